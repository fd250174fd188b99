"""Of what a tablet knows to be here, what is not; and what a tablet tells of itself."""

import time
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.delivery import Acknowledged, Lost, TabletStatus, runs_of
from kiosk.hub.database import open_storage
from kiosk.hub.ingest import _gaps
from kiosk.hub.overview import Overview
from kiosk.hub.tablet_status import HEADER, parsed
from kiosk.sealing.keys import kiosk_id

from .kit import Caller, sealed

SOME = "00000000-0000-4000-8000-000000000000"


def compared(caller: Caller, delivered: list[list[int]], withdrawn: list[str]) -> dict[str, object]:
    """The hub's answer."""
    answer = caller.post("comparisons", {"delivered": delivered, "withdrawn": withdrawn})
    assert answer.status_code == 200
    found: dict[str, object] = answer.json()
    return found


def test_what_is_not_here_is_named(caller: Caller) -> None:
    """A withdrawn number is here by its tombstone; an id is only here once it is barred."""
    sent = [sealed(caller.device, seq) for seq in (1, 2, 3, 7, 9)]
    caller.send(*(each.raw for each in sent))
    assert caller.withdraw(sent[1].header.id).is_success
    assert compared(caller, [[1, 3], [5, 9], [12, 13]], [sent[1].header.id, SOME]) == {
        "delivered": [[5, 6], [8, 8], [12, 13]],
        "withdrawn": [SOME],
    }
    assert compared(caller, [], []) == {"delivered": [], "withdrawn": []}


def test_other_tablets_are_no_matter(caller: Caller, hub: object) -> None:
    """Each has numbers of its own."""
    caller.send(sealed(caller.device, 1).raw)
    other = Caller(caller.base.removesuffix("/kiosk/v1"))
    other.enrol()
    assert compared(other, [[1, 1]], [])["delivered"] == [[1, 1]]


@pytest.mark.parametrize(
    "runs",
    [[[3, 1]], [[0, 4]], [[1, 5], [5, 6]], [[4, 5], [1, 2]], [[1, 2**53]], [[1]], [["1", 2]]],
)
def test_runs_that_are_none_are_refused(caller: Caller, runs: list[list[object]]) -> None:
    """They rise and are apart: else one short request could ask for hours of work."""
    answer = caller.post("comparisons", {"delivered": runs, "withdrawn": []})
    assert answer.status_code == 422


def test_a_run_may_be_as_long_as_it_likes(caller: Caller) -> None:
    """Nothing is counted one by one."""
    caller.send(sealed(caller.device, 5).raw)
    last = 2**53 - 1
    assert compared(caller, [[1, last]], [])["delivered"] == [[1, 4], [6, last]]


@given(st.sets(st.integers(1, 40)), st.sets(st.integers(1, 40)))
def test_gaps_are_what_a_set_says(named: set[int], here: set[int]) -> None:
    """Whatever is named and whatever is here."""
    runs = runs_of(sorted(named))
    assert runs == tuple(sorted(set(runs)))
    gaps = [gap for run in runs for gap in _gaps(run, sorted(here))]
    found = {number for first, last in gaps for number in range(first, last + 1)}
    assert found == named - here


def test_it_is_asked_with_a_token_only(caller: Caller) -> None:
    """Nobody else learns what is here."""
    caller.token = "another"
    answer = caller.post("comparisons", {"delivered": [], "withdrawn": []})
    assert answer.status_code == 401


def told(caller: Caller, path: str, sent: dict[str, object], words: str) -> httpx.Response:
    """A request with a standing beside it."""
    headers = {"Authorization": f"Bearer {caller.token}", HEADER: words}
    return httpx.post(f"{caller.base}/{path}", json=sent, headers=headers, timeout=20)


def tablet_of(data: Path, caller: Caller) -> tuple[object, ...]:
    """What the hub's people see of it."""
    with open_storage(data, None) as storage:
        found = {each.id: each for each in Overview(storage.engine).tablets()}
    tablet = found[kiosk_id(caller.device.public)]
    return tablet.waiting, tablet.needs_attention, tablet.version


def test_a_standing_comes_beside_either_request(caller: Caller, hub_data: Path) -> None:
    """The newest counts; words that are none change nothing; the hour is told coarsely."""
    assert tablet_of(hub_data, caller) == (None, None, "")
    question: dict[str, object] = {"delivered": [], "withdrawn": []}
    assert told(caller, "comparisons", question, "waiting=7 attention=2 version=0.1.0").is_success
    assert tablet_of(hub_data, caller) == (7, 2, "0.1.0")
    from base64 import b64encode

    batch: dict[str, object] = {
        "envelopes": [b64encode(sealed(caller.device).raw).decode()],
    }
    for words, wanted in (
        ("waiting=3 attention=0 version=0.2.0 battery=80", (3, 0, "0.2.0")),
        ("waiting=-1 attention=0 version=0.2.0", (3, 0, "0.2.0")),
        ("waiting=1e3 attention=x version=", (3, 0, "0.2.0")),
        ("", (3, 0, "0.2.0")),
    ):
        assert told(caller, "envelopes", batch, words).is_success
        assert tablet_of(hub_data, caller) == wanted
    with open_storage(hub_data, None) as storage:
        found = {each.id: each for each in Overview(storage.engine).tablets()}
    at = found[kiosk_id(caller.device.public)].told_at
    assert at[14:16] in ("00", "15", "30", "45")
    assert at[16:] == ":00Z"
    assert at[:4] == time.strftime("%Y", time.gmtime())


def test_words_are_read_strictly() -> None:
    """Digits of any script, signs, blanks: only ours are numbers."""
    assert parsed("waiting=1 attention=2 version=1.0-rc1+x") == TabletStatus(1, 2, "1.0-rc1+x")
    for words in (
        None,
        "waiting=١ attention=2 version=1",
        "waiting=1  attention=2 version=1",
        "waiting=1 attention=2 version=<b>",
        "waiting=1234567890 attention=2 version=1",
    ):
        assert parsed(words) is None


def test_the_values_are_plain() -> None:
    """An empty store has acknowledged nothing, and lost nothing."""
    assert runs_of([]) == ()
    assert Acknowledged((), ()).delivered == Lost((), ()).delivered
