"""`petition-kiosk hub status`: how a hub is, from its data or over its address."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .where import add_where, looked_at

if TYPE_CHECKING:
    from kiosk.domain.delivery import Hello
    from kiosk.hub.chains import Chain
    from kiosk.hub.overview import CampaignBalance
    from kiosk.hub.records.outcomes import Openings

FEW = 8
"""Numbers of a tablet's that are named on one line."""
EXAMPLE = """examples:
  petition-kiosk hub status --data hub-data
  petition-kiosk hub status --url https://hub.example.org

The first counts what is stored, and names gaps in the tablets' numbering, beside the running hub
or without it. The second asks from outside, as a tablet does: is it there, which hub is it, can it
store anything, how long does its certificate hold.
Exit status 1: it is not well."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "status",
        help="how a hub is: counts, tablets, latest hour; or, by its address, whether it is there",
        description="How a hub is: what it keeps, its tablets and when each was last seen, the "
        "latest hour in which a signature arrived; or, asked at its address, whether it is there.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_where(command, needed=False)
    command.add_argument("--url", metavar="URL", help="ask a running hub at its address instead")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print it. Raises BadSettings, StorageUnavailable."""
    from kiosk.domain.errors import BadSettings

    if (chosen.url is None) is (chosen.data is None):
        raise BadSettings(
            "hub status",
            "Say which hub: one of --data and --url.",
            "Give its data folder with --data, or its address with --url.",
        )
    return _of_address(chosen.url) if chosen.url else _of_data(chosen)


def _of_data(chosen: argparse.Namespace) -> int:
    from kiosk.hub.certificate import noted_end
    from kiosk.hub.chains import Chain, Chains
    from kiosk.hub.identity import is_rehearsal, known_key
    from kiosk.hub.overview import Overview
    from kiosk.hub.records.outcomes import openings_of
    from kiosk.sealing.spoken import in_words

    with looked_at(chosen) as storage:
        overview = Overview(storage.engine)
        campaigns, tablets = overview.balance(), overview.tablets()
        chains = {chain.kiosk: chain for chain in Chains(storage.engine).all()}
        rehearsal = is_rehearsal(storage.engine)
        public = known_key(storage.engine)
        ends = noted_end(storage.engine)
        opened = openings_of(storage.engine)
    own = _own_key(chosen.data)
    if public or own:
        print(f"Public key   {public or own}")
        print(f"  in words   {in_words(public or own)}")
    if public and own != public:
        print(f"TAKE CARE: {chosen.data} has {'another key' if own else 'no hub.key'}.")
        print("  The hub will not serve: put hub.key back, or restore a backup.")
    _print_certificate(ends)
    if rehearsal:
        print("This hub is a REHEARSAL: nothing here is real.")
    _print_counts(campaigns)
    _print_openings(opened)
    print(f"Tablets      {len(tablets)}")
    for tablet in tablets:
        state = "REVOKED  " if tablet.revoked else ""
        seen = f"seen {tablet.seen_at}"
        print(f"  {tablet.id}  {tablet.kept} kept  {seen}  {state}{tablet.name}")
        if tablet.told_at:
            print(
                f"    {tablet.waiting} waiting there, {tablet.needs_attention} need attention, "
                f"version {tablet.version} (told {tablet.told_at})"
            )
        for problem in _problems(chains.get(tablet.id, Chain(tablet.id))):
            print(f"    {problem}")
    return 0


def _print_certificate(ends: datetime | None) -> bool:
    """Until when it holds, if there is one; whether it still does."""
    if ends is None:
        return True
    from kiosk.hub.certificate import WARN_DAYS, days_until

    days = days_until(ends, time.time())
    date = ends.strftime("%Y-%m-%d")
    if days < 0:
        print(f"Certificate  HAS ENDED on {date}: tablets do not believe this hub. Renew it.")
        return False
    left = f"{days} day{'s' * (days != 1)} left, until {date}"
    print(f"Certificate  {left}" if days >= WARN_DAYS else f"Certificate  ONLY {left}: renew it.")
    return True


def _own_key(data: Path) -> str:
    from kiosk.hub.identity import KEY
    from kiosk.sealing.keys import SigningKey

    return SigningKey.load(data / KEY).public if (data / KEY).exists() else ""


def _print_counts(campaigns: Sequence[CampaignBalance]) -> None:
    print(f"Signatures   {sum(each.kept for each in campaigns)}")
    for each in campaigns:
        if each.campaign:
            state = "" if each.closed_at is None else f", closed {each.closed_at}"
            state = (
                state if each.anonymised_at is None else f", anonymous since {each.anonymised_at}"
            )
            print(f"  {each.campaign}: {each.kept}{state}")
    print(f"Withdrawn    {sum(each.withdrawn for each in campaigns)}")
    latest = max((each.last_at for each in campaigns), default="")
    print(f"Latest       {latest or 'none yet'}{' (the hour, UTC)' if latest else ''}")


def _print_openings(opened: Openings) -> None:
    """What of the signatures that were opened here is not as a tablet takes them, or on paper."""
    if opened.paper:
        print(f"On paper     {opened.paper} (of those that were opened here)")
    if opened.refused:
        print(f"Refused      {opened.refused} (they hold what no form takes, and count as none)")
    if opened.cleaned:
        print(f"Cleaned      {opened.cleaned} (something that no form takes was left out)")
    if opened.unreadable:
        print(f"Not opened   {opened.unreadable} (damaged, or sealed to another key)")


def _problems(chain: Chain) -> Iterator[str]:
    """What a tablet's chain shows, in words; numbers as it counts its own signatures."""
    if chain.repeated_count:
        yield (
            f"SET BACK: numbers from {chain.repeated[0]} on were used twice. The tablet went on "
            "from an older copy of itself."
        )
    if chain.loose_count:
        named = ", ".join(map(str, chain.loose[:FEW]))
        yield f"BROKEN CHAIN: {named} {'…' if chain.loose_count > FEW else ''}".rstrip()
    if chain.missing_count:
        named = ", ".join(map(str, chain.missing[:FEW]))
        more = " …" if len(chain.missing) > FEW else ""
        yield (
            f"not here: {named}{more} ({chain.missing_count}). Still waiting on the tablet, taken "
            "back by who signed, or lost."
        )


def _of_address(url: str) -> int:
    from kiosk.domain.errors import HubUnavailable, KioskError, NotTheHub
    from kiosk.remote.transport import certificate_ends
    from kiosk.sealing.spoken import in_words

    ends = certificate_ends(url)
    try:
        hello, healthy = asked(url)
    except HubUnavailable as error:
        print(f"{url}: not there ({error.code}).")
        _print_certificate(ends)
        return 1
    except NotTheHub:
        print(f"{url}: something answers, but it is no hub of ours.")
        return 1
    except KioskError as error:
        if hasattr(error, "remedy"):
            raise
        print(f"{url}: it refuses to say who it is ({error}).")
        return 1
    print(f"Public key   {hello.public_key}")
    print(f"  in words   {in_words(hello.public_key)}")
    print(f"Its clock    {hello.time}")
    holds = _print_certificate(ends)
    if hello.rehearsal:
        print("This hub is a REHEARSAL: it takes nothing real.")
    print(f"Database     {'answers' if healthy else 'CANNOT STORE ANYTHING'}")
    return 0 if healthy and holds else 1


def asked(url: str) -> tuple[Hello, bool]:
    """Who is at `url`, and whether it is healthy. Raises what `HttpHubLink.hello` raises."""
    import asyncio

    from kiosk.remote.client import HttpHubLink
    from kiosk.remote.transport import healthy

    async def both() -> tuple[Hello, bool]:
        link = HttpHubLink(url, None)
        try:
            return await link.hello(), await healthy(url)
        finally:
            await link.close()

    return asyncio.run(both())
