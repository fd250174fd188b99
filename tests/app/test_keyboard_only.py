"""The whole journey on a keyboard: Tab, Return, letters, Escape; no pointer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from kiosk.devtools.walk import Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from kiosk.domain.outbox import Balance
from tests.app.conftest import OpenKiosk

MOST_TABS = 60


def focused(walk: Walk) -> str:
    """The accessible name of what has the focus."""
    item = walk.kiosk.window.activeFocusItem()
    face = QAccessible.queryAccessibleInterface(item) if item else None
    return face.text(QAccessible.Text.Name) if face else ""


def tab_to(walk: Walk, name: str) -> None:
    """Tab until `name` has the focus."""
    for _ in range(MOST_TABS):
        if focused(walk) == name:
            return
        walk.finger.key(Qt.Key.Key_Tab)
    raise AssertionError(f"no way to {name} by Tab")


def press(walk: Walk, name: str) -> None:
    """Tab to it, Return."""
    tab_to(walk, name)
    walk.finger.key(Qt.Key.Key_Return)


def test_a_signature_without_a_pointer(open_kiosk: OpenKiosk) -> None:
    """Language, larger text, story, form with every kind of control, thanks, done."""
    walk = open_kiosk()
    press(walk, "Deutsch")
    assert walk.kiosk.appeal.edition.language == "de"
    press(walk, said("TopBar", "Larger text"))
    assert walk.kiosk.comfort.chosen.text_scale > 1
    press(walk, said("AttractScreen", "Read the story"))
    walk.at(Screen.STORY)
    press(walk, said("StoryScreen", "Next"))
    press(walk, said("StoryScreen", "Sign"))
    walk.at(Screen.FORM)
    for field, text in ((FieldName.GIVEN_NAME, "ana"), (FieldName.FAMILY_NAME, "roy")):
        tab_to(walk, walk.label(field))
        walk.finger.keys(text)
    walk.finger.key(Qt.Key.Key_Return)
    assert focused(walk) == walk.label(FieldName.EMAIL)
    consent = next(iter(walk.kiosk.appeal.edition.consents.values()))
    tab_to(walk, consent)
    walk.finger.key(Qt.Key.Key_Space)
    press(walk, said("FormScreen", "Sign"))
    walk.at(Screen.THANKS)
    press(walk, said("ThanksScreen", "Done"))
    walk.at(Screen.ATTRACT)
    assert walk.kiosk.station.balance() == Balance(waiting=1)


def test_sheets_hold_the_focus_and_escape_closes_them(open_kiosk: OpenKiosk) -> None:
    """While the privacy notice is up, Tab stays there and in the bar; Escape gives it back."""
    walk = open_kiosk()
    walk.open_form()
    press(walk, said("FormScreen", "Privacy"))
    seen = set()
    for _ in range(MOST_TABS):
        walk.finger.key(Qt.Key.Key_Tab)
        seen.add(focused(walk))
    assert said("PrivacySheet", "Close") in seen
    assert walk.label(FieldName.GIVEN_NAME) not in seen
    walk.finger.key(Qt.Key.Key_Tab)
    tab_to(walk, said("PrivacySheet", "Close"))
    walk.finger.key(Qt.Key.Key_Escape)
    assert not walk.finger.sees(said("PrivacySheet", "Close"))
    assert focused(walk) == said("FormScreen", "Privacy")


def test_a_question_at_the_desk_holds_the_focus(open_kiosk: OpenKiosk) -> None:
    """While “Close the app?” is up, Tab reaches no button of the desk; then it does (control)."""
    walk = open_kiosk(with_hub=False)
    walk.open_desk()
    button = said("DeskScreen", "Take a signature back")
    press(walk, said("DeskScreen", "Close the app"))
    no = said("ConfirmSheet", "No, go back")
    seen = set()
    for _ in range(MOST_TABS):
        walk.finger.key(Qt.Key.Key_Tab)
        seen.add(focused(walk))
    assert no in seen and button not in seen
    press(walk, no)
    tab_to(walk, button)


def test_the_country_by_keyboard(open_kiosk: OpenKiosk) -> None:
    """Its name, and Return; the focus is back where it was."""
    walk = open_kiosk()
    walk.open_form()
    press(walk, walk.label(FieldName.COUNTRY))
    tab_to(walk, said("CountrySheet", "Country: type its first letters"))
    walk.finger.keys("switzerland")
    walk.finger.key(Qt.Key.Key_Return)
    assert walk.kiosk.form.typed(FieldName.COUNTRY) == "CH"
    assert focused(walk) == walk.label(FieldName.COUNTRY)


def test_the_corner_is_not_in_the_way_of_tab(open_kiosk: OpenKiosk) -> None:
    """Nobody comes to the volunteers' door by Tab."""
    walk = open_kiosk()
    seen = set()
    for _ in range(MOST_TABS):
        walk.finger.key(Qt.Key.Key_Tab)
        seen.add(focused(walk))
    assert said("HiddenCorner", "Volunteers: press and hold") not in seen
    assert said("AttractScreen", "Sign") in seen
