"""The contracts between the layers hold, and break when somebody breaks them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLANTED = {
    "domain imports Qt": ("domain/outbox.py", "import PySide6.QtCore"),
    "services import SQL": ("services/signing.py", "import sqlalchemy"),
    "storage looks at remote": ("storage/outbox.py", "import kiosk.remote.client"),
    "sealing looks up to services": ("sealing/keys.py", "import kiosk.services.ports"),
    "the interpreter's Unicode": ("domain/names.py", "import unicodedata"),
    "export knows Qt": ("export/atomic.py", "import PySide6.QtCore"),
}


def contracts_hold(folder: Path) -> bool:
    """Run import-linter over the package in `folder`."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Contracts:" in done.stdout
    return done.returncode == 0


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its contracts, to break."""
    shutil.copytree(
        ROOT / "kiosk", tmp_path / "kiosk", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold(copy: Path) -> None:
    """As it is, every contract is kept."""
    assert contracts_hold(copy)


@pytest.mark.parametrize("breach", PLANTED)
def test_a_breach_is_found(copy: Path, breach: str) -> None:
    """Negative control: one forbidden import, and a contract breaks."""
    file, line = PLANTED[breach]
    module = copy / "kiosk" / file
    module.write_text(f"{module.read_text('utf-8')}\n{line}\n", "utf-8")
    assert not contracts_hold(copy)
