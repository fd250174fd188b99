"""A volunteer's day through the real window, from the first touch to an empty tablet.

Against a real hub process; a folder that goes and comes back stands for the stick (pulling a real
one is `test_pulled.py`). In the proof thirty people sign, the
hub goes, the app is killed and somebody is refused; the default suite has a day of four.
"""

import csv
import random
import sqlite3
import string
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.bridge import desk_wording
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.outbox import READABLE, Balance, ExportKind
from kiosk.domain.verdict import Verdict
from kiosk.export.bundle import read_bundle
from kiosk.hub.database import open_storage
from kiosk.sealing.keys import SigningKey
from kiosk.storage.database import FILE
from tests import forked
from tests.app.conftest import OpenKiosk, stand_of_its_own
from tests.app.shortcut import enter
from tests.clock import AT
from tests.disk_search import hits
from tests.proof import PROOF, some

pytestmark = pytest.mark.proof

ROUNDS = 8 if PROOF else 1
"""So many sign in each part of the day, and some more in the morning."""
MORNING = 4 if PROOF else 3
SECONDS = 60
LETTERS = {
    "de": string.ascii_lowercase,
    "en": string.ascii_lowercase,
    "ru": "абвгдежзиклмнопрстуфхцчшыэюя",
    "ar": "بتثجحخدذرزسشصضطظعغفقكلمنهوي",
}
LANGUAGES = tuple(LETTERS)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoSetup]:
    """The library's campaign: four languages, and a finger signature for who likes."""
    with stand_of_its_own(tmp_path / "stand", paths.CAMPAIGNS / "library") as made:
        yield made


def rare(language: str) -> str:
    """A name that nothing else on this disk can have: long enough for base64 to tell it, too."""
    return "".join(random.choices(LETTERS[language], k=10))


def passer_by(number: int) -> Visitor:
    """The next one: another language each time, some with a finger, some with an address."""
    language = LANGUAGES[number % len(LANGUAGES)]
    fields = {
        FieldName.GIVEN_NAME: rare(language),
        FieldName.FAMILY_NAME: rare(language),
        FieldName.POSTCODE: "10115",
    }
    latin = language in ("de", "en")
    if latin:
        fields[FieldName.EMAIL] = f"{rare(language)}@example.org"
    return Visitor(
        language, fields, keep_informed=latin and number % 2 == 1, ink=number in (1, 2, 5)
    )


@dataclass
class Day:
    """What was done so far, and what the desk must therefore show."""

    walk: Walk
    demo: DemoSetup
    people: list[Visitor] = field(default_factory=list)
    gone: list[Visitor] = field(default_factory=list)
    """Who took their signature back."""
    counts: Balance = field(default_factory=Balance)

    def sign(self, how_many: int, *, online: bool) -> list[str]:
        """So many more people; their codes."""
        codes = []
        for _ in range(how_many):
            person = passer_by(len(self.people) + len(self.gone))
            self.walk.sign(person)
            codes.append(self.walk.code())
            self.walk.done()
            self.people.append(person)
        self._add(**{"delivered" if online else "waiting": how_many})
        return codes

    def _add(self, **more: int) -> None:
        now = {name: getattr(self.counts, name) for name in self.counts.__slots__}
        self.counts = Balance(**{name: now[name] + more.get(name, 0) for name in now})

    def moved(self, count: int, was: str, now: str) -> None:
        """So many changed their state."""
        self._add(**{was: -count, now: count})

    def at_desk(self) -> None:
        """Go to the desk and read the sum off the screen."""
        if PROOF or not self.people:
            self.walk.open_desk()
        else:
            enter(self.walk)
        self.expect()

    def expect(self) -> None:
        """The desk shows what it must."""
        wanted = {
            "signed": self.counts.signed,
            "delivered": self.counts.delivered,
            "waiting": self.counts.waiting,
            "need attention": self.counts.needs_attention,
            "withdrawn": self.counts.withdrawn,
        }
        shown: dict[str, int] = {}

        def reads() -> bool:
            shown.update(self.walk.balance())
            return shown == wanted

        self.walk.finger.until(reads, f"{wanted}, not {shown}")

    def take_back(self, code: str, person: Visitor, was: str) -> None:
        """At the desk: by code."""
        self.walk.take_back(code)
        assert self.walk.kiosk.withdrawals.property("done")
        self.walk.back_to_desk()
        self.people.remove(person)
        self.gone.append(person)
        self.moved(1, was, "withdrawn")
        self.expect()

    def pull(self) -> None:
        """The stick is out."""
        self.demo.stick.rename(self._away)

    def put_back(self) -> None:
        """The stick is in again."""
        self._away.rename(self.demo.stick)

    @property
    def _away(self) -> Path:
        return self.demo.stick.with_name("pulled")


def test_a_volunteers_day(
    demo: DemoSetup, open_kiosk: OpenKiosk, world: Path, tmp_path: Path
) -> None:
    """Every count is right at every step, nothing is wiped too early, and nobody is to be found."""
    walk = open_kiosk(mirror=str(demo.stick))
    day = Day(walk, demo)
    words = morning(day)
    if PROOF:
        noon(day)
        killed(day, open_kiosk)
        bar(day)
        afternoon(day)
    else:
        day.at_desk()
    files = lists(day, words)
    receipt, bundle = evening(day)
    the_office_has_everybody(day, bundle, tmp_path)
    typed = [
        text for p in [*day.people, *day.gone] for text in p.fields.values() if text != "10115"
    ]
    typed += [text.title() for text in typed]
    # Nobody is left on the screen, and then: nobody on the disk.
    assert not set(typed) & set(day.walk.finger.names())
    day.walk.kiosk.close()
    asked_for = [*files, *tmp_path.glob("office/*/*")]
    assert hits([world], typed, leave_out=asked_for) == []
    # Negative control: the very same search finds one planted value.
    planted = demo.tablet / "planted.tmp"
    planted.write_text(f"…{typed[2]}…", "utf-16-le")
    found = {file for file, _, _ in hits([world], typed, leave_out=asked_for)}
    assert found == {str(planted)}
    assert receipt.exists()


def morning(day: Day) -> str:
    """A shift is opened, people sign, all is well; one comes back with the code. The words."""
    walk = day.walk
    day.at_desk()
    assert walk.kiosk.desk.verdict is Verdict.NO_SHIFT
    words = walk.open_shift()
    walk.finger.find(desk_wording.verdict(Verdict.WELL))
    walk.leave_desk()
    codes = day.sign(MORNING + ROUNDS, online=True)
    day.at_desk()
    day.take_back(codes[0], day.people[0], "delivered")
    walk.finger.until(lambda: copied(walk) == day.counts.signed, "the second copy")
    walk.leave_desk()
    return words


def noon(day: Day) -> None:
    """No network for an hour: it makes no difference. The stick is pulled, and put back."""
    walk, demo = day.walk, day.demo
    demo.hub.stop()
    codes = day.sign(1, online=False)
    day.pull()
    codes += day.sign(ROUNDS, online=False)
    day.at_desk()
    walk.finger.until(
        lambda: walk.kiosk.desk.verdict is Verdict.COPY_AWAY, "the stick that is away"
    )
    day.put_back()
    day.take_back(codes[-1], day.people[-1], "waiting")
    walk.finger.until(lambda: copied(walk) == day.counts.signed, "the second copy")
    walk.leave_desk()


def killed(day: Day, open_kiosk: OpenKiosk) -> None:
    """The app dies while it says thank you; the shift is the same, and the signature is there."""
    shift = day.walk.kiosk.desk.shift
    assert shift is not None
    day.walk.kiosk.close()
    person = Visitor(
        "en",
        {
            FieldName.GIVEN_NAME: rare("en"),
            FieldName.FAMILY_NAME: rare("en"),
            FieldName.POSTCODE: "10115",
        },
    )
    names = [person.fields[FieldName.GIVEN_NAME], person.fields[FieldName.FAMILY_NAME]]
    child = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.app.passer_by"),
            *(str(day.demo.event_file), str(day.demo.tablet), *names),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "thanked\n"
    child.kill()
    child.wait(SECONDS)
    child.stdout.close()
    day.people.append(person)
    day._add(waiting=1)
    day.walk = open_kiosk(mirror=str(day.demo.stick))
    day.at_desk()
    assert day.walk.kiosk.desk.shift == shift
    day.walk.leave_desk()


def bar(day: Day) -> None:
    """Meanwhile somebody else withdraws, at the hub, an id that this tablet has not sent yet."""
    with sqlite3.connect(day.demo.tablet / FILE) as database:
        (id,) = database.execute(
            "SELECT id FROM outbox WHERE state = 'waiting' ORDER BY seq LIMIT 1"
        ).fetchone()
    database.close()
    with open_storage(day.demo.folder / "hub", None) as storage:
        other = SigningKey.generate().public
        code = day.demo.event.hub.enrolment_code  # type: ignore[union-attr]
        storage.enrol(code, other, "another tablet", "a-token", AT)
        kiosk = next(each for each in storage.kiosks() if each.public_key == other)
        assert storage.withdraw(kiosk.id, id, "0" * 64, AT)


def afternoon(day: Day) -> None:
    """The network is back: all is sent, but for one that the hub refuses; it is set aside."""
    walk = day.walk
    day.demo.hub.start()
    day.at_desk()
    walk.finger.tap(said("DeskScreen", "Send now"))
    day.moved(day.counts.waiting, "waiting", "delivered")
    day.moved(1, "delivered", "needs_attention")
    day.expect()
    walk.finger.find(desk_wording.verdict(Verdict.REFUSED))
    walk.finger.tap(said("DeskScreen", "Needs attention"))
    walk.finger.find(desk_wording.refusal("withdrawn"))
    aside = said("AttentionSheet", "Set aside: %1").partition("%1")[0]
    walk.finger.tap(next(n for n in walk.finger.names() if n.startswith(aside)))
    told = said("AttentionSheet", "Set aside for the office.")
    walk.finger.find(f"{desk_wording.refusal('withdrawn')} {told}")
    walk.back_to_desk()
    day.expect()
    walk.leave_desk()
    day.sign(ROUNDS, online=True)
    day.at_desk()


def lists(day: Day, words: str) -> list[Path]:
    """Every kind of list, though the stick is pulled in between; each holds whoever counts."""
    walk = day.walk
    before = set(day.demo.stick.iterdir())
    counting = len(day.people)
    walk.finger.tap(said("DeskScreen", "Export the day's list"))
    day.pull()
    walk.export_list(words)
    assert walk.kiosk.lists.last is None
    assert walk.kiosk.lists.last_message == desk_wording.export_problem("StorageUnavailable")
    day.put_back()
    for kind in some(READABLE, 1):
        walk.export_list(words, kind)
        done = walk.kiosk.lists.last
        assert done is not None, (kind, walk.kiosk.lists.last_message)
        assert (done.kind, done.count, done.left_out) == (kind, counting, 0)
        if kind is ExportKind.XLSX:
            walk.finger.find(done.password)
            walk.finger.tap(said("WordsSheet", "I have written them down"))
    assert entries(day.demo.stick.glob("*-archive-*.csv")) == sorted(map(said_of, day.people))
    walk.back_to_desk()
    day.expect()
    return [file for file in day.demo.stick.iterdir() if file not in before]


def evening(day: Day) -> tuple[Path, Path]:
    """Wiping is refused while one signature is nowhere else; then step by step to the receipt."""
    walk, finger, packing = day.walk, day.walk.finger, day.walk.kiosk.packing
    finger.tap(said("DeskScreen", "End of the day"))
    finger.until(lambda: packing.property("sent"), "what is waiting")
    assert not finger.find(said("EveningSheet", "Wipe the tablet…")).isEnabled()
    if PROOF:  # Past the disabled button, too.
        packing.wipe(str(day.demo.stick))
        finger.until(lambda: packing.last_message == desk_wording.not_safe(), "the refusal")

    finger.tap(said("EveningSheet", "Write the sealed bundle"))
    finger.until(
        lambda: packing.property("matches"),
        f"{packing._evening} {walk.kiosk.lists.last} {walk.kiosk.lists.last_message}",
    )
    assert packing.property("safe")
    last = walk.kiosk.lists.last
    assert last is not None
    assert last.count == len(day.people)
    finger.tap(said("EveningSheet", "Their initials"))
    finger.type("zk")
    finger.press_key("EnterKey")
    finger.tap(said("EveningSheet", "Wipe the tablet…"))
    finger.tap(said("DeskFlow", "Wipe it"))
    finger.until(lambda: packing.property("receipt"), "the receipt")
    walk.back_to_desk()
    day.counts = Balance()
    day.expect()
    walk.leave_desk()
    (receipt,) = day.demo.stick.glob("wiped-*.pdf")
    return receipt, last.paths[0]


def the_office_has_everybody(day: Day, bundle: Path, folder: Path) -> None:
    """From the bundle, from the hub, and from the second copy alone: the same people, each once."""
    expected = sorted(map(said_of, day.people))
    kiosk = read_bundle(bundle).manifest.kiosk
    (mirror,) = day.demo.stick.glob(f"*{kiosk[:12]}*.pkmirror")
    for source in (bundle, mirror):
        office = folder / "office" / source.suffix[1:]
        assert at_the_office(office, "open", source, "--output", office, day=day) == expected
    office, hub = folder / "office" / "hub", day.demo.folder / "hub"
    arrived = at_the_office(office, "hub", "list", office, "--data", hub, day=day)
    # But for the one that the hub refused.
    assert len(arrived) == len(expected) - PROOF
    assert set(arrived) <= set(expected)
    text = subprocess.run(
        ["pdftotext", "-layout", next(day.demo.stick.glob("wiped-*.pdf")), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert bundle.name in text


Entry = tuple[str, ...]
"""Given and family name, e-mail, postcode, whether they may be written to."""
COLUMNS = ("given_name", "family_name", "email", "postcode", "consent_contact_email")


def said_of(person: Visitor) -> Entry:
    """What a list should say; names are mended as one leaves the field, so case is left aside."""
    typed = [person.fields.get(FieldName(name), "") for name in COLUMNS[:4]]
    return (*(text.casefold() for text in typed), "yes" if person.keep_informed else "no")


def entries(files: Iterable[Path]) -> list[Entry]:
    """The same, as lists say it."""
    found: list[Entry] = []
    for file in files:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            found += [tuple(row[column].casefold() for column in COLUMNS) for row in rows]
    return sorted(found)


def at_the_office(folder: Path, *arguments: object, day: Day) -> list[Entry]:
    """Everybody in the lists that a command writes to `folder`."""
    folder.mkdir(parents=True)
    done = forked.run(*arguments, "--key", day.demo.office_key, "--to", "archive")
    assert done.returncode == 0, done.stderr
    return entries(folder.glob("*.csv"))


def copied(walk: Walk) -> int:
    """How many signatures are on the second copy, if it is up to date."""
    up_to_date = walk.kiosk.machine_status.copy == "up_to_date"
    return walk.kiosk.machine_status.copied if up_to_date else -1
