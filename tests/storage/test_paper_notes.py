"""Notes of sheets of paper, in the tablet's own file."""

from pathlib import Path

from kiosk.domain.paper_notes import PaperNote
from kiosk.services.ports import PaperNotes
from kiosk.storage.database import FILE, erase

from .kit import HOUR, opened, signed

OUT = PaperNote(HOUR, "ŽK", 17, 26)
BACK = PaperNote(HOUR, "OM", 17, 17, 0)


def test_notes_are_kept_in_their_order_by_campaign(tmp_path: Path) -> None:
    """After a restart too; the last one goes alone, and of the other campaign none."""
    with opened(tmp_path) as store:
        notes: PaperNotes = store.paper_notes
        for note in (OUT, BACK):
            notes.add("an-appeal", note)
        notes.add("another", OUT)
    with opened(tmp_path) as store:
        assert store.paper_notes.notes("an-appeal") == (OUT, BACK)
        store.paper_notes.drop_last("an-appeal")
        assert store.paper_notes.notes("an-appeal") == (OUT,)
        assert store.paper_notes.notes("another") == (OUT,)
        for _ in range(2):
            store.paper_notes.drop_last("an-appeal")
        assert store.paper_notes.notes("an-appeal") == ()
        store.paper_notes.add("an-appeal", BACK)
        assert store.paper_notes.notes("an-appeal") == (BACK,)


def test_they_come_out_of_a_damaged_store(tmp_path: Path) -> None:
    """With the signatures: what was handed out is still out."""
    with opened(tmp_path) as store:
        signed(store.outbox, 3)
        store.paper_notes.add("an-appeal", OUT)
    with (tmp_path / FILE).open("r+b") as file:
        file.seek(28)
        file.write(b"\xff" * 4)
    with opened(tmp_path) as store:
        assert store.set_aside
        assert store.paper_notes.notes("an-appeal") == (OUT,)
        assert store.outbox.balance().signed == 3


def test_they_go_with_the_store(tmp_path: Path) -> None:
    """A wiped tablet has noted nothing."""
    with opened(tmp_path) as store:
        store.paper_notes.add("an-appeal", OUT)
    erase(tmp_path)
    with opened(tmp_path) as store:
        assert store.paper_notes.notes("an-appeal") == ()
