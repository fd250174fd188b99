"""What must be set before there is a Qt application, whoever starts one.

Keeps None, True and False alive under Python 3.11.

Measured with PySide 6.12 on Python 3.11: every Qt call without a result (`QTimer.start`, …)
gives back None without taking a reference, and some give back True or False so. From Python
3.12 on these objects are immortal (PEP 683) and nobody notices; before, their count reaches
zero after some six thousand calls, an hour of touches, and the process aborts
("none_dealloc"). `tests/app/test_refcounts.py` shows both.

Which typefaces help each other out, so that no line is set in a stranger's letters.

Pixels to a millimetre of a screen: what makes a target 12 mm on glass and not on paper.
"""

from __future__ import annotations

import ctypes
import math
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QScreen

from kiosk.domain.lettering import LATIN, LETTERINGS

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow  # an office prints without it

MANY = 1 << 40
"""More than Qt could lose at a million calls a second in ten days."""


def keep_singletons() -> None:
    """Give the three objects references that nobody can use up; harmless when called again."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for each in (None, True, False):
        if sys.getrefcount(each) < MANY:
            # The count is the first member of every CPython 3.11 object.
            ctypes.c_ssize_t.from_address(id(each)).value += MANY


_ALL = (LATIN, *LETTERINGS.values())
SETS = (
    tuple(dict.fromkeys(each.serif for each in _ALL)),
    tuple(dict.fromkeys(each.sans for each in _ALL)),
)
"""All serif faces, and all others; the Latin one first."""


def join_typefaces() -> None:
    """Let each face of a set stand in for what another lacks; no application is needed yet.

    Left alone, fontconfig takes the brackets of an Arabic line, and “العربية” in a line of
    English, from DejaVu Sans (measured with Qt 6.12 on Debian 12).
    """
    for faces in SETS:
        for one in faces:
            QFont.insertSubstitutions(one, [other for other in faces if other != one])


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


TREMBLING = 4.0
"""Millimetres that a hand may tremble while it touches: only what goes further is a drag."""
MILLIMETRES_OF_SHORT_SIDE = 100 * 12 / 9
"""What an unmeasured short side is taken for, as in Theme.qml: nine hundredths are 12 mm."""


def show_window(window: QQuickWindow, size: QSize | None) -> None:
    """Full screen, or as a window of this size."""
    if size is None:
        # Where no window manager is there to do it, full screen means this.
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
    else:
        window.resize(size)
        window.show()


def drag_distance(size: QSize, density: float) -> int:
    """Pixels that a touch may move before a list or a page takes it for a drag.

    Qt's own ten pixels are a tenth of an inch of a screen of 96 dpi: a trembling finger on a
    button of a form that scrolls would scroll it and press nothing. `density` is in pixels per
    millimetre, 0 where it is not known.
    """
    short = min(size.width(), size.height())
    return round(TREMBLING * max(short / MILLIMETRES_OF_SHORT_SIDE, density))


INPUT_MODULE = "qtvirtualkeyboard"


def set_environment() -> None:
    """Before the application object: our own keyboard inside the window, never the system's.

    The system's input method would learn what people type.
    """
    keep_singletons()
    join_typefaces()
    os.environ["QT_IM_MODULE"] = INPUT_MODULE
    os.environ["QT_IM_MODULES"] = INPUT_MODULE
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
