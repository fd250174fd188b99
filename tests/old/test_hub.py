"""A hub whose program was replaced by today's, over its old database and with its old key."""

from tests.cli import command
from tests.forked import HubProcess

from .office import at_hub, listed, named, names, total
from .world import Signer, World


def stored(world: World) -> list[Signer]:
    """Whose signature the hub had: also who took it back where it was not told of it yet."""
    told = set(world.facts["hub"]["kept"])
    return [each for each in world.signers if each.id in told]


def test_it_has_what_it_had(world: World, hub: HubProcess, database: str | None) -> None:
    """Counts, tablets, names, people at the OSDI API; nothing is forwarded a second time."""
    hub.start()
    assert hub.public_key == world.facts["hub_key"]
    here, count = at_hub(world, database), len(stored(world))
    status = command.run("hub", "status", *here).stdout
    assert f"Signatures   {count}\n  reading-room: {count}\n" in status
    assert f"Withdrawn    {len(world.facts['hub']['withdrawn'])}\n" in status
    assert "Tablets      2\n" in status
    assert total(world, hub.url, "people") == world.facts["osdi"]["people"]
    signatures = total(world, hub.url, "petitions/reading-room/signatures")
    assert signatures == world.facts["osdi"]["signatures"]
    assert names(listed(world, *here)) == names(named(stored(world)))
    # Nobody listens at the receiver's address: whatever were sent again would wait.
    forward = ("forward", *here, "--key", world.office_key, "--to", world.folder / "receiver.toml")
    again = command.run(*forward)
    assert again.returncode == 0, again.stdout + again.stderr
    sent = world.facts["hub"]["forwarded"]
    assert f"{sent} signatures = {sent} delivered " in again.stdout


def test_an_old_bundle_is_taken_in_once(
    world: World, hub: HubProcess, database: str | None
) -> None:
    """Who signed without a network comes in, whoever took theirs back goes and stays away."""
    hub.start()
    here, had = at_hub(world, database), {each.id for each in stored(world)}
    inside = [each for each in world.on("tablet") if each.in_bundle]
    new = [each for each in inside if each.id not in had and each.problem != "withdrawn"]
    known = world.facts["hub"]["withdrawn"]
    gone = [s for s in world.on("tablet") if s.state == "withdrawn" and s.id not in known]
    barred = [each for each in inside if each.problem == "withdrawn"]
    first = command.run("hub", "import", *here, world.bundle)
    assert first.returncode == 0, first.stderr
    assert f"{len(new)} stored, {len(inside) - len(new) - len(barred)} were here" in first.stdout
    assert f"{len(gone)} withdrawn" in first.stdout
    assert f"{len(barred)} refused (withdrawn)" in first.stdout
    count = len(had) + len(new) - len(had & {each.id for each in gone})
    again = command.run("hub", "import", *here, world.bundle)
    assert f"0 stored, {len(inside) - len(barred)} were here" in again.stdout
    assert f"Signatures   {count}\n" in command.run("hub", "status", *here).stdout


def test_a_code_of_then_still_erases(world: World, hub: HubProcess, database: str | None) -> None:
    """One of the second tablet's signers asks the office."""
    hub.start()
    here, asks = at_hub(world, database), world.on("tablet-b")[-1]
    before = total(world, hub.url, "people")
    done = command.run("hub", "erase", *here, "--yes", answer=f"{asks.code}\n")
    assert done.returncode == 0, done.stderr
    assert asks.id in done.stdout
    status = command.run("hub", "status", *here).stdout
    assert f"Signatures   {len(stored(world)) - 1}\n" in status
    assert total(world, hub.url, "people") == before - 1


def test_an_old_hub_is_backed_up_and_restored_as_it_is(world: World) -> None:
    """Before today's program has ever served it: the copy is whole, and a hub's."""
    backup, copy = world.folder / "old.pkbackup", world.folder / "copy-of-the-hub"
    made = command.run("hub", "backup", "--data", world.hub, backup)
    assert made.returncode == 0, made.stderr
    restored = command.run("hub", "restore", backup, "--data", copy)
    assert restored.returncode == 0, restored.stderr
    assert names(listed(world, "--data", copy)) == names(named(stored(world)))
