"""The station: one tablet's store and keys, mended without a restart."""

import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.app.station import Station
from kiosk.domain.errors import BadKey, StorageDamaged, StorageUnavailable
from kiosk.domain.outbox import Balance, State
from kiosk.sealing.envelope import FIRST_PREV, open_envelope, parse
from kiosk.sealing.keys import SigningKey
from kiosk.services.payload import signature_from
from kiosk.services.pinning import FILE as SIGNERS
from kiosk.storage.database import CARVED, DAMAGED, FILE
from kiosk.storage.engine import PAGE_BYTES, transaction
from tests.clock import NOW
from tests.services.kit import EVENT, OFFICE, signature


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "new" / "data"


@pytest.fixture
def station(folder: Path) -> Iterator[Station]:
    """A station, closed at the end."""
    station = Station(folder, EVENT, ["lake"], lambda: NOW)
    yield station
    station.mend()


def test_making_it_touches_no_disk(station: Station, folder: Path) -> None:
    """The first frame is painted before anything is opened."""
    assert station.folder == folder
    assert not folder.exists()


def test_everything_is_the_owners_alone(station: Station, folder: Path) -> None:
    """Folder 0700, device key 0600, made at first use."""
    station.sign(signature(), "lake")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "device.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("how", ["gone", "another", "gone beside damage", "gone, set aside"])
def test_signatures_keep_the_key_that_made_them(folder: Path, how: str) -> None:
    """Without it, or with another, this would be a second tablet that nobody asked for."""
    first = Station(folder, EVENT, ["lake"], lambda: 0.0)
    first.sign(signature(), "lake")
    public = first.device.public
    first.close()
    (folder / "device.key").rename(folder.parent / "kept")
    if how == "another":
        SigningKey.load_or_create(folder / "device.key")
    if how == "gone beside damage":
        with (folder / FILE).open("r+b") as file:
            file.write(b"no database")
    if how == "gone, set aside":
        (folder / FILE).rename(folder / f"{DAMAGED}1.sqlite")
    before = sorted(each.name for each in folder.iterdir())
    with pytest.raises(BadKey) as caught:
        Station(folder, EVENT, ["lake"], lambda: 0.0).sign(signature(), "lake")
    assert caught.value.place == str(folder / "device.key")
    assert not set(before) - {each.name for each in folder.iterdir()}
    (folder / "device.key").unlink(missing_ok=True)
    (folder.parent / "kept").rename(folder / "device.key")
    again = Station(folder, EVENT, ["lake"], lambda: 0.0)
    assert again.device.public == public
    assert again.balance().signed == 1
    again.close()


def test_a_store_without_a_signature_takes_any_key(folder: Path) -> None:
    """Control: nobody signed here, so nothing is lost by a new key."""
    first = Station(folder, EVENT, ["lake"], lambda: 0.0)
    assert first.balance() == Balance()
    first.close()
    (folder / "device.key").unlink()
    second = Station(folder, EVENT, ["lake"], lambda: 0.0)
    second.sign(signature(), "lake")
    second.close()


def test_who_signed_the_event_is_remembered_before_a_signature(folder: Path) -> None:
    """Not by starting; a disk that cannot remember it takes no signature; a wipe forgets it."""
    station = Station(folder, replace(EVENT, signer="ab" * 32), ["lake"], lambda: 0.0)
    assert station.balance() == Balance()
    assert not (folder / SIGNERS).exists()
    (folder / f"{SIGNERS}.new").mkdir()
    with pytest.raises(StorageUnavailable):
        station.sign(signature(), "lake")
    assert station.balance() == Balance()
    (folder / f"{SIGNERS}.new").rmdir()
    station.sign(signature(), "lake")
    assert "ab" * 32 in (folder / SIGNERS).read_text("utf-8")
    station.erase()
    assert list(folder.iterdir()) == []
    station.close()


def test_a_signature_is_sealed_and_stored(station: Station) -> None:
    """With the campaign, the event and this device; the office opens it."""
    signed = station.sign(signature(), "lake")
    envelope = parse(signed.row.envelope)
    assert (envelope.header.campaign, envelope.header.event) == ("lake", "a-stall")
    payload = open_envelope(envelope, station.device.public, [OFFICE])
    assert signature_from(payload) == signature()
    assert station.store.outbox.balance() == Balance(waiting=1)


def test_the_device_stays_the_same(station: Station, folder: Path) -> None:
    """After a restart: same key, same chain, same rows."""
    first = station.sign(signature(), "lake").row
    station.mend()
    other = Station(folder, EVENT, ["lake"], lambda: 0.0)
    assert other.device.public == station.device.public
    second = other.sign(signature(), "lake").row
    assert parse(second.envelope).header.prev == first.digest
    other.mend()


def test_an_erased_tablet_starts_as_on_its_first_day(station: Station, folder: Path) -> None:
    """Store, set-aside files and device key are gone; the next signature has another kiosk's."""
    first = station.sign(signature(), "lake").row
    device = station.device.public
    ruin(station, folder)
    station.sign(signature(), "lake")
    assert list(folder.glob(f"{CARVED}*"))
    station.erase()
    assert list(folder.iterdir()) == []
    assert station.rescue() is None
    later = station.sign(signature(), "lake").row
    assert station.device.public != device
    assert (later.seq, parse(later.envelope).header.prev) == (1, FIRST_PREV)
    assert first.envelope not in (folder / FILE).read_bytes()


ROOTS = 9
"""Pages after the first: where each table and index begins."""


def ruin(station: Station, folder: Path) -> None:
    """Those pages go bad while the store is open and holds none of them in memory."""
    station.mend()
    with transaction(station.store._engine) as connection:
        connection.execute(text("PRAGMA shrink_memory"))
    with (folder / FILE).open("r+b") as file:
        file.seek(PAGE_BYTES)
        file.write(bytes(ROOTS * PAGE_BYTES))


ACTS: dict[str, Callable[[Station], object]] = {
    "sign": lambda station: station.sign(signature(), "lake"),
    "signed_today": lambda station: station.signed_today("lake"),
    "release": lambda station: station.release(),
    "take_back": lambda station: station.take_back("a-row"),
}


@pytest.mark.parametrize("act", ACTS)
def test_damage_is_mended_on_the_way(station: Station, folder: Path, act: str) -> None:
    """Whoever meets the damage sets it aside and goes on; what is intact comes back."""
    rows = [station.sign(signature(), "lake").row for _ in range(12)]
    ruin(station, folder)
    intact = {row.id for row in rows if row.envelope in (folder / FILE).read_bytes()}
    assert intact
    mended: list[bool] = []
    station.mended = lambda: mended.append(True)
    ACTS[act](station)
    assert mended == [True]
    rescue = station.rescue()
    assert rescue is not None
    assert (rescue.folder, rescue.count >= len(intact)) == (folder, True)
    assert len(list(folder.glob(f"{CARVED}*.sqlite"))) == 1
    found = {row.id for row in station.store.outbox.due(0.0, 200)}
    assert intact <= found
    station.sign(signature(), "lake")
    assert station.store.outbox.balance().signed == len(found) + 1


def test_the_damage_is_real(station: Station, folder: Path) -> None:
    """Control: the store itself, without the station, only says that it is damaged."""
    for _ in range(12):
        station.sign(signature(), "lake")
    ruin(station, folder)
    with pytest.raises(StorageDamaged):
        station.store.outbox.balance()


def test_a_place_that_cannot_be_made(tmp_path: Path) -> None:
    """A file is in the way: an honest error each time, and it works once the file has gone."""
    (tmp_path / "new").write_text("in the way")
    station = Station(tmp_path / "new" / "data", EVENT, ["lake"], lambda: 0.0)
    for _ in range(2):
        with pytest.raises(StorageUnavailable, match="ENOTDIR"):
            station.sign(signature(), "lake")
        with pytest.raises(StorageUnavailable):
            station.signed_today("lake")
    (tmp_path / "new").unlink()
    station.sign(signature(), "lake")
    assert station.store.outbox.balance().signed == 1
    station.mend()


def test_a_spoilt_device_key_is_refused_and_kept(station: Station, folder: Path) -> None:
    """It is not silently replaced: that would be another kiosk."""
    folder.mkdir(parents=True)
    (folder / "device.key").write_text("this is no key\n")
    with pytest.raises(BadKey):
        station.sign(signature(), "lake")
    assert (folder / "device.key").read_text() == "this is no key\n"


def test_another_event_uses_the_same_store(station: Station, folder: Path) -> None:
    """A new event file on the same tablet: the chain goes on, each row knows its event."""
    station.sign(signature(), "lake")
    station.mend()
    other = Station(folder, replace(EVENT, id="another-stall"), ["lake"], lambda: 0.0)
    other.sign(signature(), "lake")
    events = [row.event for row in other.store.outbox.rows(tuple(State))]
    assert events == ["a-stall", "another-stall"]
    other.mend()
