"""Every screen in every state it has: the list is data, the steps go through the real window."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.campaign import Campaign, FieldName

from . import desk_states as desk
from . import signer_states as signer
from .visit import ScreenState, Visit, has, then

STATES = (
    ScreenState("attract", lambda _: None),
    ScreenState(
        "attract-qr", lambda visit: visit.tap("AttractScreen", "Or sign on your own phone")
    ),
    ScreenState("attract-hands", signer.hands),
    ScreenState("attract-contrast", signer.high_contrast),
    ScreenState("attract-low", signer.low),
    ScreenState("attract-scan", signer.one_switch),
    ScreenState("ease", signer.ease),
    *(ScreenState(f"story-{page}", signer.story(page), signer.pages(page)) for page in range(1, 7)),
    ScreenState("story-contrast", then(signer.story(1), signer.high_contrast)),
    ScreenState("story-low", then(signer.story(1), signer.low)),
    ScreenState("form", signer.form),
    ScreenState("form-contrast", then(signer.form, signer.high_contrast)),
    ScreenState("form-low", then(signer.form, signer.low)),
    ScreenState("form-keyboard", signer.keyboard),
    ScreenState("form-keyboard-contrast", then(signer.keyboard, signer.high_contrast)),
    ScreenState("form-keyboard-low", then(signer.low, signer.keyboard)),
    ScreenState("form-keyboard-scan", then(signer.keyboard, signer.one_switch)),
    ScreenState("form-email", signer.email, has(FieldName.EMAIL)),
    ScreenState("form-email-keys", signer.quick_keys, has(FieldName.EMAIL)),
    ScreenState("form-one-name", signer.one_name),
    ScreenState("form-one-name-noted", signer.one_name_noted),
    ScreenState("form-postcode-digits", signer.digits, has(FieldName.POSTCODE)),
    ScreenState("form-postcode-keys", signer.letters_and_digits, has(FieldName.COUNTRY)),
    ScreenState("form-postcode-note", signer.postcode_note, has(FieldName.POSTCODE)),
    ScreenState("form-errors", signer.errors),
    ScreenState("form-long", signer.long),
    ScreenState("form-failure", signer.failure),
    ScreenState("form-privacy", signer.privacy),
    ScreenState("form-country", signer.country, has(FieldName.COUNTRY)),
    ScreenState("form-country-typed", signer.country_typed, has(FieldName.COUNTRY)),
    ScreenState("form-pad", signer.pad, signer.fingers),
    ScreenState("form-pad-drawn", signer.drawn, signer.fingers),
    ScreenState("form-ink", signer.ink_in_form, signer.fingers),
    ScreenState("form-warning", signer.warning),
    ScreenState("thanks", Visit.sign),
    ScreenState("thanks-contrast", then(Visit.sign, signer.high_contrast)),
    ScreenState("thanks-low", then(Visit.sign, signer.low)),
    ScreenState("thanks-taken-back", signer.taken_back),
    ScreenState("thanks-not-taken-back", signer.not_taken_back),
    ScreenState("thanks-qr", signer.thanks_qr),
    ScreenState("thanks-code", signer.thanks_code),
    ScreenState("desk", desk.at_desk),
    ScreenState("desk-offline", desk.desk_offline),
    ScreenState("desk-words", desk.desk_words),
    ScreenState("desk-words-asked", desk.words_asked),
    ScreenState("shift", desk.sheet("Open a shift")),
    ScreenState("attention", desk.sheet("Needs attention")),
    ScreenState("withdraw", desk.sheet("Take a signature back")),
    ScreenState("withdraw-unknown", desk.taken_by_code),
    ScreenState("machine", desk.machine),
    ScreenState("take-over", desk.take_over),
    ScreenState("evening", desk.evening),
    ScreenState("evening-bundled", desk.evening_bundled),
    ScreenState("desk-close-app", desk.close_app),
    ScreenState("export-bundle", desk.export),
    ScreenState("export-wrong-words", desk.export_words),
    ScreenState("pin", desk.pin),
    ScreenState("pin-wrong", desk.pin_wrong),
    ScreenState("pin-forgotten", desk.reset),
    ScreenState("hidden", desk.hidden),
    ScreenState("hidden-pin", desk.hidden_pin),
    # Last: the shift stays open.
    ScreenState("desk-day", desk.desk_day),
    ScreenState("shift-open", desk.shift_open),
    ScreenState("gathered", desk.gathered),
    ScreenState("paper", desk.paper),
    ScreenState("paper-noted", desk.paper_noted),
    ScreenState("desk-paper", desk.desk_paper),
    ScreenState("fault", lambda visit: visit.kiosk.fail()),
)
SEVERAL = (
    ScreenState("choice", lambda _: None),
    ScreenState("choice-contrast", signer.high_contrast),
    ScreenState("choice-low", signer.low),
    ScreenState("choice-scan", signer.one_switch),
    ScreenState("appeal", Visit.pick),
    ScreenState("appeal-low", then(signer.low, Visit.pick)),
    ScreenState("thanks-others", Visit.sign),
    ScreenState("form-next", signer.next_form),
    ScreenState("form-filled-in", signer.filled_in),
    ScreenState("desk-day", desk.desk_day),
    ScreenState("paper", desk.paper),
    ScreenState("gathered", desk.gathered),
)
"""What only a tablet with several campaigns has."""


def states_of(campaigns: Sequence[Campaign]) -> tuple[ScreenState, ...]:
    """Those that a tablet with these has, in an order in which each can follow the one before."""
    if len(campaigns) > 1:
        return SEVERAL
    return tuple(state for state in STATES if state.offered(campaigns[0]))
