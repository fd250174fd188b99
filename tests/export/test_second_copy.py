"""A second copy at the office: opened and merged like the bundle of its tablet."""

from pathlib import Path

import pytest

from kiosk.domain.outbox import Row, State
from kiosk.export.bundle import read_bundle
from kiosk.export.merging import merge, read_second_copy
from kiosk.sealing.keys import kiosk_id
from kiosk.services.listing import UNWATCHED
from kiosk.services.mirror_file import kiosk_frame, mirror_name, row_frame

from .stall import DEVICE, OFFICE, bundle, day, numbered


def second_copy(folder: Path, rows: list[Row], *, rehearsal: bool = False) -> Path:
    """The file that a tablet would have written of `rows`."""
    path = folder / mirror_name(DEVICE.public, rehearsal=rehearsal)
    frames = [row_frame(row, kiosk_id(DEVICE.public), row.envelope) for row in rows]
    path.write_bytes(kiosk_frame(DEVICE.public) + b"".join(frames))
    return path


@pytest.fixture
def rows() -> list[Row]:
    """Five signatures."""
    return list(day([numbered(n) for n in range(1, 6)]))


def test_the_office_opens_it_like_a_bundle(tmp_path: Path, rows: list[Row]) -> None:
    """Every signature that the bundle of the same rows has, in the same order."""
    bundle(tmp_path / "day.pkbundle", rows)
    (copy,) = read_second_copy(second_copy(tmp_path, rows))
    assert copy.manifest.balance.signed == 5
    from_copy = merge([copy], [OFFICE], lambda _: UNWATCHED)
    from_bundle = merge([read_bundle(tmp_path / "day.pkbundle")], [OFFICE], lambda _: UNWATCHED)
    assert from_copy.opened == from_bundle.opened
    assert (from_copy.gaps, from_copy.damaged) == ([], [])


def test_with_a_bundle_each_signature_counts_once(tmp_path: Path, rows: list[Row]) -> None:
    """The bundle has the morning, the copy the day: five signatures, three of them twice."""
    bundle(tmp_path / "morning.pkbundle", rows[:3])
    (copy,) = read_second_copy(second_copy(tmp_path, rows))
    morning = read_bundle(tmp_path / "morning.pkbundle")
    for order in ([morning, copy], [copy, morning]):
        merged = merge(order, [OFFICE], lambda _: UNWATCHED)
        assert len(merged.opened) == 5
        assert merged.repeated == 3


def test_what_was_withdrawn_is_in_no_list(tmp_path: Path, rows: list[Row]) -> None:
    """A tombstone in the copy takes the signature out of an older bundle too."""
    bundle(tmp_path / "morning.pkbundle", rows)
    gone = Row(
        **{
            **{name: getattr(rows[1], name) for name in Row.__slots__},
            "state": State.WITHDRAWN,
            "envelope": b"",
            "revision": 9,
        }
    )
    (copy,) = read_second_copy(second_copy(tmp_path, [*rows, gone]))
    morning = read_bundle(tmp_path / "morning.pkbundle")
    merged = merge([morning, copy], [OFFICE], lambda _: UNWATCHED)
    assert {each.id for each in merged.opened} == {row.id for row in rows} - {gone.id}


def test_a_spoilt_one_is_reported_and_the_rest_opened(tmp_path: Path, rows: list[Row]) -> None:
    """An envelope that the tablet did not sign is damaged, and not a signature."""
    forged = rows[2].envelope[:-1] + bytes([rows[2].envelope[-1] ^ 1])
    path = second_copy(tmp_path, rows[:2])
    with path.open("ab") as file:
        file.write(row_frame(rows[2], kiosk_id(DEVICE.public), forged))
    (copy,) = read_second_copy(path)
    merged = merge([copy], [OFFICE], lambda _: UNWATCHED)
    assert len(merged.opened) == 2
    assert [each.code for _, each in merged.lost] == ["signature"]


def test_a_rehearsal_is_known_by_its_name(tmp_path: Path, rows: list[Row]) -> None:
    """As it is in a bundle's manifest, so that it is never merged with reality."""
    (copy,) = read_second_copy(second_copy(tmp_path, rows, rehearsal=True))
    assert copy.manifest.rehearsal
