"""Erasing a store: nothing comes back, and a crash half-way never leaves half of it."""

import os
import shutil
from pathlib import Path

import pytest

from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.outbox import Balance
from kiosk.storage.database import ERASING, FILE, LOG, erase

from .kit import DEVICE, opened, signed


def used(folder: Path) -> Path:
    """A folder as an unlucky tablet has it: a store, its log, an older damaged store, a key."""
    with opened(folder) as store:
        signed(store.outbox, 3)
    with (folder / FILE).open("r+b") as file:
        file.write(bytes(100))
    with opened(folder) as store:
        signed(store.outbox, 2)
        shutil.copy(folder / FILE, folder / "kept")
        shutil.copy(folder / LOG, folder / "kept-log")
    (folder / "kept").replace(folder / FILE)
    (folder / "kept-log").replace(folder / LOG)
    (folder / "device.key").write_text(DEVICE.public)
    return folder


def test_everything_of_the_store_goes(tmp_path: Path) -> None:
    """Database, log and what was set aside; the key stays; a new store starts empty."""
    folder = used(tmp_path / "store")
    assert len(list(folder.iterdir())) >= 4
    erase(folder)
    assert [file.name for file in folder.iterdir()] == ["device.key"]
    with opened(folder) as store:
        assert store.outbox.balance() == Balance()
        assert (store.set_aside, store.rescued) == (False, 0)
    erase(folder)
    erase(folder)


class Cut(BaseException):
    """The power goes."""


def calls(folder: Path, monkeypatch: pytest.MonkeyPatch, survive: int) -> bool:
    """Erase, with the power cut before change number `survive`; whether it came that far."""
    left = survive
    with monkeypatch.context() as patch:
        for name in ("replace", "unlink"):
            real = getattr(Path, name)

            def counted(path: Path, *rest: object, real: object = real) -> object:
                nonlocal left
                if left == 0:
                    raise Cut
                left -= 1
                return real(path, *rest)  # type: ignore[operator]

            patch.setattr(Path, name, counted)
        try:
            erase(folder)
        except Cut:
            return True
    return False


def test_a_cut_at_any_step_leaves_all_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever change is the last before the cut: afterwards every row is there, or none is."""
    counts = []
    for survive in range(12):
        folder = used(tmp_path / str(survive))
        cut = calls(folder, monkeypatch, survive)
        with opened(folder) as store:
            counts.append(store.outbox.balance().signed)
        assert not (folder / ERASING).exists()
        if not cut:
            break
    assert counts[0] == 5, "cut before the first change"
    assert set(counts[1:]) == {0}
    assert len(counts) > 4


def test_each_step_is_on_the_disk_before_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk may write names in any order: the note first, then what goes, then the note goes.

    Otherwise a cut could leave log and set-aside files, and no note that they were to go.
    """
    folder = used(tmp_path / "store")
    steps: list[str] = []
    place = folder.stat().st_dev, folder.stat().st_ino
    fsync, replace, unlink = os.fsync, Path.replace, Path.unlink

    def noted(step: str) -> None:
        if not steps or steps[-1] != step:
            steps.append(step)

    def synced(descriptor: int) -> None:
        stat = os.fstat(descriptor)
        if (stat.st_dev, stat.st_ino) == place:
            noted("on the disk")
        fsync(descriptor)

    def replaced(path: Path, name: Path) -> Path:
        noted("the note is there")
        return replace(path, name)

    def unlinked(path: Path, missing_ok: bool = False) -> None:
        noted("the note goes" if path.name == ERASING else "the rest goes")
        unlink(path, missing_ok)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    monkeypatch.setattr(Path, "unlink", unlinked)
    erase(folder)
    assert steps == [
        *("the note is there", "on the disk", "the rest goes", "on the disk"),
        *("the note goes", "on the disk"),
    ]


def test_a_half_erased_store_would_be_noticed(tmp_path: Path) -> None:
    """Control: without the note, rows come back out of log and set-aside file."""
    folder = used(tmp_path / "store")
    (folder / FILE).unlink()
    with opened(folder) as store:
        assert store.outbox.balance().signed > 0


def test_what_cannot_be_erased_says_so(tmp_path: Path) -> None:
    """A name that cannot be removed: StorageUnavailable, and the next start goes on erasing."""
    folder = used(tmp_path / "store")
    obstacle = folder / "outbox-damaged-9.sqlite"
    obstacle.mkdir()
    with pytest.raises(StorageUnavailable):
        erase(folder)
    assert (folder / ERASING).exists()
    obstacle.rmdir()
    with opened(folder) as store:
        assert store.outbox.balance() == Balance()
