"""The search finds what is planted, in every form; otherwise its silence would prove nothing."""

import sqlite3
from pathlib import Path

import pytest

from tests.disk_search import forms, hits

VALUE = "Quendolina Vantonguy"
ARABIC = "زرقاء اليمامة"


@pytest.mark.parametrize("value", [VALUE, ARABIC])
@pytest.mark.parametrize("form", sorted(forms(VALUE)))
def test_every_form_is_found(tmp_path: Path, value: str, form: str) -> None:
    """Planted in the middle of other bytes, each form is a hit."""
    (tmp_path / "planted").write_bytes(b"noise " + forms(value)[form] + b" noise")
    assert (value, form) in {(v, f) for _, v, f in hits([tmp_path], [value])}


@pytest.mark.parametrize("shift", range(6))
def test_base64_is_found_wherever_it_starts(tmp_path: Path, shift: int) -> None:
    """A value inside a larger base64 text is a hit at every alignment."""
    import base64

    (tmp_path / "planted").write_bytes(base64.b64encode(b"x" * shift + VALUE.encode() + b" more"))
    assert hits([tmp_path], [VALUE])


def test_a_database_and_a_file_name_are_searched(tmp_path: Path) -> None:
    """A value in an SQLite file, and one in a file's name, are hits."""
    with sqlite3.connect(tmp_path / "x.sqlite") as database:
        database.execute("create table t (v)")
        database.execute("insert into t values (?)", (VALUE,))
    database.close()
    (tmp_path / VALUE).touch()
    assert len({file for file, _, _ in hits([tmp_path], [VALUE])}) == 2


def test_what_is_left_out_is_not_searched(tmp_path: Path) -> None:
    """A file the volunteer asked for is not a leak."""
    (tmp_path / "list.csv").write_text(VALUE)
    assert not hits([tmp_path], [VALUE], leave_out=[tmp_path / "list.csv"])
