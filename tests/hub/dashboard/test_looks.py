"""The chart's arithmetic, and the colours' contrast."""

import re
import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hub.dashboard.chart import (
    BOTTOM,
    COLOURS,
    LEFT,
    LINES,
    SHAPES,
    TOP,
    ChartForm,
    drawn,
    scale,
)
from kiosk.hub.dashboard.pages import HERE

SVG = "{http://www.w3.org/2000/svg}"
STYLE = (HERE / "style.css").read_text()
TEXT_CONTRAST = 7.0
"""WCAG 2.2, 1.4.6 (enhanced)."""
SHAPE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11."""
WRITTEN = (
    ("ink", "paper"),
    ("ink", "sheet"),
    ("quiet", "paper"),
    ("quiet", "sheet"),
    ("accent", "paper"),
    ("accent", "sheet"),
    ("on-accent", "accent"),
    ("on-warn", "warn"),
    *((level, "sheet") for level in ("good", "look", "trouble")),
    *(("on-verdict", level) for level in ("good", "look", "trouble")),
)
"""Letters and their ground."""


def hours(counts: list[int]) -> list[tuple[str, int]]:
    """As many hours as counts, up to a midnight."""
    first = datetime(2026, 11, 25, tzinfo=UTC) - timedelta(hours=len(counts))
    return [
        ((first + timedelta(hours=n)).strftime("%Y-%m-%dT%H:00:00Z"), count)
        for n, count in enumerate(counts)
    ]


@given(st.integers(0, 10**9))
def test_the_scale_reaches_with_few_lines(most: int) -> None:
    """At most LINES steps, none of them finer than needed, each a round number."""
    step = scale(most)
    assert step * LINES >= most
    assert str(step).rstrip("0") in ("1", "2", "5")
    assert step == 1 or step * LINES < most * 5


@given(st.lists(st.integers(0, 10**6), min_size=48, max_size=48), st.sampled_from(list(ChartForm)))
def test_bars_are_as_high_as_their_counts(counts: list[int], form: ChartForm) -> None:
    """One bar for each hour with a signature, in proportion, inside the picture, in order."""
    root = ElementTree.fromstring(drawn(hours(counts), form))
    bars = [bar.attrib for bar in root.iter(f"{SVG}rect")]
    counted = [count for count in counts if count]
    assert len(bars) == len(counted)
    shape = form.shape
    most = max(counts)
    if not most:
        return
    step = scale(most)
    room = (shape.height - TOP - BOTTOM) / (step * -(-most // step))
    for bar, count in zip(bars, counted, strict=True):
        assert float(bar["height"]) == pytest.approx(max(2.0, count * room), abs=0.11)
        assert TOP - 0.1 <= float(bar["y"]) <= shape.height - BOTTOM
        assert LEFT <= float(bar["x"]) <= shape.width
    places = [float(bar["x"]) for bar in bars]
    assert places == sorted(set(places))


def test_the_picture_has_no_style_and_no_script() -> None:
    """The strict policy holds for it too, and it says nothing but numbers, hours and days."""
    for form in ChartForm:
        text = drawn(hours([3] * 48), form)
        assert "style" not in text
        assert "script" not in text
        words = [each.text or "" for each in ElementTree.fromstring(text).iter(f"{SVG}text")]
        assert all(re.fullmatch(r"[\d,]+|\d{1,2} [A-Z][a-z]{2}", word) for word in words)
        assert "24 Nov" in words


def test_no_hours_make_no_error() -> None:
    """An empty picture is a picture."""
    assert drawn([], ChartForm.WIDE_DAY).endswith("</svg>")


def colours(dark: bool) -> dict[str, str]:
    """The style sheet's variables, light or dark."""
    light, night = STYLE.split("@media (prefers-color-scheme: dark)", 1)
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light.split("}")[0]))
    return found | (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", night)) if dark else {})


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours, #rrggbb."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_letters_can_be_read(dark: bool) -> None:
    """7:1 for every pair that is written, on light and dark ground; 3:1 for edges of fields."""
    found = colours(dark)
    pale = {pair: contrast(found[pair[0]], found[pair[1]]) for pair in WRITTEN}
    assert {pair: ratio for pair, ratio in pale.items() if ratio < TEXT_CONTRAST} == {}
    assert contrast(found["edge"], found["sheet"]) >= SHAPE_CONTRAST
    of_chart = COLOURS["night" if dark else "day"]
    assert contrast(of_chart.text, found["paper"]) >= TEXT_CONTRAST
    assert contrast(of_chart.bar, found["paper"]) >= SHAPE_CONTRAST
    assert contrast("#888888", found["paper"]) < TEXT_CONTRAST, "control"


def test_every_form_has_its_shape_and_colours() -> None:
    """Each of the six is drawn in its own size."""
    assert {(form.shape, form.colours) for form in ChartForm} == {
        (shape, colour) for shape in SHAPES.values() for colour in COLOURS.values()
    }
