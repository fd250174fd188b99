"""How one hub process is started: its settings, what of them would be unsafe, and its socket.

Where it is found from outside is one address, said at its start. A proxy in front may say with each
request where it came from, and anybody may write the same headers: none of them is believed.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.domain.errors import BadSettings
from kiosk.sealing.keys import OpeningKey

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


MIN_CODE_LETTERS = 8


@dataclass(frozen=True, slots=True)
class HubSettings:
    """How one hub process is started."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8420
    """0 picks a free one."""
    database: str | None = None
    """An SQLAlchemy URL; None is SQLite in `data`."""
    campaigns: frozenset[str] = frozenset()
    """Accepted campaigns; empty accepts all."""
    enrolment_code: str | None = None
    certificate: Path | None = None
    certificate_key: Path | None = None
    behind_proxy: bool = False
    public_url: str | None = None
    """Where browsers, tablets and CRMs find the hub; None: wherever they say they came to."""
    rehearsal: bool = False
    """Take rehearsals only; a database is one or the other for ever."""
    replace_key: bool = False
    """Serve with this folder's key, or a new one, though the database knows another."""
    office: OpeningKey | None = None
    """Opens the signatures on this hub's OSDI API; held in memory only."""
    socket: int | None = None
    """The descriptor of a socket that a parent listens on already (see `supervisor`)."""

    @property
    def tls(self) -> bool:
        """Whether the hub itself speaks TLS."""
        return self.certificate is not None and self.certificate_key is not None

    @property
    def public(self) -> PublicAddress | None:
        """`public_url`. Raises BadSettings."""
        return PublicAddress.read(self.public_url) if self.public_url is not None else None


def check(settings: HubSettings) -> None:
    """Raise BadSettings for a combination that would be unsafe, or an address that is none."""
    if settings.public_url is not None:
        PublicAddress.read(settings.public_url)
    if (settings.certificate is None) != (settings.certificate_key is None):
        raise BadSettings(
            "--tls-certificate",
            "A certificate and its key belong together.",
            "Give both --tls-certificate and --tls-key, or neither.",
        )
    if not (is_loopback(settings.host) or settings.tls or settings.behind_proxy):
        raise BadSettings(
            "--host",
            "Beyond this machine the hub does not speak plain HTTP.",
            "Give --tls-certificate and --tls-key, or --behind-proxy if a proxy speaks TLS.",
        )
    code = settings.enrolment_code
    if code is not None and not (MIN_CODE_LETTERS <= len(code) <= 128 and code.isprintable()):
        raise BadSettings(
            "--enrolment-code",
            f"An enrolment code has {MIN_CODE_LETTERS} to 128 printable characters.",
            "Leave it out, and the hub makes one that cannot be guessed.",
        )


def listen(settings: HubSettings) -> socket.socket:
    """The socket to serve on. Raises BadSettings."""
    if settings.socket is not None:
        return socket.socket(fileno=settings.socket)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    every = settings.host == "::" and socket.has_dualstack_ipv6()
    try:
        listener = socket.create_server(
            (settings.host, settings.port), family=family, dualstack_ipv6=every
        )
    except (OSError, OverflowError):
        raise BadSettings(
            f"{settings.host}:{settings.port}",
            "The hub cannot listen here: the port is taken, or the address is not this machine's.",
            "Choose another --port (0 picks a free one) or --host.",
        ) from None
    # Accepted connections inherit it. asyncio sets it only where a socket names its protocol, which
    # this one does not, and then every answer of two writes waits 40 ms for an acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener
