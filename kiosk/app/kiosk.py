"""The kiosk, composed: window, bridge, worker, courier. Built, wired, started and stopped here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, QTranslator, QUrl
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.bridge.appeal import Appeal
from kiosk.bridge.attention import Attention
from kiosk.bridge.comfort import ComfortChoice
from kiosk.bridge.countries import finder
from kiosk.bridge.desk import Desk
from kiosk.bridge.desk_task import DeskTask
from kiosk.bridge.dusk import Dusk
from kiosk.bridge.event_choice import EventChoice
from kiosk.bridge.form import Form
from kiosk.bridge.journey import Journey
from kiosk.bridge.keyboards import keyboards_of
from kiosk.bridge.lists import Lists
from kiosk.bridge.machine_status import MachineStatus
from kiosk.bridge.packing import Packing
from kiosk.bridge.palette import CampaignPalette
from kiosk.bridge.paper_book import PaperBook
from kiosk.bridge.pin_gate import PinGate
from kiosk.bridge.read_aloud import ReadAloud
from kiosk.bridge.scan import Scan
from kiosk.bridge.shift_book import ShiftBook
from kiosk.bridge.signature_counter import SignatureCounter
from kiosk.bridge.undo import Undo
from kiosk.bridge.view_models import DeskViewModels, SignerViewModels
from kiosk.bridge.withdrawals import Withdrawals
from kiosk.domain.campaign import FieldName
from kiosk.domain.contrast import HIGH_CONTRAST
from kiosk.domain.journey import Act, Screen
from kiosk.domain.outbox import ExportKind
from kiosk.domain.sheet import sheet_number
from kiosk.services.desk import ExportPlace

from . import faults
from .backlight import Backlight, Glow
from .desk_station import DeskStation, EndOfDay
from .environment import drag_distance, pixels_per_millimetre, show_window
from .event_change import EventChange
from .exporter import Exporter, export_places, free_bytes, is_removable
from .heartbeat import QUEUED_ONCE, Heartbeat
from .mirroring import SecondCopyThread
from .paper_noting import PaperNoting
from .sending import Sending
from .setting import Setting
from .sleep import Awake, Sleep
from .station import Station
from .threads import Worker


class Kiosk(QObject):
    """The running kiosk. `open` shows it, `close` ends it; both on the main thread."""

    def __init__(self, setting: Setting, on_end: Callable[[], None] = lambda: None) -> None:
        super().__init__()
        self.setting = setting
        self._on_end = on_end
        self.again = False
        """Whether the kiosk has ended to begin anew, with the event that was taken over."""
        campaigns, event, clock = setting.campaigns, setting.event, setting.clock
        self._words: dict[str, QTranslator] = {}
        self._spoken: QTranslator | None = None
        self._engine: QQmlApplicationEngine | None = None
        self.worker = Worker(self)
        self.station = Station(setting.folder, event, [each.id for each in campaigns], clock)
        asleep_or_awake = {"clock": setting.since_boot}
        dim_seconds = (
            campaigns[0].dim_minutes * 60 if setting.dim_seconds is None else setting.dim_seconds
        )
        self.dusk = Dusk(dim_seconds, self)
        self.journey = Journey(setting.patience, self, **asleep_or_awake, dusk=self.dusk)
        self.appeal = Appeal(campaigns, self)
        # Connected first: whoever else hears of a new language already asks for its words.
        self.appeal.languageChanged.connect(self._speak)
        self._speak()
        self.form = Form(
            self.appeal,
            self.worker,
            self.station.sign,
            clock,
            self,
            stopwatch=setting.stopwatch,
        )
        self.comfort = ComfortChoice(setting.text_scale, self, hold_seconds=setting.hold_seconds)
        self.counter = SignatureCounter(self.appeal, self.worker, self.station.signed_today, self)
        self.undo = Undo(
            self.appeal,
            self.worker,
            self.station.take_back,
            setting.undo_seconds,
            self,
            **asleep_or_awake,
        )
        self.read_aloud = ReadAloud(self.appeal, setting.voice, self)
        self.scan = Scan(setting.scan_seconds, self, **asleep_or_awake)
        self.desk_station = DeskStation(self.station)
        self.exporter = Exporter(self.station, campaigns, lambda: self.appeal.spoken)
        end_of_day = EndOfDay(self.station, campaigns, lambda: self.appeal.spoken)
        with_worker = (self.appeal, self.worker)
        self.machine_status = MachineStatus(*with_worker, self.desk_station.health, self)
        self.shift_book = ShiftBook(*with_worker, self.desk_station, parent=self)
        self.attention = Attention(*with_worker, self.desk_station, self)
        self.withdrawals = Withdrawals(*with_worker, self.desk_station.withdraw, self)
        self.packing = Packing(*with_worker, end_of_day, self)
        self.paper_book = PaperBook(
            *with_worker,
            PaperNoting(self.station),
            sheet_number=partial(sheet_number, rehearsal=event.rehearsal),
            parent=self,
        )
        self.events = EventChoice(
            *with_worker,
            EventChange(
                self.station,
                setting.state or setting.folder,
                paths.CAMPAIGNS,
                setting.export_folder,
            ),
            self,
        )
        self.lists = Lists(
            *with_worker,
            self.exporter,
            readable=event.readable_lists,
            places=self._places,
            post=self.worker.post,
            parent=self,
        )
        self.desk = Desk(
            *with_worker,
            self.desk_station,
            self.machine_status,
            event_name=event.name,
            has_hub=event.hub is not None,
            readable_lists=event.readable_lists,
            clock=clock,
            parent=self,
        )
        self.pin_gate = PinGate(self.appeal, event.pin, event.reset, self, **asleep_or_awake)
        self.palette = CampaignPalette(self.appeal.campaign.colours, self)
        self.sending = Sending(self.station, self.worker, self.desk.show_delivery, clock)
        self.second_copy = SecondCopyThread(
            setting.mirror,
            self.station,
            self.worker,
            lambda news: self.machine_status.show_copy(
                news.condition.value, news.copied, news.place
            ),
            rehearsal=event.rehearsal,
            parent=self,
        )
        self.sleep = Sleep(self.journey.rest, self._woken, self)
        self.awake = Awake(self)
        self.backlight = Backlight(setting.backlight, self)
        self.heartbeat = Heartbeat(self)
        self.station.mended = lambda: self.worker.post(self._restart)
        self._wire()

    @property
    def window(self) -> QQuickWindow:
        """The one window."""
        assert self._engine is not None
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    def open(self) -> None:
        """Show the window; store and courier start once the first frame is painted."""
        QGuiApplication.setQuitOnLastWindowClosed(False)
        screen = QGuiApplication.primaryScreen()
        density = pixels_per_millimetre(screen, self.setting.size, self.setting.diagonal)
        QGuiApplication.styleHints().setStartDragDistance(
            drag_distance(self.setting.size or screen.size(), density)
        )
        self.journey.set_density(density)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(paths.UI))
        self._engine.setInitialProperties(
            {
                "journey": self.journey,
                "dusk": self.dusk,
                "comfort": self.comfort,
                "scan": self.scan,
                "signer": SignerViewModels(
                    self,
                    appeal=self.appeal,
                    form=self.form,
                    counter=self.counter,
                    undo=self.undo,
                    read_aloud=self.read_aloud,
                ),
                "volunteers": DeskViewModels(
                    self,
                    desk=self.desk,
                    shift_book=self.shift_book,
                    lists=self.lists,
                    attention=self.attention,
                    withdrawals=self.withdrawals,
                    packing=self.packing,
                    paper_book=self.paper_book,
                    machine_status=self.machine_status,
                    pin_gate=self.pin_gate,
                    events=self.events,
                    event_changeable=self.setting.state is not None,
                ),
                "rehearsal": self.setting.event.rehearsal,
                "campaignPalette": self.palette,
                "keyboards": keyboards_of(self.setting.campaigns),
                "millimetre": density,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(paths.UI / "Main.qml")))
        if not self._engine.rootObjects():
            raise RuntimeError("the interface could not be loaded")
        window = self.window
        self.scan.watch(window)
        # Installed last, heard first: a switch is a sign of life too.
        window.installEventFilter(self.journey)
        self.setting.before_shown(window)
        self.heartbeat.start(window)
        show_window(window, self.setting.size)
        # From the render thread, where there is one: back to this one, once.
        window.frameSwapped.connect(self._painted, QUEUED_ONCE)

    def close(self) -> None:
        """Stop the courier and the worker, drop the engine before the objects it shows.

        A second time does nothing.
        """
        if self._engine is None:
            return
        self.sleep.stop()
        self.awake.stop()
        self.backlight.stop()
        self.heartbeat.stop()
        self._pause()
        self.worker.run(self.station.close, lambda _: None, lambda _: None)
        self.worker.stop()
        self.window.removeEventFilter(self.journey)
        self.scan.watch(None)
        # QML would print errors about objects that are gone before it.
        engine, self._engine = self._engine, None
        engine.rootObjects()[0].deleteLater()
        engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # A time limit of the journey may still end: then another kiosk may be speaking.
        self.appeal.languageChanged.disconnect(self._speak)
        if self._spoken is not None:
            QGuiApplication.removeTranslator(self._spoken)

    def fail(self) -> None:
        """A bug reached the crash handler: calm screen, draft wiped."""
        if self.journey.current is not Screen.FAULT:
            self.journey.act(Act.FAIL)

    def look_again(self) -> None:
        """Count anew: something at the desk changed rows."""
        self.desk.refresh()
        self.second_copy.poke()

    def _wire(self) -> None:
        self.form.signed.connect(self._thank)
        # A screen reader acts without touches or keys; what it does is a sign of life all the same.
        self.form.changed.connect(self.journey.touch)
        self.appeal.sectionChanged.connect(self.journey.touch)
        self.appeal.campaignChanged.connect(self._dress)
        self.appeal.languageChanged.connect(self._read_countries)
        self.comfort.changed.connect(self.journey.touch)
        self.pin_gate.opened.connect(self.desk.refresh)
        self.pin_gate.opened.connect(self.machine_status.refresh)
        self.pin_gate.opened.connect(self.paper_book.refresh)
        self.pin_gate.opened.connect(lambda: self.journey.act(Act.PIN_RIGHT))
        self._wire_desk()
        self.desk.sendAsked.connect(self.sending.hurry)
        self.desk.closeAsked.connect(self._on_end)
        self.journey.wiped.connect(self._forget)
        self.journey.parted.connect(self.form.part)
        self.undo.changed.connect(self._let_go)
        self.journey.homecoming.connect(self._start_over)
        self.comfort.changed.connect(self._make_comfortable)
        self.scan.asked.connect(self._begin_scan)
        self.scan.declined.connect(lambda: self.comfort.setOneSwitch(False))
        self.journey.screenChanged.connect(self._left)
        self.journey.screenChanged.connect(self._dress)
        self.journey.screenChanged.connect(self._light)
        self.dusk.changed.connect(self._light)
        self.dusk.falling.connect(self.journey.rest)

    def _wire_desk(self) -> None:
        self.desk.counted.connect(self._counted)
        self.shift_book.turned.connect(self.desk.refresh)
        self.attention.retried.connect(self.sending.hurry)
        self.attention.retried.connect(self.desk.refresh)
        self.withdrawals.withdrawn.connect(self.look_again)
        self.withdrawals.withdrawn.connect(self.sending.hurry)
        self.lists.written.connect(self._written)
        # Whoever waits for a long list is there, and has a password to read at its end.
        self.lists.progressed.connect(self.journey.touch)
        self.packing.pausing.connect(self._pause)
        self.packing.wiped.connect(self._restart)
        self.packing.wiped.connect(self.look_again)
        self.packing.wiped.connect(self.paper_book.refresh)
        self.events.taken.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        self.again = True
        self._on_end()

    def _counted(self) -> None:
        self.shift_book.show(self.desk.shift)
        self.second_copy.poke()

    def _written(self) -> None:
        self.look_again()
        done = self.lists.last
        if done is not None and done.kind is ExportKind.BUNDLE:
            self.packing.bundled(done.paths[0])

    def _pause(self) -> None:
        self.sending.stop()
        self.second_copy.stop()

    def _restart(self) -> None:
        self.sending.restart()
        self.second_copy.restart()

    def _woken(self) -> None:
        """Whatever waited for a time has slept with the machine; who wakes it wants to see."""
        self.journey.touch()
        self.sending.hurry()
        self.second_copy.poke()

    def _painted(self) -> None:
        if self._engine is not None:
            self.sleep.start(self.window)
            self.awake.start(QGuiApplication.platformName())
            self.backlight.start()
            self._light()
        self.sending.start()
        self.second_copy.start()
        self.desk.refresh()
        self.counter.refresh()
        self._watch_network()
        self._read_countries()

    def _read_countries(self) -> None:
        """Before somebody looks for theirs: the first time takes half a second."""
        language = self.appeal.spoken
        fields = (field for each in self.setting.campaigns for field in each.fields)
        if any(each.name is FieldName.COUNTRY for each in fields):
            self.worker.run(partial(finder, language), lambda _: None, lambda _: None)

    def _watch_network(self) -> None:
        """A network that comes back ends the courier's wait. Where Qt cannot tell, time does."""
        if QNetworkInformation.loadDefaultBackend():
            network = QNetworkInformation.instance()
            network.reachabilityChanged.connect(lambda _: self.sending.hurry())

    def _forget(self) -> None:
        self.form.wipe()
        clipboard = QGuiApplication.clipboard()
        clipboard.clear(QClipboard.Mode.Clipboard)
        if clipboard.supportsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def _thank(self, id: str, code: str) -> None:
        self.appeal.note_signed()
        self.undo.begin(id, code)
        self.journey.act(Act.SIGNED)

    def _let_go(self) -> None:
        """Whoever has not gone on to another campaign by now may not be who signed."""
        if self.journey.current is Screen.THANKS and not self.undo.property("secondsLeft"):
            self.form.part()

    def _start_over(self) -> None:
        self.appeal.start_over()
        self.comfort.start_over()
        self.counter.refresh()

    def _make_comfortable(self) -> None:
        chosen = self.comfort.chosen
        self._dress()
        self.journey.set_hurried(not chosen.waits)
        self.undo.hurried = not chosen.waits
        self.scan.set_active(chosen.one_switch)

    def _dress(self) -> None:
        """A hidden kiosk shows no campaign's colours, its PIN neither."""
        plain = self.comfort.chosen.high_contrast or self.journey.current is Screen.HIDDEN
        self.palette.show(HIGH_CONTRAST if plain else self.appeal.campaign.colours)

    def _light(self) -> None:
        """Bright for whoever reads, as it was found while it waits, low where it is dark."""
        if self.dusk.property("dark"):
            self.backlight.shine(Glow.LOW)
        elif self.setting.patience[self.journey.current] is None:
            self.backlight.shine(Glow.USUAL)
        else:
            self.backlight.shine(Glow.FULL)

    def _begin_scan(self) -> None:
        if self.journey.current is Screen.ATTRACT:
            self.comfort.setOneSwitch(True)

    def _left(self) -> None:
        self.read_aloud.silence()
        if self.journey.current is not Screen.THANKS:
            self.undo.end()
            # Also what was stored when its signer had gone: the worker does this after that.
            self.sending.release()
        self.pin_gate.watch(self.journey.current in (Screen.PIN, Screen.HIDDEN))
        if self.journey.current is not Screen.DESK:
            self.pin_gate.forget()
            for each in self._desk_tasks():
                each.forget()

    def _desk_tasks(self) -> Sequence[DeskTask]:
        sheets = (self.shift_book, self.lists, self.attention, self.withdrawals, self.packing)
        return self.desk, *sheets, self.events

    def _speak(self) -> None:
        language = self.appeal.spoken
        QLocale.setDefault(QLocale(language))
        if self._spoken is not None:
            QGuiApplication.removeTranslator(self._spoken)
        self._spoken = self._words_in(language)
        QGuiApplication.installTranslator(self._spoken)
        if self._engine is not None:
            self._engine.retranslate()

    def _words_in(self, language: str) -> QTranslator:
        """Read once: whoever tries every language a hundred times leaves nothing behind."""
        if language not in self._words:
            self._words[language] = QTranslator(self)
            here = str(paths.TRANSLATIONS)
            self._words[language].load(QLocale(language), "kiosk", "_", here)
        return self._words[language]

    def _places(self) -> Sequence[ExportPlace]:
        found = [(each, free_bytes(each)) for each in export_places(self.setting.export_folder)]
        return [
            ExportPlace(each, is_removable(each), free) for each, free in found if free is not None
        ]


def quit_application() -> None:
    """End the event loop, at its next turn: it may not have begun.

    Not by `quit`: that asks the window, and the window always says no.
    """
    faults.note("closed")
    QTimer.singleShot(0, lambda: QGuiApplication.exit(0))
