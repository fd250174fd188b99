"""Every code has a sentence, and every sentence is another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.bridge import wording
from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Problem
from kiosk.services.sending_rules import Condition


def test_every_field_has_a_label() -> None:
    """All different."""
    assert len({wording.field_label(name) for name in FieldName}) == len(FieldName)


@pytest.mark.parametrize("problem", Problem)
@pytest.mark.parametrize("name", FieldName)
def test_every_problem_says_what_to_do(name: FieldName, problem: Problem) -> None:
    """A sentence; the one for “required” names the field."""
    sentence = wording.field_problem(name, problem)
    assert sentence.endswith(".")
    others = {wording.field_problem(other, problem) for other in FieldName}
    assert len(others) == (len(FieldName) if problem is Problem.REQUIRED else 1)


def test_every_condition_of_the_courier_has_words() -> None:
    """Six conditions, six sentences; without a hub it is always the same one."""
    assert len({wording.hub_condition(each.value, True) for each in Condition}) == len(Condition)
    assert len({wording.hub_condition(each.value, False) for each in Condition}) == 1


@pytest.mark.parametrize("codes", [("StorageFull", "StorageUnavailable")])
def test_a_full_disk_is_told_from_a_broken_one(codes: tuple[str, str]) -> None:
    """For signers and for exports."""
    for say in (wording.storage_problem, wording.export_problem):
        assert len({say(code) for code in codes}) == 2


def test_every_reason_for_no_export_has_words() -> None:
    """Wrong words, no shift, no room, anything else."""
    codes = ("WrongWords", "no_shift", "StorageFull", "StorageUnavailable")
    assert len({wording.export_problem(code) for code in codes}) == len(codes)
    assert wording.export_problem("BadKey") == wording.export_problem("StorageUnavailable")


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (None, "Nothing delivered"),
        (1000.0, "just now"),
        (1020.0, "just now"),
        (900.0, "2 minutes"),
        (-6100.0, "118 minutes"),
        (-6200.0, "more than two hours"),
    ],
)
def test_how_long_ago(at: float | None, words: str) -> None:
    """In minutes, then in no more detail than helps; a clock that went back is “just now”."""
    assert words in wording.last_delivery(at, 1000.0)


def test_an_export_says_what_it_wrote() -> None:
    """Number and file name, and what is not in it."""
    bundle = wording.exported("bundle", 12, "a-stall.pkbundle", 0)
    assert "12" in bundle
    assert "a-stall.pkbundle" in bundle
    listed = wording.exported("list", 12, "a-stall.csv", 3)
    assert listed.startswith("List")
    assert "3 signatures are not in it" in listed


def test_the_pause_is_said_in_seconds() -> None:
    """A wrong PIN with and without a pause."""
    assert "15" in wording.pin_problem(15)
    assert wording.pin_problem(0) == "This is not the PIN."


def test_sentences_come_from_literals() -> None:
    """`lupdate` finds a sentence only where it stands in the call itself."""
    source = Path(wording.__file__).read_text("utf-8")
    calls = source.count("translate(")
    literal = re.findall(r'translate\(\s*"(?:Form|Desk)",\s*"', source)
    assert len(literal) == calls > 20
