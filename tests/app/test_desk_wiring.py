"""The desk as the kiosk wires it: nothing outlives a visit, and nothing is counted for nobody."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Walk, said
from kiosk.domain.journey import PATIENCE, Act, Screen
from kiosk.domain.outbox import Balance, ExportKind
from kiosk.sealing.keys import OpeningKey
from tests.app.conftest import OpenKiosk
from tests.bridge.kit import Seen, Sundial, running, shown
from tests.proof import some
from tests.services.kit import HOUR, signature

from .quick_words import quickly_wrapped

WORDS = "river lamp stone cloud bread"


class Visit:
    """Somebody at the desk of a kiosk that runs."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.kiosk = walk.kiosk
        self.until = walk.finger.until
        self.seen = Seen(walk.kiosk.desk)
        self.counted: list[bool] = []
        self.kiosk.desk.counted.connect(lambda: self.counted.append(True))
        # The first frame is painted: from now on, only what somebody does counts anything.
        self.until(lambda: self.counted, "the first count")
        self.worker_done()

    def begin(self) -> None:
        """The PIN was right."""
        self.kiosk.journey.corner()
        self.kiosk.pin_gate.tryPin(self.kiosk.setting.event.pin)
        self.walk.at(Screen.DESK)

    def worker_done(self) -> None:
        """Everything that was asked of the worker is done, and its answers are back."""
        back: list[bool] = []
        self.kiosk.worker.run(lambda: True, back.append, lambda _: None)
        self.until(lambda: back, "the worker")

    def sign(self) -> None:
        """One more row, held as a new one is."""
        self.kiosk.worker.run(
            lambda: self.kiosk.station.sign(signature(), "chechnya"), lambda _: None, lambda _: None
        )
        self.worker_done()

    def refuse_one(self) -> None:
        """A row that needs attention."""
        self.sign()

        def refuse() -> None:
            outbox = self.kiosk.station.store.outbox
            (row,) = outbox.changes(0, 1)
            outbox.refuse(row.id, "campaign")

        self.kiosk.worker.run(refuse, lambda _: None, lambda _: None)
        self.worker_done()

    def open_shift(self) -> None:
        """Whose words are wrapped quickly."""
        key = OpeningKey.generate()
        wrapped = quickly_wrapped(key.secret, WORDS)
        shifts = self.kiosk.station.store.shifts
        self.kiosk.worker.run(
            lambda: shifts.open(HOUR, key.recipient, wrapped), lambda _: None, lambda _: None
        )
        self.worker_done()

    def leave_traces(self) -> None:
        """Words shown, a password, messages, a drawer opened, a stick handed over."""
        kiosk = self.kiosk
        kiosk.shift_book.begin("lake", "ab")
        kiosk.lists.findPlaces()
        stick = str(kiosk.setting.export_folder)
        kiosk.lists.writeList(ExportKind.XLSX.value, stick, WORDS)
        kiosk.attention.refresh()
        kiosk.withdrawals.withdraw("no code")
        kiosk.packing.begin()
        kiosk.packing.handOver("cd")
        self.worker_done()

    def traces(self) -> dict[str, object]:
        """What whoever stands here could see of it."""
        kiosk = self.kiosk
        tasks = {
            "shifts": kiosk.shift_book,
            "lists": kiosk.lists,
            "drawer": kiosk.attention,
            "withdrawals": kiosk.withdrawals,
            "evening": kiosk.packing,
        }
        return {
            "words": kiosk.shift_book.shown_words,
            "password": Seen(kiosk.lists).password,
            "rows": shown(Seen(kiosk.attention).rows),
            "handed to": Seen(kiosk.packing).handedTo,
            "counts": Seen(kiosk.packing).countWords,
            **{f"message of {name}": task.last_message for name, task in tasks.items()},
        }


@pytest.fixture
def visit(open_kiosk: OpenKiosk) -> Iterator[Visit]:
    """At a kiosk without a network."""
    visit = Visit(open_kiosk(with_hub=False))
    yield visit
    visit.worker_done()


def test_nothing_of_a_visit_outlives_it(visit: Visit) -> None:
    """However the desk is left, the next one there sees nothing of it; control: it was there."""
    visit.refuse_one()
    visit.open_shift()
    for way in some((Act.LEAVE, Act.TIME_OUT, Act.CORNER, Act.FAIL, Act.HIDE), 3):
        visit.begin()
        visit.leave_traces()
        before = visit.traces()
        silent = ("message of shifts", "message of drawer", "message of evening")
        assert all(before[name] for name in before if name not in silent), before
        visit.kiosk.journey.act(way)
        assert not any(visit.traces().values()), way
        visit.worker_done()
        assert not any(visit.traces().values()), way
        if way is Act.HIDE:
            visit.kiosk.pin_gate.tryPin(visit.kiosk.setting.event.pin)
        visit.kiosk.journey.leave()


def test_what_ends_after_the_visit_is_not_seen_either(visit: Visit) -> None:
    """Everything is begun and left before the worker has done any of it."""
    visit.refuse_one()
    visit.open_shift()
    visit.begin()
    held: list[bool] = []
    kiosk = visit.kiosk
    kiosk.shift_book.begin("lake", "ab")
    kiosk.lists.findPlaces()
    kiosk.lists.writeList(ExportKind.XLSX.value, str(kiosk.setting.export_folder), WORDS)
    kiosk.attention.refresh()
    kiosk.withdrawals.withdraw("no code")
    kiosk.lists.written.connect(lambda: held.append(True))
    assert all(Seen(each).busy for each in (kiosk.shift_book, kiosk.lists, kiosk.attention))
    kiosk.journey.hide()
    visit.worker_done()
    assert held == [True]
    assert not any(visit.traces().values())


def test_the_offices_code_shows_the_pin_for_one_visit(visit: Visit, demo: DemoSetup) -> None:
    """Where the PIN was forgotten, in hiding too; afterwards it is gone."""
    for hide in (False, True):
        if hide:
            visit.kiosk.journey.hide()
        else:
            visit.kiosk.journey.corner()
        visit.kiosk.pin_gate.tryReset(demo.reset_code)
        visit.walk.at(Screen.DESK)
        pin = visit.kiosk.setting.event.pin
        assert visit.walk.finger.sees(f"The PIN of this stall is {pin}.")
        visit.kiosk.journey.leave()
        assert Seen(visit.kiosk.pin_gate).reminder == ""


def test_who_gathered_how_many_adds_up(visit: Visit) -> None:
    """By touch: a shift opened and handed over, and whoever signed without one; the sum agrees."""
    walk, kiosk, finger = visit.walk, visit.kiosk, visit.walk.finger
    visit.sign()
    walk.open_desk()
    walk.open_shift("lake", "ab")
    for _ in range(2):
        visit.sign()
    finger.tap(said("DeskScreen", "Shift"))
    finger.tap(said("ShiftSheet", "Your initials"))
    finger.type("cd")
    finger.press_key("EnterKey")
    visit.until(lambda: kiosk.shift_book.volunteer == "cd", "the next volunteer")
    for _ in range(4):
        visit.sign()
    last = kiosk.station.store.outbox.changes(0, 100)[-1]
    kiosk.worker.run(lambda: kiosk.station.take_back(last.id), lambda _: None, lambda _: None)
    visit.worker_done()
    visit.counted.clear()
    walk.back_to_desk()
    visit.until(lambda: visit.counted, "a new count")
    balance = walk.balance()
    finger.tap(said("DeskScreen", "Who gathered how many"))
    rows = [(row["place"], row["initials"], row["count"]) for row in shown(visit.seen.gathered)]
    assert rows == [("lake", "ab", 2), ("lake", "cd", 3), ("No shift was open", "–", 1)]
    names = finger.names()
    for row in rows:
        assert [str(cell) for cell in row if str(cell) not in names] == []
    assert names[names.index(said("GatheredSheet", "Together")) + 1] == "6"
    assert balance["signed"] - balance["withdrawn"] == 6


def test_attendees_come_and_go_and_nobody_counts(visit: Visit) -> None:
    """Whoever reads, asks for another language or leaves makes the tablet count nothing."""
    visit.counted.clear()
    for act in (Act.READ, Act.SIGN, Act.LEAVE):
        visit.kiosk.journey.act(act)
        visit.worker_done()
    visit.kiosk.appeal.choose("ar")
    visit.kiosk.appeal.choose("en")
    visit.worker_done()
    assert visit.counted == []
    visit.begin()
    visit.until(lambda: visit.counted, "the count of a visit")


def test_whoever_waits_for_a_long_list_is_not_sent_away(open_kiosk: OpenKiosk) -> None:
    """Each step of an export is a sign of life; at the start no timer runs because of one."""
    sundial = Sundial()
    visit = Visit(open_kiosk(since_boot=sundial))
    visit.begin()
    patience = PATIENCE[Screen.DESK]
    assert patience is not None
    for _ in range(5):
        sundial.now += patience.quiet
        visit.kiosk.lists.progressed.emit()
    assert visit.kiosk.journey.current is Screen.DESK
    visit.kiosk.journey.leave()
    visit.kiosk.lists.progressed.emit()
    assert running(visit.kiosk.journey) == []
    visit.begin()
    sundial.now += patience.quiet + patience.warning
    visit.kiosk.lists.progressed.emit()
    visit.walk.at(Screen.ATTRACT)


def test_a_courier_that_was_stopped_before_it_began_never_begins(open_kiosk: OpenKiosk) -> None:
    """The store may be about to go; control: started, it is there."""
    visit = Visit(open_kiosk())
    sending = visit.kiosk.sending
    visit.until(lambda: "courier" in _threads(), "the courier")
    sending.stop()
    assert "courier" not in _threads()
    sending.start()
    sending.stop()
    visit.worker_done()
    assert "courier" not in _threads()
    sending.start()
    visit.until(lambda: "courier" in _threads(), "the courier again")


def _threads() -> set[str]:
    return {thread.name for thread in threading.enumerate()}


def test_a_wipe_that_is_refused_lets_the_courier_go_on(open_kiosk: OpenKiosk) -> None:
    """What was loose is delivered afterwards; negative control: while it pauses, nothing is."""
    visit = Visit(open_kiosk())
    kiosk = visit.kiosk
    visit.sign()
    visit.begin()
    kiosk.packing.pausing.emit()
    kiosk.worker.run(kiosk.station.release, lambda _: None, lambda _: None)
    visit.worker_done()
    kiosk.desk.refresh()
    visit.until(lambda: kiosk.desk.balance == Balance(waiting=1), "it waits")
    kiosk.packing.wipe(str(kiosk.setting.export_folder))
    visit.until(lambda: "Nothing was erased" in kiosk.packing.last_message, "the refusal")
    visit.until(lambda: kiosk.desk.balance == Balance(delivered=1), "delivered all the same")


def test_after_a_wipe_the_next_day_begins(open_kiosk: OpenKiosk) -> None:
    """The receipt is on the stick; the same window goes on, with a new kiosk's signatures."""
    visit = Visit(open_kiosk())
    kiosk = visit.kiosk
    visit.begin()
    visit.sign()
    kiosk.lists.findPlaces()
    kiosk.packing.begin()
    kiosk.lists.writeBundle(str(kiosk.setting.export_folder))
    visit.until(lambda: Seen(kiosk.packing).safe, "everything is elsewhere too")
    before = kiosk.station.device.public
    kiosk.packing.wipe(str(kiosk.setting.export_folder))
    visit.until(lambda: Seen(kiosk.packing).done, "the wipe")
    assert Seen(kiosk.packing).receipt
    visit.until(lambda: kiosk.desk.balance == Balance(), "an empty tablet")
    kiosk.journey.leave()
    visit.sign()
    assert kiosk.station.device.public != before
    kiosk.sending.release()
    visit.until(lambda: kiosk.desk.balance == Balance(delivered=1), "the next day's first")
