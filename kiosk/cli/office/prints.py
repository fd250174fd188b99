"""Who signed, on paper: the pages that need the campaign's words, and Qt to set them."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.domain.campaign import Campaign, Edition
    from kiosk.services.listing import Opened, Watch


@cache
def drawing() -> QGuiApplication:
    """Qt without a screen, for its fonts; once for the process."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from kiosk.app import faults
    from kiosk.app.environment import set_environment

    set_environment()
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    faults.silence_qt()
    assert isinstance(application, QGuiApplication)
    return application


@contextmanager
def press(pack: Path | None, language: str | None) -> Iterator[tuple[Campaign, Edition]]:
    """Qt without a screen, and a pack's words in one language (the shipped one's, its first).

    Raises BadPack, BadSettings.
    """
    application = drawing()
    from kiosk import paths
    from kiosk.packs.pack import open_pack

    with open_pack(pack or paths.DEFAULT_CAMPAIGN) as opened:
        yield opened.campaign, _edition(opened.campaign, language)
    application.quit()


@dataclass(frozen=True, slots=True)
class Print:
    """What to print, in whose words."""

    format: str
    """"pdf" or "hand-in"."""
    campaign: str
    """The id of what they signed: the pack has to be it."""
    pack: Path | None
    language: str | None
    event: str
    rehearsal: bool


def print_as(path: Path, order: Print, people: Sequence[Opened], watch: Watch) -> None:
    """Write the PDF. Raises BadSettings, BadPack, StorageFull, StorageUnavailable."""
    with press(order.pack, order.language) as (campaign, edition):
        from kiosk.app.printing.hand_in import HandIn, PrintedColumn, write_hand_in
        from kiosk.app.printing.list_pdf import ListOrder, write_list_pdf
        from kiosk.app.printing.page import Paper
        from kiosk.services.signing import hour_of

        _check_campaign(campaign, order.campaign)
        told = (campaign, edition, order.event, "", hour_of(time.time()))
        if order.format == "hand-in":
            hand_in = HandIn(*told, frozenset(PrintedColumn), Paper.A4, order.rehearsal)
            write_hand_in(path, hand_in, people, watch=watch)
        else:
            listed = ListOrder(*told, Paper.A4, order.rehearsal)
            write_list_pdf(path, listed, people, watch=watch)


def _check_campaign(found: Campaign, signed: str) -> None:
    from kiosk.domain.errors import BadSettings

    if found.id != signed:
        raise BadSettings(
            "--pack",
            f"This is the campaign “{found.id}”; they signed “{signed}”.",
            "Name the pack that was on the tablets.",
        )


def _edition(campaign: Campaign, language: str | None) -> Edition:
    from kiosk.domain.errors import BadSettings

    found = campaign.edition(language or "")
    if language not in (None, found.language):
        known = ", ".join(edition.language for edition in campaign.editions)
        raise BadSettings("--lang", f"The campaign has no “{language}”.", f"It has {known}.")
    return found
