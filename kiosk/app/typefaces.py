"""Which typefaces help each other out, so that no line is set in a stranger's letters."""

from __future__ import annotations

from PySide6.QtGui import QFont

PAIRS = (("Noto Serif", "Noto Naskh Arabic"), ("Noto Sans", "Noto Sans Arabic"))
"""As in Theme.qml: one face for the Latin, Greek and Cyrillic letters, one for Arabic."""


def pair_typefaces() -> None:
    """Let each face of a pair stand in for what the other lacks; no application is needed yet.

    Left alone, fontconfig takes the brackets of an Arabic line, and “العربية” in a line of
    English, from DejaVu Sans (measured with Qt 6.12 on Debian 12).
    """
    for one, other in PAIRS:
        QFont.insertSubstitution(one, other)
        QFont.insertSubstitution(other, one)
