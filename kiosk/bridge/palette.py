"""The campaign's colours by role, for Main to hand to Theme."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement

from kiosk.domain.campaign import Colours

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CampaignPalette(QObject):
    """Every role of `domain.campaign.Colours`."""

    changed = Signal()

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours

    def show(self, colours: Colours) -> None:
        """Show other colours from now on."""
        if colours != self._colours:
            self._colours = colours
            self.changed.emit()

    def _paper(self) -> QColor:
        return QColor(self._colours.paper)

    def _ink(self) -> QColor:
        return QColor(self._colours.ink)

    def _quiet(self) -> QColor:
        return QColor(self._colours.quiet)

    def _line(self) -> QColor:
        return QColor(self._colours.line)

    def _accent(self) -> QColor:
        return QColor(self._colours.accent)

    def _on_accent(self) -> QColor:
        return QColor(self._colours.on_accent)

    def _night(self) -> QColor:
        return QColor(self._colours.night)

    def _on_night(self) -> QColor:
        return QColor(self._colours.on_night)

    def _quiet_on_night(self) -> QColor:
        return QColor(self._colours.quiet_on_night)

    def _accent_on_night(self) -> QColor:
        return QColor(self._colours.accent_on_night)

    def _on_accent_on_night(self) -> QColor:
        return QColor(self._colours.on_accent_on_night)

    def _alarm(self) -> QColor:
        return QColor(self._colours.alarm)

    paper = Property(QColor, _paper, notify=changed)
    ink = Property(QColor, _ink, notify=changed)
    quiet = Property(QColor, _quiet, notify=changed)
    line = Property(QColor, _line, notify=changed)
    accent = Property(QColor, _accent, notify=changed)
    accentText = Property(QColor, _on_accent, notify=changed)
    night = Property(QColor, _night, notify=changed)
    nightText = Property(QColor, _on_night, notify=changed)
    nightQuiet = Property(QColor, _quiet_on_night, notify=changed)
    nightAccent = Property(QColor, _accent_on_night, notify=changed)
    nightAccentText = Property(QColor, _on_accent_on_night, notify=changed)
    alarm = Property(QColor, _alarm, notify=changed)
