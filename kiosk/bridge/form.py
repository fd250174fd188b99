"""The sign form for QML: what one signer types, until it is sealed or dropped."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import wording
from kiosk.domain.addresses import suggest_email
from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Draft, FieldProblem
from kiosk.domain.errors import KioskError
from kiosk.domain.keyboards import keyboard_for
from kiosk.domain.names import misleads
from kiosk.domain.signature import Signature
from kiosk.services.ports import Clock
from kiosk.services.signing import Signed, hour_of

from .appeal import Appeal
from .countries import country_name, finder
from .desk_task import Work
from .ink import Ink
from .keyboards import quick_keys
from .models import ConsentRow, CountryRow, FieldRow, RecordsModel, field_row

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

SEEN_SECONDS = 1.0
"""A name that was mended less long ago has not been read again by whoever touches “Sign” now."""


@QmlElement
class Form(QObject):
    """One signer's draft. `wipe` forgets it; nothing of it is ever written anywhere."""

    changed = Signal()
    firstProblem = Signal(int)
    """Row of the first field that stopped the signature."""
    fieldDone = Signal(int)
    """A quick key filled in the field of this row: on to the next one."""
    signed = Signal(str, str)
    """The signature is on the disk: its id and its withdrawal code, which is kept nowhere else."""

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        sign: Callable[[Signature, str], Signed],
        clock: Clock,
        parent: QObject | None = None,
        *,
        stopwatch: Clock = time.monotonic,
    ) -> None:
        """`stopwatch`: seconds since some moment, by a clock that nobody sets."""
        super().__init__(parent)
        self._appeal = appeal
        self._work = work
        self._sign = sign
        self._clock = clock
        self._stopwatch = stopwatch
        self._busy = False
        self._failure = ""
        """What was stored last, until it is forgotten."""
        self._fields = RecordsModel(FieldRow, self)
        self._consents = RecordsModel(ConsentRow, self)
        self._countries = RecordsModel(CountryRow, self)
        self._problems: dict[FieldName, FieldProblem] = {}
        self._mended_at: dict[FieldName, float] = {}
        self._suggestion = ""
        self._misleads = False
        self._doubt = False
        self._sought: str | None = None
        self._meant = ""
        self._ink = Ink(self)
        self._before: Draft | None = None
        """What the same person signed before, for the next campaign; see `fillIn`."""
        self._draft = self._new_draft()
        appeal.campaignChanged.connect(self.wipe)
        appeal.languageChanged.connect(self._refresh)
        appeal.languageChanged.connect(self._find_again)
        self._refresh()

    def typed(self, name: FieldName) -> str:
        """What the draft holds for a field."""
        return self._draft.values.get(name, "")

    @property
    def drawing(self) -> Ink:
        """What the finger draws."""
        return self._ink

    @Slot()
    def start(self) -> None:
        """A form has opened: time counts from the first opening of a draft."""
        if not any(self._draft.values.values()):
            self._draft.opened_at = self._stopwatch()

    @Slot(str, str)
    def type(self, name: str, text: str) -> None:
        """A field's text changed. A problem once shown goes as soon as it is mended."""
        self._draft.type(FieldName(name), text)
        self._changed(FieldName(name))

    @Slot(str, int)
    def touchQuick(self, name: str, key: int) -> None:
        """A quick key was touched."""
        field = FieldName(name)
        done = quick_keys(self._draft, field, self._appeal.edition.language).keys[key].touch()
        self._changed(field)
        if done:
            self.fieldDone.emit(self._row(field))

    @Slot(str)
    def leaveField(self, name: str) -> None:
        """A field lost the focus: say what is wrong, but do not ask for what was not yet typed."""
        field = FieldName(name)
        self._settle(field)
        problem = self._draft.check_field(field)
        if problem and problem is not FieldProblem.REQUIRED:
            self._problems[field] = problem
        else:
            self._problems.pop(field, None)
        if field is FieldName.EMAIL:
            self._suggestion = suggest_email(self.typed(field)) or ""
            self._misleads = misleads(self.typed(field).strip())
        self._refresh()

    @Slot(str, bool)
    def consent(self, consent: str, given: bool) -> None:
        """A consent was ticked or unticked."""
        self._draft.consents[consent] = given
        self._refresh()

    @Slot(str)
    def findCountry(self, start: str) -> None:
        """Fill the chooser with the countries that start so; `meantCountry` is the one named."""
        self._sought = start
        found = finder(self._appeal.edition.language)
        lines = found.matching(start, first=self._appeal.campaign.home_country)
        self._countries.show([CountryRow(line.code, line.shown) for line in lines])
        self._meant = found.meant(start)
        self.changed.emit()

    @Slot(str)
    def chooseCountry(self, code: str) -> None:
        """The country was chosen; "" takes it back."""
        self._draft.type(FieldName.COUNTRY, code)
        self._settle(FieldName.POSTCODE)
        self._changed(FieldName.COUNTRY)

    @Slot()
    def submit(self) -> None:
        """Check everything, then seal and store; a second press while that runs does nothing.

        Nobody signs what they have not seen: what is taken out of a field only now is shown first,
        and a name that was mended a moment ago is signed as it was typed.
        """
        if self._busy:
            return
        draft = self._draft
        told = frozenset(draft.dropped)
        for each in self._appeal.campaign.fields:
            self._settle(each.name)
        for name, at in self._mended_at.items():
            if self._stopwatch() - at < SEEN_SECONDS:
                draft.unmend(name)
        self._draft.strokes = self._ink.lines
        self._problems = dict(self._draft.check())
        self._set_failure("")
        self._refresh()
        if draft is not self._draft:
            return  # its time was over, as whoever heard of the change has found
        if stops := self._problems.keys() | (draft.dropped - told):
            self.firstProblem.emit(min(map(self._row, stops)))
            return
        language, campaign = self._appeal.edition.language, self._appeal.campaign.id
        signature = draft.sign(language, self._stopwatch(), hour_of(self._clock()))
        self._set_busy(True)
        self._work.run(
            lambda: self._sign(signature, campaign),
            lambda signed: self._stored(draft, signed),
            lambda error: self._failed(draft, error),
        )

    @Slot()
    def fillIn(self) -> None:
        """Whoever has just signed another campaign asked for what they typed there."""
        if self._before is not None:
            self._draft.carry_over(self._before)
            self._before = None
            self._problems = {}
            self._refresh()

    def part(self) -> None:
        """Who was here is gone, or has been for too long: nothing is carried over any more."""
        self._before = None
        self.changed.emit()

    @Slot()
    def wipe(self) -> None:
        """Forget what was typed."""
        self._draft = self._new_draft()
        self._problems = {}
        self._mended_at = {}
        self._suggestion = ""
        self._misleads = False
        self._doubt = False
        self._ink.clear()
        self._sought = None
        self._meant = ""
        self._countries.show([])
        self._busy = False
        self._set_failure("")
        self._refresh()

    def not_stored(self, error: Exception) -> None:
        """Sealing or storing failed: say so; what was typed stays."""
        self._set_busy(False)
        if isinstance(error, KioskError):
            self._set_failure(type(error).__name__)

    def _stored(self, draft: Draft, signed: Signed) -> None:
        if draft is self._draft:
            self._set_busy(False)
            if self._appeal.has_others:
                self._before = draft
            self.signed.emit(signed.row.id, signed.code)

    def _failed(self, draft: Draft, error: Exception) -> None:
        if draft is self._draft:
            self.not_stored(error)

    def _new_draft(self) -> Draft:
        return Draft(self._appeal.campaign, opened_at=self._stopwatch())

    def _changed(self, field: FieldName) -> None:
        """Problems once shown go as soon as they are mended; advice is for what stood there."""
        if field in self._problems and not self._draft.check_field(field):
            del self._problems[field]
        if field is FieldName.EMAIL:
            self._suggestion = ""
            self._misleads = False
        if field is FieldName.POSTCODE:
            self._doubt = False
        self._refresh()

    def _settle(self, field: FieldName) -> None:
        before = self.typed(field)
        self._draft.settle(field, self._appeal.edition.language)
        if self._draft.unmended(field) and self.typed(field) != before:
            self._mended_at[field] = self._stopwatch()
        if field is FieldName.POSTCODE:
            self._doubt = self._draft.doubts_postcode()

    def _find_again(self) -> None:
        if self._sought is not None:
            self.findCountry(self._sought)

    def _row(self, name: FieldName) -> int:
        return [f.name for f in self._appeal.campaign.fields].index(name)

    def _refresh(self) -> None:
        edition = self._appeal.edition
        self.changed.emit()
        self._fields.show(
            [
                field_row(
                    self._draft,
                    f,
                    edition.language,
                    problem=self._problems.get(f.name),
                    advice=self._advice(f.name),
                    suggestion=self._suggested(f.name),
                )
                for f in self._appeal.campaign.fields
            ]
        )
        self._consents.show(
            [
                ConsentRow(c.id, edition.consents[c.id], self._draft.consents.get(c.id, False))
                for c in self._appeal.campaign.consents
            ]
        )

    def _suggested(self, name: FieldName) -> str:
        return self._suggestion if name is FieldName.EMAIL else self._draft.unmended(name)

    def _advice(self, name: FieldName) -> str:
        if name in self._draft.dropped:
            return wording.left_out()
        if name is FieldName.EMAIL and self._misleads:
            return wording.only_looks_alike()
        if name is FieldName.POSTCODE and self._doubt:
            country = country_name(self._appeal.edition.language, self._draft.country)
            return wording.postcode_doubt(country)
        if name is FieldName.FAMILY_NAME and self._draft.single_name:
            return wording.one_name_noted()
        return ""

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.changed.emit()

    def _set_failure(self, code: str) -> None:
        self._failure = code
        self.changed.emit()

    def _get_busy(self) -> bool:
        return self._busy

    def _get_failure(self) -> str:
        return wording.storage_problem(self._failure) if self._failure else ""

    def _get_can_fill_in(self) -> bool:
        before = self._before
        return before is not None and before.campaign is not self._appeal.campaign

    def _get_keyboard(self) -> str:
        return keyboard_for(self._appeal.edition.language)

    def _get_ink(self) -> QObject:
        return self._ink

    def _get_offers_pad(self) -> bool:
        return self._appeal.campaign.finger_signature

    def _get_fields(self) -> QObject:
        return self._fields

    def _get_consents(self) -> QObject:
        return self._consents

    def _get_meant_country(self) -> str:
        return self._meant

    def _get_countries(self) -> QObject:
        return self._countries

    busy = Property(bool, _get_busy, notify=changed)
    failure = Property(str, _get_failure, notify=changed)
    """Why the signature could not be stored, or ""."""
    canFillIn = Property(bool, _get_can_fill_in, notify=changed)
    """Whether `fillIn` has something to fill in."""
    ink = Property(Ink, _get_ink, constant=True)
    """What the finger draws: an `Ink`."""
    offersPad = Property(bool, _get_offers_pad, notify=changed)
    """Whether the campaign offers to sign with a finger."""
    keyboard = Property(str, _get_keyboard, notify=changed)
    """Layout for text in the language on screen."""
    fields = Property(QAbstractItemModel, _get_fields, constant=True)
    consents = Property(QAbstractItemModel, _get_consents, constant=True)
    countries = Property(QAbstractItemModel, _get_countries, constant=True)
    meantCountry = Property(str, _get_meant_country, notify=changed)
    """The code of the country that is named by what was typed in the chooser, or ""."""
