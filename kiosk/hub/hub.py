"""A running hub's parts, as its routes find them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.sealing.keys import OpeningKey

from .access import Access
from .certificate import Certificate
from .kiosk_service import KioskService
from .limits import ENROLMENT_RATE, Limits
from .public import PublicAddress
from .storage import HubStorage


@dataclass(frozen=True, slots=True)
class Hub:
    """Everything here is made once at the start and holds no state that another process lacks."""

    storage: HubStorage
    service: KioskService
    access: Access
    limits: Limits
    """Of tokens other than kiosks'."""
    kiosk_limits: Limits
    clock: Callable[[], float]
    """Seconds since 1970."""
    office: OpeningKey | None = None
    """The office's key, held in memory only; None: this hub has no OSDI API."""
    certificate: Certificate | None = None
    """What the hub itself speaks TLS with."""
    secure_cookies: bool = False
    """Whether browsers come by TLS, here or at a proxy in front."""
    public: PublicAddress | None = None
    """Where this hub is found from outside; None: wherever a request says it came to."""
    guesses: Limits = field(default_factory=lambda: Limits(time.monotonic, *ENROLMENT_RATE))
    """Of wrong enrolment codes."""

    @property
    def base(self) -> str:
        """What stands before each of its own paths in a browser, "/petition"; may be empty."""
        return self.public.path if self.public else ""
