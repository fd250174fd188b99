"""Sealed files of tablets into a hub by hand: after a loss, or instead of a network."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.outbox import Link, State
from kiosk.export.bundle import write_bundle
from kiosk.export.manifest import Manifest
from kiosk.hub.database import open_storage
from kiosk.hub.identity import new_key
from kiosk.sealing.envelope import Envelope, parse
from kiosk.sealing.keys import OpeningKey, SigningKey, kiosk_id
from kiosk.sealing.spoken import in_words
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.services.mirror_file import mirror_name
from kiosk.services.second_copy import SecondCopy
from kiosk.storage.database import Store, open_store
from tests.clock import AT, HOUR
from tests.hub.kit import CODE
from tests.sealing.kit import sealed

from . import command

SECONDS = 60
OFFICE = OpeningKey.generate()
CODE_OF_A_SIGNER = "7K2M-9QX4-D0VB"


class Tablet:
    """One that was at a stall without a network."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.device = SigningKey.generate()
        self.store: Store = open_store(folder, self.device.public)

    def sign(self, count: int) -> list[str]:
        """So many signatures; their ids."""
        return [
            self.store.outbox.append(self._make, hour=HOUR, shift=None).id for _ in range(count)
        ]

    def _make(self, link: Link) -> Envelope:
        verifier = verifier_of(proof_of(CODE_OF_A_SIGNER))
        return sealed(
            self.device,
            [OFFICE.recipient],
            link.seq,
            link.prev,
            campaign="an-appeal",
            withdrawal=verifier,
        )

    def bundle(self, name: str, *, rehearsal: bool = False) -> Path:
        """Everything there is, sealed."""
        path = self.folder / name
        rows = list(self.store.outbox.rows(tuple(State)))
        write_bundle(
            path,
            rows,
            Manifest(HOUR, self.device.public, "a-stall", ("an-appeal",), rehearsal=rehearsal),
            self.device,
            total=len(rows),
        )
        return path

    def second_copy(self) -> Path:
        """The stick's file."""
        name = mirror_name(self.device.public)
        copy = SecondCopy(name, self.device.public)
        copy.look(self.folder)
        copy.add(self.folder, self.store.outbox.changes(0, 500))
        return self.folder / name


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A hub that has lost everything but its key."""
    new_key(tmp_path / "hub")
    with open_storage(tmp_path / "hub", None) as storage:
        storage.add_code(CODE, AT)
    return tmp_path / "hub"


@pytest.fixture
def tablet(tmp_path: Path) -> Iterator[Tablet]:
    """A tablet."""
    made = Tablet(tmp_path / "tablet")
    yield made
    made.store.close()


def run(data: Path, *words: object, answer: str = "") -> subprocess.CompletedProcess[str]:
    """`petition-kiosk hub import …`."""
    return command.run("hub", "import", "--data", data, *words, answer=answer)


def kept(data: Path) -> set[str]:
    """Ids that the hub holds."""
    with open_storage(data, None) as storage:
        return {parse(raw).header.id for _, raw in storage.envelopes()}


def known(data: Path, tablet: Tablet) -> None:
    """The hub knows the tablet, as after an enrolment."""
    with open_storage(data, None) as storage:
        storage.enrol(CODE, tablet.device.public, "a stall", tablet.device.public, AT)


def test_a_bundle_is_taken_in_once(data: Path, tablet: Tablet) -> None:
    """Sealed as it is, without a key; a second time everything is here already."""
    known(data, tablet)
    ids = tablet.sign(5)
    bundle = tablet.bundle("day.pkbundle")
    done = run(data, bundle)
    assert (done.returncode, done.stderr) == (0, "")
    assert "5 stored, 0 were here" in done.stdout
    assert kept(data) == set(ids)
    assert "0 stored, 5 were here" in run(data, bundle, bundle).stdout
    assert kept(data) == set(ids)


@pytest.mark.parametrize("second_copy", [False, True], ids=["bundle", "second copy"])
def test_what_was_withdrawn_goes_and_stays_gone(
    data: Path, tablet: Tablet, second_copy: bool
) -> None:
    """Here from the morning's file, withdrawn in the evening's; then the morning's comes again."""
    known(data, tablet)
    ids = tablet.sign(3)
    morning = tablet.bundle("morning.pkbundle")
    assert run(data, morning).returncode == 0
    tablet.store.outbox.withdraw(ids[1], proof_of(CODE_OF_A_SIGNER))
    evening = tablet.second_copy() if second_copy else tablet.bundle("evening.pkbundle")
    done = run(data, evening)
    assert done.returncode == 0
    assert "1 withdrawn" in done.stdout
    assert kept(data) == {ids[0], ids[2]}
    again = run(data, morning)
    assert "1 refused (withdrawn)" in again.stdout
    assert again.returncode == 0
    assert kept(data) == {ids[0], ids[2]}


def test_the_courier_may_still_withdraw_it(data: Path, tablet: Tablet) -> None:
    """A tombstone from a bundle knows no verifier; the signer's proof is taken all the same."""
    known(data, tablet)
    (id,) = tablet.sign(1)
    proof = proof_of(CODE_OF_A_SIGNER)
    tablet.store.outbox.withdraw(id, proof)
    assert run(data, tablet.bundle("day.pkbundle")).returncode == 0
    with open_storage(data, None) as storage:
        assert storage.withdraw(kiosk_id(tablet.device.public), id, verifier_of(proof), AT)


def test_nobody_takes_away_anothers(data: Path, tablet: Tablet, tmp_path: Path) -> None:
    """A signed bundle that lists a stranger's id, a stick with a wrong proof: nothing goes."""
    known(data, tablet)
    (id,) = tablet.sign(1)
    assert run(data, tablet.bundle("day.pkbundle")).returncode == 0
    other = Tablet(tmp_path / "other")
    known(data, other)
    with open_storage(data, None) as storage:
        (raw,) = [raw for _, raw in storage.envelopes()]
    row = next(iter(tablet.store.outbox.rows(tuple(State))))
    assert raw == row.envelope
    foreign = replace(row, state=State.WITHDRAWN, envelope=b"", proof="ab" * 32)
    other.store.outbox.insert([foreign])
    for file in (other.bundle("forged.pkbundle"), other.second_copy()):
        assert "withdrawn" not in run(data, file).stdout
    tablet.store.outbox.withdraw(id, "ab" * 32)
    assert "withdrawn" not in run(data, tablet.second_copy()).stdout
    assert kept(data) == {id}
    other.store.close()


def test_an_unknown_tablet_is_admitted_knowingly(data: Path, tablet: Tablet) -> None:
    """Its key is said in words; nothing is taken in before somebody says that it is theirs."""
    ids = tablet.sign(2)
    copy = tablet.second_copy()
    words = in_words(tablet.device.public)
    refused = run(data, copy)
    assert refused.returncode == 2
    assert words in refused.stderr
    assert "--admit" in refused.stderr
    hesitant = run(data, copy, "--admit", answer="no\n")
    assert hesitant.returncode == 1
    assert words in hesitant.stdout
    assert kept(data) == set()
    done = run(data, copy, "--admit", answer="admit\n")
    assert done.returncode == 0, done.stderr
    assert kept(data) == set(ids)
    with open_storage(data, None) as storage:
        assert storage.kiosk_with(tablet.device.public) is None
        assert [each.revoked for each in storage.kiosks()] == [False]
    known(data, tablet)


def test_a_revoked_tablets_file_stays_outside(data: Path, tablet: Tablet) -> None:
    """Whoever has the tablet can sign whatever they like with it."""
    known(data, tablet)
    with open_storage(data, None) as storage:
        storage.revoke(kiosk_id(tablet.device.public))
    tablet.sign(2)
    done = run(data, tablet.bundle("day.pkbundle"))
    assert done.returncode == 1
    assert "revoked" in done.stderr
    assert kept(data) == set()


def test_rehearsal_and_reality_do_not_mix(data: Path, tablet: Tablet) -> None:
    """One file of the other world, and none is taken in."""
    known(data, tablet)
    tablet.sign(1)
    real, practice = tablet.bundle("day.pkbundle"), tablet.bundle("p.pkbundle", rehearsal=True)
    done = run(data, real, practice)
    assert done.returncode == 2
    assert "rehearsal" in done.stderr
    assert kept(data) == set()


def test_what_is_damaged_is_said_and_the_rest_is_there(data: Path, tablet: Tablet) -> None:
    """One envelope of five has another byte."""
    known(data, tablet)
    ids = tablet.sign(5)
    row = next(iter(tablet.store.outbox.rows(tuple(State))))
    bundle = tablet.bundle("day.pkbundle")
    raw = bundle.read_bytes()
    at = raw.index(row.envelope) + 900
    bundle.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
    done = run(data, bundle)
    assert done.returncode == 1
    assert "4 stored, 0 were here, 1 damaged" in done.stdout
    assert kept(data) == set(ids[1:])


def test_no_hub_and_no_file_are_said_plainly(data: Path, tablet: Tablet, tmp_path: Path) -> None:
    """A folder without a hub is not made one; a file that is none is named."""
    tablet.sign(1)
    nowhere = tmp_path / "nowhere"
    assert run(nowhere, tablet.bundle("day.pkbundle")).returncode == 2
    assert not nowhere.exists()
    (tmp_path / "list.txt").write_text("a shopping list")
    refused = run(data, tmp_path / "list.txt")
    assert refused.returncode == 2
    assert "list.txt" in refused.stderr
