"""Codes to sentences, in the language on screen. Interface texts of QML itself are in QML."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import FieldProblem

translate = QCoreApplication.translate
"""Called with literals only, so that lupdate finds every sentence."""


def field_label(name: FieldName) -> str:
    """The label over a field."""
    return {
        #: Attendees, label over a line; what one is called by. Not “first name” where the order
        #: differs.
        FieldName.GIVEN_NAME: translate("Form", "Given name"),
        FieldName.FAMILY_NAME: translate("Form", "Family name"),
        FieldName.EMAIL: translate("Form", "E-mail"),
        FieldName.POSTCODE: translate("Form", "Postcode"),
        FieldName.COUNTRY: translate("Form", "Country"),
    }[name]


def field_problem(name: FieldName, problem: FieldProblem) -> str:
    """What to do about a field, in words."""
    if problem is FieldProblem.REQUIRED:
        return {
            FieldName.GIVEN_NAME: translate("Form", "Please type your given name."),
            FieldName.FAMILY_NAME: translate("Form", "Please type your family name."),
            FieldName.EMAIL: translate("Form", "Please type your e-mail address."),
            FieldName.POSTCODE: translate("Form", "Please type your postcode."),
            FieldName.COUNTRY: translate("Form", "Please choose your country."),
        }[name]
    return {
        FieldProblem.TOO_LONG: translate("Form", "This is too long. Please shorten it."),
        FieldProblem.NO_LETTERS: translate("Form", "A name has at least one letter."),
        #: Attendees; calm: they may still be typing or may leave it out.
        FieldProblem.EMAIL_FORM: translate(
            "Form", "This does not look like an e-mail address yet."
        ),
    }[problem]


def postcode_doubt(country: str) -> str:
    """A postcode that does not look like one of `country`, a name; it may be right all the same."""
    #: %1 is a country's name as lists write it (nominative). It may be right all the same.
    return translate(
        "Form", "Please check: postcodes in this country look different (%1)."
    ).replace("%1", country)


def left_out() -> str:
    """Something was taken out of a field."""
    #: Below a field: a sign that cannot be kept (unprintable) was taken out. Calm.
    return translate("Form", "Please check: a sign that cannot be printed was left out.")


def only_looks_alike() -> str:
    """A sign of an e-mail address is not what it looks like."""
    #: Below the e-mail address: such as a Russian а among Latin letters, or a curly apostrophe.
    return translate(
        "Form", "Please check: a sign in this address only looks like the one that belongs there."
    )


def offer(name: FieldName, suggestion: str) -> str:
    """On the button that puts `suggestion` into a field."""
    if name is FieldName.EMAIL:
        #: Button; %1 is the e-mail address that was typed, a slip in its ending mended.
        return translate("Form", "Did you mean %1?").replace("%1", suggestion)
    #: Button below a name: undo the capitals that were set by themselves; %1 is as it was typed.
    return translate("Form", "Keep “%1”").replace("%1", suggestion)


def only_one_name() -> str:
    """On the quick key of people without a family name."""
    #: Button, for people whose name has one part: the family name may stay empty.
    return translate("Form", "I have only one name")


def one_name_noted() -> str:
    """Below the family name, once that key was touched."""
    #: Below the family name, once that button was touched.
    return translate("Form", "Noted: you have only one name.")


def storage_problem(code: str) -> str:
    """Why a signature could not be stored; the form stays as it is."""
    if code == "StorageFull":
        #: “Full”: its disk.
        return translate(
            "Form", "Your signature was not saved: the tablet is full. Please tell a volunteer."
        )
    return translate(
        "Form", "Your signature was not saved: the tablet cannot write. Please tell a volunteer."
    )


def not_taken_back() -> str:
    """The undo came too late, or the disk failed; the signature stands."""
    #: After “Undo my signature”; the code is the one shown on the same screen.
    return translate(
        "Form",
        "This could not be undone here. The code takes your signature back: please show it to a "
        "volunteer.",
    )
