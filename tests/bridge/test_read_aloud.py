"""Reading aloud, on the engine that Qt keeps for tests: real states, no sound."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.read_aloud import ReadAloud
from tests.domain.kit import ARABIC, CAMPAIGN

from .kit import Seen

ENGINE = "mock"
TONGUELESS = replace(ARABIC, language="ar")
"""Qt's engine for tests speaks English and Norwegian."""


def speaking(qtbot: QtBot) -> tuple[ReadAloud, Appeal, list[str]]:
    """A voice in the story, and what it was told to say."""
    appeal = Appeal((CAMPAIGN,))
    voice = ReadAloud(appeal, ENGINE)
    told: list[str] = []
    speech = voice._awake()
    assert speech is not None
    speech.aboutToSynthesize.connect(lambda _: told.append("said"))
    return voice, appeal, told


def test_without_an_engine_nothing_is_offered() -> None:
    """The button is hidden, and asking all the same does nothing."""
    voice = ReadAloud(Appeal((CAMPAIGN,)), None)
    voice.readStory()
    voice.readForm()
    voice.silence()
    assert not Seen(voice).available
    assert not Seen(voice).speaking


def test_a_language_without_a_voice_is_not_offered(qtbot: QtBot) -> None:
    """The offer follows the language on screen."""
    voice, appeal, _ = speaking(qtbot)
    assert Seen(voice).available
    with qtbot.waitSignal(voice.changed):
        appeal.choose(TONGUELESS.language)
    assert not Seen(voice).available


def test_reading_begins_and_ends_by_the_same_touch(qtbot: QtBot) -> None:
    """It speaks; the second touch stops it."""
    voice, _, told = speaking(qtbot)
    for read in (voice.readStory, voice.readForm):
        read()
        qtbot.waitUntil(lambda: Seen(voice).speaking)
        read()
        qtbot.waitUntil(lambda: not Seen(voice).speaking)
    assert len(told) == 2


def test_turning_the_page_or_the_language_stops_it(qtbot: QtBot) -> None:
    """Nobody hears the page that is no longer there."""
    voice, appeal, _ = speaking(qtbot)
    changes: list[Callable[[], None]] = [lambda: appeal.turnTo(1), lambda: appeal.choose("ar")]
    for change in changes:
        voice.readStory()
        qtbot.waitUntil(lambda: Seen(voice).speaking)
        change()
        qtbot.waitUntil(lambda: not Seen(voice).speaking)
