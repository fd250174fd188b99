"""A damaged store: set aside, carved, and collecting goes on, whatever the damage."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from sqlalchemy import insert

import kiosk.storage.salvage
from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.outbox import Link, Row, State
from kiosk.sealing.envelope import FIRST_PREV, parse
from kiosk.storage.database import CARVED, DAMAGED, LOG, open_store, put_aside
from kiosk.storage.engine import PAGE_BYTES, transaction
from kiosk.storage.rows import outbox, waiting_row
from kiosk.storage.salvage import carve
from kiosk.storage.versions import FILE
from tests.proof import PROOF

from .kit import ALL, DEVICE, HOUR, RECEIPT, damaged_folder, maker, opened, signed

SEEDS = 300 if PROOF else 8
POSITIONS = 40
ROWS = 24
HEADER = range(100) if PROOF else (0, 16, 18, 20, 21, 28, 44, 60)


@dataclass(frozen=True)
class Healthy:
    """A store's rows and bytes: closed in good order, or as a power cut leaves it."""

    rows: tuple[Row, ...]
    data: bytes
    log: bytes | None = None


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Healthy:
    """Rows in every state, a shift, everything in the main file."""
    folder = tmp_path_factory.mktemp("closed")
    with opened(folder) as store:
        for number, row in enumerate(signed(store.outbox, ROWS)):
            if number % 3 == 0:
                store.outbox.deliver(row.id, RECEIPT)
            elif number % 3 == 1:
                store.outbox.refuse(row.id, "http_400")
        store.shifts.open(HOUR, "age1recipient", b"wrapped")
        rows = tuple(store.outbox.rows(ALL))
    return Healthy(rows, (folder / FILE).read_bytes())


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Healthy:
    """Half of the rows in the main file, half only in the log."""
    folder = tmp_path_factory.mktemp("cut")
    with opened(folder) as store:
        signed(store.outbox, ROWS // 2)
    with opened(folder) as store:
        signed(store.outbox, ROWS // 2)
        rows = tuple(store.outbox.rows(ALL))
        return Healthy(rows, (folder / FILE).read_bytes(), (folder / LOG).read_bytes())


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """Where a damaged folder can be made."""
    yield tmp_path / "damaged"
    shutil.rmtree(tmp_path / "damaged", ignore_errors=True)


def goes_on(folder: Path, healthy: Healthy, data: bytes, log: bytes = b"") -> bool:
    """Everything that must hold with these bytes on the disk; whether a file was set aside."""
    with opened(damaged_folder(folder, data, log or None)) as store:
        set_aside = store.set_aside
        found = {row.id: row for row in store.outbox.rows(ALL)}
        for row in healthy.rows:
            if row.envelope in data or row.envelope in log:
                assert found[row.id].envelope == row.envelope
                assert found[row.id].state in (row.state, State.WAITING)
        (new,) = signed(store.outbox)
        store.outbox.deliver(new.id, RECEIPT)
        store.outbox.due(0.0, 200)
        store.outbox.seconds_until_due(0.0)
        for id in found:
            store.outbox.refuse(id, "http_400")
        store.outbox.retry_refused()
        store.shifts.open(HOUR, None, None)
        store.enrolments.load("https://hub.example")
        balance = store.outbox.balance()
        assert balance.signed == len(found) + 1
    assert bool(list(folder.glob(f"{CARVED}*.sqlite"))) is set_aside
    with opened(folder) as store:
        assert not store.set_aside
        assert store.rescued == 0
        assert store.outbox.balance() == balance
    return set_aside


def test_a_healthy_store_is_left_alone(place: Path, closed: Healthy) -> None:
    """Control: nothing is set aside, carved or written, and every state is as it was."""
    with opened(damaged_folder(place, closed.data)) as store:
        assert not store.set_aside
        assert store.rescued == 0
        assert tuple(store.outbox.rows(ALL)) == closed.rows
        assert store.shifts.current() is not None
        assert (place / LOG).stat().st_size == 0
    assert {file.name for file in place.iterdir()} == {FILE}
    assert (place / FILE).read_bytes() == closed.data


def test_a_power_cut_is_no_damage(place: Path, cut: Healthy) -> None:
    """Control: a log left behind is read, and nothing is carved."""
    with opened(damaged_folder(place, cut.data, cut.log)) as store:
        assert (store.set_aside, store.rescued) == (False, 0)
        assert tuple(store.outbox.rows(ALL)) == cut.rows


@pytest.mark.parametrize("data", [b"", b"S"])
def test_an_empty_file_is_a_new_store(place: Path, cut: Healthy, data: bytes) -> None:
    """Nothing is set aside where nothing is; what the log still holds is carved."""
    assert cut.log is not None
    assert goes_on(place, cut, data, cut.log) is False
    with opened(place) as store:
        assert store.outbox.balance().signed > ROWS // 2


@pytest.mark.parametrize("length", [99, PAGE_BYTES - 1, PAGE_BYTES, 3 * PAGE_BYTES + 77, 0.5])
def test_cut_off(place: Path, closed: Healthy, length: float) -> None:
    """The file ends early."""
    end = int(length * len(closed.data)) if length < 1 else int(length)
    assert goes_on(place, closed, closed.data[:end])


def test_not_a_database_at_all(place: Path, closed: Healthy) -> None:
    """Something else has this name."""
    assert goes_on(place, closed, b"a shopping list\n" * 4000)


@pytest.mark.parametrize("zeros", [16, 100, PAGE_BYTES])
def test_the_start_is_overwritten(place: Path, closed: Healthy, zeros: int) -> None:
    """The header, or the whole first page, is zeros; every envelope is carved."""
    assert goes_on(place, closed, bytes(zeros) + closed.data[zeros:])
    with opened(place) as store:
        assert store.outbox.balance().signed == ROWS + 1


@pytest.mark.proof
@pytest.mark.parametrize("offset", HEADER)
def test_one_byte_of_the_header(place: Path, closed: Healthy, offset: int) -> None:
    """Any byte of the header (18 makes SQLite think that the file is read-only)."""
    data = bytearray(closed.data)
    data[offset] ^= 0xFF
    goes_on(place, closed, bytes(data))


@pytest.mark.parametrize("page", range(6))
def test_a_page_is_zeros(place: Path, closed: Healthy, page: int) -> None:
    """One page is gone."""
    start = page * PAGE_BYTES
    assert goes_on(
        place, closed, closed.data[:start] + bytes(PAGE_BYTES) + closed.data[start + PAGE_BYTES :]
    )


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_bytes_at_random_places(place: Path, closed: Healthy, seed: int) -> None:
    """Forty bytes somewhere."""
    chance = random.Random(seed)
    data = bytearray(closed.data)
    for _ in range(POSITIONS):
        data[chance.randrange(len(data))] = chance.randrange(256)
    goes_on(place, closed, bytes(data))


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_bits_of_the_schema(place: Path, closed: Healthy, seed: int) -> None:
    """One bit of the first page, where the schema is: names, types, rules."""
    chance = random.Random(seed)
    data = bytearray(closed.data)
    written = [offset for offset in range(PAGE_BYTES) if data[offset]]
    data[chance.choice(written)] ^= 1 << chance.randrange(8)
    goes_on(place, closed, bytes(data))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"digest VARCHAR(64)", b"dugest VARCHAR(64)"),
        (b"'needs_attention', 'withdrawn'", b"'needs_attention', 'withdrawm'"),
        (b"\tlast_problem", b"\tlost_problem"),
    ],
)
def test_a_name_in_the_schema(place: Path, closed: Healthy, old: bytes, new: bytes) -> None:
    """SQLite finds nothing wrong with another name; the rehearsal does."""
    assert closed.data.count(old) == 1
    assert goes_on(place, closed, closed.data.replace(old, new))


def test_text_that_is_no_text(place: Path, closed: Healthy) -> None:
    """One row with bytes that are not UTF-8 does not stop the others from being sent."""
    spoilt = closed.data.replace(closed.rows[5].digest.encode()[:20], b"\xff" * 20, 1)
    assert goes_on(place, closed, spoilt)


def test_a_digest_that_is_none(place: Path, closed: Healthy) -> None:
    """The last row's digest is other text: the next signature joins its envelope all the same."""
    last = closed.rows[-1].digest.encode()
    spoilt = closed.data.replace(last, b"Z" + last[1:])
    with opened(damaged_folder(place, spoilt)) as store:
        (row,) = signed(store.outbox)
    assert parse(row.envelope).header.prev == closed.rows[-1].digest


def test_an_index_that_lost_a_row(place: Path, closed: Healthy) -> None:
    """The quick check does not see it, and the row could never be delivered."""
    indexes = [
        start
        for start in range(PAGE_BYTES, len(closed.data), PAGE_BYTES)
        if closed.data[start] == 0x0A and b"waiting" in closed.data[start : start + PAGE_BYTES]
    ]
    at = closed.data.index(b"waiting", indexes[0])
    spoilt = closed.data[:at] + b"wbiting" + closed.data[at + 7 :]
    damaged_folder(place, spoilt)
    database = sqlite3.connect(place / FILE)
    assert database.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    database.close()
    shutil.rmtree(place)
    assert goes_on(place, closed, spoilt)


def test_a_damaged_envelope_is_no_damaged_store(place: Path, closed: Healthy) -> None:
    """Bytes inside one envelope change: its row needs attention one day, the states stay."""
    at = closed.data.index(closed.rows[4].envelope) + 2000
    spoilt = closed.data[:at] + bytes([closed.data[at] ^ 1]) + closed.data[at + 1 :]
    with opened(damaged_folder(place, spoilt)) as store:
        assert not store.set_aside
        assert [r.state for r in store.outbox.rows(ALL)] == [r.state for r in closed.rows]


def spoil(log: bytes, how: str) -> bytes:
    """A damaged log."""
    frame = 24 + PAGE_BYTES
    chance = random.Random(how)
    spoilt = bytearray(log)
    match how.split():
        case ["header"]:
            spoilt[0:32] = bytes(32)
        case ["frame", number]:
            spoilt[32 + int(number) * frame + 16] ^= 0xFF
        case ["cut", part]:
            del spoilt[int(float(part) * len(spoilt)) :]
        case ["random", _]:
            for _ in range(POSITIONS):
                spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


LOGS = ["header", "frame 0", "frame 5", "frame 20", "cut 0.3", "cut 0.8", "random 1", "random 2"]


@pytest.mark.parametrize("how", LOGS)
def test_a_damaged_log_loses_nothing(place: Path, cut: Healthy, how: str) -> None:
    """Envelopes after the first damaged frame come back, which SQLite passes over silently."""
    assert cut.log is not None
    goes_on(place, cut, cut.data, spoil(cut.log, how))


def test_sqlite_alone_would_lose_them(place: Path, cut: Healthy) -> None:
    """Control: read by SQLite only, the same damaged log loses rows and says nothing."""
    assert cut.log is not None
    damaged_folder(place, cut.data, spoil(cut.log, "frame 0"))
    database = sqlite3.connect(place / FILE)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("SELECT count(*) FROM outbox").fetchone() == (ROWS // 2,)
    database.close()


def test_what_was_given_up_does_not_come_back(tmp_path: Path, place: Path) -> None:
    """A signature whose signer was told “not saved” is in the log's bytes, and is not carved."""
    with opened(tmp_path / "store") as store:
        (kept,) = signed(store.outbox)
        with store._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA cache_size = 1")
            made = [maker()(Link(2, FIRST_PREV)) for _ in range(60)]
            given_up = [asdict(waiting_row(each, hour="", shift=None, revision=0)) for each in made]
            connection.execute(insert(outbox), given_up)
            connection.rollback()
        data, log = ((tmp_path / "store" / name).read_bytes() for name in (FILE, LOG))
    assert any(each.raw in log for each in made)
    with opened(damaged_folder(place, data, spoil(log, "frame 0"))) as store:
        assert [row.id for row in store.outbox.rows(ALL)] == [kept.id]


def test_both_files_are_damaged(place: Path, cut: Healthy) -> None:
    """Main file and log are set aside together, and both are carved."""
    assert cut.log is not None
    assert goes_on(place, cut, bytes(100) + cut.data[100:], spoil(cut.log, "random 3"))


def test_a_restart_between_setting_aside_and_carving(place: Path, closed: Healthy) -> None:
    """A file that was set aside and not yet carved is carved at the next opening, once."""
    damaged_folder(place, closed.data)
    put_aside(place)
    assert [file.name for file in place.iterdir()] == [f"{DAMAGED}1.sqlite"]
    for carved in (ROWS, 0):
        with opened(place) as store:
            assert (store.set_aside, store.rescued) == (False, carved)
            assert tuple(row.envelope for row in store.outbox.rows(ALL)) == tuple(
                row.envelope for row in closed.rows
            )
    assert (place / f"{CARVED}1.sqlite").read_bytes() == closed.data


def test_a_restart_between_log_and_main_file(place: Path, cut: Healthy) -> None:
    """A log that was set aside alone is carved too."""
    damaged_folder(place, cut.data, cut.log)
    (place / LOG).rename(place / f"{DAMAGED}1.sqlite-wal")
    with opened(place) as store:
        assert store.rescued == ROWS // 2
        assert {row.id for row in store.outbox.rows(ALL)} == {row.id for row in cut.rows}


def test_damage_after_damage(place: Path, closed: Healthy) -> None:
    """Every damaged file keeps a name of its own, and nothing is lost on the way."""
    damaged_folder(place, bytes(100) + closed.data[100:])
    for time in range(1, 4):
        with opened(place) as store:
            assert store.set_aside
            assert (store.rescued, store.outbox.balance().signed) == (ROWS + time - 1,) * 2
            signed(store.outbox)
        assert len(list(place.glob(f"{CARVED}*.sqlite"))) == time
        data = (place / FILE).read_bytes()
        (place / FILE).write_bytes(bytes(100) + data[100:])


def test_the_chain_goes_on_from_the_last_that_was_found(place: Path, closed: Healthy) -> None:
    """The first signature after the damage joins the last carved one."""
    with opened(damaged_folder(place, bytes(100) + closed.data[100:])) as store:
        (row,) = signed(store.outbox)
    header = parse(row.envelope).header
    assert (header.seq, header.prev) == (ROWS + 1, closed.rows[-1].digest)


def test_only_what_this_device_signed_is_carved(tmp_path: Path, closed: Healthy) -> None:
    """Copies count once; another device's, and altered ones, not at all."""
    envelope = closed.rows[0].envelope
    altered = envelope[:-1] + bytes([envelope[-1] ^ 1])
    file = tmp_path / "bytes"
    file.write_bytes(b"noise" + envelope + altered + envelope + envelope[:700] + envelope[:8] * 9)
    assert [each.raw for each in carve(file, DEVICE.public)] == [envelope]
    assert list(carve(file, "00" * 32)) == []


@pytest.mark.parametrize("before", [0, 3000, 4000, 4095, 4096])
def test_carving_crosses_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    """The file is read in pieces; an envelope on their border is found once."""
    monkeypatch.setattr(kiosk.storage.salvage, "PIECE_BYTES", 4096)
    made = [maker()(Link(seq, FIRST_PREV)).raw for seq in (1, 2, 3)]
    file = tmp_path / "bytes"
    file.write_bytes(bytes(before) + b"".join(made))
    assert [each.raw for each in carve(file, DEVICE.public)] == made


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    """What is no file at all is the surroundings' fault, not damage: nothing is renamed."""
    (tmp_path / FILE).mkdir()
    with pytest.raises(StorageUnavailable, match="SQLITE_CANTOPEN"):
        open_store(tmp_path, DEVICE.public)
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


def test_damage_while_it_is_open(place: Path, closed: Healthy) -> None:
    """A page that goes bad under an open store shows as StorageDamaged, and not as an answer."""
    with opened(damaged_folder(place, closed.data)) as store:
        with transaction(store._engine) as connection:
            connection.exec_driver_sql("PRAGMA shrink_memory")
        with (place / FILE).open("r+b") as file:
            file.seek(PAGE_BYTES)
            file.write(bytes(len(closed.data) - PAGE_BYTES))
        with pytest.raises(Exception, match="SQLITE_CORRUPT"):
            list(store.outbox.rows(ALL))
