"""Envelope v1: one sealed signature. The page to read beside this is `ENVELOPE.md`.

    magic 8 | header length 4 | header | body length 4 | body | Ed25519 signature 64

Lengths are big-endian. The header is canonical JSON in clear, the body an age file, the
signature is the kiosk's over every byte before it. The signature is checked before
anything else looks at the body (age libraries have accepted malformed files before).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyrage

from kiosk.domain.errors import BadEnvelope

from .canonical import canonical, unique_keys
from .keys import OpeningKey, SigningKey, fingerprint, kiosk_id, signature_holds

MAGIC = b"PKENV1\r\n"
"""CR LF, as in PNG, shows a file that went through a text-mode copy."""
PAYLOAD_BYTES = 4096
"""Every payload is padded with blanks to this: a long name looks like a short one."""
MAX_HEADER_BYTES = 1024
MAX_BODY_BYTES = PAYLOAD_BYTES + 1024
SIGNATURE_BYTES = 64
FIRST_PREV = "0" * 64
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_HEX = {n: re.compile(rf"[0-9a-f]{{{n}}}") for n in (16, 32, 64)}


@dataclass(frozen=True, slots=True)
class Header:
    """What anybody may see: no time, no name, nothing a person typed."""

    id: str
    """Random UUID (version 4), minted when the signature was made."""
    campaign: str
    event: str
    kiosk: str
    seq: int
    prev: str
    """SHA-256 of this kiosk's previous envelope; 64 zeros for the first."""
    recipients: tuple[str, ...]
    """Fingerprints, one to three."""
    withdrawal: str
    """SHA-256 of the withdrawal proof (see `withdrawal.py`)."""

    def to_bytes(self) -> bytes:
        """Canonical JSON."""
        return canonical(
            {
                "v": 1,
                "id": self.id,
                "campaign": self.campaign,
                "event": self.event,
                "kiosk": self.kiosk,
                "seq": self.seq,
                "prev": self.prev,
                "recipients": list(self.recipients),
                "withdrawal": self.withdrawal,
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Header:
        """Parse and check every rule; BadEnvelope names the first one broken."""
        try:
            found = json.loads(data.decode("utf-8"), object_pairs_hook=unique_keys)
        except (ValueError, RecursionError) as error:
            raise BadEnvelope("header_not_json") from error
        if not isinstance(found, dict) or type(found.get("v")) is not int:
            raise BadEnvelope("header_not_v1")
        if found["v"] != 1:
            raise BadEnvelope("header_not_v1")
        try:
            header = cls(
                **{k: v for k, v in found.items() if k not in ("v", "recipients")},
                recipients=tuple(found["recipients"]),
            )
        except (TypeError, KeyError) as error:
            raise BadEnvelope("header_members") from error
        header._check()
        if header.to_bytes() != data:
            raise BadEnvelope("header_not_canonical")
        return header

    def _check(self) -> None:
        texts = (self.id, self.campaign, self.event, self.kiosk, self.prev, self.withdrawal)
        if not all(isinstance(text, str) for text in (*texts, *self.recipients)):
            raise BadEnvelope("header_members")
        rules = (
            ("header_id", ID.fullmatch(self.id)),
            ("header_campaign", SLUG.fullmatch(self.campaign)),
            ("header_event", SLUG.fullmatch(self.event)),
            ("header_kiosk", _HEX[32].fullmatch(self.kiosk)),
            ("header_seq", type(self.seq) is int and 1 <= self.seq < 2**53),
            ("header_prev", _HEX[64].fullmatch(self.prev)),
            ("header_withdrawal", _HEX[64].fullmatch(self.withdrawal)),
            (
                "header_recipients",
                1 <= len(self.recipients) <= 3
                and all(_HEX[16].fullmatch(each) for each in self.recipients),
            ),
        )
        for code, holds in rules:
            if not holds:
                raise BadEnvelope(code)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A parsed envelope. Its bytes never change after it was sealed."""

    header: Header
    body: bytes
    raw: bytes

    @property
    def digest(self) -> str:
        """SHA-256 (hex) over every byte, signature included."""
        return hashlib.sha256(self.raw).hexdigest()


def seal(
    header: Header, payload: dict[str, Any], recipients: Sequence[str], device: SigningKey
) -> Envelope:
    """Seal `payload` to `recipients` and sign with `device`.

    The header's digest is put inside as `header`. Raises ValueError if the payload does not
    fit (domain limits make that impossible for a checked signature) or if header, recipients
    and device do not belong together.
    """
    if header.recipients != tuple(fingerprint(each) for each in recipients):
        raise ValueError("recipients do not match the header")
    if header.kiosk != kiosk_id(device.public):
        raise ValueError("kiosk does not match the device key")
    head = header.to_bytes()
    Header.from_bytes(head)
    inside = canonical({**payload, "header": hashlib.sha256(head).hexdigest()})
    if len(inside) > PAYLOAD_BYTES:
        raise ValueError("payload too large")
    to = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
    body = pyrage.encrypt(inside.ljust(PAYLOAD_BYTES), to)
    return assemble(head, body, device)


def assemble(head: bytes, body: bytes, device: SigningKey) -> Envelope:
    """Frame and sign."""
    framed = MAGIC + len(head).to_bytes(4, "big") + head + len(body).to_bytes(4, "big") + body
    raw = framed + device.sign(framed)
    return Envelope(Header.from_bytes(head), body, raw)


def parse(raw: bytes) -> Envelope:
    """The envelope that is exactly `raw`. Raises BadEnvelope; the signature is not checked."""
    envelope = parse_prefix(raw)
    if len(envelope.raw) != len(raw):
        raise BadEnvelope("trailing_bytes")
    return envelope


def parse_prefix(data: bytes) -> Envelope:
    """The envelope at the start of `data`, whatever follows (carving a damaged file)."""
    if data[: len(MAGIC)] != MAGIC:
        raise BadEnvelope("magic")
    head, after = _sized(data, len(MAGIC), MAX_HEADER_BYTES, "header_length")
    body, end = _sized(data, after, MAX_BODY_BYTES, "body_length")
    if len(data) < end + SIGNATURE_BYTES:
        raise BadEnvelope("truncated")
    return Envelope(Header.from_bytes(head), body, bytes(data[: end + SIGNATURE_BYTES]))


def _sized(data: bytes, at: int, limit: int, code: str) -> tuple[bytes, int]:
    if len(data) < at + 4:
        raise BadEnvelope("truncated")
    size = int.from_bytes(data[at : at + 4], "big")
    if not 1 <= size <= limit:
        raise BadEnvelope(code)
    end = at + 4 + size
    if len(data) < end:
        raise BadEnvelope("truncated")
    return bytes(data[at + 4 : end]), end


def verify(envelope: Envelope, public: str) -> None:
    """Raise BadEnvelope unless the kiosk that owns `public` signed exactly these bytes."""
    if envelope.header.kiosk != kiosk_id(public):
        raise BadEnvelope("other_kiosk")
    signed, signature = envelope.raw[:-SIGNATURE_BYTES], envelope.raw[-SIGNATURE_BYTES:]
    if not signature_holds(public, signature, signed):
        raise BadEnvelope("signature")


def open_envelope(envelope: Envelope, public: str, keys: Sequence[OpeningKey]) -> dict[str, Any]:
    """Verify, then open with whichever of `keys` fits, and return the payload.

    Raises BadEnvelope: `other_kiosk`, `signature`, `not_for_this_key`, `body`, `payload`,
    `other_header`. None of them holds on to a decrypted byte.
    """
    verify(envelope, public)
    fitting = [k for k in keys if fingerprint(k.recipient) in envelope.header.recipients]
    if not fitting:
        raise BadEnvelope("not_for_this_key")
    identities = [pyrage.x25519.Identity.from_str(key.secret) for key in fitting]
    try:
        inside = pyrage.decrypt(envelope.body, identities)
    except pyrage.DecryptError as error:
        raise BadEnvelope("body") from error
    payload = _payload(inside)
    if payload is None:
        raise BadEnvelope("payload")
    if payload.pop("header", None) != hashlib.sha256(envelope.header.to_bytes()).hexdigest():
        raise BadEnvelope("other_header")
    return payload


def _payload(inside: bytes) -> dict[str, Any] | None:
    """The padded canonical object, or None: an exception would carry the clear text along."""
    try:
        payload = json.loads(inside.decode("utf-8"), object_pairs_hook=unique_keys)
        padded = len(inside) == PAYLOAD_BYTES
        if padded and isinstance(payload, dict) and canonical(payload) == inside.rstrip(b" "):
            return payload
    except (ValueError, RecursionError):
        pass
    return None
