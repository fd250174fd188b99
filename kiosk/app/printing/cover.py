"""The first page of the petition as it is handed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QFont

from kiosk.domain.campaign import Edition
from kiosk.domain.errors import BadPack

from .fonts import MONO, SANS, SERIF
from .frame import FACT, SIDE, SMALL, SMALL_STRONG, Frame
from .page import INK, QUIET, Page, Part, Words
from .paper import UNITS
from .row_digests import grouped
from .typesetting import Paragraph, Type, column_height
from .wording import Wording

TOP = 22.0 * UNITS
KICKER = Type(SANS, 4.2 * UNITS, QUIET, QFont.Weight.DemiBold, even=False)
TITLE = Type(SERIF, 11.0 * UNITS, INK, QFont.Weight.Bold, leading=1.18, gap=0.35)
ASK = Type(
    SANS, 5.2 * UNITS, INK, QFont.Weight.DemiBold, leading=1.35, gap=1.5, bar=0.2, even=False
)
HEADING = Type(SANS, 3.9 * UNITS, INK, QFont.Weight.Bold, gap=2.2, even=False)
BODY = Type(SERIF, 3.9 * UNITS, INK, leading=1.45, gap=0.5, even=False)
TOTAL = Type(SERIF, 19.0 * UNITS, INK, QFont.Weight.Bold, leading=1.15, even=False)
DIGEST = Type(MONO, 3.2 * UNITS, INK, leading=1.5, gap=0.3, even=False)
SCALES = tuple(1 - step / 50 for step in range(26))
"""Type is set smaller until all fits; at half its size the smallest is 5 points."""


def cover(
    frame: Frame,
    say: Wording,
    edition: Edition,
    *,
    where: str,
    hour: str,
    total: int,
    pages: int,
    digest: str,
) -> Page:
    """Title, demand, what was signed, total, and how the pages hold together. Raises BadPack."""
    facts = (
        (say.signatures(), say.number(total)),
        (say.collected_at(), where),
        (say.as_of(), say.hour(hour)),
        (say.pages(), say.number(pages)),
    )
    below, height = _below(frame, say, facts, digest)
    room = frame.bottom - height - TOP - 8 * UNITS
    above = _fitted(frame, say, edition, room)
    parts: list[Part] = [*frame.under(), *_column(above, TOP)]
    y = frame.bottom - height
    parts += [frame.rule(y - 4 * UNITS), *(replace(each, y=each.y + y) for each in below)]
    return Page(tuple(parts))


def _fitted(frame: Frame, say: Wording, edition: Edition, room: float) -> list[Paragraph]:
    """The campaign's words, as large as there is room for."""
    numbered = [f"{say.number(n)}.\u2002{text}" for n, text in enumerate(edition.demands, start=1)]
    texts = [
        (say.petition() if not frame.watermark else frame.watermark, KICKER),
        (edition.title, TITLE),
        (edition.ask, ASK),
        (say.what_was_signed(), HEADING),
        (" ".join(edition.statement.split()), BODY),
        *((text, BODY) for text in numbered),
    ]
    for scale in SCALES:
        words = [frame.paragraph(text, type, frame.width, scale) for text, type in texts]
        if column_height(words) <= room and all(each.fits for each in words):
            return words
    raise BadPack(
        f"{edition.language}/wording.toml",
        "Title, ask, statement and demands do not fit on one page in letters that can be read.",
        "Shorten them.",
    )


def _below(
    frame: Frame, say: Wording, facts: Sequence[tuple[str, str]], digest: str
) -> tuple[list[Words], float]:
    """Total, facts and digest, from 0 down, and how high they are."""
    (label, number), *others = facts
    parts, y = frame.fact(label, number, 0, TOTAL)
    for label, fact in others:
        if fact:
            more, y = frame.fact(label, fact, y, FACT)
            parts += more
    digest_lines = [grouped(digest[:32], 32), grouped(digest[32:], 32)]
    rest = [
        frame.paragraph(say.digest_of_all(), replace(SMALL_STRONG, gap=1.6), frame.width),
        *(frame.paragraph(line, DIGEST, frame.width) for line in digest_lines),
        frame.paragraph(say.about_digests(), replace(SMALL, gap=0.6, leading=1.4), frame.width),
    ]
    return [*parts, *_column(rest, y)], y + column_height(rest)


def _column(paragraphs: Sequence[Paragraph], y: float) -> list[Words]:
    words = []
    for each in paragraphs:
        y += each.gap
        words.append(Words(each, SIDE, y))
        y += each.height
    return words
