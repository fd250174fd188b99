"""Receipts: the hub's signature over (id, digest, time). Only a valid one means delivered.

Whose answer is it? A hub signs what it says to a kiosk, over the number that was asked with.

A proxy whose route is away answers 404, a firewall 403, a cache what somebody else was told: none
of them has the hub's key, and none can have signed an answer to this very request.
"""

from __future__ import annotations

import hashlib
import re
import secrets

from kiosk.domain.delivery import Receipt
from kiosk.domain.errors import BadReceipt

from .canonical import canonical
from .keys import SigningKey, signature_holds


def _signed_bytes(id: str, digest: str, time: str) -> bytes:
    return b"petition-kiosk receipt v1\n" + canonical({"id": id, "digest": digest, "time": time})


def make_receipt(key: SigningKey, id: str, digest: str, time: str) -> Receipt:
    """The hub's word that it stored exactly these bytes under this id."""
    return Receipt(id, digest, time, key.sign(_signed_bytes(id, digest, time)).hex())


def check_receipt(receipt: Receipt, *, id: str, digest: str, hub_key: str) -> None:
    """Raise BadReceipt unless `receipt` is for this id and digest and signed by `hub_key`."""
    if receipt.id != id or receipt.digest != digest:
        raise BadReceipt("other_envelope")
    try:
        signature = bytes.fromhex(receipt.signature)
        signed = _signed_bytes(id, digest, receipt.time)
    except ValueError as error:
        raise BadReceipt("signature") from error
    if not signature_holds(hub_key, signature, signed):
        raise BadReceipt("signature")


NONCE_HEADER = "Petition-Kiosk-Nonce"
"""In a request: 128 random bits, 32 hex digits."""
PROOF_HEADER = "Petition-Kiosk-Proof"
"""In the answer: the hub's Ed25519 signature, 128 hex digits."""
NONCE = re.compile(r"[0-9a-f]{32}")


def new_nonce() -> str:
    """A number that no request had before."""
    return secrets.token_hex(16)


def prove_answer(key: SigningKey, nonce: str, status: int, body: bytes) -> str:
    """The hub's word that it answers the request with `nonce` so."""
    return key.sign(_answer_bytes(nonce, status, body)).hex()


def answer_holds(public: str, proof: str, nonce: str, status: int, body: bytes) -> bool:
    """Whether the owner of `public` (64 hex digits) answered the request with `nonce` so."""
    try:
        signature = bytes.fromhex(proof)
    except ValueError:
        return False
    return signature_holds(public, signature, _answer_bytes(nonce, status, body))


def _answer_bytes(nonce: str, status: int, body: bytes) -> bytes:
    said = {"nonce": nonce, "status": status, "body": hashlib.sha256(body).hexdigest()}
    return b"petition-kiosk answer v1\n" + canonical(said)
