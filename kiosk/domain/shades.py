"""A campaign's colours from one: what is typed gives the tone, the rules of contrast the rest."""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from dataclasses import replace

from .campaign import Colours
from .contrast import contrast, pairs

NEUTRAL = Colours(
    paper="#f7f7f5",
    ink="#1c1c1e",
    quiet="#47474b",
    line="#7d7d82",
    accent="#1f4e79",
    on_accent="#ffffff",
    night="#14161a",
    on_night="#f5f5f2",
    quiet_on_night="#bdbdc2",
    accent_on_night="#a9cdf0",
    on_accent_on_night="#0d1b2a",
    alarm="#921616",
)
"""Grey with a calm blue, for who has no colours yet; every pair holds (a test looks)."""
_STEPS = 200


def from_accent(colour: str) -> Colours:
    """`NEUTRAL` with `colour` ("#rrggbb") in place of its blue.

    By day it is darkened, by night lightened, as little as the contrast asks for.
    """
    by_day = _until(colour, 0.0, lambda shade: _holds(replace(NEUTRAL, accent=shade)))
    by_night = _until(
        colour,
        1.0,
        lambda shade: (
            contrast(shade, NEUTRAL.night) >= 7 and contrast(shade, NEUTRAL.on_accent_on_night) >= 7
        ),
    )
    return replace(NEUTRAL, accent=by_day, accent_on_night=by_night)


def _holds(colours: Colours) -> bool:
    return all(pair.holds for pair in pairs(colours))


def _until(colour: str, end: float, enough: Callable[[str], bool]) -> str:
    """The first shade of `colour` that is `enough`, on the way to black (0) or white (1)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    for step in range(_STEPS + 1):
        shade = colorsys.hls_to_rgb(hue, lightness + (end - lightness) * step / _STEPS, saturation)
        written = "#" + "".join(f"{round(255 * channel):02x}" for channel in shade)
        if enough(written):
            break
    return written
