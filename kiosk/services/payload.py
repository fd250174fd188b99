"""From an opened payload back to the signature it was: strictly, or with a code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadEnvelope
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.domain.strokes import lines_of

_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}Z", re.ASCII)


def signature_from(payload: Mapping[str, Any]) -> Signature:
    """The signature of an opened payload. Raises BadEnvelope("payload_members").

    A member that this release does not know is left aside; one that is missing, or of another
    type, is not guessed.
    """
    signature = _signature(payload)
    if signature is None:
        raise BadEnvelope("payload_members")
    return signature


def _signature(payload: Mapping[str, Any]) -> Signature | None:
    """None instead of an exception: a ValueError would quote what somebody typed."""
    try:
        statement = payload["statement"]
        signature = Signature(
            fields={FieldName(name): value for name, value in payload["fields"].items()},
            language=payload["language"],
            campaign_version=payload["campaign_version"],
            statement_version=statement["version"],
            wording=statement["wording"],
            consents=tuple(
                GivenConsent(each["id"], each["version"], each["given"])
                for each in payload["consents"]
            ),
            hour=payload["hour"],
            fill_seconds=payload["fill_seconds"],
            marks=tuple(payload["marks"]),
            strokes=lines_of(payload["strokes"]) if "strokes" in payload else (),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    whole = type(payload["marks"]) is list and _well_typed(signature)
    return signature if whole else None


def _well_typed(signature: Signature) -> bool:
    numbers = (
        signature.campaign_version,
        signature.statement_version,
        signature.fill_seconds,
        *(consent.version for consent in signature.consents),
    )
    return (
        all(map(_is_text, _texts(signature)))
        and all(type(number) is int for number in numbers)
        and all(type(consent.given) is bool for consent in signature.consents)
        and _HOUR.fullmatch(signature.hour) is not None
    )


def _texts(signature: Signature) -> Iterator[object]:
    yield from signature.fields.values()
    yield from (signature.language, signature.wording, signature.hour)
    yield from signature.marks
    yield from (consent.id for consent in signature.consents)


def _is_text(value: object) -> bool:
    """A string that can be written: half a surrogate pair would stop a whole list."""
    return type(value) is str and not any("\ud800" <= letter <= "\udfff" for letter in value)
