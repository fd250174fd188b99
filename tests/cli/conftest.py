"""What the office has: its key file, a folder for lists, rows of a day."""

from pathlib import Path

import pytest

from tests.export.stall import OFFICE


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The office's key file."""
    path = tmp_path / "office.key"
    OFFICE.save(path, "office")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder for lists."""
    path = tmp_path / "out"
    path.mkdir()
    return path
