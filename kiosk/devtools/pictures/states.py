"""Every screen in every state it has: the list is data, the steps go through the real window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from kiosk.app.kiosk import Kiosk
from kiosk.bridge import desk_wording
from kiosk.devtools.pictures.scene import ancestors
from kiosk.devtools.walk import Walk, said
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.errors import StorageFull
from kiosk.domain.journey import Screen
from kiosk.services.signing import hour_of

NAMES: Mapping[str, tuple[str, str]] = {
    "ar": ("ليلى", "منصور"),
    "he": ("נועה", "כהן"),
    "ru": ("Мария", "Петрова"),
    "uk": ("Оксана", "Коваль"),
}
"""Invented people who can type their names in the language's own letters."""
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-O'Callaghan"
POSTCODE = "20095"
HANDS = 12
"""Signatures until the attract screen speaks of them."""


class Visit:
    """One kiosk in one language, and ways to the states of its screens."""

    def __init__(self, kiosk: Kiosk, language: str) -> None:
        self.kiosk = kiosk
        self.walk = Walk(kiosk)
        self._language = language

    def start_over(self) -> None:
        """As for the next person: attract screen, everything as set, in the visit's language."""
        self.kiosk.journey.go(Screen.STORY)
        self.kiosk.journey.go(Screen.ATTRACT)
        self.kiosk.appeal.choose(self._language)

    def names(self) -> tuple[str, str]:
        """A given and a family name in the language."""
        return NAMES.get(self._language, ("Amina", "O'Neill"))

    def asks(self, name: FieldName) -> bool:
        """Whether the campaign's form has this field."""
        return has(name)(self.kiosk.appeal.campaign)

    def tap(self, context: str, text: str) -> None:
        """Touch an interface text."""
        self._touch(said(context, text))

    def field(self, name: FieldName) -> None:
        """Touch a field: the keyboard comes up."""
        self._touch(self.walk.label(name))

    def fill(self) -> None:
        """What the campaign cannot do without."""
        form = self.kiosk.form
        given, family = self.names()
        for name, text in (
            (FieldName.GIVEN_NAME, given),
            (FieldName.FAMILY_NAME, family),
            (FieldName.POSTCODE, POSTCODE),
        ):
            if self.asks(name):
                form.type(name.value, text)

    def sign(self) -> None:
        """As far as the thanks."""
        self.walk.open_form()
        self.fill()
        self.tap("FormScreen", "Sign")
        self.walk.at(Screen.THANKS)

    def reveal(self, name: str) -> None:
        """Scroll to something at once: with large letters it is a long way to drag."""
        item = self.walk.finger.find(name)
        for flick in ancestors(item):
            if flick.inherits("QQuickFlickable") and flick.property("interactive"):
                middle = item.mapToItem(flick, QPointF(0, item.height() / 2)).y()
                wanted = flick.property("contentY") + middle - flick.height() / 2
                most = max(0.0, flick.property("contentHeight") - flick.height())
                flick.setProperty("contentY", max(0.0, min(most, wanted)))

    def _touch(self, name: str) -> None:
        self.reveal(name)
        self.walk.finger.tap(name)


@dataclass(frozen=True, slots=True)
class ScreenState:
    """A state worth a picture, and the steps that lead there from the attract screen."""

    name: str
    steps: Callable[[Visit], None]
    offered: Callable[[Campaign], bool] = lambda _: True
    """Whether a campaign has it."""


def states_of(campaign: Campaign) -> tuple[ScreenState, ...]:
    """Those that `campaign` has, in an order in which each can follow the one before."""
    return tuple(state for state in STATES if state.offered(campaign))


def has(name: FieldName) -> Callable[[Campaign], bool]:
    """Whether a campaign's form has a field."""
    return lambda campaign: any(f.name is name for f in campaign.fields)


def _pages(number: int) -> Callable[[Campaign], bool]:
    return lambda campaign: len(campaign.editions[0].sections) >= number


def _fingers(campaign: Campaign) -> bool:
    return campaign.finger_signature


def _then(*steps: Callable[[Visit], None]) -> Callable[[Visit], None]:
    def all_of_them(visit: Visit) -> None:
        for step in steps:
            step(visit)

    return all_of_them


def _story(page: int) -> Callable[[Visit], None]:
    def steps(visit: Visit) -> None:
        visit.kiosk.journey.go(Screen.STORY)
        visit.kiosk.appeal.turnTo(page - 1)

    return steps


def _hands(visit: Visit) -> None:
    kiosk = visit.kiosk
    if not kiosk.counter.shown:
        for _ in range(HANDS):
            kiosk.worker.run(lambda: _sign_at(kiosk), lambda _: None, lambda _: None)
        kiosk.counter.refresh()
    visit.walk.finger.until(lambda: kiosk.counter.shown, "hands")


def _sign_at(kiosk: Kiosk) -> None:
    now = kiosk.setting.clock()
    draft = Draft(kiosk.appeal.campaign, opened_at=now)
    draft.type(FieldName.GIVEN_NAME, NAMES["ru"][0])
    kiosk.station.sign(draft.sign(kiosk.appeal.campaign.editions[0].language, now, hour_of(now)))


def _ease(visit: Visit) -> None:
    visit.tap("TopBar", "Make it easier to use")


def _low(visit: Visit) -> None:
    visit.kiosk.comfort.setLow(True)


def _high_contrast(visit: Visit) -> None:
    visit.kiosk.comfort.setHighContrast(True)


def _one_switch(visit: Visit) -> None:
    visit.kiosk.comfort.setOneSwitch(True)


def _form(visit: Visit) -> None:
    visit.walk.open_form()


def _keyboard(visit: Visit) -> None:
    _form(visit)
    visit.field(FieldName.GIVEN_NAME)
    visit.walk.finger.type(visit.names()[0])


def _email(visit: Visit) -> None:
    _form(visit)
    visit.field(FieldName.EMAIL)
    visit.walk.finger.type("amina@gmial.com")
    visit.field(FieldName.POSTCODE)


def _quick_keys(visit: Visit) -> None:
    _form(visit)
    visit.field(FieldName.EMAIL)
    visit.walk.finger.type("amina")


def _one_name(visit: Visit) -> None:
    _form(visit)
    visit.field(FieldName.FAMILY_NAME)


def _one_name_noted(visit: Visit) -> None:
    visit.kiosk.form.touchQuick(FieldName.FAMILY_NAME.value, 0)
    _form(visit)
    visit.reveal(visit.walk.label(FieldName.FAMILY_NAME))


def _country_chosen(visit: Visit, code: str) -> None:
    if visit.asks(FieldName.COUNTRY):
        visit.kiosk.form.chooseCountry(code)


def _digits(visit: Visit) -> None:
    _country_chosen(visit, "DE")
    _form(visit)
    visit.field(FieldName.POSTCODE)


def _letters_and_digits(visit: Visit) -> None:
    _country_chosen(visit, "GB")
    _form(visit)
    visit.field(FieldName.POSTCODE)


def _postcode_note(visit: Visit) -> None:
    _country_chosen(visit, "DE")
    _form(visit)
    visit.kiosk.form.type(FieldName.POSTCODE.value, "1")
    visit.kiosk.form.leaveField(FieldName.POSTCODE.value)
    visit.reveal(visit.walk.label(FieldName.POSTCODE))


def _errors(visit: Visit) -> None:
    _form(visit)
    if visit.asks(FieldName.EMAIL):
        visit.kiosk.form.type(FieldName.EMAIL.value, "amina@")
    visit.tap("FormScreen", "Sign")
    visit.kiosk.window.contentItem().forceActiveFocus()


def _long(visit: Visit) -> None:
    visit.kiosk.form.type(FieldName.GIVEN_NAME.value, LONG_NAME)
    visit.kiosk.form.type(FieldName.FAMILY_NAME.value, LONG_NAME * 3)
    _country_chosen(visit, "GS")
    for consent in visit.kiosk.appeal.campaign.consents:
        visit.kiosk.form.consent(consent.id, True)
    _form(visit)
    visit.reveal(visit.walk.label(FieldName.FAMILY_NAME))


def _failure(visit: Visit) -> None:
    _form(visit)
    visit.kiosk.form.not_stored(StorageFull("SQLITE_FULL"))
    visit.reveal(said("FormScreen", "Sign"))


def _privacy(visit: Visit) -> None:
    _form(visit)
    visit.tap("FormScreen", "Privacy")


def _country(visit: Visit) -> None:
    _form(visit)
    visit.field(FieldName.COUNTRY)


def _country_typed(visit: Visit) -> None:
    _country(visit)
    visit.tap("CountrySheet", "Country: type its first letters")


def _pad(visit: Visit) -> None:
    _form(visit)
    visit.tap("InkButton", "Sign with your finger (if you like)")
    visit.walk.finger.find(said("InkSheet", "Draw here with your finger"))


def _drawn(visit: Visit) -> None:
    _form(visit)
    visit.walk.draw()


def _ink_in_form(visit: Visit) -> None:
    _drawn(visit)
    visit.tap("InkSheet", "Done")


def _warning(visit: Visit) -> None:
    _form(visit)
    visit.kiosk.journey.warn()


def _thanks_qr(visit: Visit) -> None:
    visit.sign()
    # A small screen keeps its room for the code that is shown only now.
    if visit.walk.finger.sees(said("ThanksScreen", "Pass it on: the online petition")):
        visit.tap("ThanksScreen", "Pass it on: the online petition")


def _taken_back(visit: Visit) -> None:
    visit.sign()
    visit.kiosk.undo.takeBack()
    visit.walk.finger.find(said("ThanksScreen", "Taken back."))


def _not_taken_back(visit: Visit) -> None:
    """It was on its way before the undo."""
    visit.sign()
    kiosk = visit.kiosk
    kiosk.sending.release()
    visit.walk.finger.until(lambda: kiosk.station.balance().waiting == 0, "delivered")
    kiosk.undo.takeBack()
    visit.walk.finger.until(lambda: kiosk.undo.problem, "not undone")


def _pin(visit: Visit) -> None:
    visit.kiosk.journey.corner()


def _pin_wrong(visit: Visit) -> None:
    _pin(visit)
    for _ in range(3):
        visit.kiosk.pin_gate.tryPin("")


def _desk(visit: Visit) -> None:
    visit.kiosk.journey.go(Screen.DESK)
    visit.kiosk.desk.refresh()


def _desk_offline(visit: Visit) -> None:
    _desk(visit)
    visit.kiosk.desk.show_delivery("waiting", None)


def _desk_words(visit: Visit) -> None:
    _desk(visit)
    visit.tap("DeskScreen", "Open a shift")
    visit.kiosk.shift_book.begin("Lakeside", "AB")
    visit.walk.finger.until(lambda: visit.kiosk.shift_book.shown_words, "the shift's words")


def _words_asked(visit: Visit) -> None:
    _desk_words(visit)
    visit.tap("WordsSheet", "I have written them down")


def _sheet(name: str) -> Callable[[Visit], None]:
    def act(visit: Visit) -> None:
        _desk(visit)
        visit.tap("DeskScreen", name)

    return act


def _machine(visit: Visit) -> None:
    _sheet("Check the machine")(visit)
    visit.walk.finger.until(lambda: visit.kiosk.machine_status.health.checks, "the self-check")


def _desk_day(visit: Visit) -> None:
    """Somebody signed, a shift is open: the sum, the hours, and all is well."""
    kiosk, desk = visit.kiosk, visit.kiosk.desk_station

    def begin() -> None:
        desk.open_shift(desk.prepare_shift(), "Lakeside", "AB")

    kiosk.worker.run(begin, lambda _: None, lambda _: None)
    visit.sign()
    visit.start_over()
    _desk(visit)
    rests = desk_wording.hub_condition("idle", has_hub=True)
    visit.walk.finger.until(
        lambda: (
            kiosk.desk.shift is not None
            and kiosk.station.balance().waiting == 0
            and kiosk.desk.balance == kiosk.station.balance()
            and kiosk.desk.property("hubWords") == rests
        ),
        "an open shift, and everything sent",
    )


def _shift_open(visit: Visit) -> None:
    _desk_day(visit)
    visit.tap("DeskScreen", "Shift")


def _hidden(visit: Visit) -> None:
    visit.kiosk.journey.hide()


def _hidden_pin(visit: Visit) -> None:
    _hidden(visit)
    visit.tap("NeutralScreen", "Not in use")


def _reset(visit: Visit) -> None:
    _pin(visit)
    visit.tap("PinScreen", "PIN forgotten?")


def _taken_by_code(visit: Visit) -> None:
    _sheet("Take a signature back")(visit)
    visit.kiosk.withdrawals.withdraw("7K2M-9QX4-D0VB")
    visit.walk.finger.until(lambda: visit.kiosk.withdrawals.last_message, "an answer")


def _evening(visit: Visit) -> None:
    _sheet("End of the day")(visit)
    visit.walk.finger.until(lambda: visit.kiosk.packing.property("known"), "the evening")


def _evening_bundled(visit: Visit) -> None:
    _evening(visit)
    visit.tap("EveningSheet", "Write the sealed bundle")
    visit.walk.finger.until(lambda: visit.kiosk.packing.property("exported"), "the bundle")


def _close_app(visit: Visit) -> None:
    _desk(visit)
    visit.tap("DeskScreen", "Close the app")


def _export(visit: Visit) -> None:
    _desk(visit)
    visit.walk.export_bundle()


def _export_words(visit: Visit) -> None:
    _desk(visit)
    visit.walk.export_list("these are not the words")


STATES = (
    ScreenState("attract", lambda _: None),
    ScreenState(
        "attract-qr", lambda visit: visit.tap("AttractScreen", "Or sign on your own phone")
    ),
    ScreenState("attract-hands", _hands),
    ScreenState("attract-contrast", _high_contrast),
    ScreenState("attract-low", _low),
    ScreenState("attract-scan", _one_switch),
    ScreenState("ease", _ease),
    *(ScreenState(f"story-{page}", _story(page), _pages(page)) for page in range(1, 7)),
    ScreenState("story-contrast", _then(_story(1), _high_contrast)),
    ScreenState("story-low", _then(_story(1), _low)),
    ScreenState("form", _form),
    ScreenState("form-contrast", _then(_form, _high_contrast)),
    ScreenState("form-low", _then(_form, _low)),
    ScreenState("form-keyboard", _keyboard),
    ScreenState("form-keyboard-contrast", _then(_keyboard, _high_contrast)),
    ScreenState("form-keyboard-low", _then(_low, _keyboard)),
    ScreenState("form-keyboard-scan", _then(_keyboard, _one_switch)),
    ScreenState("form-email", _email, has(FieldName.EMAIL)),
    ScreenState("form-email-keys", _quick_keys, has(FieldName.EMAIL)),
    ScreenState("form-one-name", _one_name),
    ScreenState("form-one-name-noted", _one_name_noted),
    ScreenState("form-postcode-digits", _digits, has(FieldName.POSTCODE)),
    ScreenState("form-postcode-keys", _letters_and_digits, has(FieldName.COUNTRY)),
    ScreenState("form-postcode-note", _postcode_note, has(FieldName.POSTCODE)),
    ScreenState("form-errors", _errors),
    ScreenState("form-long", _long),
    ScreenState("form-failure", _failure),
    ScreenState("form-privacy", _privacy),
    ScreenState("form-country", _country, has(FieldName.COUNTRY)),
    ScreenState("form-country-typed", _country_typed, has(FieldName.COUNTRY)),
    ScreenState("form-pad", _pad, _fingers),
    ScreenState("form-pad-drawn", _drawn, _fingers),
    ScreenState("form-ink", _ink_in_form, _fingers),
    ScreenState("form-warning", _warning),
    ScreenState("thanks", Visit.sign),
    ScreenState("thanks-contrast", _then(Visit.sign, _high_contrast)),
    ScreenState("thanks-low", _then(Visit.sign, _low)),
    ScreenState("thanks-taken-back", _taken_back),
    ScreenState("thanks-not-taken-back", _not_taken_back),
    ScreenState("thanks-qr", _thanks_qr),
    ScreenState("desk", _desk),
    ScreenState("desk-offline", _desk_offline),
    ScreenState("desk-words", _desk_words),
    ScreenState("desk-words-asked", _words_asked),
    ScreenState("shift", _sheet("Open a shift")),
    ScreenState("attention", _sheet("Needs attention")),
    ScreenState("withdraw", _sheet("Take a signature back")),
    ScreenState("withdraw-unknown", _taken_by_code),
    ScreenState("machine", _machine),
    ScreenState("evening", _evening),
    ScreenState("evening-bundled", _evening_bundled),
    ScreenState("desk-close-app", _close_app),
    ScreenState("export-bundle", _export),
    ScreenState("export-wrong-words", _export_words),
    ScreenState("pin", _pin),
    ScreenState("pin-wrong", _pin_wrong),
    ScreenState("pin-forgotten", _reset),
    ScreenState("hidden", _hidden),
    ScreenState("hidden-pin", _hidden_pin),
    # Last: the shift stays open.
    ScreenState("desk-day", _desk_day),
    ScreenState("shift-open", _shift_open),
    ScreenState("fault", lambda visit: visit.kiosk.fail()),
)
