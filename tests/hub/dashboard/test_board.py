"""What the dashboard says about campaigns and tablets."""

import sqlite3
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert
from sqlalchemy.event import listen

from kiosk.domain.delivery import TabletStatus
from kiosk.hub.access import Holder, Role
from kiosk.hub.chains import Run
from kiosk.hub.dashboard import pages, wording
from kiosk.hub.dashboard.board import CHART_HOURS, Dashboard, Notice, TabletRow
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.records.tables import openings
from kiosk.hub.retention import Retention
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import envelopes, forwardings, kiosks, receivers, tombstones
from kiosk.hub.tablet_status import TabletStatuses

from ..kit import hub_on

NOW = datetime(2026, 11, 24, 15, 20, tzinfo=UTC)
HOUR = "%Y-%m-%dT%H:00:00Z"


def ago(**time: float) -> str:
    """An hour before NOW, as it is stored."""
    return (NOW - timedelta(**time)).strftime(HOUR)


@pytest.fixture
def storage(tmp_path: Path, database: str | None) -> Iterator[HubStorage]:
    """A real database."""
    with open_storage(tmp_path, database) as opened:
        yield opened


@pytest.fixture
def board(storage: HubStorage) -> Dashboard:
    """At NOW."""
    return Dashboard.around(hub_on(storage, NOW.timestamp))


def test_the_balance_is_counted_by_campaign(storage: HubStorage, board: Dashboard) -> None:
    """Kept and withdrawn of each; what was withdrawn before it came belongs to none."""
    one = enrolled(storage, "one")
    other = enrolled(storage, "other")
    for seq, kiosk, campaign in ((1, one, "a"), (2, one, "b"), (1, other, "a")):
        arrive(storage, kiosk, seq, campaign=campaign, at=ago(hours=seq))
    bury(storage, one, seq=3, campaign="b")
    bury(storage, one)
    report = board.report()
    shown = [(c.campaign, c.kept, c.withdrawn, c.tablets) for c in report.campaigns]
    assert shown == [("a", 2, 0, 2), ("b", 1, 1, 1)]
    assert (report.kept, report.withdrawn, report.unplaced) == (3, 2, 1)
    assert report.campaigns[0].last_at == ago(hours=1)


def test_a_campaign_of_which_all_is_withdrawn_is_still_there(
    storage: HubStorage, board: Dashboard
) -> None:
    """Nothing kept, one withdrawn."""
    bury(storage, enrolled(storage, "one"), seq=1, campaign="a")
    (shown,) = board.report().campaigns
    assert (shown.kept, shown.withdrawn, shown.last_at) == (0, 1, "")


def test_a_closed_campaign_is_marked(storage: HubStorage, board: Dashboard) -> None:
    """Closed, then anonymous; its count stays."""
    arrive(storage, enrolled(storage, "one"), 1, campaign="a")
    retention = Retention(storage.engine)
    assert board.report().campaigns[0].closed_at is None
    retention.close("a", NOW.timestamp())
    assert board.report().campaigns[0].closed_at
    retention.anonymise("a", NOW.timestamp())
    (shown,) = board.report().campaigns
    assert shown.anonymised_at
    assert shown.kept == 1


def test_hours_are_counted_and_the_rest_is_nought(storage: HubStorage, board: Dashboard) -> None:
    """48 hours up to now; what is older, or in no hour, is not in the picture."""
    kiosk = enrolled(storage, "one")
    for seq, hours in enumerate((0, 0, 3, 47, 48, 500), start=1):
        arrive(storage, kiosk, seq, at=ago(hours=hours))
    report = board.report()
    assert len(report.hours) == CHART_HOURS
    assert report.hours[-1] == (ago(hours=0), 2)
    assert {hour: count for hour, count in report.hours if count} == {
        ago(hours=0): 2,
        ago(hours=3): 1,
        ago(hours=47): 1,
    }
    assert report.lately == 3


def test_what_was_opened_here_is_told(storage: HubStorage, board: Dashboard) -> None:
    """Refused, cleaned and unreadable ones, on the page; what is well is no matter."""
    assert wording.opened(board.report().openings) == ""
    what = {"payload_members": 2, "cleaned": 1, "signature": 5, "anonymous": 1, "magic": 1}
    what |= {"paper": 4}
    outcomes = [outcome for outcome, count in what.items() for _ in range(count)]
    with transaction(storage.engine) as connection:
        for n, outcome in enumerate(outcomes):
            connection.execute(insert(openings).values(envelope=str(n), outcome=outcome))
    report = board.report()
    told = wording.opened(report.openings)
    assert [f"{n} signature" in told for n in (2, 1, 5)] == [True, True, False]
    shown = pages._TEMPLATES.get_template("overview.html").render(
        rehearsal=False,
        prefix="/dashboard",
        admin=Holder("id", Role.ADMIN, "Ada", ago(hours=1), False),
        report=report,
    )
    assert "<b>4</b> on paper" in shown
    assert "2 signatures refused" in shown and "All is well" not in shown


def test_tablets_are_judged(storage: HubStorage, board: Dashboard) -> None:
    """Gap, set back, broken chain, silence; none for the well, the revoked, the retired."""
    arrive(storage, enrolled(storage, "gap"), 2, prev="x")
    back = enrolled(storage, "back")
    for digest in ("1", "1b"):
        arrive(storage, back, 1, digest=digest)
    loose = enrolled(storage, "loose")
    arrive(storage, loose, 1)
    arrive(storage, loose, 2, prev="x")
    refused = enrolled(storage, "refused")
    TabletStatuses(storage.engine, ago).keep(refused, TabletStatus(3, 2, "0.2.0"))
    enrolled(storage, "silent", seen=ago(hours=30))
    enrolled(storage, "revoked", seen=ago(hours=30), revoked=True)
    enrolled(storage, "retired", seen=ago(days=20))
    enrolled(storage, "well")
    report = board.report()
    found = {each.tablet.name: each.findings for each in report.tablets if each.findings}
    assert found == {
        "gap": (Notice.MISSING,),
        "back": (Notice.SET_BACK,),
        "loose": (Notice.LOOSE,),
        "refused": (Notice.REFUSED,),
        "silent": (Notice.SILENT,),
    }
    assert [finding for finding, _ in report.findings] == list(Notice)
    states = {each.tablet.name: wording.state(each) for each in report.tablets}
    assert {
        name: wording.waits(named(report.tablets, name).tablet) for name in ("gap", "refused")
    } == {
        "gap": "–",
        "refused": "3",
    }
    assert named(report.tablets, "refused").tablet.version == "0.2.0"
    assert states["silent"] == "silent for 1 day"
    assert states["revoked"] == "revoked"
    assert states["well"] == states["retired"] == "in use"
    assert wording.set_back(named(report.tablets, "back")) == "it began again at number 1"


def test_a_tablet_is_heard_from_by_whatever_it_does(storage: HubStorage, board: Dashboard) -> None:
    """The latest of enrolling, delivering and being seen counts."""
    kiosk = enrolled(storage, "one", seen=ago(hours=9))
    arrive(storage, kiosk, 1, at=ago(hours=5))
    (looked,) = board.report().tablets
    assert looked.tablet.seen_at == ago(hours=5)
    assert board.looked_at(kiosk) == looked
    assert board.looked_at("0" * 32) is None


def test_receivers_are_shown_with_what_needs_attention(
    storage: HubStorage, board: Dashboard
) -> None:
    """Refused ones, and withdrawn ones of which the receiver has not heard."""
    assert board.report().receivers == ()
    forward(storage, "crm", "delivered", "needs_attention", "needs_attention", "waiting")
    forward(storage, "calm", "delivered")
    report = board.report()
    balances = {each.name: each.balance for each in report.receivers}
    assert balances["crm"].needs_attention == 2
    assert [each.name for each in report.attention] == ["crm"]
    assert wording.attention(report.attention[0]).startswith("2 signatures could not be")


def test_who_gathered_how_many(storage: HubStorage, board: Dashboard) -> None:
    """By day, event and tablet on the page, by hour in the file; both add up to what is kept."""
    one, other = enrolled(storage, "one"), enrolled(storage, "other")
    for seq, at in ((1, ago(hours=1)), (2, ago()), (3, ago()), (4, ago(days=3))):
        arrive(storage, one, seq, at=at, event="lake" if seq == 3 else "square")
    arrive(storage, other, 1, event="lake")
    arrive(storage, other, 2, campaign="b")
    report = board.gathered("a")
    assert report is not None
    today, hour = ago()[:10], f"{NOW:%H}:00–{NOW.hour + 1:02}:00"
    assert [(d.day, d.event, d.name, wording.between(d), d.count) for d in report.shown] == [
        (today, "lake", "one", hour, 1),
        (today, "lake", "other", hour, 1),
        (today, "square", "one", f"{NOW.hour - 1:02}:00–{NOW.hour + 1:02}:00", 2),
        (ago(days=3)[:10], "square", "one", hour, 1),
    ]
    found = board.overview.by_hour()
    assert [each.count for each in found if each.campaign == "a"] == [1, 1, 1, 1, 1]
    assert (found[0].hour, found[0].event, found[0].name) == (ago(days=3), "square", "one")
    for each in board.report().campaigns:
        page = board.gathered(each.campaign)
        lines = sum(h.count for h in found if h.campaign == each.campaign)
        assert page is not None
        assert each.kept == lines == sum(day.count for day in page.days)
    assert board.gathered("none") is None


def test_a_campaigns_hours_end_with_its_newest(storage: HubStorage, board: Dashboard) -> None:
    """Last week's stall is in the picture; another campaign is not."""
    kiosk = enrolled(storage, "one")
    arrive(storage, kiosk, 1, at=ago(days=7))
    arrive(storage, kiosk, 2, at=ago(days=7, hours=5))
    arrive(storage, kiosk, 3, campaign="b")
    hours = board.hours("a")
    assert (len(hours), hours[-1], sum(count for _, count in hours)) == (
        CHART_HOURS,
        (ago(days=7), 1),
        2,
    )
    assert board.hours("none")[-1] == (ago(), 0)


def test_counts_are_read_from_an_index_alone(storage: HubStorage, board: Dashboard) -> None:
    """No sealed bytes are touched for them: fifty thousand envelopes are two hundred megabytes."""
    if storage.engine.dialect.name != "sqlite":
        pytest.skip("what PostgreSQL plans depends on what it holds")
    plans: list[str] = []

    def explain(conn: Connection, cursor: sqlite3.Cursor, query: str, with_: tuple[str]) -> None:
        if "FROM envelopes" in query:
            plans.append(str(cursor.execute(f"EXPLAIN QUERY PLAN {query}", with_).fetchall()))

    listen(board.overview._reading, "before_cursor_execute", lambda *told: explain(*told[:4]))
    board.overview.by_hour()
    board.overview.gathered("a")
    board.overview.hours(ago(), "a")
    assert len(plans) == 3
    assert [plan for plan in plans if "COVERING INDEX envelopes_by_hour" not in plan] == []


@pytest.mark.parametrize(
    ("named_runs", "count", "told"),
    [
        ([], 0, ""),
        ([Run(4, 4), Run(7, 9)], 4, "4, 7–9"),
        ([Run(1, 2), Run(5, 5), Run(8, 8)], 2000, "1–2, 5 and 1,997 more"),
        ([3, 9], 2, "3, 9"),
    ],
)
def test_runs_are_told_shortly(named_runs: list[Run | int], count: int, told: str) -> None:
    """The first two, and how many numbers more."""
    assert wording.runs(named_runs, count, 2) == told


def named(tablets: tuple[TabletRow, ...], name: str) -> TabletRow:
    """The tablet of that name."""
    return next(each for each in tablets if each.tablet.name == name)


def enrolled(storage: HubStorage, name: str, seen: str | None = None, revoked: bool = False) -> str:
    """A tablet's id."""
    id = uuid.uuid4().hex
    row = {"id": id, "public_key": id, "name": name, "token_hash": id, "revoked": revoked}
    row |= {"enrolled_at": seen or ago(), "seen_at": seen}
    with transaction(storage.engine) as connection:
        connection.execute(insert(kiosks).values(**row))
    return id


def arrive(
    storage: HubStorage,
    kiosk: str,
    seq: int,
    *,
    campaign: str = "a",
    at: str = "",
    event: str = "e",
    digest: str = "",
    prev: str = "",
) -> None:
    """A signature of a whole chain, unless `digest` or `prev` say otherwise."""
    row = {
        "id": str(uuid.uuid4()),
        "digest": digest or str(seq),
        "kiosk": kiosk,
        "seq": seq,
        "campaign": campaign,
        "event": event,
        "envelope": b"x",
        "received_at": at or ago(),
        "prev": prev or ("0" * 64 if seq == 1 else str(seq - 1)),
    }
    with transaction(storage.engine) as connection:
        connection.execute(insert(envelopes).values(**row))


def bury(
    storage: HubStorage, kiosk: str, seq: int | None = None, campaign: str | None = None
) -> None:
    """A withdrawn signature."""
    row: dict[str, object]
    row = {"id": str(uuid.uuid4()), "kiosk": kiosk, "verifier": "v", "withdrawn_at": ago()}
    row |= {"seq": seq, "digest": str(seq) if seq else None, "campaign": campaign}
    with transaction(storage.engine) as connection:
        connection.execute(insert(tombstones).values(**row))


def forward(storage: HubStorage, receiver: str, *states: str) -> None:
    """Signatures on their way to `receiver`."""
    place = {"name": receiver, "address": "a", "held_until": 0.0, "rest_until": 0.0}
    with transaction(storage.engine) as connection:
        connection.execute(insert(receivers).values(**place))
        for state in states:
            row: dict[str, object]
            row = {"receiver": receiver, "signature": str(uuid.uuid4()), "state": state}
            row |= {"attempts": 1, "next_attempt_at": 0.0, "merged": False, "told": False}
            connection.execute(insert(forwardings).values(**row))
