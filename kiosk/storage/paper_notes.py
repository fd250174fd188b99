"""Notes of sheets of paper, beside the outbox in the same file."""

from __future__ import annotations

from dataclasses import asdict, fields

from sqlalchemy import Engine, delete, func, insert, select

from kiosk.domain.paper_notes import PaperNote

from .engine import transaction
from .rows import paper_notes


class SqlPaperNotes:
    """Implements `services.ports.PaperNotes`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, campaign: str, note: PaperNote) -> None:
        """One more note."""
        with transaction(self._engine) as connection:
            connection.execute(insert(paper_notes).values(campaign=campaign, **asdict(note)))

    def drop_last(self, campaign: str) -> None:
        """The last note was a slip."""
        last = select(func.max(paper_notes.c.id)).where(paper_notes.c.campaign == campaign)
        with transaction(self._engine) as connection:
            connection.execute(
                delete(paper_notes).where(paper_notes.c.id == last.scalar_subquery())
            )

    def notes(self, campaign: str) -> tuple[PaperNote, ...]:
        """Every note, oldest first."""
        query = (
            select(*(paper_notes.c[each.name] for each in fields(PaperNote)))
            .where(paper_notes.c.campaign == campaign)
            .order_by(paper_notes.c.id)
        )
        with transaction(self._engine) as connection:
            found = connection.execute(query).mappings().all()
        return tuple(PaperNote(**each) for each in found)
