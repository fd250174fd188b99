"""What people do at a stall, in their steps: the tour and the test stories are told in these."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.app.kiosk import Kiosk
from kiosk.bridge import desk_wording, wording
from kiosk.devtools.finger import ControlNotFound, Finger
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from kiosk.domain.outbox import ExportKind

HOLD_MS = 3300
"""A little longer than the hidden corner wants."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who signs: in which language, with what."""

    language: str
    fields: Mapping[FieldName, str]
    country: str = ""
    """A country's name in that language, or "" for no answer."""
    keep_informed: bool = False
    ink: bool = False
    """Whether they sign with a finger, too."""


def said(context: str, text: str) -> str:
    """An interface text in the language on screen."""
    return QCoreApplication.translate(context, text)


class Walk:
    """Steps through the window of one kiosk."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.finger = Finger(kiosk.window)

    def at(self, screen: Screen) -> None:
        """Wait until `screen` is up. Raises ControlNotFound, with how the form stands."""
        try:
            self.finger.until(lambda: self.kiosk.journey.current is screen, screen.value)
        except ControlNotFound:
            form = self.kiosk.form
            filled = [each.value for each in FieldName if form.typed(each)]
            stops = [row.problem for row in form.property("fields").rows() if row.problem]
            raise ControlNotFound(
                f"{screen.value}: still {self.kiosk.journey.current.value}; filled: {filled}, "
                f"stops: {stops}, busy: {form.property('busy')}, {form.property('failure')!r}"
            ) from None

    def choose_language(self, language: str) -> None:
        """One touch on the language's own name."""
        offered = self.kiosk.appeal.offered
        self.finger.tap(next(each.endonym for each in offered if each.language == language))

    def pick(self, campaign: str) -> None:
        """Of several campaigns the one of this id: from the start, or from the thanks."""
        appeal = self.kiosk.appeal
        self.finger.tap(appeal.titles[campaign])
        self.at(Screen.APPEAL)

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

    def fill(self, person: Visitor) -> None:
        """Type on the on-screen keyboard, field by field."""
        for name, text in person.fields.items():
            self.finger.tap(self.label(name))
            self.finger.type(text)
        if person.country:
            self.choose_country(person.country)
        if person.keep_informed:
            consents = self.kiosk.appeal.edition.consents
            self.finger.tap(next(iter(consents.values())))
        if person.ink:
            self.draw()
            self.finger.tap(said("InkSheet", "Done"))

    def draw(self) -> None:
        """Open the pad and draw two strokes."""
        self.finger.tap(said("InkButton", "Sign with your finger (if you like)"))
        pad = said("InkSheet", "Draw here with your finger")
        for start in (0.3, 0.6):
            waves = [(start + t / 60, 0.5 + 0.25 * math.sin(t)) for t in range(12)]
            self.finger.stroke(pad, waves)

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

    def code(self) -> str:
        """On the thank-you screen: the withdrawal code."""
        shown = said("ThanksScreen", "Withdrawal code %1").partition("%1")[0]
        return next(n for n in self.finger.names() if n.startswith(shown)).removeprefix(shown)

    def done(self) -> None:
        """From the thanks back to the start."""
        self.finger.tap(said("ThanksScreen", "Done"))
        self.at(Screen.ATTRACT)

    def sign(self, person: Visitor) -> None:
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
        self.finger.tap(said("PinPad", "OK"))
        self.at(Screen.DESK)

    def leave_desk(self) -> None:
        """Back to the attract screen."""
        self.finger.tap(said("DeskScreen", "Back to the kiosk"))
        self.at(Screen.ATTRACT)

    def open_shift(self, place: str = "lake", initials: str = "ab") -> str:
        """At the desk: place, initials, the words noted, two of them typed back; the words."""
        book, finger = self.kiosk.shift_book, self.finger
        finger.tap(said("DeskScreen", "Open a shift"))
        for label, text in (("Place", place), ("Your initials", initials)):
            finger.tap(said("ShiftSheet", label))
            finger.type(text)
        finger.press_key("EnterKey")
        finger.until(lambda: book.shown_words, "the shift's words")
        words = book.shown_words
        finger.find(words)
        finger.tap(said("WordsSheet", "I have written them down"))
        finger.until(lambda: book.property("firstAsked"), "the question")
        for number in (book.property("firstAsked"), book.property("secondAsked")):
            finger.tap(said("ShiftSheet", "Word %1").replace("%1", str(number)))
            finger.type(words.split()[number - 1])
        finger.press_key("EnterKey")
        finger.until(lambda: book.property("shiftOpen"), "an open shift")
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

    def export_list(self, words: str, kind: ExportKind = ExportKind.ARCHIVE) -> None:
        """At the desk: choose the kind, type the shift's words, write the readable list."""
        self._open_export()
        self.finger.tap(desk_wording.kind_label(kind))
        field = said("ExportSheet", "The shift's words")
        if self.finger.text_of(field) == words:
            self.finger.tap(said("ExportSheet", "Write the readable list"))
        else:
            self.finger.tap(field)
            self.finger.type(words)
            self.finger.press_key("EnterKey")
        self._wait_for_message()

    def back_to_desk(self) -> None:
        """Close the sheet that is open."""
        self.finger.tap(said("DeskSheet", "Back to the desk"))

    def take_back(self, code: str) -> None:
        """At the desk: type a withdrawal code, and wait for the word."""
        self.finger.tap(said("DeskScreen", "Take a signature back"))
        self.finger.tap(said("WithdrawSheet", "Code (type it, or scan it)"))
        self.finger.keys(code)
        self.finger.tap(said("WithdrawSheet", "Take it back"))
        self.finger.tap(said("DeskFlow", "Yes, erase it"))
        self.finger.until(lambda: self.kiosk.withdrawals.last_message, "what became of it")

    def _open_export(self) -> None:
        if not self.finger.sees(said("DeskSheet", "Back to the desk")):
            self.finger.tap(said("DeskScreen", "Export the day's list"))

    def _wait_for_message(self) -> None:
        lists = self.kiosk.lists
        self.finger.until(lambda: lists.last_message, "the export's message")
