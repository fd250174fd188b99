"""Whose answer is it? A hub signs what it says to a kiosk, over the number that was asked with.

A proxy whose route is away answers 404, a firewall 403, a cache what somebody else was told: none
of them has the hub's key, and none can have signed an answer to this very request.
"""

from __future__ import annotations

import hashlib
import re
import secrets

from .canonical import canonical
from .keys import SigningKey, signature_holds

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
    return key.sign(_signed_bytes(nonce, status, body)).hex()


def answer_holds(public: str, proof: str, nonce: str, status: int, body: bytes) -> bool:
    """Whether the owner of `public` (64 hex digits) answered the request with `nonce` so."""
    try:
        signature = bytes.fromhex(proof)
    except ValueError:
        return False
    return signature_holds(public, signature, _signed_bytes(nonce, status, body))


def _signed_bytes(nonce: str, status: int, body: bytes) -> bytes:
    said = {"nonce": nonce, "status": status, "body": hashlib.sha256(body).hexdigest()}
    return b"petition-kiosk answer v1\n" + canonical(said)
