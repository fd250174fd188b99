"""What went wrong in another process is told here as it was told there."""

import pickle
from collections.abc import Iterator

import pytest

from kiosk.domain.errors import BadInput, KioskError


def everything(kind: type[KioskError]) -> Iterator[type[KioskError]]:
    """The tree of errors from `kind` on."""
    yield kind
    for each in kind.__subclasses__():
        yield from everything(each)


@pytest.mark.parametrize("kind", list(everything(KioskError)), ids=lambda kind: kind.__name__)
def test_it_survives_the_way_between_processes(kind: type[KioskError]) -> None:
    """Text and everything it carries; pictures are made in processes of their own."""
    words = ("a.toml:3", "This is no number.", "Write one.")
    told = kind(*words) if issubclass(kind, BadInput) else kind("a code")
    back = pickle.loads(pickle.dumps(told))
    assert type(back) is kind
    assert str(back) == str(told)
    assert vars(back) == vars(told)
