"""`petition-kiosk recover`: an outbox out of second copies alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadSettings

if TYPE_CHECKING:
    from kiosk.domain.outbox import Balance
    from kiosk.services.listing import Damaged
    from kiosk.services.recovery import Recovered

DEVICE_KEY = "device.key"
EPILOG = """\
examples:
  petition-kiosk recover /media/stick --data recovered
  petition-kiosk recover morning.pkmirror evening.pkmirror --data recovered
  petition-kiosk recover /media/stick --event saturday.toml --device-key saved/device.key

The office needs none of this to count: “petition-kiosk open” reads the stick's file as it reads
a bundle. The tablet's private key is never on the stick, and a hub takes signatures only from
the tablet that made them. With --device-key (saved from the lost tablet's data folder) the
recovered folder is that tablet again: it sends and exports. Without, it is kept for the record,
and “petition-kiosk run” does not collect in it.
Exit status 1 if something is missing or damaged: the rest is there all the same.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "recover",
        help="rebuild a lost tablet's outbox from its second copy",
        description="Rebuild the outbox of one tablet from one or more second copies "
        "(*.pkmirror), in a new data folder. Every signature's seal is checked.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "sticks", type=Path, nargs="+", metavar="STICK", help="a second copy, or its folder"
    )
    command.add_argument("--data", type=Path, metavar="DIR", help="the new data folder")
    command.add_argument(
        "--event", type=Path, metavar="FILE", help="event file: its usual data folder is used"
    )
    command.add_argument(
        "--device-key", type=Path, metavar="FILE", help="the lost tablet's device.key, if saved"
    )
    command.set_defaults(run=recover)


def recover(chosen: argparse.Namespace) -> int:
    """Read, check, write, report. Raises BadBundle, BadKey, BadSettings."""
    from kiosk.domain.outbox import Row
    from kiosk.paths import private_folder
    from kiosk.services.recovery import mirror_files, read_mirrors
    from kiosk.storage.database import open_store

    files = mirror_files(chosen.sticks)
    tablets = read_mirrors(files)
    if len(tablets) > 1:
        raise BadSettings(
            ", ".join(map(str, files)),
            f"These are the second copies of {len(tablets)} tablets.",
            "Name the files of one tablet at a time, and another --data for each.",
        )
    tablet = tablets[0]
    _check_key(chosen.device_key, tablet)
    folder = private_folder(_new_folder(chosen))
    found = list(tablet.rows())
    damaged = [row for row in found if not isinstance(row, Row)]
    store = open_store(folder, tablet.kiosk_key)
    try:
        store.outbox.insert(row for row in found if isinstance(row, Row))
        balance = store.outbox.balance()
    finally:
        store.close()
    _report(tablet, damaged, balance)
    _say_whose(folder, chosen.device_key)
    return 1 if damaged or tablet.missing() else 0


def _new_folder(chosen: argparse.Namespace) -> Path:
    from kiosk import paths
    from kiosk.packs.event import load_event

    folder: Path
    if chosen.data:
        folder = chosen.data
    elif chosen.event:
        folder = paths.data_folder() / load_event(chosen.event, paths.CAMPAIGNS).id
    else:
        raise BadSettings("--data", "No data folder was named.", "Name a new one.")
    if any(folder.glob("outbox*")) or (folder / DEVICE_KEY).exists():
        raise BadSettings(
            str(folder),
            "There is an outbox in this folder already, or a tablet's key.",
            "Name a new folder with --data: nothing is ever merged into an outbox in use.",
        )
    return folder


def _check_key(file: Path | None, tablet: Recovered) -> None:
    from kiosk.domain.errors import BadKey
    from kiosk.sealing.keys import SigningKey

    if file is None:
        return
    if SigningKey.load(file).public != tablet.kiosk_key:
        raise BadKey(
            str(file),
            "This is the key of another tablet.",
            "Name the device.key of the tablet that wrote this second copy.",
        )


def _report(tablet: Recovered, damaged: Sequence[Damaged], balance: Balance) -> None:
    from kiosk.sealing.keys import kiosk_id

    for each in damaged:
        print(f"number {each.seq} is damaged ({each.code}), id {each.id}", file=sys.stderr)
    for seq in tablet.missing():
        print(f"number {seq} is on none of these: look for another stick.", file=sys.stderr)
    print(
        f"tablet {kiosk_id(tablet.kiosk_key)}: {balance.signed} recovered = "
        f"{balance.delivered} delivered + {balance.waiting} waiting "
        f"+ {balance.needs_attention} need attention + {balance.withdrawn} withdrawn"
    )
    print(
        f"{len(damaged)} damaged, {len(tablet.missing())} missing; "
        f"{tablet.torn} places in the files were no whole record"
    )


def _say_whose(folder: Path, key: Path | None) -> None:
    """With the tablet's key the folder is that tablet; without, a note says it is not."""
    from kiosk.sealing.keys import write_secret
    from kiosk.services.recovery import NOTE

    if key is not None:
        write_secret(folder / DEVICE_KEY, key.read_text("ascii").strip() + "\n")
        print(f"The outbox: {folder}, with its key: it sends and exports as that tablet did.")
        return
    write_secret(folder / NOTE, "Recovered from a second copy, without the tablet's key.\n")
    print(
        f"The outbox: {folder}. Without the tablet's key it only keeps the record: give the "
        "second copy to the office, whose “petition-kiosk open” reads it."
    )
