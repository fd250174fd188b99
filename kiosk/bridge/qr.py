"""QR codes as tiny pictures, one pixel a module, for QML to enlarge by whole numbers."""

from __future__ import annotations

import qrcode
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, qRgb
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""


def qr_image(address: str) -> QImage:
    """`address` in the lowest version that holds it at error correction M (15 %).

    The quiet zone is included.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(address, optimize=0)
    code.make(fit=True)
    rows = code.get_matrix()
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.setPixel(x, y, qRgb(0, 0, 0) if dark else qRgb(255, 255, 255))
    return image


def data_url(image: QImage) -> str:
    """`image` as a PNG inside a URL: no file, no provider."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return "data:image/png;base64," + bytes(data.toBase64().data()).decode("ascii")
