"""The hub's log: one JSON object a line, fields from a closed list, never anything sent to it."""

from __future__ import annotations

import contextlib
import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from . import engine
from .engine import DatabaseFailure

FIELDS = (
    *("kiosk", "token", "stored", "already_stored", "refused"),
    *("code", "driver", "days", "type", "place"),
)
"""All that a line may hold beside time, level and event. A kiosk's id names a tablet, a token's
id (never the token) whoever works at the office."""
LOGGER = logging.getLogger("kiosk.hub")
_BETWEEN = frozenset(map(Path, (engine.__file__, contextlib.__file__)))


class LogFormatter(logging.Formatter):
    """Keeps a message's template and drops its arguments; keeps an error's type and place only."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "level": record.levelname.lower(),
            "event": str(record.msg).split("\n", 1)[0],
        }
        line |= {name: record.__dict__[name] for name in FIELDS if name in record.__dict__}
        if record.exc_info and record.exc_info[1]:
            line |= described(record.exc_info[1])
        return json.dumps(line)


def described(error: BaseException) -> dict[str, str]:
    """Type and place of an error, and the codes of a database's; its text is left out.

    The text may repeat values. The place is where the database was asked, not where its word
    was taken.
    """
    frames = traceback.extract_tb(error.__traceback__)
    asked = [frame for frame in frames if Path(frame.filename) not in _BETWEEN]
    seen = asked or list(frames)
    place = f"{seen[-1].name}:{seen[-1].lineno}" if seen else "unknown"
    told = {"type": type(error).__name__, "place": place}
    if isinstance(error, DatabaseFailure):
        told |= {"code": error.code, "driver": error.driver}
    return told


def start_log(stream: TextIO | None = None) -> None:
    """Send every logger's lines to `stream` (standard error if None) in this form."""
    sink = logging.StreamHandler(stream or sys.stderr)
    sink.setFormatter(LogFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[sink], force=True)
    LOGGER.setLevel(logging.INFO)


def event(name: str, **fields: str | int) -> None:
    """Something that happened; `fields` from FIELDS."""
    LOGGER.info(name, extra=fields)


def failure(name: str, error: BaseException) -> None:
    """Something that failed: type and place."""
    LOGGER.error(name, extra=described(error))
