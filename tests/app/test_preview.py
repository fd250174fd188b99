"""`campaign preview`: a real window over real files that are saved, broken, mended and replaced."""

import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app.preview import SIZES, Preview
from kiosk.devtools.finger import Finger
from kiosk.domain.journey import Screen


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that is being written."""
    return Path(shutil.copytree(paths.CAMPAIGNS / "library", tmp_path / "library"))


@pytest.fixture
def preview(pack: Path, tmp_path: Path, qapp: QGuiApplication) -> Iterator[Preview]:
    """Its window."""
    made = Preview(pack, language="en", workspace=tmp_path / "workspace")
    made.open()
    yield made
    made.close()


def save(file: Path, old: str, new: str, *, by_rename: bool = False) -> None:
    """As an editor does it: in the file, or a new one in its place."""
    text = file.read_text("utf-8")
    assert old in text
    if by_rename:
        fresh = file.with_name(f"{file.name}~")
        fresh.write_text(text.replace(old, new), "utf-8")
        fresh.replace(file)
    else:
        file.write_text(text.replace(old, new), "utf-8")


def until(holds: Callable[[], bool]) -> None:
    """Wait, twenty seconds at most; the window works meanwhile."""
    waited = 0
    while not holds():
        QTest.qWait(20)
        waited += 20
        assert waited < 20_000


def until_seen(preview: Preview, words: str) -> None:
    """Whichever window is up by then says `words`."""
    until(lambda: Finger(preview.window).sees(words))


def title(preview: Preview) -> str:
    """What the window that is up says the campaign is about."""
    assert preview.kiosk is not None
    return str(preview.kiosk.appeal.edition.title)


@pytest.mark.parametrize("by_rename", [False, True])
def test_what_is_saved_is_shown_on_the_screen_and_in_the_language_that_is_up(
    preview: Preview, pack: Path, by_rename: bool
) -> None:
    """Twice, since a file that was replaced is another one; in the second section of the story."""
    assert preview.kiosk is not None and preview.kiosk.appeal.edition.language == "en"
    preview.kiosk.journey.go(Screen.STORY)
    preview.kiosk.appeal.choose("de")
    preview.kiosk.appeal.turnTo(1)
    heading = preview.kiosk.appeal.edition.sections[1].title
    for new in ("Eine neue Überschrift", "Und noch eine"):
        save(pack / "de" / "story.md", f"## {heading}", f"## {new}", by_rename=by_rename)
        until_seen(preview, new)
        heading = new
        assert preview.kiosk.journey.current is Screen.STORY
        assert (preview.kiosk.appeal.edition.language, preview.kiosk.appeal.at) == ("de", 1)
        # Whoever types in the editor goes on typing there.
        assert preview.window.property("_q_showWithoutActivating")


def test_a_broken_pack_says_what_the_check_says_until_it_is_mended(
    preview: Preview, pack: Path
) -> None:
    """File and line in the window; then the screen from before. One that is gone may come back."""
    file = pack / "en" / "wording.toml"
    preview.show(Screen.FORM)
    save(file, 'title = "', 'title = ""')
    until_seen(preview, f"{file}:4")
    assert preview.kiosk is None and preview.setback is not None
    save(file, 'title = ""', 'title = "Mended: ')
    until(lambda: preview.kiosk is not None)
    assert title(preview).startswith("Mended: ")
    assert preview.kiosk is not None and preview.kiosk.journey.current is Screen.FORM
    pack.rename(pack.with_name("away"))
    until_seen(preview, "What is wrong")
    pack.with_name("away").rename(pack)
    until(lambda: preview.kiosk is not None)
    assert title(preview).startswith("Mended: ")


def test_what_is_no_change_of_the_pack_changes_nothing(preview: Preview, pack: Path) -> None:
    """Control: an editor's own file beside the pack's leaves the window as it is."""
    kiosk = preview.kiosk
    (pack / "en" / ".wording.toml.swp").write_text("x", "utf-8")
    (pack.parent / "elsewhere.txt").write_text("x", "utf-8")
    QTest.qWait(600)
    assert preview.kiosk is kiosk


def test_a_picture_that_is_replaced_is_shown(preview: Preview, pack: Path) -> None:
    """Qt keeps what it has drawn of a file; the start shows the new one all the same."""
    before = preview.window.grabWindow()
    picture = pack / "pictures" / "town.svg"
    picture.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">'
        '<rect width="400" height="300" fill="#ff00ff"/></svg>',
        "utf-8",
    )

    def magenta(image: QImage) -> bool:
        # It is drawn a little darker than it is.
        places = range(0, image.width(), 20), range(0, image.height(), 20)
        colours = (image.pixelColor(x, y) for x, y in product(*places))
        return any(min(c.red(), c.blue()) > 120 and c.green() < 40 for c in colours)

    assert not magenta(before)
    until(lambda: magenta(preview.window.grabWindow()))


def test_keys_go_through_screens_languages_text_and_window_sizes(preview: Preview) -> None:
    """Each key as pressed in the window."""
    assert preview.kiosk is not None

    def press(key: Qt.Key) -> None:
        QTest.keyClick(preview.window, key)
        QTest.qWait(100)

    for key, screen in (
        (Qt.Key.Key_F2, Screen.STORY),
        (Qt.Key.Key_F3, Screen.FORM),
        (Qt.Key.Key_F4, Screen.THANKS),
        (Qt.Key.Key_F1, Screen.ATTRACT),
    ):
        press(key)
        assert preview.kiosk.journey.current is screen
        assert preview.kiosk.appeal.edition.language == "en"
    press(Qt.Key.Key_F6)
    assert preview.kiosk.appeal.edition.language == "ru"
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_F8)
    assert preview.kiosk.comfort.chosen.text_scale > 1
    assert preview.window.size() == SIZES[1]
    assert not preview.window.property("_q_showWithoutActivating")
    assert preview.kiosk.appeal.edition.language == "ru"


def test_it_starts_as_it_is_told(pack: Path, tmp_path: Path, qapp: QGuiApplication) -> None:
    """Size, language and text size; also for a pack that is broken at first."""
    file = pack / "ar" / "wording.toml"
    save(file, "breath", "breth")
    made = Preview(
        pack,
        size=QSize(600, 900),
        language="ar",
        text_scale=2.0,
        workspace=tmp_path / "workspace",
    )
    made.open()
    try:
        assert made.setback is not None and made.window.size() == QSize(600, 900)
        save(file, "breth", "breath")
        until(lambda: made.kiosk is not None)
        assert made.kiosk is not None and made.window.size() == QSize(600, 900)
        assert made.kiosk.appeal.edition.right_to_left
        assert made.kiosk.comfort.chosen.text_scale == 2.0
    finally:
        made.close()


def test_its_window_may_be_closed_as_no_kiosk_s(
    preview: Preview, pack: Path, qapp: QGuiApplication
) -> None:
    """As others are: the event loop ends, also while the pack is broken."""

    def closed() -> bool:
        assert not preview.window.flags() & Qt.WindowType.FramelessWindowHint
        QTimer.singleShot(0, preview.window.close)
        return qapp.exec() == 0

    assert closed()
    save(pack / "campaign.toml", "format = 1", "format = 2")
    until(lambda: preview.setback is not None)
    assert closed()
