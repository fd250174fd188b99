"""A hub that is asked to stop finishes what it has begun."""

import json
import os
import signal
import socket
from base64 import b64encode
from pathlib import Path

import httpx
import pytest

from tests.forked import HubProcess

from .kit import CODE, SECONDS, Caller, held, sealed, until


class Slow:
    """A request that is sent in two halves."""

    def __init__(self, caller: Caller, port: int) -> None:
        text = b64encode(sealed(caller.device).raw).decode()
        self._body = json.dumps({"envelopes": [text]}).encode()
        head = (
            "POST /kiosk/v1/envelopes HTTP/1.1\r\nHost: hub\r\n"
            f"Authorization: Bearer {caller.token}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(self._body)}\r\n\r\n"
        )
        self._line = socket.create_connection(("127.0.0.1", port), SECONDS)
        self._line.sendall(head.encode() + self._body[:100])

    def finish(self) -> tuple[int, dict[str, object]]:
        """Send the other half; status and answer."""
        self._line.sendall(self._body[100:])
        received = b""
        while piece := self._line.recv(65536):
            received += piece
        self._line.close()
        head, _, body = received.partition(b"\r\n\r\n")
        return int(head.split(b" ")[1]), json.loads(body)


def refuses(url: str) -> bool:
    """Whether nobody listens there any more."""
    try:
        httpx.get(f"{url}/health", timeout=SECONDS)
    except httpx.TransportError:
        return True
    return False


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_a_request_under_way_still_gets_its_receipt(tmp_path: Path, asked: signal.Signals) -> None:
    """Asked to stop in the middle of a body: no new caller gets in, this one gets its receipt."""
    hub = HubProcess(tmp_path, enrolment_code=CODE)
    with hub:
        caller = Caller(hub.url)
        caller.enrol()
        slow = Slow(caller, hub.port)
        assert httpx.get(f"{hub.url}/health", timeout=SECONDS).is_success
        assert hub._child is not None
        os.kill(hub._child.pid, asked)
        until(lambda: refuses(hub.url))
        status, answer = slow.finish()
        outcomes = answer["outcomes"]
        assert isinstance(outcomes, list)
        assert (status, outcomes[0]["outcome"]) == (200, "stored")
        assert outcomes[0]["receipt"]
        assert hub.stop() == 0
    assert len(held(tmp_path, caller.device)) == 1


def test_one_that_is_killed_gives_none(tmp_path: Path) -> None:
    """Control: the same request at a hub that is killed gets nothing, and nothing is stored."""
    hub = HubProcess(tmp_path, enrolment_code=CODE)
    with hub:
        caller = Caller(hub.url)
        caller.enrol()
        slow = Slow(caller, hub.port)
        assert httpx.get(f"{hub.url}/health", timeout=SECONDS).is_success
        hub.kill()
        with pytest.raises((OSError, IndexError)):
            slow.finish()
        slow._line.close()
    assert held(tmp_path, caller.device) == []
