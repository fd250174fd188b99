"""`petition-kiosk hub show-person`: one person asks what is held of them."""

from __future__ import annotations

import argparse
import json
import os
import stat
import sys
import time
from dataclasses import asdict
from io import UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.office.lists import at_terminal

from .erase import verifier_typed
from .where import add_where, looked_at

if TYPE_CHECKING:
    from kiosk.hub.person_report import PersonReport
    from kiosk.hub.storage import HubStorage

EXAMPLE = """examples:
  petition-kiosk hub show-person --data hub-data
  petition-kiosk hub show-person --data hub-data --key office.key
  petition-kiosk hub show-person --data hub-data --key office.key --json --out answer.json

Asks for the person's withdrawal code, or, with the office's key, for their e-mail address. Neither
is an argument, so that it does not stay in the terminal's history; a program writes it to standard
input. Without the key a code still says what is there, since when, and where it went; what is
sealed stays sealed. Bring a backup to the office rather than the key to the server: “hub list
--help” says how. reports.jsonl in the data folder notes when a report was made and by which way,
never for whom. The answer is personal: --out makes a file for its owner alone.
Exit status 1: nothing of this person is here."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "show-person",
        help="show one person, who asks, everything that is held of them",
        description="Show everything that this hub holds of one person (GDPR, article 15): what "
        "they signed, what records were made of it, where it was sent on, what was taken back, "
        "and how long it is kept. Nothing is changed.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_where(parser)
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help="the office's key file, to read and to search"
    )
    parser.add_argument("--json", action="store_true", help="for a program, with every member")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write to a new file, mode 0600")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Ask, find, note, show. Raises BadKey, BadSettings, StorageUnavailable. 1: nothing is here."""
    from kiosk.hub.person_report import note_report

    from .show_person_words import in_plain_words

    _check_place(chosen.out)
    with looked_at(chosen) as storage:
        report = _found(storage, chosen.key)
        note_report(chosen.data, report.way, time.time())
    if chosen.json:
        members = {"made_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), **asdict(report)}
        several = {"several_people": report.several}
        text = json.dumps(members | several, ensure_ascii=False, indent=1)
    else:
        text = "\n".join(in_plain_words(report))
    _give(text, chosen.out)
    return 1 if report.nothing else 0


def _found(storage: HubStorage, key: Path | None) -> PersonReport:
    from kiosk.hub.person_search import PersonSearch
    from kiosk.sealing.keys import OpeningKey

    search = PersonSearch(storage, OpeningKey.load(key) if key else None)
    # Not by input(): its question would be part of an answer that goes into a pipe.
    print("E-mail address or withdrawal code: ", end="", file=sys.stderr, flush=True)
    asked = sys.stdin.readline().strip()
    if "@" in asked:
        return search.by_email(asked, at_terminal("Searching"))
    return search.by_code(verifier_typed(asked))


def _check_place(out: Path | None) -> None:
    """Before anybody types: a file is there already, or the shell made one for all to read."""
    from kiosk.domain.errors import BadSettings

    if out is not None and out.exists():
        raise BadSettings(str(out), "There is a file of this name already.", "Choose another name.")
    try:
        mode = os.fstat(sys.stdout.fileno()).st_mode
    except (OSError, UnsupportedOperation):
        return
    if out is None and stat.S_ISREG(mode) and stat.S_IMODE(mode) & 0o077:
        raise BadSettings(
            "standard output",
            "This file can be read by others on this machine.",
            "Name the file with --out instead of “>”: it is then its owner's alone.",
        )


def _give(text: str, out: Path | None) -> None:
    from kiosk.domain.errors import BadSettings
    from kiosk.sealing.keys import write_secret

    if out is None:
        print(text)
        return
    try:
        write_secret(out, f"{text}\n")
    except OSError:
        raise BadSettings(
            str(out),
            "The answer cannot be written here.",
            "Name a new file in a folder that is there and can be written to.",
        ) from None
    print(f"{out}: written, for its owner alone.", file=sys.stderr)
