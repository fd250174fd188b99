"""A receiver of webhooks, as the example file asks one to be.

It takes Action Network's shape (actionnetwork.org/docs/webhooks: an array, each object named by its
kind, with an `idempotency_key`), checks HMAC and age, keeps each `Idempotency-Key`, and reads
“subscribed” as consent: a new person without it is on no list, a known one stays what they were.
Whoever opted out in the hour of signing (`created_date`) or later, or at a time that was not kept,
stays out.
"""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .stand_in import Answer, Asked, StandIn

SECRET = "a-secret-of-both-ends"
OLD_SECONDS = 300


@dataclass
class WebhookStandIn(StandIn):
    """A small system of somebody's own."""

    signatures: list[dict[str, Any]] = field(default_factory=list)
    list: dict[str, bool] = field(default_factory=dict)
    """Whether an address is written to."""
    opted_out: dict[str, datetime | None] = field(default_factory=dict)
    """When an address opted out; None: that was not kept."""
    keys: set[str] = field(default_factory=set)

    def signed(self, identifier: str) -> int:
        """How often it is there."""
        return sum(identifier in each["identifiers"] for each in self.signatures)

    def carry_out(self, asked: Asked) -> Answer:
        """Check, store once, say so."""
        stamp = asked.headers.get("x-petition-kiosk-timestamp", "0")
        mac = hmac.new(SECRET.encode(), f"{stamp}.".encode() + asked.body, hashlib.sha256)
        given = asked.headers.get("x-petition-kiosk-signature", "")
        if given != f"sha256={mac.hexdigest()}" or abs(time.time() - int(stamp)) > OLD_SECONDS:
            return Answer(401, {})
        key = asked.headers.get("idempotency-key")
        if key is not None and key in self.keys:
            return Answer(200, {})
        for each in json.loads(asked.body):
            self._store(each["osdi:signature"], each["idempotency_key"])
        if key is not None:
            self.keys.add(key)
        return Answer(201, {})

    def _store(self, signature: dict[str, Any], key: str) -> None:
        self.signatures.append(signature)
        self.accepted[key] += 1
        for address in signature["person"].get("email_addresses", []):
            if address.get("status") == "subscribed" and self._is_later(signature, address):
                self.list[address["address"]] = True
            self.list.setdefault(address["address"], False)

    def _is_later(self, signature: dict[str, Any], address: dict[str, Any]) -> bool:
        if address["address"] not in self.opted_out:
            return True
        opted_out = self.opted_out[address["address"]]
        return opted_out is not None and opted_out < datetime.fromisoformat(
            signature["created_date"]
        )
