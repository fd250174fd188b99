"""Lists of 0, 1, 500 and 50,000 signatures, opened by LibreOffice: complete, and harmless."""

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from kiosk.export.lists import ListFormat, write_list
from kiosk.services.listing import Opened
from tests.proof import PROOF

from .people import awkward, people

PASSWORD = "correct horse battery staple again"
SYSTEM_PYTHON = "/usr/bin/python3"
CLIENT = Path(__file__).with_name("office_client.py")
LIMIT = 900
MEMORY_BYTES = 1_500_000_000
SECONDS = 120


def _has_office() -> bool:
    if not (shutil.which("soffice") and Path(SYSTEM_PYTHON).exists()):
        return False
    command = [SYSTEM_PYTHON, "-c", "import uno"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


pytestmark = [
    pytest.mark.proof,
    pytest.mark.timeout(LIMIT),
    pytest.mark.skipif(not PROOF, reason="takes minutes: make proof"),
    pytest.mark.skipif(
        not _has_office(),
        reason="wants LibreOffice and its Python (packaging/system-libraries.sh proof)",
    ),
]

Sheets = list[dict[str, Any]]


def _opened(folder: Path, *wanted: Mapping[str, object]) -> list[Sheets | None]:
    """What LibreOffice finds in each file; None for one that it does not open."""
    done = subprocess.run(
        [SYSTEM_PYTHON, str(CLIENT), str(folder / "profile")],
        input=json.dumps(wanted),
        stdout=subprocess.PIPE,
        text=True,
        timeout=LIMIT,
        check=True,
    )
    found: list[Sheets | None] = json.loads(done.stdout.splitlines()[-1])
    return found


def _csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _plain(rows: list[list[str]]) -> list[list[str]]:
    """Line ends in a cell are the spreadsheet's own."""
    return [[cell.replace("\r\n", "\n").rstrip("\r") for cell in row] for row in rows]


def _lists(folder: Path, opened: list[Opened]) -> dict[ListFormat, list[Path]]:
    folder.mkdir()
    return {
        format: [w.path for w in write_list(folder, "day", opened, format, password=PASSWORD)]
        for format in ListFormat
    }


@pytest.mark.parametrize("number", [0, 1, 500, 50_000])
def test_every_profile_opens_whole(tmp_path: Path, number: int) -> None:
    """Each CSV row by row as written, the workbook by its words only, and the sums add up."""
    lists = _lists(tmp_path / "lists", people(number))
    (workbook,) = lists.pop(ListFormat.XLSX)
    files = [path for pair in lists.values() for path in pair]
    found = _opened(
        tmp_path,
        *({"path": str(path)} for path in files),
        {"path": str(workbook), "password": PASSWORD},
        {"path": str(workbook), "password": f"{PASSWORD}s"},
        {"path": str(workbook)},
    )
    *tables, right, wrong, none = found
    assert (wrong, none) == (None, None)
    for path, sheets in zip(files, tables, strict=True):
        assert sheets is not None
        assert (sheets[0]["rows"], sheets[0]["formulas"]) == (_csv(path), 0)
    for contact, rest in zip(tables[::2], tables[1::2], strict=True):
        assert contact is not None
        assert rest is not None
        assert len(contact[0]["rows"]) + len(rest[0]["rows"]) == number + 2
    assert right is not None
    assert [sheet["name"] for sheet in right] == ["may be contacted", "signature only"]
    archive = [_csv(path) for path in lists[ListFormat.ARCHIVE]]
    assert [sheet["rows"] for sheet in right] == archive
    assert [(sheet["formulas"], sheet["numbers"]) for sheet in right] == [(0, 0)] * 2


def test_awkward_names_run_nowhere(tmp_path: Path) -> None:
    """Also where the spreadsheet may guess and evaluate; (control) there a bare formula runs."""
    lists = _lists(tmp_path / "lists", awkward())
    (workbook,) = lists.pop(ListFormat.XLSX)
    files = [path for pair in lists.values() for path in pair]
    bare = tmp_path / "bare.csv"
    bare.write_text('"name"\r\n"=1+1"\r\n', "utf-8")
    *tables, control, typed = _opened(
        tmp_path,
        *({"path": str(path)} for path in files),
        *({"path": str(path), "guess": True} for path in files),
        {"path": str(bare), "guess": True},
        {"path": str(workbook), "password": PASSWORD},
    )
    assert control is not None
    assert control[0]["formulas"] == 1
    for path, as_text, guessed in zip(
        files, tables[: len(files)], tables[len(files) :], strict=True
    ):
        assert as_text is not None
        assert guessed is not None
        assert as_text[0]["rows"] == _plain(_csv(path))
        assert guessed[0]["formulas"] == 0
    assert typed is not None
    assert [(sheet["formulas"], sheet["numbers"]) for sheet in typed] == [(0, 0)] * 2
    names = [each.signature.fields for each in awkward()]
    shown = [row[0] for sheet in typed for row in sheet["rows"][1:]]
    wanted = [[fields["given_name"] for fields in names[start::2]] for start in (0, 1)]  # type: ignore[index]
    assert shown == [row[0] for row in _plain([[name] for name in (*wanted[0], *wanted[1])])]


WRITING = """
import resource, sys, time
from pathlib import Path
from kiosk.export.lists import ListFormat, write_list
from tests.export.people import people
opened = people(50_000)
began = time.monotonic()
write_list(Path(sys.argv[1]), "day", opened, ListFormat.XLSX, password="five words")
print(time.monotonic() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def test_a_workbook_of_50_000_takes_little(tmp_path: Path) -> None:
    """WrittenFile, encrypted, read again and compared: below 1.5 GB and two minutes."""
    command = [sys.executable, "-c", WRITING, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=True)
    seconds, held = map(float, done.stdout.split())
    print(f"{seconds:.0f} s, {held / 1e6:.0f} MB")
    assert held < MEMORY_BYTES
    assert seconds < SECONDS
