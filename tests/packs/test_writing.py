"""What is written as a pack is read as the same campaign; a new language keeps the structure."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.campaign import Block, BlockKind, Campaign, FieldName, FormField, Section
from kiosk.domain.contrast import pairs
from kiosk.domain.errors import BadPack
from kiosk.domain.shades import NEUTRAL, from_accent
from kiosk.packs.beginning import Beginning, begin_campaign, translation
from kiosk.packs.campaign import load_campaign
from kiosk.packs.manuscript import Manuscript
from kiosk.packs.story import read_story
from kiosk.packs.text import forbidden, tidy
from kiosk.packs.unfinished import MARKS, is_marked, unfinished
from kiosk.packs.writing import add_edition, story_text, write_pack
from kiosk.paths import CAMPAIGNS, DEFAULT_CAMPAIGN

SHIPPED = load_campaign(DEFAULT_CAMPAIGN)
NAMES = tuple(FormField(name, True) for name in (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME))
ANSWERS = Beginning(
    id="pool",
    title="Save the pool",
    petition_url="https://example.org/pool",
    targets=("The council",),
    languages=("en",),
    ask="Sign.",
    statement="Keep it.",
    fields=NAMES,
    contact=True,
    organiser="Friends of the Pool, 1 Mill Lane",
    home_country="",
    accent="",
)
TEXT = Manuscript(
    "Save the pool",
    ["It is to go."],
    ["Keep it."],
    [Section("Why", (Block(BlockKind.PARAGRAPH, "So."),), None)],
)


def without_pictures(campaign: Campaign) -> Campaign:
    """The same without files."""
    return replace(
        campaign,
        picture=None,
        editions=tuple(
            replace(e, sections=tuple(replace(s, picture=None) for s in e.sections))
            for e in campaign.editions
        ),
    )


@pytest.mark.parametrize("name", ["chechnya", "library"])
def test_the_campaigns_that_ship_are_written_as_they_are_read(name: str, tmp_path: Path) -> None:
    """In all their languages."""
    campaign = without_pictures(load_campaign(CAMPAIGNS / name))
    write_pack(campaign, tmp_path / "pack")
    assert load_campaign(tmp_path / "pack") == campaign
    assert [each.name for each in tmp_path.iterdir()] == ["pack"]


_TEXTS = st.text(st.sampled_from(list("ab1 .)(![]*_-+#><&`~|\\=:;/é\"'")), min_size=1, max_size=30)
_SOUND = _TEXTS.map(tidy).filter(lambda text: bool(text) and not forbidden(text))
_BLOCKS = st.builds(Block, st.sampled_from(list(BlockKind)), _SOUND)
_SECTIONS = st.builds(
    Section, _SOUND, st.lists(_BLOCKS, min_size=1, max_size=5).map(tuple), st.none()
)


@given(st.lists(_SECTIONS, min_size=1, max_size=3))
def test_a_story_of_any_letters_is_read_as_it_was(sections: list[Section]) -> None:
    """Markdown's own signs are letters like others; only “](” and “![” are taken apart."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "story.md")
        file.write_text(story_text(sections, Path(folder)), "utf-8")
        read = read_story(file, "story.md", Path(folder), folder)

    def plain(found: object) -> str:
        return repr(found).replace("] (", "](").replace("! [", "![")

    assert plain(read) == plain(tuple(sections))


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """Neither a file nor a folder with anything in it; an empty one is taken."""
    campaign = begin_campaign(ANSWERS, TEXT, SHIPPED)
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text("mine", "utf-8")
    for name in ("file", "folder"):
        with pytest.raises(BadPack, match="nothing is ever written over"):
            write_pack(campaign, tmp_path / name)
    assert (tmp_path / "file").read_text("utf-8") == "mine"
    assert [each.name for each in (tmp_path / "folder").iterdir()] == ["a.txt"]
    (tmp_path / "empty").mkdir()
    write_pack(campaign, tmp_path / "empty")
    assert load_campaign(tmp_path / "empty") == campaign


def test_a_campaign_that_would_not_load_leaves_nothing(tmp_path: Path) -> None:
    """Negative control of all or nothing."""
    campaign = replace(begin_campaign(ANSWERS, TEXT, SHIPPED), petition_url="http://example.org")
    with pytest.raises(BadPack, match="https://"):
        write_pack(campaign, tmp_path / "pack")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", [each.language for each in SHIPPED.editions])
def test_every_language_that_ships_needs_nothing_more(language: str) -> None:
    """Nothing is left of the appeal, whose petition is somebody else's; who collects is named."""
    campaign = begin_campaign(replace(ANSWERS, languages=(language,)), TEXT, SHIPPED)
    (edition,) = campaign.editions
    assert list(unfinished(campaign)) == []
    for said in [block.text for block in edition.privacy]:
        assert not any(name in said for name in ("Amnest", "العفو", "мнести"))
    assert edition.privacy[0].text.endswith("Friends of the Pool, 1 Mill Lane")
    assert 80 < len(edition.privacy[0].text) < 300
    assert edition.right_to_left is (language == "ar")


def test_what_only_a_person_can_write_is_marked_and_found() -> None:
    """Left open; or said of the form what is not so in this campaign."""
    must = (*NAMES, FormField(FieldName.POSTCODE, True))
    campaign = begin_campaign(
        replace(ANSWERS, ask="", statement="", organiser="", contact=False, fields=must),
        Manuscript(),
        SHIPPED,
    )
    assert [place for place, _ in unfinished(campaign)] == [
        *("en/wording.toml, ask", "en/wording.toml, statement", "en/wording.toml, privacy_short"),
        *("en/wording.toml, breath, entry 1", "en/wording.toml, demands, entry 1"),
        *("en/wording.toml, privacy, entry 1", "en/wording.toml, privacy, entry 2"),
        "en/story.md, section 1",
    ]
    assert not any(is_marked(each) for each in ("TO WRITE", "לכתוב", "[…]"))


@pytest.mark.parametrize("language", ["fr", "ar", "he", "it", "pt-BR"])
def test_a_language_is_added_with_everything_to_translate_marked(
    language: str, tmp_path: Path
) -> None:
    """Also one that the program has no words in; what every campaign says alike is not marked."""
    write_pack(begin_campaign(ANSWERS, TEXT, SHIPPED), tmp_path / "pack")
    first = load_campaign(tmp_path / "pack").editions[0]
    add_edition(translation(first, language, SHIPPED), tmp_path / "pack")
    campaign = load_campaign(tmp_path / "pack")
    added = campaign.editions[1]
    assert (added.language, added.proofread) == (language, False)
    assert added.right_to_left is (language in ("ar", "he"))
    mark = MARKS.get(language, MARKS["en"])
    assert added.title == f"{mark} Save the pool"
    assert added.sections[0].blocks[0].text == f"{mark} So."
    assert is_marked(added.next_steps[0]) is (language not in ("fr", "ar"))
    assert "Friends of the Pool" in added.privacy[0].text
    with pytest.raises(BadPack):
        add_edition(added, tmp_path / "pack")
    assert [each.name for each in tmp_path.iterdir()] == ["pack"]


def test_a_translation_of_the_longest_texts_still_fits(tmp_path: Path) -> None:
    """The appeal, with its pictures' places, into a language that is not there."""
    campaign = without_pictures(SHIPPED)
    write_pack(campaign, tmp_path / "pack")
    add_edition(translation(campaign.editions[0], "it", SHIPPED), tmp_path / "pack")
    assert load_campaign(tmp_path / "pack").editions[-1].endonym == "Italiano"


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_makes_a_palette_that_can_be_read(colour: int) -> None:
    """Every pair that meets on screen, by the rules of contrast; so does the neutral one."""
    for colours in (NEUTRAL, from_accent(f"#{colour:06x}")):
        assert all(pair.holds for pair in pairs(colours))
