"""A contact sheet: the pictures of one language at one text size, small, with their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

THUMB = (384, 240)
"""Pixels that a picture may take at most."""
LABEL = 22
GAP = 12
ACROSS = 2
"""States beside each other."""
GROUND, INK, ALARM = "#d8d8d8", "#000000", "#a00000"


def contact_sheet(
    rows: Sequence[tuple[str, Sequence[Path]]], flawed: frozenset[str], file: Path
) -> None:
    """Write `file`: one block per row (a state's name, its pictures), a few blocks a line.

    The pictures in `flawed`, by file name, have a red frame. Missing pictures leave a blank.
    """
    widths = [_width(column) for column in zip(*(pictures for _, pictures in rows), strict=True)]
    block, line = sum(widths) + GAP, THUMB[1] + LABEL + GAP
    size = (ACROSS * block + GAP, -(-len(rows) // ACROSS) * line + GAP)
    sheet = Image.new("RGB", size, GROUND)
    for number, (name, pictures) in enumerate(rows):
        left, top = number % ACROSS * block + GAP, number // ACROSS * line + GAP
        words = ImageDraw.Draw(sheet)
        words.text((left, top + THUMB[1] + 2), name, INK, ImageFont.load_default(LABEL - 6))
        for picture, width in zip(pictures, widths, strict=True):
            if picture.exists():
                _place(sheet, picture, left, top, picture.name in flawed)
            left += width
    sheet.save(file)


def _width(column: Sequence[Path]) -> int:
    """Of a column of pictures of one size, with its gap; nothing if there is none."""
    for picture in column:
        if picture.exists():
            with Image.open(picture) as opened:
                wide, high = opened.size
            return min(THUMB[0], round(THUMB[1] * wide / high)) + GAP
    return 0


def _place(sheet: Image.Image, picture: Path, left: int, top: int, flawed: bool) -> None:
    with Image.open(picture) as opened:
        small = opened.convert("RGB")
        small.thumbnail(THUMB, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if flawed:
        frame = (left - 4, top - 4, left + small.width + 4, top + small.height + 4)
        ImageDraw.Draw(sheet).rectangle(frame, fill=ALARM)
    sheet.paste(small, (left, top))
