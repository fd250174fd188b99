"""Codes to sentences for the volunteers' desk, in the language on screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from kiosk.domain.outbox import FOR_IMPORT, Balance, ExportKind, Gathered, Shift
from kiosk.domain.verdict import Verdict
from kiosk.services.desk import Evening, Withdrawal

translate = QCoreApplication.translate
"""Called with literals only, so that lupdate finds every sentence."""
GIGABYTE = 1e9


def hub_condition(condition: str, has_hub: bool, untold: int = 0) -> str:
    """How sending goes, for volunteers; `untold` withdrawals are still on their way."""
    words = _condition(condition, has_hub)
    if not untold:
        return words
    #: Volunteers; %1 is how many signatures were taken back that the hub does not know of yet.
    more = translate("Desk", "Withdrawals still to be sent: %1.")
    return f"{words} {more.replace('%1', QLocale().toString(untold))}"


def _condition(condition: str, has_hub: bool) -> str:
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
        #: Volunteers. In a rehearsal nothing is real; a real hub takes nothing of it, and the
        #: other way round.
        "other_world": translate(
            "Desk",
            "Rehearsal and reality do not mix: this tablet and the hub disagree about which it "
            "is. Nothing was sent; please tell the office.",
        ),
        "storage": cannot_write(),
        #: Volunteers. A fault of the program, not of the network.
        "failing": translate(
            "Desk",
            "Sending does not work. Nothing is lost, and the tablet goes on trying. "
            "If it stays so, please tell the office.",
        ),
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


def pin_reminder(pin: str) -> str:
    """After the office's code was typed."""
    #: Volunteers; %1 is the stall's PIN.
    return translate("Desk", "The PIN of this stall is %1.").replace("%1", pin)


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
        #: Volunteers, after they touched “Stop”.
        "Cancelled": translate("Desk", "Stopped. Nothing was written."),
        #: Volunteers. The place: a USB stick or folder.
    }.get(code) or translate(
        "Desk", "Nothing was exported: that place cannot be written. Choose another one."
    )


def exported(kind: ExportKind, count: int, names: str, left_out: int, boxed: int = 0) -> str:
    """What an export wrote; `left_out` could not be opened with this shift's words."""
    if kind is ExportKind.BUNDLE:
        #: Volunteers; %1 is how many, also 0 or 1; %2 the file's name, in Latin letters.
        done = translate("Desk", "Sealed bundle written and checked: %1 signatures, file %2.")
    else:
        #: Volunteers; %1 is how many, also 0 or 1; %2 the file's name, in Latin letters.
        done = translate("Desk", "List written and checked: %1 signatures, file %2.")
    sentence = done.replace("%1", QLocale().toString(count)).replace("%2", names)
    if left_out:
        #: Volunteers; %1 is how many, also 1. “It”: the list just written.
        more = translate(
            "Desk", "%1 signatures are not in it: they are damaged, or for the office's key only."
        )
        sentence += " " + more.replace("%1", QLocale().toString(left_out))
    if boxed:
        #: Volunteers; %1 is how many lines of the paper show an empty box instead of a letter.
        lacking = translate(
            "Desk", "This tablet lacks a font for %1 lines of it: print it at the office instead."
        )
        sentence += " " + lacking.replace("%1", QLocale().toString(boxed))
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


def verdict(found: Verdict) -> str:
    """Is everything all right? One short line, in large letters."""
    return {
        #: Volunteers, in large letters on the desk: nothing needs anybody.
        Verdict.WELL: translate("Desk", "All is well"),
        Verdict.STORAGE: translate("Desk", "The tablet cannot write"),
        Verdict.DISK_LOW: translate("Desk", "The tablet is almost full"),
        Verdict.DAMAGED: translate("Desk", "A file was damaged"),
        Verdict.NOT_ACCEPTED: translate("Desk", "The hub does not accept this tablet"),
        Verdict.OTHER_WORLD: translate("Desk", "Rehearsal and reality do not mix"),
        Verdict.NOT_THE_HUB: translate("Desk", "This network needs a log-in"),
        Verdict.SENDING_FAILS: translate("Desk", "Sending does not work"),
        Verdict.BATTERY_LOW: translate("Desk", "The battery is almost empty"),
        #: Volunteers. The second copy: a USB stick that gets every signature, sealed, as it comes.
        Verdict.COPY_FULL: translate("Desk", "The second copy's stick is full"),
        Verdict.COPY_FAILING: translate("Desk", "The second copy's stick fails"),
        Verdict.COPY_AWAY: translate("Desk", "The second copy's stick is not there"),
        Verdict.REFUSED: translate("Desk", "Something needs attention"),
        Verdict.NO_SHIFT: translate("Desk", "No shift is open"),
    }[found]


def signature_number(seq: int) -> str:
    """Which signature, without saying whose."""
    #: Volunteers; %1 is a number: the first signature of this tablet is number 1.
    return translate("Desk", "Signature number %1").replace("%1", QLocale().toString(seq))


def refusal(problem: str) -> str:
    """Why the hub refused one, in words; `problem` is a code."""
    known = {
        #: Volunteers, below “Signature number 12”: why the hub refused it. “It”: that signature.
        "campaign": translate("Desk", "The hub does not collect for this campaign."),
        "damaged": translate("Desk", "It is damaged on this tablet. The office may still read it."),
        "other_digest": translate("Desk", "The hub has another one under the same number."),
        "withdrawn": translate("Desk", "It was taken back by the person who signed."),
        "signature": translate("Desk", "The hub cannot tell that it comes from this tablet."),
    }.get(problem)
    #: Volunteers; %1 is a short code for the office, in Latin letters.
    return known or translate("Desk", "The hub refused it. Tell the office this word: %1").replace(
        "%1", problem or "?"
    )


def words_differ() -> str:
    """Two of the shift's words were typed back wrong."""
    #: Volunteers, opening a shift: two of its secret words were asked and came back wrong.
    return translate("Desk", "These are not the words. Here they are once more.")


def shift_summary(shift: Shift | None) -> str:
    """The open shift in a line."""
    if shift is None:
        return translate("Desk", "No shift is open")
    parts = [part for part in (shift.place, shift.initials) if part]
    if not parts:
        return translate("Desk", "A shift is open")
    #: Volunteers; %1 is a place and a volunteer's initials.
    return translate("Desk", "Shift: %1").replace("%1", " · ".join(parts))


def gathered_by(line: Gathered) -> tuple[str, str]:
    """Place and initials; a dash where nobody wrote any."""
    if line.shift is None:
        #: Volunteers, in a table, instead of a place: signatures that were taken without a shift.
        return translate("Desk", "No shift was open"), "–"
    return line.place or "–", line.initials or "–"


def balance_line(balance: Balance) -> str:
    """Such as "12 signed = 9 delivered + 3 waiting": a number of nothing is left out."""
    number = QLocale().toString
    #: Volunteers. Words after numbers of signatures: “12 signed = 9 delivered + 3 waiting”. Short.
    signed, delivered = translate("Desk", "signed"), translate("Desk", "delivered")
    waiting, attention = translate("Desk", "waiting"), translate("Desk", "need attention")
    terms = [
        f"{number(count)} {name}"
        for count, name in (
            (balance.delivered, delivered),
            (balance.waiting, waiting),
            (balance.needs_attention, attention),
            (balance.withdrawn, translate("Desk", "withdrawn")),
        )
        if count
    ]
    whole = f"{number(balance.signed)} {signed}"
    return f"{whole} = {' + '.join(terms)}" if terms else whole


def no_campaign() -> str:
    """Signatures whose campaign is not known any more."""
    #: Volunteers, in a table, instead of a campaign's title: it is not known to which they belong.
    return translate("Desk", "Campaign not known")


def gathered_in(line: Gathered, now: float) -> str:
    """From the first of a line's hours to the end of its last, local time; days but today's too."""
    if not line.first:
        return "–"
    today = datetime.fromtimestamp(now).date()
    first, end = (_local(hour) for hour in (line.first, line.last))
    if line.open:
        #: Volunteers, in a table; %1 is a time such as 14:00: a shift that goes on.
        return translate("Desk", "since %1").replace("%1", _said(first, today))
    end += timedelta(hours=1)
    return f"{_said(first, today)} – {_said(end, first.date())}"


def _local(hour: str) -> datetime:
    return datetime.strptime(hour, "%Y-%m-%dT%HZ").replace(tzinfo=UTC).astimezone()


def _said(moment: datetime, known: date) -> str:
    """The time, and the day unless it is `known`."""
    day = QDate(moment.year, moment.month, moment.day)
    time = QTime(moment.hour, moment.minute)
    if moment.date() == known:
        return QLocale().toString(time, QLocale.FormatType.ShortFormat)
    return QLocale().toString(QDateTime(day, time), QLocale.FormatType.ShortFormat)


def withdrawal(outcome: Withdrawal) -> str:
    """What became of a code."""
    return {
        Withdrawal.DONE: translate(
            "Desk", "Done. This signature is erased here and can never come back."
        ),
        #: Volunteers. A code looks like 7K2M-9QX4-D0VB.
        Withdrawal.NO_CODE: translate(
            "Desk", "This is not a code. It has twelve letters and digits."
        ),
        Withdrawal.UNKNOWN: translate(
            "Desk",
            "This tablet has no signature with this code. It may have been typed wrongly, taken "
            "back before, or come from another tablet: the office can look there.",
        ),
    }[outcome]


def place_note(removable: bool, free_bytes: int) -> str:
    """What kind of place, and how much room it has."""
    #: Volunteers, below a stick's name; %1 is a number of gigabytes.
    room = translate("Desk", "%1 GB free").replace(
        "%1", QLocale().toString(free_bytes / GIGABYTE, "f", 1)
    )
    kind = (
        translate("Desk", "USB stick") if removable else translate("Desk", "folder on this tablet")
    )
    #: Volunteers, below a stick's name: %1 is what kind of place, %2 how much room it has.
    return translate("Desk", "%1, %2").replace("%1", kind).replace("%2", room)


def kind_label(kind: ExportKind) -> str:
    """A kind of readable file, on its button."""
    return {
        ExportKind.BUNDLE: translate("Desk", "Sealed bundle"),
        #: Volunteers. A list with everything, as CSV (a table in a text file).
        ExportKind.ARCHIVE: translate("Desk", "Full list (CSV)"),
        #: Volunteers. A program of the office's; keep its name.
        ExportKind.ACTION_NETWORK: translate("Desk", "For Action Network"),
        ExportKind.CIVICRM: translate("Desk", "For CiviCRM"),
        ExportKind.MAILCHIMP: translate("Desk", "For Mailchimp"),
        ExportKind.XLSX: translate("Desk", "Spreadsheet with a password"),
        ExportKind.PDF: translate("Desk", "Full list on paper (PDF)"),
        #: Volunteers. The petition as it is handed to a government: names, no contact details.
        ExportKind.HAND_IN: translate("Desk", "Petition to hand in (PDF)"),
    }[kind]


def kind_note(kind: ExportKind) -> str:
    """What to know of a kind before it is written."""
    if kind in FOR_IMPORT:
        #: Volunteers. Below the choice of a file. “Program”: the office's, named on the button.
        return translate(
            "Desk",
            "For this program only: everything stands in the file as it was typed. Do not open it "
            "in a spreadsheet, which could take a name for a formula. For that, write the full "
            "list.",
        )
    return ""


def count_match(evening: Evening) -> str:
    """What the bundle holds beside what the screen counts."""
    if evening.bundled is None:
        #: Volunteers. The bundle: the sealed file for the office, on a USB stick.
        return translate("Desk", "There is no bundle yet, or its stick is gone.")
    here, there = QLocale().toString(evening.balance.signed), evening.bundled.signed
    if evening.matches:
        #: Volunteers; %1 is a number of signatures, also 0 or 1.
        return translate("Desk", "The same on the stick and here: %1 signed.").replace("%1", here)
    #: Volunteers; %1 and %2 are numbers of signatures.
    return (
        translate("Desk", "On the stick: %1 signed. Here: %2. Write the bundle again.")
        .replace("%1", QLocale().toString(there))
        .replace("%2", here)
    )


def not_safe() -> str:
    """Something here is nowhere else yet."""
    return translate(
        "Desk",
        "Nothing was erased: something on this tablet is neither delivered nor in the bundle. "
        "Write the bundle again, or hand the tablet itself to the office.",
    )


def wiped(receipt: str) -> str:
    """The tablet was wiped; `receipt` is a file's name, or "" if the stick was gone."""
    if not receipt:
        return translate(
            "Desk", "This tablet is empty. The receipt could not be written: put the stick back."
        )
    #: Volunteers; %1 is a file's name, in Latin letters.
    return translate("Desk", "This tablet is empty. The receipt is %1.").replace("%1", receipt)


def hour_label(hour: int) -> str:
    """An hour of the day below its bar."""
    return QLocale().toString(hour)


def power(percent: int | None, hours_left: float | None, charging: bool) -> str:
    """The battery, in words; "" where there is none."""
    if percent is None:
        return ""
    number = QLocale().toString(percent)
    if charging:
        #: Volunteers; %1 is a percentage.
        return translate("Desk", "Battery %1 %, charging").replace("%1", number)
    if hours_left is None:
        return translate("Desk", "Battery %1 %").replace("%1", number)
    #: Volunteers; %1 is a percentage, %2 a number of hours with one decimal place.
    return (
        translate("Desk", "Battery %1 %, about %2 hours left")
        .replace("%1", number)
        .replace("%2", QLocale().toString(hours_left, "f", 1))
    )


def room(free_bytes: int) -> str:
    """Room on the tablet's disk."""
    #: Volunteers; %1 is a number of gigabytes.
    return translate("Desk", "Room on the tablet: %1 GB").replace(
        "%1", QLocale().toString(free_bytes / GIGABYTE, "f", 1)
    )


def second_copy(condition: str, copied: int, place: str) -> str:
    """The second copy, in words; "" where none is asked for."""
    if condition == "off":
        return ""
    #: Volunteers; the second copy is on a USB stick; %1 is how many signatures, %2 the stick.
    words = {
        "up_to_date": translate("Desk", "Second copy: %1 on %2"),
        "copying": translate("Desk", "Second copy: %1 on %2, more are coming"),
        "away": translate("Desk", "Second copy: put the stick %2 in. Nothing is lost meanwhile."),
        "full": translate("Desk", "Second copy: the stick %2 is full. Use an empty one."),
    }.get(condition) or translate("Desk", "Second copy: the stick %2 fails. Use another one.")
    return words.replace("%1", QLocale().toString(copied)).replace("%2", place)


def lock_summary(good: int, known: int) -> str:
    """How well the machine is locked, in a line."""
    #: Volunteers; %1 of %2 checks of the machine are as they should be.
    return (
        translate("Desk", "Machine: %1 of %2 checks are good")
        .replace("%1", QLocale().toString(good))
        .replace("%2", QLocale().toString(known))
    )


def check_label(code: str) -> str:
    """One line of the self-check: how it should be."""
    return {
        #: Volunteers and whoever set the tablet up: one check of the machine, how it should be.
        "own_user": translate("Desk", "The app has a user of its own"),
        "swap": translate("Desk", "Nothing is swapped to the disk"),
        "disk_encrypted": translate("Desk", "The disk is encrypted"),
        #: Keys of a keyboard (SysRq) that command the system past every program.
        "sysrq": translate("Desk", "No secret keys of the system"),
        "dumps": translate("Desk", "No memory dumps"),
        "session": translate("Desk", "The app is all there is on the screen"),
        "terminals": translate("Desk", "No other terminals"),
        "usb": translate("Desk", "Unknown USB devices are refused"),
        "clock": translate("Desk", "The clock is right"),
        "windows": translate("Desk", "Windows locks the tablet"),
        #: The event file sets up the tablet; the office signs it, so that changes are noticed.
        "signed": translate("Desk", "The event file is signed by the office"),
    }.get(code, code)


def check_remedy(code: str, *, known: bool) -> str:
    """What to do about a line that is not as it should be."""
    if not known:
        return translate("Desk", "This machine does not tell.")
    return {
        #: What to do about one check; the README has a chapter on locking the machine.
        "own_user": translate("Desk", "Run it as a user that can do nothing else."),
        "swap": translate("Desk", "Switch swap off, or encrypt it."),
        "disk_encrypted": translate("Desk", "Set the tablet up again with disk encryption."),
        "sysrq": translate("Desk", "Set kernel.sysrq to 0."),
        "dumps": translate("Desk", "Switch core dumps off."),
        "session": translate("Desk", "Start it in a session of its own, such as cage."),
        "terminals": translate("Desk", "Set NAutoVTs and ReserveVT to 0."),
        "usb": translate("Desk", "Install USBGuard, and allow the sticks you use."),
        "clock": translate("Desk", "Set the clock: hours are written with signatures."),
        "windows": translate(
            "Desk", "Windows Home and Pro cannot lock a tablet: stay beside it, or use Linux."
        ),
        "signed": translate("Desk", "It is not signed: ask the office for a signed one."),
    }.get(code, "")
