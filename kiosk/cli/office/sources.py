"""Where signatures to forward come from: bundles, a hub's envelopes, or its OSDI API."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadEnvelope

from .lists import at_terminal

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from kiosk.domain.delivery import Outgoing
    from kiosk.export.bundle import Bundle
    from kiosk.hub.records.records import Records
    from kiosk.hub.storage import HubStorage
    from kiosk.sealing.keys import OpeningKey
    from kiosk.services.forwarding_ports import Gathered, Source


class BundleSource:
    """Bundles (and second copies), opened as one."""

    def __init__(self, bundles: Sequence[Bundle], keys: Sequence[OpeningKey], campaign: str):
        self._bundles = bundles
        self._keys = keys
        self._campaign = campaign
        self._withdrawn: frozenset[str] = frozenset()

    def gather(self) -> Gathered:
        """Each signature once, and none that was withdrawn in any of them. Raises BadBundle."""
        from kiosk.export.merging import merge
        from kiosk.services.forwarding_source import gathered, light

        merged = merge(self._bundles, self._keys, lambda bundle: at_terminal(bundle.path.name))
        opened = {each.id for each in merged.opened}
        listed = (each for bundle in self._bundles for each in bundle.manifest.listed)
        gone = tuple({e.id: None for e in listed if e.name is None and e.damaged is None})
        # A tablet that lists another one's signature as withdrawn takes nothing away.
        self._withdrawn = frozenset(gone) - opened
        return gathered(
            self._campaign,
            [light(each) for each in merged.campaigns.get(self._campaign, [])],
            self._events(),
            withdrawn=[id for id in gone if id in self._withdrawn],
            not_readable=merged.not_readable,
            damaged=len(merged.lost),
            cleaned=merged.cleaned,
        )

    def is_withdrawn(self, id: str) -> bool:
        """As the bundles say."""
        return id in self._withdrawn

    def current(self, outgoing: Outgoing) -> Outgoing:
        """Bundles do not change."""
        return outgoing

    def _events(self) -> dict[str, str]:
        from kiosk.sealing.envelope import Envelope

        return {
            found.header.id: found.header.event
            for bundle in self._bundles
            for _, found in bundle.envelopes()
            if isinstance(found, Envelope)
        }


class HubSource:
    """What a hub stores, opened here with the office's key."""

    def __init__(self, storage: HubStorage, keys: Sequence[OpeningKey], campaign: str) -> None:
        from kiosk.hub.forwarding_overview import HubTombstones

        self._storage = storage
        self._keys = keys
        self._campaign = campaign
        self._tombstones = HubTombstones(storage.engine)
        self._stamp: tuple[int, int] | None = None
        self._last: Gathered | None = None

    def gather(self) -> Gathered:
        """Opened anew only when something has arrived or was taken back since."""
        stamp = self._tombstones.stamp()
        if self._last is None or stamp != self._stamp:
            self._last = self._open()
            self._stamp = stamp
        return self._last

    def is_withdrawn(self, id: str) -> bool:
        """As the hub says now."""
        return self._tombstones.holds(id)

    def current(self, outgoing: Outgoing) -> Outgoing:
        """Without an OSDI API, an office knows no more than what was signed."""
        return outgoing

    def _open(self) -> Gathered:
        from kiosk.sealing.envelope import parse
        from kiosk.services.forwarding_source import gathered, light
        from kiosk.services.listing import Opened, open_all

        opened: list[Opened] = []
        events: dict[str, str] = {}
        damaged = not_readable = cleaned = 0
        for public, raw in self._storage.envelopes():
            if not raw:
                continue  # made anonymous: nothing is left to send
            try:
                envelope = parse(raw)
            except BadEnvelope:
                damaged += 1
                continue
            if envelope.header.campaign != self._campaign:
                continue
            found = open_all([envelope], public, self._keys)
            opened.extend(map(light, found.opened))
            events[envelope.header.id] = envelope.header.event
            damaged += len(found.damaged)
            not_readable += found.not_readable
            cleaned += found.cleaned
        return gathered(
            self._campaign,
            opened,
            events,
            withdrawn=self._tombstones.of(self._campaign),
            not_readable=not_readable,
            damaged=damaged,
            cleaned=cleaned,
        )


class RecordsSource:
    """What a hub's OSDI API holds, opened here with its key: also what came by the OSDI API."""

    def __init__(self, engine: Engine, records: Records, campaign: str) -> None:
        from kiosk.hub.forwarding_overview import HubTombstones

        self._records = records
        self._campaign = campaign
        self._tombstones = HubTombstones(engine)
        self._stamp: tuple[int, ...] = ()
        self._last: Gathered | None = None

    def gather(self) -> Gathered:
        """Read anew only when something has come or was taken back since."""
        stamp = (*self._tombstones.stamp(), self._records.newest())
        if self._last is None or stamp != self._stamp:
            self._last = self._read()
            self._stamp = stamp
        return self._last

    def is_withdrawn(self, id: str) -> bool:
        """As the hub says now."""
        return self._tombstones.holds(id)

    def current(self, outgoing: Outgoing) -> Outgoing:
        """As the OSDI API has it now; what is being opened again there is as it was."""
        return self._records.outgoing_of(outgoing.id) or outgoing

    def _read(self) -> Gathered:
        from kiosk.services.forwarding_ports import Gathered

        outgoing = [each for each in self._records.outgoing() if each.campaign == self._campaign]
        gone = self._tombstones.of(self._campaign)
        noted = dict(self._records.opener.noted())
        return Gathered(
            outgoing=tuple(each for each in outgoing if each.id not in frozenset(gone)),
            doubles=self._records.doubles(self._campaign),
            withdrawn=gone,
            not_readable=noted.pop("not_for_this_key", 0),
            damaged=sum(noted.values()),
            cleaned=self._records.opener.cleaned(),
        )


def source_at(storage: HubStorage, keys: Sequence[OpeningKey], campaign: str) -> Source | None:
    """The hub's OSDI API where it has one, else its envelopes. Raises BadSettings."""
    from kiosk.hub.records.records import Records

    if not keys:
        return None
    records = Records(storage.engine, keys[0], time.time)
    if records.in_use():
        return RecordsSource(storage.engine, records, campaign)
    return HubSource(storage, keys, campaign)
