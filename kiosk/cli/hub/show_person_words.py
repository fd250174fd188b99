"""What `petition-kiosk hub show-person` says, in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.hub.person_report import PersonReport, ReportedEnvelope, ReportedForwarding
    from kiosk.hub.retention import CampaignKept

CLOSED = {
    "no_key": "sealed: only the office's key opens it, and none was given (--key)",
    "emptied": "made anonymous: what was signed is gone, and only counted",
    "again": "its envelopes are about to be opened again",
    "not_for_this_key": "sealed to another key: search again with the stand-by key, or an earlier",
    "damaged_record": "damaged: it cannot be read by anybody",
}
"""Why something is not readable; any other code says that it is damaged."""
STATES = {
    "delivered": "sent",
    "waiting": "not sent yet",
    "needs_attention": "not sent: it needs somebody's attention",
    "withdrawn": "taken back",
}
LABELS = {
    "hour": "signed in the hour (UTC)",
    "said_at": "consent given in the hour (UTC)",
    "fill_seconds": "seconds at the form",
    "wording": "digest of what was on the screen",
    "marks": "noted by the tablet",
    "status": "e-mails from the office",
    "yes_at": "last yes to e-mails (UTC)",
    "no_at": "last no to e-mails (UTC)",
    "source": "from the envelope",
}
"""Members whose names do not speak for themselves."""
PAPER = "paper"
"""Its outcome (`kiosk.hub.records.outcomes`), and its mark (`kiosk.services.paper`)."""
CHECK = "Before you hand this over, make sure that whoever asks is the person it is about."
SEVERAL = """\
CAUTION: more than one set of names stands here. People share addresses, and some write their name
in several ways. Give each person only what is their own."""
NOTHING = """\
Nothing of this person is here. That is all this hub can know:"""
ELSEWHERE = """\
What this hub cannot know, and where to look:
  - a signature that has not arrived yet waits on its tablet: at the volunteers' desk it can be
    taken back by its code
  - sheets that were signed with a pen lie at the office, with every line on them; a line that was
    not typed in, or whose bundle was not brought here, is nowhere else
  - the same signatures, sealed, are in the day's bundles and second copies at the office:
    “petition-kiosk open BUNDLE --key FILE” lists what they hold
  - lists, workbooks and PDFs made from these signatures, and whatever was handed in
  - what a receiver keeps of what was sent on, and what “petition-kiosk forward” sent from bundles
    (its file --state): ask whoever runs it
  - backups of this hub, which hold what it held then; whoever was taken back goes from them again
    when one is restored
  - answers to the office's own programs, sealed, for a day"""


def in_plain_words(report: PersonReport) -> Iterator[str]:
    """The report, line by line."""
    if report.nothing:
        yield NOTHING
        yield "  - the code or address may be mistyped, or of a signature that never arrived here"
        if report.way == "email":
            yield "  - what was taken back leaves no address: ask for the withdrawal code"
    else:
        yield CHECK
        if report.several:
            yield SEVERAL
        yield from _signed(report)
        yield from _records(report)
        yield from _sent_on(report)
        yield from _gone(report)
        yield from _kept(report)
    if report.unread:
        yield f"\n{report.unread} of all signatures here could not be looked into (another key's,"
        yield "or damaged): search again with the stand-by key or an earlier one."
    yield f"\n{ELSEWHERE}"


def _signed(report: PersonReport) -> Iterator[str]:
    count = len(report.envelopes)
    yield f"\nSignatures as tablets sent them: {count}"
    if count > 1:
        yield "  Signed more than once: under one campaign, the same name and address count once."
    for number, each in enumerate(report.envelopes, 1):
        yield f"  {number}. id {each.id}"
        yield f"     campaign {each.campaign}, event {each.event}"
        yield f"     arrived {each.received_at}, from tablet {each.tablet} (“{each.tablet_name}”)"
        yield f"     as its number {each.number}; {each.size} bytes"
        yield from _inside(each)
    if report.further:
        yield f"  {report.further} more of the same person: this code does not speak for them."
        yield "  They are shown by e-mail address."


def _inside(each: ReportedEnvelope) -> Iterator[str]:
    if each.contents is None:
        yield f"     {_why(each.closed)}"
        if each.outcome == PAPER:
            yield "     signed with a pen and typed in at the office; where, is sealed too"
        return
    contents = dict(each.contents)
    if place := _place(contents.get("paper")):
        yield f"     signed with a pen: sheet {place[0]}, line {place[1]}; typed in at the office"
        yield "     no code was given out for it: it is taken back by address (“hub erase”)"
        del contents["paper"]
        if contents.get("marks") == [PAPER]:
            del contents["marks"]
    strokes = contents.pop("strokes", None)
    yield from _members(contents, "     ")
    if strokes:
        yield "     drawn with a finger (--json has the lines)"
    if each.outcome is None:
        yield "     the hub itself has not read it"
    elif each.signature is None:
        yield f"     no record was made of it ({each.outcome})"


def _place(paper: object) -> tuple[int, int] | None:
    """Sheet and line, if they are what a typist of ours seals."""
    if isinstance(paper, Mapping) and paper.keys() == {"sheet", "line"}:
        sheet, line = paper["sheet"], paper["line"]
        if type(sheet) is int and type(line) is int:
            return sheet, line
    return None


def _records(report: PersonReport) -> Iterator[str]:
    if not (report.people or report.signatures):
        return
    yield f"\nRecords for the office's programs: {len(report.people)} of people"
    for person in report.people:
        yield f"  Person {person.id}, made {person.created_at}, changed {person.modified_at}"
        yield from _held(person.held)
        if person.kept:
            yield "     kept by the office also without a signature"
        yield from (f"     known elsewhere as {name}" for name in person.identifiers)
        yield from (f"     tag “{name}”, since {since}" for name, since in person.tags)
    for each in report.signatures:
        yield f"  Signature {each.id} under {each.petition}, of person {each.person or 'nobody'}"
        yield f"     made {each.created_at}, changed {each.modified_at}"
        yield from _held(each.held)
        yield from (f"     known elsewhere as {name}" for name in each.identifiers)


def _held(held: Mapping[str, Any]) -> Iterator[str]:
    if "closed" in held:
        yield f"     {_why(held['closed'])}"
        return
    yield from _members(held.get("body", {}), "     ")
    if held.get("posted") not in (None, held.get("body")):
        yield "     what came by the office's programs alone:"
        yield from _members(held["posted"], "       ")
    if "comments" in held:
        yield from _members(held["comments"], "     ")


def _sent_on(report: PersonReport) -> Iterator[str]:
    yield f"\nSent on to other systems, or to be: {len(report.forwardings)}"
    for each in report.forwardings:
        yield f"  {each.receiver}, signature {each.signature}: {_state(each)}"
    if report.forwardings:
        yield "  What is sent: the fields typed, language, event, hour of signing, and whether they"
        yield "  may be written to. A drawn signature is never sent. The hour of sending is noted"
        yield "  nowhere here; the receiver may know."


def _state(each: ReportedForwarding) -> str:
    words = [STATES.get(each.state, each.state)]
    if each.attempts and each.state != "delivered":
        words.append(f"tried {each.attempts} times, so it may be there")
    if each.reference:
        words.append(f"called {each.reference} there")
    if each.merged:
        words.append("put together with another signature there")
    if each.problem:
        words.append(f"noted: {each.problem}")
    if each.state == "withdrawn" and each.attempts:
        words.append("the receiver was told" if each.told else "the receiver was not told yet")
    return ", ".join(words)


def _gone(report: PersonReport) -> Iterator[str]:
    if not report.absences:
        return
    held = (report.envelopes, report.signatures, report.people)
    here = {each.id for kind in held for each in kind}
    yield f"\nTaken back or erased: {len(report.absences)}. Of each only its random number is kept,"
    yield "for ever, so that it can never come back:"
    for each in report.absences:
        where = f", campaign {each.campaign}" if each.campaign else ""
        yield f"  {each.id}, {each.at}{where}"
        if each.id in here:
            yield "    this copy of the database is older and has it: it goes when a hub starts"


def _kept(report: PersonReport) -> Iterator[str]:
    yield "\nHow long it is kept"
    yield from (f"  {each.id}: {_until(each)}" for each in report.campaigns)
    if not report.campaigns and not report.people:
        yield "  nothing readable is left to keep"
    if any(each.kept for each in report.people):
        yield "  people whom the office keeps itself: until it lets go of them"


def _until(each: CampaignKept) -> str:
    if each.anonymised_at:
        return f"made anonymous {each.anonymised_at}: a number is left"
    if each.anonymise_at:
        return f"closed {each.closed_at}; names go {each.anonymise_at}"
    return "open; names go some months after the office closes it (six, unless it says otherwise)"


def _members(found: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Every member that says something, nested ones as they are."""
    for member, value in found.items():
        name = LABELS.get(member, member.replace("_", " "))
        if value in ("", None) or value == {}:
            continue
        if isinstance(value, Mapping):
            yield f"{indent}{name}:"
            yield from _members(value, f"{indent}  ")
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield from (f"{indent}{name}: {_part(part)}" for part in value)
        else:
            text = str(value)  # strangers seal what they like, also what moves a cursor
            yield f"{indent}{name}: {text if text.isprintable() else json.dumps(text)}"


def _part(part: object) -> str:
    """A consent as it was left, a mark, or whatever else somebody sealed."""
    if isinstance(part, Mapping) and part.keys() == {"id", "version", "given"}:
        answer = "yes" if part["given"] is True else "no"
        return f"{json.dumps(part['id'])}, version {json.dumps(part['version'])}: {answer}"
    return json.dumps(part)


def _why(code: str | None) -> str:
    return CLOSED.get(code or "", f"damaged ({code})")
