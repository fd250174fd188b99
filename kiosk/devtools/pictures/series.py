"""A series: one language on one screen at one text size, every state pictured and inspected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.app.environment import pixels_per_millimetre
from kiosk.app.kiosk import Kiosk
from kiosk.app.speech import SILENT
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.finger import ControlNotFound, Finger
from kiosk.devtools.pictures import first_states
from kiosk.devtools.pictures.contrast import ColourPair, colour_pairs, picture, too_pale
from kiosk.devtools.pictures.inspection import Fault, Finding, inspect
from kiosk.devtools.pictures.scene import scene_of
from kiosk.devtools.pictures.states import states_of
from kiosk.devtools.pictures.visit import ScreenState, Visit

DIAGONALS = {(1024, 600): 7.0, (1920, 1080): 15.6, (3840, 2160): 32.0}
"""Inches of the real thing; other sizes are those of the usual tablet."""
TABLET = 10.1
LARGEST = 2000
"""Pixels: a picture with a longer side is saved at half size."""
SCAN_SECONDS = 3600.0
"""The light of one-switch mode stands still for its picture."""


@dataclass(frozen=True, slots=True)
class Series:
    """What to show. Sides in pixels."""

    language: str
    width: int
    height: int
    text_scale: float

    @property
    def name(self) -> str:
        """As its pictures are called."""
        return f"{self.language}-{self.width}x{self.height}-{self.percent}"

    @property
    def percent(self) -> int:
        """Size of the text."""
        return round(self.text_scale * 100)

    @property
    def diagonal(self) -> float:
        """Inches."""
        return DIAGONALS.get((self.width, self.height), TABLET)

    def picture(self, state: str) -> str:
        """File name of a state's picture."""
        return f"{self.name}-{state}.png"


@dataclass(frozen=True, slots=True)
class Shot:
    """One state, looked at."""

    state: str
    findings: tuple[Finding, ...]
    colour_pairs: frozenset[ColourPair]
    """The pairs of colours in it."""


def show(series: Series, demo: DemoSetup, folder: Path | None, wanted: set[str]) -> Iterator[Shot]:
    """The `wanted` states, all if empty; with pictures in `folder`, if there is one."""
    size = QSize(series.width, series.height)
    setting = demo.setting(
        size=size,
        diagonal=series.diagonal,
        text_scale=series.text_scale,
        scan_seconds=SCAN_SECONDS,
        voice=SILENT,
        state=demo.folder,
    )
    kiosk = Kiosk(setting)
    density = pixels_per_millimetre(QGuiApplication.primaryScreen(), size, series.diagonal)
    try:
        kiosk.open()
        visit = Visit(kiosk, series.language)
        for state in states_of(setting.campaigns):
            if not wanted or state.name in wanted:
                lost = _reach(visit, state)
                frame = visit.walk.finger.look()
                if folder is not None:
                    save(frame, folder / series.picture(state.name))
                yield examine(visit.walk.finger, frame, density, state.name, lost)
    finally:
        kiosk.close()
    if len(setting.campaigns) == 1:
        yield from _show_first(series, demo.folder / "first", density, folder, wanted)


def _show_first(
    series: Series, place: Path, density: float, folder: Path | None, wanted: set[str]
) -> Iterator[Shot]:
    """The states of a tablet's first start, which has a window of its own."""
    states = [each for each in first_states.STATES if not wanted or each.name in wanted]
    if not states:
        return
    size = QSize(series.width, series.height)
    with first_states.setting_up(
        place, size, series.diagonal, series.text_scale, series.language
    ) as setup:
        for state in states:
            setup.start_over()
            lost = _tried(state.name, lambda state=state: state.steps(setup))  # type: ignore[misc]
            frame = setup.finger.look()
            if folder is not None:
                save(frame, folder / series.picture(state.name))
            yield examine(setup.finger, frame, density, state.name, lost)


def examine(
    finger: Finger, frame: QImage, density: float, name: str, lost: tuple[Finding, ...] = ()
) -> Shot:
    """What is wrong with the window as `frame` shows it. `density` in pixels per millimetre."""
    scene = scene_of(finger.window)
    pairs = tuple(colour_pairs(scene, picture(frame)))
    findings = dict.fromkeys((*lost, *inspect(scene, density), *too_pale(pairs)))
    return Shot(name, tuple(findings), frozenset(pair for pair, _ in pairs))


def save(frame: QImage, file: Path) -> None:
    """As a PNG; what is very large at half its size."""
    if max(frame.width(), frame.height()) > LARGEST:
        smooth = Qt.TransformationMode.SmoothTransformation
        frame = frame.scaledToWidth(frame.width() // 2, smooth)
    frame.save(str(file))


def _reach(visit: Visit, state: ScreenState) -> tuple[Finding, ...]:
    visit.start_over()
    return _tried(state.name, lambda: state.steps(visit))


def _tried(name: str, steps: Callable[[], None]) -> tuple[Finding, ...]:
    try:
        steps()
    except ControlNotFound as missing:
        return (Finding(Fault.NOT_SHOWN, name, f"no {missing}"),)
    return ()
