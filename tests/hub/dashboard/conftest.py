"""A real hub with something to show, and a real browser."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.hub.access import Access, Role
from kiosk.hub.database import open_storage
from kiosk.sealing.keys import kiosk_id
from tests.clock import AT
from tests.forked import HubProcess

from ..kit import CODE, Caller
from ..signed import Stall
from .browser import CHROMIUM, DRIVER, Browser, browser_at

HOSTILE = '<img src="/x" onerror="document.title=1"> & "Süd"'
"""A tablet's name that would be a picture if it were not text."""


@dataclass(frozen=True)
class Office:
    """A hub in use, and the token of whoever runs it."""

    hub: HubProcess
    data: Path
    token: str
    tablet: str
    """Id of the tablet that HOSTILE names; two of its numbers never arrived."""
    marks: tuple[str, ...]
    """What may be read by who is logged in, and by nobody else."""

    def session(self) -> str:
        """The cookie of a new session; logging in is for the tests of logging in."""
        with open_storage(self.data, None) as storage:
            access = Access(storage.engine)
            holder = access.holder(self.token)
            assert holder
            return access.open_session(holder, time.time())

    def end(self, cookie: str) -> None:
        """That session, as if logged out elsewhere."""
        with open_storage(self.data, None) as storage:
            Access(storage.engine).close_session(cookie)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Two campaigns, two tablets, five signatures."""
    data = tmp_path_factory.mktemp("office")
    with HubProcess(data, enrolment_code=CODE) as hub:
        bridge = Caller(hub.url)
        sent = {"code": CODE, "public_key": bridge.device.public, "name": HOSTILE}
        bridge.token = bridge.post("enrolments", sent).json()["token"]
        with open_storage(data, None) as storage:
            stall = Stall(storage)
            for turn in range(4):
                stall.sign(f"a{turn}@example.org", campaign=("an-appeal", "library")[turn % 2])
            hostile = Stall(storage)
            hostile.device, hostile.seq = bridge.device, 2
            hostile.sign("somebody@example.org")
            token = Access(storage.engine).create(Role.ADMIN, "Ada at the office", AT)
        tablet = kiosk_id(bridge.device.public)
        marks = (HOSTILE, "an-appeal", "library", "signatures kept", "Ada")
        yield Office(hub, data, token, tablet, marks)


@pytest.fixture(scope="module")
def chromium(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One for all tests of a module."""
    if not (CHROMIUM and DRIVER):
        pytest.skip("chromium and chromedriver are not installed here")
    with browser_at(office.hub.url, tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """Logged out, on a light screen, with an empty console."""
    chromium.shown()
    chromium.go("/dashboard/login")
    chromium.driver.delete_all_cookies()
    chromium.go("/dashboard/login")
    chromium.complaints()
    return chromium


@pytest.fixture
def inside(browser: Browser, office: Office) -> Browser:
    """Logged in, at the first page."""
    browser.come_with(office.session())
    return browser
