"""A certificate that is renewed on the disk is served, and nobody who is speaking notices."""

import json
import os
import pty
import re
import signal
import socket
import ssl
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

from kiosk.cli.main import main
from kiosk.domain.errors import BadSettings
from kiosk.hub import certificate as module
from kiosk.hub.access import Access, Role
from kiosk.hub.certificate import Certificate, days_until, note_end, noted_end
from kiosk.hub.dashboard.board import Dashboard
from kiosk.hub.database import open_storage
from tests.forked import Forked
from tests.proof import some

from .kit import CODE, SECONDS, hub_on, until

READY = re.compile(r"hub ready at https?://127\.0\.0\.1:(\d+)")
AT = "2026-11-24T15:00:00Z"


@dataclass(frozen=True)
class Files:
    """A certificate and its key on the disk."""

    chain: Path
    key: Path

    def write(
        self,
        days: float = 90,
        key: ec.EllipticCurvePrivateKey | None = None,
        guard: KeySerializationEncryption | None = None,
    ) -> int:
        """A new one that ends in so many days, each file whole; its serial number."""
        key = key or ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")])
        now = datetime.now(UTC)
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=400))
            .not_valid_after(now + timedelta(days=days))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)
            .sign(key, hashes.SHA256())
        )
        self.put(self.chain, made.public_bytes(Encoding.PEM))
        form = (Encoding.PEM, PrivateFormat.PKCS8, guard or NoEncryption())
        self.put(self.key, key.private_bytes(*form))
        return made.serial_number

    @staticmethod
    def put(path: Path, raw: bytes) -> None:
        """Whole, under its name, as whoever renews certificates does it."""
        fresh = path.with_suffix(".fresh")
        fresh.write_bytes(raw)
        fresh.replace(path)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """With a certificate in them."""
    made = Files(tmp_path / "hub.pem", tmp_path / "hub-key.pem")
    made.write()
    return made


class Served:
    """`hub serve` with TLS, in a process of its own."""

    def __init__(self, data: Path, files: Files | None, *more: str) -> None:
        tls = ["--tls-certificate", str(files.chain), "--tls-key", str(files.key)] if files else []
        words = ["hub", "serve", "--data", str(data), "--port", "0", f"--enrolment-code={CODE}"]
        self.log = data.with_suffix(".log").open("w+")
        self.child = Forked([*words, *tls, *more], stderr=self.log)
        found = READY.match(self.child.stdout.readline())
        assert found, data.with_suffix(".log").read_text()
        self.port = int(found[1])

    def events(self) -> list[str]:
        """What was logged so far."""
        self.log.seek(0)
        return [json.loads(line)["event"] for line in self.log if line.startswith("{")]

    def hang_up(self) -> None:
        """SIGHUP."""
        self.child.send_signal(signal.SIGHUP)

    def end(self) -> int:
        """SIGTERM; the exit status."""
        self.child.terminate()
        status = self.child.wait(SECONDS)
        self.child.stdout.close()
        self.log.close()
        return status


@contextmanager
def served(data: Path, files: Files | None, *more: str) -> Iterator[Served]:
    """Ends well."""
    hub = Served(data, files, *more)
    try:
        yield hub
    finally:
        status = hub.end()
    assert status == 0


def believing_all() -> ssl.SSLContext:
    """These certificates sign themselves."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def serial(port: int, name: str | None = "localhost") -> int:
    """Of the certificate that a new connection is shown, by name or without any (no SNI)."""
    with (
        socket.create_connection(("127.0.0.1", port), SECONDS) as line,
        believing_all().wrap_socket(line, server_hostname=name) as shown,
    ):
        raw = shown.getpeercert(binary_form=True)
        assert raw
        return x509.load_der_x509_certificate(raw).serial_number


class Asking:
    """Who asks without a pause: over one connection that stays, and over new ones."""

    def __init__(self, port: int) -> None:
        self.answered = 0
        self.failures: list[str] = []
        self._url = f"https://127.0.0.1:{port}/kiosk/v1/hello"
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._ask, args=(stays,)) for stays in (True, False)
        ]

    def _ask(self, stays: bool) -> None:
        kept = httpx.Client(verify=believing_all(), timeout=SECONDS)
        with kept:
            while not self._stop.is_set():
                try:
                    if stays:
                        answer = kept.get(self._url)
                    else:
                        answer = httpx.get(self._url, verify=believing_all(), timeout=SECONDS)
                    if answer.status_code != 200:
                        self.failures.append(str(answer.status_code))
                except httpx.HTTPError as error:
                    self.failures.append(type(error).__name__)
                self.answered += 1

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()


@pytest.mark.parametrize("processes", [1, 2])
def test_renewed_under_requests_without_losing_one(
    tmp_path: Path, files: Files, processes: int
) -> None:
    """Five times SIGHUP, with requests all the while: each new certificate is served, by all."""
    more = ["--processes", str(processes)] if processes > 1 else []
    with served(tmp_path / "hub", files, *more) as hub, Asking(hub.port) as asking:
        for _ in range(5):
            new = files.write()
            hub.hang_up()
            # With several, whoever answers: so many in a row are not all one process.
            until(lambda new=new: {serial(hub.port) for _ in range(12)} == {new})  # type: ignore[misc]
        before = asking.answered
        until(lambda: asking.answered > before + 10)
        assert asking.failures == []
    assert asking.failures == []


def test_without_a_signal_the_old_one_stays_until_the_next_look(
    tmp_path: Path, files: Files
) -> None:
    """Control: written, and nobody told the hub: it goes on with what it has."""
    old = serial_of(files)
    with served(tmp_path / "hub", files) as hub, Asking(hub.port) as asking:
        files.write()
        before = asking.answered
        until(lambda: asking.answered > before + 20)
        assert serial(hub.port) == old
        assert asking.failures == []


def serial_of(files: Files) -> int:
    """Of the certificate on the disk."""
    return x509.load_pem_x509_certificate(files.chain.read_bytes()).serial_number


def test_whoever_gives_no_name_gets_the_new_one_too(tmp_path: Path, files: Files) -> None:
    """An address instead of a name sends none (no SNI)."""
    with served(tmp_path / "hub", files) as hub:
        new = files.write()
        hub.hang_up()
        until(lambda: serial(hub.port, None) == new)


@pytest.mark.parametrize("how", ["text", "gone", "of another key", "ended", "with a password"])
def test_a_broken_one_is_refused_and_the_old_one_stays(
    tmp_path: Path, files: Files, how: str
) -> None:
    """One line in the log, every request answered; mended, it is taken over."""
    old = serial_of(files)
    with served(tmp_path / "hub", files) as hub:
        before = files.key.read_bytes()
        if how == "text":
            files.put(files.chain, b"no certificate")
        elif how == "gone":
            files.chain.unlink()
        elif how == "of another key":
            files.write()
            files.put(files.key, before)
        elif how == "ended":
            files.write(days=-1)
        else:
            files.write(guard=BestAvailableEncryption(b"secret"))
        hub.hang_up()
        until(lambda: "certificate_refused" in hub.events())
        for name in ("localhost", None):
            assert serial(hub.port, name) == old
        new = files.write()
        hub.hang_up()
        until(lambda: serial(hub.port) == new)
        assert hub.events().count("certificate_refused") == 1


def test_a_look_finds_what_nobody_told(files: Files) -> None:
    """By the files' marks; unchanged files are not read again; half of a renewal is waited out."""
    certificate = Certificate(files.chain, files.key, time.time)
    assert not certificate.look()
    before = files.key.read_bytes()
    files.write(days=50)
    fresh = files.key.read_bytes()
    files.put(files.key, before)
    assert not certificate.look()
    assert certificate.days_left() == 89
    files.put(files.key, fresh)
    assert certificate.look()
    assert certificate.days_left() == 49
    assert not certificate.look()


def test_a_running_hub_looks_by_itself(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In its own rhythm, here a quick one."""
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.05)
    certificate = Certificate(files.chain, files.key, time.time)
    renewed = threading.Event()
    with module.Renewing(certificate, renewed.set):
        files.write(days=20)
        assert renewed.wait(SECONDS)
    assert certificate.days_left() == 19


def test_hangup_without_a_certificate_ends_nothing(tmp_path: Path) -> None:
    """With one process, and with several."""
    for more in ([], ["--processes", "2"]):
        with served(tmp_path / "hub", None, *more) as hub:
            for _ in range(3):
                hub.hang_up()
                url = f"http://127.0.0.1:{hub.port}/health"
                assert httpx.get(url, timeout=SECONDS).is_success
            assert hub.child.poll() is None


@pytest.mark.proof
@pytest.mark.parametrize("processes", some([2, 1], 1))
def test_a_terminal_that_is_closed_still_ends_the_hub(tmp_path: Path, processes: int) -> None:
    """Nobody is left behind who holds the port."""
    words = ["hub", "serve", "--data", str(tmp_path / "hub"), "--port", "0"]
    more = ["--processes", str(processes)] if processes > 1 else []
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - another process
        signal.signal(signal.SIGHUP, signal.SIG_DFL)  # whoever runs the tests may have nohup
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *words, *more])
    said = b""
    while b"hub ready at" not in said or not said.rstrip().endswith(hex_end(said)):
        said += os.read(terminal, 4096)
    found = READY.search(said.decode())
    assert found
    os.close(terminal)
    until(lambda: os.waitpid(child, os.WNOHANG) != (0, 0))

    def silent() -> bool:
        try:
            socket.create_connection(("127.0.0.1", int(found[1])), SECONDS).close()
        except ConnectionRefusedError:
            return True
        return False

    until(silent)


def hex_end(said: bytes) -> bytes:
    """The last word that was said, if it is a whole public key."""
    last = said.split()[-1] if said.split() else b""
    return last if re.fullmatch(rb"[0-9a-f]{64}", last) else b"\0"


@pytest.mark.parametrize("days", [90, 14, 13, 1, -2])
def test_days_left_are_shown(
    tmp_path: Path, files: Files, capsys: pytest.CaptureFixture[str], days: int
) -> None:
    """In `hub status` from the data, and on the dashboard; under 14 days as a warning."""
    files.write(days=days + 0.5)
    certificate = Certificate(files.chain, files.key, time.time)
    assert certificate.days_left() == days
    with open_storage(tmp_path / "hub", None) as storage:
        note_end(storage.engine, certificate.ends)
        assert noted_end(storage.engine) == certificate.ends
    assert main(["hub", "status", "--data", str(tmp_path / "hub")]) == 0
    said = capsys.readouterr().out
    expected = "HAS ENDED" if days < 0 else f"{days} day"
    assert expected in said
    assert ("ONLY" in said) is (0 <= days < 14)


@pytest.mark.parametrize("days", [90, 3, -2])
def test_the_dashboard_tells(tmp_path: Path, files: Files, days: int) -> None:
    """A quiet line, a warning, trouble; without TLS of its own, nothing."""
    files.write(days=days + 0.5)
    with served(tmp_path / "hub", files) as hub:
        with open_storage(tmp_path / "hub", None) as storage:
            token = Access(storage.engine).create(Role.ADMIN, "Ada", AT)
        base = f"https://127.0.0.1:{hub.port}"
        headers = {"Sec-Fetch-Site": "same-origin"}
        with httpx.Client(base_url=base, verify=believing_all(), headers=headers) as browser:
            browser.post("/dashboard/login", data={"token": token}, timeout=SECONDS)
            page = browser.get("/dashboard", timeout=SECONDS).text
    assert ("certificate holds for" in page) is (days >= 0)
    assert ("certificate has ended" in page) is (days < 0)
    assert ("All is well" in page) is (days >= 14)
    assert ("Worth a look" in page) is (0 <= days < 14)


def test_a_hub_without_tls_shows_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also one that had a certificate before."""
    with open_storage(tmp_path, None) as storage:
        note_end(storage.engine, datetime.now(UTC))
        note_end(storage.engine, None)
        report = Dashboard.around(hub_on(storage, time.time)).report()
    assert report.certificate_days is None and not report.certificate_ends_soon
    assert main(["hub", "status", "--data", str(tmp_path)]) == 0
    assert "Certificate" not in capsys.readouterr().out


def test_status_asks_at_the_address(
    tmp_path: Path, files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whether it is believed or not, the days are told."""
    files.write(days=5.5)
    with served(tmp_path / "hub", files) as hub:
        status = main(["hub", "status", "--url", f"https://localhost:{hub.port}"])
    assert status == 1, "nobody signed it"
    assert "ONLY 5 days left" in capsys.readouterr().out


def test_days_are_whole_ones() -> None:
    """Of the last day none is left."""
    end = datetime(2030, 1, 10, tzinfo=UTC)
    assert days_until(end, end.timestamp() - 1) == 0
    assert days_until(end, end.timestamp() - 86_400) == 1
    assert days_until(end, end.timestamp() + 1) == -1


def test_what_cannot_be_used_at_the_start_is_bad_input(tmp_path: Path, files: Files) -> None:
    """A file that is none, and a key that asks for a password."""
    files.write(guard=BestAvailableEncryption(b"secret"))
    with pytest.raises(BadSettings, match="cannot be used"):
        Certificate(files.chain, files.key, time.time)
    with pytest.raises(BadSettings, match="cannot be used"):
        Certificate(tmp_path / "none", files.key, time.time)
