"""What the second copy calls written is on the medium when the stick is pulled that instant."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.storage.database import Store
from tests.proof import PROOF

from .kit import RECEIPT, signed
from .mirrored import NAME, catch_up, new_copy, recovered, rows_in, rows_on
from .pulled_stick import Stick

PULLS = 40 if PROOF else 4


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    """A stick that can be pulled."""
    try:
        stick = Stick(tmp_path / "stick")
    except OSError as error:
        pytest.skip(f"a stick that can be pulled takes root and loop devices: {error}")
    yield stick
    stick.close()


@pytest.mark.proof
def test_what_is_written_is_on_the_medium(store: Store, stick: Stick) -> None:
    """Pulled right after each portion, read before anything is added: every row is there."""
    copy = new_copy()
    for _ in range(PULLS):
        rows = signed(store.outbox, 3)
        store.outbox.deliver(rows[0].id, RECEIPT)
        catch_up(copy, stick.place, store.outbox)
        stick.pull()
        with pytest.raises(OSError, match="No such file"):
            catch_up(copy, stick.place, store.outbox)
        stick.put_in()
        assert rows_on(stick.place) == rows_in(store.outbox)
    assert recovered(stick.place).torn == 0


def test_without_fsync_rows_would_be_lost(
    store: Store, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: a copy that does not wait for the medium has not written what it says."""
    signed(store.outbox)
    copy = new_copy()
    catch_up(copy, stick.place, store.outbox)
    signed(store.outbox, 3)
    monkeypatch.setattr("os.fsync", lambda _descriptor: None)
    catch_up(copy, stick.place, store.outbox)
    assert copy.copied == 4
    stick.pull()
    monkeypatch.undo()
    stick.put_in()
    assert len(rows_on(stick.place)) < 4


def test_an_error_while_writing_is_never_believed(store: Store, stick: Stick) -> None:
    """Shut down in the middle: the copy knows nothing any more, and reads before it adds."""
    copy = new_copy()
    signed(store.outbox, 5)
    catch_up(copy, stick.place, store.outbox)
    stick.shut()
    signed(store.outbox, 5)
    with pytest.raises(OSError, match="Input/output error"):
        catch_up(copy, stick.place, store.outbox)
    stick.unmount()
    stick.put_in()
    assert len(rows_on(stick.place)) == 5
    assert copy.look(stick.place)
    catch_up(copy, stick.place, store.outbox)
    assert rows_on(stick.place) == rows_in(store.outbox)
    assert (stick.place / NAME).stat().st_size
