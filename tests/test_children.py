"""Our child processes end with their parent, however that ends, and not before."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import children
from tests.proof import some

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux's /proc")

SECONDS = 60.0
CHILD_SAYS, PARENT_SAYS = r"child (\d+) \S+\n", r"parent (\d+)\n"
CHILD = """
import os, sys, time
from kiosk import children
if "late" in sys.argv:
    before = os.getppid()
    print("waits", flush=True)
    while os.getppid() == before:
        time.sleep(0.01)
children.end_with_parent()
print("child", os.getpid(), os.environ.get(children.PARENT), flush=True)
time.sleep(600)
"""
PARENT = """
import os, subprocess, sys, threading
from kiosk import children
child = None
def start():
    global child
    command = [sys.executable, "-c", {child!r}, *sys.argv[1:]]
    child = children.start(command, by_pipe={by_pipe}, stdin=subprocess.DEVNULL)
{how}
print("parent", os.getpid(), flush=True)
sys.stdin.read(1)
{end}
"""
ON_MAIN = "start()"
ON_ANOTHER = "thread = threading.Thread(target=start); thread.start(); thread.join()"


class Family:
    """A parent, its child, and what both say."""

    def __init__(
        self, *arguments: str, by_pipe: bool = False, how: str = ON_MAIN, end: str = ""
    ) -> None:
        program = PARENT.format(child=CHILD, by_pipe=by_pipe, how=how, end=end)
        self._reading, writing = os.pipe()
        self.parent = subprocess.Popen(
            [sys.executable, "-c", program, *arguments],
            stdin=subprocess.PIPE,
            stdout=writing,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        self._said = ""

    def hear(self, pattern: str) -> str:
        """What `pattern` finds in what they say, once they say it."""
        end = time.monotonic() + SECONDS
        while not (found := re.search(pattern, self._said)):
            assert select.select([self._reading], [], [], end - time.monotonic())[0], self._said
            more = os.read(self._reading, 4096)
            assert more, self._said
            self._said += more.decode()
        return found[1]

    def is_over(self) -> bool:
        """Whether nobody is left who could say anything: each holds the pipe's other end."""
        end = time.monotonic() + SECONDS
        while select.select([self._reading], [], [], max(0.0, end - time.monotonic()))[0]:
            if not os.read(self._reading, 4096):
                return True
        return False

    def close(self) -> None:
        """Nobody stays, whatever the test found."""
        assert self.parent.stdin is not None
        self.parent.stdin.close()
        self.parent.kill()
        self.parent.wait()
        for found in re.findall(r"child (\d+)", self._said):
            if alive(int(found)):
                os.kill(int(found), signal.SIGKILL)
        os.close(self._reading)


def alive(process: int) -> bool:
    """Whether it runs; one that has ended and was not waited for does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def gone(process: int) -> None:
    """Wait until it is."""
    end = time.monotonic() + SECONDS
    while alive(process):
        assert time.monotonic() < end, f"{process} is still there"
        time.sleep(0.01)


def kill(family: Family) -> None:
    """As the system does when memory is short."""
    family.parent.kill()


def ask(family: Family) -> None:
    """As a session does at its end."""
    family.parent.terminate()


def finish(family: Family) -> None:
    """It comes to its end, without a thought of its child."""
    assert family.parent.stdin is not None
    family.parent.stdin.close()


Made = Callable[..., Family]


@pytest.fixture
def make() -> Iterator[Made]:
    """Families of which nobody stays."""
    made: list[Family] = []

    def add(*arguments: str, **options: object) -> Family:
        made.append(Family(*arguments, **options))  # type: ignore[arg-type]
        return made[-1]

    yield add
    for each in made:
        each.close()


@pytest.mark.parametrize("by_pipe", [False, True], ids=["by the kernel", "by a pipe"])
@pytest.mark.parametrize("how", [ON_MAIN, ON_ANOTHER], ids=["main thread", "another"])
@pytest.mark.parametrize("end", [kill, ask, finish])
def test_a_child_ends_with_its_parent(
    make: Made, by_pipe: bool, how: str, end: Callable[[Family], None]
) -> None:
    """Killed, asked to end, or at its end: nobody is left; before that, both are there."""
    family = make(by_pipe=by_pipe, how=how)
    child = int(family.hear(CHILD_SAYS))
    family.hear(PARENT_SAYS)
    assert alive(child)
    end(family)
    assert family.is_over()
    gone(child)


def test_a_child_outlives_the_thread_that_asked_for_it(make: Made) -> None:
    """Started from a thread that has ended since: it is still there a while later."""
    family = make(how=ON_ANOTHER)
    child = int(family.hear(CHILD_SAYS))
    family.hear(PARENT_SAYS)
    assert not select.select([family._reading], [], [], 1.0)[0], os.read(family._reading, 999)
    assert alive(child)


def test_the_kernel_ties_a_child_to_its_thread(make: Made) -> None:
    """Control, and the reason: forked on that thread itself, it ends with it."""
    child = "children.threading.main_thread = threading.current_thread\n    start()"
    how = f"def fork():\n    {child}\n    import time; time.sleep(5)\n"
    how += "thread = threading.Thread(target=fork); thread.start(); thread.join()"
    family = make(how=how)
    child_id = int(family.hear(CHILD_SAYS))
    family.hear(PARENT_SAYS)
    gone(child_id)


@pytest.mark.parametrize("by_pipe", [False, True], ids=["by the kernel", "by a pipe"])
def test_a_parent_that_died_before_the_child_looked(make: Made, by_pipe: bool) -> None:
    """The child was still starting: nothing tells it of the death, and it ends all the same."""
    family = make("late", by_pipe=by_pipe)
    family.hear(r"(waits)\n")
    family.parent.kill()
    assert family.is_over()


def test_the_childs_own_children_are_not_told(make: Made) -> None:
    """What the environment said was for the child alone."""
    assert make().hear(r"child \d+ (\S+)\n") == "None"


def test_without_a_parent_that_asks_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that was started by hand, or by systemd, stays."""
    monkeypatch.delenv(children.PARENT, raising=False)
    children.end_with_parent()


def descendants(process: int) -> set[int]:
    """Every process below it (proc(5))."""
    found: set[int] = set()
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found |= {child} | descendants(child)
    return found


def ours(processes: set[int]) -> set[int]:
    """Those that run a Python of this environment."""
    mine = set()
    for each in processes:
        try:
            line = Path(f"/proc/{each}/cmdline").read_bytes()
        except OSError:
            continue
        if b"hub\0serve" in line or b"multiprocessing.spawn" in line:
            mine.add(each)
    return mine


@pytest.mark.parametrize(
    ("command", "children_wanted"),
    some(
        [
            (("demo", "--window", "800x600"), 1),
            (("tour", "tour"), 1),
            (("screenshots", "pictures", "--lang", "en", "--size", "800x600"), 4),
            (("hub", "serve", "--data", "data", "--port", "0", "--processes", "3"), 3),
        ],
        2,
    ),
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_command_that_is_killed_leaves_nobody(
    tmp_path: Path, command: tuple[str, ...], children_wanted: int
) -> None:
    """A demonstration, the tour, the pictures, a hub of several processes: SIGKILL, and all go."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "minimal"}
    running = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *command],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    found: set[int] = set()
    end = time.monotonic() + SECONDS
    try:
        while len(found := ours(descendants(running.pid))) < children_wanted:
            assert running.poll() is None, "it has ended by itself"
            assert time.monotonic() < end
            time.sleep(0.05)
        running.kill()
        running.wait()
        for each in found:
            gone(each)
    finally:
        running.kill()
        running.wait()
        for each in filter(alive, found):
            os.kill(each, signal.SIGKILL)
