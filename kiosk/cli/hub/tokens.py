"""`petition-kiosk hub token`: who else may speak to the hub, and what each of them may do."""

from __future__ import annotations

import argparse
import time
from datetime import UTC, datetime

from .where import add_where, looked_at, stored

ROLES = ("reader", "relay", "admin")
"""As in `hub.access.Role`, which is imported when it is needed."""
EXAMPLE = """examples:
  petition-kiosk hub token new --data hub-data --role reader --name "the CRM"
  petition-kiosk hub token list --data hub-data
  petition-kiosk hub token revoke --data hub-data 0123abcd

roles:
  reader   reads the OSDI API and the metrics
  relay    hands in signatures on the OSDI API, and reads nothing back but what it sent
  admin    everything, the dashboard too

Kiosks need none of these: they enrol by themselves with the event file's code, and only append."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `token` and the three below it."""
    top = commands.add_parser(
        "token",
        help="make, list and revoke tokens of people and programs",
        description="Tokens open the hub to people and programs. The hub keeps only a hash of "
        "each: a new one is shown this once.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    kinds = top.add_subparsers(metavar="COMMAND", required=True)
    new = kinds.add_parser(
        "new",
        help="make a token, and show it once",
        description="Make a token, and show it once.",
        epilog='example: petition-kiosk hub token new --data hub-data --role admin --name "Office"',
    )
    add_where(new)
    new.add_argument("--role", choices=ROLES, required=True, help="what its holder may do")
    new.add_argument("--name", required=True, metavar="NAME", help="whose it is, 80 letters")
    new.set_defaults(run=make)
    shown = kinds.add_parser(
        "list",
        help="list tokens: id, role, name",
        description="List every token that was ever made: id, whether it counts, role, since "
        "when, name. Tokens themselves are not kept anywhere.",
        epilog="example: petition-kiosk hub token list --data hub-data",
    )
    add_where(shown)
    shown.set_defaults(run=show)
    gone = kinds.add_parser(
        "revoke",
        help="end a token at once",
        description="End a token at once, and every session of a browser begun with it.",
        epilog="example: petition-kiosk hub token revoke --data hub-data 0123abcd",
    )
    add_where(gone)
    gone.add_argument("id", metavar="ID", help="the 8 digits that “list” shows")
    gone.set_defaults(run=revoke)


def make(chosen: argparse.Namespace) -> int:
    """Make one and print it. Raises BadSettings, StorageUnavailable."""
    from kiosk.domain.errors import BadSettings
    from kiosk.hub.access import Access, Role

    name: str = chosen.name.strip()
    if not (1 <= len(name) <= 80 and name.isprintable()):
        raise BadSettings(
            "--name",
            "A token's name has 1 to 80 printable letters.",
            "Write what it is for, such as “the CRM”.",
        )
    hour = datetime.fromtimestamp(time.time(), UTC).strftime("%Y-%m-%dT%H:00:00Z")
    with stored(chosen) as storage:
        token = Access(storage.engine).create(Role(chosen.role), name, hour)
    print(token)
    print("This is shown only now: give it to its holder by a way that nobody else reads.")
    return 0


def show(chosen: argparse.Namespace) -> int:
    """Print who holds tokens. Raises BadSettings, StorageUnavailable."""
    from kiosk.hub.access import Access

    with looked_at(chosen) as storage:
        holders = Access(storage.engine).holders()
    for each in holders:
        state = "revoked " if each.revoked else "accepted"
        print(f"{each.id}  {state}  {each.role:6}  {each.created_at}  {each.name}")
    if not holders:
        print("No token was ever made here.")
    return 0


def revoke(chosen: argparse.Namespace) -> int:
    """End one. Raises BadSettings for an id that is none, StorageUnavailable."""
    from kiosk.domain.errors import BadSettings
    from kiosk.hub.access import Access

    with stored(chosen) as storage:
        found = Access(storage.engine).revoke(chosen.id)
    if not found:
        raise BadSettings(
            "ID",
            "There is no token of this id here.",
            "Look at “petition-kiosk hub token list”: the id is the first word of each line.",
        )
    print("This token opens nothing any more.")
    return 0
