"""The dashboard's routes: the log-in page for everybody, the rest for whoever is logged in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.responses import StreamingResponse

from kiosk.domain.outbox import Row, State
from kiosk.hub.access import Role
from kiosk.hub.log import event
from kiosk.hub.overview import HourCount, SealedRow
from kiosk.hub.problems import Problem
from kiosk.sealing.envelope import SLUG
from kiosk.sealing.keys import kiosk_id
from kiosk.services.mirror_file import REHEARSAL, SUFFIX, kiosk_frame, row_frame

from . import wording
from .board import Dashboard, TabletRow, dashboard_of
from .chart import ChartForm, drawn
from .pages import (
    HERE,
    LOGIN,
    PREFIX,
    Admin,
    HtmlPage,
    Typed,
    cookie_name,
    from_here,
    give_cookie,
    logged_in,
    page,
    redirect,
    session_of,
    take_cookie,
)

PIECE_BYTES = 1 << 18
"""Handed on at a time: frame by frame, the hub would be busy with handing."""
COLUMNS = ("day", "hour", "campaign", "event", "tablet", "signatures")


def sealed_name(campaign: str, hour: str, *, rehearsal: bool) -> str:
    """The file's name; by it `petition-kiosk open` knows what it is, and a rehearsal is none."""
    at = hour[: len("2026-11-24T15")].replace("-", "")
    return f"{REHEARSAL if rehearsal else ''}hub-{campaign}-{at}Z{SUFFIX}"


def sealed_file(rows: Iterable[SealedRow]) -> Iterator[bytes]:
    """The form of a tablet's second copy, with many tablets in it: the office opens it as one.

    Signatures that were withdrawn are in it as such, so that an older bundle does not bring
    them back.
    """
    piece = bytearray()
    for frame in _frames(rows):
        piece += frame
        if len(piece) >= PIECE_BYTES:
            yield bytes(piece)
            piece.clear()
    if piece:
        yield bytes(piece)


def _frames(rows: Iterable[SealedRow]) -> Iterator[bytes]:
    """Each tablet is introduced before its first row."""
    told: set[str] = set()
    for row in rows:
        if row.public_key not in told:
            told.add(row.public_key)
            yield kiosk_frame(row.public_key)
        yield row_frame(_row(row), kiosk_id(row.public_key), row.envelope or b"")


def counts_csv(hours: Iterable[HourCount]) -> Iterator[str]:
    """Counts by hour (UTC), campaign, event and tablet; a tablet is its id and its name.

    No cell begins with what a name begins with, so no spreadsheet takes one for a formula.
    """
    yield "\ufeff" + _line(COLUMNS)
    for each in hours:
        day, hour = each.hour[:10], each.hour[11:16]
        who = (each.campaign, each.event, f"{each.kiosk} {each.name}")
        yield _line((day, hour, *who, str(each.count)))


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerow(cells)
    return text.getvalue()


def _row(row: SealedRow) -> Row:
    """As a tablet would tell of it; the hour is that of the arrival."""
    return Row(
        id=row.id,
        seq=row.seq,
        event=row.event,
        shift=None,
        state=State.WITHDRAWN if row.envelope is None else State.DELIVERED,
        envelope=b"",
        digest=row.digest,
        receipt=None,
        attempts=0,
        next_attempt_at=0.0,
        last_problem=None,
        hour=f"{row.received_at[:13]}Z",
    )


dashboard_routes = APIRouter(prefix=PREFIX, route_class=HtmlPage, include_in_schema=False)
"""What everybody sees: the way in and out."""
inside_routes = APIRouter(
    prefix=PREFIX,
    route_class=HtmlPage,
    include_in_schema=False,
    dependencies=[Depends(logged_in)],
)
"""All that is behind the log-in; a route here cannot forget to ask."""
_STYLE = (HERE / "style.css").read_text()
_MARK = (HERE / "mark.svg").read_text()
Board = Annotated[Dashboard, Depends(dashboard_of)]
KioskId = Annotated[str, Path(pattern="^[0-9a-f]{32}$")]
Campaign = Annotated[str, Path(pattern=f"^{SLUG.pattern}$")]
_OUR_OWN = [Depends(from_here)]


@dashboard_routes.get("/style.css")
def style() -> Response:
    """Colours and sizes; nothing of the hub's."""
    return Response(_STYLE, media_type="text/css")


@dashboard_routes.get("/mark.svg")
def mark() -> Response:
    """The picture in the browser's tab."""
    return Response(_MARK, media_type="image/svg+xml")


@dashboard_routes.get("/login")
def ask_token(request: Request) -> Response:
    """The log-in page."""
    if session_of(request):
        return redirect(request, PREFIX)
    return page(request, "login.html", said=None)


@dashboard_routes.post("/login", dependencies=_OUR_OWN)
def log_in(request: Request, board: Board, form: Typed) -> Response:
    """Begin a session with an admin's token."""
    board.logins.take("login")
    access = board.hub.access
    holder = access.holder(form.get("token", "").strip())
    if holder is None or holder.role is not Role.ADMIN:
        event("login_refused")
        return page(request, "login.html", HTTPStatus.FORBIDDEN, said=wording.WRONG_TOKEN)
    response = redirect(request, PREFIX)
    give_cookie(response, board.hub, access.open_session(holder, board.hub.clock()))
    event("login", token=holder.id)
    return response


@dashboard_routes.post("/logout", dependencies=_OUR_OWN)
def log_out(request: Request, board: Board) -> Response:
    """End the session, here and in the browser."""
    if cookie := request.cookies.get(cookie_name(board.hub)):
        board.hub.access.close_session(cookie)
    response = redirect(request, LOGIN)
    take_cookie(response, board.hub)
    return response


@inside_routes.get("/")
def with_slash(request: Request) -> Response:
    """The same place."""
    return redirect(request, PREFIX)


@inside_routes.get("")
def overview(request: Request, board: Board, admin: Admin) -> Response:
    """Everything at a glance."""
    return page(request, "overview.html", admin=admin, report=board.report())


@inside_routes.get("/hours/{form}.svg")
def hours(form: ChartForm, board: Board) -> Response:
    """Signatures per hour as a picture."""
    return Response(drawn(board.hours(), form), media_type="image/svg+xml")


@inside_routes.get("/counts.csv")
def counts(board: Board) -> Response:
    """Signatures by hour, campaign, event and tablet."""
    text = "".join(counts_csv(board.overview.by_hour()))
    return Response(text, media_type="text/csv", headers=_saved_as("counts.csv"))


@inside_routes.get("/campaigns/{campaign}/gathered")
def gathered(campaign: Campaign, request: Request, board: Board, admin: Admin) -> Response:
    """Who gathered how many for a campaign."""
    report = board.gathered(campaign)
    if report is None:
        raise Problem(HTTPStatus.NOT_FOUND, "campaign")
    return page(request, "gathered.html", admin=admin, report=report)


@inside_routes.get("/campaigns/{campaign}/hours/{form}.svg")
def campaign_hours(campaign: Campaign, form: ChartForm, board: Board) -> Response:
    """Its signatures per hour as a picture."""
    return Response(drawn(board.hours(campaign), form), media_type="image/svg+xml")


@inside_routes.get("/campaigns/{campaign}/sealed")
def sealed(campaign: Campaign, board: Board, admin: Admin) -> Response:
    """Every sealed signature of a campaign; only the office's key opens them."""
    if campaign not in {each.campaign for each in board.overview.balance()}:
        raise Problem(HTTPStatus.NOT_FOUND, "campaign")
    service = board.hub.service
    name = sealed_name(campaign, service.hour(), rehearsal=service.rehearsal)
    event("downloaded", token=admin.id)
    return StreamingResponse(
        sealed_file(board.overview.sealed(campaign)),
        media_type="application/octet-stream",
        headers=_saved_as(name),
    )


@inside_routes.get("/tablets/{kiosk}")
def tablet(kiosk: KioskId, request: Request, board: Board, admin: Admin) -> Response:
    """One tablet and its chain."""
    return page(request, "tablet.html", admin=admin, looked=_looked(board, kiosk))


@inside_routes.get("/tablets/{kiosk}/revoke")
def ask_revoke(kiosk: KioskId, request: Request, board: Board, admin: Admin) -> Response:
    """What revoking means, before it is done."""
    return page(request, "revoke.html", admin=admin, looked=_looked(board, kiosk))


@inside_routes.post("/tablets/{kiosk}/revoke", dependencies=_OUR_OWN)
def revoke(kiosk: KioskId, request: Request, board: Board, admin: Admin) -> Response:
    """Never again take anything from this tablet."""
    if not board.hub.storage.revoke(kiosk):
        raise Problem(HTTPStatus.NOT_FOUND, "kiosk")
    event("revoked", kiosk=kiosk, token=admin.id)
    return redirect(request, f"{PREFIX}/tablets/{kiosk}")


def _looked(board: Dashboard, kiosk: str) -> TabletRow:
    looked = board.looked_at(kiosk)
    if looked is None:
        raise Problem(HTTPStatus.NOT_FOUND, "kiosk")
    return looked


def _saved_as(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
