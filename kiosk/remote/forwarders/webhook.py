"""Any address that takes a webhook in the shape of Action Network's own.

(actionnetwork.org/docs/webhooks: an array of objects, each named by its kind; `idempotency_key`.)
The `status` of an e-mail address is there only for whoever said yes (“subscribed due to this
event”, that page has it): its absence takes nothing from anybody. Whether they have opted out
since, only the receiver knows: `created_date` is the hour of the yes, for it to compare.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Callable
from typing import Any

from kiosk.domain.delivery import Outgoing
from kiosk.sealing.canonical import canonical
from kiosk.services.forwarding_ports import Plan, Request, Sent, Webhook, identifier

from .exchange import Exchange
from .person import person, referrer

TIMESTAMP = "X-Petition-Kiosk-Timestamp"
"""Unix seconds, whole, of sending: a receiver refuses what is minutes old."""
SIGNATURE = "X-Petition-Kiosk-Signature"
"""`sha256=` and the HMAC-SHA256 in hex over `<timestamp>.<body>`."""
IDEMPOTENCY = "Idempotency-Key"
"""Our identifier, the same in every try, as is every byte of the body."""
_HOUR = re.compile(r"(\d{4}-\d\d-\d\dT\d\d)Z", re.ASCII)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """What SIGNATURE must be."""
    signed = timestamp.encode() + b"." + body
    return "sha256=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


class WebhookReceiver:
    """Implements `services.forwarding_ports.Receiver`.

    A webhook cannot be asked what it has. What makes a second try harmless is its key, which the
    receiver must keep; any 2xx means that it has the signature.
    """

    def __init__(
        self,
        target: Webhook,
        secret: str,
        exchange: Exchange,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._target = target
        self._secret = secret
        self._exchange = exchange
        self._clock = clock

    async def greet(self) -> None:
        """There is nothing to ask."""

    def unfit(self, outgoing: Outgoing) -> str | None:
        """Everything fits."""
        return None

    async def find(self, outgoing: Outgoing) -> Sent | None:
        """Not to be known."""
        return None

    async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
        """One signature, signed for this second."""
        body = _body(outgoing)
        timestamp = str(int(self._clock()))
        mac = signature(self._secret, timestamp, body)
        await self._exchange.success(self._request(outgoing, body, timestamp, mac))
        return Sent(None)

    def plan(self, outgoing: Outgoing) -> Plan:
        """One request."""
        consent = "with" if outgoing.opted_in else "without"
        request = self._request(outgoing, _body(outgoing), "…", "sha256=…")
        return Plan(f"webhook, {consent} consent", (request,))

    async def close(self) -> None:
        """Let go of connections."""
        await self._exchange.close()

    def _request(self, outgoing: Outgoing, body: bytes, timestamp: str, mac: str) -> Request:
        headers = {
            "Content-Type": "application/json",
            TIMESTAMP: timestamp,
            SIGNATURE: mac,
            IDEMPOTENCY: identifier(outgoing.id),
        }
        return Request("POST", self._target.url, headers, body)


def _body(outgoing: Outgoing) -> bytes:
    """The same bytes whenever it is made."""
    made: dict[str, Any] = {
        "identifiers": [identifier(outgoing.id)],
        "person": person(outgoing, "subscribed" if outgoing.opted_in else None),
        "add_tags": [],
        "petition_kiosk:campaign": outgoing.campaign,
        "petition_kiosk:opted_in": outgoing.opted_in,
        **referrer(outgoing),
    }
    if hour := _HOUR.fullmatch(outgoing.hour):
        made["created_date"] = made["modified_date"] = f"{hour[1]}:00:00Z"
    return canonical([{"osdi:signature": made, "idempotency_key": identifier(outgoing.id)}])
