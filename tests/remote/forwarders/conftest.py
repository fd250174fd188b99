"""A receiver of the kind that the test names, and an office that forwards to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .kit import Office, receiver_for, stand_in
from .stand_in import StandIn


@pytest.fixture
def there(kind: str) -> Iterator[StandIn]:
    """An empty receiver."""
    with stand_in(kind) as running:
        yield running


@pytest.fixture
def office(tmp_path: Path, there: StandIn) -> Office:
    """Our end, which has forwarded nothing yet."""
    return Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
