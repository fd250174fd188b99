"""Gaps, broken links and tablets that were set back: found, named, and nothing else."""

import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, update

from kiosk.hub.chains import NAMED, Chain, ChainLink, Chains, Run, follow
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import envelopes, kiosks
from kiosk.sealing.envelope import FIRST_PREV, Envelope
from kiosk.sealing.keys import kiosk_id
from tests.clock import AT

from .kit import VERIFIER, enrolled, sealed

MANY = 50_000
"""Rows of one tablet, as many as it is built for."""
WALK_SECONDS = 20.0
"""For MANY rows on a busy machine; half a second is usual."""


def links(
    count: int, *, branch: str = "", after: int = 0, prev: str = FIRST_PREV
) -> list[ChainLink]:
    """`count` links of a whole chain; another `branch` has other digests."""
    made = []
    for seq in range(after + 1, after + count + 1):
        made.append(ChainLink(seq, f"{branch}{seq}", prev, AT))
        prev = made[-1].digest
    return made


def walked(*chains: list[ChainLink]) -> Chain:
    """What is found in all of them together."""
    every = sorted((link for chain in chains for link in chain), key=lambda link: link.seq)
    return follow("k", every)


def test_a_whole_chain_is_whole() -> None:
    """Nothing is said about a tablet of which everything arrived, or nothing."""
    assert walked(links(5)) == Chain("k", links=5, newest=5)
    assert walked(links(5)).whole
    assert walked() == Chain("k")


@given(st.integers(1, 40).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.integers(1, n)))))
def test_exactly_the_missing_numbers_are_named(case: tuple[int, set[int]]) -> None:
    """Whatever is missing before the newest is named, in runs that neither touch nor overlap."""
    count, lost = case
    found = walked([link for link in links(count) if link.seq not in lost])
    newest = max(set(range(1, count + 1)) - lost, default=0)
    named = [n for run in found.missing for n in range(run.first, run.last + 1)]
    assert named == sorted(seq for seq in lost if seq < newest)
    assert found.missing_count == len(named)
    assert all(a.last + 1 < b.first for a, b in pairwise(found.missing))
    assert (found.loose, found.repeated) == ((), ())


def test_a_run_knows_since_when_it_is_missing() -> None:
    """The hour in which a later envelope arrived, and a short way to write it."""
    found = walked([links(1)[0], replace(links(4)[3], at="2026-11-24T17:00:00Z")])
    assert found.missing == (Run(2, 3, "2026-11-24T17:00:00Z"),)
    assert str(found.missing[0]) == "2–3"
    assert str(Run(7, 7)) == "7"


def test_a_link_that_does_not_fit_is_named() -> None:
    """An envelope that says another came before it; control: the same chain unharmed."""
    chain = links(5)
    chain[2] = replace(chain[2], prev="something else")
    assert walked(chain).loose == (3,)
    assert not walked(chain).whole


def test_the_first_envelope_has_none_before_it() -> None:
    """Number 1 follows nothing, and no other number may claim that; both sides of the border."""
    assert walked([ChainLink(1, "1", "an envelope before the first")]).loose == (1,)
    assert walked([ChainLink(2, "2", FIRST_PREV)]).loose == (2,)
    assert walked([ChainLink(2, "2", "1")]).loose == ()


def test_a_link_that_is_not_known_any_more_is_not_held_against_it() -> None:
    """A withdrawn envelope keeps its place and digest; what came before it is forgotten."""
    chain = links(4)
    chain[1] = replace(chain[1], prev=None)
    assert walked(chain).whole


def test_a_tablet_set_back_is_found_with_its_numbers() -> None:
    """A copy from after number 3 went on: 4 and 5 exist twice, and nothing is loose."""
    old = links(7)
    new = links(2, branch="b", after=3, prev="3")
    found = walked(old, new)
    assert (found.repeated, found.repeated_count) == ((Run(4, 5),), 2)
    assert found.set_back_to == 3
    assert (found.loose, found.missing) == ((), ())


def test_a_tablet_set_back_is_found_when_only_a_link_tells() -> None:
    """Of the copy only number 5 arrived, of the first life only up to 4: the link gives it away."""
    new = links(2, branch="b", after=3, prev="3")
    assert walked(links(4), new[1:]).loose == (5,)


def test_a_store_begun_anew_is_set_back_to_nothing() -> None:
    """A second chain that begins at 1, as ENVELOPE.md allows after a damaged store."""
    found = walked(links(3), links(2, branch="b"))
    assert found.set_back_to == 0
    assert found.repeated == (Run(1, 2),)
    assert walked(links(3)).set_back_to is None


def test_what_is_named_is_bounded_and_what_is_counted_is_not() -> None:
    """A kiosk that counts in strides cannot fill the page or the memory."""
    far = 2**53 - 1
    gaps = [ChainLink(seq, str(seq), "x") for seq in range(2, 4 * NAMED, 2)] + [
        ChainLink(far, "far", "x")
    ]
    found = walked(gaps)
    assert len(found.missing) == NAMED
    assert found.missing_count == far - len(gaps)
    loose = [replace(link, prev="x") for link in links(3 * NAMED)]
    assert len(walked(loose).loose) == NAMED
    assert walked(loose).loose_count == 3 * NAMED


class Chained:
    """An enrolled tablet that seals a real chain."""

    def __init__(self, storage: HubStorage) -> None:
        self.device = enrolled(storage, uuid.uuid4().hex)
        self.id = kiosk_id(self.device.public)
        self.storage = storage

    def chain(self, count: int, after: Envelope | None = None) -> list[Envelope]:
        """`count` envelopes, one after another."""
        made: list[Envelope] = []
        for _ in range(count):
            before = made[-1] if made else after
            seq = before.header.seq + 1 if before else 1
            made.append(sealed(self.device, seq, before.digest if before else FIRST_PREV))
        return made

    def send(self, *sent: Envelope) -> None:
        """They are stored."""
        assert len(self.storage.store(self.id, sent, AT)) == len(sent)

    def withdraw(self, taken: Envelope) -> None:
        """By the code its signer was shown."""
        assert self.storage.withdraw(self.id, taken.header.id, VERIFIER, AT)


@pytest.fixture
def storage(tmp_path: Path, database: str | None) -> Iterator[HubStorage]:
    """A real database."""
    with open_storage(tmp_path, database) as opened:
        yield opened


@pytest.fixture
def tablet(storage: HubStorage) -> Chained:
    """An enrolled one."""
    return Chained(storage)


@pytest.fixture
def chains(storage: HubStorage) -> Chains:
    """Over that database."""
    return Chains(storage.engine)


def test_every_kiosk_is_followed_for_itself(storage: HubStorage, chains: Chains) -> None:
    """One with a gap, one set back, one whole, one of which nothing came."""
    gap, back, whole, idle = (Chained(storage) for _ in range(4))
    first = gap.chain(4)
    gap.send(first[0], first[3])
    old = back.chain(3)
    back.send(*old, *back.chain(1, old[0]))
    whole.send(*whole.chain(3))
    found = {chain.kiosk: chain for chain in chains.all()}
    assert set(found) == {gap.id, back.id, whole.id}
    assert found[gap.id].missing == (Run(2, 3, AT),)
    assert (found[back.id].set_back_to, found[back.id].repeated) == (1, (Run(2, 2),))
    assert found[whole.id].whole
    assert chains.of(gap.id) == found[gap.id]
    assert chains.of(idle.id) == Chain(idle.id)


def test_what_arrives_later_is_seen(tablet: Chained, chains: Chains) -> None:
    """What is remembered of a chain is dropped as soon as a row comes or goes."""
    sent = tablet.chain(3)
    tablet.send(sent[0], sent[2])
    assert chains.of(tablet.id).missing_count == 1
    tablet.send(sent[1])
    assert chains.of(tablet.id).whole
    tablet.withdraw(sent[0])
    tablet.send(sealed(tablet.device, 4, "0" * 63 + "1"))
    assert chains.of(tablet.id).loose == (4,)


def test_a_withdrawn_number_is_no_gap(tablet: Chained, chains: Chains) -> None:
    """Its tombstone keeps its place and digest, so that both links beside it still hold."""
    sent = tablet.chain(3)
    tablet.send(*sent)
    tablet.withdraw(sent[1])
    assert chains.of(tablet.id).whole
    assert chains.of(tablet.id).links == 3


def test_a_number_used_again_after_a_withdrawal_is_seen(tablet: Chained, chains: Chains) -> None:
    """A tombstone counts when a tablet that was set back uses its number again."""
    sent = tablet.chain(3)
    tablet.send(*sent)
    tablet.withdraw(sent[2])
    tablet.send(*tablet.chain(1, sent[1]))
    assert chains.of(tablet.id).repeated == (Run(3, 3),)


def test_one_withdrawn_before_it_arrived_is_counted(tablet: Chained, chains: Chains) -> None:
    """Its number is not known, so the gap stays; the count says what it may be."""
    sent = tablet.chain(3)
    tablet.withdraw(sent[1])
    tablet.send(sent[0], sent[2])
    found = chains.of(tablet.id)
    assert (found.missing_count, found.unplaced) == (1, 1)


def test_older_rows_are_read_from_their_envelope(
    storage: HubStorage, tablet: Chained, chains: Chains
) -> None:
    """Rows from before the column `prev` count as any; an emptied envelope says nothing."""
    sent = tablet.chain(2)
    tablet.send(*sent, sealed(tablet.device, 3, "1" * 64), sealed(tablet.device, 4, "1" * 64))
    with transaction(storage.engine) as connection:
        connection.execute(update(envelopes).values(prev=None))
        emptied = update(envelopes).where(envelopes.c.seq == 4).values(envelope=b"")
        connection.execute(emptied)
    assert chains.of(tablet.id).loose == (3,)


def test_a_full_tablet_is_walked_in_time_and_once(tmp_path: Path) -> None:
    """50,000 rows are followed, every gap found; asked again, nothing is walked."""
    with open_storage(tmp_path, None) as storage:
        whole = [link for link in links(MANY + 3) if link.seq not in (17, 40_000, 40_001)]
        rows = [
            {
                "id": str(uuid.UUID(int=link.seq)),
                "digest": link.digest,
                "kiosk": "k",
                "seq": link.seq,
                "campaign": "c",
                "event": "e",
                "envelope": b"x",
                "received_at": AT,
                "prev": link.prev,
            }
            for link in whole
        ]
        kiosk = {"id": "k", "public_key": "p", "name": "n", "token_hash": "t"}
        with transaction(storage.engine) as connection:
            connection.execute(insert(kiosks).values(**kiosk, revoked=False, enrolled_at=AT))
            connection.execute(insert(envelopes), rows)
        chains = Chains(storage.engine)
        begun = time.monotonic()
        found = chains.of("k")
        assert time.monotonic() - begun < WALK_SECONDS
        assert [str(run) for run in found.missing] == ["17", "40000–40001"]
        assert found.links == MANY
        assert chains.of("k") is found
