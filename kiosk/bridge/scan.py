"""One-switch mode: a light goes round what can be touched, any key or touch takes what is lit.

Held on a key of the on-screen keyboard, it offers the letters behind it; then the light goes round
those, and the key itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QEvent, QMetaObject, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk.domain.scanning import Box, Light, rows
from kiosk.services.ports import Clock, boottime

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

TOUCHABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.RadioButton,
        QAccessible.Role.CheckBox,
        QAccessible.Role.EditableText,
    }
)
PRESSES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
RELEASES = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd})
SWALLOWED = PRESSES | RELEASES | {QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchUpdate}
SWITCH_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""What switches send that pass for a keyboard."""
KEY = "KeyCap"
"""The QML type of a key of the on-screen keyboard."""
TREMOR_SECONDS = 0.25
"""A second press so soon is the same press."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something one can touch, where it stands in the window."""

    item: QQuickItem
    typed_in: bool
    key: bool
    """A key of the on-screen keyboard, or a letter that is offered over it."""
    pane: QQuickItem | None
    """What it scrolls in."""
    box: Box


@QmlElement
class Scan(QObject):
    """Reads the window as a screen reader does, and presses as one does."""

    changed = Signal()
    asked = Signal()
    """A switch was pressed where nothing had the focus: its owner wants this mode."""
    declined = Signal()
    """Somebody uses a real keyboard."""

    def __init__(
        self, seconds: float, parent: QObject | None = None, *, clock: Clock = boottime
    ) -> None:
        """The light rests for `seconds`. `clock`: seconds since some moment, asleep or awake."""
        super().__init__(parent)
        self._clock = clock
        self._window: QQuickWindow | None = None
        self._things: list[Thing] = []
        self._light = Light(())
        self._pressed_at = float("-inf")
        self._taking = False
        self._held: QQuickItem | None = None
        """The key on which the switch is down."""
        self._moment = QTimer(self, interval=round(seconds * 1000))
        self._moment.timeout.connect(self._step)

    def watch(self, window: QQuickWindow | None) -> None:
        """Listen to `window`'s keys and touches; None: to none any more."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
        else:
            self.set_active(False)

    def set_active(self, on: bool) -> None:
        """Let the light go round, or put it out."""
        if on is self._moment.isActive():
            return
        self._things, self._light = [], Light(())
        if on:
            self._moment.start()
            self._look_again()
        else:
            self._moment.stop()
            if self._held is not None and isValid(self._held):
                QMetaObject.invokeMethod(self._held, "drop")
            self._held = None
        self.changed.emit()

    def press(self) -> None:
        """The switch: into the row that is lit, or take what is lit."""
        self._look_again()
        self._light, taken = self._light.press()
        if taken is not None:
            # What the on-screen keyboard types passes through the window as real keys do.
            self._taking = True
            self._take(self._things[taken])
            self._taking = False
        # What was taken may have ended the mode; else the light rests anew.
        if self._moment.isActive():
            self._moment.start()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While active every key and touch is the switch; else only a key that nobody wants."""
        kind = event.type()
        if self._taking:
            return False
        if not self._moment.isActive():
            if kind is QEvent.Type.KeyPress and self._is_call(event):
                self.asked.emit()
                return True
            return False
        if kind is QEvent.Type.KeyPress and _key(event) is Qt.Key.Key_Tab:
            self.declined.emit()
            return True
        if kind in PRESSES and self._counts(event):
            self._go_down()
        elif kind in RELEASES and not _repeats(event):
            self._come_up()
        return kind in SWALLOWED

    def _go_down(self) -> None:
        """On a key with letters behind it counts how long the switch is held; the light waits."""
        self._look_again()
        taken = self._light.press()[1]
        item = None if taken is None else self._things[taken].item
        if item is not None and _holds_letters(item):
            self._held = item
            QMetaObject.invokeMethod(item, "hold")
        else:
            self.press()

    def _come_up(self) -> None:
        item, self._held = self._held, None
        if item is None or not isValid(item):
            return
        if item.property("offers"):
            QMetaObject.invokeMethod(item, "stay")
            self._look_again()
            self.changed.emit()
        else:
            QMetaObject.invokeMethod(item, "drop")
            self.press()

    def _is_call(self, event: QEvent) -> bool:
        assert self._window is not None
        focus = self._window.activeFocusItem()
        return _key(event) in SWITCH_KEYS and not (focus and focus.activeFocusOnTab())

    def _counts(self, event: QEvent) -> bool:
        if _repeats(event):
            return False
        before, self._pressed_at = self._pressed_at, self._clock()
        return self._pressed_at - before > TREMOR_SECONDS

    def _step(self) -> None:
        if self._held is not None:
            return
        if not self._look_again():
            self._light = self._light.step()
        self._reveal()
        self.changed.emit()

    def _look_again(self) -> bool:
        """Find what can be touched now; True if it is something else than before."""
        things = _offered(list(self._find()))
        fresh = [thing.item for thing in things] != [thing.item for thing in self._things]
        self._things = things
        if fresh:
            self._light = Light(_rows(things))
            self._reveal()
        return fresh

    def _find(self) -> Iterator[Thing]:
        window = self._window
        top = QAccessible.queryAccessibleInterface(window) if window else None
        for face in faces(top):
            item = face.object()
            if isinstance(item, QQuickItem) and _can_be_lit(face, item):
                area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
                if window and 0 <= area.center().x() <= window.width():
                    typed_in = face.role() is QAccessible.Role.EditableText
                    box = Box(area.x(), area.y(), area.width(), area.height())
                    key = _is(item, KEY) or _is_offered(item)
                    yield Thing(item, typed_in, key, pane_of(item), box)

    def _take(self, thing: Thing) -> None:
        if thing.typed_in:
            thing.item.forceActiveFocus()
            return
        face = QAccessible.queryAccessibleInterface(thing.item)
        action = face.actionInterface() if face else None
        if action is not None:
            action.doAction(action.pressAction())

    def _reveal(self) -> None:
        """Scroll what is lit into view."""
        for number in self._light.lit[:1]:
            item, pane = self._things[number].item, self._things[number].pane
            if pane is not None:
                y = item.mapToItem(pane, 0, 0).y()
                over = min(0.0, y) + max(0.0, y + item.height() - pane.height())
                pane.setProperty("contentY", pane.property("contentY") + over)

    def _get_active(self) -> bool:
        return self._moment.isActive()

    def _get_light(self) -> QRectF:
        lit = QRectF()
        for number in self._light.lit:
            item = self._things[number].item
            if not isValid(item):
                continue  # its screen has gone since the last look
            lit |= item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        return lit

    active = Property(bool, _get_active, notify=changed)
    light = Property(QRectF, _get_light, notify=changed)
    """Around what is lit, in the window's pixels."""


def _offered(things: list[Thing]) -> list[Thing]:
    """Where letters are offered, only they and their key; else everything."""
    if not any(_is_offered(thing.item) for thing in things):
        return things
    return [
        t for t in things if _is_offered(t.item) or (_is(t.item, KEY) and t.item.property("offers"))
    ]


def _holds_letters(item: QQuickItem) -> bool:
    """Whether a key has letters behind it that are not offered yet."""
    return _is(item, KEY) and bool(item.property("behind")) and not item.property("offers")


def _is_offered(item: QQuickItem) -> bool:
    above = item.parentItem()
    return above is not None and _is(above, "LetterBubble")


def _rows(things: Sequence[Thing]) -> tuple[tuple[int, ...], ...]:
    """The keyboard first, for whoever types wants the next letter; what scrolls by itself."""
    panes = {(not thing.key, thing.pane): None for thing in things}
    found: list[tuple[int, ...]] = []
    for group in sorted(panes, key=lambda group: group[0]):
        members = [n for n, thing in enumerate(things) if (not thing.key, thing.pane) == group]
        rows_here = rows([things[n].box for n in members])
        found += [tuple(members[n] for n in row) for row in rows_here]
    return tuple(found)


def pane_of(item: QQuickItem) -> QQuickItem | None:
    """What `item` scrolls in, or None."""
    above = item.parentItem()
    while above is not None and not above.inherits("QQuickFlickable"):
        above = above.parentItem()
    return above


def _key(event: QEvent) -> Qt.Key | None:
    return Qt.Key(event.key()) if isinstance(event, QKeyEvent) else None


def _repeats(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.isAutoRepeat()


def _is(item: QQuickItem, kind: str) -> bool:
    return item.metaObject().className().startswith(kind)


def faces(top: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """Everything visible below `top`, as a screen reader finds it, bottom to top."""
    for number in range(top.childCount() if top else 0):
        assert top is not None
        child = top.child(number)
        if child and child.isValid() and not child.state().invisible:
            yield child
            yield from faces(child)


def _can_be_lit(face: QAccessibleInterface, item: QQuickItem) -> bool:
    disabled = face.state().disabled
    hidden = item.metaObject().indexOfProperty("unlit") >= 0
    return face.role() in TOUCHABLE and not disabled and not hidden and item.width() > 0
