"""One touch to another language in every state: nothing lost, nothing left in the old one."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.app.kiosk import Kiosk
from kiosk.app.pictures.states import State, Visit, states_of
from kiosk.app.stand import Stand
from tests.app.conftest import OpenKiosk

CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}")
"""A withdrawal code, another one for each signature."""
CHANGING = re.compile(r"\d+|[٠-٩]+")
"""Seconds that run, counts that grow: their words count, not they."""


def words(visit: Visit) -> list[str]:
    """Every text on screen but for what somebody typed, and the keys of the keyboard."""
    finger = visit.walk.finger
    finger.look()
    found = []
    for name, item in finger._named():
        face = QAccessible.queryAccessibleInterface(item)
        shown = face.text(QAccessible.Text.Description) if face else ""
        if not _is_key(item):
            found += [CHANGING.sub("#", CODE.sub("#", text)) for text in (name, shown) if text]
    return sorted(found)


def _is_key(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith(("StyledKey", "QuickKey"))


def reach(kiosk: Kiosk, state: State, language: str) -> Visit:
    """`state`, reached by somebody who reads `language`."""
    visit = Visit(kiosk, language)
    visit.start_over()
    state.steps(visit)
    return visit


@pytest.mark.parametrize(
    ("before", "after"), [("en", "ar"), ("ar", "fr"), ("fr", "ru"), ("ru", "de"), ("de", "es")]
)
def test_in_every_state(stand: Stand, open_kiosk: OpenKiosk, before: str, after: str) -> None:
    """After the touch the screen says what it says to somebody who began in that language."""
    walk = open_kiosk()
    different = []
    for state in states_of(stand.campaign):
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
