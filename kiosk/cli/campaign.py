"""`petition-kiosk campaign`: check a campaign pack before the day."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.campaign import Campaign


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `campaign check`."""
    campaign = commands.add_parser(
        "campaign",
        help="check a campaign pack",
        description="Campaign packs: the story, form, wording and colours of a campaign.",
        epilog="Example: petition-kiosk campaign check my-campaign.zip",
    )
    inner = campaign.add_subparsers(metavar="COMMAND", required=True)
    check = inner.add_parser(
        "check",
        help="say what a pack contains, or what is wrong with it and where",
        description="Load a pack as the kiosk would, and say what was found. Exit code 0: the "
        "pack is complete; 2: it cannot be used, and the line to correct is named.",
        epilog="example: petition-kiosk campaign check my-campaign.zip",
    )
    check.add_argument("path", type=Path, metavar="PATH", help="a pack: a folder or one zip")
    check.set_defaults(run=_check)


def _check(chosen: argparse.Namespace) -> int:
    from kiosk.packs.pack import open_pack

    with open_pack(chosen.path) as pack:
        for label, found in _findings(pack.campaign):
            print(f"{label + ':':18}{found}")
    print("The pack is complete.")
    return 0


def _findings(campaign: Campaign) -> Iterator[tuple[str, str]]:
    from kiosk.domain.contrast import cut, pairs

    yield "Campaign", f"{campaign.id}, version {campaign.version}"
    yield "Online petition", campaign.petition_url
    yield "Second address", campaign.further_url or "none"
    for edition in campaign.editions:
        direction = ", right to left" if edition.right_to_left else ""
        unread = "" if edition.proofread else ", not yet read by a native speaker"
        yield f"Language {edition.language}", f"{edition.endonym}{direction}{unread}"
        yield "  Keyboard", _keyboard(edition.language)
        yield "  Title", edition.title
        yield "  Sections", str(len(edition.sections))
    yield (
        "Fields",
        ", ".join(
            field.name if field.required else f"{field.name} (optional)"
            for field in campaign.fields
        ),
    )
    yield ("Consents", ", ".join(f"{c.id} v{c.version}" for c in campaign.consents) or "none")
    yield "Goal of a day", f"{campaign.goal} signatures" if campaign.goal else "none"
    yield "Goes dark", f"after {campaign.dim_minutes} minutes" if campaign.dim_minutes else "never"
    yield "Pictures", ", ".join(_pictures(campaign)) or "none"
    lowest = min(pairs(campaign.colours), key=lambda pair: pair.ratio / pair.needed)
    yield (
        "Lowest contrast",
        f"{lowest.front} on {lowest.behind}, {cut(lowest.ratio)} to 1 ({lowest.needed:g} needed)",
    )


def _keyboard(language: str) -> str:
    from kiosk.domain.keyboards import LAYOUTS, has_keyboard, keyboard_for

    name = LAYOUTS[keyboard_for(language)].name
    if has_keyboard(language):
        return name
    return f"none in this language; {name} comes up, with other layouts behind the globe"


def _pictures(campaign: Campaign) -> list[str]:
    sections = (section for edition in campaign.editions for section in edition.sections)
    found = [campaign.picture, *(section.picture for section in sections)]
    return list(dict.fromkeys(path.name for path in found if path))
