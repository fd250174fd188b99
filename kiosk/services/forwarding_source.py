"""From opened signatures to what is forwarded: settled, so that each person is there once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.forwarding import Outgoing
from kiosk.domain.outbox import State

from .doubles import Double, may_be_contacted, settle
from .forwarding_ports import Forwarding, Gathered, Plan, Receiver
from .listing import Opened


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
