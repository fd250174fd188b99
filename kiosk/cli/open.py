"""`petition-kiosk open`: at the office, from sealed bundles to one readable list."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.export.bundle import Bundle
    from kiosk.export.manifest import Listed
    from kiosk.sealing.envelope import Envelope
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.listing import Damaged, Opened


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `open`."""
    parser = commands.add_parser(
        "open",
        help="open sealed bundles with the office's key",
        description="Open one or more bundles (*.pkbundle) and write one readable list (CSV), "
        "each signature once and none that was withdrawn. Exit status 1 if some were damaged: "
        "the others are in the list all the same.",
        epilog="Example: petition-kiosk open monday.pkbundle tuesday.pkbundle --key office.key",
    )
    parser.add_argument("bundles", nargs="+", type=Path, metavar="BUNDLE", help="bundles to open")
    parser.add_argument("--key", required=True, type=Path, metavar="FILE", help="the key file")
    parser.add_argument(
        "--to", type=Path, metavar="CSVFILE", help="the list (default: beside the first bundle)"
    )
    parser.add_argument("--force", action="store_true", help="overwrite the list if it exists")
    parser.set_defaults(run=open_bundles)


@dataclass(slots=True)
class Tally:
    """What came out of all bundles together."""

    digests: dict[str, str] = field(default_factory=dict)
    """Of every opened envelope, by id."""
    opened: list[Opened] = field(default_factory=list)
    damaged: list[tuple[Path, Damaged]] = field(default_factory=list)
    not_readable: int = 0
    withdrawn: int = 0
    repeated: int = 0

    @property
    def lost(self) -> list[tuple[Path, Damaged]]:
        """Damaged, and not whole in another bundle either."""
        return [
            (path, each)
            for path, each in self.damaged
            if each.id not in self.digests or each.code == "other_digest"
        ]


def open_bundles(chosen: argparse.Namespace) -> int:
    """Open, merge, write, report. Raises BadKey, BadBundle, BadSettings."""
    from kiosk.export.bundle import read_bundle
    from kiosk.export.csv_list import write_csv
    from kiosk.sealing.keys import OpeningKey

    target: Path = chosen.to or chosen.bundles[0].with_suffix(".csv")
    _check_target(target, [*chosen.bundles, chosen.key], chosen.force)
    key = OpeningKey.load(chosen.key)
    bundles = [read_bundle(path) for path in dict.fromkeys(chosen.bundles)]
    tally = Tally()
    for bundle in bundles:
        _open_one(bundle, _withdrawn(bundle, bundles), key, tally)
    _check_key(chosen.key, tally)
    write_csv(target, tally.opened)
    _report(target, bundles, tally)
    return 1 if tally.lost else 0


def _withdrawn(bundle: Bundle, bundles: Sequence[Bundle]) -> set[str]:
    """Ids that this kiosk lists as withdrawn in any of the bundles, an older one may not know."""
    from kiosk.domain.outbox import State

    of_kiosk = (b.manifest for b in bundles if b.manifest.kiosk == bundle.manifest.kiosk)
    listed = (each for manifest in of_kiosk for each in manifest.listed)
    return {each.id for each in listed if each.state is State.WITHDRAWN}


def _open_one(bundle: Bundle, withdrawn: set[str], key: OpeningKey, tally: Tally) -> None:
    from kiosk.export.bundle import broken_links
    from kiosk.services.listing import Damaged, open_all

    listed = {each.id: each for each in bundle.manifest.listed}
    headers = []

    def fresh() -> Iterator[Envelope | Damaged]:
        for entry, found in _shown(bundle):
            if not isinstance(found, Damaged):
                headers.append(found.header)
            if entry.id in withdrawn:
                continue
            if entry.id not in tally.digests:
                yield found
            elif entry.digest == tally.digests[entry.id]:
                tally.repeated += 1
            else:
                yield Damaged(entry.id, entry.seq, "other_digest")

    opening = open_all(fresh(), bundle.manifest.kiosk_key, [key])
    tally.opened.extend(opening.opened)
    tally.digests.update((each.id, listed[each.id].digest) for each in opening.opened)
    tally.damaged.extend((bundle.path, each) for each in opening.damaged)
    tally.not_readable += opening.not_readable
    tally.withdrawn += len(withdrawn & listed.keys())
    for seq in broken_links(headers, bundle.manifest):
        print(
            f"{bundle.path}: something is missing before number {seq}: "
            "look for another bundle of this tablet.",
            file=sys.stderr,
        )


def _shown(bundle: Bundle) -> Iterator[tuple[Listed, Envelope | Damaged]]:
    """The bundle's envelopes; who waits at a terminal sees how far it is."""
    shown = sys.stderr.isatty()
    total = len(bundle.manifest.listed)
    for done, pair in enumerate(bundle.envelopes(), start=1):
        if shown and (done % 100 == 0 or done == total):
            print(f"\r{bundle.path.name}: {done} of {total}", end="", file=sys.stderr, flush=True)
        yield pair
    if shown:
        print(file=sys.stderr)


def _check_target(target: Path, sources: Sequence[Path], force: bool) -> None:
    from kiosk.domain.errors import BadSettings

    if target.resolve() in {source.resolve() for source in sources}:
        raise BadSettings(
            str(target),
            "The list would overwrite a file that is needed to make it.",
            "Choose another name with --to.",
        )
    if target.exists() and not (force and target.is_file()):
        raise BadSettings(
            str(target),
            "There is a file of this name already.",
            "Choose another name with --to, or overwrite it with --force.",
        )
    if not target.parent.is_dir():
        raise BadSettings(
            str(target), "There is no such folder.", "Make it, or choose another with --to."
        )


def _check_key(file: Path, tally: Tally) -> None:
    from kiosk.domain.errors import BadKey

    if tally.not_readable and not tally.opened:
        raise BadKey(
            str(file),
            "This key opens none of the signatures.",
            "Use the office's key (or the stand-by key) of the event file they were taken with.",
        )


def _report(target: Path, bundles: Sequence[Bundle], tally: Tally) -> None:
    for path, each in tally.lost:
        print(f"{path}: number {each.seq} is damaged ({each.code}), id {each.id}", file=sys.stderr)
    for bundle in bundles:
        manifest = bundle.manifest
        print(
            f"{bundle.path}: tablet {manifest.kiosk}, event {manifest.event}, "
            f"signed {manifest.balance.signed}"
        )
    counts = (
        ("opened", len(tally.opened)),
        ("withdrawn", tally.withdrawn),
        ("in more than one bundle", tally.repeated + len(tally.damaged) - len(tally.lost)),
        ("not for this key", tally.not_readable),
        ("damaged", len(tally.lost)),
    )
    read = sum(bundle.manifest.balance.signed for bundle in bundles)
    print(f"read {read}: " + ", ".join(f"{count} {what}" for what, count in counts))
    print(f"The list: {target}. Anybody can read it: it belongs on no tablet and in no mail.")
