"""The old world, new for each test, and its hub on each of the two databases."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from kiosk.sealing.keys import OpeningKey
from tests.forked import HubProcess
from tests.hub.postgresql import cluster as cluster
from tests.hub.postgresql import postgresql as postgresql

from .world import PORT, World, turn, unpacked

VERSIONS = tuple(sorted(each.parent for each in Path(__file__).parent.glob("*/world.tar.xz")))


@pytest.fixture(params=VERSIONS, ids=[each.name for each in VERSIONS])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> World:
    """What that version left."""
    return unpacked(request.param, tmp_path / "old")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, world: World) -> str | None:
    """The hub's database as that version left it: in its folder (None), or at an address."""
    if request.param == "sqlite":
        return None
    (world.hub / "hub.sqlite").unlink()
    address: str = request.getfixturevalue("postgresql")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(world.postgresql.encode())
    return address


@pytest.fixture
def port() -> Iterator[int]:
    """Where tablets look for their hub: nobody else listens there meanwhile."""
    with closing(turn()):
        yield PORT


@pytest.fixture
def hub(world: World, database: str | None) -> Iterator[HubProcess]:
    """The hub, to be started: today's program, its old key, opening signatures for the CRM."""
    served = HubProcess(
        world.hub,
        enrolment_code=world.facts["enrolment_code"],
        database=database,
        office=OpeningKey.load(world.office_key),
    )
    yield served
    served.stop()
