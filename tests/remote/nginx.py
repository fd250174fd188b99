"""A real nginx on loopback in front of something, whose configuration can change while it runs."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Self

import httpx

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin") or ""
SECONDS = 20.0
_USER = "user root;" if os.geteuid() == 0 else ""
"""Workers write large bodies into a folder that is the tests' own."""
_CONFIGURATION = """
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
  access_log {folder}/access.log;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    location = /rules {{ return 200 "{number}"; }}
    {rules}
  }}
}}
"""


class Nginx:
    """One server with `rules`; what it wrote is in `folder`."""

    def __init__(self, folder: Path, rules: str) -> None:
        self._folder = folder
        self._rules = rules
        self._number = 0
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._folder.mkdir()
        self._write()
        command = [NGINX, "-p", str(self._folder), "-c", str(self._folder / "nginx.conf")]
        self._child = subprocess.Popen([*command, "-e", str(self._folder / "error.log")])
        until_it_listens(self.port)
        return self

    def __exit__(self, *_: object) -> None:
        self._child.terminate()
        self._child.wait(SECONDS)

    def change(self, rules: str) -> None:
        """Serve by other rules, as an operator's reload does; returning means: from now on."""
        self._rules = rules
        self._number += 1
        self._write()
        self._child.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + SECONDS
        while httpx.get(f"{self.url}/rules", trust_env=False).text != str(self._number):
            assert time.monotonic() < deadline, (self._folder / "error.log").read_text()
            time.sleep(0.02)

    def _write(self) -> None:
        text = _CONFIGURATION.format(
            user=_USER, folder=self._folder, port=self.port, number=self._number, rules=self._rules
        )
        (self._folder / "nginx.conf").write_text(text)


def until_it_listens(port: int) -> None:
    """Wait for a socket on loopback."""
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
