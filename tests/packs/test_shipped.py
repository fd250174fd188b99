"""The packs that ship: the Chechnya appeal, and a sample of a wholly different kind."""

import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path
from unicodedata import bidirectional

import pytest

from kiosk.domain.campaign import BlockKind, Campaign, Edition, FieldName
from kiosk.domain.contrast import HIGH_CONTRAST, pairs
from kiosk.packs.campaign import load_campaign
from kiosk.packs.pack import open_pack
from kiosk.paths import RESOURCES, TRANSLATIONS, UI
from tests.packs.shipped import SHIPPED, all_text, texts

SOURCES = RESOURCES.parent / "kiosk"
KINDS_OF_SOURCE = {".py", ".qml", ".ts"}
DEFAULT = 'DEFAULT_CAMPAIGN = CAMPAIGNS / "chechnya"'
"""How the program names the folder of the campaign that is shown unless told otherwise."""
CHECHNYA = re.compile(
    "chechn|tch[ée]tch|tschetsch|чечн|чечен|çeçen|شيشان|צ׳צ׳נ|amnest|amnist|амнист|العفو"
    "|kadyrow|kadyrov|kadirov|кадыров|кадиров|gay|gais|schwul|геи|геев|геї|eşcinsel|مثلي|הומו"
    "|abduct|enlev|enlèv|entführ|secuestr|похищ|викрад|kaçır|خطف|חטיפ|חטפ"
    "|tortur|folter|пыт[ако]|катув|işkence|تعذيب|עינוי",
    re.IGNORECASE,
)
"""What only the Chechnya appeal speaks of, in the languages that packs are in."""
LIBRARY = re.compile(
    "librar|bücherei|biblioth|bibliotec|библиотек|бібліотек|kütüphane|مكتب[ةت]|ספרי[יה]"
    "|fabelried|фабельрид|فابلريد|פאבלריד|murmel|мурмел|مورمل|מורמל"
    "|town council|stadtrat|городск.{2,3} совет|المجلس البلدي|מועצת העיר",
    re.IGNORECASE,
)
"""What only the sample speaks of."""
QUOTES = {
    "en": r"“[^“”\s][^“”]*”",
    "fr": "«\u00a0[^«»]+\u00a0»",
    "de": r"„[^„“\s][^„“]*“",
    "es": r"«[^«»\s][^«»]*»",
    "ru": r"«[^«»\s][^«»]*»",
    "uk": r"«[^«»\s][^«»]*»",
    "tr": r"“[^“”\s][^“”]*”",
    "ar": r"«[^«»\s][^«»]*»",
    "he": r"”[^”\s][^”]*”",
}
"""How each language quotes."""


@pytest.fixture(scope="module")
def packs() -> dict[str, Campaign]:
    """Every shipped pack by its id."""
    return {pack.id: pack for pack in map(load_campaign, SHIPPED)}


@pytest.fixture(scope="module")
def editions(packs: dict[str, Campaign]) -> list[Edition]:
    """Every edition of every pack."""
    return [edition for pack in packs.values() for edition in pack.editions]


def without_pictures(campaign: Campaign) -> Campaign:
    """The same, so that packs in two places can be compared."""
    editions = tuple(
        replace(each, sections=tuple(replace(s, picture=None) for s in each.sections))
        for each in campaign.editions
    )
    return replace(campaign, picture=None, editions=editions)


def shape(edition: Edition) -> tuple[object, ...]:
    """What every language of a pack has in common."""
    return (
        tuple((s.picture, tuple(b.kind for b in s.blocks)) for s in edition.sections),
        *(len(edition.breath), len(edition.demands), len(edition.privacy)),
        *(len(edition.next_steps), bool(edition.content_note), tuple(edition.consents)),
    )


def naming(words: re.Pattern[str], files: Iterable[Path]) -> list[str]:
    """The lines of `files` in which one of `words` stands, the default folder's name apart."""
    return [
        f"{path.name}: {line.strip()}"
        for path in files
        for line in path.read_text("utf-8").splitlines()
        if words.search(line) and line.strip() != DEFAULT
    ]


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_folder_and_zip_are_equal(folder: Path, tmp_path: Path) -> None:
    """A pack and a zip made of it are the same campaign, pictures' places aside."""
    archive = shutil.make_archive(str(tmp_path / "pack"), "zip", folder)
    with open_pack(Path(archive), tmp_path) as pack:
        assert pack.campaign.id == folder.name
        assert without_pictures(pack.campaign) == without_pictures(load_campaign(folder))


def test_petition_address(packs: dict[str, Campaign]) -> None:
    """The appeal's QR code leads to exactly this page; the sample's to nobody's (RFC 2606)."""
    assert packs["chechnya"].petition_url == (
        "https://www.amnesty.org.uk/actions/stop-abducting-and-killing-gay-men-chechnya"
    )
    assert packs["library"].petition_url.startswith("https://example.org/")


def test_languages(packs: dict[str, Campaign]) -> None:
    """The appeal is in eight languages; the sample starts in another one than the appeal."""
    assert {id: [e.language for e in pack.editions] for id, pack in packs.items()} == {
        "chechnya": ["en", "fr", "de", "es", "ru", "uk", "tr", "ar"],
        "library": ["de", "en", "ru", "ar", "he"],
    }


def test_each_runs_the_way_its_script_does(editions: list[Edition]) -> None:
    """By Unicode's word for the letters of its title."""
    for edition in editions:
        way = next(filter(str.isalpha, edition.title))
        assert edition.right_to_left == (bidirectional(way) in ("R", "AL")), edition.language


def test_what_no_native_speaker_has_read_says_so(editions: list[Edition]) -> None:
    """The new ones; whoever has read one takes its mark away, here and there."""
    assert {e.language for e in editions if not e.proofread} == {"uk", "tr", "he"}


def test_editions_agree(packs: dict[str, Campaign]) -> None:
    """Every language of a pack has the same sections, blocks, pictures, demands and consents."""
    for pack in packs.values():
        assert len({shape(edition) for edition in pack.editions}) == 1
    first = packs["library"].editions[0]
    assert shape(replace(first, breath=first.breath[1:])) != shape(first)


def test_sections_are_whole(editions: list[Edition]) -> None:
    """Each has a picture and names its source."""
    for edition in editions:
        for section in edition.sections:
            assert BlockKind.SOURCE in {block.kind for block in section.blocks}
            assert section.picture is not None


def test_packs_have_little_in_common(packs: dict[str, Campaign]) -> None:
    """Address, colours, order of fields and every text differ between the two packs."""
    appeal, sample = packs["chechnya"], packs["library"]
    colours = [
        {getattr(pack.colours, role) for role in pack.colours.__dataclass_fields__}
        for pack in (appeal, sample)
    ]
    assert not set.intersection(*colours)
    assert [f.name for f in sample.fields] != [f.name for f in appeal.fields[: len(sample.fields)]]
    assert not {f.required for f in sample.fields if f.name is FieldName.EMAIL} - {False}
    said = [set(chain.from_iterable(map(texts, pack.editions))) - {""} for pack in (appeal, sample)]
    assert not set.intersection(*said)


def test_packs_do_not_speak_of_each_other(packs: dict[str, Campaign]) -> None:
    """In no language does a pack mention the other's matter; of its own it speaks in each."""
    for id, own, others in (("chechnya", CHECHNYA, LIBRARY), ("library", LIBRARY, CHECHNYA)):
        for edition in packs[id].editions:
            assert own.search(edition.title), edition.language
            assert others.findall(all_text(edition)) == []


def test_the_sample_says_so(packs: dict[str, Campaign]) -> None:
    """Note and last words of the story both begin with the same hint, in each language."""
    for edition in packs["library"].editions:
        last = edition.sections[-1].blocks[-1].text
        assert edition.content_note.split()[:2] == last.split()[:2]


def test_the_program_knows_no_campaign() -> None:
    """No source and no translation names a campaign's matter or the appeal's online organiser."""
    files = [
        path
        for folder in (SOURCES, UI, TRANSLATIONS)
        for path in folder.rglob("*")
        if path.suffix in KINDS_OF_SOURCE
    ]
    assert len(files) > 100
    matters = re.compile("chechn|чечн|чечен|شيشان|amnesty|амнист|fabelried", re.IGNORECASE)
    assert naming(matters, files) == []
    assert naming(matters, [SHIPPED[0] / "campaign.toml"])
    assert DEFAULT in (SOURCES / "paths.py").read_text("utf-8")


def test_each_language_quotes_in_its_own_way(editions: list[Edition]) -> None:
    """No typewriter's quotation marks; whatever opens is the language's own pair, closed."""
    for edition in editions:
        left = re.sub(QUOTES[edition.language], "", all_text(edition))
        assert not re.findall("[\"'`“”„«»‹›]", left), edition.language


def test_french_spaces_hold(editions: list[Edition]) -> None:
    """No line can break before ; ? ! : and not a single space stands where a fixed one belongs."""
    for edition in editions:
        if edition.language == "fr":
            assert not re.findall("[^\u00a0\u202f][;?!:»]", all_text(edition))


def test_arabic_is_set_as_arabic(editions: list[Edition]) -> None:
    """Arabic text uses its own comma, semicolon and question mark, and European digits."""
    for edition in editions:
        if edition.language == "ar":
            assert not re.search("[,;?\u0660-\u0669\u06f0-\u06f9ـ]", all_text(edition))


def test_nothing_that_endangers(editions: list[Edition]) -> None:
    """No address, no telephone number and no contact of a hotline is on screen."""
    for edition in editions:
        assert not re.search(r"@|https?:|www\.|\+?\d[\d ()-]{6,}", all_text(edition))


def test_pictures_are_small() -> None:
    """Drawings without text, of a few tens of kilobytes."""
    for path in chain.from_iterable((folder / "pictures").iterdir() for folder in SHIPPED):
        assert path.stat().st_size < 40_000
        assert "<text" not in path.read_text("utf-8")


def test_every_pair_of_colours_can_be_told_apart(packs: dict[str, Campaign]) -> None:
    """7:1 under text, 3:1 for shapes: both packs and high contrast; a pale ink does not hold."""
    shown = [HIGH_CONTRAST, *(campaign.colours for campaign in packs.values())]
    for colours in shown:
        assert [pair for pair in pairs(colours) if not pair.holds] == []
    pale = [pair.front for pair in pairs(replace(HIGH_CONTRAST, ink="#888888")) if not pair.holds]
    assert set(pale) == {"ink"}
