"""`petition-kiosk hub erase`: one person asked to be forgotten."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.office.dialogue import is_confirmed
from kiosk.cli.office.lists import at_terminal

from .where import add_where, stored

if TYPE_CHECKING:
    from kiosk.hub.records.records import Records
    from kiosk.hub.storage import HubStorage

WORD = "erase"
EXAMPLE = """examples:
  petition-kiosk hub erase --data hub-data
  petition-kiosk hub erase --data hub-data --key office.key

Asks for the person's withdrawal code, or, with the office's key, for their e-mail address. Neither
is an argument, so that it does not stay in the terminal's history. What is erased can never come
back: not from a tablet, not from a bundle that is sent again."""
ELSEWHERE = """
Copies that this command does not reach, and that you must see to:
  - lists, workbooks and PDFs made from these signatures, and whatever was handed in
  - bundles and second copies (sealed: they are read only with the office's key)
  - backups of this hub (who is erased goes from them again when one is restored here: the list
    barred.jsonl knows it), and databases that a restore has kept under a new name"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "erase",
        help="erase one person, who asks to be forgotten",
        description="Erase everything that one person signed, and name the receivers to tell.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_where(parser)
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help="the office's key file, to search by e-mail"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask before erasing")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Ask, find, erase. Raises BadKey, BadSettings, StorageUnavailable. 1: nothing was erased."""
    from kiosk.hub.engine import scrub
    from kiosk.hub.retention import Retention

    with stored(chosen) as storage:
        asked = _asked("E-mail address or withdrawal code: ")
        records = _records(storage, chosen.key)
        by_email = "@" in asked
        ids = _by_email(storage, asked, chosen.key) if by_email else _by_code(storage, asked)
        also = " and whatever came by the OSDI API" if by_email and records else ""
        if not (ids or also):
            print("There is no such signature here.")
            return 1
        if not is_confirmed(
            f"{_signatures(len(ids))}{also} will be erased, for ever.", WORD, chosen.yes
        ):
            return 1
        if by_email and records:
            erased = records.erase(asked)
            ids = tuple(dict.fromkeys((*ids, *erased.envelopes, *erased.signatures)))
        gone = Retention(storage.engine).erase(ids, time.time())
        scrub(storage.engine)
        _report(storage, ids, gone)
    return 0


def _report(storage: HubStorage, ids: Sequence[str], gone: Sequence[str]) -> None:
    """What went, and who must be told."""
    from kiosk.hub.forwarding_overview import ForwardingOverview

    print(f"{_signatures(len(ids))} erased.")
    if gone:
        print("These ids can never come back:")
        print(*(f"  {id}" for id in gone), sep="\n")
    told = ForwardingOverview(storage.engine).receivers_of(ids)
    if told:
        print("They were sent on. Erase them there too, or ask whoever runs it:")
        for each in told:
            print(f"  {each.receiver}: {each.reference or f'look for petition-kiosk:{each.id}'}")
    print(ELSEWHERE)


def _records(storage: HubStorage, key: Path | None) -> Records | None:
    """The hub's OSDI API, if it has one and there is a key. Raises BadKey, BadSettings."""
    from kiosk.hub.records.records import Records
    from kiosk.sealing.keys import OpeningKey

    if key is None:
        return None
    records = Records(storage.engine, OpeningKey.load(key), time.time)
    return records if records.in_use() else None


def _asked(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        return ""


def verifier_typed(code: str) -> str:
    """What proves a withdrawal code as it was typed. Raises BadSettings, without repeating it."""
    from kiosk.domain.errors import BadSettings
    from kiosk.sealing.withdrawal import proof_of, verifier_of

    try:
        return verifier_of(proof_of(code))
    except ValueError:
        raise BadSettings(
            "what you typed",
            "This is neither an e-mail address nor a withdrawal code.",
            "A code has twelve letters and digits: XXXX-XXXX-XXXX.",
        ) from None


def _by_code(storage: HubStorage, code: str) -> Sequence[str]:
    from kiosk.hub.retention import Retention

    return Retention(storage.engine).with_verifier(verifier_typed(code))


def _by_email(storage: HubStorage, email: str, key: Path | None) -> Sequence[str]:
    from kiosk.domain.errors import BadSettings
    from kiosk.hub.retention import Retention
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.doubles import signed_with

    if key is None:
        raise BadSettings(
            "--key",
            "Only the office's key can tell whose signature is whose.",
            "Name the key file with --key, or use the person's withdrawal code.",
        )
    total = sum(each.kept for each in Retention(storage.engine).campaigns())
    keys = [OpeningKey.load(key)]
    search = signed_with(email, storage.envelopes(), keys, total, at_terminal("Searching"))
    if search.closed:
        print(
            f"{_signatures(search.closed)} could not be looked into (another key's, or damaged): "
            "search again with the stand-by key or an earlier one."
        )
    for each in search.found:
        print(f"found: campaign {each.campaign}, signed in the hour {each.hour}")
    return [each.id for each in search.found]


def _signatures(count: int) -> str:
    return f"{count} signature{'s' * (count != 1)}"
