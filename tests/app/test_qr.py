"""Promise 12: the code on the screen leads exactly to the online petition."""

from collections.abc import Callable

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.devtools.walk import Visitor, Walk
from kiosk.domain.campaign import FieldName
from tests.app.conftest import LANDSCAPE, PORTRAIT, OpenKiosk

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
