"""Signs and mirrors until it is killed: `python -m tests.storage.mirroring_child STORE STICK`."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.storage.database import open_store

from .kit import DEVICE, RECEIPT, signed
from .mirrored import catch_up, new_copy

if __name__ == "__main__":
    store = open_store(Path(sys.argv[1]), DEVICE.public)
    copy = new_copy()
    while True:
        (row,) = signed(store.outbox)
        catch_up(copy, Path(sys.argv[2]), store.outbox)
        print(row.id, flush=True)
        store.outbox.deliver(row.id, RECEIPT)
