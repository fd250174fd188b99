"""An outbox and its second copy, side by side, and what is recovered from the copy alone."""

import random
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk.domain.outbox import Row, State
from kiosk.services.mirror_file import mirror_name
from kiosk.services.recovery import Recovered, mirror_files, read_mirrors
from kiosk.services.second_copy import SecondCopy
from kiosk.storage.database import open_store
from kiosk.storage.outbox import SqlOutbox

from .kit import ALL, DEVICE, RECEIPT, signed

NAME = mirror_name(DEVICE.public)
WITHDRAWAL = "ab" * 32


def new_copy() -> SecondCopy:
    """As a kiosk that has just been started knows it: not at all."""
    return SecondCopy(NAME, DEVICE.public)


def catch_up(copy: SecondCopy, folder: Path, outbox: SqlOutbox, portion: int = 7) -> None:
    """Everything that is missing, in portions. Raises OSError."""
    copy.look(folder)
    while rows := outbox.changes(copy.cursor, portion):
        assert copy.add(folder, rows)


def mirror_until_killed(folder: Path, stick: Path, copied: Connection) -> None:
    """In a process of its own: sign, copy, say so, deliver."""
    store, copy = open_store(folder, DEVICE.public), new_copy()
    while True:
        (row,) = signed(store.outbox)
        catch_up(copy, stick, store.outbox)
        copied.send(row.id)
        store.outbox.deliver(row.id, RECEIPT)


def facts(row: Row) -> tuple[object, ...]:
    """What a recovered row must share with the one that was mirrored."""
    return (
        *(row.id, row.seq, row.event, row.shift, row.state, row.envelope, row.digest),
        *(row.receipt, row.hour, row.exported, row.set_aside, row.proof, row.revision),
    )


def recovered(*sticks: Path) -> Recovered:
    """What the sticks hold of DEVICE's tablet."""
    (found,) = read_mirrors(mirror_files(sticks))
    assert found.kiosk_key == DEVICE.public
    return found


def rows_on(*sticks: Path) -> list[tuple[object, ...]]:
    """The facts of every row that is recovered, none of them damaged."""
    found = list(recovered(*sticks).rows())
    assert all(isinstance(row, Row) for row in found)
    return [facts(row) for row in found if isinstance(row, Row)]


def rows_in(outbox: SqlOutbox) -> list[tuple[object, ...]]:
    """The facts of every row in the outbox."""
    return [facts(row) for row in outbox.rows(ALL)]


def something_happens(outbox: SqlOutbox, chance: random.Random) -> None:
    """One thing of those that happen on a day."""
    rows: Sequence[Row] = list(outbox.rows(ALL))
    id = chance.choice(rows).id if rows else "no-such-row"
    kind = chance.randrange(10)
    if kind < 3 or not rows:
        signed(outbox, chance.randint(1, 4))
    elif kind == 3:
        outbox.refuse(id, "http_400")
    elif kind == 4:
        outbox.withdraw(id, WITHDRAWAL)
    elif kind == 5:
        chance.choice((outbox.retry, outbox.set_aside, outbox.take_back))(id)
    elif kind == 6:
        outbox.confirm_withdrawal(id)
    elif kind == 7:
        outbox.mark_exported(row.id for row in rows if chance.random() < 0.5)
    else:
        outbox.deliver(id, RECEIPT)


def withdrawn(rows: Sequence[tuple[object, ...]]) -> set[object]:
    """Ids of the tombstones."""
    return {row[0] for row in rows if row[4] is State.WITHDRAWN}
