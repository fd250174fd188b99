"""QR codes as tiny pictures, one pixel a module, for QML to enlarge by whole numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import QRData

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""
LEVELS = (ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)
"""What may be lost and is still read: 7, 15, 25, 30 %. Distance eats a code before dirt does: of
the same size in millimetres, the coarser code of a lower level is read from further away (measured
by the model in tests/app/photograph.py)."""
KINDS: tuple[Literal[1, 2, 4], ...] = (1, 2, 4)
"""Digits, capitals, bytes: the mode indicators of ISO/IEC 18004."""
DIGITS, CAPITALS = (
    frozenset("0123456789"),
    frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"),
)
"""What can be packed as digits, and as capitals (ISO/IEC 18004, 7.3)."""
BIT = 6
"""Costs are counted in sixths of a bit: three digits take 10 bits, two capitals 11."""
EACH = (20, 33, 48)
"""What one character (for bytes: one byte) costs as each of KINDS."""
HEADS = {9: (14, 13, 12), 26: (16, 15, 20), 40: (18, 17, 20)}
"""Up to which version: bits that begin a piece of each of KINDS."""


def qr_image(address: str) -> QImage:
    """Exactly `address`, with the quiet zone.

    The version is the lowest that holds it at all, the level the strongest that the version
    has room for.
    """
    codes = [_code(address, level) for level in LEVELS]
    code = codes[bisect_right([each.version for each in codes], codes[0].version) - 1]
    code.make(fit=False)
    rows = code.get_matrix()
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


def _code(address: str, level: int) -> QRCode[Any]:
    """Fitted, not drawn, in as few bits as can be: how a piece begins depends on the version."""
    for most, heads in HEADS.items():
        code: QRCode[Any] = QRCode(error_correction=level, border=QUIET_ZONE)
        for kind, piece in _pieces(address, heads):
            code.add_data(QRData(piece.encode(), mode=kind, check_data=False))
        if code.best_fit() <= most or most == max(HEADS):
            break
    return code


def _pieces(address: str, heads: tuple[int, ...]) -> Iterator[tuple[Literal[1, 2, 4], str]]:
    """The shortest way to write `address` in pieces of digits, capitals and bytes.

    Read from the left, it keeps for each kind the cheapest way that is ready to go on as this
    kind, with the kind of every character so far.
    """
    ways: list[tuple[int, tuple[int, ...]]] = [(head * BIT, ()) for head in heads]
    for letter in address:
        written = [
            (cost + EACH[kind] * (len(letter.encode()) if kind == 2 else 1), (*kinds, kind))
            for kind, (cost, kinds) in enumerate(ways)
            if kind == 2 or letter in (DIGITS, CAPITALS)[kind]
        ]
        ways = [
            min(
                (cost if kinds[-1] == kind else -(-cost // BIT) * BIT + head * BIT, kinds)
                for cost, kinds in written
            )
            for kind, head in enumerate(heads)
        ]
    kinds = min((cost, kinds) for kind, (cost, kinds) in enumerate(ways) if kinds[-1] == kind)[1]
    for kind, letters in groupby(zip(kinds, address, strict=True), key=itemgetter(0)):
        yield KINDS[kind], "".join(letter for _, letter in letters)
