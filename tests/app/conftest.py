"""A stand with a real hub process, and a kiosk in a real window at it."""

import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import faults
from kiosk.app.kiosk import Kiosk
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Walk
from tests.forked import HubProcess

LANDSCAPE, PORTRAIT = QSize(1280, 800), QSize(800, 1280)

OpenKiosk = Callable[..., Walk]
"""Opens a kiosk at the stand; keywords go to `DemoSetup.setting`."""


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """An open log, closed again; Python's own last resort is as it was."""
    last = logging.lastResort
    faults.open_log(tmp_path)
    yield tmp_path / "kiosk.log"
    logging.lastResort = last
    target = logging.getLogger("kiosk.log")
    for handler in list(target.handlers):
        target.removeHandler(handler)
        handler.close()


@pytest.fixture(scope="session")
def one_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """A hub for all stands that only send to it."""
    data = tmp_path_factory.mktemp("hub")
    with HubProcess(data, enrolment_code=secrets.token_urlsafe(12)) as running:
        yield running


@pytest.fixture
def demo(tmp_path: Path, one_hub: HubProcess) -> Iterator[DemoSetup]:
    """Keys, an event, and a hub on loopback that other stands know too."""
    made = DemoSetup(tmp_path / "stand", hub=one_hub)
    yield made
    made.close()


@contextmanager
def stand_of_its_own(folder: Path, *campaigns: Path) -> Iterator[DemoSetup]:
    """A stand whose hub, in its folder `hub`, knows nobody else. `campaigns`: as `DemoSetup`'s."""
    paths.private_folder(folder)
    with HubProcess(folder / "hub", enrolment_code=secrets.token_urlsafe(12)) as running:
        made = DemoSetup(folder, *campaigns, hub=running)
        yield made
        made.close()


@pytest.fixture
def lone_demo(tmp_path: Path) -> Iterator[DemoSetup]:
    """A stand whose hub knows nobody else."""
    with stand_of_its_own(tmp_path / "lone-stand") as made:
        yield made


@pytest.fixture
def open_kiosk(demo: DemoSetup, qapp: QGuiApplication) -> Iterator[OpenKiosk]:
    """Kiosks that are closed when the test ends."""
    opened: list[Kiosk] = []

    def make(**setting: object) -> Walk:
        kiosk = Kiosk(demo.setting(**{"size": LANDSCAPE, "voice": None, **setting}))  # type: ignore[arg-type]
        opened.append(kiosk)
        kiosk.open()
        return Walk(kiosk)

    yield make
    for kiosk in opened:
        kiosk.close()


@pytest.fixture
def walk(open_kiosk: OpenKiosk) -> Walk:
    """A kiosk that sends to nobody, at its first screen."""
    return open_kiosk(with_hub=False)
