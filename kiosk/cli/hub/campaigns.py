"""`petition-kiosk hub campaign`: how long a hub keeps names, and when it lets them go."""

from __future__ import annotations

import argparse
import time

from kiosk.cli.office.dialogue import is_confirmed

from .where import add_where, looked_at, stored

MONTHS = 6
"""As in `hub.retention`, which is imported when it is needed."""
EXAMPLE = """examples:
  petition-kiosk hub campaign list --data hub-data
  petition-kiosk hub campaign close --data hub-data a-campaign
  petition-kiosk hub campaign reopen --data hub-data a-campaign

A closed campaign still takes what tablets were late to send. After the months you name, the hub
makes it anonymous by itself: every signature is emptied, so that no key opens it any more, and
only counts are left. Until then “reopen” undoes it."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `campaign` and the four below it."""
    top = commands.add_parser(
        "campaign",
        help="close a campaign, and make it anonymous later",
        description="How long the hub keeps names, and when it lets them go.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    kinds = top.add_subparsers(metavar="COMMAND", required=True)
    shown = kinds.add_parser(
        "list",
        help="list campaigns: how many signatures, closed or not",
        description="List the campaigns of this hub, how many signatures it keeps of each, and "
        "when their names go.",
        epilog="example: petition-kiosk hub campaign list --data hub-data",
    )
    add_where(shown)
    shown.set_defaults(run=show)
    closed = _one(kinds, "close", "close a campaign; its names go some months later")
    closed.add_argument(
        "--months",
        type=_months,
        default=MONTHS,
        metavar="N",
        help="from now until the names go, 0 to 120 (default: %(default)s)",
    )
    closed.set_defaults(run=close)
    _one(kinds, "reopen", "undo “close”, while the names are still there").set_defaults(run=reopen)
    now = _one(kinds, "anonymise", "let the names of a closed campaign go now, for ever")
    now.add_argument("--yes", action="store_true", help="do not ask")
    now.set_defaults(run=anonymise)


def _one(
    kinds: argparse._SubParsersAction[argparse.ArgumentParser], name: str, what: str
) -> argparse.ArgumentParser:
    parser = kinds.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog=f"example: petition-kiosk hub campaign {name} --data hub-data a-campaign",
    )
    add_where(parser)
    parser.add_argument("campaign", metavar="CAMPAIGN", help="as “list” shows it")
    return parser


def _months(text: str) -> int:
    if not (text.isdecimal() and 0 <= int(text) <= 120):
        raise argparse.ArgumentTypeError("a number of months from 0 to 120")
    return int(text)


def show(chosen: argparse.Namespace) -> int:
    """Print them. Raises BadSettings, StorageUnavailable."""
    from kiosk.hub.retention import CampaignKept, Retention

    def state(each: CampaignKept) -> str:
        if each.anonymised_at:
            return f"anonymous since {_day(each.anonymised_at)}"
        if each.anonymise_at and each.closed_at:
            return f"closed {_day(each.closed_at)}, names go {_day(each.anonymise_at)}"
        return "open"

    with looked_at(chosen) as storage:
        campaigns = Retention(storage.engine).campaigns()
    for each in campaigns:
        print(f"{each.id}: {each.kept} kept, {state(each)}")
    if not campaigns:
        print("No signature has arrived here yet.")
    return 0


def close(chosen: argparse.Namespace) -> int:
    """Close one. Raises BadSettings, StorageUnavailable."""
    from kiosk.hub.retention import Retention

    with stored(chosen) as storage:
        hour = Retention(storage.engine).close(chosen.campaign, time.time(), chosen.months)
    print(f"{chosen.campaign} is closed. Its names go on {_day(hour)}; its counts stay.")
    print("What tablets were late to send is taken until then. “reopen” undoes this.")
    return 0


def reopen(chosen: argparse.Namespace) -> int:
    """Undo `close`. Raises BadSettings, StorageUnavailable."""
    from kiosk.hub.retention import Retention

    with stored(chosen) as storage:
        Retention(storage.engine).reopen(chosen.campaign, time.time())
    print(f"{chosen.campaign} is open again; its names stay.")
    return 0


def anonymise(chosen: argparse.Namespace) -> int:
    """Let the names go. Raises BadSettings, StorageUnavailable."""
    from kiosk.hub.engine import scrub
    from kiosk.hub.retention import Retention

    with stored(chosen) as storage:
        if not is_confirmed(
            f"Every signature of {chosen.campaign} will be emptied. Nobody can undo this.",
            chosen.campaign,
            chosen.yes,
        ):
            return 1
        retention = Retention(storage.engine)
        count = retention.anonymise(
            chosen.campaign, time.time(), lambda done: print(f"{done} emptied …", flush=True)
        )
        scrub(storage.engine)
    print(f"{count} signatures are anonymous now. Copies and backups of the database are not:")
    print("delete those that you keep, and lists that were made of them.")
    return 0


def _day(hour: str) -> str:
    return hour.split("T", 1)[0]
