"""The two key steps of `init`: made, printed, read back from paper, tried, and only then used."""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadSettings, StorageFull, StorageUnavailable

from .dialogue import Dialogue
from .reading_back import read_back, save_key_file, try_key

if TYPE_CHECKING:
    from kiosk.packs.office import MadeKey
    from kiosk.sealing.keys import OpeningKey

LEAKS = (
    "Whoever finds this file has the key. It is deleted as soon as the paper has been read back; "
    "a disk may keep traces of what was deleted, so let it be encrypted."
)


@dataclass(frozen=True, slots=True)
class KeyStep:
    """Which of the two keys, and what is said about it."""

    name: str
    """As in "office key"."""
    stem: str
    keep_flag: str
    what: str
    keep: str
    usual: bool
    """Whether Enter alone keeps a key file in the folder."""


OFFICE_KEY = KeyStep(
    "office key",
    "office",
    "--keep-office-key",
    "This page is the key. Whoever has it can read every signature that was sealed to it. Whoever "
    "loses it, and the stand-by key with it, can read none of them, ever.",
    "Lock it away at the office. It belongs on no tablet, on no server, in no mail, in no cloud.",
    False,
)
STANDBY_KEY = KeyStep(
    "stand-by key",
    "standby",
    "--keep-standby-key",
    "This page is a key. Whoever has it can read every signature that was sealed to it: all that "
    "the office key reads. It is for the day on which that one is lost.",
    "Lock it away in another house than the office key, with somebody else whom you trust. It "
    "belongs on no computer at all until it is needed.",
    False,
)


def make_key(
    dialogue: Dialogue, step: KeyStep, chosen: argparse.Namespace, folder: Path
) -> MadeKey:
    """A new key on a page, in PDF. Only the page has the secret. Raises BadSettings."""
    from kiosk.packs.office import MadeKey
    from kiosk.sealing.keys import OpeningKey
    from kiosk.sealing.spoken import in_words

    if not dialogue.attended:
        return MadeKey(_kept(step, chosen, folder).recipient, tried=True)
    if file_of(folder, step).exists():
        raise BadSettings(
            str(file_of(folder, step)),
            "A key file lies here that no finished step has left.",
            "Move it away, or delete it if nothing was ever sealed to it; then run this again.",
        )
    key = OpeningKey.generate()
    page = page_of(folder, step)
    print_page(page, step, key)
    dialogue.tell(f"The {step.name} is made. Its page is:\n\n  {page}\n")
    dialogue.tell(f"Print it now. {LEAKS}")
    dialogue.tell(f"Public key: {key.recipient}\n  in words: {in_words(key.recipient)}")
    return MadeKey(key.recipient)


def prove_key(
    dialogue: Dialogue,
    step: KeyStep,
    made: MadeKey,
    chosen: argparse.Namespace,
    folder: Path,
) -> None:
    """Read it back from the paper; keep a key file only if asked. Raises Back, BadKey."""
    page = page_of(folder, step)
    if page.exists():
        dialogue.tell(f"When the page is printed ({page}), read it back.")
    key = read_back(dialogue, made.recipient)
    dialogue.tell(f"Right: the {step.name} was read from the paper and opened a test envelope.")
    file = file_of(folder, step)
    keep: bool | None = getattr(chosen, step.keep_flag[2:].replace("-", "_")) or None
    if not file.exists() and dialogue.yes(
        f"Keep the {step.name} as a file in this folder, too? “No” is safer: whenever it is "
        "needed, “petition-kiosk keys from-paper” makes the file from the page.",
        step.keep_flag,
        keep,
        usual=step.usual,
    ):
        save_key_file(key, file)
        dialogue.tell(f"  {file}")


def tidy_up(dialogue: Dialogue, step: KeyStep, folder: Path) -> None:
    """The page was proved on paper: its PDF goes, also one that a crash left behind."""
    page = page_of(folder, step)
    if page.exists():
        page.unlink()
        dialogue.tell(f"{page} is deleted: the paper is the key now. {step.keep}")


def page_of(folder: Path, step: KeyStep) -> Path:
    """Where the page to print lies, until it was read back."""
    return folder / f"print-me-{step.stem}-key.pdf"


def file_of(folder: Path, step: KeyStep) -> Path:
    """Where the key file lies, if it is kept."""
    return folder / f"{step.stem}.key"


def _kept(step: KeyStep, chosen: argparse.Namespace, folder: Path) -> OpeningKey:
    """Nobody can read paper back here: then the key has to be kept, as a file that was tried."""
    from kiosk.sealing.keys import OpeningKey

    if not getattr(chosen, step.keep_flag[2:].replace("-", "_")):
        raise BadSettings(
            step.keep_flag,
            f"Nobody is here to read the {step.name} back from paper.",
            f"Run this at a terminal, or keep the key as a file with {step.keep_flag}.",
        )
    file = file_of(folder, step)
    if not file.exists():  # a run that ended before this step was noted may have left it
        save_key_file(OpeningKey.generate(), file)
    key = OpeningKey.load(file)
    try_key(key, key.recipient, str(file))
    return key


def print_page(page: Path, step: KeyStep, key: OpeningKey) -> None:
    """Write the PDF, whole or not at all. Raises BadSettings."""
    from .prints import drawing

    drawing()
    from kiosk.app.printing.key_sheet import KeySheet, write_key_sheet

    date = datetime.fromtimestamp(time.time(), UTC).strftime("%Y-%m-%d")
    sheet = KeySheet(step.name[:1].upper() + step.name[1:], step.what, step.keep, date)
    try:
        write_key_sheet(page, sheet, key)
    except (StorageFull, StorageUnavailable) as error:
        raise BadSettings(
            str(page),
            f"The page cannot be written here ({error}).",
            "Choose a folder that can be written to, and has room.",
        ) from None
