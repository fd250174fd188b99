"""The receipt for a wiped tablet, opened with programs that are not ours (poppler's)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.printing.wipe_receipt import WipeReceipt, write_wipe_receipt
from kiosk.domain.campaign import Campaign
from kiosk.domain.outbox import Balance, ExportNote, Gathered
from kiosk.domain.paper_notes import PaperTally
from kiosk.services.desk import Farewell

from .poppler import grey, page_texts, poppler, spaced
from .signers import HOUR

DIGEST = "0123456789abcdef" * 4
NOTE = ExportNote(HOUR, "K. M.", "bundle", "stall-2026-11-24T15Z-1.pkbundle", 54, "c0ffee12" * 8)
TOLD = Farewell(
    event="Saturday stall",
    place="Market Square",
    kiosk="89abcdef01234567" * 2,
    hour="2026-11-24T18Z",
    initials="K. M.",
    handed_to="B. Q.",
    balance=Balance(delivered=40, waiting=9, needs_attention=1, withdrawn=4),
    last_seq=54,
    last_digest=DIGEST,
    exports=(NOTE, replace(NOTE, file="hand-in.pdf", kind="hand-in", sha256="beef0042" * 8)),
    hub="https://hub.example.org",
    gathered=(
        Gathered(1, 30, "2026-11-24T09Z", "2026-11-24T13Z", False, "Market Square", "K. M."),
        Gathered(2, 19, "2026-11-24T22Z", "2026-11-24T23Z", True, "Old Bridge", "X. Y."),
        Gathered(None, 1),
    ),
)


def grouped(digest: str) -> str:
    """In fours."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_one_page_says_what_was_there(tmp_path: Path, campaign: Campaign, language: str) -> None:
    """Each fact, the balance and its sum, every file with its digest, and the chain's end."""
    file = tmp_path / "receipt.pdf"
    printed = write_wipe_receipt(file, WipeReceipt(TOLD), campaign.edition(language))
    assert printed.count == 54
    (page,) = page_texts(file)
    said = spaced(page)
    for fact in ("Saturday stall", "Market Square", "K. M.", "B. Q.", "https://hub.example.org"):
        assert fact in said
    for digest in (TOLD.kiosk, DIGEST, *(note.sha256 for note in TOLD.exports)):
        assert grouped(digest) in said
    assert all(note.file in said for note in TOLD.exports)
    if language == "en":
        balance = "Delivered 40 Waiting 9 Needs attention 1 Withdrawn 4 Signed 54"
        assert balance in said
        assert "November 24, 2026, 6:00 PM UTC" in said
        lines = (
            "Market Square 30 · K. M. · Tuesday, November 24, 2026, 9:00 AM – 2:00 PM UTC",
            "Old Bridge 19 · X. Y. · Tuesday, November 24, 2026, 10:00 PM UTC – Wednesday, "
            "November 25, 2026, 12:00 AM UTC",
            "No shift was open 1 Together 50",
        )
        assert [line for line in lines if line not in said] == []


def test_what_is_copied_from_it_is_what_was_written(tmp_path: Path, campaign: Campaign) -> None:
    """Letter for letter: a name in the list of files finds the file, a name finds its bearer."""
    file = tmp_path / "receipt.pdf"
    told = replace(
        TOLD, handed_to="Steffi Griffith", exports=(replace(NOTE, file="d175ff-office.pkbundle"),)
    )
    write_wipe_receipt(file, WipeReceipt(told), campaign.editions[0])
    copied = poppler("pdftotext", "-layout", file, "-")
    assert "Steffi Griffith" in copied and "d175ff-office.pkbundle" in copied


def test_sheets_of_paper_are_told_apart(tmp_path: Path, campaign: Campaign) -> None:
    """What volunteers noted, beside the balance; where nobody noted any, not a word of it."""
    noted = PaperTally(((17, 8), (18, 0)), ((19, 19), (21, 22)))
    for paper in (noted, PaperTally()):
        file = tmp_path / "receipt.pdf"
        told = replace(TOLD, gathered=TOLD.gathered[:1], paper={"lake": paper})
        assert Farewell.from_json(told.to_json()) == told
        write_wipe_receipt(file, WipeReceipt(told), campaign.editions[0])
        (page,) = page_texts(file)
        sheets = "Sheets that came back 2 Sheets still out 3 (19, 21–22) Lines signed 8"
        assert (sheets in spaced(page), "paper" in page) == (paper is noted, paper is noted)
        assert "Withdrawn 4 Signed 54" in spaced(page)
    older = json.loads(told.to_json())
    for newer in ("paper", "balances", "titles"):
        del older[newer]
    assert Farewell.from_json(json.dumps(older)) == replace(told, paper={})


def test_many_files_go_on(tmp_path: Path, campaign: Campaign) -> None:
    """Nothing is cut: what does not fit stands on a further page; no hub is said so."""
    file = tmp_path / "receipt.pdf"
    many = tuple(replace(NOTE, file=f"file-{n}.pkbundle") for n in range(30))
    told = replace(TOLD, exports=many, hub="")
    write_wipe_receipt(file, WipeReceipt(told), campaign.editions[0])
    pages = page_texts(file)
    text = spaced(" ".join(pages))
    assert len(pages) > 1
    assert all(f"file-{n}.pkbundle" in text for n in range(30))
    assert "Hub None: files carried the signatures" in text
    assert grouped(DIGEST) in text


def test_a_rehearsal_is_marked(tmp_path: Path, campaign: Campaign) -> None:
    """In greys; control: not on a real receipt."""
    for rehearsal in (True, False):
        file = tmp_path / f"{rehearsal}.pdf"
        receipt = WipeReceipt(TOLD, rehearsal=rehearsal)
        write_wipe_receipt(file, receipt, campaign.editions[0])
        seen = grey(file, 1)
        assert bool(((seen > 200) & (seen < 228)).mean() > 0.05) is rehearsal
