"""The event that a tablet keeps itself: taken over from a stick, beside its store.

`taken_over-3` in the tablet's folder holds an event file and its campaigns, as they lay on the
stick; of several the highest number counts. No event's id has that sign in it, so that no store is
in the way. It is copied beside, read again as the kiosk will read it, and only then gets its name:
a stick that is pulled, a full disk or a power cut leave what was there before.

Whether a tablet is new is told by the same folder: one that ever had an event has something in it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from kiosk.domain.errors import BadEvent, BadInput, StorageUnavailable, disk_errors
from kiosk.domain.event import Event
from kiosk.paths import private_folder, sync_folder

from .copying import SourceAway, copy, reading
from .event import load_event
from .event_folder import sync_files
from .pack import open_packs
from .signature import pack_digest

T = TypeVar("T")
WORKSPACE = ".first-start"
"""Whatever is not finished lies in here, and says nothing about whether the tablet is new."""
STICK_AWAY = "stick_away"
"""StorageUnavailable's code where the stick was pulled, or does not answer."""
_NAME = "taken_over-{}"
_NUMBERED = re.compile(r"taken_over-([1-9][0-9]{0,8})")
_NOBODYS = frozenset({"lost+found"})


def taken_over(state: Path) -> Path | None:
    """The folder of the event that was taken over last; None if there is none."""
    numbers = _numbers(state)
    return state / _NAME.format(max(numbers)) if numbers else None


def is_new(state: Path) -> bool:
    """Whether this tablet never had an event.

    Its folder holds nothing but what is hidden (a cache, an unfinished first start). A store, a
    device key, a log, the note of a wipe, a folder that cannot be looked into: each is an event's.
    """
    try:
        names = {each.name for each in state.iterdir()} - _NOBODYS
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return all(name.startswith(".") for name in names)


def take_over(file: Path, state: Path, shipped: Path | None = None) -> Path:
    """Copy the event of `file`, with its campaigns, into `state`, the tablet's; its event file.

    `shipped` is the folder of the packs that come with the program, which are not copied.
    Raises BadEvent and BadPack, StorageFull and StorageUnavailable of the tablet's own disk, and
    StorageUnavailable(STICK_AWAY); nothing has changed then.
    """
    with disk_errors():
        fresh = private_folder(private_folder(state) / WORKSPACE) / "event"
        try:
            shutil.rmtree(fresh, ignore_errors=True)
            private_folder(fresh)
            event = _asked(file, lambda: load_event(file, shipped))
            _copy_event(file, event, fresh, shipped)
            sync_files(fresh)
            number = max(_numbers(state), default=0) + 1
            target = state / _NAME.format(number)
            fresh.rename(target)
            sync_folder(state)
        except SourceAway:
            raise StorageUnavailable(STICK_AWAY) from None
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    for each in _numbers(state) - {number}:
        shutil.rmtree(state / _NAME.format(each), ignore_errors=True)
    return target / file.name


def _numbers(state: Path) -> set[int]:
    try:
        found = [_NUMBERED.fullmatch(each.name) for each in state.iterdir() if each.is_dir()]
    except OSError:
        return set()
    return {int(each[1]) for each in found if each}


def _copy_event(file: Path, event: Event, fresh: Path, shipped: Path | None) -> None:
    """Event file and packs, read again as the kiosk does."""
    copy(file, fresh / file.name)
    packs = [each for each in event.campaigns if shipped is None or each.parent != shipped]
    for pack in packs:
        target = fresh / _beside(pack, file)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        digest = _asked(pack, lambda pack=pack: pack_digest(pack))  # type: ignore[misc]
        copy(pack, target)
        if pack_digest(target) != digest:
            raise StorageUnavailable("read_back")
    copied = load_event(fresh / file.name, shipped)
    with open_packs(copied.campaigns):
        pass
    if replace(copied, campaigns=()) != replace(event, campaigns=()):
        raise StorageUnavailable(STICK_AWAY)


def _beside(pack: Path, file: Path) -> Path:
    """Where `pack` lies as seen from the event file. Raises BadEvent if it is not below it."""
    found = pack.relative_to(file.parent) if pack.is_relative_to(file.parent) else None
    inside = pack.resolve().is_relative_to(file.parent.resolve())
    if found is None or ".." in found.parts or not inside:
        raise BadEvent(
            str(file),
            f"The campaign “{pack.name}” of this event file lies elsewhere.",
            "Put it beside the event file, as “petition-kiosk event create” does.",
        )
    return found


def _asked(path: Path, question: Callable[[], T]) -> T:
    """What a loader says of a file on a stick: no file that is not there any more is a bad one."""
    try:
        with reading():
            return question()
    except BadInput:
        with reading():
            path.stat()
        raise
