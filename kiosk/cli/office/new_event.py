"""Making an event: what the flags and the office's folder do not say is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadSettings

from . import answers
from .dialogue import Dialogue

if TYPE_CHECKING:
    from kiosk.domain.event import Event, HubAddress
    from kiosk.packs.office import Office
    from kiosk.sealing.keys import SigningKey


@dataclass(frozen=True, slots=True)
class Made:
    """What was made, for whoever tells about it."""

    event: Event
    files: tuple[Path, ...]
    signer: str | None
    reset_code: str | None


def add_event_options(command: argparse.ArgumentParser) -> None:
    """Give `command` a flag for everything that can be asked."""
    option = command.add_argument
    option("--id", metavar="ID", help="small letters, digits, hyphens; it names no person")
    option("--name", metavar="NAME", help="what volunteers read on their desk")
    option(
        "--campaign",
        action="append",
        metavar="PACK",
        help="one that ships, or a folder or zip; again for each further one, up to six",
    )
    option("--pin", metavar="DIGITS", help="of the volunteers' desk (default: a new one)")
    option(
        "--readable-lists",
        action=argparse.BooleanOptionalAction,
        help="whether the stall can read its own list with the shift's words (default: no)",
    )
    for flag, explained in (
        ("--rehearsal", "make the same event as a rehearsal, too"),
        ("--reset-code", "make a code for a forgotten PIN, too"),
    ):
        option(flag, action=argparse.BooleanOptionalAction, help=explained)


def make_event(
    dialogue: Dialogue, chosen: argparse.Namespace, office: Office, folder: Path | None
) -> Made:
    """Ask for what is missing, and make the event's folder. Raises BadInput, Back.

    `folder` is the office's, where its signing key is; None: nothing is signed.
    """
    from kiosk.domain.event import Event
    from kiosk.packs.event_folder import make_event_folder

    office_key, standby = _recipients(dialogue, chosen, office)
    id = dialogue.ask(
        "A short id (it names no person)", "--id", chosen.id, check=_new(chosen, folder)
    )
    name = dialogue.ask(
        "Its name, for the volunteers' desk",
        "--name",
        chosen.name,
        check=answers.event_name("--name"),
    )
    campaigns = _campaigns(dialogue, chosen.campaign or [], office.campaign)
    pin = answers.pin("--pin")(chosen.pin or "")
    if chosen.pin is None and dialogue.attended:
        pin = dialogue.ask(
            "A PIN for the desk (4 to 12 digits)", "--pin", usual=pin, check=answers.pin("--pin")
        )
    readable = dialogue.yes(
        "May the stall read its own list, with the shift's words? “No” is the safer choice.",
        "--readable-lists",
        chosen.readable_lists,
        usual=False,
    )
    rehearsal = dialogue.yes(
        "The same event as a rehearsal, too, to practise with?",
        "--rehearsal",
        chosen.rehearsal,
        usual=dialogue.attended,
    )
    wanted = dialogue.yes(
        "A code of the office's for a volunteer who has forgotten the PIN?",
        "--reset-code",
        chosen.reset_code,
        usual=False,
    )
    code, verifier = _reset(wanted)
    event = Event(
        id=id,
        name=name,
        campaigns=tuple(map(answers.pack_path, campaigns)),
        office=office_key,
        standby=standby,
        hub=_hub(dialogue, chosen, office),
        pin=pin,
        readable_lists=readable,
        reset=verifier,
    )
    key = signing_key(chosen, folder)
    place = _place(chosen, folder) / id
    files = make_event_folder(place, event, key, rehearsal=rehearsal)
    return Made(event, files, key.public if key else None, code)


def _campaigns(dialogue: Dialogue, named: Sequence[str], usual: str | None) -> tuple[str, ...]:
    """One to six, each tried. Raises BadInput."""
    from kiosk.domain.event import MOST_CAMPAIGNS

    if len(named) > MOST_CAMPAIGNS:
        raise BadSettings(
            "--campaign",
            f"These are {len(named)} campaigns; a tablet offers at most {MOST_CAMPAIGNS}.",
            "Make another event for the others.",
        )
    check = answers.campaign("--campaign")
    first = dialogue.ask(
        f"Campaign: {', '.join(answers.shipped())}, or a pack's path",
        "--campaign",
        named[0] if named else usual,
        check=check,
    )
    return (first, *map(check, named[1:]))


def signing_key(chosen: argparse.Namespace, folder: Path | None) -> SigningKey | None:
    """The organisers' key: of --sign-with, or the office folder's. Raises BadKey, BadSettings."""
    from kiosk.packs.office import SIGNER
    from kiosk.sealing.keys import SigningKey

    path: Path | None = chosen.sign_with or (folder / SIGNER if folder else None)
    if path is None:
        return None
    if not path.is_file():
        raise BadSettings(
            str(path),
            "The organisers' signing key is not there.",
            "Name the folder that “petition-kiosk init” made, or the key with --sign-with.",
        )
    return SigningKey.load(path)


def tell(made: Made, dialogue: Dialogue) -> None:
    """What was made, and what to do with it."""
    from kiosk.sealing.spoken import in_words

    dialogue.tell(f"\nMade: {made.files[0].parent}")
    for file in made.files:
        dialogue.tell(f"  {file}")
    dialogue.tell(f"  PIN of the desk: {made.event.pin}")
    if made.reset_code:
        dialogue.tell(f"  Code for a forgotten PIN: {made.reset_code}")
        dialogue.tell("  It is shown only now. Keep it at the office, never at the stall.")
    if made.signer:
        dialogue.tell(f"  Signed by: {in_words(made.signer)}")
    else:
        dialogue.tell(
            "  Not signed: “petition-kiosk event sign” does that with the office's folder."
        )
    dialogue.tell("Copy the whole folder to the tablet, and start it there with:")
    dialogue.tell(f"  petition-kiosk run --event {made.files[0]}")


def _new(chosen: argparse.Namespace, folder: Path | None) -> answers.Check:
    sound = answers.event_id("--id")

    def check(answer: str) -> str:
        id = sound(answer)
        if (_place(chosen, folder) / id).exists():
            raise BadSettings(
                str(_place(chosen, folder) / id),
                "There is an event of this id already.",
                "Choose another id.",
            )
        return id

    return check


def _place(chosen: argparse.Namespace, folder: Path | None) -> Path:
    from kiosk.packs.office import EVENTS

    place: Path = chosen.output or (folder / EVENTS if folder else Path())
    return place


def _recipients(
    dialogue: Dialogue, chosen: argparse.Namespace, office: Office
) -> tuple[str, str | None]:
    made = {"--office": office.office, "--standby": office.standby}
    for key in made.values():
        if key and not key.tried:
            raise BadSettings(
                "the office's folder",
                "One of its keys was never read back from its page.",
                "Run “petition-kiosk init” again: it goes on with that.",
            )
    known = {flag: key.recipient if key else None for flag, key in made.items()}
    first = dialogue.ask(
        "The office's public key (age1…)",
        "--office",
        chosen.office or known["--office"],
        check=answers.recipient("--office"),
    )
    second: str | None = chosen.standby or known["--standby"]
    if second is None and dialogue.attended:
        dialogue.tell("There is no stand-by key: who loses the office key opens nothing, ever.")
    return first, answers.recipient("--standby")(second) if second else None


def _hub(dialogue: Dialogue, chosen: argparse.Namespace, office: Office) -> HubAddress | None:
    from .choose_hub import given_address

    if chosen.no_hub:
        return None
    if office.hub is not None and chosen.hub_url is None:
        return office.hub.address
    if chosen.hub_url is None and not (
        dialogue.attended and dialogue.yes("Is there a hub?", "--hub-url", usual=False)
    ):
        return None
    return given_address(dialogue, chosen)


def _reset(wanted: bool) -> tuple[str | None, str | None]:
    from kiosk.sealing.withdrawal import new_code, proof_of, verifier_of

    if not wanted:
        return None, None
    code = new_code()
    return code, verifier_of(proof_of(code))
