"""kill -9 at random instants while signatures are taken: what was confirmed is there."""

import random
import signal
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.domain.outbox import Row
from kiosk.storage.database import FILE
from tests.forked import SERVER
from tests.proof import PROOF

from .kit import ALL, check_chain, opened, sign_until_killed

pytestmark = pytest.mark.proof

KILLS = 200 if PROOF else 4
LIFE_SECONDS = 0.15
"""The longest a child signs after its first confirmation."""


def killed(folder: Path, seconds: float) -> list[str]:
    """The ids that a child confirmed before it was killed, `seconds` after the first."""
    told, tell = SERVER.Pipe(duplex=False)
    child = SERVER.Process(target=sign_until_killed, args=(folder, tell))
    child.start()
    tell.close()
    confirmed = [told.recv()]
    timer = threading.Timer(seconds, child.kill)
    timer.start()
    with told, suppress(EOFError):
        while True:
            confirmed.append(told.recv())
    timer.join()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    return confirmed


def wrong(confirmed: list[str], rows: list[Row]) -> list[str]:
    """Ids that were confirmed and are not stored exactly once."""
    stored = [row.id for row in rows]
    return [id for id in confirmed if stored.count(id) != 1]


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    """After every kill each confirmed id is stored once, the chain is whole, nothing is damaged."""
    seed = random.SystemRandom().randrange(2**32)
    chance = random.Random(seed)
    confirmed: list[str] = []
    for _ in range(KILLS):
        confirmed += killed(tmp_path, chance.uniform(0, LIFE_SECONDS))
        with opened(tmp_path) as store:
            assert not store.set_aside, f"seed {seed}"
            rows = list(store.outbox.rows(ALL))
        assert wrong(confirmed, rows) == [], f"seed {seed}"
        check_chain(rows)
        # At most the one that was on its way is stored without a word, each time.
        assert len(rows) <= len(confirmed) + KILLS
    assert len(set(confirmed)) == len(confirmed) > KILLS


def test_a_lost_and_a_doubled_row_would_be_noticed(tmp_path: Path) -> None:
    """Control: a row taken out of the file after the kill is missed."""
    confirmed = killed(tmp_path, LIFE_SECONDS)
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("DELETE FROM outbox WHERE id = ?", (confirmed[-1],))
    database.close()
    with opened(tmp_path) as store:
        rows = list(store.outbox.rows(ALL))
    assert wrong(confirmed, rows) == [confirmed[-1]]
    assert wrong(confirmed[:1], rows + rows[:1]) == confirmed[:1]
