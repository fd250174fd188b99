"""Looks for what somebody typed, in everything on the disk, in every form it may have."""

import base64
import json
import urllib.parse
from collections.abc import Iterable, Iterator
from pathlib import Path


def forms(value: str) -> dict[str, bytes]:
    """`value` as bytes: encodings, base64 at each of its three alignments, hex, escapes."""
    plain = value.encode()
    found = {
        "utf-8": plain,
        "utf-16-le": value.encode("utf-16-le"),
        "utf-16-be": value.encode("utf-16-be"),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "percent": urllib.parse.quote(value).encode(),
        "json": json.dumps(value)[1:-1].encode(),
    }
    for shift in range(3):
        # What surrounds the value changes the first and the last letters only.
        inside = base64.b64encode(b"\0" * shift + plain)
        found[f"base64+{shift}"] = inside[4 if shift else 0 : len(inside) // 4 * 4 - 4]
    return found


def hits(
    folders: Iterable[Path], values: Iterable[str], leave_out: Iterable[Path] = ()
) -> list[tuple[str, str, str]]:
    """(file, value, form) of every place where one of `values` lies, in contents or names."""
    needles = [(value, form, data) for value in values for form, data in forms(value).items()]
    left_out = {path.resolve() for path in leave_out}
    found = []
    for file in _files(folders):
        if file.resolve() in left_out:
            continue
        data = str(file).encode() + b"\0" + file.read_bytes()
        found += [(str(file), value, form) for value, form, needle in needles if needle in data]
    return found


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path
