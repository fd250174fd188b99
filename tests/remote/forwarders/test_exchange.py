"""One request over real sockets: every kind of answer, and who may be spoken to at all."""

import asyncio
import gzip
import traceback
from collections.abc import Callable
from contextlib import suppress

import pytest

from kiosk.domain.errors import BadSettings
from kiosk.remote.forwarders.exchange import MAX_ANSWER_BYTES, SECOND, Exchange, Limiter
from kiosk.services.forwarding_ports import Request
from kiosk.services.forwarding_source import (
    ReceiverClosed,
    ReceiverRefused,
    ReceiverUnavailable,
    problem_of,
)
from tests.clock import NOW
from tests.remote.strange import LOGIN_PAGE, Answer, StrangeServer, http, json_answer

MARK = b"do-not-repeat-me"


def answered(answer: Answer, *, reads: bool = True) -> object:
    """What a request to a server that answers so comes to."""

    async def story() -> object:
        async with StrangeServer(answer) as server:
            exchange = Exchange(clock=lambda: NOW, exchange_seconds=0.5)
            request = Request("POST", f"{server.url}/x", {"X-Key": "k"}, b"{}")
            try:
                if reads:
                    return await exchange.value(request)
                await exchange.success(request)
                return None
            finally:
                await exchange.close()

    return asyncio.run(story())


FAILURES: list[tuple[str, bytes, type[Exception], str]] = [
    ("login page", LOGIN_PAGE, ReceiverUnavailable, "not_json"),
    ("nothing", http(200), ReceiverUnavailable, "not_json"),
    ("deep", http(200, b"[" * 100_000), ReceiverUnavailable, "not_json"),
    ("cut", http(200, b'{"id', Content_Length="500"), ReceiverUnavailable, "cut_body"),
    ("large", http(200, b" " * (MAX_ANSWER_BYTES + 1)), ReceiverUnavailable, "too_large"),
    (
        "packed",
        http(200, gzip.compress(b" " * (50 << 20)), Content_Encoding="gzip"),
        ReceiverUnavailable,
        "encoding",
    ),
    ("moved", http(301, Location="https://elsewhere.example/"), ReceiverUnavailable, "redirected"),
    ("kept", http(307, Location="/y"), ReceiverUnavailable, "redirected"),
    ("not modified", http(304), ReceiverUnavailable, "redirected"),
    ("bad key", http(401, MARK), ReceiverClosed, "http_401"),
    ("forbidden", http(403, MARK), ReceiverClosed, "http_403"),
    ("not here", http(404, MARK), ReceiverClosed, "http_404"),
    ("not this one", http(422, MARK), ReceiverRefused, "http_422"),
    ("broken", http(500, MARK), ReceiverUnavailable, "http_500"),
    ("hung up", b"", ReceiverUnavailable, "transport"),
    ("no http", b"220 mail ready\r\n\r\n", ReceiverUnavailable, "transport"),
]


@pytest.mark.parametrize(
    ("answer", "kind", "code"), [f[1:] for f in FAILURES], ids=[f[0] for f in FAILURES]
)
def test_every_failure_is_a_code(answer: bytes, kind: type[Exception], code: str) -> None:
    """Nothing of an answer's text is in an error, or in anything it drags along."""
    with pytest.raises(kind) as caught:
        answered(answer)
    assert problem_of(caught.value) == code
    assert MARK.decode() not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("99999", 3600.0), ("soon", None)],
)
def test_patience_is_heard(header: str, seconds: float | None) -> None:
    """Retry-After in seconds, at most an hour; what cannot be read was not said."""
    with pytest.raises(ReceiverUnavailable) as caught:
        answered(http(429, Retry_After=header))
    assert caught.value.retry_after == seconds


async def test_an_answer_that_never_ends() -> None:
    """A byte now and then does not keep us for ever."""
    over = asyncio.Event()

    async def drip(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        with suppress(ConnectionError):
            while not writer.is_closing():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.02)
        writer.close()
        over.set()

    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    exchange = Exchange(exchange_seconds=0.3)
    with pytest.raises(ReceiverUnavailable, match="timeout"):
        await exchange.value(Request("GET", f"http://127.0.0.1:{port}/", {}))
    await exchange.close()
    await over.wait()
    server.close()


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "https://nobody.invalid/"])
async def test_nobody_is_there(url: str) -> None:
    """A port where nobody listens, and a name that is none."""
    exchange = Exchange()
    with pytest.raises(ReceiverUnavailable, match="no_connection"):
        await exchange.value(Request("GET", url, {}))
    await exchange.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://crm.example.org/",
        "http://127.0.0.1.example.org/",
        "https://me:secret@crm.example.org/",
        "ftp://127.0.0.1/",
        "crm.example.org",
        "",
    ],
)
async def test_who_is_never_spoken_to(url: str) -> None:
    """Names travel encrypted, or not off this machine; nothing is opened for anything else."""
    exchange = Exchange()
    with pytest.raises(BadSettings) as caught:
        await exchange.value(Request("GET", url, {}))
    assert "secret" not in str(caught.value)


def test_a_success_is_read_once() -> None:
    """The JSON value; and where only success counts, a page is one too."""
    assert answered(json_answer({"a": [1]})) == {"a": [1]}
    assert answered(LOGIN_PAGE, reads=False) is None


async def test_no_cookie_goes_along() -> None:
    """What a receiver gives to remember one signer by does not come back with the next."""
    kept = http(200, b"{}", Set_Cookie="who=anna; Path=/")
    async with StrangeServer(kept, kept) as server:
        exchange = Exchange()
        for _ in range(2):
            await exchange.value(Request("GET", f"{server.url}/", {}))
        await exchange.close()
    assert [each.headers.get("cookie") for each in server.asked] == [None, None]


async def test_closing_lets_go_of_the_connection() -> None:
    """The receiver sees it end; again, or before anything was asked, there is nothing to close."""
    ended = asyncio.Event()
    opened = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal opened
        opened += 1
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        await writer.drain()
        await reader.read()
        ended.set()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    exchange = Exchange()
    await exchange.close()
    for turn in (1, 2):
        ended.clear()
        assert await exchange.value(Request("GET", url, {})) == {}
        assert not ended.is_set(), "control: it is kept until then"
        await exchange.close()
        await asyncio.wait_for(ended.wait(), 20)
        assert opened == turn
    await exchange.close()
    server.close()


class TestLimiter:
    """So many in any second, as the receiver counts, and no slower than that asks for."""

    def times(self, per_second: int | None, latency: Callable[[int], float]) -> list[float]:
        """When ten requests reach a receiver that is `latency(n)` seconds away."""
        now = [0.0]
        reached = []

        async def sleep(seconds: float) -> None:
            now[0] += seconds

        async def story() -> None:
            limiter = Limiter(per_second, clock=lambda: now[0], sleep=sleep)
            for n in range(10):
                async with limiter.turn():
                    reached.append(now[0] + latency(n))
                    now[0] += 2 * latency(n)

        asyncio.run(story())
        return reached

    @pytest.mark.parametrize("slow", [0.0, 0.01, 0.4])
    def test_four_in_any_second(self, slow: float) -> None:
        """Also where one request takes long and the next does not."""
        reached = self.times(4, lambda n: slow * (n % 2))
        assert all(later - at >= 1.0 for at, later in zip(reached, reached[4:], strict=False))

    def test_no_slower_than_it_must_be(self) -> None:
        """Ten take two waits; without a limit none."""
        assert self.times(4, lambda _n: 0.0)[-1] == pytest.approx(2 * SECOND)
        assert self.times(None, lambda _n: 0.0)[-1] == 0.0
