"""One process, one kiosk: hardening, log, lock, event loop."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLockFile, QSocketNotifier
from PySide6.QtGui import QGuiApplication

from kiosk.domain.errors import BadSettings
from kiosk.paths import private_folder
from kiosk.services.pinning import check_signer
from kiosk.storage.versions import FILE, refuse_foreign
from kiosk.storage.whose import check_device

from . import faults
from .environment import set_environment
from .kiosk import Kiosk, quit_application
from .setting import Setting

AGAIN = 75
"""Status of a kiosk whose event is another now (sysexits.h: EX_TEMPFAIL, to be tried again)."""


def run_kiosk(setting: Setting, started: Callable[[Kiosk], None] = lambda _: None) -> int:
    """Run until a volunteer closes the app; the exit status, or AGAIN.

    `started` is called once the window is up. Raises BadSettings if the folder cannot be used,
    BadStore if a newer version has stored signatures in it, and BadEvent if it took signatures for
    an event file that somebody else had signed.
    """
    faults.harden_process()
    set_environment()
    application = application_here()
    folder = usable(setting.folder)
    lock = take_lock(folder)
    refuse_foreign(folder / FILE)
    check_signer(folder, setting.event)
    check_device(folder)
    faults.open_log(folder)
    faults.silence_qt()
    notifier = end_on_signals(application)
    kiosk = Kiosk(setting, on_end=quit_application)
    faults.catch_bugs(kiosk.fail)
    kiosk.open()
    faults.note("started")
    started(kiosk)
    try:
        status = application.exec()
    finally:
        notifier.setEnabled(False)
        kiosk.close()
        lock.unlock()
    return AGAIN if kiosk.again else status


@cache
def application_here() -> QGuiApplication:
    """Qt's one application object: the process's, made if there is none yet, and kept."""
    found = QGuiApplication.instance()
    return found if isinstance(found, QGuiApplication) else QGuiApplication(sys.argv[:1])


def usable(folder: Path) -> Path:
    """The data folder, made if missing. Raises BadSettings."""
    try:
        return private_folder(folder)
    except OSError:
        raise BadSettings(
            str(folder),
            "This data folder cannot be made, or the disk is read-only.",
            "Choose a folder that the kiosk's user may write to with --data, or look at the disk.",
        ) from None


def take_lock(folder: Path) -> QLockFile:
    """Keep other kiosks away from `folder`. Raises BadSettings if one is there.

    On a full disk there is no lock: that must not keep volunteers from their desk.
    """
    lock = QLockFile(str(folder / "running.lock"))
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        raise BadSettings(
            str(folder),
            "Another kiosk is running with this data folder.",
            "Close that one first, or choose another folder with --data.",
        )
    return lock


def end_on_signals(application: QGuiApplication) -> QSocketNotifier:
    """Let SIGINT and SIGTERM end the event loop in order; keep what is returned.

    Python's handlers run only when Python does, so a socket wakes Qt's loop for them.
    """
    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: quit_application())
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda *_: reading.recv(64) and writing)
    return notifier
