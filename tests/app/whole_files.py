"""What an exported file holds, by eyes that did not write it; and which files are not whole."""

from collections.abc import Collection
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
from msoffcrypto.exceptions import DecryptionError, FileFormatError

from kiosk.domain.errors import BadBundle
from kiosk.export.bundle import read_bundle
from kiosk.export.xlsx_list import decrypted, sheets
from kiosk.services.listing import Damaged

PASSWORD = "six plain words for a test"
"""What every workbook of these tests is locked with: a lost one would prove nothing."""
TEMPORARY = ".part"
"""How a file ends that has no name of its own yet."""
_UNREADABLE = (
    BadBundle,
    OSError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    DecryptionError,
    FileFormatError,
    pdfium.PdfiumError,
)

Content = object
"""Equal for two files that say the same."""


def content(path: Path) -> Content:
    """Everything in it that a reader gets. Raises one of `_UNREADABLE` if it is not whole."""
    match path.suffix:
        case ".pkbundle":
            found = tuple(read_bundle(path).envelopes())
            if any(isinstance(envelope, Damaged) for _, envelope in found):
                raise ValueError("envelope")
            return tuple((listed.id, listed.digest) for listed, _ in found)
        case ".xlsx":
            book = sheets(decrypted(path, PASSWORD))
            return tuple((name, tuple(map(tuple, rows))) for name, rows in book)
        case ".pdf":
            return _pages(path)
        case _:
            return path.read_bytes()


def not_whole(folder: Path, wanted: Collection[Content]) -> list[str]:
    """Names of files that have their final name and do not hold one of `wanted`."""
    final = [path for path in folder.iterdir() if path.is_file() and path.suffix != TEMPORARY]
    return sorted(path.name for path in final if not _holds(path, wanted))


def _holds(path: Path, wanted: Collection[Content]) -> bool:
    try:
        return content(path) in wanted
    except _UNREADABLE:
        return False


def _pages(path: Path) -> tuple[str, ...]:
    with closing(pdfium.PdfDocument(path)) as document:
        texts = [page.get_textpage() for page in document]
        return tuple(text.get_text_range() for text in texts)
