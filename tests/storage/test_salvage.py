"""What can still be read of a damaged store is carried over as it was; the rest is carved."""

import random
import sqlite3
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import pytest

from kiosk.domain.delivery import Enrolment
from kiosk.domain.outbox import Balance, ExportNote, Row, State
from kiosk.sealing.canonical import canonical
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.receipts import make_receipt
from kiosk.storage.engine import PAGE_BYTES, make_engine, migrate
from kiosk.storage.salvage import COPY, salvage
from kiosk.storage.versions import FILE
from tests.proof import some

from .kit import ALL, DEVICE, HOUR, damaged_folder, opened, signed

ROWS = 90
PROOF = "ab" * 32
HUB = SigningKey.generate()
SHIFT_KEY = OpeningKey.generate()
NOTE = ExportNote(HOUR, "ŽK", "bundle", "today.pkbundle", 3, "cd" * 32)
TOKEN = Enrolment("a-kiosk", "a-token")


def receipt(row: Row) -> str:
    """The hub's, as the courier keeps it."""
    return canonical(asdict(make_receipt(HUB, row.id, row.digest, "a time"))).decode()


def full(folder: Path) -> dict[str, Row]:
    """A day in every state; what it holds by id."""
    with opened(folder) as store:
        rows = signed(store.outbox, ROWS)
        for row in rows[:50]:
            store.outbox.deliver(row.id, receipt(row))
        for row in rows[50:55]:
            store.outbox.refuse(row.id, "campaign")
        store.outbox.set_aside(rows[50].id)
        store.outbox.withdraw(rows[60].id, PROOF)
        store.outbox.withdraw(rows[10].id, PROOF)
        store.outbox.confirm_withdrawal(rows[10].id)
        store.outbox.take_back(rows[61].id)
        store.outbox.mark_exported([rows[3].id])
        store.shifts.open(HOUR, None, None)
        store.shifts.open(HOUR, SHIFT_KEY.recipient, b"wrapped", "the market", "ŽK")
        store.exports.log_export(NOTE)
        store.enrolments.save("https://hub.example", TOKEN)
        return {row.id: row for row in store.outbox.rows(ALL)}


def damage(folder: Path, at: int, data: bytes) -> None:
    """Overwrite."""
    with (folder / FILE).open("r+b") as file:
        file.seek(at)
        file.write(data)


HEADERS = {"zeros": (0, bytes(100)), "a lie about its length": (28, b"\0\0\x03\xe7")}


@pytest.mark.parametrize(("at", "data"), HEADERS.values(), ids=HEADERS)
def test_a_damaged_header_costs_nothing(tmp_path: Path, at: int, data: bytes) -> None:
    """Every state, the pending proof, the open shift with its key, the exports, the token."""
    before = full(tmp_path)
    damage(tmp_path, at, data)
    with opened(tmp_path) as store:
        assert store.set_aside
        assert store.rescued == ROWS - 3
        after = {row.id: row for row in store.outbox.rows(ALL)}
        assert {id: told(row) for id, row in after.items()} == {
            id: told(row) for id, row in before.items()
        }
        assert [row.state for row in after.values()].count(State.DELIVERED) == 49
        assert [proof for _, proof in store.outbox.pending_withdrawals(9)] == [PROOF]
        shift = store.shifts.current()
        assert shift is not None
        assert (shift.recipient, shift.wrapped, shift.place, shift.initials) == (
            SHIFT_KEY.recipient,
            b"wrapped",
            "the market",
            "ŽK",
        )
        assert store.exports.exports() == (NOTE,)
        assert store.enrolments.load("https://hub.example") == TOKEN


def told(row: Row) -> tuple[object, ...]:
    """Everything but its revision, which is new: a second copy has to hear of each again."""
    return tuple(value for name, value in asdict(row).items() if name != "revision")


@pytest.mark.proof
@pytest.mark.parametrize("seed", some(range(12), 4))
def test_a_lost_page_costs_its_own_rows_only(tmp_path: Path, seed: int) -> None:
    """Any one page is gone: what was withdrawn stays so, and most rows keep their state."""
    before = full(tmp_path)
    pages = (tmp_path / FILE).stat().st_size // PAGE_BYTES
    page = random.Random(seed).randrange(1, pages)
    damage(tmp_path, page * PAGE_BYTES, bytes(PAGE_BYTES))
    with opened(tmp_path) as store:
        after = {row.id: row for row in store.outbox.rows(ALL)}
        balance = store.outbox.balance()
        pending = store.outbox.pending_withdrawals(9)
    assert balance.withdrawn == 3
    assert len(pending) >= 1
    assert all(
        after[id].state in (row.state, State.WAITING) for id, row in before.items() if id in after
    )
    assert len(set(before) - set(after)) <= 4, "a page holds two or three envelopes"


def test_a_store_of_an_older_version(tmp_path: Path) -> None:
    """Columns that it does not have yet are no reason to lose the others."""
    engine = make_engine(tmp_path / FILE)
    migrate(engine, "0001")
    engine.dispose()
    with opened(tmp_path / "newer") as store:
        (row,) = signed(store.outbox)
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        columns = "id, seq, event, state, envelope, digest, attempts, next_attempt_at, hour"
        values = [getattr(row, each) for each in columns.split(", ")]
        values[3] = "needs_attention"
        database.execute(f"INSERT INTO outbox ({columns}) VALUES (?,?,?,?,?,?,?,?,?)", values)
        database.execute("INSERT INTO shifts VALUES (7, ?, 0, NULL, NULL)", (HOUR,))
        database.commit()
    damage(tmp_path, 28, (999).to_bytes(4, "big"))
    with opened(tmp_path) as store:
        assert store.set_aside
        assert store.outbox.balance() == Balance(needs_attention=1)
        shift = store.shifts.current()
        assert shift and (shift.id, shift.opened_hour) == (7, HOUR)


def test_nothing_is_believed_unread(tmp_path: Path) -> None:
    """A foreign receipt, a changed seal, another number, a broken key: none is carried over."""
    before = list(full(tmp_path).values())
    other = SigningKey.generate()
    statements: list[tuple[str, tuple[object, ...]]] = [
        ("UPDATE outbox SET receipt = ? WHERE seq = 1", (receipt(before[1]),)),
        ("UPDATE outbox SET receipt = '[]' WHERE seq = 2", ()),
        ("UPDATE outbox SET envelope = zeroblob(6000) WHERE seq = 3", ()),
        ("UPDATE outbox SET seq = 900 WHERE seq = 4", ()),
        ("UPDATE outbox SET hour = x'00' WHERE seq = 5", ()),
        ("UPDATE outbox SET digest = ? WHERE seq = 6", ("0" * 64,)),
        ("UPDATE outbox SET digest = 'none' WHERE seq = 11", ()),
        ("UPDATE shifts SET recipient = 'age1broken' WHERE closed = 0", ()),
        ("UPDATE exports SET count = 'many'", ()),
    ]
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        for statement, values in statements:
            database.execute(statement, values)
        database.commit()
    found = salvage(tmp_path / FILE, DEVICE.public)
    assert {row.seq for row in found.rows} == set(range(1, ROWS + 1)) - {1, 2, 3, 4, 5, 6, 11}
    assert [shift["closed"] for shift in found.others["shifts"]] == [1]
    assert found.others["exports"] == ()
    assert salvage(tmp_path / FILE, other.public).rows == tuple(
        row for row in found.rows if row.state is State.WITHDRAWN
    )


def test_what_only_the_log_has_is_read_too(tmp_path: Path) -> None:
    """A tablet that lost power: the newest pages are in the log, an older page is damaged."""
    with opened(tmp_path / "store") as store:
        first = signed(store.outbox, 20)[0]
    with opened(tmp_path / "store") as store:
        row = signed(store.outbox, 5)[-1]
        store.outbox.deliver(row.id, receipt(row))
        store.exports.log_export(NOTE)
        data, log = ((tmp_path / "store" / name).read_bytes() for name in (FILE, f"{FILE}-wal"))
    assert row.envelope not in data
    spoilt = bytearray(data)
    page = data.index(first.envelope) // PAGE_BYTES * PAGE_BYTES
    spoilt[page] ^= 0xFF
    with opened(damaged_folder(tmp_path / "cut", bytes(spoilt), log)) as store:
        assert store.set_aside
        assert store.outbox.balance() == Balance(delivered=1, waiting=24)
        assert store.exports.exports() == (NOTE,)
    assert not (tmp_path / "cut" / COPY).exists()


def test_rubbish_gives_nothing(tmp_path: Path) -> None:
    """No database at all is no reason to stop."""
    (tmp_path / FILE).write_bytes(b"a shopping list\n" * 4000)
    assert salvage(tmp_path / FILE, DEVICE.public).rows == ()


def test_an_interrupted_rescue_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes while it carries over: the next start finds the note, and nothing twice."""
    before = full(tmp_path)
    damage(tmp_path, 28, (999).to_bytes(4, "big"))
    with monkeypatch.context() as patch:

        def cut(*_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr("kiosk.storage.database.add_missing", cut)
        with pytest.raises(KeyboardInterrupt), opened(tmp_path):
            pass
    with opened(tmp_path) as store:
        assert {row.id: told(row) for row in store.outbox.rows(ALL)} == {
            id: told(row) for id, row in before.items()
        }
        assert store.exports.exports() == (NOTE,)
        assert store.shifts.current() is not None
