"""For every test: no display, no system input method, and Qt's warnings are failures."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from kiosk.app.kiosk import set_environment

set_environment()
