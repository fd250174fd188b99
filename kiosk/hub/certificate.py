"""The hub's certificate, served as it is on the disk: renewed there, it is renewed here.

Each handshake asks which certificate counts now. So a new one is taken over between two
connections, and none that is open notices; one that cannot be used leaves the old one in service.
"""

from __future__ import annotations

import queue
import ssl
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from sqlalchemy import Engine, delete, select, update

from kiosk.domain.errors import BadSettings

from .engine import insert_once, reading, transaction
from .log import event, failure
from .tables import facts

LOOK_SECONDS = 30.0
"""Between two looks whether the files have changed."""
WARN_DAYS = 14
"""Left, and somebody has to see to it: what renews by itself does so with 30."""
_FACT = "certificate_ends"
_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


class Unusable(Exception):
    """A certificate that would serve nobody; its text is a code."""


class Certificate:
    """A certificate chain and its key, from two PEM files. Raises BadSettings at first only."""

    def __init__(self, chain: Path, key: Path, clock: Callable[[], float]) -> None:
        self._chain, self._key, self._clock = chain, key, clock
        self._seen = self._signature()
        try:
            self.context, self.ends = self._loaded()
        except (OSError, ValueError):
            raise BadSettings(
                str(chain),
                "This certificate and its key cannot be used.",
                "Give two PEM files that belong together and that the hub may read; the key "
                "without a password.",
            ) from None
        self._current = self.context
        self.context.sni_callback = self._choose

    def days_left(self) -> int:
        """Whole days until it ends; negative once it has ended."""
        return days_until(self.ends, self._clock())

    def look(self) -> bool:
        """Take the files over if they have changed since the last look; whether it did."""
        return self._signature() != self._seen and self.renew()

    def renew(self) -> bool:
        """Take the files over, if they can be used; whether they can."""
        self._seen = self._signature()  # before: what changes meanwhile is seen at the next look
        try:
            context, ends = self._loaded()
            self._check(ends)
        except (OSError, ValueError, Unusable) as error:
            failure("certificate_refused", error)
            return False
        self._current, self.ends = context, ends
        event("certificate_renewed", days=self.days_left())
        return True

    def _choose(
        self, connection: ssl.SSLObject, _name: str | None, _context: ssl.SSLContext
    ) -> None:
        connection.context = self._current

    def _loaded(self) -> tuple[ssl.SSLContext, datetime]:
        """Raises OSError (ssl.SSLError is one) or ValueError."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._chain, self._key, password=_no_password)
        (first, *_) = x509.load_pem_x509_certificates(self._chain.read_bytes())
        return context, first.not_valid_after_utc

    def _check(self, ends: datetime) -> None:
        now = datetime.fromtimestamp(self._clock(), UTC)
        if ends <= now < self.ends:
            raise Unusable("ended")

    def _signature(self) -> tuple[object, ...]:
        return tuple(map(_marks, (self._chain, self._key)))


class Renewing(AbstractContextManager["Renewing"]):
    """From `with` until its end: looks every LOOK_SECONDS, and whenever `soon` is called."""

    def __init__(self, certificate: Certificate | None, renewed: Callable[[], object]) -> None:
        self._certificate = certificate
        self._renewed = renewed
        self._words: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="hub-certificate", daemon=True)

    def soon(self) -> None:
        """Take the files over now, changed or not. A signal's handler may call it, at any time."""
        self._words.put(True)

    def __enter__(self) -> Renewing:
        if self._certificate is not None:
            self._thread.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._words.put(False)

    def _run(self) -> None:
        assert self._certificate is not None
        while True:
            asked = False
            with suppress(queue.Empty):
                asked = self._words.get(timeout=LOOK_SECONDS)
                if not asked:
                    return
            try:
                if self._certificate.renew() if asked else self._certificate.look():
                    self._renewed()
            except Exception as error:  # noqa: BLE001 - the next look must come all the same
                failure("certificate: bug", error)


def days_until(ends: datetime, now: float) -> int:
    """Whole days from `now` (seconds since 1970) to `ends`; negative afterwards."""
    return int((ends.timestamp() - now) // 86_400)


def note_end(engine: Engine, ends: datetime | None) -> None:
    """Keep for `hub status` until when the hub's certificate holds; None: it has none."""
    with transaction(engine) as connection:
        if ends is None:
            connection.execute(delete(facts).where(facts.c.name == _FACT))
            return
        row = {"name": _FACT, "value": ends.strftime(_FORMAT)}
        if not insert_once(connection, facts, row, "name"):
            change = update(facts).where(facts.c.name == _FACT)
            connection.execute(change.values(value=row["value"]))


def noted_end(engine: Engine) -> datetime | None:
    """Until when the certificate of the hub holds that was started last."""
    with transaction(reading(engine)) as connection:
        found = connection.scalar(select(facts.c.value).where(facts.c.name == _FACT))
    return None if found is None else datetime.strptime(found, _FORMAT).replace(tzinfo=UTC)


def _no_password() -> str:
    """Nobody is there to type one."""
    raise ValueError("password")


def _marks(file: Path) -> tuple[int, ...] | None:
    try:
        stat = file.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino, stat.st_size
