"""The same promises on a real PostgreSQL, where the machine has one.

PETITION_KIOSK_POSTGRESQL names an empty database, e.g. postgresql+psycopg://NAME@HOST/DATABASE.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import delete

from kiosk.hub.engine import make_engine, transaction
from kiosk.hub.server import open_storage
from kiosk.hub.storage import Admission, HubStorage, Kept, NotKept
from kiosk.hub.tables import metadata
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.sealing.withdrawal import proof_of, verifier_of

from .kit import CODE, WITHDRAWAL, sealed

URL = os.environ.get("PETITION_KIOSK_POSTGRESQL", "")
pytestmark = pytest.mark.skipif(not URL, reason="PETITION_KIOSK_POSTGRESQL names no database")
AT = "2026-11-24T15:00:00Z"
VERIFIER = verifier_of(proof_of(WITHDRAWAL))


@pytest.fixture
def storages(tmp_path: Path) -> Iterator[list[HubStorage]]:
    """Three hubs on one database, emptied afterwards."""
    with ExitStack() as hubs:
        yield [hubs.enter_context(open_storage(tmp_path, URL)) for _ in range(3)]
    engine = make_engine(URL)
    with transaction(engine) as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
    engine.dispose()


@pytest.fixture
def device(storages: list[HubStorage]) -> SigningKey:
    """An enrolled kiosk's key; its token is "token"."""
    made = SigningKey.generate()
    storages[0].add_code(CODE, AT)
    assert storages[0].enrol(CODE, made.public, "a stall", "token", AT) is Admission.WELCOME
    return made


def test_three_hubs_store_one_envelope_once(storages: list[HubStorage], device: SigningKey) -> None:
    """Whoever comes second says `already stored`, and there is one row."""
    sent = [sealed(device, seq) for seq in range(1, 21)]
    with ThreadPoolExecutor(3) as threads:
        answers = threads.map(lambda hub: hub.store(kiosk_id(device.public), sent, AT), storages)
    for placed in zip(*answers, strict=True):
        assert sorted(kept.fresh for kept in placed if isinstance(kept, Kept)) == [0, 0, 1]
    assert [raw for _, raw in storages[0].envelopes()] == [envelope.raw for envelope in sent]


def test_a_withdrawal_and_a_late_delivery_at_once(
    storages: list[HubStorage], device: SigningKey
) -> None:
    """Whichever hub is first, a withdrawn envelope is never there in the end."""
    kiosk = kiosk_id(device.public)
    with ThreadPoolExecutor(2) as threads:
        for envelope in [sealed(device, seq) for seq in range(1, 41)]:
            stored = threads.submit(storages[0].store, kiosk, [envelope], AT)
            withdrawn = threads.submit(
                storages[1].withdraw, kiosk, envelope.header.id, VERIFIER, AT
            )
            assert withdrawn.result()
            stored.result()
    assert list(storages[2].envelopes()) == []


def test_nothing_is_overwritten_and_tokens_are_renewed(
    storages: list[HubStorage], device: SigningKey
) -> None:
    """Another digest is refused, a new token replaces the old, a revoked kiosk stays out."""
    hub, kiosk = storages[0], kiosk_id(device.public)
    first = sealed(device)
    hub.store(kiosk, [first], AT)
    other = sealed(device, id=first.header.id)
    assert hub.store(kiosk, [other], AT) == (NotKept("other_digest"),)
    assert hub.enrol(CODE, device.public, "a stall", "newer", AT) is Admission.WELCOME
    assert hub.kiosk_with("token") is None
    assert hub.kiosk_with("newer") is not None
    assert hub.revoke(kiosk)
    assert hub.enrol(CODE, device.public, "a stall", "newest", AT) is Admission.REVOKED
