"""The examples that ship, each before a real hub: only name, files and ports are others."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx
import pytest

from kiosk.domain.outbox import State
from kiosk.hub.messages import MAX_BODY_BYTES
from kiosk.remote.client import HttpHubLink
from kiosk.sealing.receipts import NONCE_HEADER, PROOF_HEADER, new_nonce
from tests.hub.kit import SECONDS, held
from tests.hub.test_certificate import Files, believing_all, served
from tests.nginx import PLACES, USER

from .stall import Stall, until

EXAMPLES = Path(__file__).parents[2] / "packaging/hub"
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"
NAME = "hub.example.org"
DIRECTORY = f"/etc/letsencrypt/live/{NAME}"
GUESSES = 35
"""More than nginx's example lets through at once, and fewer than the hub."""


@dataclass(frozen=True)
class Place:
    """Where an example runs here."""

    folder: Path
    files: Files
    plain: int
    secure: int
    behind: int


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """`text` with what must be another; each is in it."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def nginx(at: Place) -> list[str]:
    site = changed(
        (EXAMPLES / "nginx.conf").read_text("utf-8"),
        ("    listen [::]:80;\n", ""),
        ("    listen [::]:443 ssl;\n", ""),
        ("listen 80;", f"listen 127.0.0.1:{at.plain};"),
        ("listen 443 ssl;", f"listen 127.0.0.1:{at.secure} ssl;"),
        (f"{DIRECTORY}/fullchain.pem", str(at.files.chain)),
        (f"{DIRECTORY}/privkey.pem", str(at.files.key)),
        (NAME, "localhost"),
        ("127.0.0.1:8420;", f"127.0.0.1:{at.behind};"),
    )
    (at.folder / "site.conf").write_text(site)
    places = "\n".join(f"{each}_temp_path {at.folder}/{each};" for each in PLACES)
    around = f"daemon off; {USER} pid {at.folder}/pid;\nevents {{}}\n"
    (at.folder / "nginx.conf").write_text(f"{around}http {{ {places} include site.conf; }}")
    log = str(at.folder / "error.log")
    return ["nginx", "-e", log, "-p", str(at.folder), "-c", str(at.folder / "nginx.conf")]


def caddy(at: Place) -> list[str]:
    site = changed(
        (EXAMPLES / "Caddyfile").read_text("utf-8"),
        # No authority of the world's certifies this machine.
        (f"\n{NAME} {{", f"\nlocalhost {{\n\ttls {at.files.chain} {at.files.key}"),
        ("127.0.0.1:8420", f"127.0.0.1:{at.behind}"),
    )
    ports = f"http_port {at.plain}\n\thttps_port {at.secure}\n\tdefault_bind 127.0.0.1"
    (at.folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\t{ports}\n}}\n{site}")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(at.folder / "Caddyfile")]


def free() -> int:
    """A port that nobody has now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def proxy(command: list[str], folder: Path, url: str) -> Iterator[None]:
    """It answers."""
    program = shutil.which(command[0], path=PATH)
    assert program, f"{command[0]} is missing: “make test” installs it"
    own = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "said").open("w") as said:
        child = subprocess.Popen([program, *command[1:]], env=own, stdout=said, stderr=said)
        try:
            deadline = time.monotonic() + SECONDS
            while not answers(url):
                assert child.poll() is None, (folder / "said").read_text()
                assert time.monotonic() < deadline, (folder / "said").read_text()
                time.sleep(0.05)
            yield
        finally:
            child.terminate()
            child.wait(SECONDS)


def answers(url: str) -> bool:
    try:
        return bool(httpx.get(f"{url}/health", verify=believing_all()).status_code)
    except httpx.TransportError:
        return False


@dataclass(frozen=True)
class Site:
    """A hub behind an example."""

    url: str
    plain: str
    data: Path
    proxy: str


@pytest.fixture(params=[nginx, caddy], ids=lambda each: each.__name__)
def site(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Site]:
    """Hub and proxy, as the example says that the hub is started."""
    make: Callable[[Place], list[str]] = request.param
    files = Files(tmp_path / "fullchain.pem", tmp_path / "privkey.pem")
    files.write()
    folder = tmp_path / "proxy"
    folder.mkdir()
    secure, plain = free(), free()
    url = f"https://localhost:{secure}"
    with served(tmp_path / "hub", None, "--behind-proxy", "--public-url", url) as hub:
        command = make(Place(folder, files, plain, secure, hub.port))
        with proxy(command, folder, url):
            yield Site(url, f"http://localhost:{plain}", tmp_path / "hub", make.__name__)


async def test_a_tablet_sends_through_it(site: Site, stall: Stall) -> None:
    """Hello, enrolment, more signatures than one request takes: delivered, each once."""
    stranger = HttpHubLink(site.url, None, tls=believing_all())
    hub_key = (await stranger.hello()).public_key
    await stranger.close()
    stall.sign(210)
    async with stall.courier(site.url, hub_key, tls=believing_all()):
        await until(partial(all_delivered, stall), 4 * SECONDS)
    assert len(held(site.data, stall.device)) == 210


def all_delivered(stall: Stall) -> bool:
    return stall.count(State.DELIVERED) == 210


def test_it_takes_what_the_hub_takes_and_hides_nothing(site: Site) -> None:
    """To the byte; what the hub says of its pages arrives, with the word to stay with TLS."""
    with httpx.Client(verify=believing_all(), timeout=SECONDS) as browser:
        for size, status in ((MAX_BODY_BYTES, 422), (MAX_BODY_BYTES + 1, 413)):
            answer = browser.post(
                f"{site.url}/kiosk/v1/enrolments",
                content=b" " * size,
                headers={NONCE_HEADER: new_nonce()},
            )
            assert answer.status_code == status
            assert PROOF_HEADER in answer.headers or status == 413, "the hub's own word"
        page = browser.get(f"{site.url}/dashboard/login", headers={"Accept-Encoding": "gzip"})
        assert page.status_code == 200
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        assert "max-age=" in page.headers["Strict-Transport-Security"]
        assert "Content-Encoding" not in page.headers
        moved = browser.get(f"{site.plain}/dashboard/login")
        assert moved.status_code in (301, 308)
        assert moved.headers["Location"].startswith("https://localhost")


def test_who_guesses_codes_is_slowed_down_before_all_others_are(site: Site) -> None:
    """By nginx; by Caddy's example not, as it says: there the hub itself refuses each."""
    sent = {"code": "a wrong code", "public_key": "ab" * 32, "name": "Somebody"}
    with httpx.Client(verify=believing_all(), timeout=SECONDS) as guessing:
        told = [
            guessing.post(f"{site.url}/kiosk/v1/enrolments", json=sent).status_code
            for _ in range(GUESSES)
        ]
        assert told.count(403) + told.count(429) == GUESSES
        assert (429 in told) is (site.proxy == "nginx")
        assert guessing.get(f"{site.url}/kiosk/v1/hello").status_code == 200
