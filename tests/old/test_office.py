"""What an earlier version's office has on its disk: events, keys, bundles, second copies."""

import shutil

import pytest

from kiosk.packs.event import load_event
from kiosk.packs.pack import open_pack
from kiosk.sealing.spoken import in_words
from tests.cli import command

from .office import named, opened
from .world import World


def test_the_event_file_says_what_it_said(world: World) -> None:
    """With its campaign beside it; the signature holds, and the signer is named in words."""
    event = load_event(world.event_file)
    assert (event.id, event.pin, event.readable_lists) == ("lakeside", world.facts["pin"], True)
    assert event.hub is not None
    assert event.hub.public_key == world.facts["hub_key"]
    assert event.signer is not None
    with open_pack(event.campaigns[0]) as pack:
        assert [each.language for each in pack.campaign.editions] == ["en", "ru", "ar"]
    checked = command.run("event", "check", world.event_file)
    assert checked.returncode == 0, checked.stderr
    assert in_words(event.signer) in checked.stdout
    rehearsal = world.event_file.with_name("lakeside-rehearsal.toml")
    assert command.run("event", "check", rehearsal).returncode == 0


def test_a_changed_event_file_is_still_refused(world: World) -> None:
    """Control: the old signature is looked at, not only read."""
    text = world.event_file.read_text("utf-8")
    world.event_file.write_text(text.replace(world.facts["pin"], "314159"), "utf-8")
    assert command.run("event", "check", world.event_file).returncode == 2


def test_words_that_were_noted_then_are_found_again(world: World) -> None:
    """The signer's words on an old page are shorter; they can be compared all the same."""
    event = load_event(world.event_file)
    said = command.run("keys", "words", event.signer)
    assert world.facts["signer_words"] in said.stdout


def test_the_office_goes_on(world: World) -> None:
    """The folder that `init` made then makes the next event now, signed by the same key."""
    made = command.run(
        *("event", "create", "--folder", world.office, "--id", "hill", "--name", "On the hill"),
        *("--pin", "141421", "--no-readable-lists", "--no-rehearsal", "--no-reset-code"),
        *("--campaign", world.event_file.parent / "reading-room"),
    )
    assert made.returncode == 0, made.stderr
    old, new = load_event(world.event_file), load_event(world.office / "events/hill/hill.toml")
    assert (new.signer, new.recipients, new.hub) == (old.signer, old.recipients, old.hub)


@pytest.mark.parametrize("key", ["office.key", "standby.key"])
def test_a_bundle_opens(world: World, key: str) -> None:
    """With either key: whoever signed before it was written, but for those who took it back."""
    inside = [each for each in world.on("tablet") if each.in_bundle]
    assert opened(world, world.bundle, key=key) == named(inside)


def test_a_second_copy_opens(world: World) -> None:
    """Everybody of that tablet who did not take it back, and with the bundle nobody twice."""
    kept = named([each for each in world.on("tablet") if each.state != "withdrawn"])
    assert opened(world, world.second_copy) == kept
    assert opened(world, world.second_copy, world.bundle) == kept


def test_a_tablet_is_rebuilt_from_a_second_copy(world: World) -> None:
    """Every row in its state, with the lost tablet's key; nothing is missing."""
    shutil.copy(world.tablet / "device.key", world.folder / "saved.key")
    done = command.run(
        *("recover", world.second_copy, "--data", world.folder / "recovered"),
        *("--device-key", world.folder / "saved.key"),
    )
    assert done.returncode == 0, done.stderr
    states = [each.state for each in world.on("tablet")]
    wanted = (
        f"{len(states)} recovered = {states.count('delivered')} delivered + "
        f"{states.count('waiting')} waiting + {states.count('needs_attention')} need attention + "
        f"{states.count('withdrawn')} withdrawn"
    )
    assert wanted in done.stdout
    assert "0 damaged, 0 missing; 0 places" in done.stdout
