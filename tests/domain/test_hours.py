"""Signatures per hour in the stall's own hours."""

from datetime import UTC, datetime, timedelta, timezone

from kiosk.domain.verdict import MOST_HOURS, Hour, latest_hours

NOON = datetime(2026, 11, 24, 12, 34, tzinfo=UTC).timestamp()
EAST = timezone(timedelta(hours=5, minutes=30))


def test_quiet_hours_are_shown_too() -> None:
    """From the first signature to now, with zeros between."""
    found = latest_hours({"2026-11-24T09Z": 3, "2026-11-24T11Z": 5}, NOON, UTC)
    assert found == (Hour(9, 3), Hour(10, 0), Hour(11, 5), Hour(12, 0))


def test_hours_are_local() -> None:
    """15 o'clock in Delhi is not 15 o'clock UTC."""
    assert latest_hours({"2026-11-24T12Z": 1}, NOON, EAST) == (Hour(17, 1),)


def test_no_more_than_fit() -> None:
    """Yesterday's are not in today's chart."""
    found = latest_hours({"2026-11-23T01Z": 7, "2026-11-24T12Z": 1}, NOON, UTC)
    assert len(found) == MOST_HOURS
    assert sum(each.count for each in found) == 1


def test_before_the_first_signature() -> None:
    """The hour that is, empty."""
    assert latest_hours({}, NOON, UTC) == (Hour(12, 0),)


def test_a_clock_that_went_back_shows_nothing_of_the_future() -> None:
    """No bar lies ahead."""
    assert latest_hours({"2026-11-25T09Z": 3}, NOON, UTC) == ()
