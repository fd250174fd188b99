"""Quick start in a process that is killed: `python -m tests.app.quick_child STICK STATE`."""

import sys
from pathlib import Path

from kiosk.app.environment import set_environment


def main(stick: Path, state: Path) -> None:
    """Say that it begins; end when everything is there."""
    set_environment()
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.printing import key_sheet
    from kiosk.app.quick_start import start_quickly
    from kiosk.paths import CAMPAIGNS
    from tests.app.test_quick_start import WANTED

    application = QGuiApplication([])
    assert key_sheet
    print("begun", flush=True)
    start_quickly(WANTED, stick, state, CAMPAIGNS)
    print("done", flush=True)
    application.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
