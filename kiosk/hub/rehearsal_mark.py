"""Which of the two worlds a hub's database is of, asked without deciding it."""

from __future__ import annotations

from sqlalchemy import Engine, select

from .engine import reading, transaction
from .tables import facts


def is_rehearsal(engine: Engine) -> bool:
    """Whether it was settled as a rehearsal's (`HubStorage.settle_world`); asking settles nothing.

    Raises StorageUnavailable.
    """
    found = select(facts.c.value).where(facts.c.name == "rehearsal")
    with transaction(reading(engine)) as connection:
        return connection.scalar(found) == str(True)
