"""Signers of every kind, and a forwarder that is in a hurry."""

import asyncio
import random
import secrets
import time
import uuid
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

from sqlalchemy import Engine

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing
from kiosk.domain.errors import Unavailable
from kiosk.hub.forwarding_outbox import ReceiverOutbox, outbox_file
from kiosk.remote.forwarders.action_network import ActionNetworkReceiver
from kiosk.remote.forwarders.civicrm import CiviCrmReceiver
from kiosk.remote.forwarders.exchange import Exchange
from kiosk.remote.forwarders.webhook import WebhookReceiver
from kiosk.services.forwarding import Forwarder, RunEnd, enter
from kiosk.services.forwarding_ports import (
    ActionNetwork,
    CiviCrm,
    Forwarding,
    ForwardingBalance,
    Gathered,
    Receiver,
    Webhook,
)
from kiosk.services.sending_rules import Delays

from . import stand_in_action_network, stand_in_civicrm, stand_in_webhook
from .stand_in import StandIn
from .stand_in_action_network import ActionNetworkStandIn
from .stand_in_civicrm import CiviCrmStandIn
from .stand_in_webhook import WebhookStandIn

EXCHANGE_SECONDS = 10.0
"""For one answer: a machine may be busy."""
IMPATIENT = 0.3
"""Half of a stand-in's slow answer."""
SHORT = Delays(first=0.005, longest=0.02)
BEFORE, SINCE, UNDATED = "opted out before", "opted out since", "opted out, nobody knows when"
KNOWN = ("new", "subscribed", BEFORE, SINCE, UNDATED)
SIGNED_AGO = timedelta(days=3)
KINDS = ("action-network", "civicrm", "webhook")


@dataclass(frozen=True, slots=True)
class Signer:
    """A signature to forward, and what the receiver knows of the person before."""

    outgoing: Outgoing
    known: str

    @property
    def email(self) -> str:
        """Their address."""
        return self.outgoing.fields.get(FieldName.EMAIL, "")

    @property
    def ends_subscribed(self) -> bool:
        """What consent asks for: no changes nothing, and a new one is not subscribed.

        Yes subscribes, but for whoever has said no since, or nobody knows when.
        """
        says_yes = self.outgoing.opted_in and self.known in ("new", BEFORE)
        return says_yes or self.known == "subscribed"

    @property
    def is_told(self) -> bool:
        """Whether the office is to hear that a yes was not acted on."""
        return self.outgoing.opted_in and self.known in (SINCE, UNDATED)


def hour_in(time: timedelta) -> str:
    """The UTC hour so long from now."""
    return (datetime.now(UTC) + time).strftime("%Y-%m-%dT%HZ")


def opted_out_at(known: str) -> datetime | None:
    """When somebody opted out who is `known` so: long before they signed, or since."""
    ago = {BEFORE: 2 * SIGNED_AGO, SINCE: SIGNED_AGO / 2}.get(known)
    return None if ago is None else datetime.now(UTC) - ago


def outgoing(
    n: int, *, opted_in: bool = False, email: str | None = None, given: str | None = None
) -> Outgoing:
    """The nth signature, always with the same id."""
    address = f"Signer.{n}@Example.org" if email is None else email
    fields = {
        FieldName.GIVEN_NAME: given or f"Anna-{n}",
        FieldName.FAMILY_NAME: "Łęcka",
        FieldName.EMAIL: address,
        FieldName.POSTCODE: "00-950",
        FieldName.COUNTRY: "PL",
    }
    return Outgoing(
        id=str(uuid.UUID(int=n, version=4)),
        campaign="chechnya",
        event="market",
        fields={name: value for name, value in fields.items() if value},
        language="pl",
        hour=hour_in(-SIGNED_AGO),
        opted_in=opted_in,
    )


def matrix(times: int = 1) -> list[Signer]:
    """Everybody in {opted in, not} × KNOWN, so often."""
    kinds = [*product((True, False), KNOWN)] * times
    return [
        Signer(outgoing(n, opted_in=opted_in), known)
        for n, (opted_in, known) in enumerate(kinds, start=1)
    ]


def stand_in(kind: str) -> StandIn:
    """An empty receiver of this kind."""
    made: dict[str, Callable[[], StandIn]] = {
        "action-network": ActionNetworkStandIn,
        "civicrm": CiviCrmStandIn,
        "webhook": WebhookStandIn,
    }
    return made[kind]()


def receiver_for(there: StandIn | str, url: str, seconds: float = EXCHANGE_SECONDS) -> Receiver:
    """Our end, without a limit of requests. `there` is the stand-in, or its kind."""
    exchange = Exchange(exchange_seconds=seconds)
    if there == "action-network" or isinstance(there, ActionNetworkStandIn):
        target = ActionNetwork(
            f"{url}{stand_in_action_network.API}", stand_in_action_network.PETITION
        )
        return ActionNetworkReceiver(target, stand_in_action_network.KEY, exchange)
    if there == "civicrm" or isinstance(there, CiviCrmStandIn):
        site = CiviCrm(url, stand_in_civicrm.PETITION, stand_in_civicrm.GROUP)
        return CiviCrmReceiver(site, stand_in_civicrm.KEY, exchange)
    return WebhookReceiver(Webhook(f"{url}/hook"), stand_in_webhook.SECRET, exchange)


def introduce(there: StandIn, signers: Sequence[Signer]) -> dict[str, int]:
    """Tell the receiver whom it knows; contacts by address, where there are any."""
    contacts = {}
    for each in signers:
        if each.known == "new":
            continue
        opted_out = opted_out_at(each.known)
        subscribed = each.known == "subscribed"
        if isinstance(there, ActionNetworkStandIn):
            status = "subscribed" if subscribed else "unsubscribed"
            there.knows(each.email, status, changed=opted_out, dated=each.known != UNDATED)
        elif isinstance(there, CiviCrmStandIn):
            fields = each.outgoing.fields
            contacts[each.email] = there.knows(
                fields[FieldName.GIVEN_NAME],
                fields[FieldName.FAMILY_NAME],
                each.email.lower(),
                subscribed=subscribed,
                changed=opted_out,
                dated=each.known != UNDATED,
            )
        elif isinstance(there, WebhookStandIn):
            there.list[each.email] = subscribed
            if not subscribed:
                there.opted_out[each.email] = opted_out
    return contacts


def wrong(there: StandIn, signers: Sequence[Signer], told: Collection[str] = ()) -> list[str]:
    """What is not as it must be: a signature not there exactly once, a consent not as given.

    `told`: signatures of which the office heard that nobody was subscribed for them.
    """
    found = []
    for each in signers:
        name = f"petition-kiosk:{each.outgoing.id}"
        times = max(there.accepted[name], _there(there, name))
        if times != 1 or _there(there, name) != 1:
            found.append(f"{name}: {times} times")
        subscribed = _subscribed(there, each)
        if each.outgoing.opted_in and not subscribed and each.outgoing.id in told:
            continue
        if subscribed is not each.ends_subscribed:
            found.append(f"{name}: consent ({each.outgoing.opted_in}, {each.known})")
    return found


def _there(there: StandIn, name: str) -> int:
    if isinstance(there, WebhookStandIn):
        return there.signed(name)
    assert isinstance(there, ActionNetworkStandIn | CiviCrmStandIn)
    return len(there.signed(name))


def _subscribed(there: StandIn, signer: Signer) -> bool:
    if isinstance(there, ActionNetworkStandIn):
        return there.status(signer.email) == "subscribed"
    if isinstance(there, WebhookStandIn):
        return there.list.get(signer.email, False)
    assert isinstance(there, CiviCrmStandIn)
    found = there.signed(f"petition-kiosk:{signer.outgoing.id}")
    return bool(found) and there.subscribed(found[0]["source_contact_id"])


class Office:
    """A forwarding outbox in a file, and whoever forwards from it."""

    def __init__(self, file: Path, receiver: Receiver, holder: str | None = None) -> None:
        self._file = file
        self._receiver = receiver
        self._holder = holder or secrets.token_hex(16)

    def forward(
        self,
        signed: Sequence[Outgoing],
        *,
        withdrawn: Sequence[str] = (),
        seed: int = 0,
        patience: float = 2.0,
        delays: Delays = SHORT,
    ) -> RunEnd:
        """One run over these signatures."""
        gathered = Gathered(tuple(signed), withdrawn=tuple(withdrawn))
        with outbox_file(self._file) as engine:
            return self._run(engine, gathered, seed, patience, delays)

    def until_nothing_waits(self, signed: Sequence[Outgoing], *, runs: int = 60) -> None:
        """Run after run, each time also what needs attention."""
        with outbox_file(self._file) as engine:
            outbox = ReceiverOutbox(engine, "there", self._holder)
            for seed in range(runs):
                outbox.retry_refused()
                with suppress(Unavailable):
                    self._run(engine, Gathered(tuple(signed)), seed, 2.0, SHORT)
                balance = outbox.balance()
                if balance.delivered == balance.signatures:
                    return
        raise AssertionError(f"still {balance} after {runs} runs")

    def _run(
        self, engine: Engine, gathered: Gathered, seed: int, patience: float, delays: Delays
    ) -> RunEnd:
        outbox = ReceiverOutbox(engine, "there", self._holder)
        outbox.register("a" * 32)
        forwarder = Forwarder(
            receiver=self._receiver,
            outbox=outbox,
            is_withdrawn=set(gathered.withdrawn).__contains__,
            clock=time.time,
            random=random.Random(seed).random,
            delays=delays,
            patience=patience,
            claim_seconds=0.5,
            beat_seconds=0.1,
        )

        async def run() -> RunEnd:
            try:
                enter(outbox, gathered)
                return await forwarder.run(gathered)
            finally:
                await self._receiver.close()

        return asyncio.run(run())

    def balance(self) -> ForwardingBalance:
        """Of the outbox."""
        with outbox_file(self._file) as engine:
            return ReceiverOutbox(engine, "there", self._holder).balance()

    def told(self) -> set[str]:
        """Signatures whose yes was not acted on, as the office hears of them."""
        with outbox_file(self._file) as engine:
            rows = ReceiverOutbox(engine, "there", self._holder).opted_out()
        return {row.id for row in rows}

    def rows(self) -> tuple[Forwarding, ...]:
        """Of the outbox."""
        with outbox_file(self._file) as engine:
            return ReceiverOutbox(engine, "there", self._holder).rows()
