"""Make test vectors for envelopes, receipts and withdrawal codes.

    python -m tests.sealing.make_vectors tests/sealing/vectors/v2.json

A stored file is never made again: age draws fresh randomness, and every release has to open what
earlier ones sealed. A new format, or a case that was forgotten, gets a new file beside the old.
The keys are for tests alone and stand here so that a stranger can try the vectors.
"""

import base64
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyrage

from kiosk.sealing.canonical import canonical
from kiosk.sealing.keys import OpeningKey, SigningKey, fingerprint, kiosk_id
from kiosk.sealing.receipts import make_receipt
from kiosk.sealing.withdrawal import proof_of, verifier_of

SECRETS = {
    "office": "AGE-SECRET-KEY-1W0HWMPC389H35KZ0WXLH4MGQDSVL4G8WAQFR82CWPEMF9X7R8SCS7LD2M4",
    "standby": "AGE-SECRET-KEY-1KCW8EUXD7QPGCU5899TZX2ZJS3ASJ0HYL23XTYXMHTK5FTWPANGSRU6MN6",
    "shift": "AGE-SECRET-KEY-1SZUHS888EGRNG3EUFUSWASXCKGWVG40U54H6W2QE2Y7Q64PCGS9S0ZUGUD",
    "stranger": "AGE-SECRET-KEY-1CUYRVZUPX3QYC4V00RS0G7EAK65NAVFJL7KF6YERYYCU3AHP2Y0SJ8JR78",
}
KEYS = {name: OpeningKey.from_secret(secret, name) for name, secret in SECRETS.items()}
SEEDS = {"kiosk": "11" * 32, "other_kiosk": "22" * 32, "hub": "33" * 32, "other_hub": "44" * 32}
DEVICES = {name: SigningKey.from_seed(bytes.fromhex(seed)) for name, seed in SEEDS.items()}
KIOSK = DEVICES["kiosk"]
MAGIC = b"PKENV1\r\n"
CODE = "7K2M-9QX4-D0VB"
WORDING = hashlib.sha256(b"a wording").hexdigest()

Case = dict[str, Any]


def numbered_id(n: int) -> str:
    """A version 4 UUID that is not random."""
    return f"00000000-0000-4000-8000-{n:012x}"


def header(n: int, to: Sequence[str] = ("office",), **changed: Any) -> dict[str, Any]:
    """A header of the first kiosk; `changed` replaces members."""
    return {
        "v": 1,
        "id": numbered_id(n),
        "campaign": "chechnya",
        "event": "market-2026",
        "kiosk": kiosk_id(KIOSK.public),
        "seq": n,
        "prev": "0" * 64 if n == 1 else hashlib.sha256(b"%d" % n).hexdigest(),
        "recipients": [fingerprint(KEYS[name].recipient) for name in to],
        "withdrawal": verifier_of(proof_of(CODE)),
        **changed,
    }


def payload(fields: dict[str, str] | None = None, **changed: Any) -> dict[str, Any]:
    """A payload; `changed` replaces members."""
    plain = {"given_name": "Ada", "family_name": "Example", "email": "ada@example.org"}
    return {
        "fields": plain if fields is None else fields,
        "language": "en",
        "campaign_version": 1,
        "statement": {"version": 1, "wording": WORDING},
        "consents": [{"id": "news", "version": 1, "given": False}],
        "hour": "2026-11-24T15Z",
        "fill_seconds": 41,
        "marks": [],
        **changed,
    }


def padded(inside: dict[str, Any], head: bytes) -> bytes:
    """A payload as it is sealed."""
    return canonical({**inside, "header": hashlib.sha256(head).hexdigest()}).ljust(4096)


def sealed(inside: bytes, to: Sequence[str] = ("office",)) -> bytes:
    """An age file."""
    recipients = [pyrage.x25519.Recipient.from_str(KEYS[name].recipient) for name in to]
    return bytes(pyrage.encrypt(inside, recipients))


def framed(head: bytes, body: bytes, device: SigningKey = KIOSK) -> bytes:
    """An envelope of any header and body, well signed."""
    parts = (MAGIC, len(head).to_bytes(4, "big"), head, len(body).to_bytes(4, "big"), body)
    return b"".join(parts) + device.sign(b"".join(parts))


def whole(head: bytes, inside: dict[str, Any], to: Sequence[str] = ("office",)) -> bytes:
    """A good envelope, if the header is good."""
    return framed(head, sealed(padded(inside, head), to))


def flipped(raw: bytes, at: int) -> bytes:
    """`raw` with the lowest bit of one byte changed."""
    at %= len(raw)
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


def case(name: str, raw: bytes, *, error: str | None = None, **more: Any) -> Case:
    """One vector: what to open, with what, and what comes of it."""
    return {
        "name": name,
        "kiosk": KIOSK.public,
        "key": "office",
        "envelope": base64.b64encode(raw).decode(),
        "error": error,
        **more,
    }


def good(
    name: str, n: int, inside: dict[str, Any], to: Sequence[str], key: str, **head: Any
) -> Case:
    """A vector that opens."""
    raw = whole(canonical(header(n, to, **head)), inside, to)
    return case(name, raw, key=key, payload=inside, digest=hashlib.sha256(raw).hexdigest())


def good_cases() -> Iterator[Case]:
    """Envelopes that open."""
    prev = "0" * 64
    for seq in (1, 2, 3):
        link = good(f"chain-{seq}", seq, payload(), ["office"], "office", prev=prev)
        prev = link["digest"]
        yield link
    yield good("two-recipients", 4, payload(), ["office", "standby"], "standby")
    everybody = ["office", "standby", "shift"]
    for key in everybody:
        yield good(f"three-recipients-{key}", 5, payload(), everybody, key)
    names = {
        "arabic": ("محمد", "الأحمد"),
        "persian-joiner": ("نمی\u200cخواهم", "علی"),
        "emoji": ("😀", "🏳\ufe0f\U0001f308"),
        "combining-marks": ("q\u0323\u0302\u0323\u0302", "क्षि"),
        "json-escapes": ('O"Neill', "back\\slash/"),
        "formula": ("=1+1", "＝cmd|' /C calc'!A0"),
    }
    for n, (name, (given, family)) in enumerate(names.items(), start=10):
        fields = {"given_name": given, "family_name": family}
        yield good(name, n, payload(fields), ["office"], "office")
    yield good("longest", 20, longest_payload(), everybody, "office", **longest_header())
    answers = [
        {"id": "news", "version": 2, "given": True},
        {"id": "a-b", "version": 1, "given": False},
    ]
    yield good("consents", 21, payload(consents=answers, marks=["fast"]), ["office"], "office")
    yield good("no-consents", 22, payload({}, consents=[]), ["office"], "office")
    yield good("unknown-member", 23, payload(later={"x": [1, None]}), ["office"], "office")


def longest_header() -> dict[str, Any]:
    """Members at their limits."""
    slug = "z" * 64
    return {"campaign": slug, "event": slug, "seq": 2**53 - 1, "prev": "f" * 64}


def longest_payload() -> dict[str, Any]:
    """Fields at their limits, four octets to a character where that can be."""
    fields = {
        "given_name": "𐐷" * 120,
        "family_name": "𠮷" * 120,
        "email": "é" * 32 + "@" + "x" * 189,
        "postcode": "𝟗" * 16,
        "country": "ZW",
    }
    return payload(fields, fill_seconds=2**31, marks=["fast", "repeated", "pasted", "night"])


def broken_frames() -> Iterator[Case]:
    """Bytes that are no envelope, cut short, or too long."""
    head = canonical(header(100))
    body = sealed(padded(payload(), head))
    raw = framed(head, body)
    at_body = 12 + len(head)
    yield case("empty", b"", error="magic")
    yield case("other-magic", b"PKENV2" + raw[6:], error="magic")
    yield case("text-mode-copy", raw.replace(b"\r\n", b"\n", 1), error="magic")
    yield case("cut-in-magic", raw[:7], error="magic")
    yield case("cut-in-header-length", raw[:10], error="truncated")
    yield case("cut-in-header", raw[:100], error="truncated")
    yield case("cut-in-body-length", raw[: at_body + 3], error="truncated")
    yield case("cut-in-body", raw[:-100], error="truncated")
    yield case("cut-in-signature", raw[:-1], error="truncated")
    yield case("no-header", framed(b"", body), error="header_length")
    yield case("long-header", framed(b" " * 1025, body), error="header_length")
    yield case("huge-header", MAGIC + b"\xff" * 4 + raw[12:], error="header_length")
    yield case("no-body", framed(head, b""), error="body_length")
    yield case("long-body", framed(head, b" " * 5121), error="body_length")
    yield case("trailing-byte", raw + b"\n", error="trailing_bytes")
    yield case("two-envelopes", raw + raw, error="trailing_bytes")


def broken_headers() -> Iterator[Case]:
    """Headers that break one rule each, with a good body and a good signature."""
    good_head = canonical(header(200))
    heads = {
        "header_not_json": {
            "not-json": b"{" + good_head,
            "not-utf-8": good_head.replace(b"chechnya", b"chechny\xe9"),
            "repeated-key": good_head.replace(b'{"campaign', b'{"campaign":"a","campaign'),
        },
        "header_not_v1": {
            "a-list": b"[1]",
            "no-version": _without("v"),
            "version-2": canonical(header(200, v=2)),
            "version-true": canonical(header(200, v=True)),
        },
        "header_members": {
            "unknown-header-member": canonical(header(200, time="2026-11-24")),
            "missing-header-member": _without("withdrawal"),
            "no-recipients-member": _without("recipients"),
            "recipients-of-numbers": canonical(header(200, recipients=[1])),
            "id-is-a-number": canonical(header(200, id=7)),
        },
        "header_not_canonical": {
            "with-a-blank": good_head.replace(b":", b": ", 1),
            "trailing-newline": good_head + b"\n",
            "escaped-letter": good_head.replace(b"chechnya", b"\\u0063hechnya"),
            "other-order": json.dumps(header(200), separators=(",", ":")).encode(),
        },
        "header_id": {
            "id-in-capitals": canonical(header(200, id=numbered_id(0xABC).upper())),
            "id-of-version-1": canonical(header(200, id="00000000-0000-1000-8000-000000000000")),
        },
        "header_campaign": {"campaign-in-capitals": canonical(header(200, campaign="Chechnya"))},
        "header_event": {"event-too-long": canonical(header(200, event="e" * 65))},
        "header_kiosk": {"short-kiosk": canonical(header(200, kiosk="ab"))},
        "header_seq": {
            f"seq-{json.dumps(seq)}": canonical(header(200, seq=seq))
            for seq in (0, -1, True, 1.0, "1", 2**53)
        },
        "header_prev": {"prev-in-capitals": canonical(header(200, prev="A" * 64))},
        "header_withdrawal": {"short-withdrawal": canonical(header(200, withdrawal="0" * 63))},
        "header_recipients": {
            "no-recipients": canonical(header(200, recipients=[])),
            "four-recipients": canonical(header(200, recipients=["0" * 16] * 4)),
            "long-fingerprint": canonical(header(200, recipients=["0" * 17])),
        },
    }
    for error, of_error in heads.items():
        for name, head in of_error.items():
            yield case(name, whole(head, payload()), error=error)


def _without(member: str) -> bytes:
    return canonical({name: value for name, value in header(200).items() if name != member})


def broken_seals() -> Iterator[Case]:
    """Well framed, but signed or sealed by or for somebody else, or changed afterwards."""
    head = canonical(header(300))
    body = sealed(padded(payload(), head))
    raw = framed(head, body)
    at_body = 16 + len(head)
    other = whole(canonical(header(301)), payload())
    yield case("other-kiosk", raw, error="other_kiosk", kiosk=DEVICES["other_kiosk"].public)
    yield case("signed-by-another", framed(head, body, DEVICES["other_kiosk"]), error="signature")
    yield case("flipped-in-campaign", raw.replace(b"chechnya", b"bhechnya", 1), error="signature")
    yield case("flipped-in-age-header", flipped(raw, at_body + 40), error="signature")
    yield case("flipped-in-age-payload", flipped(raw, -100), error="signature")
    yield case("flipped-first-of-signature", flipped(raw, -64), error="signature")
    yield case("flipped-last-of-signature", flipped(raw, -1), error="signature")
    yield case("header-swapped", raw[: at_body - 4] + other[at_body - 4 :], error="signature")
    swapped = framed(head, other[at_body:-64])
    yield case("header-swapped-signed-again", swapped, error="other_header")
    yield case("not-for-this-key", raw, error="not_for_this_key", key="stranger")
    elsewhere = framed(head, sealed(padded(payload(), head), ["stranger"]))
    yield case("sealed-to-others", elsewhere, error="body")
    yield case("flipped-and-signed-again", framed(head, flipped(body, -1)), error="body")
    yield case("not-age", framed(head, b"age-encryption.org/v1\n" + b"x" * 900), error="body")


def broken_payloads() -> Iterator[Case]:
    """Well signed and sealed, but no payload of ours inside: a tampered kiosk could do this."""
    head = canonical(header(400))
    digest = hashlib.sha256(head).hexdigest()
    text = padded(payload(), head).rstrip()
    insides = {
        "padding-missing": text,
        "padding-short": text.ljust(4095),
        "padding-long": text.ljust(4097),
        "padding-of-newlines": text.ljust(4096, b"\n"),
        "padding-in-front": text.rjust(4096),
        "payload-not-json": b"Ada".ljust(4096),
        "payload-empty": b"".ljust(4096),
        "payload-a-list": b"[]".ljust(4096),
        "payload-not-utf-8": text.replace(b"Ada", b"Ad\xe9").ljust(4096),
        "payload-repeated-key": text.replace(b'"hour"', b'"hour":"","hour"').ljust(4096),
        "payload-lone-surrogate": text.replace(b"Ada", b"\\ud800").ljust(4096),
        "payload-not-a-number": text.replace(b"41", b"NaN").ljust(4096),
    }
    for name, inside in insides.items():
        yield case(name, framed(head, sealed(inside)), error="payload")
    for name, link in {
        "header-digest-missing": {},
        "header-digest-other": {"header": "0" * 64},
    }.items():
        inside = canonical({**payload(), **link}).ljust(4096)
        yield case(name, framed(head, sealed(inside)), error="other_header")
    for name, inner in {
        "member-missing": {k: v for k, v in payload().items() if k != "statement"},
        "member-of-other-type": payload(consents="none"),
    }.items():
        inside = canonical({**inner, "header": digest}).ljust(4096)
        yield case(name, framed(head, sealed(inside)), error="payload_members")


def receipts() -> Iterator[Case]:
    """Receipts that prove something, and that do not."""
    id, digest, time = numbered_id(1), "ab" * 32, "2026-11-24T15:04:05Z"
    made = make_receipt(DEVICES["hub"], id, digest, time)
    claim = {"id": id, "digest": digest, "time": time, "signature": made.signature}
    foreign = make_receipt(DEVICES["other_hub"], id, digest, time).signature
    changed: dict[str, tuple[dict[str, str], str | None]] = {
        "valid": ({}, None),
        "other-id": ({"id": numbered_id(2)}, "other_envelope"),
        "other-digest": ({"digest": "cd" * 32}, "other_envelope"),
        "other-time": ({"time": "2026-11-24T16:04:05Z"}, "signature"),
        "lone-surrogate": ({"time": "\ud800"}, "signature"),
        "wrong-key": ({"signature": foreign}, "signature"),
        "short-signature": ({"signature": made.signature[:-2]}, "signature"),
        "not-hexadecimal": ({"signature": "x" * 128}, "signature"),
    }
    for name, (change, error) in changed.items():
        yield {"name": name, "id": id, "digest": digest, "receipt": claim | change, "error": error}


def withdrawals() -> Iterator[Case]:
    """Codes as they are typed; look-alikes are the same code."""
    typed = [CODE, "7k2m9qx4dovb", " 7K2M 9QX4 DOVB ", "1010-1010-1010", "ioLO-lo1O-IoIo"]
    for code in typed:
        proof = proof_of(code)
        yield {"typed": code, "proof": proof, "verifier": verifier_of(proof)}
    for code in ("", "7K2M-9QX4-D0V", "7K2M-9QX4-D0VBB", "7K2M-9QX4-D0VU", "7K2M-9QX4-D0V١"):
        yield {"typed": code, "proof": None, "verifier": None}


def make() -> dict[str, Any]:
    """Every vector."""
    makers = (good_cases, broken_frames, broken_headers, broken_seals, broken_payloads)
    return {
        "about": "Test vectors for kiosk/sealing/ENVELOPE.md; keys are for tests alone.",
        "age_keys": SECRETS,
        "signing_seeds": SEEDS,
        "hub": DEVICES["hub"].public,
        "envelopes": [vector for maker in makers for vector in maker()],
        "receipts": list(receipts()),
        "withdrawals": list(withdrawals()),
    }


if __name__ == "__main__":
    target = Path(sys.argv[1])
    with target.open("x", encoding="ascii") as file:
        file.write(json.dumps(make(), indent=1) + "\n")
