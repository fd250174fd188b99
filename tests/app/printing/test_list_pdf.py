"""The readable list on paper, opened with programs that are not ours (poppler's)."""

from pathlib import Path

import pytest

from kiosk.app.printing.list_pdf import ListOrder, write_list_pdf
from kiosk.domain.campaign import Campaign
from kiosk.services.listing import Opened

from .poppler import grey, page_count, page_texts, poppler, spaced
from .signers import ARABIC, AWKWARD, CYRILLIC, GROWN, HOUR, signer


def order(campaign: Campaign, language: str = "en", rehearsal: bool = False) -> ListOrder:
    """For a stall."""
    edition = campaign.edition(language)
    return ListOrder(campaign, edition, "Saturday stall", "Bristol", HOUR, rehearsal=rehearsal)


def people(count: int) -> list[Opened]:
    """Every third may be contacted."""
    return [signer(n, "Jordan", f"Example{n}", contact=n % 3 == 0) for n in range(1, count + 1)]


@pytest.mark.parametrize("count", [0, 1, 500])
def test_two_parts_hold_everybody_once(tmp_path: Path, campaign: Campaign, count: int) -> None:
    """Who may be contacted comes first; all fields are there; totals count each part."""
    file = tmp_path / "list.pdf"
    assert write_list_pdf(file, order(campaign), people(count)).count == count
    pages = [spaced(text) for text in page_texts(file)]
    assert page_count(file) == len(pages)
    first = [page for page in pages if " Signature only " not in page]
    rest = [page for page in pages if " Signature only " in page]
    assert pages == [*first, *rest]
    found = [
        [word for page in part for word in page.split() if word.startswith("Example")]
        for part in (first, rest)
    ]
    assert found[0] == [f"Example{n}" for n in range(1, count + 1) if n % 3 == 0]
    assert found[1] == [f"Example{n}" for n in range(1, count + 1) if n % 3]
    assert first[-1].endswith(f"So far: {count // 3}")
    assert rest[-1].endswith(f"So far: {count - count // 3}")
    for page in rest:
        assert "Yes English" not in page
    for n in range(1, count + 1):
        answer = "No" if n % 3 else "Yes"
        row = f"Example{n} person{n}@example.org SW1A 1AA United Kingdom {answer} English"
        assert row in " ".join(pages)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_awkward_people_in_both_directions(
    tmp_path: Path, campaign: Campaign, language: str
) -> None:
    """Any script and any name; an address as long as can be is wrapped and complete."""
    file = tmp_path / "list.pdf"
    names = [*(" ".join(each) for each in (*CYRILLIC, *ARABIC, *GROWN)), *AWKWARD]
    signers = [signer(n, name) for n, name in enumerate(names)]
    write_list_pdf(file, order(campaign, language), signers)
    text = " ".join(spaced(page) for page in page_texts(file))
    for given, family in (*CYRILLIC, *ARABIC):
        assert f"{given} {family}" in text
    assert all(f"person{n}@example.org" in text for n in range(len(names)))
    fonts = poppler("pdffonts", file).splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in fonts)


def test_a_rehearsal_is_marked(tmp_path: Path, campaign: Campaign) -> None:
    """On each page, in greys; control: not on a real list."""
    for rehearsal in (True, False):
        file = tmp_path / f"{rehearsal}.pdf"
        write_list_pdf(file, order(campaign, rehearsal=rehearsal), people(3))
        for page in (1, 2):
            seen = grey(file, page)
            assert bool(((seen > 200) & (seen < 228)).mean() > 0.05) is rehearsal
