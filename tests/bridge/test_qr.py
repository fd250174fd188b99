"""QR codes that phones read: decoded by another library than the one that made them."""

import string
from base64 import b64decode
from typing import Any

import numpy
import pytest
import zxingcpp
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, qGray

from kiosk.bridge.qr import QUIET_ZONE, data_url, qr_image

ADDRESS = st.text(string.ascii_letters + string.digits + "-._~/?#&=%+", min_size=1, max_size=292)
MIXED = st.lists(
    st.text(string.digits, max_size=30)
    | st.text(string.ascii_uppercase + "/:.-", max_size=40)
    | st.text(string.ascii_lowercase + "/:.-", max_size=40),
    max_size=6,
).map("".join)
SHORT = "https://example.org/lake"
LEVELS = "LMQH"


def read(image: QImage, times: int = 6) -> Any:
    """What a phone makes of the picture, enlarged by a whole number."""
    large = image.scaled(image.size() * times).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = numpy.frombuffer(large.constBits(), numpy.uint8).reshape(large.height(), -1)
    found = zxingcpp.read_barcodes(rows[:, : large.width()])
    return found[0] if len(found) == 1 else None


def version_of(modules: int) -> int:
    """A code of version v has 17 + 4 v modules on a side (ISO/IEC 18004)."""
    version, rest = divmod(modules - 17, 4)
    assert rest == 0
    return version


def others_version(address: str, level: str) -> int:
    """What another maker of codes needs at `level`; it searches for the shortest writing."""
    code = zxingcpp.create_barcode(address, zxingcpp.QRCode, ec_level=level)
    image = code.to_image(scale=1, add_quiet_zones=False)
    return version_of(image.shape[0])


@settings(max_examples=40, deadline=None)
@given(ADDRESS | MIXED)
@example("HTTPS://EXAMPLE.ORG/LAKE")
@example("https://example.org/p/12345678901234")
@example("::::a:::00000")
@example("000000000::::::::000000000000000:::")
def test_it_reads_back(rest: str) -> None:
    """Any address reads back; however it mixes letters and digits, another maker of codes, who
    searches for the shortest writing, needs no fewer modules.
    """
    image = qr_image(f"https://{rest}")
    found = read(image)
    assert found.text == f"https://{rest}"
    assert version_of(image.width() - 2 * QUIET_ZONE) <= others_version(found.text, "L")


@settings(max_examples=30, deadline=None)
@given(st.text(string.ascii_lowercase + "-._~?#&=%", min_size=1, max_size=200))
def test_it_is_as_coarse_and_as_strong_as_can_be(rest: str) -> None:
    """Small letters can be written in one way only: there another maker needs as many modules, and
    finds no stronger level for them.
    """
    image = qr_image(f"https://{rest}")
    level = read(image).ec_level
    version = version_of(image.width() - 2 * QUIET_ZONE)
    assert version == others_version(f"https://{rest}", "L")
    stronger = LEVELS[LEVELS.index(level) + 1 :]
    assert all(others_version(f"https://{rest}", each) > version for each in stronger)


@pytest.mark.parametrize(
    ("address", "version", "level"),
    [
        ("https://www.example.org/a", 2, "M"),  # 25 of 26 bytes at M
        ("https://example.org/", 2, "Q"),  # 20 of 20 bytes at Q; 14 at M for version 1
        ("HTTPS://EXAMPLE.ORG/", 1, "M"),  # 20 of 20 characters at M
        ("HTTPS://A.EXAMPLE/", 1, "M"),
        ("https://e.org", 1, "M"),
        ("https://e.org/1234567", 2, "Q"),
        ("https://amnesty.example/p/" + "1" * 24, 3, "M"),
    ],
)
def test_versions_and_levels_of_the_standard(address: str, version: int, level: str) -> None:
    """Capacities as in the standard's table; capitals and digits take less room."""
    image = qr_image(address)
    assert version_of(image.width() - 2 * QUIET_ZONE) == version
    assert read(image).ec_level == level
    assert read(image).text == address


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
    image = qr_image(SHORT).convertToFormat(QImage.Format.Format_RGB32)
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
