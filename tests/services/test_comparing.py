"""A hub that came out of an older backup: its tablets bring back what it has lost."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.delivery import Acknowledged, Lost
from kiosk.domain.outbox import Balance, State
from kiosk.hub import barred_list
from kiosk.services import sending
from kiosk.services.desk import withdraw
from kiosk.services.sending_rules import Condition
from tests.forked import HubProcess
from tests.hub.kit import CODE, WITHDRAWAL, held
from tests.remote.strange import Asked, StrangeServer, http

from .stall import Stall, never, until
from .test_sending import _last

DATABASE = "hub.sqlite"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The hub's data folder."""
    return tmp_path / "hub"


@pytest.fixture
def hub(data: Path) -> Iterator[HubProcess]:
    """A hub of its own: it is going to lose something."""
    with HubProcess(data, enrolment_code=CODE) as running:
        yield running


def backup(hub: HubProcess, data: Path, place: Path) -> None:
    """The database as it is now, whole."""
    with (
        closing(sqlite3.connect(data / DATABASE)) as here,
        closing(sqlite3.connect(place)) as there,
    ):
        here.backup(there)


def restore(hub: HubProcess, data: Path, place: Path | None) -> None:
    """The hub comes back on another machine, with an older database or none, and with its key."""
    hub.kill()
    for file in (*data.glob(f"{DATABASE}*"), data / barred_list.FILE):
        file.unlink(missing_ok=True)
    if place is not None:
        shutil.copy(place, data / DATABASE)
    hub.start()


async def sent(stall: Stall, hub: HubProcess, count: int) -> None:
    """So many more signatures reach the hub."""
    before = stall.count(State.DELIVERED)
    stall.sign(count)
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == before + count)


@pytest.mark.parametrize("whole", [True, False], ids=["an older backup", "no backup at all"])
async def test_every_row_is_there_again(
    tmp_path: Path, hub: HubProcess, data: Path, stall: Stall, whole: bool
) -> None:
    """At the tablet's next start, with nothing waiting there, and without a touch."""
    await sent(stall, hub, 4)
    backup(hub, data, tmp_path / "backup")
    await sent(stall, hub, 5)
    restore(hub, data, tmp_path / "backup" if whole else None)
    assert len(held(data, stall.device)) == (4 if whole else 0)
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: len(held(data, stall.device)) == 9)
        await until(lambda: stall.store.outbox.balance() == Balance(delivered=9))
        await until(lambda: _last(stall) is Condition.IDLE)


async def test_without_the_question_they_would_be_gone(
    tmp_path: Path, hub: HubProcess, data: Path, stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: a courier that never asks leaves the hub without them."""

    async def silent(_: object) -> bool:
        return False

    monkeypatch.setattr(sending.Courier, "_compare", silent)

    await sent(stall, hub, 3)
    restore(hub, data, None)
    async with stall.courier(hub.url, hub.public_key):
        assert await never(lambda: bool(held(data, stall.device)))


async def test_nobody_is_withdrawn_back(
    tmp_path: Path, hub: HubProcess, data: Path, stall: Stall
) -> None:
    """Taken back after the backup was made: the restored hub holds it, and is told again."""
    await sent(stall, hub, 3)
    backup(hub, data, tmp_path / "backup")
    withdraw(stall.store.outbox, WITHDRAWAL)
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: not stall.store.outbox.pending_withdrawals(9))
    assert len(held(data, stall.device)) == 2
    restore(hub, data, tmp_path / "backup")
    assert len(held(data, stall.device)) == 3, "control: the backup holds it"
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: len(held(data, stall.device)) == 2)
        await until(lambda: not stall.store.outbox.pending_withdrawals(9))
    assert stall.store.outbox.balance() == Balance(delivered=2, withdrawn=1)


async def test_a_busy_tablet_asks_within_the_hour(
    hub: HubProcess, data: Path, stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hub is restored in the middle of the day: the next delivery after the hour asks."""
    monkeypatch.setattr(sending, "COMPARE_SECONDS", 0.0)

    stall.sign(3)
    async with stall.courier(hub.url, hub.public_key) as courier:
        await until(lambda: _last(stall) is Condition.IDLE and stall.count(State.DELIVERED) == 3)
        restore(hub, data, None)
        stall.sign()
        courier.wake()
        await until(lambda: len(held(data, stall.device)) == 4)


async def test_it_asks_once_and_then_rests(hub: HubProcess, stall: Stall) -> None:
    """At the start and when hurried, and not again by itself: nobody is there, nothing polls."""
    async with (
        StrangeServer(behind=hub.port) as between,
        stall.courier(between.url, hub.public_key) as courier,
    ):
        await until(lambda: asked(between) == 1 and _last(stall) is Condition.IDLE)
        stall.sign()
        courier.wake()
        await until(lambda: stall.count(State.DELIVERED) == 1)
        assert await never(lambda: asked(between) > 1)
        courier.hurry()
        await until(lambda: asked(between) == 2)
        await until(lambda: settled(between))


def settled(server: StrangeServer) -> bool:
    """Whether every request was answered: what is cut off leaves a socket behind."""
    return server.answered == len(server.asked)


def asked(server: StrangeServer) -> int:
    """How often it was asked to compare."""
    return sum(each.path.endswith("/comparisons") for each in server.asked)


@pytest.mark.parametrize("status", [404, 403, 500])
async def test_whoever_else_answers_makes_nothing_due(
    hub: HubProcess, stall: Stall, status: int
) -> None:
    """Without the hub's word nothing is sent twice; it is asked again at the next delivery."""
    await sent(stall, hub, 2)
    broken = True
    lie = http(status, b'{"delivered": [[1, 2]], "withdrawn": []}')

    def answer(request: Asked) -> bytes | None:
        return lie if broken and request.path.endswith("/comparisons") else None

    async with (
        StrangeServer(behind=hub.port, instead=answer) as between,
        stall.courier(between.url, hub.public_key) as courier,
    ):
        await until(lambda: asked(between) == 1)
        await until(lambda: _last(stall) is Condition.IDLE)
        assert stall.store.outbox.balance() == Balance(delivered=2)
        broken = False
        stall.sign()
        courier.wake()
        await until(lambda: asked(between) == 2)
        await until(lambda: settled(between))


def test_only_what_is_here_is_told_again(stall: Stall) -> None:
    """A hub that names other numbers and ids gets nothing for them; an undo is never told."""
    rows = stall.sign(6)
    box = stall.store.outbox
    for row in rows[:4]:
        box.deliver(row.id, "{}")
    box.take_back(rows[4].id)
    box.withdraw(rows[3].id, "ab" * 32)
    box.confirm_withdrawal(rows[3].id)
    assert box.acknowledged(9) == Acknowledged(((1, 3),), (rows[3].id,))
    asked_for = Lost(((2, 2), (4, 900)), (rows[3].id, rows[4].id, rows[0].id, "no-such-id"))
    assert box.tell_again(asked_for) == 2
    assert [row.state for row in stall.rows()] == [
        State.DELIVERED,
        State.WAITING,
        State.DELIVERED,
        State.WITHDRAWN,
        State.WITHDRAWN,
        State.WAITING,
    ]
    assert box.pending_withdrawals(9) == ((rows[3].id, "ab" * 32),)
    assert box.tell_again(asked_for) == 0


def test_many_numbers_fit_one_question(stall: Stall) -> None:
    """The newest runs come first where there are too many."""
    rows = stall.sign(12)
    for row in rows[::2]:
        stall.store.outbox.deliver(row.id, "{}")
    assert stall.store.outbox.acknowledged(3).delivered == ((7, 7), (9, 9), (11, 11))
