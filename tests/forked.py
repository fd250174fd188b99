"""`petition-kiosk …` in a real process of its own that need not import anything first.

A hub's start is two seconds of imports, and the suite starts hundreds. `multiprocessing`'s fork
server has imported the program once; each process that it forks is as fresh as a new interpreter
with the same modules: its own pid, signals, files and end.
"""

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import IO, Any

from kiosk import children
from kiosk.devtools import hub_process

SECONDS = 120.0
"""For one command."""

SERVER = multiprocessing.get_context("forkserver")
"""Its processes have the program already; what they run is a function that a test can import."""
SERVER.set_forkserver_preload(
    [
        *("kiosk.cli.main", "kiosk.cli.hub", "kiosk.hub.server", "tests.forked"),
        *("uvicorn.lifespan.on", "uvicorn.loops.auto", "uvicorn.protocols.http.auto"),
    ]
)


class Forked:
    """What the suite needs of a `subprocess.Popen`, under the same names."""

    def __init__(
        self,
        words: Sequence[str],
        *,
        stderr: IO[Any] | None = None,
        env: Mapping[str, str] | None = None,
        folder: Path | None = None,
        terminal: str | None = None,
    ) -> None:
        """`words` follow `petition-kiosk`; `stderr` is a file with a name, or this process's.

        `terminal` is the name of one, for somebody to read and type at.
        """
        mine, its = SERVER.Pipe(duplex=False)
        log = os.path.abspath(stderr.name) if stderr else None
        self._process = SERVER.Process(
            target=_run,
            args=(list(words), dict(env or os.environ), folder or Path.cwd(), its, log, terminal),
            daemon=True,
        )
        self._process.start()
        its.close()
        self.stdin = None
        self.stdout = os.fdopen(os.dup(mine.fileno()), encoding="utf-8")
        mine.close()
        assert self._process.pid
        self.pid = self._process.pid

    @property
    def returncode(self) -> int | None:
        """Its exit status; minus the signal that ended it; None while it runs."""
        return self._process.exitcode

    def poll(self) -> int | None:
        """The same."""
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """The same, once it has ended. Raises TimeoutExpired."""
        self._process.join(timeout)
        status = self._process.exitcode
        if status is None:
            raise subprocess.TimeoutExpired("petition-kiosk", timeout or 0)
        return status

    def send_signal(self, number: int) -> None:
        """To it alone."""
        os.kill(self.pid, number)

    def terminate(self) -> None:
        """SIGTERM."""
        self._process.terminate()

    def kill(self) -> None:
        """SIGKILL."""
        self._process.kill()


def run(
    *words: object, folder: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """A command that asks nothing, run to its end in `folder`."""
    line = [str(word) for word in words]
    with tempfile.NamedTemporaryFile() as log:
        child = Forked(line, stderr=log, env=env, folder=folder)
        with child.stdout:
            said = child.stdout.read()
        status = child.wait(SECONDS)
        wrong = Path(log.name).read_text(encoding="utf-8")
    return subprocess.CompletedProcess(line, status, said, wrong)


class HubProcess(hub_process.HubProcess):
    """A hub for tests."""

    def _start(self, words: Sequence[str], **options: Any) -> Any:
        return Forked(words, stderr=options["stderr"], env=options["env"])


def _run(
    words: list[str],
    env: dict[str, str],
    folder: Path,
    out: Connection,
    log: str | None,
    terminal: str | None,
) -> None:
    from kiosk.cli.main import main

    os.chdir(folder)
    children.end_with_pool(os.getppid())
    os.environ.clear()
    os.environ.update(env)
    os.environ.pop(children.PARENT, None)
    os.dup2(out.fileno(), 1)
    out.close()
    if log is not None:
        descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.dup2(descriptor, 2)
        os.close(descriptor)
    if terminal is not None:
        os.setsid()
        descriptor = os.open(terminal, os.O_RDWR)
        for stream in range(3):
            os.dup2(descriptor, stream)
        os.close(descriptor)
        sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
        # A suite that runs in the background ignores Ctrl+C, and its children inherit that.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.argv = ["petition-kiosk", *words]
    status = main(words)
    sys.stdout.flush()
    sys.exit(status)
