"""A real store, a real hub and a stall that sends to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.storage.database import Store, open_store
from tests.forked import HubProcess
from tests.hub.kit import CODE

from .kit import DEVICE
from .stall import Stall


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A real store."""
    store = open_store(tmp_path, DEVICE.public)
    yield store
    store.close()


@pytest.fixture(scope="package")
def hub_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hub's data folder."""
    return tmp_path_factory.mktemp("hub")


@pytest.fixture(scope="package")
def hub(hub_data: Path) -> Iterator[HubProcess]:
    """A hub for all tests that leave it as they found it."""
    with HubProcess(hub_data, enrolment_code=CODE) as running:
        yield running


@pytest.fixture
def stall(tmp_path: Path) -> Iterator[Stall]:
    """A stall with its own store; every signature there has the code WITHDRAWAL."""
    made = Stall(tmp_path / "stall")
    yield made
    made.close()
