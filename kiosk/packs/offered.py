"""What a stick offers to a tablet that is set up: event files, and campaigns.

Sticks are full of other things: only so deep, and so many folders, are looked into.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.domain.campaign import Campaign
from kiosk.domain.errors import BadInput, BadPack
from kiosk.services.first_start import OfferedEvent, OfferedPack, Titles

from .campaign import FILE
from .event import load_event
from .event_folder import is_twin
from .office import FILE as OFFICE_FILE
from .pack import open_pack, open_packs
from .signature import BALLAST, pack_digest
from .unfinished import unfinished

DEEPEST, MOST_FOLDERS, MOST_FOUND = 4, 400, 24
_OTHERS = frozenset({FILE, OFFICE_FILE, "settings.toml", "wording.toml"})
"""Files of the same kind that are no event's."""


def offered_events(place: Path, shipped: Path | None = None) -> tuple[OfferedEvent, ...]:
    """Every event file at `place` (a stick, a folder), the newest first."""
    found = []
    for folder, names in _folders(place):
        for name in names:
            file = folder / name
            if file.suffix == ".toml" and name not in _OTHERS and not is_twin(file):
                found.append(_event(file, shipped))
    return tuple(sorted(found, key=lambda each: each.changed, reverse=True)[:MOST_FOUND])


def offered_packs(place: Path) -> tuple[OfferedPack, ...]:
    """Every campaign at `place` that is a folder, by name; zips at the top only."""
    found = [folder for folder, names in _folders(place) if FILE in names]
    zips = (each for each in _listed(place) if each.suffix == ".zip" and each.is_file())
    packs = map(offered_pack, [*found, *zips][:MOST_FOUND])
    return tuple(sorted(packs, key=lambda each: each.path.name))


def offered_pack(path: Path) -> OfferedPack:
    """The campaign in `path`; one that is not finished cannot be used."""
    try:
        with open_pack(path) as pack:
            titles = _titles(pack.campaign)
            missing = next(iter(unfinished(pack.campaign)), None)
        digest = pack_digest(path)
    except BadInput as error:
        return OfferedPack(path, {"": path.name}, problem=error)
    problem = None
    if missing:
        what = f"This pack is not complete: {missing[0]} is still to be written."
        remedy = "“petition-kiosk campaign check” names everything."
        problem = BadPack(str(path), what, remedy)
    return OfferedPack(path, titles, digest, problem)


def _titles(campaign: Campaign) -> Titles:
    return {each.language: each.title for each in campaign.editions}


def _event(file: Path, shipped: Path | None) -> OfferedEvent:
    try:
        changed = date.fromtimestamp(file.stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        changed = date.min
    try:
        event = load_event(file, shipped)
        with open_packs(event.campaigns) as campaigns:
            titles = tuple(map(_titles, campaigns))
    except BadInput as error:
        return OfferedEvent(file, changed, None, problem=error)
    return OfferedEvent(file, changed, event, titles)


def _folders(place: Path) -> Iterator[tuple[Path, list[str]]]:
    """Folders with the names of their files; a campaign's own folders are not entered."""
    for seen, (folder, below, names) in enumerate(os.walk(place), start=1):
        deep = len(Path(folder).relative_to(place).parts)
        is_pack = FILE in names
        stop = is_pack or deep >= DEEPEST
        below[:] = [] if stop else sorted(each for each in below if _is_shown(each))
        yield Path(folder), sorted(each for each in names if _is_shown(each))
        if seen >= MOST_FOLDERS:
            return


def _listed(place: Path) -> list[Path]:
    try:
        return sorted(each for each in place.iterdir() if _is_shown(each.name))
    except OSError:
        return []


def _is_shown(name: str) -> bool:
    return not name.startswith((".", "$")) and name not in BALLAST
