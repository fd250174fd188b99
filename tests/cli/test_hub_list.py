"""`petition-kiosk hub list`: what a hub stores, readable at the office."""

import csv
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.domain.signature import GivenConsent
from kiosk.hub.database import open_storage
from kiosk.hub.records.records import Records
from kiosk.hub.records.values import UNSUBSCRIBED, PersonDetails
from kiosk.sealing.envelope import parse
from kiosk.sealing.keys import OpeningKey, SigningKey, kiosk_id
from kiosk.services.doubles import CONTACT
from tests.clock import AT
from tests.export.stall import DEVICE, OFFICE, day, numbered

from . import command

CODE = "a-code-for-tests"
_run = partial(command.status, "hub", "list")


def _filled(data: Path, *, rehearsal: bool = False) -> Path:
    """A hub's folder with three signatures of one campaign, one of them a double, and one more."""
    here, there = SigningKey.generate(), SigningKey.generate()
    arrived = {
        here: day([numbered(1), numbered(2), numbered(1)], device=here),
        there: day([numbered(1)], device=there, campaign="library"),
    }
    data.mkdir()
    with open_storage(data, None) as storage:
        assert storage.settle_world(rehearsal) == rehearsal
        storage.add_code(CODE, AT)
        for device, rows in arrived.items():
            storage.enrol(CODE, device.public, "stall", device.public, AT)
            storage.store(kiosk_id(device.public), [parse(row.envelope) for row in rows], AT)
    return data


def test_each_campaign_has_its_lists(
    tmp_path: Path, key: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the same writers as bundles: in two files, doubles apart, in the format asked for."""
    data = _filled(tmp_path / "hub")
    assert _run(out, "--data", data, "--key", key, "--to", "civicrm") == 0
    counts = {}
    for path in out.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            counts[path.name] = len(list(csv.DictReader(file)))
    assert counts == {
        "hub-chechnya-civicrm-1-contact.csv": 0,
        "hub-chechnya-civicrm-1-signature-only.csv": 2,
        "hub-chechnya-civicrm-1-doubles.csv": 1,
        "hub-library-civicrm-1-contact.csv": 0,
        "hub-library-civicrm-1-signature-only.csv": 1,
    }
    said = capsys.readouterr().out
    assert "4 opened, 0 not for this key, 0 damaged" in said
    assert "chechnya: 3 opened, 2 are different people, 1 are doubles" in said


def test_a_rehearsal_s_hub_says_so(tmp_path: Path, key: Path, out: Path) -> None:
    """Every file of it."""
    data = _filled(tmp_path / "hub", rehearsal=True)
    assert _run(out, "--data", data, "--key", key) == 0
    assert {path.name.partition("-")[0] for path in out.iterdir()} == {"REHEARSAL"}


def test_a_key_is_needed_and_another_opens_nothing(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without one the command ends; with a stranger's, what is not readable is counted."""
    data = _filled(tmp_path / "hub")
    with pytest.raises(SystemExit):
        _run(out, "--data", data)
    assert "--key" in capsys.readouterr().err
    stranger = tmp_path / "stranger.key"
    OpeningKey.generate().save(stranger, "stranger")
    assert _run(out, "--data", data, "--key", stranger) == 0
    assert "0 opened, 4 not for this key, 0 damaged" in capsys.readouterr().out


def test_who_said_no_since_is_not_to_be_written_to(tmp_path: Path, key: Path, out: Path) -> None:
    """An opt-out at the hub's OSDI API holds in lists too; who signed stays in them."""
    yes = (GivenConsent(CONTACT, 1, given=True),)
    rows = list(day([replace(numbered(n), consents=yes) for n in (1, 2)]))
    data = tmp_path / "hub"
    data.mkdir()
    with open_storage(data, None) as storage:
        storage.add_code(CODE, AT)
        storage.enrol(CODE, DEVICE.public, "stall", "token", AT)
        storage.store(kiosk_id(DEVICE.public), [parse(row.envelope) for row in rows], AT)
        records = Records(storage.engine, OFFICE, lambda: 4e9)
        records.check_key()
        with records.writing() as book:
            book.meet(PersonDetails("n1@example.org", "Name 1"), UNSUBSCRIBED, (), kept=True)
    assert _run(out, "--data", data, "--key", key, "--to", "archive", "--to", "civicrm") == 0
    lists = {file.name: list(csv.DictReader(_text(file))) for file in out.iterdir()}
    assert _emails(lists["hub-archive-1-contact.csv"], "email") == ["n2@example.org"]
    assert _emails(lists["hub-archive-1-signature-only.csv"], "email") == ["n1@example.org"]
    (only,) = lists["hub-civicrm-1-signature-only.csv"]
    assert (only["Email"], only["Do Not Email"]) == ("n1@example.org", "1")


def test_a_hub_that_runs_has_not_opened_everything(tmp_path: Path, key: Path, out: Path) -> None:
    """Beside it there is a log, and whoever reads writes nothing there: what tablets sent since is
    opened all the same, so that a no is not missed.
    """
    rows = list(day([replace(numbered(1), consents=(GivenConsent(CONTACT, 1, given=True),))]))
    data = tmp_path / "hub"
    data.mkdir()
    with open_storage(data, None) as storage:
        storage.add_code(CODE, AT)
        storage.enrol(CODE, DEVICE.public, "stall", "token", AT)
        records = Records(storage.engine, OFFICE, lambda: 4e9)
        records.check_key()
        with records.writing() as book:
            book.meet(PersonDetails("n1@example.org", "Name 1"), UNSUBSCRIBED, (), kept=True)
        storage.store(kiosk_id(DEVICE.public), [parse(row.envelope) for row in rows], AT)
        assert (data / "hub.sqlite-wal").stat().st_size
        assert records.opener.waiting()
        assert _run(out, "--data", data, "--key", key, "--to", "archive") == 0
        assert not records.opener.waiting()
    lists = {file.name: list(csv.DictReader(_text(file))) for file in out.iterdir()}
    assert _emails(lists["hub-archive-1-contact.csv"], "email") == []
    assert _emails(lists["hub-archive-1-signature-only.csv"], "email") == ["n1@example.org"]


def test_a_key_that_does_not_know_the_opt_outs_says_so(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The stand-by key opens signatures, and not the OSDI API's records."""
    data = _filled(tmp_path / "hub")
    with open_storage(data, None) as storage:
        Records(storage.engine, OpeningKey.generate(), lambda: 4e9).check_key()
    OFFICE.save(tmp_path / "key", "office")
    assert _run(out, "--data", data, "--key", tmp_path / "key") == 0
    assert "made with another key" in capsys.readouterr().err


def _text(file: Path) -> list[str]:
    return file.read_text("utf-8-sig").splitlines()


def _emails(rows: list[dict[str, str]], column: str) -> list[str]:
    return [row[column] for row in rows]
