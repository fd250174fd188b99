"""One kiosk in one language, and ways to the states of its screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from kiosk.app.kiosk import Kiosk
from kiosk.devtools.walk import Walk, said
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.journey import Screen

from .scene import ancestors

NAMES: Mapping[str, tuple[str, str]] = {
    "ar": ("ليلى", "منصور"),
    "he": ("נועה", "כהן"),
    "ru": ("Мария", "Петрова"),
    "uk": ("Оксана", "Коваль"),
}
"""Invented people who can type their names in the language's own letters."""
POSTCODE = "20095"


class Visit:
    """One kiosk in one language, and ways to the states of its screens."""

    def __init__(self, kiosk: Kiosk, language: str) -> None:
        self.kiosk = kiosk
        self.walk = Walk(kiosk)
        self._language = language

    def start_over(self) -> None:
        """As for the next person: attract screen, everything as set, in the visit's language."""
        self.kiosk.journey.go(Screen.STORY)
        self.kiosk.journey.go(Screen.ATTRACT)
        self.kiosk.appeal.choose(self._language)

    def names(self) -> tuple[str, str]:
        """A given and a family name in the language."""
        return NAMES.get(self._language, ("Amina", "O'Neill"))

    def asks(self, name: FieldName) -> bool:
        """Whether the campaign's form has this field."""
        return has(name)(self.kiosk.appeal.campaign)

    def tap(self, context: str, text: str) -> None:
        """Touch an interface text."""
        self._touch(said(context, text))

    def field(self, name: FieldName) -> None:
        """Touch a field: the keyboard comes up."""
        self._touch(self.walk.label(name))

    def fill(self) -> None:
        """What the campaign cannot do without."""
        form = self.kiosk.form
        given, family = self.names()
        for name, text in (
            (FieldName.GIVEN_NAME, given),
            (FieldName.FAMILY_NAME, family),
            (FieldName.POSTCODE, POSTCODE),
        ):
            if self.asks(name):
                form.type(name.value, text)

    def pick(self) -> None:
        """The last campaign, where there are several and none is picked."""
        if self.kiosk.appeal.titles and self.kiosk.journey.current is Screen.ATTRACT:
            self._touch(list(self.kiosk.appeal.titles.values())[-1])
            self.walk.at(Screen.APPEAL)

    def sign(self) -> None:
        """As far as the thanks."""
        self.pick()
        self.walk.open_form()
        self.fill()
        self.tap("FormScreen", "Sign")
        self.walk.at(Screen.THANKS)

    def reveal(self, name: str) -> None:
        """Scroll to something at once: with large letters it is a long way to drag."""
        item = self.walk.finger.find(name)
        for flick in ancestors(item):
            if flick.inherits("QQuickFlickable") and flick.property("interactive"):
                middle = item.mapToItem(flick, QPointF(0, item.height() / 2)).y()
                wanted = flick.property("contentY") + middle - flick.height() / 2
                most = max(0.0, flick.property("contentHeight") - flick.height())
                flick.setProperty("contentY", max(0.0, min(most, wanted)))

    def _touch(self, name: str) -> None:
        self.reveal(name)
        self.walk.finger.tap(name)


@dataclass(frozen=True, slots=True)
class ScreenState:
    """A state worth a picture, and the steps that lead there from the attract screen."""

    name: str
    steps: Callable[[Visit], None]
    offered: Callable[[Campaign], bool] = lambda _: True
    """Whether a campaign has it."""


def has(name: FieldName) -> Callable[[Campaign], bool]:
    """Whether a campaign's form has a field."""
    return lambda campaign: any(f.name is name for f in campaign.fields)


def then(*steps: Callable[[Visit], None]) -> Callable[[Visit], None]:
    """One after the other."""

    def all_of_them(visit: Visit) -> None:
        for step in steps:
            step(visit)

    return all_of_them
