"""What a bug meets: a log that carries no values, and the calm fault screen.

The log holds an event code and fields from a closed list. Never `str(error)`: libraries put
what people typed into their messages.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG_BYTES = 256 * 1024
FIELDS = frozenset({"type", "place", "category", "count", "condition", "seconds"})
"""The only fields a log line may have."""
_PR_SET_DUMPABLE = 4

_log = logging.getLogger("kiosk.log")


def note(code: str, **fields: str | int | float) -> None:
    """Write one line. Raises ValueError on a field that is not in FIELDS."""
    if not fields.keys() <= FIELDS:
        raise ValueError("field not allowed in the log")
    _log.info("%s %s", code, " ".join(f"{k}={v}" for k, v in sorted(fields.items())))


def open_log(folder: Path) -> None:
    """Log to `folder`/kiosk.log; a disk that cannot be written to costs the log, nothing more."""
    _log.setLevel(logging.INFO)
    _log.propagate = False
    logging.raiseExceptions = False
    # What libraries say of a failure has values in it, and would go to the terminal.
    logging.lastResort = None
    try:
        target: logging.Handler = RotatingFileHandler(
            folder / "kiosk.log", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        target = logging.StreamHandler()
    lines = logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%HZ")
    lines.converter = time.gmtime
    target.setFormatter(lines)
    _log.handlers[:] = [target]


def harden_process() -> None:
    """No core dumps, nobody else's debugger, files for the owner only."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        # A piped core pattern ignores the limit; this it cannot ignore.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def place_of(trace: TracebackType | None) -> str:
    """File and line where it happened, ours if any is, without values."""
    frames = traceback.extract_tb(trace, limit=-30) if trace else []
    ours = [f for f in frames if "kiosk" in Path(f.filename).parts] or list(frames)
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "unknown"


def note_bug(error: BaseException) -> None:
    """Write its type and place."""
    note("bug", type=type(error).__name__, place=place_of(error.__traceback__))


def catch_bugs(show_fault: Callable[[], None]) -> None:
    """From here on, an exception nobody caught is logged by type and place and shown calmly.

    One in a thread, or where Python itself would only complain, is logged: what it ended is
    started anew by whoever needs it.
    """

    def hook(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        note("bug", type=kind.__name__, place=place_of(trace))
        show_fault()

    def quiet_hook(told: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        note("bug", type=told.exc_type.__name__, place=place_of(told.exc_traceback))

    sys.excepthook = hook
    sys.unraisablehook = quiet_hook
    threading.excepthook = quiet_hook
    faulthandler.disable()


def quiet_qt(kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
    """Qt's own messages echo content: category, file and line are kept, words never."""
    if kind is QtMsgType.QtDebugMsg or kind is QtMsgType.QtInfoMsg:
        return
    file = Path(str(context.file or "")).name
    note("qt", category=str(context.category or ""), place=f"{file}:{context.line}")


def silence_qt() -> None:
    """Install `quiet_qt`."""
    qInstallMessageHandler(quiet_qt)
