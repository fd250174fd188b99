"""Starting the hub: data folder, key, database, socket, and one line that says it is ready."""

from __future__ import annotations

import gc
import os
import secrets
import signal
import socket
import ssl
import sys
import time
from collections.abc import Callable
from types import FrameType

import uvicorn

from kiosk.domain.errors import BadSettings
from kiosk.service_manager import Pulse

from .access import Access
from .application import make_application
from .barring import apply, learn
from .certificate import Certificate, Renewing, note_end
from .database import make_folder, open_storage
from .engine import LOG_SECONDS, settle_log
from .examination import Use, address_of, check_integrity, examine
from .hub import Hub
from .identity import settle_key
from .kiosk_service import KioskService
from .limits import Limits
from .log import start_log
from .middleware import BodyTimeout, SignedAnswers, SubPath
from .periodic_tasks import PeriodicTask, PeriodicTasks
from .retention import Retention
from .settings import HubSettings, check, listen
from .storage import HubStorage
from .supervisor import SERVES, Hangup

READY = f"{SERVES}{{url}} public key {{key}}"
"""The line a parent process waits for; `process.py` reads it."""
WHERE = (
    "links lead to the name that the proxy passes on as Host; unless that is the name that a "
    "browser shows, give it with --public-url"
)
"""What is said where a hub may have another name outside."""
STOP_SECONDS = 10
"""How long requests under way may still take after SIGTERM."""
IDLE_SECONDS = 20
"""How long a silent connection is kept open."""
OPEN_FILES = 16_384
CODE_BYTES = 15
"""120 random bits, 20 letters: an enrolment code cannot be guessed."""
RETENTION_SECONDS = 3600.0
"""How often a hub looks for campaigns whose names must go."""
TOKEN_RATE = (20.0, 100)
"""Requests a second and at once, for each reader, relay or admin."""
KIOSK_RATE = (20.0, 100)
"""The same for each kiosk: far more than a tablet that halves a batch of 200 ever asks."""


def serve(settings: HubSettings, say: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT, both graceful; `say` gets what the organiser must read.

    Raises BadSettings before anything is opened, StorageUnavailable if the database fails.
    """
    check(settings)
    hangup = Hangup(may_end=settings.socket is None)
    os.umask(0o077)
    _make_room()
    start_log()
    if settings.behind_proxy and settings.public_url is None:
        say(WHERE)
    if settings.socket is None:  # else whoever listens has looked before
        look_through(settings, say)
    certificate = _certificate(settings)
    with open_storage(settings.data, settings.database) as storage:
        _check_world(settings, storage)
        key = settle_key(storage.engine, settings.data, replace=settings.replace_key)
        _bar_again(storage)
        service = KioskService(
            storage,
            key,
            time.time,
            settings.campaigns,
            rehearsal=settings.rehearsal,
        )
        hub = _hub(settings, storage, service, certificate)
        config = _config(hub)
        _codes(settings, storage, service.hour(), say)
        _note_end(storage, certificate)
        gc.freeze()  # some 130,000 objects that stay: no collection walks them, nor does the end
        with (
            listen(settings) as listener,
            PeriodicTasks(_tasks(hub)),
            Renewing(certificate, lambda: _note_end(storage, certificate)) as renewing,
        ):
            hangup.again = renewing.soon
            ready = READY.format(url=_url(settings, listener), key=service.public_key)
            signal.signal(signal.SIGTERM, _leave)
            _Announcing(config, lambda: say(ready)).run(sockets=[listener])


def look_through(settings: HubSettings, say: Callable[[str], None]) -> None:
    """Raise BadSettings for a damaged database, before anything is signed for out of it."""
    address = address_of(settings.data, settings.database)
    make_folder(settings.data)
    examine(address, Use.SERVE)
    check_integrity(address, say)


def _bar_again(storage: HubStorage) -> None:
    """What a restored database has forgotten goes again, before anybody is answered."""
    if apply(storage.engine):
        Retention(storage.engine).let_go(time.time())
    learn(storage.engine)


def _make_room() -> None:
    """Let many tablets be connected: the usual bound is 1,024 open files, and each is one."""
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard == resource.RLIM_INFINITY or hard > soft:
        room = OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, OPEN_FILES)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, room), hard))


def _hub(
    settings: HubSettings,
    storage: HubStorage,
    service: KioskService,
    certificate: Certificate | None,
) -> Hub:
    public = settings.public
    encrypted = settings.tls or settings.behind_proxy
    return Hub(
        storage=storage,
        service=service,
        access=Access(storage.engine),
        limits=Limits(time.monotonic, *TOKEN_RATE),
        kiosk_limits=Limits(time.monotonic, *KIOSK_RATE),
        clock=time.time,
        office=settings.office,
        certificate=certificate,
        secure_cookies=public.secure if public else encrypted,
        public=public,
    )


def _tasks(hub: Hub) -> list[PeriodicTask]:
    retention = Retention(hub.storage.engine)
    engine = hub.storage.engine
    tasks = [
        PeriodicTask("retention", RETENTION_SECONDS, lambda: retention.let_go(hub.clock())),
        PeriodicTask("barred list", RETENTION_SECONDS, lambda: learn(engine)),
        PeriodicTask("log of the database", LOG_SECONDS, lambda: settle_log(engine)),
    ]
    if hub.office is not None:
        from .osdi.opening import opening_task

        tasks.append(opening_task(hub, hub.office))
    return tasks


def _certificate(settings: HubSettings) -> Certificate | None:
    if settings.certificate is None or settings.certificate_key is None:
        return None
    return Certificate(settings.certificate, settings.certificate_key, time.time)


def _note_end(storage: HubStorage, certificate: Certificate | None) -> None:
    note_end(storage.engine, None if certificate is None else certificate.ends)


def _context_of(certificate: Certificate) -> Callable[..., ssl.SSLContext]:
    return lambda _config, _default: certificate.context


def _config(hub: Hub) -> uvicorn.Config:
    config = uvicorn.Config(
        SubPath(SignedAnswers(BodyTimeout(make_application(hub)), hub.service.key), hub.base),
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
        ssl_context_factory=None if hub.certificate is None else _context_of(hub.certificate),
    )
    config.load()
    return config


def _leave(_signal: int, _frame: FrameType | None) -> None:
    """Uvicorn raises a signal again once it has stopped gracefully: that is success."""
    sys.exit(0)


def _check_world(settings: HubSettings, storage: HubStorage) -> None:
    if storage.settle_world(settings.rehearsal) is not settings.rehearsal:
        there = "real signatures" if settings.rehearsal else "a rehearsal"
        raise BadSettings(
            str((settings.database and "--database") or settings.data),
            f"This database holds {there}, and the two never mix.",
            "Choose another --data (or --database), or start "
            f"{'without' if settings.rehearsal else 'with'} --rehearsal.",
        )


class _Announcing(uvicorn.Server):
    """Says that it is ready once it really listens; tells a watchdog that its loop comes round."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce
        self._pulse = Pulse()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then announce."""
        await super().startup(sockets)
        self._announce()

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second; True ends it."""
        self._pulse.beat()
        return await super().on_tick(counter)


def _codes(settings: HubSettings, storage: HubStorage, at: str, say: Callable[[str], None]) -> None:
    if settings.enrolment_code is not None:
        storage.add_code(settings.enrolment_code, at)
    elif not storage.has_codes():
        code = secrets.token_urlsafe(CODE_BYTES)
        storage.add_code(code, at)
        say(f"enrolment code {code} (shown only now: put it into the event file)")


def _url(settings: HubSettings, listener: socket.socket) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{'https' if settings.tls else 'http'}://{host}:{listener.getsockname()[1]}"
