"""What all stand-ins of receivers share: a real server on loopback, state, and faults at will."""

import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import unquote

PAGE = b"<html><h1>We are updating our site</h1></html>"
SLOW_SECONDS = 0.6


class Fault(Enum):
    """What goes wrong with one request."""

    LOST = auto()
    """It is carried out, and the connection breaks before the answer."""
    CUT = auto()
    """It is carried out, and the answer ends in the middle."""
    SLOW = auto()
    """It is carried out, and the answer comes after SLOW_SECONDS."""
    FAILED_AFTER = auto()
    """It is carried out, and the answer is 500."""
    PAGE_AFTER = auto()
    """It is carried out, and the answer is a web page."""
    FAILED = auto()
    """500, not carried out."""
    BUSY = auto()
    """429 with Retry-After: 0, not carried out."""
    AWAY = auto()
    """503, not carried out."""
    PAGE = auto()
    """A web page with status 200, not carried out."""
    MOVED = auto()
    """A redirect to this very server, not carried out: following it would show in `elsewhere`."""
    FORBIDDEN = auto()
    """403, not carried out."""
    GARBLED = auto()
    """JSON of another shape, not carried out."""


AFTER = frozenset({Fault.LOST, Fault.CUT, Fault.SLOW, Fault.FAILED_AFTER, Fault.PAGE_AFTER})
"""Carried out all the same."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    """Names in small letters."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, and a JSON value."""

    status: int
    value: Any = None


@dataclass
class StandIn:
    """A receiver; `fault` is asked once for each request. Kinds override `carry_out`."""

    fault: Callable[[Asked], Fault | None] = lambda _asked: None
    asked: list[Asked] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    accepted: Counter[str] = field(default_factory=Counter)
    """How often a signature was recorded, by our identifier."""
    elsewhere: int = 0
    """Requests that only somebody who follows redirects makes."""

    def carry_out(self, asked: Asked) -> Answer:
        """What the real one would do."""
        raise NotImplementedError

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handling(self))
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}
        )
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def exchange(self, asked: Asked) -> tuple[Fault | None, Answer]:
        """One request at a time, as one database would see them."""
        with self._lock:
            self.asked.append(asked)
            self.times.append(time.monotonic())
            if asked.path.startswith("/elsewhere"):
                self.elsewhere += 1
            fault = self.fault(asked)
            if fault is None or fault in AFTER:
                return fault, self.carry_out(asked)
            return fault, Answer(0)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up in the middle is no news here."""


def _handling(stand_in: StandIn) -> type[BaseHTTPRequestHandler]:
    class Handling(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing."""

        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def _serve(self) -> None:
            path, _, query = self.path.partition("?")
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, unquote(path), query, headers, body)
            fault, answer = stand_in.exchange(asked)
            self._give(fault, answer)

        def _give(self, fault: Fault | None, answer: Answer) -> None:
            text = json.dumps(answer.value).encode()
            if fault is Fault.SLOW:
                time.sleep(SLOW_SECONDS)
            if fault is Fault.LOST:
                self.close_connection = True
            elif fault is Fault.CUT:
                self._send(answer.status, text[: len(text) // 2], length=len(text) + 100)
                self.close_connection = True
            elif fault in (Fault.FAILED_AFTER, Fault.FAILED):
                self._send(500, b'{"error": "Sorry"}')
            elif fault in (Fault.PAGE_AFTER, Fault.PAGE):
                self._send(200, PAGE, kind="text/html")
            elif fault is Fault.BUSY:
                self._send(429, b"{}", Retry_After="0")
            elif fault is Fault.AWAY:
                self._send(503, PAGE, kind="text/html")
            elif fault is Fault.MOVED:
                self._send(307, b"", Location=f"{stand_in.url}/elsewhere{self.path}")
            elif fault is Fault.FORBIDDEN:
                self._send(403, b'{"error": "no"}')
            elif fault is Fault.GARBLED:
                self._send(200, b'{"another": ["shape"]}')
            else:
                self._send(answer.status, text)

        def _send(
            self,
            status: int,
            body: bytes,
            *,
            kind: str = "application/json",
            length: int | None = None,
            **headers: str,
        ) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

    return Handling
