"""Contrast as WCAG computes it."""

import pytest

from kiosk.domain.contrast import contrast, cut


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#777777", "#ffffff", 4.478),
        ("#FF0000", "#ffffff", 3.998),
        ("#0a0a0a", "#0b0b0b", 1.005),
    ],
)
def test_known_ratios(one: str, other: str, ratio: float) -> None:
    """Ratios known from WCAG's own examples, whichever colour is in front."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
    assert contrast(other, one) == contrast(one, other)


def test_cut_not_rounded() -> None:
    """A ratio that just fails does not read as one that holds."""
    assert cut(6.9999) == "6.99"
