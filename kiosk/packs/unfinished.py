"""What a pack that a program began leaves to people: marked in its language, and found again."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from kiosk.domain.campaign import Campaign, Edition

ENGLISH = "en"
MARKS = {
    "ar": "[يُكتب بعد]",
    "de": "[NOCH SCHREIBEN]",
    ENGLISH: "[TO WRITE]",
    "es": "[POR ESCRIBIR]",
    "fr": "[À ÉCRIRE]",
    "he": "[לכתוב]",
    "ru": "[НАПИСАТЬ]",
    "tr": "[YAZILACAK]",
    "uk": "[НАПИСАТИ]",
}
"""Language to the words that stand before what only a person can write or translate."""


def marked(language: str, text: str, most: int) -> str:
    """`text` behind its language's mark, shortened so that both have at most `most` characters."""
    whole = f"{MARKS.get(language.partition('-')[0], MARKS[ENGLISH])} {text}".strip()
    return whole if len(whole) <= most else f"{whole[: most - 1].rstrip()}…"


def is_marked(text: str) -> bool:
    """Whether a mark, of whatever language, stands in `text`."""
    return any(mark in text for mark in MARKS.values())


def around_mark(text: str) -> str:
    """`text`, which bears a mark, on a short line with it."""
    at = min(at for mark in MARKS.values() if (at := text.find(mark)) >= 0)
    before, after = shorten(text[:at], 40, placeholder="…"), shorten(text[at:], 60, placeholder="…")
    return f"{before} {after}".strip()


def unfinished(campaign: Campaign) -> Iterator[tuple[str, str]]:
    """The place of each text that bears a mark, such as "de/wording.toml, ask", and the text."""
    for edition in campaign.editions:
        for place, text in _texts(edition):
            if is_marked(text):
                yield f"{edition.language}/{place}", text


def _texts(edition: Edition) -> Iterator[tuple[str, str]]:
    for key in ("title", "ask", "content_note", "statement", "privacy_short", "further"):
        yield f"wording.toml, {key}", getattr(edition, key)
    lists = {
        "breath": edition.breath,
        "demands": edition.demands,
        "privacy": [block.text for block in edition.privacy],
        "next_steps": edition.next_steps,
    }
    for key, texts in lists.items():
        for number, text in enumerate(texts, 1):
            yield f"wording.toml, {key}, entry {number}", text
    for id, text in edition.consents.items():
        yield f"wording.toml, consents, {id}", text
    for number, section in enumerate(edition.sections, 1):
        for text in (section.title, *(block.text for block in section.blocks)):
            yield f"story.md, section {number}", text
