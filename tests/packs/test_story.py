"""The small part of Markdown that a story may use."""

import pytest

from .kit import Workbench

STORY = "en/story.md"
START = "## The lake\n\nText.\n\n"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# One", "second level"),
        ("### Three", "second level"),
        ("<b>bold</b>", "HTML"),
        ("a <b>bold</b> word", "HTML"),
        ("[a](https://example.org)", "a link"),
        ("<https://example.org>", "a link"),
        ("[a]: https://example.org", "a link"),
        ("[a](javascript:alert)", "a link"),
        ("`code`", "code"),
        ("```\ncode\n```", "code"),
        ("    code", "code"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a table"),
        ("1. one", "a numbered list"),
        ("- - a", "a list or quotation inside another"),
        ("> - a", "a list or quotation inside another"),
        ("***", "a rule"),
        ("**bold**", "bold"),
        ("an *emphasised* word", "emphasis inside text"),
        ("*one* and *two*", "emphasis inside text"),
        ("~~no~~", "struck text"),
        ("a  \nb", "a forced line break"),
        ("a ![x](pictures/lake.png)", "a picture inside text"),
        ("![x](pictures/a lake.png)", "a link or picture that is not written well"),
        ("![x](pictures/none.png)", "no file “pictures/none.png”"),
        ("![x](../lake.png)", "leads out of the pack"),
        ("![x](%2e%2e/lake.png)", "leads out of the pack"),
        ("![x](https://example.org/lake.png)", "no file"),
        ("x" * 901, "901 characters; at most 900"),
        ("## " + "x" * 81, "81 characters; at most 80"),
        ("##", "This text is empty"),
        ("bell\a", "control character U+0007"),
        ("turned \u202e round", "control character U+202E"),
        ("turned &#x202e; round", "control character U+202E"),
        ("## Empty", "This section has no text"),
    ],
)
def test_refused_with_its_line(bench: Workbench, text: str, what: str) -> None:
    """What the screen cannot show as plain text is refused where it stands."""
    bench.write(STORY, START + text + "\n")
    error = bench.refused()
    assert error.place == f"{bench.folder}/{STORY}:5"
    assert what in error.what


def test_text_before_a_section(bench: Workbench) -> None:
    """Text must belong to a section."""
    bench.write(STORY, "Hello.\n")
    assert "before the first section" in bench.refused().what


def test_second_picture(bench: Workbench) -> None:
    """A section has room for one picture."""
    picture = "![](pictures/lake.png)\n\n"
    bench.write(STORY, START + picture + picture)
    error = bench.refused()
    assert error.place.endswith(":7")
    assert "a picture already" in error.what


@pytest.mark.parametrize("count", [0, 13])
def test_number_of_sections(bench: Workbench, count: int) -> None:
    """A story has one to twelve sections."""
    bench.write(STORY, START * count)
    assert f"has {count} sections" in bench.refused().what
