"""A kiosk's introduction to its hub: who is there, is it of this world, and with which token."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Protocol, TypeVar

from kiosk.domain.delivery import Enrolment
from kiosk.domain.errors import (
    BatchRefused,
    HubUnavailable,
    KioskNotAccepted,
    NotTheHub,
    OtherWorld,
)
from kiosk.domain.event import HubAddress
from kiosk.sealing.keys import kiosk_id

from .ports import Enrolments, HubLink

T = TypeVar("T")


class OnStore(Protocol):
    """Runs a store call where store calls run, and awaits it."""

    def __call__(self, call: Callable[[], T], /) -> Awaitable[T]:
        """The call's result, or what it raised."""
        ...


class Introduction:
    """Asks the hub whatever needs a token; gets one first where there is none."""

    def __init__(
        self,
        enrolments: Enrolments,
        link: HubLink,
        hub: HubAddress,
        device_public: str,
        name: str,
        on_store: OnStore,
        *,
        rehearsal: bool,
    ) -> None:
        self._enrolments = enrolments
        self._link = link
        self._hub = hub
        self._device_public = device_public
        self._name = name
        self._on_store = on_store
        self._rehearsal = rehearsal
        self._greeted = not rehearsal

    async def with_token(self, ask: Callable[[str], Awaitable[T]]) -> T:
        """What the hub answers to this kiosk; a token it no longer knows is renewed once.

        Raises what the link raises, and OtherWorld.
        """
        if not self._greeted:
            await self._greet()
        known = await self._on_store(partial(self._enrolments.load, self._hub.url))
        enrolment = known or await self._enrol()
        with suppress(KioskNotAccepted):
            return await ask(enrolment.token)
        return await ask((await self._enrol()).token)

    async def _greet(self) -> None:
        """Is this the hub, and of this world? A rehearsal asks at each start, before it sends."""
        greeting = await self._link.hello()
        if greeting.rehearsal is not self._rehearsal:
            raise OtherWorld("real_hub" if self._rehearsal else "rehearsal_hub")
        self._greeted = True

    async def _enrol(self) -> Enrolment:
        """Introduce this kiosk; the code is shown only to who claims the pinned key."""
        try:
            await self._greet()
            enrolment = await self._link.enrol(
                self._hub.enrolment_code, self._device_public, self._name, self._rehearsal
            )
        except BatchRefused as error:
            # No row is to blame for a refused introduction.
            raise HubUnavailable(error.code) from None
        if enrolment.kiosk_id != kiosk_id(self._device_public):
            raise NotTheHub("other_kiosk")
        await self._on_store(partial(self._enrolments.save, self._hub.url, enrolment))
        return enrolment
