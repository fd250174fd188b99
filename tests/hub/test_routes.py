"""The hub's routes, over real sockets."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kiosk.domain.delivery import Receipt
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.sealing.receipts import check_receipt
from tests.cli import command
from tests.forked import HubProcess

from .kit import SECONDS, Caller, held, sealed

MARK = "do-not-repeat-me"


def test_hello_says_who_the_hub_is(hub: HubProcess) -> None:
    """A kiosk learns the hub's name, version, key and time."""
    answer = httpx.get(f"{hub.url}/kiosk/v1/hello", timeout=SECONDS).json()
    assert answer["hub"] == "petition-kiosk"
    assert answer["version"] == 1
    assert answer["public_key"] == hub.public_key
    assert answer["time"].endswith("Z")


def test_health(hub: HubProcess) -> None:
    """A load balancer sees that the process and its database answer."""
    assert httpx.get(f"{hub.url}/health", timeout=SECONDS).json() == {"status": "ok"}


def test_enrolment_gives_the_derived_id_and_a_new_token_each_time(caller: Caller) -> None:
    """Enrolling again replaces the token: the older one no longer opens anything."""
    older = caller.token
    again = caller.enrol()
    assert again.json()["kiosk_id"] == kiosk_id(caller.device.public)
    assert again.json()["token"] != older
    assert caller.send(sealed(caller.device).raw)[0]["outcome"] == "stored"
    caller.token = older
    refused = caller.post("envelopes", {"envelopes": ["AA=="]})
    assert (refused.status_code, refused.json()["error"]) == (401, "token")


def test_a_wrong_code_is_forbidden(hub: HubProcess) -> None:
    """Nobody enrols without the event's code."""
    answer = Caller(hub.url).enrol(code="another-code")
    assert (answer.status_code, answer.json()["error"]) == (403, "code")


def test_a_stored_envelope_gets_a_receipt_that_verifies(hub: HubProcess, caller: Caller) -> None:
    """The receipt is the hub's signature over id and digest, its time no finer than the hour."""
    envelope = sealed(caller.device)
    (outcome,) = caller.send(envelope.raw)
    receipt = Receipt(**outcome["receipt"])
    check_receipt(receipt, id=envelope.header.id, digest=envelope.digest, hub_key=hub.public_key)
    assert (outcome["outcome"], outcome["problem"]) == ("stored", None)
    assert receipt.time.endswith(":00:00Z")


def test_sending_again_stores_nothing_and_gives_a_receipt(hub_data: Path, caller: Caller) -> None:
    """An id is stored once, in one batch or over several, and each time there is a receipt."""
    envelope = sealed(caller.device)
    outcomes = caller.send(envelope.raw, envelope.raw) + caller.send(envelope.raw)
    assert [o["outcome"] for o in outcomes] == ["stored", "already_stored", "already_stored"]
    assert {o["receipt"]["signature"] for o in outcomes} == {outcomes[0]["receipt"]["signature"]}
    assert held(hub_data, caller.device) == [envelope.raw]


def test_one_bad_envelope_never_stops_the_rest(caller: Caller) -> None:
    """Outcomes come in the request's order; each bad envelope has its code, the good are stored."""
    good = [sealed(caller.device, seq).raw for seq in (1, 2)]
    foreign = sealed(SigningKey.generate()).raw
    forged = bytearray(sealed(caller.device).raw)
    forged[-1] ^= 1
    outcomes = caller.send(
        "not base64!", good[0], foreign, bytes(forged), b"no envelope", good[1] + b"x", good[1]
    )
    assert [o["index"] for o in outcomes] == list(range(7))
    assert [o["problem"] for o in outcomes] == [
        "base64",
        None,
        "other_kiosk",
        "signature",
        "magic",
        "trailing_bytes",
        None,
    ]
    assert [o["id"] is None for o in outcomes] == [True, False, False, False, True, True, False]
    assert all((o["receipt"] is None) == (o["outcome"] == "refused") for o in outcomes)


def test_another_digest_never_overwrites(hub_data: Path, caller: Caller) -> None:
    """The first bytes under an id stay; other bytes under it are refused."""
    first = sealed(caller.device)
    other = sealed(caller.device, id=first.header.id)
    assert caller.send(first.raw)[0]["outcome"] == "stored"
    assert caller.send(other.raw)[0]["problem"] == "other_digest"
    assert held(hub_data, caller.device) == [first.raw]


def test_without_a_token_nothing_is_taken(hub: HubProcess) -> None:
    """No token and an invented token are both 401, for envelopes and for withdrawals."""
    stranger = Caller(hub.url)
    for stranger.token in ("", "invented"):
        answer = stranger.post("envelopes", {"envelopes": ["AA=="]})
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert stranger.withdraw(sealed(stranger.device).header.id).status_code == 401


def test_too_large_a_body_is_refused_while_it_is_read(hub: HubProcess, caller: Caller) -> None:
    """More than 1 MiB is 413, with Content-Length and without; exactly 1 MiB is read."""
    too_much = b"x" * ((1 << 20) + 1)

    def in_pieces() -> Iterator[bytes]:
        for start in range(0, len(too_much), 65_536):
            yield too_much[start : start + 65_536]

    def status(content: bytes | Iterator[bytes]) -> int:
        headers = {"Authorization": f"Bearer {caller.token}", "Content-Type": "application/json"}
        url = f"{hub.url}/kiosk/v1/envelopes"
        return httpx.post(url, content=content, headers=headers, timeout=SECONDS).status_code

    assert status(too_much) == 413
    assert status(in_pieces()) == 413
    assert status(too_much[: 1 << 20]) == 422


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("envelopes", {"envelopes": []}),
        ("envelopes", {"envelopes": [MARK] * 201}),
        ("envelopes", {"envelopes": [7], MARK: MARK}),
        ("enrolments", {"code": MARK, "public_key": MARK, "name": MARK}),
        ("enrolments", {"code": MARK, "public_key": "0" * 64, "name": MARK + "\u202e"}),
        ("withdrawals", {"id": MARK, "proof": MARK}),
        ("withdrawals", {}),
    ],
)
def test_an_error_never_repeats_what_was_sent(
    caller: Caller, path: str, sent: dict[str, object]
) -> None:
    """A request of the wrong shape is 422 with a code, and its content is not echoed."""
    answer = caller.post(path, sent)
    assert (answer.status_code, answer.json()["error"]) == (422, "request")
    assert MARK not in answer.text


def test_an_unknown_path_is_a_problem_too(hub: HubProcess) -> None:
    """404 has the same form as any other error, and does not repeat the path."""
    answer = httpx.get(f"{hub.url}/{MARK}", timeout=SECONDS)
    assert (answer.status_code, answer.json()["error"]) == (404, "http_404")
    assert MARK not in answer.text


def test_a_withdrawn_id_never_comes_back(hub_data: Path, caller: Caller) -> None:
    """A withdrawal erases the envelope and bars the id for ever; asking again is harmless."""
    kept, gone = sealed(caller.device, 1), sealed(caller.device, 2)
    caller.send(kept.raw, gone.raw)
    assert caller.withdraw(gone.header.id).is_success
    assert caller.withdraw(gone.header.id).is_success
    assert held(hub_data, caller.device) == [kept.raw]
    assert caller.send(gone.raw)[0]["problem"] == "withdrawn"
    assert held(hub_data, caller.device) == [kept.raw]


def test_a_withdrawal_can_come_before_the_envelope(hub_data: Path, caller: Caller) -> None:
    """An id that has not arrived yet is barred as well."""
    envelope = sealed(caller.device)
    assert caller.withdraw(envelope.header.id).is_success
    assert caller.send(envelope.raw)[0]["problem"] == "withdrawn"
    assert held(hub_data, caller.device) == []


def test_a_wrong_proof_withdraws_nothing(hub_data: Path, caller: Caller) -> None:
    """Only who knew the code withdraws, before and after the tombstone."""
    envelope = sealed(caller.device)
    caller.send(envelope.raw)
    for _ in range(2):
        wrong = caller.withdraw(envelope.header.id, code="0000-0000-0000")
        assert (wrong.status_code, wrong.json()["error"]) == (409, "proof")
    assert held(hub_data, caller.device) == [envelope.raw]
    assert caller.withdraw(envelope.header.id).is_success
    assert caller.withdraw(envelope.header.id, code="0000-0000-0000").status_code == 409


def test_a_revoked_kiosk_is_out(hub_data: Path, caller: Caller) -> None:
    """After `kiosk revoke` neither its token nor the right code lets it in; others stay in."""
    name = kiosk_id(caller.device.public)
    done = command.run("kiosk", "revoke", "--data", hub_data, name, "--yes")
    assert done.returncode == 0
    for answer in (
        caller.post("envelopes", {"envelopes": ["AA=="]}),
        caller.withdraw(sealed(caller.device).header.id),
        caller.enrol(),
    ):
        assert (answer.status_code, answer.json()["error"]) == (403, "revoked")
    assert Caller(caller.base.removesuffix("/kiosk/v1")).enrol().is_success
