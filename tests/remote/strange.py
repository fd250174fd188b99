"""A café: a server on loopback that answers whatever it is told to. Not a stand-in for our hub."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self

from kiosk.sealing.keys import SigningKey
from kiosk.sealing.receipts import NONCE_HEADER, PROOF_HEADER, prove_answer

SECONDS = 30.0
END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def envelopes(self) -> list[str]:
        """What it carries, in base64."""
        listed: list[str] = json.loads(self.body)["envelopes"]
        return listed


Answer = bytes | Callable[[Asked], bytes]


def http(status: int, body: bytes = b"", kind: str = "application/json", **headers: str) -> bytes:
    """An HTTP/1.1 answer; header names are written with underscores."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Type: {kind}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if "Content_Length" not in headers and "Transfer_Encoding" not in headers:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def json_answer(value: Any, status: int = 200) -> bytes:
    """An answer with JSON in it."""
    return http(status, json.dumps(value).encode())


def by_hub(answer: Answer, key: SigningKey) -> Callable[[Asked], bytes]:
    """The same answer, signed as the hub that owns `key` signs what it says to this request."""

    def signed(asked: Asked) -> bytes:
        head, _, body = (answer if isinstance(answer, bytes) else answer(asked)).partition(END)
        status = int(head.split(b" ", 2)[1])
        proof = prove_answer(key, asked.headers[NONCE_HEADER.lower()], status, body)
        return b"".join((head, b"\r\n", PROOF_HEADER.encode(), b": ", proof.encode(), END, body))

    return signed


LOGIN_PAGE = http(200, b"<html><h1>Welcome to Cafe WiFi</h1></html>", "text/html")


class StrangeServer:
    """Gives `answers` one by one; then passes on to the server at `behind`, or hangs up.

    What `instead` says to a request goes before all that.
    """

    def __init__(
        self,
        *answers: Answer,
        behind: int | None = None,
        instead: Callable[[Asked], bytes | None] = lambda _asked: None,
    ) -> None:
        self.answers = list(answers)
        self.behind = behind
        self.instead = instead
        self.asked: list[Asked] = []
        self.answered = 0
        self.port = 0
        self._serving: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await self._server.wait_closed()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)
        try:
            async with asyncio.timeout(SECONDS):
                asked = await _read(reader)
                self.asked.append(asked)
                writer.write(await self._answer(asked))
                await writer.drain()
                self.answered += 1
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            await _closed(writer)

    async def _answer(self, asked: Asked) -> bytes:
        if said := self.instead(asked):
            return said
        if self.answers:
            answer = self.answers.pop(0)
            return answer if isinstance(answer, bytes) else answer(asked)
        return await passed_on(asked, self.behind) if self.behind else b""


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, path, _ = head[0].split(" ")
    headers = {
        name.lower(): value.strip()
        for name, _, value in (line.partition(":") for line in head[1:] if line)
    }
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Asked(method, path, headers, body)


async def passed_on(asked: Asked, port: int) -> bytes:
    """What the server at `port` says to it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    headers = {**asked.headers, "connection": "close"}
    lines = [f"{asked.method} {asked.path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    try:
        writer.write("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + asked.body)
        return await reader.read()
    finally:
        await _closed(writer)


async def _closed(writer: asyncio.StreamWriter) -> None:
    """For good, whoever is on the other side."""
    writer.close()
    with suppress(ConnectionError, asyncio.CancelledError):
        await writer.wait_closed()
