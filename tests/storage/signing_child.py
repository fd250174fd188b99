"""A kiosk's storage side that signs until it is killed: `python -m tests.storage.signing_child`.

Prints each id once `append` has returned, which is what a thank-you screen would wait for.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.storage.database import open_store

from .kit import DEVICE, signed

if __name__ == "__main__":
    store = open_store(Path(sys.argv[1]), DEVICE.public)
    while True:
        print(signed(store.outbox)[0].id, flush=True)
