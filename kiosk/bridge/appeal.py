"""The campaign in the language on screen: everything QML shows of a pack.

Where a tablet has several, none is chosen at the start: they are offered as cards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QAbstractItemModel, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.campaign import Block, Campaign, Edition, titles_of

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
class CardRow:
    """A campaign one can choose, in the language on screen, or else in its own first one."""

    campaign: str
    """Its id."""
    heading: str
    ask: str
    picture: QUrl


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

    campaignChanged = Signal()
    """Another campaign: heard before `languageChanged`, which follows as every text is another."""
    languageChanged = Signal()
    sectionChanged = Signal()

    def __init__(self, campaigns: Sequence[Campaign], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.campaigns = tuple(campaigns)
        """One, or several of which the first gives the start its colours."""
        self.campaign = self.campaigns[0]
        """The one that was picked; the first before that."""
        self._picked = len(self.campaigns) == 1
        self._signed: set[str] = set()
        self._shown = self.campaign.editions[0]
        """Whoever's, in the language on screen."""
        self._letters = CurrentLettering(self._shown.language, self)
        self._section = 0
        self._languages = RecordsModel(LanguageRow, self)
        self._pages = RecordsModel(PageRow, self)
        self._blocks: list[RecordsModel] = []
        self._privacy = RecordsModel(BlockRow, self)
        self._cards = RecordsModel(CardRow, self)
        self._others = RecordsModel(CardRow, self)
        self._draw()
        self._refresh()

    @property
    def edition(self) -> Edition:
        """The campaign's, in the language on screen, or its first one before it was picked."""
        return self.campaign.edition(self._shown.language)

    @property
    def spoken(self) -> str:
        """The language on screen, as a BCP 47 tag."""
        return self._shown.language

    @property
    def at(self) -> int:
        """Number of the section on screen, from 0."""
        return self._section

    @property
    def titles(self) -> dict[str, str]:
        """Of several campaigns, by their ids, in the language on screen; none of only one."""
        return titles_of(self.campaigns, self.spoken)

    @property
    def has_others(self) -> bool:
        """Whether there is a campaign here that whoever is here could sign next."""
        return bool({each.id for each in self.campaigns} - self._signed - {self.campaign.id})

    @property
    def offered(self) -> tuple[Edition, ...]:
        """An edition for each language that can be chosen now: the campaign's, or anybody's."""
        offering = (self.campaign,) if self._picked else self.campaigns
        found: dict[str, Edition] = {}
        for edition in (each for campaign in offering for each in campaign.editions):
            found.setdefault(edition.language, edition)
        return tuple(found.values())

    @Slot(str)
    def choose(self, language: str) -> None:
        """Show everything in `language`; the reader stays in the same section, if there is one."""
        self._show(self._edition_in(language), min(self._section, self._last_section(language)))

    @Slot(str)
    def pick(self, campaign: str) -> None:
        """The campaign of this id was chosen: it is read from its beginning, in the language on
        screen where it has that.
        """
        self._picked = True
        self._turn_over(next(each for each in self.campaigns if each.id == campaign))

    def note_signed(self) -> None:
        """Whoever is here has signed this campaign: it is not among those offered next."""
        self._signed.add(self.campaign.id)
        self._refresh()

    def _turn_over(self, campaign: Campaign, language: str | None = None) -> None:
        language = language or self._shown.language
        other = campaign is not self.campaign
        self.campaign = campaign
        if other:
            self._draw()
            self.campaignChanged.emit()
        self._show(self._edition_in(language), 0)

    def _show(self, edition: Edition, section: int) -> None:
        changed = edition is not self._shown
        turned = section != self._section
        self._shown, self._section = edition, section
        self._refresh()
        if changed:
            self.languageChanged.emit()
        if changed or turned:
            self.sectionChanged.emit()

    def _edition_in(self, language: str) -> Edition:
        return next((e for e in self.offered if e.language == language), self.offered[0])

    def _last_section(self, language: str) -> int:
        return len(self._edition_in(language).sections) - 1

    @Slot(int)
    def turnTo(self, section: int) -> None:
        """Show a section; numbers outside the story change nothing."""
        if 0 <= section < len(self.edition.sections) and section != self._section:
            self._section = section
            self.sectionChanged.emit()

    def start_over(self) -> None:
        """For the next person: first language, first section, nothing picked."""
        self._picked = len(self.campaigns) == 1
        self._signed.clear()
        self._turn_over(self.campaigns[0], self.campaigns[0].editions[0].language)

    def _draw(self) -> None:
        """The codes of the campaign."""
        picture = qr_image(self.campaign.petition_url)
        self._qr, self._qr_modules = data_url(picture), picture.width()
        address = self.campaign.further_url
        further = qr_image(address) if address else None
        self._further_qr = data_url(further) if further else ""
        self._further_modules = further.width() if further else 1

    def _card(self, campaign: Campaign) -> CardRow:
        edition = campaign.edition(self._shown.language)
        return CardRow(campaign.id, edition.title, edition.ask, _url(campaign.picture))

    def _refresh(self) -> None:
        language = self._shown.language
        self._letters.show(language)
        self._languages.show(
            [LanguageRow(e.language, e.endonym, e.language == language) for e in self.offered]
        )
        self._cards.show([self._card(each) for each in self.campaigns])
        unsigned = (each for each in self.campaigns if each.id not in self._signed)
        self._others.show([self._card(each) for each in unsigned if each is not self.campaign])
        self._privacy.show(_rows(self.edition.privacy))
        sections = self.edition.sections
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
        return self._shown.language

    def _get_rtl(self) -> bool:
        return self._shown.right_to_left

    def _get_letters(self) -> QObject:
        return self._letters

    def _get_title(self) -> str:
        return self.edition.title

    def _get_breath(self) -> list[str]:
        return list(self.edition.breath)

    def _get_ask(self) -> str:
        return self.edition.ask

    def _get_note(self) -> str:
        return self.edition.content_note

    def _get_statement(self) -> str:
        return self.edition.statement

    def _get_demands(self) -> list[str]:
        return list(self.edition.demands)

    def _get_privacy_short(self) -> str:
        return self.edition.privacy_short

    def _get_next_steps(self) -> list[str]:
        return list(self.edition.next_steps)

    def _get_picture(self) -> QUrl:
        return _url(self.campaign.picture)

    def _get_section(self) -> int:
        return self._section

    def _get_sections(self) -> int:
        return len(self.edition.sections)

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

    def _get_several(self) -> bool:
        return len(self.campaigns) > 1

    def _get_cards(self) -> QObject:
        return self._cards

    def _get_others(self) -> QObject:
        return self._others

    def _get_further(self) -> str:
        return self.edition.further

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
    picture = Property(QUrl, _get_picture, notify=campaignChanged)
    section = Property(int, _get_section, notify=sectionChanged)
    sections = Property(int, _get_sections, notify=languageChanged)
    languages = Property(QAbstractItemModel, _get_languages, constant=True)
    pages = Property(QAbstractItemModel, _get_pages, constant=True)
    privacy = Property(QAbstractItemModel, _get_privacy, constant=True)
    qr = Property(str, _get_qr, notify=campaignChanged)
    qrModules = Property(int, _get_qr_modules, notify=campaignChanged)
    address = Property(str, _get_address, notify=campaignChanged)
    further = Property(str, _get_further, notify=languageChanged)
    """What the second address is for, or ""."""
    furtherQr = Property(str, _get_further_qr, notify=campaignChanged)
    furtherModules = Property(int, _get_further_modules, notify=campaignChanged)
    furtherAddress = Property(str, _get_further_address, notify=campaignChanged)
    several = Property(bool, _get_several, constant=True)
    """Whether the start offers cards."""
    cards = Property(QAbstractItemModel, _get_cards, constant=True)
    """Every campaign, as a `CardRow`."""
    others = Property(QAbstractItemModel, _get_others, constant=True)
    """Those that whoever is here has not signed, but for the one that is shown."""


def _rows(blocks: tuple[Block, ...]) -> list[BlockRow]:
    return [BlockRow(block.kind.value, block.text) for block in blocks]


def _url(path: object) -> QUrl:
    return QUrl.fromLocalFile(str(path)) if path else QUrl()
