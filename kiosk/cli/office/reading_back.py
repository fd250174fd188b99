"""A key is typed or scanned back from its page, and opens a test envelope, before it counts.

A secret key as a file.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kiosk.domain.errors import BadKey
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.paper_key import KEY_LETTERS, LINE_LETTERS, LINES, PREFIX, scanned, typed_line
from kiosk.sealing.trial import try_key as try_key

from .dialogue import Dialogue


def save_key_file(key: OpeningKey, file: Path) -> None:
    """Write it, for its owner alone. Raises BadKey."""
    try:
        key.save(file, "Petition Kiosk: this key opens signatures. Keep it secret.")
    except OSError as error:
        raise BadKey(
            str(file),
            f"The key file cannot be written ({error.strerror}).",
            "Choose a folder that exists, can be written to, and has room.",
        ) from None


HOW = (
    "Read the key back from the paper, not from the screen. A scanner that types may read the "
    f"code: that is all. Otherwise type the {LINES} lines one after the other, each with its pale "
    "pair; capitals and blanks do not matter."
)


def read_back(dialogue: Dialogue, recipient: str | None = None) -> OpeningKey:
    """The key on the page, tried; asked for again until it is right.

    `recipient`: it has to be this one's secret; None: whichever it is. A slip is told by its
    line. Raises Back, BadSettings when nobody is there.
    """
    dialogue.tell(HOW)
    while True:
        secret = _typed(dialogue)
        try:
            key = OpeningKey.from_secret(secret, "the key")
        except BadKey:
            dialogue.tell("This is no whole key yet. All of it once more, please.")
            continue
        try_key(key, key.recipient, "the key")
        if recipient in (None, key.recipient):
            return key
        dialogue.tell(
            "This is a key, but of another page. Take the one whose public key ends in "
            f"“{(recipient or '')[-6:]}”; destroy a page that was printed for nothing."
        )


def _typed(dialogue: Dialogue) -> str:
    found: list[str] = []
    while len(found) < LINES:
        number = len(found) + 1
        typed = dialogue.secret_line(f"  Line {number}: ", partial(_verdict, number))
        if (whole := scanned(typed)) is not None:
            return whole
        letters = typed_line(number, typed)
        if letters is not None:
            found.append(letters)
            continue
        count = min(LINE_LETTERS, KEY_LETTERS - LINE_LETTERS * (number - 1))
        dialogue.tell(
            f"  There is a slip in line {number}: it has {count} letters in groups of four, then "
            "the pair. Once more, please."
        )
    return PREFIX + "".join(found)


def _verdict(number: int, typed: str) -> str:
    """What stays on the screen of a line of the key."""
    if scanned(typed):
        return "(the whole key)"
    return "right" if typed_line(number, typed) else "not right"
