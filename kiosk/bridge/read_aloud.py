"""Reading aloud, where the machine has a voice for the language on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from .appeal import Appeal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReadAloud(QObject):
    """Reads what is on screen; what somebody typed is never read."""

    changed = Signal()

    def __init__(self, appeal: Appeal, engine: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appeal = appeal
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        appeal.languageChanged.connect(self._speak_other)
        appeal.sectionChanged.connect(self.silence)

    def _awake(self) -> QTextToSpeech | None:
        """The engine, woken when the first reader comes; a tablet nobody reads at wakes none."""
        if self._speech is None and self._engine is not None:
            from PySide6.QtTextToSpeech import QTextToSpeech

            self._speech = QTextToSpeech(self._engine, self)
            self._speech.stateChanged.connect(self.changed)
        return self._speech

    @Slot()
    def readStory(self) -> None:
        """Read the section on screen, or stop reading."""
        section = self._appeal.edition.sections[self._appeal.at]
        note = [self._appeal.edition.content_note] if self._appeal.at == 0 else []
        self._toggle([*note, section.title, *(block.text for block in section.blocks)])

    @Slot()
    def readForm(self) -> None:
        """Read what a signature says and what happens to it, or stop reading."""
        edition = self._appeal.edition
        consents = edition.consents.values()
        self._toggle([edition.statement, *edition.demands, edition.privacy_short, *consents])

    @Slot()
    def silence(self) -> None:
        """Stop reading."""
        if self._speech is not None and self._get_speaking():
            self._speech.stop()

    def _toggle(self, sentences: list[str]) -> None:
        if self._get_speaking():
            self.silence()
        elif speech := self._awake():
            speech.setLocale(QLocale(self._appeal.edition.language))
            speech.say("\n".join(sentences))

    def _speak_other(self) -> None:
        self.silence()
        self.changed.emit()

    def _get_available(self) -> bool:
        speech = self._awake()
        wanted = QLocale(self._appeal.edition.language).language()
        return speech is not None and any(
            locale.language() == wanted for locale in speech.availableLocales()
        )

    def _get_speaking(self) -> bool:
        return self._speech is not None and self._speech.state() == self._speech.State.Speaking

    available = Property(bool, _get_available, notify=changed)
    speaking = Property(bool, _get_speaking, notify=changed)
