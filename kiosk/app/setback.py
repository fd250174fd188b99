"""What a volunteer sees when the kiosk cannot start: a calm window, not a black screen.

Under a kiosk session a program that ends at once is started again and again. This one stays, and
says what is wrong, where, and what to do, until the hidden corner is held for three seconds.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.bridge.lettering import CurrentLettering
from kiosk.bridge.palette import CampaignPalette
from kiosk.domain.contrast import HIGH_CONTRAST
from kiosk.domain.errors import BadInput

from .environment import pixels_per_millimetre, set_environment, show_window
from .heartbeat import Heartbeat
from .run import application_here, end_on_signals

ENGLISH = "en"


class Setback:
    """The window. `close` ends it; it needs neither a campaign nor a data folder."""

    def __init__(
        self,
        error: BadInput,
        size: QSize | None = None,
        locale: str = "",
        *,
        for_volunteers: bool = True,
        before_shown: Callable[[QQuickWindow], None] = lambda _: None,
    ) -> None:
        """`size`: a window instead of the full screen; `locale`: not the system's.

        Whoever is no volunteer is not told to ask the office. `before_shown` gets the window.
        """
        self._translator = QTranslator()
        language = self._speak(QLocale(locale) if locale else QLocale.system())
        self._palette = CampaignPalette(HIGH_CONTRAST)
        self._letters = CurrentLettering(language)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(paths.UI))
        right_to_left = QLocale(language).textDirection() is Qt.LayoutDirection.RightToLeft
        self._engine.setInitialProperties(
            {
                "campaignPalette": self._palette,
                "letters": self._letters,
                "rightToLeft": right_to_left,
                "millimetre": pixels_per_millimetre(QGuiApplication.primaryScreen(), size, None),
                "what": error.what,
                "place": error.place,
                "remedy": error.remedy,
                "forVolunteers": for_volunteers,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(paths.UI / "Setback.qml")))
        if not self._engine.rootObjects():
            raise RuntimeError("the interface could not be loaded")
        before_shown(self.window)
        self._heartbeat = Heartbeat()
        self._heartbeat.start(self.window)
        show_window(self.window, size)

    @property
    def window(self) -> QQuickWindow:
        """The one window."""
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    def close(self) -> None:
        """Drop the engine before the objects that it shows."""
        self._heartbeat.stop()
        self.window.deleteLater()
        self._engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QGuiApplication.removeTranslator(self._translator)

    def _speak(self, locale: QLocale) -> str:
        """The first language of `locale` that there is a translation for, or English."""
        if not self._translator.load(locale, "kiosk", "_", str(paths.TRANSLATIONS)):
            return ENGLISH
        QGuiApplication.installTranslator(self._translator)
        return self._translator.language()


def show_setback(
    error: BadInput,
    size: QSize | None = None,
    started: Callable[[Setback], None] = lambda _: None,
) -> None:
    """Show `error` until a volunteer holds the corner, or a signal ends the process.

    `started` is called once the window is up.
    """
    set_environment()
    application = application_here()
    QGuiApplication.setQuitOnLastWindowClosed(False)
    notifier = end_on_signals(application)
    setback = Setback(error, size)
    started(setback)
    try:
        application.exec()
    finally:
        notifier.setEnabled(False)
        setback.close()
