"""The sign form for QML: what one signer types, until it is sealed or dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import wording
from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Draft, Problem, suggest_email
from kiosk.domain.errors import KioskError
from kiosk.domain.signature import Signature
from kiosk.services.ports import Clock
from kiosk.services.signing import Signed, hour_of

from .appeal import Appeal
from .countries import country_name, matching
from .models import Records
from .work import Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

KEYBOARDS = {
    "en": "en_GB",
    "ar": "ar_AR",
    "fr": "fr_FR",
    "de": "de_DE",
    "es": "es_ES",
    "ru": "ru_RU",
}
"""Qt Virtual Keyboard's layout for a language; others get the Latin one."""
LATIN_KEYBOARD = "en_GB"
LATIN_FIELDS = frozenset({FieldName.EMAIL, FieldName.POSTCODE})


def keyboard_for(language: str) -> str:
    """The layout for text in `language` (a BCP 47 tag, of which the first part counts)."""
    return KEYBOARDS.get(language.partition("-")[0], LATIN_KEYBOARD)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field as QML shows it."""

    name: str
    label: str
    needed: bool
    typed: str
    """What a new control starts with; a control that exists keeps its own text."""
    problem: str
    suggestion: str
    keyboard: str


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One contact consent, unticked unless the signer ticked it."""

    consent: str
    wording: str
    given: bool


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A line of the country chooser."""

    code: str
    name: str


@QmlElement
class Form(QObject):
    """One signer's draft. `wipe` forgets it; nothing of it is ever written anywhere."""

    changed = Signal()
    firstProblem = Signal(int)
    """Row of the first field that stopped the signature."""
    signed = Signal()
    """The signature is on the disk."""

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        sign: Callable[[Signature], Signed],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._appeal = appeal
        self._work = work
        self._sign = sign
        self._clock = clock
        self._busy = False
        self._failure = ""
        self._code = ""
        self._fields = Records(FieldRow, self)
        self._consents = Records(ConsentRow, self)
        self._countries = Records(CountryRow, self)
        self._problems: dict[FieldName, Problem] = {}
        self._suggestion = ""
        self._draft = self._new_draft()
        appeal.languageChanged.connect(self._refresh)
        self._refresh()

    def typed(self, name: FieldName) -> str:
        """What the draft holds for a field."""
        return self._draft.values.get(name, "")

    @Slot()
    def start(self) -> None:
        """A form has opened: time counts from the first opening of a draft."""
        if not any(self._draft.values.values()):
            self._draft.opened_at = self._clock()

    @Slot(str, str)
    def type(self, name: str, text: str) -> None:
        """A field's text changed. A problem once shown goes as soon as it is mended."""
        field = FieldName(name)
        self._draft.values[field] = text
        if field in self._problems and not self._draft.check_field(field):
            del self._problems[field]
        if field is FieldName.EMAIL:
            self._suggestion = ""
        self._refresh()

    @Slot(str)
    def leaveField(self, name: str) -> None:
        """A field lost the focus: say what is wrong, but do not ask for what was not yet typed."""
        field = FieldName(name)
        problem = self._draft.check_field(field)
        if problem and problem is not Problem.REQUIRED:
            self._problems[field] = problem
        else:
            self._problems.pop(field, None)
        if field is FieldName.EMAIL:
            self._suggestion = suggest_email(self._draft.values.get(field, "")) or ""
        self._refresh()

    @Slot(str, bool)
    def consent(self, consent: str, given: bool) -> None:
        """A consent was ticked or unticked."""
        self._draft.consents[consent] = given
        self._refresh()

    @Slot(str)
    def findCountry(self, start: str) -> None:
        """Fill the chooser with the countries that start so."""
        found = matching(self._appeal.edition.language, start)
        self._countries.show([CountryRow(code, name) for code, name in found])

    @Slot(str)
    def chooseCountry(self, code: str) -> None:
        """The country was chosen; "" takes it back."""
        self.type(FieldName.COUNTRY.value, code)
        self._refresh()

    @Slot()
    def submit(self) -> None:
        """Check everything, then seal and store; a second press while that runs does nothing."""
        if self._busy:
            return
        self._problems = dict(self._draft.check())
        self._set_failure("")
        self._refresh()
        if self._problems:
            names = [f.name for f in self._appeal.campaign.fields]
            self.firstProblem.emit(min(names.index(name) for name in self._problems))
            return
        now = self._clock()
        signature = self._draft.sign(self._appeal.edition.language, now, hour_of(now))
        draft = self._draft
        self._set_busy(True)
        self._work.run(
            lambda: self._sign(signature),
            lambda signed: self._stored(draft, signed),
            lambda error: self._failed(draft, error),
        )

    @Slot()
    def wipe(self) -> None:
        """Forget what was typed."""
        self._draft = self._new_draft()
        self._problems = {}
        self._suggestion = ""
        self._countries.show([])
        self._busy = False
        self._set_failure("")
        self._refresh()

    def forget_code(self) -> None:
        """The thank-you screen is gone, and the withdrawal code with it."""
        self._code = ""
        self.changed.emit()

    def not_stored(self, error: Exception) -> None:
        """Sealing or storing failed: say so; what was typed stays."""
        self._set_busy(False)
        if isinstance(error, KioskError):
            self._set_failure(type(error).__name__)

    def _stored(self, draft: Draft, signed: Signed) -> None:
        if draft is self._draft:
            self._set_busy(False)
            self._code = signed.code
            self.changed.emit()
            self.signed.emit()

    def _failed(self, draft: Draft, error: Exception) -> None:
        if draft is self._draft:
            self.not_stored(error)

    def _new_draft(self) -> Draft:
        return Draft(self._appeal.campaign, opened_at=self._clock())

    def _refresh(self) -> None:
        edition = self._appeal.edition
        self.changed.emit()
        self._fields.show(
            [self._field_row(f.name, f.required) for f in self._appeal.campaign.fields]
        )
        self._consents.show(
            [
                ConsentRow(c.id, edition.consents[c.id], self._draft.consents.get(c.id, False))
                for c in self._appeal.campaign.consents
            ]
        )

    def _field_row(self, name: FieldName, needed: bool) -> FieldRow:
        language = self._appeal.edition.language
        typed = self._draft.values.get(name, "")
        problem = self._problems.get(name)
        return FieldRow(
            name=name.value,
            label=wording.field_label(name),
            needed=needed,
            typed=country_name(language, typed) if name is FieldName.COUNTRY else typed,
            problem=wording.field_problem(name, problem) if problem else "",
            suggestion=self._suggestion if name is FieldName.EMAIL else "",
            keyboard=LATIN_KEYBOARD if name in LATIN_FIELDS else keyboard_for(language),
        )

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

    def _get_keyboard(self) -> str:
        return keyboard_for(self._appeal.edition.language)

    def _get_code(self) -> str:
        return self._code

    def _get_fields(self) -> QObject:
        return self._fields

    def _get_consents(self) -> QObject:
        return self._consents

    def _get_countries(self) -> QObject:
        return self._countries

    busy = Property(bool, _get_busy, notify=changed)
    failure = Property(str, _get_failure, notify=changed)
    """Why the signature could not be stored, or ""."""
    code = Property(str, _get_code, notify=changed)
    """The withdrawal code while the thank-you screen is up."""
    keyboard = Property(str, _get_keyboard, notify=changed)
    """Layout for text in the language on screen."""
    fields = Property(QObject, _get_fields, constant=True)
    consents = Property(QObject, _get_consents, constant=True)
    countries = Property(QObject, _get_countries, constant=True)
