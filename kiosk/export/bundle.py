"""The sealed bundle (*.pkbundle): a zip, not compressed, that any unzip program takes apart.

    manifest.json   what is in it, and what is not          manifest.sig   the kiosk's signature
    envelopes/<seq, 8 digits>-<id>.env                      byte for byte as sealed

It carries no time finer than its hour and reveals nobody: whoever finds it finds sealed
envelopes. The page to read beside this is `sealing/ENVELOPE.md`.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import BadBundle, BadEnvelope, StorageUnavailable
from kiosk.domain.outbox import Row, State
from kiosk.sealing.envelope import (
    FIRST_PREV,
    MAX_BODY_BYTES,
    MAX_HEADER_BYTES,
    Envelope,
    Header,
    parse,
)
from kiosk.sealing.keys import SigningKey
from kiosk.services.listing import UNWATCHED, Damaged, Watch, WrittenFile, checked

from .atomic import write_atomically
from .manifest import Manifest, ManifestEntry

MAX_ENVELOPES = 100_000
"""Twice what one tablet is built for."""
MAX_ENVELOPE_BYTES = MAX_HEADER_BYTES + MAX_BODY_BYTES + 80
MAX_MANIFEST_BYTES = MAX_ENVELOPES * 256
MAX_BUNDLE_BYTES = MAX_ENVELOPES * (MAX_ENVELOPE_BYTES + 512) + MAX_MANIFEST_BYTES
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"

_UNREADABLE = (zipfile.BadZipFile, OSError, EOFError, RuntimeError, ValueError, KeyError)
"""What zipfile raises on bytes that are no zip (NotImplementedError is a RuntimeError)."""


def write_bundle(
    path: Path,
    rows: Iterable[Row],
    about: Manifest,
    device: SigningKey,
    *,
    total: int,
    watch: Watch = UNWATCHED,
) -> WrittenFile:
    """Write `rows` (in chain order), read the file again from the disk, compare row by row.

    `about` says whose and when; its list is made here, and `device` signs it. `total` is how many
    rows to expect, for `watch`; every row is counted twice, written and
    compared. A damaged row is listed with its code, and the rest goes on.
    Raises StorageFull, StorageUnavailable or Cancelled, and then there is no file.
    """
    listed: list[ManifestEntry] = []

    def write(file: BinaryIO) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for row in rows:
                code = _damage(row, device.public)
                campaign = row.campaign if len(about.campaigns) > 1 else ""
                entry = ManifestEntry(row.id, row.seq, row.state, row.digest, code, campaign)
                listed.append(entry)
                if name := entry.name:
                    archive.writestr(_member(name), row.envelope)
                watch.step(len(listed), 2 * total)
            manifest = replace(about, listed=tuple(listed))
            archive.writestr(_member(MANIFEST), manifest.to_bytes())
            archive.writestr(_member(SIGNATURE), manifest.sign(device))

    def check(part: Path) -> None:
        try:
            _compare(read_bundle(part), listed, watch)
        except BadBundle as error:
            raise StorageUnavailable("read_back") from error

    digest = write_atomically(path, write, check)
    count = sum(each.name is not None for each in listed)
    damaged = tuple(Damaged(e.id, e.seq, e.damaged) for e in listed if e.damaged is not None)
    whole = tuple(each.id for each in listed if each.damaged is None)
    return WrittenFile(path, count, digest, damaged, whole)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle whose manifest its kiosk signed."""

    path: Path
    manifest: Manifest

    def envelopes(self) -> Iterator[tuple[ManifestEntry, Envelope | Damaged]]:
        """Each listed signature that was not withdrawn, and then what nobody listed.

        The envelope is parsed and is the listed one; `open_envelope` checks who signed it.
        Raises BadBundle only if the file has gone.
        """
        with _opened(self.path) as archive:
            names = set(archive.namelist())
            for listed in self.manifest.listed:
                if listed.state is not State.WITHDRAWN:
                    yield listed, _read(archive, listed)
            known = {each.name for each in self.manifest.listed} | {MANIFEST, SIGNATURE}
            for _ in names - known:
                stray = ManifestEntry("", 0, State.NEEDS_ATTENTION, "", "not_listed")
                yield stray, Damaged(stray.id, stray.seq, "not_listed")


def broken_links(headers: Iterable[Header], manifest: Manifest) -> tuple[int, ...]:
    """Numbers (seq) of envelopes whose predecessor this kiosk made and the bundle does not list."""
    digests = {each.digest for each in manifest.listed}
    return tuple(
        header.seq
        for header in headers
        if header.prev not in ({FIRST_PREV} if header.seq == 1 else digests)
    )


def read_bundle(path: Path) -> Bundle:
    """Open a bundle and check its manifest. Raises BadBundle with the place and the way out."""
    with _opened(path) as archive:
        data = _bytes(archive, MANIFEST, MAX_MANIFEST_BYTES)
        signature = _bytes(archive, SIGNATURE, 1024)
    try:
        manifest = Manifest.from_bytes(data)
    except ValueError:
        raise _bad(path, "The list of contents in it (manifest.json) is damaged.") from None
    if not manifest.holds(signature):
        raise _bad(path, "The list of contents in it was changed after the tablet signed it.")
    return Bundle(path, manifest)


def _damage(row: Row, public: str) -> str | None:
    """What is wrong with the row's envelope; a withdrawn row has none, and that is right."""
    found = None if row.state is State.WITHDRAWN else checked(row, public)
    return found.code if isinstance(found, Damaged) else None


def _member(name: str) -> zipfile.ZipInfo:
    """Always the zip format's first day: the time of writing is nobody's business."""
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o600 << 16
    return info


def _compare(bundle: Bundle, listed: list[ManifestEntry], watch: Watch) -> None:
    stored = [each for each in listed if each.name is not None]
    found = (pair for pair in bundle.envelopes() if pair[0].damaged is None)
    if bundle.manifest.listed != tuple(listed):
        raise StorageUnavailable("read_back")
    for done, (wanted, (_, envelope)) in enumerate(zip(stored, found, strict=True), start=1):
        if isinstance(envelope, Damaged) or envelope.digest != wanted.digest:
            raise StorageUnavailable("read_back")
        watch.step(len(listed) + done, len(listed) + len(stored))


def _read(archive: zipfile.ZipFile, listed: ManifestEntry) -> Envelope | Damaged:
    if listed.name is None:
        return Damaged(listed.id, listed.seq, listed.damaged or "damaged")
    if listed.name not in archive.NameToInfo:
        return Damaged(listed.id, listed.seq, "missing")
    try:
        raw = _stored(archive, listed.name, MAX_ENVELOPE_BYTES)
        if hashlib.sha256(raw).hexdigest() != listed.digest:
            return Damaged(listed.id, listed.seq, "digest")
        envelope = parse(raw)
    except BadEnvelope as error:
        return Damaged(listed.id, listed.seq, error.code)
    except _UNREADABLE:
        return Damaged(listed.id, listed.seq, "unreadable")
    if (envelope.header.id, envelope.header.seq) != (listed.id, listed.seq):
        return Damaged(listed.id, listed.seq, "other_row")
    return envelope


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        if path.stat().st_size > MAX_BUNDLE_BYTES:
            raise _bad(path, "This file is larger than any bundle.")
        archive = zipfile.ZipFile(path)
    except _UNREADABLE:
        raise _bad(path, "This is not a bundle, or not all of one.") from None
    with archive:
        names = archive.namelist()
        if len(names) > MAX_ENVELOPES + 2 or len(set(names)) != len(names):
            raise _bad(path, "There are too many files in it, or two of one name.")
        yield archive


def _bytes(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    try:
        return _stored(archive, name, limit)
    except _UNREADABLE:
        place = Path(archive.filename or "")
        raise _bad(place, f"{name} is missing from it, or damaged.") from None


def _stored(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """A member that is neither compressed nor larger than `limit`: no zip bomb gets further."""
    info = archive.getinfo(name)
    if info.compress_type != zipfile.ZIP_STORED or info.file_size > limit:
        raise ValueError("member")
    return archive.read(info)


def _bad(path: Path, what: str) -> BadBundle:
    return BadBundle(
        str(path),
        what,
        "Export it again at the tablet; or unzip it and open the envelopes in it one by one with "
        "packaging/open_envelopes.py.",
    )
