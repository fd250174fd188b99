"""Every colour role of a campaign reaches the theme."""

from PySide6.QtGui import QColor

from kiosk.bridge.palette import CampaignPalette
from kiosk.domain.campaign import Colours

NAMES = {
    "on_accent": "accentText",
    "on_night": "nightText",
    "quiet_on_night": "nightQuiet",
    "accent_on_night": "nightAccent",
    "on_accent_on_night": "nightAccentText",
}
"""Where QML's name is another."""


def test_each_role_has_its_own_colour() -> None:
    """With a different colour for each role, no two are mixed up and none is missing."""
    roles = list(Colours.__dataclass_fields__)
    colours = Colours(**{role: f"#0000{at:02x}" for at, role in enumerate(roles, start=1)})
    palette = CampaignPalette(colours)
    for role in roles:
        assert palette.property(NAMES.get(role, role)) == QColor(getattr(colours, role)), role
