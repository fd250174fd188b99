"""Promise 12: the code on the screen leads exactly to the online petition."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from kiosk import paths
from kiosk.app.kiosk import Kiosk
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from tests.app.conftest import LANDSCAPE, PORTRAIT, OpenKiosk
from tests.forked import HubProcess

ADDRESS = "https://www.amnesty.org.uk/actions/stop-abducting-and-killing-gay-men-chechnya"
SOMEBODY = Visitor("en", {FieldName.GIVEN_NAME: "Amina", FieldName.FAMILY_NAME: "Haddad"})
VIEWS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda seen: seen,
    "blurred": lambda seen: seen.filter(ImageFilter.GaussianBlur(1.5)),
    "half size": lambda seen: seen.resize(
        (seen.width // 2, seen.height // 2), Image.Resampling.LANCZOS
    ),
}


def picture(image: QImage) -> Image.Image:
    """A grabbed frame as Pillow sees it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return Image.fromarray(rows[:, : plain.width() * 3].reshape(plain.height(), -1, 3).copy())


def decoded(seen: Image.Image) -> list[str]:
    """Every code that an ordinary reader finds in a whole frame."""
    return [code.text for code in zxingcpp.read_barcodes(np.asarray(seen.convert("L")))]


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["1280x800", "800x1280"])
def test_the_code_leads_to_the_petition(open_kiosk: OpenKiosk, size: QSize) -> None:
    """On attract and thank-you screens, small and full-screen, also blurred and at half size."""
    walk = open_kiosk(size=size, with_hub=False)
    finger = walk.finger
    finger.find("Sign")
    seen = {"attract": picture(walk.finger.look())}
    finger.tap("Or sign on your own phone")
    finger.find("Close")
    seen["attract, full screen"] = picture(walk.finger.look())
    finger.tap("Close")
    walk.sign(SOMEBODY)
    finger.find("Done")
    seen["thanks"] = picture(walk.finger.look())
    finger.tap("Pass it on: the online petition")
    finger.find("Close")
    seen["thanks, full screen"] = picture(walk.finger.look())
    read = {
        (where, view): decoded(look(frame))
        for where, frame in seen.items()
        for view, look in VIEWS.items()
    }
    assert read == {key: [ADDRESS] for key in read}


def test_a_covered_code_is_not_read(walk: Walk) -> None:
    """Negative control: with the code painted over, the same reading finds nothing."""
    walk.finger.find("Sign")
    frame = picture(walk.finger.look())
    assert decoded(frame) == [ADDRESS]
    card = walk.finger.find("Or sign on your own phone")
    corner = card.mapToScene(card.boundingRect().topLeft()).toPoint()
    frame.paste((255, 255, 255), (corner.x(), corner.y(), corner.x() + 120, corner.y() + 200))
    assert decoded(frame) == []


def test_the_withdrawal_code_can_be_photographed(open_kiosk: OpenKiosk) -> None:
    """On a touch, as a code that holds it and nothing else; gone with the screen."""
    walk = open_kiosk(with_hub=False)
    finger, undo = walk.finger, walk.kiosk.undo
    walk.sign(SOMEBODY)
    finger.find("Done")
    code = undo.property("code")
    assert code not in decoded(picture(finger.look()))
    finger.tap("To photograph")
    finger.find("Your code, for you alone")
    assert decoded(picture(finger.look())) == [code]
    finger.tap("Close")
    finger.tap("Done")
    finger.find("Sign")
    assert (undo.property("codeQr"), decoded(picture(finger.look()))) == ("", [ADDRESS])


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["1280x800", "800x1280"])
def test_a_second_address_is_the_smaller_code(
    tmp_path: Path, qapp: QGuiApplication, one_hub: HubProcess, size: QSize
) -> None:
    """What a campaign adds stands beside the petition, readable, and never as large."""
    demo = DemoSetup(tmp_path / "stand", paths.CAMPAIGNS / "library", hub=one_hub)
    kiosk = Kiosk(demo.setting(size=size, voice=None))
    try:
        kiosk.open()
        walk = Walk(kiosk)
        walk.sign(
            Visitor(
                "de",
                {
                    FieldName.GIVEN_NAME: "A",
                    FieldName.FAMILY_NAME: "B",
                    FieldName.POSTCODE: "12345",
                },
            )
        )
        petition = walk.finger.find(said("ThanksScreen", "Pass it on: the online petition"))
        further = walk.finger.find("Dem Stadtrat schreiben")
        assert further.width() < petition.width() * 0.8
        found = decoded(picture(walk.finger.look()))
        assert sorted(found) == ["https://example.org/licht-an", "https://example.org/rat"]
        walk.finger.tap("Dem Stadtrat schreiben")
        walk.finger.find(said("QrSheet", "Close"))
        assert decoded(picture(walk.finger.look())) == ["https://example.org/rat"]
    finally:
        kiosk.close()
        demo.close()
