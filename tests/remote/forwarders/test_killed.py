"""kill -9 of the forwarder at random instants, while its receiver fails at random too."""

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.proof import PROOF, long

from .kit import KINDS, Office, introduce, matrix, receiver_for, stand_in, wrong
from .stand_in import AFTER, Asked, Fault, StandIn

KILLS, TIMES = (25, 40) if PROOF else (2, 2)
TRIED = KINDS if PROOF else KINDS[:1]
pytestmark = pytest.mark.proof
WAIT_SECONDS = 240.0


class Killer:
    """Kills the child while the receiver works at some request, before it can answer."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self._after = 0
        self._lock = threading.Lock()
        self.child: subprocess.Popen[str] | None = None
        self.kills = 0

    def start(self, command: list[str]) -> None:
        """A new life, to end after some requests."""
        self._after = self._dice.randint(1, 12)
        self.child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def __call__(self, _asked: Asked) -> Fault | None:
        """Perhaps this is the moment."""
        with self._lock:
            self._after -= 1
            if self._after == 0 and self.child is not None and self.kills < KILLS:
                self.kills += 1
                self.child.kill()
                return self._dice.choice([Fault.LOST, Fault.FAILED])
        soft = [fault for fault in AFTER if fault is not Fault.SLOW] + [Fault.FAILED, Fault.BUSY]
        soft.sort(key=lambda fault: fault.name)
        return self._dice.choice(soft) if self._dice.random() < 0.15 else None


@long
@pytest.mark.timeout(2 * WAIT_SECONDS)
@pytest.mark.parametrize("kind", TRIED)
def test_killed_and_started_again(tmp_path: Path, kind: str) -> None:
    """Whenever it is killed, the next one goes on: each signature once, and the matrix holds."""
    seed = random.SystemRandom().randrange(2**32)
    signers = matrix(TIMES)
    state = tmp_path / "state.sqlite"
    with stand_in(kind) as there:
        introduce(there, signers)
        killer = Killer(seed)
        there.fault = killer
        lives = _lives(killer, _command(kind, there, state))
        office = Office(state, receiver_for(there, there.url))
        assert wrong(there, signers, told=office.told()) == [], f"seed {seed}"
        balance = office.balance()
    assert killer.kills == KILLS
    assert lives == KILLS + 1
    assert balance.delivered == balance.signatures == len(signers)


def _command(kind: str, there: StandIn, state: Path) -> list[str]:
    module = "tests.remote.forwarders.forwarding_child"
    return [sys.executable, "-m", module, kind, there.url, str(state), str(TIMES)]


def _lives(killer: Killer, command: list[str]) -> int:
    """Start until it ends by itself; how often it was started."""
    for life in range(1, KILLS + 5):
        killer.start(command)
        assert killer.child is not None
        killer.child.communicate(timeout=WAIT_SECONDS)
        if killer.child.returncode == 0:
            return life
        assert killer.child.returncode < 0, "it ends well, or is killed"
    raise AssertionError("it never came to an end")
