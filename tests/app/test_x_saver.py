"""A real X server's screen saver, a real kiosk in front of it."""

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from ctypes import POINTER, Structure, byref, c_int, c_ulong, c_void_p
from pathlib import Path

import pytest

from tests.app.test_at_spi import display as display

pytestmark = pytest.mark.skipif(
    not shutil.which("Xvfb"), reason="wants Xvfb (packaging/system-libraries.sh tests)"
)
IDLE_MS = 3000
SECONDS = 60.0
ON = 1
"""ScreenSaverOn of X11/extensions/saver.h."""


class Info(Structure):
    """XScreenSaverInfo."""

    _fields_ = (
        ("window", c_ulong),
        ("state", c_int),
        ("kind", c_int),
        ("til_or_since", c_ulong),
        ("idle", c_ulong),
        ("event_mask", c_ulong),
    )


class Server:
    """A look at an X server's saver, which comes after a second."""

    def __init__(self, name: str) -> None:
        self._x11, self._xss = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        self._x11.XOpenDisplay.restype = c_void_p
        self._x11.XDefaultRootWindow.restype = c_ulong
        self._x11.XDefaultRootWindow.argtypes = [c_void_p]
        self._x11.XSetScreenSaver.argtypes = [c_void_p, *([c_int] * 4)]
        self._x11.XSync.argtypes = [c_void_p, c_int]
        self._x11.XCloseDisplay.argtypes = [c_void_p]
        self._xss.XScreenSaverAllocInfo.restype = POINTER(Info)
        self._xss.XScreenSaverQueryInfo.argtypes = [c_void_p, c_ulong, c_void_p]
        self._display = self._x11.XOpenDisplay(name.encode())
        self._root = self._x11.XDefaultRootWindow(self._display)
        self._x11.XSetScreenSaver(self._display, 1, 0, 1, 1)
        self._x11.XSync(self._display, 0)

    def look(self) -> Info:
        """The saver now."""
        info = Info()
        assert self._xss.XScreenSaverQueryInfo(self._display, self._root, byref(info))
        return info

    def until(self, holds: Callable[[Info], bool]) -> Info:
        """The saver, once this is so."""
        end = time.monotonic() + SECONDS
        while not holds(info := self.look()):
            assert time.monotonic() < end, (info.state, info.idle)
            time.sleep(0.1)
        return info

    def close(self) -> None:
        """Look no more."""
        self._x11.XCloseDisplay(self._display)


@pytest.fixture
def server(display: str) -> Iterator[Server]:
    """An X server with a hasty saver."""
    made = Server(display)
    yield made
    made.close()


def test_no_saver_while_it_runs(server: Server, display: str, tmp_path: Path) -> None:
    """Idle for three times its time, it does not come; when the kiosk has gone, it does."""
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "tests.app.sleeping_kiosk", str(tmp_path / "stand")],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert kiosk.stdin is not None
    assert kiosk.stdout is not None
    with kiosk.stdout as said:
        assert any(line == "frame form\n" for line in said)
        # It had come before: nobody had touched anything.
        server.until(lambda info: info.state != ON)
        assert server.until(lambda info: info.idle > IDLE_MS).state != ON
        kiosk.stdin.close()
        said.read()
    assert kiosk.wait(SECONDS) == 0
    server.until(lambda info: info.state == ON)
