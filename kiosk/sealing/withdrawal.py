r"""Withdrawal codes: short, sayable, and stored nowhere; only a value that proves them is.

code (60 random bits, Crockford base 32, XXXX-XXXX-XXXX)
  → proof = scrypt(the 12 characters, salt "petition-kiosk withdrawal v1\n", 2^12, 8, 1)
  → verifier = SHA-256(proof), in the envelope's header.
Whoever shows the proof knew the code; the verifier gives neither away. scrypt because headers
are in clear: with a bare hash, one graphics card and the 50,000 verifiers of a stolen tablet
give somebody's code within the hour (2^60 / 50,000 guesses), and that signature is withdrawn.
"""

from __future__ import annotations

import hashlib
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SALT = b"petition-kiosk withdrawal v1\n"
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})


def new_code() -> str:
    """A new code, e.g. "7K2M-9QX4-D0VB"."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(12))
    return "-".join(letters[i : i + 4] for i in (0, 4, 8))


def proof_of(code: str) -> str:
    """The proof (64 hex digits) of a code as typed: case, blanks, dashes, O/0, I/L/1 do not matter.

    Takes about 10 ms and 4 MiB on purpose. Raises ValueError if it cannot be a code.
    """
    letters = code.upper().translate(_LOOKALIKES)
    if len(letters) != 12 or any(letter not in ALPHABET for letter in letters):
        raise ValueError("not a withdrawal code")
    return hashlib.scrypt(letters.encode(), salt=_SALT, n=2**12, r=8, p=1, dklen=32).hex()


def verifier_of(proof: str) -> str:
    """The verifier (64 hex digits) in an envelope's header. Raises ValueError on non-hex."""
    return hashlib.sha256(bytes.fromhex(proof)).hexdigest()
