"""Steps to what a signer can see: each leads there from the attract screen."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.app.kiosk import Kiosk
from kiosk.devtools.walk import said
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.errors import StorageFull
from kiosk.domain.journey import Screen
from kiosk.services.signing import hour_of

from .visit import NAMES, Visit

LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-O'Callaghan"
HANDS = 12
"""Signatures until the attract screen speaks of them."""


def pages(number: int) -> Callable[[Campaign], bool]:
    return lambda campaign: len(campaign.editions[0].sections) >= number


def fingers(campaign: Campaign) -> bool:
    return campaign.finger_signature


def story(page: int) -> Callable[[Visit], None]:
    def steps(visit: Visit) -> None:
        visit.kiosk.journey.go(Screen.STORY)
        visit.kiosk.appeal.turnTo(page - 1)

    return steps


def hands(visit: Visit) -> None:
    kiosk = visit.kiosk
    if not kiosk.counter.shown:
        for _ in range(HANDS):
            kiosk.worker.run(lambda: sign_at(kiosk), lambda _: None, lambda _: None)
        kiosk.counter.refresh()
    visit.walk.finger.until(lambda: kiosk.counter.shown, "hands")


def sign_at(kiosk: Kiosk) -> None:
    now = kiosk.setting.clock()
    draft = Draft(kiosk.appeal.campaign, opened_at=now)
    draft.type(FieldName.GIVEN_NAME, NAMES["ru"][0])
    campaign = kiosk.appeal.campaign
    signature = draft.sign(campaign.editions[0].language, now, hour_of(now))
    kiosk.station.sign(signature, campaign.id)


def next_form(visit: Visit) -> None:
    """Whoever has signed one campaign goes on to another."""
    visit.sign()
    visit.reveal(other := next(iter(visit.kiosk.appeal.titles.values())))
    visit.walk.finger.tap(other)
    visit.walk.at(Screen.APPEAL)
    visit.walk.open_form()


def filled_in(visit: Visit) -> None:
    next_form(visit)
    visit.tap("FormScreen", "Fill in what I just typed")


def ease(visit: Visit) -> None:
    visit.tap("TopBar", "Make it easier to use")


def low(visit: Visit) -> None:
    visit.kiosk.comfort.setLow(True)


def high_contrast(visit: Visit) -> None:
    visit.kiosk.comfort.setHighContrast(True)


def one_switch(visit: Visit) -> None:
    visit.kiosk.comfort.setOneSwitch(True)


def form(visit: Visit) -> None:
    visit.walk.open_form()


def keyboard(visit: Visit) -> None:
    form(visit)
    visit.field(FieldName.GIVEN_NAME)
    visit.walk.finger.type(visit.names()[0])


def email(visit: Visit) -> None:
    form(visit)
    visit.field(FieldName.EMAIL)
    visit.walk.finger.type("amina@gmial.com")
    visit.field(FieldName.POSTCODE)


def quick_keys(visit: Visit) -> None:
    form(visit)
    visit.field(FieldName.EMAIL)
    visit.walk.finger.type("amina")


def one_name(visit: Visit) -> None:
    form(visit)
    visit.field(FieldName.FAMILY_NAME)


def one_name_noted(visit: Visit) -> None:
    visit.kiosk.form.touchQuick(FieldName.FAMILY_NAME.value, 0)
    form(visit)
    visit.reveal(visit.walk.label(FieldName.FAMILY_NAME))


def country_chosen(visit: Visit, code: str) -> None:
    if visit.asks(FieldName.COUNTRY):
        visit.kiosk.form.chooseCountry(code)


def digits(visit: Visit) -> None:
    country_chosen(visit, "DE")
    form(visit)
    visit.field(FieldName.POSTCODE)


def letters_and_digits(visit: Visit) -> None:
    country_chosen(visit, "GB")
    form(visit)
    visit.field(FieldName.POSTCODE)


def postcode_note(visit: Visit) -> None:
    country_chosen(visit, "DE")
    form(visit)
    visit.kiosk.form.type(FieldName.POSTCODE.value, "1")
    visit.kiosk.form.leaveField(FieldName.POSTCODE.value)
    visit.reveal(visit.walk.label(FieldName.POSTCODE))


def errors(visit: Visit) -> None:
    form(visit)
    if visit.asks(FieldName.EMAIL):
        visit.kiosk.form.type(FieldName.EMAIL.value, "amina@")
    visit.tap("FormScreen", "Sign")
    visit.kiosk.window.contentItem().forceActiveFocus()


def long(visit: Visit) -> None:
    visit.kiosk.form.type(FieldName.GIVEN_NAME.value, LONG_NAME)
    visit.kiosk.form.type(FieldName.FAMILY_NAME.value, LONG_NAME * 3)
    country_chosen(visit, "GS")
    for consent in visit.kiosk.appeal.campaign.consents:
        visit.kiosk.form.consent(consent.id, True)
    form(visit)
    visit.reveal(visit.walk.label(FieldName.FAMILY_NAME))


def failure(visit: Visit) -> None:
    form(visit)
    visit.kiosk.form.not_stored(StorageFull("SQLITE_FULL"))
    visit.reveal(said("FormScreen", "Sign"))


def privacy(visit: Visit) -> None:
    form(visit)
    visit.tap("FormScreen", "Privacy")


def country(visit: Visit) -> None:
    form(visit)
    visit.field(FieldName.COUNTRY)


def country_typed(visit: Visit) -> None:
    country(visit)
    visit.tap("CountrySheet", "Country: type its first letters")


def pad(visit: Visit) -> None:
    form(visit)
    visit.tap("InkButton", "Sign with your finger (if you like)")
    visit.walk.finger.find(said("InkSheet", "Draw here with your finger"))


def drawn(visit: Visit) -> None:
    form(visit)
    visit.walk.draw()


def ink_in_form(visit: Visit) -> None:
    drawn(visit)
    visit.tap("InkSheet", "Done")


def warning(visit: Visit) -> None:
    form(visit)
    visit.kiosk.journey.warn()


def thanks_qr(visit: Visit) -> None:
    visit.sign()
    # A small screen keeps its room for the code that is shown only now.
    if visit.walk.finger.sees(said("ThanksScreen", "Pass it on: the online petition")):
        visit.tap("ThanksScreen", "Pass it on: the online petition")


def thanks_code(visit: Visit) -> None:
    visit.sign()
    visit.walk.finger.tap(said("ThanksScreen", "To photograph"))


def taken_back(visit: Visit) -> None:
    visit.sign()
    visit.kiosk.undo.takeBack()
    visit.walk.finger.find(said("ThanksScreen", "Taken back."))


def not_taken_back(visit: Visit) -> None:
    """It was on its way before the undo."""
    visit.sign()
    kiosk = visit.kiosk
    kiosk.sending.release()
    visit.walk.finger.until(lambda: kiosk.station.balance().waiting == 0, "delivered")
    kiosk.undo.takeBack()
    visit.walk.finger.until(lambda: kiosk.undo.problem, "not undone")
