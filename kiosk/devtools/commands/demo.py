"""`petition-kiosk demo`: a hub on loopback, a throw-away event, the kiosk against it."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.devtools.demo_setup import DemoSetup

EPILOG = """\
example:
  petition-kiosk demo --window 1280x800

In the terminal, Enter pulls the plug (stops the hub), and Enter again plugs it in.
Where there is no display, “petition-kiosk tour” shows the same day in pictures.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    from kiosk.cli.run import size, text_scale

    command = commands.add_parser(
        "demo",
        help="try everything: a hub on this machine, a throw-away event, the kiosk",
        description="Start a hub on this machine, make a throw-away event, and run the kiosk full "
        "screen against it. Prints the PIN and the shift's words. Everything is erased at the end.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("--window", type=size, metavar="WxH", help="not the full screen")
    command.add_argument("--text-scale", type=text_scale, default=1.0, metavar="N", help="1 to 2")
    command.add_argument(
        "--campaign",
        type=Path,
        action="append",
        default=[],
        metavar="PACK",
        help="a folder or zip (default: the one that ships); again for several on one tablet",
    )
    command.add_argument(
        "--tour", type=Path, metavar="DIR", default=Path("tour"), help="where the tour goes"
    )
    command.set_defaults(run=run)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return os.environ.get("QT_QPA_PLATFORM") != "offscreen"
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(chosen: argparse.Namespace) -> int:
    """Run until closed from the desk; without a display, run the tour."""
    if not has_display():
        from kiosk.devtools.commands.tour import run as run_tour

        print("There is no display here, so this is the tour: the same app, off-screen.")
        chosen.folder, chosen.window = chosen.tour, chosen.window or (1280, 800)
        return run_tour(chosen)
    from PySide6.QtCore import QSize

    from kiosk.app.run import run_kiosk
    from kiosk.devtools.demo_setup import DemoSetup

    with tempfile.TemporaryDirectory(prefix="petition-kiosk-") as place:
        demo = DemoSetup(Path(place) / "stand", *chosen.campaign, rehearsal=True)
        try:
            size = QSize(*chosen.window) if chosen.window else None
            return run_kiosk(
                demo.setting(size=size, text_scale=chosen.text_scale),
                lambda kiosk: _introduce(kiosk, demo),
            )
        finally:
            demo.close()


def _introduce(kiosk: Kiosk, demo: DemoSetup) -> None:
    print(
        f"The hub listens at {demo.hub.url}. Press and hold the upper left corner for three\n"
        f"seconds for the volunteers' desk; the PIN is {demo.event.pin}.\n"
        f"Exports go to {demo.stick}.\n"
        "The app is closed from the desk.",
        flush=True,
    )

    def begin() -> str:
        prepared = kiosk.desk_station.prepare_shift("en")
        kiosk.desk_station.open_shift(prepared, "Here", "Me")
        return prepared.words if prepared else ""

    def opened(words: str) -> None:
        print(f"A shift is open; its words: {words}", flush=True)
        kiosk.desk.refresh()

    kiosk.worker.run(begin, opened, lambda _: None)
    kiosk.desk.changed.connect(_teller(kiosk))
    if sys.stdin.isatty():
        _plug(kiosk, demo)


def _teller(kiosk: Kiosk) -> Callable[[], None]:
    last = ""

    def tell() -> None:
        nonlocal last
        balance = kiosk.desk.balance
        line = (
            f"{balance.signed} signed = {balance.delivered} delivered + {balance.waiting} waiting "
            f"+ {balance.needs_attention} need attention + {balance.withdrawn} withdrawn"
        )
        if line != last:
            last = line
            print(line, flush=True)

    return tell


def _plug(kiosk: Kiosk, demo: DemoSetup) -> None:
    from PySide6.QtCore import QSocketNotifier

    print("Enter pulls the plug, Enter again plugs it in.", flush=True)
    plugged = True

    def turn() -> None:
        nonlocal plugged
        if not sys.stdin.readline():
            notifier.setEnabled(False)
            return
        plugged = not plugged
        if plugged:
            demo.hub.start()
            kiosk.sending.hurry()
        else:
            demo.hub.stop()
        print("The plug is in." if plugged else "The plug is pulled.", flush=True)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, kiosk)
    notifier.activated.connect(turn)
