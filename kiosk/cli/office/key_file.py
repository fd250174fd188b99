"""A secret key as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadKey

if TYPE_CHECKING:
    from kiosk.sealing.keys import OpeningKey


def save_key_file(key: OpeningKey, file: Path) -> None:
    """Write it, for its owner alone. Raises BadKey."""
    try:
        key.save(file, "Petition Kiosk: this key opens signatures. Keep it secret.")
    except OSError as error:
        raise BadKey(
            str(file),
            f"The key file cannot be written ({error.strerror}).",
            "Choose a folder that exists, can be written to, and has room.",
        ) from None
