"""`petition-kiosk self-test`: whether this installation works, tried off-screen."""

from __future__ import annotations

import argparse
from pathlib import Path

EPILOG = """\
examples:
  petition-kiosk self-test
  petition-kiosk self-test --event /etc/petition-kiosk/event

Needs no screen and no network, and leaves nothing behind: the signature is nobody's, in a store and
under a key that are thrown away. A tablet's own signatures are not looked at. It can run while the
kiosk does. Status 0: everything that was tried holds; 1: the last line says what does not; 2: the
event file cannot be used. A few seconds; a minute on a slow tablet.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "self-test",
        help="try this installation off-screen: window, keyboard, one rehearsal signature",
        description="Try whether this installation works, as after an upgrade: what draws on a "
        "screen loads, the window is built, a key of the on-screen keyboard writes, one rehearsal "
        "signature is sealed, stored, verified and opened. Says each thing that holds.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "--event",
        type=Path,
        metavar="FILE",
        help="with the campaigns of this event file, or event's folder, instead of one that ships",
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Say what holds, line by line. Raises SelfTestFailed, BadEvent, BadPack."""
    from kiosk import __version__, paths
    from kiosk.domain.errors import SelfTestFailed
    from kiosk.packs.event import load_event
    from kiosk.packs.event_folder import named_event
    from kiosk.packs.pack import open_packs

    try:
        from kiosk.app.self_test import self_test
    except ModuleNotFoundError:
        raise  # which part to install is said elsewhere
    except ImportError as error:  # a library of the system's that Qt is linked to
        raise SelfTestFailed(str(error)) from None
    packs: tuple[Path, ...] = (paths.DEFAULT_CAMPAIGN,)
    if chosen.event:
        packs = load_event(named_event(chosen.event), paths.CAMPAIGNS).campaigns
        _say("the event file: can be used")
    with open_packs(packs) as campaigns:
        self_test(campaigns, _say)
    print(f"petition-kiosk {__version__} works here")
    return 0


def _say(line: str) -> None:
    print(f"✓ {line}", flush=True)
