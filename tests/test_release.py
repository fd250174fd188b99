"""What the program says of its own release."""

import re
from datetime import date
from pathlib import Path

from kiosk import RELEASED, __version__

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"
HEADING = re.compile(r"^## (\S+) \((.+)\)$", re.MULTILINE)


def test_the_day_of_the_release_is_the_changelogs() -> None:
    """A day of the calendar; the newest entry is this version's, with that day once it is out."""
    assert date.fromisoformat(RELEASED).isoformat() == RELEASED
    version, day = HEADING.findall(CHANGELOG.read_text("utf-8"))[0]
    assert version == __version__
    assert day in ("unreleased", RELEASED)
