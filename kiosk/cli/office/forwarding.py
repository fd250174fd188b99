"""The runs that forward, at a hub or beside bundles."""

from __future__ import annotations

import asyncio
import random
import secrets
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadKey, Unavailable

from .lists import at_terminal
from .sources import BundleSource, source_at

if TYPE_CHECKING:
    from kiosk.export.bundle import Bundle
    from kiosk.hub.forwarding_outbox import ReceiverOutbox
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.forwarding import RunEnd
    from kiosk.services.forwarding_ports import Gathered, Receiver, Source


@dataclass(frozen=True, slots=True)
class ForwardingRun:
    """What a run works with, open."""

    outbox: ReceiverOutbox
    source: Source | None
    rehearsal: bool
    """Whether nobody signed for real."""


@contextmanager
def at_hub(
    data: Path | None,
    database: str | None,
    keys: Sequence[OpeningKey],
    receiver: str,
    campaign: str,
    *,
    looks: bool,
) -> Iterator[ForwardingRun]:
    """The hub's own database, with its outbox and its signatures; `looks`: only to be read.

    Raises BadSettings if there is no hub, or if its database fails.
    """
    from kiosk.hub.database import existing
    from kiosk.hub.examination import Use
    from kiosk.hub.forwarding_outbox import ReceiverOutbox
    from kiosk.hub.identity import is_rehearsal

    use = Use.READ if looks else Use.WRITE
    with existing(data or Path(), database, use) as storage:
        yield ForwardingRun(
            ReceiverOutbox(storage.engine, receiver, secrets.token_hex(16)),
            source_at(storage, keys, campaign),
            is_rehearsal(storage.engine),
        )


@contextmanager
def beside_bundles(
    paths: Sequence[Path],
    keys: Sequence[OpeningKey],
    receiver: str,
    campaign: str,
    state: Path | None,
) -> Iterator[ForwardingRun]:
    """Bundles, and a file that remembers what was forwarded; None: nothing is remembered.

    Raises BadBundle, or BadSettings about the file.
    """
    from kiosk.hub.forwarding_outbox import ReceiverOutbox, outbox_file

    bundles = [each for path in dict.fromkeys(paths) for each in _read(path)]
    with ExitStack() as opened:
        if state is None:
            state = Path(opened.enter_context(TemporaryDirectory())) / "nothing.sqlite"
        engine = opened.enter_context(outbox_file(state))
        yield ForwardingRun(
            ReceiverOutbox(engine, receiver, secrets.token_hex(16)),
            BundleSource(bundles, keys, campaign) if bundles else None,
            any(bundle.manifest.rehearsal for bundle in bundles),
        )


def gather(source: Source, keys: Sequence[Path]) -> Gathered:
    """What there is. Raises BadKey if the keys open nothing of it."""
    found = source.gather()
    if found.not_readable and not found.outgoing:
        raise BadKey(
            ", ".join(map(str, keys)),
            "This key opens none of the signatures.",
            "Use the office's key (or the stand-by key) of the event file they were taken with.",
        )
    return found


def forward(
    office: ForwardingRun,
    receiver: Receiver,
    gathered: Gathered,
    *,
    follow: bool,
    say: Callable[[RunEnd], None],
) -> RunEnd:
    """Run once, or until stopped; `say` hears how each run ended.

    While it follows, a database that is away and another process at the same receiver are
    waited for. Raises StorageUnavailable or NotAlone otherwise.
    """
    from kiosk.services.forwarding import FOLLOW_SECONDS, PATIENCE_SECONDS, Forwarder, enter

    assert office.source is not None
    forwarder = Forwarder(
        receiver=receiver,
        outbox=office.outbox,
        is_withdrawn=office.source.is_withdrawn,
        current=office.source.current,
        clock=time.time,
        random=random.SystemRandom().random,
        watch=at_terminal("forwarded"),
        patience=FOLLOW_SECONDS if follow else PATIENCE_SECONDS,
    )
    with asyncio.Runner() as runner:
        try:
            first = True
            while True:
                try:
                    enter(office.outbox, gathered)
                    ending = runner.run(forwarder.run(gathered, hurry=first))
                    say(ending)
                    if not follow or ending.closed is not None:
                        return ending
                    first = False
                except Unavailable as error:
                    if not follow:
                        raise
                    print(f"petition-kiosk: {error}; trying again", file=sys.stderr)
                gathered = _later(runner, office.source, gathered)
        finally:
            runner.run(receiver.close())


def _later(runner: asyncio.Runner, source: Source, before: Gathered) -> Gathered:
    """After a while, what there is then; as before, where the database is away."""
    from kiosk.services import forwarding

    runner.run(asyncio.sleep(forwarding.FOLLOW_SECONDS))
    try:
        return source.gather()
    except Unavailable:
        return before


def _read(path: Path) -> Sequence[Bundle]:
    from kiosk.export.bundle import read_bundle
    from kiosk.export.merging import read_second_copy
    from kiosk.services.mirror_file import SUFFIX

    return read_second_copy(path) if path.suffix == SUFFIX else [read_bundle(path)]
