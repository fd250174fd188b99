"""The courier against every answer of its table: a café's server first, then the real hub."""

import errno
import json
import socket
import time
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.delivery import Receipt
from kiosk.domain.errors import StorageFull
from kiosk.domain.outbox import Row, State
from kiosk.hub.identity import hub_key
from kiosk.sealing.envelope import parse
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.sealing.receipts import check_receipt, make_receipt
from kiosk.services import sending
from kiosk.services.sending_rules import Condition, Delays, receipt_text
from tests.clock import AT
from tests.forked import HubProcess
from tests.hub.kit import held
from tests.proof import some
from tests.remote.strange import LOGIN_PAGE, Asked, StrangeServer, by_hub, http, json_answer

from .stall import Stall, never, until

TIME = AT
LONG = Delays(first=600.0, longest=900.0)
"""No attempt of these tests ever comes by waiting so long."""


def answered(asked: Asked, key: SigningKey, **other: str) -> bytes:
    """“All stored”, with receipts by `key`, of which `other` is changed."""
    outcomes = []
    for text in asked.envelopes:
        envelope = parse(b64decode(text))
        signed = {"id": envelope.header.id, "digest": envelope.digest, **other}
        receipt = make_receipt(key, signed["id"], signed["digest"], AT)
        outcomes.append(
            {
                "id": envelope.header.id,
                "outcome": "stored",
                "receipt": json.loads(receipt_text(receipt)),
            }
        )
    return json_answer({"outcomes": outcomes})


STRANGER = SigningKey.generate()
OTHER_ID = "00000000-0000-4000-8000-000000000000"
Answering = Callable[[Asked, SigningKey], bytes]
"""From a request and the real hub's key to an answer."""
UNPROVEN: dict[str, Answering] = {
    "login page": lambda *_: LOGIN_PAGE,
    "empty": lambda *_: http(200),
    "no outcomes": lambda *_: json_answer({"outcomes": []}),
    "cut body": lambda *_: http(200, b'{"outcomes": [', Content_Length="9999"),
    "receipt by a stranger": lambda asked, _: answered(asked, STRANGER),
    "receipt for another id": lambda asked, key: answered(asked, key, id=OTHER_ID),
    "receipt for another digest": lambda asked, key: answered(asked, key, digest="0" * 64),
}
LATER = [
    ("redirect", http(302, Location="http://127.0.0.1:1/login"), "redirected"),
    ("hangs up", b"", "transport"),
    *((str(status), http(status), f"http_{status}") for status in (408, 425, 429, 500, 502, 503)),
]


@pytest.mark.parametrize("answering", UNPROVEN.values(), ids=UNPROVEN)
async def test_success_without_proof_is_no_delivery(
    hub: HubProcess, hub_data: Path, stall: Stall, answering: Answering
) -> None:
    """Three such answers are told; nothing is delivered or lost; then the hub gets all once."""

    def answer(asked: Asked) -> bytes:
        return answering(asked, hub_key(hub_data))

    stall.sign(3)
    async with StrangeServer(answer, answer, answer, behind=hub.port) as cafe:
        stall.enrolled(cafe.url)
        async with stall.courier(cafe.url, hub.public_key):
            await until(lambda: stall.count(State.DELIVERED) == 3)
    told = [report.condition for report in stall.reports]
    assert told.index(Condition.NOT_THE_HUB) > told.index(Condition.WAITING)
    assert told.count(Condition.WAITING) >= 2
    assert len(held(hub_data, stall.device)) == 3


async def test_two_answers_without_proof_are_not_yet_told(hub: HubProcess, stall: Stall) -> None:
    """Twice may be chance: the desk hears of it only after the third."""
    stall.sign()
    async with StrangeServer(LOGIN_PAGE, LOGIN_PAGE, behind=hub.port) as cafe:
        stall.enrolled(cafe.url)
        async with stall.courier(cafe.url, hub.public_key):
            await until(lambda: _last(stall) is Condition.IDLE)
    assert stall.count(State.DELIVERED) == 1
    assert Condition.NOT_THE_HUB not in [report.condition for report in stall.reports]
    assert stall.reports[-1].last_problem is None


async def test_a_courier_that_did_not_check_would_be_fooled(
    hub: HubProcess, stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: with the check of receipts taken out, a stranger's receipt counts as delivery."""
    monkeypatch.setattr(sending, "check_receipt", lambda *_, **__: None)

    stall.sign()
    async with StrangeServer(lambda asked: answered(asked, STRANGER)) as cafe:
        stall.enrolled(cafe.url)
        async with stall.courier(cafe.url, hub.public_key):
            await until(lambda: stall.count(State.DELIVERED) == 1)


@pytest.mark.parametrize(
    ("answer", "problem"), [a[1:] for a in LATER], ids=[name for name, _, _ in LATER]
)
async def test_what_asks_for_patience_is_tried_again(
    hub: HubProcess, hub_data: Path, stall: Stall, answer: bytes, problem: str
) -> None:
    """The courier says why it backs off, counts each attempt, and delivers each row once."""
    stall.sign(3)
    async with StrangeServer(answer, answer, behind=hub.port) as cafe:
        stall.enrolled(cafe.url)
        async with stall.courier(cafe.url, hub.public_key):
            await until(lambda: stall.count(State.DELIVERED) == 3)
    told = [(report.condition, report.last_problem) for report in stall.reports]
    assert (Condition.WAITING, problem) in told
    assert all(row.attempts >= 3 for row in stall.rows())
    assert len(held(hub_data, stall.device)) == 3


async def test_nobody_there_then_the_hub(hub: HubProcess, hub_data: Path, stall: Stall) -> None:
    """With no network rows stay waiting; when it comes back they are delivered by themselves."""
    stall.sign(3)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    async with stall.courier(f"http://127.0.0.1:{port}", hub.public_key):
        await until(lambda: any(r.last_problem == "no_connection" for r in stall.reports))
        assert stall.count(State.WAITING) == 3
        later = StrangeServer(behind=hub.port)
        later.port = port
        async with later:
            await until(lambda: stall.count(State.DELIVERED) == 3)
    assert len(held(hub_data, stall.device)) == 3


async def test_retry_after_is_obeyed_and_hurry_ends_it(hub: HubProcess, stall: Stall) -> None:
    """The hub's wish outlasts the courier's pause; no new signature ends it, hurry does."""
    stall.sign()
    async with StrangeServer(http(429, Retry_After="3000"), behind=hub.port) as busy:
        stall.enrolled(busy.url)
        async with stall.courier(busy.url, hub.public_key) as courier:
            await until(lambda: bool(stall.reports) and stall.reports[-1].last_problem is not None)
            at = stall.reports[-1].next_attempt_at
            assert at is not None
            assert 2900 < at - time.time() <= 3000
            assert 2900 < stall.rows()[0].next_attempt_at - time.time() <= 3000
            stall.sign()
            courier.wake()
            assert await never(lambda: len(busy.asked) > 1)
            courier.hurry()
            await until(lambda: stall.count(State.DELIVERED) == 2)


@pytest.mark.parametrize("status", [400, 404, 409, 413, 415, 422])
async def test_a_refused_batch_is_halved_until_the_row_is_found(
    hub: HubProcess, hub_data: Path, stall: Stall, status: int
) -> None:
    """A row that makes the hub refuse whole requests needs attention; others are delivered."""
    rows = stall.sign(9)
    poison = rows[4]

    def refusing(asked: Asked) -> bytes | None:
        sent = [b64decode(text) for text in asked.envelopes] if _sends(asked) else []
        return by_hub(http(status), hub_key(hub_data))(asked) if poison.envelope in sent else None

    async with (
        StrangeServer(behind=hub.port, instead=refusing) as picky,
        stall.courier(picky.url, hub.public_key, delays=LONG),
    ):
        await until(lambda: stall.count(State.DELIVERED) == 8)
        await until(lambda: stall.count(State.NEEDS_ATTENTION) == 1)
    (found,) = stall.rows(State.NEEDS_ATTENTION)
    assert (found.id, found.last_problem) == (poison.id, f"http_{status}")
    assert len(held(hub_data, stall.device)) == 8


def _sends(asked: Asked) -> bool:
    return asked.path.endswith("/envelopes")


async def test_one_refused_envelope_needs_attention_and_the_rest_goes_on(
    hub: HubProcess, hub_data: Path, stall: Stall
) -> None:
    """The real hub refuses another kiosk's envelope; its neighbours are delivered."""
    stall.sign(2)
    own, stall.device = stall.device, SigningKey.generate()
    (foreign,) = stall.sign()
    stall.device = own
    stall.sign(2)
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.WAITING) == 0)
    assert [(r.id, r.last_problem) for r in stall.rows(State.NEEDS_ATTENTION)] == [
        (foreign.id, "other_kiosk")
    ]
    assert len(held(hub_data, stall.device)) == 4


async def test_a_row_whose_bytes_changed_on_the_disk_is_not_sent(
    hub: HubProcess, hub_data: Path, stall: Stall
) -> None:
    """A flipped bit is found by the row's digest: that row needs attention, the rest goes on."""
    rows = stall.sign(3)
    _flip(stall, rows[1])
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.WAITING) == 0)
    (damaged,) = stall.rows(State.NEEDS_ATTENTION)
    assert (damaged.id, damaged.last_problem) == (rows[1].id, "damaged")
    assert len(held(hub_data, stall.device)) == 2


def _flip(stall: Stall, row: Row) -> None:
    changed = bytearray(row.envelope)
    changed[700] ^= 1
    with stall.store._engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE outbox SET envelope = ? WHERE id = ?", (bytes(changed), row.id)
        )


async def test_a_rejected_token_is_renewed_once(
    hub: HubProcess, hub_data: Path, stall: Stall
) -> None:
    """A hub that has forgotten the token gets the code again, and everything is delivered."""
    stall.sign(3)
    stall.enrolled(hub.url)
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == 3)
    renewed = stall.store.enrolments.load(hub.url)
    assert renewed is not None
    assert renewed.token != "an-old-token"
    assert len(held(hub_data, stall.device)) == 3


@pytest.mark.parametrize("status", [401, 403])
async def test_a_kiosk_that_is_not_accepted_stops_and_loses_nothing(
    hub: HubProcess, hub_data: Path, stall: Stall, status: int
) -> None:
    """After one more enrolment it is silent until hurry, which makes one more try each time."""
    stall.sign(2)
    said = {"hub": "petition-kiosk", "version": 1, "public_key": hub.public_key, "time": TIME}
    greeting = by_hub(json_answer(said), hub_key(hub_data))
    no = by_hub(http(status), hub_key(hub_data))
    async with StrangeServer(no, greeting, no, no, greeting, no, behind=hub.port) as strict:
        stall.enrolled(strict.url)
        async with stall.courier(strict.url, hub.public_key) as courier:
            await until(lambda: _last(stall) is Condition.NOT_ACCEPTED)
            assert [asked.path.rsplit("/", 1)[1] for asked in strict.asked] == [
                "envelopes",
                "hello",
                "enrolments",
            ]
            stall.sign()
            courier.wake()
            assert await never(lambda: len(strict.asked) > 3)
            courier.hurry()
            await until(lambda: len(strict.asked) == 6 and _last(stall) is Condition.NOT_ACCEPTED)
            assert stall.count(State.WAITING) == 3
            courier.hurry()
            await until(lambda: stall.count(State.DELIVERED) == 3)


def _last(stall: Stall) -> Condition | None:
    return stall.reports[-1].condition if stall.reports else None


async def test_the_real_hub_does_not_accept_a_wrong_code(hub: HubProcess, stall: Stall) -> None:
    """A wrong enrolment code stops sending with `not_accepted`; every row is still waiting."""
    stall.sign(2)
    async with stall.courier(hub.url, hub.public_key, code="not-the-code"):
        await until(lambda: _last(stall) is Condition.NOT_ACCEPTED)
    assert stall.reports[-1].last_problem == "http_403"
    assert stall.count(State.WAITING) == 2


async def test_the_code_is_not_shown_to_another_hub(hub: HubProcess, stall: Stall) -> None:
    """A hub with another key than the event's is greeted and no more."""
    stall.sign()
    async with StrangeServer(behind=hub.port) as between:
        async with stall.courier(between.url, STRANGER.public):
            await until(lambda: _last(stall) is Condition.NOT_THE_HUB)
        assert {asked.path for asked in between.asked} == {"/kiosk/v1/hello"}
    assert stall.reports[-1].last_problem == "other_key"


async def test_a_refused_introduction_blames_no_row(
    hub: HubProcess, hub_data: Path, stall: Stall
) -> None:
    """404 on the way to enrolling is a wrong address, not a bad signature: all stay waiting."""
    stall.sign(2)
    no = by_hub(http(404), hub_key(hub_data))
    async with (
        StrangeServer(no, behind=hub.port) as moved,
        stall.courier(moved.url, hub.public_key),
    ):
        await until(lambda: stall.count(State.DELIVERED) == 2)
    assert "http_404" in [report.last_problem for report in stall.reports]


async def test_a_large_outbox_goes_in_batches_the_hub_takes(
    hub: HubProcess, hub_data: Path, stall: Stall
) -> None:
    """Hundreds of rows go in requests under 1 MiB and 200 envelopes, each row once."""
    stall.sign(220)
    async with StrangeServer(behind=hub.port) as between:
        async with stall.courier(between.url, hub.public_key):
            await until(lambda: stall.count(State.DELIVERED) == 220)
        batches = [asked for asked in between.asked if _sends(asked)]
    assert 2 <= len(batches) <= 3
    assert max(len(asked.body) for asked in batches) <= 1 << 20
    assert sum(len(asked.envelopes) for asked in batches) == 220
    assert {row.attempts for row in stall.rows()} == {1}
    assert len(held(hub_data, stall.device)) == 220


async def test_the_receipt_is_kept_and_verifies(hub: HubProcess, stall: Stall) -> None:
    """What the outbox keeps as a receipt proves the delivery to anybody with the hub's key."""
    stall.sign()
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == 1)
    (row,) = stall.rows()
    assert row.receipt is not None
    receipt = Receipt(**json.loads(row.receipt))
    check_receipt(receipt, id=row.id, digest=row.digest, hub_key=hub.public_key)


async def test_the_attempt_is_counted_before_the_request_leaves(
    hub: HubProcess, stall: Stall
) -> None:
    """When the hub sees a request, the store knows of it: a crash cannot hide an attempt."""
    stall.sign()
    seen: list[int] = []

    def look(asked: Asked) -> bytes:
        seen.append(stall.rows()[0].attempts)
        return http(503)

    async with StrangeServer(look) as server:
        stall.enrolled(server.url)
        async with stall.courier(server.url, hub.public_key, delays=LONG):
            await until(lambda: bool(seen))
    assert seen == [1]


async def test_an_idle_courier_does_nothing_until_woken(hub: HubProcess, stall: Stall) -> None:
    """Without waiting rows it neither asks the store nor the hub; a new signature wakes it."""
    async with stall.courier(hub.url, hub.public_key) as courier:
        await until(lambda: _last(stall) is Condition.IDLE)
        calls = stall.store_calls
        assert await never(lambda: stall.store_calls > calls)
        stall.sign()
        courier.wake()
        await until(lambda: stall.count(State.DELIVERED) == 1)
        await until(lambda: _last(stall) is Condition.IDLE)
    assert stall.reports[-1].last_delivery is not None


async def test_a_row_that_the_hub_never_mentions_does_not_hold_up_the_rest(
    hub: HubProcess, stall: Stall
) -> None:
    """A row without an outcome is postponed alone; the others are delivered, sending goes on."""
    silent_about = stall.sign(3)[1]

    def forgetful(asked: Asked, answer: bytes) -> bytes:
        found = json.loads(answer.split(b"\r\n\r\n", 1)[1])
        found["outcomes"] = [o for o in found["outcomes"] if o["id"] != silent_about.id]
        return json_answer(found)

    async with StrangeServer(behind=hub.port) as server:
        real = server._answer

        async def answer(asked: Asked) -> bytes:
            given = await real(asked)
            return forgetful(asked, given) if _sends(asked) else given

        server._answer = answer  # type: ignore[method-assign]
        async with stall.courier(server.url, hub.public_key, delays=LONG) as courier:
            await until(lambda: stall.count(State.DELIVERED) == 2)
            await until(lambda: stall.rows(State.WAITING)[0].last_problem == "no_receipt")
            stall.sign()
            courier.wake()
            await until(lambda: stall.count(State.DELIVERED) == 3)


async def test_a_store_that_fails_is_waited_for(
    hub: HubProcess, stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk sends nothing uncounted; when there is room again the courier goes on."""
    full = True
    count = stall.store.outbox.count_attempt

    def count_attempt(ids: list[str], next_attempt_at: float) -> frozenset[str]:
        if full:
            raise StorageFull(errno.errorcode[errno.ENOSPC])
        return count(ids, next_attempt_at)

    monkeypatch.setattr(stall.store.outbox, "count_attempt", count_attempt)

    stall.sign(2)
    async with (
        StrangeServer(behind=hub.port) as between,
        stall.courier(between.url, hub.public_key),
    ):
        await until(lambda: _last(stall) is Condition.STORAGE)
        assert not any(_sends(asked) for asked in between.asked)
        full = False
        await until(lambda: stall.count(State.DELIVERED) == 2)
    assert "storage_full" in [report.last_problem for report in stall.reports]


async def test_a_bug_is_named_by_its_type_and_outlived(
    hub: HubProcess, stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unforeseen exception ends one round, not the courier; its text goes nowhere."""
    due = stall.store.outbox.due
    bugs = [KeyError("a name"), ZeroDivisionError("a name")]

    def buggy(now: float, limit: int) -> tuple[Row, ...]:
        if bugs:
            raise bugs.pop()
        return due(now, limit)

    monkeypatch.setattr(stall.store.outbox, "due", buggy)

    stall.sign()
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == 1)
    problems = [report.last_problem for report in stall.reports]
    assert {"bug_KeyError", "bug_ZeroDivisionError"} <= set(problems)
    assert "a name" not in repr(stall.reports)


async def test_a_clock_that_went_back_does_not_strand_a_row(hub: HubProcess, stall: Stall) -> None:
    """A next attempt days away was set by another clock: the row is sent now."""
    (row,) = stall.sign()
    stall.store.outbox.postpone([row.id], time.time() + 5 * 86_400, "http_503")
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == 1)


async def test_a_postponed_row_is_sent_when_its_time_comes(hub: HubProcess, stall: Stall) -> None:
    """Rows postponed before a restart are waited for, with the time told, and then sent."""
    (row,) = stall.sign()
    at = time.time() + 1.0
    stall.store.outbox.postpone([row.id], at, "http_503")
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == 1)
    assert time.time() >= at
    waits = [r.next_attempt_at for r in stall.reports if r.condition is Condition.WAITING]
    assert waits == [pytest.approx(at, abs=0.01)]


async def test_the_kiosk_enrols_under_the_id_it_always_had(hub: HubProcess, stall: Stall) -> None:
    """The id that the hub hands out is the one derived from the device's key."""
    stall.sign()
    async with stall.courier(hub.url, hub.public_key):
        await until(lambda: stall.count(State.DELIVERED) == 1)
    enrolment = stall.store.enrolments.load(hub.url)
    assert enrolment is not None
    assert enrolment.kiosk_id == kiosk_id(stall.device.public)


NOT_THE_HUBS = (400, 401, 403, 404, 405, 407, 409, 410, 413, 415, 422, 451)


@pytest.mark.proof
@pytest.mark.parametrize("place", ["envelopes", "hello", "enrolments"])
@pytest.mark.parametrize("status", some(NOT_THE_HUBS, 4))
async def test_a_no_that_the_hub_did_not_say_is_weather(
    hub: HubProcess, hub_data: Path, stall: Stall, place: str, status: int
) -> None:
    """A proxy without its route, a firewall: no row is blamed, and it heals without a touch."""
    stall.sign(5)
    no = http(status, b'{"error": "token", "title": "No", "status": 404}')
    left = [no] * 4

    def answer(asked: Asked) -> bytes | None:
        return left.pop() if left and asked.path.endswith(place) else None

    async with (
        StrangeServer(behind=hub.port, instead=answer) as proxy,
        stall.courier(proxy.url, hub.public_key),
    ):
        await until(lambda: stall.count(State.DELIVERED) == 5)
    told = [report.condition for report in stall.reports]
    assert Condition.NOT_ACCEPTED not in told
    assert Condition.NOT_THE_HUB in told, "after three of them, the desk may know"
    assert len(held(hub_data, stall.device)) == 5


async def test_a_courier_that_believed_anybody_would_strand_them(
    hub: HubProcess, stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: with the proof taken for granted, one 404 of a proxy strands every row."""
    monkeypatch.setattr("kiosk.remote.client.answer_holds", lambda *_: True)

    stall.sign(4)
    async with StrangeServer(*([http(404)] * 9), behind=hub.port) as proxy:
        stall.enrolled(proxy.url)
        async with stall.courier(proxy.url, hub.public_key):
            await until(lambda: stall.count(State.NEEDS_ATTENTION) == 4)


@pytest.mark.parametrize("way", ["undo", "code"])
async def test_what_is_taken_back_at_the_last_moment_does_not_leave(
    hub: HubProcess, hub_data: Path, stall: Stall, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Between the courier's look and its count a signature is taken back: the others leave."""
    due = stall.store.outbox.due
    undone: list[str] = []

    def look(now: float, limit: int) -> tuple[Row, ...]:
        found = due(now, limit)
        if found and not undone:
            undone.append(found[1].id)
            if way == "undo":
                assert stall.store.outbox.take_back(found[1].id)
            else:
                assert stall.store.outbox.withdraw(found[1].id, "ab" * 32)
        return found

    monkeypatch.setattr(stall.store.outbox, "due", look)

    rows = stall.sign(3)
    sent: list[bytes] = []
    async with StrangeServer(behind=hub.port) as between:
        async with stall.courier(between.url, hub.public_key):
            await until(lambda: stall.count(State.DELIVERED) == 2)
        for asked in filter(_sends, between.asked):
            sent += [b64decode(text) for text in asked.envelopes]
    assert undone == [rows[1].id]
    assert rows[0].envelope in sent
    assert rows[1].envelope not in sent
    assert stall.count(State.WITHDRAWN) == 1
    assert len(held(hub_data, stall.device)) == 2


async def test_all_are_taken_back_at_the_last_moment(
    hub: HubProcess, stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left to send: nothing is sent, and the courier rests."""
    due = stall.store.outbox.due

    def look(now: float, limit: int) -> tuple[Row, ...]:
        found = due(now, limit)
        for row in found:
            assert stall.store.outbox.take_back(row.id)
        return found

    monkeypatch.setattr(stall.store.outbox, "due", look)

    stall.sign(2)
    async with StrangeServer(behind=hub.port) as between:
        async with stall.courier(between.url, hub.public_key):
            await until(lambda: _last(stall) is Condition.IDLE)
        assert not any(_sends(asked) for asked in between.asked)
