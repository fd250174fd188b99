"""Several campaigns on one tablet, through the real window and against a real hub process."""

import csv
import random
import string
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.app.kiosk import Kiosk
from kiosk.bridge import desk_wording
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from kiosk.domain.outbox import Balance, ExportKind
from kiosk.domain.verdict import Verdict
from kiosk.export.bundle import read_bundle
from kiosk.hub.database import open_storage
from kiosk.hub.overview import Overview
from tests import forked
from tests.app.conftest import LANDSCAPE, OpenKiosk, stand_of_its_own
from tests.app.several import THIRD, three_packs
from tests.app.test_keyboard_only import press, tab_to
from tests.proof import PROOF, some

CAMPAIGNS = ("chechnya", "library", THIRD)
LANGUAGES = {"en": string.ascii_lowercase, "ar": "بتثجحخدذرزسشصضطظعغفقكلمنهوي", "de": "abcdefgh"}
PEOPLE = 60 if PROOF else 7
"""Signatures of the day; every fifth person signs two campaigns."""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoSetup]:
    """A hub of its own, and three packs in one signed event file."""
    with stand_of_its_own(tmp_path / "stand", *three_packs(tmp_path)) as made:
        yield made


def rare(language: str) -> str:
    """A name that nobody else here has."""
    return "".join(random.choices(LANGUAGES[language], k=7 if PROOF else 5))


def somebody(language: str = "en") -> Visitor:
    """Who signs any of the three."""
    fields = {name: rare(language) for name in (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME)}
    return Visitor(language, {**fields, FieldName.POSTCODE: "10115"})


def names_of(person: Visitor) -> tuple[str, str]:
    """As lists have them, but for capitals."""
    return person.fields[FieldName.GIVEN_NAME], person.fields[FieldName.FAMILY_NAME]


def sign(walk: Walk, campaign: str, person: Visitor, *, typed: bool = False) -> str:
    """From the cards to the thanks; the code. `typed`: key by key, on the screen."""
    walk.choose_language(person.language)
    walk.pick(campaign)
    walk.open_form()
    if typed:
        walk.fill(person)
    else:
        for name, text in person.fields.items():
            walk.kiosk.form.type(name.value, text)
    walk.submit()
    return walk.code()


def sign_next(walk: Walk, campaign: str) -> str:
    """From the thanks to those for another campaign, filled in by a touch; the code."""
    walk.pick(campaign)
    walk.open_form()
    walk.finger.tap(said("FormScreen", "Fill in what I just typed"))
    walk.submit()
    return walk.code()


def test_a_day_with_three_campaigns(demo: DemoSetup, open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    """In three languages; every sum right at every step, at the desk, in files, and at the hub."""
    walk = open_kiosk(mirror=str(demo.stick))
    walk.open_desk()
    words = walk.open_shift()
    walk.leave_desk()
    signed: dict[str, list[Visitor]] = {each: [] for each in CAMPAIGNS}
    codes: dict[str, str] = {}
    count = 0
    while count < PEOPLE:
        person = somebody(list(LANGUAGES)[count % 3])
        first, second = CAMPAIGNS[count % 3], CAMPAIGNS[(count + 1) % 3]
        codes[first] = sign(walk, first, person, typed=True)
        signed[first].append(person)
        count += 1
        if count % 5 == 0 and count < PEOPLE:
            codes[second] = sign_next(walk, second)
            signed[second].append(person)
            count += 1
        walk.done()
    walk.choose_language("en")
    gone = CAMPAIGNS[count % 3]
    expected = {
        each: Balance(delivered=len(people) - (each == gone), withdrawn=int(each == gone))
        for each, people in signed.items()
    }
    walk.open_desk()
    walk.take_back(codes[gone])
    signed[gone].pop()
    walk.back_to_desk()
    at_the_desk(walk, expected)
    assert sum(each.signed for each in expected.values()) == PEOPLE

    lists = written(walk, demo, words)
    assert lists == {each: sorted(map(names_of, people)) for each, people in signed.items()}
    at_the_desk(walk, expected)
    bundle = evening(walk, demo, expected)
    of_the_office(bundle, demo, tmp_path / "office", signed, expected)
    with open_storage(demo.folder / "hub", None) as storage:
        overview = Overview(storage.engine)
        kept = {each.campaign: (each.kept, each.withdrawn) for each in overview.balance()}
    assert kept == {each: (sum_.delivered, sum_.withdrawn) for each, sum_ in expected.items()}


def at_the_desk(walk: Walk, expected: Mapping[str, Balance]) -> None:
    """The whole sum, and a line for each campaign: what the screen shows."""
    titles = walk.kiosk.appeal.titles
    whole = sum(expected.values(), Balance())
    lines = {f"{titles[id]}: {desk_wording.balance_line(each)}" for id, each in expected.items()}
    numbers = {
        "signed": whole.signed,
        "delivered": whole.delivered,
        "waiting": 0,
        "need attention": 0,
        "withdrawn": whole.withdrawn,
    }
    walk.finger.until(
        lambda: walk.balance() == numbers and lines <= set(walk.finger.names()),
        f"{numbers} {lines}, not {walk.balance()}",
    )
    assert walk.kiosk.desk.verdict is Verdict.WELL


def written(walk: Walk, demo: DemoSetup, words: str) -> dict[str, list[tuple[str, str]]]:
    """A list of each kind that is read here; who stands in the archive of each campaign."""
    walk.finger.tap(said("DeskScreen", "Export the day's list"))
    kinds = (ExportKind.ARCHIVE, ExportKind.PDF, ExportKind.XLSX, ExportKind.HAND_IN)
    for kind in some(kinds, 2):
        walk.export_list(words, kind)
        done = walk.kiosk.lists.last
        assert done is not None, (kind, walk.kiosk.lists.last_message)
        assert done.left_out == 0
        for campaign in CAMPAIGNS:
            assert any(f"-{campaign}-" in path.name for path in done.paths), (kind, campaign)
        if kind is ExportKind.XLSX:
            walk.finger.tap(said("WordsSheet", "I have written them down"))
    titles = walk.kiosk.appeal.titles
    for campaign in CAMPAIGNS:
        (hand_in,) = demo.stick.glob(f"*-{campaign}-hand-in-*.pdf")
        text = " ".join(said_on(hand_in).split())
        others = [titles[each] for each in CAMPAIGNS if each != campaign]
        assert titles[campaign] in text
        assert not any(other in text for other in others)
    walk.back_to_desk()
    return {each: entries(demo.stick, f"*-{each}-archive-*.csv") for each in CAMPAIGNS}


def evening(walk: Walk, demo: DemoSetup, expected: Mapping[str, Balance]) -> Path:
    """Bundle, wipe, receipt: it tells each campaign's sum. The bundle."""
    finger, packing = walk.finger, walk.kiosk.packing
    finger.tap(said("DeskScreen", "End of the day"))
    finger.until(lambda: packing.property("sent"), "what is waiting")
    finger.tap(said("EveningSheet", "Write the sealed bundle"))
    finger.until(lambda: packing.property("matches"), "a bundle that counts the same")
    last = walk.kiosk.lists.last
    assert last is not None
    finger.tap(said("EveningSheet", "Their initials"))
    finger.type("zk")
    finger.press_key("EnterKey")
    finger.tap(said("EveningSheet", "Wipe the tablet…"))
    finger.tap(said("DeskFlow", "Wipe it"))
    finger.until(lambda: packing.property("receipt"), "the receipt")
    walk.back_to_desk()
    finger.until(lambda: walk.balance().get("signed") == 0, "an empty tablet")
    (receipt,) = demo.stick.glob("wiped-*.pdf")
    text = " ".join(said_on(receipt).split())
    titles = walk.kiosk.appeal.titles
    for campaign, balance in expected.items():
        assert titles[campaign] in text
        assert f"{balance.signed} = {balance.delivered}" in text
    return last.paths[0]


def of_the_office(
    bundle: Path,
    demo: DemoSetup,
    folder: Path,
    signed: Mapping[str, list[Visitor]],
    expected: Mapping[str, Balance],
) -> None:
    """The bundle counts each campaign by itself, and opens into a list of each."""
    assert read_bundle(bundle).manifest.balances == expected
    folder.mkdir()
    for command in (
        ("open", bundle, "--output", folder),
        ("hub", "list", folder / "hub", "--data", demo.folder / "hub"),
    ):
        (folder / "hub").mkdir(exist_ok=True)
        done = forked.run(*command, "--key", demo.office_key, "--to", "archive")
        assert done.returncode == 0, done.stderr
    for campaign, people in signed.items():
        wanted = sorted(map(names_of, people))
        assert entries(folder, f"*-{campaign}-*.csv") == wanted
        assert entries(folder / "hub", f"*{campaign}*.csv") == wanted


def entries(folder: Path, pattern: str) -> list[tuple[str, str]]:
    """Who stands in these lists, without capitals."""
    found = []
    for file in folder.glob(pattern):
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            found += [(row["given_name"].casefold(), row["family_name"].casefold()) for row in rows]
    return sorted(found)


def said_on(file: Path) -> str:
    """The text of a PDF."""
    done = subprocess.run(
        ["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True
    )
    return done.stdout


def test_cards_in_every_language(open_kiosk: OpenKiosk) -> None:
    """Each language that any campaign has; one that has it not is told in its own first one."""
    walk = open_kiosk(with_hub=False)
    appeal = walk.kiosk.appeal
    assert Counter(each.language for each in appeal.offered) == Counter(
        ["en", "fr", "de", "es", "ru", "uk", "tr", "ar", "he"]
    )
    for edition in appeal.offered:
        walk.choose_language(edition.language)
        for campaign in appeal.campaigns:
            walk.finger.find(campaign.edition(edition.language).title)
    walk.choose_language("he")
    walk.pick(THIRD)
    assert [each.language for each in appeal.offered] == ["de", "en", "ar"]
    assert appeal.spoken == "de"
    walk.finger.find(appeal.campaign.edition("de").ask)


def test_what_was_typed_goes_on_only_if_asked_for(open_kiosk: OpenKiosk) -> None:
    """An empty form, and an offer; filled in, only consents and ink are still to be given."""
    walk = open_kiosk(with_hub=False)
    person = somebody()
    sign(walk, "library", person)
    walk.pick("chechnya")
    walk.open_form()
    form = walk.kiosk.form
    assert not any(form.typed(name) for name in FieldName)
    assert not set(names_of(person)) & {text.casefold() for text in walk.finger.names()}
    walk.finger.tap(said("FormScreen", "Fill in what I just typed"))
    assert form.typed(FieldName.FAMILY_NAME).casefold() == person.fields[FieldName.FAMILY_NAME]
    assert not walk.finger.sees(said("FormScreen", "Fill in what I just typed"))
    walk.submit()
    titles = walk.kiosk.appeal.titles
    walk.finger.find(titles[THIRD])
    assert not walk.finger.sees(titles["library"])
    walk.done()


LEAVING = {
    "done": lambda walk: walk.done(),
    "time": lambda walk: walk.kiosk.journey.warn() or walk.kiosk.journey.go(Screen.ATTRACT),
    "hidden": lambda walk: walk.kiosk.journey.hide(),
    "sleep": lambda walk: walk.kiosk.journey.rest(),
    "desk": lambda walk: walk.kiosk.journey.corner(),
    "fault": lambda walk: walk.kiosk.fail(),
}


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_nothing_goes_on_once_somebody_has_left(open_kiosk: OpenKiosk, leave: object) -> None:
    """However they left: the next person's form offers nothing, and every campaign is offered."""
    walk = open_kiosk(with_hub=False)
    sign(walk, "library", somebody())
    assert walk.kiosk.form._before is not None, "control"
    assert callable(leave)
    leave(walk)
    assert walk.kiosk.form._before is None
    walk.kiosk.journey.go(Screen.ATTRACT)
    walk.pick("chechnya")
    walk.open_form()
    assert not walk.finger.sees(said("FormScreen", "Fill in what I just typed"))
    assert {row.campaign for row in walk.kiosk.appeal.property("others").rows()} == {
        "library",
        THIRD,
    }


def frames(walk: Walk) -> list[QImage]:
    """What the next person can see: the cards, and each campaign's page and form."""
    found = [walk.finger.look()]
    for campaign in CAMPAIGNS:
        walk.pick(campaign)
        found.append(walk.finger.look())
        walk.kiosk.journey.go(Screen.FORM)
        found.append(walk.finger.look())
        walk.kiosk.journey.go(Screen.ATTRACT)
    return found


def test_after_two_campaigns_every_frame_is_that_of_a_fresh_start(open_kiosk: OpenKiosk) -> None:
    """Pixel for pixel; control: before they leave, the form is another."""
    walk = open_kiosk(with_hub=False)
    fresh = frames(walk)
    sign(walk, "library", somebody("ar"))
    walk.pick("chechnya")
    walk.open_form()
    walk.finger.tap(said("FormScreen", "Fill in what I just typed"))
    assert walk.finger.look() != fresh[2]
    walk.submit()
    walk.done()
    assert frames(walk) == fresh


def test_without_a_pointer(open_kiosk: OpenKiosk) -> None:
    """Cards, the way back to them, and another campaign after the thanks."""
    walk = open_kiosk(with_hub=False)
    titles = walk.kiosk.appeal.titles
    press(walk, titles["chechnya"])
    walk.at(Screen.APPEAL)
    press(walk, said("AttractScreen", "Other appeals"))
    walk.at(Screen.ATTRACT)
    press(walk, titles["library"])
    walk.at(Screen.APPEAL)
    walk.finger.key(Qt.Key.Key_Escape)
    walk.at(Screen.ATTRACT)
    press(walk, titles["library"])
    press(walk, said("AttractScreen", "Sign"))
    for field, text in ((FieldName.GIVEN_NAME, "ana"), (FieldName.FAMILY_NAME, "roy")):
        tab_to(walk, walk.label(field))
        walk.finger.keys(text)
    tab_to(walk, walk.label(FieldName.POSTCODE))
    walk.finger.keys("10115")
    press(walk, said("FormScreen", "Sign"))
    walk.at(Screen.THANKS)
    press(walk, titles["chechnya"])
    press(walk, said("AttractScreen", "Sign"))
    press(walk, said("FormScreen", "Fill in what I just typed"))
    press(walk, said("FormScreen", "Sign"))
    walk.at(Screen.THANKS)
    assert {id: each.signed for id, each in walk.kiosk.station.store.outbox.balances().items()} == {
        "library": 1,
        "chechnya": 1,
    }


def test_it_goes_with_the_time_to_undo(open_kiosk: OpenKiosk) -> None:
    """Who comes to a thank-you screen that was left standing finds an empty form, no offer."""
    walk = open_kiosk(with_hub=False, undo_seconds=1)
    sign(walk, "library", somebody())
    walk.finger.until(lambda: not walk.kiosk.undo.property("secondsLeft"), "the end of undo")
    walk.pick("chechnya")
    walk.open_form()
    assert not walk.finger.sees(said("FormScreen", "Fill in what I just typed"))


def test_a_tablet_goes_on_with_more_campaigns(demo: DemoSetup, qapp: QGuiApplication) -> None:
    """In the middle of a day, by another event file, and back: all is there, the shift too."""
    setting = demo.setting(size=LANDSCAPE, with_hub=False)
    before = Kiosk(replace(setting, campaigns=demo.campaigns[:1]))
    before.open()
    walk = Walk(before)
    walk.open_desk()
    words = walk.open_shift()
    walk.leave_desk()
    for _ in range(2):
        walk.choose_language("en")
        walk.open_form()
        walk.fill(somebody())
        walk.submit()
        walk.done()
    before.close()
    kiosk = Kiosk(setting)
    kiosk.open()
    try:
        walk = Walk(kiosk)
        sign(walk, "library", somebody())
        walk.done()
        walk.open_desk()
        walk.finger.until(lambda: walk.balance().get("waiting") == 3, "three rows")
        assert kiosk.station.store.outbox.balances() == {
            "chechnya": Balance(waiting=2),
            "library": Balance(waiting=1),
        }
    finally:
        kiosk.close()
    fewer = Kiosk(replace(setting, campaigns=demo.campaigns[:1]))
    fewer.open()
    try:
        walk = Walk(fewer)
        walk.open_desk()
        walk.finger.until(lambda: walk.balance().get("waiting") == 3, "three rows still")
        walk.export_list(words)
        done = fewer.lists.last
        assert done is not None
        assert (done.count, done.left_out) == (2, 1)
        walk.export_bundle()
        done = fewer.lists.last
        assert done is not None
        assert done.count == 3
    finally:
        fewer.close()


def test_one_campaign_has_no_cards(demo: DemoSetup, qapp: QGuiApplication) -> None:
    """Control: with one, the start is the campaign's own page, and the thanks offer nothing."""
    setting = demo.setting(size=LANDSCAPE, with_hub=False)
    kiosk = Kiosk(replace(setting, campaigns=demo.campaigns[:1]))
    kiosk.open()
    try:
        walk = Walk(kiosk)
        walk.finger.find(kiosk.appeal.edition.title)
        assert not walk.finger.sees(said("ChoiceScreen", "What do you want to sign for?"))
        walk.choose_language("en")
        walk.open_form()
        walk.fill(somebody())
        walk.submit()
        assert not walk.finger.sees(said("ThanksScreen", "You can also sign here:"))
    finally:
        kiosk.close()
