"""Child processes that end with their parent, however it ends: the one way in which we start any.

On Linux the kernel tells the child (prctl(2), PR_SET_PDEATHSIG). That counts from when the child
asks for it, so it looks once more whether its parent is still there; and it is tied to the thread
that forked, so only threads fork that last as long as the process. Elsewhere the child watches
its input, of which the parent holds the other end.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing import parent_process
from queue import SimpleQueue
from typing import Any

LINUX = sys.platform == "linux"
PARENT = "PETITION_KIOSK_PARENT"
"""The environment's name for what the child must know: its parent's process id, or `PIPE`."""
PIPE = "pipe"
_PR_SET_PDEATHSIG = 1

_forks: SimpleQueue[Callable[[], None]] = SimpleQueue()
_forking: int | None = None
"""The process whose thread takes from `_forks`; another one that was forked from it has none."""
_lock = threading.Lock()


def start(
    command: Sequence[str], *, by_pipe: bool = not LINUX, **options: Any
) -> subprocess.Popen[str]:
    """Start one of our own programs, which asks for its end with `end_with_parent`.

    `options` are those of `Popen`; its input is ours where the child watches it (`by_pipe`).
    """
    environment = {**(options.pop("env", None) or os.environ)}
    environment[PARENT] = PIPE if by_pipe else str(os.getpid())
    if by_pipe:
        options["stdin"] = subprocess.PIPE

    def fork() -> subprocess.Popen[str]:
        return subprocess.Popen(command, text=True, env=environment, **options)

    if threading.current_thread() is threading.main_thread():
        return fork()
    return _on_lasting_thread(fork)


def end_with_parent() -> None:
    """In the child, first of all: SIGTERM when the parent has ended. Started by hand: nothing."""
    told = os.environ.pop(PARENT, None)
    if told == PIPE:
        _when_over(_input_ends)
    elif told is not None:
        _end_with(int(told))


def end_with_pool(parent: int) -> None:
    """In a worker of a pool of processes (its `initializer`): end with process `parent`."""
    if LINUX:
        _end_with(parent)
        return
    made_by = parent_process()
    assert made_by is not None
    _when_over(made_by.join)


def _end_with(parent: int) -> None:
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGTERM), 0, 0, 0)
    if os.getppid() != parent:
        _end()


def _input_ends() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass


def _when_over(wait: Callable[[], object]) -> None:
    def watch() -> None:
        wait()
        _end()

    threading.Thread(target=watch, name="parent", daemon=True).start()


def _end() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def _on_lasting_thread(fork: Callable[[], subprocess.Popen[str]]) -> subprocess.Popen[str]:
    global _forking
    with _lock:
        if _forking != os.getpid():
            _forking = os.getpid()
            threading.Thread(target=_fork_for_others, name="children", daemon=True).start()
    answer: SimpleQueue[subprocess.Popen[str] | BaseException] = SimpleQueue()

    def run() -> None:
        try:
            answer.put(fork())
        except BaseException as error:  # noqa: BLE001 - raised again, where it was asked for
            answer.put(error)

    _forks.put(run)
    found = answer.get()
    if isinstance(found, BaseException):
        raise found
    return found


def _fork_for_others() -> None:
    while True:
        _forks.get()()
