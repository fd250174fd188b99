"""`petition-kiosk hub serve`: the receiving server itself."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from .where import add_where

if TYPE_CHECKING:
    from kiosk.hub.settings import HubSettings
    from kiosk.sealing.keys import OpeningKey

OFFICE_KEY = "PETITION_KIOSK_OFFICE_KEY"
"""The environment's name for the office's secret key (AGE-SECRET-KEY-1…)."""
MOST_PROCESSES = 64
EXAMPLE = """examples:
  petition-kiosk hub serve --data hub-data
  petition-kiosk hub serve --data /srv/hub --host 0.0.0.0 --behind-proxy
  petition-kiosk hub serve --data /srv/hub --database postgresql://hub@/petition --behind-proxy
  petition-kiosk hub serve --data /srv/hub --public-url https://example.org/petition

Behind nginx, in the server that speaks TLS, this is enough for the last:
  location /petition/ { proxy_pass http://127.0.0.1:8420; }

The first start prints an enrolment code, once. Kiosks need it, the hub's address and its
public key in their event file. Losing hub.key in DIR means giving every kiosk a new event file:
“hub backup” keeps it. On SIGHUP, and every half minute if they have changed, certificate and key
are read again; no request is lost, and what cannot be used leaves the old ones in service."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "serve",
        help="receive, until told to stop",
        description="Receive sealed signatures from kiosks and store each one once, until told "
        "to stop (Ctrl+C or SIGTERM, both graceful).",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_where(parser)
    option = parser.add_argument
    option("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    option("--port", type=int, default=8420, help="0 picks a free one (default: %(default)s)")
    option(
        "--campaign",
        nargs="+",
        default=[],
        metavar="ID",
        help="refuse signatures for any other campaign",
    )
    option("--enrolment-code", metavar="CODE", help="also accept this code (8 letters or more)")
    option(
        "--tls-certificate",
        type=Path,
        metavar="FILE",
        help="certificate chain, PEM; renewed on the disk, it is taken over within a minute, or "
        "at once by SIGHUP",
    )
    option("--tls-key", type=Path, metavar="FILE", help="its private key, PEM")
    option(
        "--office-key",
        type=Path,
        metavar="FILE",
        help="open signatures here too, for the CRM (OSDI): the office's key file; or its text in "
        f"{OFFICE_KEY}. It is held in memory only",
    )
    option("--rehearsal", action="store_true", help="take rehearsals only; nothing real, ever")
    option(
        "--replace-key",
        action="store_true",
        help="go on with another key than the database knows: the one in DIR, or a new one if "
        "there is none. Only where the old one is lost for good: every tablet then needs a new "
        "event file, and other machines on this database need the new key",
    )
    option("--behind-proxy", action="store_true", help="a proxy in front speaks TLS")
    option(
        "--public-url",
        metavar="URL",
        help="where browsers, tablets and CRMs find the hub, its path included (default: where a "
        "request says, by Host, that it came to). X-Forwarded-… is never believed",
    )
    option(
        "--processes",
        type=_count,
        default=1,
        metavar="N",
        help="answer with N processes on the one address; one per core (default: %(default)s)",
    )
    option("--socket", type=int, help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Serve; returns when the hub is told to stop."""
    from kiosk.hub import server
    from kiosk.hub.settings import HubSettings

    settings = HubSettings(
        data=chosen.data,
        host=chosen.host,
        port=chosen.port,
        database=chosen.database,
        campaigns=frozenset(chosen.campaign),
        enrolment_code=chosen.enrolment_code,
        certificate=chosen.tls_certificate,
        certificate_key=chosen.tls_key,
        behind_proxy=chosen.behind_proxy,
        public_url=chosen.public_url,
        rehearsal=chosen.rehearsal,
        replace_key=chosen.replace_key,
        office=_office(chosen.office_key),
        socket=chosen.socket,
    )
    if chosen.processes > 1 and chosen.socket is None:
        return _together(settings, chosen.processes)
    os.environ.pop(OFFICE_KEY, None)
    with suppress(KeyboardInterrupt):  # Ctrl+C is how a hub is stopped at a terminal
        server.serve(settings, _say)
    return 0


def _together(settings: HubSettings, count: int) -> int:
    """The same command again for each child: what was read here is read there."""
    from kiosk.hub import server, supervisor
    from kiosk.hub.settings import check, listen

    check(settings)
    server.look_through(settings, _say)
    with listen(settings) as listener:
        # As this one was started: a service keeps its folder out of what it imports.
        isolated = ["-I"] if sys.flags.isolated else []
        command = [sys.executable, *isolated, "-m", "kiosk", *sys.argv[1:]]
        return supervisor.serve_with(count, listener, command, _say)


def _say(line: str) -> None:
    from kiosk import service_manager
    from kiosk.hub.supervisor import SERVES

    print(line, flush=True)
    if line.startswith(SERVES):
        # Of several processes each says so; systemd hears the first (NotifyAccess=main).
        service_manager.tell(service_manager.READY)


def _count(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= MOST_PROCESSES):
        raise argparse.ArgumentTypeError(f"a number from 1 to {MOST_PROCESSES}")
    return int(text)


def _office(file: Path | None) -> OpeningKey | None:
    from kiosk.sealing.keys import OpeningKey

    if file is not None:
        return OpeningKey.load(file)
    secret = os.environ.get(OFFICE_KEY)
    return OpeningKey.from_secret(secret, OFFICE_KEY) if secret else None
