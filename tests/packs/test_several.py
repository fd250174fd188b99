"""Event files of several campaigns: written, signed, refused in words."""

import shutil
from pathlib import Path

import pytest

from kiosk.domain.errors import BadEvent, BadPack
from kiosk.domain.event import MOST_CAMPAIGNS, Event
from kiosk.packs.event import load_event, sign_event, write_event
from kiosk.packs.event_folder import make_event_folder
from kiosk.packs.pack import open_packs
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey, SigningKey

from .kit import well_said

KEY = SigningKey.generate()
OFFICE = OpeningKey.generate().recipient
NAMES = ("library", "chechnya")


def event(*packs: Path) -> Event:
    """With these, in this order."""
    return Event("market", "Market", packs, OFFICE, None, None, "246810", True)


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, ...]:
    """Copies of the two that ship."""
    return tuple(
        Path(shutil.copytree(CAMPAIGNS / name, tmp_path / "packs" / name)) for name in NAMES
    )


@pytest.fixture
def file(tmp_path: Path, packs: tuple[Path, ...]) -> Path:
    """A signed event file of both."""
    path = tmp_path / "event.toml"
    write_event(event(*(each.relative_to(tmp_path) for each in packs)), path, KEY)
    return path


def test_written_signed_and_read(file: Path, packs: tuple[Path, ...]) -> None:
    """In the order given, which the cards have; one campaign has the format it always had."""
    read = load_event(file)
    assert (read.campaigns, read.signer) == (packs, KEY.public)
    assert "format = 2\n" in file.read_text("utf-8")
    with open_packs(read.campaigns) as campaigns:
        assert tuple(each.id for each in campaigns) == NAMES
    alone = file.with_name("alone.toml")
    write_event(event(packs[0]), alone)
    text = alone.read_text("utf-8")
    assert "format = 1\n" in text
    assert "\ncampaigns" not in text


def test_every_pack_is_signed_and_their_order(file: Path, packs: tuple[Path, ...]) -> None:
    """A changed wording of the second, or two exchanged, is noticed; signed anew, all is well."""
    story = packs[1] / "en" / "story.md"
    before = story.read_text("utf-8")
    story.write_text(f"{before}\nOne more line.\n", "utf-8")
    with pytest.raises(BadEvent, match="“chechnya” is not the one that was signed") as caught:
        load_event(file)
    well_said(caught.value)
    story.write_text(before, "utf-8")
    assert load_event(file).signer == KEY.public
    text = file.read_text("utf-8")
    first, second = (f'"packs/{name}"' for name in NAMES)
    file.write_text(
        text.replace(first, "-").replace(second, first).replace("  -", f"  {second}"), "utf-8"
    )
    with pytest.raises(BadEvent, match="changed after it was signed"):
        load_event(file)
    assert sign_event(file, KEY).campaigns == packs[::-1]


def test_a_pack_that_was_not_signed_does_not_slip_in(file: Path, tmp_path: Path) -> None:
    """Whatever stands in the signature's own table."""
    shutil.copytree(tmp_path / "packs" / "library", tmp_path / "packs" / "more")
    text = file.read_text("utf-8")
    file.write_text(text.replace("campaigns = [\n", 'campaigns = [\n  "packs/more",\n', 1), "utf-8")
    with pytest.raises(BadEvent, match="changed after it was signed"):
        load_event(file)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("format = 2", "format = 1", "names several campaigns has format 2"),
        ("format = 2", "format = 3", "reads format 1 and 2"),
        ('  "packs/library",', '  "packs/chechnya",', "named twice"),
        ('  "packs/library",', '  "packs/lost",', "no campaign “packs/lost”"),
        ("\ncampaigns = [", '\ncampaign = "packs/library"\ncampaigns = [', "“campaign”"),
        ('  "packs/library",', '  "packs/library",\n' * 6, "takes 1 to 6"),
    ],
)
def test_mistakes_are_named(file: Path, old: str, new: str, what: str) -> None:
    """With the line and the way out."""
    text = file.read_text("utf-8").partition("[signature]")[0]
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BadEvent) as caught:
        load_event(file)
    well_said(caught.value)
    assert what in caught.value.what


def test_two_packs_of_one_campaign(packs: tuple[Path, ...], tmp_path: Path) -> None:
    """Their signatures could not be told apart: nothing is made."""
    twin = tmp_path / "packs" / "twin"
    shutil.copytree(packs[0], twin)
    with pytest.raises(BadPack, match="id “library” too") as caught:
        make_event_folder(tmp_path / "made", event(packs[0], twin), KEY, rehearsal=False)
    well_said(caught.value)
    assert not (tmp_path / "made").exists()


def test_one_folder_with_every_pack(packs: tuple[Path, ...], tmp_path: Path) -> None:
    """Event file, twin for practice, and each campaign under its id."""
    made = make_event_folder(tmp_path / "made", event(*packs), KEY, rehearsal=True)
    shutil.rmtree(tmp_path / "packs")
    for file in made:
        assert load_event(file).campaigns == tuple(tmp_path / "made" / name for name in NAMES)
    assert MOST_CAMPAIGNS == 6
