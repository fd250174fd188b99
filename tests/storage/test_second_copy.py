"""The second copy on a stick: equal to the outbox it mirrors, whatever became of the stick."""

import errno
import os
import random
import resource
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.errors import BadBundle
from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.services.listing import Damaged
from kiosk.services.mirror_file import MAX_NUMBER, NEWER, SUFFIX
from kiosk.services.recovery import mirror_files, read_mirrors
from kiosk.services.second_copy import SecondCopy
from kiosk.storage.database import FILE, Store
from tests.forked import SERVER
from tests.proof import PROOF
from tests.services.test_mirror_file import ROW, WRONG, saying

from .kit import ALL, DEVICE, RECEIPT, opened, signed
from .mirrored import (
    NAME,
    WITHDRAWAL,
    catch_up,
    mirror_until_killed,
    new_copy,
    recovered,
    rows_in,
    rows_on,
    something_happens,
    withdrawn,
)

SEEDS = 60 if PROOF else 3


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that stands for a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(SEEDS))
def test_recovered_equals_mirrored(tmp_path: Path, stick: Path, seed: int) -> None:
    """A random day; stick away and back, another stick in between, restarts: equal at the end."""
    chance = random.Random(seed)
    other = tmp_path / "other"
    other.mkdir()
    copy, here = new_copy(), True
    with opened(tmp_path / "store") as store:
        for _ in range(60):
            something_happens(store.outbox, chance)
            if chance.random() < 0.2:
                here = not here
            if chance.random() < 0.1:
                copy = new_copy()
            if chance.random() < 0.2:
                catch_up(copy, other, store.outbox)
            if here:
                catch_up(copy, stick, store.outbox)
        something_happens(store.outbox, chance)
        signed(store.outbox)
        wanted = rows_in(store.outbox)
        assert rows_on(stick) != wanted, "control: what came last is not there yet"
        catch_up(copy, stick, store.outbox)
        assert rows_on(stick) == wanted
        assert copy.copied == len(wanted)
        assert recovered(stick).missing() == ()
        catch_up(new_copy(), other, store.outbox)
        assert rows_on(other) == rows_on(other, stick) == wanted


def test_two_sticks_have_what_neither_has_alone(tmp_path: Path, stick: Path, store: Store) -> None:
    """Morning on one, afternoon on another: together they are the day, in the newest state."""
    afternoon = tmp_path / "afternoon"
    afternoon.mkdir()
    morning = signed(store.outbox, 4)
    catch_up(new_copy(), stick, store.outbox)
    seen = store.outbox.changes(0, 9)[-1].revision
    store.outbox.deliver(morning[0].id, RECEIPT)
    store.outbox.withdraw(morning[1].id, WITHDRAWAL)
    signed(store.outbox, 3)
    late = new_copy()
    late.look(afternoon)
    assert late.add(afternoon, store.outbox.changes(seen, 99))
    wanted = rows_in(store.outbox)
    assert wanted not in (rows_on(stick), rows_on(afternoon))
    assert rows_on(stick, afternoon) == rows_on(afternoon, stick) == wanted


def test_a_withdrawn_row_never_comes_back(stick: Path, store: Store) -> None:
    """Not by a later frame, not out of an older copy, not from a store that forgot."""
    rows = signed(store.outbox, 2)
    catch_up(new_copy(), stick, store.outbox)
    store.outbox.withdraw(rows[0].id, WITHDRAWAL)
    catch_up(new_copy(), stick, store.outbox)
    assert withdrawn(rows_on(stick)) == {rows[0].id}
    forgetful = SecondCopy(NAME, DEVICE.public)
    forgetful.look(stick)
    size = (stick / NAME).stat().st_size
    assert forgetful.add(stick, [rows[0], rows[1]])
    assert (stick / NAME).stat().st_size == size, "nothing was added"
    assert withdrawn(rows_on(stick)) == {rows[0].id}
    with (stick / NAME).open("ab") as file:
        file.write((stick / NAME).read_bytes()[: size // 2])
    assert withdrawn(rows_on(stick)) == {rows[0].id}


def test_an_envelope_is_written_once(stick: Path, store: Store) -> None:
    """A change of state costs no second envelope; one whose frame was spoilt is written again."""
    (row,) = signed(store.outbox)
    copy = new_copy()
    catch_up(copy, stick, store.outbox)
    store.outbox.deliver(row.id, RECEIPT)
    catch_up(copy, stick, store.outbox)
    data = (stick / NAME).read_bytes()
    assert data.count(row.envelope) == 1
    at = data.index(row.envelope)
    (stick / NAME).write_bytes(data[:at] + bytes(50) + data[at + 50 :])
    (lost,) = recovered(stick).rows()
    assert lost == Damaged(row.id, 1, "missing")
    catch_up(new_copy(), stick, store.outbox)
    assert rows_on(stick) == rows_in(store.outbox)


def test_the_stick_reveals_no_more_than_the_outbox(stick: Path, store: Store) -> None:
    """Its own name, sealed rows and codes; no private key."""
    signed(store.outbox, 2)
    catch_up(new_copy(), stick, store.outbox)
    data = (stick / NAME).read_bytes()
    secret = DEVICE._private.private_bytes_raw()
    assert secret not in data
    assert secret.hex().encode() not in data
    assert DEVICE.public.encode() in data
    assert (stick / NAME).stat().st_mode & 0o777 == 0o600


def test_a_stick_that_is_torn_anywhere_is_caught_up(stick: Path, store: Store) -> None:
    """Cut at random places, zeros or noise in the middle: read, and what is lost added again."""
    chance = random.Random(7)
    signed(store.outbox, 12)
    catch_up(new_copy(), stick, store.outbox)
    whole = (stick / NAME).read_bytes()
    wanted = rows_in(store.outbox)
    for _ in range(25):
        at = chance.randrange(len(whole))
        hole = chance.randrange(1, 9000)
        spoilt = chance.choice(
            (
                whole[:at],
                whole[:at] + bytes(hole),
                whole[:at] + bytes(hole) + whole[at + hole :],
                whole[:at] + chance.randbytes(hole) + whole[at:],
            )
        )
        (stick / NAME).write_bytes(spoilt)
        catch_up(new_copy(), stick, store.outbox)
        assert rows_on(stick) == wanted


def test_another_tablet_s_file_is_left_alone(tmp_path: Path, stick: Path, store: Store) -> None:
    """Two tablets, one stick: two files. Under our name: its rows stay its rows."""
    stranger = SigningKey.generate()
    signed(store.outbox, 2)
    catch_up(new_copy(), stick, store.outbox)
    theirs = SecondCopy("petition-kiosk-ffffffffffff" + SUFFIX, stranger.public)
    catch_up(theirs, stick, store.outbox)
    assert len(mirror_files([stick])) == 2
    assert rows_on(stick / NAME) == rows_in(store.outbox)
    both = (stick / NAME).read_bytes() + (stick / theirs._name).read_bytes()
    (stick / theirs._name).unlink()
    (stick / NAME).write_bytes(both)
    ours, foreign = read_mirrors([stick / NAME])
    assert (ours.kiosk_key, foreign.kiosk_key) == (DEVICE.public, stranger.public)
    assert all(isinstance(row, Row) for row in ours.rows())
    assert [row.code for row in foreign.rows() if isinstance(row, Damaged)] == ["other_kiosk"] * 2
    signed(store.outbox)
    catch_up(new_copy(), stick, store.outbox)
    assert len(list(read_mirrors([stick / NAME])[0].rows())) == 3


def test_what_is_no_second_copy_says_so(tmp_path: Path, stick: Path) -> None:
    """An empty stick, a missing file, noise: named, with what to do."""
    (tmp_path / f"noise{SUFFIX}").write_bytes(random.Random(1).randbytes(9000))
    for place in (stick, tmp_path / "nothing.pkmirror", tmp_path / f"noise{SUFFIX}"):
        with pytest.raises(BadBundle, match=str(place)):
            read_mirrors(mirror_files([place]))


def test_a_changed_envelope_is_found_out(stick: Path, store: Store) -> None:
    """Whoever writes on the stick, frames and all: the kiosk's signature does not hold."""
    from kiosk.sealing.keys import kiosk_id
    from kiosk.services.mirror_file import kiosk_frame, row_frame

    sound, forged = signed(store.outbox, 2)
    other = forged.envelope[:-1] + bytes([forged.envelope[-1] ^ 1])
    kiosk = kiosk_id(DEVICE.public)
    (stick / NAME).write_bytes(
        kiosk_frame(DEVICE.public)
        + row_frame(sound, kiosk, sound.envelope)
        + row_frame(forged, kiosk, other)
    )
    first, second = recovered(stick).rows()
    assert isinstance(first, Row)
    assert second == Damaged(forged.id, 2, "signature")


def test_a_hole_in_the_chain_is_named(stick: Path, store: Store) -> None:
    """Numbers that no frame speaks of, neither as a row nor as a tombstone."""
    rows = signed(store.outbox, 6)
    store.outbox.withdraw(rows[3].id, WITHDRAWAL)
    copy = new_copy()
    copy.look(stick)
    copy.add(stick, [row for row in store.outbox.changes(0, 9) if row.seq not in (2, 5)])
    assert recovered(stick).missing() == (2, 5)


def test_after_damage_the_copy_knows_more_than_the_store(tmp_path: Path, stick: Path) -> None:
    """A carved store has forgotten states; what it learns anew counts, withdrawals stay."""
    with opened(tmp_path / "store") as store:
        rows = signed(store.outbox, 3)
        store.outbox.deliver(rows[0].id, RECEIPT)
        store.outbox.withdraw(rows[1].id, WITHDRAWAL)
        catch_up(new_copy(), stick, store.outbox)
    with (tmp_path / "store" / FILE).open("r+b") as file:
        file.write(bytes(100))
    with opened(tmp_path / "store") as store:
        assert store.set_aside
        signed(store.outbox)
        store.outbox.refuse(rows[2].id, "http_400")
        catch_up(new_copy(), stick, store.outbox)
        on_stick = {row.id: row.state for row in recovered(stick).rows() if isinstance(row, Row)}
        for row in store.outbox.rows(ALL):
            if row.id != rows[1].id:
                assert on_stick[row.id] is row.state
        assert on_stick[rows[1].id] is State.WITHDRAWN


LIFE_SECONDS = 0.15
"""The longest a child goes on after its first row is mirrored."""
KILLS = 100 if PROOF else 4


@pytest.mark.proof
@pytest.mark.timeout(600)
def test_killed_at_any_instant(tmp_path: Path, stick: Path) -> None:
    """kill -9 while it mirrors: whole frames, at most one torn at the end; the rest follows."""
    (tmp_path / "store").mkdir()
    chance = random.Random()
    for _ in range(KILLS):
        told, tell = SERVER.Pipe(duplex=False)
        where = (tmp_path / "store", stick)
        child = SERVER.Process(target=mirror_until_killed, args=(*where, tell))
        child.start()
        told.recv()
        threading.Timer(chance.uniform(0, LIFE_SECONDS), child.kill).start()
        child.join()
        for end in (told, tell):
            end.close()
        assert child.exitcode == -signal.SIGKILL
        with opened(tmp_path / "store") as store:
            there = {row[0] for row in rows_on(stick)}
            assert there <= {row[0] for row in rows_in(store.outbox)}
            assert recovered(stick).torn <= KILLS
            shutil.copy(stick / NAME, tmp_path / "before")
            catch_up(new_copy(), stick, store.outbox)
            assert rows_on(stick) == rows_in(store.outbox)
            assert (stick / NAME).read_bytes().startswith((tmp_path / "before").read_bytes())
    assert len(rows_on(stick)) > KILLS


def told_of(row: Row, **changes: object) -> bytes:
    """A whole frame about `row` by somebody else, without its envelope."""
    facts = {name: getattr(row, name) for name in ROW if hasattr(row, name)}
    return saying(ROW | facts | {"kiosk": kiosk_id(DEVICE.public)} | changes)


def test_what_somebody_wrote_on_a_stick_stops_nothing(stick: Path, store: Store) -> None:
    """Every wrong fact, about rows of this tablet: all rows are copied, and recovered."""
    rows = signed(store.outbox, 3)
    forged = [
        told_of(rows[0], **{name: value}) for name, values in WRONG.items() for value in values
    ]
    (stick / NAME).write_bytes(b"".join(forged))
    catch_up(new_copy(), stick, store.outbox)
    assert rows_on(stick) == rows_in(store.outbox)
    with (stick / NAME).open("ab") as file:
        file.write(b"".join(forged))
    again = new_copy()
    store.outbox.deliver(rows[0].id, RECEIPT)
    catch_up(again, stick, store.outbox)
    assert again.copied == 3
    assert rows_on(stick) == rows_in(store.outbox)


def test_no_number_on_a_stick_keeps_a_withdrawal_away(stick: Path, store: Store) -> None:
    """Somebody wrote the highest revision there is: a tombstone is written all the same."""
    rows = signed(store.outbox, 2)
    (stick / NAME).write_bytes(told_of(rows[0], revision=MAX_NUMBER))
    catch_up(new_copy(), stick, store.outbox)
    store.outbox.withdraw(rows[0].id, WITHDRAWAL)
    catch_up(new_copy(), stick, store.outbox)
    assert withdrawn(rows_on(stick)) == {rows[0].id}
    size = (stick / NAME).stat().st_size
    catch_up(new_copy(), stick, store.outbox)
    assert (stick / NAME).stat().st_size == size, "once is enough"


def test_what_a_newer_program_wrote_is_kept(stick: Path, store: Store) -> None:
    """A downgrade: its kinds and states stay on the stick, and no older state comes after them."""
    rows = signed(store.outbox, 3)
    catch_up(new_copy(), stick, store.outbox)
    newer = saying({"kind": "tally", "kiosk": kiosk_id(DEVICE.public), "days": [1, 2]})
    newer += told_of(rows[1], state="resting", revision=rows[-1].revision + 50)
    with (stick / NAME).open("ab") as file:
        file.write(newer)
    store.outbox.deliver(rows[1].id, RECEIPT)
    store.outbox.deliver(rows[2].id, RECEIPT)
    catch_up(new_copy(), stick, store.outbox)
    assert newer in (stick / NAME).read_bytes()
    found = recovered(stick)
    assert found.torn == 0
    assert found.missing() == ()
    first, second, third = found.rows()
    assert isinstance(first, Row) and isinstance(third, Row)
    assert third.state is State.DELIVERED
    assert second == Damaged(rows[1].id, 2, NEWER), "that program can tell what became of it"
    assert [row.id for row in found.listed()] == [row.id for row in rows]


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """The system refuses to let any file of this process grow beyond that."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)


def test_without_room_nothing_half_stays_and_nothing_is_read_again(
    stick: Path, tmp_path: Path
) -> None:
    """Full in the middle of a frame: the file is as it was; with room, it goes on at once."""
    with opened(tmp_path / "store") as store:
        signed(store.outbox, 2)
        copy = new_copy()
        catch_up(copy, stick, store.outbox)
        before = (stick / NAME).read_bytes()
        signed(store.outbox, 3)
        rows = store.outbox.changes(copy.cursor, 9)
        with (
            no_file_above(len(before) + 5000),
            pytest.raises(OSError, match="too large") as refused,
        ):
            copy.add(stick, rows)
        assert refused.value.errno == errno.EFBIG
        assert (stick / NAME).read_bytes() == before
        assert copy.look(stick) is False, "what is there is known"
        assert copy.add(stick, rows)
        assert rows_on(stick) == rows_in(store.outbox)


@pytest.mark.parametrize("fault", [OSError(errno.EIO, "sync"), ValueError("sync"), MemoryError()])
def test_after_any_other_fault_nothing_is_believed_and_nothing_cut(
    stick: Path, store: Store, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    """What a stick did with the bytes before it failed is read, not guessed."""
    signed(store.outbox, 2)
    copy = new_copy()
    catch_up(copy, stick, store.outbox)
    size = (stick / NAME).stat().st_size
    signed(store.outbox, 1)

    def fail(_descriptor: int) -> None:
        raise fault

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fail)
        with pytest.raises(type(fault)):
            copy.add(stick, store.outbox.changes(copy.cursor, 9))
    assert (stick / NAME).stat().st_size > size
    assert copy.look(stick) is True
    catch_up(copy, stick, store.outbox)
    assert rows_on(stick) == rows_in(store.outbox)


@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_what_is_no_file_is_not_written_to(
    stick: Path, tmp_path: Path, store: Store, kind: str
) -> None:
    """Somebody made one of its name: refused at once, and nothing waits for its other end."""
    if kind == "pipe":
        os.mkfifo(stick / NAME)
    elif kind == "link":
        (stick / NAME).symlink_to(tmp_path / "elsewhere")
    else:
        (stick / NAME).mkdir()
    signed(store.outbox)
    with pytest.raises(OSError, match=r"no file|[Ss]ymbolic|[Dd]irectory"):
        new_copy().look(stick)
    assert not (tmp_path / "elsewhere").exists()
