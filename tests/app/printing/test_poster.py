"""The poster, opened with programs that know nothing of ours (poppler's)."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app.printing.page import Paper
from kiosk.app.printing.poster import BLEED, MARK, MODULE, Order, write_poster
from kiosk.domain.campaign import Campaign
from kiosk.domain.errors import BadPack, StorageUnavailable
from kiosk.packs.pack import open_pack

from .poppler import poppler

POINT = 25.4 / 72
SIZES = {Paper.A4: (210, 297), Paper.A3: (297, 420)}
SHORT = "https://example.org/lake"


@pytest.fixture(scope="module")
def campaign() -> Iterator[Campaign]:
    """The one that ships."""
    with open_pack(paths.DEFAULT_CAMPAIGN) as pack:
        yield pack.campaign


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    """Fonts belong to the application."""


def text_of(file: Path) -> str:
    """All words in reading order, with single blanks."""
    return " ".join(poppler("pdftotext", file, "-").split())


def bare(text: str) -> list[str]:
    """Words without marks and punctuation: poppler may put a mark before its letter."""
    shown = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] != "M")
    return re.sub(r"[^\w\s]", "", "".join(shown)).split()


def box_of(file: Path, box: str) -> tuple[float, ...]:
    """A page's box: left, lower, right, upper, in millimetres."""
    found = re.search(rf"{box}:\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)", poppler("pdfinfo", "-box", file))
    assert found
    return tuple(float(each) * POINT for each in found.groups())


def page(file: Path, dots: int = 75) -> Image.Image:
    """The page at so many dots per inch."""
    poppler("pdftoppm", "-r", dots, "-png", "-singlefile", file, file.with_suffix(""))
    return Image.open(file.with_suffix(".png")).convert("RGB")


def codes(picture: Image.Image) -> list[zxingcpp.Barcode]:
    """Every code on a picture."""
    return zxingcpp.read_barcodes(np.asarray(picture.convert("L")))


@pytest.mark.parametrize("language", ["en", "ar", "de", "ru"])
def test_it_says_what_the_campaign_says(tmp_path: Path, campaign: Campaign, language: str) -> None:
    """Title, every sentence of the breath, the ask and the address are there as text."""
    file, edition = tmp_path / "poster.pdf", campaign.edition(language)
    write_poster(file, Order(campaign, edition, Paper.A4))
    found = text_of(file)
    assert campaign.petition_url in found
    assert len(bare(found)) > 40
    said = (edition.title, *edition.breath, edition.ask)
    assert {word for text in said for word in bare(text)} <= {*bare(found)}


@pytest.mark.parametrize("paper", SIZES)
def test_the_page_and_its_code(tmp_path: Path, campaign: Campaign, paper: Paper) -> None:
    """The page has its size; the code reads back, and takes the width it was promised."""
    file = tmp_path / "poster.pdf"
    write_poster(file, Order(campaign, campaign.editions[0], paper))
    assert box_of(file, "MediaBox") == pytest.approx((0, 0, *SIZES[paper]), abs=0.2)
    (code,) = codes(page(file))
    assert code.text == campaign.petition_url
    ends = code.position
    wide = (ends.top_right.x - ends.top_left.x) * 25.4 / 75
    assert wide == pytest.approx({Paper.A4: 0.86 * 210 / 41, Paper.A3: MODULE}[paper] * 33, abs=1)


def test_fonts_are_inside_and_nothing_is_made_of_pixels(tmp_path: Path, campaign: Campaign) -> None:
    """Each font is embedded, also for Arabic; no image is on the page: drawing and code are lines.

    So a print shop needs nothing of ours, and the paper may be as large as it likes.
    """
    file = tmp_path / "poster.pdf"
    write_poster(file, Order(campaign, campaign.edition("ar"), Paper.A3))
    fonts = poppler("pdffonts", file).splitlines()[2:]
    assert any(line.startswith("NotoNaskhArabic") for line in fonts)
    assert all(line.split()[-5] == "yes" for line in fonts)
    assert len(poppler("pdfimages", "-list", file).splitlines()) <= 2


def test_bleed_and_marks(tmp_path: Path, campaign: Campaign) -> None:
    """Colour runs 3 mm past the cut, marks stand beyond it, and the PDF says where to cut."""
    file, around = tmp_path / "poster.pdf", BLEED + MARK
    write_poster(file, Order(campaign, campaign.editions[0], Paper.A4, bleed=True))
    width, height = 210 + 2 * around, 297 + 2 * around
    assert box_of(file, "MediaBox") == pytest.approx((0, 0, width, height), abs=0.2)
    trim = (around, around, width - around, height - around)
    assert box_of(file, "TrimBox") == pytest.approx(trim, abs=0.3)
    seen = page(file, 254)
    night = tuple(int(campaign.colours.night[at : at + 2], 16) for at in (1, 3, 5))
    assert seen.getpixel((round((MARK + 1) * 10), 600)) == pytest.approx(night, abs=45)
    assert seen.getpixel((round((MARK - 1) * 10), 600)) == (255, 255, 255)
    strip = np.asarray(seen.convert("L"))[:, round(MARK * 10 / 2)]
    marks = np.flatnonzero(strip < 128) / 10
    assert {round(at) for at in marks} == {round(around), round(around + 297)}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_begin_where_the_language_begins(
    tmp_path: Path, campaign: Campaign, language: str
) -> None:
    """English stands at the left margin, Arabic at the right one, and nothing leaves the page."""
    file, edition = tmp_path / "poster.pdf", campaign.edition(language)
    write_poster(file, Order(replace(campaign, picture=None), edition, Paper.A4))
    seen = np.asarray(page(file, 100).convert("L")).astype(int)
    title = seen[50:200]
    inked = np.flatnonzero((title > 128).any(axis=0)) * 25.4 / 100
    left, right = inked[0], 210 - inked[-1]
    begins, other = (right, left) if edition.right_to_left else (left, right)
    assert begins == pytest.approx(0.065 * 210, abs=2.5)
    assert other > begins + 1


def test_long_words_are_set_smaller_and_never_cut(tmp_path: Path, campaign: Campaign) -> None:
    """As much as a pack may hold fits whole; what cannot fit is refused, and no file is left."""
    longest = replace(
        campaign.editions[0],
        title=("Keep the river clean for all who live beside it and below it " * 2)[:90],
        breath=tuple(
            ("The old mill at the weir has turned since anybody " * 5)[:220] for _ in "123"
        ),
        ask=("Sign so that the council hears how many of us there are " * 3)[:160],
    )
    file = tmp_path / "poster.pdf"
    write_poster(file, Order(campaign, longest, Paper.A4))
    found = text_of(file)
    assert all(text.strip() in found for text in (longest.title, *longest.breath, longest.ask))
    assert [each.text for each in codes(page(file))] == [campaign.petition_url]

    too_long = replace(longest, title="Donaudampfschifffahrt" * 4)
    with pytest.raises(BadPack, match=r"en/wording\.toml: Title, breath and ask do not fit on A4"):
        write_poster(tmp_path / "none.pdf", Order(campaign, too_long, Paper.A4))
    assert not (tmp_path / "none.pdf").exists()


def test_a_short_address_leaves_room_for_the_words(tmp_path: Path, campaign: Campaign) -> None:
    """With fewer modules, the code needs less paper for the same distance; the title grows."""
    heights = []
    for address in (campaign.petition_url, SHORT):
        file = tmp_path / "poster.pdf"
        shorter = replace(campaign, petition_url=address)
        write_poster(file, Order(shorter, campaign.editions[0], Paper.A3))
        bounds = poppler("pdftotext", "-bbox", file, "-")
        found = re.search(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">Stop<', bounds)
        assert found
        heights.append(float(found[2]) - float(found[1]))
        assert [each.text for each in codes(page(file))] == [address]
    assert heights[1] > 1.2 * heights[0]


def test_a_disk_that_refuses(tmp_path: Path, campaign: Campaign) -> None:
    """An unwritable place is a foreseen failure; an existing file stays as it was."""
    order = Order(campaign, campaign.editions[0], Paper.A4)
    with pytest.raises(StorageUnavailable):
        write_poster(tmp_path / "nowhere" / "poster.pdf", order)
