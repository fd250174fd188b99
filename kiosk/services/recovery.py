"""Out of second copies, what the tablet's outbox held: for a new outbox, or for the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.domain.errors import BadBundle
from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import kiosk_id

from .listing import Damaged, checked
from .mirror_file import NEWER, REHEARSAL, SUFFIX, KioskFrame, RowFrame, frames

NOTE = "recovered.txt"
"""Lies beside an outbox that was rebuilt without the tablet's key: nothing can be sent from it."""


@dataclass(frozen=True, slots=True)
class EnvelopePosition:
    """Where an envelope lies."""

    file: Path
    at: int
    size: int


@dataclass(frozen=True, slots=True)
class Recovered:
    """One tablet's rows, from one or several second copies.

    Of each row the newest revision counts; one that was ever withdrawn stays withdrawn. One whose
    newest state only a newer program knows is not given back: that program can.
    """

    kiosk_key: str
    """The tablet's Ed25519 public key, 64 hex digits."""
    torn: int
    """Places in the files that are no whole frame."""
    _newest: tuple[tuple[Row, EnvelopePosition | None], ...]

    def rows(self) -> Iterator[Row | Damaged]:
        """Every row in chain order, its envelope read and its signature checked.

        Raises OSError if a file has gone.
        """
        for row, place in self._newest:
            if row.state is State.WITHDRAWN:
                yield row
            elif row.last_problem == NEWER:
                yield Damaged(row.id, row.seq, NEWER)
            elif place is None:
                yield Damaged(row.id, row.seq, "missing")
            else:
                whole = replace(row, envelope=_bytes(place))
                found = checked(whole, self.kiosk_key)
                yield found if isinstance(found, Damaged) else whole

    def listed(self) -> Iterator[Row]:
        """Every row in chain order, without its envelope, damaged or not."""
        return (row for row, _ in self._newest)

    def missing(self) -> tuple[int, ...]:
        """Numbers (seq) that the chain has and the second copies do not."""
        there = {row.seq for row, _ in self._newest}
        return tuple(seq for seq in range(1, max(there, default=0)) if seq not in there)


def mirror_files(places: Sequence[Path]) -> tuple[Path, ...]:
    """The second copies among `places`: files, or folders (of which rehearsals are left aside).

    Raises BadBundle for a place without one, and if rehearsal and reality are named together.
    """
    found: dict[Path, None] = {}
    for place in places:
        here = _in_folder(place) if place.is_dir() else [place]
        if not here or not here[0].is_file():
            raise BadBundle(
                str(place), f"There is no second copy (*{SUFFIX}) here.", "Name the stick's folder."
            )
        found.update(dict.fromkeys(here))
    if len({file.name.startswith(REHEARSAL) for file in found}) > 1:
        raise BadBundle(
            str(places[0]),
            "Some of these are a rehearsal's, some are real.",
            f"Name those without {REHEARSAL} only.",
        )
    return tuple(found)


def _in_folder(folder: Path) -> list[Path]:
    return sorted(f for f in folder.glob(f"*{SUFFIX}") if not f.name.startswith(REHEARSAL))


def read_mirrors(files: Sequence[Path]) -> tuple[Recovered, ...]:
    """What the files hold, one for each tablet, in the order met.

    Raises BadBundle if nothing in a file says whose it is.
    """
    keys: dict[str, str] = {}
    torn: dict[str, int] = {}
    newest: dict[str, dict[str, Row]] = {}
    places: dict[str, EnvelopePosition] = {}
    for file in files:
        harm: list[int] = []
        here: set[str] = set()
        for frame in _frames(file, harm):
            if isinstance(frame, KioskFrame):
                here.add(kiosk_id(frame.key))
                keys[kiosk_id(frame.key)] = frame.key
            else:
                _keep(newest.setdefault(frame.kiosk, {}), frame.row)
                if frame.size:
                    places[frame.row.id] = EnvelopePosition(file, frame.at, frame.size)
        if not here:
            raise BadBundle(
                str(file),
                "Nothing in this file says which tablet wrote it.",
                "Look for another second copy of that tablet; no more can be read from this one.",
            )
        for kiosk in here:
            torn[kiosk] = torn.get(kiosk, 0) + len(harm)
    return tuple(
        Recovered(key, torn[kiosk], _placed(newest.get(kiosk, {}), places))
        for kiosk, key in keys.items()
    )


def _frames(file: Path, harm: list[int]) -> Iterator[KioskFrame | RowFrame]:
    try:
        with file.open("rb") as stream:
            yield from frames(stream, harm.append)
    except OSError:
        raise BadBundle(
            str(file),
            "This file cannot be read to its end.",
            "Copy it with a program for failing disks (ddrescue), and recover from that copy.",
        ) from None


def _keep(rows: dict[str, Row], row: Row) -> None:
    known = rows.get(row.id)
    if known is None or _age(known) <= _age(row):
        rows[row.id] = row


def _age(row: Row) -> tuple[bool, int]:
    return row.state is State.WITHDRAWN, row.revision


def _placed(
    rows: dict[str, Row], places: dict[str, EnvelopePosition]
) -> tuple[tuple[Row, EnvelopePosition | None], ...]:
    in_chain = sorted(rows.values(), key=lambda row: (row.seq, row.id))
    return tuple((row, places.get(row.id)) for row in in_chain)


def _bytes(place: EnvelopePosition) -> bytes:
    with place.file.open("rb") as stream:
        stream.seek(place.at)
        return stream.read(place.size)
