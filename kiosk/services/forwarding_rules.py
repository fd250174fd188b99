"""The forwarders' rules as data and pure functions: what an answer means, how long to wait.

Unavailable                 (domain.errors)
├── ReceiverUnavailable         this signature, or everybody, later again
└── NotAlone                    another process forwards to this receiver
Refused
├── ReceiverRefused             this signature needs attention, the rest goes on
└── ReceiverClosed              nothing more is sent until somebody has looked
"""

from __future__ import annotations

from http import HTTPStatus

from kiosk.domain.errors import Refused, Unavailable

CLOSED = frozenset(
    {
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.METHOD_NOT_ALLOWED,
        HTTPStatus.GONE,
    }
)
"""A key, a petition or an address that is wrong is wrong for every signature."""
LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS})
EVERYBODY = frozenset(
    {"http_429", "http_503", "no_connection", "tls", "timeout", "transport", "redirected"}
)
"""Codes that say nothing about one signature: the receiver rests, and no row is ever blamed."""
STRIKES = 3
"""Other failures in a row after which the receiver rests too."""
ENOUGH_ATTEMPTS = 10
"""After so many, a signature whose own answer is no answer (500, another shape) needs attention."""
MAX_PROBLEM_LETTERS = 64


class ReceiverUnavailable(Unavailable):
    """No usable answer. `retry_after` is what the receiver asked for, in seconds, or None."""

    def __init__(self, code: str, retry_after: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


class ReceiverRefused(Refused):
    """The receiver does not take this signature. `code` is `http_<status>` or our own."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class ReceiverClosed(Refused):
    """The receiver takes nothing from us: key, petition or address are wrong."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NotAlone(Unavailable):
    """Another process forwards to this receiver."""


def judged(status: int, retry_after: float | None) -> Exception | None:
    """What an HTTP status means; None for success. `retry_after` is in seconds."""
    code = f"http_{status}"
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return None
    if status < HTTPStatus.BAD_REQUEST:
        return ReceiverUnavailable("redirected")
    if status in CLOSED:
        return ReceiverClosed(code)
    if status in LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ReceiverUnavailable(code, retry_after)
    return ReceiverRefused(code)


def problem_of(error: Exception) -> str:
    """The code of what went wrong with one signature; a bug is named by its type alone."""
    if isinstance(error, ReceiverUnavailable | ReceiverRefused | ReceiverClosed):
        code = error.code
    elif isinstance(error, TimeoutError):
        code = "timeout"
    else:
        code = f"bug_{type(error).__name__}"
    return code[:MAX_PROBLEM_LETTERS]


def is_everybodys(error: Exception) -> bool:
    """Whether the receiver rests, instead of this signature alone."""
    asked = isinstance(error, ReceiverUnavailable) and error.retry_after is not None
    return asked or problem_of(error) in EVERYBODY


def is_enough(error: Exception, attempts: int) -> bool:
    """Whether a signature has been tried often enough to need a person's attention."""
    return attempts >= ENOUGH_ATTEMPTS and not is_everybodys(error)
