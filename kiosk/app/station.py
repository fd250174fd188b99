"""The kiosk's store and keys in use: everything the worker thread does.

Made on the main thread without touching the disk; every method runs on the worker. What is
heavy is imported when first needed, after the first frame is painted.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.domain.errors import StorageDamaged, disk_errors
from kiosk.domain.event import Event
from kiosk.domain.outbox import Balance
from kiosk.domain.signature import Signature
from kiosk.paths import private_folder, sync_folder
from kiosk.services.desk import Rescue
from kiosk.services.pinning import forget_signers, pin_signer
from kiosk.services.ports import Clock
from kiosk.services.signing import HOLD_SECONDS, Signed, hour_of

if TYPE_CHECKING:
    from kiosk.sealing.keys import SigningKey
    from kiosk.storage.database import Store

T = TypeVar("T")
KEY = "device.key"


class Station:
    """One tablet: its data folder, its device key, its open store.

    A store that turns out to be damaged is opened anew once (the damaged file is set aside and
    its envelopes carved); a disk that fails is tried again at the next call. Collecting never
    waits for a restart.
    """

    def __init__(self, folder: Path, event: Event, campaigns: Sequence[str], clock: Clock) -> None:
        self.event = event
        self.folder = folder
        self.campaigns = tuple(campaigns)
        """Ids of what is signed here, in the event's order."""
        self._clock = clock
        self.mended: Callable[[], None] = lambda: None
        """Called on the worker when a damaged store was closed, to be opened anew."""
        self._rescue: Rescue | None = None
        self._store: Store | None = None
        self._device: SigningKey | None = None
        self._pinned = False

    @property
    def device(self) -> SigningKey:
        """The device key, made at the first start.

        Raises BadKey where signatures lie that another key has signed.
        """
        if self._device is None:
            from kiosk.sealing.keys import SigningKey
            from kiosk.storage.whose import check_device

            with disk_errors():
                folder = private_folder(self.folder)
                check_device(folder)
                self._device = SigningKey.load_or_create(folder / KEY)
        return self._device

    @property
    def store(self) -> Store:
        """The open store; opened at first use."""
        if self._store is None:
            from kiosk.storage.database import open_store

            with disk_errors():
                folder = private_folder(self.folder)
            self._store = open_store(folder, self.device.public)
            if self._store.set_aside or self._store.rescued:
                saved = self._store.rescued + (self._rescue.count if self._rescue else 0)
                self._rescue = Rescue(folder, saved)
        return self._store

    def rescue(self) -> Rescue | None:
        """What became of a damaged store since the app started, or None."""
        return self._rescue

    def sign(self, signature: Signature, campaign: str) -> Signed:
        """Seal and store one for `campaign` (its id): returning means on the disk."""
        from kiosk.services.signing import Signing

        def attempt() -> Signed:
            store = self.store
            self._pin()
            signing = Signing(
                self.event,
                campaign,
                self.device,
                store.outbox,
                store.shifts,
                lambda: str(uuid.uuid4()),
            )
            return signing.sign(signature, self._clock() + HOLD_SECONDS)

        return self.use(attempt)

    def _pin(self) -> None:
        """Whoever signed the event is remembered before the first signature is stored."""
        if not self._pinned:
            with disk_errors():
                pin_signer(self.folder, self.event)
            self._pinned = True

    def take_back(self, id: str) -> bool:
        """Erase a signature that was never on its way; False if it was."""
        return self.use(lambda: self.store.outbox.take_back(id))

    def release(self) -> int:
        """Let go of what was held for its signer; how many."""
        return self.use(lambda: self.store.outbox.release())

    def signed_today(self, campaign: str) -> int:
        """A campaign's signatures since midnight, local time."""
        midnight = datetime.fromtimestamp(self._clock()).replace(hour=0, minute=0, second=0)
        since = hour_of(midnight.timestamp())
        return self.use(lambda: self.store.outbox.count_since(since, campaign))

    def balance(self) -> Balance:
        """Counted from the rows."""
        return self.use(lambda: self.store.outbox.balance())

    def mend(self) -> None:
        """Close a damaged store; the next call opens it anew."""
        self.close()
        self.mended()

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def use(self, attempt: Callable[[], T]) -> T:
        """What `attempt` gives; once more on a store opened anew, if this one is damaged."""
        try:
            return attempt()
        except StorageDamaged:
            self.mend()
            return attempt()

    def hour(self) -> str:
        """Now, "2026-11-24T15Z"."""
        return hour_of(self._clock())

    def erase(self) -> None:
        """Remove store and device key for good; the next call starts as on the first day.

        The key goes last: rows are never left beside a key that did not sign them.
        """
        from kiosk.storage.database import erase

        self.close()
        with disk_errors():
            erase(self.folder)
            forget_signers(self.folder)
            (self.folder / KEY).unlink(missing_ok=True)
            sync_folder(self.folder)
        self._device, self._rescue, self._pinned = None, None, False
