"""`petition-kiosk keys`: the office's secrets, made at the office; a key is tried first."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

NEXT_STEPS = """
What to do next:
  1. Print it and lock the paper away. Who has lost this key opens nothing, ever:
       petition-kiosk keys page {file} office-key.pdf
  2. Make a second key as a stand-by, kept by somebody else:  petition-kiosk keys new {standby}
  3. Put both public keys (age1…) into the event file; the public keys are no secret.
  4. Keep the key files off every tablet: a tablet only needs the public keys.
"""

RESET_STEPS = """\
The code for a forgotten PIN:  {code}

What to do next:
  1. Write the code down now. It is shown this once, and stored nowhere.
  2. Keep it at the office, never at the stall: whoever has it gets to the volunteers' desk.
     There is no signature to be read there without the shift's words.
  3. Put this line into the event file, above the first line in square brackets:
       reset = "{verifier}"
     The code cannot be found out from it. Every tablet with this file takes this code.
When a volunteer has forgotten the PIN, read the code out to them. They type it on the screen
that asks for the PIN, and the desk opens and tells them the PIN. Afterwards make a new code for
the next event: the volunteer knows this one.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `keys`."""
    top = commands.add_parser(
        "keys",
        help="make and show the office's keys, and its code for a forgotten PIN",
        description="Make the keys that open signatures, and the code for a forgotten PIN. They "
        "belong at the office, never on a tablet.",
        epilog="Example: petition-kiosk keys new office.key",
    )
    kinds = top.add_subparsers(metavar="COMMAND", required=True)
    new = kinds.add_parser(
        "new",
        help="make a key, and try it",
        description="Make an age key file that only its owner can read, read it back, and open a "
        "test envelope with it. Never overwrites a file.",
        epilog="Example: petition-kiosk keys new office.key",
    )
    new.add_argument("file", type=Path, metavar="FILE", help="the key file to make")
    new.set_defaults(run=make)
    paper = kinds.add_parser(
        "from-paper",
        help="type or scan a key back from its page",
        description="Type a key back from the page that “petition-kiosk init” made, or scan its "
        "code with a scanner that types; a slip is told by its line. The key is tried, and "
        "written to a file that only its owner can read. Never overwrites a file.",
        epilog="Example: petition-kiosk keys from-paper office.key",
    )
    paper.add_argument("file", type=Path, metavar="FILE", help="the key file to make")
    paper.set_defaults(run=from_paper)
    page = kinds.add_parser(
        "page",
        help="print a key file as a page to lock away",
        description="Make a PDF of a key file: the key as a code and in letters that can be typed "
        "back. Whoever reads the PDF has the key: print it, and delete it.",
        epilog="Example: petition-kiosk keys page office.key office-key.pdf",
    )
    page.add_argument("file", type=Path, metavar="FILE", help="a key file")
    page.add_argument("page", type=Path, metavar="PDFFILE", help="the page to make")
    page.add_argument("--standby", action="store_true", help="it is the stand-by key")
    page.set_defaults(run=make_page)
    show = kinds.add_parser(
        "show",
        help="print a key's public half",
        description="Print the public key (age1…) of a key file, for the event file; on standard "
        "error the same in words, to compare by voice.",
        epilog="Example: petition-kiosk keys show office.key",
    )
    show.add_argument("file", type=Path, metavar="FILE", help="a key file")
    show.set_defaults(run=show_public)
    words = kinds.add_parser(
        "words",
        help="say a public key in words, as older programs do too",
        description="Say a public key in eight words, and in the six by which pages and programs "
        "from before call the same key: eight here and six there are compared so.",
        epilog="Example: petition-kiosk keys words age1…",
    )
    words.add_argument("key", metavar="KEY", help="a public key: age1…, or 64 hexadecimal digits")
    words.set_defaults(run=show_words)
    reset = kinds.add_parser(
        "reset-code",
        help="make the office's code for a forgotten PIN",
        description="Make a code that opens the volunteers' desk where its PIN was forgotten, and "
        "the line for the event file that lets tablets know it again. The code is printed once "
        "and written to no file; it guards screens, and opens no signature.",
        epilog="Example: petition-kiosk keys reset-code",
    )
    reset.set_defaults(run=make_reset)


def make(chosen: argparse.Namespace) -> int:
    """Make, save, read back, try. Raises BadKey."""
    from kiosk.sealing.keys import OpeningKey

    from .office.reading_back import save_key_file, try_key

    file: Path = chosen.file
    key = OpeningKey.generate()
    save_key_file(key, file)
    try_key(OpeningKey.load(file), key.recipient, str(file))
    print(f"{file}: made, read back, and a test envelope was opened with it.")
    print(f"Public key: {key.recipient}")
    print(NEXT_STEPS.format(file=file, standby=file.with_name(f"stand-by-{file.name}")))
    return 0


def from_paper(chosen: argparse.Namespace) -> int:
    """Type or scan a page's key, try it, save it. Raises BadKey, BadSettings."""
    from kiosk.domain.errors import BadKey

    from .office.dialogue import Dialogue
    from .office.reading_back import read_back, save_key_file

    if chosen.file.exists():
        raise BadKey(
            str(chosen.file),
            "There is a file of this name already.",
            "Choose another name: a key that is overwritten can never open anything again.",
        )
    key = read_back(Dialogue())
    save_key_file(key, chosen.file)
    print(f"{chosen.file}: a test envelope was opened with it. Delete it when the lists are made.")
    print(f"Public key: {key.recipient}")
    return 0


def make_page(chosen: argparse.Namespace) -> int:
    """Put a key file on a page. Raises BadKey, BadSettings."""
    from kiosk.domain.errors import BadSettings
    from kiosk.sealing.keys import OpeningKey

    from .office.key_steps import OFFICE_KEY, STANDBY_KEY, print_page

    if chosen.page.exists():
        raise BadSettings(
            str(chosen.page), "There is a file of this name already.", "Choose another name."
        )
    step = STANDBY_KEY if chosen.standby else OFFICE_KEY
    print_page(chosen.page, step, OpeningKey.load(chosen.file))
    print(f"{chosen.page}: print it, try it with “petition-kiosk keys from-paper”, delete it.")
    return 0


def show_public(chosen: argparse.Namespace) -> int:
    """Print the public key; its words go where a script does not read. Raises BadKey."""
    from kiosk.sealing.keys import OpeningKey
    from kiosk.sealing.spoken import in_words

    public = OpeningKey.load(chosen.file).recipient
    print(public)
    print(f"In words: {in_words(public)}", file=sys.stderr)
    return 0


def show_words(chosen: argparse.Namespace) -> int:
    """Print the fingerprints, today's and the earlier one. Raises BadKey."""
    from kiosk.domain.errors import BadKey
    from kiosk.sealing.keys import check_recipient
    from kiosk.sealing.spoken import in_earlier_words, in_words

    key = chosen.key.strip().lower()
    if key.startswith("age-secret-key"):
        raise BadKey(
            "KEY",
            "This is a secret key; it stands in your terminal's history now.",
            "Delete it there. “petition-kiosk keys show FILE” prints the public one.",
        )
    if not re.fullmatch("[0-9a-f]{64}", key):
        check_recipient(key, "KEY")
    print(f"In words:    {in_words(key)}")
    print(f"In earlier:  {in_earlier_words(key)}")
    return 0


def make_reset(_chosen: argparse.Namespace) -> int:
    """Make a reset code; print it once, with the event file's line and what to do."""
    from kiosk.sealing.withdrawal import new_code, proof_of, verifier_of

    code = new_code()
    print(RESET_STEPS.format(code=code, verifier=verifier_of(proof_of(code))), end="")
    return 0
