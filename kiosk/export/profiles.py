"""Which columns a list has: one profile for each program that is to read it.

An importer's columns are named as the importer names its own fields, so that it finds them by
itself; the rest are offered there to be matched by hand, or left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from kiosk.domain.campaign import FieldName
from kiosk.domain.strokes import flat
from kiosk.services.doubles import is_contact
from kiosk.services.listing import Opened

Column = tuple[str, Callable[[Opened], str]]
"""A column's name, and what one signature has there."""


def archive(opened: Sequence[Opened]) -> tuple[Column, ...]:
    """Everything that was sealed.

    A consent that was asked is "yes" or "no"; one that was not asked is empty. Finger
    signatures are JSON: lines of x, y, x, y, … on a grid of 1000 by 500.
    """
    asked = (consent.id for each in opened for consent in each.signature.consents)
    return (
        *((name.value, _field(name)) for name in FieldName),
        ("language", lambda each: each.signature.language),
        *(column for id in dict.fromkeys(asked) for column in _consent(id)),
        ("campaign_version", lambda each: str(each.signature.campaign_version)),
        ("statement_version", lambda each: str(each.signature.statement_version)),
        ("wording", lambda each: each.signature.wording),
        ("hour", lambda each: each.signature.hour),
        ("fill_seconds", lambda each: str(each.signature.fill_seconds)),
        ("marks", lambda each: " ".join(each.signature.marks)),
        ("finger_signature", _strokes),
        ("id", lambda each: each.id),
    )


def action_network(_opened: Sequence[Opened]) -> tuple[Column, ...]:
    """Action Network, People → Uploads.

    Columns named as its fields are matched without asking, an e-mail address is required and a
    postal code wished for: help.actionnetwork.org, “File formats for list uploads”. That page
    leaves the names to a sample file behind a login; these five are those of its own exports.
    """
    return (
        ("email", _field(FieldName.EMAIL)),
        ("first_name", _field(FieldName.GIVEN_NAME)),
        ("last_name", _field(FieldName.FAMILY_NAME)),
        ("zip_code", _field(FieldName.POSTCODE)),
        ("country", _field(FieldName.COUNTRY)),
        ("petition_language", lambda each: each.signature.language),
        ("petition_hour", lambda each: each.signature.hour),
        ("petition_signature", lambda each: each.id),
    )


def civicrm(_opened: Sequence[Opened]) -> tuple[Column, ...]:
    """CiviCRM, Contacts → Import, for individuals.

    It matches a column whose header is a field's title, whatever the case (civicrm-core,
    CRM/Import/Forms.php, getHeaderPatterns; titles in schema/Contact and schema/Core). “Do Not
    Email” is 1 for whoever did not consent, and else empty, which changes nothing there.
    """
    return (
        ("First Name", _field(FieldName.GIVEN_NAME)),
        ("Last Name", _field(FieldName.FAMILY_NAME)),
        ("Email", _field(FieldName.EMAIL)),
        ("Postal Code", _field(FieldName.POSTCODE)),
        ("Country", _field(FieldName.COUNTRY)),
        ("Do Not Email", lambda each: "" if is_contact(each) else "1"),
        ("Contact Source", lambda each: f"Petition {each.signature.hour[:10]}"),
        ("Petition Language", lambda each: each.signature.language),
        ("Petition Signature", lambda each: each.id),
    )


def mailchimp(_opened: Sequence[Opened]) -> tuple[Column, ...]:
    """Mailchimp, Audience → Import contacts.

    The first three are what a new audience calls its fields; only the address is required
    (mailchimp.com/help, “Format guidelines for your import file”). Postcodes go into a text
    field there: its own kind for them knows five digits only.
    """
    return (
        ("Email Address", _field(FieldName.EMAIL)),
        ("First Name", _field(FieldName.GIVEN_NAME)),
        ("Last Name", _field(FieldName.FAMILY_NAME)),
        ("Postcode", _field(FieldName.POSTCODE)),
        ("Country", _field(FieldName.COUNTRY)),
        ("Petition Language", lambda each: each.signature.language),
        ("Petition Hour", lambda each: each.signature.hour),
        ("Petition Signature", lambda each: each.id),
    )


def _field(name: FieldName) -> Callable[[Opened], str]:
    return lambda each: each.signature.fields.get(name, "")


def _consent(id: str) -> tuple[Column, Column]:
    def answer(each: Opened) -> str:
        given = [consent.given for consent in each.signature.consents if consent.id == id]
        return "" if not given else "yes" if all(given) else "no"

    def version(each: Opened) -> str:
        return " ".join(str(c.version) for c in each.signature.consents if c.id == id)

    return (f"consent_{id}", answer), (f"consent_{id}_version", version)


def _strokes(each: Opened) -> str:
    lines = [flat(line) for line in each.signature.strokes]
    return json.dumps(lines, separators=(",", ":")) if lines else ""
