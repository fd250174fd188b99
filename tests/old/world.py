"""A small world that an earlier version made and kept: an office, two tablets, a hub."""

import json
import socket
import tarfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PORT = 21126
"""Where the tablets of that world, and no other test, look for their hub."""
_TURN = PORT - 1
"""Held by whoever has the port: suites in other processes wait."""
SECONDS = 240.0


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody invented, who signed on one of the tablets, and what became of it."""

    tablet: str
    id: str
    given_name: str
    family_name: str
    postcode: str
    email: str
    keep_informed: bool
    code: str
    """To take the signature back with."""
    state: str
    """Of the row when the tablet was closed."""
    problem: str
    """Of the last attempt; empty where there was none."""
    in_bundle: bool
    shift: int

    @property
    def entry(self) -> tuple[str, ...]:
        """As the archive's list has them; case is left aside."""
        said = (self.given_name, self.family_name, self.email, self.postcode)
        return (*(each.casefold() for each in said), "yes" if self.keep_informed else "no")


@dataclass(frozen=True, slots=True)
class World:
    """Its files, unpacked, to be changed as one likes; README.md beside the archive lists them."""

    folder: Path
    facts: dict[str, Any]
    signers: tuple[Signer, ...]

    @property
    def office(self) -> Path:
        """The organisers' folder: keys, signing key, events."""
        return self.folder / "office"

    @property
    def office_key(self) -> Path:
        """What opens everything."""
        return self.office / "office.key"

    @property
    def event_file(self) -> Path:
        """Signed by the office, its campaign beside it."""
        return self.office / "events" / "lakeside" / "lakeside.toml"

    @property
    def tablet(self) -> Path:
        """The first tablet's data folder; its shift is open."""
        return self.folder / "tablet"

    @property
    def second_copy(self) -> Path:
        """The file on that tablet's stick."""
        (file,) = (self.folder / "copy").glob("*.pkmirror")
        return file

    @property
    def bundle(self) -> Path:
        """What that tablet's desk exported, before its last signature."""
        (file,) = (self.folder / "stick").glob("*.pkbundle")
        return file

    @property
    def hub(self) -> Path:
        """The hub's data folder."""
        return self.folder / "hub"

    @property
    def postgresql(self) -> str:
        """The same hub's database as SQL."""
        return (self.folder / "hub.sql").read_text("utf-8")

    def on(self, tablet: str) -> tuple[Signer, ...]:
        """Who signed there, in order."""
        return tuple(each for each in self.signers if each.tablet == tablet)


def unpacked(source: Path, folder: Path) -> World:
    """The world of the version whose files are in `source`, in the new `folder`."""
    # Python 3.11.2, Debian 12's, has no filters yet; the archive is ours.
    careful: Any = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(source / "world.tar.xz") as archive:
        archive.extractall(folder, **careful)
    facts = json.loads((source / "facts.json").read_text("utf-8"))
    return World(folder, facts, tuple(Signer(**each) for each in facts["signers"]))


def turn() -> socket.socket:
    """Wait until nobody else uses PORT; it is the caller's until what is returned is closed."""
    deadline = time.monotonic() + SECONDS
    while True:
        held = socket.socket()
        try:
            held.bind(("127.0.0.1", _TURN))
            return held
        except OSError:
            held.close()
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
