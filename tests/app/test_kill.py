"""Promise 3 under kill -9: whoever was thanked is on the disk, and at the hub once."""

import random
import signal
import subprocess
import sys
import threading
import time

import pytest

from kiosk.devtools.demo_setup import DemoSetup
from kiosk.domain.outbox import State
from kiosk.hub.database import open_storage
from kiosk.sealing.envelope import FIRST_PREV, parse
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.storage.database import open_store
from tests.app.conftest import OpenKiosk
from tests.proof import PROOF

pytestmark = pytest.mark.proof

KILLS = 200 if PROOF else 1
START_SECONDS = 60.0
LONGEST_LIFE_SECONDS = 6.0
"""After the window is up: several signatures, the first after two seconds."""


@pytest.fixture
def demo(lone_demo: DemoSetup) -> DemoSetup:
    """What its hub holds is counted."""
    return lone_demo


def confirmed_until_killed(demo: DemoSetup, life: float, *, thanked: bool) -> list[str]:
    """Start the signer, kill it `life` seconds after it is ready, or after its first thank-you.

    The codes it was thanked with.
    """
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.app.signer", str(demo.event_file), str(demo.tablet)],
        stdout=subprocess.PIPE,
        text=True,
    )
    codes: list[str] = []
    reached = threading.Event()

    def listen() -> None:
        assert child.stdout is not None
        for line in child.stdout:
            codes.append(line.strip())
            if len(codes) > thanked:
                reached.set()

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        assert reached.wait(START_SECONDS)
        time.sleep(life)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait(START_SECONDS)
    listener.join(START_SECONDS)
    assert child.stdout is not None
    child.stdout.close()
    return codes[1:]


@pytest.mark.timeout(KILLS * 30 + 120)
def test_killed_at_random_instants_while_signing(demo: DemoSetup, open_kiosk: OpenKiosk) -> None:
    """No confirmed signature is lost, the chain is whole, the hub has each once."""
    lives = random.Random()
    confirmed: list[str] = []
    for number in range(KILLS):
        life = lives.uniform(0, LONGEST_LIFE_SECONDS)
        confirmed += confirmed_until_killed(demo, life, thanked=number % 2 == 0)
    assert confirmed

    device = SigningKey.load_or_create(demo.tablet / "device.key")
    store = open_store(demo.tablet, device.public)
    rows = list(store.outbox.rows(tuple(State)))
    store.close()
    assert not store.set_aside
    envelopes = [parse(row.envelope) for row in rows]
    stored = {envelope.header.withdrawal for envelope in envelopes}
    assert {verifier_of(proof_of(code)) for code in confirmed} <= stored
    assert len({row.id for row in rows}) == len(rows) == len(stored)
    links = [FIRST_PREV, *(envelope.digest for envelope in envelopes)]
    assert [envelope.header.prev for envelope in envelopes] == links[:-1]
    assert [envelope.header.seq for envelope in envelopes] == list(range(1, len(rows) + 1))

    walk = open_kiosk()
    walk.kiosk.sending.hurry()
    walk.finger.until(lambda: walk.kiosk.desk.balance.delivered == len(rows), "all delivered")
    with open_storage(demo.folder / "hub", None) as storage:
        arrived = [parse(raw).header.id for _, raw in storage.envelopes()]
    assert sorted(arrived) == sorted(row.id for row in rows)
    print(f"{KILLS} kills, {len(confirmed)} confirmed, {len(rows)} stored and arrived")
