"""The page of spec says what the code does."""

import json
from pathlib import Path

import pytest

from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import BY_FINGER, FAST, ONE_NAME
from kiosk.domain.outbox import State
from kiosk.domain.signature import HEIGHT, WIDTH
from kiosk.export.manifest import FORMAT, Manifest
from kiosk.sealing import canonical, envelope, withdrawal
from kiosk.services.paper import ON_PAPER
from tests.clock import HOUR

from .make_vectors import header, payload

PAGE = Path(envelope.__file__).with_name("ENVELOPE.md").read_text("utf-8")
MANIFEST = json.loads(Manifest(HOUR, "00" * 32, "e", ("c",), ()).to_bytes())


@pytest.mark.parametrize(
    "word",
    [
        *(f"`{name}`" for name in ("v", "id", "kiosk", "seq", "prev", "recipients", "withdrawal")),
        *(f"`{name}`" for name in (*payload(), *MANIFEST, *MANIFEST["balance"])),
        *(f"`{name.value}`" for name in FieldName),
        *(f"`{state.value}`" for state in State),
        *(f"`{mark}`" for mark in (FAST, ONE_NAME, BY_FINGER, ON_PAPER)),
        "`strokes`",
        f'"size": [{WIDTH}, {HEIGHT}]',
        f"0 to {WIDTH - 1}",
        f"0 to {HEIGHT - 1}",
        envelope.SLUG.pattern,
        withdrawal.ALPHABET,
        FORMAT,
        f"1 to {envelope.MAX_HEADER_BYTES}",
        f"1 to {envelope.MAX_BODY_BYTES}",
        f"exactly {envelope.PAYLOAD_BYTES} bytes",
        envelope.MAGIC.hex(" "),
        "petition-kiosk withdrawal v1",
        "petition-kiosk receipt v1",
        "petition-kiosk bundle v1",
    ],
)
def test_the_page_names_it(word: str) -> None:
    """Every member, limit and context of the code stands in the page."""
    assert word in PAGE


def test_the_page_knows_every_header_member() -> None:
    """A member added to the header has to be added to the page."""
    assert all(f"`{name}`" in PAGE for name in header(1))


def test_canonical_json_is_as_the_page_says() -> None:
    """Sorted, without blanks, UTF-8, only what must be escaped is."""
    value = {"b": 'é"\\\n\x01😀', "a": [1, True, None]}
    expected = '{"a":[1,true,null],"b":"é\\"\\\\\\n\\u0001😀"}'
    assert canonical.canonical(value) == expected.encode()
