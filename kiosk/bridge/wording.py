"""Codes to sentences, in the language on screen. Interface texts of QML itself are in QML."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Problem

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


def field_problem(name: FieldName, problem: Problem) -> str:
    """What to do about a field, in words."""
    if problem is Problem.REQUIRED:
        return {
            FieldName.GIVEN_NAME: translate("Form", "Please type your given name."),
            FieldName.FAMILY_NAME: translate("Form", "Please type your family name."),
            FieldName.EMAIL: translate("Form", "Please type your e-mail address."),
            FieldName.POSTCODE: translate("Form", "Please type your postcode."),
            FieldName.COUNTRY: translate("Form", "Please choose your country."),
        }[name]
    return {
        Problem.TOO_LONG: translate("Form", "This is too long. Please shorten it."),
        Problem.NO_LETTERS: translate("Form", "A name has at least one letter."),
        #: Attendees; calm: they may still be typing or may leave it out.
        Problem.EMAIL_FORM: translate("Form", "This does not look like an e-mail address yet."),
    }[problem]


def postcode_doubt(country: str) -> str:
    """A postcode that does not look like one of `country`, a name; it may be right all the same."""
    #: %1 is a country's name as lists write it (nominative). It may be right all the same.
    return translate(
        "Form", "Please check: postcodes in this country look different (%1)."
    ).replace("%1", country)


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


def hub_condition(condition: str, has_hub: bool) -> str:
    """How sending goes, for volunteers."""
    if not has_hub:
        #: Volunteers. Hub: the organisers' computer; bundle: the sealed file for the office.
        return translate("Desk", "This event has no hub: the bundle carries the signatures.")
    return {
        "idle": translate("Desk", "Everything that can be sent has been sent."),
        "sending": translate("Desk", "Sending now."),
        #: Volunteers. A café's network that wants a log-in first, for example.
        "not_the_hub": translate(
            "Desk",
            "Something else answers instead of the hub (a log-in page of the network?). "
            "Open the network's log-in page on another device, or use another network.",
        ),
        #: Volunteers. The office: the organisers'.
        "not_accepted": translate(
            "Desk", "The hub does not accept this kiosk. Nothing is lost; please tell the office."
        ),
        "storage": cannot_write(),
    }.get(condition) or translate(
        "Desk", "No connection to the hub. Sending starts by itself when it is back."
    )


def cannot_write() -> str:
    """The kiosk's own disk fails, for volunteers."""
    #: Volunteers. Its disk is full or fails.
    return translate("Desk", "The tablet cannot write at the moment. Free some space.")


def last_delivery(at: float | None, now: float) -> str:
    """When the last signature was delivered, in words. `at` and `now` in Unix seconds."""
    if at is None:
        return translate("Desk", "Nothing delivered since the start of the app")
    minutes = max(0, round((now - at) / 60))
    number = QLocale().toString(minutes)
    if minutes < 1:
        return translate("Desk", "Last delivery: just now")
    if minutes < 120:
        #: Volunteers; %1 is a number from 1 to 119. Choose words that suit every number.
        return translate("Desk", "Last delivery: %1 minutes ago").replace("%1", number)
    return translate("Desk", "Last delivery: more than two hours ago")


def pin_problem(seconds: int) -> str:
    """After a wrong PIN; `seconds` until the next try."""
    if not seconds:
        return translate("Desk", "This is not the PIN.")
    #: Volunteers; %1 is a number of seconds. Choose words that suit every number.
    return translate("Desk", "This is not the PIN. Next try in %1 seconds.").replace(
        "%1", QLocale().toString(seconds)
    )


def export_problem(code: str) -> str:
    """Why nothing was exported."""
    return {
        "StorageFull": translate("Desk", "Nothing was exported: there is no room in that place."),
        #: Volunteers. The shift's secret words; “case”: capital or small letters.
        "WrongWords": translate(
            "Desk", "These words do not open the list. Try again; case and blanks do not matter."
        ),
        #: Volunteers. Lists belong to a shift.
        "no_shift": translate("Desk", "No shift is open, so there is no list to read here."),
        #: Volunteers. The place: a USB stick or folder.
    }.get(code) or translate(
        "Desk", "Nothing was exported: that place cannot be written. Choose another one."
    )


def exported(kind: str, count: int, name: str, left_out: int) -> str:
    """What an export wrote; `left_out` rows could not be opened with this shift's words."""
    if kind == "bundle":
        #: Volunteers; %1 is how many, also 0 or 1; %2 the file's name, in Latin letters.
        done = translate("Desk", "Sealed bundle written and checked: %1 signatures, file %2.")
    else:
        #: Volunteers; %1 is how many, also 0 or 1; %2 the file's name, in Latin letters.
        done = translate("Desk", "List written and checked: %1 signatures, file %2.")
    sentence = done.replace("%1", QLocale().toString(count)).replace("%2", name)
    if left_out:
        #: Volunteers; %1 is how many, also 1. “It”: the list just written.
        more = translate(
            "Desk", "%1 signatures are not in it: they are damaged, or for the office's key only."
        )
        sentence += " " + more.replace("%1", QLocale().toString(left_out))
    return sentence


def rescued(count: int, folder: str) -> str:
    """A damaged store was found: where it is, what was saved, what to do."""
    return (
        #: Volunteers; %1 is how many, also 0 or 1; %2 a folder's name, in Latin letters.
        translate(
            "Desk",
            "The file with the signatures was damaged. It is kept aside in %2, and %1 signatures "
            "were taken over from it. Collecting goes on. Please tell the office this evening, and "
            "do not erase the tablet.",
        )
        .replace("%1", QLocale().toString(count))
        .replace("%2", folder)
    )
