"""QR codes as tiny pictures, one pixel a module, for QML to enlarge by whole numbers."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""
LEVELS = (ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)
"""What may be lost and is still read: 7, 15, 25, 30 %. Distance eats a code before dirt does: of
the same size in millimetres, the coarser code of a lower level is read from further away (measured
by the model in tests/app/photograph.py)."""
RUNS = (0, *range(4, 21))
"""From how many digits or capitals in a row these are packed closer than other characters are
(0: never). To change the way of writing and back costs as much as some five digits or ten
capitals save, so the shortest code depends on the address."""


def qr_image(address: str) -> QImage:
    """Exactly `address`, with the quiet zone.

    The version is the lowest that holds it at all, the level the strongest that the version
    has room for.
    """
    versions, run = min(
        ([_code(address, level, run).version for level in LEVELS], run) for run in RUNS
    )
    level = LEVELS[bisect_right(versions, versions[0]) - 1]
    rows = _code(address, level, run).get_matrix()
    side = len(rows)
    greys = bytes(0 if dark else 255 for row in rows for dark in row)
    return QImage(greys, side, side, side, QImage.Format.Format_Grayscale8).copy()


def data_url(image: QImage) -> str:
    """`image` as a PNG inside a URL: no file, no provider."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return "data:image/png;base64," + bytes(data.toBase64().data()).decode("ascii")


def _code(address: str, level: int, run: int) -> QRCode[Any]:
    code = QRCode(error_correction=level, border=QUIET_ZONE)
    code.add_data(address, optimize=run)
    return code
