"""A finger and an eye: real events through the real window, controls found by accessible name.

The tour and the tests go through here; nothing in it reaches behind the screen.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMetaObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from shiboken6 import isValid

from kiosk.bridge.scan import faces, pane_of

PATIENCE_SECONDS = 15.0
STEP_MS = 15
"""About a frame: what goes on between two looks at something that moves."""
LOOK_MS = 5
"""Between two looks for something that is to come."""
DRAG_STEPS = 6
STILL_LOOKS = 20
KEY_MODES = ("", "ShiftKey", "SymbolModeKey", "ShiftKey")
"""What to touch, one after another, until the on-screen keyboard shows the wanted letter."""


def live(milliseconds: int) -> None:
    """Let the window and every other thread go on so long.

    Not by QTest.qWait: it keeps Python's lock meanwhile, and a worker that opens files, which
    gives the lock away each time, gets on by hundreds of times less.
    """
    pause = QTimer()
    pause.setSingleShot(True)
    pause.setTimerType(Qt.TimerType.PreciseTimer)
    pause.start(milliseconds)
    while pause.isActive():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class ControlNotFound(AssertionError):
    """What was looked for did not appear in time."""


class Finger:
    """Looks at one window and touches it."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self._keyboard: QQuickItem | None = None

    def until(
        self, holds: Callable[[], object], what: str = "condition", every: int = LOOK_MS
    ) -> None:
        """Let the window live until `holds`, asked each `every` milliseconds.

        Raises ControlNotFound after PATIENCE_SECONDS.
        """
        end = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > end:
                raise ControlNotFound(what)
            live(every)

    def sees(self, name: str) -> bool:
        """Whether something of this accessible name is on screen now."""
        return self._look(name) is not None

    def find(self, name: str) -> QQuickItem:
        """The topmost visible thing of this accessible name; waits for it."""
        self.until(lambda: self.sees(name), name)
        item = self._look(name)
        assert item is not None
        return item

    def reach(self, name: str) -> QQuickItem:
        """Find it, wait until it can be touched, drag it into view if need be."""
        item = self.find(name)
        self.until(lambda: item.isEnabled(), f"{name} enabled")
        self._settle(item)
        self._bring_into_view(item)
        self._settle(item)
        return item

    def tap(self, name: str) -> None:
        """Touch it, once it can be touched; drag it into view before, if need be."""
        self.tap_item(self.reach(name))

    def tap_item(self, item: QQuickItem) -> None:
        """Touch the middle of `item`."""
        QTest.mouseClick(
            self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _middle(item)
        )
        live(STEP_MS)

    def hold(self, name: str, milliseconds: int) -> None:
        """Press, hold, let go."""
        at = _middle(self.find(name))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, left, none, at)
        live(milliseconds)
        QTest.mouseRelease(self.window, left, none, at)

    def stroke(self, name: str, places: Iterable[tuple[float, float]]) -> None:
        """Draw on something; places are shares of its width and height."""
        item = self.reach(name)
        size = item.size()
        points = [
            item.mapToScene(QPointF(x * size.width(), y * size.height())).toPoint()
            for x, y in places
        ]
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, left, none, points[0])
        for point in points:
            QTest.mouseMove(self.window, point)
        QTest.mouseRelease(self.window, left, none, points[-1])

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key of a real keyboard."""
        QTest.keyClick(self.window, key, modifier)
        live(STEP_MS)

    def keys(self, text: str) -> None:
        """Type on a real keyboard."""
        for letter in text:
            QTest.keyClick(self.window, ord(letter))
        live(STEP_MS)

    def type(self, text: str) -> None:
        """Type on the on-screen keyboard, key by key, as a finger does."""
        for letter in text:
            self._press_letter(letter)

    def press_key(self, kind: str) -> None:
        """Touch a special key of the on-screen keyboard: "EnterKey", "BackspaceKey", …"""
        self.until(lambda: self._special(kind) is not None, kind)
        key = self._special(kind)
        assert key is not None
        self.tap_item(key)

    def keyboard_letters(self) -> set[str]:
        """What the on-screen keyboard shows now."""
        return {text for _, _, text in self.shown_keys() if text}

    def look(self) -> QImage:
        """What is on screen, once it stands still (a blinking cursor may win)."""
        before, seen = QImage(), self.window.grabWindow()
        for _ in range(STILL_LOOKS):
            if seen == before:
                break
            live(4 * STEP_MS)
            before, seen = seen, self.window.grabWindow()
        return seen

    def picture(self, path: Path) -> None:
        """Save what is on screen."""
        self.look().save(str(path))

    def text_of(self, name: str) -> str:
        """What a field holds."""
        return str(self.find(name).property("text"))

    def names(self) -> list[str]:
        """Every accessible name on screen, in order."""
        return [name for name, _ in self._named()]

    def _look(self, name: str) -> QQuickItem | None:
        found = [item for seen, item in self._named() if seen == name]
        return found[-1] if found else None

    def _named(self) -> Iterator[tuple[str, QQuickItem]]:
        """Names as a screen reader gets them, bottom to top."""
        for face in faces(QAccessible.queryAccessibleInterface(self.window)):
            item = face.object()
            name = face.text(QAccessible.Text.Name)
            if name and isinstance(item, QQuickItem) and item.isVisible():
                yield name, item

    def _items(self) -> Iterator[QQuickItem]:
        return _walk(self.window.contentItem())

    def shown_keys(self) -> Iterator[tuple[QQuickItem, str, str]]:
        """(key, kind, what it shows) for each key of the on-screen keyboard."""
        for item in _walk(self._dock()):
            kind = class_of(item)
            if kind.endswith("Key") and kind not in ("FillerKey", "StyledKey"):
                text = _property(item, "displayText", "")
                yield item, kind, text.upper() if _property(item, "uppercased", False) else text

    def _dock(self) -> QQuickItem:
        """Where the on-screen keyboard is; the whole window if it has none."""
        if self._keyboard is None or not isValid(self._keyboard):
            docks = (each for each in self._items() if class_of(each) == "KeyboardDock")
            self._keyboard = next(docks, None)
        return self._keyboard or self.window.contentItem()

    def _special(self, kind: str) -> QQuickItem | None:
        return next((item for item, found, _ in self.shown_keys() if found == kind), None)

    def _letter(self, letter: str) -> QQuickItem | None:
        if letter == " ":
            return self._special("SpaceKey")
        return next(
            (i for i, kind, text in self.shown_keys() if text == letter and kind == "Key"), None
        )

    def _press_letter(self, letter: str) -> None:
        # Every layout has this one; the pad of digits has no space bar.
        self.until(lambda: self._special("EnterKey") is not None, "on-screen keyboard")
        for mode in KEY_MODES:
            if mode and self._special(mode):
                self.press_key(mode)
                live(4 * STEP_MS)
            if (key := self._letter(letter)) is not None:
                self.tap_item(key)
                return
        raise ControlNotFound(f"no key for U+{ord(letter):04X}")

    def _settle(self, item: QQuickItem) -> None:
        """Wait until `item` has stood still for three looks: a finger, too, waits for that."""
        seen: list[QPoint] = []

        def still() -> bool:
            seen.append(_middle(item))
            return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

        self.until(still, "a still screen", every=STEP_MS)

    def _bring_into_view(self, item: QQuickItem) -> None:
        for _ in range(2 * DRAG_STEPS):
            pane = pane_of(item)
            if pane is None:
                return
            top = pane.mapToScene(QPointF(0, 0)).y()
            at = item.mapToScene(QPointF(0, item.height() / 2)).y()
            if top < at < top + pane.height():
                return
            self._drag(pane, -1 if at >= top + pane.height() else 1)
            # It glides on; where it stops counts.
            self._settle(item)

    def _drag(self, pane: QQuickItem, way: int) -> None:
        centre = _middle(pane)
        edge = QPoint(round(pane.mapToScene(QPointF(pane.width() - 2, 0)).x()), centre.y())
        reach = round(pane.height() / 3)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        start = edge + QPoint(0, -way * reach // 2)
        QTest.mousePress(self.window, left, none, start)
        for step in range(1, DRAG_STEPS + 1):
            QTest.mouseMove(self.window, start + QPoint(0, way * reach * step // DRAG_STEPS))
            live(STEP_MS)
        # A delay, not a wait: events carry their own time, and a still finger does not flick.
        end = start + QPoint(0, way * reach)
        QTest.mouseRelease(self.window, left, none, end, 10 * STEP_MS)
        # Qt may go on to call a pane moving that stands still, and take the next touch for a stop.
        QMetaObject.invokeMethod(pane, "cancelFlick")
        live(10 * STEP_MS)


def _walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything visible below `item`, parents first, what is painted last comes last."""
    waiting = [item]
    while waiting:
        seen = waiting.pop()
        if seen is not item:
            yield seen
        children = [each for each in seen.childItems() if each.isVisible() and each.opacity() > 0]
        if len(children) > 1:
            children.sort(key=QQuickItem.z)
            children.reverse()
        waiting += children


def class_of(item: QQuickItem) -> str:
    """The QML type or Qt class of `item`, without what QML appends."""
    return str(item.metaObject().className()).split("_")[0]


def _property(item: QQuickItem, name: str, without: Any) -> Any:
    """A property, or `without`: PySide 6.12 loses a reference to None over a missing one."""
    return item.property(name) if item.metaObject().indexOfProperty(name) >= 0 else without


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
