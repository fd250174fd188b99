"""A campaign's text as it is written elsewhere → what a pack is made of.

Markdown, or what a word processor saves as HTML: headings, paragraphs, lists and quotations are
kept, looks are not. No word is lost: what does not fit its place is said, and goes to the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kiosk.domain.campaign import Block, BlockKind, Section
from kiosk.domain.errors import BadPack

from .campaign import MAX_BREATH, MAX_DEMAND
from .campaign import MAX_TITLE as MAX_CAMPAIGN_TITLE
from .story import MAX_BLOCK, MAX_SECTIONS, MAX_TITLE
from .text import MAX_TEXT_BYTES, forbidden, read_text, tidy

HEADING = "heading"
MAX_DEMANDS = 5
BREATHS = 2
"""So many first paragraphs go to the start, where three may stand."""
_SENTENCE = re.compile(r"(?<=[.!?…。؟])\s+")
_STOP = (".", "!", "?", "…", "؟", ":")


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading, paragraph, item or quotation of a text."""

    kind: str
    """`HEADING`, or a `BlockKind`."""
    text: str


@dataclass(slots=True)
class Manuscript:
    """A text, laid out for a pack."""

    title: str = ""
    breath: list[str] = field(default_factory=list)
    demands: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    """The first has no title ("") where the text goes on without a heading."""
    said: list[str] = field(default_factory=list)
    """What whoever wrote it should know: what was too long for its place, and went elsewhere."""


def read_manuscript(path: Path) -> Manuscript:
    """The text in `path`: HTML by its ending, else Markdown. Raises BadPack."""
    if path.suffix.lower() in (".html", ".htm", ".xhtml"):
        pieces = from_html(_decoded(path))
    elif path.suffix.lower() in (".docx", ".odt", ".doc", ".rtf", ".pdf"):
        what = f"A {path.suffix} file is not read here."
        raise BadPack(str(path), what, "Open it in its program and save it as HTML.")
    else:
        pieces = from_markdown(read_text(path, str(path), BadPack))
    found = [Piece(each.kind, text) for each in pieces if (text := _cleaned(each.text))]
    if not found:
        raise BadPack(str(path), "There is no text in this file.", "Look whether it is the one.")
    return laid_out(found)


def _cleaned(text: str) -> str:
    """Tidied, without characters that no pack may have."""
    tidied = tidy(text)
    return tidied if forbidden(tidied) is None else "".join(c for c in tidied if not forbidden(c))


def _decoded(path: Path) -> str:
    """As the file says it is encoded: Word writes windows-1252 where it is not asked."""
    try:
        data = path.read_bytes()[: MAX_TEXT_BYTES * 8]
    except OSError as error:
        what = "This file is missing or cannot be read."
        raise BadPack(str(path), what, "Put it there, or correct the path.") from error
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    named = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:4096])
    for encoding in ("utf-8-sig", named[1].decode("ascii") if named else "windows-1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("windows-1252", "replace")


def from_markdown(text: str) -> Iterator[Piece]:
    """The pieces of a Markdown text; what a kiosk cannot show is plain text, or left out."""
    kinds: list[str] = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type.endswith("_open"):
            kinds.append(token.type.removesuffix("_open"))
        elif token.type.endswith("_close"):
            kinds.pop()
        elif token.type == "inline":
            children = token.children or []
            yield Piece(_markdown_kind(kinds, children), _plain(children))


def _markdown_kind(kinds: Sequence[str], children: Sequence[Token]) -> str:
    if "heading" in kinds:
        return HEADING
    if "list_item" in kinds:
        return BlockKind.ITEM
    if "blockquote" in kinds:
        return BlockKind.QUOTE
    only_emphasis = len(children) > 2 and children[0].type == "em_open"
    if only_emphasis and [c.type for c in children].index("em_close") == len(children) - 1:
        return BlockKind.SOURCE
    return BlockKind.PARAGRAPH


def _plain(children: Sequence[Token]) -> str:
    kept = {"text": "", "code_inline": "", "softbreak": " ", "hardbreak": " "}
    return "".join(c.content + kept[c.type] for c in children if c.type in kept)


def from_html(text: str) -> Iterator[Piece]:
    """The pieces of a page as LibreOffice or Word saves it."""
    reader = _Page()
    reader.feed(text)
    reader.close()
    reader.end_piece()
    return iter(reader.pieces)


_UNSEEN = frozenset({"head", "style", "script", "template", "svg", "object"})
_SLANTED = frozenset({"i", "em", "cite"})
_PIECES = frozenset(
    {*(f"h{level}" for level in range(1, 7)), "p", "li", "blockquote", "td", "th", "dt", "dd"}
    | {"div", "pre", "tr", "table", "ul", "ol", "dl", "body", "section", "article", "hr", "figure"}
)
_BULLET = re.compile(r"^(?:[·•▪◦§o–-]|\d{1,2}[.)])(?:\s|\u00a0)+")


class _Page(HTMLParser):
    """Gathers text between the tags that begin or end a piece; all others only change looks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._text: list[str] = []
        self._open: list[str] = []
        self._class = ""
        self._unseen = 0
        self._slanted = 0
        self._upright = False
        """Whether the piece has a word outside <i>: one without names a source, as in a story."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _SLANTED:
            self._slanted += 1
        elif tag == "br":
            self._text.append(" ")
        elif tag in _PIECES:
            self.end_piece()
            self._open.append(tag)
            self._class = (dict(attrs).get("class") or "").lower()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _SLANTED:
            self._slanted = max(0, self._slanted - 1)
        elif tag in _PIECES:
            self.end_piece()
            self._class = ""
            if tag in self._open:
                # What stands open inside it ends with it: not every <p> and <li> is closed.
                del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._text.append(data)
            self._upright |= bool(data.strip()) and not self._slanted

    def end_piece(self) -> None:
        """What was gathered is a piece; nothing is none."""
        text = tidy("".join(self._text))
        self._text.clear()
        if text.replace("\u00a0", ""):
            kind = self._kind()
            if kind is BlockKind.ITEM:
                text = _BULLET.sub("", text)
            self.pieces.append(Piece(kind, text))
        self._upright = False

    def _kind(self) -> str:
        heading = any(re.fullmatch("h[1-6]", tag) for tag in self._open)
        if heading or self._class in ("title", "msotitle", "subtitle", "msosubtitle"):
            return HEADING
        # Word's lists are paragraphs of a class of their own.
        if "li" in self._open or self._class.startswith("msolist"):
            return BlockKind.ITEM
        if "blockquote" in self._open or "quot" in self._class:
            return BlockKind.QUOTE
        return BlockKind.PARAGRAPH if self._upright else BlockKind.SOURCE


def laid_out(pieces: Sequence[Piece]) -> Manuscript:
    """Title, first paragraphs, the first list, and the rest as sections."""
    made = Manuscript()
    rest = list(pieces)
    _take_title(rest, made)
    _take_breath(rest, made)
    _take_demands(rest, made)
    _divide(rest, made)
    return made


def _take_title(rest: list[Piece], made: Manuscript) -> None:
    first = rest[0]
    named = first.kind == HEADING or (
        first.kind == BlockKind.PARAGRAPH and not first.text.endswith(_STOP) and len(rest) > 1
    )
    if named and len(first.text) <= MAX_CAMPAIGN_TITLE:
        made.title = rest.pop(0).text
    elif first.kind == HEADING:
        made.said.append(_too_long("The first heading", first.text, MAX_CAMPAIGN_TITLE, "title"))


def _take_breath(rest: list[Piece], made: Manuscript) -> None:
    while rest and rest[0].kind == BlockKind.PARAGRAPH and len(made.breath) < BREATHS:
        text = rest[0].text
        leads_to_a_list = text.endswith(":") and len(rest) > 1 and rest[1].kind == BlockKind.ITEM
        if leads_to_a_list:
            break
        if len(text) > MAX_BREATH:
            made.said.append(_too_long("A first paragraph", text, MAX_BREATH, "start"))
            break
        made.breath.append(rest.pop(0).text)


def _take_demands(rest: list[Piece], made: Manuscript) -> None:
    """The first list that fits. It stays in the story too, which is read without the form."""
    at = 0
    while at < len(rest):
        end = at
        while end < len(rest) and rest[end].kind == BlockKind.ITEM:
            end += 1
        items = [each.text for each in rest[at:end]]
        longest = max(items, key=len, default="")
        if items and len(items) <= MAX_DEMANDS and len(longest) <= MAX_DEMAND:
            made.demands = items
            return
        if len(items) > MAX_DEMANDS:
            made.said.append(
                f"A list has {len(items)} entries; at most {MAX_DEMANDS} can be demands. It is in "
                "the story."
            )
        elif items:
            made.said.append(_too_long("An entry of a list", longest, MAX_DEMAND, "demands"))
        at = end + 1


def _divide(rest: list[Piece], made: Manuscript) -> None:
    title, blocks = "", list[Block]()
    for piece in rest:
        if piece.kind != HEADING:
            blocks += _fitting(piece, made)
            continue
        if blocks:
            _add_section(made, title, blocks)
        # Of two headings in a row the upper one stays as the first words below the lower.
        blocks = [Block(BlockKind.PARAGRAPH, title)] if title and not blocks else []
        title = piece.text
    if title or blocks:
        _add_section(made, title, blocks or [Block(BlockKind.PARAGRAPH, title)])
    if not made.sections:
        texts = made.breath or [made.title]
        _add_section(made, "", [Block(BlockKind.PARAGRAPH, text) for text in texts])


def _add_section(made: Manuscript, title: str, blocks: list[Block]) -> None:
    if len(title) > MAX_TITLE:
        made.said.append(_too_long("A heading", title, MAX_TITLE, "section's title"))
        blocks = [Block(BlockKind.PARAGRAPH, title), *blocks]
        title = shortened(title)
    if len(made.sections) < MAX_SECTIONS:
        made.sections.append(Section(title, tuple(blocks), None))
        return
    last = made.sections[-1]
    inner = (*last.blocks, Block(BlockKind.PARAGRAPH, title), *blocks)
    made.sections[-1] = Section(last.title, inner, None)
    made.said.append(
        f"There are more than {MAX_SECTIONS} sections: “{title}” is at the end of the last one."
    )


def shortened(title: str) -> str:
    """At most as long as a section's title may be."""
    return title if len(title) <= MAX_TITLE else f"{title[: MAX_TITLE - 1].rstrip()}…"


def _fitting(piece: Piece, made: Manuscript) -> list[Block]:
    """One block, or as many as it takes, divided between sentences."""
    if len(piece.text) <= MAX_BLOCK:
        return [Block(BlockKind(piece.kind), piece.text)]
    made.said.append(
        f"A paragraph has {len(piece.text)} characters; at most {MAX_BLOCK} fit on the screen. It "
        f"is divided: “{piece.text[:40]}…”"
    )
    parts = [""]
    for sentence in _SENTENCE.split(piece.text):
        for at in range(0, len(sentence), MAX_BLOCK):
            part = sentence[at : at + MAX_BLOCK]
            if len(parts[-1]) + 1 + len(part) > MAX_BLOCK:
                parts.append("")
            parts[-1] = f"{parts[-1]} {part}".strip()
    return [Block(BlockKind(piece.kind), part) for part in parts if part]


def _too_long(what: str, text: str, most: int, place: str) -> str:
    return (
        f"{what} has {len(text)} characters; at most {most} fit as the {place}. It is in the "
        f"story: “{text[:40]}…”"
    )
