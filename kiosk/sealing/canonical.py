"""Canonical JSON: one value, one sequence of bytes.

Keys sorted by code point, no blanks, UTF-8 unescaped. Only strings, integers, booleans,
null, lists and objects are used, so this agrees with RFC 8785 for every value we write
whose keys are ASCII.
"""

from __future__ import annotations

import json
from typing import Any


def canonical(value: Any) -> bytes:
    """The bytes of `value`. Raises ValueError on lone surrogates, NaN and infinity."""
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """For `json.loads(object_pairs_hook=…)`: an object that repeats a key is no object of ours."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("repeated key")
    return found
