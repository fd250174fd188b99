"""Where a hub is found from outside: one address, said at its start.

A proxy in front may say with each request where it came from, and anybody may write the same
headers: none of them is believed. What is said at the start is.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.domain.errors import BadSettings

OWN = ("/api/v2", "/dashboard", "/health", "/kiosk/v1", "/metrics")
"""How the hub's own addresses begin."""
_PLAIN = re.compile(r"[\x21-\x7e]+")
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)(:[0-9]{1,5})?", re.IGNORECASE)
_PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")


@dataclass(frozen=True, slots=True)
class PublicAddress:
    """An address that browsers, tablets and CRMs use."""

    scheme: str
    host: str
    """With its port, if it is not the usual one."""
    path: str = ""
    """Below which the hub is found, "/petition"; empty at the root."""

    @property
    def secure(self) -> bool:
        """Whether it is reached by TLS."""
        return self.scheme == "https"

    def __str__(self) -> str:
        """Without a closing slash."""
        return f"{self.scheme}://{self.host}{self.path}"

    @classmethod
    def read(cls, text: str) -> PublicAddress:
        """What --public-url says. Raises BadSettings."""
        try:
            parts = urlsplit(text)
            alone, port = parts.hostname or "", parts.port
        except ValueError:
            raise _bad("This is not an address.") from None
        if _PLAIN.fullmatch(text) is None:
            raise _bad("An address has no blanks, and no letters beyond a to z.")
        path = parts.path.rstrip("/")
        if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(alone)):
            raise _bad("Beyond this machine the address begins with https://.")
        if _HOST.fullmatch(parts.netloc) is None or port == 0:
            raise _bad("It needs the name of a machine, and no user's name.")
        if "?" in text or "#" in text or _PATH.fullmatch(path) is None:
            raise _bad("After the machine there may be a path of plain words, and nothing else.")
        if any(f"{path}/".startswith(f"{own}/") for own in OWN):
            raise _bad("The path begins as the hub's own addresses do.")
        return cls(parts.scheme, parts.netloc.lower(), path)


def is_loopback(host: str) -> bool:
    """Whether this is this very machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bad(what: str) -> BadSettings:
    return BadSettings(
        "--public-url",
        what,
        "Write it as it stands in a browser, such as https://example.org/petition.",
    )


class SubPath:
    """Around the application: takes `path` off what a proxy passes on as it came.

    A proxy may take it off itself; then nothing is left to do.
    """

    def __init__(self, application: ASGIApp, path: str) -> None:
        self._application = application
        self._path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        if self._path and scope["type"] == "http":
            path = scope["path"]
            ours = any(f"{path}/".startswith(f"{own}/") for own in OWN)
            if not ours and f"{path}/".startswith(f"{self._path}/"):
                scope = {**scope, "path": path.removeprefix(self._path) or "/"}
        await self._application(scope, receive, send)
