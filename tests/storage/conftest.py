"""A store in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.storage.database import Store

from .kit import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with opened(tmp_path / "store") as store:
        yield store
