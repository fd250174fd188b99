"""The office's folder: opened with care, and explained in a README of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadSettings

from .dialogue import Dialogue

if TYPE_CHECKING:
    from kiosk.packs.office import ChosenHub, Office

README = "README.txt"
SYNCED = ("dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "icloud", "pcloud")
"""Parts of a folder's name below which a program copies everything to somebody else's computer."""


def opened(folder: Path, dialogue: Dialogue) -> Office:
    """The folder, made for its owner alone, with the organisers' signing key; what is settled.

    Raises BadSettings for a folder that is something else.
    """
    from kiosk.packs.office import FILE, SIGNER, load_office
    from kiosk.paths import private_folder
    from kiosk.sealing.keys import SigningKey

    ours = (folder / FILE).exists() or any(folder.glob(f"{SIGNER}*"))
    if folder.is_dir() and not ours and any(folder.iterdir()):
        raise BadSettings(
            str(folder),
            "There is something else in this folder.",
            "Name a new folder, or an empty one.",
        )
    if (folder / FILE).exists() and not (folder / SIGNER).exists():
        raise BadSettings(
            str(folder / SIGNER),
            "The organisers' signing key is gone from this folder.",
            "Put it back from your copy. If there is none, begin anew in another folder: tablets "
            "that took signatures have to be emptied before they take another signer's file.",
        )
    if not (folder / FILE).exists() and (left := _left(folder)):
        raise BadSettings(
            str(folder / FILE),
            f"This file is gone, and with it which keys are this office's; “{left}” is still here.",
            "Put it back from your copy. If there is none, begin anew in another folder: a second "
            "office key here could open nothing that was sealed to the first.",
        )
    try:
        private_folder(folder)
        office = load_office(folder)
        _check_hub(office, folder)
        SigningKey.load_or_create(folder / SIGNER)
    except OSError as error:
        raise BadSettings(
            str(folder),
            f"This folder cannot be made or written to ({error.strerror}).",
            "Choose another place.",
        ) from None
    dialogue.tell(f"The office's folder: {folder} (for this person alone)")
    if synced := _synced(folder):
        dialogue.tell(
            f"TAKE CARE: “{synced}” looks like a place that is copied to somebody else's computer. "
            "Keys do not belong there; Ctrl+C, and choose another."
        )
    return office


def _left(folder: Path) -> str | None:
    """What only an office that was set up has."""
    from kiosk.packs.office import EVENTS, HUB

    made = (EVENTS, HUB, README)
    return next((name for name in made if (folder / name).exists()), None)


def _check_hub(office: Office, folder: Path) -> None:
    """Raises BadSettings if the hub here is not the one that event files name."""
    from kiosk.packs.office import HUB
    from kiosk.sealing.keys import SigningKey

    address = office.hub.address if office.hub and office.hub.kind == "here" else None
    if address is None:
        return
    file = folder / HUB / "hub.key"
    if not file.exists() or SigningKey.load(file).public != address.public_key:
        raise BadSettings(
            str(file),
            "The key of this office's hub is gone, or is another one than event files name.",
            "Put it back from your copy (“petition-kiosk hub restore” with a backup does): tablets "
            "take a receipt of this one key only.",
        )


def _synced(folder: Path) -> str | None:
    parts = folder.absolute().parts
    return next((part for part in parts if any(name in part.lower() for name in SYNCED)), None)


def written_readme(office: Office, folder: Path) -> str:
    """What is in the folder, what to keep where, what to do on the day; README.txt says it, too."""
    from kiosk.packs.office import SIGNER
    from kiosk.sealing.keys import SigningKey, write_secret

    text = _text(office, folder, SigningKey.load(folder / SIGNER).public)
    path = folder / README
    fresh = path.with_name(f".{README}.new")
    fresh.unlink(missing_ok=True)
    write_secret(fresh, text)
    fresh.replace(path)
    return text


def _text(office: Office, folder: Path, signer: str) -> str:
    from kiosk.packs.office import EVENTS, HUB, SIGNER
    from kiosk.sealing.spoken import in_words

    assert office.office and office.standby and office.hub
    event, rehearsal = _events(folder / EVENTS)
    kept = [name for name in ("office.key", "standby.key") if (folder / name).exists()]
    opened = kept[0] if kept else "office.key"
    before, after = _with_hub(office.hub, folder / HUB, folder / opened)
    practise = event if rehearsal is None else rehearsal
    return _README.format(
        signer_file=SIGNER,
        signer=in_words(signer),
        office=in_words(office.office.recipient),
        standby=in_words(office.standby.recipient),
        kept=_KEPT.format(files=", ".join(kept)) if kept else "",
        event=event,
        practise=f"{practise}{' --rehearsal' if rehearsal is None else ''}",
        folder=folder,
        before=before,
        key="" if kept else _FROM_PAPER.format(file=folder / opened),
        after=after if not kept else f"\n  {after}",
    )


def _events(events: Path) -> tuple[Path, Path | None]:
    """An event file, and its rehearsal twin if there is one."""
    folders = sorted(events.glob("[!.]*/"))
    found = next((each for each in folders if (each / f"{each.name}.toml").exists()), None)
    if found is None:
        return events / "EVENT" / "EVENT.toml", None
    twin = found / f"{found.name}-rehearsal.toml"
    return found / f"{found.name}.toml", twin if twin.exists() else None


def _with_hub(hub: ChosenHub, data: Path, key: Path) -> tuple[str, str]:
    """What to do with the hub before the day, and after it."""
    url = hub.address.url if hub.address else ""
    if hub.kind == "none":
        return (
            "There is no hub: each evening's bundle, on a stick, carries the signatures.",
            f"Open the bundles:\n       petition-kiosk open DAY.pkbundle --key {key}",
        )
    if hub.kind == "here":
        return (
            f"Start the hub, and leave it running:\n       petition-kiosk hub serve --data {data}\n"
            "     Every night, onto a stick:\n"
            f"       petition-kiosk hub backup --data {data} STICK/hub.pkbackup",
            f"Look, and make the lists:\n       petition-kiosk hub status --data {data}\n"
            f"       petition-kiosk hub list lists --data {data} --key {key}",
        )
    return (
        f"Is the hub well?\n       petition-kiosk hub status --url {url}",
        "Bring the hub's backup here (“petition-kiosk hub backup”), and make the lists:\n"
        "       petition-kiosk hub restore BACKUP --data COPY\n"
        f"       petition-kiosk hub list lists --data COPY --key {key}",
    )


_KEPT = """
  {files}: secret. Whoever has one of them reads everything.
  Print them (petition-kiosk keys page), and better keep no file of the stand-by key."""
_FROM_PAPER = """
  1. The key comes from its page, and its file goes again when the lists are made:
       petition-kiosk keys from-paper {file}
  2. """
_README = """\
THE OFFICE'S FOLDER

What is in it
  events/: one folder for each event. It sets up a tablet: copy all of it there.
  {signer_file}: signs event files. Whoever has it can set up tablets in your name.
  office.toml: what was chosen. The hub's enrolment code is in it, no key.{kept}

Fingerprints in words, to read out and to put on the office's wall
  signer of event files:  {signer}
  office key:             {office}
  stand-by key:           {standby}

What to keep where
  The page of the office key: locked away at the office. The page of the stand-by key: in another
  house, with somebody you trust. Neither of them on a tablet, a server, in a mail or a cloud.
  This folder: on an encrypted disk, with a copy on a stick in a drawer.

The day before: practise. Nothing of it is real
       petition-kiosk run --event {practise}

On the day
  1. {before}
  2. Copy the event's folder to the tablet, and start it there:
       petition-kiosk run --event {event}
  3. In the evening touch “End of the day” at the desk; it goes step by step.

Afterwards, at the office{key}{after}

The next event
       petition-kiosk event create --folder {folder}

A tablet is lost: nobody's name is on it. Shut it out at the hub:
       petition-kiosk kiosk list --data …
       petition-kiosk kiosk revoke --data … ID
"""
