"""Every test of the bridge has an application object, and no window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.bridge.appeal import Appeal
from tests.domain.kit import CAMPAIGN

from .kit import Parrot


@pytest.fixture(autouse=True)
def _application(qapp: QCoreApplication) -> None:
    """Qt objects need one."""


@pytest.fixture
def appeal() -> Appeal:
    """The small campaign, in English."""
    return Appeal((CAMPAIGN,))


@pytest.fixture
def to_arabic(appeal: Appeal) -> Iterator[Callable[[], None]]:
    """Switches the language, as somebody in front of the kiosk does: new words first."""
    parrot = Parrot()

    def switch() -> None:
        QCoreApplication.installTranslator(parrot)
        appeal.choose("ar")

    yield switch
    QCoreApplication.removeTranslator(parrot)
