"""A sheet of paper to sign on: its number with what proves it, and the code printed on it.

A sheet says “17-K4M”: its running number, and three letters of a digest over that number, the
campaign and exactly what the sheet says. So a number typed wrongly is noticed (one slip in 32768
passes), and so is a sheet of another campaign, of a wording that the pack no longer has, or of a
rehearsal; and which of a campaign's languages it is in need not be typed. The code holds the same
in clear, and nothing of anybody who signs.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from .campaign import Campaign, Edition

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32, as in withdrawal codes: none is taken for another."""
CHECK = 3
"""Letters after the number."""
LAST_SHEET, LAST_LINE = 99_999, 99
TICKS = "ABC"
"""Over the columns of a campaign's consents, in its order: as many as a pack may have."""
SCHEME = "PKS1"
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_MARK = re.compile(r"(\d{1,5})[\s.-]*([0-9A-Z]{3})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a campaign."""

    campaign: Campaign
    edition: Edition
    """What it says, in its language."""
    number: int
    """1, 2, 3, … through everything printed for the campaign."""
    rehearsal: bool = False
    """Whether nothing on it will be real: its letters are others, so that it is taken nowhere
    else."""

    @property
    def mark(self) -> str:
        """What is printed large and typed at the office, e.g. "17-K4M"."""
        said = f"{self._said}:{self.edition.wording_digest()}:{self.number}"
        bits = int.from_bytes(hashlib.sha256(said.encode()).digest()[:8], "big")
        letters = "".join(LETTERS[bits >> 5 * at & 31] for at in range(CHECK))
        return f"{self.number}-{letters}"

    @property
    def code(self) -> str:
        """What its QR code holds."""
        wording = self.edition.wording_digest()[:8]
        return f"{SCHEME}:{self._said}:{wording}:{self.edition.language}:{self.mark}"

    @property
    def _said(self) -> str:
        said = f"{self.campaign.id}:{self.campaign.statement_version}"
        return f"{said}:rehearsal" if self.rehearsal else said


def find_sheet(campaign: Campaign, typed: str, *, rehearsal: bool = False) -> Sheet | None:
    """The sheet that `typed` is the mark or the whole code of; None: there is none such.

    Case, blanks, O/0 and I/L/1 do not matter; without its letters a number is not taken. A sheet
    of a rehearsal is found in a `rehearsal` only, and there no other.
    """
    mark = typed.strip().rpartition(":")[2].upper().translate(_LOOKALIKES)
    found = _MARK.fullmatch(mark)
    if found is None or not 0 < int(found[1]) <= LAST_SHEET:
        return None
    number = int(found[1])
    sheets = (Sheet(campaign, edition, number, rehearsal) for edition in campaign.editions)
    wanted = f"{number}-{found[2]}"
    return next((sheet for sheet in sheets if sheet.mark == wanted), None)


def sheet_number(campaign: Campaign, typed: str, *, rehearsal: bool = False) -> int | None:
    """What a volunteer notes a sheet by: its number alone is taken, and with letters or as a
    scanned code it has to be right. None: it is no sheet's.
    """
    typed = typed.strip()
    if typed.isdecimal() and 0 < int(typed) <= LAST_SHEET:
        return int(typed)
    sheet = find_sheet(campaign, typed, rehearsal=rehearsal)
    return sheet.number if sheet else None
