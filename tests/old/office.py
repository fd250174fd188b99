"""What the office does with what came back, and who stands in the lists then."""

import csv
from collections.abc import Sequence
from pathlib import Path

import httpx

from tests.cli import command
from tests.hub.kit import SECONDS

from .world import Signer, World

Entry = tuple[str, ...]
COLUMNS = ("given_name", "family_name", "email", "postcode", "consent_contact_email")


def entries(folder: Path) -> list[Entry]:
    """Whoever stands in the archive's lists in `folder`, as `Signer.entry`."""
    found: list[Entry] = []
    for kind in ("contact", "signature-only"):
        for file in folder.glob(f"*-archive-*{kind}.csv"):
            with file.open(encoding="utf-8-sig", newline="") as stream:
                rows = csv.DictReader(stream)
                found += [tuple(row[column].casefold() for column in COLUMNS) for row in rows]
    return sorted(found)


def named(signers: Sequence[Signer]) -> list[Entry]:
    """What a list of them says."""
    return sorted(each.entry for each in signers)


def names(found: Sequence[Entry]) -> set[Entry]:
    """Given and family names alone: whoever signed twice is one."""
    return {each[:2] for each in found}


def opened(world: World, *files: Path, key: str = "office.key") -> list[Entry]:
    """Everybody whom `petition-kiosk open` finds in sealed files."""
    out = world.folder / f"opened-{'-'.join(each.suffix[1:] for each in files)}"
    out.mkdir()
    done = command.run(
        *("open", *files, "--key", world.office / key, "--output", out, "--to", "archive")
    )
    assert done.returncode == 0, done.stderr
    return entries(out)


def listed(world: World, *where: object) -> list[Entry]:
    """Everybody whom `petition-kiosk hub list` finds at a hub."""
    out = world.folder / "listed"
    done = command.run("hub", "list", out, *where, "--key", world.office_key, "--to", "archive")
    assert done.returncode == 0, done.stderr
    return entries(out)


def at_hub(world: World, database: str | None) -> tuple[object, ...]:
    """Which hub a command is about."""
    return ("--data", world.hub, *(("--database", database) if database else ()))


def total(world: World, url: str, path: str) -> int:
    """How many the CRM is told of by the hub at `url`, with the token that it was given then."""
    token = {"OSDI-API-Token": world.facts["tokens"]["reader"]}
    answer = httpx.get(f"{url}/api/v2/{path}", headers=token, timeout=SECONDS)
    return int(answer.json()["total_records"])
