"""`petition-kiosk hub backup`: everything that a hub is, in one file that was looked through."""

from __future__ import annotations

import argparse
import glob
import shutil
import tempfile
from pathlib import Path

from kiosk.cli.office.lists import at_terminal

from .where import add_where

EXAMPLE = """examples:
  petition-kiosk hub backup --data hub-data /media/stick/saturday.pkbackup
  petition-kiosk hub backup --data /srv/hub --database postgresql://hub@/petition hub.pkbackup

Made beside the running hub, without stopping it; what arrives meanwhile is in the next one. The
file holds the database, the hub's secret key and the list of what can never come back. It names
nobody (signatures are sealed to the office's key), and whoever has it can sign receipts in the
hub's name: keep it where you would keep the hub. It is read again and looked through before it
gets its name.

Do not copy hub.sqlite by hand instead: what arrived last is in files beside it, and a copy that is
made while the hub writes is two halves of different times."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "backup",
        help="copy all of a hub into one file, also while it runs",
        description="Copy a hub's database, key and list of what can never come back into one "
        "new file that only its owner may read, and check it by opening it.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the new file")
    add_where(command)
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Make it. Raises BadKey, BadSettings, StorageFull, StorageUnavailable."""
    from kiosk.domain.errors import BadSettings, disk_errors
    from kiosk.export.atomic import write_atomically
    from kiosk.hub.backup import check_backup, gather, pack, refuse_existing
    from kiosk.hub.examination import address_of

    from .where import failing

    dest: Path = chosen.file
    refuse_existing(dest)
    address = address_of(chosen.data, chosen.database)
    start = f".{dest.name}.copy."
    with failing(dest, BadSettings), disk_errors():
        for left in dest.parent.glob(f"{glob.escape(start)}*"):
            shutil.rmtree(left, ignore_errors=True)  # of one that was killed; a key is in it
        with tempfile.TemporaryDirectory(prefix=start, dir=dest.parent) as folder:
            into = Path(folder)
            watch = at_terminal("copied")
            counts = gather(chosen.data, address, chosen.database, into, watch.progress)
            write_atomically(
                dest,
                lambda file: pack(into, counts, file),
                lambda part: check_backup(part, into),
            )
    print(f"{dest}: {counts['envelopes']} signatures, {counts['kiosks']} tablets, looked through.")
    print("It has the hub's secret key in it: keep it as you would keep the hub.")
    return 0
