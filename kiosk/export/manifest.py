"""What a bundle says of itself, signed by the kiosk: who, when, and every signature there is."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.outbox import Balance, State
from kiosk.domain.paper_notes import PaperTally
from kiosk.sealing.canonical import canonical, unique_keys
from kiosk.sealing.envelope import ID, SLUG
from kiosk.sealing.keys import SigningKey, kiosk_id, signature_holds
from kiosk.services.listing import REHEARSAL, file_stem

FORMAT = "petition-kiosk bundle 1"
SEVERAL = "petition-kiosk bundle 2"
"""Of several campaigns: each entry says which is its own."""
_CONTEXT = b"petition-kiosk bundle v1\n"
"""Before the signed bytes: no other signature of a kiosk can be taken for a manifest's."""
_KEY = re.compile(r"[0-9a-f]{64}")
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One signature of the balance, whether or not its envelope is in the bundle."""

    id: str
    seq: int
    state: State
    digest: str
    damaged: str | None = None
    """Why the envelope could not be taken along, or None."""
    campaign: str = ""
    """Whose it is, in a bundle of several campaigns; "" where that is not known or no question."""

    @property
    def name(self) -> str | None:
        """The envelope's name in the bundle; None if it is not there (withdrawn, damaged)."""
        if self.damaged is not None or self.state is State.WITHDRAWN:
            return None
        return f"envelopes/{self.seq:08d}-{self.id}.env"

    def to_json(self) -> dict[str, Any]:
        """The object in the manifest's list."""
        known = {"id": self.id, "seq": self.seq, "state": self.state.value, "digest": self.digest}
        told = {"damaged": self.damaged, "campaign": self.campaign or None}
        return known | {name: value for name, value in told.items() if value is not None}

    @classmethod
    def from_json(cls, found: dict[str, Any]) -> ManifestEntry:
        """Raises ValueError, KeyError or TypeError if a rule is broken."""
        listed = cls(
            found["id"],
            found["seq"],
            State(found["state"]),
            found["digest"],
            found.get("damaged"),
            found.get("campaign", ""),
        )
        if not (
            ID.fullmatch(listed.id)
            and _KEY.fullmatch(listed.digest)
            and type(listed.seq) is int
            and 1 <= listed.seq < 2**53
            and isinstance(listed.damaged, str | None)
            and (listed.campaign == "" or SLUG.fullmatch(listed.campaign))
        ):
            raise ValueError("listed")
        return listed


@dataclass(frozen=True, slots=True)
class Manifest:
    """The first thing to read in a bundle."""

    made: str
    """UTC hour, "2026-11-24T15Z"."""
    kiosk_key: str
    """The kiosk's Ed25519 public key, 64 hex digits."""
    event: str
    campaigns: tuple[str, ...]
    """At least one."""
    listed: tuple[ManifestEntry, ...] = ()
    """In chain order; none before the bundle is written."""
    rehearsal: bool = False
    """Whether nobody signed for real; the member is there only if so."""
    paper: Mapping[str, PaperTally] = field(default_factory=dict)
    """What volunteers noted of sheets of paper; the member is there only if they did."""

    @property
    def stem(self) -> str:
        """How the bundle's file begins."""
        mark = REHEARSAL if self.rehearsal else ""
        return f"{mark}{file_stem(self.event, self.made, self.kiosk_key)}"

    @property
    def kiosk(self) -> str:
        """The kiosk's id."""
        return kiosk_id(self.kiosk_key)

    @property
    def balance(self) -> Balance:
        """Counted from what is listed."""
        return sum(self.balances.values(), Balance())

    @property
    def balances(self) -> Mapping[str, Balance]:
        """Of each campaign, in order; "" for what belongs to none that is known."""
        only = self.campaigns[0] if len(self.campaigns) == 1 else ""
        counts = Counter((each.campaign or only, each.state.value) for each in self.listed)
        names = [*self.campaigns, *({""} & {name for name, _ in counts})]
        return {
            name: Balance(**{state.value: counts[name, state.value] for state in State})
            for name in names
        }

    def to_bytes(self) -> bytes:
        """Canonical JSON."""
        balance = self.balance
        rehearsal = {"rehearsal": True} if self.rehearsal else {}
        one = len(self.campaigns) == 1
        noted = {id: each.to_json() for id, each in self.paper.items() if each.handed_out}
        paper = {"paper": noted[self.campaigns[0]] if one else noted} if noted else {}
        return canonical(
            {
                "format": FORMAT if one else SEVERAL,
                "made": self.made,
                "kiosk": self.kiosk,
                "kiosk_key": self.kiosk_key,
                "event": self.event,
                **({"campaign": self.campaigns[0]} if one else {"campaigns": list(self.campaigns)}),
                "balance": {state.value: getattr(balance, state.value) for state in State}
                | {"signed": balance.signed},
                "envelopes": [each.to_json() for each in self.listed],
                **rehearsal,
                **paper,
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Manifest:
        """Parse and check every rule. Raises ValueError."""
        try:
            found = json.loads(data.decode("utf-8"), object_pairs_hook=unique_keys)
            manifest = cls(
                found["made"],
                found["kiosk_key"],
                found["event"],
                tuple(found["campaigns"]) if "campaigns" in found else (found["campaign"],),
                tuple(ManifestEntry.from_json(each) for each in found["envelopes"]),
                "rehearsal" in found,
                _paper(found),
            )
            manifest._check()
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("manifest") from error
        if manifest.to_bytes() != data:
            raise ValueError("manifest")
        return manifest

    def _check(self) -> None:
        if not (
            _HOUR.fullmatch(self.made)
            and _KEY.fullmatch(self.kiosk_key)
            and SLUG.fullmatch(self.event)
            and self.campaigns
            and all(map(SLUG.fullmatch, self.campaigns))
            and len({each.id for each in self.listed}) == len(self.listed)
        ):
            raise ValueError("manifest")

    def sign(self, device: SigningKey) -> bytes:
        """The kiosk's signature, 128 hex digits."""
        return device.sign(_CONTEXT + self.to_bytes()).hex().encode()

    def holds(self, signature: bytes) -> bool:
        """Whether `signature` (hex) is the kiosk's over this manifest."""
        try:
            raw = bytes.fromhex(signature.decode("ascii"))
        except ValueError:
            return False
        return signature_holds(self.kiosk_key, raw, _CONTEXT + self.to_bytes())


def _paper(found: dict[str, Any]) -> dict[str, PaperTally]:
    if "paper" not in found:
        return {}
    noted = found["paper"] if "campaigns" in found else {found["campaign"]: found["paper"]}
    return {id: PaperTally.from_json(each) for id, each in noted.items()}
