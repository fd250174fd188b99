"""Quick start: one tablet, no office, no hub. An office is made on a stick, and an event of it.

The office's key is made in memory, goes onto the stick as a page, and is read back from there, as
bytes and as what it says, before anything else happens. It never touches the tablet's own disk.
What lies on the stick then is an office's folder as `petition-kiosk init` knows it, with a key that
is still to be read back from paper: who has an office later goes on with it there.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.errors import StorageUnavailable, disk_errors
from kiosk.domain.event import Event
from kiosk.packs.event_folder import fill_event_folder
from kiosk.packs.office import EVENTS, SIGNER, MadeKey, Office, save_office
from kiosk.packs.taken_over import take_over, taken_over
from kiosk.paths import private_folder, sync_folder
from kiosk.sealing.keys import OpeningKey, SigningKey, write_secret
from kiosk.sealing.spoken import in_words
from kiosk.services.first_start import QuickOffice, Wanted
from kiosk.services.ports import Clock

from .exporter import held

PAGE = "print-me-office-key.pdf"
"""As `init` calls it, which takes it away once it was read back from paper."""
README = "README.txt"
WHAT = (
    "This page is the key. Whoever has it can read every signature that was sealed to it. Whoever "
    "loses it can read none of them, ever: there is no second key."
)
KEEP = (
    "Print this page twice. Keep one away from the tablet, the other in another house. It belongs "
    "on no tablet, on no server, in no mail, in no cloud."
)
_ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that is taken for another."""


def start_quickly(
    wanted: Wanted,
    stick: Path,
    state: Path,
    shipped: Path,
    clock: Clock = time.time,
    read_again: Callable[[Path], None] = lambda _page: None,
) -> QuickOffice:
    """Make the office on `stick` and take its event over into the tablet's folder `state`.

    `shipped`: the folder of the packs that come with the program. `read_again` is called with
    the page before that is read back, for tests.
    Raises BadPack, StorageFull and StorageUnavailable; the tablet is as new as before then, and no
    page of a key that counts for nothing stays on the stick.
    """
    today = datetime.fromtimestamp(clock(), UTC).strftime("%Y-%m-%d")
    id = f"stall-{today}-{''.join(secrets.choice(_ID_LETTERS) for _ in range(4))}"
    name = f"petition-kiosk-{id}"
    with disk_errors(), held(stick) as place:
        fresh, folder = place / f".{name}.new", place / name
        try:
            private_folder(fresh)
            recipient = _put_key(fresh, today, read_again)
            _put_event(fresh, id, wanted, recipient)
            _put_readme(fresh, id, wanted.name, recipient)
            sync_folder(fresh)
            fresh.rename(folder)
            sync_folder(place)
            file = take_over(folder / EVENTS / id / f"{id}.toml", state, shipped)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            if taken_over(state) is None:
                with suppress(OSError):
                    shutil.rmtree(folder)
            raise
    return QuickOffice(stick / name, file, in_words(recipient))


def _put_key(folder: Path, today: str, read_again: Callable[[Path], None]) -> str:
    """The page of a new key; the public half, once the page was read back."""
    from .printing.key_sheet import KeySheet, read_key_sheet, write_key_sheet

    key = OpeningKey.generate()
    sheet = KeySheet("Office key", WHAT, KEEP, today)
    page = folder / PAGE
    written = write_key_sheet(page, sheet, key)
    read_again(page)
    _forget_cached(page)
    with page.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != written.sha256:
            raise StorageUnavailable("read_back")
    if read_key_sheet(page, sheet, key.recipient) != key:
        raise StorageUnavailable("read_back")
    return key.recipient


def _put_event(folder: Path, id: str, wanted: Wanted, recipient: str) -> None:
    """The event, signed by the new office; and what was chosen, for whoever has an office later."""
    signer = SigningKey.load_or_create(folder / SIGNER)
    event = Event(
        id=id,
        name=wanted.name,
        campaigns=(wanted.pack,),
        office=recipient,
        standby=None,
        hub=None,
        pin=wanted.pin,
        readable_lists=False,
    )
    place = private_folder(private_folder(folder / EVENTS) / id)
    fill_event_folder(place, event, signer, rehearsal=False)
    sync_folder(place.parent)
    save_office(Office(office=MadeKey(recipient, tried=False)), folder)


def _put_readme(folder: Path, id: str, name: str, recipient: str) -> None:
    text = _README.format(name=name, page=PAGE, words=in_words(recipient), id=id, signer=SIGNER)
    write_secret(folder / README, text)


def _forget_cached(file: Path) -> None:
    """So that it is read from the stick, and not from memory, where the system can."""
    if hasattr(os, "posix_fadvise"):
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


_README = """\
{name}

1. Print {page}, twice. Whoever has this page can read the signatures; whoever
   loses it can read none. Keep it away from the tablet, and this stick as well.

2. In the evening, at the desk: “End of the day” writes a sealed bundle onto a stick.

3. On a computer of yours, never on the tablet, the key comes back from the paper, and opens it:
     petition-kiosk keys from-paper office.key
     petition-kiosk open DAY.pkbundle --key office.key

Later, with a stand-by key, a hub, more events: copy this folder to that computer, and
     petition-kiosk init FOLDER
goes on with it. It asks for the key from the paper, and then deletes {page}.

What is in here
  events/{id}: the folder that set up the tablet; it can set up more
     (put this stick into a new one), and the PIN stands in it, should it be forgotten
  {signer}: signs event files. Whoever has it can set up tablets in your name.

The office key in words: {words}
"""
