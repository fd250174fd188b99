"""The independent opener agrees with the kiosk's own code, and owes it nothing."""

import ast
import base64
import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.outbox import State
from kiosk.domain.signature import SheetLine
from tests.export.stall import DEVICE, OFFICE, bundle, day, numbered, signature

SCRIPT = Path(__file__).parents[2] / "packaging" / "open_envelopes.py"
VECTORS = json.loads((Path(__file__).parent / "vectors" / "v1.json").read_text("ascii"))
SECONDS = 30


def _run(folder: Path, *arguments: str | Path) -> tuple[int, list[dict[str, str]]]:
    """Run from elsewhere and isolated, so that no `kiosk` can be imported by accident."""
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    text = io.StringIO(done.stdout.decode("utf-8-sig"), newline="")
    return done.returncode, list(csv.DictReader(text))


def _key(folder: Path, secret: str) -> Path:
    path = folder / "office.key"
    path.write_text(f"# an age key\n{secret}\n")
    return path


def _groups() -> dict[tuple[str, str], list[dict[str, Any]]]:
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for vector in VECTORS["envelopes"]:
        groups.setdefault((vector["kiosk"], vector["key"]), []).append(vector)
    return groups


@pytest.mark.parametrize("group", list(_groups().items()), ids=lambda group: group[0][1])
def test_stored_vectors(tmp_path: Path, group: tuple[tuple[str, str], list[Any]]) -> None:
    """Every stored envelope opens to the same fields, or is refused, as the kiosk's code does."""
    (kiosk, key), vectors = group
    files = []
    for vector in vectors:
        files.append(tmp_path / f"{vector['name']}.env")
        files[-1].write_bytes(base64.b64decode(vector["envelope"]))
    secret = _key(tmp_path, VECTORS["age_keys"][key])
    status, lines = _run(tmp_path, secret, *files, "--kiosk", kiosk)
    assert len(lines) == len(vectors)
    for vector, line in zip(vectors, lines, strict=True):
        assert bool(line["problem"]) == bool(vector["error"]), (vector["name"], line["problem"])
        if not vector["error"]:
            _agrees(line, vector["payload"])
    assert status == int(any(vector["error"] for vector in vectors))


def _agrees(line: dict[str, str], payload: dict[str, Any]) -> None:
    for name, value in payload["fields"].items():
        assert line[name] in (value, f"'{value}")
    consents = [f"{c['id']}={'yes' if c['given'] else 'no'}" for c in payload["consents"]]
    assert line["consents"] == " ".join(consents)
    assert line["hour"] == payload["hour"]
    assert line["statement_version"] == str(payload["statement"]["version"])
    assert line["marks"] == " ".join(payload["marks"])


def test_formulas_are_guarded(tmp_path: Path) -> None:
    """The opener's list is as harmless in a spreadsheet as the kiosk's."""
    vector = next(each for each in VECTORS["envelopes"] if each["name"] == "formula")
    file = tmp_path / "one.env"
    file.write_bytes(base64.b64decode(vector["envelope"]))
    key = _key(tmp_path, VECTORS["age_keys"]["office"])
    _, [line] = _run(tmp_path, key, file, "--kiosk", vector["kiosk"])
    assert line["given_name"].startswith("'=") and line["family_name"].startswith("'＝")


def test_a_bundle_opens(tmp_path: Path) -> None:
    """A bundle brings its kiosk's key along; what was withdrawn is not in the list."""
    signed = [numbered(n) for n in range(1, 5)]
    signed[2] = replace(signed[2], paper=SheetLine(17, 3))
    rows = list(day(signed, states={2: State.WITHDRAWN}))
    bundle(tmp_path / "day.pkbundle", rows)
    key = _key(tmp_path, OFFICE.secret)
    status, lines = _run(tmp_path, key, tmp_path / "day.pkbundle")
    assert [line["given_name"] for line in lines] == ["Name 1", "Name 3", "Name 4"]
    assert [line["paper"] for line in lines] == ["", "{'line': 3, 'sheet': 17}", ""]
    assert (status, {line["problem"] for line in lines}) == (0, {""})
    status, lines = _run(tmp_path, key, tmp_path / "day.pkbundle", "--kiosk", "22" * 32)
    assert status == 1 and all(line["problem"] for line in lines)


def test_damage_in_a_bundle_shows_and_stops_nobody(tmp_path: Path) -> None:
    """A changed envelope gives its line a problem, the others open."""
    rows = list(day([signature({}), *(numbered(n) for n in (2, 3))]))
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    raw = path.read_bytes()
    at = raw.index(rows[1].envelope) + 900
    path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
    status, lines = _run(tmp_path, _key(tmp_path, OFFICE.secret), path)
    assert status == 1
    assert [bool(line["problem"]) for line in lines] == [False, True, False]
    assert rows[1].id in lines[1]["source"]


def test_a_changed_manifest_is_refused(tmp_path: Path) -> None:
    """A bundle whose list was changed after signing is not opened at all."""
    path = tmp_path / "day.pkbundle"
    bundle(path, list(day([numbered(1)])))
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b'"signed":1', b'"signed":2'))
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(_key(tmp_path, OFFICE.secret)), str(path)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 1
    assert "Name" not in done.stdout


def test_it_stays_small_and_stands_alone() -> None:
    """Fewer than a hundred lines; pyrage, cryptography and Python, nothing of this project."""
    source = SCRIPT.read_text("utf-8")
    assert len(source.splitlines()) < 100
    imported: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add(str(node.module).split(".")[0])
    assert imported - set(sys.stdlib_module_names) == {"pyrage", "cryptography"}


def test_it_says_how_it_is_used(tmp_path: Path) -> None:
    """Without arguments it shows its usage, with the two lines to copy."""
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 2
    assert "python open_envelopes.py office.key today.pkbundle > list.csv" in done.stderr
    assert DEVICE.public not in done.stderr
