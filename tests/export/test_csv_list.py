"""A list that spreadsheets show and never run."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.export.atomic import write_atomically
from kiosk.export.csv_list import guarded, write_csv
from kiosk.services.listing import Opened

from .stall import numbered, signature


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_one_line_per_signature_with_named_columns(tmp_path: Path) -> None:
    """Every column has its name and value; consents are yes, no, or empty if not asked."""
    path = tmp_path / "list.csv"
    plain = signature(
        {FieldName.GIVEN_NAME: "محمد", FieldName.POSTCODE: "0123"}, marks=("fast", "night")
    )
    other = Signature({}, "ar", 1, 4, "cd" * 32, (GivenConsent("post", 1, True),), "", 1)
    write_csv(path, [Opened("id-1", plain), Opened("id-2", other)])
    first, second = _read(path)
    assert first == {
        "given_name": "محمد",
        "family_name": "",
        "email": "",
        "postcode": "0123",
        "country": "",
        "language": "en",
        "consent_news": "yes",
        "consent_calls": "no",
        "consent_post": "",
        "statement_version": "3",
        "wording": "ab" * 32,
        "hour": "2026-11-24T15Z",
        "marks": "fast night",
        "id": "id-1",
    }
    assert (second["consent_news"], second["consent_post"]) == ("", "yes")


def test_the_file_is_as_spreadsheets_want_it(tmp_path: Path) -> None:
    """A byte order mark, CR LF, and quotes around every field."""
    path = tmp_path / "list.csv"
    write_csv(path, [Opened("id", numbered(1))])
    raw = path.read_bytes()
    assert raw.startswith(b'\xef\xbb\xbf"given_name","family_name"')
    assert raw.count(b"\xef\xbb\xbf") == 1
    lines = raw.decode("utf-8-sig").split("\r\n")
    assert len(lines) == 3
    assert all(line.startswith('"') and line.endswith('"') for line in lines[:2])


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\tplain",
        "  =1",
        "\u00a0=1",
        "\u3000=1",
        "\u200b=1",
        "\ufeff=1",
        "＝1",
        "＋1",
        "－1",
        "＠SUM",
        " ＝1",
        "﹦1",
        "﹫1",
    ],
)
def test_formulas_are_guarded(cell: str) -> None:
    """Whatever a spreadsheet could run is preceded by an apostrophe."""
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Ada", "O'Neill", "a=b", "n@example.org", "محمد", " a", "é-"])
def test_names_are_left_alone(cell: str) -> None:
    """What cannot be a formula is written as it is."""
    assert guarded(cell) == cell


def test_no_cell_of_the_file_is_a_formula(tmp_path: Path) -> None:
    """A hostile signer in every field, in marks and in a consent's name: every cell guarded."""
    path, evil = tmp_path / "list.csv", "=HYPERLINK(A1)"
    hostile = Signature(
        dict.fromkeys(FieldName, evil), evil, 1, 1, evil, (GivenConsent(evil, 1, True),), evil, 1
    )
    write_csv(path, [Opened(evil, hostile)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@"))]
    assert sum(cell == f"'{evil}" for cell in cells) == 9


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_survives(tmp_path: Path, names: list[str]) -> None:
    """Quotes, commas, line ends, NUL: what was written is what is read, or a guard more."""
    path = tmp_path / "list.csv"
    write_csv(path, [Opened("id", signature({FieldName.GIVEN_NAME: name})) for name in names])
    assert [row["given_name"] for row in _read(path)] == [guarded(name) for name in names]


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw.replace(b"Name 2", b"Name 7"),
        lambda raw: raw[: raw.rindex(b'"Name 3"')],
        lambda raw: raw + b'"one more"\r\n',
        lambda raw: raw[:-9],
        lambda raw: raw.replace(b"Name 2", b"\xff"),
    ],
    ids=["changed", "short", "long", "cut", "not-utf-8"],
)
def test_a_disk_that_writes_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[bytes], bytes]
) -> None:
    """Negative control: damage planted between writing and reading again is caught."""
    path, write = tmp_path / "list.csv", write_atomically

    def damaging(
        path: Path, fill: Callable[[BinaryIO], None], check: Callable[[Path], None]
    ) -> None:
        def filled(file: BinaryIO) -> None:
            memory = io.BytesIO()
            fill(memory)
            file.write(damage(memory.getvalue()))

        write(path, filled, check)

    monkeypatch.setattr("kiosk.export.csv_list.write_atomically", damaging)
    with pytest.raises(StorageUnavailable, match="read_back"):
        write_csv(path, [Opened("id", numbered(n)) for n in (1, 2, 3)])
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_and_leaves_no_readable_half(small_disk: Path) -> None:
    """A list that does not fit gives StorageFull, and nobody's name stays behind."""
    many = [Opened(str(n), numbered(n)) for n in range(2000)]
    with pytest.raises(StorageFull):
        write_csv(small_disk / "list.csv", many)
    assert list(small_disk.iterdir()) == []
    write_csv(small_disk / "list.csv", many[:100])
