"""`story.md` → sections: a small part of CommonMark, since the screen shows plain text only.

`## Title` starts a section; paragraphs, bullet items and block quotes are its text; a paragraph
that is entirely *emphasised* names a source; an image alone is the section's picture.
Everything else is refused with its line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kiosk.domain.campaign import Block, BlockKind, Section
from kiosk.domain.errors import BadInput, BadPack

from .archive import locate
from .pictures import check_picture
from .text import forbidden, read_text, tidy

MAX_SECTIONS = 12
MAX_TITLE = 80
MAX_BLOCK = 900
_CONTAINERS = {
    "bullet_list_open": BlockKind.ITEM,
    "list_item_open": BlockKind.ITEM,
    "blockquote_open": BlockKind.QUOTE,
}
_MARKUP_LEFT = re.compile(r"!\[|\]\(")
_CALLED = {
    "html_block": "HTML",
    "html_inline": "HTML",
    "fence": "code",
    "code_block": "code",
    "code_inline": "code",
    "link_open": "a link",
    "table_open": "a table",
    "ordered_list_open": "a numbered list",
    "hr": "a rule",
    "image": "a picture inside text",
    "em_open": "emphasis inside text",
    "strong_open": "bold text",
    "s_open": "struck text",
    "hardbreak": "a forced line break",
}


def read_story(path: Path, shown: str, root: Path, shown_root: str) -> tuple[Section, ...]:
    """The sections of a story; pictures are looked for in the pack `root`. Raises BadPack."""
    text = read_text(path, shown, BadPack)
    for number, line in enumerate(text.split("\n"), 1):
        if character := forbidden(line):
            what = f"This line contains the control character {character}."
            remedy = "Remove it; it may be invisible in an editor."
            raise BadPack(f"{shown}:{number}", what, remedy)
    return _Story(shown, root, shown_root).read(text)


class _Story:
    """One pass over the tokens of one story."""

    def __init__(self, shown: str, root: Path, shown_root: str) -> None:
        self._shown = shown
        self._root = root
        self._shown_root = shown_root
        self._sections: list[Section] = []
        self._titled_at = 1
        self._line = 1

    def read(self, text: str) -> tuple[Section, ...]:
        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        # Odd addresses are to be seen and refused, not left in the text as they stand.
        parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
        known: dict[str, dict[str, dict[str, list[int]]]] = {}
        tokens = parser.parse(text, known)
        for reference in known.get("references", {}).values():
            self._line = reference["map"][0] + 1
            raise self._not_shown("a link")
        self._blocks(tokens)
        self._finish_section()
        if not 1 <= len(self._sections) <= MAX_SECTIONS:
            what = f"This story has {len(self._sections)} sections; it takes 1 to {MAX_SECTIONS}."
            raise BadPack(self._shown, what, "Start each section with a line “## Title”.")
        return tuple(self._sections)

    def _refusal(self, what: str, remedy: str) -> BadInput:
        return BadPack(f"{self._shown}:{self._line}", what, remedy)

    def _not_shown(self, called: str) -> BadInput:
        return self._refusal(
            f"A story cannot contain {called}.", "Write it as plain text: the screen shows no more."
        )

    def _blocks(self, tokens: Sequence[Token]) -> None:
        opened: list[str] = []
        for token in tokens:
            self._line = token.map[0] + 1 if token.map else self._line
            if token.type.endswith("_close"):
                opened.pop()
            elif token.type == "inline":
                self._inline(token, opened)
            else:
                self._check_opening(token, opened)
                opened.append(token.type)

    def _check_opening(self, token: Token, opened: Sequence[str]) -> None:
        if token.type == "heading_open":
            if token.tag != "h2" or opened:
                raise self._refusal(
                    "This heading is not of the second level.",
                    "Write “## Title”; sections are the only division.",
                )
        elif token.type in _CONTAINERS:
            if opened and not (token.type == "list_item_open" and len(opened) == 1):
                raise self._not_shown("a list or quotation inside another")
        elif token.type != "paragraph_open":
            raise self._not_shown(_CALLED.get(token.type, "this"))

    def _inline(self, token: Token, opened: Sequence[str]) -> None:
        children = token.children or []
        if opened[-1] == "heading_open":
            self._start_section(self._plain(children))
        elif not self._sections:
            raise self._refusal(
                "This text stands before the first section.", "Start with a line “## Title”."
            )
        elif [child.type for child in children] == ["image"] and len(opened) == 1:
            self._picture(str(children[0].attrGet("src") or ""))
        elif len(opened) == 1 and _is_source(children):
            self._add(BlockKind.SOURCE, self._plain(children[1:-1]))
        else:
            kind = _CONTAINERS.get(opened[0], BlockKind.PARAGRAPH)
            self._add(kind, self._plain(children))

    def _plain(self, children: Sequence[Token]) -> str:
        for child in children:
            if child.type not in ("text", "softbreak"):
                raise self._not_shown(_CALLED.get(child.type, "this"))
        text = tidy("".join(c.content if c.type == "text" else " " for c in children))
        # An entity such as &#8238; is a character only now.
        if character := forbidden(text):
            what = f"This text contains the control character {character}."
            raise self._refusal(what, "Remove it.")
        if _MARKUP_LEFT.search(text):
            raise self._not_shown("a link or picture that is not written well")
        return text

    def _start_section(self, title: str) -> None:
        self._finish_section()
        self._check_length(title, MAX_TITLE)
        self._titled_at = self._line
        self._sections.append(Section(title, (), None))

    def _finish_section(self) -> None:
        if self._sections and not self._sections[-1].blocks:
            self._line = self._titled_at
            raise self._refusal("This section has no text.", "Write a paragraph below the title.")

    def _add(self, kind: BlockKind, text: str) -> None:
        self._check_length(text, MAX_BLOCK)
        last = self._sections[-1]
        self._sections[-1] = Section(last.title, (*last.blocks, Block(kind, text)), last.picture)

    def _check_length(self, text: str, most: int) -> None:
        if not text:
            raise self._refusal("This text is empty.", "Write a text, or remove it.")
        if len(text) > most:
            what = f"This text has {len(text)} characters; at most {most} fit on the screen."
            raise self._refusal(what, "Shorten it or divide it.")

    def _picture(self, written: str) -> None:
        written = unquote(written)
        path = locate(self._root, written, self._refusal)
        check_picture(path, f"{self._shown_root}/{written}")
        last = self._sections[-1]
        if last.picture is not None:
            raise self._refusal("This section has a picture already.", "Keep one of them.")
        self._sections[-1] = Section(last.title, last.blocks, path)


def _is_source(children: Sequence[Token]) -> bool:
    kinds = [child.type for child in children]
    return len(kinds) > 2 and kinds[0] == "em_open" and kinds.index("em_close") == len(kinds) - 1
