"""The language of a window that shows no campaign: any that the program speaks."""

from __future__ import annotations

from collections.abc import Sequence

from babel import Locale, UnknownLocaleError
from PySide6.QtCore import Property, QAbstractItemModel, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.keyboards import keyboard_for

from .appeal import LanguageRow
from .lettering import CurrentLettering
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class InterfaceLanguage(QObject):
    """What Appeal is for a kiosk: the languages, and which is shown."""

    languageChanged = Signal()

    def __init__(self, languages: Sequence[str], first: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered = tuple(languages)
        self._spoken = first
        self._letters = CurrentLettering(first, self)
        self._rows = RecordsModel(LanguageRow, self)
        self._show()

    @property
    def spoken(self) -> str:
        """The language on screen, as a BCP 47 tag."""
        return self._spoken

    @Slot(str)
    def choose(self, language: str) -> None:
        """Show everything in `language`, if it is one of those that are offered."""
        if language in self._offered and language != self._spoken:
            self._spoken = language
            self._letters.show(language)
            self._show()
            self.languageChanged.emit()

    def _show(self) -> None:
        self._rows.show(
            [LanguageRow(each, endonym(each), each == self._spoken) for each in self._offered]
        )

    def _get_languages(self) -> QObject:
        return self._rows

    def _get_letters(self) -> QObject:
        return self._letters

    def _get_rtl(self) -> bool:
        return QLocale(self._spoken).textDirection() is Qt.LayoutDirection.RightToLeft

    def _get_keyboard(self) -> str:
        return keyboard_for(self._spoken)

    languages = Property(QAbstractItemModel, _get_languages, constant=True)
    letters = Property(CurrentLettering, _get_letters, constant=True)
    rightToLeft = Property(bool, _get_rtl, notify=languageChanged)
    keyboard = Property(str, _get_keyboard, notify=languageChanged)
    """The layout that this language is typed on."""


def endonym(language: str) -> str:
    """What a language calls itself, as at the beginning of a sentence."""
    # CLDR's: Qt names the country, too (“American English”).
    try:
        name = Locale.parse(language, sep="-").display_name or language
    except (UnknownLocaleError, ValueError):
        name = language
    return name[:1].upper() + name[1:]
