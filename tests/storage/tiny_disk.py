"""Stories on a disk of their own, run by `test_disk.py`: `python -m tests.storage.tiny_disk STORY`.

Started inside a private mount namespace, where this process may mount and fill a tiny disk
that nobody else sees and that is gone with it.
"""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.storage.database import FILE, LOG, Store, open_store

from .kit import ALL, DEVICE, check_chain, signed

MANY = 2000
BYTES = 1 << 20


def mount(folder: Path, options: str) -> None:
    """Put a disk in memory on `folder`, or change the one that is there."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True)


def fails(call: Callable[[], object], kind: type[Exception]) -> None:
    """`call` raises exactly `kind`."""
    try:
        call()
    except kind as error:
        assert type(error) is kind, type(error)
        return
    raise AssertionError(f"no {kind.__name__}")


def stays_true(store: Store, ids: list[str]) -> None:
    """The rows are those that were confirmed, and no more."""
    assert [row.id for row in store.outbox.rows(ALL)] == ids
    assert store.outbox.balance().signed == len(ids)


def fill(store: Store) -> list[str]:
    """Sign until the disk is full; the confirmed ids."""
    ids: list[str] = []
    while len(ids) < MANY:
        try:
            ids.append(signed(store.outbox)[0].id)
        except StorageFull:
            return ids
    raise AssertionError("the disk never filled")


def full(folder: Path) -> None:
    """Full while open, and after a restart: confirmed rows stay, no other comes, space ends it."""
    mount(folder, "size=1m")
    store = open_store(folder, DEVICE.public)
    ids = fill(store)
    assert ids
    for _ in range(3):
        fails(lambda: signed(store.outbox), StorageFull)
        stays_true(store, ids)
    store.close()
    store = open_store(folder, DEVICE.public)
    stays_true(store, ids)
    fails(lambda: signed(store.outbox), StorageFull)
    mount(folder, "remount,size=4m")
    ids += [row.id for row in signed(store.outbox, 3)]
    stays_true(store, ids)
    store.close()
    store = open_store(folder, DEVICE.public)
    assert (store.set_aside, store.rescued) == (False, 0)
    stays_true(store, ids)
    check_chain(store.outbox.rows(ALL))
    store.close()


def full_before(folder: Path) -> None:
    """Full before the first start, with ever more room: StorageFull, until it works."""
    mount(folder, "size=1m")
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(BYTES))
    for free in range(0, BYTES, 1 << 14):
        with ballast.open("r+b") as file:
            file.truncate(BYTES - free)
        try:
            store = open_store(folder, DEVICE.public)
        except StorageFull:
            continue
        assert not store.set_aside
        store.close()
        return
    raise AssertionError("it never opened")


def readonly(folder: Path) -> None:
    """Read-only while open and at the start; nothing is set aside; writable again, it goes on."""
    mount(folder, "size=4m")
    store = open_store(folder, DEVICE.public)
    ids = [row.id for row in signed(store.outbox, 2)]
    store.close()
    mount(folder, "remount,ro")
    fails(lambda: open_store(folder, DEVICE.public), StorageUnavailable)
    mount(folder, "remount,rw")
    store = open_store(folder, DEVICE.public)
    assert not store.set_aside
    ids += [row.id for row in signed(store.outbox, 2)]
    stays_true(store, ids)
    store.close()


def write_error(folder: Path) -> None:
    """A write that fails for another reason than room, while open; then it works again."""
    mount(folder, "size=4m")
    store = open_store(folder, DEVICE.public)
    ids = [row.id for row in signed(store.outbox, 2)]
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, ((folder / LOG).stat().st_size, hard))
    for _ in range(3):
        fails(lambda: signed(store.outbox), StorageUnavailable)
        stays_true(store, ids)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    ids += [row.id for row in signed(store.outbox, 2)]
    stays_true(store, ids)
    store.close()


def full_while_carving(folder: Path) -> None:
    """No room for what was carved: StorageFull, and with room everything is back."""
    mount(folder, "size=8m")
    store = open_store(folder, DEVICE.public)
    ids = [row.id for row in signed(store.outbox, 40)]
    store.close()
    with (folder / FILE).open("r+b") as file:
        file.write(bytes(100))
    used = (folder / FILE).stat().st_size
    (folder / "ballast").write_bytes(bytes(8 * BYTES - used - BYTES // 2))
    fails(lambda: open_store(folder, DEVICE.public), StorageFull)
    fails(lambda: open_store(folder, DEVICE.public), StorageFull)
    mount(folder, "remount,size=12m")
    store = open_store(folder, DEVICE.public)
    assert store.rescued == 40
    stays_true(store, ids)
    store.close()


STORIES = {s.__name__: s for s in (full, full_before, readonly, write_error, full_while_carving)}

if __name__ == "__main__":
    STORIES[sys.argv[1]](Path(sys.argv[2]))
