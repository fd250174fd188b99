"""One touch to another language in every state: nothing lost, nothing left in the old one."""

import os
import random
import re
from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.app.kiosk import Kiosk
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.pictures.states import states_of
from kiosk.devtools.pictures.visit import ScreenState, Visit
from kiosk.devtools.walk import said
from tests.app.conftest import OpenKiosk
from tests.proof import PROOF, some

T = TypeVar("T")
CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}")
"""A withdrawal code, another one for each signature."""
CHANGING = re.compile(r"\d+|[٠-٩]+")
"""Seconds that run, counts that grow: their words count, not they."""


def words(visit: Visit) -> list[str]:
    """Every text on screen but for what somebody typed, and the keys of the keyboard."""
    finger, book = visit.walk.finger, visit.kiosk.shift_book
    finger.look()
    found = []
    for name, item in finger._named():
        face = QAccessible.queryAccessibleInterface(item)
        shown = face.text(QAccessible.Text.Description) if face else ""
        if not _is_key(item) and name != book.shown_words:
            found += [CHANGING.sub("#", CODE.sub("#", text)) for text in (name, shown) if text]
    return sorted(found)


def _is_key(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith(("KeyCap", "QuickKey"))


def on_worker(visit: Visit, job: Callable[[], T]) -> T:
    """What `job` returns, from the thread that such jobs belong to."""
    done: list[T] = []
    failed: list[Exception] = []
    visit.kiosk.worker.run(job, done.append, failed.append)
    visit.walk.finger.until(lambda: done or failed, "the worker")
    return done[0]


def reach(kiosk: Kiosk, state: ScreenState, language: str) -> Visit:
    """`state`, reached by somebody who reads `language`."""
    visit = Visit(kiosk, language)
    visit.start_over()
    finger = visit.walk.finger
    kiosk.sending.release()
    finger.until(lambda: on_worker(visit, kiosk.station.balance).waiting == 0, "nothing to send")
    sending = said("Desk", "Sending now.")
    finger.until(lambda: kiosk.desk.property("hubWords") != sending, "a courier at rest")
    state.steps(visit)
    return visit


def test_a_closed_kiosk_says_no_more(open_kiosk: OpenKiosk) -> None:
    """A limit that runs out after the end brings no language back into the process."""
    kiosk = open_kiosk().kiosk
    kiosk.appeal.choose("de")
    kiosk.close()
    assert said("ThanksScreen", "Done") == "Done"
    kiosk.appeal.choose("fr")
    assert said("ThanksScreen", "Done") == "Done"


ENDED_BY_A_TOUCH = frozenset({"form-warning"})
"""To choose a language is a touch, and that is what the warning waits for."""


PAIRS = [("en", "ar"), ("ar", "fr"), ("fr", "ru"), ("ru", "de"), ("de", "es")]
RANDOM = random.Random(os.environ.get("PYTEST_XDIST_TESTRUNUID"))
"""The same in every process that runs a part of the suite."""
TRIED = PAIRS if PROOF else RANDOM.sample(PAIRS, 1)
"""All of them take minutes; the default suite takes another one each time."""


@pytest.mark.proof
@pytest.mark.parametrize(("before", "after"), TRIED)
def test_in_every_state(demo: DemoSetup, open_kiosk: OpenKiosk, before: str, after: str) -> None:
    """After the touch the screen says what it says to somebody who began in that language."""
    walk = open_kiosk(since_boot=lambda: 0.0)  # no pause ends, and no limit, however long it takes
    different = []
    for state in some(states_of(demo.campaigns), 3):
        if state.name in ENDED_BY_A_TOUCH:
            continue
        visit = reach(walk.kiosk, state, after)
        expected = words(visit)
        visit = reach(walk.kiosk, state, before)
        was = words(visit)
        typed = dict(walk.kiosk.form._draft.values)
        walk.kiosk.appeal.choose(after)
        if words(visit) != expected or walk.kiosk.form._draft.values != typed:
            extra = set(words(visit)) ^ set(expected)
            different.append((state.name, sorted(extra)))
        assert state.name == "fault" or was != expected
    assert different == []


def test_a_kiosk_that_is_closed_speaks_no_more(open_kiosk: OpenKiosk) -> None:
    """A time limit of its journey may still end; whoever is open then keeps their language."""
    kiosk = open_kiosk().kiosk
    kiosk.close()
    kiosk.appeal.choose("ar")
    assert said("DeskScreen", "Close the app") == "Close the app"
