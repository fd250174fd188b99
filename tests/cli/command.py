"""`petition-kiosk …` in this process: its words and its status, without the start of a new one."""

from __future__ import annotations

import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

from kiosk.cli.main import main


def run(*words: object, answer: str = "") -> subprocess.CompletedProcess[str]:
    """The command, run to its end; `answer` is what it is given on its standard input."""
    line = [str(word) for word in words]
    said, wrong, before = StringIO(), StringIO(), sys.stdin
    sys.stdin = StringIO(answer)
    try:
        with redirect_stdout(said), redirect_stderr(wrong):
            status = main(line)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 2
    finally:
        sys.stdin = before
    return subprocess.CompletedProcess(line, status, said.getvalue(), wrong.getvalue())
