"""`petition-kiosk doctor`: how well this tablet is locked, as its desk shows it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

EPILOG = """\
examples:
  petition-kiosk doctor
  sudo -u petition-kiosk petition-kiosk doctor --data /var/lib/petition-kiosk --event saturday.toml

Run it as the user that runs the kiosk, best from its session: whose user it is and what else is on
the screen are judged from where it runs. The volunteers' desk shows the same lines. Status 1:
something is not as it should be; what this machine does not tell is no failure.
"""
GREEN, RED, DIM, PLAIN = "\x1b[32m", "\x1b[31m", "\x1b[2m", "\x1b[0m"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "doctor",
        help="say what of this tablet is locked, and what to do about the rest",
        description="Look at this machine as the desk's self-check does: own user, encrypted "
        "disk, swap, dumps, keys of the system, session, terminals, USB, clock. Changes nothing.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "--data", type=Path, metavar="DIR", help="where the kiosk keeps its outbox"
    )
    command.add_argument(
        "--event", type=Path, metavar="FILE", help="its event file, to be looked at as well"
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print a line for each; 1 if one is red. Raises BadEvent, BadPack."""
    from kiosk import paths
    from kiosk.app.health import self_check
    from kiosk.bridge.desk_wording import check_label, check_remedy
    from kiosk.services.desk import Check

    checks = list(self_check(_existing(chosen.data or paths.data_folder())))
    if chosen.event:
        from kiosk.packs.event import load_event
        from kiosk.packs.pack import open_packs

        event = load_event(chosen.event, paths.CAMPAIGNS)
        with open_packs(event.campaigns):
            checks.append(Check("signed", event.signer is not None))
    colours = sys.stdout.isatty()
    for each in checks:
        sign, colour = {True: ("✓", GREEN), False: ("✗", RED), None: ("?", DIM)}[each.ok]
        remedy = "" if each.ok else f": {check_remedy(each.code, known=each.ok is not None)}"
        line = f"{sign} {check_label(each.code)}{remedy}"
        print(f"{colour}{line}{PLAIN}" if colours else line)
    red = sum(each.ok is False for each in checks)
    print(f"{red} to mend" if red else "Nothing to mend that this machine tells of")
    return 1 if red else 0


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there: both are on one disk."""
    return next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())
