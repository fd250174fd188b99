"""What a machine can see wrong with a screen: cut or overlapping text, small or crowded targets.

Looks at the items of the live window, not at pixels; those are `kiosk.devtools.pictures.contrast`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.devtools.pictures.scene import (
    GRACE,
    Scene,
    Text,
    TouchTarget,
    ancestors,
    asked,
    inside,
    is_a,
    touch,
)

TARGET_MM = 12.0
"""The least width and height of what is touched."""
TARGET_GRACE = 0.5
"""Pixels: sizes are whole numbers."""
KEY_COLUMNS = 12.3
"""Keys in a row of the widest keyboard there is (Arabic), with the margins beside them."""
WRAPS_ANYWHERE = 3
"""Text.WrapAnywhere: somebody chose to break an address."""
_ENDS = re.compile("[\\s\\-‐–—/\u00ad\u200b]+")
"""Where a line may end."""


class Fault(StrEnum):
    """What can be wrong."""

    CUT = "cut text"
    BROKEN = "broken word"
    UNREACHABLE = "never seen whole"
    OVERLAP = "overlapping texts"
    UNDER = "text under something"
    SMALL = "small target"
    CROWDED = "overlapping targets"
    NAMELESS = "nameless control"
    PALE = "pale text"
    FAINT = "faint control"
    HIDDEN_FIELD = "hidden field"
    NOT_SHOWN = "state not reached"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong on one screen."""

    fault: Fault
    what: str
    """The words, or the name, that it is about."""
    detail: str = ""
    """In numbers."""

    def __str__(self) -> str:
        about = self.what if len(self.what) <= 60 else f"{self.what[:57]}…"
        return f"{self.fault.value}: “{about}”" + (f" ({self.detail})" if self.detail else "")


def inspect(scene: Scene, pixels_per_mm: float) -> Iterator[Finding]:
    """Everything that is wrong, once."""
    for text in scene.texts:
        yield from _fits(text, scene.frame)
        yield from _uncovered(text, scene)
    yield from _apart(scene)
    for target in scene.targets:
        yield from _easy_to_hit(target, scene.frame, pixels_per_mm)
    yield from _not_crowded(scene)
    yield from _field_in_sight(scene)


def _fits(text: Text, window: QRectF) -> Iterator[Finding]:
    item = text.painted.item
    if text.is_sign or text.is_typed:
        return
    beyond = max(
        item.property("contentWidth") - item.width(),
        item.property("contentHeight") - item.height(),
    )
    if item.property("truncated") or beyond > GRACE:
        yield Finding(Fault.CUT, text.words, f"{beyond:.0f} px beyond its box")
    elif (over := _broken(text)) > GRACE:
        yield Finding(Fault.BROKEN, text.words, f"{over:.0f} px too narrow for a word")
    out = _never_seen(item, item.boundingRect(), window, item.property("lineCount"))
    if out and text.owner is None:
        yield Finding(Fault.UNREACHABLE, text.words, out)


def _broken(text: Text) -> float:
    """Pixels that the longest word lacks; 0 where the font shrinks, or breaks are meant."""
    item = text.painted.item
    metrics = QFontMetricsF(item.property("font"))
    longest = max(map(metrics.horizontalAdvance, _ENDS.split(text.words)))
    over = longest - item.property("width")
    if over <= GRACE or asked(item, "fontSizeMode") or asked(item, "wrapMode") == WRAPS_ANYWHERE:
        return 0.0
    return float(over)


def _never_seen(item: QQuickItem, place: QRectF, window: QRectF, lines: int = 1) -> str:
    """Why part of `place` (the item's pixels; so many lines) can never be seen, or ""."""
    seen = item.mapRectToScene(place)
    for up in ancestors(item):
        frame = up.mapRectToScene(QRectF(0, 0, up.width(), up.height()))
        if up is not item and up.inherits("QQuickFlickable"):
            room = _room(up)
            if not inside(seen, room):
                return f"{_beyond(seen, room):.0f} px beyond what scrolls"
            if frame.height() < seen.height() / max(1, lines) - GRACE:
                return f"scrolls in {max(0.0, frame.height()):.0f} px, less than a line"
            seen = _scrolled(seen, frame)
        elif up.clip() and up is not item and not inside(seen, frame):
            return f"{_beyond(seen, frame):.0f} px cut off"
    return "" if inside(seen, window) else f"{_beyond(seen, window):.0f} px outside the window"


def _room(flick: QQuickItem) -> QRectF:
    """Where a Flickable can bring its content into sight, in the window's pixels."""
    frame = QRectF(0, 0, flick.width(), flick.height())
    if flick.property("interactive"):
        content: QQuickItem = flick.property("contentItem")
        start = flick.property("originX"), flick.property("originY")
        size = flick.property("contentWidth"), flick.property("contentHeight")
        frame |= content.mapRectToItem(flick, QRectF(*start, *size))
    return flick.mapRectToScene(frame)


def _scrolled(place: QRectF, view: QRectF) -> QRectF:
    """Where `place` is once it is scrolled into `view`; of what is larger, the first part."""
    size = QRectF(0, 0, min(place.width(), view.width()), min(place.height(), view.height()))
    size.moveLeft(max(view.left(), min(place.left(), view.right() - size.width())))
    size.moveTop(max(view.top(), min(place.top(), view.bottom() - size.height())))
    return size


def _beyond(place: QRectF, frame: QRectF) -> float:
    return max(
        frame.left() - place.left(),
        frame.top() - place.top(),
        place.right() - frame.right(),
        place.bottom() - frame.bottom(),
    )


def _uncovered(text: Text, scene: Scene) -> Iterator[Finding]:
    part = scene.hidden(text.painted, text.shown)
    if touch(part, text.shown):
        yield Finding(Fault.UNDER, text.words, _size(part))
        return
    for target in scene.targets:
        item, over = target.painted, target.shown
        if _passes(target) or item.item in ancestors(text.painted.item):
            continue
        face = item.order < text.painted.order and inside(text.shown, over)
        if not face and touch(over, text.shown):
            yield Finding(Fault.UNDER, text.words, f"with “{target.name}”")


def _apart(scene: Scene) -> Iterator[Finding]:
    """Texts of one control, or of none; those of two controls are as far apart as these are."""
    for one, other in combinations(scene.texts, 2):
        if one.owner is other.owner and touch(one.shown, other.shown):
            detail = f"with “{other.words[:30]}”, {_size(one.shown & other.shown)}"
            yield Finding(Fault.OVERLAP, one.words, detail)


def _easy_to_hit(target: TouchTarget, window: QRectF, pixels_per_mm: float) -> Iterator[Finding]:
    if not target.name.strip():
        kind = target.painted.item.metaObject().className().split("_QML")[0]
        yield Finding(Fault.NAMELESS, kind, _size(target.place))
    place = target.place
    least = TARGET_MM * pixels_per_mm - TARGET_GRACE
    # No hand's breadth holds twelve columns of 12 mm: there a key is as wide as the screen allows.
    narrowest = min(least, window.width() / KEY_COLUMNS - GRACE) if target.is_key else least
    if place.width() < narrowest or place.height() < least:
        millimetres = (side / pixels_per_mm for side in (place.width(), place.height()))
        yield Finding(
            Fault.SMALL, target.name, " by ".join(f"{mm:.1f}" for mm in millimetres) + " mm"
        )
    item = target.painted.item
    # A tall one may scroll through in parts, if a finger's width of it can be seen.
    parts = round(place.height() / least)
    if out := _never_seen(item, QRectF(0, 0, item.width(), item.height()), window, parts):
        yield Finding(Fault.UNREACHABLE, target.name, out)


def _not_crowded(scene: Scene) -> Iterator[Finding]:
    for one, other in combinations(scene.targets, 2):
        if not _passes(one) and not _passes(other) and touch(one.shown, other.shown):
            detail = f"with “{other.name[:30]}”, {_size(one.shown & other.shown)}"
            yield Finding(Fault.CROWDED, one.name, detail)


def _field_in_sight(scene: Scene) -> Iterator[Finding]:
    field = scene.field
    if field is not None:
        covered = touch(scene.hidden(field, field.area), field.area)
        if covered or not inside(field.area, field.clip):
            yield Finding(Fault.HIDDEN_FIELD, _name(field.item), _size(field.area))


def _name(item: QQuickItem) -> str:
    face = QAccessible.queryAccessibleInterface(item)
    return face.text(QAccessible.Text.Name) if face else ""


def _passes(target: TouchTarget) -> bool:
    """A hidden corner only listens: what lies below it is touched all the same."""
    return is_a(target.painted.item, "HiddenCorner")


def _size(place: QRectF) -> str:
    return f"{place.width():.0f}x{place.height():.0f} px"
