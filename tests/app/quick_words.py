"""A shift's secret wrapped as `sealing.keys.wrap` does, but quickly: for tests of what comes after.

The age format, version 1 (C2SP, age.md), with a scrypt work factor of 2^4 where the kiosk's takes
a second on purpose.
"""

import base64
import os

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

LOG_N = 4


def quickly_wrapped(secret: str, words: str) -> bytes:
    """`secret` as an age file that only `words` open, in no time."""
    salt, file_key, nonce = (os.urandom(16) for _ in range(3))
    label = b"age-encryption.org/v1/scrypt" + salt
    wrap_key = Scrypt(label, 32, 2**LOG_N, 8, 1).derive(words.encode())
    body = ChaCha20Poly1305(wrap_key).encrypt(bytes(12), file_key, None)
    header = f"age-encryption.org/v1\n-> scrypt {_b64(salt)} {LOG_N}\n{_b64(body)}\n---".encode()
    mac = hmac.HMAC(_derived(file_key, b"", b"header"), hashes.SHA256())
    mac.update(header)
    payload_key = _derived(file_key, nonce, b"payload")
    payload = ChaCha20Poly1305(payload_key).encrypt(bytes(11) + b"\1", secret.encode(), None)
    return header + f" {_b64(mac.finalize())}\n".encode() + nonce + payload


def _derived(key: bytes, salt: bytes, label: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, label).derive(key)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")
