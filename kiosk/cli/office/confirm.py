"""Asking once more before what nobody can undo."""

from __future__ import annotations

import sys


def is_confirmed(warning: str, word: str, yes: bool) -> bool:
    """Whether `word` is typed after `warning`, or `yes` was said on the command line."""
    if yes:
        return True
    print(warning)
    try:
        typed = input(f"Type {word} to go on, anything else to leave: ")
    except EOFError:
        typed = ""
    if typed.strip() == word:
        return True
    print("Nothing was changed.", file=sys.stderr)
    return False
