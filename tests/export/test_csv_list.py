"""Cells that spreadsheets show and never run; files that hold what they should."""

import csv
import io
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import StorageUnavailable
from kiosk.export.atomic import write_together
from kiosk.export.lists import FOR_IMPORTERS, FOR_SPREADSHEETS, Reader, Rows, guarded, planned_csv

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ROWS = [("name", "place"), ("Ada", "Köln"), ("Name 2", "=1+1"), ("محمد", 'a "b", c\r\nd')]


def _write(path: Path, rows: Rows, reader: Reader = FOR_SPREADSHEETS) -> None:
    write_together([planned_csv(path, rows, reader, lambda: None)])


def test_the_file_is_as_spreadsheets_want_it(tmp_path: Path) -> None:
    """A byte order mark, CR LF, and quotes around every field."""
    _write(tmp_path / "list.csv", ROWS[:2])
    raw = (tmp_path / "list.csv").read_bytes()
    assert raw == b'\xef\xbb\xbf"name","place"\r\n"Ada","K\xc3\xb6ln"\r\n'


def test_the_file_is_as_importers_want_it(tmp_path: Path) -> None:
    """Without a byte order mark: the first column's name is its name; and values as typed."""
    _write(tmp_path / "list.csv", [ROWS[0], ("+anna@example.org", "=1")], FOR_IMPORTERS)
    raw = (tmp_path / "list.csv").read_bytes()
    assert raw == b'"name","place"\r\n"+anna@example.org","=1"\r\n'


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


def _shown(cell: str) -> str:
    """What is left for a spreadsheet that skips what cannot be seen, in plain width."""
    invisible = {"Cc", "Cf", "Zs", "Zl", "Zp"}
    start = next((n for n, c in enumerate(cell) if unicodedata.category(c) not in invisible), 0)
    return unicodedata.normalize("NFKC", cell[start:])


@given(TEXT)
def test_no_text_becomes_a_formula(cell: str) -> None:
    """Whatever is typed: guarded, no cell starts as one, and nothing of it is lost."""
    safe = guarded(cell)
    assert safe in (cell, f"'{cell}")
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not _shown(safe).startswith(("=", "+", "-", "@"))


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_survives(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    """Quotes, commas, line ends, NUL: what was written is what is read, or a guard more."""
    path = tmp_path / "list.csv"
    _write(path, rows)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [*csv.reader(file)] == [[guarded(cell) for cell in row] for row in rows]


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw.replace(b"Name 2", b"Name 7"),
        lambda raw: raw[: raw.rindex(b'"Name 2"')],
        lambda raw: raw + b'"one more"\r\n',
        lambda raw: raw[:-9],
        lambda raw: raw.replace(b"Name 2", b"\xff"),
        lambda raw: raw.replace(b"'=1+1", b"=1+1"),
    ],
    ids=["changed", "short", "long", "cut", "not-utf-8", "guard-gone"],
)
def test_a_disk_that_holds_something_else_is_noticed(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    """The check refuses what is not what was written, and (control) takes what is."""
    path, memory = tmp_path / "list.csv", io.BytesIO()
    planned = planned_csv(path, ROWS, FOR_SPREADSHEETS, lambda: None)
    planned.write(memory)
    path.write_bytes(memory.getvalue())
    planned.check(path)
    assert damage(memory.getvalue()) != memory.getvalue()
    path.write_bytes(damage(memory.getvalue()))
    with pytest.raises(StorageUnavailable, match="read_back"):
        planned.check(path)
