"""For everything printed: fonts, and a campaign."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.environment import keep_singletons
from kiosk.domain.campaign import Campaign

from .signers import shipped


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    """Fonts belong to the application."""
    keep_singletons()


@pytest.fixture(scope="module")
def campaign() -> Iterator[Campaign]:
    """The one that ships."""
    with shipped() as campaign:
        yield campaign
