"""A stall without a hub, for what happens between a hand and the tablet."""

from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.app.setting import Setting
from kiosk.domain.event import Event
from kiosk.packs.pack import open_pack
from kiosk.sealing.keys import OpeningKey


class Lone:
    """Keys and an event; `setting` as of a `DemoSetup`."""

    def __init__(self, folder: Path) -> None:
        self.folder = paths.private_folder(folder)
        self.tablet = paths.private_folder(folder / "tablet")
        self.office_key = folder / "office.key"
        office = OpeningKey.generate()
        office.save(self.office_key, "office key of a test")
        self._pack = open_pack(paths.DEFAULT_CAMPAIGN)
        self._event = Event(
            id="market-stall",
            name="Market stall",
            campaigns=(paths.DEFAULT_CAMPAIGN,),
            office=office.recipient,
            standby=OpeningKey.generate().recipient,
            hub=None,
            pin="000000",
            readable_lists=False,
        )

    def setting(self, *, with_hub: bool = False, **other: Any) -> Setting:
        """How a kiosk runs here."""
        assert not with_hub
        return Setting((self._pack.campaign,), self._event, self.tablet, **other)

    def close(self) -> None:
        """The pack is closed."""
        self._pack.close()
