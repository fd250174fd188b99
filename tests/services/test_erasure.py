"""Whoever asks to be forgotten is found, and nobody else."""

import uuid
from dataclasses import replace

from kiosk.domain.campaign import FieldName
from kiosk.sealing.keys import OpeningKey
from kiosk.services.doubles import Theirs, signed_with
from tests.sealing import kit

from .kit import DEVICE, OFFICE, STANDBY, TYPED, signature


def sealed(email: str, seq: int, to: OpeningKey = OFFICE) -> bytes:
    """A signature with this address (none if empty)."""
    typed = {**TYPED, FieldName.EMAIL: email} if email else {**TYPED}
    if not email:
        del typed[FieldName.EMAIL]
    payload = replace(signature(), fields=typed).payload()
    id = str(uuid.UUID(int=seq, version=4))
    campaign = f"campaign-{seq}"
    return kit.sealed(DEVICE, [to.recipient], seq, payload=payload, id=id, campaign=campaign).raw


def test_a_person_is_found_in_every_campaign_however_they_wrote_it() -> None:
    """Case and a doubled blank do not matter; another's and no address are left alone."""
    stored = [
        sealed("Amina@example.org", 1),
        sealed("amina@example.ORG", 2),
        sealed("aminah@example.org", 3),
        sealed("", 4),
    ]
    search = signed_with("  AMINA@example.org", ((DEVICE.public, raw) for raw in stored), [OFFICE])
    assert [each.campaign for each in search.found] == ["campaign-1", "campaign-2"]
    assert search.found[0] == Theirs(
        str(uuid.UUID(int=1, version=4)), "campaign-1", signature().hour
    )
    assert search.closed == 0


def test_what_could_not_be_looked_into_is_counted() -> None:
    """Another office's, and damaged ones: theirs may be among them, and the search goes on."""
    whole = sealed("amina@example.org", 3)
    damaged = whole[:-1] + bytes([whole[-1] ^ 1])
    stored = [sealed("amina@example.org", 1, to=STANDBY), damaged, whole]
    search = signed_with("amina@example.org", ((DEVICE.public, raw) for raw in stored), [OFFICE])
    assert len(search.found) == 1
    assert search.closed == 2


def test_nobody_without_an_address_is_found_by_an_empty_one() -> None:
    """An empty search finds nobody, rather than everybody who gave no address."""
    stored = [(DEVICE.public, sealed("", 1))]
    assert signed_with("", stored, [OFFICE]).found == ()
