"""How many have signed, told so coarsely that no single signature can be seen in it."""

from __future__ import annotations

STEPS = ((10, 10), (100, 50), (1000, 100))
"""From this count on, told in steps of that."""


def coarse(count: int) -> int:
    """`count` rounded down to its step; 0 below the first, when nothing is told."""
    step = next((step for least, step in reversed(STEPS) if count >= least), 0)
    return count // step * step if step else 0
