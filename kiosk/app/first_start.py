"""The first start of a tablet: from an empty folder to a kiosk that may begin, in one window.

An office's event file is taken over from a stick, or an office is made on one (quick start); then
the machine is looked at, and whoever wants to signs once for practice. It is shown only on a
tablet that never had an event (`packs.taken_over.is_new`): nobody who passes by sets one up anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.bridge.comfort import ComfortChoice
from kiosk.bridge.event_choice import EventChoice
from kiosk.bridge.first_steps import FirstSteps
from kiosk.bridge.interface_language import InterfaceLanguage
from kiosk.bridge.keyboards import keyboards_for
from kiosk.bridge.machine_status import MachineStatus
from kiosk.bridge.palette import CampaignPalette
from kiosk.bridge.quick_start import QuickStart
from kiosk.domain.contrast import HIGH_CONTRAST
from kiosk.domain.first_steps import FirstStep
from kiosk.domain.journey import Screen
from kiosk.packs.event import load_event, sound_name
from kiosk.packs.event_folder import twin_of
from kiosk.packs.pack import open_packs
from kiosk.packs.taken_over import WORKSPACE
from kiosk.services.desk import Check, MachineHealth

from . import faults
from .environment import drag_distance, pixels_per_millimetre, set_environment, show_window
from .health import self_check
from .heartbeat import Heartbeat
from .kiosk import Kiosk, quit_application
from .mirroring import Mounts
from .run import application_here, end_on_signals, take_lock, usable
from .setting import Setting
from .sticks import FirstSetting, Sticks
from .threads import Worker


class FirstStart(QObject):
    """The window, composed. `open` shows it, `close` ends it; both on the main thread."""

    def __init__(self, setting: FirstSetting, on_end: Callable[[], None] = lambda: None) -> None:
        """`on_end` is called once the kiosk may begin."""
        super().__init__()
        self.setting = setting
        self._on_end = on_end
        self.ready = False
        """Whether somebody touched “Start”."""
        self.rehearsal: Kiosk | None = None
        """While somebody signs for practice."""
        self._signed = False
        self._rehearsing = ExitStack()
        self._engine: QQmlApplicationEngine | None = None
        self._words = QTranslator(self)
        self.worker = Worker(self)
        languages = spoken_languages()
        self.language = InterfaceLanguage(languages, _first(languages, setting.locale), self)
        # Connected first: whoever else hears of a new language already asks for its words.
        self.language.languageChanged.connect(self._speak)
        self._speak()
        self.comfort = ComfortChoice(setting.text_scale, self)
        self.steps = FirstSteps(self.language, self)
        sticks = Sticks(setting)
        self.events = EventChoice(self.language, self.worker, sticks, self)
        self.quick = QuickStart(self.language, self.worker, sticks, sound_name, self)
        self.machine = MachineStatus(self.language, self.worker, self._health, self)
        self._palette = CampaignPalette(HIGH_CONTRAST, self)
        self._mounts = Mounts(self._look, self)
        self._heartbeat = Heartbeat(self)
        self._wire()

    @property
    def event_file(self) -> Path | None:
        """The tablet's own event file, once it has one."""
        return self.events.file or (self.quick.office.event_file if self.quick.office else None)

    @property
    def window(self) -> QQuickWindow:
        """The one window; while somebody rehearses it is hidden."""
        assert self._engine is not None
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    def open(self) -> None:
        """Show the welcome, and listen for sticks."""
        QGuiApplication.setQuitOnLastWindowClosed(False)
        screen = QGuiApplication.primaryScreen()
        density = pixels_per_millimetre(screen, self.setting.size, self.setting.diagonal)
        QGuiApplication.styleHints().setStartDragDistance(
            drag_distance(self.setting.size or screen.size(), density)
        )
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(paths.UI))
        self._engine.setInitialProperties(
            {
                "steps": self.steps,
                "events": self.events,
                "quick": self.quick,
                "machine": self.machine,
                "language": self.language,
                "comfort": self.comfort,
                "campaignPalette": self._palette,
                "keyboards": keyboards_for(spoken_languages()),
                "millimetre": density,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(paths.UI / "FirstStart.qml")))
        if not self._engine.rootObjects():
            raise RuntimeError("the interface could not be loaded")
        self._heartbeat.start(self.window)
        show_window(self.window, self.setting.size)
        self._mounts.start()
        self._mounts.seek(True)

    def close(self) -> None:
        """End whatever runs, drop the engine before what it shows. A second time does nothing."""
        if self._engine is None:
            return
        self._mounts.stop()
        self._heartbeat.stop()
        self._end_rehearsal(shown=False)
        self.worker.stop()
        engine, self._engine = self._engine, None
        engine.rootObjects()[0].deleteLater()
        engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QGuiApplication.removeTranslator(self._words)

    def _wire(self) -> None:
        self.steps.arrived.connect(self._arrived)
        self.steps.rehearsalAsked.connect(self._rehearse)
        self.steps.finished.connect(self._finish)
        self.events.picked.connect(self.steps.advance)
        self.events.taken.connect(self.steps.advance)
        self.quick.chosen.connect(self.steps.advance)
        self.quick.made.connect(self.steps.advance)

    def _arrived(self) -> None:
        self.quick.hush()
        if self.steps.current is FirstStep.MACHINE:
            self.machine.refresh()
        elif self.steps.current is FirstStep.PIN:
            self.quick.dropPin()
        else:
            self._look()

    def _look(self) -> None:
        """A stick came or went, or a list of what is on sticks is shown."""
        if self.steps.current is FirstStep.EVENT:
            self.events.look()
        elif self.steps.current in (FirstStep.PACK, FirstStep.KEY):
            self.quick.look()

    def _health(self) -> MachineHealth:
        """As the desk's self-check. On the worker."""
        checks = self_check(self.setting.state)
        if self.event_file is not None:
            event = load_event(self.event_file, self.setting.shipped)
            checks = (*checks, Check("signed", event.signer is not None))
        return MachineHealth(checks=checks)

    def _rehearse(self) -> None:
        """The kiosk itself over a store that is thrown away, until somebody has signed."""
        assert self.event_file is not None
        event = twin_of(load_event(self.event_file, self.setting.shipped))
        campaigns = self._rehearsing.enter_context(open_packs(event.campaigns))
        self._rehearsing.callback(shutil.rmtree, self._practice, ignore_errors=True)
        shutil.rmtree(self._practice, ignore_errors=True)
        setting = Setting(
            campaigns=campaigns,
            event=event,
            folder=self._practice,
            export_folder=self._practice,
            size=self.setting.size,
            text_scale=self.comfort.chosen.text_scale,
            diagonal=self.setting.diagonal,
        )
        self._signed = False
        kiosk = Kiosk(setting, on_end=self._leave_rehearsal)
        self.rehearsal = kiosk
        kiosk.form.signed.connect(self._note_signed)
        kiosk.journey.screenChanged.connect(self._follow)
        kiosk.open()
        self.window.hide()
        kiosk.appeal.choose(self.language.spoken)

    @property
    def _practice(self) -> Path:
        return self.setting.state / WORKSPACE / "rehearsal"

    def _note_signed(self) -> None:
        self._signed = True

    def _follow(self) -> None:
        """Back at the start after the thanks, it is over."""
        kiosk = self.rehearsal
        if kiosk is not None and self._signed and kiosk.journey.current is Screen.ATTRACT:
            self._leave_rehearsal()

    def _leave_rehearsal(self) -> None:
        # Not here: it takes away the window whose event this is.
        QTimer.singleShot(0, self, lambda: self._end_rehearsal(shown=True))

    def _end_rehearsal(self, *, shown: bool) -> None:
        kiosk, self.rehearsal = self.rehearsal, None
        if kiosk is None:
            return
        if shown:
            show_window(self.window, self.setting.size)
            self.steps.advance()
        kiosk.close()
        self._rehearsing.close()
        self._speak()

    def _finish(self) -> None:
        self.ready = True
        self._on_end()

    def _speak(self) -> None:
        language = QLocale(self.language.spoken)
        QLocale.setDefault(language)
        QGuiApplication.removeTranslator(self._words)
        self._words.load(language, "kiosk", "_", str(paths.TRANSLATIONS))
        QGuiApplication.installTranslator(self._words)
        if self._engine is not None:
            self._engine.retranslate()


def spoken_languages() -> Sequence[str]:
    """Every language that the program speaks, as BCP 47 tags."""
    found = sorted(each.stem.partition("_")[2] for each in paths.TRANSLATIONS.glob("kiosk_*.qm"))
    return found or ["en"]


def _first(languages: Sequence[str], locale: str) -> str:
    wanted = (QLocale(locale) if locale else QLocale.system()).name().partition("_")[0]
    return wanted if wanted in languages else "en"


def run_first_start(
    setting: FirstSetting, started: Callable[[FirstStart], None] = lambda _: None
) -> Path | None:
    """Until the kiosk may begin, or a signal or the corner ends it: the tablet's own event file.

    None: it was ended before. `started` is called once the window is up. The application object
    stays. Raises BadSettings if the tablet's folder cannot be used.
    """
    faults.harden_process()
    set_environment()
    application = application_here()
    workspace = usable(usable(setting.state) / WORKSPACE)
    lock = take_lock(workspace)
    faults.open_log(workspace)
    faults.silence_qt()
    notifier = end_on_signals(application)
    window = FirstStart(setting, on_end=quit_application)
    faults.catch_bugs(quit_application)
    window.open()
    faults.note("first_start")
    started(window)
    try:
        application.exec()
    finally:
        notifier.setEnabled(False)
        window.close()
        lock.unlock()
    if not window.ready:
        return None
    shutil.rmtree(workspace, ignore_errors=True)
    return window.event_file
