"""The same with every stranger on the wire: how an answer is read, and why there was none.

Retry-After (RFC 9110, 10.2.3): how long a hub asks to be left alone.

Until when the certificate at an address holds, whether it is believed or not.

Whether a hub is well, asked as a load balancer asks.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from http import HTTPStatus
from urllib.parse import urlsplit

import httpx
from cryptography import x509

from kiosk.domain.errors import HubUnavailable


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


LONGEST_SECONDS = 3600.0
"""A hub may ask for more; a stall has closed by then."""


def retry_after(header: str | None, now: float) -> float | None:
    """Seconds from `now` (Unix seconds), 0 to LONGEST_SECONDS; None if nothing usable was said."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdecimal():
        return min(float(text), LONGEST_SECONDS)
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    seconds = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() - now
    return min(max(seconds, 0.0), LONGEST_SECONDS)


SECONDS = 10.0
HTTPS = 443


def certificate_ends(url: str) -> datetime | None:
    """When the certificate ends that `url` (https://…) is served with; None: none was shown."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        return None
    # Only its date is read: one that has ended, which nobody believes, is told about, too.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or HTTPS), SECONDS) as line,
            context.wrap_socket(line, server_hostname=parts.hostname) as shown,
        ):
            raw = shown.getpeercert(binary_form=True)
    except (OSError, ValueError):
        return None
    return x509.load_der_x509_certificate(raw).not_valid_after_utc if raw else None


HEALTH_SECONDS = 10.0
"""To connect and to begin the answer; what takes longer is not well."""


async def healthy(url: str) -> bool:
    """Whether the hub at `url` says that it can store. `url` was checked by HttpHubLink.

    The answer's body is not read. Raises HubUnavailable("no_connection") if nothing answers.
    """
    address = f"{url.rstrip('/')}/health"
    try:
        async with (
            httpx.AsyncClient(
                timeout=HEALTH_SECONDS, trust_env=False, verify=usual_authorities()
            ) as client,
            client.stream("GET", address) as answer,
        ):
            return bool(answer.status_code == HTTPStatus.OK)
    except (httpx.HTTPError, OSError):
        raise HubUnavailable("no_connection") from None
