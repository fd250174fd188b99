"""Contrast of what is on screen: the colour of letters against the pixels around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from kiosk.devtools.pictures.inspection import Fault, Finding
from kiosk.devtools.pictures.scene import Scene, Text, TouchTarget, inside, is_a
from kiosk.domain.contrast import SHAPE, TEXT, contrast, cut

Shade = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""
BLEND = 40.0
"""A pixel so near to the line between ink and ground is the soft edge of a letter."""
SPOT = 0.02
"""The least share of a text's place that counts as a ground of its own."""
COARSE = 0xF0
"""Shades that differ in the lower bits only are one, on a picture."""
SLIVER = 0.5
"""Of a line of which less than this is in sight, the letters cannot be told from the ground."""
RIM = 3
"""Pixels around a control that are its surroundings."""


@dataclass(frozen=True, slots=True, order=True)
class ColourPair:
    """Two colours, "#rrggbb", that meet on screen, and the ratio that they need."""

    front: str
    behind: str
    needed: float


def picture(frame: QImage) -> Image.Image:
    """What was grabbed, for Pillow."""
    plain = frame.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    pixels = bytes(plain.constBits())
    return Image.frombytes("RGB", size, pixels, "raw", "RGB", plain.bytesPerLine())


def colour_pairs(scene: Scene, frame: Image.Image) -> Iterator[tuple[ColourPair, str]]:
    """Every pair of colours in sight, with what it was seen on.

    Disabled controls are exempt, and text where it fades out to be scrolled on.
    """
    for text in scene.texts:
        needed = SHAPE if text.is_sign else TEXT
        box = _box(text.shown, frame)
        sliver = text.shown.height() < SLIVER * text.place.height()
        if box and not (text.rests or sliver or scene.fading(text)):
            front, grounds = _ink_and_grounds(text, frame.crop(box))
            for ground in grounds:
                yield ColourPair(_hex(front), _hex(ground), needed), text.words
    for target in scene.targets:
        yield from _outline(target, frame)


def too_pale(pairs: Iterable[tuple[ColourPair, str]]) -> Iterator[Finding]:
    """Pairs that are too much alike."""
    for pair, what in pairs:
        ratio = contrast(pair.front, pair.behind)
        if ratio < pair.needed:
            fault = Fault.PALE if pair.needed == TEXT else Fault.FAINT
            yield Finding(fault, what, f"{pair.front} on {pair.behind}: {cut(ratio)}:1")


def _ink_and_grounds(text: Text, crop: Image.Image) -> tuple[Shade, list[Shade]]:
    """The shade of the letters as painted, and the shades behind them, the commonest first.

    On a control the ground is its fill; elsewhere it may be a picture. A ground that looks like
    the soft edge of a letter is not told from one.
    """
    counts = _counts(crop)
    ink = _shade(text.colour)
    opacity = text.colour.alphaF() * text.painted.opacity
    ground = next((shade for shade, _ in counts.most_common() if _far(shade, ink) > BLEND), ink)
    if opacity < 1:
        ink = _mixed(ink, ground, opacity)
    spots: Counter[Shade] = Counter()
    for shade, count in counts.items() if text.owner is None else ():
        if _off_line(shade, ink, ground) > BLEND:
            red, green, blue = shade
            spots[red & COARSE, green & COARSE, blue & COARSE] += count
    least = SPOT * counts.total()
    return ink, [ground, *(shade for shade, count in spots.items() if count >= least)]


def _outline(target: TouchTarget, frame: Image.Image) -> Iterator[tuple[ColourPair, str]]:
    """The stronger of a control's fill and border against what surrounds it.

    Keys are left out: they fill the keyboard, and their letters tell one from the other
    (WCAG 2.2, 1.4.11 asks for no border where words stand on a control).
    """
    face = _face(target.painted.item)
    place = face.mapRectToScene(QRectF(0, 0, face.width(), face.height()))
    around = place.adjusted(-RIM, -RIM, RIM, RIM)
    box = _box(around, frame)
    shades = list(_own_shades(face, place))
    if box and shades and not target.is_key and target.painted.clip.contains(around):
        behind = _hex(_rim(frame.crop(box)))
        yield (
            ColourPair(max(shades, key=lambda shade: contrast(shade, behind)), behind, SHAPE),
            target.name,
        )


def _face(item: QQuickItem) -> QQuickItem:
    """What shows that `item` is a control: a switch's or a tick box's sign, or all of it."""
    known = item.metaObject().indexOfProperty("indicator") >= 0
    sign = item.property("indicator") if known else None
    return sign if isinstance(sign, QQuickItem) else item


def _own_shades(face: QQuickItem, place: QRectF) -> Iterator[str]:
    """Of whatever fills or frames all of `face`."""
    for item in (face, *_descendants(face)):
        area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        if item.inherits("QQuickRectangle") and not is_a(item, "FocusRing") and inside(place, area):
            if item.property("color").alpha() == 255 and item.opacity() == 1:
                yield item.property("color").name()
            yield from _border(item)


def _border(rectangle: QQuickItem) -> Iterator[str]:
    width = QQmlProperty(rectangle, "border.width").read()
    colour = QQmlProperty(rectangle, "border.color").read()
    # One black pixel is what Qt says of a border that nobody asked for, and that is not painted.
    if width > 0 and (width, colour) != (1, QColor("black")):
        yield colour.name()


def _descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from _descendants(child)


def _rim(crop: Image.Image) -> Shade:
    """The commonest shade of the outermost pixels."""
    width, height = crop.size
    strips = ((0, 0, width, 1), (0, height - 1, width, height), (0, 0, 1, height))
    total: Counter[Shade] = Counter()
    for strip in strips:
        total += _counts(crop.crop(strip))
    return total.most_common(1)[0][0]


def _counts(crop: Image.Image) -> Counter[Shade]:
    found: Any = crop.getcolors(crop.width * crop.height)
    return Counter({shade: count for count, shade in found})


def _box(place: QRectF, frame: Image.Image) -> tuple[int, int, int, int] | None:
    """Whole pixels inside the frame, or None."""
    whole = place.toAlignedRect()
    left, top = max(0, whole.left()), max(0, whole.top())
    right = min(frame.width, whole.left() + whole.width())
    bottom = min(frame.height, whole.top() + whole.height())
    return (left, top, right, bottom) if left < right and top < bottom else None


def _off_line(shade: Shade, one: Shade, other: Shade) -> float:
    """How far `shade` is from every mixture of two others."""
    way = [o - i for i, o in zip(one, other, strict=True)]
    length = sum(step * step for step in way)
    along = sum((s - i) * step for s, i, step in zip(shade, one, way, strict=True))
    share = max(0.0, min(1.0, along / length)) if length else 0.0
    nearest = [i + share * step for i, step in zip(one, way, strict=True)]
    return float(sum((s - n) ** 2 for s, n in zip(shade, nearest, strict=True)) ** 0.5)


def _far(one: Shade, other: Shade) -> float:
    return _off_line(one, other, other)


def _mixed(front: Shade, behind: Shade, opacity: float) -> Shade:
    pairs = zip(front, behind, strict=True)
    red, green, blue = (round(f * opacity + b * (1 - opacity)) for f, b in pairs)
    return red, green, blue


def _shade(colour: QColor) -> Shade:
    return colour.red(), colour.green(), colour.blue()


def _hex(shade: Shade) -> str:
    return "#{:02x}{:02x}{:02x}".format(*shade)
