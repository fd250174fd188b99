"""A whole signature with one switch: a key that says Space, and an eye on the light."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app.kiosk import Kiosk
from kiosk.bridge.scan import TREMOR_SECONDS
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.finger import ControlNotFound
from kiosk.devtools.walk import Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from tests.app.conftest import LANDSCAPE, OpenKiosk
from tests.app.hands import Hand, caps
from tests.bridge.kit import Sundial
from tests.forked import HubProcess

LOOK_MS = 10
STEP = 0.12
"""Seconds that the light rests, in these tests."""
LIMIT = 30.0
"""Seconds for one choice."""


class Switch:
    """Somebody who can press one key and see where the light is."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self.presses = 0

    def press(self, held: Callable[[], object] = lambda: True) -> None:
        """The switch, down until `held`; a rest after it, as a hand takes one."""
        window = self._walk.kiosk.window
        QTest.keyPress(window, Qt.Key.Key_Space)
        self._walk.finger.until(held, "what the switch is held for")
        QTest.keyRelease(window, Qt.Key.Key_Space)
        end = time.monotonic() + TREMOR_SECONDS * 1.2
        self.presses += 1
        self._walk.finger.until(lambda: time.monotonic() > end, "a rest")

    def choose(self, item: QQuickItem, held: Callable[[], object] = lambda: True) -> None:
        """Wait for the row with `item`, press, wait for `item`, press until `held`."""
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            self._walk.finger.until(lambda: self._light().contains(self._middle(item)), "the row")
            if self._alone(item):
                self.press(held)
                return
            self.press()
            try:
                self._wait_alone(item)
            except ControlNotFound:
                continue
            self.press(held)
            return
        raise ControlNotFound("the light never came")

    def _wait_alone(self, item: QQuickItem) -> None:
        end = time.monotonic() + 4
        while not self._alone(item):
            if time.monotonic() > end:
                raise ControlNotFound("the thing in its row")
            QTest.qWait(LOOK_MS)

    def _alone(self, item: QQuickItem) -> bool:
        area, light = self._area(item), self._light()
        return light.contains(area.center()) and light.width() < area.width() * 1.6

    def _light(self) -> QRectF:
        return QRectF(self._walk.kiosk.scan.property("light"))

    def _area(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def _middle(self, item: QQuickItem) -> QPointF:
        return self._area(item).center()


def test_a_signature_with_one_switch(open_kiosk: OpenKiosk) -> None:
    """The first press begins it; then two names on the on-screen keyboard, sign, done."""
    walk = open_kiosk(scan_seconds=STEP)
    switch = Switch(walk)
    switch.press()
    assert walk.kiosk.scan.active

    def choose(context: str, text: str) -> None:
        switch.choose(walk.finger.find(said(context, text)))

    def letters(text: str) -> None:
        for letter in text:
            key = next(
                item for item, _, shown in walk.finger.shown_keys() if shown.lower() == letter
            )
            switch.choose(key)

    choose("AttractScreen", "Sign")
    walk.at(Screen.FORM)
    switch.choose(walk.finger.find(walk.label(FieldName.GIVEN_NAME)))
    letters("ana")
    enter = next(item for item, kind, _ in walk.finger.shown_keys() if kind == "EnterKey")
    switch.choose(enter)
    letters("roy")
    switch.choose(
        next(item for item, kind, _ in walk.finger.shown_keys() if kind == "HideKeyboardKey")
    )
    choose("FormScreen", "Sign")
    walk.at(Screen.THANKS)
    choose("ThanksScreen", "Done")
    walk.at(Screen.ATTRACT)
    assert walk.kiosk.station.balance().signed == 1
    assert not walk.kiosk.scan.active
    print(f"one switch: {switch.presses} presses")


def test_a_switch_that_is_held_offers_what_is_behind_a_key(open_kiosk: OpenKiosk) -> None:
    """“Łaz”: held on L, then the light goes round the letters. Held by mistake: the key itself."""
    walk = open_kiosk(with_hub=False, scan_seconds=STEP, hold_seconds=0.3)
    finger, hand = walk.finger, Hand(walk.finger)
    switch = Switch(walk)
    switch.press()
    switch.choose(finger.find(said("AttractScreen", "Sign")))
    walk.at(Screen.FORM)
    switch.choose(finger.find(walk.label(FieldName.GIVEN_NAME)))

    def key(letter: str) -> QQuickItem:
        return next(item for item, _, shown in finger.shown_keys() if shown.lower() == letter)

    finger.until(lambda: caps(finger), "keys")
    switch.choose(key("l"), held=hand.offered)
    switch.choose(hand.letter_offered("Ł"))
    assert finger.text_of("Given name") == "Ł"
    assert hand.offered() == []
    switch.choose(key("a"), held=hand.offered)
    switch.choose(key("a"))
    assert finger.text_of("Given name") == "Ła"
    assert hand.offered() == []
    switch.choose(key("z"))
    assert finger.text_of("Given name") == "Łaz"


def test_what_a_switch_left_open_is_in_nobodys_way(open_kiosk: OpenKiosk) -> None:
    """Somebody with fingers goes on: their letter alone is typed."""
    walk = open_kiosk(with_hub=False, scan_seconds=STEP, hold_seconds=0.3)
    finger, hand = walk.finger, Hand(walk.finger)
    walk.open_form()
    finger.tap("Given name")
    finger.until(lambda: caps(finger), "keys")
    walk.kiosk.comfort.setOneSwitch(True)
    key = next(each for each in caps(finger) if each.property("face") == "L")
    Switch(walk).choose(key, held=hand.offered)
    finger.key(Qt.Key.Key_Tab)
    assert not walk.kiosk.scan.active
    hand.tap(next(each for each in caps(finger) if each.property("face") == "K"))
    assert finger.text_of("Given name") == "K"
    assert hand.offered() == []


def test_a_switch_that_is_down_when_the_mode_ends_holds_nothing(open_kiosk: OpenKiosk) -> None:
    """Nothing opens later, and the next touch is the only letter."""
    walk = open_kiosk(with_hub=False, scan_seconds=STEP, hold_seconds=0.3)
    finger, hand = walk.finger, Hand(walk.finger)
    walk.open_form()
    finger.tap("Given name")
    finger.until(lambda: caps(finger), "keys")
    walk.kiosk.comfort.setOneSwitch(True)
    key = next(each for each in caps(finger) if each.property("face") == "L")

    def ended() -> bool:
        walk.kiosk.comfort.setOneSwitch(False)
        return True

    Switch(walk).choose(key, held=ended)
    QTest.qWait(600)
    assert hand.offered() == []
    hand.tap(next(each for each in caps(finger) if each.property("face") == "K"))
    assert finger.text_of("Given name") == "K"


def test_a_touch_anywhere_is_the_switch_too(open_kiosk: OpenKiosk) -> None:
    """While the light goes round, a touch does not touch what lies below it."""
    walk = open_kiosk(scan_seconds=60)
    walk.kiosk.comfort.setOneSwitch(True)
    before = walk.kiosk.scan.light
    walk.finger.tap_item(walk.finger.find(said("AttractScreen", "Sign")))
    assert walk.kiosk.journey.current is Screen.ATTRACT
    assert walk.kiosk.scan.light != before


def test_tab_belongs_to_who_has_a_keyboard(open_kiosk: OpenKiosk) -> None:
    """Space by mistake, then Tab: the light is out, and Tab works."""
    walk = open_kiosk()
    walk.finger.key(Qt.Key.Key_Space)
    assert walk.kiosk.scan.active
    walk.finger.key(Qt.Key.Key_Tab)
    assert not walk.kiosk.scan.active


def test_a_trembling_hand_presses_once(open_kiosk: OpenKiosk) -> None:
    """Two presses at once are one; a little later, they are two (control)."""
    sundial = Sundial()
    walk = open_kiosk(scan_seconds=60, since_boot=sundial)
    walk.kiosk.comfort.setOneSwitch(True)
    walk.finger.key(Qt.Key.Key_Space)
    once = walk.kiosk.scan.light
    sundial.now += TREMOR_SECONDS * 0.9
    walk.finger.key(Qt.Key.Key_Space)
    assert walk.kiosk.scan.light == once
    sundial.now += TREMOR_SECONDS * 1.1
    walk.finger.key(Qt.Key.Key_Space)
    assert walk.kiosk.scan.light != once


def test_the_light_passes_by_what_is_disabled(
    qapp: QGuiApplication, tmp_path: Path, one_hub: HubProcess
) -> None:
    """On an empty pad only “Done” can be taken; with a drawing on it, all three (control)."""
    demo = DemoSetup(tmp_path / "stand", paths.CAMPAIGNS / "library", hub=one_hub)
    kiosk = Kiosk(demo.setting(size=LANDSCAPE, voice=None, scan_seconds=STEP))
    try:
        kiosk.open()
        walk = Walk(kiosk)
        walk.open_form()
        walk.finger.tap(said("InkButton", "Sign with your finger (if you like)"))
        clear = walk.finger.find(said("InkSheet", "Clear"))
        walk.finger.look()
        middle = clear.mapRectToScene(QRectF(0, 0, clear.width(), clear.height())).center()
        done = walk.finger.find(said("InkSheet", "Done"))
        goal = done.mapRectToScene(QRectF(0, 0, done.width(), done.height())).center()
        seen: list[QRectF] = []
        kiosk.scan.changed.connect(lambda: seen.append(QRectF(kiosk.scan.property("light"))))
        kiosk.comfort.setOneSwitch(True)
        walk.finger.until(lambda: sum(light.contains(goal) for light in seen) >= 2, "two rounds")
        assert not any(light.contains(middle) for light in seen)
        kiosk.form.drawing.press(0.2, 0.2)
        kiosk.form.drawing.move(0.6, 0.6)
        kiosk.form.drawing.lift()
        walk.finger.until(lambda: any(light.contains(middle) for light in seen), "the light on it")
    finally:
        kiosk.close()
        demo.close()
