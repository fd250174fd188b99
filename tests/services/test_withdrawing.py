"""Taking a signature back by its code, before and after it was sent: it can never come back."""

import json
from functools import partial
from pathlib import Path

import pytest

from kiosk.domain.outbox import Balance, State
from kiosk.hub.identity import hub_key
from kiosk.sealing.keys import SigningKey
from kiosk.services.desk import Withdrawal, withdraw
from kiosk.services.sending_rules import Condition
from kiosk.storage.database import FILE, Store
from tests.forked import HubProcess
from tests.hub.kit import WITHDRAWAL, held
from tests.remote.strange import Answer, Asked, StrangeServer, by_hub, http, json_answer

from .kit import signature, signing
from .stall import Stall, never, until


def test_the_code_finds_its_signature_and_no_other(store: Store) -> None:
    """As people type it; the others stay; a second time there is nothing any more."""
    signed = [signing(store).sign(signature()) for _ in range(3)]
    typed = signed[1].code.lower().replace("-", " ")
    assert withdraw(store.outbox, typed) is Withdrawal.DONE
    assert store.outbox.balance() == Balance(waiting=2, withdrawn=1)
    (gone,) = store.outbox.rows([State.WITHDRAWN])
    assert (gone.id, gone.envelope) == (signed[1].row.id, b"")
    assert withdraw(store.outbox, typed) is Withdrawal.UNKNOWN


@pytest.mark.parametrize("typed", ["", "7K2M", "7K2M-9QX4-D0V!", "x" * 300, "ßßßß-ßßßß-ßßßß"])
def test_what_is_no_code_is_said_to_be_none(store: Store, typed: str) -> None:
    """Nothing changes."""
    signing(store).sign(signature())
    assert withdraw(store.outbox, typed) is Withdrawal.NO_CODE
    assert store.outbox.balance() == Balance(waiting=1)


def test_a_strangers_code_changes_nothing(store: Store) -> None:
    """A well-formed code of another tablet."""
    signing(store).sign(signature())
    assert withdraw(store.outbox, "0000-0000-0000") is Withdrawal.UNKNOWN
    assert store.outbox.balance() == Balance(waiting=1)


def test_the_code_is_stored_nowhere(store: Store, tmp_path: Path) -> None:
    """Neither signing nor withdrawing leaves it in the database or its log."""
    signed = signing(store).sign(signature())
    withdraw(store.outbox, signed.code)
    letters = signed.code.replace("-", "").encode()
    data = b"".join(file.read_bytes() for file in tmp_path.glob(f"{FILE}*"))
    assert signed.code.encode() not in data
    assert letters not in data


def test_the_chain_goes_on(store: Store) -> None:
    """The next envelope names the digest of the erased one."""
    signed = signing(store).sign(signature())
    withdraw(store.outbox, signed.code)
    after = signing(store).sign(signature()).row
    assert after.seq == signed.row.seq + 1
    assert signed.row.digest.encode() in after.envelope


async def test_the_hub_hears_of_it_before_and_after_sending(
    hub: HubProcess, hub_data: Path, stall: Stall
) -> None:
    """Delivered: erased there. Never sent: barred there, so that a copy cannot bring it back."""
    first, second = stall.sign(2)
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == 2)
    assert withdraw(stall.store.outbox, WITHDRAWAL) is Withdrawal.DONE
    (unsent,) = stall.sign()
    kept_back = unsent.envelope
    assert len(held(hub_data, stall.device)) == 2
    while withdraw(stall.store.outbox, WITHDRAWAL) is Withdrawal.DONE:
        pass
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: not stall.store.outbox.pending_withdrawals(9))
    assert held(hub_data, stall.device) == []
    assert stall.store.outbox.balance() == Balance(withdrawn=3)
    assert all(row.proof is None for row in stall.rows())
    # Whoever still has the envelope brings it in vain.
    link_outcome = await send_again(stall, hub, kept_back)
    assert link_outcome == "withdrawn"
    assert {first.id, second.id, unsent.id} == {row.id for row in stall.rows()}


async def send_again(stall: Stall, hub: HubProcess, envelope: bytes) -> str | None:
    """What the hub says to an envelope that was withdrawn."""
    from kiosk.domain.delivery import RefusedOne, TabletStatus
    from kiosk.remote.client import HttpHubLink

    enrolment = stall.store.enrolments.load(hub.url)
    assert enrolment is not None
    link = HttpHubLink(hub.url, hub.public_key)
    (outcome,) = await link.send(enrolment.token, [envelope], TabletStatus(0, 0, "1"))
    await link.close()
    return outcome.problem if isinstance(outcome, RefusedOne) else None


async def test_offline_it_waits_for_the_hub(hub: HubProcess, stall: Stall) -> None:
    """It counts as withdrawn at once; a hub that fails is told later, by itself."""
    stall.sign()
    async with StrangeServer(http(503), http(503), behind=hub.port) as later:
        stall.enrolled(later.url)
        withdraw(stall.store.outbox, WITHDRAWAL)
        assert stall.store.outbox.balance() == Balance(withdrawn=1)
        async with stall.courier(later.url, hub.public_key):
            await until(lambda: not stall.store.outbox.pending_withdrawals(9))


def as_asked(asked: Asked) -> bytes:
    """“Withdrawn”, right in every member; nobody has signed it."""
    return json_answer({"id": json.loads(asked.body)["id"], "outcome": "withdrawn"})


UNPROVEN: dict[str, Answer] = {
    "login page": http(200, b"<html>", "text/html"),
    "other id": json_answer({"id": "x", "outcome": "withdrawn"}),
    "other outcome": json_answer({"id": "x", "outcome": "stored"}),
    "not signed": as_asked,
    "signed by another": by_hub(as_asked, SigningKey.generate()),
    **{str(status): http(status) for status in (400, 401, 403, 404, 409, 410, 422)},
}


@pytest.mark.parametrize("answer", UNPROVEN.values(), ids=UNPROVEN)
async def test_success_without_proof_is_no_withdrawal(
    hub: HubProcess, stall: Stall, answer: Answer
) -> None:
    """The courier asks again, by itself, until the hub really says so."""
    stall.sign()
    async with StrangeServer(answer, behind=hub.port) as cafe:
        stall.enrolled(cafe.url)
        withdraw(stall.store.outbox, WITHDRAWAL)
        async with stall.courier(cafe.url, hub.public_key):
            await until(lambda: len(cafe.asked) >= 2)
            await until(lambda: not stall.store.outbox.pending_withdrawals(9))


async def test_a_refused_withdrawal_holds_nothing_up(
    hub: HubProcess, hub_data: Path, stall: Stall
) -> None:
    """409: the proof stays for the bundle, signatures go on, and nobody hammers the hub."""
    stall.sign()
    no = by_hub(http(409), hub_key(hub_data))
    async with StrangeServer(no, behind=hub.port) as strict:
        withdraw(stall.store.outbox, WITHDRAWAL)
        stall.sign(2)
        stall.enrolled(strict.url)
        async with stall.courier(strict.url, hub.public_key) as courier:
            await until(lambda: stall.count(State.DELIVERED) == 2)
            await until(lambda: stall.reports[-1].condition is Condition.IDLE)
            asked = len(strict.asked)
            courier.wake()
            assert await never(lambda: len(strict.asked) > asked)
            assert len(stall.store.outbox.pending_withdrawals(9)) == 1
            assert stall.reports[-1].condition is Condition.IDLE
            courier.hurry()
            await until(lambda: not stall.store.outbox.pending_withdrawals(9))


@pytest.mark.parametrize("status", [404, 500])
async def test_a_fault_of_that_route_holds_nothing_up(
    hub: HubProcess, stall: Stall, status: int
) -> None:
    """Withdrawals fail for as long as it lasts; signatures leave all the same, and nobody hammers
    the hub. When it works again, it is told without a touch.
    """
    stall.sign()
    withdraw(stall.store.outbox, WITHDRAWAL)
    broken = True

    def answer(asked: Asked) -> bytes | None:
        return http(status) if broken and asked.path.endswith("/withdrawals") else None

    async with (
        StrangeServer(behind=hub.port, instead=answer) as half,
        stall.courier(half.url, hub.public_key) as courier,
    ):
        for count in (2, 4):
            stall.sign(2)
            courier.wake()
            await until(partial(delivered, stall, count))
        assert len(stall.store.outbox.pending_withdrawals(9)) == 1
        broken = False
        await until(lambda: not stall.store.outbox.pending_withdrawals(9))


def delivered(stall: Stall, count: int) -> bool:
    """Whether so many are."""
    return stall.count(State.DELIVERED) == count
