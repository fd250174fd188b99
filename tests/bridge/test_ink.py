"""The pad: lines as they were drawn, taken back one by one or all at once."""

from kiosk.bridge.ink import Ink
from kiosk.domain.signature import MOST_LINES, MOST_POINTS

from .kit import Seen


def draw(ink: Ink, *places: tuple[float, float]) -> None:
    """One touch through `places`."""
    ink.press(*places[0])
    for place in places[1:]:
        ink.move(*place)
    ink.lift()


def test_lines_are_drawn_one_after_another() -> None:
    """The one under the finger apart from those that are finished; a tap is a dot."""
    ink = Ink()
    seen = Seen(ink)
    assert (seen.empty, seen.drawn, seen.fresh) == (True, "", "")
    ink.press(0.1, 0.2)
    ink.move(0.3, 0.4)
    assert (seen.empty, seen.drawn, seen.fresh) == (True, "", "M 100 100 L 300 200")
    ink.lift()
    assert (seen.empty, seen.drawn, seen.fresh) == (False, "M 100 100 L 300 200", "")
    draw(ink, (0.5, 0.5))
    assert ink.lines == (((100, 100), (300, 200)), ((500, 250),))


def test_undo_and_clear() -> None:
    """The last line goes, then all; on an empty pad nothing happens."""
    ink = Ink()
    for x in (0.1, 0.2, 0.3):
        draw(ink, (x, x))
    ink.undo()
    assert ink.lines == (((100, 50),), ((200, 100),))
    ink.clear()
    assert not ink.lines
    ink.undo()
    assert Seen(ink).empty


def test_clearing_forgets_the_line_under_the_finger() -> None:
    """What a finger still draws when somebody wipes the form is nobody's."""
    ink = Ink()
    ink.press(0.1, 0.1)
    ink.clear()
    ink.move(0.2, 0.2)
    ink.lift()
    assert (ink.lines, Seen(ink).fresh) == ((), "")


def test_a_scribble_has_an_end() -> None:
    """Neither endless lines nor endlessly many are kept."""
    ink = Ink()
    draw(ink, *((n % 2, n / 9000) for n in range(9000)))
    assert len(ink.lines[0]) <= MOST_POINTS
    for _ in range(MOST_LINES + 20):
        draw(ink, (0.5, 0.5))
    assert len(ink.lines) == MOST_LINES
