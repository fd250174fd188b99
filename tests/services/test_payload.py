"""An opened payload becomes the signature it was, or nothing."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadEnvelope
from kiosk.domain.signature import (
    HEIGHT,
    MOST_LINES,
    WIDTH,
    GivenConsent,
    Line,
    SheetLine,
    Signature,
)
from kiosk.services.payload import signature_from
from tests.clock import HOUR

POINTS = st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1))
DRAWN = st.lists(st.lists(POINTS, min_size=1, max_size=20).map(tuple), max_size=MOST_LINES)


def _signature(strokes: tuple[Line, ...] = ()) -> Signature:
    return Signature(
        fields={FieldName.GIVEN_NAME: "Ada"},
        language="en",
        campaign_version=1,
        statement_version=1,
        wording="ab" * 32,
        consents=(GivenConsent("news", 1, given=True),),
        hour=HOUR,
        fill_seconds=40,
        marks=("fast",),
        strokes=strokes,
    )


@given(DRAWN)
@settings(deadline=None)
def test_a_payload_becomes_the_signature_it_was(drawn: list[Line]) -> None:
    """Reading a payload is the reverse of writing it, through JSON, finger signature and all."""
    signature = _signature(tuple(drawn))
    assert signature_from(json.loads(json.dumps(signature.payload()))) == signature


def test_a_place_on_paper_stays() -> None:
    """Also where what an earlier release took is mended; without one, no member stands for it."""
    signed = replace(_signature(), paper=SheetLine(17, 3))
    assert signature_from(json.loads(json.dumps(signed.payload()))) == signed
    assert signature_from(signed.payload(), entered=True) == signed
    assert "paper" not in _signature().payload()


def _refused(payload: dict[str, Any]) -> None:
    with pytest.raises(BadEnvelope, match=r"^payload_members$") as caught:
        signature_from(payload)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("fields", None),
        ("fields", {"nickname": "Ada"}),
        ("fields", {"given_name": 7}),
        ("fields", {"given_name": "half \ud83d"}),
        ("language", 7),
        ("statement", {"version": True, "wording": "ab"}),
        ("consents", [{"id": "news", "version": 1, "given": 1}]),
        ("consents", [{"id": "news", "version": 1}]),
        ("hour", "2026-11-24T15:04Z"),
        ("fill_seconds", "40"),
        ("marks", "fast"),
        ("paper", None),
        ("paper", [17, 3]),
        ("paper", {"sheet": 17}),
        ("paper", {"sheet": 17, "line": 0}),
        ("paper", {"sheet": "17", "line": 3}),
        ("paper", {"sheet": 17, "line": True}),
        ("paper", {"sheet": 2**53 + 1, "line": 3}),
        ("strokes", None),
        ("strokes", []),
        ("strokes", {"size": [WIDTH, HEIGHT]}),
        ("strokes", {"size": [500, 1000], "lines": [[1, 1]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": []}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[1]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[1, 2, 3]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[1, True]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[1, 2.0]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [["1", "2"]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[-1, 2]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[WIDTH, 2]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[1, HEIGHT]]}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": [[1, 1]] * (MOST_LINES + 1)}),
        ("strokes", {"size": [WIDTH, HEIGHT], "lines": "1, 2"}),
    ],
)
def test_a_payload_that_breaks_a_rule_is_not_guessed(member: str, value: object) -> None:
    """A member of another type gives a code, and an exception that quotes nothing."""
    payload = _signature((((1, 1), (2, 2)),)).payload()
    signature_from(payload)
    _refused({**payload, member: value})


@pytest.mark.parametrize("member", [*_signature().payload()])
def test_a_member_that_is_missing_is_not_guessed(member: str) -> None:
    """Each member has to be there."""
    payload = _signature().payload()
    del payload[member]
    _refused(payload)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda each: st.lists(each, max_size=4) | st.dictionaries(st.text(), each, max_size=4),
        max_leaves=12,
    ),
    st.sampled_from([*_signature().payload(), "strokes", "paper"]),
)
@settings(deadline=None)
def test_no_payload_crashes_the_reader(value: object, member: str) -> None:
    """Whatever JSON stands anywhere, the answer is a signature or the one code."""
    try:
        signature_from({**_signature().payload(), member: value})
    except BadEnvelope as error:
        assert error.code == "payload_members"
