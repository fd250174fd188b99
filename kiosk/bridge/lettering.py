"""The lettering of the language that is shown, for Theme."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.lettering import Lettering, lettering

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

double: Any = "double"
"""Qt's type under a name that metaobjectdump can read."""


def script_of(language: str) -> str:
    """The ISO 15924 code of the script that a BCP 47 tag is written in, as CLDR knows it."""
    return QLocale.scriptToCode(QLocale(language).script())


@QmlElement
class CurrentLettering(QObject):
    """Every measure of `domain.lettering.Lettering`."""

    changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lettering: Lettering = lettering(script_of(language))

    def show(self, language: str) -> None:
        """Those of `language` from now on."""
        wanted = lettering(script_of(language))
        if wanted is not self._lettering:
            self._lettering = wanted
            self.changed.emit()

    def _serif(self) -> str:
        return self._lettering.serif

    def _sans(self) -> str:
        return self._lettering.sans

    def _scale(self) -> float:
        return self._lettering.scale

    def _leading(self) -> float:
        return self._lettering.leading

    def _tight(self) -> float:
        return self._lettering.tight

    def _figure(self) -> float:
        return self._lettering.figure

    def _airy(self) -> bool:
        return self._lettering.airy

    serif = Property(str, _serif, notify=changed)
    sans = Property(str, _sans, notify=changed)
    scale = Property(double, _scale, notify=changed)
    leading = Property(double, _leading, notify=changed)
    tightLeading = Property(double, _tight, notify=changed)
    figureLeading = Property(double, _figure, notify=changed)
    airy = Property(bool, _airy, notify=changed)
