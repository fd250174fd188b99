"""Several hub processes on one address: started together, replaced when one dies, ended together.

The parent listens and answers nobody: it hands its socket to each child, so that no caller meets
a closed port while one is replaced. A child whose parent is gone ends by itself, gracefully.
"""

from __future__ import annotations

import os
import queue
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType

from prometheus_client.multiprocess import mark_process_dead

from kiosk import children
from kiosk.domain.errors import BadSettings
from kiosk.service_manager import Pulse

from .metrics import TOGETHER


class Hangup:
    """From when it is made, SIGHUP calls `again`; without it, the signal would end the process.

    A terminal that is closed sends the same signal: then the hub ends as by SIGTERM, unless it
    was started by nohup, or `may_end` is False (a parent will see to it).
    """

    def __init__(self, again: Callable[[], object] = lambda: None, *, may_end: bool = True) -> None:
        self.again = again
        if not hasattr(signal, "SIGHUP"):  # Windows
            return
        ignored = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        self._ends = may_end and not ignored and _has_terminal()
        signal.signal(signal.SIGHUP, self._hung_up)

    def _hung_up(self, _signal: int, _frame: FrameType | None) -> None:
        if self._ends and not _has_terminal():
            os.kill(os.getpid(), signal.SIGTERM)
        else:
            self.again()


def _has_terminal() -> bool:
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


SERVES = "hub ready at "
"""How the line begins that is said when a hub listens."""
AGAIN_SECONDS = 1.0
"""Before a child that died is replaced, so that one that cannot live does not eat the machine."""
STOP_SECONDS = 15.0
_LOOK_SECONDS = 0.2
_SOCKET = "--socket"


def serve_with(
    count: int, listener: socket.socket, command: Sequence[str], say: Callable[[str], None]
) -> int:
    """Serve with `count` children on `listener` until SIGTERM or SIGINT; the exit status.

    `command` is what starts one, without its socket. `say` gets what the first one says, and
    that all are ready, once. 1 if one could not be started at all.
    """
    if sys.platform == "win32":
        raise BadSettings(
            "--processes",
            "Windows cannot share one address between processes.",
            "Start one process for each --port, and a load balancer in front.",
        )
    listener.set_inheritable(True)
    supervisor = _Supervisor([*command, _SOCKET, str(listener.fileno())], listener.fileno())
    signals, pulse = _Signals(), Pulse()
    try:
        lines = [supervisor.start(say if number == 0 else _nothing) for number in range(count)]
        if lines[0] is None or None in lines:
            return 1
        say(lines[0])
        while not signals.to_stop(_LOOK_SECONDS):
            # Of the parent alone, on which all others hang: it replaces them.
            pulse.beat()
            if signals.hung_up:
                signals.hung_up = False
                supervisor.hang_up()
            supervisor.replace_dead(signals)
        return 0
    finally:
        supervisor.end()


class _Signals:
    """What signals have told the parent. Their handlers only put a word into a queue.

    They interrupt this very thread: an Event that it waits for just then would never be set.
    """

    def __init__(self) -> None:
        self._words: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._stopping = False
        self.hung_up = False
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self._hear)
        Hangup(lambda: self._words.put(0))

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        self._words.put(number)

    def to_stop(self, seconds: float) -> bool:
        """Whether to stop; waits for a word for `seconds` at most."""
        with suppress(queue.Empty):
            if self._words.get(timeout=seconds):
                self._stopping = True
            else:
                self.hung_up = True
        return self._stopping


class _Supervisor:
    def __init__(self, command: Sequence[str], descriptor: int) -> None:
        self._command = command
        self._descriptor = descriptor
        self._children: list[subprocess.Popen[str]] = []
        self._ready: set[int] = set()
        self._counts = tempfile.TemporaryDirectory(prefix="kiosk-hub-")

    def start(self, say: Callable[[str], None]) -> str | None:
        """Start one and wait until it is ready; its ready line, or None if it ended before."""
        child = children.start(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            pass_fds=[self._descriptor],
            env={**os.environ, TOGETHER: self._counts.name},
        )
        self._children.append(child)
        assert child.stdout is not None
        for line in child.stdout:
            if line.startswith(SERVES):
                self._ready.add(child.pid)
                return line.rstrip("\n")
            say(line.rstrip("\n"))
        return None

    def hang_up(self) -> None:
        """Tell SIGHUP to all that listen; one that is just starting reads the files anyway."""
        for child in self._children:
            if child.pid in self._ready and child.poll() is None:
                child.send_signal(signal.SIGHUP)

    def replace_dead(self, signals: _Signals) -> None:
        """Reap those that died and start as many anew."""
        for child in [each for each in self._children if each.poll() is not None]:
            self._forget(child)
            mark_process_dead(child.pid, self._counts.name)  # type: ignore[no-untyped-call]
            if not signals.to_stop(AGAIN_SECONDS):
                self.start(_nothing)

    def end(self) -> None:
        """Ask all to stop, wait, and kill only what does not."""
        for child in self._children:
            child.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for child in list(self._children):
            try:
                child.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            self._forget(child)
        self._counts.cleanup()

    def _forget(self, child: subprocess.Popen[str]) -> None:
        assert child.stdout is not None
        child.stdout.close()
        if child.stdin is not None:
            child.stdin.close()
        self._children.remove(child)
        self._ready.discard(child.pid)


def _nothing(_line: str) -> None:
    """What others than the first say is the same again."""
