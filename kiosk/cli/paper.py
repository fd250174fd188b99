"""`petition-kiosk paper`: sheets to sign with a pen, and what stands on them, sealed."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile

    from kiosk.app.station import Station
    from kiosk.domain.campaign import Campaign
    from kiosk.domain.event import Event

EPILOG = """\
examples, in the order of their days:
  petition-kiosk paper print sheets.pdf --campaign my-campaign --lang de --sheets 20
  petition-kiosk paper print more.pdf --campaign my-campaign --lang ar --sheets 10 --first 21
  petition-kiosk paper enter typed --event office/events/saturday/saturday.toml
  petition-kiosk open typed/*.pkbundle saturday.pkbundle --key office.key

Each sheet has a number; go on counting with --first, in all languages, so that no number is
there twice. At the stall, the tablet's desk notes which sheets go out and which come back with
how many lines (“Sheets of paper”); “open” names each sheet of which another number is typed in.
"""
PRINT_EPILOG = """\
examples:
  petition-kiosk paper print sheets.pdf --sheets 20
  petition-kiosk paper print sheets.pdf --campaign my-campaign --lang ar --sheets 10 --first 21
  petition-kiosk paper print slips.pdf --sheets 50 --first 31 --lines 1
  petition-kiosk paper print practice.pdf --event rehearsal.toml --sheets 2

Whoever signs later reads the lines above, and the sheet says so. Where that may endanger somebody,
print sheets of one line (--lines 1), and put each away, folded, before the next is signed.
Print on both sides, at 100 %, flipped on the short edge: the privacy notice is on the back of
each sheet. Say --first for the next ones: a number that was printed twice makes trouble later.
With the event file of a rehearsal each page says so, and such sheets are typed into it alone.
"""
ENTER_EPILOG = """\
examples:
  petition-kiosk paper enter typed --event saturday.toml
  petition-kiosk paper enter typed --event saturday.toml --csv lines.csv --day 2026-12-05

Type the sheet's number with its letters (“17-K4M”), or scan its code: a slip is noticed. Then
line by line; Enter goes on to the next field.
  .   the same as in the line above        -   this line cannot be read, or nobody signed there
  <   this line anew; at its first field: take back the line before
  >   the sheet is done                    1   as a family name: there is only one name
Ticks are the letters over the columns (“A”, “AB”); Enter alone: none. What was typed is checked
as a tablet does it, sealed line by line, and cannot be read again here: only the office's key
opens it. Leave at any time; the same command goes on where it stopped. At the end there is a
bundle in the folder, for “petition-kiosk open” or “petition-kiosk hub import --admit”.

A CSV file (UTF-8) has a row for each line: sheet, line, given_name and so on as in the campaign,
a column for each consent by its id (yes or no), and day (2026-12-05) where --day does not say it.
Mistakes are named by their line, and then nothing is taken. The CSV file itself can be read by
anybody: destroy it afterwards, and keep the sheets locked up.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `paper`."""
    formatter = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser(
        "paper",
        help="print sheets to sign on, and type in what came back, sealed",
        description="Signatures on paper, counted with the tablets': print numbered sheets, type "
        "in what stands on them, and hand on a sealed bundle.",
        epilog=EPILOG,
        formatter_class=formatter,
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    command = actions.add_parser(
        "print",
        help="make numbered sheets, as a PDF to print",
        description="Make sheets with the campaign's title, statement, demands, consents as "
        "columns to tick, the privacy notice on the back, and numbered lines.",
        epilog=PRINT_EPILOG,
        formatter_class=formatter,
    )
    command.add_argument("file", type=Path, metavar="PDFFILE", help="the sheets to make")
    command.add_argument(
        "--campaign",
        type=Path,
        metavar="PACK",
        help="default: the shipped one; with --event, the id of one of several",
    )
    command.add_argument("--event", type=Path, metavar="FILE", help="the campaign of an event file")
    command.add_argument(
        "--lang", metavar="L", help="a language of the campaign (default: its first)"
    )
    command.add_argument(
        "--sheets", type=int, default=10, metavar="N", help="how many (default: %(default)s)"
    )
    command.add_argument(
        "--first", type=int, default=1, metavar="N", help="the first one's number (default: 1)"
    )
    command.add_argument(
        "--lines", type=int, default=0, metavar="N", help="on a sheet (default: as many as fit)"
    )
    command.add_argument(
        "--size", choices=("A4", "Letter"), default="A4", help="of the paper (default: %(default)s)"
    )
    command.add_argument("--force", action="store_true", help="overwrite the file if it exists")
    command.set_defaults(run=print_sheets)

    command = actions.add_parser(
        "enter",
        help="type in what stands on the sheets",
        description="Type in lines of paper. Each is sealed to the keys of the event file, as a "
        "tablet does it, and marked “paper” with its sheet and line.",
        epilog=ENTER_EPILOG,
        formatter_class=formatter,
    )
    _add_folder(command)
    command.add_argument("--csv", type=Path, metavar="FILE", help="take lines from a table instead")
    command.add_argument(
        "--day", metavar="DAY", help="when the sheets were signed, such as 2026-12-05"
    )
    command.add_argument(
        "--campaign", metavar="ID", help="which sheets these are, where the event has several"
    )
    command.add_argument(
        "--go-on", action="store_true", help="with --csv: pass over lines that are here already"
    )
    command.set_defaults(run=enter)

    command = actions.add_parser(
        "bundle",
        help="write the sealed bundle again",
        description="Write what was typed in as a sealed bundle, as at the end of “enter”.",
        epilog="example:\n  petition-kiosk paper bundle typed --event saturday.toml\n",
        formatter_class=formatter,
    )
    _add_folder(command)
    command.set_defaults(run=bundle)


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="FOLDER", help="where what is sealed is kept")
    command.add_argument(
        "--event",
        type=Path,
        required=True,
        metavar="FILE",
        help="the event file, as tablets get it",
    )
    command.add_argument(
        "--output", type=Path, metavar="DIR", help="for the bundle (default: FOLDER)"
    )


def print_sheets(chosen: argparse.Namespace) -> int:
    """Make them. Raises BadPack, BadSettings, BadEvent."""
    from kiosk import paths
    from kiosk.domain.errors import BadSettings, StorageFull, StorageUnavailable
    from kiosk.domain.sheet import LAST_SHEET
    from kiosk.packs.event import load_event

    from .office.prints import press
    from .poster import check_target

    last = chosen.first + chosen.sheets - 1
    if not 1 <= chosen.first <= last <= LAST_SHEET or chosen.lines < 0:
        raise BadSettings(
            "--first, --sheets, --lines",
            f"Sheets are numbered from 1 to {LAST_SHEET}, and at least one is made.",
            "Take other numbers.",
        )
    check_target(chosen.file, chosen.force)
    pack, rehearsal = chosen.campaign, False
    if chosen.event:
        event = load_event(chosen.event, paths.CAMPAIGNS)
        pack, rehearsal = _pack_of(event, chosen.campaign), event.rehearsal
    with press(pack, chosen.lang) as (campaign, edition):
        from kiosk.app.printing.page import Paper
        from kiosk.app.printing.sign_sheet import SheetOrder, write_sheets

        numbers = range(chosen.first, last + 1)
        paper = Paper(chosen.size)
        order = SheetOrder(campaign, edition, numbers, paper, chosen.lines, rehearsal)
        try:
            lines = write_sheets(chosen.file, order).count
        except (StorageFull, StorageUnavailable) as error:
            raise BadSettings(
                str(chosen.file),
                f"The sheets cannot be written here ({error}).",
                "Choose a folder that can be written to, and has room.",
            ) from None
    print(
        f"{chosen.file}: sheets {chosen.first} to {last}, {lines} lines, {chosen.size}, "
        f"{edition.endonym}{', a rehearsal' * rehearsal}. Print on both sides, flipped on the "
        "short edge, at 100 %.\n"
        f"The next ones: --first {last + 1}"
    )
    if lines > 1:
        print("Whoever signs later reads the lines above; with --lines 1 a sheet is one person's.")
    return 0


def enter(chosen: argparse.Namespace) -> int:
    """Take lines, by hand or from a table, and write the bundle.

    Raises BadEvent, BadPack, BadSettings, StorageFull, StorageUnavailable.
    """
    from kiosk.services.paper import PaperDesk

    from .office.dialogue import Dialogue
    from .office.typed_lines import as_day, read_lines
    from .office.typist import Typist

    now = time.time()
    day = as_day("--day", chosen.day, now) if chosen.day else None
    with _station(chosen) as (station, campaigns):
        campaign = _chosen(campaigns, chosen.campaign)
        store = station.store
        desk = PaperDesk(station.event, campaign.id, station.device, store.outbox, store.shifts)
        if chosen.csv:
            signatures = read_lines(chosen.csv, campaign, desk, day, now, go_on=chosen.go_on)
            for signature in signatures:
                desk.take(signature)
            print(f"{chosen.csv}: {len(signatures)} lines taken")
        else:
            Typist(Dialogue(), campaign, desk, day, now).run()
        return _write_bundle(station, campaigns, chosen)


def bundle(chosen: argparse.Namespace) -> int:
    """Write the bundle. Raises BadEvent, BadPack, BadSettings, StorageFull, StorageUnavailable."""
    with _station(chosen) as (station, campaigns):
        return _write_bundle(station, campaigns, chosen)


@contextmanager
def _station(chosen: argparse.Namespace) -> Iterator[tuple[Station, Sequence[Campaign]]]:
    """The folder, as the data folder of a tablet of its own."""
    from kiosk import paths
    from kiosk.app.station import Station
    from kiosk.domain.errors import disk_errors
    from kiosk.packs.event import load_event
    from kiosk.packs.pack import open_packs
    from kiosk.services.pinning import check_signer, pin_signer

    event = load_event(chosen.event, paths.CAMPAIGNS)
    check_signer(chosen.folder, event)
    lock = _lock(chosen.folder)
    with open_packs(event.campaigns) as campaigns:
        ids = [each.id for each in campaigns]
        station = Station(chosen.folder.absolute(), event, ids, time.time)
        try:
            with disk_errors():
                pin_signer(station.folder, event)
            yield station, campaigns
        finally:
            station.close()
            lock.unlock()


def _pack_of(event: Event, named: Path | None) -> Path:
    """The pack of the event's only campaign, or of the one that is named. Raises BadSettings."""
    from kiosk.packs.pack import open_packs

    with open_packs(event.campaigns) as campaigns:
        wanted = _chosen(campaigns, str(named) if named else None)
        return event.campaigns[campaigns.index(wanted)]


def _chosen(campaigns: Sequence[Campaign], id: str | None) -> Campaign:
    """The one of the event whose sheets are typed in. Raises BadSettings."""
    from kiosk.domain.errors import BadSettings

    known = {each.id: each for each in campaigns}
    if id is None and len(campaigns) == 1:
        return campaigns[0]
    if id not in known:
        what = f"This event has no campaign “{id}”." if id else "This event has several campaigns."
        raise BadSettings(
            "--campaign", what, f"Name the one on the sheets: {', '.join(sorted(known))}."
        )
    return known[id]


def _lock(folder: Path) -> QLockFile:
    """Of several typists each has a folder; two bundles are opened as one."""
    from PySide6.QtCore import QLockFile

    from kiosk.domain.errors import BadSettings
    from kiosk.paths import private_folder

    try:
        lock = QLockFile(str(private_folder(folder) / "running.lock"))
    except OSError:
        raise BadSettings(
            str(folder), "This folder cannot be made.", "Name one where you may write."
        ) from None
    if not lock.tryLock(0):
        raise BadSettings(
            str(folder),
            "Somebody is typing into this folder, or its disk is full.",
            "Take another folder for each typist: their bundles are opened together.",
        )
    return lock


def _write_bundle(
    station: Station, campaigns: Sequence[Campaign], chosen: argparse.Namespace
) -> int:
    from kiosk.app.exporter import Exporter
    from kiosk.domain.outbox import ExportKind
    from kiosk.services.listing import UNWATCHED

    if not station.balance().signed:
        print("Nothing is here yet, and no bundle was written.")
        return 1
    folder = (chosen.output or chosen.folder).absolute()
    exporter = Exporter(station, campaigns, lambda: campaigns[0].editions[0].language)
    done = exporter.export(ExportKind.BUNDLE, folder, "", UNWATCHED)
    print(
        f"{done.paths[0]}: {done.count} lines of paper, sealed. It is a tablet's bundle to “open” "
        "and “hub import”."
    )
    return 1 if done.left_out else 0
