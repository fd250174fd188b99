"""What an organiser may answer: each check gives the answer tidied, or says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from kiosk.domain.errors import BadSettings

Check = Callable[[str], str]
"""Gives an answer tidied, or raises BadInput."""
PIN_DIGITS = 6


def event_id(flag: str) -> Check:
    """Small letters, digits, hyphens: it goes with every signature in clear, and names files."""

    def check(answer: str) -> str:
        from kiosk.packs.campaign import SLUG

        if not re.fullmatch(SLUG, answer.strip()):
            raise BadSettings(
                flag,
                "An id has small letters, digits and hyphens, at most 64.",
                "Write something like “market-2026-11-28”; name no person.",
            )
        return answer.strip()

    return check


def event_name(flag: str) -> Check:
    """What volunteers read on their desk."""

    def check(answer: str) -> str:
        from kiosk.packs.event import NAME_LETTERS, sound_name

        name = sound_name(answer)
        if name is None:
            raise BadSettings(
                flag,
                f"A name has 1 to {NAME_LETTERS} letters, none of them invisible.",
                "Write something like “Saturday, market square”.",
            )
        return name

    return check


def pin(flag: str) -> Check:
    """4 to 12 digits; nothing: a new one."""

    def check(answer: str) -> str:
        from secrets import choice

        if not answer.strip():
            return "".join(choice("0123456789") for _ in range(PIN_DIGITS))
        if not re.fullmatch(r"[0-9]{4,12}", answer.strip()):
            raise BadSettings(flag, "A PIN has 4 to 12 digits.", "Press Enter for a random one.")
        return answer.strip()

    return check


def campaign(flag: str) -> Check:
    """A pack that loads and is complete: the name of one that ships, or a path, made absolute."""

    def check(answer: str) -> str:
        from kiosk.packs.pack import open_pack
        from kiosk.packs.unfinished import unfinished

        written = answer.strip()
        if not written:
            raise BadSettings(flag, "No campaign was named.", "Name one that ships, or a path.")
        path = pack_path(written)
        with open_pack(path) as pack:
            missing = [place for place, _ in unfinished(pack.campaign)]
        if missing:
            raise BadSettings(
                flag,
                f"This pack is not complete: {missing[0]} is still to be written.",
                f"“petition-kiosk campaign check {written}” names everything.",
            )
        return written if written in shipped() else str(path)

    return check


def shipped() -> dict[str, Path]:
    """The campaigns that ship, by name."""
    from kiosk import paths
    from kiosk.packs.campaign import FILE

    return {each.parent.name: each.parent for each in sorted(paths.CAMPAIGNS.glob(f"*/{FILE}"))}


def titles() -> dict[str, str]:
    """What the campaigns that ship are about, in each one's first language."""
    from kiosk.packs.pack import open_pack

    found = {}
    for name, path in shipped().items():
        with open_pack(path) as pack:
            found[name] = pack.campaign.editions[0].title
    return found


def pack_path(written: str) -> Path:
    """Where the pack is that was written as a name or a path; a name that ships comes first."""
    return shipped().get(written) or Path(written).expanduser().absolute()


def recipient(flag: str) -> Check:
    """An age public key."""

    def check(answer: str) -> str:
        from kiosk.sealing.keys import check_recipient

        return check_recipient(answer.strip(), flag)

    return check


def hub_url(flag: str) -> Check:
    """An address that a tablet may send to, without a closing slash."""

    def check(answer: str) -> str:
        from kiosk.packs.event import sound_hub_url

        if (url := sound_hub_url(answer.strip())) is None:
            raise BadSettings(
                flag,
                "This is not an address that signatures may be sent to.",
                "Use https://…, or http:// for a hub on this very machine; nothing after it.",
            )
        return url

    return check


def public_key(flag: str) -> Check:
    """A hub's key: 64 hexadecimal digits."""

    def check(answer: str) -> str:
        key = answer.strip().lower()
        if not re.fullmatch(r"[0-9a-f]{64}", key):
            raise BadSettings(
                flag,
                "A hub's public key is 64 hexadecimal digits.",
                "“petition-kiosk hub key” on the server prints it.",
            )
        return key

    return check


def enrolment_code(flag: str) -> Check:
    """What the hub's first start printed."""

    def check(answer: str) -> str:
        code = answer.strip()
        if not 8 <= len(code) <= 128 or not code.isprintable():
            raise BadSettings(
                flag,
                "An enrolment code has 8 to 128 letters.",
                "The hub printed it at its first start; “hub serve --enrolment-code” adds another.",
            )
        return code

    return check
