"""What leaves the tablet as a file: progress, a way to stop, a password shown once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge import desk_wording as wording
from kiosk.bridge.appeal import Appeal
from kiosk.bridge.desk_task import Work
from kiosk.bridge.lists import Lists
from kiosk.domain.errors import StorageFull, StorageUnavailable, WrongWords
from kiosk.domain.outbox import FOR_IMPORT, READABLE, ExportKind
from kiosk.services.desk import Exported, ExportPlace
from kiosk.services.listing import Cancelled, Watch

from .kit import AtOnce, Later, Parrot, Seen, shown

WORDS = "river lamp stone cloud bread"
ROWS = 4


class Press:
    """Implements `bridge.lists.ListWork`: ROWS steps, then a file that is nowhere."""

    def __init__(self) -> None:
        self.broken: Exception | None = None
        self.written: list[tuple[ExportKind, Path, str]] = []
        self.between: Callable[[int], None] = lambda _done: None
        """Called after each step."""

    def export(self, kind: ExportKind, folder: Path, words: str, watch: Watch) -> Exported:
        """Says how far it is, and stops when asked."""
        if self.broken is not None:
            raise self.broken
        for done in range(1, ROWS + 1):
            if watch.cancelled():
                raise Cancelled
            watch.progress(done, ROWS)
            self.between(done)
        self.written.append((kind, folder, words))
        password = "a pass word" if kind is ExportKind.XLSX else ""
        return Exported(kind, (folder / "one", folder / "two"), 8, left_out=2, password=password)


@pytest.fixture
def press() -> Press:
    """What writes."""
    return Press()


def made(
    appeal: Appeal,
    work: Work,
    press: Press,
    *folders: Path,
    post: Callable[[Callable[[], None]], None] = lambda call: call(),
) -> Lists:
    """Lists that may be read at the stall, with `folders` offered."""
    found = [ExportPlace(folder, True, 10**9) for folder in folders]
    lists = Lists(appeal, work, press, readable=True, places=lambda: found, post=post)
    lists.findPlaces()
    return lists


@pytest.fixture
def lists(appeal: Appeal, press: Press, tmp_path: Path) -> Lists:
    """Its work is done at once; one place is offered."""
    return made(appeal, AtOnce(), press, tmp_path)


def test_a_bundle_needs_no_words(lists: Lists, press: Press, tmp_path: Path, qtbot: QtBot) -> None:
    """It says how many, in which files, and what is not in it."""
    with qtbot.waitSignal(lists.written):
        lists.writeBundle(str(tmp_path))
    assert press.written == [(ExportKind.BUNDLE, tmp_path, "")]
    message = Seen(lists).message
    assert message.startswith("Sealed bundle")
    for part in ("8 signatures", "one, two", "2 signatures are not in it"):
        assert part in message
    assert lists.last is not None
    assert lists.last.kind is ExportKind.BUNDLE


@pytest.mark.parametrize("kind", READABLE)
def test_every_readable_kind_is_asked_for_by_its_name(
    lists: Lists, press: Press, tmp_path: Path, kind: ExportKind
) -> None:
    """With the shift's words."""
    lists.writeList(kind.value, str(tmp_path), WORDS)
    assert press.written == [(kind, tmp_path, WORDS)]
    assert Seen(lists).message.startswith("List")


def test_every_readable_kind_has_a_button(lists: Lists) -> None:
    """All but the bundle, each with another label."""
    rows = shown(Seen(lists).kinds)
    assert [row["kind"] for row in rows] == [kind.value for kind in READABLE]
    noted = {row["kind"] for row in rows if row["note"]}
    assert noted == FOR_IMPORT, "only these must not be opened in a spreadsheet"
    assert len({row["label"] for row in rows} | {wording.kind_label(ExportKind.BUNDLE)}) == len(
        ExportKind
    )
    assert Seen(lists).readableLists is True


def test_progress_is_shown_as_it_comes(appeal: Appeal, press: Press, tmp_path: Path) -> None:
    """A share of the whole, from nothing to all; each word of it by way of the main thread."""
    posted: list[Callable[[], None]] = []
    lists = made(appeal, AtOnce(), press, tmp_path, post=posted.append)
    shares: list[float] = []
    lists.progressed.connect(lambda: shares.append(Seen(lists).share))
    lists.writeBundle(str(tmp_path))
    assert shares == [0.0]
    for call in posted:
        call()
    assert shares == [0.0, 0.25, 0.5, 0.75, 1.0]


def test_an_empty_list_has_a_share_too(lists: Lists, tmp_path: Path) -> None:
    """Nothing of nothing is no error."""
    lists.writeBundle(str(tmp_path))
    lists._progress(0, 0)
    assert Seen(lists).share == 0.0


def test_what_is_being_written_can_be_stopped(lists: Lists, press: Press, tmp_path: Path) -> None:
    """After one step of four: no file, a sentence, and the next one is not stopped."""
    press.between = lambda _done: lists.cancel()
    lists.writeBundle(str(tmp_path))
    assert Seen(lists).message == "Stopped. Nothing was written."
    assert (press.written, lists.last, Seen(lists).share) == ([], None, 0.25)
    press.between = lambda _done: None
    lists.writeBundle(str(tmp_path))
    assert len(press.written) == 1


def test_stopping_before_anything_is_written_stops_nothing(
    lists: Lists, press: Press, tmp_path: Path
) -> None:
    """Control: a touch that came too late for the last one does not hit the next."""
    lists.cancel()
    lists.writeBundle(str(tmp_path))
    assert len(press.written) == 1


def test_a_second_press_takes_nothing_from_the_first(
    appeal: Appeal, press: Press, tmp_path: Path
) -> None:
    """It writes nothing of its own, and “Stop” still stops what runs."""
    later = Later()
    lists = made(appeal, later, press, tmp_path)
    lists.writeBundle(str(tmp_path))
    lists.writeList("pdf", str(tmp_path), WORDS)
    assert len(later.jobs) == 1
    lists.cancel()
    later.finish()
    assert press.written == []
    assert "Stopped" in Seen(lists).message


def test_a_password_is_shown_until_it_is_noted(lists: Lists, tmp_path: Path) -> None:
    """Made for a spreadsheet alone."""
    lists.writeList("pdf", str(tmp_path), WORDS)
    assert Seen(lists).password == ""
    lists.writeList("xlsx", str(tmp_path), WORDS)
    assert Seen(lists).password == "a pass word"
    assert "a pass word" not in Seen(lists).message
    lists.passwordNoted()
    assert Seen(lists).password == ""
    assert Seen(lists).message


@pytest.mark.parametrize("how", ["shut", "another", "failed"])
def test_a_password_does_not_outlive_its_sheet(
    lists: Lists, press: Press, tmp_path: Path, how: str
) -> None:
    """Gone with the sheet, and gone when the next export begins, however that ends."""
    lists.writeList("xlsx", str(tmp_path), WORDS)
    if how == "shut":
        lists.forget()
        assert (Seen(lists).message, lists.last) == ("", None)
    else:
        press.broken = StorageFull("ENOSPC") if how == "failed" else None
        lists.writeBundle(str(tmp_path))
    assert Seen(lists).password == ""


def test_a_password_that_comes_when_the_desk_was_left_is_not_shown(
    appeal: Appeal, press: Press, tmp_path: Path
) -> None:
    """Whoever comes to the desk next does not read it; a bundle counts all the same."""
    later = Later()
    lists = made(appeal, later, press, tmp_path)
    heard: list[Exported | None] = []
    lists.written.connect(lambda: heard.append(lists.last))
    lists.writeList("xlsx", str(tmp_path), WORDS)
    lists.forget()
    later.finish()
    assert [each.kind for each in heard if each] == [ExportKind.XLSX]
    assert (Seen(lists).password, Seen(lists).message, lists.last) == ("", "", None)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StorageFull("ENOSPC"), "no room in that place"),
        (StorageUnavailable("EROFS"), "cannot be written"),
        (StorageUnavailable("read_back"), "cannot be written"),
        (WrongWords("wrong_words"), "do not open the list"),
        (WrongWords("no_shift"), "No shift is open"),
        (Cancelled(), "Stopped"),
    ],
)
def test_an_export_that_fails_says_why(
    lists: Lists, press: Press, tmp_path: Path, error: Exception, words: str
) -> None:
    """Each has its sentence; none repeats what was typed; the next try is possible at once."""
    press.broken = error
    lists.writeList("archive", str(tmp_path), "canary")
    assert words in Seen(lists).message
    assert "canary" not in Seen(lists).message
    assert not Seen(lists).busy
    press.broken = None
    lists.writeList("archive", str(tmp_path), WORDS)
    assert "written and checked" in Seen(lists).message


def test_a_bug_is_no_message(lists: Lists, press: Press, tmp_path: Path) -> None:
    """It goes to the crash handler; nothing is left busy."""
    press.broken = RuntimeError("canary")
    lists.writeBundle(str(tmp_path))
    assert (Seen(lists).message, Seen(lists).busy) == ("", False)


STICK = ExportPlace(Path("/media/STICK"), True, 15_900_000_000)


def test_places_are_looked_for_each_time(appeal: Appeal, press: Press) -> None:
    """By name, kind and room; a stick that comes later is there the next time."""
    places = [STICK]
    lists = Lists(
        appeal, AtOnce(), press, readable=False, places=lambda: places, post=lambda call: call()
    )
    assert Seen(lists).readableLists is False
    assert shown(Seen(lists).places) == []
    lists.findPlaces()
    (row,) = shown(Seen(lists).places)
    note = "USB stick, 15.9 GB free"
    assert row == {"label": "STICK", "note": note, "path": "/media/STICK"}
    places.append(ExportPlace(Path("/"), False, 0))
    lists.findPlaces()
    assert [row["label"] for row in shown(Seen(lists).places)] == ["STICK", "/"]
    assert shown(Seen(lists).places)[1]["note"] == "folder on this tablet, 0.0 GB free"


def test_every_sentence_follows_the_language(
    appeal: Appeal, press: Press, tmp_path: Path, to_arabic: Callable[[], None]
) -> None:
    """Kinds, places and the message; a file's name stays."""
    lists = made(appeal, AtOnce(), press, tmp_path)
    lists.writeBundle(str(tmp_path))
    heard: list[str] = []
    lists.changed.connect(lambda: heard.append(Seen(lists).message))
    to_arabic()
    assert heard[-1].startswith(Parrot.MARK)
    assert "one, two" in heard[-1]
    assert all(str(row["label"]).startswith(Parrot.MARK) for row in shown(Seen(lists).kinds))
    (place,) = shown(Seen(lists).places)
    assert str(place["note"]).count(Parrot.MARK) == 3


@pytest.mark.parametrize("readable", [True, False], ids=["list", "bundle"])
def test_nothing_is_written_where_it_was_not_offered(
    lists: Lists, press: Press, tmp_path: Path, readable: bool
) -> None:
    """A readable list lands on a stick that somebody chose, or nowhere."""
    for place in (str(tmp_path / "below"), str(tmp_path.parent), ""):
        if readable:
            lists.writeList("archive", place, WORDS)
        else:
            lists.writeBundle(place)
    assert (press.written, Seen(lists).message) == ([], "")


def test_nothing_left_out_is_not_mentioned(lists: Lists, press: Press, tmp_path: Path) -> None:
    """Control: the second sentence stands only where something is missing."""
    whole = replace(press.export(ExportKind.PDF, tmp_path, "", Watch()), left_out=0)
    assert "not in it" not in wording.exported(whole.kind, whole.count, "one", whole.left_out)
    assert "not in it" in wording.exported(whole.kind, whole.count, "one", 1)
