"""`petition-kiosk run`: whose word counts, before any window is made."""

import argparse
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.station import Station
from kiosk.cli import run as command
from kiosk.cli.main import parser
from kiosk.domain.errors import BadEvent, BadSettings
from kiosk.packs.event import load_event, sign_event, write_event
from kiosk.packs.settings import Settings
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.spoken import in_words
from kiosk.services.pinning import check_signer
from kiosk.services.recovery import NOTE
from kiosk.storage.versions import FILE as FILE_NAME
from kiosk.storage.versions import known_versions
from tests import forked
from tests.clock import HOUR, NOW
from tests.services.kit import EVENT, signature

FILE = 'mirror = "file"\ndata = "/file"\nexport = "/file"\ntext_scale = 1.1\ndiagonal = 7\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A settings file."""
    path = tmp_path / "settings.toml"
    path.write_text(FILE, "utf-8")
    return path


def chosen(*arguments: object) -> argparse.Namespace:
    """As typed."""
    return parser().parse_args(["run", *map(str, arguments)])


def test_later_words_win(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File, then environment, then flags, each key by itself."""
    monkeypatch.setenv("PETITION_KIOSK_MIRROR", "environment")
    monkeypatch.setenv("PETITION_KIOSK_DATA", "/environment")
    monkeypatch.setenv("PETITION_KIOSK_TEXT_SCALE", "1.2")
    monkeypatch.setenv("PETITION_KIOSK_EXPORT", "")
    found = command.settled(chosen("--settings", file, "--mirror", "flag", "--window", "800x600"))
    assert found == Settings(
        data=Path("/environment"),
        export=Path("/file"),
        mirror="flag",
        window=(800, 600),
        text_scale=1.2,
        diagonal=7.0,
    )


def test_the_usual_place_is_looked_at(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --settings this person's file counts, if there is one; a named one has to exist."""
    monkeypatch.setattr("kiosk.paths.settings_file", lambda: file)
    assert command.settled(chosen()).mirror == "file"
    monkeypatch.setattr("kiosk.paths.settings_file", lambda: file.with_name("none"))
    assert command.settled(chosen()) == Settings()
    with pytest.raises(BadSettings, match="missing"):
        command.settled(chosen("--settings", file.with_name("none")))
    monkeypatch.setenv("PETITION_KIOSK_SETTINGS", str(file))
    assert command.settled(chosen()).mirror == "file"


def test_a_word_of_the_environment_is_checked_as_a_flag_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A scale that is none ends the command, and is named."""
    monkeypatch.setenv("PETITION_KIOSK_TEXT_SCALE", "huge")
    with pytest.raises(SystemExit):
        chosen()
    assert "--text-scale" in capsys.readouterr().err


def test_a_folder_recovered_without_its_key_is_not_collected_in(tmp_path: Path) -> None:
    """Refused with the way out; with the tablet's key beside it, it is that tablet again."""
    (tmp_path / NOTE).touch()
    with pytest.raises(BadSettings, match="recovered"):
        command._refuse_recovered(tmp_path)
    (tmp_path / "device.key").touch()
    command._refuse_recovered(tmp_path)
    command._refuse_recovered(tmp_path / "new")


def test_another_signer_s_file_is_refused_once_somebody_has_signed(tmp_path: Path) -> None:
    """At the terminal, with both signers in words: another's, and one that nobody signed."""
    ours, other = SigningKey.generate(), SigningKey.generate()
    shutil.copytree(CAMPAIGNS / "library", tmp_path / "library")
    file, data = tmp_path / "event.toml", tmp_path / "data"
    write_event(replace(EVENT, campaigns=(Path("library"),)), file, ours)
    station = Station(data, load_event(file), ["library"], lambda: NOW)
    station.sign(signature(), "library")
    station.close()
    sign_event(file, other)
    refusals = [ran(file, data)]
    file.write_text(file.read_text("utf-8").partition("[signature]")[0], "utf-8")
    refusals.append(ran(file, data))
    for words, said in zip((in_words(other.public), "not signed"), refusals, strict=True):
        assert words in said and f"signed by “{in_words(ours.public)}”" in said
        assert "What to do: Ask the office" in said
    # Negative control: on a tablet that took no signature, the same file is not refused.
    check_signer(tmp_path / "elsewhere", load_event(file))


def test_a_tablet_whose_key_is_gone_says_so_instead_of_being_another(tmp_path: Path) -> None:
    """With its place and the way out, before any window; nothing is made in the folder."""
    shutil.copytree(CAMPAIGNS / "library", tmp_path / "library")
    file, data = tmp_path / "event.toml", tmp_path / "data"
    write_event(replace(EVENT, campaigns=(Path("library"),)), file, None)
    station = Station(data, load_event(file), ["library"], lambda: NOW)
    station.sign(signature(), "library")
    station.close()
    (data / "device.key").unlink()
    said = ran(file, data)
    assert said.splitlines()[-2].startswith(f"{data / 'device.key'}: This tablet's key is gone")
    assert not (data / "device.key").exists()


def test_a_downgrade_on_a_full_tablet_and_back(tmp_path: Path) -> None:
    """The older program says what is the matter and touches nothing; the newer finds everything."""
    shutil.copytree(CAMPAIGNS / "library", tmp_path / "library")
    file, data = tmp_path / "event.toml", tmp_path / "data"
    write_event(replace(EVENT, campaigns=(Path("library"),)), file, None)
    station = Station(data, load_event(file), ["library"], time.time)
    rows = [station.sign(signature(), "library").row for _ in range(6)]
    for row in rows[:3]:
        station.store.outbox.deliver(row.id, "{}")
    station.store.outbox.withdraw(rows[4].id, "ab" * 32)
    station.store.shifts.open(HOUR, None, None, "the market", "ŽK")
    before = station.balance()
    station.close()
    newer(data, "0999", "ALTER TABLE outbox ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    left = {each.name: each.read_bytes() for each in data.iterdir()}
    for _ in range(2):
        said = ran(file, data)
        assert "newer version" in said
        assert "What to do: Install that version again" in said
    now = {each.name: each.read_bytes() for each in data.iterdir() if each.name in left}
    assert now == left
    newer(data, max(known_versions()), "ALTER TABLE outbox DROP COLUMN colour")
    again = Station(data, load_event(file), ["library"], time.time)
    assert again.balance() == before
    assert len(again.store.outbox.pending_withdrawals(9)) == 1
    shift = again.store.shifts.current()
    assert shift and shift.place == "the market"
    again.close()


def newer(data: Path, version: str, change: str) -> None:
    """What another version of the program made of the store."""
    with closing(sqlite3.connect(data / FILE_NAME)) as database:
        database.execute(change)
        database.execute("UPDATE alembic_version SET version_num = ?", (version,))
        database.commit()


def ran(file: Path, data: Path) -> str:
    """What the command says when it has ended."""
    done = forked.run("run", "--event", file, "--data", data)
    assert done.returncode == 2, done.stderr
    return done.stderr


def an_event(folder: Path) -> Path:
    """A folder with an event file."""
    folder.mkdir(parents=True)
    write_event(EVENT, folder / "saturday.toml")
    return folder / "saturday.toml"


def test_whose_event_it_is(tmp_path: Path) -> None:
    """What lies where the settings say; else what the tablet took over; else it is new."""
    place, state = tmp_path / "event", tmp_path / "state"
    settings = Settings(event=place)
    place.mkdir()
    assert command.chosen_event(settings, state, first_start=True) is None
    assert command.chosen_event(Settings(), state, first_start=True) is None
    kept = an_event(state / "taken_over-7")
    for asked in (True, False):
        assert command.chosen_event(settings, state, first_start=asked) == kept
        assert command.chosen_event(Settings(), state, first_start=asked) == kept
    copied = an_event(place / "saturday")
    assert command.chosen_event(settings, state, first_start=True) == copied


@pytest.mark.parametrize("name", ["saturday/device.key", "saturday/outbox.sqlite", "kiosk.log"])
def test_a_tablet_that_lost_its_event_is_not_set_up_anew(tmp_path: Path, name: str) -> None:
    """Nobody who passes by is asked whose it should be; control: without what it had, it is new."""
    place, state = tmp_path / "event", tmp_path / "state"
    place.mkdir()
    (state / name).parent.mkdir(parents=True, exist_ok=True)
    (state / name).touch()
    with pytest.raises(BadEvent, match="has had an event before") as told:
        command.chosen_event(Settings(event=place), state, first_start=True)
    assert str(state) in told.value.remedy
    (state / name).unlink()
    shutil.rmtree(state)
    assert command.chosen_event(Settings(event=place), state, first_start=True) is None


def test_an_event_that_cannot_be_used_is_no_new_tablet(tmp_path: Path) -> None:
    """What somebody began to copy, a name that leads nowhere, a file of its own that broke."""
    state, begun = tmp_path / "state", tmp_path / "begun"
    (begun / "library").mkdir(parents=True)
    for place in (begun, tmp_path / "nowhere.toml"):
        settings = Settings(event=place)
        with suppress(BadEvent):
            found = command.chosen_event(settings, state, first_start=True)
            with pytest.raises(BadEvent):
                load_event(found or place)
    (state / "taken_over-1").mkdir(parents=True)
    with pytest.raises(BadEvent):
        command.chosen_event(Settings(), state, first_start=True)


def test_at_a_terminal_it_says_what_it_said(tmp_path: Path) -> None:
    """Without a window for it there is no first start."""
    (tmp_path / "event").mkdir()
    with pytest.raises(BadSettings, match="No event file was named"):
        command.chosen_event(Settings(), tmp_path / "state", first_start=False)
    with pytest.raises(BadEvent, match="no event file here yet"):
        command.chosen_event(
            Settings(event=tmp_path / "event"), tmp_path / "state", first_start=False
        )
