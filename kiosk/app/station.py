"""The kiosk's store and keys in use: everything the worker thread does.

Made on the main thread without touching the disk; every method runs on the worker. What is
heavy is imported when first needed, after the first frame is painted.
"""

from __future__ import annotations

import errno
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.bridge.desk import Exported, Rescue
from kiosk.domain.errors import StorageDamaged, StorageFull, StorageUnavailable
from kiosk.domain.event import Event
from kiosk.domain.outbox import Balance, Shift
from kiosk.domain.signature import Signature
from kiosk.paths import private_folder
from kiosk.services.ports import Clock
from kiosk.services.signing import HOLD_SECONDS, Signed, hour_of

if TYPE_CHECKING:
    from kiosk.sealing.keys import SigningKey
    from kiosk.storage.database import Store

T = TypeVar("T")


class Station:
    """One tablet: its data folder, its device key, its open store.

    A store that turns out to be damaged is opened anew once (the damaged file is set aside and
    its envelopes carved); a disk that fails is tried again at the next call. Collecting never
    waits for a restart.
    """

    def __init__(self, folder: Path, event: Event, campaign: str, clock: Clock) -> None:
        self.event = event
        self._folder = folder
        self._campaign = campaign
        self._clock = clock
        self.mended: Callable[[], None] = lambda: None
        """Called on the worker when a damaged store was closed, to be opened anew."""
        self._rescue: Rescue | None = None
        self._store: Store | None = None
        self._device: SigningKey | None = None

    @property
    def device(self) -> SigningKey:
        """The device key, made at the first start."""
        if self._device is None:
            from kiosk.sealing.keys import SigningKey

            with _disk():
                folder = private_folder(self._folder)
                self._device = SigningKey.load_or_create(folder / "device.key")
        return self._device

    @property
    def store(self) -> Store:
        """The open store; opened at first use."""
        if self._store is None:
            from kiosk.storage.database import open_store

            with _disk():
                folder = private_folder(self._folder)
            self._store = open_store(folder, self.device.public)
            if self._store.set_aside or self._store.carved:
                saved = self._store.carved + (self._rescue.count if self._rescue else 0)
                self._rescue = Rescue(folder, saved)
        return self._store

    def rescue(self) -> Rescue | None:
        """What became of a damaged store since the app started, or None."""
        return self._rescue

    def sign(self, signature: Signature) -> Signed:
        """Seal and store: returning means on the disk."""
        from kiosk.services.signing import Signing

        def attempt() -> Signed:
            store = self.store
            signing = Signing(
                self.event,
                self._campaign,
                self.device,
                store.outbox,
                store.shifts,
                lambda: str(uuid.uuid4()),
            )
            return signing.sign(signature, self._clock() + HOLD_SECONDS)

        return self._mended(attempt)

    def take_back(self, id: str) -> bool:
        """Erase a signature that was never on its way; False if it was."""
        return self._mended(lambda: self.store.outbox.take_back(id))

    def release(self) -> int:
        """Let go of what was held for its signer; how many."""
        return self._mended(lambda: self.store.outbox.release())

    def hands_today(self) -> int:
        """Signatures since midnight, local time."""
        midnight = datetime.fromtimestamp(self._clock()).replace(hour=0, minute=0, second=0)
        since = hour_of(midnight.timestamp())
        return self._mended(lambda: self.store.outbox.count_since(since))

    def balance(self) -> Balance:
        """Counted from the rows."""
        return self._mended(lambda: self.store.outbox.balance())

    def current_shift(self) -> Shift | None:
        """The open shift, or None."""
        return self._mended(lambda: self.store.shifts.current())

    def open_shift(self) -> str | None:
        """Open a shift; its words, or None where lists are not readable."""
        from kiosk.services.shifts import open_shift

        return self._mended(lambda: open_shift(self.event, self.store.shifts, self._hour()))

    def close_shift(self) -> None:
        """Close the shift and erase its key."""
        self._mended(lambda: self.store.shifts.close())

    def retry_refused(self) -> None:
        """What needs attention waits again."""
        self._mended(lambda: self.store.outbox.retry_refused())

    def export_bundle(self, folder: Path) -> Exported:
        """The sealed bundle of everything here, written and checked."""
        from kiosk.export.bundle import write_bundle
        from kiosk.services.listing import export_bundle

        result = self._mended(
            lambda: export_bundle(
                self.store.outbox,
                write_bundle,
                folder,
                device=self.device,
                event=self.event.id,
                campaign=self._campaign,
                made=self._hour(),
            )
        )
        return Exported(result.path, result.count, len(result.damaged))

    def export_list(self, folder: Path, words: str) -> Exported:
        """The list that this shift's words open, written and checked. Raises WrongWords."""
        from kiosk.export.csv_list import write_csv
        from kiosk.services.listing import export_list
        from kiosk.services.shifts import shift_key

        key = shift_key(self.current_shift(), words)
        result = self._mended(
            lambda: export_list(
                self.store.outbox,
                write_csv,
                folder,
                keys=[key],
                device_public=self.device.public,
                event=self.event.id,
                made=self._hour(),
            )
        )
        return Exported(result.path, result.count, result.not_readable + len(result.damaged))

    def mend(self) -> None:
        """Close a damaged store; the next call opens it anew."""
        self.close()
        self.mended()

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _mended(self, attempt: Callable[[], T]) -> T:
        try:
            return attempt()
        except StorageDamaged:
            self.mend()
            return attempt()

    def _hour(self) -> str:
        return hour_of(self._clock())


@contextmanager
def _disk() -> Iterator[None]:
    """The system's word about the disk, as one of ours."""
    try:
        yield
    except OSError as error:
        code = errno.errorcode.get(error.errno or 0, type(error).__name__)
        full = error.errno == errno.ENOSPC
        raise StorageFull(code) if full else StorageUnavailable(code) from None
