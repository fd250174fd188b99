"""What a start costs: nothing heavy before the first frame, nothing running while idle."""

import subprocess
import sys

from PySide6.QtCore import QTimer

from tests.app.conftest import OpenKiosk

HEAVY = ("sqlalchemy", "alembic", "httpx", "fastapi", "uvicorn")
PROGRAM = f"""
import sys
import kiosk.app.run, kiosk.packs.event, kiosk.packs.pack
print(*[name for name in {HEAVY} if name in sys.modules])
"""


def test_nothing_heavy_is_imported_before_the_first_frame() -> None:
    """What a kiosk imports to show its first frame leaves database and network libraries out."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []


def test_a_command_imports_what_it_needs() -> None:
    """A word of the command line waits for no library that it does not use."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "kiosk", "--version"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "kiosk.cli.main" in imported
    assert imported & {*HEAVY, "PySide6", "PIL", "markdown_it", "cryptography"} == set()


def test_no_timer_runs_while_nobody_is_there(open_kiosk: OpenKiosk) -> None:
    """On the attract screen no timer of ours is active; on the form, one is (negative control)."""
    walk = open_kiosk()
    walk.finger.find("Sign")
    assert [t for t in walk.kiosk.findChildren(QTimer) if t.isActive()] == []
    walk.open_form()
    assert [t for t in walk.kiosk.findChildren(QTimer) if t.isActive()] != []
