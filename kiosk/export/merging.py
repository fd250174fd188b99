"""Many bundles, of several tablets and days, opened as one: each signature once.

A second copy (*.pkmirror), opened at the office as if it were its tablet's bundle.

No tablet signed the list in it: whoever writes on a stick can leave a signature out, or call it
withdrawn. None can add one, or change one: each envelope carries the tablet's signature.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.errors import BadBundle
from kiosk.domain.outbox import Row, State
from kiosk.sealing.envelope import Envelope, Header, parse
from kiosk.sealing.keys import OpeningKey
from kiosk.services.listing import Damaged, Opened, Steps, Watch, open_all
from kiosk.services.mirror_file import REHEARSAL
from kiosk.services.recovery import Recovered, read_mirrors

from .bundle import Bundle, broken_links
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
        campaigns=tuple(dict.fromkeys(row.campaign for row in rows if row.campaign)) or ("",),
        listed=tuple(_listed(row) for row in rows),
        rehearsal=path.name.startswith(REHEARSAL),
    )


def _listed(row: Row) -> ManifestEntry:
    return ManifestEntry(row.id, row.seq, row.state, row.digest, campaign=row.campaign)


@dataclass(slots=True)
class Merged:
    """What came out of all bundles together; every row of each is counted in one place."""

    digests: dict[str, str] = field(default_factory=dict)
    """Of every opened envelope, by id."""
    campaigns: dict[str, list[Opened]] = field(default_factory=dict)
    """Opened, by campaign: who signed two of them is no double."""
    damaged: list[tuple[Path, Damaged]] = field(default_factory=list)
    gaps: list[tuple[Path, int]] = field(default_factory=list)
    """Bundles, and the number (seq) before which something is missing there."""
    not_readable: int = 0
    cleaned: int = 0
    """Of the opened: without something in a field that no form lets anybody type."""
    withdrawn: int = 0
    repeated: int = 0

    @property
    def opened(self) -> list[Opened]:
        """Of all campaigns."""
        return [each for signed in self.campaigns.values() for each in signed]

    @property
    def lost(self) -> list[tuple[Path, Damaged]]:
        """Damaged, and not whole in another bundle either."""
        return [
            (path, each)
            for path, each in self.damaged
            if each.id not in self.digests or each.code == "other_digest"
        ]

    @property
    def counts(self) -> dict[str, int]:
        """What became of every row that was read."""
        return {
            "opened": len(self.opened),
            "withdrawn": self.withdrawn,
            "in more than one bundle": self.repeated + len(self.damaged) - len(self.lost),
            "not for this key": self.not_readable,
            "damaged": len(self.lost),
        }


def merge(
    bundles: Sequence[Bundle], keys: Sequence[OpeningKey], watching: Callable[[Bundle], Watch]
) -> Merged:
    """Open what `keys` open; `watching` gives whoever watches each bundle.

    What a tablet lists as withdrawn in any of them is taken from none of its bundles.
    Raises BadBundle if some are of a rehearsal and others are not.
    """
    _check_one_world(bundles)
    merged = Merged()
    for bundle in bundles:
        _open_one(bundle, _withdrawn(bundle, bundles), keys, merged, watching(bundle))
    return merged


def _check_one_world(bundles: Sequence[Bundle]) -> None:
    rehearsed = [bundle for bundle in bundles if bundle.manifest.rehearsal]
    if 0 < len(rehearsed) < len(bundles):
        raise BadBundle(
            str(rehearsed[0].path),
            "This bundle is of a rehearsal, and others are real.",
            "Open the real ones without it: nobody in it has signed.",
        )


def _withdrawn(bundle: Bundle, bundles: Sequence[Bundle]) -> set[str]:
    """Ids that this kiosk lists as withdrawn in any of the bundles, an older one may not know."""
    of_kiosk = (b.manifest for b in bundles if b.manifest.kiosk == bundle.manifest.kiosk)
    listed = (each for manifest in of_kiosk for each in manifest.listed)
    return {each.id for each in listed if each.state is State.WITHDRAWN}


def _open_one(
    bundle: Bundle, withdrawn: set[str], keys: Sequence[OpeningKey], merged: Merged, watch: Watch
) -> None:
    listed = {each.id: each for each in bundle.manifest.listed}
    headers: dict[str, Header] = {}
    step = Steps(watch, sum(each.state is not State.WITHDRAWN for each in bundle.manifest.listed))

    def fresh() -> Iterator[Envelope | Damaged]:
        for entry, found in bundle.envelopes():
            step()
            if not isinstance(found, Damaged):
                headers[entry.id] = found.header
            if entry.id in withdrawn:
                continue
            if entry.id not in merged.digests:
                yield found
            elif entry.digest == merged.digests[entry.id]:
                merged.repeated += 1
            else:
                yield Damaged(entry.id, entry.seq, "other_digest")

    opening = open_all(fresh(), bundle.manifest.kiosk_key, keys)
    for each in opening.opened:
        merged.campaigns.setdefault(each.campaign, []).append(each)
        merged.digests[each.id] = listed[each.id].digest
    merged.damaged.extend((bundle.path, damaged) for damaged in opening.damaged)
    merged.not_readable += opening.not_readable
    merged.cleaned += opening.cleaned
    merged.withdrawn += len(withdrawn & listed.keys())
    merged.gaps.extend(
        (bundle.path, seq) for seq in broken_links(headers.values(), bundle.manifest)
    )
