"""The evening's rules: safe means that nothing here is nowhere else."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import NotSafe
from kiosk.domain.outbox import Balance, ExportNote, Gathered
from kiosk.sealing.envelope import parse
from kiosk.sealing.withdrawal import proof_of
from kiosk.services.desk import Evening, Farewell, farewell
from kiosk.storage.database import Store
from tests.disk_search import hits

from .kit import HOUR, TYPED, signature, signing

NOTE = ExportNote(HOUR, "ab", "bundle", "a-stall-1.pkbundle", 3, "5" * 64)
BLANK = Farewell(
    event="a-stall",
    place="lake",
    kiosk="1" * 32,
    hour=HOUR,
    initials="ab",
    handed_to="cd",
    balance=Balance(),
    last_seq=0,
    last_digest="",
    exports=(),
    hub="https://hub.example.org",
)


@pytest.mark.parametrize(
    ("bundled", "matches"),
    [
        (None, False),
        (Balance(), False),
        (Balance(delivered=2, waiting=1), True),
        (Balance(delivered=1, waiting=2), False),
        (Balance(delivered=2, withdrawn=1), False),
    ],
)
def test_a_bundle_matches_in_every_number(bundled: Balance | None, matches: bool) -> None:
    """As many in other states are another count."""
    assert Evening(Balance(delivered=2, waiting=1), 0, bundled).matches is matches


@pytest.mark.parametrize(("loose", "safe"), [(0, True), (1, False)])
def test_one_loose_row_is_one_too_many(loose: int, safe: bool) -> None:
    """Whatever else was exported."""
    assert Evening(Balance(delivered=2), loose, Balance(delivered=2)).safe is safe


def test_a_farewell_is_counted_from_the_store(store: Store) -> None:
    """Balance, the end of the chain and the log of exports; the rest as it was given."""
    store.shifts.open(HOUR, None, None, "lake", "ab")
    first, second = (signing(store).sign(signature()).row for _ in range(2))
    store.outbox.deliver(first.id, "{}")
    store.outbox.mark_exported([second.id])
    last = farewell(store.outbox, [NOTE], BLANK)
    assert last == replace(
        BLANK,
        balance=Balance(delivered=1, waiting=1),
        last_seq=2,
        last_digest=second.digest,
        exports=(NOTE,),
        gathered=store.outbox.gathered(),
    )
    assert [(line.place, line.initials, line.count) for line in last.gathered] == [
        ("lake", "ab", 2)
    ]


def test_an_empty_tablet_may_go(store: Store) -> None:
    """Nothing was signed: nothing is loose, and the chain has not begun."""
    last = farewell(store.outbox, [], BLANK)
    assert (last.balance, last.last_seq, last.last_digest) == (Balance(), 0, "0" * 64)


def test_what_is_loose_may_not(store: Store) -> None:
    """Waiting, refused, withdrawn without the hub's knowing: each alone forbids it, until bundled.

    Negative control: delivered ones alone do not.
    """
    signed = [signing(store).sign(signature()) for _ in range(4)]
    delivered, waiting, refused, withdrawn = (each.row for each in signed)
    store.outbox.deliver(delivered.id, "{}")
    store.outbox.refuse(refused.id, "campaign")
    store.outbox.withdraw(withdrawn.id, proof_of(signed[3].code))
    for row in (waiting, refused, withdrawn):
        with pytest.raises(NotSafe):
            farewell(store.outbox, [], BLANK)
        store.outbox.mark_exported([row.id])
    assert farewell(store.outbox, [], BLANK).balance.signed == 4


def test_a_row_that_changed_after_the_bundle_is_loose_again(store: Store) -> None:
    """Exported, then withdrawn: the office has to hear of it, so the tablet stays."""
    signed = signing(store).sign(signature())
    store.outbox.mark_exported([signed.row.id])
    assert farewell(store.outbox, [], BLANK)
    store.outbox.withdraw(signed.row.id, proof_of(signed.code))
    with pytest.raises(NotSafe):
        farewell(store.outbox, [], BLANK)


def test_a_note_outlives_the_store() -> None:
    """Written and read again, it is the same."""
    last = replace(BLANK, balance=Balance(1, 2, 3, 4), last_seq=10, exports=(NOTE, NOTE))
    last = replace(last, gathered=(Gathered(1, 6, HOUR, HOUR, False, "lake", "ab"),))
    assert Farewell.from_json(last.to_json()) == last
    older = json.loads(last.to_json())
    del older["gathered"]
    assert Farewell.from_json(json.dumps(older)) == replace(last, gathered=()), "an older program's"


SPOILT = {
    "no JSON": "{",
    "a list": "[]",
    "a number": "7",
    "a text": '"balance"',
    "exports of another shape": json.dumps({**json.loads(BLANK.to_json()), "exports": ["a"]}),
    "nothing": "{}",
    "no balance": json.dumps({"exports": []}),
    "a member too many": json.dumps({**json.loads(BLANK.to_json()), "name": "Amina"}),
    "a balance of another shape": json.dumps({**json.loads(BLANK.to_json()), "balance": {"a": 1}}),
}


@pytest.mark.parametrize("text", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_note_is_told(text: str) -> None:
    """By one of the errors that are promised."""
    with pytest.raises((ValueError, KeyError, TypeError)):
        Farewell.from_json(text)


def test_a_note_names_nobody(store: Store, tmp_path: Path) -> None:
    """Neither what was typed, nor an envelope, nor whoever can be withdrawn."""
    row = signing(store).sign(signature()).row
    store.outbox.mark_exported([row.id])
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "note.json").write_text(farewell(store.outbox, [NOTE], BLANK).to_json(), "utf-8")
    named = [value for value in TYPED.values() if len(value) > 2]
    header = parse(row.envelope).header
    assert hits([notes], [*named, row.id, header.withdrawal]) == []
    assert {hit[1] for hit in hits([notes], [*named, row.digest])} == {row.digest}
