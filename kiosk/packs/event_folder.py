"""One folder that sets up a tablet: event file, rehearsal twin, and the campaigns beside them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kiosk.domain.errors import BadEvent, BadSettings
from kiosk.domain.event import Event
from kiosk.paths import private_folder, sync_folder
from kiosk.sealing.keys import SigningKey

from .campaign import FILE
from .copying import copy, copy_file
from .event import load_event, write_event
from .pack import open_packs

_TWIN = "-rehearsal"


def is_vacant(folder: Path) -> bool:
    """Whether this is a folder that an event is still to be copied to: nobody has begun with it."""
    try:
        return folder.is_dir() and all(each.name.startswith(".") for each in folder.iterdir())
    except OSError:
        return False


def event_file(folder: Path, id: str) -> Path:
    """Where the event file of the event `id` lies in its folder."""
    return folder / f"{id}.toml"


def named_event(path: Path) -> Path:
    """The event file that `path` means: itself, or the only one in this folder or one folder below.

    A rehearsal twin is not meant. Raises BadEvent.
    """
    if not path.is_dir():
        return path
    files = [*path.glob("*.toml"), *path.glob("*/*.toml")]
    found = [each for each in files if each.name != FILE and not is_twin(each)]
    if len(found) == 1:
        return found[0]
    raise BadEvent(
        str(path),
        "There is no event file here yet." if not found else "There are several event files here.",
        "Copy the folder of one event here, as “petition-kiosk event create” made it.",
    )


def is_twin(file: Path) -> bool:
    """Whether an event file of this name is the rehearsal of another."""
    return file.stem.endswith(_TWIN)


def twin_of(event: Event) -> Event:
    """The same event as a rehearsal. It has no hub: a real one takes no rehearsals."""
    return replace(event, rehearsal=True, hub=None)


def make_event_folder(
    folder: Path, event: Event, key: SigningKey | None, *, rehearsal: bool
) -> tuple[Path, ...]:
    """Make `folder` with the event file, the campaigns and, if wanted, the rehearsal twin.

    The event files' paths. They are signed with `key`, and read again as a tablet would, before
    the folder gets its name: it is there whole, or not at all, and never over another.
    Raises BadEvent, BadPack, BadSettings.
    """
    if folder.exists():
        raise BadEvent(
            str(folder), "There is a folder of this name already.", "Choose another id or place."
        )
    fresh = folder.with_name(f".{folder.name}.new")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        private_folder(fresh)
        fill_event_folder(fresh, event, key, rehearsal=rehearsal)
        fresh.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise BadSettings(
            str(folder),
            f"This folder cannot be made ({error.strerror}).",
            "Choose a place that can be written to, and has room.",
        ) from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    ids: Sequence[str] = (event.id, f"{event.id}{_TWIN}") if rehearsal else (event.id,)
    return tuple(event_file(folder, id) for id in ids)


def fill_event_folder(
    folder: Path, event: Event, key: SigningKey | None, *, rehearsal: bool
) -> None:
    """The same in an empty folder that nobody looks at yet. Raises BadEvent, BadPack, OSError."""
    packs = _copy(event.campaigns, folder)
    _write(folder, replace(event, campaigns=packs), key, rehearsal=rehearsal)
    sync_files(folder)


def _copy(packs: Sequence[Path], into: Path) -> tuple[Path, ...]:
    """Copy each pack under its campaign's id; the copies' names. Raises BadPack."""
    with open_packs(packs) as opened:
        names = [each.id for each in opened]
    copies = []
    for pack, name in zip(packs, names, strict=True):
        if pack.is_dir():
            copy(pack, into / name)
            copies.append(Path(name))
        else:
            copy_file(pack, into / f"{name}.zip")
            copies.append(Path(f"{name}.zip"))
    return tuple(copies)


def _write(folder: Path, event: Event, key: SigningKey | None, *, rehearsal: bool) -> None:
    files = {event_file(folder, event.id): event}
    if rehearsal:
        files[event_file(folder, f"{event.id}{_TWIN}")] = twin_of(event)
    for path, each in files.items():
        write_event(each, path, key)
        read = load_event(path)
        with open_packs(read.campaigns):
            pass
        signer = key.public if key else None
        there = tuple(folder / pack for pack in each.campaigns)
        if read != replace(each, campaigns=there, signer=signer):
            raise BadEvent(
                str(path),
                "The event file that was written does not read back the same.",
                "Try another disk; nothing was kept.",
            )


def sync_files(folder: Path) -> None:
    """Everything below it is on the disk. Raises OSError."""
    for place, _, names in os.walk(folder):
        for name in names:
            if (Path(place) / name).is_symlink():
                continue
            with (Path(place) / name).open("rb") as file:
                os.fsync(file.fileno())
        sync_folder(Path(place))
