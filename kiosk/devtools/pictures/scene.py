"""What a window shows, item by item: texts, signs, targets, and what lies over them.

Places are rectangles in the window's pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.scan import TOUCHABLE

GRACE = 1.0
"""Pixels that nobody sees."""
DENSE = 0.5
"""From this opacity on, what is painted over something covers it."""


@dataclass(frozen=True, slots=True)
class Painted:
    """An item in the order of painting."""

    item: QQuickItem
    order: int
    opacity: float
    """With that of everything it stands in, 0 to 1."""
    clip: QRectF
    """What is left of the window by whatever clips it."""

    @property
    def area(self) -> QRectF:
        """The whole item."""
        return self.item.mapRectToScene(QRectF(0, 0, self.item.width(), self.item.height()))


@dataclass(frozen=True, slots=True)
class Text:
    """Words, or a sign that stands for them."""

    painted: Painted
    words: str
    place: QRectF
    """Around the letters, scrolled out of sight or not."""
    colour: QColor
    owner: QQuickItem | None
    """The control that it stands on."""

    @property
    def shown(self) -> QRectF:
        """The part of `place` that is in sight."""
        return self.place & self.painted.clip

    @property
    def is_sign(self) -> bool:
        """Whether it is drawn and not written."""
        return is_a(self.painted.item, "Glyph")

    @property
    def is_typed(self) -> bool:
        """Whether it is what somebody types; its line scrolls along with the cursor."""
        return self.painted.item.inherits("QQuickTextInput")

    @property
    def rests(self) -> bool:
        """Whether its control is disabled: WCAG 2.2, 1.4.3 asks nothing of it."""
        return self.owner is not None and not self.owner.isEnabled()


@dataclass(frozen=True, slots=True)
class TouchTarget:
    """What can be touched."""

    painted: Painted
    name: str
    """As a screen reader says it."""
    role: QAccessible.Role

    @property
    def place(self) -> QRectF:
        """All of it, scrolled out of sight or not."""
        return self.painted.area

    @property
    def shown(self) -> QRectF:
        """The part of it that is in sight."""
        return self.place & self.painted.clip

    @property
    def is_key(self) -> bool:
        """Whether it is a key of the on-screen keyboard, or above it."""
        item = self.painted.item
        return is_a(item, "KeyCap") or any(is_a(up, "QuickKeys") for up in ancestors(item))


@dataclass(frozen=True, slots=True)
class Scene:
    """One look at a window."""

    frame: QRectF
    texts: tuple[Text, ...]
    """Those in front, also what is scrolled out of sight."""
    targets: tuple[TouchTarget, ...]
    """Enabled ones in front."""
    covers: tuple[Painted, ...]
    """Grounds that hide what was painted before them."""
    fades: tuple[Painted, ...] = ()
    """Where a text that scrolls on fades out."""
    field: Painted | None = None
    """What is being typed in."""

    def hidden(self, painted: Painted, place: QRectF) -> QRectF:
        """The largest part of `place` that something painted later hides; null if nothing does."""
        parts = [
            cover.area & cover.clip & place
            for cover in self.covers
            if cover.order > painted.order and painted.item not in ancestors(cover.item)
        ]
        return max(parts, key=lambda part: part.width() * part.height(), default=QRectF())

    def fading(self, text: Text) -> bool:
        """Whether `text` stands in the fade of what it scrolls in: pale here, whole further up."""
        return any(
            fade.order > text.painted.order and touch(text.shown, fade.area, 0)
            for fade in self.fades
        )


def scene_of(window: QQuickWindow) -> Scene:
    """Read everything that `window` shows now."""
    frame = QRectF(0, 0, window.width(), window.height())
    painted = [
        Painted(item, order, opacity, clip)
        for order, (item, opacity, clip) in enumerate(_paint(window.contentItem(), 1.0, frame))
    ]
    roles = dict(_roles(QAccessible.queryAccessibleInterface(window)))
    covers = tuple(each for each in painted if _covers(each))
    bare = Scene(frame, (), (), covers)
    texts = (text for each in painted if (text := _text(each, roles)))
    targets = (
        TouchTarget(each, *roles[each.item])
        for each in painted
        if each.item in roles and each.item.isEnabled() and not each.area.isEmpty()
    )
    return Scene(
        frame,
        tuple(text for text in texts if not _behind(bare, text)),
        tuple(target for target in targets if not _behind(bare, target)),
        covers,
        tuple(each for each in painted if _fades(each)),
        next((each for each in painted if _typed_in(each.item)), None),
    )


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether `item` is made by the QML file of this name."""
    return item.metaObject().className().split("_QML")[0] == kind


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """From `item` itself up to the window's root."""
    at: QQuickItem | None = item
    while at is not None:
        yield at
        at = at.parentItem()


def asked(item: QQuickItem, expression: str) -> Any:
    """What QML says; also of enumerations, which PySide 6.12 cannot read as properties."""
    context = qmlContext(item)
    return QQmlExpression(context, item, expression).evaluate()[0] if context else None


def touch(one: QRectF, other: QRectF, grace: float = GRACE) -> bool:
    """Whether two places lie over each other by more than `grace` pixels, both ways."""
    both = one & other
    return both.width() > grace and both.height() > grace


def inside(one: QRectF, other: QRectF, grace: float = GRACE) -> bool:
    """Whether `one` is inside `other`, give or take `grace` pixels."""
    return other.adjusted(-grace, -grace, grace, grace).contains(one)


def _paint(
    item: QQuickItem, opacity: float, clip: QRectF
) -> Iterator[tuple[QQuickItem, float, QRectF]]:
    children = [child for child in item.childItems() if child.isVisible() and child.opacity() > 0]
    within = clip
    if item.clip():
        within = clip & item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    children.sort(key=lambda child: child.z())
    for child in children:
        if child.z() < 0:
            yield from _paint(child, opacity * child.opacity(), within)
    yield item, opacity, clip
    for child in children:
        if child.z() >= 0:
            yield from _paint(child, opacity * child.opacity(), within)


def _roles(
    face: QAccessibleInterface | None,
) -> Iterator[tuple[QQuickItem, tuple[str, QAccessible.Role]]]:
    """Whatever is touched, with its name and role, as assistive technology gets it."""
    for number in range(face.childCount() if face else 0):
        assert face is not None
        child = face.child(number)
        if child and child.isValid() and not child.state().invisible:
            item = child.object()
            if isinstance(item, QQuickItem) and child.role() in TOUCHABLE:
                yield item, (child.text(QAccessible.Text.Name), child.role())
            yield from _roles(child)


def _typed_in(item: QQuickItem) -> bool:
    return item.inherits("QQuickTextInput") and item.hasActiveFocus()


def _text(painted: Painted, roles: dict[QQuickItem, tuple[str, QAccessible.Role]]) -> Text | None:
    item = painted.item
    written = item.inherits("QQuickText") or item.inherits("QQuickTextInput")
    if not written and not is_a(item, "Glyph"):
        return None
    # A watermark's great letters are pale, and over everything, on purpose.
    if item.rotation() and any(is_a(up, "Watermark") for up in ancestors(item)):
        return None
    words = str(item.property("text" if written else "sign")).strip()
    place = item.mapRectToScene(_letters(item) if written else item.boundingRect())
    if not words or place.isEmpty():
        return None
    owner = next((up for up in ancestors(item) if up in roles), None)
    return Text(painted, words, place, item.property("color"), owner)


def _letters(item: QQuickItem) -> QRectF:
    """Where the letters are, in the item's pixels. Qt's own rectangle leaves padding out."""
    left, top, right, bottom = (
        float(item.property(f"{side}Padding")) for side in ("left", "top", "right", "bottom")
    )
    if item.inherits("QQuickTextInput"):
        high = min(item.height(), float(item.property("contentHeight")))
        wide = item.width() - left - right
        return QRectF(left, (item.height() - high) / 2, wide, high)
    place = item.boundingRect()
    across = _shift(place.left(), place.right(), item.width(), left, right)
    return place.translated(across, _shift(place.top(), place.bottom(), item.height(), top, bottom))


def _shift(start: float, end: float, room: float, before: float, after: float) -> float:
    """How padding moves what stands at the start, at the end or in the middle of its room."""
    if abs(start) < GRACE:
        return before
    return -after if abs(room - end) < GRACE else (before - after) / 2


def _covers(painted: Painted) -> bool:
    item = painted.item
    if not item.inherits("QQuickRectangle"):
        return False
    dense = item.property("color").alphaF() * painted.opacity >= DENSE
    return dense and not asked(item, "!!gradient")


def _fades(painted: Painted) -> bool:
    item = painted.item
    return is_a(item.parentItem() or item, "ScrollEdge") and bool(asked(item, "!!gradient"))


def _behind(scene: Scene, seen: Text | TouchTarget) -> bool:
    """Whether something in front hides all that would be in sight."""
    shown = seen.shown
    return not shown.isEmpty() and inside(shown, scene.hidden(seen.painted, shown))
