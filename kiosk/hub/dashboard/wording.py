"""The dashboard's sentences: what was found, what it means, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

from kiosk.hub.records.outcomes import Openings

from ..chains import Run
from ..overview import GatheredDay, Tablet
from .board import Notice, ReceiverStatus, TabletRow

RUNS_TOLD = 12
"""Of one tablet, on its page; the rest is a count."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and what it means or what to do."""

    what: str
    then: str


@dataclass(frozen=True, slots=True)
class Meaning(Sentence):
    """Of a finding; `level` is a verdict of the desk: look or trouble."""

    level: str


MEANINGS = {
    Notice.SET_BACK: Meaning(
        "set back to an older copy",
        "Numbers exist twice: the tablet went on from an older copy of itself, or its store was "
        "begun anew. Everything that arrived is kept here. Find out who restored the tablet, and "
        "export a bundle from every copy of its store that still exists.",
        "trouble",
    ),
    Notice.LOOSE: Meaning(
        "broken chain",
        "A signature does not follow the one that is here before it. That happens when a tablet "
        "went on from an older copy of itself, or when its store was tampered with. Export a "
        "bundle at its desk, and compare.",
        "trouble",
    ),
    Notice.REFUSED: Meaning(
        "signatures that need attention",
        "This hub refused them, and they are kept on the tablet. Its desk says why, under “Needs "
        "attention”: there they can be tried again, or left to the office in the bundle.",
        "look",
    ),
    Notice.MISSING: Meaning(
        "numbers that never arrived",
        "Each such number is one of three: a signature still waiting on the tablet; one that its "
        "signer took back there before it left, which then never does; or one that was lost. How "
        "many wait is said below, and at the tablet’s desk.",
        "look",
    ),
    Notice.SILENT: Meaning(
        "not heard from for more than a day",
        "Nothing is lost by that: it sends when it has a network again. If its day is over, look "
        "at its desk whether anything is waiting, and export the bundle.",
        "look",
    ),
}
"""What to say of each finding."""

LEVELS = {"look": "Worth a look", "trouble": "Trouble"}
"""A finding's level in words: no colour says anything alone."""
_SETBACKS = {
    HTTPStatus.FORBIDDEN: Sentence(
        "This request did not come from this page.",
        "Go back to the dashboard and try again there.",
    ),
    HTTPStatus.NOT_FOUND: Sentence(
        "There is nothing here.", "The address may be mistyped. Go back to the dashboard."
    ),
    HTTPStatus.TOO_MANY_REQUESTS: Sentence(
        "That was too often.", "Wait a minute, then try again. Nothing is lost."
    ),
    HTTPStatus.SERVICE_UNAVAILABLE: Sentence(
        "The database does not answer.",
        "Nothing is lost: tablets keep what they cannot send. Try again in half a minute; if it "
        "stays so, look at the database server.",
    ),
}
_UNREAD = Sentence("This could not be read.", "Go back to the dashboard and try again there.")
WRONG_TOKEN = Sentence(
    "This token does not open the dashboard.",
    "Copy it whole, without blanks. It must be an admin’s, and not revoked.",
)


def setback(status: int) -> Sentence:
    """What to say with an error's status."""
    return _SETBACKS.get(HTTPStatus(status), _UNREAD)


def runs(named: Iterable[Run | int], count: int, most: int = RUNS_TOLD) -> str:
    """“4, 7–9 and 12 more” of `count` numbers, of which a chain names some; `most` runs of them."""
    told = [Run(each, each) if isinstance(each, int) else each for each in named][:most]
    rest = count - sum(run.count for run in told)
    return ", ".join(map(str, told)) + (f" and {rest:,} more" if rest else "")


def many(count: int, one: str, more: str = "") -> str:
    """“1 tablet”, “2,000 tablets”."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def lasting(time: timedelta) -> str:
    """A long time in whole days or hours."""
    return many(time.days, "day") if time.days else many(time.seconds // 3600, "hour")


def state(looked: TabletRow) -> str:
    """A tablet's state in a word or two; a finding before silence, silence before “in use”."""
    if looked.tablet.revoked:
        return "revoked"
    silent = looked.findings and looked.findings[-1] is Notice.SILENT
    return f"silent for {lasting(looked.quiet)}" if silent else "in use"


def waits(tablet: Tablet) -> str:
    """How many signatures wait on a tablet, as far as it told."""
    return "–" if tablet.waiting is None else f"{tablet.waiting:,}"


def set_back(looked: TabletRow) -> str:
    """After which number a tablet went on from an older copy."""
    after = looked.chain.set_back_to
    return f"after number {after:,}" if after else "it began again at number 1"


def attention(receiver: ReceiverStatus) -> str:
    """What somebody has to do about a receiver."""
    refused, to_tell = receiver.balance.needs_attention, receiver.to_tell
    told = []
    if refused:
        told.append(
            f"{many(refused, 'signature')} could not be handed over. On the hub’s machine, "
            "“petition-kiosk forward --status” says why, and “--retry” tries again."
        )
    if to_tell:
        told.append(
            f"{many(to_tell, 'signature')} withdrawn since: tell the receiver to erase "
            f"{'it' if to_tell == 1 else 'them'}. “petition-kiosk forward --status” names them."
        )
    return " ".join(told)


def certificate(days: int) -> Meaning:
    """What to say of a certificate with so many days left."""
    if days < 0:
        return Meaning(
            "The hub’s certificate has ended",
            "Tablets do not believe it any more: they keep what they cannot send. Renew it on the "
            "hub’s machine; the hub takes the new one over by itself.",
            "trouble",
        )
    return Meaning(
        f"The hub’s certificate holds for {many(days, 'more day', 'more days')}",
        "Whatever renews it should have done so by now. Renew it on the hub’s machine; the hub "
        "takes the new one over by itself.",
        "look",
    )


def opened(openings: Openings) -> str:
    """What somebody should know of the envelopes that were opened here; empty if nothing."""
    told = []
    if openings.refused:
        told.append(
            f"{many(openings.refused, 'signature')} refused: what they hold no form lets anybody "
            "type, so that somebody sealed them without our tablet. They count as none."
        )
    if openings.cleaned:
        told.append(
            f"{many(openings.cleaned, 'signature')} cleaned: something in a field that no form "
            "takes was left out."
        )
    if openings.unreadable:
        told.append(
            f"{many(openings.unreadable, 'signature')} could not be opened with the key that is "
            "here: damaged, or sealed to another."
        )
    return " ".join(told)


def between(line: GatheredDay) -> str:
    """From the hour of its first arrival to the end of that of its last."""
    return f"{line.first_at[11:13]}:00–{int(line.last_at[11:13]) + 1:02}:00"


def hours_told(hours: Iterable[tuple[str, int]]) -> str:
    """What the chart shows, for whoever cannot see it."""
    counted = [(hour, count) for hour, count in hours if count]
    total = sum(count for _, count in counted)
    if not counted:
        return "No signature arrived in these two days."
    most, count = max(counted, key=lambda each: each[1])
    return (
        f"{many(total, 'signature')} in two days; the most in one hour were {count:,}, "
        f"from {most[11:16]} UTC on {most[:10]}."
    )
