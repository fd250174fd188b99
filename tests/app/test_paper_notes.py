"""Sheets of paper through the window: by finger, into a real store, out in the bundle."""

from pathlib import Path

from PySide6.QtCore import Qt

from kiosk.app.desk_station import EndOfDay
from kiosk.app.exporter import Exporter
from kiosk.app.paper_noting import PaperNoting
from kiosk.app.station import Station
from kiosk.bridge.paper_book import PaperWork
from kiosk.devtools.walk import Walk, said
from kiosk.domain.outbox import ExportKind
from kiosk.domain.paper_notes import PaperTally, tally
from kiosk.export.bundle import read_bundle
from kiosk.services.desk import Farewell
from kiosk.services.listing import UNWATCHED
from tests.bridge.kit import Seen
from tests.clock import NOW
from tests.domain.kit import CAMPAIGN
from tests.services.kit import EVENT, signature


def test_by_finger_from_handing_out_to_the_sum(walk: Walk) -> None:
    """On the pad of digits, with Return; the next number can be typed at once. A slip is undone."""
    finger, book = walk.finger, Seen(walk.kiosk.paper_book)
    walk.open_desk()
    assert not any("On paper" in name for name in finger.names())
    finger.tap(said("DeskScreen", "Sheets of paper"))

    def type_in(label: str, digits: str) -> None:
        finger.tap(said("PaperSheet", label))
        finger.type(digits)

    type_in("Handing out: from sheet", "17")
    finger.press_key("EnterKey")
    finger.type("19")
    finger.press_key("EnterKey")
    finger.until(lambda: book.handedOut == 3, "three sheets")
    assert finger.text_of(said("PaperSheet", "Handing out: from sheet")) == ""

    type_in("Coming back: sheet", "18")
    finger.press_key("EnterKey")
    finger.type("80")
    finger.press_key("EnterKey")
    finger.until(lambda: book.lines == 80, "eighty lines, a slip")
    finger.tap(said("PaperSheet", "Take this note back"))
    finger.until(lambda: book.lines == 0, "none")
    finger.tap(said("PaperSheet", "Coming back: sheet"))
    finger.type("18")
    type_in("Lines signed on it", "8")
    finger.tap(said("PaperSheet", "It is back"))
    finger.until(lambda: book.lines == 8, "eight lines")
    for text in ("3 handed out", "1 came back", "2 still out", "8 lines signed"):
        finger.find(text)
    finger.find(said("PaperSheet", "Still out: %1").replace("%1", "\u206617, 19\u2069"))

    walk.back_to_desk()
    finger.find("On paper: 8 lines · 1 sheet back · 2 sheets still out")
    assert set(walk.balance().values()) == {0}
    walk.leave_desk()
    walk.open_desk()
    finger.find("On paper: 8 lines · 1 sheet back · 2 sheets still out")


def test_nothing_typed_outlives_the_sheet(walk: Walk) -> None:
    """A word about a slip neither; what was noted stays."""
    finger = walk.finger
    walk.open_desk()
    finger.tap(said("DeskScreen", "Sheets of paper"))
    finger.tap(said("PaperSheet", "Handing out: from sheet"))
    finger.keys("0")
    finger.tap(said("PaperSheet", "Hand out"))
    finger.until(lambda: walk.kiosk.paper_book.last_message, "that it is none")
    walk.back_to_desk()
    assert walk.kiosk.paper_book.last_message == ""
    finger.tap(said("DeskScreen", "Sheets of paper"))
    finger.find(said("PaperSheet", "Handing out: from sheet"))
    assert finger.text_of(said("PaperSheet", "Handing out: from sheet")) == ""
    assert walk.kiosk.paper_book.tally == PaperTally()


def test_a_keyboard_alone_notes_too(walk: Walk) -> None:
    """Digits, Tab and Return; the button is no station on the way."""
    finger = walk.finger
    walk.open_desk()
    finger.tap(said("DeskScreen", "Sheets of paper"))
    finger.tap(said("PaperSheet", "Coming back: sheet"))
    finger.keys("5")
    finger.key(Qt.Key.Key_Tab)
    finger.keys("12")
    finger.key(Qt.Key.Key_Return)
    finger.until(lambda: walk.kiosk.paper_book.tally.back == ((5, 12),), "sheet 5")


def test_notes_leave_with_the_bundle_and_the_receipt(tmp_path: Path, walk: Walk) -> None:
    """With the initials of the shift; the wiped tablet has none, and its next day begins anew."""
    station = Station(tmp_path / "tablet", EVENT, [CAMPAIGN.id], lambda: NOW)
    noting: PaperWork = PaperNoting(station)
    stick = tmp_path / "stick"
    stick.mkdir()
    station.sign(signature(), CAMPAIGN.id)
    noting.hand_out(CAMPAIGN.id, 17, 19)
    station.store.shifts.open(station.hour(), None, None, "lake", "ab")
    notes = noting.take_in(CAMPAIGN.id, 18, 8)[CAMPAIGN.id]
    assert [each.initials for each in notes] == ["", "ab"]
    wanted = PaperTally(((18, 8),), ((17, 17), (19, 19)))
    assert tally(notes) == wanted
    exporter = Exporter(station, (CAMPAIGN,), lambda: "en")
    (path,) = exporter.export(ExportKind.BUNDLE, stick, "", UNWATCHED).paths
    manifest = read_bundle(path).manifest
    assert (manifest.paper, manifest.balance.signed) == ({CAMPAIGN.id: wanted}, 1)
    EndOfDay(station, (CAMPAIGN,), lambda: "en").wipe(stick, "cd")
    note = (tmp_path / "tablet" / "last-wipe.json").read_text("utf-8")
    assert Farewell.from_json(note).paper == {CAMPAIGN.id: wanted}
    assert noting.notes() == {CAMPAIGN.id: ()}
    station.close()
