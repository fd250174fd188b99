"""A tablet whose program was replaced by today's, with its shift open and signatures waiting."""

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.delivery import Receipt
from kiosk.sealing.receipts import check_receipt
from tests.cli import command
from tests.forked import HubProcess

from .office import at_hub, entries, listed, named, names, opened, total
from .volunteer import NEWCOMER
from .world import World

SECONDS = 240
NEW = (*(each.casefold() for each in NEWCOMER[:2]), "", NEWCOMER[2], "no")
"""The newcomer, as `Signer.entry`."""


def at_the_desk(world: World, tablet: str = "tablet", **asked: Any) -> dict[str, Any]:
    """What a volunteer does in the window of `petition-kiosk run`, and what the desk shows."""
    line = [sys.executable, "-m", "tests.old.volunteer", json.dumps(asked)]
    line += ["run", "--event", str(world.event_file), "--data", str(world.folder / tablet)]
    copy = world.folder / ("copy" if tablet == "tablet" else "another-copy")
    copy.mkdir(exist_ok=True)
    line += ["--mirror", str(copy), "--export", str(world.folder / "stick")]
    before = filter(None, [os.environ.get("PYTHONPATH")])
    here = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *before])}
    done = subprocess.run(line, env=here, capture_output=True, text=True, timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen


def rows(world: World, tablet: str = "tablet") -> dict[str, dict[str, Any]]:
    """The outbox as any program finds it in the file, by id."""
    with closing(sqlite3.connect(world.folder / tablet / "outbox.sqlite")) as database:
        database.row_factory = sqlite3.Row
        return {row["id"]: dict(row) for row in database.execute("SELECT * FROM outbox")}


def shifts(world: World, tablet: str) -> list[tuple[object, ...]]:
    """Every shift of the outbox, as its first versions had them."""
    with closing(sqlite3.connect(world.folder / tablet / "outbox.sqlite")) as database:
        query = "SELECT id, opened_hour, closed, recipient, wrapped FROM shifts ORDER BY id"
        return database.execute(query).fetchall()


def balance(world: World, tablet: str = "tablet") -> dict[str, int]:
    """The desk's sum, today: what something on the way had refused waits again, the rest stays."""
    states = [
        "waiting" if each.problem.startswith("http_4") else each.state for each in world.on(tablet)
    ]
    counts = {
        state.replace("needs_", "need ").replace("_", " "): states.count(state)
        for state in ("delivered", "waiting", "needs_attention", "withdrawn")
    }
    return {"signed": len(states), **counts}


KEPT = ("seq", "event", "shift", "envelope", "digest", "receipt", "hour", "proof", "set_aside")
"""Columns that no upgrade changes."""


@pytest.mark.parametrize("tablet", ["tablet", "tablet-b"], ids=["open shift", "closed shift"])
def test_the_store_is_upgraded_row_for_row(world: World, port: int, tablet: str) -> None:
    """Nothing but the state of what was wrongly given up changes; the desk's sum adds up."""
    signers = world.on(tablet)
    before, shifts_before = rows(world, tablet), shifts(world, tablet)
    seen = at_the_desk(world, tablet)
    assert seen["first"] == seen["last"] == balance(world, tablet)
    assert sum(seen["last"].values()) == 2 * seen["last"]["signed"]
    assert seen["shift"] == (world.facts["open_shift"]["at"] if tablet == "tablet" else None)
    after = rows(world, tablet)
    assert sorted(after) == sorted(before) == sorted(each.id for each in signers)
    for id, row in before.items():
        assert [after[id][each] for each in KEPT] == [row[each] for each in KEPT]
    moved = {id for id, row in before.items() if after[id]["state"] != row["state"]}
    assert moved == {each.id for each in signers if each.problem.startswith("http_4")}
    assert shifts(world, tablet) == shifts_before


def test_the_shift_goes_on(world: World, port: int) -> None:
    """Without a network: somebody signs, its words still open the list, a code takes back, and the
    bundle that is written then holds everybody who counts.
    """
    signers = world.on("tablet")
    kept = [each for each in signers if each.state != "withdrawn"]
    gone = next(each for each in kept if each.state == "waiting")
    words = world.facts["open_shift"]["words"]
    old = world.bundle
    seen = at_the_desk(world, sign=True, words=words, take_back=gone.code, bundle=True)
    was = balance(world)
    assert seen["last"] == {**was, "signed": was["signed"] + 1, "withdrawn": was["withdrawn"] + 1}
    of_the_shift = [each for each in kept if each.shift == world.facts["open_shift"]["id"]]
    assert entries(world.folder / "stick") == sorted([*named(of_the_shift), NEW])
    old.unlink()
    kept.remove(gone)
    assert opened(world, world.bundle) == sorted([*named(kept), NEW])


def test_what_waited_arrives(
    world: World, hub: HubProcess, database: str | None, port: int
) -> None:
    """At the old hub, which upgrades itself: the token and the hub's key of then are good, each
    signature is there once with a receipt, and whoever took theirs back stays away.
    """
    where = at_hub(world, database)
    hub.port = port
    hub.start()
    seen = at_the_desk(world, waiting=0)
    was = balance(world)
    delivered = was["delivered"] + was["waiting"]
    assert seen["last"] == {**was, "delivered": delivered, "waiting": 0}
    after = rows(world)
    receipts = [row for row in after.values() if row["state"] == "delivered"]
    assert len(receipts) == delivered
    for row in receipts:
        assert hashlib.sha256(row["envelope"]).hexdigest() == row["digest"]
        receipt = Receipt(**json.loads(row["receipt"]))
        check_receipt(receipt, id=row["id"], digest=row["digest"], hub_key=world.facts["hub_key"])
    assert not [row for row in after.values() if row["proof"]], "the hub has not heard of one"
    there = [s for s in world.signers if s.state != "withdrawn" and s.problem != "withdrawn"]
    status = command.run("hub", "status", *where).stdout
    assert f"Signatures   {len(there)}\n  reading-room: {len(there)}\n" in status
    people = names(named(there))
    assert names(listed(world, *where)) == people
    assert total(world, hub.url, "people") == len(people) + world.facts["osdi"]["from_elsewhere"]
    again = command.run("hub", "import", *where, world.bundle, world.second_copy)
    assert again.returncode == 0, again.stderr
    assert "0 stored" in again.stdout
    assert command.run("hub", "status", *where).stdout == status
