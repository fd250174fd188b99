"""`petition-kiosk run`: the kiosk of an event."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from kiosk.domain.errors import BadSettings

EPILOG = """\
example:
  petition-kiosk run --event saturday.toml

Settings come from the event file, then from the environment (PETITION_KIOSK_EVENT,
PETITION_KIOSK_DATA, PETITION_KIOSK_EXPORT), then from these flags; later ones win.
Volunteers reach their desk by pressing and holding the upper corner where a line of text
begins for three seconds, and typing the PIN of the event file. The app is closed from there.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "run",
        help="run the kiosk of an event, full screen",
        description="Run the kiosk of an event, full screen.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "--event", type=Path, metavar="FILE", default=_from_environment("EVENT"), help="event file"
    )
    command.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=_from_environment("DATA"),
        help="where outbox and device key are kept (default: this person's data folder)",
    )
    command.add_argument(
        "--export",
        type=Path,
        metavar="DIR",
        default=_from_environment("EXPORT"),
        help="where lists may go besides removable drives (default: documents)",
    )
    command.add_argument(
        "--window", type=size, metavar="WxH", help="a window of this size, not the full screen"
    )
    command.add_argument(
        "--text-scale", type=text_scale, default=1.0, metavar="N", help="1 to 2 (default 1)"
    )
    command.add_argument(
        "--diagonal",
        type=diagonal,
        metavar="INCHES",
        help="of the screen, where the machine tells it wrongly: buttons are 12 mm by this measure",
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Run until closed."""
    from PySide6.QtCore import QSize

    from kiosk import paths
    from kiosk.app.kiosk import Setting
    from kiosk.app.run import run_kiosk
    from kiosk.packs.event import load_event
    from kiosk.packs.pack import open_pack

    if chosen.event is None:
        raise BadSettings(
            "--event",
            "No event file was named.",
            "Name one, or look around first with “petition-kiosk demo”.",
        )
    event = load_event(chosen.event, paths.CAMPAIGNS)
    with open_pack(event.campaign) as pack:
        return run_kiosk(
            Setting(
                campaign=pack.campaign,
                event=event,
                folder=chosen.data or paths.data_folder() / event.id,
                export_folder=chosen.export,
                size=QSize(*chosen.window) if chosen.window else None,
                text_scale=chosen.text_scale,
                diagonal=chosen.diagonal,
            )
        )


def size(text: str) -> tuple[int, int]:
    """Two sides of 320 to 8192 pixels, written 1280x800."""
    width, _, height = text.lower().partition("x")
    found = (int(width), int(height))
    if not all(320 <= side <= 8192 for side in found):
        raise ValueError
    return found


def text_scale(text: str) -> float:
    """A number from 1 to 2."""
    scale = float(text)
    if not 1 <= scale <= 2:
        raise ValueError
    return scale


def diagonal(text: str) -> float:
    """Inches of a screen, 5 to 100."""
    inches = float(text)
    if not 5 <= inches <= 100:
        raise ValueError
    return inches


def _from_environment(name: str) -> Path | None:
    value = os.environ.get(f"PETITION_KIOSK_{name}")
    return Path(value) if value else None
