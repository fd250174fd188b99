"""Long proofs and their short forms: `make proof` tries everything, the default suite a part."""

import os
from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

import pytest

T = TypeVar("T")
P = ParamSpec("P")

PROOF = os.environ.get("PROOF") == "1"
"""Whether this is `make proof`."""


def long(test: Callable[P, None]) -> Callable[P, None]:
    """Run in the proof alone: the default suite tries the same in another way."""
    return pytest.mark.proof(pytest.mark.skipif(not PROOF, reason="long: make proof")(test))


def some(values: Iterable[T], most: int) -> list[T]:
    """All of them in the proof; else `most` of them, the first, the last, and evenly between."""
    listed = list(values)
    if PROOF or most >= len(listed):
        return listed
    if most == 1:
        return listed[:1]
    return [listed[round(n * (len(listed) - 1) / (most - 1))] for n in range(most)]
