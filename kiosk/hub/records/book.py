"""The records within one transaction, all kinds together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.services.doubles import CONTACT, folded

from .identifiers import Identifiers
from .people import People
from .petitions import Petitions
from .sheet import Sheet
from .signatures import Signatures, Signed, said_of
from .tags import Tags
from .values import SUBSCRIBED, PersonDetails, Taken


@dataclass(frozen=True, slots=True)
class Book:
    """Made by `Records.reading` and `Records.writing`; of no use after their `with`."""

    sheet: Sheet
    petitions: Petitions
    people: People
    signatures: Signatures
    tags: Tags
    identifiers: Identifiers

    @classmethod
    def on(cls, sheet: Sheet) -> Book:
        """The book on one transaction."""
        return cls(
            sheet,
            Petitions(sheet),
            People(sheet),
            Signatures(sheet),
            Tags(sheet),
            Identifiers(sheet),
        )

    def enter(self, campaign: str, signed: Signed, *, again: bool) -> str | None:
        """Enter what an envelope held; the signature's id, or None if the campaign is anonymous."""
        if not self.petitions.of_campaign(campaign):
            return None
        person = self.people.sealed(*said_of(signed.signature), again=again)
        return self.signatures.sealed(campaign, person, signed)

    def meet(
        self,
        person: PersonDetails,
        status: str | None,
        identifiers: Sequence[str],
        *,
        kept: bool,
    ) -> str:
        """The id of somebody who came by the open side, made, found, or found and changed.

        `kept`: entered by the office itself, which may also change who an identifier names.
        Raises Taken if an identifier names somebody else.
        """
        named = self.people.named(identifiers)
        if named is not None and self.people.known(person) is None:
            if not kept and _who(person) != _who(self.people.get(named).details):
                raise Taken
            self.people.change(named, person, status, kept=kept)
            return named
        id = self.people.posted(person, status, kept=kept)
        self.people.name(id, identifiers)
        return id

    def sign(
        self,
        petition: str,
        person: PersonDetails,
        status: str | None,
        now: float,
        *,
        identifiers: Sequence[str] = (),
        named: Sequence[str] = (),
    ) -> str:
        """Enter what came by the open side; the signature's id.

        `identifiers` are the signature's, `named` the person's. An identifier that this petition
        knows is the same signature again. Raises NotHere, Closed, Taken.
        """
        self.petitions.take(petition)
        again = self.signatures.named(petition, identifiers)
        if again is None:
            who = self.meet(person, status, named, kept=False)
        else:
            who = self.signatures.signer(again)
            if _who(person) != _who(self.people.get(who).details):
                raise Taken
            self.people.change(who, person, status, kept=False)
        signed = Signed(_posted(person, status, now), "", "")
        return self.signatures.posted(petition, who, signed, identifiers)

    def sign_as(
        self, petition: str, person: str, now: float, identifiers: Sequence[str] = ()
    ) -> str:
        """The same for a person who is here already. Raises NotHere, Closed, Taken."""
        self.petitions.take(petition)
        details = self.people.get(person).details
        again = self.signatures.named(petition, identifiers)
        if again is not None and self.signatures.signer(again) != person:
            raise Taken
        signed = Signed(_posted(details, None, now), "", "")
        return self.signatures.posted(petition, person, signed, identifiers)


def _who(person: PersonDetails) -> tuple[str, ...]:
    return tuple(map(folded, (person.email, person.given_name, person.family_name)))


def _posted(person: PersonDetails, status: str | None, now: float) -> Signature:
    """A signature that no tablet took: nobody knows what the signer read."""
    fields = {
        FieldName.GIVEN_NAME: person.given_name,
        FieldName.FAMILY_NAME: person.family_name,
        FieldName.EMAIL: person.email,
        FieldName.POSTCODE: person.postcode,
        FieldName.COUNTRY: person.country,
    }
    return Signature(
        fields={name: value for name, value in fields.items() if value},
        language=person.language,
        campaign_version=0,
        statement_version=0,
        wording="",
        consents=(GivenConsent(CONTACT, 0, status == SUBSCRIBED),),
        hour=datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%HZ"),
        fill_seconds=0,
    )
