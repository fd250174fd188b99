"""A second copy (*.pkmirror), opened at the office as if it were its tablet's bundle.

No tablet signed the list in it: whoever writes on a stick can leave a signature out, or call it
withdrawn. None can add one, or change one: each envelope carries the tablet's signature.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.outbox import Row
from kiosk.sealing.envelope import Envelope, parse
from kiosk.services.listing import Damaged
from kiosk.services.mirror_file import REHEARSAL
from kiosk.services.recovery import Recovered, read_mirrors

from .bundle import Bundle
from .manifest import Manifest, ManifestEntry


@dataclass(frozen=True, slots=True)
class SecondCopyBundle(Bundle):
    """What one tablet has in a second copy."""

    recovered: Recovered

    def envelopes(self) -> Iterator[tuple[ManifestEntry, Envelope | Damaged]]:
        """Each signature that was not withdrawn. Raises OSError if the file has gone."""
        listed = {each.id: each for each in self.manifest.listed}
        for found in self.recovered.rows():
            if isinstance(found, Damaged):
                yield listed[found.id], found
            elif found.envelope:
                yield listed[found.id], parse(found.envelope)


def read_second_copy(path: Path) -> tuple[SecondCopyBundle, ...]:
    """One for each tablet that wrote into the file. Raises BadBundle."""
    return tuple(
        SecondCopyBundle(path, _manifest(path, each), each) for each in read_mirrors([path])
    )


def _manifest(path: Path, recovered: Recovered) -> Manifest:
    """The list that a bundle would have; rows of several events go under the first one's name."""
    rows = tuple(recovered.listed())
    return Manifest(
        made=max((row.hour for row in rows), default=""),
        kiosk_key=recovered.kiosk_key,
        event=rows[0].event if rows else "",
        campaign="",
        listed=tuple(_listed(row) for row in rows),
        rehearsal=path.name.startswith(REHEARSAL),
    )


def _listed(row: Row) -> ManifestEntry:
    return ManifestEntry(row.id, row.seq, row.state, row.digest)
