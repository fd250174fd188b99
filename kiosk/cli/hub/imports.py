"""`petition-kiosk hub import`: sealed files of tablets into the hub, by hand."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.office.dialogue import is_confirmed

from .where import add_where, stored

if TYPE_CHECKING:
    from kiosk.export.bundle import Bundle
    from kiosk.hub.importing import Imported, TakenBack
    from kiosk.hub.storage import HubStorage
    from kiosk.sealing.envelope import Envelope

WORD = "admit"
EXAMPLE = """examples:
  petition-kiosk hub import --data hub-data saturday.pkbundle
  petition-kiosk hub import --data hub-data /media/stick/*.pkmirror --admit

For a hub that has lost something whose tablets are wiped already, and for stalls that never had a
network. Bundles (*.pkbundle) and second copies (*.pkmirror) are taken as they are, sealed: no key
is needed, and nobody's name is seen. Each signature is stored once, however often it comes; what
was withdrawn stays so. It may run beside the hub.

A tablet that this hub does not know is asked about: its key is shown in words.
Exit status 1: something was damaged or refused; the rest is there all the same."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "import",
        help="take in sealed bundles and second copies by hand",
        description="Take sealed bundles and second copies of tablets into the hub.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help="files to take in")
    add_where(command)
    command.add_argument(
        "--admit", action="store_true", help="also of tablets that this hub does not know"
    )
    command.add_argument("--yes", action="store_true", help="do not ask before admitting a tablet")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Read all, then take in. Raises BadBundle, BadSettings."""
    from kiosk.cli.open import read_sealed

    bundles = [each for path in dict.fromkeys(chosen.files) for each in read_sealed(path)]
    with stored(chosen) as storage:
        _check_world(storage, bundles)
        known = {each.id: each.revoked for each in storage.kiosks()}
        strangers = {b.manifest.kiosk: b for b in bundles if b.manifest.kiosk not in known}
        if strangers and not _admitted(storage, list(strangers.values()), chosen):
            return 1
        return max(
            _take_in(storage, bundle, revoked=known.get(bundle.manifest.kiosk, False))
            for bundle in bundles
        )


def _check_world(storage: HubStorage, bundles: Sequence[Bundle]) -> None:
    from kiosk.domain.errors import BadBundle
    from kiosk.hub.identity import is_rehearsal

    here = is_rehearsal(storage.engine)
    for bundle in bundles:
        if bundle.manifest.rehearsal is not here:
            raise BadBundle(
                str(bundle.path),
                "This file is a rehearsal's, and the hub is real."
                if bundle.manifest.rehearsal
                else "This file is real, and the hub is a rehearsal.",
                "The two never mix: name the other hub. Nothing was taken in.",
            )


def _admitted(storage: HubStorage, strangers: Sequence[Bundle], chosen: argparse.Namespace) -> bool:
    """Whether every tablet is known now; the organiser has compared its key in words."""
    from kiosk.domain.errors import BadBundle
    from kiosk.hub.importing import admit
    from kiosk.sealing.spoken import in_words

    for bundle in strangers:
        words = in_words(bundle.manifest.kiosk_key)
        if not chosen.admit:
            raise BadBundle(
                str(bundle.path),
                f"This hub does not know the tablet that made this file (key in words: {words}).",
                "If it is yours, say --admit. Nothing was taken in.",
            )
        print(f"{bundle.path}: tablet {bundle.manifest.kiosk}, key in words: {words}")
    question = f"{len(strangers)} tablet(s) that this hub does not know will be admitted."
    if not is_confirmed(question, WORD, chosen.yes):
        return False
    for bundle in strangers:
        admit(storage, bundle.manifest.kiosk_key, _hour())
    return True


def _take_in(storage: HubStorage, bundle: Bundle, *, revoked: bool) -> int:
    from kiosk.hub.importing import take_in
    from kiosk.services.listing import Damaged

    if revoked:
        print(
            f"{bundle.path}: its tablet is revoked, and nothing was taken in. Open the file at the "
            "office (“petition-kiosk open”), and look who signed.",
            file=sys.stderr,
        )
        return 1
    damaged = 0

    def envelopes() -> Iterator[Envelope]:
        nonlocal damaged
        for _, found in bundle.envelopes():
            if isinstance(found, Damaged):
                damaged += 1
            else:
                yield found

    done = take_in(storage, bundle.manifest.kiosk_key, envelopes(), _taken_back(bundle), _hour())
    _report(bundle, done, damaged)
    return 1 if damaged or done.refused.keys() - {"withdrawn"} else 0


def _taken_back(bundle: Bundle) -> Sequence[TakenBack]:
    """By the tablet's signed list; in a second copy, which nobody signed, only with its proof."""
    from kiosk.domain.outbox import State
    from kiosk.export.merging import SecondCopyBundle
    from kiosk.hub.importing import TakenBack

    if isinstance(bundle, SecondCopyBundle):
        rows = (row for row in bundle.recovered.listed() if row.proof is not None)
        return [TakenBack(row.id, row.seq, row.digest, row.proof) for row in rows]
    gone = (each for each in bundle.manifest.listed if each.state is State.WITHDRAWN)
    return [TakenBack(each.id, each.seq, each.digest, None) for each in gone]


def _report(bundle: Bundle, done: Imported, damaged: int) -> None:
    parts = [f"{done.stored} stored", f"{done.already} were here"]
    if done.withdrawn:
        parts.append(f"{done.withdrawn} withdrawn")
    parts += [f"{count} refused ({problem})" for problem, count in sorted(done.refused.items())]
    if damaged:
        parts.append(f"{damaged} damaged")
    print(f"{bundle.path}: {', '.join(parts)}")


def _hour() -> str:
    return time.strftime("%Y-%m-%dT%H:00:00Z", time.gmtime())
