"""`petition-kiosk forward`: from the hub, or from bundles, into the system the office uses."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.forwarding_ports import ReceiverSettings

    from .office.forwarding import ForwardingRun

KINDS = ("action-network", "civicrm", "webhook")
EPILOG = """\
examples:
  petition-kiosk forward --example action-network > receiver.toml
  petition-kiosk forward day.pkbundle --key office.key --to receiver.toml --dry-run --show 3
  petition-kiosk forward day.pkbundle --key office.key --to receiver.toml
  petition-kiosk forward --data /srv/petition-hub --key office.key --to receiver.toml --follow
  petition-kiosk forward --data /srv/petition-hub --to receiver.toml --status

Run it as often as you like, and stop it whenever you like (Ctrl+C): each signature goes there
once, also if an answer was lost, since it is looked for there before a second try. What went
where is remembered in the hub's database or, for bundles, in a file beside the receiver's
(--state): keep it. It holds no names. Take signatures from the hub or from bundles, not from
both: the two do not know of each other.

A signature that was withdrawn is not sent. One that was withdrawn after it was sent is shown with
the receiver's own number of it, so that you can have it deleted there; then say --told.
Who said yes to e-mails when they signed, and opted out since, is not subscribed again: --status
names those signatures, also where the receiver does not tell which came first.
“Needs attention” is never tried again by itself: --retry does, once the cause is gone.
Exit status 1 if something still waits, could not be read, or the receiver takes nothing.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `forward`."""
    parser = commands.add_parser(
        "forward",
        help="send signatures on to Action Network, CiviCRM or a webhook",
        description="Open signatures with the office's key and send each one on, once, with its "
        "consent as it was given, to Action Network, CiviCRM or a webhook.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    option = parser.add_argument
    option("bundles", nargs="*", type=Path, metavar="BUNDLE", help="bundles, or second copies")
    option("--data", type=Path, metavar="DIR", help="a hub's folder, instead of bundles")
    option("--database", metavar="URL", help="a hub's PostgreSQL, instead of bundles")
    option("--to", type=Path, metavar="FILE", help="the receiver's file (see --example)")
    option(
        "--key",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="the office's key file; again for the stand-by key, where one is needed",
    )
    option(
        "--state",
        type=Path,
        metavar="FILE",
        help="what went where, for bundles (default: beside the receiver's file)",
    )
    option("--follow", action="store_true", help="go on sending what arrives at the hub")
    option("--retry", action="store_true", help="also try again what needs attention")
    option("--show", type=int, default=0, metavar="N", help="with --dry-run: N of them in full")
    once = parser.add_mutually_exclusive_group()
    once.add_argument("--dry-run", action="store_true", help="say what would be sent; send nothing")
    once.add_argument("--status", action="store_true", help="print the balance only")
    once.add_argument(
        "--told", action="append", metavar="ID", help="the receiver has deleted this signature"
    )
    once.add_argument("--example", choices=KINDS, help="print a receiver's file to fill in")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Do what was asked. Raises BadInput's kinds, StorageUnavailable, NotAlone."""
    from kiosk.packs.receiver import EXAMPLES, load_receiver

    from .office.forwarding import say_balance

    if chosen.example:
        print(EXAMPLES[chosen.example], end="")
        return 0
    if chosen.to is None:
        raise _bad("--to", "No receiver was named.", "Write its file with --example, and name it.")
    sends = not (chosen.status or chosen.told or chosen.dry_run)
    settings = load_receiver(chosen.to, with_key=sends)
    _check(chosen)
    os.umask(0o077)
    with _office(chosen, settings) as office:
        if chosen.status:
            say_balance(settings, office.outbox)
            return 0
        if chosen.told:
            return _told(chosen, settings, office)
        _check_world(chosen, settings, office)
        return _forward(chosen, settings, office)


def _check(chosen: argparse.Namespace) -> None:
    hub = chosen.data is not None or chosen.database is not None
    looks = chosen.status or chosen.told
    if hub and chosen.bundles:
        raise _bad("forward", "Bundles and a hub were named.", "Name one or the other.")
    if not hub and not chosen.bundles and not looks:
        raise _bad("forward", "There is nothing to send.", "Name bundles, or a hub with --data.")
    if hub and chosen.state:
        raise _bad("--state", "A hub remembers by itself.", "Leave --state out.")
    if chosen.follow and (not hub or chosen.dry_run or looks):
        raise _bad("--follow", "Only a hub can be followed, in earnest.", "Leave --follow out.")
    if not chosen.key and not looks:
        raise _bad("--key", "No key was named.", "Name the office's key file with --key.")
    if chosen.show < 0 or (chosen.show and not chosen.dry_run):
        raise _bad("--show", "This goes with --dry-run.", "Write --dry-run --show 3.")


def _office(
    chosen: argparse.Namespace, settings: ReceiverSettings
) -> AbstractContextManager[ForwardingRun]:
    from kiosk.sealing.keys import OpeningKey

    from .office.forwarding import at_hub, beside_bundles

    keys: list[OpeningKey] = [OpeningKey.load(path) for path in chosen.key]
    name, campaign = settings.name, settings.campaign
    if chosen.data is not None or chosen.database is not None:
        return at_hub(chosen.data, chosen.database, keys, name, campaign, looks=chosen.status)
    state: Path | None = chosen.state or chosen.to.with_suffix(".forwarded.sqlite")
    reads = chosen.dry_run or chosen.status or chosen.told
    if reads and state is not None and not state.exists():
        state = None
    return beside_bundles(chosen.bundles, keys, name, campaign, state)


def _check_world(
    chosen: argparse.Namespace, settings: ReceiverSettings, office: ForwardingRun
) -> None:
    if office.rehearsal and not settings.rehearsal:
        raise _bad(
            str(chosen.to),
            "These signatures are a rehearsal's, and this receiver is real.",
            "Nobody in them has signed. For a receiver of rehearsals, write rehearsal = true.",
        )
    if settings.rehearsal and not office.rehearsal:
        raise _bad(
            str(chosen.to),
            "This receiver takes rehearsals only, and these signatures are real.",
            "Use the real receiver's file.",
        )


def _forward(chosen: argparse.Namespace, settings: ReceiverSettings, office: ForwardingRun) -> int:
    from kiosk.remote.forwarders.choice import receiver_of
    from kiosk.services.forwarding_source import preview

    from .office.forwarding import Balances, forward, gather, say_balance, say_gathered, say_preview

    assert office.source is not None
    gathered = gather(office.source, chosen.key)
    say_gathered(settings, gathered)
    receiver = receiver_of(settings)
    if chosen.dry_run:
        say_preview(preview(gathered, office.outbox.rows(), receiver, chosen.show))
        return 0
    office.outbox.register(settings.address)
    if chosen.retry:
        print(f"{office.outbox.retry_refused()} that needed attention wait again")
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    say = Balances(settings, office.outbox)
    try:
        ending = forward(office, receiver, gathered, follow=chosen.follow, say=say)
    except KeyboardInterrupt:
        print("\nStopped. Nothing is lost: run it again to go on.", file=sys.stderr)
        say_balance(settings, office.outbox)
        return 130
    waits = ending.closed is not None or ending.next_attempt_at is not None
    return 1 if waits or gathered.damaged else 0


def _told(chosen: argparse.Namespace, settings: ReceiverSettings, office: ForwardingRun) -> int:
    from .office.forwarding import say_balance

    ids: Sequence[str] = chosen.told
    heard = office.outbox.told(ids)
    if heard != len(set(ids)):
        raise _bad(
            "--told",
            f"{heard} of {len(set(ids))} were to be told.",
            "Copy the id from --status; it is shown until it is told.",
        )
    say_balance(settings, office.outbox)
    return 0


def _bad(place: str, what: str, remedy: str) -> Exception:
    from kiosk.domain.errors import BadSettings

    return BadSettings(place, what, remedy)
