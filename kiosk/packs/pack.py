"""Opening a pack, be it a folder or one zip, and cleaning up after it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from kiosk.domain.campaign import Campaign
from kiosk.domain.errors import BadPack

from .archive import unpack
from .campaign import load_campaign


@dataclass(frozen=True, slots=True)
class Pack:
    """An open pack. Its pictures are files until `close`."""

    campaign: Campaign
    _unpacked: TemporaryDirectory[str] | None = None

    def close(self) -> None:
        """Remove what was unpacked; a second time does nothing."""
        if self._unpacked is not None:
            self._unpacked.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()


def open_pack(path: Path, workspace: Path | None = None) -> Pack:
    """The pack at `path`. A zip is unpacked to a private folder (0700) made in `workspace`.

    `workspace` None means the system's folder for temporary files. Raises BadPack (StorageFull if
    there is no room to unpack) and leaves nothing behind.
    """
    if path.is_dir():
        return Pack(load_campaign(path))
    if not path.is_file():
        raise BadPack(
            str(path), "There is no such pack.", "Name the folder of a campaign, or its zip."
        )
    unpacked = TemporaryDirectory(prefix="pack-", dir=workspace)
    try:
        top = unpack(path, Path(unpacked.name))
        shown = path / top.relative_to(unpacked.name)
        return Pack(load_campaign(top, str(shown)), unpacked)
    except BaseException:
        unpacked.cleanup()
        raise
