"""Which hub a database belongs to: it knows the public key, and no other may sign receipts."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, select, update

from kiosk.domain.errors import BadSettings
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.spoken import in_words

from .database import make_folder
from .engine import insert_once, reading, transaction
from .log import event
from .tables import facts, kiosks

KEY = "hub.key"
_FACT = "hub_key"


def hub_key(data: Path) -> SigningKey:
    """The key of the hub in `data`, which stays as it is. Raises BadKey, BadSettings."""
    path = data / KEY
    if _is_there(path):
        return SigningKey.load(path)
    if any(data.glob("hub*.sqlite")):
        raise _gone(path, None)
    raise BadSettings(
        str(path),
        "There is no hub's key here: no hub has run with this data folder.",
        "Name the folder that “petition-kiosk hub serve --data” was given; or make the key of a "
        "new hub with “petition-kiosk hub key --new”.",
    )


def new_key(data: Path) -> SigningKey:
    """The key of a hub that has not run yet, made if there is none. Raises BadKey, BadSettings."""
    if not _is_there(data / KEY) and any(data.glob("hub*.sqlite")):
        raise _gone(data / KEY, None)
    make_folder(data)
    return SigningKey.load_or_create(data / KEY)


def known_key(engine: Engine) -> str | None:
    """The public key that the database knows; None before a hub has served with it."""
    with transaction(reading(engine)) as connection:
        found = connection.scalar(select(facts.c.value).where(facts.c.name == _FACT))
    return None if found is None else str(found)


def settle_key(engine: Engine, data: Path, *, replace: bool = False) -> SigningKey:
    """The hub's key from `data`, which is the one that the database knows from now on.

    It is made where the database is new. `replace`: also where it is not, and another than the
    database knew. Raises BadKey, BadSettings (nothing has changed then), StorageUnavailable.
    """
    path = data / KEY
    known = known_key(engine)
    if not _is_there(path) and not replace and (known or _has_tablets(engine)):
        raise _gone(path, known)
    key = SigningKey.load_or_create(path)
    mine = {"name": _FACT, "value": key.public}
    with transaction(engine) as connection:
        insert_once(connection, facts, mine, "name")
        known = connection.scalar(select(facts.c.value).where(facts.c.name == _FACT))
        if known == key.public:
            return key
        if not replace:
            raise _another(path, key.public, str(known))
        change = update(facts).where(facts.c.name == _FACT)
        connection.execute(change.values(value=key.public))
    event("key_replaced")
    return key


def _is_there(path: Path) -> bool:
    """Whether there is a file of this name; one that may not be looked at counts."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def _has_tablets(engine: Engine) -> bool:
    with transaction(reading(engine)) as connection:
        return connection.execute(select(kiosks.c.id).limit(1)).first() is not None


_COPY = (
    f"Put {KEY} back from a backup (“petition-kiosk hub restore”), or copy it from the machine "
    f"whose hub serves this database: scp OTHER:ITS-DATA-FOLDER/{KEY} here, readable by the hub's "
    "user alone. If it is lost for good, --replace-key goes on with a new one: every tablet then "
    "needs a new event file."
)


def _gone(path: Path, known: str | None) -> BadSettings:
    words = f" (in words: {in_words(known)})" if known else ""
    return BadSettings(
        str(path),
        f"The hub's key is not here, and the tablets of this database know one{words}.",
        _COPY,
    )


def _another(path: Path, public: str, known: str) -> BadSettings:
    return BadSettings(
        str(path),
        f"This is another key (in words: {in_words(public)}) than this database's hub has "
        f"(in words: {in_words(known)}): tablets would take none of its receipts.",
        _COPY,
    )


def is_rehearsal(engine: Engine) -> bool:
    """Whether it was settled as a rehearsal's (`HubStorage.settle_world`); asking settles nothing.

    Raises StorageUnavailable.
    """
    found = select(facts.c.value).where(facts.c.name == "rehearsal")
    with transaction(reading(engine)) as connection:
        return connection.scalar(found) == str(True)
