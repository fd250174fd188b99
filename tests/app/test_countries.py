"""The country chooser through the window: Return takes what was typed, and nothing else."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.devtools.walk import Walk, said
from kiosk.domain.campaign import FieldName
from tests.app.conftest import OpenKiosk
from tests.app.test_keyboard_only import focused, tab_to

LINE = said("CountrySheet", "Country: type its first letters")


def type_country(walk: Walk, typed: str) -> None:
    """Open the chooser and type on a real keyboard, then Return."""
    walk.finger.tap(walk.label(FieldName.COUNTRY))
    tab_to(walk, LINE)
    walk.finger.keys(typed)
    walk.finger.key(Qt.Key.Key_Return)


def test_return_takes_what_was_named(open_kiosk: OpenKiosk) -> None:
    """Short names, codes, older names: each closes the chooser and is what the form holds."""
    walk = open_kiosk()
    walk.open_form()
    for typed, code in (("uk", "GB"), ("palestine", "PS"), ("u.s.a.", "US"), ("ukraine", "UA")):
        type_country(walk, typed)
        assert walk.kiosk.form.typed(FieldName.COUNTRY) == code
        assert focused(walk) == walk.label(FieldName.COUNTRY)


@pytest.mark.parametrize("typed", ["germ", "switz", "congo", "qqq"])
def test_return_takes_nothing_that_was_not_named(open_kiosk: OpenKiosk, typed: str) -> None:
    """A beginning of one country, a name of two, nonsense: the chooser stays; so does a key held
    down, which must not take the first line that comes under it.
    """
    walk = open_kiosk()
    walk.open_form()
    type_country(walk, typed)
    for _ in range(3):
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            autorep=True,
        )
        QCoreApplication.sendEvent(walk.kiosk.window, held)
    assert walk.kiosk.form.typed(FieldName.COUNTRY) == ""
    assert walk.finger.sees(LINE)


def test_an_empty_list_says_what_to_try(open_kiosk: OpenKiosk) -> None:
    """In place of the lines; and what is typed anew finds them again."""
    walk = open_kiosk()
    walk.open_form()
    type_country(walk, "qqq")
    hint = said("CountrySheet", HINT)
    assert walk.finger.sees(hint)
    for _ in range(3):
        walk.finger.key(Qt.Key.Key_Backspace)
    assert not walk.finger.sees(hint)
    walk.finger.keys("holland")
    walk.finger.key(Qt.Key.Key_Return)
    assert walk.kiosk.form.typed(FieldName.COUNTRY) == "NL"


HINT = (
    "No country is found by these letters. Try the first ones only, another spelling, its name in "
    "English, or its code, such as DE."
)
