"""Pixels to a millimetre of a screen: what makes a target 12 mm on glass and not on paper."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen

MILLIMETRES_PER_INCH = 25.4
SANE_DIAGONALS = (5.0, 100.0)
"""Inches; screens that say anything else about themselves lie (some say 0, some that of a wall)."""
ASSUMED_DIAGONAL = 10.1
"""Inches of the usual tablet."""


def pixels_per_millimetre(
    screen: QScreen, window: QSize | None = None, diagonal: float | None = None
) -> float:
    """Device-independent pixels per millimetre.

    A `diagonal` in inches is believed: of a `window` that stands for the whole screen, or of
    `screen`. Without it, what the screen says of itself, if that can be true.
    """
    if diagonal is None and window is not None:
        # A window on somebody's desk, or a picture of one: no glass to be measured.
        return 0.0
    size = window or screen.size()
    pixels = math.hypot(size.width(), size.height())
    said = screen.physicalSize()
    inches = diagonal or math.hypot(said.width(), said.height()) / MILLIMETRES_PER_INCH
    if not SANE_DIAGONALS[0] <= inches <= SANE_DIAGONALS[1]:
        inches = ASSUMED_DIAGONAL
    return pixels / (inches * MILLIMETRES_PER_INCH)
