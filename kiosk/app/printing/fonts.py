"""Which typefaces printed words are set in.

Debian: fonts-noto-core has all of FONTS but Chinese, Japanese and Korean, which are in
fonts-noto-cjk. What no font on the machine has is printed as a box.
"""

from __future__ import annotations

from kiosk.domain.lettering import LATIN, LETTERINGS

SERIF = (LATIN.serif, LETTERINGS["Arab"].serif)
SANS = (LATIN.sans, LETTERINGS["Arab"].sans)
MONO = ("DejaVu Sans Mono", "Noto Sans Mono")
FONTS = (
    (0x0530, 0x058F, "Noto Sans Armenian"),
    (0x0590, 0x05FF, LETTERINGS["Hebr"].sans),
    (0x0700, 0x074F, "Noto Sans Syriac"),
    (0x0780, 0x07BF, "Noto Sans Thaana"),
    (0x07C0, 0x07FF, "Noto Sans NKo"),
    (0x0900, 0x097F, "Noto Sans Devanagari"),
    (0x0980, 0x09FF, "Noto Sans Bengali"),
    (0x0A00, 0x0A7F, "Noto Sans Gurmukhi"),
    (0x0A80, 0x0AFF, "Noto Sans Gujarati"),
    (0x0B00, 0x0B7F, "Noto Sans Oriya"),
    (0x0B80, 0x0BFF, "Noto Sans Tamil"),
    (0x0C00, 0x0C7F, "Noto Sans Telugu"),
    (0x0C80, 0x0CFF, "Noto Sans Kannada"),
    (0x0D00, 0x0D7F, "Noto Sans Malayalam"),
    (0x0D80, 0x0DFF, "Noto Sans Sinhala"),
    (0x0E00, 0x0E7F, "Noto Sans Thai"),
    (0x0E80, 0x0EFF, "Noto Sans Lao"),
    (0x0F00, 0x0FFF, "Noto Serif Tibetan"),
    (0x1000, 0x109F, "Noto Sans Myanmar"),
    (0x10A0, 0x10FF, "Noto Sans Georgian"),
    (0x1100, 0x11FF, "Noto Sans CJK KR"),
    (0x1200, 0x139F, "Noto Sans Ethiopic"),
    (0x13A0, 0x13FF, "Noto Sans Cherokee"),
    (0x1400, 0x167F, "Noto Sans Canadian Aboriginal"),
    (0x1780, 0x17FF, "Noto Sans Khmer"),
    (0x1800, 0x18AF, "Noto Sans Mongolian"),
    (0x2D30, 0x2D7F, "Noto Sans Tifinagh"),
    (0x3040, 0x30FF, "Noto Sans CJK JP"),
    (0x3400, 0x9FFF, "Noto Sans CJK SC"),
    (0xAC00, 0xD7AF, "Noto Sans CJK KR"),
    (0x20000, 0x3FFFF, "Noto Sans CJK SC"),
)
"""First and last code point of a script's block (Unicode, Blocks.txt), and its family."""

SERIFS = {each.sans: each.serif for each in LETTERINGS.values()}
"""Which of them has serifs, for words among others with serifs."""


def fonts_for(text: str, usual: tuple[str, ...] = SANS) -> tuple[str, ...]:
    """The families for the scripts in `text`, then the usual ones.

    Left alone, Qt looks through the usual families first, and says on each look that they lack the
    shaping rules of the script.
    """
    if text.isascii():
        return usual
    wanted = dict.fromkeys(
        face for character in text for first, last, face in FONTS if first <= ord(character) <= last
    )
    if usual is SERIF:
        wanted = dict.fromkeys(SERIFS.get(face, face) for face in wanted)
    return (*wanted, *usual)
