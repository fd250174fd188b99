"""A model of a phone's photograph of something flat: a screen, a poster.

The geometry is a pinhole camera: 4000 by 3000 pixels behind a lens of 26 mm (as on 36 mm film),
so f = 4000 · 26 / 36 ≈ 2889 pixels, 69° across. What is d metres away and w millimetres wide is
2.889 · w / d pixels wide: from 2 m a millimetre is 1.44 pixels, from 5 m 0.58.

Each view is drawn by a seed. The sheet leans by up to 40° about any axis in its plane, the phone
is held up to 15° askew, and the sheet's target lies somewhere in the middle half of the picture.
Light falls off across the sheet by up to 40 %; a soft bright patch (glare, up to 45 % of white,
half as wide as the target to as wide) lies somewhere on the target. The lens and the sensor's
colour mosaic blur by σ = 0.4 to 0.8 pixels, a hand that moves by a streak of up to 1.5 pixels
more. White is 50 to 110 % of what the sensor holds: noise of 1,500 electrons' light, 3 electrons
of reading; then sRGB, eight bits, and JPEG at quality 85.

Left out: a screen's moiré and flicker, distortion and coloured fringes of the lens (small near
the middle); and what helps: sharpening, merging of several frames, zoom. Many phones look for
codes in a preview of fewer pixels than this; with those one has to come nearer in proportion.
The reader gets the whole picture, and is not told where to look.
"""

import io
from dataclasses import dataclass
from functools import cache

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

WIDTH, HEIGHT = 4000, 3000
FOCAL = WIDTH * 26 / 36
"""Pixels."""
LEAN, ASKEW = 40.0, 15.0
"""Degrees."""
FALL_OFF, GLARE = 0.4, 0.45
LENS = (0.4, 0.8)
STREAK = 1.5
"""Pixels."""
EXPOSURE = (0.5, 1.1)
ELECTRONS, READ_NOISE = 1500.0, 3.0
JPEG_QUALITY = 85
WALL = 0.18
"""What is around the sheet: a mid grey, as a share of white."""
FINE = 4
"""Light is gathered at so many points per pixel, in each direction."""
EDGE = 8
"""Pixels of wall that are drawn around the sheet."""

Rows = NDArray[np.float32]
Photo = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Something flat."""

    picture: Image.Image
    millimetres: float
    """How wide the whole picture really is."""
    target: QRectF
    """What the phone aims at, in the picture's pixels."""


def picture(image: QImage) -> Image.Image:
    """A grabbed frame as Pillow sees it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return Image.fromarray(rows[:, : plain.width() * 3].reshape(plain.height(), -1, 3).copy())


def codes(flat: Image.Image) -> list[zxingcpp.Barcode]:
    """Every code on a picture that was never photographed."""
    return zxingcpp.read_barcodes(np.asarray(flat.convert("L")))


def decoded(photo: Photo) -> list[str]:
    """What every code says that an ordinary reader finds in a whole photograph."""
    return [code.text for code in zxingcpp.read_barcodes(photo)]


def pixels_per_millimetre(metres: float) -> float:
    """How large a millimetre is in the photograph, seen straight on."""
    return FOCAL / (metres * 1000)


def photograph(sheet: Sheet, metres: float, seed: int) -> Photo:
    """One view from `metres` away from the target: grey, HEIGHT by WIDTH."""
    random = np.random.default_rng(seed)
    corners = _corners(sheet, metres, random)
    low = np.floor(corners.min(axis=0)).astype(int) - EDGE
    size = np.ceil(corners.max(axis=0)).astype(int) + EDGE - low
    shown = _reduced(_lit(sheet, random), sheet.millimetres, metres)
    light = _projected(shown, (corners - low) * FINE, size * FINE)
    light = _blurred(_gathered(_streaked(light, random)), float(random.uniform(*LENS)))
    return _framed(_developed(light * float(random.uniform(*EXPOSURE)), random), low)


def _corners(sheet: Sheet, metres: float, random: np.random.Generator) -> NDArray[np.float64]:
    """Where the sheet's corners are in the photograph, clockwise from the upper left."""
    scale = sheet.millimetres / sheet.picture.width
    centre = sheet.target.center()
    width, height = sheet.picture.size
    ends = ((0, 0), (width, 0), (width, height), (0, height))
    flat = np.array([(x - centre.x(), y - centre.y(), 0.0) for x, y in ends])
    around = np.radians(random.uniform(0, 360))
    leaning = np.radians(random.uniform(0, LEAN))
    askew = np.radians(random.uniform(-ASKEW, ASKEW))
    turned = _about_z(askew - around) @ _about_x(leaning) @ _about_z(around)
    aim = random.uniform(-0.25, 0.25, 2) * (WIDTH, HEIGHT)
    ray = np.array([*aim, FOCAL])
    seen = flat * scale @ turned.T + ray / np.linalg.norm(ray) * metres * 1000
    return np.asarray(seen[:, :2] / seen[:, 2:] * FOCAL + (WIDTH / 2, HEIGHT / 2))


def _about_z(angle: float) -> NDArray[np.float64]:
    cos, sin = np.cos(angle), np.sin(angle)
    return np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])


def _about_x(angle: float) -> NDArray[np.float64]:
    cos, sin = np.cos(angle), np.sin(angle)
    return np.array([[1, 0, 0], [0, cos, -sin], [0, sin, cos]])


def _lit(sheet: Sheet, random: np.random.Generator) -> Rows:
    """The sheet's light, linear, white is 1, with uneven light and glare."""
    coded = np.asarray(sheet.picture.convert("L"), np.float32) / 255
    light = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    height, width = light.shape
    x, y = np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)[:, None]
    way, fall = random.uniform(0, 2 * np.pi), random.uniform(0, FALL_OFF)
    slope = np.cos(way) * (x / width - 0.5) + np.sin(way) * (y / height - 0.5)
    target = sheet.target
    at_x = target.left() + random.uniform(0, 1) * target.width()
    at_y = target.top() + random.uniform(0, 1) * target.height()
    reach = random.uniform(0.25, 0.5) * target.width()
    patch = np.exp(-((x - at_x) ** 2 + (y - at_y) ** 2) / (2 * reach**2))
    return np.asarray(light * (1 - fall * (0.5 + slope)) + random.uniform(0, GLARE) * patch, "f4")


def _reduced(light: Rows, millimetres: float, metres: float) -> Image.Image:
    """No finer than it will be looked at, so that looking at points does not miss any light."""
    looked = pixels_per_millimetre(metres) * FINE
    times = max(1, int(light.shape[1] / millimetres / looked))
    return Image.fromarray(light).reduce(times)


def _projected(shown: Image.Image, corners: NDArray[np.float64], size: NDArray[np.int_]) -> Rows:
    """The sheet on a wall, as it lies in the photograph."""
    width, height = shown.size
    rows, wanted = [], []
    for (x, y), (u, v) in zip(
        corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True
    ):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    seen = shown.transform(
        (int(size[0]), int(size[1])),
        Image.Transform.PERSPECTIVE,
        np.linalg.solve(np.array(rows), np.array(wanted)).tolist(),
        Image.Resampling.BILINEAR,
        fillcolor=WALL,
    )
    return np.asarray(seen, np.float32)


def _streaked(light: Rows, random: np.random.Generator) -> Rows:
    length, way = random.uniform(0, STREAK) * FINE, random.uniform(0, np.pi)
    steps = np.linspace(-length / 2, length / 2, int(length) + 1)
    moved = [(round(s * np.sin(way)), round(s * np.cos(way))) for s in steps]
    return np.asarray(np.mean([np.roll(light, by, (0, 1)) for by in moved], axis=0), "f4")


def _gathered(light: Rows) -> Rows:
    """One value per pixel."""
    height, width = (side // FINE for side in light.shape)
    return np.asarray(light.reshape(height, FINE, width, FINE).mean(axis=(1, 3)), "f4")


def _blurred(light: Rows, sigma: float) -> Rows:
    reach = np.arange(-4, 5)
    weights = np.exp(-(reach**2) / (2 * sigma**2))
    weights /= weights.sum()
    for axis in (0, 1):
        light = np.asarray(
            sum(w * np.roll(light, by, axis) for w, by in zip(weights, reach, strict=True)), "f4"
        )
    return light


def _developed(light: Rows, random: np.random.Generator) -> Photo:
    """What the phone saves."""
    electrons = random.poisson(np.clip(light, 0, 1.5) * ELECTRONS)
    noisy = (electrons + random.normal(0, READ_NOISE, light.shape)) / ELECTRONS
    linear = np.clip(noisy, 0, 1)
    coded = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    file = io.BytesIO()
    Image.fromarray(np.round(coded * 255).astype(np.uint8)).save(file, "JPEG", quality=JPEG_QUALITY)
    return np.asarray(Image.open(file), np.uint8)


def _framed(seen: Photo, low: NDArray[np.int_]) -> Photo:
    """The sheet in the whole photograph; what reaches beyond the frame is not on it."""
    whole = _wall().copy()
    height, width = seen.shape
    left, top = max(0, int(low[0])), max(0, int(low[1]))
    right, bottom = min(WIDTH, int(low[0]) + width), min(HEIGHT, int(low[1]) + height)
    whole[top:bottom, left:right] = seen[
        top - int(low[1]) : bottom - int(low[1]), left - int(low[0]) : right - int(low[0])
    ]
    return whole


@cache
def _wall() -> Photo:
    """The same wall behind every sheet, with the same noise: making it anew takes most time."""
    return _developed(np.full((HEIGHT, WIDTH), WALL * 0.8, np.float32), np.random.default_rng(0))
