"""Opening packs, be they folders or zips, and cleaning up after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
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


@contextmanager
def open_packs(paths: Sequence[Path]) -> Iterator[tuple[Campaign, ...]]:
    """The campaigns of an event, while their packs are open. Raises as `open_pack` does.

    Raises BadPack too where two say they are one campaign: their signatures could not be told
    apart.
    """
    with ExitStack() as opened:
        found: dict[str, Campaign] = {}
        for path in paths:
            campaign = opened.enter_context(open_pack(path)).campaign
            if campaign.id in found:
                raise BadPack(
                    str(path),
                    f"Another campaign of this event has the id “{campaign.id}” too.",
                    "Leave one of them out, or give one of them an id of its own.",
                )
            found[campaign.id] = campaign
        yield tuple(found.values())
