"""A new campaign from a few answers and a text, and one more language for any campaign.

What every campaign says alike (privacy, what happens next, the consent) is taken from the appeal
that ships, in its languages; what only a person can write or translate is marked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from babel import Locale, UnknownLocaleError

from kiosk.domain.campaign import (
    Block,
    BlockKind,
    Campaign,
    Consent,
    Edition,
    FieldName,
    FormField,
    Section,
)
from kiosk.domain.shades import NEUTRAL, from_accent
from kiosk.domain.unicode import nfc

from .campaign import (
    MAX_ASK,
    MAX_BREATH,
    MAX_CONSENT,
    MAX_DEMAND,
    MAX_FURTHER_WORDS,
    MAX_NOTE,
    MAX_STATEMENT,
    MAX_STEP,
)
from .campaign import MAX_TITLE as MAX_CAMPAIGN_TITLE
from .manuscript import Manuscript, shortened
from .story import MAX_BLOCK, MAX_TITLE
from .unfinished import is_marked, marked

CONTACT = "contact_email"
"""The consent to be written to by e-mail, as in the appeal that ships."""
_NAMES = (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME)
_FIRST_THREE = re.compile(r"^(?:.+?[.؟?!](?=\s)\s*){3}")
"""Who collects, in general; after that the appeal tells of its own online petition."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was answered. An empty text: to be written later."""

    id: str
    title: str
    petition_url: str
    targets: tuple[str, ...]
    languages: tuple[str, ...]
    """The first is that of the text."""
    ask: str
    statement: str
    fields: tuple[FormField, ...]
    contact: bool
    """Whether people may tick that they want to be written to."""
    organiser: str
    """Who collects, and how to reach them."""
    home_country: str
    accent: str
    """"#rrggbb", or "": the neutral colours."""


def begin_campaign(answers: Beginning, text: Manuscript, shipped: Campaign) -> Campaign:
    """The campaign, in all its languages; `shipped` has the words that every campaign says."""
    consents = (Consent(CONTACT, 1),) if answers.contact else ()
    first = _first_edition(answers, text, shipped)
    return Campaign(
        id=answers.id,
        version=1,
        statement_version=1,
        petition_url=answers.petition_url,
        targets=answers.targets,
        fields=answers.fields,
        consents=consents,
        colours=from_accent(answers.accent) if answers.accent else NEUTRAL,
        picture=None,
        editions=(
            first,
            *(translation(first, language, shipped) for language in answers.languages[1:]),
        ),
        home_country=answers.home_country,
    )


def _first_edition(answers: Beginning, text: Manuscript, shipped: Campaign) -> Edition:
    language = answers.languages[0]

    def or_later(answer: str, most: int) -> str:
        return answer or marked(language, "", most)

    common = _common(language, shipped)
    who = f"{common.privacy[0].text} {or_later(answers.organiser, MAX_BLOCK)}"
    stored, *others = (block.text for block in common.privacy[1:])
    if any(field.required and field.name not in _NAMES for field in answers.fields):
        # It says that only the name is needed.
        stored = marked(language, stored, MAX_BLOCK)
    short = common.privacy_short
    if not answers.contact:
        # It tells of a box to tick.
        short = marked(language, short, MAX_CONSENT)
    return replace(
        common,
        title=answers.title,
        breath=tuple(text.breath) or (or_later("", MAX_BREATH),),
        ask=or_later(answers.ask, MAX_ASK),
        content_note="",
        sections=tuple(
            section if section.title else replace(section, title=shortened(answers.title))
            for section in text.sections or (_empty_section(language),)
        ),
        statement=or_later(answers.statement, MAX_STATEMENT),
        demands=tuple(text.demands) or (or_later("", MAX_DEMAND),),
        consents=common.consents if answers.contact else {},
        privacy_short=short,
        privacy=_paragraphs([who, stored, *others]),
    )


def _empty_section(language: str) -> Section:
    return Section("", (Block(BlockKind.PARAGRAPH, marked(language, "", MAX_BLOCK)),), None)


def translation(original: Edition, language: str, shipped: Campaign) -> Edition:
    """The structure of `original` with everything to translate marked, and not yet proofread.

    What every campaign says alike stands in `language` already, if the program knows it there.
    """
    before, after = _common(original.language, shipped), _common(language, shipped)
    known = dict(zip(_texts(before), _texts(after), strict=True))
    who, whoever = before.privacy[0].text, after.privacy[0].text

    def to(most: int) -> Callable[[str], str]:
        def translate(text: str) -> str:
            if not text or text in known:
                return known.get(text, "")
            if text.startswith(who):
                rest = text.removeprefix(who).strip()
                return f"{whoever} {marked(language, '', most) if is_marked(rest) else rest}"
            return marked(language, text, most)

        return translate

    return Edition(
        language=language,
        endonym=after.endonym,
        right_to_left=after.right_to_left,
        title=to(MAX_CAMPAIGN_TITLE)(original.title),
        breath=tuple(map(to(MAX_BREATH), original.breath)),
        ask=to(MAX_ASK)(original.ask),
        content_note=to(MAX_NOTE)(original.content_note),
        sections=tuple(
            Section(
                to(MAX_TITLE)(section.title),
                tuple(Block(b.kind, to(MAX_BLOCK)(b.text)) for b in section.blocks),
                section.picture,
            )
            for section in original.sections
        ),
        statement=to(MAX_STATEMENT)(original.statement),
        demands=tuple(map(to(MAX_DEMAND), original.demands)),
        consents={id: to(MAX_CONSENT)(text) for id, text in original.consents.items()},
        privacy_short=to(MAX_CONSENT)(original.privacy_short),
        privacy=_paragraphs(map(to(MAX_BLOCK), (block.text for block in original.privacy))),
        next_steps=tuple(map(to(MAX_STEP), original.next_steps)),
        further=to(MAX_FURTHER_WORDS)(original.further),
        proofread=False,
    )


def locale_of(language: str) -> Locale | None:
    """What CLDR knows of a language; None if it does not know it."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


def _common(language: str, shipped: Campaign) -> Edition:
    """What every campaign says alike, in `language`, else in English and marked."""
    there = shipped.edition(language)
    known = there.language == language

    def word(text: str, most: int) -> str:
        return text if known else marked(language, text, most)

    locale = locale_of(language)
    named = nfc((locale and locale.get_display_name()) or language)
    first = _FIRST_THREE.match(there.privacy[0].text)
    who = first[0].strip() if first else ""
    return replace(
        there,
        language=language,
        endonym=there.endonym if known else f"{named[:1].upper()}{named[1:]}",
        right_to_left=bool(locale and locale.character_order == "right-to-left"),
        consents={CONTACT: word(there.consents[CONTACT], MAX_CONSENT)},
        privacy_short=word(there.privacy_short, MAX_CONSENT),
        privacy=_paragraphs(
            word(text, MAX_BLOCK) for text in (who, *(b.text for b in there.privacy[1:]))
        ),
        next_steps=tuple(word(text, MAX_STEP) for text in there.next_steps),
    )


def _texts(common: Edition) -> Iterator[str]:
    yield common.privacy_short
    yield from (block.text for block in common.privacy)
    yield from common.next_steps
    yield from common.consents.values()


def _paragraphs(texts: Iterable[str]) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
