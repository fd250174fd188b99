"""A real window that goes dark, and the touch that wakes it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from kiosk.bridge.presence import SAME_SECONDS
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import Walk, said
from kiosk.domain.journey import Screen
from tests.app.conftest import OpenKiosk

LONG = 3600.0
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

Wake = Callable[[Walk, QPoint], None]


def click(walk: Walk, at: QPoint) -> None:
    """With a mouse."""
    QTest.mouseClick(walk.kiosk.window, LEFT, NONE, at)


def touch(walk: Walk, at: QPoint) -> None:
    """With a finger that moves a little."""
    QTest.qWait(round(SAME_SECONDS * 1000) + 1)  # nobody aims twice in less
    sequence = QTest.touchEvent(walk.kiosk.window, QTest.createTouchDevice())
    sequence.press(0, at).commit()
    sequence.move(0, at + QPoint(2, 2)).commit()
    sequence.release(0, at + QPoint(2, 2)).commit()


def space(walk: Walk, _at: QPoint) -> None:
    """A switch, or a real keyboard: on the start it calls the light of one-switch mode."""
    QTest.keyClick(walk.kiosk.window, Qt.Key.Key_Space)


def tab(walk: Walk, _at: QPoint) -> None:
    """A real keyboard: on the start it moves the focus."""
    QTest.keyClick(walk.kiosk.window, Qt.Key.Key_Tab)


def black(seen: QImage) -> bool:
    """Every pixel of a coarse net."""
    steps = [(x, y) for x in range(0, seen.width(), 40) for y in range(0, seen.height(), 40)]
    return all(seen.pixelColor(x, y) == QColor("black") for x, y in steps)


def middle(finger: Finger, name: str) -> QPoint:
    """Of something on screen, in the window's pixels."""
    item = finger.find(name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


@pytest.mark.parametrize("wake", [click, touch, space, tab])
def test_what_wakes_it_does_nothing_else(open_kiosk: OpenKiosk, wake: Wake) -> None:
    """Over “Sign”: the start as it was, to the pixel. Control: the next one does what it does."""
    walk = open_kiosk(with_hub=False, dim_seconds=LONG)
    fresh, goal = walk.finger.look(), middle(walk.finger, "Sign")
    walk.kiosk.dusk.fall()
    assert black(walk.finger.look())
    wake(walk, goal)
    assert walk.finger.look() == fresh
    assert walk.kiosk.journey.current is Screen.ATTRACT
    wake(walk, goal)
    assert walk.finger.look() != fresh


def test_a_language_is_not_chosen_in_the_dark(open_kiosk: OpenKiosk) -> None:
    """Nor is the corner held, nor the code made large."""
    walk = open_kiosk(with_hub=False, dim_seconds=LONG)
    fresh = walk.finger.look()
    for name in ("Deutsch", "Or sign on your own phone", "Larger text"):
        goal = middle(walk.finger, name)
        walk.kiosk.dusk.fall()
        touch(walk, goal)
        assert walk.finger.look() == fresh, name


def test_by_itself_and_as_for_the_next_person(open_kiosk: OpenKiosk) -> None:
    """In its time, with what somebody had left open on the start put away."""
    walk = open_kiosk(with_hub=False, dim_seconds=LONG)
    fresh = walk.finger.look()
    walk.choose_language("ar")
    walk.finger.tap(said("AttractScreen", "Or sign on your own phone"))
    timer = walk.kiosk.dusk._timer
    timer.setInterval(300)
    walk.finger.until(lambda: walk.kiosk.dusk.property("dark"), "dark")
    timer.setInterval(round(1000 * LONG))  # to look may take longer than a second
    assert black(walk.finger.look())
    click(walk, QPoint(640, 400))
    assert walk.finger.look() == fresh


def test_nobody_sits_in_the_dark(open_kiosk: OpenKiosk) -> None:
    """Whoever reads or types keeps the light; the form's own limit is another matter."""
    walk = open_kiosk(with_hub=False, dim_seconds=LONG)
    assert walk.kiosk.dusk._timer.isActive()
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.type("Amina")
    assert not walk.kiosk.dusk.property("dark")
    assert not walk.kiosk.dusk._timer.isActive()


def panel(folder: Path, found: int, most: int = 960) -> Path:
    """A light as the kernel shows one; the file with its level."""
    made = folder / "intel_backlight"
    made.mkdir(parents=True)
    (made / "max_brightness").write_text(f"{most}\n", "ascii")
    (made / "brightness").write_text(f"{found}\n", "ascii")
    return made / "brightness"


def test_the_light_follows_whoever_is_there(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    """Full while somebody reads, as it was while it waits, low in the dark, and back at the end."""
    light = panel(tmp_path / "backlight", 600)

    def level() -> int:
        return int(light.read_text("ascii"))

    walk = open_kiosk(with_hub=False, dim_seconds=LONG, backlight=tmp_path / "backlight")
    walk.finger.look()
    assert level() == 600
    walk.open_form()
    walk.finger.until(lambda: level() == 960, "full")
    walk.kiosk.journey.leave()
    assert level() == 600
    walk.kiosk.dusk.fall()
    assert level() == 48
    click(walk, QPoint(640, 400))
    assert level() == 600
    walk.open_form()
    walk.kiosk.close()
    assert level() == 600
