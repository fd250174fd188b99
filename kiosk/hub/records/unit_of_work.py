"""The records within one transaction, all kinds together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.services.doubles import CONTACT, folded

from .contact_consent import WHO, ContactChoice, contradict
from .people import People
from .petitions import Petitions, Tags
from .session import Identifiers, RecordsSession
from .signatures import SealedSignature, Signatures, said_of
from .values import SUBSCRIBED, Conflict, NoContact, PersonDetails, RecordQuery


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """Made by `Records.reading` and `Records.writing`; of no use after their `with`."""

    session: RecordsSession
    petitions: Petitions
    people: People
    signatures: Signatures
    tags: Tags
    identifiers: Identifiers

    @classmethod
    def on(cls, session: RecordsSession) -> UnitOfWork:
        """The unit on one transaction."""
        return cls(
            session,
            Petitions(session),
            People(session),
            Signatures(session),
            Tags(session),
            Identifiers(session),
        )

    def check_known(self, wanted: RecordQuery) -> None:
        """Raise NotFound if what is asked for is of a petition, person or tag that is none."""
        if wanted.petition is not None:
            self.petitions.get(wanted.petition)
        if wanted.person is not None:
            self.people.get(wanted.person)
        if wanted.tag is not None:
            self.tags.get(wanted.tag)

    def enter(self, campaign: str, signed: SealedSignature, *, again: bool) -> str | None:
        """Enter what an envelope held; the signature's id, or None if the campaign is anonymous.

        `again`: it was here before, so that nothing it says is later than now.
        """
        if not self.petitions.of_campaign(campaign):
            return None
        latest = f"{self.session.hour[:13]}Z" if again else None
        person = self.people.sealed(*said_of(signed, latest))
        return self.signatures.sealed(campaign, person, signed)

    def meet(
        self,
        person: PersonDetails,
        status: str | None,
        identifiers: Sequence[str],
        *,
        kept: bool,
        reachable: bool = True,
    ) -> str:
        """The id of somebody who came by the OSDI API, made, found, or found and changed.

        `kept`: entered by the office itself, which may also change who an identifier names.
        `reachable`: by e-mail or telephone; whoever is new must be. Raises NoContact, and
        Conflict if an identifier names somebody else.
        """
        choice = self._now(status)
        named = self.people.named(identifiers)
        if named is None and not reachable:
            raise NoContact
        if named is None:
            id = self.people.posted(person, choice, kept=kept)
        elif self.people.known(person) not in (None, named):
            raise Conflict
        else:
            if not kept:
                self._check_same(named, person)
            self.people.change(named, person, choice, kept=kept)
            id = named
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
        comments: str = "",
        reachable: bool = True,
    ) -> str:
        """Enter what came by the OSDI API; the signature's id.

        `identifiers` are the signature's, `named` the person's. An identifier that this petition
        knows is the same signature again, and its yes as old as that. Raises NotFound,
        PetitionClosed, NoContact, Conflict.
        """
        self.petitions.take(petition)
        again = self.signatures.named(petition, identifiers)
        if again is None:
            who = self.meet(person, status, named, kept=False, reachable=reachable)
        else:
            who = self.signatures.signer(again)
            self._check_same(who, person)
            choice = (
                None if status is None else ContactChoice(status, self.signatures.came_at(again))
            )
            self.people.change(who, person, choice, kept=False)
        signed = SealedSignature(_posted(person, status, now), "", "")
        return self.signatures.posted(petition, who, signed, identifiers, comments)

    def change(self, person: str, details: PersonDetails, status: str | None) -> None:
        """What the office says of a person; empty fields say nothing. Raises NotFound, Conflict."""
        self.people.change(person, details, self._now(status))

    def _now(self, status: str | None) -> ContactChoice | None:
        """A word that is said this moment."""
        return (
            None
            if status is None
            else ContactChoice(status, f"{self.session.hour[:13]}Z", latest=True)
        )

    def _check_same(self, id: str, person: PersonDetails) -> None:
        """Raise Conflict if `person` cannot be the one that an identifier names.

        A name may be missing, here or there; an address that is not theirs makes another person.
        """
        known = _who(self.people.get(id).details)
        given = _who(person)
        if contradict(given, known) or (given["email"] and not known["email"]):
            raise Conflict

    def sign_as(
        self,
        petition: str,
        person: str,
        now: float,
        identifiers: Sequence[str] = (),
        comments: str = "",
    ) -> str:
        """The same for a person who is here already. Raises NotFound, PetitionClosed, Conflict."""
        self.petitions.take(petition)
        details = self.people.get(person).details
        again = self.signatures.named(petition, identifiers)
        if again is not None and self.signatures.signer(again) != person:
            raise Conflict
        signed = SealedSignature(_posted(details, None, now), "", "")
        return self.signatures.posted(petition, person, signed, identifiers, comments)


def _who(person: PersonDetails) -> dict[str, str]:
    return {name: folded(getattr(person, name)) for name in WHO}


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
