"""A page of text, as people have it, becomes what a pack is made of; no word is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.campaign import BlockKind
from kiosk.domain.errors import BadPack
from kiosk.packs.campaign import MAX_BREATH, MAX_DEMAND
from kiosk.packs.manuscript import HEADING, Manuscript, Piece, laid_out, read_manuscript
from kiosk.packs.story import MAX_BLOCK, MAX_SECTIONS, MAX_TITLE

LIBREOFFICE = Path(__file__).with_name("page_of_libreoffice.html")
MARKDOWN = """\
# Save the pool

The town wants to fill its pool with **sand**.
Soon.

Where will children learn to swim?

## What happened

The [council](https://example.org) said:

> There is no money.

*Source: the minutes.*

## What we ask

1. Keep the pool open.
2. Ask us first.
"""
WORD = """\
<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB>
<div class=WordSection1><p class=MsoTitle>The café must stay</p>
<p class=MsoNormal><span style='font-size:12.0pt'>It is the last one in town –<o:p></o:p></span></p>
<h1>Our demands</h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'><span style='font-family:Symbol'>·
<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Lower the rent.</p>
<p class=MsoListParagraphCxSpLast>2.<span>&nbsp;&nbsp;</span>Sign a lease.</p>
<p class=MsoQuote>We all meet there.</p>
</div></body></html>
"""


def words(made: Manuscript) -> str:
    """Everything that is anywhere in it."""
    story = [each.text for section in made.sections for each in section.blocks]
    titles = [section.title for section in made.sections]
    return " ".join([made.title, *made.breath, *made.demands, *titles, *story])


def story(made: Manuscript) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sections as plain values."""
    return [(s.title, [(b.kind.value, b.text) for b in s.blocks]) for s in made.sections]


def test_markdown(tmp_path: Path) -> None:
    """Title, start, demands and story, without what a kiosk cannot show."""
    (tmp_path / "text.md").write_text(MARKDOWN, "utf-8")
    made = read_manuscript(tmp_path / "text.md")
    assert made.title == "Save the pool"
    assert made.breath == [
        "The town wants to fill its pool with sand. Soon.",
        "Where will children learn to swim?",
    ]
    assert made.demands == ["Keep the pool open.", "Ask us first."]
    assert story(made) == [
        (
            "What happened",
            [
                ("paragraph", "The council said:"),
                ("quote", "There is no money."),
                ("source", "Source: the minutes."),
            ],
        ),
        ("What we ask", [("item", "Keep the pool open."), ("item", "Ask us first.")]),
    ]
    assert made.said == []


def test_a_page_that_libreoffice_saved() -> None:
    """Headings, paragraphs, list, quotation and table; neither styles nor the empty paragraph."""
    made = read_manuscript(LIBREOFFICE)
    assert made.title == "Rettet das Hallenbad von\u00a0Fabelried"
    assert made.breath == [
        "Im März will der Stadtrat das einzige Hallenbad mit Sand füllen. Für immer.",
        "Zweitausend Kinder haben hier schwimmen gelernt. Wo lernen es die nächsten?",
    ]
    assert made.demands == [
        "Lassen Sie das Bad offen.",
        "Fragen Sie die Leute, bevor Sie entscheiden.",
    ]
    assert story(made) == [
        (
            "Was geschehen ist",
            [
                ("paragraph", "Im Herbst fehlten 80.000 Euro im Haushalt. Seitdem heißt es:"),
                ("quote", "Es ist kein Geld da."),
                ("quote", "So steht es im Protokoll."),
                ("source", "Quelle: der Haushalt."),
            ],
        ),
        (
            "Was wir fordern",
            [
                ("item", "Lassen Sie das Bad offen."),
                ("item", "Fragen Sie die Leute, bevor Sie entscheiden."),
                ("paragraph", "Eintritt"),
                ("paragraph", "3 Euro"),
            ],
        ),
    ]


def test_a_page_that_word_saved(tmp_path: Path) -> None:
    """In its own encoding; its bullets are no letters of the text, its lists are lists."""
    (tmp_path / "page.htm").write_bytes(WORD.encode("windows-1252"))
    made = read_manuscript(tmp_path / "page.htm")
    assert (made.title, made.breath) == ("The café must stay", ["It is the last one in town –"])
    assert made.demands == ["Lower the rent.", "Sign a lease."]
    assert story(made)[0][1][-1] == ("quote", "We all meet there.")


def test_what_is_too_long_is_said_with_its_length_and_kept() -> None:
    """A first paragraph, an entry, a heading, a paragraph, one section too many."""
    long = "A sentence of some words. " * 60
    pieces = [
        Piece(HEADING, "Short"),
        Piece(BlockKind.PARAGRAPH, "b" * (MAX_BREATH + 1)),
        Piece(BlockKind.ITEM, "i" * (MAX_DEMAND + 1)),
        Piece(HEADING, "h" * (MAX_TITLE + 1)),
        Piece(BlockKind.PARAGRAPH, long.strip()),
        *(Piece(kind, "x") for _ in range(MAX_SECTIONS) for kind in (HEADING, BlockKind.ITEM)),
    ]
    made = laid_out(pieces)
    assert made.breath == [] and made.demands == ["x"]
    assert len(made.sections) == MAX_SECTIONS
    for number in (MAX_BREATH + 1, MAX_DEMAND + 1, MAX_TITLE + 1, len(long.strip())):
        assert any(f"has {number} characters" in said for said in made.said), made.said
    assert any(f"more than {MAX_SECTIONS} sections" in said for said in made.said)
    for piece in pieces:
        assert piece.text in words(made)


_KINDS = st.sampled_from([HEADING, *BlockKind])
_TEXTS = st.text("aé. ", min_size=1, max_size=2000).map(str.strip).filter(bool)


@given(st.lists(st.builds(Piece, _KINDS, _TEXTS), min_size=1, max_size=40))
def test_no_letter_is_lost_and_everything_fits(pieces: list[Piece]) -> None:
    """Whatever the text: each of its letters is somewhere, and nothing is longer than may be."""
    made = laid_out(pieces)
    for letter in "aé":
        assert words(made).count(letter) >= sum(each.text.count(letter) for each in pieces)
    assert 1 <= len(made.sections) <= MAX_SECTIONS
    for section in made.sections:
        assert section.blocks and len(section.title) <= MAX_TITLE
        assert all(0 < len(each.text) <= MAX_BLOCK for each in section.blocks)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"PK", "save it as HTML"),
        ("a.md", b"", "no text"),
        ("a.html", b"<html><head><title>x</title></head></html>", "no text"),
        ("a.md", b"\xff\xff", "UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    """With the way out."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadPack, match=said):
        read_manuscript(tmp_path / name)
    with pytest.raises(BadPack, match="missing"):
        read_manuscript(tmp_path / "none.html")
