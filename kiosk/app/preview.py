"""A pack as the kiosk shows it, while it is being written: every save is on the screen at once.

It is the kiosk itself, in rehearsal, without a hub and without time limits, over a store that is
thrown away. A pack that cannot be used shows what `campaign check` says of it, until it is mended.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import (
    QEvent,
    QFileSystemWatcher,
    QLibraryInfo,
    QObject,
    QPoint,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.comfort import TEXT_SCALES
from kiosk.domain.errors import BadInput, BadPack, BadSettings
from kiosk.domain.event import Event
from kiosk.domain.journey import Screen
from kiosk.packs.campaign import load_campaign
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.withdrawal import new_code

from .environment import set_environment
from .kiosk import Kiosk, quit_application
from .run import end_on_signals
from .setback import Setback
from .setting import Setting

SIZES = (QSize(1280, 800), QSize(800, 1280), QSize(1024, 600), QSize(1920, 1080))
"""Windows that one key goes through."""
SETTLE_MILLISECONDS = 150
"""An editor's save is several changes: a file emptied, written, renamed."""
SCREENS = {
    Qt.Key.Key_F1: Screen.ATTRACT,
    Qt.Key.Key_F2: Screen.STORY,
    Qt.Key.Key_F3: Screen.FORM,
    Qt.Key.Key_F4: Screen.THANKS,
}
_LEFT = ("~", ".swp", ".tmp", ".bak")
KEYS = "F1 start, F2 story, F3 form, F4 thank you, F6 language, F7 text size, F8 window size"


class Preview(QObject):
    """One window over the pack `folder`; `open` shows it, `close` ends it."""

    def __init__(
        self,
        folder: Path,
        *,
        size: QSize = SIZES[0],
        language: str | None = None,
        text_scale: float = 1.0,
        workspace: Path,
    ) -> None:
        """`workspace`: a private folder that is thrown away later."""
        super().__init__()
        self._folder = folder
        self._size = size
        self._language = language
        self._text_scale = text_scale
        self._workspace = workspace
        self._office = OpeningKey.generate().recipient
        self._screen, self._section = Screen.ATTRACT, 0
        self._position: QPoint | None = None
        self._number = 0
        self._pressed = False
        """Whether a key in the window is why it is made anew."""
        self._seen: dict[Path, tuple[int, int]] = {}
        self.kiosk: Kiosk | None = None
        """What is up, while the pack can be shown."""
        self.setback: Setback | None = None
        """What is up instead, while it cannot."""
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())
        self._watcher.fileChanged.connect(lambda _: self._settle.start())

    @property
    def window(self) -> QQuickWindow:
        """The one that is up."""
        shown = self.kiosk or self.setback
        assert shown is not None
        return shown.window

    def open(self) -> None:
        """Show the pack as it is now, and follow it from here on."""
        self._look()

    def close(self) -> None:
        """Follow no more; the window is gone."""
        self._settle.stop()
        if paths := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(paths)
        self._put_away()

    def show(self, screen: Screen) -> None:
        """That screen, in the language that is up."""
        if self.kiosk is None:
            return
        language = self.kiosk.appeal.edition.language
        if screen is Screen.THANKS:
            self.kiosk.undo.begin("preview", new_code())
        self.kiosk.journey.go(screen)
        self.kiosk.appeal.choose(language)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window may be closed, as no kiosk's may; the keys of `KEYS` are the preview's."""
        if event.type() is QEvent.Type.Close:
            quit_application()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Not here: it may take away the window whose event this is.
            key = Qt.Key(event.key())
            if key in SCREENS:
                QTimer.singleShot(0, self, lambda: self.show(SCREENS[key]))
                return True
            if key in (Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8):
                QTimer.singleShot(0, self, lambda: self._vary(key))
                return True
        return False

    def _vary(self, key: Qt.Key) -> None:
        if self.kiosk is None:
            return
        if key is Qt.Key.Key_F6:
            languages = [each.language for each in self.kiosk.appeal.campaign.editions]
            at = languages.index(self.kiosk.appeal.edition.language) + 1
            self.kiosk.appeal.choose(languages[at % len(languages)])
            return
        if key is Qt.Key.Key_F7:
            larger = [each for each in TEXT_SCALES if each > self._text_scale]
            self._text_scale = larger[0] if larger else TEXT_SCALES[0]
        else:
            at = SIZES.index(self._size) + 1 if self._size in SIZES else 0
            self._size = SIZES[at % len(SIZES)]
        self._pressed = True
        self._show_anew()
        self._pressed = False

    def _look(self) -> None:
        """Something changed: if it was a file of the pack, show it anew."""
        folders, stamps = _look_through(self._folder)
        # Folders, for files that are replaced or new; files, for those that are written in.
        wanted = {str(each) for each in (self._folder.parent, *folders, *stamps)}
        if new := wanted.difference(self._watcher.files(), self._watcher.directories()):
            self._watcher.addPaths(sorted(new))
        if stamps != self._seen or (self.kiosk or self.setback) is None:
            self._seen = stamps
            self._show_anew()

    def _show_anew(self) -> None:
        self._remember()
        try:
            setting = self._setting()
        except BadInput as error:
            self._put_away()
            self.setback = Setback(
                error, self._size, "en", for_volunteers=False, before_shown=self._dress
            )
        else:
            self._put_away()
            self.kiosk = Kiosk(setting, on_end=quit_application)
            self.kiosk.open()
            self._go_on()

    def _dress(self, window: QQuickWindow) -> None:
        """A window like others: with a frame, in its place, and after a save not in the way."""
        window.setFlags(Qt.WindowType.Window)
        window.setTitle(f"{self._folder.name}: {KEYS}")
        window.installEventFilter(self)
        if self._position is not None:
            window.setPosition(self._position)
            # Qt's platforms ask for it; whoever types in an editor goes on typing there.
            window.setProperty("_q_showWithoutActivating", not self._pressed)

    def _remember(self) -> None:
        """Where whoever writes was, for the next time it can be shown."""
        if self.kiosk is not None:
            self._screen = self.kiosk.journey.current
            self._language = self.kiosk.appeal.edition.language
            self._section = self.kiosk.appeal.at
        if self.kiosk or self.setback:
            self._position = self.window.position()

    def _go_on(self) -> None:
        assert self.kiosk is not None
        if self._language is not None:
            self.kiosk.appeal.choose(self._language)
        if self._screen in SCREENS.values():
            self.show(self._screen)
        self.kiosk.appeal.turnTo(min(self._section, len(self.kiosk.appeal.edition.sections) - 1))

    def _setting(self) -> Setting:
        """Of a copy: Qt keeps pictures by their path. Raises BadInput."""
        load_campaign(self._folder)
        self._number += 1
        place = self._workspace / str(self._number)
        try:
            shutil.copytree(self._folder, place / "pack", symlinks=True, ignore=_beside)
        except OSError as error:
            what = "A file of this pack cannot be read."
            raise BadPack(
                str(self._folder), what, "Save it again, or look at its rights."
            ) from error
        return Setting(
            campaigns=(load_campaign(place / "pack", str(self._folder)),),
            event=Event(
                id="preview",
                name="Preview",
                campaigns=(place / "pack",),
                office=self._office,
                standby=None,
                hub=None,
                pin="0000",
                readable_lists=False,
                rehearsal=True,
            ),
            folder=place,
            export_folder=place,
            size=self._size,
            before_shown=self._dress,
            text_scale=self._text_scale,
            patience=dict.fromkeys(Screen),
            dim_seconds=0,
        )

    def _put_away(self) -> None:
        for each in (self.kiosk, self.setback):
            if each is not None:
                each.window.removeEventFilter(self)
                each.close()
        self.kiosk = self.setback = None
        shutil.rmtree(self._workspace / str(self._number - 1), ignore_errors=True)


def _beside(_folder: str, names: list[str]) -> set[str]:
    """What editors leave beside the files they write."""
    return {each for each in names if each.startswith(".") or each.endswith(_LEFT)}


def _look_through(folder: Path) -> tuple[set[Path], dict[Path, tuple[int, int]]]:
    """The folders of a pack, and when each of its files was last written, with its bytes."""
    folders, stamps = set[Path](), dict[Path, tuple[int, int]]()
    # Not rglob: that raises over what is renamed while it looks.
    for place, _, names in os.walk(folder):
        folders.add(Path(place))
        for name in {*names} - _beside(place, names):
            with suppress(OSError):
                found = Path(place, name).stat()
                stamps[Path(place, name)] = (found.st_mtime_ns, found.st_size)
    return folders, stamps


def run_preview(
    folder: Path,
    size: QSize | None = None,
    language: str | None = None,
    text_scale: float = 1.0,
    started: Callable[[Preview], None] = lambda _: None,
) -> int:
    """Until the window is closed; the exit status. `started` is called once the window is up.

    Raises BadSettings where the tablet's part of the program is not installed.
    """
    interface = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath))
    if not (interface / "QtQuick" / "VirtualKeyboard").is_dir():
        what = "The tablet's part is not installed here, and the preview is the tablet's program."
        raise BadSettings("preview", what, "Install it: pip install 'petition-kiosk[tablet]'")
    set_environment()
    application = QGuiApplication(sys.argv[:1])
    QGuiApplication.setQuitOnLastWindowClosed(False)
    notifier = end_on_signals(application)
    with TemporaryDirectory(prefix="preview-") as workspace:
        preview = Preview(
            folder,
            size=size or SIZES[0],
            language=language,
            text_scale=text_scale,
            workspace=Path(workspace),
        )
        preview.open()
        started(preview)
        try:
            return application.exec()
        finally:
            notifier.setEnabled(False)
            preview.close()
