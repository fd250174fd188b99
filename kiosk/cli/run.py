"""`petition-kiosk run`: the kiosk of an event."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadEvent, BadInput, BadSettings
from kiosk.packs.settings import Settings, load_settings
from kiosk.packs.settings import diagonal as diagonal
from kiosk.packs.settings import size as size
from kiosk.packs.settings import text_scale as text_scale

if TYPE_CHECKING:
    from kiosk.domain.event import Event

UNSEEN = frozenset({"offscreen", "minimal"})
"""Qt's platforms that nobody looks at."""

EPILOG = """\
example:
  petition-kiosk run --event saturday.toml --mirror "SECOND COPY"

Settings come from the event file, then from the settings file (settings.toml in this person's
configuration folder, or --settings), then from the environment (PETITION_KIOSK_EVENT, _DATA,
_EXPORT, _MIRROR, _WINDOW, _TEXT_SCALE, _DIAGONAL, _SETTINGS), then from these flags; later
ones win. The settings file has the flags' names as keys:
  event = "saturday.toml"
  mirror = "SECOND COPY"
  text_scale = 1.2
Volunteers reach their desk by pressing and holding the upper corner where a line of text
begins for three seconds, and typing the PIN of the event file. The app is closed from there.
If it cannot start, and is not run at a terminal, a window says why; the same corner closes it.
A new tablet (--problems-on-screen, an empty event folder, an empty data folder) shows its first
start instead: it takes over an event file from a stick, or makes an office on one.
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

    def option(name: str, kind: Callable[[str], object], metavar: str, explained: str) -> None:
        # As a text, so that argparse checks the environment's word as it checks a flag's.
        spoken = os.environ.get(f"PETITION_KIOSK_{name.upper().replace('-', '_')}") or None
        command.add_argument(
            f"--{name}", type=kind, metavar=metavar, default=spoken, help=explained
        )

    option("settings", Path, "FILE", "settings of this tablet (default: this person's)")
    option("event", Path, "FILE", "event file, or the folder of one event")
    option(
        "data",
        Path,
        "DIR",
        "where outbox and device key are kept (default: this person's data folder)",
    )
    option(
        "export", Path, "DIR", "where lists may go besides removable drives (default: documents)"
    )
    option(
        "mirror",
        str,
        "STICK",
        "name or folder of a stick that gets a sealed second copy of every signature",
    )
    option("window", size, "WxH", "a window of this size, not the full screen")
    option("text-scale", text_scale, "N", "1 to 2 (default 1)")
    option(
        "diagonal",
        diagonal,
        "INCHES",
        "of the screen, where the machine tells it wrongly: buttons are 12 mm by this measure",
    )
    command.add_argument(
        "--rehearsal",
        action="store_true",
        help="practise: a store of its own, a watermark on everything, nothing sent to a real hub",
    )
    command.add_argument(
        "--problems-on-screen",
        action="store_true",
        help="if it cannot start, say why in a window, also at a terminal",
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Run until closed. What keeps it from starting is shown on the screen, if nobody reads here.

    Under a kiosk session it would be started again and again, before a black screen.
    """
    try:
        return _run(chosen)
    except BadInput as error:
        if chosen.problems_on_screen or (on_screen() and not at_a_terminal()):
            _show(error, chosen.window)
        raise


def at_a_terminal() -> bool:
    """Whether somebody sits there to read."""
    return sys.stdin is not None and sys.stdin.isatty()


def on_screen() -> bool:
    """Whether there is a display for a window."""
    if platform := os.environ.get("QT_QPA_PLATFORM"):
        return platform.partition(":")[0] not in UNSEEN
    return sys.platform != "linux" or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())


def _show(error: BadInput, window: tuple[int, int] | None) -> None:
    from PySide6.QtCore import QSize

    from kiosk.app.setback import show_setback

    show_setback(error, QSize(*window) if window else None)


def _run(chosen: argparse.Namespace) -> int:
    from kiosk.app.run import AGAIN

    # The desk may have taken over another event file: then the kiosk begins anew with that.
    while (status := _run_once(chosen)) == AGAIN:
        pass
    return status


def _run_once(chosen: argparse.Namespace) -> int:
    from PySide6.QtCore import QSize

    from kiosk import paths
    from kiosk.app.backlight import SYSFS
    from kiosk.app.run import run_kiosk
    from kiosk.app.setting import Setting
    from kiosk.packs.event import load_event
    from kiosk.packs.pack import open_packs
    from kiosk.packs.taken_over import taken_over

    settings = settled(chosen)
    state = settings.data or paths.data_folder()
    file = chosen_event(settings, state, first_start=chosen.problems_on_screen)
    if file is None:
        file = _first_start(settings, state)
    if file is None:
        return 0
    event = load_event(file, paths.CAMPAIGNS)
    if chosen.rehearsal:
        event = replace(event, rehearsal=True)
    folder = settings.data or paths.data_folder() / event.id
    if event.rehearsal:
        # A store of its own, whatever else lies there.
        folder /= "rehearsal"
    _refuse_recovered(folder)
    with open_packs(event.campaigns) as campaigns:
        _tell_signer(event)
        return run_kiosk(
            Setting(
                campaigns=campaigns,
                event=event,
                folder=folder,
                export_folder=settings.export,
                size=QSize(*settings.window) if settings.window else None,
                text_scale=settings.text_scale or 1.0,
                diagonal=settings.diagonal,
                mirror=settings.mirror,
                state=state if file.parent == taken_over(state) else None,
                backlight=None if settings.window else SYSFS,
            )
        )


def chosen_event(settings: Settings, state: Path, *, first_start: bool) -> Path | None:
    """The event file to run: the settings' word, or what this tablet has taken over itself.

    None: there is neither, and this tablet, whose folder is `state`, never had one, so that it may
    show its first start, if it is to. Raises BadSettings, BadEvent.
    """
    from kiosk.packs.event_folder import is_vacant, named_event
    from kiosk.packs.taken_over import is_new, taken_over

    place = settings.event
    if place is not None and not is_vacant(place):
        return named_event(place)
    if (kept := taken_over(state)) is not None:
        return named_event(kept)
    if first_start and is_new(state):
        return None
    if first_start:
        raise BadEvent(
            str(place or state),
            "This tablet has had an event before, and its event file is not here any more.",
            f"Copy the event's folder here again. What was collected is still in {state}.",
        )
    if place is not None:
        return named_event(place)
    raise BadSettings(
        "--event",
        "No event file was named.",
        "Name one, or look around first with “petition-kiosk demo”.",
    )


def _first_start(settings: Settings, state: Path) -> Path | None:
    from PySide6.QtCore import QSize

    from kiosk.app.first_start import run_first_start
    from kiosk.app.sticks import FirstSetting

    return run_first_start(
        FirstSetting(
            state,
            folder=settings.export,
            size=QSize(*settings.window) if settings.window else None,
            text_scale=settings.text_scale or 1.0,
            diagonal=settings.diagonal,
        )
    )


def _tell_signer(event: Event) -> None:
    """Whoever starts it at a terminal can compare the words with the office's."""
    from kiosk.sealing.spoken import in_words

    said = f"signed by {in_words(event.signer)}" if event.signer else "not signed"
    print(f"petition-kiosk: event “{event.id}”, {said}", file=sys.stderr)


def settled(chosen: argparse.Namespace) -> Settings:
    """The settings file's word, and over it the environment's and the flags'.

    The file is asked for only where it was named, or is in its usual place.
    """
    from kiosk import paths

    file: Path = chosen.settings or paths.settings_file()
    written = load_settings(file) if chosen.settings or file.exists() else Settings()

    spoken = {each.name: getattr(chosen, each.name) for each in fields(Settings)}
    return replace(written, **{k: v for k, v in spoken.items() if v is not None})


def _refuse_recovered(folder: Path) -> None:
    """Another tablet's signatures: this one's hub and bundles would refuse them."""
    from kiosk.services.recovery import NOTE

    if (folder / NOTE).exists() and not (folder / "device.key").exists():
        raise BadSettings(
            str(folder),
            "This folder was recovered from another tablet's second copy, without its key.",
            "Collect in another folder; the office opens the second copy itself.",
        )
