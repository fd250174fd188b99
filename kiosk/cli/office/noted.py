"""What was noted of sheets of paper at the stall, held against what was typed in of them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.domain.paper_notes import PaperTally, differing, said, together

if TYPE_CHECKING:
    from kiosk.export.manifest import Manifest
    from kiosk.export.merging import Merged
    from kiosk.services.listing import Opened

SHOWN_SHEETS = 30


def noted_in(manifest: Manifest) -> str:
    """One bundle's notes, to stand behind its other numbers; "" where there are none."""
    several = len(manifest.campaigns) > 1
    return "".join(_noted(each, id * several) for id, each in manifest.paper.items())


def _noted(paper: PaperTally, campaign: str) -> str:
    if not paper.handed_out:
        return ""
    out = f", still out {paper.still_out} (sheets {said(paper.out)})" if paper.out else ""
    whose = f" for {campaign}" if campaign else ""
    return f", noted on paper{whose} {paper.lines} lines on {paper.returned} sheets{out}"


def say_noted(manifests: Sequence[Manifest], merged: Merged) -> None:
    """Where the stall noted sheets: how many lines of a campaign are typed in, and which differ.

    A line that cannot be read is noted and not typed in: a difference is a question, no fault.
    A tablet's newest bundle has all that its older ones have, but for slips that were taken back.
    """
    in_order = sorted(manifests, key=lambda each: (each.made, len(each.listed)))
    for campaign in dict.fromkeys(id for each in manifests for id in each.paper):
        newest = {each.kiosk: each.paper.get(campaign, PaperTally()) for each in in_order}
        noted = together(newest.values())
        if noted.handed_out:
            _say(campaign, noted, _typed(merged.campaigns.get(campaign, ())))


def _typed(opened: Sequence[Opened]) -> Counter[int]:
    """Lines by sheet, each once however often it was typed in."""
    places = {each.signature.paper for each in opened if each.signature.paper}
    return Counter(place.sheet for place in places)


def _say(campaign: str, noted: PaperTally, typed: Counter[int]) -> None:
    print(
        f"{campaign}: noted at the stall {noted.lines} lines on {noted.returned} sheets, "
        f"typed in {typed.total()} lines on {len(typed)}"
    )
    if noted.out:
        print(f"sheets still out: {said(noted.out)}", file=sys.stderr)
    found = differing(noted, typed)
    for sheet, wanted, there in found[:SHOWN_SHEETS]:
        print(f"sheet {sheet}: noted {wanted} lines, typed in {there}", file=sys.stderr)
    if found[SHOWN_SHEETS:]:
        print(f"and {len(found) - SHOWN_SHEETS} sheets more", file=sys.stderr)
