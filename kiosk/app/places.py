"""Where a volunteer may export to, and where the second copy goes: removable drives, folders."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

from kiosk.domain.disk import disk_errors

REMOVABLE = (Path("/media"), Path("/run/media"), Path("/Volumes"))
"""Where systems mount sticks."""
HANDLES = Path("/proc/self/fd")
"""Linux: below it a folder that this process holds open has a second name (proc(5))."""


def export_places(folder: Path | None) -> Sequence[Path]:
    """Writable removable drives first, then `folder` (None: the documents folder)."""
    drives = [
        Path(volume.rootPath())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not volume.isReadOnly()
    ]
    sticks = [d for d in drives if is_removable(d)]
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return [*sticks, folder or Path(documents)]


def find_stick(name_or_path: str) -> Path | None:
    """The folder that settings name: by its path, or by a drive's name (label); None if away.

    Where a drive is usually mounted is no drive: an empty folder left there is not found.
    """
    volumes = [volume for volume in QStorageInfo.mountedVolumes() if volume.isReady()]
    path = Path(name_or_path)
    if path.is_absolute():
        return path if is_there(path) else None
    for volume in volumes:
        root = Path(volume.rootPath())
        if name_or_path in (volume.name(), root.name) and root.is_dir():
            return root
    return None


def is_there(folder: Path) -> bool:
    """Whether `folder` (absolute) can be written to now, and not only the place of a drive.

    False where a stick was mounted until it was pulled, and if the disk does not answer.
    """
    roots = {Path(each.rootPath()) for each in QStorageInfo.mountedVolumes() if each.isReady()}
    mounted = any(root in roots for root in (folder, *folder.parents) if is_removable(root))
    in_use = mounted or not is_removable(folder)
    return folder.is_absolute() and in_use and free_bytes(folder) is not None


@contextmanager
def held(folder: Path) -> Iterator[Path]:
    """`folder` under a name that means the same disk even when that is pulled meanwhile.

    Where a stick was mounted it leaves a folder, and that is on the tablet's own disk: under its
    usual name, what is written next would land there. Raises OSError if it is not there now.
    """
    if not is_there(folder):
        raise FileNotFoundError(errno.ENOENT, "away")
    if not HANDLES.is_dir():
        yield folder
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield HANDLES / str(handle)
    finally:
        os.close(handle)


def free_bytes(folder: Path) -> int | None:
    """Room in `folder`, or None where there is no such folder, or none any more."""
    try:
        return shutil.disk_usage(folder).free if folder.is_dir() else None
    except OSError:
        return None


def is_removable(path: Path) -> bool:
    """Whether `path` lies where systems mount sticks."""
    return any(root in path.parents for root in REMOVABLE)


def free_path_in(folder: Path, stem: str, suffix: str) -> Path:
    """`<stem>-<n><suffix>` in `folder`, not taken. Raises StorageFull or StorageUnavailable."""
    from kiosk.services.listing import free_path

    with disk_errors():
        return free_path(folder, stem, suffix)
