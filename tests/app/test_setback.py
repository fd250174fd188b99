"""A kiosk that cannot start says why in a window, and stays there until a volunteer leaves."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk import paths
from kiosk.app.run import usable
from kiosk.app.setback import Setback
from kiosk.cli import run as command
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import said
from kiosk.domain.contrast import HIGH_CONTRAST
from kiosk.domain.errors import BadPack, BadSettings
from kiosk.packs.event import write_event
from tests.proof import PROOF
from tests.services.kit import EVENT

SECONDS = 60
ANOTHER_VOLUNTEER = pytest.mark.skipif(
    not PROOF, reason="another five seconds at the corner: run by make proof"
)
RUN = ("run", "--problems-on-screen")
LONG = BadPack("/home/stall/" + "deep/" * 12 + "story.md:17", "It is wrong. " * 12, "Mend it. " * 9)
SIZES = (QSize(1280, 800), QSize(800, 1280), QSize(480, 320))


def could_not_start(picture: Path, *arguments: str | Path) -> tuple[list[str], str]:
    """What a child that meets a volunteer shows, and what it says at the end, with status 2."""
    child = [sys.executable, "-m", "tests.app.setback_child", picture, *arguments]
    ended = subprocess.run(
        [*map(str, child)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert ended.returncode == 2, ended.stderr
    shown = ended.stdout.splitlines()
    assert shown.pop() == "still there"
    return shown, ended.stderr


def event_file(folder: Path, campaign: Path) -> Path:
    """An event for a campaign."""
    file = folder / "event.toml"
    write_event(replace(EVENT, campaigns=(campaign,)), file)
    return file


def told(shown: list[str]) -> tuple[str, str, str]:
    """What is wrong, where, and what to do, as the screen says it."""
    at = {label: shown.index(label) for label in ("What is wrong", "Where", "What to do")}
    what, place, remedy = (shown[number + 1] for number in at.values())
    return what, place, remedy


def test_a_broken_campaign(tmp_path: Path) -> None:
    """File and line, what is wrong and what to do are on the screen; only the corner leads out."""
    campaign = tmp_path / "campaign"
    campaign.mkdir()
    (campaign / "campaign.toml").write_text('id = "lake"\nlanguages = [[[\n', "utf-8")
    event = event_file(tmp_path, campaign)
    shown, message = could_not_start(tmp_path / "seen.png", *RUN, "--event", event)
    what, place, remedy = told(shown)
    assert shown[0] == "The kiosk cannot start"
    assert place.startswith(f"{campaign / 'campaign.toml'}:")
    assert message == f"{place}: {what}\n  What to do: {remedy}\n"
    ground = QColor(QImage(str(tmp_path / "seen.png")).pixel(400, 2))
    assert ground == QColor(HIGH_CONTRAST.paper)


@pytest.mark.proof
@ANOTHER_VOLUNTEER
def test_a_wrong_event_file(tmp_path: Path) -> None:
    """One that is not there, in a settings file that is."""
    settings = tmp_path / "settings.toml"
    settings.write_text('event = "nowhere.toml"\n', "utf-8")
    shown, _ = could_not_start(
        tmp_path / "seen.png", *RUN, "--settings", settings, "--window", "1280x800"
    )
    assert "nowhere.toml" in told(shown)[1]
    assert QImage(str(tmp_path / "seen.png")).size() == QSize(1280, 800)


@pytest.mark.proof
@ANOTHER_VOLUNTEER
def test_a_data_folder_in_use(tmp_path: Path) -> None:
    """What is found only when the application runs already is shown as well."""
    folder = tmp_path / "data"
    folder.mkdir()
    lock = QLockFile(str(folder / "running.lock"))
    assert lock.tryLock(0)
    event = event_file(tmp_path, paths.CAMPAIGNS / "library")
    shown, _ = could_not_start(tmp_path / "seen.png", "in-use", event, folder)
    lock.unlock()
    assert "Another kiosk is running" in told(shown)[0]


def test_a_data_folder_that_cannot_be_one(tmp_path: Path) -> None:
    """A file is in its place: said as every other wrong setting is."""
    (tmp_path / "data").write_text("", "utf-8")
    with pytest.raises(BadSettings, match="cannot be made"):
        usable(tmp_path / "data")


def test_only_where_somebody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A display, or a platform that draws on one; not where nobody looks."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not command.on_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert command.on_screen()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not command.on_screen()
    monkeypatch.setenv("QT_QPA_PLATFORM", "eglfs")
    assert command.on_screen()


def test_at_a_terminal_it_is_as_ever(tmp_path: Path) -> None:
    """Where nobody looks at a screen: the message, status 2, and no window that waits."""
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--event", str(tmp_path / "nowhere.toml")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert ended.returncode == 2
    assert "What to do:" in ended.stderr


@pytest.mark.parametrize("locale", ["en_GB", "ar_EG", "xx_XX"])
def test_it_fits_and_speaks(qapp: QGuiApplication, locale: str) -> None:
    """Every size, both ways of writing, much text: all of it can be reached, none is cut off."""
    for size in SIZES:
        setback = Setback(LONG, size, locale)
        try:
            finger = Finger(setback.window)
            # A compositor would draw a title bar, with a button that closes.
            assert setback.window.flags() & Qt.WindowType.FramelessWindowHint
            for words in (LONG.what, LONG.place, LONG.remedy):
                shown = finger.reach(words)
                left = shown.mapToScene(QPointF()).x()
                assert left >= 0
                assert left + shown.property("contentWidth") <= size.width()
            corner = finger.find(said("HiddenCorner", "Volunteers: press and hold"))
            at = corner.mapToScene(QPointF()).x()
            assert at == (size.width() - corner.width() if locale == "ar_EG" else 0)
        finally:
            setback.close()
