"""Lights behind screens: a made-up tree of the kernel's, and what can be wrong with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.backlight import Backlight, Glow
from tests.app.test_dusk import panel
from tests.app.test_logind import HERE, SYSTEM_PYTHON, Night
from tests.app.test_logind import pytestmark as needs_bus


def test_what_was_left_dark_does_not_stay_dark(tmp_path: Path) -> None:
    """The tablet was cut off in the dark, and starts again: at least half is usual."""
    light = panel(tmp_path, 48)
    backlight = Backlight(tmp_path)
    backlight.start()
    backlight.shine(Glow.FULL)
    backlight.shine(Glow.USUAL)
    assert light.read_text() == "480"


@pytest.mark.parametrize("most", [1, 3, 7])
def test_it_is_never_switched_off(tmp_path: Path, most: int) -> None:
    """Panels with few steps, too."""
    light = panel(tmp_path, most, most)
    backlight = Backlight(tmp_path)
    backlight.start()
    backlight.shine(Glow.LOW)
    assert light.read_text() == "1"


def test_every_panel_shines(tmp_path: Path) -> None:
    """Two screens have two."""
    lights = [panel(tmp_path / "one", 5, 10), panel(tmp_path / "two", 50, 100)]
    here = tmp_path / "all"
    here.mkdir()
    for number, light in enumerate(lights):
        (here / str(number)).symlink_to(light.parent)
    backlight = Backlight(here)
    backlight.start()
    backlight.shine(Glow.FULL)
    assert [light.read_text() for light in lights] == ["10", "100"]


@pytest.mark.parametrize("word", ["", "bright", "-5", "0", "\xff"])
def test_a_panel_that_makes_no_sense_is_left_alone(tmp_path: Path, word: str) -> None:
    """No number, or nothing to set; the one beside it works."""
    odd, sound = panel(tmp_path / "odd", 5), panel(tmp_path / "sound", 600)
    (odd.parent / "max_brightness").write_text(word, "latin-1")
    here = tmp_path / "all"
    here.mkdir()
    for light in (odd, sound):
        (here / light.parent.parent.name).symlink_to(light.parent)
    backlight = Backlight(here)
    backlight.start()
    backlight.shine(Glow.FULL)
    assert (odd.read_text(), sound.read_text()) == ("5\n", "960")


def test_without_any_nothing_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder, a file in its place, none asked for; a light that goes, and no bus to ask on."""
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/nowhere")
    light = panel(tmp_path / "all", 5)
    for folder in (None, tmp_path / "none", light, tmp_path / "all"):
        backlight = Backlight(folder)
        backlight.start()
        if folder == tmp_path / "all":
            light.unlink()
            light.mkdir()
        backlight.shine(Glow.FULL)
        backlight.shine(Glow.LOW)
        backlight.stop()


@pytest.fixture
def logind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Night]:
    """A bus for this process, too."""
    made = Night()
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", made.address)
    yield made
    made.close()


@needs_bus
def test_logind_may_where_the_file_may_not(logind: Night, tmp_path: Path) -> None:
    """Its user cannot write there: logind is asked, in its own types, and every time."""
    logind.logind()
    light = panel(tmp_path / "all", 600)
    backlight = Backlight(tmp_path / "all")
    backlight.start()
    light.unlink()
    light.mkdir()
    backlight.shine(Glow.LOW)
    logind.until("brightness backlight intel_backlight 48")
    backlight.stop()
    logind.until("brightness backlight intel_backlight 600")


@needs_bus
def test_a_logind_that_says_no_is_asked_once(logind: Night, tmp_path: Path) -> None:
    """And that is no error."""
    logind.start(SYSTEM_PYTHON, str(HERE / "login1.py"), logind.address, "refuses")
    logind.until("logind is there")
    light = panel(tmp_path / "all", 600)
    backlight = Backlight(tmp_path / "all")
    backlight.start()
    light.unlink()
    light.mkdir()
    for glow in (Glow.LOW, Glow.FULL, Glow.LOW):
        backlight.shine(glow)
    logind.until("brightness backlight intel_backlight 48")
    logind.running[-1].stdin.close()  # type: ignore[union-attr]
    logind.running[-1].wait(10)
    assert [line for line in logind.said if "brightness" in line] == [
        "brightness backlight intel_backlight 48"
    ]
