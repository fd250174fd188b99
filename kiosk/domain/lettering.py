"""How each script is set: its two faces, and how much air they need. Window and paper share it.

Which script a language is written in is CLDR's to say; which way it runs says nothing of either.
All faces are in Debian's fonts-noto-core.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lettering:
    """Two faces and their measures. Leadings are shares of a face's own line."""

    serif: str
    sans: str
    scale: float = 1.0
    """How much larger than Latin letters, to look as large."""
    leading: float = 1.2
    tight: float = 1.05
    """The leading of titles and labels."""
    figure: float = 1.05
    """The leading of a number that stands alone: no strokes above or below need the air."""
    airy: bool = False
    """Whether the faces bring air above and below their lines themselves."""


LATIN = Lettering("Noto Serif", "Noto Sans")
"""Latin, Greek and Cyrillic; where nothing is known of a script, Qt looks for its letters."""
LETTERINGS: Mapping[str, Lettering] = {
    "Arab": Lettering(
        *("Noto Naskh Arabic", "Noto Sans Arabic"),
        scale=1.05,
        leading=0.86,
        tight=0.82,
        figure=0.6,
        airy=True,
    ),
    # Letters as high as between small and capital ones, and hardly anything below the line.
    "Hebr": Lettering("Noto Serif Hebrew", "Noto Sans Hebrew", scale=1.05),
    "Nkoo": Lettering("Noto Sans NKo", "Noto Sans NKo"),
    "Syrc": Lettering("Noto Sans Syriac", "Noto Sans Syriac", scale=1.05),
    "Thaa": Lettering("Noto Sans Thaana", "Noto Sans Thaana", leading=1.1, tight=1.0),
}
"""By ISO 15924 code."""
FACES = frozenset(
    face for each in (LATIN, *LETTERINGS.values()) for face in (each.serif, each.sans)
)


def lettering(script: str) -> Lettering:
    """For a script by its ISO 15924 code, such as "Hebr"."""
    return LETTERINGS.get(script, LATIN)
