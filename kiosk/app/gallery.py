"""Every screen in every state it has, for pictures: the list is data, the window is real."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import StorageFull
from kiosk.domain.journey import Screen

from .kiosk import Kiosk
from .walk import Walk, said

NAMES: Mapping[str, tuple[str, str]] = {
    "ar": ("ليلى", "منصور"),
    "ru": ("Мария", "Петрова"),
}
"""Invented people who can type their names in the language's own letters."""
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-O'Callaghan"


@dataclass(frozen=True, slots=True)
class State:
    """A state worth a picture, and the steps that lead there from the attract screen."""

    name: str
    steps: Callable[[Gallery], None]


class Gallery:
    """Walks a kiosk from state to state and leaves pictures."""

    def __init__(self, kiosk: Kiosk, language: str) -> None:
        self.kiosk = kiosk
        self.walk = Walk(kiosk)
        self._language = language

    def show_all(self, folder: Path, prefix: str) -> Iterator[Path]:
        """One picture per state, as they are made."""
        for state in STATES:
            self.kiosk.journey.go(Screen.ATTRACT)
            self.kiosk.appeal.choose(self._language)
            state.steps(self)
            file = folder / f"{prefix}-{state.name}.png"
            self.walk.finger.picture(file)
            yield file
        self.kiosk.journey.go(Screen.ATTRACT)

    def names(self) -> tuple[str, str]:
        """A given and a family name in the language."""
        return NAMES.get(self._language, ("Amina", "O'Neill"))

    def tap(self, context: str, text: str) -> None:
        """Touch an interface text."""
        self.walk.finger.tap(said(context, text))

    def field(self, name: FieldName) -> None:
        """Touch a field: the keyboard comes up."""
        self.walk.finger.tap(self.walk.label(name))

    def sign(self) -> None:
        """As far as the thanks."""
        self.walk.open_form()
        for name, text in zip(
            (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME), self.names(), strict=True
        ):
            self.kiosk.form.type(name.value, text)
        self.walk.submit()


def _story(page: int) -> Callable[[Gallery], None]:
    def steps(gallery: Gallery) -> None:
        gallery.kiosk.journey.go(Screen.STORY)
        gallery.kiosk.appeal.turnTo(page)

    return steps


def _form(gallery: Gallery) -> None:
    gallery.walk.open_form()


def _form_keyboard(gallery: Gallery) -> None:
    _form(gallery)
    gallery.field(FieldName.GIVEN_NAME)
    gallery.walk.finger.type(gallery.names()[0])


def _form_email(gallery: Gallery) -> None:
    _form(gallery)
    gallery.field(FieldName.EMAIL)
    gallery.walk.finger.type("amina@gmial.com")
    gallery.field(FieldName.POSTCODE)


def _form_errors(gallery: Gallery) -> None:
    _form(gallery)
    gallery.kiosk.form.type(FieldName.EMAIL.value, "amina@")
    gallery.tap("FormScreen", "Sign")
    gallery.kiosk.window.contentItem().forceActiveFocus()


def _form_long(gallery: Gallery) -> None:
    gallery.kiosk.form.type(FieldName.GIVEN_NAME.value, LONG_NAME)
    gallery.kiosk.form.type(FieldName.FAMILY_NAME.value, LONG_NAME * 3)
    gallery.kiosk.form.chooseCountry("GS")
    for consent in gallery.kiosk.appeal.campaign.consents:
        gallery.kiosk.form.consent(consent.id, True)
    _form(gallery)


def _form_failure(gallery: Gallery) -> None:
    _form(gallery)
    gallery.kiosk.form.not_stored(StorageFull("SQLITE_FULL"))


def _privacy(gallery: Gallery) -> None:
    _form(gallery)
    gallery.tap("FormScreen", "Privacy")


def _country(gallery: Gallery) -> None:
    _form(gallery)
    gallery.field(FieldName.COUNTRY)
    gallery.tap("CountrySheet", "Country: type its first letters")


def _warning(gallery: Gallery) -> None:
    _form(gallery)
    gallery.kiosk.journey.warn()


def _thanks_qr(gallery: Gallery) -> None:
    gallery.sign()
    gallery.tap("ThanksScreen", "Pass it on: the online petition")


def _pin(gallery: Gallery) -> None:
    gallery.kiosk.journey.corner()


def _pin_wrong(gallery: Gallery) -> None:
    _pin(gallery)
    for _ in range(3):
        gallery.kiosk.door.tryPin("")


def _desk(gallery: Gallery) -> None:
    gallery.kiosk.journey.go(Screen.DESK)
    gallery.kiosk.desk.refresh()


def _desk_offline(gallery: Gallery) -> None:
    _desk(gallery)
    gallery.kiosk.desk.show_delivery("waiting", None)


def _desk_words(gallery: Gallery) -> None:
    _desk(gallery)
    gallery.kiosk.desk.openShift()
    gallery.walk.finger.until(lambda: gallery.kiosk.desk.shown_words, "the shift's words")


def _close_shift(gallery: Gallery) -> None:
    _desk(gallery)
    gallery.tap("DeskScreen", "Close the shift")


def _close_app(gallery: Gallery) -> None:
    _desk(gallery)
    gallery.tap("DeskScreen", "Close the app")


def _export(gallery: Gallery) -> None:
    _desk(gallery)
    gallery.walk.export_bundle()


def _export_words(gallery: Gallery) -> None:
    _desk(gallery)
    gallery.walk.export_list("these are not the words")


STATES = (
    State("attract", lambda _: None),
    State("attract-qr", lambda g: g.tap("AttractScreen", "Or sign on your own phone")),
    *(State(f"story-{page + 1}", _story(page)) for page in range(4)),
    State("form", _form),
    State("form-keyboard", _form_keyboard),
    State("form-email", _form_email),
    State("form-errors", _form_errors),
    State("form-long", _form_long),
    State("form-failure", _form_failure),
    State("form-privacy", _privacy),
    State("form-country", _country),
    State("form-warning", _warning),
    State("thanks", Gallery.sign),
    State("thanks-qr", _thanks_qr),
    State("desk", _desk),
    State("desk-offline", _desk_offline),
    State("desk-words", _desk_words),
    State("desk-close-shift", _close_shift),
    State("desk-close-app", _close_app),
    State("export-bundle", _export),
    State("export-wrong-words", _export_words),
    State("pin", _pin),
    State("pin-wrong", _pin_wrong),
    State("fault", lambda g: g.kiosk.fail()),
)
"""In an order in which each can follow the one before. A story page that is not there shows the
first one again."""
