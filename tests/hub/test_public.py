"""A hub behind a name of its own: a real nginx, its shortest configuration, a real hub."""

import asyncio
import itertools
import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from kiosk.domain.errors import BadSettings
from kiosk.hub.access import Access, Role
from kiosk.hub.database import open_storage
from kiosk.hub.settings import HubSettings, PublicAddress, check
from kiosk.remote.client import HttpHubLink
from kiosk.sealing.keys import SigningKey
from tests.forked import Forked
from tests.nginx import Nginx
from tests.proof import some

from .kit import CODE, OFFICE, SECONDS
from .signed import Stall

AT = "2026-11-24T15:00:00Z"
ROOT = "location / {{ proxy_pass http://127.0.0.1:{port}; }}"
KEPT = "location /petition/ {{ proxy_pass http://127.0.0.1:{port}; }}"
TAKEN_OFF = "location /petition/ {{ proxy_pass http://127.0.0.1:{port}/; }}"
WAYS = {"at the root": ("", ROOT), "below": ("/petition", KEPT), "cut": ("/petition", TAKEN_OFF)}


@contextmanager
def hub(data: Path, *options: str) -> Iterator[int]:
    """A real hub with the office's key, as an organiser starts it; its port."""
    words = ["hub", "serve", "--data", str(data), "--port", "0"]
    words += [f"--enrolment-code={CODE}", "--office-key", str(data / "office.key"), *options]
    data.mkdir(exist_ok=True)
    OFFICE.save(data / "office.key", "office")
    child = Forked(words)
    try:
        ready = (re.search(r"hub ready at http://\S+:(\d+) ", line) for line in child.stdout)
        found = next(filter(None, ready), None)
        assert found, "the hub ended"
        yield int(found[1])
    finally:
        child.terminate()
        child.wait(SECONDS)
        child.stdout.close()


@dataclass
class Site:
    """A hub as the world finds it."""

    base: str
    """Its address from outside."""
    behind: str
    """Its address behind the proxy."""
    path: str
    token: str
    """An admin's."""

    def client(self, **headers: str) -> httpx.Client:
        """A CRM's, which knows one address."""
        return httpx.Client(
            headers={"OSDI-API-Token": self.token} | headers, timeout=SECONDS, base_url=self.base
        )


@pytest.fixture(scope="module", params=WAYS)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """In each of three ways: at the root, below a path that comes along, or that is cut off."""
    path, locations = WAYS[request.param]
    data = tmp_path_factory.mktemp("public")
    with ExitStack() as open_now:
        front = open_now.enter_context(Nginx(data / "nginx"))
        base = f"{front.url}{path}"
        port = open_now.enter_context(hub(data, "--public-url", f"{base}/"))
        front.serve(locations.format(port=port))
        with open_storage(data, None) as storage:
            for n in range(3):
                Stall(storage).sign(f"n{n}@example.org")
            token = Access(storage.engine).create(Role.ADMIN, "office", AT)
        yield Site(base, f"http://127.0.0.1:{port}", path, token)


def test_every_link_leads_back(site: Site) -> None:
    """From the entry point through lists, pages and records: all links are below the address."""
    with site.client() as crm:
        seen: dict[str, None] = {}
        waiting = [f"{site.base}/api/v2"]
        while waiting:
            where = waiting.pop()
            if where in seen:
                continue
            seen[where] = None
            answer = crm.get(where)
            assert answer.status_code == 200, where
            for href in re.findall(r'"href":"([^"]+)"', answer.text):
                if "{rel}" not in href and not href.endswith("record_signature_helper"):
                    assert href.startswith(f"{site.base}/api/v2"), href
                    waiting.append(href)
        crm.get(f"{site.base}/api/v2/people?per_page=1").json()["_links"]["next"]["href"]
        assert sum("/people/" in each for each in seen) >= 3


def test_links_are_understood_when_they_come_back(site: Site) -> None:
    """A CRM posts to a link that it was given, and names a person by one."""
    with site.client() as crm:
        entry = crm.get(f"{site.base}/api/v2").json()["_links"]
        made = crm.post(entry["osdi:petitions"]["href"], json={"title": "An appeal"}).json()
        person = {"email_addresses": [{"address": "crm@example.org"}]}
        who = crm.post(entry["osdi:people"]["href"], json=person).json()
        linked = {"_links": {"osdi:person": {"href": who["_links"]["self"]["href"]}}}
        signed = crm.post(made["_links"]["osdi:signatures"]["href"], json=linked)
        assert signed.status_code == 200
        assert crm.get(signed.json()["_links"]["self"]["href"]).json() == signed.json()


def test_what_a_request_says_of_its_address_is_not_believed(site: Site) -> None:
    """Neither at the proxy nor behind it: a stranger's host is in no answer."""
    told = {
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Prefix": "/evil",
        "X-Forwarded-For": "192.0.2.1",
        "X-Original-URL": "/evil",
        "X-Script-Name": "/evil",
        "Forwarded": "host=evil.example;proto=https",
    }
    with site.client(**told) as crm:
        for where, host in ((site.base, {}), (site.behind, {"Host": "evil.example"})):
            text = crm.get(f"{where}/api/v2/people", headers=host).text
            assert "evil" not in text
            assert f'"{site.base}/api/v2/people?page=1' in text
            login = crm.get(f"{where}/dashboard", headers=host)
            assert login.headers["Location"] == f"{site.path}/dashboard/login"


def test_the_dashboard_stays_below_its_address(site: Site) -> None:
    """As a browser logs in: forms, links, pictures, redirects and the cookie keep to the path."""
    headers = {"Sec-Fetch-Site": "same-origin"}
    with httpx.Client(headers=headers, timeout=SECONDS, follow_redirects=True) as browser:
        page = browser.get(f"{site.base}/dashboard/")
        assert page.url == f"{site.base}/dashboard/login"
        (action,) = re.findall(r'<form method="post" action="([^"]+)"', page.text)
        assert action == f"{site.path}/dashboard/login"
        inside = browser.post(urljoin(str(page.url), action), data={"token": site.token})
        assert (inside.status_code, str(inside.url)) == (200, f"{site.base}/dashboard")
        (cookie,) = browser.cookies.jar
        assert (cookie.path, cookie.secure) == (f"{site.path}/dashboard", False)
        places = re.findall(r'(?:href|src|srcset|action)="([^"#][^"]*)"', inside.text)
        assert len(places) > 8
        for place in places:
            assert place.startswith(f"{site.path}/dashboard"), place
            if not place.endswith("logout"):
                found = browser.get(urljoin(site.base, place))
                assert found.status_code == 200 and "login" not in str(found.url), place
        out = browser.post(f"{site.base}/dashboard/logout")
        assert out.url == f"{site.base}/dashboard/login"
        assert browser.get(f"{site.base}/dashboard").url == out.url


def test_an_older_browser_logs_in(site: Site) -> None:
    """It says by Origin alone where the form was; another site's form is refused."""
    split = urlsplit(site.base)
    for origin, status in (
        (f"{split.scheme}://{split.netloc}", 303),
        (site.behind, 303),
        ("https://evil.example", 403),
        ("null", 403),
    ):
        answer = httpx.post(
            f"{site.base}/dashboard/login",
            data={"token": site.token},
            headers={"Origin": origin},
            timeout=SECONDS,
        )
        assert answer.status_code == status, origin


def test_a_tablet_finds_its_hub(site: Site) -> None:
    """Hello, enrolment, and what the hub says of itself, at the one address of the event file."""

    async def story() -> str:
        stranger = HttpHubLink(site.base, None)
        hub_key = (await stranger.hello()).public_key
        link = HttpHubLink(site.base, hub_key)
        try:
            await link.enrol(CODE, SigningKey.generate().public, "A stall")
            return (await link.hello()).public_key
        finally:
            await stranger.close()
            await link.close()

    assert len(asyncio.run(story())) == 64
    assert httpx.get(f"{site.base}/health", timeout=SECONDS).status_code == 200
    told = httpx.get(f"{site.base}/kiosk/v1/openapi.json", timeout=SECONDS).json()
    assert told["servers"] == [{"url": site.base}]


def test_problems_look_the_same(site: Site) -> None:
    """Errors too keep their kind below a path: not here, too large, no route."""
    with site.client() as crm:
        for method, place, status in (
            ("GET", "api/v2/people/none", 404),
            ("GET", "api/v2/nothing", 404),
            ("DELETE", "api/v2/people", 405),
        ):
            answer = crm.request(method, f"{site.base}/{place}")
            assert answer.status_code == status
            assert answer.headers["Content-Type"] == "application/problem+json"
        large = crm.post(f"{site.behind}{site.path}/api/v2/people", content=b" " * (2 << 20))
        assert large.status_code == 413
        assert large.headers["Content-Type"] == "application/problem+json"


def test_without_it_links_lead_to_the_hub_itself(tmp_path: Path) -> None:
    """Control: the shortest configuration says its own name for the hub, and no other."""
    with ExitStack() as open_now:
        front = open_now.enter_context(Nginx(tmp_path / "nginx"))
        port = open_now.enter_context(hub(tmp_path))
        front.serve(ROOT.format(port=port))
        with open_storage(tmp_path, None) as storage:
            token = Access(storage.engine).create(Role.READER, "crm", AT)
        head = {"OSDI-API-Token": token}
        entry = httpx.get(f"{front.url}/api/v2", headers=head, timeout=SECONDS)
        assert entry.json()["_links"]["self"]["href"] == f"http://127.0.0.1:{port}/api/v2"


def test_behind_tls_cookies_and_links_say_so(tmp_path: Path) -> None:
    """An address with https: cookies for TLS only, links too, and no other option is needed."""
    with hub(tmp_path, "--public-url", "https://petition.example.org/here") as port:
        with open_storage(tmp_path, None) as storage:
            token = Access(storage.engine).create(Role.ADMIN, "office", AT)
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=SECONDS) as client:
            entry = client.get("/api/v2", headers={"OSDI-API-Token": token}).json()
            href = "https://petition.example.org/here/api/v2"
            assert entry["_links"]["self"]["href"] == href
            head = {"Origin": "https://petition.example.org"}
            answer = client.post("/dashboard/login", data={"token": token}, headers=head)
            cookie = answer.headers["Set-Cookie"]
            assert cookie.startswith("__Secure-kiosk-session=")
            assert "Path=/here/dashboard;" in f"{cookie};" and "Secure" in cookie


WRONG = [
    *("", "example.org", "//example.org", "ftp://example.org", "http://example.org", "https://"),
    *("https://me@example.org", "https://example.org?x", "https://example.org?", "https://e.org#"),
    *("https://example.org/a b", "https://example.org/a//b", "https://example.org/../a"),
    *("https://example.org/%2e%2e", "https://exa mple.org", "https://example.org:0"),
    *("https://example.org:99999", "https://example.org:x", "https://[::1", "https://a..b"),
    *("https://example.org/dashboard", "https://example.org/api/v2/x", "https://e.org/health"),
    *("https://example.org/<script>", 'https://example.org/"', "https://example.org/a\n"),
    *("http://127.0.0.1.example.org", "https://exämple.org", "https://example.org\\evil"),
]


@pytest.mark.parametrize("address", WRONG)
def test_what_is_no_address_is_refused_before_anything_starts(tmp_path: Path, address: str) -> None:
    """With the option named, and the way out."""
    with pytest.raises(BadSettings, match="--public-url") as caught:
        check(HubSettings(tmp_path / "nothing", public_url=address))
    assert "https://example.org/petition" in str(caught.value)
    assert not (tmp_path / "nothing").exists()


RIGHT = {
    "https://example.org": "https://example.org",
    "https://example.org/": "https://example.org",
    "HTTPS://Example.ORG/petition/": "https://example.org/petition",
    "https://example.org:8443/a/b-c.d_e~f": "https://example.org:8443/a/b-c.d_e~f",
    "https://[2001:db8::1]/petition": "https://[2001:db8::1]/petition",
    "https://example.org/api": "https://example.org/api",
    "https://example.org/dashboards": "https://example.org/dashboards",
    "http://127.0.0.1:8420/x": "http://127.0.0.1:8420/x",
    "http://localhost": "http://localhost",
    "http://[::1]:80": "http://[::1]:80",
}


@pytest.mark.parametrize("address", RIGHT)
def test_what_is_an_address(address: str) -> None:
    """Without its closing slash, and in small letters where letters are the same."""
    assert str(PublicAddress.read(address)) == RIGHT[address]


@pytest.mark.proof
@pytest.mark.parametrize("path", some(["/api", "/kiosk", "/api/v2x"], 1))
def test_a_path_that_looks_like_ours(tmp_path: Path, path: str) -> None:
    """A path may begin like an address of the hub's own; passed on or cut off, it is told apart."""
    with hub(tmp_path, "--public-url", f"https://example.org{path}") as port:
        for before in ("", path):
            where = f"http://127.0.0.1:{port}{before}"
            assert httpx.get(f"{where}/health", timeout=SECONDS).status_code == 200
            assert httpx.get(f"{where}/kiosk/v1/hello", timeout=SECONDS).status_code == 200
            assert httpx.get(f"{where}/api/v2/people", timeout=SECONDS).status_code == 403
        elsewhere = f"http://127.0.0.1:{port}{path}else/health"
        assert httpx.get(elsewhere, timeout=SECONDS).status_code == 404


@pytest.mark.parametrize("told", [[], ["--public-url", "https://example.org"]])
def test_who_stands_behind_a_proxy_is_told(tmp_path: Path, told: list[str]) -> None:
    """That links follow Host, unless the address is known."""
    child = Forked(
        ["hub", "serve", "--data", str(tmp_path), "--port", "0", "--behind-proxy", *told]
    )
    said = "".join(itertools.takewhile(lambda line: not line.startswith("hub ready"), child.stdout))
    child.terminate()
    child.wait(SECONDS)
    child.stdout.close()
    assert ("--public-url" in said) is not bool(told)


def test_every_address_of_this_machine(tmp_path: Path) -> None:
    """`--host ::` takes IPv4 and IPv6; `::1` takes no IPv4."""
    if not socket.has_dualstack_ipv6():
        pytest.skip("no IPv6 here")
    with hub(tmp_path / "every", "--host", "::", "--behind-proxy") as port:
        for host in ("127.0.0.1", "[::1]"):
            assert httpx.get(f"http://{host}:{port}/health", timeout=SECONDS).status_code == 200
    with hub(tmp_path / "one", "--host", "::1") as port:
        assert httpx.get(f"http://[::1]:{port}/health", timeout=SECONDS).status_code == 200
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"http://127.0.0.1:{port}/health", timeout=SECONDS)
