"""PDFs of many pages: written to the disk, read again from there by a reader not ours, compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.export.atomic import write_atomically
from kiosk.services.listing import WrittenFile

from .page import UNITS, Page
from .reading import compare


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """What is to be printed.

    `pages` makes the pages anew each time, because 50,000 signatures are thousands of pages: once
    to draw them and once to compare.
    """

    title: str
    millimetres: QSizeF
    pages: Callable[[], Iterable[Page]]
    attachments: tuple[Attachment, ...] = ()


def write_pdf(
    path: Path, document: PdfDocument, count: int, step: Callable[[], None] = lambda: None
) -> WrittenFile:
    """Write the PDF of `count` signatures, whole or not at all.

    `step` is called twice for each row: once it is drawn, once it is compared. From any thread;
    fonts need a QGuiApplication. Raises StorageFull, StorageUnavailable, or what `step` raises.
    """
    boxed = 0

    def write(file: BinaryIO) -> None:
        nonlocal boxed
        boxed = _draw(file, document, step)

    def check(part: Path) -> None:
        attached = [each.content for each in document.attachments]
        compare(part, document.pages(), attached, step)

    sha256 = write_atomically(path, write, check)
    return WrittenFile(path, count, sha256, boxed=boxed)


def _draw(file: BinaryIO, document: PdfDocument, step: Callable[[], None]) -> int:
    """Gives how many texts have boxes for letters."""
    device = QFile()
    if not device.open(file.fileno(), QIODevice.OpenModeFlag.WriteOnly):
        raise StorageUnavailable("open")
    writer = _writer(device, document)
    painter = QPainter(writer)
    boxed = 0
    try:
        for number, page in enumerate(document.pages()):
            if number:
                writer.newPage()
            page.draw(painter)
            boxed += page.boxed
            for _ in range(page.rows):
                step()
            _stop_if_failed(device)
    finally:
        painter.end()
        device.close()
    _stop_if_failed(device)
    return boxed


def _writer(device: QIODevice, document: PdfDocument) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setTitle(document.title)
    writer.setCreator("Petition Kiosk")
    writer.setPageSize(
        QPageSize(
            document.millimetres,
            QPageSize.Unit.Millimeter,
            "",
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
    )
    writer.setPageMargins(QMarginsF())
    writer.setResolution(round(25.4 * UNITS))
    for each in document.attachments:
        writer.addFileAttachment(each.name, each.content, "text/plain")
    return writer


def _stop_if_failed(device: QFile) -> None:
    """Qt's writer goes on when the disk does not."""
    match device.error():
        case QFileDevice.FileError.NoError:
            return
        case QFileDevice.FileError.ResourceError:
            raise StorageFull("ENOSPC")
        case _:
            raise StorageUnavailable("write")
