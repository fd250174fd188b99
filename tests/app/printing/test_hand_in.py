"""The petition as it is handed in, opened with programs that are not ours (poppler's)."""

import hashlib
import re
import resource
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from kiosk.app.printing.hand_in import PrintedColumn, write_hand_in
from kiosk.app.printing.page import Paper
from kiosk.domain.campaign import Campaign
from kiosk.domain.errors import BadPack, Unavailable
from kiosk.services.listing import Cancelled, Watch, WrittenFile
from tests.clock import NOW
from tests.proof import PROOF

from .poppler import attached, grey, page_count, page_texts, poppler, spaced
from .signers import (
    ARABIC,
    AWKWARD,
    CYRILLIC,
    GROWN,
    LONG,
    OTHER,
    SCRIBBLE,
    crowd,
    hand_in,
    signer,
)

POINT = 25.4 / 72
NO_INK = frozenset(PrintedColumn) - {PrintedColumn.SIGNATURE}


def totals(text: str) -> tuple[int, int]:
    """A page's own total, and the one so far."""
    foot = spaced(text).rpartition("On this page: ")[2]
    here, _, so_far = foot.partition("·")
    return int(here), int(so_far.strip().removeprefix("So far: ").replace(",", ""))


@pytest.mark.parametrize("count", [0, 1, 500])
def test_everybody_is_there_and_totals_add_up(
    tmp_path: Path, campaign: Campaign, count: int
) -> None:
    """The cover has demand and total; each name stands once; totals of pages add up."""
    file = tmp_path / "hand-in.pdf"
    printed = write_hand_in(file, hand_in(campaign), crowd(count))
    assert printed == WrittenFile(file, count, hashlib.sha256(file.read_bytes()).hexdigest())
    cover, *pages = page_texts(file)
    assert page_count(file) == len(pages) + 1
    said = spaced(cover)
    edition = campaign.editions[0]
    for text in (edition.title, edition.ask, *edition.demands, "Saturday stall, Market Square"):
        assert spaced(text) in said
    assert re.search(rf"^ +{count}$", cover, re.MULTILINE)
    assert time.strftime("%B %-d, %Y, %-I:00 %p UTC", time.gmtime(NOW)) in said
    names = [word for page in pages for word in page.split() if word.startswith("Example")]
    assert names == [f"Example{n}" for n in range(1, count + 1)]
    sums = [totals(page) for page in pages]
    assert sums[-1][1] == sum(here for here, _ in sums) == count
    assert [sum(here for here, _ in sums[: n + 1]) for n in range(len(sums))] == [
        so_far for _, so_far in sums
    ]
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in spaced(page)


def test_digests_are_what_anybody_computes_from_the_paper(
    tmp_path: Path, campaign: Campaign
) -> None:
    """From what pdftotext reads on each page alone, its digest follows, and the cover's."""
    file = tmp_path / "hand-in.pdf"
    order = replace(hand_in(campaign), columns=NO_INK)
    write_hand_in(file, order, crowd(90))
    cover, *pages = page_texts(file)
    digests = []
    for page in pages:
        rows = [line.split() for line in page.splitlines() if "Example" in line]
        lines = [f"{no}\t{given} {name}\tSW1A …\tUnited Kingdom\n" for no, given, name, *_ in rows]
        digests.append(hashlib.sha256("".join(lines).encode()).hexdigest())
        short = " ".join(digests[-1][at : at + 4] for at in range(0, 16, 4))
        assert f"Digest of this page: {short}" in spaced(page)
    whole = hashlib.sha256("".join(f"{each}\n" for each in digests).encode()).hexdigest()
    assert len(digests) == 3
    assert whole in spaced(cover).replace(" ", "")


def test_digests_follow_from_the_rows_inside(tmp_path: Path, campaign: Campaign) -> None:
    """With every script and finger signatures: the file inside the PDF has what was hashed."""
    file = tmp_path / "hand-in.pdf"
    names = (*CYRILLIC, *ARABIC, *GROWN, *OTHER)
    people = [signer(n, *name, strokes=(SCRIBBLE,)) for n, name in enumerate(names)]
    write_hand_in(file, hand_in(campaign), people)
    inside = attached(file, tmp_path).decode()
    _, *pages = page_texts(file)
    texts = inside.split("page\t")[1:]
    assert len(texts) == len(pages) == 2
    for text, page in zip(texts, pages, strict=True):
        head, _, rows = text.partition("\n")
        digest = hashlib.sha256(rows.encode()).hexdigest()
        assert head.split("\t")[1] == digest
        assert " ".join(digest[at : at + 4] for at in range(0, 16, 4)) in spaced(page)
    flat = ",".join(f"{x},{y}" for x, y in people[0].signature.strokes[0])
    drawn = hashlib.sha256(f"[[{flat}]]".encode()).hexdigest()
    assert inside.count(f"\tSW1A …\tUnited Kingdom\t{drawn}\n") == len(names)


@pytest.mark.parametrize("language", ["en", "ar", "ru", "de"])
def test_cyrillic_and_arabic_are_joined_and_in_order(
    tmp_path: Path, campaign: Campaign, language: str
) -> None:
    """Poppler finds each name letter after letter, in pages of either direction."""
    file = tmp_path / "hand-in.pdf"
    names = (*CYRILLIC, *ARABIC, ("Élodie", "Łukasz-Öztürk"), ("Nguyễn", "Hương"))
    write_hand_in(file, hand_in(campaign, language), [signer(*each) for each in _numbered(names)])
    found = spaced(page_texts(file)[1])
    for given, family in names:
        assert f"{given} {family}" in found
    fonts = poppler("pdffonts", file).splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in fonts)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_columns_run_as_the_language_reads(
    tmp_path: Path, campaign: Campaign, language: str
) -> None:
    """Numbers stand where lines begin, finger signatures where they end."""
    file = tmp_path / "hand-in.pdf"
    write_hand_in(file, hand_in(campaign, language), [signer(1, "Ada", strokes=(SCRIBBLE,))])
    seen = grey(file, 2, 100)
    row = seen[round(25 * 100 / 25.4) : round(33 * 100 / 25.4)]
    inked = np.flatnonzero((row < 100).any(axis=0)) * 25.4 / 100
    parted = inked < 80 if language == "en" else inked > 130
    assert parted.sum() < (~parted).sum() or parted.any()
    ink_at = (160, 193) if language == "en" else (17, 50)
    signed = [x for x in inked if ink_at[0] < x < ink_at[1]]
    assert max(signed) - min(signed) > 12


def test_no_contact_detail_is_handed_in(tmp_path: Path, campaign: Campaign) -> None:
    """Whatever columns are chosen: no e-mail address, no whole postcode, not even inside."""
    file = tmp_path / "hand-in.pdf"
    write_hand_in(file, hand_in(campaign), crowd(30))
    everything = " ".join(page_texts(file)) + attached(file, tmp_path).decode()
    assert "Example30" in everything
    assert "SW1A" in everything
    assert "1AA" not in everything
    assert "@" not in everything
    assert "person" not in everything


def test_only_chosen_columns_are_printed(tmp_path: Path, campaign: Campaign) -> None:
    """With nothing but countries, nobody's name is in the file."""
    file = tmp_path / "hand-in.pdf"
    order = replace(hand_in(campaign), columns=frozenset({PrintedColumn.COUNTRY}))
    write_hand_in(file, order, crowd(3))
    found = " ".join(page_texts(file)) + attached(file, tmp_path).decode()
    assert found.count("United Kingdom") == 6
    assert "Example" not in found
    assert "SW1A" not in found


def test_awkward_names_are_complete_and_harmless(tmp_path: Path, campaign: Campaign) -> None:
    """Formulas, mark-up, direction signs, piles of marks and 120 letters without a blank."""
    file = tmp_path / "hand-in.pdf"
    people = [signer(n, name, "End") for n, name in enumerate(AWKWARD)]
    order = replace(
        hand_in(campaign), columns=frozenset({PrintedColumn.NAME, PrintedColumn.SIGNATURE})
    )
    write_hand_in(file, order, people)
    found = "".join(" ".join(page_texts(file)[1:]).split())
    for whole in ("=HYPERLINK(1)End", "@cmdEnd", "+1-2End", "-5End", "gnp.exeEnd", "tabEnd"):
        assert whole in found
    assert "<b>bold</b>&amp;%1%nEnd" in found
    assert (LONG * 4)[:120] + "End" in found
    seen = grey(file, 2)
    right_of_table = seen[:, round((210 - 15) * 75 / 25.4) :]
    assert (right_of_table > 250).all()


def test_piled_marks_stay_in_their_row(tmp_path: Path, campaign: Campaign) -> None:
    """Four marks on a capital do not reach the line above the row, nor the one below."""
    file = tmp_path / "hand-in.pdf"
    people = [signer(1, "Ada"), signer(2, AWKWARD[6]), signer(3, "Eve")]
    write_hand_in(file, replace(hand_in(campaign), columns=frozenset({PrintedColumn.NAME})), people)
    seen = grey(file, 2, 200)
    names = seen[:, round(33 * 200 / 25.4) : round(60 * 200 / 25.4)]
    far = seen[:, round(150 * 200 / 25.4)]
    rules = [int(y) for y in np.flatnonzero(far < 200) if y < 0.5 * len(far)]
    for rule in rules[1:]:
        for beside in (rule - 4, rule + 4):
            assert (names[beside] > 200).all()


def test_finger_signatures_are_lines(tmp_path: Path, campaign: Campaign) -> None:
    """No pixels are in the file, and a signed row has ink where an unsigned one has none."""
    signed, unsigned = tmp_path / "signed.pdf", tmp_path / "unsigned.pdf"
    write_hand_in(signed, hand_in(campaign), [signer(1, "Ada", strokes=(SCRIBBLE,))])
    write_hand_in(unsigned, hand_in(campaign), [signer(1, "Ada")])
    assert len(poppler("pdfimages", "-list", signed).splitlines()) <= 2
    place = np.s_[round(27 * 75 / 25.4) : round(36 * 75 / 25.4), round(172 * 75 / 25.4) :]
    ink = [int((grey(file, 2)[place] < 100).sum()) for file in (signed, unsigned)]
    assert ink[0] > 60
    assert ink[1] < 60 < ink[0]


def test_a_rehearsal_cannot_be_missed(tmp_path: Path, campaign: Campaign) -> None:
    """Each page, printed in greys, has a large pale word under black words; control: no pale."""
    for rehearsal in (True, False):
        file = tmp_path / f"{rehearsal}.pdf"
        write_hand_in(file, hand_in(campaign, rehearsal=rehearsal), crowd(30))
        for page in range(1, page_count(file) + 1):
            seen = grey(file, page)
            pale = ((seen > 200) & (seen < 228)).mean()
            assert bool(pale > 0.05) is rehearsal
            assert (seen < 40).any()
        said = [spaced(text) for text in page_texts(file)]
        assert all(("REHEARSAL" in text) is rehearsal for text in said)


def test_words_stand_out_in_black_and_white(tmp_path: Path, campaign: Campaign) -> None:
    """On a watermark as on white, the darkest of each row is 7:1 against its ground (WCAG)."""
    file = tmp_path / "hand-in.pdf"
    write_hand_in(file, hand_in(campaign, rehearsal=True), crowd(20))
    seen = grey(file, 2, 150).astype(float) / 255
    light = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
    pale = light[(seen > 0.8) & (seen < 0.9)].mean()
    names = light[:, round(34 * 150 / 25.4) : round(70 * 150 / 25.4)]
    rows = [names[y : y + 40].min() for y in range(200, 900, 60)]
    assert (pale + 0.05) / (max(rows) + 0.05) > 7


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (210, 297)), (Paper.LETTER, (215.9, 279.4))]
)
def test_papers(
    tmp_path: Path, campaign: Campaign, paper: Paper, size: tuple[float, float]
) -> None:
    """A4 and US Letter have their sizes, and the same people."""
    file = tmp_path / "hand-in.pdf"
    write_hand_in(file, replace(hand_in(campaign), paper=paper), crowd(40))
    line = next(each for each in poppler("pdfinfo", file).splitlines() if "Page size" in each)
    width, _, height = line.split()[2:5]
    assert (float(width) * POINT, float(height) * POINT) == pytest.approx(size, abs=0.3)
    assert " ".join(page_texts(file)).count("Jordan") == 40


def test_the_longest_words_fit_on_the_cover(tmp_path: Path, campaign: Campaign) -> None:
    """As much as a pack may hold, on the shorter paper: smaller, whole; more is refused."""
    file = tmp_path / "hand-in.pdf"
    words = "The old mill at the weir has turned since anybody remembers it "
    longest = replace(
        campaign.editions[0],
        title=(words * 2)[:90].strip(),
        ask=(words * 3)[:160].strip(),
        statement=(words * 9)[:500].strip(),
        demands=tuple(f"{n} {words * 4}"[:220].strip() for n in range(5)),
    )
    order = replace(hand_in(campaign), edition=longest, paper=Paper.LETTER)
    write_hand_in(file, order, crowd(1))
    said = spaced(page_texts(file)[0])
    for text in (longest.title, longest.ask, longest.statement, *longest.demands):
        assert text in said
    too_long = replace(order, edition=replace(longest, title="Donaudampfschifffahrt" * 9))
    with pytest.raises(BadPack, match="do not fit"):
        write_hand_in(tmp_path / "none.pdf", too_long, crowd(1))
    assert list(tmp_path.iterdir()) == [file]


def test_progress_and_cancel(tmp_path: Path, campaign: Campaign) -> None:
    """Progress reaches its total; whoever cancels, at any stage, finds no file, also no part."""
    seen: list[tuple[int, int]] = []
    people = crowd(120)
    file = tmp_path / "hand-in.pdf"
    write_hand_in(file, hand_in(campaign), people, watch=Watch(lambda *at: seen.append(at)))
    assert seen == [(100, 360), (200, 360), (300, 360), (360, 360)]
    file.unlink()
    for stop_after in (50, 150, 300):
        watch = Watch(cancelled=partial(next, iter([False] * stop_after + [True])))
        with pytest.raises(Cancelled):
            write_hand_in(file, hand_in(campaign), people, watch=watch)
        assert list(tmp_path.iterdir()) == []


def test_from_another_thread(tmp_path: Path, campaign: Campaign) -> None:
    """As on the worker: the same pages, while Qt's thread does something else."""
    file = tmp_path / "hand-in.pdf"
    done: list[WrittenFile] = []
    people = [signer(*each) for each in _numbered((*CYRILLIC, *ARABIC, *GROWN, *OTHER))]

    def work() -> None:
        done.append(write_hand_in(file, hand_in(campaign, "ar"), people))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(60)
    assert [each.count for each in done] == [len(people)]
    assert "Анна Жукова" in spaced(page_texts(file)[1])


def test_a_letter_without_a_font_is_told(tmp_path: Path, campaign: Campaign) -> None:
    """Nobody's row stops the rest: boxes are printed, and counted. Control: none for others."""
    file = tmp_path / "hand-in.pdf"
    nowhere = "\U00012f90"
    people = [signer(1, nowhere), signer(2, "Анна"), signer(3, "محمد")]
    assert write_hand_in(file, hand_in(campaign), people).boxed == 1
    assert write_hand_in(file, hand_in(campaign), people[1:]).boxed == 0


def test_a_disk_that_is_full(tmp_path: Path, campaign: Campaign) -> None:
    """Qt's writer says nothing when the disk refuses; we do, and leave nothing behind."""
    file, people = tmp_path / "hand-in.pdf", crowd(200)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(Unavailable):
            write_hand_in(file, hand_in(campaign), people)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Unavailable):
        write_hand_in(tmp_path / "nowhere" / "hand-in.pdf", hand_in(campaign), people)


MOST = 50_000 if PROOF else 400


@pytest.mark.proof
def test_a_tablets_most(tmp_path: Path, campaign: Campaign) -> None:
    """A tablet's most: every number and total is there, in minutes and little memory."""
    file, people = tmp_path / "hand-in.pdf", crowd(MOST)
    before = time.monotonic()
    assert write_hand_in(file, hand_in(campaign), people).count == MOST
    assert time.monotonic() - before < 280
    cover, *pages = page_texts(file)
    assert re.search(f"^ +{MOST:,}$", cover, re.MULTILINE)
    names = [word for page in pages for word in page.split() if word.startswith("Example")]
    assert names == [f"Example{n}" for n in range(1, MOST + 1)]
    assert sum(totals(page)[0] for page in pages) == totals(pages[-1])[1] == MOST


def _numbered(names: tuple[tuple[str, str], ...]) -> list[tuple[int, str, str]]:
    return [(n, given, family) for n, (given, family) in enumerate(names, start=1)]
