"""The page of a key: what is on it can be scanned and typed back."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from kiosk.app.printing.key_sheet import KeySheet, write_key_sheet
from kiosk.app.printing.page import Paper
from kiosk.domain.errors import StorageUnavailable
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.paper_key import paper_lines, scanned
from kiosk.sealing.spoken import in_words
from tests.cli.office import lines_on

KEY = OpeningKey.generate()


def sheet(paper: Paper = Paper.A4) -> KeySheet:
    """One with something in every place."""
    return KeySheet(
        "Office key", "This page is the key. " * 8, "Lock it away.", "2026-11-24", paper
    )


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("scale", [1.5, 3.0])
def test_the_code_is_the_key(tmp_path: Path, paper: Paper, scale: float) -> None:
    """A scanner reads it off the printed page, at 108 dots an inch as at 216."""
    write_key_sheet(tmp_path / "key.pdf", sheet(paper), KEY)
    with pdfium.PdfDocument(tmp_path / "key.pdf") as document:
        assert len(document) == 1
        (found,) = zxingcpp.read_barcodes(document[0].render(scale=scale).to_pil())
    assert scanned(found.text) == KEY.secret


def test_the_letters_are_the_key(tmp_path: Path) -> None:
    """Each line with its proof, and the public key with its words; the date, and no name."""
    write_key_sheet(tmp_path / "key.pdf", sheet(), KEY)
    expected = [" ".join((*line.groups, line.check)) for line in paper_lines(KEY.secret)]
    assert lines_on(tmp_path / "key.pdf") == expected
    with pdfium.PdfDocument(tmp_path / "key.pdf") as document:
        text = document[0].get_textpage().get_text_range()
    for words in (KEY.recipient, in_words(KEY.recipient), "2026-11-24", "AGE-SECRET-KEY-1"):
        assert words in text


def test_a_disk_that_fails_leaves_no_page(tmp_path: Path) -> None:
    """Nothing is half printed."""
    with pytest.raises(StorageUnavailable):
        write_key_sheet(tmp_path / "gone" / "key.pdf", sheet(), KEY)
    assert list(tmp_path.iterdir()) == []
