"""How many have signed, told so coarsely that no single signature can be seen in it."""

from __future__ import annotations

STEPS = ((10, 10), (100, 50), (1000, 100))
"""From this count on, told in steps of that."""


def coarse(count: int) -> int:
    """`count` rounded down to its step; 0 below the first, when nothing is told."""
    step = next((step for least, step in reversed(STEPS) if count >= least), 0)
    return count // step * step if step else 0


def is_told(count: int) -> bool:
    """Whether exactly this number can ever be told, and so be a goal that is seen to be reached."""
    return count > 0 and coarse(count) == count


def tenths(count: int, goal: int) -> int:
    """How many tenths of `goal` (0: none is set) are done, by what is told, and never by more."""
    return min(10, coarse(count) * 10 // goal) if goal else 0
