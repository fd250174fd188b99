"""One digest for a whole pack."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import BadPack
from kiosk.packs.signature import pack_digest

from .kit import Workbench


def test_folder_and_zip_are_the_same(bench: Workbench) -> None:
    """Also where the zip has the folder inside, and what file managers leave behind."""
    whole = pack_digest(bench.folder)
    assert pack_digest(bench.zip()) == whole
    assert pack_digest(bench.zip("inside.zip", "pack/")) == whole
    bench.write(".DS_Store", b"\0")
    bench.write("pictures/Thumbs.db", b"\0")
    assert pack_digest(bench.folder) == whole


def _changed(bench: Workbench) -> None:
    bench.change("en/story.md", "lake", "sea")


def _added(bench: Workbench) -> None:
    bench.write("pictures/b.svg", "<svg/>")


def _removed(bench: Workbench) -> None:
    (bench.folder / "pictures/a.svg").unlink()


def _renamed(bench: Workbench) -> None:
    (bench.folder / "pictures/a.svg").rename(bench.folder / "pictures/c.svg")


def _moved_over(bench: Workbench) -> None:
    """Two files change places: the same names, the same contents."""
    one, other = bench.folder / "en/story.md", bench.folder / "en/wording.toml"
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def _linked(bench: Workbench) -> None:
    picture = bench.folder / "pictures/a.svg"
    bench.write("pictures/z.svg", picture.read_bytes())
    picture.unlink()
    picture.symlink_to("z.svg")


@pytest.mark.parametrize("change", [_changed, _added, _removed, _renamed, _moved_over, _linked])
def test_every_change_changes_it(bench: Workbench, change: Callable[[Workbench], None]) -> None:
    """A letter, a file more or less, a name, a link in a file's place."""
    before = pack_digest(bench.folder)
    change(bench)
    assert pack_digest(bench.folder) != before


def test_a_link_that_leads_elsewhere_changes_it(bench: Workbench) -> None:
    """What a link is called counts, since what it leads to is another file."""
    link = bench.folder / "pictures/link.svg"
    link.symlink_to("a.svg")
    before = pack_digest(bench.folder)
    link.unlink()
    link.symlink_to("../en/story.md")
    assert pack_digest(bench.folder) != before


def test_what_is_no_file_is_named(bench: Workbench) -> None:
    """A pipe would be waited for until the end of days."""
    os.mkfifo(bench.folder / "pictures/pipe.svg")
    with pytest.raises(BadPack) as caught:
        pack_digest(bench.folder)
    assert caught.value.place.endswith("pipe.svg")


def test_what_is_no_pack_is_named(tmp_path: Path) -> None:
    """A zip that is none."""
    (tmp_path / "pack.zip").write_bytes(b"PK and nothing else")
    with pytest.raises(BadPack, match=r"pack\.zip"):
        pack_digest(tmp_path / "pack.zip")
