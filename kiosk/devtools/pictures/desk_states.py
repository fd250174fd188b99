"""Steps to what volunteers can see at the desk, from the attract screen."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.app.paper_noting import PaperNoting
from kiosk.bridge import desk_wording
from kiosk.devtools.walk import said
from kiosk.domain.journey import Screen

from .visit import Visit


def pin(visit: Visit) -> None:
    visit.kiosk.journey.corner()


def pin_wrong(visit: Visit) -> None:
    pin(visit)
    for _ in range(3):
        visit.kiosk.pin_gate.tryPin("")


def at_desk(visit: Visit) -> None:
    visit.kiosk.journey.go(Screen.DESK)
    visit.kiosk.desk.refresh()


def desk_offline(visit: Visit) -> None:
    at_desk(visit)
    visit.kiosk.desk.show_delivery("waiting", None)


def desk_words(visit: Visit) -> None:
    at_desk(visit)
    visit.tap("DeskScreen", "Open a shift")
    visit.kiosk.shift_book.begin("Lakeside", "AB")
    visit.walk.finger.until(lambda: visit.kiosk.shift_book.shown_words, "the shift's words")


def words_asked(visit: Visit) -> None:
    desk_words(visit)
    visit.tap("WordsSheet", "I have written them down")


def sheet(name: str) -> Callable[[Visit], None]:
    def act(visit: Visit) -> None:
        at_desk(visit)
        visit.tap("DeskScreen", name)

    return act


def machine(visit: Visit) -> None:
    sheet("Check the machine")(visit)
    visit.walk.finger.until(lambda: visit.kiosk.machine_status.health.checks, "the self-check")


def take_over(visit: Visit) -> None:
    machine(visit)
    looked: list[None] = []
    visit.kiosk.worker.run(lambda: None, looked.append, lambda _: None)
    visit.walk.finger.until(lambda: looked, "the self-check's last word")
    visit.tap("MachineSheet", "Take over an event file")
    visit.walk.finger.find(said("TakeOverSheet", "Take over an event file"))


def desk_day(visit: Visit) -> None:
    """Somebody signed, a shift is open: the sum, the hours, and all is well."""
    kiosk, desk = visit.kiosk, visit.kiosk.desk_station

    def begin() -> None:
        desk.open_shift(desk.prepare_shift("en"), "Lakeside", "AB")

    kiosk.worker.run(begin, lambda _: None, lambda _: None)
    visit.sign()
    visit.start_over()
    at_desk(visit)
    rests = desk_wording.hub_condition("idle", has_hub=True)
    visit.walk.finger.until(
        lambda: (
            kiosk.desk.shift is not None
            and kiosk.station.balance().waiting == 0
            and kiosk.desk.balance == kiosk.station.balance()
            and kiosk.desk.property("hubWords") == rests
        ),
        "an open shift, and everything sent",
    )


def shift_open(visit: Visit) -> None:
    desk_day(visit)
    visit.tap("DeskScreen", "Shift")


def gathered(visit: Visit) -> None:
    """Two volunteers in one shift."""
    kiosk = visit.kiosk
    desk_day(visit)
    kiosk.worker.run(lambda: kiosk.desk_station.hand_over("CD"), lambda _: None, lambda _: None)
    visit.start_over()
    visit.sign()
    visit.start_over()
    at_desk(visit)
    visit.tap("DeskScreen", "Who gathered how many")
    visit.walk.finger.until(
        lambda: kiosk.desk.balance == kiosk.station.balance(), "what the store counts"
    )


def paper(visit: Visit) -> None:
    desk_paper(visit)
    visit.tap("DeskScreen", "Sheets of paper")


def paper_noted(visit: Visit) -> None:
    """One more that came back, and that nobody had handed out; the pad waits for the next."""
    paper(visit)
    for label, digits in (("Coming back: sheet", "40"), ("Lines signed on it", "3")):
        visit.tap("PaperSheet", label)
        visit.walk.finger.keys(digits)
    visit.tap("PaperSheet", "It is back")
    visit.walk.finger.until(lambda: visit.kiosk.paper_book.last_message, "a word about it")


def desk_paper(visit: Visit) -> None:
    """Ten sheets went out, two came back."""
    kiosk = visit.kiosk
    desk_day(visit)

    def note() -> None:
        noting = PaperNoting(kiosk.station)
        campaign = kiosk.appeal.campaigns[0].id
        while noting.notes()[campaign]:
            noting.drop_last(campaign)
        noting.hand_out(campaign, 17, 26)
        noting.take_in(campaign, 18, 8)
        noting.take_in(campaign, 26, 0)

    kiosk.worker.run(note, lambda _: None, lambda _: None)
    kiosk.paper_book.refresh()
    visit.walk.finger.until(lambda: kiosk.paper_book.tally.returned == 2, "two sheets")


def hidden(visit: Visit) -> None:
    visit.kiosk.journey.hide()


def hidden_pin(visit: Visit) -> None:
    hidden(visit)
    visit.tap("NeutralScreen", "Not in use")


def reset(visit: Visit) -> None:
    pin(visit)
    visit.tap("PinScreen", "PIN forgotten?")


def taken_by_code(visit: Visit) -> None:
    sheet("Take a signature back")(visit)
    visit.kiosk.withdrawals.withdraw("7K2M-9QX4-D0VB")
    visit.walk.finger.until(lambda: visit.kiosk.withdrawals.last_message, "an answer")


def evening(visit: Visit) -> None:
    sheet("End of the day")(visit)
    visit.walk.finger.until(lambda: visit.kiosk.packing.property("known"), "the evening")


def evening_bundled(visit: Visit) -> None:
    evening(visit)
    visit.tap("EveningSheet", "Write the sealed bundle")
    visit.walk.finger.until(lambda: visit.kiosk.packing.property("exported"), "the bundle")


def close_app(visit: Visit) -> None:
    at_desk(visit)
    visit.tap("DeskScreen", "Close the app")


def export(visit: Visit) -> None:
    at_desk(visit)
    visit.walk.export_bundle()


def export_words(visit: Visit) -> None:
    at_desk(visit)
    visit.walk.export_list("these are not the words")
