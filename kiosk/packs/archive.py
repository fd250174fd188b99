"""Unpacking a pack's zip: nothing lands outside, nothing grows without measure.

Files of a pack: found only inside it, whatever a path or a symbolic link says.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from kiosk.domain.errors import BadInput, BadPack, StorageFull
from kiosk.domain.unicode import nfc

MAX_ENTRIES = 500
MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes; counted while unpacking, since what a zip says about itself may be a lie."""
_CHUNK = 64 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError)
"""What zipfile raises over damaged bytes."""
_REMEDY = "Make the zip again from the pack's folder, with an ordinary zip program."


def unpack(archive: Path, into: Path) -> Path:
    """Unpack into the empty folder `into` and return the pack's top (a single folder is entered).

    Raises BadPack or StorageFull; `into` may hold part of the files then.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [each for each in opened.infolist() if not _ballast(each.filename)]
            _check(archive, entries)
            _extract(archive, opened, entries, into)
    except _BROKEN as error:
        raise BadPack(str(archive), "This is not a whole zip file.", _REMEDY) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFull("no_room_to_unpack") from error
        raise BadPack(str(archive), "This zip cannot be unpacked.", _REMEDY) from error
    top = list(into.iterdir())
    return top[0] if len(top) == 1 and top[0].is_dir() else into


def _ballast(name: str) -> bool:
    """What the macOS Finder adds to every zip."""
    return name.startswith("__MACOSX/") or name.rpartition("/")[2] == ".DS_Store"


def _check(archive: Path, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise BadPack(str(archive), f"This zip has more than {MAX_ENTRIES} entries.", _REMEDY)
    if sum(each.file_size for each in entries) > MAX_UNPACKED:
        raise _too_large(archive)
    seen: set[str] = set()
    for each in entries:
        problem = _problem(each)
        name = nfc(each.filename.rstrip("/")).casefold()
        if problem is None and name in seen:
            problem = "is there twice"
        if problem:
            raise BadPack(
                f"{archive}/{_printable(each.orig_filename)}", f"This entry {problem}.", _REMEDY
            )
        seen.add(name)


def _problem(entry: zipfile.ZipInfo) -> str | None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    parts = entry.orig_filename.removesuffix("/").split("/")
    if leaves(entry.orig_filename) or not entry.orig_filename.isprintable():
        return "leads out of the pack or has a name that is none"
    if any(part in ("", ".") for part in parts):
        return "has a name that is none"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a link or a device, not a file"
    if entry.flag_bits & 0x1:
        return "is encrypted"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is compressed in an unusual way"
    return None


def _extract(
    archive: Path, opened: zipfile.ZipFile, entries: list[zipfile.ZipInfo], into: Path
) -> None:
    room = MAX_UNPACKED
    for entry in entries:
        target = into / entry.filename
        if entry.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        with opened.open(entry) as source, target.open("xb") as file:
            while chunk := source.read(_CHUNK):
                room -= len(chunk)
                if room < 0:
                    raise _too_large(archive)
                file.write(chunk)


def _too_large(archive: Path) -> BadPack:
    what = f"This zip unpacks to more than {MAX_UNPACKED // 1024**2} MiB."
    return BadPack(str(archive), what, "Make the pictures smaller.")


def _printable(name: str) -> str:
    return "".join(each if each.isprintable() else "?" for each in name[:120])


_LEAVES = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.(/|$)|\0")


def leaves(written: str) -> bool:
    """Whether a path as written could lead out of a pack: absolute, drive, backslash, “..”, NUL."""
    return _LEAVES.search(written) is not None


def locate(root: Path, written: str, refuse: Callable[[str, str], BadInput]) -> Path:
    """The file `written` (with “/”, from the pack's top); raises what `refuse` makes."""
    path = root / PurePosixPath(written)
    # os.path, since pathlib raises on a loop of links and on a name that is too long.
    if leaves(written) or not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise refuse(
            f"The path “{written}” leads out of the pack.",
            "Put the file into the pack and write its path from the pack's top, with “/”.",
        )
    if not os.path.isfile(path):  # noqa: PTH113 - a name too long is no error here
        raise refuse(
            f"The pack has no file “{written}”.",
            "Put the file there, or correct its name (capitals count).",
        )
    return path
