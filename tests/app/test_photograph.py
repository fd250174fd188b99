"""Promise 12: phones read the code from as far as people stand, by a model of a photograph."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QRectF

from kiosk import paths
from kiosk.app.printing.page import Paper
from kiosk.app.printing.poster import Order, write_poster
from kiosk.devtools.walk import said
from kiosk.packs.pack import open_pack
from tests.app.conftest import OpenKiosk
from tests.app.photograph import Sheet, codes, decoded, photograph, picture
from tests.proof import PROOF, long, some

pytestmark = pytest.mark.proof

ADDRESS = "https://www.amnesty.org.uk/actions/stop-abducting-and-killing-gay-men-chechnya"
VIEWS = 100 if PROOF else 2
MOST = 0.99
TEN_INCHES = 217.0
"""Millimetres: the width of a screen of 10 inches with 1280 by 800 pixels."""
DOTS = 100
"""Per inch, of the poster: 0.25 mm, a seventh of what a phone sees from 5 m."""


def read_from(sheet: Sheet, metres: float) -> int:
    """In how many of VIEWS views the code reads, exactly."""
    views = (photograph(sheet, metres, seed) for seed in range(VIEWS))
    return sum(decoded(view) == [ADDRESS] for view in views)


def sheet_of(flat: Image.Image, millimetres: float) -> Sheet:
    """With the phone aimed at the one code on it."""
    (code,) = codes(flat)
    corner, other = code.position.top_left, code.position.bottom_right
    target = QRectF(QPointF(corner.x, corner.y), QPointF(other.x, other.y))
    return Sheet(flat, millimetres, target)


def screen(open_kiosk: OpenKiosk, enlarged: bool) -> Sheet:
    """The attract screen as it stands, or its code at full screen."""
    walk = open_kiosk(with_hub=False)
    walk.finger.find(said("AttractScreen", "Sign"))
    if enlarged:
        walk.finger.tap(said("AttractScreen", "Or sign on your own phone"))
        walk.finger.find(said("QrSheet", "Close"))
    return sheet_of(picture(walk.finger.look()), TEN_INCHES)


def poster(folder: Path, paper: Paper) -> Sheet:
    """A printed poster."""
    file = folder / "poster.pdf"
    with open_pack(paths.DEFAULT_CAMPAIGN) as pack:
        write_poster(file, Order(pack.campaign, pack.campaign.editions[0], paper))
    command = ["pdftoppm", "-r", DOTS, "-png", "-singlefile", file, file.with_suffix("")]
    subprocess.run([*map(str, command)], timeout=60, check=True)
    flat = Image.open(file.with_suffix(".png")).convert("RGB")
    return sheet_of(flat, paper.millimetres.width())


def test_the_attract_screen_from_a_step_away(open_kiosk: OpenKiosk) -> None:
    """A screen of 10 inches, 1.25 m away: beside it stands the appeal, so the code is smaller."""
    assert read_from(screen(open_kiosk, enlarged=False), 1.25) >= MOST * VIEWS


@long
def test_the_full_screen_code_from_two_metres(open_kiosk: OpenKiosk) -> None:
    """The same, after a touch on the code."""
    assert read_from(screen(open_kiosk, enlarged=True), 2.0) >= MOST * VIEWS


@pytest.mark.parametrize(("paper", "metres"), some([(Paper.A3, 5.0), (Paper.A4, 3.5)], 1))
def test_the_poster(tmp_path: Path, qapp: object, paper: Paper, metres: float) -> None:
    """A3 from 5 m; A4, whose code is smaller, from 3.5 m."""
    assert read_from(poster(tmp_path, paper), metres) >= MOST * VIEWS


def test_from_too_far(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    """Negative control: 12 m from the screen's largest code, 20 m from A3, nothing is read."""
    assert read_from(screen(open_kiosk, enlarged=True), 12.0) == 0
    assert read_from(poster(tmp_path, Paper.A3), 20.0) == 0
