"""Promise 2: the next person never sees the person before, whatever Qt would remember."""

import http.server
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtTest import QTest

from kiosk.devtools.walk import Visitor, Walk
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import PATIENCE, Patience, Screen
from tests.app.conftest import OpenKiosk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BEFORE = Visitor(
    "ar",
    {
        FieldName.GIVEN_NAME: "زرقاء",
        FieldName.FAMILY_NAME: "اليمامة",
        FieldName.EMAIL: "quendolina@gmial.com",
    },
    keep_informed=True,
)
SCREENS = (Screen.ATTRACT, Screen.STORY, Screen.FORM)


def frames(walk: Walk) -> list[QImage]:
    """What the next person can see: every screen, the form also with its keyboard up."""
    found = []
    for screen in SCREENS:
        walk.kiosk.journey.go(screen)
        found.append(walk.finger.look())
    walk.kiosk.journey.go(Screen.ATTRACT)
    return found


def type_like(walk: Walk, person: Visitor) -> None:
    """Leave as much as one can: typed values, a tick, an error, an undo history, a clipboard."""
    walk.choose_language(person.language)
    walk.open_form()
    walk.fill(replace(person, fields={FieldName.EMAIL: "quendolina@"}))
    walk.finger.tap(_label(walk, FieldName.GIVEN_NAME))
    walk.finger.keys("Quendolina")
    walk.finger.key(Qt.Key.Key_A, CONTROL)
    walk.finger.key(Qt.Key.Key_C, CONTROL)
    QGuiApplication.clipboard().setText("Quendolina")


def _label(walk: Walk, name: FieldName) -> str:
    return str(walk.kiosk.form.fields.rows()[list(FieldName).index(name)].label)  # type: ignore[attr-defined]


def test_after_a_signature_every_frame_is_that_of_a_fresh_start(walk: Walk) -> None:
    """Pixel for pixel: attract, story and form after somebody signed equal those before."""
    fresh = frames(walk)
    walk.sign(BEFORE)
    walk.done()
    assert frames(walk) == fresh


def test_after_an_abandoned_form_every_frame_is_that_of_a_fresh_start(
    open_kiosk: OpenKiosk,
) -> None:
    """Somebody typed, made errors, and walked away: the timer wipes all of it."""
    hasty = {**PATIENCE, Screen.FORM: Patience(quiet=1.5, warning=1)}
    walk = open_kiosk(with_hub=False, patience=hasty)
    fresh = frames(walk)
    type_like(walk, BEFORE)
    walk.at(Screen.ATTRACT)
    assert frames(walk) == fresh


def test_the_comparison_notices_a_single_letter(walk: Walk) -> None:
    """Negative control: one letter left in the draft, and the frames differ."""
    fresh = frames(walk)
    walk.kiosk.form.type(FieldName.GIVEN_NAME.value, "Q")
    walk.kiosk.journey.go(Screen.FORM)
    assert walk.finger.look() != fresh[-1]


def test_no_key_brings_anything_back(walk: Walk) -> None:
    """Undo, redo and paste in the next person's form bring up nothing."""
    type_like(walk, BEFORE)
    walk.finger.tap("إلغاء")
    walk.at(Screen.ATTRACT)
    walk.open_form()
    for key, modifier in (
        (Qt.Key.Key_Z, CONTROL),
        (Qt.Key.Key_Z, CONTROL | SHIFT),
        (Qt.Key.Key_Y, CONTROL),
        (Qt.Key.Key_V, CONTROL),
        (Qt.Key.Key_Insert, SHIFT),
    ):
        walk.finger.tap("Given name")
        walk.finger.key(key, modifier)
        assert walk.finger.text_of("Given name") == "", key


def test_within_one_form_nothing_is_copied_out(walk: Walk) -> None:
    """Copy and cut leave the clipboard as it was; the text stays."""
    walk.open_form()
    QGuiApplication.clipboard().setText("before")
    walk.finger.tap("Given name")
    walk.finger.keys("Quendolina")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        walk.finger.key(key, CONTROL)
    assert QGuiApplication.clipboard().text() == "before"
    assert walk.finger.text_of("Given name") == "Quendolina"


def test_the_clipboard_is_emptied_at_every_reset(walk: Walk) -> None:
    """Whatever got into the clipboard is gone when the form is left."""
    walk.open_form()
    QGuiApplication.clipboard().setText("Quendolina", QClipboard.Mode.Clipboard)
    walk.kiosk.journey.leave()
    assert QGuiApplication.clipboard().text() == ""


def test_no_menu_opens_on_a_long_press_or_a_right_click(walk: Walk) -> None:
    """Qt 6.9's text menu (Undo, Paste) never appears."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.keys("Quendolina")
    names = walk.finger.names()
    walk.finger.hold("Given name", 1200)
    field = walk.finger.find("Given name")
    QTest.mouseClick(
        walk.kiosk.window,
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
        field.mapToScene(field.boundingRect().center()).toPoint(),
    )
    QTest.qWait(200)
    assert walk.finger.names() == names


def test_a_language_switch_keeps_what_was_typed(walk: Walk) -> None:
    """Mid-form, another language: the name is still there, labels and direction have changed."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.keys("Quendolina")
    walk.kiosk.appeal.choose("ar")
    assert walk.finger.text_of("الاسم الأول") == "Quendolina"
    assert not walk.finger.sees("Given name")


def test_the_window_cannot_be_closed_by_an_attendee(walk: Walk) -> None:
    """Alt+F4, Ctrl+Q, Ctrl+W, Escape and a close request leave the kiosk as it is."""
    alt = Qt.KeyboardModifier.AltModifier
    for key, modifier in (
        (Qt.Key.Key_F4, alt),
        (Qt.Key.Key_Q, CONTROL),
        (Qt.Key.Key_W, CONTROL),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        walk.finger.key(key, modifier)
    walk.kiosk.window.close()
    assert walk.kiosk.window.isVisible()
    walk.at(Screen.ATTRACT)


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A web server on loopback, and what was asked of it."""
    asked: list[str] = []

    class Note(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Note)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_typed_markup_is_text_and_fetches_nothing(
    open_kiosk: OpenKiosk, listener: tuple[str, list[str]]
) -> None:
    """A name that is HTML crashes nothing (it crashed Qt's own Button) and asks no server."""
    address, asked = listener
    markup = f"<img src='{address}/name'><a href='{address}'>x</a>"
    walk = open_kiosk(with_hub=False)
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.keys(markup)
    walk.finger.tap("E-mail")
    walk.finger.keys(f"<img/src='{address}/e'>@gmial.com")
    walk.finger.tap("Postcode")
    QTest.qWait(300)
    assert walk.finger.text_of("Given name") == markup
    assert walk.finger.text_of("E-mail") == f"<img/src='{address}/e'>@gmial.com"
    assert not any(name.startswith("Did you mean") for name in walk.finger.names())
    assert asked == []
