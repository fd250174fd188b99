"""Somebody at a terminal: a command in a real pseudo-terminal, read and answered as people do."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.forked import Forked

SECONDS = 60.0
"""For the next words to appear."""
ROWS, COLUMNS = 24, 80
_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class Terminal:
    """`petition-kiosk` run in a terminal; `words` is what stands after it on the line."""

    def __init__(self, words: Sequence[str], folder: Path, **environment: str) -> None:
        ours, theirs = pty.openpty()
        self._end = ours
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._child = Forked(
            words, env={**os.environ, **environment}, folder=folder, terminal=os.ttyname(theirs)
        )
        self._child.stdout.read()  # its end of the pipe is closed once it is at the terminal
        self._child.stdout.close()
        os.close(theirs)
        self.seen = ""
        """All that was ever on the screen."""
        self.raw = ""
        """The same with what moves the cursor."""
        self._read_to = 0

    def wait_for(self, words: str) -> str:
        """What appears up to and with `words`, after what was waited for before."""
        deadline = time.monotonic() + SECONDS
        while (at := self.seen.find(words, self._read_to)) < 0:
            if not self._more(deadline - time.monotonic()):
                raise AssertionError(f"“{words}” never came after:\n{self.seen[self._read_to :]}")
        fresh = self.seen[self._read_to : at + len(words)]
        self._read_to = at + len(words)
        return fresh

    def enter(self, line: str) -> None:
        """A line and Enter."""
        os.write(self._end, f"{line}\n".encode())

    def answer(self, question: str, line: str) -> str:
        """Wait for the end of a question, then type."""
        asked = self.wait_for(question)
        self.wait_for(": ")
        self.enter(line)
        return asked

    def interrupt(self) -> None:
        """Ctrl+C, once it waits: between question and reading, Python would hear it too late."""
        deadline = time.monotonic() + SECONDS
        status = Path(f"/proc/{self._child.pid}/stat")
        while status.read_text("ascii", "replace").rpartition(")")[2].split()[0] != "S":
            assert time.monotonic() < deadline, "it never waits"
            time.sleep(0.01)
        self._child.send_signal(signal.SIGINT)

    def kill(self) -> None:
        """The power goes."""
        self._child.kill()
        self._child.wait(SECONDS)

    def end(self) -> int:
        """Read on until the command ends; its exit status."""
        deadline = time.monotonic() + SECONDS
        while self._more(deadline - time.monotonic()):
            pass
        return self._child.wait(max(1.0, deadline - time.monotonic()))

    def _more(self, seconds: float) -> bool:
        """Whether anything came; False at the end of the output, or of patience."""
        if not select.select([self._end], [], [], max(0.0, seconds))[0]:
            return False
        try:
            raw = os.read(self._end, 65536)
        except OSError:  # Linux: the other end is closed
            return False
        text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
        self.raw += text
        self.seen += _COLOURS.sub("", text)
        return bool(raw)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._child.poll() is None:
            self.kill()
        os.close(self._end)
