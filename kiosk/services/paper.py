"""Signatures on paper, typed in at the office: the same form, sealed the same way, never readable.

Which lines are in is told by the store alone, where nothing can be read: a line's id is made of
the device key's own signature over its place, so that the same place is the same id here, and
nobody without that key can tell which place an id stands for.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import ONE_NAME, Draft, FieldProblem
from kiosk.domain.errors import KioskError
from kiosk.domain.event import Event
from kiosk.domain.outbox import Row, State
from kiosk.domain.sheet import Sheet
from kiosk.domain.signature import SheetLine, Signature
from kiosk.sealing.keys import SigningKey

from .ports import Outbox, Shifts
from .signing import Signing

ON_PAPER = "paper"
"""The mark of what was signed with a pen: an office that does not know `paper` shows it all the
same."""
_CONTEXT = b"petition-kiosk paper line v1\n"


class LineTaken(KioskError):
    """This line of this sheet is here already. Carries no more than that."""


@dataclass(slots=True)
class TypedLine:
    """One line as it is typed, held to what the tablet's form takes."""

    sheet: Sheet
    line: int
    draft: Draft

    @classmethod
    def begin(cls, sheet: Sheet, line: int) -> TypedLine:
        """An empty one."""
        return cls(sheet, line, Draft(sheet.campaign, 0.0))

    def type(self, name: FieldName, text: str) -> FieldProblem | None:
        """A field is typed and left, as on a tablet; what is wrong with it."""
        self.draft.type(name, text)
        # A country may come after its postcode, which is shaped anew for it.
        for each in {name, FieldName.POSTCODE}:
            self.draft.settle(each, self.sheet.edition.language)
        return self.draft.check_field(name)

    def check(self) -> Mapping[FieldName, FieldProblem]:
        """Every field that cannot stay as it is."""
        return self.draft.check()

    def sign(self, day: date) -> Signature:
        """The signature, once `check` is empty. `day`: when it was signed, by the sheet.

        Nobody knows the hour: the day's first, so that no consent counts as given after a no of
        the same day. How long a typist took says nothing of who signed.
        """
        signed = self.draft.sign(self.sheet.edition.language, 0.0, f"{day.isoformat()}T00Z")
        marks = tuple(mark for mark in signed.marks if mark == ONE_NAME)
        place = SheetLine(self.sheet.number, self.line)
        return replace(signed, fill_seconds=0, marks=(*marks, ON_PAPER), paper=place)


def is_day_of_signing(day: date, now: float) -> bool:
    """Whether a sheet may have been signed on `day`: not after today, in the latest time zone."""
    return day.toordinal() <= datetime.fromtimestamp(now, UTC).toordinal() + 1


class PaperDesk:
    """Takes typed lines into an outbox, each place once."""

    def __init__(
        self, event: Event, campaign: str, device: SigningKey, outbox: Outbox, shifts: Shifts
    ) -> None:
        self._event, self._campaign = event, campaign
        self._device, self._outbox, self._shifts = device, outbox, shifts
        self._states = {row.id: row.state for row in outbox.rows(tuple(State))}
        self.rehearsal = event.rehearsal
        """Whether sheets of a rehearsal are taken, and no others."""

    def has(self, place: SheetLine) -> bool:
        """Whether this line is here; one that was taken back is not."""
        return self._next_id(place) is None

    def take(self, signature: Signature) -> Row:
        """Seal and store: returning means on the disk.

        Raises LineTaken, or StorageFull, StorageDamaged or StorageUnavailable; nothing was stored.
        """
        assert signature.paper
        id = self._next_id(signature.paper)
        if id is None:
            raise LineTaken("this line of this sheet is here already")
        row = (
            Signing(
                self._event,
                self._campaign,
                self._device,
                self._outbox,
                self._shifts,
                lambda: id,
            )
            .sign(signature)
            .row
        )
        self._states[row.id] = row.state
        return row

    def take_back(self, row: Row) -> None:
        """Erase what was just taken: the typist mistook something."""
        if self._outbox.take_back(row.id):
            self._states[row.id] = State.WITHDRAWN

    def _next_id(self, place: SheetLine) -> str | None:
        """An id that is not taken: an id that was taken back is never taken again."""
        attempt = 0
        while (state := self._states.get(id := self._id(place, attempt))) is State.WITHDRAWN:
            attempt += 1
        return id if state is None else None

    def _id(self, place: SheetLine, attempt: int) -> str:
        said = f"{self._campaign}:{place.sheet}:{place.line}:{attempt}".encode()
        digest = hashlib.sha256(self._device.sign(_CONTEXT + said)).digest()
        return str(uuid.UUID(bytes=digest[:16], version=4))
