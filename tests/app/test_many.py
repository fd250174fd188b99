"""Thousands of touches in one day: what is made for one of them does not outlive it."""

import os
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator

from kiosk.app.kiosk import Kiosk
from kiosk.devtools.walk import Walk
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from tests.proof import PROOF, some

ROUNDS = 8 if PROOF else 4
SWITCHES = 2000
MIB = 2**20
MOST_BYTES = 8 * MIB
"""For 2,000 switches. They cost 91 MiB when each left a translator, and cost 0.1 without."""


def settled(walk: Walk) -> None:
    """What is to be deleted is."""
    walk.finger.look()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def objects(kiosk: Kiosk) -> Counter[str]:
    """Every QObject of kiosk, engine and window, by class."""
    found: list[QObject] = []
    for top in (kiosk, kiosk.window, kiosk.window.contentItem(), QCoreApplication.instance()):
        assert top is not None
        found += top.findChildren(QObject)
    return Counter(each.metaObject().className().split("_QML")[0] for each in found)


def grown(walk: Walk, act: Callable[[], None]) -> Counter[str]:
    """Objects there are more of after many rounds of `act` than after two."""
    for _ in range(2):
        act()
    settled(walk)
    before = objects(walk.kiosk)
    for _ in range(ROUNDS):
        act()
    settled(walk)
    return objects(walk.kiosk) - before


def switch_languages(kiosk: Kiosk) -> None:
    """Once through all of them."""
    for edition in some(kiosk.appeal.campaign.editions, 3):
        kiosk.appeal.choose(edition.language)


def resident() -> int:
    """Bytes of this process's memory (proc(5))."""
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.proof
def test_a_switch_of_language_leaves_nothing_behind(walk: Walk) -> None:
    """On the attract screen and in the form: as many objects after ten rounds as after two."""
    walk.at(Screen.ATTRACT)
    assert grown(walk, lambda: switch_languages(walk.kiosk)) == {}
    walk.kiosk.journey.sign()
    assert grown(walk, lambda: switch_languages(walk.kiosk)) == {}
    for edition in walk.kiosk.appeal.campaign.editions:
        walk.kiosk.appeal.choose(edition.language)
    count = len(walk.kiosk.findChildren(QTranslator))
    assert count == len(walk.kiosk.appeal.campaign.editions)


def test_what_is_left_behind_is_counted(walk: Walk) -> None:
    """Negative control: an object made each time, and kept by the kiosk, is found."""
    assert grown(walk, lambda: QTranslator(walk.kiosk).setObjectName("x")) == {
        "QTranslator": ROUNDS
    }


def test_a_signer_leaves_nothing_behind(walk: Walk) -> None:
    """Story, form with keyboard and sheets, thanks, PIN, desk: nothing is left of the visit."""
    kiosk, finger = walk.kiosk, walk.finger

    def visit() -> None:
        kiosk.journey.read()
        kiosk.appeal.turnTo(1)
        walk.open_form() if kiosk.journey.current is Screen.ATTRACT else kiosk.journey.sign()
        finger.tap("Given name")
        for name in (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME):
            kiosk.form.type(name.value, "Ana")
        finger.tap(walk.label(FieldName.COUNTRY))
        finger.tap("No answer")
        kiosk.comfort.setHighContrast(True)
        kiosk.form.submit()
        walk.at(Screen.THANKS)
        kiosk.journey.corner()
        for _ in range(3):
            kiosk.pin_gate.tryPin("")
        kiosk.journey.go(Screen.DESK)
        finger.tap("Check the machine")
        finger.tap("Back to the desk")
        kiosk.journey.hide()
        kiosk.journey.go(Screen.ATTRACT)

    assert grown(walk, visit) == {}


@pytest.mark.proof
@pytest.mark.timeout(900)
@pytest.mark.skipif(not PROOF, reason="two minutes; objects are counted in any case")
def test_two_thousand_switches_cost_no_memory(walk: Walk) -> None:
    """Once every language has been drawn, memory stays where it is."""
    editions = walk.kiosk.appeal.campaign.editions

    def switch(times: int) -> None:
        for number in range(times):
            walk.kiosk.appeal.choose(editions[number % len(editions)].language)
            QCoreApplication.processEvents()
            # What a running event loop does by itself.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    switch(SWITCHES // 5)
    settled(walk)
    before = resident()
    switch(SWITCHES)
    settled(walk)
    cost = resident() - before
    print(f"{SWITCHES} switches: {cost / MIB:+.1f} MiB")
    assert cost < MOST_BYTES
