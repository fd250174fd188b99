"""`petition-kiosk hub list`: what the hub stores, readable, at the office."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.office.lists import (
    FORMATS_EXPLAINED,
    ListSource,
    add_formats,
    say_cleaned,
    say_refused,
    write_lists,
)

from .where import add_where, looked_at, stored

if TYPE_CHECKING:
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.listing import Damaged, Opened

EXAMPLE = f"""examples:
  petition-kiosk hub list lists --data copy-of-the-hub --key office.key
  petition-kiosk hub list lists --data copy-of-the-hub --key office.key --to civicrm

Bring a backup of the hub to the office, and keep the office's key off the server:
  petition-kiosk hub backup --data hub-data saturday.pkbackup
  petition-kiosk hub restore saturday.pkbackup --data copy-of-the-hub

{FORMATS_EXPLAINED}"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "list",
        help="open what is stored, and write lists",
        description="Open what the hub stores with the office's key, and write lists. Exit "
        "status 1: some were damaged; the others are in the lists all the same.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", type=Path, metavar="FOLDER", help="where the lists go")
    add_where(command)
    command.add_argument(
        "--key", type=Path, required=True, metavar="FILE", help="the office's key file"
    )
    add_formats(command)
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write them. Raises BadKey, BadPack, BadSettings, StorageUnavailable."""
    from kiosk.domain.errors import BadEnvelope
    from kiosk.hub.barred_list import BarredKind, list_of
    from kiosk.hub.identity import is_rehearsal
    from kiosk.sealing.envelope import parse
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.listing import open_all

    key = OpeningKey.load(chosen.key)
    opened: dict[str, list[Opened]] = {}
    lost: list[Damaged] = []
    damaged = not_readable = cleaned = 0
    with looked_at(chosen) as storage:
        folder = _made(chosen.folder)
        barred = list_of(storage.engine)
        gone = (
            {id for kind, id in barred.known() if kind is BarredKind.SIGNATURE} if barred else set()
        )
        rehearsal = is_rehearsal(storage.engine)
        for public, raw in storage.envelopes():
            try:
                envelope = parse(raw)
            except BadEnvelope:
                damaged += 1
                continue
            if envelope.header.id in gone:
                continue  # taken back since this copy of the database
            found = open_all([envelope], public, [key])
            opened.setdefault(envelope.header.campaign, []).extend(found.opened)
            damaged += len(found.damaged)
            lost.extend(found.damaged)
            cleaned += found.cleaned
            not_readable += found.not_readable
    # Asked last: what arrives meanwhile is in no list, and what is in one has been looked at.
    said_no = _said_no(chosen, key)
    for campaign, signed in opened.items():
        opened[campaign] = [replace(each, opted_out=each.id in said_no) for each in signed]
    count = sum(map(len, opened.values()))
    print(f"{count} opened, {not_readable} not for this key, {damaged} damaged")
    say_refused(lost)
    say_cleaned(cleaned)
    write_lists(folder, ListSource("hub", "", rehearsal), opened, chosen)
    return 1 if damaged else 0


def _said_no(chosen: argparse.Namespace, key: OpeningKey) -> frozenset[str]:
    """Signatures whose signer has opted out since at the hub's OSDI API, if there is one.

    What tablets sent since the hub opened anything is opened first, which alone writes. Raises
    BadSettings where that cannot be.
    """
    from kiosk.domain.errors import BadSettings
    from kiosk.hub.records.records import Records

    with looked_at(chosen) as storage:
        records = Records(storage.engine, key, time.time)
        try:
            if not records.in_use():
                return frozenset()
        except BadSettings:
            print(
                "This hub has an OSDI API, made with another key. Who has opted out there since is "
                "not known here: list with that key before you write to anybody.",
                file=sys.stderr,
            )
            return frozenset()
        if not records.opener.waiting():
            return records.opted_out()
    with stored(chosen) as storage:
        records = Records(storage.engine, key, time.time)
        records.catch_up()
        return records.opted_out()


def _made(folder: Path) -> Path:
    """`folder`, made for its owner alone if it is not there. Raises BadSettings."""
    from kiosk.domain.errors import BadSettings

    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        raise BadSettings(
            str(folder),
            "This folder for the lists cannot be made.",
            "Choose a folder beside one that is there and can be written to.",
        ) from None
    return folder
