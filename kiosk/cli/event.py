"""`petition-kiosk event`: the one file that sets up a tablet, made, signed and checked."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .office.choose_hub import add_hub_options
from .office.new_event import add_event_options

if TYPE_CHECKING:
    from kiosk.domain.event import Event

EXAMPLE = """examples:
  petition-kiosk event create --folder office
  petition-kiosk event create --folder office --id saturday --name "Saturday, market" --rehearsal
  petition-kiosk event check office/events/saturday/saturday.toml
  petition-kiosk event sign saturday.toml --folder office

A signed event file that was changed, or whose campaign was changed, is refused by the tablet,
which shows the signer's key in words. An unsigned one works, and says so."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `event create`, `event check` and `event sign`."""
    top = commands.add_parser(
        "event",
        help="make, sign and check event files",
        description="Event files: one file, with the campaign beside it, sets up a tablet.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    kinds = top.add_subparsers(metavar="COMMAND", required=True)
    _add_create(kinds)
    check = kinds.add_parser(
        "check",
        help="say what an event file says, or what is wrong with it",
        description="Load an event file and its campaign as the tablet would, and say everything "
        "in words. Exit status 2: it cannot be used, and the line to correct is named.",
        epilog="example: petition-kiosk event check saturday.toml",
    )
    check.add_argument("file", type=Path, metavar="FILE", help="an event file")
    check.set_defaults(run=run_check)
    sign = kinds.add_parser(
        "sign",
        help="sign an event file that was written or changed by hand",
        description="Sign an event file as it stands, with the campaign that it names, instead of "
        "any signature that it has. Everything else in the file stays.",
        epilog="example: petition-kiosk event sign saturday.toml --folder office",
    )
    sign.add_argument("file", type=Path, metavar="FILE", help="an event file")
    _add_signer(sign)
    sign.set_defaults(run=run_sign)


def _add_create(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    create = kinds.add_parser(
        "create",
        help="make a folder that sets up a tablet",
        description="Make a folder with an event file and its campaigns beside it. With the "
        "office's folder, keys, hub and campaign are known, and the file is signed. Whatever no "
        "flag says is asked at the terminal. Never overwrites anything.",
        epilog="example: petition-kiosk event create --folder office --id saturday",
    )
    _add_signer(create)
    create.add_argument(
        "--output", type=Path, metavar="DIR", help="where it goes (default: OFFICE/events, or here)"
    )
    add_event_options(create)
    create.add_argument("--office", metavar="AGE", help="the office's public key, without a folder")
    create.add_argument("--standby", metavar="AGE", help="the stand-by key, without a folder")
    add_hub_options(create)
    create.add_argument("--no-hub", action="store_true", help="bundles carry the signatures")
    create.set_defaults(run=run_create)


def _add_signer(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--folder", type=Path, metavar="OFFICE", help="the folder that “petition-kiosk init” made"
    )
    command.add_argument(
        "--sign-with", type=Path, metavar="KEY", help="the organisers' signing key, if elsewhere"
    )


def run_create(chosen: argparse.Namespace) -> int:
    """Ask for what is missing, and make it. Raises BadInput."""
    from kiosk.packs.office import Office, load_office

    from .office.dialogue import Dialogue
    from .office.new_event import make_event, tell

    dialogue = Dialogue()
    folder: Path | None = chosen.folder
    office = load_office(_known(folder)) if folder else Office()
    tell(make_event(dialogue, chosen, office, folder), dialogue)
    return 0


def _known(folder: Path) -> Path:
    from kiosk.domain.errors import BadSettings
    from kiosk.packs.office import FILE

    if not (folder / FILE).is_file():
        raise BadSettings(
            str(folder),
            "This is not an office's folder.",
            "Name the folder that “petition-kiosk init” made, or leave --folder out.",
        )
    return folder


def run_check(chosen: argparse.Namespace) -> int:
    """Say everything. Raises BadEvent, BadPack."""
    from kiosk import paths
    from kiosk.packs.event import load_event

    event = load_event(chosen.file, paths.CAMPAIGNS)
    for label, found in _findings(event):
        print(f"{label + ':':18}{found}")
    print("The event file can be used.")
    return 0


def run_sign(chosen: argparse.Namespace) -> int:
    """Sign, and say by whom. Raises BadEvent, BadPack, BadKey, BadSettings."""
    from kiosk import paths
    from kiosk.domain.errors import BadSettings
    from kiosk.packs.event import sign_event
    from kiosk.sealing.spoken import in_words

    from .office.new_event import signing_key

    key = signing_key(chosen, chosen.folder)
    if key is None:
        raise BadSettings(
            "--folder",
            "Nobody was named who signs.",
            "Name the office's folder with --folder, or the key with --sign-with.",
        )
    sign_event(chosen.file, key, paths.CAMPAIGNS)
    print(f"{chosen.file}: signed by {in_words(key.public)}")
    return 0


def _findings(event: Event) -> Iterator[tuple[str, str]]:
    from kiosk.packs.pack import open_packs
    from kiosk.sealing.spoken import in_words

    yield "Event", f"{event.id}, “{event.name}”"
    if event.rehearsal:
        yield "Rehearsal", "nothing of it is real"
    with open_packs(event.campaigns) as campaigns:
        for each in campaigns:
            yield "Campaign", f"{each.id}, version {each.version}, “{each.editions[0].title}”"
            yield "  Languages", ", ".join(edition.endonym for edition in each.editions)
    yield "Office's key", in_words(event.office)
    yield "Stand-by key", in_words(event.standby) if event.standby else "none: take care"
    yield "Hub", event.hub.url if event.hub else "none: bundles carry the signatures"
    if event.hub:
        yield "  Its key", in_words(event.hub.public_key)
    yield "PIN", f"{len(event.pin)} digits"
    yield "Forgotten PIN", "the office's code opens the desk" if event.reset else "no code"
    yield "Readable lists", "with the shift's words" if event.readable_lists else "no"
    yield "Signed by", in_words(event.signer) if event.signer else "nobody: it is not signed"
