"""A backup: one file, a zip archive of database, hub's key and barred list, checked by opening it.

    backup.json     what is in it: format, program, schema, public key, counts, SHA-256 of the rest
    hub.sqlite      the database, as SQLite, also where the hub's own is PostgreSQL
    hub.key         the hub's secret key: whoever has it can sign receipts in the hub's name
    barred.jsonl    what can never come back

Nothing is compressed: sealed signatures do not shrink.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from sqlalchemy import URL, Engine

from kiosk import __version__
from kiosk.domain.errors import BadBundle, BadKey, BadSettings, StorageDamaged
from kiosk.sealing.keys import SigningKey

from . import barred_list
from .copying import Counts, Progress, copy_file, copy_rows, count_file
from .database import existing
from .engine import DatabaseFailure, said
from .examination import Use, place_of
from .identity import KEY, hub_key, known_key

FORMAT = 1
MANIFEST, DATABASE = "backup.json", "hub.sqlite"
PARTS = (DATABASE, KEY, barred_list.FILE)
SUFFIX = ".pkbackup"
CHUNK = 1 << 20
_MOST_MANIFEST = 1 << 16


@dataclass(frozen=True, slots=True)
class BackupManifest:
    """What a backup says of itself."""

    public_key: str
    counts: Counts
    sha256: Mapping[str, str]

    def text(self) -> str:
        """As it is written."""
        words = {
            "format": FORMAT,
            "program": __version__,
            "public_key": self.public_key,
            "counts": dict(self.counts),
            "sha256": dict(self.sha256),
        }
        return json.dumps(words, indent=1) + "\n"


def gather(
    data: Path, address: URL, database: str | None, into: Path, progress: Progress
) -> Counts:
    """Copy everything into the empty folder `into`, beside a hub that goes on; what there is.

    The copy of the database is opened and looked through, its rows are counted against those
    of the moment it was made at, and the key is the one it knows.
    Raises BadKey, BadSettings, StorageDamaged.
    """
    try:
        with existing(data, database, Use.COPY) as storage:
            key = hub_key(data)
            known = _known_key(storage.engine)
            if known not in (None, key.public):
                raise BadKey(
                    str(data / KEY),
                    "This is another key than this database's hub has: a hub would not serve.",
                    "Put the right key there first.",
                )
            if address.get_backend_name() == "sqlite":
                counts = copy_file(Path(str(address.database)), into / DATABASE, progress)
            else:
                counts = copy_rows(storage.engine, into / DATABASE, progress)
    except DatabaseFailure as failure:
        raise said(failure, place_of(address)) from None
    if count_file(into / DATABASE) != counts:
        raise StorageDamaged("counts")
    shutil.copyfile(data / KEY, into / KEY)
    listed = data / barred_list.FILE
    # After the database: what was barred meanwhile is in it, and in no worse place.
    (into / barred_list.FILE).write_bytes(listed.read_bytes() if listed.exists() else b"")
    return counts


def _known_key(engine: Engine) -> str | None:
    """None also for a database of the first version, which had no place for it."""
    try:
        return known_key(engine)
    except DatabaseFailure as failure:
        if failure.code == "schema":
            return None
        raise


def pack(folder: Path, counts: Counts, file: BinaryIO) -> None:
    """Write what `gather` left in `folder` as one file."""
    digests = {name: _digest(folder / name) for name in PARTS}
    manifest = BackupManifest(hub_key(folder).public, counts, digests)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        archive.writestr(MANIFEST, manifest.text())
        for name in PARTS:
            archive.write(folder / name, name)


def unpack(path: Path, into: Path) -> BackupManifest:
    """Take a backup apart into the empty folder `into`, everything checked. Raises BadBundle."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(archive, path)
            for name in PARTS:
                with archive.open(name) as part, _new(into / name) as file:
                    shutil.copyfileobj(part, file, CHUNK)
    except FileNotFoundError:
        raise BadBundle(str(path), "There is no such file.", "Check the path.") from None
    except (OSError, KeyError, zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.filename and Path(error.filename) != path:
            raise
        raise _no_backup(path) from None
    if any(_digest(into / name) != manifest.sha256.get(name) for name in PARTS):
        raise _damaged(path)
    _check(path, into, manifest)
    return manifest


def _check(path: Path, folder: Path, manifest: BackupManifest) -> None:
    try:
        counts = count_file(folder / DATABASE)
        public = SigningKey.load(folder / KEY).public
    except (StorageDamaged, BadKey):
        raise _damaged(path) from None
    if counts != dict(manifest.counts) or public != manifest.public_key:
        raise _damaged(path)


def check_backup(path: Path, folder: Path) -> None:
    """Raise StorageDamaged unless the backup in `path` holds what `gather` left in `folder`.

    Read from the file again, byte for byte: the copy in `folder` was looked through before.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(archive, path)
            for name in PARTS:
                with archive.open(name) as part:
                    digest = hashlib.file_digest(cast(Any, part), "sha256").hexdigest()
                if digest != manifest.sha256[name] or digest != _digest(folder / name):
                    raise StorageDamaged(name)
    except (BadBundle, zipfile.BadZipFile, KeyError, EOFError):
        raise StorageDamaged("backup") from None


def _manifest(archive: zipfile.ZipFile, path: Path) -> BackupManifest:
    with archive.open(MANIFEST) as part:
        raw = part.read(_MOST_MANIFEST)
    try:
        words = json.loads(raw)
        if not isinstance(words, dict) or not isinstance(words.get("format"), int):
            raise _no_backup(path)
        if words["format"] > FORMAT:
            raise BadBundle(
                str(path),
                f"A newer version of this program made this backup ({words.get('program')}).",
                "Install that version, and restore with it.",
            )
        counts = {str(name): int(count) for name, count in words["counts"].items()}
        digests = {str(name): str(digest) for name, digest in words["sha256"].items()}
        return BackupManifest(str(words["public_key"]), counts, digests)
    except (ValueError, KeyError, AttributeError, TypeError):
        raise _no_backup(path) from None


def _new(path: Path) -> BinaryIO:
    path.touch(0o600, exist_ok=False)
    return path.open("wb")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _no_backup(path: Path) -> BadBundle:
    return BadBundle(
        str(path),
        "This is not a backup of a hub.",
        "Name the file that “petition-kiosk hub backup” made.",
    )


def _damaged(path: Path) -> BadBundle:
    return BadBundle(
        str(path),
        "This backup is damaged: it does not hold what it says. Nothing was changed.",
        "Use another copy of it, or an earlier one.",
    )


def refuse_existing(dest: Path) -> None:
    """Raise BadSettings unless a new file can get the name `dest`."""
    if dest.is_dir():
        raise BadSettings(
            str(dest), "This is a folder.", f"Name a file in it: {dest / ('hub' + SUFFIX)}"
        )
    if dest.exists():
        raise BadSettings(
            str(dest),
            "There is a file of this name already.",
            "Choose another name: a backup is never written over another.",
        )
    if not dest.parent.is_dir():
        raise BadSettings(
            str(dest.parent), "There is no such folder.", "Make it first, or name another."
        )
