"""Balance and states as values."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.outbox import Balance, State

COUNT = st.integers(0, 10**6)


@given(COUNT, COUNT, COUNT, COUNT)
def test_signed_is_the_sum(delivered: int, waiting: int, refused: int, withdrawn: int) -> None:
    """signed = delivered + waiting + needs attention + withdrawn, by construction."""
    balance = Balance(delivered, waiting, refused, withdrawn)
    assert balance.signed == delivered + waiting + refused + withdrawn


def test_every_state_is_in_the_balance() -> None:
    """A state that is not counted would be a signature nobody sees."""
    assert {each.name for each in fields(Balance)} == {state.value for state in State}
