"""A real pgbouncer in front of the tests' PostgreSQL, on a Unix socket in the same folder."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from typing import Self

import psycopg
import pytest

from .postgresql import START_SECONDS, STOP_SECONDS, Cluster, _as

PORT = 6432
CONFIGURATION = """\
[databases]
* = host={folder}
[pgbouncer]
listen_addr =
listen_port = {port}
unix_socket_dir = {folder}
auth_type = trust
auth_file = {folder}/{name}.users
pool_mode = {mode}
default_pool_size = {size}
server_round_robin = {turns}
"""


class Pgbouncer:
    """`with` starts and stops it."""

    def __init__(self, cluster: Cluster, mode: str, *, size: int = 20, turns: bool = False) -> None:
        found = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")
        if found is None:
            pytest.skip("pgbouncer is not installed here")
        self._program = found
        self._cluster = cluster
        self._settings = {"mode": mode, "size": size, "turns": int(turns)}
        self._process: subprocess.Popen[bytes] | None = None

    def address(self, url: str) -> str:
        """The same database by way of this pooler."""
        return f"{url}&port={PORT}"

    def __enter__(self) -> Self:
        folder, name = self._cluster.folder, "pgbouncer"
        file = folder / f"{name}.ini"
        file.write_text(CONFIGURATION.format(folder=folder, name=name, port=PORT, **self._settings))
        (folder / f"{name}.users").write_text(f'"{self._cluster.account}" ""\n')
        root = os.geteuid() == 0  # it refuses to run as root
        line = [*(_as(self._cluster.account) if root else []), self._program, "-q", str(file)]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(line, stdin=quiet, stdout=quiet, stderr=quiet, cwd="/")
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self._process.poll() is None, "pgbouncer ended"
            with suppress(psycopg.OperationalError):
                psycopg.connect(
                    host=str(folder), port=PORT, user=self._cluster.account, dbname="postgres"
                ).close()
                return self
        raise AssertionError("pgbouncer did not start in time")

    def __exit__(self, *_: object) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.wait(STOP_SECONDS)
