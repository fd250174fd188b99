"""Clients that we did not write read and sign at a real hub, each in a process of its own.

They bring manners of their own along: one warns when it is imported, another replaces a class of
`requests` for everybody.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from kiosk.hub.access import Role

from .conftest import OpenHub

RUN_SECONDS = 60.0


def run(program: str, *arguments: str) -> dict[str, Any]:
    """What the program beside this file printed."""
    path = Path(__file__).with_name(program)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(path), *arguments],
        capture_output=True,
        text=True,
        timeout=RUN_SECONDS,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_parsons_reads_and_signs(side: OpenHub) -> None:
    """Action Network's connector of Parsons: petitions, people, signatures, filters, pages."""
    found = run("with_parsons.py", side.url, side.token(Role.ADMIN), side.email())
    assert found.pop("everybody") >= 2
    assert found == {
        "refused": "Code: 422",
        "before": ["unsubscribed"],
        "after": ["subscribed", "subscribed"],
        "names": ["Ana", "Luis"],
        "signatures": 2,
        "theirs": 1,
        "title": "A petition",
        "petitions": 1,
        "changed": [{"primary": True, "country": "NL"}],
    }


def test_a_hal_client_reads_and_signs(side: OpenHub) -> None:
    """Halchemy knows the hub's address only: everything else is found by links."""
    found = run("with_halchemy.py", side.url, side.token(Role.ADMIN), side.email())
    assert found == {
        "names": ["Ana", "Luis", "Eva"],
        "theirs": [1, 1, 1],
        "title": "Another title",
        "refused": 400,
    }
