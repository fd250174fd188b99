"""What the pages say exists, exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("kiosk/**/*.md")]
NAMED = re.compile(r"(?<![\w/.-])((?:kiosk|ui|tests|packaging|resources)/[\w./-]*\w)")
SHORT = re.compile(r"`((?:\w+/)+\w+\.\w+)`")
"""A file below `kiosk/`, or at the root."""
TARGET = re.compile(r"`make ([a-z-]+)")
EXAMPLES = {"office/README.txt", "resources/translations/kiosk_it.ts"}
"""Files that a reader is told to make, or that the program makes for them."""


def missing(text: str) -> list[str]:
    """Paths that `text` names and that are not there."""
    long = {name for name in NAMED.findall(text) if not (ROOT / name).exists()}
    short = {
        name
        for name in SHORT.findall(text)
        if not ((ROOT / name).exists() or (ROOT / "kiosk" / name).exists())
    }
    return sorted((long | short) - EXAMPLES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    """A page that points nowhere is worse than none."""
    assert missing(page.read_text("utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_target_that_a_page_names_is_there(page: Path) -> None:
    """What `make` is told to do, it can."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(TARGET.findall(page.read_text("utf-8"))) <= targets


def test_a_path_that_is_not_there_is_found() -> None:
    """Control."""
    assert missing("see `kiosk/hub/lane.py` and `hub/gate.py`, not kiosk/hub/hub.py") == [
        "hub/gate.py",
        "kiosk/hub/lane.py",
    ]
    assert len(PAGES) >= 6
