"""A hub as a child process on loopback: for the demonstration and for tests."""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Self

from kiosk import children
from kiosk.domain.errors import BadSettings
from kiosk.sealing.keys import OpeningKey

START_SECONDS = 30.0
"""For the child to import, migrate and listen; half a second on a desktop, more on a tablet."""
STOP_SECONDS = 15.0
_READY = re.compile(r"hub ready at (http://\S+:(\d+)) public key ([0-9a-f]{64})\n?")
_PACKAGES = str(Path(__file__).resolve().parents[2])


class HubProcess:
    """A hub that is started, stopped, killed and started again on the same port and data.

    It ends with the process that started it, however that ends.

    `url`, `port` and `public_key` hold from the first start on. What the child logs is in
    `hub.log` in its data folder.
    """

    def __init__(
        self,
        data: Path,
        *,
        port: int = 0,
        enrolment_code: str,
        rehearsal: bool = False,
        database: str | None = None,
        office: OpeningKey | None = None,
    ) -> None:
        self._data = data
        self._database = database
        self._office = office
        self.enrolment_code = enrolment_code
        self._rehearsal = rehearsal
        self._child: subprocess.Popen[str] | None = None
        self.port = port
        self.url = ""
        self.public_key = ""

    @property
    def pid(self) -> int | None:
        """The child's, while there is one."""
        return self._child.pid if self._child else None

    def start(self) -> None:
        """Start and wait until it listens. Raises BadSettings where it does not."""
        self._data.mkdir(parents=True, exist_ok=True, mode=0o700)
        words = ["hub", "serve", "--data", str(self._data)]
        # With “=”, because a random code may begin with a dash.
        words += ["--port", str(self.port), f"--enrolment-code={self.enrolment_code}"]
        if self._rehearsal:
            words.append("--rehearsal")
        if self._database:
            words.append(f"--database={self._database}")
        environment = {**os.environ}
        if self._office:
            environment["PETITION_KIOSK_OFFICE_KEY"] = self._office.secret
        environment["PYTHONPATH"] = os.pathsep.join(
            filter(None, [_PACKAGES, os.environ.get("PYTHONPATH")])
        )
        with (self._data / "hub.log").open("ab") as log:
            self._child = self._start(
                words,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
            )
        assert self._child.stdout is not None
        ready = _first_ready_line(self._child.stdout)
        if ready is None:
            self.kill()
            raise BadSettings(
                str(self._data / "hub.log"),
                f"The hub that was to be shown ended, or is not ready after {START_SECONDS:.0f} s.",
                "The last lines of this file say why; on a machine that is busy, try again.",
            )
        self.url, self.port, self.public_key = ready[1], int(ready[2]), ready[3]

    def _start(self, words: Sequence[str], **options: Any) -> subprocess.Popen[str]:
        return children.start([sys.executable, "-m", "kiosk", *words], **options)

    def stop(self) -> int | None:
        """Ask it to stop (SIGTERM), wait, and kill it only if it does not; the exit status."""
        if self._child is None:
            return None
        self._child.terminate()
        try:
            self._child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._child.kill()
        return self._reap()

    def kill(self) -> None:
        """End it at once (SIGKILL), as a power cut of the process would."""
        if self._child is not None:
            self._child.kill()
            self._reap()

    def _reap(self) -> int:
        assert self._child is not None and self._child.stdout is not None
        status = self._child.wait(STOP_SECONDS)
        self._child.stdout.close()
        if self._child.stdin is not None:
            self._child.stdin.close()
        self._child = None
        return status

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self.stop()


def _first_ready_line(output: IO[str]) -> re.Match[str] | None:
    """The ready line, or None at the end of the output or after START_SECONDS.

    Read in a thread: a pipe cannot be waited for with a time-out on every system.
    """
    found: queue.SimpleQueue[re.Match[str] | None] = queue.SimpleQueue()

    def read() -> None:
        matches = (_READY.fullmatch(line) for line in output)
        found.put(next((match for match in matches if match), None))

    threading.Thread(target=read, name="hub-ready", daemon=True).start()
    try:
        return found.get(timeout=START_SECONDS)
    except queue.Empty:
        return None
