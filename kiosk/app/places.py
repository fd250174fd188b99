"""Where a volunteer may export to: removable drives, and one folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

REMOVABLE = (Path("/media"), Path("/run/media"), Path("/Volumes"))
"""Where systems mount sticks."""


def export_places(folder: Path | None) -> Sequence[Path]:
    """Writable removable drives first, then `folder` (None: the documents folder)."""
    drives = [
        Path(volume.rootPath())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not volume.isReadOnly()
    ]
    sticks = [d for d in drives if any(root in d.parents for root in REMOVABLE)]
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return [*sticks, folder or Path(documents)]
