"""Lists for each program: exact headers, everybody once, nobody in a mailing by accident."""

import csv
import hashlib
import json
import os
import stat
import tempfile
import zipfile
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from msoffcrypto.exceptions import InvalidKeyError

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.domain.signature import GivenConsent
from kiosk.export.lists import ListFormat, guarded, write_list
from kiosk.export.xlsx_list import decrypted, sheets
from kiosk.services.doubles import Double
from kiosk.services.listing import Cancelled, Opened, Watch, WrittenFile
from kiosk.services.payload import signature_from

from .people import awkward, people, person
from .stall import signature

PASSWORD = "five words for a test"
CSVS = [format for format in ListFormat if format is not ListFormat.XLSX]
HEADERS = {
    ListFormat.ACTION_NETWORK: "email,first_name,last_name,zip_code,country,"
    "petition_language,petition_hour,petition_signature",
    ListFormat.CIVICRM: "First Name,Last Name,Email,Postal Code,Country,Do Not Email,"
    "Contact Source,Petition Language,Petition Signature",
    ListFormat.MAILCHIMP: "Email Address,First Name,Last Name,Postcode,Country,"
    "Petition Language,Petition Hour,Petition Signature",
    ListFormat.ARCHIVE: "given_name,family_name,email,postcode,country,language,"
    "consent_contact_email,consent_contact_email_version,campaign_version,statement_version,"
    "wording,hour,fill_seconds,marks,finger_signature,paper_sheet,paper_line,id",
}
NAME = {
    ListFormat.ARCHIVE: "given_name",
    ListFormat.ACTION_NETWORK: "first_name",
    ListFormat.CIVICRM: "First Name",
    ListFormat.MAILCHIMP: "First Name",
    ListFormat.XLSX: "given_name",
}

Part = list[dict[str, str]]


def _write(folder: Path, opened: list[Opened], format: ListFormat) -> tuple[WrittenFile, ...]:
    return write_list(folder, "day", opened, format, password=PASSWORD)


def _read(written: tuple[WrittenFile, ...]) -> list[Part]:
    """The parts of a list, as Python reads them."""
    if written[0].path.suffix == ".xlsx":
        tables = [[*rows] for _, rows in sheets(decrypted(written[0].path, PASSWORD))]
        return [[dict(zip(header, row, strict=True)) for row in rows] for header, *rows in tables]
    return [_read_csv(each.path) for each in written]


def _read_csv(path: Path) -> Part:
    encoding = "utf-8-sig" if "-archive-" in path.name else "utf-8"
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("number", [0, 1, 500])
@pytest.mark.parametrize("format", ListFormat)
def test_everybody_is_there_once(tmp_path: Path, format: ListFormat, number: int) -> None:
    """Who may be written to in the first part, the others in the second; counts and digests."""
    opened = people(number)
    written = _write(tmp_path, opened, format)
    contact, rest = _read(written)
    name = NAME[format]
    assert [row[name] for row in contact] == [f"Name {n}" for n in range(0, number, 3)]
    assert [row[name] for row in rest] == [f"Name {n}" for n in range(number) if n % 3]
    assert sum(each.count for each in written) == number
    assert sorted(tmp_path.iterdir()) == sorted(each.path for each in written)
    for each in written:
        assert each.sha256 == hashlib.sha256(each.path.read_bytes()).hexdigest()
        assert stat.S_IMODE(each.path.stat().st_mode) == 0o600


@pytest.mark.parametrize("format", CSVS)
def test_headers_are_the_importer_s(tmp_path: Path, format: ListFormat) -> None:
    """To the letter, from the first byte, in both files, with nobody in one of them."""
    header = ",".join(f'"{name}"' for name in HEADERS[format].split(","))
    mark = "\ufeff" if format is ListFormat.ARCHIVE else ""
    for each in _write(tmp_path, people(1), format):
        assert each.path.read_bytes().decode().split("\r\n")[0] == mark + header


def test_files_say_what_they_are(tmp_path: Path) -> None:
    """Stem, profile, number, part; what is there already is passed over, and stays."""
    names = [
        [each.path.name for each in _write(tmp_path, people(3), format)]
        for format in (ListFormat.CIVICRM, ListFormat.CIVICRM, ListFormat.XLSX)
    ]
    assert names == [
        ["day-civicrm-1-contact.csv", "day-civicrm-1-signature-only.csv"],
        ["day-civicrm-2-contact.csv", "day-civicrm-2-signature-only.csv"],
        ["day-xlsx-1.xlsx"],
    ]
    (tmp_path / "day-civicrm-2-contact.csv").unlink()
    third = _write(tmp_path, [], ListFormat.CIVICRM)
    assert third[0].path.name == "day-civicrm-3-contact.csv"


@pytest.mark.parametrize("format", ListFormat)
def test_nobody_is_written_to_by_accident(tmp_path: Path, format: ListFormat) -> None:
    """Without an address, without consent, or with another consent: not in the first part."""
    agreed = person(1, "Agreed", contact=True)
    silent = person(2, "Silent", contact=False)
    nowhere = person(3, "Nowhere", contact=True, email="")
    other = replace(silent.signature, consents=(GivenConsent("lend_a_hand", 1, given=True),))
    opened = [silent, nowhere, Opened("id-4", other), agreed]
    contact, rest = _read(_write(tmp_path, opened, format))
    assert [row[NAME[format]] for row in contact] == ["Agreed"]
    assert len(rest) == 3
    if format is ListFormat.CIVICRM:
        assert [row["Do Not Email"] for row in contact] == [""]
        assert [row["Do Not Email"] for row in rest] == ["1"] * 3


def test_the_archive_holds_everything(tmp_path: Path) -> None:
    """From its row, the signature can be made again: every member of what was sealed."""
    strokes = (((1, 2), (30, 40)), ((5, 6),))
    fields = dict(zip(FieldName, ("Ada", "King", "ada@x.org", "0123", "GB"), strict=True))
    drawn = replace(signature(fields, marks=("fast", "night")), strokes=strokes)
    plain = replace(signature({}), consents=(GivenConsent("post", 7, given=True),))
    opened = [Opened("id-1", drawn), Opened("id-2", plain)]
    _, (first, second) = _read(_write(tmp_path, opened, ListFormat.ARCHIVE))
    assert first["id"] == "id-1"
    assert (second["consent_news"], second["consent_post"]) == ("", "yes")
    assert (second["consent_post_version"], second["finger_signature"]) == ("7", "")
    answers = {"yes": True, "no": False}
    payload = {
        "fields": {name: first[name] for name in FieldName},
        "language": first["language"],
        "campaign_version": int(first["campaign_version"]),
        "statement": {"version": int(first["statement_version"]), "wording": first["wording"]},
        "consents": [
            {
                "id": id,
                "version": int(first[f"consent_{id}_version"]),
                "given": answers[first[f"consent_{id}"]],
            }
            for id in ("news", "calls")
        ],
        "hour": first["hour"],
        "fill_seconds": int(first["fill_seconds"]),
        "marks": first["marks"].split(),
        "strokes": {"size": [1000, 500], "lines": json.loads(first["finger_signature"])},
    }
    assert signature_from(payload) == drawn


@pytest.mark.parametrize("format", ListFormat)
def test_awkward_names_are_complete_and_harmless(tmp_path: Path, format: ListFormat) -> None:
    """Formulas in every width, bidi, zalgo, quotes, line ends: guarded in the CSV that is opened in
    a spreadsheet, and exact in a workbook and for programs that import.
    """
    opened = awkward()
    contact, rest = _read(_write(tmp_path, opened, format))
    found = [row[NAME[format]] for row in (*contact, *rest)]
    names = [each.signature.fields[FieldName.GIVEN_NAME] for each in opened]
    wanted = [*names[::2], *names[1::2]]
    if format is not ListFormat.ARCHIVE:
        assert found == wanted
    else:
        assert found == [*map(guarded, wanted)]
        cells = [cell for row in (*contact, *rest) for cell in row.values()]
        assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r"))]


def test_a_hostile_consent_is_no_formula(tmp_path: Path) -> None:
    """Where other than in a name a sealed record could carry one: ids, marks, hours, wording."""
    evil = "=1+1"
    hostile = replace(
        signature(dict.fromkeys(FieldName, evil), marks=(evil,)),
        consents=(GivenConsent(evil, 1, given=True),),
        language=evil,
        wording=evil,
        hour=evil,
    )
    for written in _write(tmp_path, [Opened(evil, hostile)], ListFormat.ARCHIVE):
        with written.path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith(tuple("=+-@"))]


@pytest.mark.parametrize("format", CSVS)
def test_an_address_reaches_the_importer_as_it_is(tmp_path: Path, format: ListFormat) -> None:
    """With a guard before it the mailing would go to nobody; the full list has the guard."""
    for at, address in enumerate(("+anna@example.org", "-anna@example.org", "=anna@example.org")):
        signed = signature({FieldName.GIVEN_NAME: "Anna", FieldName.EMAIL: address})
        written = _write(tmp_path, [Opened(f"id-{at}", signed)], format)
        text = "".join(each.path.read_text("utf-8-sig") for each in written)
        assert (f'"{address}"' in text) is (format is not ListFormat.ARCHIVE)
        assert (f'"\'{address}"' in text) is (format is ListFormat.ARCHIVE)


@pytest.mark.parametrize("format", ListFormat)
def test_doubles_are_listed_apart(tmp_path: Path, format: ListFormat) -> None:
    """In a file (or sheet) of their own, with all they hold, and with who stands for them."""
    kept, double = person(1, "Ada", contact=True), person(2, "Ada", contact=False)
    written = write_list(
        tmp_path, "day", [kept], format, doubles=[Double(double, "id-1")], password=PASSWORD
    )
    contact, rest, doubles = _read(written)
    assert (len(contact), rest) == (1, [])
    assert [(row[NAME[format]], row["stands_for_it"]) for row in doubles] == [("Ada", "id-1")]
    assert sum(each.count for each in written) == 2
    if format is not ListFormat.XLSX:
        assert written[2].path.name == f"day-{format}-1-doubles.csv"


@pytest.mark.parametrize("format", ListFormat)
def test_a_rehearsal_says_so_everywhere(tmp_path: Path, format: ListFormat) -> None:
    """In the files' names, in each row, and on the sheets; (control) a real list nowhere."""
    opened = people(2)
    real = _write(tmp_path, opened, format)
    rehearsed = write_list(tmp_path, "day", opened, format, rehearsal=True, password=PASSWORD)
    assert all(each.path.name.startswith(f"REHEARSAL-day-{format}-1") for each in rehearsed)
    rows = [row for part in _read(rehearsed) for row in part]
    assert [row["rehearsal"] for row in rows] == ["REHEARSAL"] * 2
    assert not [row for part in _read(real) for row in part if "rehearsal" in row]
    if format is ListFormat.XLSX:
        named = [name for name, _ in sheets(decrypted(rehearsed[0].path, PASSWORD))]
        assert named == ["REHEARSAL may be contacted", "REHEARSAL signature only"]


@pytest.mark.parametrize("format", ListFormat)
def test_it_can_be_stopped_at_any_step(tmp_path: Path, format: ListFormat) -> None:
    """Writing or comparing, in the first part or the last: no file, and no temporary."""
    opened = people(4)
    for patience in count():
        asked = count()
        watch = Watch(cancelled=lambda asked=asked, p=patience: next(asked) >= p)  # type: ignore[misc]
        try:
            write_list(tmp_path, "day", opened, format, watch=watch, password=PASSWORD)
        except Cancelled:
            assert list(tmp_path.iterdir()) == []
        else:
            break
    assert patience == 2 * (4 + 2)


@pytest.mark.parametrize("format", ListFormat)
def test_whoever_watches_hears_of_the_end(tmp_path: Path, format: ListFormat) -> None:
    """Each row and header is counted twice: written, and compared."""
    steps: list[tuple[int, int]] = []
    watch = Watch(progress=lambda done, total: steps.append((done, total)))
    write_list(tmp_path, "day", people(99), format, watch=watch, password=PASSWORD)
    assert steps == [(100, 202), (200, 202), (202, 202)]


@pytest.mark.parametrize("format", ListFormat)
def test_a_full_disk_is_said_and_leaves_nobody(small_disk: Path, format: ListFormat) -> None:
    """A list that does not fit gives StorageFull, and no name stays behind; a short one fits."""
    with pytest.raises(StorageFull, match="ENOSPC"):
        _write(small_disk, people(4000), format)
    assert list(small_disk.iterdir()) == []
    assert _write(small_disk, people(10), format)[0].path.exists()


def test_a_pair_is_there_or_not(tmp_path: Path, small_disk: Path) -> None:
    """If only the first of two files fits, neither is left: half a list looks like a whole one."""
    alone = [each for each in people(1200) if each.id.endswith("0")]
    half = [person(n, f"Name {n}", contact=n < 300) for n in range(900)]
    sizes = [each.path.stat().st_size for each in _write(tmp_path, half, ListFormat.MAILCHIMP)]
    assert min(sizes) < 60_000 < sum(sizes)
    with pytest.raises(StorageFull):
        _write(small_disk, half, ListFormat.MAILCHIMP)
    assert list(small_disk.iterdir()) == []
    assert len(_write(small_disk, alone, ListFormat.MAILCHIMP)) == 2


def test_a_folder_that_is_gone_is_foreseen(tmp_path: Path) -> None:
    """A stick that was pulled out gives an error of the tree."""
    for format in ListFormat:
        with pytest.raises(StorageUnavailable, match="ENOENT"):
            _write(tmp_path / "gone", people(1), format)


@pytest.mark.parametrize("format", ListFormat)
def test_a_disk_that_writes_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: ListFormat
) -> None:
    """Negative control: one byte changed between writing and reading again, and no file is left.

    The byte lies in the middle of whatever was written, readable or not.
    """
    sync = os.fsync

    def spoil(descriptor: int) -> None:
        size = os.fstat(descriptor).st_size
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            with open(f"/proc/self/fd/{descriptor}", "r+b", buffering=0) as file:
                file.seek(size // 2)
                byte = file.read(1)
                file.seek(size // 2)
                file.write(bytes([byte[0] ^ 1]))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(StorageUnavailable, match="read_back"):
        _write(tmp_path, people(40), format)
    assert list(tmp_path.iterdir()) == []


def test_nothing_readable_passes_through_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one temporary file of a workbook is the encrypted one, beside its target."""
    made: list[Path] = []
    make = tempfile.mkstemp

    def noted(*arguments: Any, **named: Any) -> tuple[int, str]:
        descriptor, name = make(*arguments, **named)
        made.append(Path(name))
        return descriptor, name

    monkeypatch.setattr(tempfile, "mkstemp", noted)
    (written,) = _write(tmp_path, people(2), ListFormat.XLSX)
    assert [path.parent for path in made] == [tmp_path]
    assert b"Name 1" not in written.path.read_bytes()
    assert zipfile.is_zipfile(decrypted(written.path, PASSWORD))
    assert not zipfile.is_zipfile(written.path)


@pytest.mark.parametrize("password", [None, ""])
def test_no_workbook_without_a_password(tmp_path: Path, password: str | None) -> None:
    """Forgetting it is a bug of ours, and makes no readable file."""
    with pytest.raises(ValueError, match="needs a password"):
        write_list(tmp_path, "day", people(1), ListFormat.XLSX, password=password)
    assert list(tmp_path.iterdir()) == []


def test_another_password_opens_nothing(tmp_path: Path) -> None:
    """The workbook's words, and no others."""
    (written,) = _write(tmp_path, people(1), ListFormat.XLSX)
    with pytest.raises(InvalidKeyError):
        decrypted(written.path, f"{PASSWORD}s")
