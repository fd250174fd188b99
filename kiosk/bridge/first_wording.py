"""Codes to sentences for whoever sets up a tablet, in the language on screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.domain.errors import StorageFull
from kiosk.domain.event import Event
from kiosk.services.first_start import Titles
from kiosk.services.taking_over import Loss

from .interface_language import endonym

translate = QCoreApplication.translate
"""Called with literals only, so that lupdate finds every sentence."""


def standing(number: int, steps: int) -> str:
    """Where one is on the way."""
    #: Whoever sets up a tablet, small: which step this is, e.g. “Step 2 of 5”.
    told = translate("FirstStart", "Step %1 of %2")
    shown = QLocale().toString
    return told.replace("%1", shown(number)).replace("%2", shown(steps))


def title_in(language: str, titles: Titles) -> str:
    """A campaign's title in `language`, or else in its own first one."""
    return titles.get(language) or next(iter(titles.values()), "")


def languages_of(titles: Titles) -> str:
    """A campaign's languages, each in its own words."""
    return ", ".join(endonym(each) for each in titles)


def written_on(changed: date) -> str:
    """When a file was last written."""
    if changed == date.min:
        return ""
    day = QLocale().toString(
        QDate(changed.year, changed.month, changed.day), QLocale.FormatType.ShortFormat
    )
    #: Whoever sets up a tablet; %1 is a date. Written: the file was made or changed on that day.
    return translate("FirstStart", "Written on %1").replace("%1", day)


def unusable() -> str:
    """Beside a file that cannot be used."""
    #: Whoever sets up a tablet; beside the name of a file on a stick. A touch says why.
    return translate("FirstStart", "Cannot be used: touch to read why")


def nothing_found(sticks: int) -> str:
    """No event file anywhere."""
    if not sticks:
        #: Whoever sets up a tablet. Stick: a USB memory stick.
        return translate("FirstStart", "Put the stick with the event file in. It appears here.")
    #: Whoever sets up a tablet. The office: the organisers', who made the event file.
    return translate(
        "FirstStart",
        "There is no event file on this stick. The office copies the event's whole folder onto it.",
    )


def about(event: Event, titles: Sequence[Titles], language: str) -> list[str]:
    """What an event file says, in short lines."""
    lines = [title_in(language, each) for each in titles]
    if event.hub:
        #: Whoever sets up a tablet; hub: the organisers' computer; %1 is its address.
        sent = translate("FirstStart", "Signatures are sent to %1").replace("%1", event.hub.url)
    else:
        #: Whoever sets up a tablet; hub: the organisers' computer; bundle: the sealed file.
        sent = translate(
            "FirstStart", "No hub: each evening's bundle, on a stick, carries the signatures"
        )
    lines.append(sent)
    if event.rehearsal:
        #: Whoever sets up a tablet. A rehearsal: practice, nothing is real.
        lines.append(translate("FirstStart", "It is a rehearsal: nothing that is signed counts"))
    return lines


def cannot_take_over(error: Exception) -> str:
    """Why an event file was not taken over; nothing has changed then."""
    if str(error) == "stick_away":
        return translate(
            "FirstStart",
            "The stick was pulled, or cannot be read. Nothing was taken over. "
            "Put it in again, and touch the file once more.",
        )
    if isinstance(error, StorageFull):
        return translate(
            "FirstStart",
            "There is no room on the tablet for this event. Nothing was taken over.",
        )
    return translate(
        "FirstStart",
        "The tablet's own disk cannot be written to. Nothing was taken over. "
        "Switch the tablet off and on; if it stays so, it needs repair.",
    )


def would_lose(loss: Loss) -> str:
    """Why a newer event file is not taken over, and what to do; nothing has changed then."""
    return {
        #: Volunteers. A rehearsal: practice, nothing is real.
        Loss.REHEARSAL: translate(
            "FirstStart",
            "Rehearsal and reality do not mix: one of this file and this tablet is a rehearsal.",
        ),
        #: Volunteers. To sign: the office puts its digital signature into the event file.
        Loss.OTHER_SIGNER: translate(
            "FirstStart",
            "This file is not signed by whoever signed this tablet's event. Ask the office: only "
            "its own signature counts here. For another office, this tablet has to be set up anew.",
        ),
        #: Volunteers. “End of the day” is a button of the desk.
        Loss.OTHER_EVENT: translate(
            "FirstStart",
            "This file is of another event, and signatures of this one are still on the tablet. "
            "Go through “End of the day” first: then nothing is left behind.",
        ),
        #: Volunteers. The key: what opens signatures. Stand-by key: the office's second key.
        Loss.OTHER_KEY: translate(
            "FirstStart",
            "The signatures on this tablet are sealed to a key that is not in this file. Ask the "
            "office for a file with that key as well, as the stand-by key, or go through “End of "
            "the day” first. Who has the old key can read them either way.",
        ),
        #: Volunteers. Hub: the organisers' computer.
        Loss.OTHER_HUB: translate(
            "FirstStart",
            "Signatures of this tablet went to a hub that is not in this file. "
            "Go through “End of the day” first.",
        ),
        #: Volunteers.
        Loss.CAMPAIGN_GONE: translate(
            "FirstStart",
            "A campaign that people have signed here is not in this file. "
            "Go through “End of the day” first.",
        ),
        #: Volunteers. A shift: the hours in which one team collects; its words open its list.
        Loss.SHIFT: translate(
            "FirstStart",
            "A shift is open, and its list could not be read any more. Close the shift first.",
        ),
    }[loss]


def cannot_make(error: Exception) -> str:
    """Why the key's page is not on the stick; the tablet is as before then."""
    if isinstance(error, StorageFull):
        #: Whoever sets up a tablet. The key: what opens the signatures.
        return translate(
            "FirstStart",
            "There is no room on this stick. Nothing was kept. Take another stick, or make room.",
        )
    if str(error) == "read_back":
        return translate(
            "FirstStart",
            "What was written does not read back the same: do not trust this stick. "
            "Nothing was kept. Take another stick.",
        )
    return translate(
        "FirstStart",
        "The stick was pulled, or cannot be written to. Nothing was kept. "
        "Put a stick in, and try again.",
    )


def name_problem() -> str:
    """A name that is none."""
    #: Whoever sets up a tablet; the name of a group or of its stall.
    return translate("FirstStart", "A name has 1 to 80 letters.")


def pins_differ() -> str:
    """The second PIN is another."""
    return translate("FirstStart", "These were two different PINs. Choose one again.")
