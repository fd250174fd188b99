"""What a volunteer can take home, by kind."""

from __future__ import annotations

from enum import StrEnum


class ExportKind(StrEnum):
    """Kinds of files; all but the bundle are readable by whoever finds them."""

    BUNDLE = "bundle"
    """Sealed, for the office."""
    ARCHIVE = "archive"
    ACTION_NETWORK = "action-network"
    CIVICRM = "civicrm"
    MAILCHIMP = "mailchimp"
    XLSX = "xlsx"
    """Protected by a password that is made for it."""
    PDF = "pdf"
    HAND_IN = "hand-in"
    """The petition on paper, without contact details."""


FOR_IMPORT = frozenset({ExportKind.ACTION_NETWORK, ExportKind.CIVICRM, ExportKind.MAILCHIMP})
"""For a program only: values stand there as typed, without what stops a spreadsheet."""
READABLE = tuple(kind for kind in ExportKind if kind is not ExportKind.BUNDLE)
