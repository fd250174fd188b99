"""A throw-away stall: office keys, a hub on loopback, a signed event file, one tablet's folder.

For the demonstration, the tour and the tests. Everything lies below one folder.
"""

from __future__ import annotations

import secrets
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize

from kiosk import paths
from kiosk.app.setting import Setting
from kiosk.devtools.hub_process import HubProcess
from kiosk.domain.campaign import Campaign
from kiosk.domain.event import Event, HubAddress
from kiosk.packs.event import load_event, write_event
from kiosk.packs.pack import open_packs
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.withdrawal import new_code, proof_of, verifier_of


class DemoSetup:
    """A hub that runs, and everything a kiosk needs to send to it.

    `campaigns`: packs; none: the one that ships.
    `hub`: one that runs already and is whoever's who gives it; otherwise the set-up has its own.
    """

    def __init__(
        self,
        folder: Path,
        *campaigns: Path,
        rehearsal: bool = False,
        hub: HubProcess | None = None,
    ) -> None:
        self.folder = paths.private_folder(folder)
        self.tablet = paths.private_folder(folder / "tablet")
        self.stick = paths.private_folder(folder / "stick")
        self.office_key = folder / "office.key"
        office, standby = OpeningKey.generate(), OpeningKey.generate()
        office.save(self.office_key, "office key of a throw-away event")
        standby.save(folder / "standby.key", "stand-by office key of a throw-away event")
        self.reset_code = new_code()
        self._own_hub = hub is None
        self.hub = hub or HubProcess(
            folder / "hub", enrolment_code=secrets.token_urlsafe(12), rehearsal=rehearsal
        )
        if self._own_hub:
            self.hub.start()
        self.event_file = folder / "event.toml"
        write_event(
            Event(
                id="market-stall",
                name="Rehearsal stall" if rehearsal else "Market stall",
                campaigns=tuple(each.resolve() for each in campaigns or (paths.DEFAULT_CAMPAIGN,)),
                office=office.recipient,
                standby=standby.recipient,
                hub=HubAddress(self.hub.url, self.hub.public_key, self.hub.enrolment_code),
                pin="".join(secrets.choice("0123456789") for _ in range(6)),
                readable_lists=True,
                rehearsal=rehearsal,
                reset=verifier_of(proof_of(self.reset_code)),
            ),
            self.event_file,
            SigningKey.load_or_create(folder / "organiser.key"),
        )
        self.event = load_event(self.event_file, paths.CAMPAIGNS)
        self._packs = ExitStack()
        self.campaigns = self._packs.enter_context(open_packs(self.event.campaigns))
        """As loaded."""

    @property
    def campaign(self) -> Campaign:
        """The first of them."""
        return self.campaigns[0]

    def setting(
        self,
        *,
        size: QSize | None = None,
        with_hub: bool = True,
        **other: Any,
    ) -> Setting:
        """How a kiosk runs here; exports go to the demonstration's stick.

        `other` is whatever else a `Setting` takes.
        """
        return Setting(
            campaigns=self.campaigns,
            event=self.event if with_hub else replace(self.event, hub=None),
            folder=self.tablet,
            export_folder=self.stick,
            size=size,
            **other,
        )

    def close(self) -> None:
        """Stop its own hub; the folder stays for whoever made it."""
        if self._own_hub:
            self.hub.stop()
        self._packs.close()
