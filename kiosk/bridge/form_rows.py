"""What the form's models show: one row for a field, a consent, a country."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bridge import wording
from kiosk.domain.campaign import FieldName, FormField
from kiosk.domain.draft import Draft, FieldProblem

from .countries import country_name
from .keyboards import hints_of, layout_of
from .quick_keys import quick_keys


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field as QML shows it."""

    name: str
    label: str
    needed: bool
    typed: str
    """What a new control starts with; a control that exists keeps its own text."""
    problem: str
    advice: str
    """Something to look at again; it stops nothing."""
    suggestion: str
    """What one touch would put into the field, or ""."""
    offer: str
    """The words for that touch."""
    keyboard: str
    """The layout it insists on, or ""."""
    hints: int
    """Qt's input method hints."""
    quick: list[str]
    """What stands on the quick keys."""
    live: bool
    """Whether the quick keys can be touched now."""


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


def field_row(
    draft: Draft,
    field: FormField,
    language: str,
    *,
    problem: FieldProblem | None,
    advice: str,
    suggestion: str,
) -> FieldRow:
    """A field of `draft` for a reader of `language`."""
    name, typed = field.name, draft.values.get(field.name, "")
    quick = quick_keys(draft, name, language)
    return FieldRow(
        name=name.value,
        label=wording.field_label(name),
        needed=field.required,
        typed=country_name(language, typed) if name is FieldName.COUNTRY else typed,
        problem=wording.field_problem(name, problem) if problem else "",
        advice=advice,
        suggestion=suggestion,
        offer=wording.offer(name, suggestion) if suggestion else "",
        keyboard=layout_of(name),
        hints=hints_of(name, draft),
        quick=quick.shown,
        live=quick.live,
    )
