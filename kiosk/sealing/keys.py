"""Keys: the device's (signs), the office's (opens), a shift's (opens, wrapped by words).

The kiosk holds public keys of the office only.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from kiosk.domain.errors import BadKey, WrongWords
from kiosk.paths import sync_folder

from .words import mended_words, plain_words

_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS)
"""What a disk without hard links says, such as a stick's."""


class SigningKey:
    """An Ed25519 key of a kiosk (signs envelopes) or of a hub (signs receipts)."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
        """64 hex digits."""

    @classmethod
    def generate(cls) -> SigningKey:
        """A new key from the system's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_seed(cls, seed: bytes) -> SigningKey:
        """The key of a 32-byte seed (test vectors, key files)."""
        return cls(Ed25519PrivateKey.from_private_bytes(seed))

    @classmethod
    def load(cls, path: Path) -> SigningKey:
        """The key in `path`, which stays as it is.

        Raises BadKey if there is none, or if the file is not 64 hex digits.
        """
        try:
            return cls.from_seed(bytes.fromhex(path.read_text("ascii").strip()))
        except FileNotFoundError:
            raise BadKey(
                str(path),
                "There is no such file.",
                "Check the path, or put it back from your copy.",
            ) from None
        except PermissionError:
            raise BadKey(
                str(path),
                "This user may not read this key.",
                "Run the command as the user whose key it is.",
            ) from None
        except (ValueError, OSError) as error:
            raise BadKey(
                str(path),
                "This is not a signing key (64 hexadecimal digits).",
                "Put the right file back from your copy.",
            ) from error

    @classmethod
    def load_or_create(cls, path: Path) -> SigningKey:
        """The key in `path`, made with mode 0600 if there is none: for an identity that is new.

        Of several processes that make one at once, all get the one that is on the disk. Whoever
        may have had a key before asks `load`, since a missing key is not a new one. Raises BadKey
        if the file is not 64 hex digits.
        """
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            seed = cls.generate()._private.private_bytes(
                Encoding.Raw, PrivateFormat.Raw, NoEncryption()
            )
            with suppress(FileExistsError):
                write_secret(path, seed.hex() + "\n")
        return cls.load(path)

    def sign(self, data: bytes) -> bytes:
        """64 bytes over `data`."""
        return self._private.sign(data)


def signature_holds(public: str, signature: bytes, data: bytes) -> bool:
    """Whether `signature` over `data` was made by the owner of `public` (64 hex digits)."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def kiosk_id(public: str) -> str:
    """A kiosk's id: the first 128 bits of SHA-256 of its public key, 32 hex digits.

    Derived, not handed out, so that a kiosk that has never met its hub already signs
    with the id it will always have.
    """
    return hashlib.sha256(bytes.fromhex(public)).hexdigest()[:32]


def fingerprint(recipient: str) -> str:
    """16 hex digits that name an age recipient in an envelope's header.

    age takes a recipient in capitals too (QR codes are made of those): it is the same one.
    """
    return hashlib.sha256(recipient.lower().encode("ascii")).hexdigest()[:16]


def check_recipient(recipient: str, place: str) -> str:
    """`recipient` if age takes it; else BadKey naming `place`."""
    try:
        pyrage.x25519.Recipient.from_str(recipient)
    except (pyrage.RecipientError, ValueError) as error:
        raise BadKey(
            place,
            "This is not an age public key (age1…).",
            "Copy the line “public key” from the office's key file.",
        ) from error
    return recipient


@dataclass(frozen=True, slots=True)
class OpeningKey:
    """An age identity: opens what was sealed to its recipient."""

    secret: str = field(repr=False)
    recipient: str

    @classmethod
    def generate(cls) -> OpeningKey:
        """A new identity."""
        identity = pyrage.x25519.Identity.generate()
        return cls(str(identity), str(identity.to_public()))

    @classmethod
    def from_secret(cls, secret: str, place: str) -> OpeningKey:
        """The identity in `secret` ("AGE-SECRET-KEY-1…"); BadKey naming `place` otherwise."""
        try:
            identity = pyrage.x25519.Identity.from_str(secret.strip())
        except (pyrage.IdentityError, ValueError) as error:
            raise BadKey(
                place,
                "This is not an age secret key (AGE-SECRET-KEY-1…).",
                "Use the file that “petition-kiosk keys new” made.",
            ) from error
        return cls(str(identity), str(identity.to_public()))

    @classmethod
    def load(cls, path: Path) -> OpeningKey:
        """The first identity of an age identity file (lines with # are comments).

        Raises BadKey naming the file.
        """
        try:
            lines = path.read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise BadKey(
                str(path),
                "This key file cannot be read.",
                "Check the path; it is the file that “petition-kiosk keys new” made.",
            ) from error
        secret = next((line for line in lines if line.strip() and not line.startswith("#")), "")
        return cls.from_secret(secret, str(path))

    def save(self, path: Path, title: str) -> None:
        """Write an age identity file (mode 0600); never over an existing one (BadKey)."""
        if path.exists():
            raise BadKey(
                str(path),
                "There is a file of this name already.",
                "Choose another name: a key that is overwritten can never open anything again.",
            )
        write_secret(path, f"# {title}\n# public key: {self.recipient}\n{self.secret}\n")


def write_secret(path: Path, text: str) -> None:
    """Write a new file that only its owner can read, durably: there whole, or not at all.

    Raises FileExistsError if there is one, also one that another process makes at this moment.
    """
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        _write_new(fresh, text)
        try:
            os.link(fresh, path)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _write_new(path, text)  # whole, unless the power goes at this moment
    finally:
        fresh.unlink(missing_ok=True)
    sync_folder(path.parent)


def _write_new(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink()
        raise


def wrap(secret: str, words: str) -> bytes:
    """`secret` as an age file that only `words` open (scrypt, about a second)."""
    return pyrage.passphrase.encrypt(secret.encode("ascii"), plain_words(words))


def unwrap(wrapped: bytes, words: str) -> OpeningKey:
    """The key that `wrap` put away. Raises WrongWords.

    Words that open nothing as they were typed are tried as their beginnings mean them.
    """
    for meant in (plain_words(words), *mended_words(words)):
        try:
            secret = pyrage.passphrase.decrypt(wrapped, meant).decode("ascii")
        except (pyrage.DecryptError, ValueError):
            continue
        return OpeningKey.from_secret(secret, "shift key")
    raise WrongWords("wrong_words")
