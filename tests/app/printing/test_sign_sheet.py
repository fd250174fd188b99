"""Sheets to sign on: every pack that ships, in every language, with a code that can be read."""

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from kiosk.app.printing.page import Paper
from kiosk.app.printing.sign_sheet import LEAST_LINES, SheetOrder, write_sheets
from kiosk.domain.campaign import Campaign, Consent
from kiosk.domain.errors import BadPack, StorageUnavailable
from kiosk.domain.sheet import SCHEME, Sheet, find_sheet
from kiosk.packs.campaign import load_campaign
from tests.packs.shipped import SHIPPED

from .poppler import grey, page_count, page_texts, poppler, spaced

PRINTED = [
    (folder, edition.language) for folder in SHIPPED for edition in load_campaign(folder).editions
]


def codes(file: Path, page: int, scale: float = 1.5) -> list[str]:
    """What a scanner reads off a page, at 108 dots an inch."""
    with pdfium.PdfDocument(file) as document:
        picture = document[page].render(scale=scale).to_pil()
        found = zxingcpp.read_barcodes(picture)
        # Boxes to tick, this coarse, may pass for a code of another kind.
        return [each.text for each in found if each.format == zxingcpp.BarcodeFormat.QRCode]


@pytest.mark.parametrize(
    ("folder", "language"), PRINTED, ids=lambda each: getattr(each, "name", each)
)
def test_every_sheet_says_which_it_is(tmp_path: Path, folder: Path, language: str) -> None:
    """In front, as a code and in letters; the notice is on the back, without a code."""
    campaign = load_campaign(folder)
    edition = campaign.edition(language)
    file = tmp_path / "sheets.pdf"
    written = write_sheets(file, SheetOrder(campaign, edition, range(17, 19)))
    assert page_count(file) == 4
    assert written.boxed == 0
    assert written.count >= 2 * LEAST_LINES
    texts = [spaced(text) for text in page_texts(file)]
    for at, number in ((0, 17), (2, 18)):
        sheet = Sheet(campaign, edition, number)
        assert codes(file, at) == [sheet.code]
        assert find_sheet(campaign, sheet.code) == sheet
        assert sheet.mark in texts[at]
        assert codes(file, at + 1) == []
    assert texts[1] == texts[3]
    fonts = poppler("pdffonts", file).splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in fonts)


def test_a_sheet_has_what_the_screen_has(tmp_path: Path, campaign: Campaign) -> None:
    """Statement, demands, consents, both notices, each field; and what is different on paper."""
    edition = campaign.editions[0]
    file = tmp_path / "sheets.pdf"
    count = write_sheets(file, SheetOrder(campaign, edition, [3])).count
    with pdfium.PdfDocument(file) as document:
        front, back = (spaced(page.get_textpage().get_text_range()) for page in document)
    read = (edition.title, edition.statement, *edition.demands, *edition.consents.values())
    for text in (*read, edition.privacy_short):
        assert spaced(text) in front
    for text in ("Given name", "Family name", "E-mail (if you like)", "Signature"):
        assert text in front
    for page in (front, back):
        assert "This is paper: whoever holds this sheet can read what stands on it" in page
    assert all(spaced(block.text) in back for block in edition.privacy)
    for n in range(1, count + 1):
        assert f" {n} " in f"{front} "


def test_a_code_holds_nothing_of_anybody(campaign: Campaign) -> None:
    """Campaign, statement, wording, language, number: and that is all."""
    edition = campaign.edition("ar")
    sheet = Sheet(campaign, edition, 17)
    wording = edition.wording_digest()[:8]
    assert sheet.code == f"{SCHEME}:chechnya:1:{wording}:ar:{sheet.mark}"
    assert sheet.mark.startswith("17-") and len(sheet.mark) == 6


def test_a_rehearsal_is_marked(tmp_path: Path, campaign: Campaign) -> None:
    """On both sides, in greys, and its code can be read all the same; control: no other sheet."""
    for rehearsal in (True, False):
        file = tmp_path / f"{rehearsal}.pdf"
        order = SheetOrder(campaign, campaign.edition("ar"), [17], rehearsal=rehearsal)
        write_sheets(file, order)
        for page in (1, 2):
            seen = grey(file, page)
            assert bool(((seen > 200) & (seen < 228)).mean() > 0.05) is rehearsal
        sheet = Sheet(campaign, campaign.edition("ar"), 17, rehearsal)
        assert codes(file, 0) == [sheet.code]
        assert find_sheet(campaign, sheet.code, rehearsal=rehearsal) == sheet
        assert find_sheet(campaign, sheet.code, rehearsal=not rehearsal) is None


def test_one_line_a_sheet_and_another_paper(tmp_path: Path, campaign: Campaign) -> None:
    """For those who must not read each other."""
    file = tmp_path / "sheets.pdf"
    order = SheetOrder(campaign, campaign.editions[0], range(1, 4), Paper.LETTER, lines=1)
    assert write_sheets(file, order).count == 3
    assert page_count(file) == 6


def test_the_longest_words_fit_or_are_refused(tmp_path: Path, campaign: Campaign) -> None:
    """As much as a pack may hold above the lines: smaller, whole. A notice without end is named."""
    words = "The old mill at the weir has turned since anybody remembers it "
    consents = tuple(Consent(f"consent_{n}", 1) for n in range(3))
    longest = replace(
        campaign.editions[0],
        title=(words * 2)[:90].strip(),
        statement=(words * 9)[:500].strip(),
        demands=tuple(f"{n} {words * 4}"[:220].strip() for n in range(5)),
        consents={each.id: (words * 5)[:300].strip() for each in consents},
        privacy_short=(words * 5)[:300].strip(),
    )
    full = replace(campaign, consents=consents, editions=(longest,))
    file = tmp_path / "sheets.pdf"
    assert write_sheets(file, SheetOrder(full, longest, [1], Paper.LETTER)).count >= LEAST_LINES
    endless = replace(longest, privacy=campaign.editions[0].privacy * 9)
    with pytest.raises(BadPack, match="privacy notice does not fit"):
        write_sheets(tmp_path / "none.pdf", SheetOrder(full, endless, [1]))
    with pytest.raises(StorageUnavailable):
        write_sheets(tmp_path / "gone" / "a.pdf", SheetOrder(campaign, campaign.editions[0], [1]))
    assert list(tmp_path.iterdir()) == [file]
