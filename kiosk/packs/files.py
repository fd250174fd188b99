"""Files of a pack: found only inside it, whatever a path or a symbolic link says."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from kiosk.domain.errors import BadInput

_LEAVES = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.(/|$)|\0")


def leaves(written: str) -> bool:
    """Whether a path as written could lead out of a pack: absolute, drive, backslash, “..”, NUL."""
    return _LEAVES.search(written) is not None


def locate(root: Path, written: str, refuse: Callable[[str, str], BadInput]) -> Path:
    """The file `written` (with “/”, from the pack's top); raises what `refuse` makes."""
    path = root / PurePosixPath(written)
    # os.path, since pathlib raises on a loop of links and on a name that is too long.
    if leaves(written) or not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise refuse(
            f"The path “{written}” leads out of the pack.",
            "Put the file into the pack and write its path from the pack's top, with “/”.",
        )
    if not os.path.isfile(path):  # noqa: PTH113 - a name too long is no error here
        raise refuse(
            f"The pack has no file “{written}”.",
            "Put the file there, or correct its name (capitals count).",
        )
    return path
