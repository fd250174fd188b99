"""`petition-kiosk self-test`: what works is said, and what is broken ends it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import self_test as under_test
from kiosk.app.station import Station
from kiosk.domain.errors import SelfTestFailed
from kiosk.domain.signature import Signature
from kiosk.packs.campaign import load_campaign
from kiosk.packs.event import write_event
from kiosk.services.signing import Signed
from tests import forked
from tests.services.kit import EVENT


def test_it_says_what_holds_and_leaves_nothing(tmp_path: Path) -> None:
    """With an event of two campaigns."""
    names = ("library", "chechnya")
    for name in names:
        shutil.copytree(paths.CAMPAIGNS / name, tmp_path / "event" / name)
    write_event(
        replace(EVENT, campaigns=tuple(map(Path, names))), tmp_path / "event" / "event.toml"
    )
    place = tmp_path / "temporary"
    place.mkdir()
    env = {"HOME": str(place), "TMPDIR": str(place), "LC_ALL": "C.UTF-8"}
    done = forked.run("self-test", "--event", tmp_path / "event", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    *lines, last = done.stdout.splitlines()
    assert len(lines) == 6
    assert all(line.startswith("✓ ") for line in lines)
    assert last.endswith("works here")
    files = (each for each in place.rglob("*") if each.is_file())
    assert not [each for each in files if not each.is_relative_to(place / ".cache/fontconfig")]


def no_module(ui: Path) -> None:
    """As where a plug-in of Qt's was left out."""
    sheet = ui / "Kiosk/Screens/PaperSheet.qml"
    sheet.write_text(f"import QtQuick.NotThere\n{sheet.read_text('utf-8')}", "utf-8")


def complaining(ui: Path) -> None:
    """A screen that is up, and says that something of it is undefined."""
    screen = ui / "Kiosk/Screens/FormScreen.qml"
    text = screen.read_text("utf-8")
    start = text.index("{", text.index("id: root") - 40)
    planted = "\n    property string nobody: Qt.application.notThere.atAll"
    screen.write_text(text[: start + 1] + planted + text[start + 1 :], "utf-8")


def dumb_keys(ui: Path) -> None:
    """Keys that can be touched and write nothing."""
    key = ui / "Kiosk/Controls/KeyCap.qml"
    text = key.read_text("utf-8")
    assert "key.struck();" in text
    key.write_text(text.replace("key.struck();", ""), "utf-8")


@pytest.mark.parametrize(
    ("break_it", "said"),
    [(no_module, "QtQuick.NotThere"), (complaining, "FormScreen.qml"), (dumb_keys, "wrote")],
)
def test_a_broken_interface_ends_it(
    break_it: Callable[[Path], None],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QGuiApplication,
) -> None:
    """Wherever it is broken, and with what Qt says of it."""
    shutil.copytree(paths.UI, tmp_path / "ui")
    break_it(tmp_path / "ui")
    monkeypatch.setattr(paths, "UI", tmp_path / "ui")
    with pytest.raises(SelfTestFailed, match=said):
        try_it(monkeypatch)


def test_a_store_that_can_be_read_ends_it(
    monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication
) -> None:
    """Negative control of the search for what was typed."""
    sign = Station.sign

    def careless(station: Station, signature: Signature, campaign: str) -> Signed:
        (station.folder / "note").write_text(str(dict(signature.fields)), "utf-8")
        return sign(station, signature, campaign)

    monkeypatch.setattr(Station, "sign", careless)
    with pytest.raises(SelfTestFailed, match="readable"):
        try_it(monkeypatch)


PLANTED = """\
import sys
class Without:
    def find_spec(self, name, path=None, target=None):
        if name in {hidden}:
            raise {error}
sys.meta_path.insert(0, Without())
from kiosk.cli.main import main
sys.exit(main(["self-test"]))
"""


def told(hidden: tuple[str, ...], error: str) -> subprocess.CompletedProcess[str]:
    """The command, where importing `hidden` fails."""
    code = PLANTED.format(hidden=hidden, error=error)
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_library_that_is_missing_is_named() -> None:
    """One of the system's, as Python tells it; no traceback."""
    done = told(("kiosk.app.kiosk",), "ImportError('libgssapi_krb5.so.2: cannot open')")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "petition-kiosk: libgssapi_krb5.so.2: cannot open\n"


def test_a_tablet_needs_no_module_that_windows_has_not() -> None:
    """Nowhere at the top of a module; that it runs there nobody has seen."""
    done = told(("resource", "fcntl", "pwd", "grp", "termios"), "ModuleNotFoundError(name)")
    assert done.returncode == 0, done.stderr


def try_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, whose environment stays as it is."""
    for each in ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "QML_DISABLE_DISK_CACHE", "QT_IM_MODULE"):
        monkeypatch.setenv(each, "")
    monkeypatch.setattr(under_test, "PATIENCE_SECONDS", 3.0)
    under_test.self_test((load_campaign(paths.DEFAULT_CAMPAIGN),), lambda _: None)
