"""What an answer means to the forwarders, and that a code is all that is left of an error."""

import pytest

from kiosk.services.forwarding_ports import (
    ActionNetwork,
    CiviCrm,
    ReceiverSettings,
    Webhook,
    identifier,
)
from kiosk.services.forwarding_source import (
    ENOUGH_ATTEMPTS,
    MAX_PROBLEM_LETTERS,
    ReceiverClosed,
    ReceiverRefused,
    ReceiverUnavailable,
    is_enough,
    is_everybodys,
    judged,
    problem_of,
)

MEANINGS: dict[type[Exception] | None, tuple[int, ...]] = {
    None: (200, 201, 202, 204),
    ReceiverUnavailable: (301, 302, 304, 307, 408, 425, 429, 500, 502, 503, 504),
    ReceiverClosed: (401, 403, 404, 405, 410),
    ReceiverRefused: (400, 402, 406, 409, 413, 415, 422, 451),
}


@pytest.mark.parametrize(
    ("status", "kind"), [(status, kind) for kind, all_of in MEANINGS.items() for status in all_of]
)
def test_every_status_has_a_meaning(status: int, kind: type[Exception] | None) -> None:
    """The table of the forwarder's docstring, status by status."""
    found = judged(status, 7.0)
    assert (type(found) if found else None) is kind


def test_what_was_asked_for_is_kept() -> None:
    """Retry-After travels with the error, and makes the receiver rest whatever the status is."""
    error = judged(500, 7.0)
    assert isinstance(error, ReceiverUnavailable)
    assert error.retry_after == 7.0
    assert is_everybodys(error)
    assert not is_everybodys(ReceiverUnavailable("http_500"))


def test_a_row_is_blamed_only_for_its_own_answers() -> None:
    """Ten 500s are enough; ten times without a network are not."""
    assert is_enough(ReceiverUnavailable("http_500"), ENOUGH_ATTEMPTS)
    assert not is_enough(ReceiverUnavailable("http_500"), ENOUGH_ATTEMPTS - 1)
    for code in ("no_connection", "timeout", "tls", "http_429", "http_503", "redirected"):
        assert not is_enough(ReceiverUnavailable(code), 10 * ENOUGH_ATTEMPTS)
    assert not is_enough(TimeoutError(), 10 * ENOUGH_ATTEMPTS)


def test_nothing_that_was_typed_is_in_a_code() -> None:
    """A bug is named by its type alone, and no code is longer than the column."""
    assert problem_of(ValueError("anna@example.org")) == "bug_ValueError"
    assert len(problem_of(ReceiverUnavailable("x" * 200))) == MAX_PROBLEM_LETTERS


def test_an_address_is_told_from_every_other() -> None:
    """Kind, site, petition, campaign and world each make another address; the key makes none."""
    targets = (
        ActionNetwork("https://a.example", "p"),
        ActionNetwork("https://a.example", "q"),
        ActionNetwork("https://b.example", "p"),
        CiviCrm("https://a.example", 1, "g"),
        CiviCrm("https://a.example", 2, "g"),
        Webhook("https://a.example"),
    )
    settings = [ReceiverSettings("n", "c", target) for target in targets]
    settings += [
        ReceiverSettings("n", "d", targets[0]),
        ReceiverSettings("n", "c", targets[0], True),
    ]
    assert len({each.address for each in settings}) == len(settings)
    again = ReceiverSettings("other", "c", targets[0], key="secret-of-ours")
    assert again.address == settings[0].address
    assert "secret" not in repr(again)


def test_our_name_of_a_signature() -> None:
    """`system:id`, as OSDI has identifiers."""
    assert identifier("abc") == "petition-kiosk:abc"
