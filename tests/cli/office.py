"""A new organiser at the terminal: what they print they read, what they are asked they answer."""

from collections.abc import Mapping
from pathlib import Path

import pypdfium2 as pdfium

from .terminal import Terminal

ANSWERS = {
    "Where do sealed signatures go?": "here",
    "One of them, or the path of your own": "library",
    "A short id": "saturday",
    "Its name": "Saturday, market square",
    "A PIN for the desk": "",
    "May the stall read its own list": "",
    "The same event as a rehearsal": "",
    "A code of the office's": "",
}
"""What `init` asks after the keys, in its order."""


def lines_on(page: Path) -> list[str]:
    """The lines to type back, off a key's printed page."""
    with pdfium.PdfDocument(page) as document:
        text = document[0].get_textpage().get_text_range()
    rows = (line.split() for line in text.splitlines())
    found = {row[0]: " ".join(row[1:]) for row in rows if row and row[0] in "1234"}
    found |= {"1": text.partition("proves that line.")[2].strip().splitlines()[0].partition(" ")[2]}
    return [found[number] for number in "1234"]


def type_back(terminal: Terminal, lines: list[str]) -> None:
    """Line after line, as the paper has them."""
    for number, line in enumerate(lines, start=1):
        terminal.wait_for(f"Line {number}: ")
        terminal.enter(line.lower())


def keys(terminal: Terminal, folder: Path) -> dict[str, list[str]]:
    """Print both keys, read them back, keep no file; what the papers say."""
    papers = {}
    for stem in ("office", "standby"):
        terminal.wait_for("Line 1: ")
        papers[stem] = lines_on(folder / f"print-me-{stem}-key.pdf")
        terminal.enter(papers[stem][0])
        for number, line in enumerate(papers[stem][1:], start=2):
            terminal.wait_for(f"Line {number}: ")
            terminal.enter(line)
        terminal.answer("Keep the", "")
    return papers


def rest(terminal: Terminal, answers: Mapping[str, str] = ANSWERS) -> None:
    """Hub, campaign, event."""
    for question, answer in answers.items():
        terminal.answer(question, answer)
