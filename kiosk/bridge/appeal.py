"""The campaign in the language on screen: everything QML shows of a pack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QAbstractItemModel, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.campaign import Block, Campaign, Edition

from .lettering import CurrentLettering
from .models import RecordsModel
from .qr import data_url, qr_image

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

QStringList: Any = "QStringList"
"""Qt's type under a name that metaobjectdump can read."""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language one can choose, in its own script."""

    code: str
    endonym: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A piece of text."""

    kind: str
    body: str


@dataclass(frozen=True, slots=True)
class PageRow:
    """A section of the story."""

    heading: str
    picture: QUrl
    blocks: QObject
    """A model of `BlockRow`."""


@QmlElement
class Appeal(QObject):
    """Texts, pictures and QR of the campaign; `choose` changes everything's language at once."""

    languageChanged = Signal()
    sectionChanged = Signal()

    def __init__(self, campaign: Campaign, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.campaign = campaign
        self._edition = campaign.editions[0]
        self._letters = CurrentLettering(self._edition.language, self)
        self._section = 0
        self._languages = RecordsModel(LanguageRow, self)
        self._pages = RecordsModel(PageRow, self)
        self._blocks: list[RecordsModel] = []
        self._privacy = RecordsModel(BlockRow, self)
        picture = qr_image(campaign.petition_url)
        self._qr, self._qr_modules = data_url(picture), picture.width()
        further = qr_image(campaign.further_url) if campaign.further_url else None
        self._further_qr = data_url(further) if further else ""
        self._further_modules = further.width() if further else 1
        self._refresh()

    @property
    def edition(self) -> Edition:
        """What is on screen."""
        return self._edition

    @property
    def at(self) -> int:
        """Number of the section on screen, from 0."""
        return self._section

    @Slot(str)
    def choose(self, language: str) -> None:
        """Show everything in `language`; the reader stays in the same section, if there is one."""
        edition = self.campaign.edition(language)
        if edition is not self._edition:
            self._edition = edition
            self._section = min(self._section, len(edition.sections) - 1)
            self._refresh()
            self.languageChanged.emit()
            self.sectionChanged.emit()

    @Slot(int)
    def turnTo(self, section: int) -> None:
        """Show a section; numbers outside the story change nothing."""
        if 0 <= section < len(self._edition.sections) and section != self._section:
            self._section = section
            self.sectionChanged.emit()

    def start_over(self) -> None:
        """For the next person: first language, first section."""
        self.turnTo(0)
        self.choose(self.campaign.editions[0].language)

    def _refresh(self) -> None:
        self._letters.show(self._edition.language)
        self._languages.show(
            [LanguageRow(e.language, e.endonym, e is self._edition) for e in self.campaign.editions]
        )
        self._privacy.show(_rows(self._edition.privacy))
        sections = self._edition.sections
        while len(self._blocks) < len(sections):
            self._blocks.append(RecordsModel(BlockRow, self))
        for section, blocks in zip(sections, self._blocks, strict=False):
            blocks.show(_rows(section.blocks))
        self._pages.show(
            [
                PageRow(section.title, _url(section.picture), blocks)
                for section, blocks in zip(sections, self._blocks, strict=False)
            ]
        )

    def _get_language(self) -> str:
        return self._edition.language

    def _get_rtl(self) -> bool:
        return self._edition.right_to_left

    def _get_letters(self) -> QObject:
        return self._letters

    def _get_title(self) -> str:
        return self._edition.title

    def _get_breath(self) -> list[str]:
        return list(self._edition.breath)

    def _get_ask(self) -> str:
        return self._edition.ask

    def _get_note(self) -> str:
        return self._edition.content_note

    def _get_statement(self) -> str:
        return self._edition.statement

    def _get_demands(self) -> list[str]:
        return list(self._edition.demands)

    def _get_privacy_short(self) -> str:
        return self._edition.privacy_short

    def _get_next_steps(self) -> list[str]:
        return list(self._edition.next_steps)

    def _get_picture(self) -> QUrl:
        return _url(self.campaign.picture)

    def _get_section(self) -> int:
        return self._section

    def _get_sections(self) -> int:
        return len(self._edition.sections)

    def _get_languages(self) -> QObject:
        return self._languages

    def _get_pages(self) -> QObject:
        return self._pages

    def _get_privacy(self) -> QObject:
        return self._privacy

    def _get_qr(self) -> str:
        return self._qr

    def _get_qr_modules(self) -> int:
        return self._qr_modules

    def _get_address(self) -> str:
        return self.campaign.petition_url

    def _get_further(self) -> str:
        return self._edition.further

    def _get_further_qr(self) -> str:
        return self._further_qr

    def _get_further_modules(self) -> int:
        return self._further_modules

    def _get_further_address(self) -> str:
        return self.campaign.further_url

    language = Property(str, _get_language, notify=languageChanged)
    rightToLeft = Property(bool, _get_rtl, notify=languageChanged)
    letters = Property(CurrentLettering, _get_letters, constant=True)
    title = Property(str, _get_title, notify=languageChanged)
    breath = Property(QStringList, _get_breath, notify=languageChanged)
    ask = Property(str, _get_ask, notify=languageChanged)
    contentNote = Property(str, _get_note, notify=languageChanged)
    statement = Property(str, _get_statement, notify=languageChanged)
    demands = Property(QStringList, _get_demands, notify=languageChanged)
    privacyShort = Property(str, _get_privacy_short, notify=languageChanged)
    nextSteps = Property(QStringList, _get_next_steps, notify=languageChanged)
    picture = Property(QUrl, _get_picture, constant=True)
    section = Property(int, _get_section, notify=sectionChanged)
    sections = Property(int, _get_sections, notify=languageChanged)
    languages = Property(QAbstractItemModel, _get_languages, constant=True)
    pages = Property(QAbstractItemModel, _get_pages, constant=True)
    privacy = Property(QAbstractItemModel, _get_privacy, constant=True)
    qr = Property(str, _get_qr, constant=True)
    qrModules = Property(int, _get_qr_modules, constant=True)
    address = Property(str, _get_address, constant=True)
    further = Property(str, _get_further, notify=languageChanged)
    """What the second address is for, or ""."""
    furtherQr = Property(str, _get_further_qr, constant=True)
    furtherModules = Property(int, _get_further_modules, constant=True)
    furtherAddress = Property(str, _get_further_address, constant=True)


def _rows(blocks: tuple[Block, ...]) -> list[BlockRow]:
    return [BlockRow(block.kind.value, block.text) for block in blocks]


def _url(path: object) -> QUrl:
    return QUrl.fromLocalFile(str(path)) if path else QUrl()
