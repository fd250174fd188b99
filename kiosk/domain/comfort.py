"""How one attendee wants the screen: kept until the next person, never stored."""

from __future__ import annotations

from dataclasses import dataclass, replace

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
"""Text sizes one can choose; WCAG 2.2, 1.4.4 asks for 200 %."""

PATIENT = 3
"""Times as long as usual, for whom nothing hurries."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """What makes the screen usable for one person."""

    text_scale: float = 1.0
    high_contrast: bool = False
    low: bool = False
    """Reach mode: every control in the lower half of the screen."""
    one_switch: bool = False
    """Scan mode: controls light up in turn, one switch chooses."""
    unhurried: bool = False
    """No time limit; the person clears the screen by leaving."""

    @property
    def waits(self) -> bool:
        """Whether time limits are off: asked for, or needed by somebody who scans."""
        return self.unhurried or self.one_switch

    def hold(self, usual: float) -> float:
        """Seconds to hold a key until it offers what is behind it; `usual` for most people."""
        return usual * PATIENT if self.unhurried else usual

    def larger(self) -> Comfort:
        """The next text size; after the largest, the smallest again."""
        bigger = [scale for scale in TEXT_SCALES if scale > self.text_scale]
        return replace(self, text_scale=bigger[0] if bigger else TEXT_SCALES[0])
