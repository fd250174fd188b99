"""Signatures per hour as a picture: SVG made here, in six forms, without style or script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

STEPS = (1, 2, 5)
"""What the lines of a scale may be apart, times a power of ten."""
LINES = 4
"""At most so many of them."""
FONT = "Noto Sans, system-ui, sans-serif"


@dataclass(frozen=True, slots=True)
class ChartColours:
    """Of one chart."""

    bar: str
    line: str
    text: str


DAY = ChartColours("#5b2d8a", "#d8d0c4", "#544c5f")
NIGHT = ChartColours("#c9b3f2", "#3a3848", "#bdb6c6")


@dataclass(frozen=True, slots=True)
class ChartShape:
    """Size in pixels, and every how many hours one is named."""

    width: int
    height: int
    named: int


SHAPES = {
    "wide": ChartShape(1056, 240, 6),
    "middle": ChartShape(600, 220, 6),
    "narrow": ChartShape(320, 200, 12),
}
COLOURS = {"day": DAY, "night": NIGHT}


class ChartForm(StrEnum):
    """Which of the six pictures: drawn as large as they are shown, so that letters stay large."""

    WIDE_DAY = "wide-day"
    WIDE_NIGHT = "wide-night"
    MIDDLE_DAY = "middle-day"
    MIDDLE_NIGHT = "middle-night"
    NARROW_DAY = "narrow-day"
    NARROW_NIGHT = "narrow-night"

    @property
    def colours(self) -> ChartColours:
        """For a light or a dark page."""
        return COLOURS[self.value.partition("-")[2]]

    @property
    def shape(self) -> ChartShape:
        """For a screen, a tablet, or a phone."""
        return SHAPES[self.value.partition("-")[0]]


LEFT, RIGHT, TOP, BOTTOM = 44, 4, 12, 40
"""Room around the bars, in pixels."""


def drawn(hours: Sequence[tuple[str, int]], form: ChartForm) -> str:
    """The chart of (hour, count) as SVG."""
    shape, colours = form.shape, form.colours
    step = scale(max((count for _, count in hours), default=0))
    top = step * max(1, -(-max((count for _, count in hours), default=0) // step))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {shape.width} {shape.height}" '
        f'width="{shape.width}" height="{shape.height}" font-family="{FONT}" font-size="13" '
        f'fill="{colours.text}">',
        *_lines(shape, colours, step, top),
        *_bars(shape, colours, [count for _, count in hours], top),
        *_names(shape, [hour for hour, _ in hours]),
        "</svg>",
    ]
    return "\n".join(parts)


def scale(most: int) -> int:
    """How far apart the lines are, so that at most LINES of them reach `most`."""
    power = 1
    while True:
        for step in STEPS:
            if step * power * LINES >= most:
                return step * power
        power *= 10


def _lines(shape: ChartShape, colours: ChartColours, step: int, top: int) -> Iterator[str]:
    for value in range(0, top + 1, step):
        y = _y(shape, value, top)
        yield (
            f'<path d="M{LEFT} {y:.1f}H{shape.width - RIGHT}" stroke="{colours.line}" '
            'stroke-width="1"/>'
        )
        yield f'<text x="{LEFT - 8}" y="{y + 4.5:.1f}" text-anchor="end">{value:,}</text>'


def _bars(
    shape: ChartShape, colours: ChartColours, counts: Sequence[int], top: int
) -> Iterator[str]:
    pitch = _pitch(shape, len(counts))
    width = pitch * 0.74
    floor = _y(shape, 0, top)
    for place, count in enumerate(counts):
        if count:
            height = max(2.0, floor - _y(shape, count, top))
            x = LEFT + place * pitch + (pitch - width) / 2
            yield (
                f'<rect x="{x:.1f}" y="{floor - height:.1f}" width="{width:.1f}" '
                f'height="{height:.1f}" rx="{min(2.0, width / 3):.1f}" fill="{colours.bar}"/>'
            )


def _names(shape: ChartShape, hours: Sequence[str]) -> Iterator[str]:
    """The hour below its bar, and below midnight the day."""
    pitch = _pitch(shape, len(hours))
    for place, hour in enumerate(hours):
        time = datetime.fromisoformat(hour)
        x = LEFT + (place + 0.5) * pitch
        if time.hour % shape.named == 0 and LEFT < x < shape.width - 16:
            yield _name(x, shape.height - BOTTOM + 18, f"{time:%H}")
            if time.hour == 0 and x < shape.width - 30:
                yield _name(x, shape.height - 6, f"{time.day} {time:%b}")


def _name(x: float, y: int, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y}" text-anchor="middle">{text}</text>'


def _pitch(shape: ChartShape, bars: int) -> float:
    return (shape.width - LEFT - RIGHT) / max(1, bars)


def _y(shape: ChartShape, value: int, top: int) -> float:
    return shape.height - BOTTOM - (shape.height - BOTTOM - TOP) * value / top
