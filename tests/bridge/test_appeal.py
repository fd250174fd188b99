"""The campaign in the language on screen."""

from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy
import zxingcpp
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.models import RecordsModel
from tests.domain.kit import ARABIC, CAMPAIGN, ENGLISH, section

from .kit import Seen, shown


def page(seen: Seen) -> dict[str, Any]:
    """The section on screen."""
    return shown(seen.pages)[int(seen.section)]


def bodies(seen: Seen) -> list[object]:
    """Its texts."""
    blocks = page(seen)["blocks"]
    assert isinstance(blocks, RecordsModel)
    return [row["body"] for row in shown(blocks)]


def test_it_starts_in_the_first_language() -> None:
    """Every text is the first edition's."""
    appeal = Appeal((CAMPAIGN,))
    seen = Seen(appeal)
    assert (seen.language, seen.rightToLeft, seen.section) == ("en", False, 0)
    assert (seen.title, seen.ask) == (ENGLISH.title, ENGLISH.ask)
    assert (seen.breath, seen.demands) == (list(ENGLISH.breath), list(ENGLISH.demands))
    assert (seen.statement, seen.contentNote) == (ENGLISH.statement, ENGLISH.content_note)
    assert (seen.privacyShort, seen.nextSteps) == (ENGLISH.privacy_short, ["We count."])
    assert (seen.sections, page(seen)["heading"]) == (3, "Section 1")
    assert shown(seen.privacy) == [{"kind": "paragraph", "body": "Who asks: the stall."}]
    assert seen.picture == page(seen)["picture"] == QUrl()


def test_one_tap_changes_everything(qtbot: QtBot) -> None:
    """Texts, direction, blocks and the chosen language change with one signal."""
    appeal = Appeal((CAMPAIGN,))
    seen = Seen(appeal)
    with qtbot.waitSignals([appeal.languageChanged, appeal.sectionChanged]):
        appeal.choose("ar")
    assert (seen.language, seen.rightToLeft, seen.title) == ("ar", True, ARABIC.title)
    assert appeal.edition is ARABIC
    assert [row["chosen"] for row in shown(seen.languages)] == [False, True]
    assert [row["endonym"] for row in shown(seen.languages)] == ["English", "العربية"]
    assert len(bodies(seen)) == 1
    with qtbot.assertNotEmitted(appeal.languageChanged):
        appeal.choose("ar")


def test_an_unknown_language_is_the_first() -> None:
    """Nothing a button could send breaks the screen."""
    appeal = Appeal((CAMPAIGN,))
    seen = Seen(appeal)
    appeal.choose("ar")
    appeal.choose("tlh")
    assert seen.language == "en"


def test_turning_pages(qtbot: QtBot) -> None:
    """Sections there are, are shown; numbers outside change nothing."""
    appeal = Appeal((CAMPAIGN,))
    seen = Seen(appeal)
    with qtbot.waitSignal(appeal.sectionChanged):
        appeal.turnTo(1)
    assert (seen.section, page(seen)["heading"]) == (1, "Section 2")
    assert bodies(seen) == ["Told 2.0", "Told 2.1"]
    for outside in (-1, 3, 99, 1):
        with qtbot.assertNotEmitted(appeal.sectionChanged):
            appeal.turnTo(outside)
    assert seen.section == 1


def test_a_reader_stays_in_the_section() -> None:
    """Another language shows the same section, or its last one where it has fewer."""
    appeal = Appeal((CAMPAIGN,))
    seen = Seen(appeal)
    appeal.turnTo(1)
    appeal.choose("ar")
    assert (seen.section, page(seen)["heading"], seen.sections) == (1, "Section 2", 2)
    appeal.choose("en")
    appeal.turnTo(2)
    appeal.choose("ar")
    assert (seen.section, page(seen)["heading"]) == (1, "Section 2")


def test_the_next_person_starts_over() -> None:
    """First language, first section, whatever the last one read."""
    appeal = Appeal((CAMPAIGN,))
    seen = Seen(appeal)
    appeal.turnTo(2)
    appeal.choose("ar")
    appeal.start_over()
    assert (seen.language, seen.section, page(seen)["heading"]) == ("en", 0, "Section 1")
    assert [row["chosen"] for row in shown(seen.languages)] == [True, False]


def test_pictures_are_local_files(tmp_path: Path) -> None:
    """Attract and section pictures come as file addresses, odd names included."""
    picture = tmp_path / "a lake #1 %20?.svg"
    pictured = replace(section(1), picture=picture)
    campaign = replace(
        CAMPAIGN, picture=picture, editions=(replace(ENGLISH, sections=(pictured,)),)
    )
    appeal = Appeal((campaign,))
    seen = Seen(appeal)
    for url in (seen.picture, page(seen)["picture"]):
        assert url.isLocalFile()
        assert url.toLocalFile() == str(picture)


def test_the_code_leads_to_the_petition() -> None:
    """The picture in the property decodes to the campaign's address, and to nothing added."""
    appeal = Appeal((CAMPAIGN,))
    seen = Seen(appeal)
    image = QImage.fromData(b64decode(seen.qr.removeprefix("data:image/png;base64,")))
    assert image.width() == seen.qrModules
    large = image.scaled(image.size() * 8).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = numpy.frombuffer(large.constBits(), numpy.uint8).reshape(large.height(), -1)
    (found,) = zxingcpp.read_barcodes(rows[:, : large.width()])
    assert found.text == seen.address == CAMPAIGN.petition_url
