"""A PostgreSQL of the tests' own: Debian's programs, a cluster in a temporary folder, fsync on.

It listens on a Unix socket in a folder that only its owner enters, and on no network. The server
is this process's child and ends with it, even if the tests are killed.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from urllib.parse import quote

import psycopg
import pytest
from psycopg import sql

from tests.memory import fastest_place
from tests.shifted import on_its_own_day

START_SECONDS = 60.0
STOP_SECONDS = 30.0
POLL_SECONDS = 0.05
ACCOUNTS = ("postgres", "nobody")
"""Who runs the server when we are root, whom it refuses."""
SETTINGS = {
    "listen_addresses": "",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "max_connections": "250",
    "shared_buffers": "256MB",
    "max_wal_size": "4GB",
    "log_min_messages": "fatal",
}
"""Durable as in earnest; room for the connections of several hubs."""


def binaries() -> Path | None:
    """The folder with initdb, postgres and pgbench, the newest if there are several, or None."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda folder: int(folder.parent.name) if folder.parent.name.isdecimal() else 0,
        reverse=True,
    )
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


class Cluster:
    """A running PostgreSQL; `with` starts and stops it."""

    def __init__(self, binaries: Path) -> None:
        self.binaries = binaries
        root = os.geteuid() == 0
        place = fastest_place() or ("/tmp" if root else None)
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-pg-", dir=place))
        self.account = _account() if root else pwd.getpwuid(os.geteuid()).pw_name
        self._as_account = _as(self.account) if root else []
        if root:
            shutil.chown(self.folder, self.account)
        self._server: subprocess.Popen[bytes] | None = None

    def url(self, database: str) -> str:
        """The address of `database`, as an organiser would give it to the hub."""
        return f"postgresql://{quote(self.account)}@/{database}?host={quote(str(self.folder))}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """A connection that commits each statement."""
        return psycopg.connect(
            host=str(self.folder), user=self.account, dbname=database, autocommit=True
        )

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of a new database, dropped at the end."""
        name = f"hub_{uuid.uuid4().hex[:12]}"
        with self.connect() as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield self.url(name)
        finally:
            drop = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            with self.connect() as connection:
                connection.execute(drop)

    def restart(self) -> None:
        """As after a crash of the server (SIGQUIT): it recovers from its log."""
        self._end(signal.SIGQUIT)
        self._start()

    @property
    def pid(self) -> int:
        """The postmaster's; its children are the server's processes."""
        assert self._server is not None
        return self._server.pid

    def __enter__(self) -> Self:
        made = [*self._as_account, str(self.binaries / "initdb"), "--pgdata", str(self._data)]
        made += ["--auth=trust", f"--username={self.account}", "--encoding=UTF8", "--locale=C"]
        subprocess.run(made, check=True, capture_output=True, cwd="/")
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end(signal.SIGINT)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def _start(self) -> None:
        command = [*self._as_account, str(self.binaries / "postgres"), "-D", str(self._data)]
        command += ["-k", str(self.folder)]
        for name, value in SETTINGS.items():
            command += ["-c", f"{name}={value}"]
        if not self._as_account and shutil.which("setpriv"):
            command = ["setpriv", "--pdeathsig", "INT", *command]
        quiet = subprocess.DEVNULL
        self._server = subprocess.Popen(
            command,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            cwd="/",
            env=on_its_own_day(os.environ),
        )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        assert self._server is not None
        for _ in range(int(START_SECONDS / POLL_SECONDS)):
            try:
                self.connect().close()
            except psycopg.OperationalError:
                try:
                    status = self._server.wait(POLL_SECONDS)
                except subprocess.TimeoutExpired:
                    continue
                raise RuntimeError(f"PostgreSQL ended with status {status}") from None
            return
        self._end(signal.SIGQUIT)
        raise RuntimeError("PostgreSQL did not start in time")

    def _end(self, how: signal.Signals) -> None:
        if self._server is None:
            return
        self._server.send_signal(how)
        try:
            self._server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait(STOP_SECONDS)
        self._server = None


def _account() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ACCOUNTS if name in known)


def _as(account: str) -> list[str]:
    """Drop root's rights; the kernel tells the server when its parent is gone."""
    entry = pwd.getpwnam(account)
    group = str(entry.pw_gid)
    line = ["setpriv", "--reuid", str(entry.pw_uid), "--regid", group, "--clear-groups"]
    return [*line, "--pdeathsig", "INT"]


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """One PostgreSQL for all tests of this process, started when the first one asks."""
    found = binaries()
    if found is None:
        pytest.skip("PostgreSQL's server programs are not installed here")
    with Cluster(found) as running:
        yield running


@pytest.fixture
def postgresql(cluster: Cluster) -> Iterator[str]:
    """The address of a database that no other test knows."""
    with cluster.database() as url:
        yield url
