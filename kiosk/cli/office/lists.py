"""Who signed, written in each of the formats that were asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.services.doubles import Settled
    from kiosk.services.listing import Damaged, Opened, Watch

TABLES = ("archive", "action-network", "civicrm", "mailchimp", "xlsx")
"""As in `export.lists.ListFormat`, which is imported when it is needed."""
PRINTS = ("pdf", "hand-in")
FORMATS_EXPLAINED = """\
formats (--to, as often as needed):
  archive          CSV with everything, for a spreadsheet and for proof of consent
  action-network   CSV for Action Network: People, Uploads
  civicrm          CSV for CiviCRM: Contacts, Import
  mailchimp        CSV for Mailchimp: Audience, Import contacts
  xlsx             one workbook behind a password, which is made here and shown once
  pdf              everybody, in the same two parts, to read on paper
  hand-in          the petition as it is handed in: names and places, no contact details

A spreadsheet can take what begins with = + - @ for a formula. In “archive” a ' stands before it;
the CSVs for a program have every value as it was typed: import them, and do not open them.
Each CSV is two files, so that nobody is written to by accident: …-contact.csv holds those who
gave an e-mail address and agreed to be written to, …-signature-only.csv all the others.
Who signed twice (same e-mail address and name) is there once, the rest in …-doubles.csv.
"""
LISTS_STAY = "Anybody can read them: they belong on no tablet and in no mail."


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where signatures come from, as files and covers say it."""

    stem: str
    """How files begin."""
    event: str
    rehearsal: bool


def add_formats(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the options that `write_lists` reads."""
    formats = (*TABLES, *PRINTS)
    parser.add_argument(
        "--to",
        action="append",
        choices=formats,
        metavar="FORMAT",
        help=f"one of: {', '.join(formats)} (default: archive)",
    )
    parser.add_argument("--pack", type=Path, help="the campaign, for PDFs (default: the shipped)")
    parser.add_argument("--lang", metavar="L", help="language of PDFs (default: the pack's first)")


def write_lists(
    folder: Path,
    source: ListSource,
    campaigns: Mapping[str, Sequence[Opened]],
    chosen: argparse.Namespace,
) -> None:
    """Settle doubles, write each campaign in the formats `chosen`, say what lies where.

    Raises BadPack, or BadSettings if they cannot be written there; those that were said are there.
    """
    from kiosk.domain.errors import BadSettings, StorageFull, StorageUnavailable
    from kiosk.services.doubles import settle

    try:
        for campaign, opened in campaigns.items():
            stem = source.stem if len(campaigns) == 1 else f"{source.stem}-{campaign}"
            settled = settle(opened)
            print(
                f"{campaign}: {len(opened)} opened{_where(opened)}, {len(settled.kept)} are "
                f"different people{_where(settled.kept)}, {len(settled.doubles)} are doubles"
            )
            _say_disputed(settled)
            _write_all(folder, replace(source, stem=stem), campaign, settled, chosen)
    except (StorageFull, StorageUnavailable) as error:
        raise BadSettings(
            str(folder),
            f"The list cannot be written here ({error}).",
            "Choose a folder that is there, can be written to, and has room.",
        ) from None
    print(LISTS_STAY)


def _where(opened: Sequence[Opened]) -> str:
    """How many of them on tablets and on paper, where there is paper."""
    paper = sum(each.signature.paper is not None for each in opened)
    return f" ({len(opened) - paper} on tablets, {paper} on paper)" if paper else ""


def _say_disputed(settled: Settled) -> None:
    """Lines of paper that were typed in with different names: somebody has to look at the sheet."""
    for place in settled.disputed:
        print(
            f"sheet {place.sheet}, line {place.line} was typed in more than once, with different "
            "names: all of them count. Look at the sheet; was its number printed twice?",
            file=sys.stderr,
        )


def say_cleaned(count: int) -> None:
    """How many hold something that a tablet of ours does not let anybody type."""
    if count:
        print(
            f"{count} had something in a field that no form takes (letters that cannot be seen, a "
            "country that there is not): it is left out. Look which tablet they come from.",
            file=sys.stderr,
        )


def say_refused(damaged: Iterable[Damaged]) -> None:
    """How many of the damaged were sealed whole, and are no signature that a tablet takes."""
    refused = sum(each.code == "payload_members" for each in damaged)
    if refused:
        print(
            f"{refused} of the damaged hold what no form takes (no hour, a name of thousands of "
            "letters): somebody made them without our tablet. They count as no signature.",
            file=sys.stderr,
        )


def at_terminal(what: str) -> Watch:
    """Shows whoever waits at a terminal how far it is."""
    from kiosk.services.listing import UNWATCHED, Watch

    if not sys.stderr.isatty():
        return UNWATCHED

    def progress(done: int, total: int) -> None:
        end = "\n" if done == total else ""
        print(f"\r{what}: {done} of {total}", end=end, file=sys.stderr, flush=True)

    return Watch(progress)


def _write_all(
    folder: Path, source: ListSource, campaign: str, settled: Settled, chosen: argparse.Namespace
) -> None:
    formats = dict.fromkeys(chosen.to or TABLES[:1])
    for format in formats:
        if format in TABLES:
            _write(folder, source, settled, format)
        else:
            _print(folder, source, campaign, settled, format, chosen)
    if settled.doubles and not set(formats) & set(TABLES):
        print("Which ones are doubles: --to archive lists them.")


def _write(folder: Path, source: ListSource, settled: Settled, format: str) -> None:
    from kiosk.export.lists import ListFormat, write_list
    from kiosk.sealing.words import new_words

    password = new_words() if format == ListFormat.XLSX else None
    for written in write_list(
        folder,
        source.stem,
        settled.kept,
        ListFormat(format),
        doubles=settled.doubles,
        watch=at_terminal(format),
        rehearsal=source.rehearsal,
        password=password,
    ):
        print(f"{written.path}: {written.count}")
    if password:
        print(f"Its password, which nobody keeps: {password}")


def _print(
    folder: Path,
    source: ListSource,
    campaign: str,
    settled: Settled,
    format: str,
    chosen: argparse.Namespace,
) -> None:
    from kiosk.services.listing import REHEARSAL, free_path

    from .prints import Print, print_as

    start = REHEARSAL if source.rehearsal else ""
    path = free_path(folder, f"{start}{source.stem}-{format}", ".pdf")
    order = Print(format, campaign, chosen.pack, chosen.lang, source.event, source.rehearsal)
    print_as(path, order, settled.kept, at_terminal(format))
    print(f"{path}: {len(settled.kept)}")
