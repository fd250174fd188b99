"""A running hub's parts, as its routes find them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.sealing.keys import OpeningKey

from .access import Access
from .certificate import Certificate
from .limits import Limits
from .reception import Reception
from .storage import HubStorage


@dataclass(frozen=True, slots=True)
class Hub:
    """Everything here is made once at the start and holds no state that another process lacks."""

    storage: HubStorage
    reception: Reception
    access: Access
    limits: Limits
    """Of tokens other than kiosks'."""
    kiosk_limits: Limits
    clock: Callable[[], float]
    """Seconds since 1970."""
    office: OpeningKey | None = None
    """The office's key, held in memory only; None: this hub has no open side."""
    certificate: Certificate | None = None
    """What the hub itself speaks TLS with."""
    secure_cookies: bool = False
    """Whether browsers come by TLS, here or at a proxy in front."""
