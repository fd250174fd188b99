"""The languages of a window that shows no campaign."""

from pytestqt.qtbot import QtBot

from kiosk.app.first_start import spoken_languages
from kiosk.bridge.interface_language import InterfaceLanguage, endonym


def test_every_language_by_its_own_name() -> None:
    """Without a country in it; one that nobody knows is called by its tag."""
    assert {each: endonym(each) for each in ("ar", "de", "en", "es", "he", "tr")} == {
        "ar": "العربية",
        "de": "Deutsch",
        "en": "English",
        "es": "Español",
        "he": "עברית",
        "tr": "Türkçe",
    }
    assert endonym("x-klingon") == "X-klingon"
    assert {"en", "ar"} <= set(spoken_languages())


def test_a_touch_changes_everything_at_once(qtbot: QtBot) -> None:
    """Direction, keyboard and the chosen row; again, or what there is not, changes nothing."""
    language = InterfaceLanguage(["ar", "en"], "en")
    with qtbot.waitSignal(language.languageChanged):
        language.choose("ar")
    assert language.property("rightToLeft") is True
    assert language.property("keyboard") == "ar_AR"
    assert [row.chosen for row in language.property("languages").rows()] == [True, False]
    with qtbot.assertNotEmitted(language.languageChanged):
        language.choose("ar")
        language.choose("fr")
    assert language.spoken == "ar"
