"""A campaign's values: the edition for a language, and the digest of what was agreed to."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.campaign import Block, BlockKind

from .kit import ARABIC, CAMPAIGN, ENGLISH


def test_an_edition_by_language_or_the_first() -> None:
    """An unknown language gets the default one."""
    assert CAMPAIGN.edition("ar") is ARABIC
    assert CAMPAIGN.edition("en") is CAMPAIGN.edition("tlh") is CAMPAIGN.edition("") is ENGLISH


@pytest.mark.parametrize(
    "change",
    [
        {"language": "en-GB"},
        {"statement": "Clean the lake!"},
        {"demands": ("Stop the spill. Pay for it.",)},
        {"demands": ("Pay for it.", "Stop the spill.")},
        {"consents": {**ENGLISH.consents, "contact_email": "Keep me informed"}},
        {"consents": {"contact_email": "Keep me informed."}},
        {"privacy_short": "Sealed."},
        {"privacy": (Block(BlockKind.PARAGRAPH, "Who asks: the stall!"),)},
    ],
)
def test_the_digest_changes_with_what_was_agreed_to(change: dict[str, Any]) -> None:
    """One changed sign in statement, demands, consents or privacy notice is another wording."""
    assert replace(ENGLISH, **change).wording_digest() != ENGLISH.wording_digest()


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"sections": ()},
        {"breath": ()},
        {"next_steps": ()},
        {"endonym": "E"},
        {"consents": dict(sorted(ENGLISH.consents.items(), reverse=True))},
    ],
)
def test_the_digest_stays_with_everything_else(change: dict[str, Any]) -> None:
    """Story, title and the order of consents in the file are not part of it."""
    assert replace(ENGLISH, **change).wording_digest() == ENGLISH.wording_digest()


def test_the_digest_never_changes_between_releases() -> None:
    """A stored signature's wording can be proved years later: the value is fixed."""
    assert (
        ENGLISH.wording_digest()
        == "797ba2d6def0f966c24b7522abfd4b409efc2c1393739d696832ba89d0b08c11"
    )
