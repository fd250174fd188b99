"""One device, its chain of sealed envelopes, and its store in a folder."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk.domain.outbox import Link, Row, State
from kiosk.sealing.envelope import FIRST_PREV, Envelope, parse, verify
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.storage.database import FILE, Store, open_store
from kiosk.storage.outbox import SqlOutbox
from tests.clock import HOUR as HOUR
from tests.sealing.kit import sealed

DEVICE = SigningKey.from_seed(b"a device of the storage tests...")
OFFICE = OpeningKey.generate()
RECEIPT = '{"a":"receipt"}'
ALL = tuple(State)


def maker(id: str | None = None, withdrawal: str = "0" * 64) -> Callable[[Link], Envelope]:
    """Seals the next envelope of DEVICE's chain."""

    def make(link: Link) -> Envelope:
        to = [OFFICE.recipient]
        return sealed(DEVICE, to, link.seq, link.prev, id=id, withdrawal=withdrawal)

    return make


def signed(outbox: SqlOutbox, count: int = 1) -> list[Row]:
    """So many new rows."""
    return [outbox.append(maker(), hour=HOUR, shift=None) for _ in range(count)]


def sign_until_killed(folder: Path, confirmed: Connection) -> None:
    """A kiosk's storage side in a process of its own: says each id once `append` has returned,
    which is what a thank-you screen would wait for.
    """
    store = open_store(folder, DEVICE.public)
    while True:
        confirmed.send(signed(store.outbox)[0].id)


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """The store of DEVICE in `folder`, closed at the end."""
    folder.mkdir(exist_ok=True)
    store = open_store(folder, DEVICE.public)
    try:
        yield store
    finally:
        store.close()


def state_of(outbox: SqlOutbox, id: str) -> State:
    """The state of one row."""
    (found,) = (row.state for row in outbox.rows(ALL) if row.id == id)
    return found


def damaged_folder(folder: Path, data: bytes, log: bytes | None = None) -> Path:
    """A new folder with a database of exactly these bytes, and a log if there is one."""
    folder.mkdir()
    (folder / FILE).write_bytes(data)
    if log is not None:
        (folder / f"{FILE}-wal").write_bytes(log)
    return folder


def check_chain(rows: Iterable[Row]) -> None:
    """Every row joins the one before: sequence without gaps, digest in the next header."""
    prev = FIRST_PREV
    for seq, row in enumerate(rows, start=1):
        envelope = parse(row.envelope)
        verify(envelope, DEVICE.public)
        assert (row.seq, envelope.header.seq, envelope.header.prev) == (seq, seq, prev)
        assert (row.id, row.digest) == (envelope.header.id, envelope.digest)
        prev = hashlib.sha256(row.envelope).hexdigest()
