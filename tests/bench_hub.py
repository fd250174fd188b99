"""The hub's throughput beside what PostgreSQL could do alone: `python -m tests.bench_hub [ROWS …]`.

One run on one machine, fsync on, competitors in turn, medians; only the ratios travel. Per
number of clients:

- pgbench: one plain INSERT of the same bytes per transaction, table with a primary key only;
- hub, singly: one envelope per request, to real hub processes over HTTP (signature checked,
  stored, receipt signed), and the same at the storage (parsed envelopes into HubStorage through
  its BatchWriter, no HTTP and no cryptography);
- COPY: the same bytes in one binary stream into the table with a primary key only;
- hub, in batches of 160 (as many as one request of 1 MiB holds): over HTTP and at the storage.

It is repeated with as many rows in both tables beforehand as are named (10000 100000 1000000).
"""

import asyncio
import os
import struct
import subprocess
import sys
import tempfile
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import psycopg

from kiosk.devtools.hub_process import HubProcess
from kiosk.hub.database import open_storage
from kiosk.hub.engine import WRITERS
from kiosk.hub.ingest import Delivery, Moment
from kiosk.hub.kiosk_service import BatchWriter
from kiosk.hub.storage import HubStorage, hashed
from kiosk.sealing.envelope import Envelope
from tests.hub.kit import CODE
from tests.hub.postgresql import Cluster, binaries
from tests.hub.scale.mint import AT, Device, Mint
from tests.hub.scale.wire import load, request

SIZES = (10_000, 100_000, 1_000_000)
CLIENTS = (1, 4, 16)
ROUNDS = int(os.environ.get("ROUNDS", "3"))
SINGLES = 1_600
"""Envelopes in each measurement of single requests."""
BATCH = 160
"""What a courier's request can hold of the 200 that are allowed: 1 MiB in base64."""
BATCHES = 40
DEVICES = 400
"""So many that no kiosk's rate is reached."""
PROCESSES = int(os.environ.get("HUBS", "2"))
"""Hub processes: one for each core of a small machine."""
PORTION = 5_000
TICKS = os.sysconf("SC_CLK_TCK")
MOMENT = Moment(AT, AT)
COLUMNS = "id, digest, kiosk, seq, campaign, event, envelope, received_at, prev, withdrawal"
PLAIN = """
CREATE TABLE plain (id text PRIMARY KEY, digest text, kiosk text, seq bigint, campaign text,
  event text, envelope bytea, received_at text, prev text, withdrawal text)
"""
INSERT = """
INSERT INTO plain VALUES (gen_random_uuid()::text, :digest, :kiosk, 1, 'a-campaign', 'a-stall',
  decode(:body, 'hex'), '2026-11-24T15:00:00Z', :digest, :digest);
"""
COPY = f"COPY {{}} ({COLUMNS}) FROM STDIN (FORMAT BINARY)"


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement."""

    stored: int
    seconds: float
    hub: float = 0.0
    """CPU seconds of the hub's processes; at the storage, of this one."""
    server: float = 0.0
    load: float = 0.0

    @property
    def rate(self) -> float:
        """Envelopes a second."""
        return self.stored / self.seconds


def cpu_of(pid: int) -> float:
    """CPU seconds of a process and of its children that have ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return sum(int(value) for value in fields[11:15]) / TICKS


def family(pid: int) -> list[int]:
    """A process and its children."""
    listed = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    return [pid, *map(int, listed.stdout.split())]


def copied(envelopes: Sequence[Envelope]) -> bytes:
    """Rows in PostgreSQL's binary COPY format."""
    return rows_of((e.header.id, e.digest, e.header.kiosk, e.header.seq, e.raw) for e in envelopes)


def rows_of(found: Iterable[tuple[str, str, str, int, bytes]]) -> bytes:
    """The same for rows as tuples: id, digest, kiosk, seq, envelope."""
    out = bytearray(b"PGCOPY\n\xff\r\n\x00" + struct.pack("!ii", 0, 0))
    for id, digest, kiosk, seq, raw in found:
        values: list[str | int | bytes] = [
            id,
            digest,
            kiosk,
            seq,
            "a-campaign",
            "a-stall",
            raw,
            AT,
            digest,
            digest,
        ]
        out += struct.pack("!h", len(values))
        for value in values:
            if isinstance(value, int):
                packed = struct.pack("!q", value)
            else:
                packed = value if isinstance(value, bytes) else value.encode()
            out += struct.pack("!i", len(packed)) + packed
    return bytes(out + struct.pack("!h", -1))


class Bench:
    """A cluster, hubs, and everything that is measured on them."""

    def __init__(
        self, cluster: Cluster, url: str, storage: HubStorage, hubs: Sequence[HubProcess]
    ) -> None:
        self._cluster = cluster
        self._url = url
        self._storage = storage
        self._mint = Mint()
        self._devices = self._mint.devices(storage, DEVICES)
        self._turn = 0
        self.hubs = hubs
        sample = self._mint.envelope(self._devices[0])
        self._defines = {
            "body": sample.raw.hex(),
            "digest": sample.digest,
            "kiosk": sample.header.kiosk,
        }
        self.bytes = len(sample.raw)
        self._script = cluster.folder / "insert.sql"
        self._script.write_text(INSERT)
        self._script.chmod(0o644)
        with self._connect() as connection:
            connection.execute(PLAIN)

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(self._url, autocommit=True)

    def prefill(self, rows: int) -> None:
        """Bring both tables to `rows` rows of random bodies, about a thousand of each kiosk."""
        kiosks = [device.kiosk for device in self._devices]
        for table in ("envelopes", "plain"):
            with self._connect() as connection:
                counted = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
                assert counted is not None
                for start in range(counted[0], rows, PORTION):
                    count = min(PORTION, rows - start)
                    made = (
                        (
                            str(uuid.uuid4()),
                            os.urandom(32).hex(),
                            kiosks[(start + turn) % len(kiosks)],
                            10**7 + start + turn,
                            os.urandom(self.bytes),
                        )
                        for turn in range(count)
                    )
                    with connection.cursor().copy(COPY.format(table)) as copy:
                        copy.write(rows_of(made))
                connection.execute(f"VACUUM ANALYZE {table}")
        with self._connect() as connection:
            connection.execute("CHECKPOINT")

    def _next(self) -> Device:
        self._turn += 1
        return self._devices[self._turn % DEVICES]

    def _shares(
        self, clients: int, size: int, total: int
    ) -> list[list[tuple[Device, list[Envelope]]]]:
        """For each client its requests: a device, and `size` envelopes of it."""
        shares: list[list[tuple[Device, list[Envelope]]]] = [[] for _ in range(clients)]
        for turn in range(total):
            device = self._next()
            sent = [self._mint.envelope(device) for _ in range(size)]
            shares[turn % clients].append((device, sent))
        return shares

    def pgbench(self, clients: int) -> Run:
        """Plain INSERTs, each its own transaction."""
        program = str(self._cluster.binaries / "pgbench")
        each = SINGLES // clients
        command = [program, "-n", "-M", "prepared", "-f", str(self._script)]
        command += ["-c", str(clients), "-j", str(min(clients, 2)), "-t", str(each)]
        for name, value in self._defines.items():
            command += ["-D", f"{name}={value}"]
        command += ["-h", str(self._cluster.folder), "-U", self._cluster.account]
        with self._measured() as cpu:
            before = os.times()
            told = subprocess.run(
                [*command, self._storage.engine.url.database or ""],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            after = os.times()
        rate = float(told.split("tps = ")[1].split()[0])
        spent = after.children_user + after.children_system
        spent -= before.children_user + before.children_system
        return Run(each * clients, each * clients / rate, 0.0, cpu.server, spent)

    def copy(self, _clients: int) -> Run:
        """One stream, one transaction."""
        sent = copied([self._mint.envelope(self._next()) for _ in range(BATCHES * BATCH)])
        with self._connect() as connection, self._measured() as cpu:
            start, own = time.perf_counter(), time.process_time()
            with connection.cursor().copy(COPY.format("plain")) as copy:
                copy.write(sent)
            seconds = time.perf_counter() - start
            own = time.process_time() - own
        return Run(BATCHES * BATCH, seconds, 0.0, cpu.server, own)

    def over_http(self, size: int, total: int) -> Callable[[int], Run]:
        """To the hub processes: `total` requests of `size` envelopes."""

        def run(clients: int) -> Run:
            requests = [
                [request(device.token, sent) for device, sent in share]
                for share in self._shares(clients, size, total)
            ]
            with self._measured() as cpu:
                done = load([hub.url for hub in self.hubs], requests)
            assert done.stored == size * total, (done.stored, size * total)
            return Run(done.stored, done.seconds, cpu.hub, cpu.server, done.cpu)

        return run

    def at_storage(self, size: int, total: int) -> Callable[[int], Run]:
        """Into the storage, from this process."""

        def run(clients: int) -> Run:
            shares = [
                [Delivery(d.kiosk, tuple(sent), hashed(d.token)) for d, sent in share]
                for share in self._shares(clients, size, total)
            ]

            async def all_clients() -> float:
                writer = BatchWriter(self._storage.deliver, WRITERS)

                async def client(share: Sequence[Delivery]) -> None:
                    for delivery in share:
                        placed = await writer.deliver(delivery, MOMENT)
                        assert placed is not None and len(placed) == size

                start = time.perf_counter()
                await asyncio.gather(*map(client, shares))
                return time.perf_counter() - start

            with self._measured() as cpu:
                own = time.process_time()
                seconds = asyncio.run(all_clients())
                own = time.process_time() - own
            return Run(size * total, seconds, own, cpu.server)

        return run

    def _measured(self) -> "Cpu":
        return Cpu(self._cluster.pid, [hub.pid for hub in self.hubs if hub.pid])


class Cpu:
    """CPU seconds of PostgreSQL and of the hubs while the block runs."""

    def __init__(self, server: int, hubs: Sequence[int]) -> None:
        self._server = server
        self._hubs = hubs
        self.server = self.hub = 0.0

    def __enter__(self) -> Self:
        self._before = self._now()
        return self

    def __exit__(self, *_: object) -> None:
        server, hub = self._now()
        self.server, self.hub = server - self._before[0], hub - self._before[1]

    def _now(self) -> tuple[float, float]:
        return sum(map(cpu_of, family(self._server))), sum(map(cpu_of, self._hubs))


def measure(bench: Bench) -> dict[tuple[str, int], Run]:
    """Every competitor at every number of clients, in turn; of each the median run."""
    competitors = {
        "pgbench INSERT": bench.pgbench,
        "hub singly, HTTP": bench.over_http(1, SINGLES),
        "hub singly, storage": bench.at_storage(1, SINGLES),
        "COPY": bench.copy,
        "hub batches, HTTP": bench.over_http(BATCH, BATCHES),
        "hub batches, storage": bench.at_storage(BATCH, BATCHES),
    }
    runs: dict[tuple[str, int], list[Run]] = defaultdict(list)
    for turn in range(ROUNDS + 1):
        for clients in CLIENTS:
            for name, run in competitors.items():
                done = run(clients)
                if turn:  # the first round warms up
                    runs[name, clients].append(done)
    return {
        key: sorted(found, key=lambda run: run.rate)[len(found) // 2] for key, found in runs.items()
    }


def table(rows: int, found: dict[tuple[str, int], Run]) -> Iterator[str]:
    """Lines for a reader."""
    yield f"\n{rows:,} rows before. Envelopes a second; CPU in milliseconds per envelope"
    yield f"{'':22} clients    per s   ratio   goal      hub  PostgreSQL    load"
    for (name, clients), run in sorted(
        found.items(), key=lambda each: (order(each[0][0]), each[0][1])
    ):
        beside = "COPY" if "batch" in name else "pgbench INSERT"
        goal = {"pgbench INSERT": 0.5, "COPY": 0.3}[beside]
        ratio = run.rate / found[beside, clients].rate
        said = f"{ratio:8.2f}   {goal:4}" if name.startswith("hub") else " " * 15
        per = [1000 * spent / run.stored for spent in (run.hub, run.server, run.load)]
        yield (f"{name:22}{clients:8}{run.rate:9.0f}{said}{per[0]:9.3f}{per[1]:12.3f}{per[2]:8.3f}")


def order(name: str) -> tuple[bool, bool, str]:
    """Singles first, and what they are measured by before them."""
    batch = name == "COPY" or "batch" in name
    return batch, name.startswith("hub"), name


def drift(by_size: dict[int, dict[tuple[str, int], Run]]) -> Iterator[str]:
    """How each rate and ratio moves between the smallest and the largest table."""
    first, last = min(by_size), max(by_size)
    yield f"\nFrom {first:,} to {last:,} rows: change of the rate, and of the ratio"
    for key in by_size[first]:
        name, clients = key
        rate = by_size[last][key].rate / by_size[first][key].rate - 1
        beside = "COPY" if name == "COPY" or "batch" in name else "pgbench INSERT"
        alone = by_size[last][beside, clients].rate / by_size[first][beside, clients].rate
        yield f"{name:22}{clients:8}{rate:+9.0%}{(rate + 1) / alone - 1:+9.0%}"


def main() -> None:
    """Measure and print."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    found = binaries()
    if found is None:
        sys.exit("PostgreSQL's server programs are not installed here.")
    by_size: dict[int, dict[tuple[str, int], Run]] = {}
    with ExitStack() as opened:
        cluster = opened.enter_context(Cluster(found))
        url = opened.enter_context(cluster.database())
        place = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        hubs = [  # first: a hub does not serve with a new key where tablets know another
            opened.enter_context(HubProcess(place, enrolment_code=CODE, database=url))
            for _ in range(PROCESSES)
        ]
        storage = opened.enter_context(open_storage(place, url))
        bench = Bench(cluster, url, storage, hubs)
        print(
            f"{bench.bytes} bytes an envelope, {PROCESSES} hub processes, {os.cpu_count()} cores,"
        )
        print(
            f"batches of {BATCH}; median of {ROUNDS} rounds; load average {os.getloadavg()[0]:.1f}"
        )
        for size in sizes:
            bench.prefill(size)
            by_size[size] = measure(bench)
            print("\n".join(table(size, by_size[size])), flush=True)
    if len(by_size) > 1:
        print("\n".join(drift(by_size)))


if __name__ == "__main__":
    main()
