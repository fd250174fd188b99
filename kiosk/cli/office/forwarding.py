"""The runs that forward, at a hub or beside bundles, and what is said of them."""

from __future__ import annotations

import asyncio
import random
import secrets
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from kiosk.domain.errors import BadKey, Unavailable

from .lists import at_terminal, say_cleaned
from .sources import BundleSource, source_at

if TYPE_CHECKING:
    from kiosk.export.bundle import Bundle
    from kiosk.hub.forwarding_outbox import ReceiverOutbox
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.forwarding import RunEnd
    from kiosk.services.forwarding_ports import (
        Gathered,
        Receiver,
        ReceiverSettings,
        Request,
        Source,
    )
    from kiosk.services.forwarding_source import Preview


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


WORDS = {
    "no_email": "no e-mail address, which this receiver needs",
    "quote_in_email": "an apostrophe in the address, which cannot be looked up: enter it by hand",
    "no_name": "neither a name nor an address",
    "double": "signed again since; look whether it is there, and leave it or delete it",
    "http_400": "the receiver found something wrong with it",
    "http_422": "the receiver found something wrong with it",
    "http_401": "the key is not accepted",
    "http_403": "the key may not do this",
    "http_404": "there is no such address or petition",
    "no_such_petition": "there is no petition of this number",
    "no_connection": "it cannot be reached",
    "http_429": "it asked for patience",
    "http_503": "it is busy",
    "redirected": "its address has moved: correct “url”",
    "tls": "its certificate is not good",
    "timeout": "it did not answer in time",
}
"""What codes mean; a code that is not here speaks for itself."""


class Balances:
    """Says how a run ended, and the balance, when it is another than last time."""

    def __init__(self, settings: ReceiverSettings, outbox: ReceiverOutbox) -> None:
        self._settings = settings
        self._outbox = outbox
        self._last: tuple[object, ...] = ()

    def __call__(self, ending: RunEnd) -> None:
        """A run has ended so."""
        now = (self._outbox.balance(), ending.closed, ending.problem, ending.elsewhere)
        if now == self._last:
            return
        self._last = now
        say_balance(self._settings, self._outbox)
        _say_ending(ending)


def say_gathered(settings: ReceiverSettings, gathered: Gathered) -> None:
    """What there is."""
    print(
        f"{settings.campaign}: {len(gathered.outgoing)} people have signed, "
        f"{len(gathered.doubles)} doubles are settled, {len(gathered.withdrawn)} were withdrawn"
    )
    if gathered.not_readable:
        print(f"{gathered.not_readable} are sealed to another key", file=sys.stderr)
    if gathered.damaged:
        print(f"{gathered.damaged} are damaged and cannot be sent", file=sys.stderr)
    say_cleaned(gathered.cleaned)


def say_balance(settings: ReceiverSettings, outbox: ReceiverOutbox) -> None:
    """The balance, and what somebody has to do."""
    balance = outbox.balance()
    print(
        f"{settings.name}: {balance.signatures} signatures = {balance.delivered} delivered "
        f"(of which {balance.merged} merged by the receiver) + {balance.waiting} waiting "
        f"+ {balance.needs_attention} need attention + {balance.withdrawn} withdrawn"
    )
    for code, count in outbox.problems().items():
        print(f"  needs attention: {count} {_in_words(code)}")
    _say_opted_out(outbox)
    for each in outbox.to_tell():
        known = each.reference or f"not known; look for petition-kiosk:{each.id}"
        print(f"  withdrawn, tell {each.receiver}: {known} (then: --told {each.id})")


def _say_opted_out(outbox: ReceiverOutbox) -> None:
    """Who said yes when they signed, and is not subscribed: ids, and no names."""
    found = outbox.opted_out()
    if not found:
        return
    print(
        f"  opted out: {len(found)} said yes when they signed, and are not subscribed. They opted "
        "out in that hour or later, or the receiver does not tell when. Their signatures count:"
    )
    for each in found:
        print(f"    {each.id}" + (f" (there: {each.reference})" if each.reference else ""))


def _say_ending(ending: RunEnd) -> None:
    if ending.closed:
        print(
            f"The receiver takes nothing: {_in_words(ending.closed)}. Nothing is lost: correct "
            "its file, and run this again.",
            file=sys.stderr,
        )
    elif ending.next_attempt_at is not None:
        when = datetime.fromtimestamp(ending.next_attempt_at, UTC).astimezone()
        why = f" ({_in_words(ending.problem)})" if ending.problem else ""
        print(f"Some still wait{why}: run this again after {when:%H:%M}.", file=sys.stderr)
    if ending.elsewhere:
        print(
            f"{ending.elsewhere} that wait are not in what was given now: give their bundles too.",
            file=sys.stderr,
        )


def _in_words(code: str) -> str:
    return f"{code}: {WORDS[code]}" if code in WORDS else code


def say_preview(found: Preview) -> None:
    """How many would go which way, and the first in full."""
    for route, count in sorted(found.routes.items()):
        print(f"  {count}: {route}")
    print("Nothing was sent: this was a dry run.")
    if found.plans:
        print("What follows holds names and addresses: keep it to yourself.")
    for n, plan in enumerate(found.plans, start=1):
        print(f"\n{n}. {plan.route}")
        for request in plan.requests:
            _show(request)


def _show(request: Request) -> None:
    print(f"  {request.method} {request.url}" + (f"   ({request.when})" if request.when else ""))
    for name, value in request.headers.items():
        print(f"    {name}: {value}")
    text = request.body.decode()
    form = request.headers.get("Content-Type") == "application/x-www-form-urlencoded"
    if text:
        print(f"    {unquote_plus(text) if form else text}")
