"""A bundle holds every signature, reveals nobody, and shows every change."""

import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.domain.errors import BadBundle, KioskError, StorageFull, StorageUnavailable
from kiosk.domain.outbox import Balance, Row, State
from kiosk.domain.paper_notes import PaperTally
from kiosk.export.atomic import write_atomically
from kiosk.export.bundle import MANIFEST, SIGNATURE, Bundle, broken_links, read_bundle, write_bundle
from kiosk.export.manifest import Manifest
from kiosk.sealing.envelope import Envelope
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.services.listing import Cancelled, Damaged, Watch, open_all
from tests.proof import PROOF

from .stall import DEVICE, HOUR, OFFICE, bundle, day, numbered

STATES = {2: State.DELIVERED, 3: State.WITHDRAWN, 4: State.NEEDS_ATTENTION}
ROWS = list(day([numbered(n) for n in range(1, 6)], states=STATES))
ABOUT = Manifest(HOUR, DEVICE.public, "market", ("chechnya",))


def _found(read: Bundle) -> list[Envelope | Damaged]:
    return [each for _, each in read.envelopes()]


def _codes(path: Path) -> dict[int, str]:
    found = _found(read_bundle(path))
    return {each.seq: each.code for each in found if isinstance(each, Damaged)}


def _members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _rewrite(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A bundle of five rows, one withdrawn."""
    path = tmp_path / "day.pkbundle"
    bundle(path, ROWS)
    return path


def test_the_manifest_says_it_all(path: Path) -> None:
    """Kiosk, event, campaign, hour, and a balance that is counted from the list."""
    manifest = read_bundle(path).manifest
    assert manifest.kiosk == kiosk_id(DEVICE.public)
    assert (manifest.event, manifest.campaigns, manifest.made) == ("market", ("chechnya",), HOUR)
    assert manifest.balance == Balance(delivered=1, waiting=2, needs_attention=1, withdrawn=1)
    assert [(each.id, each.digest, each.state, each.seq) for each in manifest.listed] == [
        (row.id, row.digest, row.state, row.seq) for row in ROWS
    ]


def test_notes_of_paper_are_there_only_if_somebody_made_some(tmp_path: Path) -> None:
    """A bundle without them is the same to the byte as one of a tablet that knew of none."""
    noted = PaperTally(((17, 8), (18, 0)), ((19, 26),))
    rows = list(day([numbered(1), numbered(2)]))
    for name, paper in (("with", noted), ("without", None)):
        file = tmp_path / name
        bundle(file, rows, paper=paper)
        manifest = read_bundle(file).manifest
        assert manifest.paper == ({"chechnya": paper} if paper else {})
        assert (b'"paper"' in _members(file)[MANIFEST]) is (paper is not None)
    members = _members(tmp_path / "with")
    spoilt = members[MANIFEST].replace(b"[17,8]", b"[17,100]")
    manifest = read_bundle(tmp_path / "with").manifest
    with pytest.raises(ValueError, match="paper"):
        Manifest.from_bytes(spoilt)
    assert Manifest.from_bytes(members[MANIFEST]) == manifest


def test_a_withdrawn_signature_is_listed_without_its_envelope(path: Path) -> None:
    """The balance keeps adding up, and the withdrawn envelope is in no file."""
    withdrawn = ROWS[2]
    assert not any(withdrawn.id in name for name in _members(path))
    assert withdrawn.envelope not in path.read_bytes()
    assert len(_found(read_bundle(path))) == 4


def test_envelopes_are_byte_for_byte_what_was_sealed(path: Path) -> None:
    """The office opens exactly what the tablet stored, under the name that is promised."""
    row = ROWS[0]
    assert _members(path)[f"envelopes/{row.seq:08d}-{row.id}.env"] == row.envelope
    opening = open_all(_found(read_bundle(path)), DEVICE.public, [OFFICE])
    names = [each.signature.fields["given_name"] for each in opening.opened]  # type: ignore[index]
    assert names == ["Name 1", "Name 2", "Name 4", "Name 5"]


def test_a_bundle_tells_no_time_but_its_hour(path: Path, tmp_path: Path) -> None:
    """No member carries a time, and the same rows give the same bytes at any moment."""
    with zipfile.ZipFile(path) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
    again = tmp_path / "again.pkbundle"
    bundle(again, ROWS)
    assert again.read_bytes() == path.read_bytes()


def test_nobody_is_readable_in_a_bundle(path: Path) -> None:
    """No name, no address, in clear, anywhere in the file."""
    raw = path.read_bytes()
    assert b"Name" not in raw and b"example.org" not in raw


MANY = 5000 if PROOF else 1000


@pytest.mark.proof
def test_a_week_s_rows_come_back(tmp_path: Path) -> None:
    """A heavy week: every row written, read again, opened; progress from start to end."""
    rows = list(day([numbered(n) for n in range(MANY)]))
    steps: list[tuple[int, int]] = []
    path = tmp_path / "week.pkbundle"
    result = write_bundle(
        path,
        iter(rows),
        ABOUT,
        DEVICE,
        total=MANY,
        watch=Watch(progress=lambda done, total: steps.append((done, total))),
    )
    assert (result.count, result.damaged) == (MANY, ())
    assert (
        steps[-1] == (2 * MANY, 2 * MANY)
        and steps == sorted(steps)
        and len(steps) >= min(100, MANY // 50)
    )
    read = read_bundle(path)
    found = _found(read)
    assert [each.raw for each in found if isinstance(each, Envelope)] == [r.envelope for r in rows]
    assert len(open_all(found, DEVICE.public, [OFFICE]).opened) == MANY
    headers = [each.header for each in found if isinstance(each, Envelope)]
    assert broken_links(headers, read.manifest) == ()


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    """Who stops in the middle of writing, or of comparing, finds nothing half done."""
    for patience in (2, 7):
        calls = iter(range(100))
        watch = Watch(cancelled=lambda calls=calls, p=patience: next(calls) >= p)  # type: ignore[misc]
        with pytest.raises(Cancelled):
            write_bundle(
                tmp_path / "day.pkbundle",
                ROWS,
                ABOUT,
                DEVICE,
                total=5,
                watch=watch,
            )
        assert list(tmp_path.iterdir()) == []


def test_a_damaged_row_is_listed_and_stops_nobody(tmp_path: Path) -> None:
    """A row whose envelope rotted on the disk is reported here and there; the rest is taken."""
    rotten = bytearray(ROWS[1].envelope)
    rotten[700] ^= 1
    rows: list[Row] = [ROWS[0], replace(ROWS[1], envelope=bytes(rotten)), *ROWS[2:]]
    rows[4] = replace(rows[4], envelope=ROWS[0].envelope)
    path = tmp_path / "day.pkbundle"
    result = bundle(path, rows)
    assert result.count == 2
    assert [(each.seq, each.code) for each in result.damaged] == [
        (2, "signature"),
        (5, "other_row"),
    ]
    assert _codes(path) == {2: "signature", 5: "other_row"}
    assert read_bundle(path).manifest.balance.signed == 5


def test_a_flipped_byte_in_an_envelope_is_found(path: Path) -> None:
    """One byte changed in place: that signature is damaged, the others open."""
    raw = path.read_bytes()
    at = raw.index(ROWS[0].envelope) + 900
    path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
    assert _codes(path) == {1: "unreadable"}


def test_a_changed_envelope_with_a_right_checksum_is_found(path: Path) -> None:
    """Whoever also mends the zip's checksum is found by the listed digest."""
    members = _members(path)
    name = f"envelopes/{1:08d}-{ROWS[0].id}.env"
    members[name] = members[name][:-1] + bytes([members[name][-1] ^ 1])
    _rewrite(path, members)
    assert _codes(path) == {1: "digest"}


def test_a_removed_envelope_is_found(path: Path) -> None:
    """An envelope that is listed and not there is reported by its number."""
    members = _members(path)
    del members[f"envelopes/{4:08d}-{ROWS[3].id}.env"]
    _rewrite(path, members)
    assert _codes(path) == {4: "missing"}


def test_an_added_envelope_is_found(path: Path) -> None:
    """An envelope that nobody listed is reported and not opened."""
    members = _members(path)
    _rewrite(path, {**members, f"envelopes/{3:08d}-{ROWS[2].id}.env": ROWS[2].envelope})
    assert _codes(path) == {0: "not_listed"}


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(b'"event":"market"', b'"event":"church"'),
        lambda text: text.replace(b'"state":"withdrawn"', b'"state":"delivered"'),
        lambda text: text.replace(b'"signed":5', b'"signed":4'),
        lambda text: text.replace(b"{", b"{ ", 1),
        lambda text: text[:-1],
        lambda _: b"[]",
        lambda _: b"\xff",
    ],
)
def test_a_changed_manifest_is_refused(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Any change of the manifest is refused with the bundle's place and a way out."""
    members = _members(path)
    assert members[MANIFEST] != change(members[MANIFEST])
    _rewrite(path, {**members, MANIFEST: change(members[MANIFEST])})
    with pytest.raises(BadBundle) as caught:
        read_bundle(path)
    assert caught.value.place == str(path)
    assert "Export it again" in caught.value.remedy


def test_a_manifest_signed_by_another_is_refused_or_shows(path: Path) -> None:
    """Another's signature does not hold; another's key makes another kiosk of it."""
    members, thief = _members(path), SigningKey.generate()
    manifest = Manifest.from_bytes(members[MANIFEST])
    _rewrite(path, {**members, SIGNATURE: manifest.sign(thief)})
    with pytest.raises(BadBundle, match="changed after"):
        read_bundle(path)
    forged = replace(manifest, kiosk_key=thief.public)
    _rewrite(path, {**members, MANIFEST: forged.to_bytes(), SIGNATURE: forged.sign(thief)})
    read = read_bundle(path)
    assert read.manifest.kiosk != kiosk_id(DEVICE.public)
    assert not open_all(_found(read), thief.public, [OFFICE]).opened


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path, _: path.write_bytes(b""),
        lambda path, _: path.write_bytes(b"PK\x05\x06 no zip"),
        lambda path, _: path.write_bytes(path.read_bytes()[:-30]),
        lambda path, _: path.unlink(),
        lambda path, _: _rewrite(path, {}),
        lambda path, members: _rewrite(path, {MANIFEST: members[MANIFEST]}),
        lambda path, members: _rewrite(path, members, zipfile.ZIP_DEFLATED),
    ],
    ids=["empty", "noise", "cut", "gone", "no-members", "no-signature", "compressed"],
)
def test_what_is_no_bundle_is_refused(
    path: Path, spoil: Callable[[Path, dict[str, bytes]], object]
) -> None:
    """A wrong, cut or missing file gives BadBundle, never another exception."""
    spoil(path, _members(path))
    with pytest.raises(BadBundle):
        read_bundle(path)


def test_two_members_of_one_name_are_refused(path: Path) -> None:
    """Programs differ in which of two they read, so neither is."""
    with (
        zipfile.ZipFile(path, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr(MANIFEST, b"{}")
    with pytest.raises(BadBundle, match="two of one name"):
        read_bundle(path)


def test_a_bomb_is_refused(path: Path) -> None:
    """A member larger than any envelope, or a manifest of gigabytes, is not even read."""
    members = _members(path)
    name = f"envelopes/{1:08d}-{ROWS[0].id}.env"
    _rewrite(path, {**members, name: b"x" * 100_000})
    assert _codes(path) == {1: "unreadable"}
    _rewrite(path, {**members, MANIFEST: b" " * 30_000_000}, zipfile.ZIP_DEFLATED)
    with pytest.raises(BadBundle):
        read_bundle(path)


def test_no_random_damage_is_taken_for_good(path: Path) -> None:
    """Three hundred bundles with one byte changed: refused, reported, or unharmed; no crash."""
    raw, chance = path.read_bytes(), random.Random(7)
    for _ in range(300):
        at = chance.randrange(len(raw))
        path.write_bytes(raw[:at] + bytes([raw[at] ^ chance.randrange(1, 256)]) + raw[at + 1 :])
        try:
            found = _found(read_bundle(path))
        except BadBundle:
            continue
        whole = {each.raw for each in found if isinstance(each, Envelope)}
        assert whole <= {row.envelope for row in ROWS}
        assert len(whole) == 4 or any(isinstance(each, Damaged) for each in found)


def test_a_gap_in_the_chain_shows(tmp_path: Path) -> None:
    """Rows that vanished from the tablet's store show as a broken link."""
    path = tmp_path / "day.pkbundle"
    bundle(path, [ROWS[0], ROWS[3], ROWS[4]])
    read = read_bundle(path)
    headers = [each.header for each in _found(read) if isinstance(each, Envelope)]
    assert broken_links(headers, read.manifest) == (4,)


@pytest.mark.parametrize("what", ["envelope", "manifest", "cut"])
def test_a_stick_that_writes_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Negative control: damage planted between writing and reading again is caught."""
    write = write_atomically

    def damage(raw: bytes) -> bytes:
        if what == "cut":
            return raw[:-1000]
        at = raw.index(ROWS[0].envelope if what == "envelope" else b'"balance"') + 20
        return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]

    def damaging(
        path: Path, fill: Callable[[BinaryIO], None], check: Callable[[Path], None]
    ) -> None:
        def filled(file: BinaryIO) -> None:
            memory = io.BytesIO()
            fill(memory)
            file.write(damage(memory.getvalue()))

        write(path, filled, check)

    monkeypatch.setattr("kiosk.export.bundle.write_atomically", damaging)
    with pytest.raises(StorageUnavailable, match="read_back"):
        bundle(tmp_path / "day.pkbundle", ROWS)
    assert list(tmp_path.iterdir()) == []


def test_a_full_stick_is_said_and_leaves_nothing(small_disk: Path) -> None:
    """A bundle that does not fit gives StorageFull, and no file; a smaller one fits."""
    rows = list(day([numbered(n) for n in range(20)]))
    with pytest.raises(StorageFull):
        bundle(small_disk / "day.pkbundle", rows)
    assert list(small_disk.iterdir()) == []
    assert bundle(small_disk / "day.pkbundle", rows[:5]).count == 5


def test_every_error_is_of_the_tree(tmp_path: Path) -> None:
    """A folder that is gone gives a foreseen error."""
    with pytest.raises(KioskError):
        bundle(tmp_path / "gone" / "day.pkbundle", ROWS)
