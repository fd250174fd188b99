"""Three hundred people from sixty countries sign, and the office reads what they wrote."""

import csv
from pathlib import Path

import pytest

from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.names import mend_name
from kiosk.domain.text import clean, loses
from kiosk.domain.unicode import nfc
from kiosk.export.lists import ListFormat, write_list
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.services.listing import Opened
from kiosk.services.payload import is_cleaned, signature_from
from kiosk.storage.database import open_store
from tests.clock import HOUR
from tests.domain.kit import CAMPAIGN
from tests.names import PEOPLE, Person
from tests.proof import some
from tests.services.kit import DEVICE, OFFICE, signing

LANGUAGES = ("en", "ar", "fr", "de", "es", "ru", "uk", "tr", "he", "fa")
GIVEN, FAMILY = FieldName.GIVEN_NAME, FieldName.FAMILY_NAME


def signed_by(person: Person, language: str = "en") -> Draft:
    """The form as this person leaves it."""
    draft = Draft(CAMPAIGN, 0.0)
    for name, typed in ((GIVEN, person.given), (FAMILY, person.family)):
        draft.type(name, typed)
        draft.settle(name, language)
    return draft


def test_there_are_three_hundred_from_sixty_countries() -> None:
    """And no two the same."""
    assert len(PEOPLE) >= 300
    assert len({person.country for person in PEOPLE}) >= 60
    assert len({(person.given, person.family) for person in PEOPLE}) == len(PEOPLE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_takes_them_as_they_are(language: str) -> None:
    """Whatever language is on screen: nothing is mended, dropped or refused."""
    for person in PEOPLE:
        draft = signed_by(person, language)
        assert draft.check() == {}, person
        assert not draft.dropped, person
        for name, typed in ((GIVEN, person.given), (FAMILY, person.family)):
            assert clean(typed) == nfc(typed) and not loses(typed), person
            assert draft.values[name] == nfc(typed), person
            assert mend_name(typed, language, family=name is FAMILY) == nfc(typed), person


@pytest.mark.proof
def test_the_office_reads_what_they_wrote(tmp_path: Path) -> None:
    """Sealed into a real store, opened with the office's key, and in every list as it was."""
    people = some(PEOPLE, 80)
    store = open_store(tmp_path, DEVICE.public)
    sign = signing(store).sign
    for person in people:
        sign(signed_by(person).sign("en", 60.0, HOUR))
    opened = []
    for row in store.outbox.due(0.0, 10_000):
        payload = open_envelope(parse(row.envelope), DEVICE.public, [OFFICE])
        signature = signature_from(payload)
        assert not is_cleaned(payload, signature)
        opened.append(Opened(row.id, signature))
    store.close()
    wanted = {(nfc(person.given), nfc(person.family)) for person in people}
    assert {(e.signature.fields[GIVEN], e.signature.fields[FAMILY]) for e in opened} == wanted
    for format in (ListFormat.ARCHIVE, ListFormat.CIVICRM):
        folder = tmp_path / format
        folder.mkdir()
        found = set()
        for written in write_list(folder, "day", opened, format):
            with written.path.open(encoding="utf-8-sig", newline="") as file:
                _, *rows = csv.reader(file)
            found |= {(row[0], row[1]) for row in rows}
        assert found == wanted
