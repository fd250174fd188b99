"""The appeal that ships."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.campaign import BlockKind, Campaign, Edition
from kiosk.packs.campaign import load_campaign
from kiosk.packs.pack import open_pack
from kiosk.paths import CAMPAIGNS

FOLDER = CAMPAIGNS / "chechnya"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    """The shipped pack."""
    return load_campaign(FOLDER)


def without_pictures(campaign: Campaign) -> Campaign:
    """The same, so that packs in two places can be compared."""
    editions = tuple(
        replace(each, sections=tuple(replace(s, picture=None) for s in each.sections))
        for each in campaign.editions
    )
    return replace(campaign, picture=None, editions=editions)


def all_text(edition: Edition) -> str:
    """Everything that is read in one language."""
    sections = [t for s in edition.sections for t in (s.title, *(b.text for b in s.blocks))]
    return "\n".join(
        (
            *(edition.title, *edition.breath, edition.ask, edition.content_note),
            *(*sections, edition.statement, *edition.demands, *edition.consents.values()),
            *(edition.privacy_short, *(b.text for b in edition.privacy), *edition.next_steps),
        )
    )


def test_folder_and_zip_are_equal(campaign: Campaign, tmp_path: Path) -> None:
    """The pack and a zip made of it are the same campaign, pictures' places aside."""
    archive = shutil.make_archive(str(tmp_path / "pack"), "zip", FOLDER)
    with open_pack(Path(archive), tmp_path) as pack:
        assert without_pictures(pack.campaign) == without_pictures(campaign)


def test_petition_address(campaign: Campaign) -> None:
    """The QR code leads to exactly this page."""
    assert campaign.petition_url == (
        "https://www.amnesty.org.uk/actions/stop-abducting-and-killing-gay-men-chechnya"
    )


def test_editions_agree(campaign: Campaign) -> None:
    """Every language has the same sections, blocks, pictures, demands and consents."""
    shapes = {
        (
            tuple((s.picture, tuple(b.kind for b in s.blocks)) for s in edition.sections),
            len(edition.breath),
            len(edition.demands),
            tuple(edition.consents),
            len(edition.privacy),
            len(edition.next_steps),
            bool(edition.content_note),
        )
        for edition in campaign.editions
    }
    assert len(shapes) == 1
    assert [(e.language, e.right_to_left) for e in campaign.editions] == [
        ("en", False),
        ("ar", True),
    ]


def test_every_section_names_its_source(campaign: Campaign) -> None:
    """No section without a source and a picture."""
    for edition in campaign.editions:
        for section in edition.sections:
            assert BlockKind.SOURCE in {block.kind for block in section.blocks}
            assert section.picture is not None


def test_arabic_is_set_as_arabic(campaign: Campaign) -> None:
    """Arabic text uses its own comma, semicolon, question mark and quotation marks."""
    text = all_text(campaign.edition("ar"))
    assert not re.search(r"[,;?\"“”]", text)
    assert text.count("«") == text.count("»") > 0
    assert not re.search("[\u0660-\u0669\u06f0-\u06f9ـ]", text)


def test_nothing_that_endangers(campaign: Campaign) -> None:
    """No address, no telephone number and no contact of a hotline is on screen."""
    for edition in campaign.editions:
        assert not re.search(r"@|https?:|www\.|\+?\d[\d ()-]{6,}", all_text(edition))


def test_pictures_are_small(campaign: Campaign) -> None:
    """Drawings without text, of a few kilobytes."""
    for path in (FOLDER / "pictures").iterdir():
        assert path.stat().st_size < 20_000
        assert "<text" not in path.read_text("utf-8")
