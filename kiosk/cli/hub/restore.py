"""`petition-kiosk hub restore`: a hub out of its backup."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from kiosk.cli.office.lists import at_terminal

from .where import add_where

WORK = ".restoring."
EXAMPLE = """examples:
  petition-kiosk hub restore saturday.pkbackup --data hub-data
  petition-kiosk hub restore saturday.pkbackup --data hub-data --replace
  petition-kiosk hub restore saturday.pkbackup --data /srv/hub --database postgresql://hub@/petition

Stop the hub first. The backup is looked through before anything is moved; what was there is kept
under a new name. Who took a signature back since, who was erased, and which tablets and tokens
were shut out stays so: that is in the list barred.jsonl of DIR, which is added to and never
replaced. With several hub machines, restore on the one whose list is the fullest, or copy the
lines of the others' into it first: doubles do no harm.

A backup of a hub on SQLite can be restored into PostgreSQL, and the other way round. At the
office, restore into a new folder to make lists of it (“petition-kiosk hub list”)."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "restore",
        help="make a hub of its backup again",
        description="Make a hub of its backup again: database, key, and the list of what can "
        "never come back.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("backup", type=Path, metavar="BACKUP", help="the backup's file")
    add_where(command)
    command.add_argument(
        "--replace",
        action="store_true",
        help="also where a hub is already: its database and key are kept under a new name",
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Restore it. Raises BadBundle, BadKey, BadSettings."""
    from kiosk.domain.errors import BadSettings, disk_errors
    from kiosk.hub.database import alone_in, make_folder
    from kiosk.hub.examination import address_of
    from kiosk.hub.restore import check_place, restore
    from kiosk.sealing.spoken import in_words

    from .where import failing

    data: Path = chosen.data
    address = address_of(data, chosen.database)
    make_folder(data)
    check_place(address, replace=chosen.replace)
    sqlite = address.get_backend_name() == "sqlite"
    beside = Path(str(address.database)).absolute().parent if sqlite else data
    with alone_in(data), failing(data, BadSettings), disk_errors():
        for left in beside.glob(f"{WORK}*"):
            shutil.rmtree(left, ignore_errors=True)  # of one that was killed
        with tempfile.TemporaryDirectory(prefix=WORK, dir=beside) as work:
            done = restore(
                chosen.backup,
                data,
                address,
                Path(work),
                replace=chosen.replace,
                progress=at_terminal("restored").progress,
            )
    print(f"{done.signatures} signatures are back. Key in words: {in_words(done.public_key)}")
    if done.barred_again:
        print(f"{done.barred_again} that the backup did not know of are barred again.")
    for name in done.kept:
        print(f"What was here before is kept: {name}")
    print("Campaigns that were closed since the backup have to be closed again.")
    return 0
