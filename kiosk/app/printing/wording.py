"""What printed pages say, in the language of their edition, whatever language is on screen."""

from __future__ import annotations

from datetime import datetime, timedelta

from babel import Locale, UnknownLocaleError
from PySide6.QtCore import QDate, QLocale, QTime, QTranslator

from kiosk import paths
from kiosk.domain.campaign import FieldName
from kiosk.domain.outbox import State

_HOUR = "%Y-%m-%dT%HZ"


class Wording:
    """Sentences, numbers and dates in one language; any thread may make one for itself."""

    def __init__(self, language: str) -> None:
        self._translator = QTranslator()
        self._translator.load(str(paths.TRANSLATIONS / f"kiosk_{language}.qm"))
        self._language = language
        self._locale = QLocale(language)

    def translate(self, context: str, text: str) -> str:
        """`text` in the language, or as it is. Called with literals, so that lupdate finds them."""
        return self._translator.translate(context, text) or text

    def number(self, number: int) -> str:
        """In the language's digits."""
        return self._locale.toString(number)

    def plain_number(self, number: int) -> str:
        """In the language's digits, not grouped: for counting through."""
        return self._locale.toString(number).replace(self._locale.groupSeparator(), "")

    def hour(self, hour: str) -> str:
        """An hour as the kiosk writes it ("2026-11-24T15Z"), in words."""
        return self._on(hour, self._time(hour))

    def hours(self, first: str, last: str) -> str:
        """From the hour `first` to the end of the hour `last`, in words."""
        end = (datetime.strptime(last, _HOUR) + timedelta(hours=1)).strftime(_HOUR)
        if first[:10] == end[:10]:
            return self._on(first, f"{self._time(first)} – {self._time(end)}")
        return f"{self.hour(first)} – {self.hour(end)}"

    def _time(self, hour: str) -> str:
        return self._locale.toString(QTime(int(hour[11:13]), 0), QLocale.FormatType.ShortFormat)

    def _on(self, hour: str, time: str) -> str:
        day = QDate.fromString(hour[:10], "yyyy-MM-dd")
        #: Printed; %1 is a date, %2 an hour such as 15:00. UTC: as it is called in your language.
        return (
            self.translate("Printing", "%1, %2 UTC")
            .replace("%1", self._locale.toString(day, QLocale.FormatType.LongFormat))
            .replace("%2", time)
        )

    def language(self, tag: str) -> str:
        """The name of a language (BCP 47 tag), or the tag."""
        try:
            name = Locale.parse(tag, sep="-").get_display_name(self._language.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            return tag
        return name or tag

    def rehearsal(self) -> str:
        """Across every page of a rehearsal."""
        #: Printed across each page, in capitals where there are any: nothing here is real.
        return self.translate("Printing", "REHEARSAL")

    def page_of(self, page: int, pages: int) -> str:
        """Which page it is."""
        #: Printed on each page; both are numbers.
        text = self.translate("Printing", "Page %1 of %2")
        return text.replace("%1", self.number(page)).replace("%2", self.number(pages))

    def petition(self) -> str:
        """Above the campaign's title."""
        #: Printed, small, above the campaign's title on the cover.
        return self.translate("Printing", "Petition")

    def signatures(self) -> str:
        """Beside the total."""
        #: Printed beside the total, also 0 or 1.
        return self.translate("Printing", "Signatures")

    def what_was_signed(self) -> str:
        """Above the statement."""
        return self.translate("Printing", "What was signed")

    def collected_at(self) -> str:
        """Label of event and place."""
        #: Printed, label: the name and place of an event follow.
        return self.translate("Printing", "Collected at")

    def as_of(self) -> str:
        """Label of the hour."""
        #: Printed, label: the date and hour of printing follow.
        return self.translate("Printing", "As of")

    def pages(self) -> str:
        """Label of how many pages have rows."""
        #: Printed on a cover, label: how many pages follow it.
        return self.translate("Printing", "Pages after this one")

    def digest_of_all(self) -> str:
        """Label of the digest on the cover."""
        #: Printed, label. Digest: a fingerprint computed from the text (SHA-256).
        return self.translate("Printing", "Digest of all pages")

    def about_digests(self) -> str:
        """What a digest is, for whoever is handed the petition."""
        return self.translate(
            "Printing",
            "At the foot of each page stands its digest: a fingerprint (SHA-256) computed from the "
            "rows on that page. The digest above is computed from those of all pages. If a row is "
            "changed, or a page is left out, added or swapped, the digests no longer agree.",
        )

    def running_number(self) -> str:
        """Heading of the first column."""
        #: Printed, heading over running numbers; as short as can be.
        return self.translate("Printing", "No.")

    def name(self) -> str:
        """Heading."""
        #: Printed, heading over people's full names.
        return self.translate("Printing", "Name")

    def postcode_area(self) -> str:
        """Heading."""
        #: Printed, heading over the first part of postcodes.
        return self.translate("Printing", "Postcode area")

    def email(self) -> str:
        """Heading."""
        return self.translate("Form", "E-mail")

    def postcode(self) -> str:
        """Heading."""
        return self.translate("Form", "Postcode")

    def country(self) -> str:
        """Heading."""
        return self.translate("Form", "Country")

    def signature(self) -> str:
        """Heading."""
        #: Printed, heading over signatures drawn with a finger.
        return self.translate("Printing", "Signature")

    def language_of_form(self) -> str:
        """Heading."""
        #: Printed, heading over the languages in which people signed.
        return self.translate("Printing", "Language")

    def contact(self) -> str:
        """Heading of a column, and of a part."""
        #: Printed, heading: of a part of a list, and of a column that says yes or no.
        return self.translate("Printing", "May be contacted")

    def signature_only(self) -> str:
        """Heading of the other part."""
        #: Printed, heading of the part of a list with people who must not be contacted.
        return self.translate("Printing", "Signature only")

    def yes_or_no(self, yes: bool) -> str:
        """In a column."""
        #: Printed: whether somebody may be contacted.
        return self.translate("Printing", "Yes") if yes else self.translate("Printing", "No")

    def on_this_page(self, number: int) -> str:
        """A page's total."""
        #: Printed below the rows; %1 is how many signatures, also 0 or 1.
        text = self.translate("Printing", "On this page: %1")
        return text.replace("%1", self.number(number))

    def so_far(self, number: int) -> str:
        """The total up to a page's end."""
        #: Printed below the rows; %1 is how many signatures up to the end of this page.
        return self.translate("Printing", "So far: %1").replace("%1", self.number(number))

    def digest_of_page(self, digest: str) -> str:
        """In the foot of a page."""
        #: Printed below the rows; %1 is in hex digits.
        return self.translate("Printing", "Digest of this page: %1").replace("%1", digest)

    def keep_safe(self) -> str:
        """On a list with contact details."""
        return self.translate(
            "Printing",
            "With contact details: for the organisers only. Keep this list locked up, and destroy "
            "it when it is no longer needed.",
        )

    def wiped(self) -> str:
        """Title of the receipt."""
        #: Printed, title. A tablet's signatures were erased at the end of the day.
        return self.translate("Printing", "Receipt for a wiped tablet")

    def what_wiped_means(self) -> str:
        """Below it."""
        return self.translate(
            "Printing",
            "Before this tablet was wiped, each of its signatures had been delivered to the hub or "
            "written, sealed, to a file that was read again and compared. This page names nobody.",
        )

    def facts(self) -> dict[str, str]:
        """Labels of the receipt, by member of `Farewell`."""
        return {
            "event": self.translate("Printing", "Event"),
            "place": self.translate("Printing", "Place"),
            "hour": self.translate("Printing", "Wiped"),
            #: Printed, label: the tablet's number in hex digits follows.
            "kiosk": self.translate("Printing", "Tablet"),
            #: Printed, label: the volunteer's initials follow.
            "initials": self.translate("Printing", "Volunteer"),
            #: Printed, label: who took the stick or the files.
            "handed_to": self.translate("Printing", "Handed to"),
            #: Printed, label: the address of the organisers' computer follows.
            "hub": self.translate("Printing", "Hub"),
        }

    def no_hub(self) -> str:
        """Instead of an address."""
        return self.translate("Printing", "None: files carried the signatures")

    def signed(self) -> str:
        """The sum of the balance."""
        #: Printed, before a number: all signatures there were.
        return self.translate("Printing", "Signed")

    def states(self) -> dict[State, str]:
        """The parts of the balance."""
        return {
            #: Printed, before a number of signatures: sent to the hub.
            State.DELIVERED: self.translate("Printing", "Delivered"),
            #: Printed, before a number of signatures: not sent.
            State.WAITING: self.translate("Printing", "Waiting"),
            #: Printed, before a number of signatures: refused by the hub.
            State.NEEDS_ATTENTION: self.translate("Printing", "Needs attention"),
            #: Printed, before a number of signatures: taken back by their signers.
            State.WITHDRAWN: self.translate("Printing", "Withdrawn"),
        }

    def gathered(self) -> str:
        """Heading."""
        #: Printed, heading: places, and how many signatures volunteers gathered there.
        return self.translate("Printing", "Who gathered how many")

    def without_shift(self) -> str:
        """Instead of a place."""
        #: Printed, instead of a place: signatures that were taken without a shift.
        return self.translate("Printing", "No shift was open")

    def together(self) -> str:
        """The sum of what was gathered."""
        #: Printed, before a number: the sum of the lines above, without what was taken back.
        return self.translate("Printing", "Together")

    def on_paper(self) -> str:
        """Heading."""
        #: Printed, heading: what was signed with a pen, as volunteers noted it; the office types it
        #: in later, so that it is not in the sum of signatures further up on this page.
        return self.translate("Printing", "On paper, not counted above")

    def paper_counts(self) -> tuple[str, str, str]:
        """Came back, still out, and lines signed on those that came back."""
        return (
            #: Printed, before a number of sheets to sign on.
            self.translate("Printing", "Sheets that came back"),
            #: Printed, before a number of sheets to sign on; their own numbers stand behind it.
            self.translate("Printing", "Sheets still out"),
            #: Printed, before a number: lines signed with a pen, on the sheets that came back.
            self.translate("Printing", "Lines signed"),
        )

    def exported_files(self) -> str:
        """Heading."""
        return self.translate("Printing", "Files that were exported")

    def no_files(self) -> str:
        """Below that heading."""
        return self.translate("Printing", "None")

    def chain_end(self) -> str:
        """Heading."""
        #: Printed, heading: number and digest of the last signature follow.
        return self.translate("Printing", "Where the chain of signatures ends")

    def sheet(self) -> str:
        """Label of a sheet's number."""
        #: Printed on a sheet to sign on with a pen, label: the sheet's number follows.
        return self.translate("Printing", "Sheet")

    def field(self, name: FieldName, required: bool) -> str:
        """Heading of a column to write in."""
        label = {
            FieldName.GIVEN_NAME: self.translate("Form", "Given name"),
            FieldName.FAMILY_NAME: self.translate("Form", "Family name"),
            FieldName.EMAIL: self.email(),
            FieldName.POSTCODE: self.postcode(),
            FieldName.COUNTRY: self.country(),
        }[name]
        if required:
            return label
        whole = self.translate("FieldLabel", "%1 (%2)").replace("%1", label)
        return whole.replace("%2", self.translate("FormField", "if you like"))

    def ticks_are_free(self) -> str:
        """Above the consents on a sheet."""
        #: Printed on a sheet to sign on; below it stand sentences that begin with A, B or C.
        return self.translate(
            "Printing",
            "Tick the box under a letter only if you want this. Your signature counts without it:",
        )

    def seen_on_paper(self) -> str:
        """What is different from a tablet, and matters most."""
        #: Printed on a sheet with many lines to sign on, above the notice that is shown on tablets.
        return self.translate(
            "Printing",
            "This is paper: whoever holds this sheet can read what stands on it, also those who "
            "sign after you. The organisers type it in, seal it and keep the sheet locked up. What "
            "is said here of the tablet, its screen and a code holds for the tablet only; to take "
            "your signature back, ask the organisers.",
        )

    def privacy(self) -> str:
        """Heading of the notice."""
        return self.translate("FormScreen", "Privacy")

    def signed_on_paper(self) -> str:
        """Label of how many signed with a pen."""
        #: Printed on a cover, label: how many of the signatures were given on paper.
        return self.translate("Printing", "Of these on paper")

    def pens(self) -> tuple[str, str]:
        """Below two lines to sign on."""
        return (
            #: Printed below a line to sign on with a pen.
            self.translate("Printing", "Signature of the volunteer"),
            #: Printed below a line to sign on with a pen.
            self.translate("Printing", "Signature of whoever takes the files"),
        )
