"""A stall day through the real window against a real hub: promises 1 to 7 in one story."""

from __future__ import annotations

import csv
import random
import string
import subprocess
import sys
from pathlib import Path

from kiosk.app.stand import Stand
from kiosk.app.walk import Person, Walk
from kiosk.domain.campaign import FieldName
from kiosk.hub.server import open_storage
from tests.app.conftest import OpenKiosk
from tests.disk_search import hits

LATIN, ARABIC = string.ascii_lowercase, "بتثجحخدذرزسشصضطظعغفقكلمنهوي"


def rare(letters: str = LATIN) -> str:
    """A name that nothing else on this disk can have."""
    return "".join(random.choices(letters, k=10))


ONLINE = Person(
    "en",
    {
        FieldName.GIVEN_NAME: rare().title(),
        FieldName.FAMILY_NAME: f"{rare().title()}-{rare().title()}",
        FieldName.EMAIL: f"{rare()}@{rare()}.org",
        FieldName.POSTCODE: f"{rare().upper()} 7KW",
    },
    country="Switzerland",
    keep_informed=True,
)
OFFLINE = (
    Person("ar", {FieldName.GIVEN_NAME: rare(ARABIC), FieldName.FAMILY_NAME: rare(ARABIC)}),
    Person(
        "en",
        {
            FieldName.GIVEN_NAME: rare().title(),
            FieldName.FAMILY_NAME: f"de la {rare().title()}",
            FieldName.EMAIL: f"{rare()}@{rare()}.net",
        },
    ),
    Person(
        "en",
        {FieldName.GIVEN_NAME: rare().title(), FieldName.FAMILY_NAME: f"O'{rare().title()}"},
        keep_informed=True,
    ),
)
EVERYBODY = (ONLINE, *OFFLINE)
TYPED = [text for person in EVERYBODY for text in person.fields.values()]


def balance(signed: int, delivered: int, waiting: int) -> dict[str, int]:
    """The numbers the desk should show."""
    return {
        "signed": signed,
        "delivered": delivered,
        "waiting": waiting,
        "need attention": 0,
        "withdrawn": 0,
    }


def at_desk(walk: Walk, expected: dict[str, int]) -> None:
    """Wait until the desk's screen shows `expected`."""
    walk.finger.until(lambda: walk.balance() == expected, f"{expected}")


def test_a_stall_day(stand: Stand, open_kiosk: OpenKiosk, world: Path, tmp_path: Path) -> None:
    """Sign online; hub down, three more; hub up: all four arrive once, the sums add up, the list
    is readable with the shift's words, the bundle at the office, and the disk knows nobody.
    """
    walk = open_kiosk()
    walk.open_desk()
    at_desk(walk, balance(0, 0, 0))
    words = walk.open_shift()
    walk.leave_desk()

    walk.sign(ONLINE)
    walk.done()
    walk.open_desk()
    at_desk(walk, balance(1, 1, 0))
    walk.leave_desk()

    stand.hub.stop()
    for number, person in enumerate(OFFLINE, start=1):
        walk.sign(person)
        walk.done()
        walk.open_desk()
        at_desk(walk, balance(1 + number, 1, number))
        walk.leave_desk()

    stand.hub.start()
    walk.open_desk()
    walk.finger.tap("Send now")
    at_desk(walk, balance(4, 4, 0))

    walk.export_bundle()
    walk.export_list(words)
    assert "4 signatures" in walk.kiosk.desk.last_message
    walk.back_to_desk()
    walk.leave_desk()
    # Again over what is now on the screen: nobody is left there either.
    assert not set(TYPED) & set(walk.finger.names())

    listed, bundle = sorted(stand.stick.iterdir())
    assert (listed.suffix, bundle.suffix) == (".csv", ".pkbundle")
    assert people(listed) == sorted(fields(person) for person in EVERYBODY)
    by_bundle, by_hub = tmp_path / "bundle.csv", tmp_path / "hub.csv"
    at_the_office("open", bundle, "--key", stand.office_key, "--to", by_bundle)
    hub = stand.folder / "hub"
    at_the_office("hub", "--data", hub, "--key", stand.office_key, "--list", by_hub)
    assert people(by_bundle) == people(by_hub) == people(listed)

    with open_storage(hub, None) as storage:
        arrived = list(storage.envelopes())
    assert len(arrived) == 4

    walk.kiosk.close()
    asked_for = [listed, by_bundle, by_hub]
    assert hits([world], TYPED, leave_out=asked_for) == []
    # Negative control: the very same search over the very same folders finds one planted value.
    planted = stand.tablet / "planted.tmp"
    planted.write_text(f"…{TYPED[2]}…", "utf-16-le")
    assert [file for file, _, _ in hits([world], TYPED, leave_out=asked_for)] == [str(planted)]


def fields(person: Person) -> tuple[str, ...]:
    """What a list should say of somebody: names, address, postcode, country, consent."""
    typed = [person.fields.get(name, "") for name in list(FieldName)[:4]]
    country = "CH" if person.country == "Switzerland" else ""
    return (*typed, country, "yes" if person.keep_informed else "no")


def people(file: Path) -> list[tuple[str, ...]]:
    """The same, as a list says it."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    columns = [name.value for name in FieldName] + ["consent_contact_email"]
    return sorted(tuple(row[column] for column in columns) for row in rows)


def at_the_office(*arguments: object) -> None:
    """Run a command as the office does."""
    command = [sys.executable, "-m", "kiosk", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
