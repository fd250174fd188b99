"""Answers kept for whoever asks again with the same Idempotency-Key.

Key, request and answer are blind or sealed: a stored answer may name somebody. An answer is kept
in the transaction that did what it tells, so that there is never one without the other.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from kiosk.hub.engine import insert_once

from .session import HOUR, RecordsSession
from .tables import answers

HOURS_KEPT = 24
"""After that, the same key begins anew."""


class OtherRequest(ValueError):
    """This key was used for another request."""


class Answers:
    """Answers within one transaction, of one token, under one key."""

    def __init__(self, session: RecordsSession, token: str, key: str) -> None:
        self._session = session
        self._index = session.keys.blind("idempotency", token, key)
        self._token = token
        self._mine = (answers.c.token == token, answers.c.key_index == self._index)

    def begin(self, request: str) -> str | None:
        """The answer that was given to `request` before; None: it is to be done now.

        Raises OtherRequest.
        """
        self._forget_old()
        index = self._session.keys.blind("request", request)
        row = {
            "token": self._token,
            "key_index": self._index,
            "request_index": index,
            "at": self._session.hour,
        }
        if insert_once(self._session.connection, answers, row, "token", "key_index"):
            return None
        query = select(answers.c.request_index, answers.c.body).where(*self._mine)
        known, body = self._session.connection.execute(query).one()
        if known != index:
            raise OtherRequest
        return str(self._session.keys.open("answer", self._index, body)["answer"])

    def keep(self, answer: str) -> None:
        """Give `answer` from now on."""
        sealed = self._session.keys.seal("answer", self._index, {"answer": answer})
        self._session.connection.execute(update(answers).where(*self._mine).values(body=sealed))

    def _forget_old(self) -> None:
        oldest = datetime.strptime(self._session.hour, HOUR) - timedelta(hours=HOURS_KEPT)
        old = answers.c.at < oldest.strftime(HOUR)
        self._session.connection.execute(delete(answers).where(old))
