"""What people do at a stall, in their steps: the tour and the test stories are told in these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.bridge import wording
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen

from .finger import Finger
from .kiosk import Kiosk

HOLD_MS = 3300
"""A little longer than the hidden corner wants."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs: in which language, with what."""

    language: str
    fields: Mapping[FieldName, str]
    country: str = ""
    """A country's name in that language, or "" for no answer."""
    keep_informed: bool = False


def said(context: str, text: str) -> str:
    """An interface text in the language on screen."""
    return QCoreApplication.translate(context, text)


class Walk:
    """Steps through the window of one kiosk."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.finger = Finger(kiosk.window)

    def at(self, screen: Screen) -> None:
        """Wait until `screen` is up."""
        self.finger.until(lambda: self.kiosk.journey.current is screen, screen.value)

    def choose_language(self, language: str) -> None:
        """One touch on the language's own name."""
        self.finger.tap(self.kiosk.appeal.campaign.edition(language).endonym)

    def read_story(self) -> None:
        """From the attract screen through every section."""
        self.finger.tap(said("AttractScreen", "Read the story"))
        self.at(Screen.STORY)
        for _ in self.kiosk.appeal.edition.sections[1:]:
            self.finger.tap(said("StoryScreen", "Next"))

    def open_form(self) -> None:
        """To the form, from the attract screen or the story."""
        self.finger.tap(said("AttractScreen", "Sign"))
        self.at(Screen.FORM)

    def label(self, name: FieldName) -> str:
        """A field's accessible name, in the language on screen."""
        return wording.field_label(name)

    def fill(self, person: Person) -> None:
        """Type on the on-screen keyboard, field by field."""
        for name, text in person.fields.items():
            self.finger.tap(self.label(name))
            self.finger.type(text)
        if person.country:
            self.choose_country(person.country)
        if person.keep_informed:
            consents = self.kiosk.appeal.edition.consents
            self.finger.tap(next(iter(consents.values())))

    def choose_country(self, name: str) -> None:
        """By its first letters, then by a touch."""
        self.finger.tap(self.label(FieldName.COUNTRY))
        self.finger.tap(said("CountrySheet", "Country: type its first letters"))
        self.finger.type(name[:3])
        self.finger.tap(name)

    def submit(self) -> None:
        """Touch "Sign" and wait for the thanks."""
        self.finger.tap(said("FormScreen", "Sign"))
        self.at(Screen.THANKS)

    def done(self) -> None:
        """From the thanks back to the start."""
        self.finger.tap(said("ThanksScreen", "Done"))
        self.at(Screen.ATTRACT)

    def sign(self, person: Person) -> None:
        """The whole of it, from the attract screen to the thanks."""
        self.choose_language(person.language)
        self.open_form()
        self.fill(person)
        self.submit()

    def open_desk(self) -> None:
        """Press and hold the corner, type the PIN."""
        self.finger.hold(said("HiddenCorner", "Volunteers: press and hold"), HOLD_MS)
        self.at(Screen.PIN)
        for digit in self.kiosk.setting.event.pin:
            self.finger.tap(digit)
        self.finger.tap(said("PinScreen", "OK"))
        self.at(Screen.DESK)

    def leave_desk(self) -> None:
        """Back to the attract screen."""
        self.finger.tap(said("DeskScreen", "Back to the kiosk"))
        self.at(Screen.ATTRACT)

    def open_shift(self) -> str:
        """At the desk: open a shift, note its words, say that they are noted."""
        self.finger.tap(said("DeskScreen", "Open a shift"))
        self.finger.until(lambda: self.kiosk.desk.shown_words, "the shift's words")
        words = self.kiosk.desk.shown_words
        self.finger.find(words)
        self.finger.tap(said("WordsSheet", "I have written them down"))
        return words

    def balance(self) -> dict[str, int]:
        """At the desk: the five numbers as they stand on the screen."""
        names = ("signed", "delivered", "waiting", "need attention", "withdrawn")
        shown = {said("BalanceSum", name): name for name in names}
        found = {}
        for text in self.finger.names():
            count, _, label = text.partition(" ")
            if label in shown and count.isdigit():
                found[shown[label]] = int(count)
        return found

    def export_bundle(self) -> None:
        """At the desk: write the sealed bundle and wait for the word that it is checked."""
        self._open_export()
        self.finger.tap(said("ExportSheet", "Write the sealed bundle"))
        self._wait_for_message()

    def export_list(self, words: str) -> None:
        """At the desk: type the shift's words and write the readable list."""
        self._open_export()
        self.finger.tap(said("ExportSheet", "The shift's words"))
        self.finger.type(words)
        self.finger.press_key("EnterKey")
        self._wait_for_message()

    def back_to_desk(self) -> None:
        """Close the export sheet."""
        self.finger.tap(said("ExportSheet", "Back to the desk"))

    def _open_export(self) -> None:
        if not self.finger.sees(said("ExportSheet", "Back to the desk")):
            self.finger.tap(said("DeskScreen", "Export the day's list"))

    def _wait_for_message(self) -> None:
        desk = self.kiosk.desk
        self.finger.until(lambda: desk.last_message, "the export's message")
