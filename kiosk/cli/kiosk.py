"""`petition-kiosk kiosk`: the tablets that a hub knows, and shutting one out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .hub.where import add_where, looked_at, stored

if TYPE_CHECKING:
    from kiosk.hub.overview import Tablet
    from kiosk.hub.storage import HubStorage

LEAST_LETTERS = 6
"""Of an id, so that a slip of the finger does not name another tablet."""
EXAMPLE = """examples:
  petition-kiosk kiosk list --data hub-data
  petition-kiosk kiosk revoke --data hub-data 0123456789ab

A tablet that was stolen reveals nobody, but whoever has it could send signatures of their own.
Revoked, it is never heard again; what it sent before stays."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `kiosk list` and `kiosk revoke`."""
    top = commands.add_parser(
        "kiosk",
        help="list the tablets a hub knows, and shut one out",
        description="The tablets that a hub knows, and shutting one out.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    kinds = top.add_subparsers(metavar="COMMAND", required=True)
    shown = kinds.add_parser(
        "list",
        help="list enrolled tablets",
        description="List every tablet that ever enrolled: id, whether it is accepted, since "
        "when, last seen, how many signatures of it are kept, and the event it enrolled with.",
        epilog="example: petition-kiosk kiosk list --data hub-data",
    )
    add_where(shown)
    shown.set_defaults(run=show)
    out = kinds.add_parser(
        "revoke",
        help="never accept a tablet again",
        description="Never accept anything from a tablet again. Asks for the tablet's name "
        "first; this cannot be undone (a wiped tablet enrols as a new one).",
        epilog="example: petition-kiosk kiosk revoke --data hub-data 0123456789ab",
    )
    add_where(out)
    out.add_argument(
        "id", metavar="KIOSK", help=f"its id, or the first {LEAST_LETTERS} or more letters of it"
    )
    out.add_argument("--yes", action="store_true", help="do not ask")
    out.set_defaults(run=revoke)


def show(chosen: argparse.Namespace) -> int:
    """Print them. Raises BadSettings, StorageUnavailable."""
    with looked_at(chosen) as storage:
        known = _known(storage)
    for each in known:
        print(line(each))
    if not known:
        print("No tablet has enrolled here yet.")
    return 0


def line(tablet: Tablet) -> str:
    """One tablet on one line."""
    state = "revoked " if tablet.revoked else "accepted"
    return (
        f"{tablet.id}  {state}  since {tablet.enrolled_at}  seen {tablet.seen_at}  "
        f"{tablet.kept} kept  {tablet.name}"
    )


def revoke(chosen: argparse.Namespace) -> int:
    """Ask, and shut it out. Raises BadSettings, StorageUnavailable."""
    from kiosk.domain.errors import BadSettings

    with stored(chosen) as storage:
        kiosk = _named(storage, chosen.id)
        print(line(kiosk))
        if not chosen.yes and not _confirmed(kiosk.name):
            raise BadSettings(
                "KIOSK",
                "This is not the tablet's name, so nothing was changed.",
                "Type the name at the end of its line, or say --yes.",
            )
        storage.revoke(kiosk.id)
    print("It is never accepted again. What it sent before stays.")
    return 0


def _known(storage: HubStorage) -> Sequence[Tablet]:
    from kiosk.hub.overview import Overview

    return Overview(storage.engine).tablets()


def _named(storage: HubStorage, written: str) -> Tablet:
    """The one tablet whose id begins so. Raises BadSettings."""
    from kiosk.domain.errors import BadSettings

    start = written.strip().lower()
    found = [each for each in _known(storage) if each.id.startswith(start)]
    if len(start) < LEAST_LETTERS or len(found) != 1:
        several = f"{len(found)} tablets' ids begin so." if len(found) > 1 else ""
        raise BadSettings(
            "KIOSK",
            several or "No kiosk of this id has enrolled here.",
            "Look at “petition-kiosk kiosk list”: the id is the first word of each line.",
        )
    return found[0]


def _confirmed(name: str) -> bool:
    """Whether whoever sits here types the name."""
    print("Whoever carries it cannot send anything after this, and it cannot be undone.")
    try:
        return (
            input("To go on, type its name (the end of the line above): ").strip() == name.strip()
        )
    except EOFError:
        return False
