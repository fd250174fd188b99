"""The same with every stranger on the wire: how an answer is read, and why there was none."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Callable
from functools import cache

import httpx


@cache
def usual_authorities() -> ssl.SSLContext:
    """TLS that believes the usual certificate authorities, read once: a tenth of a second."""
    return httpx.create_ssl_context(trust_env=False)


async def bounded_body(
    response: httpx.Response, most: int, unusable: Callable[[str], Exception]
) -> bytes:
    """At most `most` bytes, as sent: an answer that unpacks to gigabytes is not read.

    Raises what `unusable` makes of a code: "encoding", "too_large" or "cut_body".
    """
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise unusable("encoding")
    body = bytearray()
    try:
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > most:
                raise unusable("too_large")
    except httpx.RemoteProtocolError:
        raise unusable("cut_body") from None
    return bytes(body)


def failure_code(error: Exception) -> str:
    """Why there was no answer: "timeout", "tls", "no_connection" or "transport"."""
    if isinstance(error, httpx.TimeoutException):
        return "timeout"
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "tls"
        cause = cause.__cause__ or cause.__context__
    return "no_connection" if isinstance(error, httpx.ConnectError) else "transport"


def is_loopback(host: str) -> bool:
    """Whether `host` is this very machine, where plain HTTP is no risk."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
