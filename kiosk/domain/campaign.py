"""A campaign as the kiosk shows it: story, form, wording, colours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class FieldName(StrEnum):
    """What a form may ask. A pack picks from these; there is no free text on purpose."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    EMAIL = "email"
    POSTCODE = "postcode"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form."""

    name: FieldName
    required: bool


@dataclass(frozen=True, slots=True)
class Consent:
    """A contact consent, always unticked at first. The wording is in each `Edition`."""

    id: str
    version: int


class BlockKind(StrEnum):
    """What a piece of story is; decides how it is set, never what it may contain (plain text)."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of plain text."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the story. `picture` is a file inside the pack, or None."""

    title: str
    blocks: tuple[Block, ...]
    picture: Path | None


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything of a campaign that is said in one language."""

    language: str
    """BCP 47 tag, e.g. "en", "ar"."""
    endonym: str
    """The language's name in itself, e.g. "العربية"."""
    right_to_left: bool
    title: str
    breath: tuple[str, ...]
    """The appeal in one breath: the attract screen's sentences."""
    ask: str
    """One line: what a signature asks for."""
    content_note: str
    sections: tuple[Section, ...]
    statement: str
    """What one puts one's name to."""
    demands: tuple[str, ...]
    consents: Mapping[str, str]
    """Consent id to wording; keys equal the campaign's consents."""
    privacy_short: str
    privacy: tuple[Block, ...]
    next_steps: tuple[str, ...]
    """What happens next, for the thank-you screen."""
    further: str = ""
    """What the campaign's second address is for, e.g. "Write to your representative"; or ""."""
    proofread: bool = True
    """False: nobody whose language it is has read it yet."""

    def wording_digest(self) -> str:
        """SHA-256 (hex) over exactly what a signer agreed to in this language."""
        read = [
            self.language,
            self.statement,
            list(self.demands),
            dict(self.consents),
            self.privacy_short,
            [block.text for block in self.privacy],
        ]
        text = json.dumps(read, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by role, each "#rrggbb". A pack that forgets one is refused."""

    paper: str
    """Background of reading and writing."""
    ink: str
    """Text on paper."""
    quiet: str
    """Secondary text on paper."""
    line: str
    """Borders and dividers on paper."""
    accent: str
    """The one thing to touch, and what matters, on paper."""
    on_accent: str
    """Text on accent."""
    night: str
    """Background of the attract and thank-you screens."""
    on_night: str
    """Text on night."""
    quiet_on_night: str
    """Secondary text on night."""
    accent_on_night: str
    """The one thing to touch, on night: no colour is 7:1 under text and 3:1 on paper and night."""
    on_accent_on_night: str
    """Text on accent_on_night."""
    alarm: str
    """Errors, on paper."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A loaded, checked campaign."""

    id: str
    version: int
    statement_version: int
    petition_url: str
    """The online petition: exactly what the QR code carries."""
    targets: tuple[str, ...]
    fields: tuple[FormField, ...]
    consents: tuple[Consent, ...]
    colours: Colours
    picture: Path | None
    """The attract screen's picture."""
    editions: tuple[Edition, ...]
    """At least one; the first is the default."""
    home_country: str = ""
    """ISO 3166-1 alpha-2: whose postcodes to expect and which country to list first; or ""."""
    finger_signature: bool = False
    """Whether the form offers to sign with a finger."""
    goal: int = 0
    """So many signatures a day one tablet hopes for; 0: there is no thermometer."""
    further_url: str = ""
    """What else a signer may do, as a smaller code on the thank-you screen; or ""."""
    dim_minutes: int = 0
    """After so many minutes without a touch the start's screen goes dark; 0: never."""

    def edition(self, language: str) -> Edition:
        """The edition in `language`, or the default one."""
        return next((e for e in self.editions if e.language == language), self.editions[0])


def titles_of(campaigns: Sequence[Campaign], language: str) -> dict[str, str]:
    """By id, in `language` where a campaign has it; none where there is nothing to tell apart."""
    if len(campaigns) == 1:
        return {}
    return {each.id: each.edition(language).title for each in campaigns}
