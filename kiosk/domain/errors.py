"""The one tree of everything that can go wrong and is not a bug.

KioskError
├── Unavailable            the surroundings: say so, try again
│   ├── StorageFull            no room on the disk
│   ├── StorageUnavailable     read-only, I/O error, refused pragma
│   ├── StorageDamaged         the file is not a sound database any more: open the store anew
│   ├── HubUnavailable         no network, TLS, 408, 425, 429, 5xx
│   └── NotTheHub              something answered, but it proved nothing
└── Refused                final, and visible to whoever can act on it
    ├── BadInput               a file or argument, with its place and the way out
    │   ├── BadPack
    │   ├── BadEvent
    │   ├── BadKey
    │   ├── BadBundle
    │   ├── BadStore           a store of signatures that this program cannot use, and leaves alone
    │   └── BadSettings
    ├── BadEnvelope            bytes that are not an envelope of ours
    ├── BadReceipt             a receipt that proves nothing
    ├── WrongWords             words that do not open a shift
    ├── KioskNotAccepted       401, 403: the hub does not know this kiosk
    ├── NotSafe                wiping what is nowhere else yet
    ├── OtherWorld             a rehearsal and a real hub, or the other way round
    ├── SelfTestFailed         this installation does not do what it should
    └── BatchRefused           400, 404, 409, 413, 415, 422 for a whole request

A bug is none of these: it reaches the crash handler.
Messages may name files, lines and codes; they never carry anything a person typed.

The system's word about a disk, as one of the tree's: its errno's name, never a path.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self


class KioskError(Exception):
    """Anything foreseen. Catch a branch of the tree, never this root in passing."""


class Unavailable(KioskError):
    """The surroundings failed; trying again later may work."""


class StorageFull(Unavailable):
    """There is no room on the disk."""


class StorageUnavailable(Unavailable):
    """The store cannot be written: read-only, I/O error, or a setting that did not hold."""


class StorageDamaged(Unavailable):
    """The file is no sound database any more; opening the store anew sets it aside."""


class HubUnavailable(Unavailable):
    """The hub could not be reached or asked for patience.

    `retry_after` is what the hub asked for, in seconds, or None.
    """

    def __init__(self, code: str, retry_after: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


class NotTheHub(Unavailable):
    """Something answered with success but without proof (a café's login page does)."""


class Refused(KioskError):
    """Final: trying the same again gives the same answer."""


class BadInput(Refused):
    """A file or argument that cannot be used.

    place: `path` or `path:line`; what: one sentence; remedy: one sentence that says what to do.
    """

    def __init__(self, place: str, what: str, remedy: str) -> None:
        super().__init__(f"{place}: {what} {remedy}")
        self.place = place
        self.what = what
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, str]]:
        """It comes back from another process as it was."""
        return type(self), (self.place, self.what, self.remedy)


class BadPack(BadInput):
    """A campaign pack that cannot be used."""


class BadEvent(BadInput):
    """An event file that cannot be used."""


class BadKey(BadInput):
    """A key file that cannot be used."""


class BadBundle(BadInput):
    """A bundle that cannot be opened."""


class BadStore(BadInput):
    """A store of signatures that is sound, and not one this program can use. It is not touched."""


class BadSettings(BadInput):
    """A setting that cannot be used."""


class BadEnvelope(Refused):
    """Bytes that are not a valid envelope. `code` says which rule failed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class BadReceipt(Refused):
    """A receipt that does not prove delivery."""


class WrongWords(Refused):
    """The words do not open this shift."""


class KioskNotAccepted(Refused):
    """The hub answered 401 or 403: it does not accept this kiosk."""


class NotSafe(Refused):
    """Nothing was wiped: something on this tablet is nowhere else yet."""


class OtherWorld(Refused):
    """Rehearsal and reality met: nothing was sent."""


class SelfTestFailed(Refused):
    """This installation does not do what it should; the message says where it stopped."""


class BatchRefused(Refused):
    """The hub refused a whole request. `code` is `http_<status>`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def disk_errors() -> Iterator[None]:
    """Whatever OSError comes out of the block becomes StorageFull or StorageUnavailable."""
    try:
        yield
    except OSError as error:
        code = errno.errorcode.get(error.errno or 0, type(error).__name__)
        kind = StorageFull if error.errno in NO_ROOM else StorageUnavailable
        raise kind(code) from None
