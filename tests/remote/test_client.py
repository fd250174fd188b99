"""The link to the hub, over real sockets: every kind of answer, and who may be spoken to."""

import asyncio
import datetime
import gzip
import ipaddress
import json
import socket
import ssl
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from kiosk.domain.delivery import (
    Acknowledged,
    Enrolment,
    Lost,
    Receipt,
    RefusedOne,
    Stored,
    TabletStatus,
)
from kiosk.domain.errors import (
    BadSettings,
    BatchRefused,
    HubUnavailable,
    KioskError,
    KioskNotAccepted,
    NotTheHub,
)
from kiosk.remote.client import HttpHubLink
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.receipts import NONCE_HEADER
from kiosk.services.ports import HubLink
from tests.clock import AT
from tests.hub.kit import sealed

from .strange import LOGIN_PAGE, Answer, Asked, StrangeServer, by_hub, http, json_answer

LOOPBACK = ipaddress.ip_address("127.0.0.1")
T = TypeVar("T")
ID = str(uuid.UUID(int=7, version=4))
HUB = SigningKey.generate()
KEY = HUB.public
STANDING = TabletStatus(3, 1, "0.1.0")
TIME = AT
NOW = 1_795_000_000.0
MARK = b"do-not-repeat-me"
HELLO = {"hub": "petition-kiosk", "version": 1, "public_key": KEY, "time": TIME}
RECEIPT = {"id": ID, "digest": KEY, "time": TIME, "signature": "cd" * 64}


def linked(answer: Answer, use: Callable[[HubLink], Awaitable[T]], **options: Any) -> T:
    """What `use` gets out of a link to a server that answers so."""

    async def exchange() -> T:
        async with StrangeServer(answer) as server:
            link = HttpHubLink(server.url, KEY, clock=lambda: NOW, **options)
            try:
                return await use(link)
            finally:
                await link.close()

    return asyncio.run(exchange())


def sent(answer: Answer, *envelopes: bytes, **options: Any) -> tuple[object, ...]:
    """The outcomes of a send that is answered so."""
    return linked(
        answer, lambda link: link.send("token", envelopes or (b"e",), STANDING), **options
    )


FAILURES: list[tuple[str, Answer, KioskError]] = [
    ("login page", LOGIN_PAGE, NotTheHub("not_json")),
    ("empty", http(200), NotTheHub("not_json")),
    ("no content", http(204), NotTheHub("not_json")),
    ("json, but a list", json_answer([1]), NotTheHub("shape")),
    ("json of somebody else", json_answer({"ok": True}), NotTheHub("outcomes")),
    ("a key twice", http(200, b'{"outcomes":[],"outcomes":[]}'), NotTheHub("not_json")),
    ("deep", http(200, b"[" * 100_000), NotTheHub("not_json")),
    ("cut body", http(200, b'{"outc', Content_Length="500"), NotTheHub("cut_body")),
    ("too large", http(200, b" " * ((2 << 20) + 1)), NotTheHub("too_large")),
    (
        "packed",
        http(200, gzip.compress(b" " * (50 << 20)), Content_Encoding="gzip"),
        NotTheHub("encoding"),
    ),
    ("moved", http(301, Location="https://elsewhere.example/"), HubUnavailable("redirected")),
    ("see other", http(303, Location="/login"), HubUnavailable("redirected")),
    ("kept", http(307, Location="/kiosk/v2/envelopes"), HubUnavailable("redirected")),
    ("not modified", http(304), HubUnavailable("redirected")),
    ("bad token", by_hub(http(401, MARK), HUB), KioskNotAccepted("http_401")),
    ("revoked", by_hub(http(403, MARK), HUB), KioskNotAccepted("http_403")),
    ("no http", b"SSH-2.0-OpenSSH_9.2\r\n", HubUnavailable("transport")),
    ("hangs up", b"", HubUnavailable("transport")),
    *(
        (str(status), http(status, MARK), HubUnavailable(f"http_{status}"))
        for status in (408, 425, 429, 500, 502, 503, 504, 511, 599)
    ),
    *(
        (str(status), by_hub(http(status, MARK), HUB), BatchRefused(f"http_{status}"))
        for status in (400, 404, 405, 409, 410, 413, 415, 418, 422, 451)
    ),
    *(
        (f"{status} by whoever", http(status, MARK), NotTheHub(f"http_{status}"))
        for status in (400, 401, 403, 404, 405, 407, 409, 410, 413, 415, 418, 422, 451)
    ),
    ("404 by another hub", by_hub(http(404), SigningKey.generate()), NotTheHub("http_404")),
    ("404 that was kept", http(404, Petition_Kiosk_Proof="ab" * 64), NotTheHub("http_404")),
    ("404 with no proof", http(404, Petition_Kiosk_Proof="none"), NotTheHub("http_404")),
]


@pytest.mark.parametrize(
    ("answer", "wanted"), [f[1:] for f in FAILURES], ids=[f[0] for f in FAILURES]
)
def test_each_answer_has_its_error(answer: Answer, wanted: KioskError) -> None:
    """Type and code are those of the table, and the answer's text is nowhere in the error."""
    with pytest.raises(KioskError) as caught:
        sent(answer)
    assert (type(caught.value), str(caught.value)) == (type(wanted), str(wanted))
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    assert MARK.decode() not in repr(caught.value)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("9" * 400, 3600.0),
        ("Wed, 18 Nov 2026 11:16:40 GMT", 600.0),
        ("Wed, 18 Nov 2026 10:00:00 GMT", 0.0),
        ("soon", None),
    ],
)
def test_retry_after_is_read(said: str, seconds: float | None) -> None:
    """Seconds or a date, at most an hour; anything else counts as not said."""
    with pytest.raises(HubUnavailable) as caught:
        sent(http(429, Retry_After=said))
    assert caught.value.retry_after == seconds


async def test_a_redirect_is_never_followed() -> None:
    """Nobody but the hub sees the token: the place pointed to is not even asked."""
    async with StrangeServer(LOGIN_PAGE) as other:
        moved = http(307, Location=f"{other.url}/kiosk/v1/envelopes")
        async with StrangeServer(moved) as server:
            link = HttpHubLink(server.url, KEY)
            with pytest.raises(HubUnavailable):
                await link.send("token", [b"e"], STANDING)
            await link.close()
        assert other.asked == []


async def test_nobody_listening_and_nobody_answering() -> None:
    """A closed port is no_connection; silence is timeout, also when it drips byte by byte."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        for link in (
            HttpHubLink(url, KEY, timeouts=httpx.Timeout(0.05)),
            HttpHubLink(url, KEY, exchange_seconds=0.05),
        ):
            with pytest.raises(HubUnavailable, match="timeout"):
                await link.hello()
            await link.close()
    closed = HttpHubLink(url, KEY)
    with pytest.raises(HubUnavailable, match="no_connection"):
        await closed.hello()
    await closed.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://hub.example",
        "http://192.168.1.4:8420",
        "http://localhost.example",
        "ftp://127.0.0.1",
        "hub.example",
        "https://",
        "https://name:word@hub.example",
        "https://hub.example/?a=b",
        "https://hub.example/#a",
        "https://hub.example:port",
        "",
    ],
)
def test_only_https_or_this_machine(url: str) -> None:
    """Plain HTTP goes nowhere but to loopback; the mistake is bad settings, not a failed send."""
    with pytest.raises(BadSettings):
        HttpHubLink(url, KEY)


@pytest.mark.parametrize(
    "url",
    ["https://hub.example/base/", "http://127.0.0.1:8420", "http://[::1]:1", "http://localhost"],
)
async def test_what_a_kiosk_may_speak_to(url: str) -> None:
    """https anywhere, with a path of its own or none, and http to loopback."""
    await HttpHubLink(url, KEY).close()


def test_hello_and_enrolment() -> None:
    """Well-formed answers become values."""
    greeting = linked(by_hub(json_answer(HELLO), HUB), lambda link: link.hello())
    assert (greeting.public_key, greeting.time) == (KEY, TIME)
    granted = by_hub(json_answer({"kiosk_id": "0" * 32, "token": "t0ken"}), HUB)
    enrolment = linked(granted, lambda link: link.enrol("code", KEY, "a stall"))
    assert enrolment == Enrolment("0" * 32, "t0ken")


UNSIGNED: dict[str, tuple[Any, Callable[[HubLink], Awaitable[object]]]] = {
    "hello": (HELLO, lambda link: link.hello()),
    "enrolment": (
        {"kiosk_id": "0" * 32, "token": "t0ken"},
        lambda link: link.enrol("code", KEY, "a stall"),
    ),
    "withdrawal": (
        {"id": ID, "outcome": "withdrawn"},
        lambda link: link.withdraw("token", ID, KEY),
    ),
}


@pytest.mark.parametrize("key", [None, SigningKey.generate()], ids=["nobody", "another hub"])
@pytest.mark.parametrize(("said", "ask"), UNSIGNED.values(), ids=UNSIGNED)
def test_what_the_hub_did_not_sign_is_nobodys_word(
    said: Any, ask: Callable[[HubLink], Awaitable[object]], key: SigningKey | None
) -> None:
    """Right in every member, and signed by nobody or by another: it proves nothing."""
    answer = json_answer(said)
    with pytest.raises(NotTheHub, match="not_signed"):
        linked(by_hub(answer, key) if key else answer, ask)
    linked(by_hub(answer, HUB), ask)


def test_an_answer_to_another_request_is_none() -> None:
    """A cache gives what the hub told somebody else, or this kiosk an hour ago."""
    kept: list[bytes] = []

    def first(asked: Asked) -> bytes:
        kept.append(by_hub(json_answer(HELLO), HUB)(asked))
        return kept[0]

    linked(first, lambda link: link.hello())
    with pytest.raises(NotTheHub, match="not_signed"):
        linked(lambda _: kept[0], lambda link: link.hello())


async def test_a_hub_with_another_key_is_another_hub() -> None:
    """It proves who it is, and is not the event's; a link that knows no key takes it."""
    other = SigningKey.generate()
    answer = by_hub(json_answer({**HELLO, "public_key": other.public}), other)
    async with StrangeServer(answer, answer) as server:
        ours, unknown = HttpHubLink(server.url, KEY), HttpHubLink(server.url, None)
        with pytest.raises(NotTheHub, match="other_key"):
            await ours.hello()
        assert (await unknown.hello()).public_key == other.public
        for link in (ours, unknown):
            await link.close()


def test_a_comparison_and_what_it_tells() -> None:
    """The question is the acknowledged, the status goes beside it, the answer is what is lost."""
    seen: list[Asked] = []

    def answer(asked: Asked) -> bytes:
        seen.append(asked)
        return by_hub(json_answer({"delivered": [[2, 3]], "withdrawn": [ID], "more": 1}), HUB)(
            asked
        )

    acknowledged = Acknowledged(((1, 5),), (ID,))
    found = linked(answer, lambda link: link.compare("token", acknowledged, STANDING))
    assert found == Lost(((2, 3),), (ID,))
    assert json.loads(seen[0].body) == {"delivered": [[1, 5]], "withdrawn": [ID]}
    told = seen[0].headers["petition-kiosk-standing"]
    assert told == "waiting=3 attention=1 version=0.1.0"


@pytest.mark.parametrize(
    "wrong",
    [
        {"delivered": None},
        {"delivered": [[3, 2]]},
        {"delivered": [[0, 2]]},
        {"delivered": [[1, 2, 3]]},
        {"delivered": [[True, 2]]},
        {"delivered": [[1, 2.0]]},
        {"withdrawn": ["somebody"]},
        {"withdrawn": [3]},
        {"withdrawn": {}},
    ],
)
def test_another_comparison_is_not_the_hubs(wrong: dict[str, object]) -> None:
    """Each member of the answer is checked."""
    answer = by_hub(json_answer({"delivered": [], "withdrawn": [], **wrong}), HUB)
    with pytest.raises(NotTheHub):
        linked(answer, lambda link: link.compare("token", Acknowledged((), ()), STANDING))


def test_a_refusal_without_the_hubs_name_is_as_if_unsaid() -> None:
    """Of an answer that is not signed only receipts count: they prove themselves."""
    stored = {"index": 0, "id": ID, "outcome": "stored", "receipt": RECEIPT}
    refused = {"index": 1, "id": ID, "outcome": "refused", "problem": "withdrawn"}
    answer = json_answer({"outcomes": [stored, refused]})
    assert sent(answer) == (Stored(ID, Receipt(**RECEIPT)),)
    assert len(sent(by_hub(answer, HUB))) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"hub": "somebody"},
        {"version": 2},
        {"version": None},
        {"public_key": KEY.upper()},
        {"public_key": 7},
        {"time": "yesterday"},
        {"time": "٢٠٢٦-11-24T15:00:00Z"},
    ],
)
def test_another_hello_is_not_the_hub(wrong: dict[str, object]) -> None:
    """Each member of the greeting is checked."""
    with pytest.raises(NotTheHub):
        linked(by_hub(json_answer({**HELLO, **wrong}), HUB), lambda link: link.hello())


@pytest.mark.parametrize(
    "wrong", [{"token": ""}, {"token": "a\r\nb"}, {"token": "x" * 257}, {"kiosk_id": "k"}]
)
def test_another_enrolment_is_not_the_hubs(wrong: dict[str, object]) -> None:
    """A token that could not travel in a header is none."""
    answer = by_hub(json_answer({"kiosk_id": "0" * 32, "token": "t", **wrong}), HUB)
    with pytest.raises(NotTheHub):
        linked(answer, lambda link: link.enrol("code", KEY, "a stall"))


def test_only_well_formed_outcomes_come_through() -> None:
    """A receipt that lacks anything is none; a problem code is cut to what a code may be."""
    stored = {"index": 0, "id": ID, "outcome": "stored", "problem": None, "receipt": RECEIPT}
    refused = {"index": 1, "id": ID, "outcome": "refused", "problem": "Bad <b>one</b>" + "x" * 200}
    malformed = [
        {**stored, "receipt": None},
        {**stored, "receipt": {**RECEIPT, "signature": "cd"}},
        {**stored, "receipt": {**RECEIPT, "digest": 4}},
        {**stored, "id": None},
        {**stored, "outcome": "perhaps"},
        {**refused, "id": None, "index": 5},
        {**refused, "id": None, "index": True},
        {**refused, "id": "somebody"},
        "stored",
        None,
    ]
    outcomes = [*malformed, stored, refused, {**refused, "problem": {}}]
    assert sent(by_hub(json_answer({"outcomes": outcomes}), HUB)) == (
        Stored(ID, Receipt(**RECEIPT)),
        RefusedOne(ID, "adboneb" + "x" * 57),
        RefusedOne(ID, "refused"),
    )


def test_an_envelope_that_the_hub_could_not_read_is_found_by_its_position() -> None:
    """Where the outcome has no id, the index says which envelope was refused."""
    envelope = sealed(SigningKey.generate())
    refused = {"index": 1, "id": None, "outcome": "refused", "problem": "magic"}
    answer = json_answer({"outcomes": [refused, {**refused, "index": 0}]})
    assert sent(by_hub(answer, HUB), b"e", envelope.raw) == (
        RefusedOne(envelope.header.id, "magic"),
    )


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for this machine that nobody vouches for, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    start = datetime.datetime.now(datetime.UTC) - datetime.timedelta(hours=1)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(LOOPBACK)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = tmp_path / "hub.pem", tmp_path / "hub-key.pem"
    files[0].write_bytes(made.public_bytes(Encoding.PEM))
    files[1].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return files


async def test_a_certificate_that_nobody_vouches_for_is_no_hub(
    certificate: tuple[Path, Path],
) -> None:
    """TLS with an unknown authority is refused as `tls`; with a known one it is the hub."""
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(*certificate)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        nonce = head.partition(f"{NONCE_HEADER.lower()}: ")[2][:32]
        asked = Asked("GET", "/", {NONCE_HEADER.lower(): nonce}, b"")
        writer.write(by_hub(json_answer(HELLO), HUB)(asked))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, str(LOOPBACK), 0, ssl=serving)
    url = f"https://{LOOPBACK}:{server.sockets[0].getsockname()[1]}"
    unknown = HttpHubLink(url, KEY)
    with pytest.raises(HubUnavailable, match=r"^tls$"):
        await unknown.hello()
    known = HttpHubLink(url, KEY, tls=ssl.create_default_context(cafile=certificate[0]))
    assert (await known.hello()).public_key == KEY
    for link in (unknown, known):
        await link.close()
    server.close()
