"""The form under a finger: few touches, nothing covered, a pad that forgets."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.kiosk import Kiosk
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import Walk
from kiosk.domain.campaign import FieldName
from kiosk.domain.comfort import TEXT_SCALES
from kiosk.domain.journey import Screen
from tests.app.conftest import LANDSCAPE
from tests.proof import some

SIZES = [(1024, 600), (1280, 800), (800, 1280), (600, 1024), (1920, 1080), (3840, 2160)]
TYPED_ON = (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME, FieldName.EMAIL, FieldName.POSTCODE)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

OpenForm = Callable[..., Walk]
"""Opens a kiosk that is at home in Britain and offers the pad, at its form."""


@pytest.fixture
def open_form(demo: DemoSetup, qapp: QGuiApplication) -> Iterator[OpenForm]:
    """Kiosks that are closed when the test ends."""
    opened: list[Kiosk] = []

    def make(size: QSize = LANDSCAPE) -> Walk:
        setting = demo.setting(size=size, with_hub=False)
        campaign = replace(setting.campaigns[0], home_country="GB", finger_signature=True)
        kiosk = Kiosk(replace(setting, campaigns=(campaign,)))
        opened.append(kiosk)
        kiosk.open()
        walk = Walk(kiosk)
        walk.open_form()
        return walk

    yield make
    for kiosk in opened:
        kiosk.close()


def edges(item: QQuickItem) -> tuple[float, float]:
    """Upper and lower edge in the window, in pixels."""
    top = item.mapToScene(QPointF(0, 0)).y()
    return top, top + item.height()


def above(item: QQuickItem, kind: str) -> QQuickItem:
    """The nearest thing of this QML type or Qt class that `item` stands in."""
    while not (item.metaObject().className().startswith(kind) or item.inherits(kind)):
        parent = item.parentItem()
        assert parent is not None, kind
        item = parent
    return item


def room(walk: Walk, field: QQuickItem) -> tuple[float, float]:
    """From where to where the form is seen while the keyboard is up."""
    keys = [edges(key)[0] for key, _, text in walk.finger.shown_keys() if text]
    screen = above(field, "FormScreen").property("contentItem")
    quick = next(c for c in screen.childItems() if c.metaObject().className().startswith("Quick"))
    lower = min([*keys, edges(quick)[0]] if quick.isVisible() else keys)
    return edges(above(field, "QQuickFlickable"))[0], lower


def clear(walk: Walk, name: FieldName) -> bool:
    """Whether field and label of `name` are seen whole, above keyboard and quick keys."""
    field = walk.finger.find(walk.label(name))
    if not field.hasActiveFocus() or not walk.finger.keyboard_letters():
        return False
    line = above(field, "LineField")
    top, bottom = room(walk, field)
    return edges(line)[0] >= top and edges(field)[1] <= bottom


@pytest.mark.proof
@pytest.mark.parametrize("size", some(SIZES, 1), ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_keyboard_covers_no_field(open_form: OpenForm, size: tuple[int, int]) -> None:
    """Touched, every field and its label stand whole above keyboard and quick keys.

    In both directions of writing, at the smallest and the largest text.
    """
    walk = open_form(QSize(*size))
    corners = [("en", TEXT_SCALES[0]), ("ar", TEXT_SCALES[0]), ("en", TEXT_SCALES[-1])]
    for language, scale in some([*corners, ("ar", TEXT_SCALES[-1])], 2):
        walk.kiosk.appeal.choose(language)
        walk.kiosk.comfort.chooseText(scale)
        for name in TYPED_ON:
            walk.finger.tap(walk.label(name))
            what = f"{name} in {language} at {scale}"
            walk.finger.until(lambda name=name: clear(walk, name), what)  # type: ignore[misc]


def labels(item: QQuickItem) -> list[QQuickItem]:
    """Every line of text in a field that is shown, top to bottom."""
    return [each for each in _all(item) if each.isVisible() and each.inherits("QQuickText")]


@pytest.mark.proof
@pytest.mark.parametrize("size", some(SIZES, 2), ids=lambda size: f"{size[0]}x{size[1]}")
def test_fields_in_a_row_stand_in_line(open_form: OpenForm, size: tuple[int, int]) -> None:
    """Beside each other, labels begin at one height, and so do boxes, whatever kind they are."""
    walk = open_form(QSize(*size))
    beside = 0
    for language in ("en", "ar"):
        for scale in (TEXT_SCALES[0], TEXT_SCALES[-1]):
            walk.kiosk.appeal.choose(language)
            walk.kiosk.comfort.chooseText(scale)
            walk.finger.look()
            rows: dict[float, list[tuple[float, float]]] = {}
            for name in FieldName:
                box = walk.finger.find(walk.label(name))
                field = above(box, "FormField")
                measures = edges(labels(field)[0])[0], edges(box)[0]
                rows.setdefault(edges(field)[0], []).append(measures)
            beside += sum(len(row) > 1 for row in rows.values())
            for row in rows.values():
                assert all(each == pytest.approx(row[0], abs=0.51) for each in row), (language, row)
    assert beside or size[1] == 600


def whole_or_gone(walk: Walk) -> bool:
    """Whether the buttons above the form are seen whole or not at all."""
    row = walk.finger.find("Cancel").parentItem()
    assert row is not None
    pane = edges(above(row, "QQuickFlickable"))
    top, bottom = edges(row)
    return bottom <= pane[0] + 0.5 or (top >= pane[0] - 0.5 and bottom <= pane[1] + 0.5)


@pytest.mark.proof
@pytest.mark.parametrize("size", some(SIZES, 1), ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_button_above_the_form_is_cut(open_form: OpenForm, size: tuple[int, int]) -> None:
    """With the keyboard up, whatever has the focus, and wherever a finger leaves the form."""
    walk = open_form(QSize(*size))
    for scale in (TEXT_SCALES[0], TEXT_SCALES[-1]):
        walk.kiosk.comfort.chooseText(scale)
        for name in TYPED_ON:
            walk.finger.tap(walk.label(name))
            walk.finger.until(lambda name=name: clear(walk, name), name)  # type: ignore[misc]
            walk.finger.look()
            assert whole_or_gone(walk), (name, scale)
        pane = above(walk.finger.find("Cancel"), "QQuickFlickable")
        row = walk.finger.find("Cancel").parentItem()
        assert row is not None
        for by in some((1, -0.5, 0.5, 0.5, -0.5, -1), 3):
            drag(walk, pane, by * row.height())
            assert whole_or_gone(walk), (by, scale)


def drag(walk: Walk, pane: QQuickItem, by: float) -> None:
    """A slow finger on the edge of `pane`, by so many pixels."""
    corner = pane.mapToScene(QPointF(pane.width() - 2, pane.height() / 2)).toPoint()
    QTest.mousePress(walk.kiosk.window, LEFT, NONE, corner)
    for step in range(1, 9):
        QTest.mouseMove(walk.kiosk.window, corner + QPoint(0, round(by * step / 8)))
        QTest.qWait(15)
    QTest.mouseRelease(walk.kiosk.window, LEFT, NONE, corner + QPoint(0, round(by)), 150)
    walk.finger.until(lambda: not pane.property("moving"), "a still form")
    walk.finger.look()


class CountingFinger(Finger):
    """Counts every touch of the glass."""

    touches = 0

    def tap_item(self, item: QQuickItem) -> None:
        """One more."""
        self.touches += 1
        super().tap_item(item)


def test_how_many_touches_a_signature_takes(open_form: OpenForm) -> None:
    """Two names, an address, a postcode, a consent: one touch a letter, and seven others.

    Into the first field, on, on, the address's ending (which leads on), past the postcode, the
    consent, “Sign”. Nothing for a capital, an “@”, a digit or the postcode's blank.
    """
    walk = open_form()
    finger = walk.finger = CountingFinger(walk.kiosk.window)
    letters = sum(map(len, ("Amina", "Haddad", "amina.haddad", "SW1A2AA")))
    finger.tap("Given name")
    finger.type("Amina")
    finger.press_key("EnterKey")
    finger.type("Haddad")
    finger.press_key("EnterKey")
    finger.type("amina.haddad")
    finger.tap("@gmail.com")
    for letter in "SW1A2AA":
        finger.tap(letter) if letter.isdigit() else finger.type(letter)
    finger.press_key("EnterKey")
    finger.tap(next(iter(walk.kiosk.appeal.edition.consents.values())))
    typed = {name: walk.kiosk.form.typed(name) for name in TYPED_ON}
    walk.submit()
    assert tuple(typed.values()) == ("Amina", "Haddad", "amina.haddad@gmail.com", "SW1A 2AA")
    print(f"touches: {letters} letters and {finger.touches - letters} others")
    assert (letters, finger.touches - letters) == (30, 7)


def test_cancel_says_nothing_about_a_half_address(open_form: OpenForm) -> None:
    """While the finger is on “Cancel” no error shows; a touch into another field shows it."""
    walk = open_form()
    walk.finger.tap("E-mail")
    walk.finger.keys("amina")
    problem = "This does not look like an e-mail address yet."
    cancel = walk.finger.reach("Cancel")
    at = cancel.mapToScene(QPointF(cancel.width() / 2, cancel.height() / 2)).toPoint()
    QTest.mousePress(walk.kiosk.window, LEFT, NONE, at)
    QTest.qWait(60)
    assert not walk.finger.sees(problem)
    QTest.mouseRelease(walk.kiosk.window, LEFT, NONE, at)
    walk.at(Screen.ATTRACT)
    walk.open_form()
    walk.finger.tap("E-mail")
    walk.finger.keys("amina")
    walk.finger.tap("Postcode")
    walk.finger.find(problem)


def draw(walk: Walk, *places: tuple[float, float]) -> None:
    """Put the finger down on the pad and lead it through `places`, shares of its size."""
    pad = walk.finger.find(PAD[walk.kiosk.appeal.edition.language])
    points = [
        pad.mapToScene(QPointF(x * pad.width(), y * pad.height())).toPoint() for x, y in places
    ]
    QTest.mousePress(walk.kiosk.window, LEFT, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(walk.kiosk.window, point)
        QTest.qWait(20)
    QTest.mouseRelease(walk.kiosk.window, LEFT, NONE, points[-1])
    QTest.qWait(20)


PAD = {"en": "Draw here with your finger"}
OPEN = "Sign with your finger (if you like)"


def near(point: tuple[int, int], x: int, y: int) -> bool:
    """Within a few units of the grid: pixels are whole."""
    return abs(point[0] - x) < 5 and abs(point[1] - y) < 5


def test_a_finger_signs_and_the_next_person_sees_nothing_of_it(open_form: OpenForm) -> None:
    """Two lines and a dot, one undone; seen small in the form; a new pad for the next person."""
    walk = open_form()
    walk.finger.tap(OPEN)
    fresh = walk.finger.look()
    draw(walk, (0.2, 0.2), (0.2, 0.5), (0.2, 0.8))
    draw(walk, (0.5, 0.5))
    draw(walk, (0.6, 0.2), (0.9, 0.8))
    walk.finger.tap("Undo")
    (line, dot) = walk.kiosk.form.drawing.lines
    assert near(line[0], 200, 100)
    assert near(line[-1], 200, 400)
    assert len(dot) == 1
    assert walk.finger.look() != fresh
    walk.finger.tap("Done")
    walk.finger.find("Your finger's signature")
    walk.finger.tap("Cancel")
    walk.at(Screen.ATTRACT)
    walk.open_form()
    walk.finger.tap(OPEN)
    assert walk.finger.look() == fresh


def test_a_signature_is_not_mirrored(open_form: OpenForm) -> None:
    """In a form that runs from right to left the left of the pad is still its left."""
    walk = open_form()
    walk.kiosk.appeal.choose("ar")
    pad = walk.kiosk.form.drawing
    pad.press(0.1, 0.1)
    pad.move(0.1, 0.9)
    pad.lift()
    picture = next(i for i in _all(walk.kiosk.window.contentItem()) if _is(i, "InkPicture"))
    seen = walk.finger.look()

    def darkest(share: float) -> int:
        at = picture.mapToScene(QPointF(share * picture.width(), picture.height() / 2)).toPoint()
        return min(seen.pixelColor(at.x() + n, at.y()).lightness() for n in (-1, 0, 1))

    assert darkest(0.1) < darkest(0.9) / 2


def _is(item: QQuickItem, kind: str) -> bool:
    return item.metaObject().className().startswith(kind) and item.isVisible()


def _all(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _all(child)


def focused(walk: Walk) -> str:
    """What a real keyboard is on, by its accessible name."""
    item = walk.kiosk.window.activeFocusItem()
    assert item is not None
    return next((n for n, found in walk.finger._named() if found == item), "")


def test_the_form_by_keyboard_alone(open_form: OpenForm) -> None:
    """Tab goes as one reads; Return goes on; arrows choose quick keys and countries; no mouse."""
    walk = open_form()
    finger, form = walk.finger, walk.kiosk.form
    walk.kiosk.window.contentItem().forceActiveFocus()
    finger.until(lambda: finger.sees("Given name"), "the form")
    item = finger.find("Given name")
    item.forceActiveFocus()
    finger.keys("Suharto")
    finger.key(Qt.Key.Key_Return)
    finger.key(Qt.Key.Key_Down)
    finger.key(Qt.Key.Key_Return)
    assert finger.sees("Noted: you have only one name.")
    finger.until(lambda: focused(walk) == "E-mail", "the next field")
    finger.keys("su")
    for _ in range(2):
        finger.key(Qt.Key.Key_Down)
    finger.key(Qt.Key.Key_Return)
    finger.until(lambda: focused(walk) == "Postcode", "the postcode")
    assert form.typed(FieldName.EMAIL) == "su@gmail.com"
    finger.key(Qt.Key.Key_Tab)
    assert focused(walk) == "Country"
    finger.key(Qt.Key.Key_Space)
    finger.find("No answer")
    finger.key(Qt.Key.Key_Down)
    finger.key(Qt.Key.Key_Return)
    finger.until(lambda: form.typed(FieldName.COUNTRY), "a country")
    assert form.typed(FieldName.COUNTRY) == "AF"
    assert focused(walk) == "Country"
    finger.key(Qt.Key.Key_Tab)
    assert focused(walk) == OPEN
    finger.key(Qt.Key.Key_Space)
    finger.find("Draw here with your finger")
    finger.key(Qt.Key.Key_Escape)
    finger.until(lambda: focused(walk) == OPEN, "back in the form")
    finger.key(Qt.Key.Key_Tab)
    finger.key(Qt.Key.Key_Return)
    finger.key(Qt.Key.Key_Tab)
    assert focused(walk) == "Sign"
    finger.key(Qt.Key.Key_Space)
    walk.at(Screen.THANKS)
