"""One real hub process for all tests that leave it as they found it."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.hub.log import start_log
from tests.forked import HubProcess

from .kit import CODE, Caller
from .postgresql import cluster as cluster
from .postgresql import postgresql as postgresql


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the hub logs."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    start_log(stream)
    yield stream
    root.handlers[:], root.level = handlers, level


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str | None:
    """Each of the two databases, empty."""
    if request.param == "sqlite":
        return None
    url: str = request.getfixturevalue("postgresql")
    return url


@pytest.fixture(scope="package")
def hub_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hub's data folder."""
    return tmp_path_factory.mktemp("hub")


@pytest.fixture(scope="package")
def hub(hub_data: Path) -> Iterator[HubProcess]:
    """A hub on loopback."""
    with HubProcess(hub_data, enrolment_code=CODE) as running:
        yield running


@pytest.fixture
def caller(hub: HubProcess) -> Caller:
    """A new kiosk, enrolled."""
    new = Caller(hub.url)
    assert new.enrol().is_success
    return new
