"""Contrast of a campaign's colours: WCAG 2.2, 1.4.6 (text, 7:1) and 1.4.11 (shapes, 3:1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from .campaign import Colours

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
TEXT = 7.0
"""WCAG 1.4.6, enhanced: read at arm's length, in sunlight, by anybody."""
SHAPE = 3.0
"""WCAG 1.4.11: borders and buttons against what surrounds them."""
PAIRS = (
    ("ink", "paper", TEXT),
    ("quiet", "paper", TEXT),
    ("alarm", "paper", TEXT),
    ("on_accent", "accent", TEXT),
    ("on_night", "night", TEXT),
    ("quiet_on_night", "night", TEXT),
    ("on_accent_on_night", "accent_on_night", TEXT),
    ("accent", "paper", TEXT),
    ("accent_on_night", "night", TEXT),
    ("ink", "card", TEXT),
    ("night", "card", TEXT),
    ("on_night", "key", TEXT),
    ("line", "paper", SHAPE),
    ("card", "good", TEXT),
    ("card", "look", TEXT),
    ("card", "trouble", TEXT),
)
"""Role in front, role behind, least ratio: every pair that the screens show (a test looks)."""
CARD = "#ffffff"
"""The ground of fields and QR codes, whatever the paper."""
KEY = 0.14
"""So much of `on_night` is in the ground of the keyboard's keys; the rest is `night`."""

SIGNALS = {"good": "#0e5a30", "look": "#6b4300", "trouble": "#8a0000"}
"""The desk's verdict: the same in every campaign, and never told by colour alone."""

HIGH_CONTRAST = Colours(
    paper="#ffffff",
    ink="#000000",
    quiet="#000000",
    line="#000000",
    accent="#002a80",
    on_accent="#ffffff",
    night="#000000",
    on_night="#ffffff",
    quiet_on_night="#ffffff",
    accent_on_night="#ffe14d",
    on_accent_on_night="#000000",
    alarm="#8a0000",
)
"""For who cannot tell a campaign's own colours apart."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on screen."""

    front: str
    behind: str
    ratio: float
    """1 to 21."""
    needed: float

    @property
    def holds(self) -> bool:
        """Whether the ratio, unrounded, is enough."""
        return self.ratio >= self.needed


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two "#rrggbb", 1 to 21, whichever way round."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def grounds(colours: Colours) -> dict[str, str]:
    """Role to "#rrggbb": the campaign's own, and those that are made of them."""
    roles = asdict(colours)
    front, behind = (
        [int(roles[role][at : at + 2], 16) for at in (1, 3, 5)] for role in ("on_night", "night")
    )
    key = (round(f * KEY + b * (1 - KEY)) for f, b in zip(front, behind, strict=True))
    drawn = "#" + "".join(f"{channel:02x}" for channel in key)
    return {**roles, **SIGNALS, "card": CARD, "key": drawn}


def cut(ratio: float) -> str:
    """Two decimals, cut off and not rounded: 6.999 must not read as 7.00."""
    return f"{int(ratio * 100) / 100:.2f}"


def pairs(colours: Colours) -> Iterator[Pair]:
    """Every pair that must be told apart, with its ratio."""
    shades = grounds(colours)
    for front, behind, needed in PAIRS:
        ratio = contrast(shades[front], shades[behind])
        yield Pair(front, behind, ratio, needed)
