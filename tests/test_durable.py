"""What must outlast a power cut: flushed whole, then its folder, wherever a file is written so."""

import os
import sqlite3
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from kiosk import durable, paths
from kiosk.domain.event import Event
from kiosk.export.atomic import Planned, write_together
from kiosk.hub.barred_list import BarredEntry, BarredKind, BarredList
from kiosk.packs.event import sign_event, write_event
from kiosk.packs.office import Office, save_office
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.storage.tombstones import Tombstone, Tombstones

ID = "00000000-0000-4000-8000-000000000000"


def keep_opening_key(folder: Path) -> None:
    OpeningKey.generate().save(folder / "office.key", "office")


def keep_signing_key(folder: Path) -> None:
    SigningKey.load_or_create(folder / "device.key")


def note_tombstone(folder: Path) -> None:
    with Tombstones(folder).noted([Tombstone(ID, 1, "stall", "0" * 64, None)]):
        pass


def note_barred(folder: Path) -> None:
    BarredList(folder / "barred.list").add(
        [BarredEntry(BarredKind.TOKEN, "0" * 64, "2026-01-01T00Z")]
    )


def write_list(folder: Path) -> None:
    planned = Planned(folder / "list.csv", lambda file: void(file.write(b"a,b\n")), lambda _: None)
    write_together([planned])


def keep_office(folder: Path) -> None:
    save_office(Office(campaign="library"), folder)


def sign_anew(folder: Path) -> None:
    office, standby = OpeningKey.generate().recipient, OpeningKey.generate().recipient
    pack = paths.CAMPAIGNS / "library"
    event = Event(
        id="stall",
        name="Stall",
        campaigns=(pack,),
        office=office,
        standby=standby,
        hub=None,
        pin="1234",
        readable_lists=False,
    )
    write_event(event, folder / "event.toml", SigningKey.generate())
    sign_event(folder / "event.toml", SigningKey.generate())


def void(_: object) -> None:
    """Nothing to say."""


@pytest.mark.parametrize(
    "write",
    [
        keep_opening_key,
        keep_signing_key,
        note_tombstone,
        note_barred,
        write_list,
        keep_office,
        sign_anew,
    ],
)
def test_it_is_whole_when_it_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], None]
) -> None:
    """Each file's last flush saw all of it, and the folder's flush came after the name."""
    flushed: dict[int, bytes | None] = {}
    names: list[set[tuple[str, int]]] = []
    fsync = os.fsync

    def seen(descriptor: int) -> None:
        found = os.fstat(descriptor)
        if stat.S_ISREG(found.st_mode):
            with open(f"/proc/self/fd/{descriptor}", "rb") as file:
                flushed[found.st_ino] = file.read()
        else:
            names.append({(each.name, each.stat().st_ino) for each in tmp_path.iterdir()})
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", seen)
    write(tmp_path)
    files = list(tmp_path.iterdir())
    assert files
    for file in files:
        assert flushed[file.stat().st_ino] == file.read_bytes() != b""
    assert names and {(file.name, file.stat().st_ino) for file in files} <= names[-1]


def test_two_that_begin_a_file_at_once_both_hold(tmp_path: Path) -> None:
    """Switching a new file to a WAL is refused at once while another reads it: tried again."""
    for number in range(20):
        file, together = tmp_path / f"{number}.sqlite", Barrier(4)

        def begin(file: Path = file, together: Barrier = together) -> str:
            with closing(sqlite3.connect(file, timeout=10)) as connection:
                connection.isolation_level = None
                together.wait()
                durable.hold_pragmas(connection)
                return str(connection.execute("PRAGMA journal_mode").fetchone()[0])

        with ThreadPoolExecutor(4) as pool:
            assert {each.result() for each in [pool.submit(begin) for _ in range(4)]} == {"wal"}
