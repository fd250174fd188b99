"""What forwarding needs from the world, as Protocols, and the values that pass.

A receiver of signatures as its file describes it: another system, and one petition there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.domain.delivery import Outgoing
from kiosk.domain.outbox import State

SYSTEM = "petition-kiosk"
ACTIVITY_TYPE = "Petition"
"""CiviCRM's own for its petitions."""
SIGNATURE_FIELD = "subject"
"""Every activity has one, and it can be looked up."""


def identifier(id: str) -> str:
    """What a signature is called in other systems: found again by it before a second try."""
    return f"{SYSTEM}:{id}"


@dataclass(frozen=True, slots=True)
class ActionNetwork:
    """A petition of an Action Network group."""

    url: str
    """The API's entry point, without a closing slash."""
    petition: str
    """The petition's own id there (a UUID)."""


@dataclass(frozen=True, slots=True)
class CiviCrm:
    """A petition of a CiviCRM site."""

    url: str
    """The site, without a closing slash."""
    petition: int
    """The petition's (survey's) id: activities carry it as `source_record_id`."""
    group: str
    """Machine name of the group of those who may be written to."""
    activity_type: str = ACTIVITY_TYPE
    signature_field: str = SIGNATURE_FIELD
    """The activity's field that holds our identifier; a custom one is `Group.field`."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Any address that takes Action Network's webhook shape."""

    url: str


Target = ActionNetwork | CiviCrm | Webhook


@dataclass(frozen=True, slots=True)
class ReceiverSettings:
    """What a receiver's file says."""

    name: str
    """Names the receiver in the forwarding outbox, for ever."""
    campaign: str
    """Only signatures of this campaign go there."""
    target: Target
    rehearsal: bool = False
    """Whether it takes rehearsals, and nothing else."""
    key: str = field(default="", repr=False)
    """The API key, or the secret of the webhook's HMAC; empty where nothing is sent."""

    @property
    def address(self) -> str:
        """A digest (32 hex digits) of where it leads: a name stays with one address."""
        target = self.target
        petition = "" if isinstance(target, Webhook) else str(target.petition)
        kind = type(target).__name__
        parts = (kind, target.url, petition, self.campaign, str(self.rehearsal))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


OPTED_OUT = "opted_out"
"""What is noted of a delivered signature whose signer said yes, and is not subscribed."""


@dataclass(frozen=True, slots=True)
class Forwarding:
    """One signature's way to one receiver. Nothing here was typed by anybody."""

    id: str
    """The signature's."""
    state: State
    attempts: int = 0
    """Counted before a request leaves."""
    next_attempt_at: float = 0.0
    """Unix seconds; 0 means at once."""
    last_problem: str | None = None
    reference: str | None = None
    """What the receiver calls the signature."""
    merged: bool = False
    """Whether the receiver put it together with another one (one person per e-mail address)."""

    @property
    def opted_out(self) -> bool:
        """Whether it is there, and an opt-out was left as it was although the signer said yes."""
        return self.state is State.DELIVERED and self.last_problem == OPTED_OUT


@dataclass(frozen=True, slots=True)
class ForwardingBalance:
    """signatures = delivered + waiting + needs_attention + withdrawn, by construction."""

    delivered: int = 0
    waiting: int = 0
    needs_attention: int = 0
    withdrawn: int = 0
    merged: int = 0
    """Of the delivered."""
    opted_out: int = 0
    """Of the delivered too: who said yes and is not subscribed, since a no is not older."""

    @property
    def signatures(self) -> int:
        """Every row there is."""
        return self.delivered + self.waiting + self.needs_attention + self.withdrawn


@dataclass(frozen=True, slots=True)
class ToTell:
    """A signature taken back after it was sent, or may have been: the receiver is to hear of it."""

    receiver: str
    id: str
    reference: str | None
    """What the receiver calls it; None where no answer ever said so: look for our identifier."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What there is to forward, of one campaign, at one time."""

    outgoing: tuple[Outgoing, ...]
    doubles: tuple[str, ...] = ()
    """Ids that another signature of the same person stands for."""
    withdrawn: tuple[str, ...] = ()
    not_readable: int = 0
    """Sealed to other keys."""
    damaged: int = 0
    cleaned: int = 0
    """Without something in a field that no form lets anybody type."""


class Source(Protocol):
    """Where signatures come from: a hub, or bundles."""

    def gather(self) -> Gathered:
        """Everything, opened and settled."""
        ...

    def is_withdrawn(self, id: str) -> bool:
        """Asked of each just before it is sent, since gathering may be hours ago."""
        ...

    def current(self, outgoing: Outgoing) -> Outgoing:
        """The same as it is now: its signer may have said no since it was gathered."""
        ...


class ForwardingOutbox(Protocol):
    """The rows of one receiver. Each call is one durable transaction.

    Raises StorageUnavailable; nothing has changed then. One process at a time holds the claim.
    """

    def claim(self, now: float, seconds: float) -> bool:
        """Be the one who forwards until `now` + `seconds`; also to go on being it."""
        ...

    def release(self) -> None:
        """Let go of the claim, if this process has it."""
        ...

    def rest_until(self) -> float:
        """Unix seconds until which the receiver asked to be left alone; 0 if it did not."""
        ...

    def rest(self, until: float) -> None:
        """Leave the receiver alone until then."""
        ...

    def add(self, ids: Iterable[str]) -> None:
        """New rows, waiting; those that are there stay as they are."""
        ...

    def withdraw(self, ids: Iterable[str]) -> None:
        """Any state → withdrawn, for those that are here."""
        ...

    def set_aside(self, doubles: Iterable[str]) -> None:
        """Waiting rows that another signature stands for: gone if never tried, else attention."""
        ...

    def waiting(self) -> tuple[Forwarding, ...]:
        """Rows that wait."""
        ...

    def count_attempt(self, id: str, next_attempt_at: float) -> bool:
        """Before a request leaves; False if the row does not wait any more. Raises NotAlone."""
        ...

    def deliver(
        self, id: str, reference: str | None, merged: bool, opted_out: bool = False
    ) -> None:
        """The receiver has it: delivered, unless withdrawn meanwhile; the reference is kept.

        Also merged if another row has this reference already.
        """
        ...

    def postpone(self, id: str, next_attempt_at: float, problem: str) -> None:
        """Stay waiting; note why."""
        ...

    def refuse(self, id: str, problem: str) -> None:
        """waiting → needs_attention."""
        ...


@dataclass(frozen=True, slots=True)
class Sent:
    """A signature that the receiver has."""

    reference: str | None
    merged: bool = False
    opted_out: bool = False
    """The signer had said yes, and was not subscribed: an opt-out there is not older."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request, as it will be sent, and as a dry run shows it."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""
    when: str = ""
    """In a dry run: in which case only it is sent; empty for always."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be sent for one signature."""

    route: str
    """A few words, the same for all that go the same way."""
    requests: tuple[Request, ...]


class Receiver(Protocol):
    """Another system. `remote.forwarders` speaks to each kind.

    The coroutines raise ReceiverUnavailable, ReceiverRefused or ReceiverClosed.
    """

    async def greet(self) -> None:
        """Whether key, address and petition are right, as far as can be asked."""
        ...

    def unfit(self, outgoing: Outgoing) -> str | None:
        """Why this receiver could never take it (a code), or None."""
        ...

    async def find(self, outgoing: Outgoing) -> Sent | None:
        """Whether it is there already: asked before every try but the first."""
        ...

    async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
        """Hand it over, consent as it was given, unless a no is not older than the yes.

        `retry`: an earlier try may be half done, and `find` did not find it.
        """
        ...

    def plan(self, outgoing: Outgoing) -> Plan:
        """What `send` would do; nothing is sent, no key is shown."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
