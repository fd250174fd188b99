"""`petition-kiosk …` in this process: its words and its status, without the start of a new one."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO

from kiosk.cli.main import main, parser
from kiosk.hub.log import LOGGER


def run(*words: object, answer: str = "") -> subprocess.CompletedProcess[str]:
    """The command, run to its end; `answer` is what it is given on its standard input.

    Also `hub serve`, where it is refused.
    """
    line = [str(word) for word in words]
    said, wrong = StringIO(), StringIO()
    with as_it_was(), redirect_stdout(said), redirect_stderr(wrong):
        sys.stdin = StringIO(answer)
        try:
            status = main(line)
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 2
    return subprocess.CompletedProcess(line, status, said.getvalue(), wrong.getvalue())


def status(*words: object) -> int:
    """Its exit status; what it cannot use it raises, instead of saying so."""
    chosen = parser().parse_args([str(word) for word in words])
    return int(chosen.run(chosen))


@contextmanager
def as_it_was() -> Iterator[None]:
    """What a command sets for its whole process, and what it inherits, is put back."""
    stdin, mask, hangup = sys.stdin, os.umask(0), signal.getsignal(signal.SIGHUP)
    os.umask(mask)
    root = logging.getLogger()
    handlers, levels = root.handlers[:], (root.level, LOGGER.level)
    root.handlers[:] = []  # or logging closes them
    try:
        yield
    finally:
        sys.stdin = stdin
        os.umask(mask)
        signal.signal(signal.SIGHUP, hangup)
        root.handlers[:] = handlers
        root.setLevel(levels[0])
        LOGGER.setLevel(levels[1])
