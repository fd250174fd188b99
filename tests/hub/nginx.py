"""A real nginx in front of a hub, as its shortest configuration has it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

import pytest

START_SECONDS = 20.0
PATHS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
CONFIGURATION = """\
daemon off; master_process off; pid {folder}/pid;
events {{}}
http {{
  access_log off;
  {places}
  server {{
    listen 127.0.0.1:{port};
    {locations}
  }}
}}
"""


class Nginx:
    """In one process, on a port of its own; `serve` says what it passes on, and starts it."""

    def __init__(self, folder: Path) -> None:
        found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
        if found is None:
            pytest.skip("nginx is not installed here")
        self._program = found
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def serve(self, locations: str) -> None:
        """Start with these `location` blocks, and wait until it answers."""
        self._folder.mkdir(exist_ok=True)
        places = "\n  ".join(f"{each}_temp_path {self._folder}/{each};" for each in PATHS)
        file = self._folder / "nginx.conf"
        file.write_text(
            CONFIGURATION.format(
                folder=self._folder, places=places, port=self.port, locations=locations
            )
        )
        line = [self._program, "-e", str(self._folder / "error.log"), "-p", str(self._folder)]
        self._process = subprocess.Popen([*line, "-c", str(file)])
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self._process.poll() is None, (self._folder / "error.log").read_text()
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
        raise AssertionError("nginx did not start in time")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(START_SECONDS)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
