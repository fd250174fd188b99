"""Every code has a sentence, and every sentence is another."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.app.health import self_check
from kiosk.bridge import desk_wording, first_wording, paper_wording, wording
from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import FieldProblem
from kiosk.domain.outbox import Balance, ExportKind
from kiosk.domain.verdict import Verdict
from kiosk.services.desk import Evening, Withdrawal
from kiosk.services.second_copy import MirrorCondition
from kiosk.services.sending_rules import Condition
from kiosk.services.taking_over import Loss


def test_every_field_has_a_label() -> None:
    """All different."""
    assert len({wording.field_label(name) for name in FieldName}) == len(FieldName)


@pytest.mark.parametrize("problem", FieldProblem)
@pytest.mark.parametrize("name", FieldName)
def test_every_problem_says_what_to_do(name: FieldName, problem: FieldProblem) -> None:
    """A sentence; the one for “required” names the field."""
    sentence = wording.field_problem(name, problem)
    assert sentence.endswith(".")
    others = {wording.field_problem(other, problem) for other in FieldName}
    assert len(others) == (len(FieldName) if problem is FieldProblem.REQUIRED else 1)


def test_every_condition_of_the_courier_has_words() -> None:
    """Another sentence for each; without a hub it is always the same one."""
    said = desk_wording.hub_condition
    assert len({said(each.value, True) for each in Condition}) == len(Condition)
    assert len({said(each.value, False) for each in Condition}) == 1


@pytest.mark.parametrize("codes", [("StorageFull", "StorageUnavailable")])
def test_a_full_disk_is_told_from_a_broken_one(codes: tuple[str, str]) -> None:
    """For signers and for exports."""
    for say in (wording.storage_problem, desk_wording.export_problem):
        assert len({say(code) for code in codes}) == 2


def test_every_reason_for_no_export_has_words() -> None:
    """Wrong words, no shift, no room, stopped, anything else."""
    say = desk_wording.export_problem
    codes = ("WrongWords", "no_shift", "StorageFull", "Cancelled", "StorageUnavailable")
    assert len({say(code) for code in codes}) == len(codes)
    assert say("BadKey") == say("StorageUnavailable")


def test_every_verdict_has_words() -> None:
    """Short enough for large letters, and each another."""
    said = {desk_wording.verdict(each) for each in Verdict}
    assert len(said) == len(Verdict)
    assert all(0 < len(words) <= 40 for words in said)


OF_THE_HUB = ("campaign", "other_digest", "withdrawn", "signature")
"""Codes of a hub's refusals that volunteers meet (`hub.service`, `hub.storage`)."""


def test_every_refusal_has_words() -> None:
    """Those that happen have their own; any other code is named, for the office."""
    known = {desk_wording.refusal(code) for code in (*OF_THE_HUB, "damaged")}
    assert len(known) == len(OF_THE_HUB) + 1
    assert not any("Tell the office this word" in words for words in known)
    for code in ("http_413", "base64", "other_kiosk"):
        assert desk_wording.refusal(code).endswith(code)
    assert desk_wording.refusal("").endswith("?")


def test_every_outcome_of_a_withdrawal_has_words() -> None:
    """Each another sentence."""
    assert len({desk_wording.withdrawal(each) for each in Withdrawal}) == len(Withdrawal)


def test_every_kind_of_file_has_a_label() -> None:
    """Each another."""
    assert len({desk_wording.kind_label(each) for each in ExportKind}) == len(ExportKind)


def test_every_check_of_the_machine_has_a_label_and_a_remedy(tmp_path: Path) -> None:
    """Of this system and of Windows: what should be, and what to do if it is not."""
    codes = [each.code for each in self_check(tmp_path)] + ["windows", "signed"]
    labels = {desk_wording.check_label(code) for code in codes}
    remedies = {desk_wording.check_remedy(code, known=True) for code in codes}
    assert len(labels) == len(remedies) == len(codes) > 5
    assert not labels & set(codes)
    assert all(len(remedy) > 10 for remedy in remedies)


def test_every_condition_of_the_second_copy_has_words() -> None:
    """Another sentence for each; none where none is wanted."""
    said = {desk_wording.second_copy(each.value, 3, "STICK") for each in MirrorCondition}
    assert len(said) == len(MirrorCondition)
    assert desk_wording.second_copy(MirrorCondition.OFF.value, 0, "") == ""


@pytest.mark.parametrize(
    ("bundled", "words"),
    [
        (None, "There is no bundle yet"),
        (Balance(waiting=3), "The same on the stick and here: 3"),
        (Balance(waiting=2), "On the stick: 2 signed. Here: 3."),
        (Balance(delivered=3), "On the stick: 3 signed. Here: 3."),
    ],
)
def test_the_bundle_beside_the_screen(bundled: Balance | None, words: str) -> None:
    """None, the same, fewer, or as many in other states."""
    assert words in desk_wording.count_match(Evening(Balance(waiting=3), 0, bundled))


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
    assert words in desk_wording.last_delivery(at, 1000.0)


def test_an_export_says_what_it_wrote() -> None:
    """Number and file name, and what is not in it."""
    bundle = desk_wording.exported(ExportKind.BUNDLE, 12, "a-stall.pkbundle", 0)
    assert bundle.startswith("Sealed bundle")
    assert "12" in bundle
    assert "a-stall.pkbundle" in bundle
    assert "not in it" not in bundle
    listed = desk_wording.exported(ExportKind.ARCHIVE, 12, "a-stall.csv", 3)
    assert listed.startswith("List")
    assert "3 signatures are not in it" in listed


def test_the_pause_is_said_in_seconds() -> None:
    """A wrong PIN with and without a pause."""
    assert "15" in desk_wording.pin_problem(15)
    assert desk_wording.pin_problem(0) == "This is not the PIN."


def test_every_loss_has_a_sentence() -> None:
    """What a newer event file would cost, and what to do first."""
    said = {first_wording.would_lose(each) for each in Loss}
    assert len(said) == len(Loss)


MODULES = [wording, desk_wording, paper_wording, first_wording]


@pytest.mark.parametrize("module", MODULES, ids=["signers", "desk", "paper", "first"])
def test_sentences_come_from_literals(module: ModuleType) -> None:
    """`lupdate` finds a sentence only where it stands in the call itself."""
    assert module.__file__ is not None
    source = Path(module.__file__).read_text("utf-8")
    calls = source.count("translate(")
    literal = re.findall(r'translate\(\s*"(?:Form|Desk|Paper|FirstStart)",\s*"', source)
    assert len(literal) == calls >= 10


def test_only_the_wordings_translate() -> None:
    """No other bridge file asks for a sentence: there is one place to look for each."""
    files = Path(wording.__file__).parent.glob("*.py")
    asking = {file.name for file in files if "translate(" in file.read_text("utf-8")}
    assert asking == {Path(str(module.__file__)).name for module in MODULES}
