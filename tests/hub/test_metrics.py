"""What Prometheus gets: true counts, no label that a stranger can choose."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from kiosk.hub.access import Access, Role
from kiosk.hub.database import open_storage
from tests.clock import AT
from tests.forked import HubProcess
from tests.proof import long

from .kit import CODE, SECONDS, Caller, sealed
from .test_supervisor import SupervisedHub

MARK = "do-not-count-me"


class Scraper:
    """Prometheus, by hand."""

    def __init__(self, hub: HubProcess | SupervisedHub, data: Path) -> None:
        self.hub = hub
        with open_storage(data, None) as storage:
            self.token = Access(storage.engine).create(Role.READER, "prometheus", AT)

    def text(self) -> str:
        """The whole answer."""
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = httpx.get(f"{self.hub.url}/metrics", headers=headers, timeout=SECONDS)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/plain")
        return answer.text

    def values(self) -> dict[tuple[str, tuple[str, ...]], float]:
        """(name, values of its labels by their names) and its value, of every sample."""
        return {
            (sample.name, tuple(value for _, value in sorted(sample.labels.items()))): sample.value
            for family in families(self.text())
            for sample in family.samples
        }

    def patiently(self) -> dict[tuple[str, tuple[str, ...]], float]:
        """The same, once somebody answers again."""
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                return self.values()
            except httpx.TransportError:
                assert time.monotonic() < deadline


@pytest.fixture
def scraper(tmp_path: Path) -> Iterator[Scraper]:
    """At a hub of its own."""
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        yield Scraper(hub, tmp_path)


def test_what_happened_is_counted(scraper: Scraper) -> None:
    """Envelopes by outcome, enrolments, withdrawals, and what lies in the database."""
    caller = Caller(scraper.hub.url)
    caller.enrol()
    one, other = (sealed(caller.device, seq) for seq in (1, 2))
    caller.send(one.raw, other.raw, "rubbish")
    caller.send(one.raw)
    assert caller.withdraw(one.header.id).status_code == 200
    found = scraper.values()
    expected = {
        ("kiosk_hub_envelopes_total", ("stored",)): 2,
        ("kiosk_hub_envelopes_total", ("already_stored",)): 1,
        ("kiosk_hub_envelopes_total", ("refused",)): 1,
        ("kiosk_hub_enrolments_total", ()): 1,
        ("kiosk_hub_withdrawals_total", ()): 1,
        ("kiosk_hub_envelopes_kept", ()): 1,
        ("kiosk_hub_campaigns", ()): 1,
        ("kiosk_hub_kiosks", ("accepted",)): 1,
        ("kiosk_hub_kiosks", ("revoked",)): 0,
        ("kiosk_hub_requests_total", ("POST", "/kiosk/v1/envelopes", "2xx")): 2,
        ("kiosk_hub_requests_total", ("POST", "/kiosk/v1/withdrawals", "2xx")): 1,
        ("kiosk_hub_request_seconds_count", ("/kiosk/v1/envelopes",)): 2,
        ("kiosk_hub_requests_in_flight", ()): 1,
        ("kiosk_hub_database_failures_total", ()): 0,
        ("kiosk_hub_rate_limited_total", ()): 0,
        ("kiosk_hub_forwardings", ("needs_attention",)): 0,
    }
    assert {key: found.get(key) for key in expected} == expected


def test_no_label_comes_from_outside(scraper: Scraper) -> None:
    """Paths, methods, ids and names of strangers appear nowhere, whatever they ask for."""
    caller = Caller(scraper.hub.url)
    caller.enrol()
    caller.send(sealed(caller.device, campaign=f"{MARK}-campaign").raw)
    with httpx.Client(base_url=scraper.hub.url, timeout=SECONDS) as client:
        for path in (f"/{MARK}", f"/dashboard/tablets/{MARK}", f"/kiosk/v1/hello/{MARK}?a={MARK}"):
            client.get(path, headers={"User-Agent": MARK})
        client.request("PROPFIND", "/health")
        client.put("/health")
    text = scraper.text()
    assert MARK not in text.lower()
    assert "127.0.0.1" not in text
    found = scraper.values()
    assert found[("kiosk_hub_requests_total", ("GET", "other", "4xx"))] >= 2
    assert found[("kiosk_hub_requests_total", ("GET", "/dashboard/tablets/{kiosk}", "3xx"))] == 1
    assert {labels[0] for name, labels in found if name == "kiosk_hub_requests_total"} == {
        *("GET", "POST", "PUT", "other")
    }


def test_a_database_that_fails_is_counted(scraper: Scraper, tmp_path: Path) -> None:
    """Requests that met no database are counted once it is back."""
    with open_storage(tmp_path, None) as storage, ExitStack() as broken:
        connection = broken.enter_context(storage.engine.connect())
        connection.exec_driver_sql("ALTER TABLE kiosks RENAME TO gone")
        connection.commit()
        assert Caller(scraper.hub.url).enrol().status_code == 503
        connection.exec_driver_sql("ALTER TABLE gone RENAME TO kiosks")
        connection.commit()
    found = scraper.values()
    assert found[("kiosk_hub_database_failures_total", ())] == 1
    key = ("kiosk_hub_requests_total", ("POST", "/kiosk/v1/enrolments", "5xx"))
    assert found[key] == 1


@long
def test_processes_count_together_and_over_a_death(tmp_path: Path) -> None:
    """Three processes behind one address tell one sum; one that dies takes no count along."""
    supervisor = SupervisedHub(tmp_path)
    try:
        scraper = Scraper(supervisor, tmp_path)
        for _ in range(6):
            assert Caller(supervisor.url).enrol().is_success
        assert scraper.values()[("kiosk_hub_enrolments_total", ())] == 6
        os.kill(min(supervisor.children()), signal.SIGKILL)
        told = {scraper.patiently()[("kiosk_hub_enrolments_total", ())] for _ in range(3)}
        assert told == {6}
        assert scraper.patiently()[("kiosk_hub_requests_in_flight", ())] == 1
    finally:
        supervisor.parent.terminate()
        supervisor.parent.wait(SECONDS)
        assert supervisor.parent.stdout is not None
        supervisor.parent.stdout.close()


def test_processes_that_count_apart_do_not(tmp_path: Path) -> None:
    """Control: without that folder each tells its own."""
    with (
        HubProcess(tmp_path, enrolment_code=CODE) as first,
        HubProcess(tmp_path, enrolment_code=CODE) as second,
    ):
        Caller(first.url).enrol()
        assert Scraper(second, tmp_path).values()[("kiosk_hub_enrolments_total", ())] == 0
