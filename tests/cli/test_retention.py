"""`hub campaign` and `hub erase`: names go when they must, and the office is told what is left."""

import builtins
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.campaign import FieldName
from kiosk.hub.database import open_storage
from kiosk.hub.forwarding_outbox import ReceiverOutbox
from kiosk.hub.records.records import Records
from kiosk.hub.records.values import PersonDetails
from kiosk.hub.storage import HubStorage
from kiosk.sealing.envelope import parse
from tests.clock import NOW
from tests.hub.kit import OFFICE, WITHDRAWAL
from tests.hub.signed import Stall

ANA = "ana@example.org"
Typed = Callable[..., None]


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[HubStorage]:
    """A hub's own, in its data folder."""
    with open_storage(tmp_path / "hub", None) as opened:
        yield opened


@pytest.fixture
def stall(storage: HubStorage) -> Stall:
    """Ana signed twice, in two campaigns, and Bo once."""
    made = Stall(storage)
    made.sign(ANA)
    made.sign(ANA.upper(), campaign="another-appeal")
    made.sign("bo@example.org", given="Bo")
    return made


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The office's key file."""
    OFFICE.save(tmp_path / "office.key", "office")
    return tmp_path / "office.key"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """What somebody types at the terminal, line by line."""

    def lines(*answers: str) -> None:
        left = iter(answers)

        def answer(_question: str = "") -> str:
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr(builtins, "input", answer)

    return lines


def ids(storage: HubStorage) -> set[str]:
    """Of all that can still be opened."""
    return {parse(raw).header.id for _public, raw in storage.envelopes()}


def hub(tmp_path: Path, *arguments: str) -> int:
    """A command about this hub."""
    return main(["hub", *arguments[:2], "--data", str(tmp_path / "hub"), *arguments[2:]])


def test_a_campaign_from_open_to_anonymous(
    tmp_path: Path,
    stall: Stall,
    storage: HubStorage,
    typed: Typed,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Closed, opened again, closed, and emptied only by whoever types its name."""
    assert hub(tmp_path, "campaign", "close", "an-appeal") == 0
    assert hub(tmp_path, "campaign", "reopen", "an-appeal") == 0
    assert hub(tmp_path, "campaign", "close", "an-appeal", "--months", "0") == 0
    typed("yes")
    assert hub(tmp_path, "campaign", "anonymise", "an-appeal") == 1
    assert len(ids(storage)) == 3
    typed("an-appeal")
    assert hub(tmp_path, "campaign", "anonymise", "an-appeal") == 0
    assert len(ids(storage)) == 1
    capsys.readouterr()
    assert hub(tmp_path, "campaign", "list") == 0
    shown = capsys.readouterr().out
    assert "an-appeal: 2 kept, anonymous since" in shown
    assert "another-appeal: 1 kept, open" in shown
    assert hub(tmp_path, "campaign", "reopen", "an-appeal") == 2


@pytest.mark.parametrize("months", ["-1", "121", "half"])
def test_a_number_of_months_that_is_none(tmp_path: Path, stall: Stall, months: str) -> None:
    """Said at once, and nothing is closed."""
    with pytest.raises(SystemExit):
        hub(tmp_path, "campaign", "close", "an-appeal", f"--months={months}")


def test_one_person_is_erased_by_address_everywhere(
    tmp_path: Path,
    stall: Stall,
    storage: HubStorage,
    key: Path,
    typed: Typed,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In every campaign, on the OSDI API too; whoever else signed stays; receivers are named."""
    records = Records(storage.engine, OFFICE, lambda: NOW)
    records.check_key()
    posted = PersonDetails(email=ANA, given_name="Eva")
    with records.writing() as book:
        book.petitions.of_campaign("an-appeal")
        book.sign("an-appeal", posted, None, NOW)
    sent = next(each.id for each in records.outgoing() if each.campaign == "another-appeal")
    outbox = ReceiverOutbox(storage.engine, "the CRM", "holder")
    outbox.register("https://crm.example.org")
    assert outbox.claim(NOW, 60.0)
    outbox.add([sent])
    assert outbox.count_attempt(sent, NOW)
    outbox.deliver(sent, "their-number-7", merged=False)
    typed("Ana@Example.org", "erase")
    assert main(["hub", "erase", "--data", str(tmp_path / "hub"), "--key", str(key)]) == 0
    shown = capsys.readouterr().out
    assert "the CRM: their-number-7" in shown
    assert sent in shown
    assert [each.fields[FieldName.EMAIL] for each in records.outgoing()] == ["bo@example.org"]
    assert len(ids(storage)) == 1


def test_one_person_is_erased_by_code_without_any_key(
    tmp_path: Path, stall: Stall, storage: HubStorage, typed: Typed
) -> None:
    """The code is enough; here everybody has the same one."""
    typed(WITHDRAWAL.lower(), "erase")
    assert main(["hub", "erase", "--data", str(tmp_path / "hub")]) == 0
    assert ids(storage) == set()


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ((ANA,), 2),
        (("no code at all",), 2),
        (("0000-0000-0000", "erase"), 1),
        ((WITHDRAWAL, "no"), 1),
        ((), 2),
    ],
)
def test_nothing_is_erased_by_a_slip(
    tmp_path: Path,
    stall: Stall,
    storage: HubStorage,
    typed: Typed,
    answers: tuple[str, ...],
    status: int,
) -> None:
    """An address without the key, no code, nobody's code, a second thought, no answer."""
    typed(*answers)
    assert main(["hub", "erase", "--data", str(tmp_path / "hub")]) == status
    assert len(ids(storage)) == 3
