"""Receipts: the hub's signature over (id, digest, time). Only a valid one means delivered."""

from __future__ import annotations

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
