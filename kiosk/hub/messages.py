"""What goes over the wire between kiosk and hub, as the generated OpenAPI shows it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kiosk.sealing.envelope import ID

MAX_ENVELOPES = 200
"""In one request."""
MAX_BODY_BYTES = 1 << 20
"""Of any request."""

Hex64 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError("not printable")
    return text


class Message(BaseModel):
    """A JSON object with no members but its own."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class Greeting(Message):
    """Who the hub is."""

    hub: Literal["petition-kiosk"] = "petition-kiosk"
    version: Literal[1] = 1
    public_key: Hex64
    time: str
    rehearsal: bool = False


class EnrolmentRequest(Message):
    """A kiosk introduces itself."""

    code: Annotated[str, Field(min_length=1, max_length=128), AfterValidator(_printable)]
    public_key: Hex64
    name: Annotated[str, Field(min_length=1, max_length=80), AfterValidator(_printable)]
    rehearsal: bool = False


class EnrolmentGranted(Message):
    """The kiosk's id and its append-only token; the hub keeps only the token's hash."""

    kiosk_id: str
    token: str


class EnvelopesRequest(Message):
    """Envelopes v1 in base64."""

    envelopes: Annotated[list[str], Field(min_length=1, max_length=MAX_ENVELOPES)]


class ReceiptMessage(Message):
    """The hub's Ed25519 signature over id, digest and time (rounded down to the hour)."""

    id: str
    digest: str
    time: str
    signature: str


class OutcomeMessage(Message):
    """What became of the envelope at `index`; `id` is null where none could be read."""

    index: int
    id: str | None
    outcome: Literal["stored", "already_stored", "refused"]
    problem: str | None = None
    receipt: ReceiptMessage | None = None


class EnvelopesAnswer(Message):
    """One outcome for each envelope, in the request's order."""

    outcomes: list[OutcomeMessage]


Seq = Annotated[int, Field(strict=True, ge=1, lt=2**53)]
MAX_COMPARED = 10_000


def _apart(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    before = 0
    for first, last in runs:
        if not before < first <= last:
            raise ValueError("runs must rise and be apart")
        before = last
    return runs


class Comparison(Message):
    """Numbers and ids that this hub has acknowledged; asked, or lost."""

    delivered: Annotated[
        list[tuple[Seq, Seq]], Field(max_length=MAX_COMPARED), AfterValidator(_apart)
    ]
    """First and last number of each run; the runs rise, and are apart."""
    withdrawn: Annotated[
        list[Annotated[str, Field(pattern=f"^{ID.pattern}$")]], Field(max_length=MAX_COMPARED)
    ]


class WithdrawalRequest(Message):
    """The proof comes from the signer's withdrawal code."""

    id: Annotated[str, Field(pattern=f"^{ID.pattern}$")]
    proof: Hex64


class WithdrawalAnswer(Message):
    """The id is barred for ever."""

    id: str
    outcome: Literal["withdrawn"] = "withdrawn"


class HealthAnswer(Message):
    """The process runs, and what tablets send can be stored."""

    status: Literal["ok"] = "ok"


class ProblemMessage(Message):
    """Any error. It never repeats what was sent."""

    error: str
    title: str
    status: int
