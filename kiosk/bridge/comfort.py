"""Text size, contrast, reach, one switch, no hurry: for QML, until the next person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.comfort import TEXT_SCALES, Comfort

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

double: Any = "double"
QVariantList: Any = "QVariantList"
"""Qt's types under names that metaobjectdump can read."""


@QmlElement
class ComfortChoice(QObject):
    """What the person on screen chose; `start_over` forgets it."""

    changed = Signal()

    def __init__(
        self,
        text_scale: float = TEXT_SCALES[0],
        parent: QObject | None = None,
        *,
        hold_seconds: float = 0.6,
    ) -> None:
        """A key is held for `hold_seconds` until it offers what is behind it."""
        super().__init__(parent)
        self._hold_seconds = hold_seconds
        self._fresh = Comfort(text_scale=text_scale)
        self._chosen = self._fresh

    @property
    def chosen(self) -> Comfort:
        """As it is now."""
        return self._chosen

    @Slot()
    def enlarge(self) -> None:
        """The next text size; after the largest, the smallest again."""
        self._choose(self._chosen.larger())

    @Slot(float)
    def chooseText(self, scale: float) -> None:
        """One of `TEXT_SCALES`; anything else changes nothing."""
        if scale in TEXT_SCALES:
            self._choose(replace(self._chosen, text_scale=scale))

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        """Black, white and one strong colour instead of the campaign's."""
        self._choose(replace(self._chosen, high_contrast=on))

    @Slot(bool)
    def setLow(self, on: bool) -> None:
        """Every control in the lower half."""
        self._choose(replace(self._chosen, low=on))

    @Slot(bool)
    def setOneSwitch(self, on: bool) -> None:
        """Scan mode."""
        self._choose(replace(self._chosen, one_switch=on))

    @Slot(bool)
    def setUnhurried(self, on: bool) -> None:
        """No time limit."""
        self._choose(replace(self._chosen, unhurried=on))

    def start_over(self) -> None:
        """For the next person."""
        self._choose(self._fresh)

    def _choose(self, wanted: Comfort) -> None:
        if wanted != self._chosen:
            self._chosen = wanted
            self.changed.emit()

    def _get_text_scales(self) -> list[float]:
        return list(TEXT_SCALES)

    def _get_text_scale(self) -> float:
        return self._chosen.text_scale

    def _get_high_contrast(self) -> bool:
        return self._chosen.high_contrast

    def _get_low(self) -> bool:
        return self._chosen.low

    def _get_one_switch(self) -> bool:
        return self._chosen.one_switch

    def _get_unhurried(self) -> bool:
        return self._chosen.unhurried

    def _get_hold(self) -> int:
        return round(1000 * self._chosen.hold(self._hold_seconds))

    textScales = Property(QVariantList, _get_text_scales, constant=True)
    textScale = Property(double, _get_text_scale, notify=changed)
    highContrast = Property(bool, _get_high_contrast, notify=changed)
    low = Property(bool, _get_low, notify=changed)
    oneSwitch = Property(bool, _get_one_switch, notify=changed)
    unhurried = Property(bool, _get_unhurried, notify=changed)
    hold = Property(int, _get_hold, notify=changed)
    """Milliseconds on a key until it offers what is behind it."""
