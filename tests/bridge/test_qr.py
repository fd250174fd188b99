"""QR codes that phones read: decoded by another library than the one that made them."""

from __future__ import annotations

import string
from base64 import b64decode
from typing import Any

import numpy
import pytest
import qrcode
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, qGray
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError

from kiosk.bridge.qr import QUIET_ZONE, data_url, qr_image

ADDRESS = st.text(string.ascii_letters + string.digits + "-._~/?#&=%+", min_size=1, max_size=292)
SHORT = "https://example.org/lake"


def read(image: QImage, times: int = 6) -> Any:
    """What a phone makes of the picture, enlarged by a whole number."""
    large = image.scaled(image.size() * times).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = numpy.frombuffer(large.constBits(), numpy.uint8).reshape(large.height(), -1)
    found = zxingcpp.read_barcodes(rows[:, : large.width()])
    return found[0] if len(found) == 1 else None


def version_of(image: QImage) -> int:
    """A code of version v has 17 + 4 v modules on a side (ISO/IEC 18004)."""
    version, rest = divmod(image.width() - 2 * QUIET_ZONE - 17, 4)
    assert rest == 0
    return version


def fits(address: str, version: int) -> bool:
    """Whether a version holds an address at level M."""
    code = qrcode.QRCode(version=version, error_correction=ERROR_CORRECT_M)
    code.add_data(address, optimize=0)
    try:
        code.make(fit=False)
    except DataOverflowError:
        return False
    return True


@settings(max_examples=25, deadline=None)
@given(ADDRESS)
def test_it_reads_back_and_is_as_coarse_as_can_be(rest: str) -> None:
    """Any address decodes to itself, in the lowest version that holds it, at level M."""
    address = f"https://{rest}"
    image = qr_image(address)
    found = read(image)
    assert found.text == address
    assert found.ec_level == "M"
    version = version_of(image)
    assert fits(address, version)
    assert version == 1 or not fits(address, version - 1)


def test_black_on_white_with_a_quiet_zone() -> None:
    """Two colours only, and four white modules on every side."""
    image = qr_image(SHORT)
    side = range(image.width())
    greys = {(x, y): qGray(image.pixel(x, y)) for x in side for y in side}
    assert set(greys.values()) == {0, 255}
    edge = {n for n in side if n < QUIET_ZONE or n >= image.width() - QUIET_ZONE}
    assert all(grey == 255 for (x, y), grey in greys.items() if x in edge or y in edge)
    assert greys[QUIET_ZONE, QUIET_ZONE] == 0


@pytest.mark.parametrize(("damaged", "readable"), [(0.02, True), (0.5, False)])
def test_dirt_on_the_glass(damaged: float, readable: bool) -> None:
    """A small spot does not matter (control: half of the code does)."""
    image = qr_image(SHORT)
    spot = round(image.width() * damaged**0.5)
    start = (image.width() - spot) // 2
    for x in range(start, start + spot):
        for y in range(start, start + spot):
            image.setPixelColor(x, y, "white")
    found = read(image)
    assert (found is not None and found.text == SHORT) is readable


def test_the_url_carries_the_picture() -> None:
    """The data URL is the same picture, pixel for pixel."""
    image = qr_image(SHORT)
    url = data_url(image)
    assert url.startswith("data:image/png;base64,")
    loaded = QImage.fromData(b64decode(url.partition(",")[2]))
    assert loaded.convertToFormat(image.format()) == image
