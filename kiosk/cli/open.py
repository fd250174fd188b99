"""`petition-kiosk open`: at the office, from sealed bundles to readable lists."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .office.lists import (
    FORMATS_EXPLAINED,
    ListSource,
    add_formats,
    at_terminal,
    say_cleaned,
    say_refused,
    write_lists,
)

if TYPE_CHECKING:
    from kiosk.export.bundle import Bundle
    from kiosk.export.merging import Merged

EPILOG = f"""\
examples:
  petition-kiosk open day.pkbundle --key office.key
  petition-kiosk open monday.pkbundle tuesday.pkbundle --key office.key --to civicrm --to xlsx

{FORMATS_EXPLAINED}
All bundles are opened as one: give those of every tablet and every day, and each signature is
there once, and none that was withdrawn in any of them. No file is ever overwritten.
What volunteers noted of sheets of paper is held against the lines that are typed in among them:
where the numbers differ, the sheet is named.
Exit status 1 if some signatures were damaged: the others are in the lists all the same.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `open`."""
    parser = commands.add_parser(
        "open",
        help="open sealed bundles with the office's key",
        description="Open bundles (*.pkbundle), or second copies from a tablet's stick "
        "(*.pkmirror), and write readable lists.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("bundles", nargs="+", type=Path, metavar="BUNDLE", help="files to open")
    parser.add_argument(
        "--key",
        required=True,
        action="append",
        type=Path,
        metavar="FILE",
        help="the office's key file; again for the stand-by key, where one is needed",
    )
    add_formats(parser)
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="folder (default: that of the first bundle)"
    )
    parser.set_defaults(run=open_bundles)


def open_bundles(chosen: argparse.Namespace) -> int:
    """Open, merge, settle, write, report. Raises BadKey, BadBundle, BadSettings, BadPack."""
    from kiosk.export.merging import merge
    from kiosk.sealing.keys import OpeningKey

    from .office.noted import say_noted

    keys = [OpeningKey.load(path) for path in chosen.key]
    bundles = [each for path in dict.fromkeys(chosen.bundles) for each in read_sealed(path)]
    merged = merge(bundles, keys, lambda bundle: at_terminal(bundle.path.name))
    _check_keys(chosen.key, merged)
    _report(bundles, merged)
    say_noted([bundle.manifest for bundle in bundles], merged)
    campaigns = merged.campaigns or {bundles[0].manifest.campaigns[0]: []}
    write_lists(chosen.output or chosen.bundles[0].parent, _source(bundles), campaigns, chosen)
    return 1 if merged.lost else 0


def read_sealed(path: Path) -> Sequence[Bundle]:
    """A bundle, or a second copy as one for each tablet in it. Raises BadBundle."""
    from kiosk.export.bundle import read_bundle
    from kiosk.export.merging import read_second_copy
    from kiosk.services.mirror_file import SUFFIX

    return read_second_copy(path) if path.suffix == SUFFIX else [read_bundle(path)]


def _source(bundles: Sequence[Bundle]) -> ListSource:
    from kiosk.services.listing import REHEARSAL

    stem = bundles[0].path.stem.removeprefix(REHEARSAL)
    events = dict.fromkeys(bundle.manifest.event for bundle in bundles)
    return ListSource(
        stem if len(bundles) == 1 else f"{stem}-and-{len(bundles) - 1}-more",
        ", ".join(events),
        bundles[0].manifest.rehearsal,
    )


def _check_keys(files: Sequence[Path], merged: Merged) -> None:
    from kiosk.domain.errors import BadKey

    if merged.not_readable and not merged.opened:
        raise BadKey(
            ", ".join(map(str, files)),
            "This key opens none of the signatures.",
            "Use the office's key (or the stand-by key) of the event file they were taken with.",
        )


def _report(bundles: Sequence[Bundle], merged: Merged) -> None:
    from .office.noted import noted_in

    for path, seq in merged.gaps:
        print(
            f"{path}: something is missing before number {seq}: "
            "look for another bundle of this tablet.",
            file=sys.stderr,
        )
    for path, each in merged.lost:
        print(f"{path}: number {each.seq} is damaged ({each.code}), id {each.id}", file=sys.stderr)
    say_refused(each for _, each in merged.lost)
    say_cleaned(merged.cleaned)
    for bundle in bundles:
        manifest = bundle.manifest
        print(
            f"{bundle.path}: tablet {manifest.kiosk}, event {manifest.event}, "
            f"signed {manifest.balance.signed}{', a rehearsal' * manifest.rehearsal}"
            f"{noted_in(manifest)}"
        )
    counts = merged.counts
    print(f"read {sum(counts.values())}: " + ", ".join(f"{n} {what}" for what, n in counts.items()))
