"""Whether this machine has a voice that answers: asked before Qt is, which would wait for it."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from pathlib import Path

LIBRARY = "libspeechd.so.2"
"""What Qt's plug-in for Linux needs and does not bring; without it, Qt only complains."""
ANSWER_SECONDS = 0.5
SILENT = "mock"
"""Qt's engine for tests: it makes no sound, so nobody is offered it."""


def engine_here() -> str | None:
    """Qt's name of an engine that can be heard, or None.

    On Linux that is Speech Dispatcher, and it has to be running: where it is not, Qt would try to
    start it and wait, with the screen standing still (measured: more than a minute).
    """
    if sys.platform == "linux":
        return "speechd" if _loads(LIBRARY) and answers(speechd_socket()) else None
    # Imported here: it loads Qt Multimedia, which only reading aloud needs.
    from PySide6.QtTextToSpeech import QTextToSpeech

    return next((name for name in QTextToSpeech.availableEngines() if name != SILENT), None)


def speechd_socket() -> Path:
    """Where Speech Dispatcher listens for this person (its manual, “Address specification”)."""
    kind, _, said = os.environ.get("SPEECHD_ADDRESS", "").partition(":")
    if kind == "unix_socket" and said:
        return Path(said)
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime else Path.home() / ".cache"
    return folder / "speech-dispatcher" / "speechd.sock"


def answers(path: Path) -> bool:
    """Whether somebody who speaks its protocol (SSIP) listens at `path`."""
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(ANSWER_SECONDS)
            line.connect(str(path))
            line.sendall(b"QUIT\r\n")
            return line.recv(3).startswith(b"2")
    except OSError:
        return False


def _loads(library: str) -> bool:
    try:
        return bool(ctypes.CDLL(library))
    except OSError:
        return False
