"""From an opened payload back to the signature it was: strictly, or with a code.

Who can enrol a tablet can seal anything: what comes out of an envelope is a stranger's. It is held
to what the form lets people type, in this release or an earlier one. What only cannot be seen is
taken out of a field, as the form does it; a country that there is not is left out; anything else
that no tablet could have taken makes it no signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadEnvelope
from kiosk.domain.postcodes import CODES
from kiosk.domain.signature import GivenConsent, SheetLine, Signature, lines_of
from kiosk.domain.text import EMAIL_LOCAL, EMAIL_OCTETS, NAME_LIMIT, POSTCODE_LIMIT, clean
from kiosk.domain.unicode import nfc

MOST = 32
"""Consents, and marks: ten times what any release has."""
LARGEST = 2**53
"""Of a number; seconds are many where a clock was set while somebody signed."""
EPOCH = "1970-01-01T00Z"
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}Z", re.ASCII)
_LANGUAGE = re.compile(r"([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5})?")
_CODE = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_WORDING = re.compile(r"[\x21-\x7e]{0,128}")
_EMAIL = re.compile(r'[^\s@<>()\[\]\\,;:"]+@[^\s@<>()\[\]\\,;:"]+')
"""No more than that it is one address: what the library calls well-formed changes with it."""


def signature_from(payload: Mapping[str, Any], *, entered: bool = False) -> Signature:
    """The signature of an opened payload. Raises BadEnvelope("payload_members").

    A member that this release does not know is left aside; one that is missing, or of another
    type, is not guessed. `entered`: it was taken by an earlier release, which was less strict;
    what would not be taken now is left out.
    """
    signature = _signature(payload)
    if signature is not None:
        signature = _mended(signature) if entered else _plausible(signature)
    if signature is None:
        raise BadEnvelope("payload_members")
    return signature


def is_cleaned(payload: Mapping[str, Any], signature: Signature) -> bool:
    """Whether something was taken out of a field of `payload` to make `signature` of it."""
    typed = {name: value for name, value in payload["fields"].items() if value}
    return typed != {name.value: value for name, value in signature.fields.items()}


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
            paper=_sheet_line(payload["paper"]) if "paper" in payload else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    whole = type(payload["marks"]) is list and _well_typed(signature)
    return signature if whole else None


def _sheet_line(sealed: Any) -> SheetLine:
    """Raises ValueError, which quotes nothing, for what is no place on paper."""
    place = SheetLine(sealed["sheet"], sealed["line"])
    whole = all(type(n) is int and 0 < n <= LARGEST for n in (place.sheet, place.line))
    if not whole:
        raise ValueError("paper")
    return place


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
    )


def _texts(signature: Signature) -> Iterator[object]:
    yield from signature.fields.values()
    yield from (signature.language, signature.wording, signature.hour)
    yield from signature.marks
    yield from (consent.id for consent in signature.consents)


def _is_text(value: object) -> bool:
    """A string that can be written: half a surrogate pair would stop a whole list."""
    return type(value) is str and not any("\ud800" <= letter <= "\udfff" for letter in value)


def _plausible(signature: Signature) -> Signature | None:
    """The signature with its fields cleaned, or None if no tablet could have taken it."""
    fields = {name: _field(name, value) for name, value in signature.fields.items()}
    mended = _mended(signature)
    untouched = replace(mended, fields=signature.fields) == signature
    return mended if untouched and None not in fields.values() else None


def _mended(signature: Signature) -> Signature:
    """As much of it as a tablet could have taken."""
    fields = {name: _field(name, value) for name, value in signature.fields.items()}
    return replace(
        signature,
        fields={name: value for name, value in fields.items() if value},
        language=_matching(_LANGUAGE, signature.language),
        wording=_matching(_WORDING, signature.wording),
        hour=signature.hour if _is_hour(signature.hour) else EPOCH,
        consents=tuple(filter(_is_consent, signature.consents[:MOST])),
        marks=tuple(mark for mark in signature.marks[:MOST] if _CODE.fullmatch(mark)),
        campaign_version=_bounded(signature.campaign_version),
        statement_version=_bounded(signature.statement_version),
        fill_seconds=_bounded(signature.fill_seconds),
    )


def _field(name: FieldName, value: str) -> str | None:
    """What a field says, cleaned; empty if that is nothing; None for what no form takes."""
    cleaned = clean(value)
    if cleaned == nfc(value):
        cleaned = value  # letter for letter as it was signed
    match name:
        case FieldName.EMAIL:
            return cleaned if not cleaned or _is_email(cleaned) else None
        case FieldName.POSTCODE:
            return cleaned if len(cleaned) <= POSTCODE_LIMIT else None
        case FieldName.COUNTRY:
            return cleaned if cleaned in CODES else ""
        case FieldName.GIVEN_NAME | FieldName.FAMILY_NAME:
            return cleaned if len(cleaned) <= NAME_LIMIT else None


def _is_email(text: str) -> bool:
    local = text.rpartition("@")[0]
    short = len(text.encode()) <= EMAIL_OCTETS and len(local.encode()) <= EMAIL_LOCAL
    return short and _EMAIL.fullmatch(text) is not None


def _is_hour(text: str) -> bool:
    """Whether there is such an hour, since machines count them."""
    if _HOUR.fullmatch(text) is None or text < EPOCH:
        return False
    try:
        datetime.strptime(text, "%Y-%m-%dT%HZ")
    except ValueError:
        return False
    return True


def _is_consent(consent: GivenConsent) -> bool:
    return _CODE.fullmatch(consent.id) is not None and 0 <= consent.version <= LARGEST


def _matching(form: re.Pattern[str], text: str) -> str:
    return text if form.fullmatch(text) else ""


def _bounded(number: int) -> int:
    return min(max(number, 0), LARGEST)
