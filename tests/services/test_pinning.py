"""Whoever signed a tablet's event is held against others from the first signature on."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import BadEvent
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.spoken import in_words
from kiosk.services.pinning import FILE, check_signer, forget_signers, pin_signer

from .kit import EVENT

OURS, OTHER = SigningKey.generate().public, SigningKey.generate().public
SIGNED = replace(EVENT, signer=OURS)


def test_another_signer_and_none_are_refused(tmp_path: Path) -> None:
    """Both say whose words are here and whose are there; the first one's file still runs."""
    pin_signer(tmp_path, SIGNED)
    check_signer(tmp_path, SIGNED)
    for held, said in ((check_signer, in_words(OTHER)), (pin_signer, in_words(OTHER))):
        with pytest.raises(BadEvent, match=said) as caught:
            held(tmp_path, replace(EVENT, signer=OTHER))
        assert in_words(OURS) in caught.value.what
    with pytest.raises(BadEvent, match="not signed") as caught:
        check_signer(tmp_path, EVENT)
    assert in_words(OURS) in caught.value.what


def test_other_events_and_first_ones_are_free(tmp_path: Path) -> None:
    """Nothing is held before a signature; an unsigned file may be followed by a signed one."""
    check_signer(tmp_path / "none", SIGNED)
    pin_signer(tmp_path, EVENT)
    assert list(tmp_path.iterdir()) == []
    pin_signer(tmp_path, SIGNED)
    pin_signer(tmp_path, replace(EVENT, id="another", signer=OTHER))
    check_signer(tmp_path, SIGNED)
    check_signer(tmp_path, replace(EVENT, id="another", signer=OTHER))
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


def test_after_a_wipe_everybody_may(tmp_path: Path) -> None:
    """It starts as on the first day."""
    pin_signer(tmp_path, SIGNED)
    forget_signers(tmp_path)
    forget_signers(tmp_path)
    check_signer(tmp_path, EVENT)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "[]", '{"a-stall": 1}', '{"a-stall": "x"}', "\xff"])
def test_a_file_that_cannot_be_read_lets_nobody_by(tmp_path: Path, text: str) -> None:
    """Whoever can spoil it must not get another signer in; the way out is said."""
    (tmp_path / FILE).write_text(text, "latin-1")
    with pytest.raises(BadEvent, match=FILE):
        check_signer(tmp_path, SIGNED)
