"""Whether this installation works: the whole kiosk off-screen, a rehearsal signature, nothing kept.

For whoever installed or upgraded it, a machine most of all. It needs no display, no network and no
right but to write where temporary files go; a tablet's own store and keys are never touched.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import (
    QLibraryInfo,
    QMessageLogContext,
    QMetaObject,
    QPluginLoader,
    QSize,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.errors import SelfTestFailed
from kiosk.domain.event import Event
from kiosk.domain.journey import Screen
from kiosk.domain.outbox import State
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.sealing.keys import OpeningKey
from kiosk.storage.database import open_store

from .environment import set_environment
from .first_start import FirstStart
from .kiosk import Kiosk
from .setting import Setting

WINDOWS = (FirstStart, Kiosk)
"""What they import makes the types known that QML names."""

PATIENCE_SECONDS = 60.0
"""For one step, on a tablet that has just been started."""
DISPLAYS = ("qwayland", "qxcb")
"""Qt's plug-ins that draw on a Linux screen, one of which a session takes."""
SIZE = QSize(1280, 800)
SIGNER = {
    FieldName.GIVEN_NAME: "Selma",
    FieldName.FAMILY_NAME: "Testname",
    FieldName.EMAIL: "self-test@example.org",
    FieldName.POSTCODE: "20095",
    FieldName.COUNTRY: "DE",
}
"""Nobody, and nothing that stands in a store anyway."""


def self_test(campaigns: tuple[Campaign, ...], say: Callable[[str], None]) -> None:
    """Try everything that `campaigns` need; `say` gets what holds.

    Raises SelfTestFailed at the first thing that does not. Wants a process of its own: it decides
    how Qt draws here.
    """
    os.environ["QT_QPA_PLATFORM"], os.environ["QT_QUICK_BACKEND"] = "offscreen", "software"
    # Neither of an earlier release, nor left for a later one.
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    # The window of a test is no reason for a service's manager to believe that it is ready.
    os.environ.pop("NOTIFY_SOCKET", None)
    set_environment()
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    with TemporaryDirectory(prefix="self-test-") as folder, _no_complaints():
        say(f"a screen: {_displays()}")
        say(f"the interface: {_compiled()} files load")
        office = OpeningKey.generate()
        kiosk = Kiosk(_setting(campaigns, office, Path(folder)))
        try:
            _visit(kiosk, say)
        finally:
            kiosk.close()
        _read_back(kiosk, office, Path(folder))
        say("a rehearsal signature: stored, sealed, verified, opened with its key only")
    del application


def _visit(kiosk: Kiosk, say: Callable[[str], None]) -> None:
    frames: list[None] = []
    kiosk.open()
    kiosk.window.frameSwapped.connect(lambda: frames.append(None))
    _until(lambda: frames, "no frame was drawn")
    say("the window: drawn")
    kiosk.journey.go(Screen.FORM)
    _type_one_letter(kiosk)
    say("the on-screen keyboard: a touch on a key writes")
    _sign(kiosk)


def _setting(campaigns: tuple[Campaign, ...], office: OpeningKey, folder: Path) -> Setting:
    event = Event(
        id="self-test",
        name="Self-test",
        campaigns=(),
        office=office.recipient,
        standby=None,
        hub=None,
        pin="0000",
        readable_lists=False,
        rehearsal=True,
    )
    return Setting(
        campaigns=campaigns,
        event=event,
        folder=folder,
        export_folder=folder,
        size=SIZE,
        voice=None,
        patience=dict.fromkeys(Screen),
        dim_seconds=0,
    )


def _displays() -> str:
    """What could draw on a screen here: a library that is missing shows only when it is loaded."""
    if sys.platform != "linux":
        return "Qt's own for this system"
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    loaders = {each: QPluginLoader(str(folder / f"lib{each}.so")) for each in DISPLAYS}
    found = [each.removeprefix("q") for each, loader in loaders.items() if loader.load()]
    if not found:
        raise SelfTestFailed("; ".join(each.errorString() for each in loaders.values()))
    return " and ".join(found)


def _compiled() -> int:
    """Compile every file of the interface: also what no screen of this campaign would load."""
    engine = QQmlEngine()
    engine.addImportPath(str(paths.UI))
    files = sorted(each for each in paths.UI.rglob("*.qml") if "Kiosk" in each.parts)
    for file in files:
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
        if component.isError():
            raise SelfTestFailed(component.errorString().strip())
    if not files:
        raise SelfTestFailed(f"no interface in {paths.UI}")
    return len(files)


@contextmanager
def _no_complaints() -> Iterator[None]:
    """What QML says of itself meanwhile is an error: the screen may look as if all were well."""
    complaints: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        grave = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if grave and ".qml" in f"{context.file} {message}":
            complaints.append(message)

    before = qInstallMessageHandler(hear)
    failed = ""
    try:
        yield
    except SelfTestFailed as error:
        failed = str(error)
    finally:
        qInstallMessageHandler(before)
    if failed or complaints:
        raise SelfTestFailed(": ".join([*filter(None, [failed]), *complaints[:1]]))


def _until(holds: Callable[[], object], otherwise: str) -> None:
    """Let the window live until `holds`. Raises SelfTestFailed after PATIENCE_SECONDS."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        if time.monotonic() > end:
            raise SelfTestFailed(otherwise)
        QGuiApplication.processEvents()
        time.sleep(0.005)


def _items(item: QQuickItem, kind: str) -> Iterator[QQuickItem]:
    """Everything visible below `item` of that type's name."""
    for child in item.childItems():
        if child.isVisible():
            if kind in str(child.metaObject().className()):
                yield child
            yield from _items(child, kind)


def _type_one_letter(kiosk: Kiosk) -> None:
    content = kiosk.window.contentItem()
    first = next(each.name for each in kiosk.appeal.campaign.fields)
    _until(lambda: [*_items(content, "TextField")], "the form shows no field")
    next(_items(content, "TextField")).forceActiveFocus()

    def letters() -> list[QQuickItem]:
        keys = _items(content, "KeyCap")
        return [each for each in keys if str(each.property("face")).isalnum()]

    _until(letters, "no on-screen keyboard came up")
    QMetaObject.invokeMethod(letters()[0], "click")
    _until(lambda: kiosk.form.typed(first), "a key of the on-screen keyboard wrote nothing")


def _sign(kiosk: Kiosk) -> None:
    for each in kiosk.appeal.campaign.fields:
        kiosk.form.type(each.name.value, SIGNER[each.name])
    kiosk.form.submit()
    _until(lambda: kiosk.journey.current is Screen.THANKS, "the signature was not stored")


def _read_back(kiosk: Kiosk, office: OpeningKey, folder: Path) -> None:
    """From the disk, after the kiosk has closed."""
    device = kiosk.station.device.public
    store = open_store(folder, device)
    try:
        (row,) = store.outbox.rows([*State])
    finally:
        store.close()
    fields = open_envelope(parse(row.envelope), device, [office])["fields"]
    asked = [each.name for each in kiosk.appeal.campaign.fields]
    # A postcode may have got the blank or dash of the campaign's country.
    if _bare(fields) != _bare({each.value: SIGNER[each] for each in asked}):
        raise SelfTestFailed("what was opened is not what was signed")
    written = b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())
    if any(SIGNER[each].encode() in written for each in asked if len(SIGNER[each]) > 2):
        raise SelfTestFailed("what was typed stands readable in the store")


def _bare(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: "".join(filter(str.isalnum, value)) for name, value in fields.items()}
