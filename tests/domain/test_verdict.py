"""Is everything all right? The worst of what holds is what is said."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from kiosk.domain.verdict import LOW_BATTERY_PERCENT, LOW_DISK_BYTES, Level, Signs, Verdict, verdict

BAD: dict[Verdict, dict[str, Any]] = {
    Verdict.STORAGE: {"courier": "storage"},
    Verdict.DISK_LOW: {"free_bytes": LOW_DISK_BYTES - 1},
    Verdict.DAMAGED: {"damaged": True},
    Verdict.NOT_ACCEPTED: {"courier": "not_accepted"},
    Verdict.OTHER_WORLD: {"courier": "other_world"},
    Verdict.NOT_THE_HUB: {"courier": "not_the_hub"},
    Verdict.SENDING_FAILS: {"courier": "failing"},
    Verdict.BATTERY_LOW: {"battery": LOW_BATTERY_PERCENT - 1},
    Verdict.COPY_FULL: {"copy": "full"},
    Verdict.COPY_FAILING: {"copy": "failing"},
    Verdict.COPY_AWAY: {"copy": "away"},
    Verdict.REFUSED: {"refused": 1},
    Verdict.NO_SHIFT: {"shift_missing": True},
}
FINE = (
    Signs(),
    Signs(courier="waiting", battery=LOW_BATTERY_PERCENT, free_bytes=LOW_DISK_BYTES),
    Signs(courier="sending", copy="copying"),
    Signs(copy="up_to_date"),
)


@pytest.mark.parametrize("signs", FINE)
def test_offline_is_well(signs: Signs) -> None:
    """Waiting for a network, copying, a battery that suffices: all is well."""
    assert verdict(signs) is Verdict.WELL
    assert verdict(signs).level is Level.GOOD


@pytest.mark.parametrize(("expected", "sign"), BAD.items(), ids=[each.value for each in BAD])
def test_each_sign_is_told_alone(expected: Verdict, sign: dict[str, Any]) -> None:
    """One thing wrong is the verdict, and it is not green."""
    assert verdict(replace(Signs(), **sign)) is expected
    assert expected.level is not Level.GOOD


def test_every_verdict_has_a_sign() -> None:
    """None but “all is well” can be forgotten above."""
    assert set(BAD) == set(Verdict) - {Verdict.WELL}


def test_the_worst_is_said_first() -> None:
    """Of two, the one that stands higher in the list; what can wait never hides what cannot."""
    order = list(BAD)
    for worse, other in pairwise(order):
        both = {**BAD[other], **BAD[worse]}
        assert verdict(replace(Signs(), **both)) is worse
    levels = [each.level for each in order]
    assert levels == sorted(levels, key=[Level.TROUBLE, Level.LOOK].index)
