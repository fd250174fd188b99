"""What a part ships of others, as CycloneDX: `bill_of_materials.py PART VERSION SECONDS`.

Names, versions and hashes are the lock's; licences are told by the installed distributions, so it
runs where `make setup` has installed the same lock. Same lock and second (since 1970): same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

LOCKS = Path(__file__).parent / "locks"
SPACE = uuid.UUID("5f0f2f6e-2b7a-4f6c-9a63-0d3c1c6f8d4e")
"""For serial numbers, which are made of what the bill says."""
UNTOLD = {"pyrage": "MIT", "colorama": "BSD-3-Clause"}
"""Licences that metadata does not tell, or not on the system that makes the release."""


@dataclass(frozen=True)
class Component:
    """One locked distribution."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each of its files that would do."""

    @property
    def licence(self) -> dict[str, Any]:
        """As its metadata has it: SPDX where it is new, else its own words. Raises KeyError."""
        try:
            told = distribution(self.name).metadata
        except PackageNotFoundError:
            return {"expression": UNTOLD[self.name]}
        if expression := told.get("License-Expression"):
            return {"expression": expression}
        words = (told.get("License") or "").strip()
        if not words or "\n" in words:
            classified = [each for each in told.get_all("Classifier") or [] if "License ::" in each]
            words = " and ".join(each.rpartition(":: ")[2] for each in classified)
        return {"license": {"name": words}} if words else {"expression": UNTOLD[self.name]}


def locked(part: str) -> Iterator[Component]:
    """What the lock of `part` names. Raises ValueError if another version is installed here."""
    text = (LOCKS / f"{part}.txt").read_text("utf-8")
    for name, version, rest in re.findall(r"^([\w.-]+)==(\S+)((?:.*\\\n)*.*)$", text, re.MULTILINE):
        try:
            here = distribution(name).version
        except PackageNotFoundError:
            here = version  # only another system needs it
        if here != version:
            raise ValueError(f"{name} {here} is installed, the lock has {version}: make setup")
        yield Component(name, version, tuple(re.findall(r"sha256:([0-9a-f]{64})", rest)))


def bill(part: str, version: str, seconds: int) -> dict[str, Any]:
    """CycloneDX 1.6 for `part` of our `version`, made `seconds` after 1970."""
    components = [
        {
            "type": "library",
            "bom-ref": f"{each.name}@{each.version}",
            "name": each.name,
            "version": each.version,
            "hashes": [{"alg": "SHA-256", "content": one} for one in each.hashes],
            "licenses": [each.licence],
            "purl": f"pkg:pypi/{each.name}@{each.version}",
        }
        for each in locked(part)
    ]
    ours = {
        "type": "application",
        "bom-ref": "petition-kiosk",
        "name": f"petition-kiosk[{part}]",
        "version": version,
        "licenses": [{"expression": "GPL-3.0-or-later"}],
    }
    made_at = datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    serial = uuid.uuid5(SPACE, json.dumps([ours, components, made_at]))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"timestamp": made_at, "component": ours},
        "components": components,
    }


if __name__ == "__main__":
    made = bill(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    sys.stdout.buffer.write(f"{json.dumps(made, indent=1, ensure_ascii=False)}\n".encode())
