"""`petition-kiosk hub`: the organisers' receiving server."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from .office.lists import FORMATS_EXPLAINED, Source, add_formats, write_lists

if TYPE_CHECKING:
    from kiosk.sealing.keys import OpeningKey

OFFICE_KEY = "PETITION_KIOSK_OFFICE_KEY"
"""The environment's name for the office's secret key (AGE-SECRET-KEY-1…)."""
EXAMPLE = f"""examples:
  petition-kiosk hub --data /srv/petition-hub
  petition-kiosk hub --data /srv/petition-hub --print-key
  petition-kiosk hub --data /srv/petition-hub --revoke 0123456789abcdef0123456789abcdef
  petition-kiosk hub --data copy-of-the-hub --list lists --key office.key

The first start prints an enrolment code, once. Kiosks need it, the hub's address and its
public key in their event file. Losing DIR/hub.key means giving every kiosk a new event file.
--list is for the office: copy DIR there, and keep the office's key off the server.

{FORMATS_EXPLAINED}"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "hub",
        help="receive sealed signatures from kiosks",
        description="Receive sealed signatures from kiosks and store each one once. "
        "The hub cannot read them: the office's key opens them.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    option = parser.add_argument
    option("--data", type=Path, required=True, metavar="DIR", help="the hub's key and database")
    option("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    option("--port", type=int, default=8420, help="0 picks a free one (default: %(default)s)")
    option("--database", metavar="URL", help="default: SQLite in DIR; or postgresql://…")
    option(
        "--campaign",
        nargs="+",
        default=[],
        metavar="ID",
        help="refuse signatures for any other campaign",
    )
    option("--enrolment-code", metavar="CODE", help="also accept this code (8 letters or more)")
    option("--tls-certificate", type=Path, metavar="FILE", help="certificate chain, PEM")
    option("--tls-key", type=Path, metavar="FILE", help="its private key, PEM")
    option(
        "--office-key",
        type=Path,
        metavar="FILE",
        help="open signatures here too, for the CRM (OSDI): the office's key file; or its text in "
        f"{OFFICE_KEY}. It is held in memory only",
    )
    option("--rehearsal", action="store_true", help="take rehearsals only; nothing real, ever")
    option("--behind-proxy", action="store_true", help="a proxy in front speaks TLS")
    once = parser.add_mutually_exclusive_group()
    once.add_argument("--print-key", action="store_true", help="print the public key and exit")
    once.add_argument("--kiosks", action="store_true", help="list enrolled kiosks and exit")
    once.add_argument("--revoke", metavar="KIOSK", help="never accept this kiosk again, and exit")
    once.add_argument(
        "--list", type=Path, metavar="FOLDER", help="open what is stored, write lists, and exit"
    )
    option("--key", type=Path, metavar="FILE", help="the office's key file, for --list")
    add_formats(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Do what was asked; serving returns when the hub is told to stop."""
    from kiosk.hub import server

    if chosen.print_key:
        print(server.hub_key(chosen.data).public)
        return 0
    if chosen.kiosks or chosen.revoke is not None:
        return _kiosks(chosen)
    if chosen.list is not None:
        return _list(chosen)
    server.serve(
        server.HubSettings(
            data=chosen.data,
            host=chosen.host,
            port=chosen.port,
            database=chosen.database,
            campaigns=frozenset(chosen.campaign),
            enrolment_code=chosen.enrolment_code,
            certificate=chosen.tls_certificate,
            certificate_key=chosen.tls_key,
            behind_proxy=chosen.behind_proxy,
            rehearsal=chosen.rehearsal,
            office=_office(chosen.office_key),
        ),
        say=lambda line: print(line, flush=True),
    )
    return 0


def _office(file: Path | None) -> OpeningKey | None:
    from kiosk.sealing.keys import OpeningKey

    if file is not None:
        return OpeningKey.load(file)
    secret = os.environ.pop(OFFICE_KEY, None)
    return OpeningKey.from_secret(secret, OFFICE_KEY) if secret else None


def _kiosks(chosen: argparse.Namespace) -> int:
    from kiosk.domain.errors import BadSettings
    from kiosk.hub.server import open_storage

    with open_storage(chosen.data, chosen.database) as storage:
        if chosen.revoke is not None and not storage.revoke(chosen.revoke):
            raise BadSettings(
                "--revoke",
                "No kiosk of this id has enrolled here.",
                "Run the command with --kiosks to see the ids.",
            )
        for kiosk in storage.kiosks():
            print(kiosk.id, "revoked" if kiosk.revoked else "accepted", kiosk.name)
    return 0


def _list(chosen: argparse.Namespace) -> int:
    """Exit status 1 if some were damaged: the others are in the lists all the same."""
    from kiosk.domain.errors import BadEnvelope, BadSettings
    from kiosk.hub.server import open_storage
    from kiosk.sealing.envelope import parse
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.listing import Opened, open_all

    if chosen.key is None:
        raise BadSettings("--list", "No key was named.", "Name the office's key file with --key.")
    key = OpeningKey.load(chosen.key)
    opened: dict[str, list[Opened]] = {}
    damaged = not_readable = 0
    with open_storage(chosen.data, chosen.database) as storage:
        rehearsal = storage.settle_world(rehearsal=False)
        for public, raw in storage.envelopes():
            try:
                envelope = parse(raw)
            except BadEnvelope:
                damaged += 1
                continue
            found = open_all([envelope], public, [key])
            opened.setdefault(envelope.header.campaign, []).extend(found.opened)
            damaged += len(found.damaged)
            not_readable += found.not_readable
    count = sum(map(len, opened.values()))
    print(f"{count} opened, {not_readable} not for this key, {damaged} damaged")
    write_lists(chosen.list, Source("hub", "", rehearsal), opened, chosen)
    return 1 if damaged else 0
