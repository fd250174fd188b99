"""The keys of records, all derived from the office's: they are in memory, and nowhere else."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.domain.errors import StorageDamaged
from kiosk.sealing.keys import OpeningKey
from kiosk.services.doubles import folded

KEY_BYTES = 32
NONCE_BYTES = 12
"""Random: of 2^32 bodies under one key, two share a nonce with a chance of 2^-33."""
PORTION_BYTES = 512
"""Bodies are padded with blanks to a multiple: a long name looks like a short one."""
SALT = b"petition-kiosk hub records v1"


class RecordKeys:
    """Seals bodies (ChaCha20-Poly1305) and makes blind indexes (HMAC-SHA256).

    Both keys come from the office's secret key by HKDF-SHA256 under names of their own. A body
    is bound to its kind and id, so that it cannot be moved to another record. A blind index says
    that two values are equal, to nobody but who has the key.
    """

    def __init__(self, office: OpeningKey) -> None:
        secret = office.secret.strip().upper().encode("ascii")
        self._bodies = ChaCha20Poly1305(_derived(secret, b"bodies"))
        self._indexes = _derived(secret, b"indexes")
        self.check = _derived(secret, b"check").hex()
        """Tells this key from another, and says nothing about either; 64 hex digits."""

    def seal(self, kind: str, id: str, body: dict[str, Any]) -> bytes:
        """Nonce and sealed body of the record `id`."""
        plain = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        padded = plain.ljust(-(-len(plain) // PORTION_BYTES) * PORTION_BYTES)
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._bodies.encrypt(nonce, padded, _bound(kind, id))

    def open(self, kind: str, id: str, sealed: bytes) -> dict[str, Any]:
        """The body again. Raises StorageDamaged if it is not what was sealed for this record."""
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            found = json.loads(self._bodies.decrypt(nonce, rest, _bound(kind, id)))
        except (InvalidTag, ValueError):
            raise StorageDamaged(f"record_{kind}") from None
        body: dict[str, Any] = found
        return body

    def blind(self, kind: str, *values: str) -> str:
        """The blind index of `values`, as they are; 64 hex digits."""
        named = json.dumps([kind, *values], ensure_ascii=False).encode("utf-8", "surrogatepass")
        return hmac.new(self._indexes, named, hashlib.sha256).hexdigest()

    def blind_email(self, email: str) -> str | None:
        """The index of an e-mail address, without case; None for an empty one."""
        return self.blind("email", folded(email)) if folded(email) else None

    def blind_person(self, email: str, given: str, family: str) -> str | None:
        """The index of a person: address and names, as `services.doubles` compares them.

        None without an address: names are not unique.
        """
        if not folded(email):
            return None
        return self.blind("person", folded(email), folded(given), folded(family))


def _derived(secret: bytes, name: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=SALT, info=name).derive(secret)


def _bound(kind: str, id: str) -> bytes:
    return f"{kind}\0{id}".encode()
