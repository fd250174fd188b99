"""Everybody can write their name: letters behind keys, and those of another script a touch away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.devtools.walk import Walk
from kiosk.domain.exemplars import CYRILLIC, LATIN
from kiosk.domain.keyboards import LAYOUTS, Script
from kiosk.domain.outbox import State
from kiosk.domain.unicode import nfc
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.sealing.keys import OpeningKey
from tests.app.conftest import OpenKiosk
from tests.app.hands import Hand, caps, ways
from tests.app.lone import Lone
from tests.names import PEOPLE
from tests.proof import PROOF, some

EVERY = {
    Script.LATIN: [*"abcdefghijklmnopqrstuvwxyz"]
    + [x for letters in LATIN.values() for x in letters.split()],
    Script.CYRILLIC: [x for letters in CYRILLIC.values() for x in letters.split()],
}
"""CLDR's exemplar letters, main and auxiliary, of all languages in these scripts."""
WRITERS = [code for code, layout in LAYOUTS.items() if layout.script in EVERY]
NAMES = (
    ("Łukasz", "Wiśniewski"),
    ("Ayşe", "Şahin"),
    ("İbrahim", "Ilıcalı"),
    ("Antonín", "Dvořák"),
    ("João", "Gonçalves"),
    ("Їжак", "Їжакевич"),
    ("Györgyi", "Erdős"),
    ("Jiří", "Růžička"),
    ("Ștefan", "Brâncuși"),
    ("Ţepeş", "Pătraşcu"),
    ("Þórður", "Guðmundsdóttir"),
    ("Søren", "Kjærgård"),
    ("Strauß", "Größe"),
    ("Nguyễn", "Thị Mỹ Hằng"),
    ("Әлия", "Қасымова"),
    ("Айгөл", "Җәләлетдинова"),
    ("Хьава", "Ӏедалова"),
    ("Љиљана", "Ђорђевић"),
    ("Ґедз", "Єрмоленко"),
    ("Аўдзей", "Быкаў"),
    ("Elvīra", "Kļaviņa"),
    ("Žydrūnas", "Šakalys"),
    ("Mārtiņš", "Ģērmanis"),
    ("Gjergj", "Çelaj"),
    ("Ñusta", "Quispe"),
    ("Sean", "O'Brien"),
    ("Siân", "Llŷr-Ŵyn"),
    ("Leilani", "Kaʻahumanu"),
    ("Gal·la", "Muñoz i Peña"),
    ("Øyvind", "Åsgård"),
    ("Ọlábísí", "Adéẹ́gbà"),
    ("Ŋeŋe", "Ɖoɖo"),
    ("Əhməd", "Ağayev"),
    ("Ĉiĉo", "Ŝtono"),
    ("Ħasan", "Żammit"),
    ("Ŀluís", "Œuvrard"),
    ("Ёлка", "Цой"),
    ("Nikola", "Ђоковић"),
    ("Ķirsis", "Ņūmens"),
    ("Ǧamīla", "Ḥusayn"),
)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Lone]:
    """No hub: it would only take time."""
    made = Lone(tmp_path / "stand")
    yield made
    made.close()


def use(walk: Walk, layout: str) -> None:
    """Choose `layout` with the globe, unless it is up."""
    walk.finger.press_key("ChangeLanguageKey")
    walk.finger.tap(LAYOUTS[layout].name)
    walk.finger.look()


def begin(walk: Walk) -> Hand:
    """A hand over the given name, in the middle of a word."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.keys("q")
    walk.finger.until(lambda: caps(walk.finger), "keys")
    return Hand(walk.finger)


def reached(walk: Walk) -> set[str]:
    """What one touch types here: on a key, or behind it."""
    found: set[str] = set()
    for key in caps(walk.finger):
        found |= {key.property("face"), *key.property("behind")}
    return found


@pytest.mark.proof
def test_every_letter_is_two_touches_away(walk: Walk) -> None:
    """From any Latin or Cyrillic layout: on a key, behind it, or the same beyond one key."""
    hand = begin(walk)
    for layout in some(WRITERS, 4):
        use(walk, layout)
        found = reached(walk)
        hand.tap(ways(walk.finger)[0])
        walk.finger.look()
        found |= reached(walk)
        missing = [x for letters in EVERY.values() for x in letters if x not in found]
        assert missing == [], layout


@pytest.mark.proof
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    ("layout", "script"),
    some(
        [
            *((code, Script.LATIN) for code in ("de_DE", "en_GB", "es_ES", "fr_FR", "tr_TR")),
            *((code, Script.CYRILLIC) for code in ("ru_RU", "uk_UA")),
        ],
        1,
    ),
)
def test_every_letter_is_typed_by_touches(
    open_kiosk: OpenKiosk, layout: str, script: Script
) -> None:
    """Held, slid to, lifted: each letter of the script arrives, and nothing else."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.01)
    hand = begin(walk)
    use(walk, layout)
    wanted = some(dict.fromkeys(EVERY[script]), 20)
    for start in range(0, len(wanted), 60):
        part = wanted[start : start + 60]
        for letter in part:
            hand.touches = 0
            assert hand.find(letter), letter
            assert hand.touches == 1
        assert walk.finger.text_of("Given name") == "q" + "".join(part)
        while walk.finger.text_of("Given name") != "q":
            QTest.keyClick(walk.kiosk.window, Qt.Key.Key_Backspace)


def written_with_these() -> list[tuple[str, str]]:
    """The names above; in the proof also every other one in Latin or Cyrillic."""
    typed = {letter for letters in EVERY.values() for word in letters for letter in word}
    people = [(nfc(person.given), nfc(person.family)) for person in PEOPLE]
    more = [pair for pair in people if {*"".join(pair).lower()} <= {*typed, *" -'’."}]
    return [*NAMES, *more] if PROOF else some(NAMES, 5)


@pytest.mark.proof
@pytest.mark.timeout(1200)
def test_names_are_typed_as_they_are_written(open_kiosk: OpenKiosk) -> None:
    """With the layout that is up, its hidden letters, and other scripts: letter for letter."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.01)
    hand = begin(walk)
    for given, family in written_with_these():
        hand.write(f"{given} {family}")
        assert walk.finger.text_of("Given name") == f"q{given} {family}"
        while walk.finger.text_of("Given name") != "q":
            QTest.keyClick(walk.kiosk.window, Qt.Key.Key_Backspace)


def test_names_arrive_as_they_are_written(demo: Lone, open_kiosk: OpenKiosk) -> None:
    """Typed on the on-screen keyboard, signed, sealed, opened by the office: unchanged."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.01)
    hand = Hand(walk.finger)
    signed = some(NAMES, 2)
    for given, family in signed:
        walk.open_form()
        for label, text in (("Given name", given), ("Family name", family)):
            walk.finger.tap(label)
            walk.finger.until(lambda: caps(walk.finger), "keys")
            hand.write(text)
        walk.submit()
        walk.done()
    assert read_by_the_office(walk, demo) == list(signed)


def read_by_the_office(walk: Walk, demo: Lone) -> list[tuple[str, str]]:
    """Given and family name of every signature, opened with the office's key."""
    key, station = OpeningKey.load(demo.office_key), walk.kiosk.station
    found: list[tuple[str, str]] = []
    walk.kiosk.worker.run(
        lambda: [
            open_envelope(parse(row.envelope), station.device.public, [key])["fields"]
            for row in station.store.outbox.rows([State.WAITING])
            if row.envelope is not None
        ],
        lambda rows: found.extend((row["given_name"], row["family_name"]) for row in rows),
        lambda _: None,
    )
    walk.finger.until(lambda: found, "what the office reads")
    return found
