"""Which typefaces help each other out, so that no line is set in a stranger's letters."""

from __future__ import annotations

from PySide6.QtGui import QFont

from kiosk.domain.lettering import LATIN, LETTERINGS

_ALL = (LATIN, *LETTERINGS.values())
SETS = (
    tuple(dict.fromkeys(each.serif for each in _ALL)),
    tuple(dict.fromkeys(each.sans for each in _ALL)),
)
"""All serif faces, and all others; the Latin one first."""


def join_typefaces() -> None:
    """Let each face of a set stand in for what another lacks; no application is needed yet.

    Left alone, fontconfig takes the brackets of an Arabic line, and “العربية” in a line of
    English, from DejaVu Sans (measured with Qt 6.12 on Debian 12).
    """
    for faces in SETS:
        for one in faces:
            QFont.insertSubstitutions(one, [other for other in faces if other != one])
