"""Zips that are packs, and zips that are attacks."""

import contextlib
import shutil
import stat
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import BadPack
from kiosk.packs import archive
from kiosk.packs.pack import open_pack
from tests.proof import PROOF

from .kit import Workbench

MIB = 1024 * 1024


@pytest.mark.parametrize("inside", ["", "my-pack/"])
def test_zip_of_a_pack(bench: Workbench, inside: str) -> None:
    """A zip of the files or of the folder opens privately, and closing removes every trace."""
    path = bench.zip(inside=inside)
    with zipfile.ZipFile(path, "a") as finder:
        finder.writestr("__MACOSX/._campaign.toml", b"\0")
        finder.writestr(inside + "en/.DS_Store", b"\0")
    with open_pack(path, bench.workspace) as pack:
        assert pack.campaign.picture and pack.campaign.picture.is_file()
        (unpacked,) = bench.workspace.iterdir()
        assert stat.S_IMODE(unpacked.stat().st_mode) == 0o700
        assert unpacked in pack.campaign.picture.parents
    assert list(bench.workspace.iterdir()) == []
    pack.close()


def test_what_is_left_behind_is_seen(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: without the cleaning up, the check of all these tests fails."""
    path = bench.zip()
    with_entry(path, "en/story.md/x")
    with monkeypatch.context() as patch:
        patch.setattr(TemporaryDirectory, "cleanup", lambda self: self._finalizer.detach())
        with pytest.raises(AssertionError):
            bench.refused(path)
    for left in bench.workspace.iterdir():
        shutil.rmtree(left)
    bench.refused(path)


def with_entry(path: Path, name: str, *, mode: int = 0o644, data: bytes = b"x") -> None:
    """Add an entry as an attacker would."""
    entry = zipfile.ZipInfo(name)
    entry.filename = entry.orig_filename = name
    entry.create_system = 3
    entry.external_attr = mode << 16
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr(entry, data)


@pytest.mark.parametrize(
    ("name", "mode", "what"),
    [
        ("../evil", stat.S_IFREG, "leads out"),
        ("en/../../evil", stat.S_IFREG, "leads out"),
        ("/evil", stat.S_IFREG, "leads out"),
        ("C:/evil", stat.S_IFREG, "leads out"),
        ("C:evil", stat.S_IFREG, "leads out"),
        ("..\\evil", stat.S_IFREG, "leads out"),
        ("en\\evil", stat.S_IFREG, "leads out"),
        ("bell\a", stat.S_IFREG, "leads out"),
        ("en//evil", stat.S_IFREG, "a name that is none"),
        ("./evil", stat.S_IFREG, "a name that is none"),
        ("pictures/link", stat.S_IFLNK, "a link or a device"),
        ("pictures/pipe", stat.S_IFIFO, "a link or a device"),
        ("CAMPAIGN.toml", stat.S_IFREG, "there twice"),
    ],
)
def test_entry_is_refused(bench: Workbench, name: str, mode: int, what: str) -> None:
    """An entry that leads out, is a link, or is there twice refuses the whole zip by name."""
    path = bench.zip()
    with_entry(path, name, mode=mode | 0o644)
    error = bench.refused(path)
    assert error.place.startswith(f"{path}/")
    assert what in error.what
    assert not (bench.folder.parent / "evil").exists()


def test_encrypted_entry(bench: Workbench) -> None:
    """An encrypted zip is refused, not asked for a password."""
    path = bench.zip()
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert "is encrypted" in bench.refused(path).what


def test_unusual_compression(bench: Workbench) -> None:
    """Only stored and deflated entries are unpacked."""
    path = bench.zip()
    with zipfile.ZipFile(path, "a", zipfile.ZIP_LZMA) as opened:
        opened.writestr("more", b"x")
    assert "unusual" in bench.refused(path).what


def test_too_many_entries(bench: Workbench) -> None:
    """More than 500 entries are no pack."""
    path = bench.zip()
    with zipfile.ZipFile(path, "a") as opened:
        for number in range(500):
            opened.writestr(f"pictures/{number}", b"")
    assert "more than 500 entries" in bench.refused(path).what


def test_file_and_folder_of_one_name(bench: Workbench) -> None:
    """A zip whose file is also a folder cannot be unpacked, and says so."""
    path = bench.zip()
    with_entry(path, "en/story.md/x")
    assert "cannot be unpacked" in bench.refused(path).what


def bomb(path: Path, claimed: int) -> None:
    """A zip of 2 GiB of zeros that claims to hold `claimed` bytes, written in no time.

    One deflated mebibyte, fully flushed, can follow itself any number of times.
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = deflate.compress(bytes(MIB)) + deflate.flush(zlib.Z_FULL_FLUSH)
    data = block * 2048 + deflate.flush()
    entry = zipfile.ZipInfo("campaign.toml")
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr(zipfile.ZipInfo("campaign.toml"), data)
        (stored,) = opened.infolist()
        stored.compress_type, stored.file_size = zipfile.ZIP_DEFLATED, claimed
    raw = bytearray(path.read_bytes())
    raw[8:10] = zipfile.ZIP_DEFLATED.to_bytes(2, "little")
    path.write_bytes(raw)


@pytest.mark.parametrize(("claimed", "what"), [(2048 * MIB, "unpacks to more"), (9, "not a whole")])
def test_bomb(bench: Workbench, claimed: int, what: str) -> None:
    """2 GiB of zeros, honest or lying about it: refused in under a second, memory flat."""
    path = bench.folder.parent / "bomb.zip"
    bomb(path, claimed)
    tracemalloc.start()
    started = time.perf_counter()
    error = bench.refused(path)
    seconds, peak = time.perf_counter() - started, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert what in error.what
    assert error.place == str(path)
    assert seconds < 1
    assert peak < 4 * MIB


def test_bytes_are_counted(bench: Workbench) -> None:
    """Even if the declared sizes were never looked at, unpacking stops at the limit."""
    path = bench.folder.parent / "bomb.zip"
    bomb(path, 2048 * MIB)
    with zipfile.ZipFile(path) as opened, pytest.raises(BadPack, match="64 MiB"):
        archive._extract(path, opened, opened.infolist(), bench.workspace)
    (written,) = bench.workspace.iterdir()
    assert written.stat().st_size <= archive.MAX_UNPACKED


@pytest.mark.parametrize("spoil", [lambda raw: raw[:-30], lambda raw: b"", lambda raw: b"PK" * 99])
def test_no_zip(bench: Workbench, spoil: Callable[[bytes], bytes]) -> None:
    """A cut, empty or false zip is refused."""
    path = bench.zip()
    path.write_bytes(spoil(path.read_bytes()))
    assert "not a whole zip" in bench.refused(path).what


@settings(
    max_examples=100 if PROOF else 40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(where=st.floats(0, 1), byte=st.integers(0, 255))
def test_any_damaged_byte(bench: Workbench, where: float, byte: int) -> None:
    """Whatever byte of a zip is damaged: a pack or a refusal, never a crash, nothing left."""
    path = bench.zip()
    raw = bytearray(path.read_bytes())
    raw[int(where * (len(raw) - 1))] = byte
    path.write_bytes(raw)
    with contextlib.suppress(BadPack):
        open_pack(path, bench.workspace).close()
    assert list(bench.workspace.iterdir()) == []
