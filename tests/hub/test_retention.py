"""Names go when they must; counts stay."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from kiosk.domain.errors import BadSettings
from kiosk.hub.database import open_storage
from kiosk.hub.engine import scrub, transaction
from kiosk.hub.ingest import Accepted, Rejected
from kiosk.hub.retention import CampaignKept, Retention, months_later
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import envelopes, tombstones
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.sealing.withdrawal import proof_of, verifier_of
from tests.clock import AT

from .kit import CODE, WITHDRAWAL, sealed

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC).timestamp()
HALF_A_YEAR_LATER = datetime(2027, 5, 24, 15, tzinfo=UTC).timestamp()
VERIFIER = verifier_of(proof_of(WITHDRAWAL))


@pytest.fixture
def device() -> SigningKey:
    """A kiosk's key."""
    return SigningKey.generate()


@pytest.fixture
def storage(tmp_path: Path, device: SigningKey) -> Iterator[HubStorage]:
    """A hub with three signatures of one campaign and one of another."""
    with open_storage(tmp_path, None) as made:
        made.add_code(CODE, AT)
        made.enrol(CODE, device.public, "a stall", "token", AT)
        sent = [sealed(device, seq) for seq in (1, 2, 3)]
        made.store(kiosk_id(device.public), [*sent, sealed(device, 4, campaign="another")], AT)
        yield made


def raws(storage: HubStorage) -> list[bytes]:
    """What any key could still open."""
    return [raw for _public, raw in storage.envelopes()]


def test_a_closed_campaign_is_made_anonymous_half_a_year_later(
    storage: HubStorage, device: SigningKey
) -> None:
    """Not an hour earlier, only this campaign, and the counts stay."""
    retention = Retention(storage.engine)
    assert retention.close("a-campaign", NOW) == "2027-05-24T15:00:00Z"
    assert retention.due(HALF_A_YEAR_LATER - 3600) == ()
    assert retention.due(HALF_A_YEAR_LATER) == ("a-campaign",)
    assert retention.anonymise("a-campaign", HALF_A_YEAR_LATER) == 3
    assert retention.due(HALF_A_YEAR_LATER) == ()
    assert len(raws(storage)) == 1
    another, anonymous = sorted(retention.campaigns(), key=lambda each: each.kept)
    assert another == CampaignKept("another", 1)
    assert (anonymous.kept, anonymous.anonymised_at) == (3, "2027-05-24T15:00:00Z")


def test_nothing_of_an_anonymous_envelope_is_left_in_the_file(
    tmp_path: Path, storage: HubStorage
) -> None:
    """The sealed bytes are gone from the database's files; before, they were there (control)."""

    def found() -> bool:
        scrub(storage.engine)
        return any(body in each.read_bytes() for each in tmp_path.glob("hub.sqlite*"))

    body = raws(storage)[1][400:460]
    assert found()
    retention = Retention(storage.engine)
    retention.close("a-campaign", NOW)
    retention.anonymise("a-campaign", NOW)
    assert not found()


def test_late_signatures_are_taken_until_a_campaign_is_anonymous(
    storage: HubStorage, device: SigningKey
) -> None:
    """Closed is not shut; anonymous is, and what was stored before is still acknowledged."""
    retention, kiosk = Retention(storage.engine), kiosk_id(device.public)
    late, too_late = sealed(device, 5), sealed(device, 6)
    retention.close("a-campaign", NOW)
    assert storage.store(kiosk, [late], AT) == (Accepted(True, AT),)
    retention.anonymise("a-campaign", NOW)
    assert retention.barred() == {"a-campaign"}
    assert storage.store(kiosk, [too_late], AT) == (Rejected("campaign_closed"),)
    assert storage.store(kiosk, [late], AT) == (Accepted(False, AT),)
    assert storage.store(kiosk, [sealed(device, 7, campaign="another")], AT) == (
        Accepted(True, AT),
    )


def test_a_campaign_can_be_opened_again_until_it_is_anonymous(storage: HubStorage) -> None:
    """A slip is undone; what is gone is said to be gone."""
    retention = Retention(storage.engine)
    retention.close("a-campaign", NOW, months=0)
    retention.reopen("a-campaign", NOW)
    assert retention.due(NOW) == ()
    retention.close("a-campaign", NOW, months=0)
    retention.anonymise("a-campaign", NOW)
    with pytest.raises(BadSettings, match="anonymous already"):
        retention.reopen("a-campaign", NOW)
    with pytest.raises(BadSettings, match="anonymous already"):
        retention.close("a-campaign", NOW)


@pytest.mark.parametrize("what", ["close", "reopen"])
def test_a_campaign_that_is_not_here_is_named(storage: HubStorage, what: str) -> None:
    """A slip of the pen closes nothing."""
    retention = Retention(storage.engine)
    with pytest.raises(BadSettings, match="a-campain"):
        retention.close("a-campain", NOW) if what == "close" else retention.reopen("a-campain", NOW)
    assert all(each.closed_at is None for each in retention.campaigns())


def test_work_that_was_stopped_goes_on(
    storage: HubStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped after its first portion, it is due still, and the next call does the rest."""

    class PowerCut(Exception):
        pass

    def stop(_done: int) -> None:
        raise PowerCut

    monkeypatch.setattr("kiosk.hub.retention.PORTION", 2)
    retention = Retention(storage.engine)
    retention.close("a-campaign", NOW, months=0)
    with pytest.raises(PowerCut):
        retention.anonymise("a-campaign", NOW, stop)
    assert len(raws(storage)) == 2
    assert retention.due(NOW) == ("a-campaign",)
    assert retention.anonymise("a-campaign", NOW) == 1


def test_a_code_still_withdraws_what_is_anonymous(storage: HubStorage, device: SigningKey) -> None:
    """The proof holds against the column, and a wrong one does not."""
    with transaction(storage.engine) as connection:
        first = connection.execute(
            envelopes.select().where(envelopes.c.campaign == "a-campaign")
        ).first()
    assert first is not None
    retention = Retention(storage.engine)
    retention.close("a-campaign", NOW)
    retention.anonymise("a-campaign", NOW)
    assert not storage.withdraw(first.kiosk, first.id, "0" * 64, AT)
    assert storage.withdraw(first.kiosk, first.id, VERIFIER, AT)


@pytest.mark.parametrize("column", ["kept", "older"])
def test_one_person_is_found_by_code_and_erased(
    storage: HubStorage, device: SigningKey, column: str
) -> None:
    """By the column, or by the header where a hub stored it before there was one."""
    if column == "older":
        with transaction(storage.engine) as connection:
            connection.execute(update(envelopes).values(withdrawal=None))
    retention = Retention(storage.engine)
    assert retention.with_verifier("0" * 64) == ()
    ids = retention.with_verifier(VERIFIER)
    assert len(ids) == 4
    assert retention.erase(ids[:1], NOW) == ids[:1]
    assert retention.erase(ids[:1], NOW) == ()
    assert len(raws(storage)) == 3
    again = sealed(device, 9, id=ids[0])
    assert storage.store(kiosk_id(device.public), [again], AT) == (Rejected("withdrawn"),)


@pytest.mark.parametrize("what", ["due", "late"])
def test_the_hub_s_own_chore_leaves_nothing_in_the_file(
    tmp_path: Path, storage: HubStorage, device: SigningKey, what: str
) -> None:
    """Either is enough: names that are due, or one that another tablet took back meanwhile."""
    retention = Retention(storage.engine)
    scrub(storage.engine)
    body = raws(storage)[0][400:460]
    with transaction(storage.engine) as connection:
        row = connection.execute(envelopes.select().order_by(envelopes.c.seq)).mappings().first()
        assert row is not None
        # So that its bytes are in the log as well, which only `scrub` empties.
        connection.execute(update(envelopes).values(event="another"))
        if what == "late":
            buried = {"id": row["id"], "kiosk": row["kiosk"], "verifier": "", "withdrawn_at": AT}
            connection.execute(tombstones.insert().values(**buried))
    if what == "due":
        retention.close("a-campaign", NOW, months=0)
    log = tmp_path / "hub.sqlite-wal"
    assert body in log.read_bytes(), "control: it is there"
    retention.let_go(NOW)
    assert not any(body in each.read_bytes() for each in tmp_path.glob("hub.sqlite*"))
    assert log.stat().st_size == 0


def test_months_end_where_they_end() -> None:
    """The last of August and six months: the last of February."""
    assert months_later(datetime(2026, 8, 31, tzinfo=UTC), 6).date().isoformat() == "2027-02-28"
    assert months_later(datetime(2026, 12, 15, tzinfo=UTC), 1).date().isoformat() == "2027-01-15"
    assert months_later(datetime(2027, 12, 31, tzinfo=UTC), 0).date().isoformat() == "2027-12-31"
