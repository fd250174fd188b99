"""The gallery: a window that shows every control in every state, for developers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSize, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.bridge.appeal import Appeal
from kiosk.bridge.keyboards import keyboards_of
from kiosk.bridge.palette import CampaignPalette
from kiosk.devtools.finger import Finger
from kiosk.domain.campaign import Campaign
from kiosk.domain.contrast import HIGH_CONTRAST

WIDTH = 1600
HEIGHT = 1000
"""Pixels of the window; a picture is as high as there is something to show."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the controls are shown."""

    language: str
    text_scale: float = 1.0
    high_contrast: bool = False


class Gallery:
    """Opens the window; `close` ends it."""

    def __init__(self, campaign: Campaign, look: Appearance) -> None:
        self._appeal = Appeal((campaign,))
        self._palette = CampaignPalette(HIGH_CONTRAST if look.high_contrast else campaign.colours)
        self._translator = QTranslator()
        self._appeal.languageChanged.connect(self._speak)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(paths.UI))
        self._engine.setInitialProperties(
            {
                "appeal": self._appeal,
                "campaignPalette": self._palette,
                "keyboards": keyboards_of((campaign,)),
                "textScale": look.text_scale,
                "highContrast": look.high_contrast,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(paths.UI / "Gallery.qml")))
        if not self._engine.rootObjects():
            raise RuntimeError("the gallery could not be loaded")
        self._appeal.choose(look.language)
        self.window.resize(QSize(WIDTH, HEIGHT))
        self.window.show()

    @property
    def window(self) -> QQuickWindow:
        """The one window."""
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    @property
    def unit(self) -> float:
        """Pixels of Theme's unit."""
        return float(self.window.property("unit"))

    def unroll(self) -> Finger:
        """Make the window as high as its content; an eye on it."""
        finger = Finger(self.window)
        finger.look()
        self.window.resize(QSize(WIDTH, round(self.window.property("contentHeight"))))
        finger.look()
        return finger

    def picture(self, file: Path) -> None:
        """Save all of it as one picture."""
        self.unroll().picture(file)

    def close(self) -> None:
        """Drop the engine before the objects that it shows."""
        self.window.deleteLater()
        self._engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QGuiApplication.removeTranslator(self._translator)

    def _speak(self) -> None:
        language = self._appeal.edition.language
        QLocale.setDefault(QLocale(language))
        QGuiApplication.removeTranslator(self._translator)
        if self._translator.load(str(paths.TRANSLATIONS / f"kiosk_{language}.qm")):
            QGuiApplication.installTranslator(self._translator)
        self._engine.retranslate()
