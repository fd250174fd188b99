"""From a hub's JSON to values. No dictionary leaves this module, and no shape is trusted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.domain.delivery import Enrolment, Hello, Lost, Outcome, Receipt, RefusedOne, Stored
from kiosk.domain.errors import BadEnvelope, NotTheHub
from kiosk.sealing.canonical import unique_keys
from kiosk.sealing.envelope import ID, parse

_KEY = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")
_KIOSK = re.compile(r"[0-9a-f]{32}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_TOKEN = re.compile(r"[\x21-\x7e]{1,256}")
_NOT_IN_A_CODE = re.compile(r"[^a-z0-9_]")
MAX_CODE_LETTERS = 64


def value(body: bytes) -> Any:
    """The JSON value in `body`. Raises NotTheHub."""
    try:
        return json.loads(body, object_pairs_hook=unique_keys)
    except (ValueError, RecursionError):
        raise NotTheHub("not_json") from None


def hello(found: Any) -> Hello:
    """Who the hub says it is. Raises NotTheHub."""
    members = _object(found)
    if members.get("hub") != "petition-kiosk" or members.get("version") != 1:
        raise NotTheHub("hello")
    return Hello(
        _text(members, "public_key", _KEY),
        _text(members, "time", _TIME),
        members.get("rehearsal") is True,
    )


def enrolment(found: Any) -> Enrolment:
    """Id and token. Raises NotTheHub."""
    members = _object(found)
    return Enrolment(_text(members, "kiosk_id", _KIOSK), _text(members, "token", _TOKEN))


def withdrawal(found: Any, id: str) -> None:
    """That `id` is withdrawn. Raises NotTheHub if this is not what is said."""
    members = _object(found)
    if members.get("outcome") != "withdrawn" or members.get("id") != id:
        raise NotTheHub("withdrawal")


def lost(found: Any) -> Lost:
    """What the hub does not have any more. Raises NotTheHub."""
    members = _object(found)
    delivered, withdrawn = members.get("delivered"), members.get("withdrawn")
    if not isinstance(delivered, list) or not isinstance(withdrawn, list):
        raise NotTheHub("shape")
    if not all(isinstance(id, str) and ID.fullmatch(id) for id in withdrawn):
        raise NotTheHub("shape")
    return Lost(tuple(map(_run, delivered)), tuple(withdrawn))


def _run(found: Any) -> tuple[int, int]:
    if not isinstance(found, list) or [type(each) for each in found] != [int, int]:
        raise NotTheHub("shape")
    first, last = found
    if not 1 <= first <= last < 2**53:
        raise NotTheHub("shape")
    return first, last


def outcomes(found: Any, envelopes: Sequence[bytes]) -> tuple[Outcome, ...]:
    """The well-formed outcomes; others are dropped, as if the hub had not mentioned them.

    Where the hub could not read an id, it names the position in `envelopes`.
    Raises NotTheHub if there is no list of outcomes at all.
    """
    listed = _object(found).get("outcomes")
    if not isinstance(listed, list):
        raise NotTheHub("outcomes")
    return tuple(_well_formed(listed, envelopes))


def _well_formed(listed: list[Any], envelopes: Sequence[bytes]) -> Iterator[Outcome]:
    for each in listed:
        try:
            yield _outcome(_object(each), envelopes)
        except NotTheHub:
            continue


def _outcome(members: dict[str, Any], envelopes: Sequence[bytes]) -> Outcome:
    if members.get("outcome") == "refused":
        return RefusedOne(_refused_id(members, envelopes), _problem(members.get("problem")))
    if members.get("outcome") not in ("stored", "already_stored"):
        raise NotTheHub("outcome")
    receipt = _object(members.get("receipt"))
    return Stored(
        _text(members, "id", ID),
        Receipt(
            _text(receipt, "id", ID),
            _text(receipt, "digest", _KEY),
            _text(receipt, "time", _TIME),
            _text(receipt, "signature", _SIGNATURE),
        ),
    )


def _refused_id(members: dict[str, Any], envelopes: Sequence[bytes]) -> str:
    index = members.get("index")
    if members.get("id") is not None or type(index) is not int:
        return _text(members, "id", ID)
    if not 0 <= index < len(envelopes):
        raise NotTheHub("index")
    try:
        return parse(envelopes[index]).header.id
    except BadEnvelope:
        raise NotTheHub("index") from None


def _problem(found: Any) -> str:
    text = found if isinstance(found, str) else ""
    return _NOT_IN_A_CODE.sub("", text[: 4 * MAX_CODE_LETTERS])[:MAX_CODE_LETTERS] or "refused"


def _object(found: Any) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise NotTheHub("shape")
    return found


def _text(members: dict[str, Any], name: str, shape: re.Pattern[str]) -> str:
    found = members.get(name)
    if not isinstance(found, str) or not shape.fullmatch(found):
        raise NotTheHub("shape")
    return found
