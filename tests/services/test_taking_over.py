"""A newer event file for a tablet that collects: what would be lost by it is refused."""

from dataclasses import replace

import pytest

from kiosk.domain.errors import NotSafe
from kiosk.domain.event import HubAddress
from kiosk.services.taking_over import Held, Loss, refuse_loss
from tests.services.kit import EVENT

HUB = HubAddress("https://hub.example.org", "ab" * 32, "code-of-the-hub")
NOW = replace(EVENT, hub=None, standby=None)
ROWS, NOTHING = Held(("lake",)), Held(())
OTHER = "age1other"


@pytest.mark.parametrize(
    ("newer", "campaigns"),
    [
        (NOW, ("lake",)),
        (replace(NOW, hub=HUB, pin="1357", name="With a hub"), ("lake",)),
        (replace(NOW, office=OTHER, standby=NOW.office.upper()), ("lake",)),
        (NOW, ("river", "lake")),
    ],
    ids=["the same", "a hub", "a new office key", "one more campaign"],
)
def test_the_same_or_more(newer: object, campaigns: tuple[str, ...]) -> None:
    """Nothing that is here is lost."""
    refuse_loss(NOW, newer, campaigns, ROWS)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "newer", "campaigns", "loss"),
    [
        (NOW, replace(NOW, id="another"), ("lake",), Loss.OTHER_EVENT),
        (NOW, replace(NOW, office=OTHER), ("lake",), Loss.OTHER_KEY),
        (replace(NOW, standby=OTHER), NOW, ("lake",), Loss.OTHER_KEY),
        (replace(NOW, hub=HUB), NOW, ("lake",), Loss.OTHER_HUB),
        (NOW, NOW, ("river",), Loss.CAMPAIGN_GONE),
    ],
)
def test_what_would_be_lost(
    now: object, newer: object, campaigns: tuple[str, ...], loss: Loss
) -> None:
    """Refused while there are rows; without any there is nothing to lose."""
    with pytest.raises(NotSafe, match=loss):
        refuse_loss(now, newer, campaigns, ROWS)  # type: ignore[arg-type]
    refuse_loss(now, newer, campaigns, NOTHING)  # type: ignore[arg-type]


def test_a_rehearsal_never_takes_the_place_of_reality() -> None:
    """Nor the other way round, rows or not."""
    for now, newer in ((NOW, replace(NOW, rehearsal=True)), (replace(NOW, rehearsal=True), NOW)):
        with pytest.raises(NotSafe, match=Loss.REHEARSAL):
            refuse_loss(now, newer, ("lake",), NOTHING)


def test_only_its_own_signer() -> None:
    """Rows or not; a tablet whose event nobody signed takes any."""
    signed = replace(NOW, signer="ab" * 32)
    for newer in (NOW, replace(NOW, signer="cd" * 32)):
        with pytest.raises(NotSafe, match=Loss.OTHER_SIGNER):
            refuse_loss(signed, newer, ("lake",), NOTHING)
        refuse_loss(NOW, newer, ("lake",), ROWS)
    refuse_loss(signed, replace(signed, pin="1357"), ("lake",), ROWS)


def test_an_open_shift_keeps_its_list() -> None:
    """Its words would open nothing any more."""
    with_lists = replace(NOW, readable_lists=True)
    shift = Held((), shift=True)
    with pytest.raises(NotSafe, match=Loss.SHIFT):
        refuse_loss(with_lists, replace(NOW, readable_lists=False), ("lake",), shift)
    with pytest.raises(NotSafe, match=Loss.SHIFT):
        refuse_loss(with_lists, replace(with_lists, id="another"), ("lake",), shift)
    refuse_loss(with_lists, with_lists, ("lake",), shift)
