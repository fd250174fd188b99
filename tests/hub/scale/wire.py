"""A client that costs little: requests made beforehand, answers counted."""

import asyncio
import json
import os
import time
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from urllib.parse import urlsplit

from kiosk.sealing.envelope import Envelope

STORED = b'"outcome":"stored"'
SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Load:
    """What some clients did in a process of their own."""

    seconds: float
    stored: int
    cpu: float
    """Seconds of this process's CPU."""
    slowest: float
    """Seconds that the slowest request took."""


def request(token: str, envelopes: Sequence[Envelope]) -> bytes:
    """The bytes of one POST."""
    sent = {"envelopes": [b64encode(each.raw).decode() for each in envelopes]}
    body = json.dumps(sent).encode()
    head = (
        "POST /kiosk/v1/envelopes HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _client(port: int, requests: Sequence[bytes], begin: asyncio.Event) -> tuple[int, float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await begin.wait()
    stored, slowest = 0, 0.0
    for each in requests:
        start = time.perf_counter()
        writer.write(each)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.split(b"\r\n", 1)[0].decode())
        length = head.lower().split(b"content-length:", 1)[1].split(b"\r\n", 1)[0]
        stored += (await reader.readexactly(int(length))).count(STORED)
        slowest = max(slowest, time.perf_counter() - start)
    writer.close()
    return stored, slowest


async def _all(ports: Sequence[int], clients: Sequence[Sequence[bytes]]) -> Load:
    begin = asyncio.Event()
    tasks = [
        asyncio.create_task(_client(ports[turn % len(ports)], requests, begin))
        for turn, requests in enumerate(clients)
    ]
    await asyncio.sleep(0.05)
    start, cpu = time.perf_counter(), time.process_time()
    begin.set()
    async with asyncio.timeout(SECONDS):
        done = await asyncio.gather(*tasks)
    return Load(
        time.perf_counter() - start,
        sum(stored for stored, _ in done),
        time.process_time() - cpu,
        max(slowest for _, slowest in done),
    )


def _child(answer: Connection, ports: Sequence[int], clients: Sequence[Sequence[bytes]]) -> None:
    answer.send(asyncio.run(_all(ports, clients)))
    answer.close()
    os._exit(0)


def load(urls: Sequence[str], clients: Sequence[Sequence[bytes]]) -> Load:
    """Run so many clients at once against hubs, in a process of their own."""
    ports = [urlsplit(url).port or 0 for url in urls]
    ours, theirs = get_context("fork").Pipe(duplex=False)
    child = get_context("fork").Process(target=_child, args=(theirs, ports, clients))
    child.start()
    theirs.close()
    try:
        done = ours.recv()
    except EOFError:
        raise RuntimeError("the clients failed") from None
    finally:
        child.join()
        ours.close()
    assert isinstance(done, Load)
    return done
