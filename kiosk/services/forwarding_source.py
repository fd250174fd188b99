"""From opened signatures to what is forwarded: settled, so that each person is there once.

The forwarders' rules as data and pure functions: what an answer means, how long to wait.

Unavailable                 (domain.errors)
├── ReceiverUnavailable         this signature, or everybody, later again
└── NotAlone                    another process forwards to this receiver
Refused
├── ReceiverRefused             this signature needs attention, the rest goes on
└── ReceiverClosed              nothing more is sent until somebody has looked
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus

from kiosk.domain.delivery import Outgoing
from kiosk.domain.errors import Refused, Unavailable
from kiosk.domain.outbox import State

from .doubles import Double, may_be_contacted, settle
from .forwarding_ports import Forwarding, Gathered, Plan, Receiver
from .listing import Opened

CLOSED = frozenset(
    {
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.METHOD_NOT_ALLOWED,
        HTTPStatus.GONE,
    }
)
"""A key, a petition or an address that is wrong is wrong for every signature."""
LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS})
EVERYBODY = frozenset(
    {"http_429", "http_503", "no_connection", "tls", "timeout", "transport", "redirected"}
)
"""Codes that say nothing about one signature: the receiver rests, and no row is ever blamed."""
STRIKES = 3
"""Other failures in a row after which the receiver rests too."""
ENOUGH_ATTEMPTS = 10
"""After so many, a signature whose own answer is no answer (500, another shape) needs attention."""
MAX_PROBLEM_LETTERS = 64


class ReceiverUnavailable(Unavailable):
    """No usable answer. `retry_after` is what the receiver asked for, in seconds, or None."""

    def __init__(self, code: str, retry_after: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


class ReceiverRefused(Refused):
    """The receiver does not take this signature. `code` is `http_<status>` or our own."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class ReceiverClosed(Refused):
    """The receiver takes nothing from us: key, petition or address are wrong."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NotAlone(Unavailable):
    """Another process forwards to this receiver."""


def judged(status: int, retry_after: float | None) -> Exception | None:
    """What an HTTP status means; None for success. `retry_after` is in seconds."""
    code = f"http_{status}"
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return None
    if status < HTTPStatus.BAD_REQUEST:
        return ReceiverUnavailable("redirected")
    if status in CLOSED:
        return ReceiverClosed(code)
    if status in LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ReceiverUnavailable(code, retry_after)
    return ReceiverRefused(code)


def problem_of(error: Exception) -> str:
    """The code of what went wrong with one signature; a bug is named by its type alone."""
    if isinstance(error, ReceiverUnavailable | ReceiverRefused | ReceiverClosed):
        code = error.code
    elif isinstance(error, TimeoutError):
        code = "timeout"
    else:
        code = f"bug_{type(error).__name__}"
    return code[:MAX_PROBLEM_LETTERS]


def is_everybodys(error: Exception) -> bool:
    """Whether the receiver rests, instead of this signature alone."""
    asked = isinstance(error, ReceiverUnavailable) and error.retry_after is not None
    return asked or problem_of(error) in EVERYBODY


def is_enough(error: Exception, attempts: int) -> bool:
    """Whether a signature has been tried often enough to need a person's attention."""
    return attempts >= ENOUGH_ATTEMPTS and not is_everybodys(error)


def gathered(
    campaign: str,
    opened: Sequence[Opened],
    events: Mapping[str, str],
    *,
    withdrawn: Sequence[str] = (),
    not_readable: int = 0,
    damaged: int = 0,
    cleaned: int = 0,
) -> Gathered:
    """Of one campaign's signatures; `events` by id. A withdrawn one is never among them."""
    gone = set(withdrawn)
    settled = settle([each for each in opened if each.id not in gone])
    again = _latest_yes(settled.doubles)
    return Gathered(
        outgoing=tuple(_outgoing(campaign, each, events, again) for each in settled.kept),
        doubles=tuple(double.opened.id for double in settled.doubles),
        withdrawn=tuple(withdrawn),
        not_readable=not_readable,
        damaged=damaged,
        cleaned=cleaned,
    )


def light(opened: Opened) -> Opened:
    """Without the drawn signature, which no receiver takes and which is most of the bytes."""
    return replace(opened, signature=replace(opened.signature, strokes=()))


def _latest_yes(doubles: Sequence[Double]) -> Mapping[str, str]:
    """When whoever signed again said yes once more: a no in between is older than that."""
    said: dict[str, str] = {}
    for double in doubles:
        if may_be_contacted(double.opened.signature):
            hour = double.opened.signature.hour
            said[double.kept] = max(hour, said.get(double.kept, hour))
    return said


def _outgoing(
    campaign: str, each: Opened, events: Mapping[str, str], again: Mapping[str, str]
) -> Outgoing:
    signature = each.signature
    latest = max(signature.hour, again.get(each.id, ""))
    return Outgoing(
        id=each.id,
        campaign=campaign,
        event=events.get(each.id, ""),
        fields=signature.fields,
        language=signature.language,
        hour=signature.hour,
        opted_in=may_be_contacted(signature),
        consent_hour="" if latest == signature.hour else latest,
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """What a run would do. Nothing is written or sent for it."""

    routes: Mapping[str, int]
    """How many would go which way."""
    plans: tuple[Plan, ...]
    """The first ones, in full."""


def preview(
    gathered: Gathered, rows: Sequence[Forwarding], receiver: Receiver, show: int
) -> Preview:
    """What would happen to each signature that was gathered; the first `show` plans in full."""
    known = {row.id: row for row in rows}
    routes: dict[str, int] = {}
    plans: list[Plan] = []
    for outgoing in gathered.outgoing:
        row = known.get(outgoing.id, Forwarding(outgoing.id, State.WAITING))
        skipped = _skipped(row, receiver.unfit(outgoing))
        if skipped is None:
            plan = receiver.plan(outgoing)
            if len(plans) < show:
                plans.append(plan)
            first = "look for it there first, then " if row.attempts else ""
            skipped = f"{first}{plan.route}"
        routes[skipped] = routes.get(skipped, 0) + 1
    return Preview(routes, tuple(plans))


def _skipped(row: Forwarding, unfit: str | None) -> str | None:
    if row.state is not State.WAITING:
        return f"skip: {row.state.value.replace('_', ' ')}"
    return f"skip: {unfit}" if unfit else None
