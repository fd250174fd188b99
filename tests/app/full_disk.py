"""A tablet whose disk is full, through the window: `python -m tests.app.full_disk FOLDER`.

Started by `test_ways_out.py` inside a private mount namespace, as `tests/storage/tiny_disk.py` is.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.app.environment import set_environment
from kiosk.app.kiosk import Kiosk
from kiosk.app.run import take_lock, usable
from kiosk.bridge import desk_wording, wording
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from kiosk.domain.outbox import ExportKind
from kiosk.domain.verdict import Verdict
from kiosk.export.bundle import read_bundle
from tests.app.shortcut import enter
from tests.storage.tiny_disk import mount

PORTION = 4096
AMINA = Visitor("en", {FieldName.GIVEN_NAME: "Amina", FieldName.FAMILY_NAME: "Haddad"})


def fill(folder: Path) -> Path:
    """Take the last byte of its disk; what takes it."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(PORTION)):
                pass
        except OSError:
            return ballast
    raise AssertionError("the disk never filled")


def story(walk: Walk, demo: DemoSetup) -> Path:
    """Signed before, refused while full, exported all the same; what fills the disk."""
    finger, desk = walk.finger, walk.kiosk.desk
    walk.sign(AMINA)
    walk.done()
    ballast = fill(demo.tablet)

    walk.open_form()
    walk.fill(AMINA)
    finger.tap(said("FormScreen", "Sign"))
    finger.find(wording.storage_problem("StorageFull"))
    assert walk.kiosk.journey.current is Screen.FORM

    enter(walk)
    finger.find(desk_wording.verdict(Verdict.DISK_LOW))
    finger.until(lambda: desk.balance.signed == 1, "the one that was thanked for")
    walk.export_bundle()
    (bundle,) = demo.stick.glob("*.pkbundle")
    assert read_bundle(bundle).manifest.balance == desk.balance
    finger.find(desk_wording.exported(ExportKind.BUNDLE, 1, bundle.name, 0))
    assert walk.kiosk.worker._executor.submit(walk.kiosk.station.store.outbox.loose).result() == 1
    walk.back_to_desk()
    walk.leave_desk()
    return ballast


def started_while_full(walk: Walk) -> None:
    """The desk opens, and counts."""
    enter(walk)
    walk.finger.until(lambda: walk.kiosk.desk.balance.signed == 1, "the one that was thanked for")
    walk.leave_desk()


def room_again(walk: Walk) -> None:
    """Signing works, without a restart."""
    walk.sign(AMINA)
    walk.done()
    enter(walk)
    walk.finger.until(lambda: walk.kiosk.desk.balance.signed == 2, "both")


def main(folder: Path) -> None:
    """One kiosk, without a hub, whose data lie on a disk of two MiB."""
    set_environment()
    application = QGuiApplication([])
    demo = DemoSetup(folder)
    mount(demo.tablet, "size=2m")
    try:
        with opened(demo) as walk:
            ballast = story(walk, demo)
        with opened(demo) as walk:
            started_while_full(walk)
            ballast.unlink()
            room_again(walk)
    finally:
        demo.close()
        application.shutdown()


@contextmanager
def opened(demo: DemoSetup) -> Iterator[Walk]:
    """A kiosk at the stand, as a process starts it."""
    lock = take_lock(usable(demo.tablet))
    kiosk = Kiosk(demo.setting(with_hub=False, size=QSize(1280, 800), voice=None))
    kiosk.open()
    try:
        yield Walk(kiosk)
    finally:
        kiosk.close()
        lock.unlock()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
