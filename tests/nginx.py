"""A real nginx on loopback, as its shortest configuration has it; it can change while it runs."""

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Self

import httpx
import pytest

SECONDS = 20.0
PROGRAM = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or ""
PLACES = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
USER = "user root;" if os.geteuid() == 0 else ""
"""Its workers write large bodies into a folder that is the tests' own."""
TURN = "/turn-of-the-configuration"
CONFIGURATION = """\
daemon off; {user} pid {folder}/pid;
events {{}}
http {{
  access_log off;
  keepalive_timeout 0;
  {places}
  server {{
    listen 127.0.0.1:{port};
    location = {turn} {{ return 200 "{number}"; }}
    {locations}
  }}
}}
"""


class Nginx:
    """On a port of its own; `serve` says what it answers, from the first time on."""

    def __init__(self, folder: Path) -> None:
        if not PROGRAM:
            pytest.skip("nginx is not installed here")
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._number = 0
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"

    def serve(self, locations: str) -> None:
        """Answer by these `location` blocks; returning means: from now on."""
        self._folder.mkdir(exist_ok=True)
        self._number += 1
        places = "\n  ".join(f"{each}_temp_path {self._folder}/{each};" for each in PLACES)
        file = self._folder / "nginx.conf"
        file.write_text(
            CONFIGURATION.format(
                user=USER,
                folder=self._folder,
                places=places,
                port=self.port,
                turn=TURN,
                number=self._number,
                locations=locations,
            )
        )
        before: set[str] = set()
        if self._process is None:
            line = [PROGRAM, "-e", str(self._folder / "error.log"), "-p", str(self._folder)]
            self._process = subprocess.Popen([*line, "-c", str(file)])
        else:
            before = self._workers()
            self._process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + SECONDS
        while self._turn() != str(self._number) or self._workers() & before:
            assert self._process.poll() is None and time.monotonic() < deadline, self._said()
            time.sleep(0.02)

    def _workers(self) -> set[str]:
        """Its processes; one of the configuration before still answers on an old connection."""
        assert self._process is not None
        pid = self._process.pid
        return set(Path(f"/proc/{pid}/task/{pid}/children").read_text().split())

    def _turn(self) -> str:
        """Which configuration answers."""
        try:
            return httpx.get(f"{self.url}{TURN}", trust_env=False, verify=False).text
        except httpx.HTTPError:
            return ""

    def _said(self) -> str:
        return (self._folder / "error.log").read_text()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(SECONDS)
