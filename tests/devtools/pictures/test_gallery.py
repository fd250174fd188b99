"""The gallery for developers: no control is forgotten, and each can be looked at."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk import paths
from kiosk.devtools.pictures.gallery import Appearance, Gallery
from kiosk.devtools.pictures.inspection import Fault
from kiosk.devtools.pictures.series import examine
from kiosk.packs.pack import open_pack
from tests.proof import some

CONTROLS = paths.UI / "Kiosk" / "Controls" / "qmldir"
BARE = {"SheetHost", "TouchButton"}
"""What has no looks of its own."""
UNIT_MM = 12 / 9
"""Millimetres of a unit on a screen as small as it may be."""
NARROW = {Fault.OVERLAP, Fault.CUT, Fault.NAMELESS, Fault.PALE, Fault.FAINT, Fault.CROWDED}
"""What must not be, even where an attendee never looks; samples may be half under each other."""


def missing(qmldir: str, gallery: str) -> set[str]:
    """Controls of a module that the gallery does not show."""
    controls = set(re.findall(r"^(\w+) \d", qmldir, re.MULTILINE))
    assert controls
    return {name for name in controls - BARE if not re.search(rf"\b{name} \{{", gallery)}


def test_every_control_is_shown() -> None:
    """Each name of the module stands in the gallery; control: one more in the module is missed."""
    gallery = (paths.UI / "Gallery.qml").read_text("utf-8")
    assert missing(CONTROLS.read_text("utf-8"), gallery) == set()
    more = CONTROLS.read_text("utf-8") + "\nForgotten 1.0 Forgotten.qml\n"
    assert missing(more, gallery) == {"Forgotten"}


@pytest.mark.proof
@pytest.mark.parametrize(
    "look",
    some(
        [
            Appearance("ar"),
            Appearance("en"),
            Appearance("en", high_contrast=True),
            Appearance("de", text_scale=2.0),
        ],
        1,
    ),
    ids=str,
)
def test_no_control_is_cut_pale_or_nameless(
    qapp: QGuiApplication, tmp_path: Path, look: Appearance
) -> None:
    """In every state, also with too much text; and the picture is as high as all of it."""
    with open_pack(paths.CAMPAIGNS / "chechnya") as pack:
        gallery = Gallery(pack.campaign, look)
        try:
            gallery.picture(tmp_path / "gallery.png")
            finger = gallery.unroll()
            shot = examine(finger, finger.look(), gallery.unit / UNIT_MM, "gallery")
            height = gallery.window.height()
        finally:
            gallery.close()
    assert [str(each) for each in shot.findings if each.fault in NARROW] == []
    assert QImage(str(tmp_path / "gallery.png")).height() == height > 2000
