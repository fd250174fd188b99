"""Every test of the bridge has an application object, and no window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication


@pytest.fixture(autouse=True)
def _application(qapp: QCoreApplication) -> None:
    """Qt objects need one."""
