"""What sealing refuses to make, and what no change of an envelope survives."""

import traceback
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import BadEnvelope
from kiosk.sealing.envelope import (
    FIRST_PREV,
    MAX_BODY_BYTES,
    PAYLOAD_BYTES,
    Header,
    assemble,
    open_envelope,
    parse,
    parse_prefix,
    seal,
    verify,
)
from kiosk.sealing.keys import OpeningKey, SigningKey, fingerprint, kiosk_id

from .make_vectors import KEYS, KIOSK, numbered_id, sealed

OFFICE = KEYS["office"]
HEADER = Header(
    id=numbered_id(1),
    campaign="chechnya",
    event="market",
    kiosk=kiosk_id(KIOSK.public),
    seq=1,
    prev=FIRST_PREV,
    recipients=(fingerprint(OFFICE.recipient),),
    withdrawal="0" * 64,
)
ENVELOPE = seal(HEADER, {"fields": {}}, [OFFICE.recipient], KIOSK)


def test_what_is_sealed_opens() -> None:
    """The payload comes back as it went in."""
    assert open_envelope(parse(ENVELOPE.raw), KIOSK.public, [OFFICE]) == {"fields": {}}


@given(st.integers(0, len(ENVELOPE.raw) - 1), st.integers(1, 255))
def test_no_changed_byte_goes_unseen(at: int, change: int) -> None:
    """Whatever byte is changed in whatever way, the envelope is refused."""
    raw = bytearray(ENVELOPE.raw)
    raw[at] ^= change
    with pytest.raises(BadEnvelope):
        verify(parse(bytes(raw)), KIOSK.public)


@given(st.integers(0, len(ENVELOPE.raw) - 1))
def test_no_cut_goes_unseen(length: int) -> None:
    """Whatever is cut off the end, the envelope is refused."""
    with pytest.raises(BadEnvelope):
        parse(ENVELOPE.raw[:length])


@given(st.binary(max_size=200))
def test_noise_is_refused_and_never_crashes(noise: bytes) -> None:
    """Bytes after the magic that mean nothing give BadEnvelope, no other exception."""
    with pytest.raises(BadEnvelope):
        parse(b"PKENV1\r\n" + noise)


def test_an_envelope_is_found_before_other_bytes() -> None:
    """Carving takes the envelope and leaves what follows."""
    assert parse_prefix(ENVELOPE.raw + b"what follows").raw == ENVELOPE.raw


@pytest.mark.parametrize(
    ("header", "payload", "recipients"),
    [
        (HEADER, {}, [KEYS["stranger"].recipient]),
        (replace(HEADER, kiosk="0" * 32), {}, [OFFICE.recipient]),
        (HEADER, {"fields": "x" * PAYLOAD_BYTES}, [OFFICE.recipient]),
        (HEADER, {"fields": "\ud800"}, [OFFICE.recipient]),
        (HEADER, {"fields": float("nan")}, [OFFICE.recipient]),
    ],
    ids=["recipients", "kiosk", "size", "surrogate", "nan"],
)
def test_parts_that_do_not_belong_together_are_not_sealed(
    header: Header, payload: dict[str, object], recipients: list[str]
) -> None:
    """Sealing refuses what no opener would take."""
    with pytest.raises(ValueError):
        seal(header, payload, recipients, KIOSK)


def test_every_age_file_fits() -> None:
    """Three recipients and age's random grease stay below the limit of a body."""
    sizes = {len(sealed(b" " * PAYLOAD_BYTES, ["office", "standby", "shift"])) for _ in range(300)}
    assert max(sizes) < MAX_BODY_BYTES - 256


def test_a_recipient_in_capitals_is_the_same_recipient() -> None:
    """A public key that came through a QR code in capitals seals what the office can open."""
    capitals = OFFICE.recipient.upper()
    header = replace(HEADER, recipients=(fingerprint(capitals),))
    envelope = seal(header, {"fields": {}}, [capitals], KIOSK)
    assert open_envelope(envelope, KIOSK.public, [OFFICE]) == {"fields": {}}


def test_a_refused_payload_takes_no_clear_text_along() -> None:
    """Neither message nor causes of the exception hold what was decrypted."""
    secret = "Ada of the secret"
    envelope = assemble(HEADER.to_bytes(), sealed(f"{{{secret}".encode().ljust(4096)), KIOSK)
    with pytest.raises(BadEnvelope) as caught:
        open_envelope(envelope, KIOSK.public, [OFFICE])
    error: BaseException | None = caught.value
    while error is not None:
        assert secret not in repr(vars(error)) + repr(error.args)
        error = error.__cause__ or error.__context__
    assert secret not in "".join(traceback.format_exception(caught.value))


def test_another_kiosk_cannot_borrow_a_header() -> None:
    """A header that names one kiosk, signed by another, is refused even with the other's key."""
    thief = SigningKey.generate()
    with pytest.raises(BadEnvelope, match="other_kiosk"):
        verify(assemble(HEADER.to_bytes(), ENVELOPE.body, thief), thief.public)


def test_any_of_several_keys_opens() -> None:
    """The office's key is found among keys that do not fit."""
    keys = [OpeningKey.generate(), OFFICE]
    assert open_envelope(ENVELOPE, KIOSK.public, keys) == {"fields": {}}
