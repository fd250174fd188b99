"""One language of a pack: `<language>/wording.toml` and `<language>/story.md`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.domain.campaign import Block, BlockKind, Consent, Edition
from kiosk.domain.errors import BadPack

from .story import MAX_BLOCK, read_story
from .table import TomlTable

WORDING = "wording.toml"
STORY = "story.md"
MAX_TITLE = 90
MAX_BREATH = 220
MAX_ASK = 160
MAX_NOTE = 200
MAX_STATEMENT = 500
MAX_DEMAND = 220
MAX_CONSENT = 300
MAX_STEP = 220
MAX_FURTHER_WORDS = 60
"""Characters (code points), so that each text holds on its screen at the largest text size."""
_KEYS = (
    "endonym",
    "right_to_left",
    "proofread",
    "title",
    "breath",
    "ask",
    "content_note",
    "statement",
    "demands",
    "consents",
    "privacy_short",
    "privacy",
    "next_steps",
    "further",
)


def read_edition(
    root: Path, shown_root: str, language: str, consents: Sequence[Consent], *, further: bool
) -> Edition:
    """The edition in `language`, whose two files are known to be there. Raises BadPack.

    `further`: the pack names a second address, so each language has words for it.
    """
    shown = f"{shown_root}/{language}"
    wording = TomlTable.read(root / language / WORDING, f"{shown}/{WORDING}", BadPack)
    wording.only(*_KEYS)
    return Edition(
        language=language,
        endonym=wording.text("endonym", 40),
        right_to_left=wording.flag("right_to_left"),
        title=wording.text("title", MAX_TITLE),
        breath=wording.texts("breath", MAX_BREATH, 3),
        ask=wording.text("ask", MAX_ASK),
        content_note=wording.text("content_note", MAX_NOTE, least=0),
        sections=read_story(root / language / STORY, f"{shown}/{STORY}", root, shown_root),
        statement=wording.text("statement", MAX_STATEMENT),
        demands=wording.texts("demands", MAX_DEMAND, 5),
        consents=_consents(wording, consents),
        privacy_short=wording.text("privacy_short", MAX_CONSENT),
        privacy=tuple(
            Block(BlockKind.PARAGRAPH, text) for text in wording.texts("privacy", MAX_BLOCK, 12)
        ),
        next_steps=wording.texts("next_steps", MAX_STEP, 4),
        further=_further(wording, further),
        proofread="proofread" not in wording.data or wording.flag("proofread"),
    )


def _further(wording: TomlTable, named: bool) -> str:
    if not named and "further" in wording.data:
        what = "“further” says what “further_url” is for, and campaign.toml names none."
        raise wording.refusal("further", what, "Name the address there, or leave the words out.")
    return wording.text("further", MAX_FURTHER_WORDS) if named else ""


def _consents(wording: TomlTable, consents: Sequence[Consent]) -> dict[str, str]:
    if not consents and "consents" not in wording.data:
        return {}
    worded = wording.table("consents")
    worded.only(*(consent.id for consent in consents))
    return {consent.id: worded.text(consent.id, MAX_CONSENT) for consent in consents}
