"""The settings of one tablet: a small TOML file for what is the tablet's and not the event's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.domain.errors import BadSettings

from .table import TomlTable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says; None where it says nothing."""

    event: Path | None = None
    data: Path | None = None
    export: Path | None = None
    mirror: str | None = None
    """A folder, or the name (label) of a stick."""
    window: tuple[int, int] | None = None
    """Pixels."""
    text_scale: float | None = None
    diagonal: float | None = None
    """Inches."""


def load_settings(path: Path) -> Settings:
    """The settings in a TOML file; paths are as seen from that file. Raises BadSettings."""
    root = TomlTable.read(path, str(path), BadSettings)
    root.only("event", "data", "export", "mirror", "window", "text_scale", "diagonal")

    def place(key: str) -> Path | None:
        return path.parent / root.text(key, 500) if key in root.data else None

    return Settings(
        event=place("event"),
        data=place("data"),
        export=place("export"),
        mirror=root.text("mirror", 500) if "mirror" in root.data else None,
        window=_checked(root, "window", size, "width and height in pixels, such as “1280x800”"),
        text_scale=_checked(root, "text_scale", text_scale, "a number from 1 to 2"),
        diagonal=_checked(root, "diagonal", diagonal, "inches, a number from 5 to 100"),
    )


def _checked(root: TomlTable, key: str, parse: Callable[[str], T], called: str) -> T | None:
    """What `parse` makes of a text or number; True is neither."""
    if key not in root.data:
        return None
    written = root.data[key]
    wanted = str if parse is size else (int, float)
    try:
        if isinstance(written, bool) or not isinstance(written, wanted):
            raise ValueError
        return parse(str(written))
    except ValueError:
        raise root.refusal(key, f"“{key}” must be {called}.", "Correct the value.") from None


def size(text: str) -> tuple[int, int]:
    """Two sides of 320 to 8192 pixels, written 1280x800. Raises ValueError."""
    width, _, height = text.lower().partition("x")
    found = (int(width), int(height))
    if not all(320 <= side <= 8192 for side in found):
        raise ValueError
    return found


def text_scale(text: str) -> float:
    """A number from 1 to 2. Raises ValueError."""
    scale = float(text)
    if not 1 <= scale <= 2:
        raise ValueError
    return scale


def diagonal(text: str) -> float:
    """Inches of a screen, 5 to 100. Raises ValueError."""
    inches = float(text)
    if not 5 <= inches <= 100:
        raise ValueError
    return inches
