"""Side-by-side measurements in one run, as ratios: `make bench`. Figures of one machine are noise.

1. A signature, sealed and durably stored, beside a bare INSERT of as many bytes into a table
   with the same pragmas: what sealing costs beside what durability costs.
2. Opening envelopes beside decrypting the same bytes with age alone.
3. The idle attract screen beside an empty window: ten minutes, or so many seconds as are named
   (`python -m tests.bench 60`).
"""

import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyrage
from sqlalchemy import text

from kiosk.domain.outbox import Link, State
from kiosk.sealing.envelope import Envelope, open_envelope, parse
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.storage.database import open_store
from kiosk.storage.engine import make_engine, transaction
from tests import idle
from tests.sealing.kit import sealed

COUNT = 500
PAYLOAD = {"fields": {"given_name": "Amina", "family_name": "Haddad"}, "language": "en"}


def seconds_each(work: Callable[[], object]) -> float:
    """Seconds for one of COUNT."""
    start = time.perf_counter()
    for _ in range(COUNT):
        work()
    return (time.perf_counter() - start) / COUNT


def main() -> None:
    """Measure and print."""
    device = SigningKey.generate()
    keys = [OpeningKey.generate() for _ in range(3)]
    to = [key.recipient for key in keys]

    def make(link: Link) -> Envelope:
        return sealed(device, to, link.seq, link.prev, PAYLOAD)

    with tempfile.TemporaryDirectory() as place:
        store = open_store(Path(place), device.public)
        bare = make_engine(Path(place) / "bare.sqlite")
        with transaction(bare) as connection:
            connection.execute(text("CREATE TABLE bare (body BLOB)"))
        body = secrets.token_bytes(len(make(Link(1, "0" * 64)).raw))

        def insert() -> None:
            with transaction(bare) as connection:
                connection.execute(text("INSERT INTO bare VALUES (:body)"), {"body": body})

        plain = seconds_each(insert)
        signed = seconds_each(lambda: store.outbox.append(make, hour="", shift=None))
        rows = list(store.outbox.rows([State.WAITING]))
        envelopes = [parse(row.envelope) for row in rows]
        store.close()
        bare.dispose()

    identity = pyrage.x25519.Identity.from_str(keys[0].secret)
    turn = iter(envelopes * 2)
    age = seconds_each(lambda: pyrage.decrypt(next(turn).body, [identity]))
    opened = seconds_each(lambda: open_envelope(next(turn), device.public, keys[:1]))
    print(f"sealed and stored : bare INSERT of as many bytes = {signed / plain:.2f} : 1")
    print(f"opened and checked : age alone                    = {opened / age:.2f} : 1")
    print(f"({signed * 1000:.2f} ms a signature here, {COUNT} each, one run)")
    idle.main(sys.argv[1:])


if __name__ == "__main__":
    main()
