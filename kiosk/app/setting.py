"""How one kiosk runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.campaign import Campaign
from kiosk.domain.event import Event
from kiosk.domain.journey import PATIENCE, Patience, Screen
from kiosk.services.ports import Clock, boottime
from kiosk.services.signing import UNDO_SECONDS

from .speech import engine_here


@dataclass(frozen=True, slots=True)
class Setting:
    """Made by the command line, or by a test."""

    campaigns: tuple[Campaign, ...]
    """The event's, in its order."""
    event: Event
    folder: Path
    export_folder: Path | None = None
    """Where lists may go besides removable drives; None: the documents folder."""
    state: Path | None = None
    """The tablet's folder, where its event was taken over; None: an event that others change."""
    mirror: str | None = None
    """The stick that gets a second copy: its name, or a folder."""
    size: QSize | None = None
    """A window of this size instead of the full screen."""
    before_shown: Callable[[QQuickWindow], None] = lambda _: None
    """What whoever made this does with the window before anybody sees it."""
    diagonal: float | None = None
    """Inches of the screen, where the machine tells it wrongly or not at all."""
    text_scale: float = 1.0
    undo_seconds: int = UNDO_SECONDS
    scan_seconds: float = 1.2
    """So long the light of one-switch mode rests on each thing."""
    hold_seconds: float = 0.6
    """So long a key of the on-screen keyboard is held until it offers what is behind it."""
    voice: str | None = field(default_factory=engine_here)
    """Qt's name of the engine that reads aloud; None: nothing is offered."""
    patience: Mapping[Screen, Patience | None] = field(default_factory=lambda: PATIENCE)
    dim_seconds: float | None = None
    """So long without a touch until the start goes dark; None: as the campaign says."""
    backlight: Path | None = None
    """Where the system has the screens' lights; None: they are left alone."""
    clock: Clock = time.time
    """Unix seconds: what time it is."""
    since_boot: Clock = boottime
    """Seconds, asleep or awake: how long somebody has been away."""
    stopwatch: Clock = time.monotonic
    """Seconds awake: how long a form was being filled in."""
