"""The form: says what is wrong at the right moment, signs once, and forgets everything."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk import RELEASED
from kiosk.app.threads import Worker
from kiosk.bridge.appeal import Appeal
from kiosk.bridge.desk_task import Work
from kiosk.bridge.form import Form
from kiosk.domain.campaign import Campaign, FieldName, FormField
from kiosk.domain.errors import (
    BadKey,
    KioskError,
    StorageDamaged,
    StorageFull,
    StorageUnavailable,
)
from kiosk.domain.keyboards import LATIN_KEYBOARD
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.services.payload import signature_from
from kiosk.storage.database import Store, open_store
from tests.domain.kit import CAMPAIGN
from tests.services.kit import DEVICE, OFFICE, signing

from .kit import AtOnce, Later, Pen, Seen, shown

AFTER_RELEASE = datetime.fromisoformat(f"{RELEASED}T15:00+00:00").timestamp()
GOOD = {
    "given_name": "Anna",
    "family_name": "de la Cruz",
    "email": "anna@example.org",
    "postcode": "12345",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A real store, for every form of this module."""
    store = open_store(tmp_path_factory.mktemp("form"), DEVICE.public)
    yield store
    store.close()


class Desk:
    """A form on a counter, its pen, and two clocks that the test turns."""

    def __init__(self, store: Store, work: Work, campaign: Campaign = CAMPAIGN) -> None:
        self.now = AFTER_RELEASE
        self.watch = 0.0
        self.pen = Pen(signing(store).sign)
        self.appeal = Appeal((campaign,))
        self.form = Form(
            self.appeal, work, self.pen, lambda: self.now, stopwatch=lambda: self.watch
        )
        self.seen = Seen(self.form)
        self.thanked = 0
        self.code = ""
        self.form.signed.connect(self._thank)

    def _thank(self, _id: str, code: str) -> None:
        self.thanked += 1
        self.code = code

    def fill(self, **changes: str) -> None:
        """Type everything, with `changes`, and leave each field."""
        for name, text in {**GOOD, **changes}.items():
            self.form.type(name, text)
            self.form.leaveField(name)

    def draw(self) -> None:
        """A line with a finger, and the beginning of another."""
        ink = self.form.drawing
        ink.press(0.1, 0.2)
        ink.move(0.3, 0.4)
        ink.lift()
        ink.press(0.5, 0.5)

    def problems(self) -> dict[str, str]:
        """What is written at the fields."""
        rows = shown(self.seen.fields)
        return {str(row["name"]): str(row["problem"]) for row in rows if row["problem"]}

    def field(self, name: str) -> dict[str, Any]:
        """One field's row."""
        (found,) = (row for row in shown(self.seen.fields) if row["name"] == name)
        return found

    def everything(self) -> tuple[object, ...]:
        """Whatever the next person could see of the form."""
        models = (self.seen.fields, self.seen.consents, self.seen.countries)
        return (
            *(shown(model) for model in models),
            self.seen.busy,
            self.seen.failure,
            self.seen.meantCountry,
            Seen(self.form.drawing).drawn,
            Seen(self.form.drawing).fresh,
        )


@pytest.fixture
def desk(store: Store) -> Desk:
    """A form whose signatures are stored at once."""
    return Desk(store, AtOnce())


@pytest.fixture
def later() -> Later:
    """Work that waits."""
    return Later()


@pytest.fixture
def slow(store: Store, later: Later) -> Desk:
    """A form on a slow disk."""
    return Desk(store, later)


def test_a_new_form_is_empty_and_asks_for_nothing(desk: Desk) -> None:
    """Fields in the campaign's order, no value, no problem, no consent given."""
    rows = shown(desk.seen.fields)
    assert [row["name"] for row in rows] == [field.name.value for field in CAMPAIGN.fields]
    assert [row["needed"] for row in rows] == [True, True, False, False, False]
    assert not any(row["typed"] or row["problem"] or row["suggestion"] for row in rows)
    assert all(row["label"] for row in rows)
    assert [row["given"] for row in shown(desk.seen.consents)] == [False, False]
    assert (desk.seen.busy, desk.seen.failure, desk.code) == (False, "", "")


def test_problems_come_when_a_field_is_left(desk: Desk) -> None:
    """Not while typing; on leaving, and only at that field."""
    desk.form.type("email", "anna")
    assert desk.problems() == {}
    desk.form.leaveField("email")
    assert desk.problems().keys() == {"email"}


def test_nobody_is_nagged_for_what_is_still_to_come(desk: Desk) -> None:
    """Leaving a required field empty says nothing; submitting does."""
    desk.form.leaveField("given_name")
    assert desk.problems() == {}
    desk.form.submit()
    assert desk.problems().keys() == {"given_name", "family_name"}


def test_a_required_field_emptied_again_is_not_nagged_either(desk: Desk) -> None:
    """A problem that was shown goes when the field is left empty, and comes at submitting."""
    desk.fill(given_name="123")
    assert desk.problems().keys() == {"given_name"}
    desk.form.type("given_name", "")
    desk.form.leaveField("given_name")
    assert desk.problems() == {}


def test_a_mended_problem_goes_while_typing(desk: Desk) -> None:
    """With the letter that mends it, not before, and without leaving the field."""
    desk.form.type("email", "anna@example")
    desk.form.leaveField("email")
    for text in ("anna@example.", "anna@example.o"):
        desk.form.type("email", text)
        assert bool(desk.problems()) is (text != "anna@example.o")
    desk.form.submit()
    desk.form.type("given_name", "A")
    assert desk.problems().keys() == {"family_name"}


def test_a_field_in_the_middle_of_typing_keeps_its_control(desk: Desk, qtbot: QtBot) -> None:
    """While typing only its own row changes: no new control, no cursor that jumps."""
    changed: set[int] = set()
    desk.seen.fields.dataChanged.connect(lambda first, _last: changed.add(first.row()))
    with qtbot.assertNotEmitted(desk.seen.fields.modelReset):
        for text in ("a", "an", "anna@gmial.com"):
            desk.form.type("email", text)
    assert changed <= {2}
    assert desk.field("email")["suggestion"] == ""


@pytest.mark.parametrize(
    ("changes", "row"),
    [
        ({"given_name": "", "email": "x"}, 0),
        ({"family_name": "🌊"}, 1),
        ({"email": "x", "postcode": "1" * 17}, 2),
        ({"postcode": "1" * 17}, 3),
    ],
)
def test_submitting_leads_to_the_first_problem(
    desk: Desk, qtbot: QtBot, changes: dict[str, str], row: int
) -> None:
    """The first row that stops the signature, and nothing is signed."""
    desk.fill(**changes)
    with qtbot.waitSignal(desk.form.firstProblem) as caught:
        desk.form.submit()
    assert caught.args == [row]
    assert (desk.pen.signatures, desk.thanked, desk.seen.busy) == ([], 0, False)


def test_a_slip_is_offered_mended(desk: Desk) -> None:
    """The suggestion stands at the e-mail field only, and goes when it was taken."""
    desk.fill(email="anna@gmial.com")
    assert desk.field("email")["suggestion"] == "anna@gmail.com"
    assert [row["suggestion"] for row in shown(desk.seen.fields) if row["name"] != "email"] == [
        ""
    ] * 4
    desk.form.type("email", "anna@gmail.com")
    desk.form.leaveField("email")
    assert desk.field("email")["suggestion"] == ""


def test_a_sign_that_only_looks_alike_is_told_and_offered_mended(desk: Desk) -> None:
    """The eye sees no difference between the two, so a sentence says that there is one."""
    desk.fill(email="аnna@example.org")
    row = desk.field("email")
    assert (row["suggestion"], row["problem"]) == ("anna@example.org", "")
    assert "looks like" in row["advice"]
    desk.form.type("email", row["suggestion"])
    desk.form.leaveField("email")
    assert (desk.field("email")["advice"], desk.field("email")["suggestion"]) == ("", "")


def test_a_signature_reaches_the_disk_as_typed(desk: Desk, store: Store) -> None:
    """Sealed for the office: cleaned values, language, consents, and the time it took."""
    desk.form.start()
    desk.appeal.choose("ar")
    desk.fill(given_name="  محمد ")
    desk.form.chooseCountry("SY")
    desk.form.consent("contact_email", True)
    desk.watch += 61
    desk.form.submit()
    assert desk.thanked == 1
    *_, row = store.outbox.due(0.0, 10_000)
    opened = signature_from(open_envelope(parse(row.envelope), DEVICE.public, [OFFICE]))
    assert opened.fields == {
        FieldName.GIVEN_NAME: "محمد",
        FieldName.FAMILY_NAME: "de la Cruz",
        FieldName.EMAIL: "anna@example.org",
        FieldName.POSTCODE: "12345",
        FieldName.COUNTRY: "SY",
    }
    assert (opened.language, opened.fill_seconds, opened.marks) == ("ar", 61, ())
    assert [consent.given for consent in opened.consents] == [True, False]


@pytest.mark.parametrize(
    ("away", "written"), [(0.1, "von und zu guttenberg"), (2.0, "von und zu Guttenberg")]
)
def test_a_name_is_signed_as_it_was_last_seen(desk: Desk, away: float, written: str) -> None:
    """From the field straight to “Sign”: nobody has read what was made of it. Control: later on."""
    desk.appeal.choose("de")
    for name, text in GOOD.items():
        desk.form.type(name, text)
    desk.form.type("family_name", "von und zu guttenberg")
    desk.form.leaveField("family_name")
    desk.watch += away
    desk.form.submit()
    assert desk.pen.signatures[0].fields[FieldName.FAMILY_NAME] == written
    assert desk.form.typed(FieldName.FAMILY_NAME) == written


def test_time_counts_from_the_first_opening(desk: Desk) -> None:
    """Going to the story and back with something typed does not start the clock anew."""
    desk.watch += 600
    desk.form.start()
    desk.fill()
    desk.watch += 30
    desk.form.start()
    desk.watch += 30
    desk.form.submit()
    assert desk.pen.signatures[0].fill_seconds == 60


def test_no_clock_that_somebody_sets_counts_the_time(desk: Desk) -> None:
    """Set from 1970 to now while the form is open, or back: a minute is a minute."""
    for wrong in (-AFTER_RELEASE, 1_796_012_238.0):
        desk.form.wipe()
        desk.form.start()
        desk.fill()
        desk.now += wrong
        desk.watch += 60
        desk.form.submit()
        desk.now -= wrong
    assert [signed.fill_seconds for signed in desk.pen.signatures] == [60, 60]


def test_a_form_that_was_open_for_days_says_an_hour(desk: Desk) -> None:
    """However long it was: nobody at the office has to explain such a number."""
    desk.form.start()
    desk.fill()
    desk.watch += 3 * 86_400
    desk.form.submit()
    assert desk.pen.signatures[0].fill_seconds == 3600


def test_a_clock_that_cannot_be_right_is_marked(desk: Desk, store: Store) -> None:
    """Behind the day of the release, in the sealed record; a second later, not (control)."""
    midnight = datetime.fromisoformat(f"{RELEASED}T00:00+00:00").timestamp()
    for now in (0.0, midnight - 1, midnight):
        desk.form.wipe()
        desk.now = now
        desk.fill()
        desk.watch += 60
        desk.form.submit()
    rows = store.outbox.due(0.0, 10_000)[-3:]
    opened = [open_envelope(parse(row.envelope), DEVICE.public, [OFFICE]) for row in rows]
    assert [each["marks"] for each in opened] == [["old_clock"], ["old_clock"], []]


def test_a_form_whose_time_is_found_over_is_not_signed(desk: Desk) -> None:
    """The change that a press tells of finds the night gone, and the draft is wiped meanwhile."""
    desk.fill()
    desk.form.changed.connect(desk.form.wipe, Qt.ConnectionType.SingleShotConnection)
    desk.form.submit()
    assert (desk.pen.signatures, desk.thanked) == ([], 0)
    assert desk.problems() == {}


def test_what_was_stored_is_told_with_its_code(desk: Desk) -> None:
    """Once, to whoever shows it: the form keeps neither."""
    desk.fill()
    desk.form.submit()
    assert len(desk.code) == len("XXXX-XXXX-XXXX")
    assert desk.code not in str(vars(desk.form))


def test_two_presses_are_one_signature(slow: Desk, later: Later) -> None:
    """While it is being stored a second press does nothing; then there is one row."""
    slow.fill()
    slow.form.submit()
    assert slow.seen.busy
    slow.form.submit()
    slow.form.submit()
    assert len(later.jobs) == 1
    later.finish()
    assert (len(slow.pen.signatures), slow.thanked, slow.seen.busy) == (1, 1, False)


def test_what_is_typed_while_it_is_stored_is_not_signed(slow: Desk, later: Later) -> None:
    """What counts is what stood there when “Sign” was pressed."""
    slow.fill()
    slow.form.submit()
    slow.form.type("given_name", "Somebody else")
    later.finish()
    assert slow.pen.signatures[0].fields[FieldName.GIVEN_NAME] == "Anna"


ERRORS = [
    StorageFull("SQLITE_FULL"),
    StorageUnavailable("SQLITE_READONLY"),
    StorageDamaged("SQLITE_CORRUPT"),
    BadKey("device.key", "This is no key.", "Put it back."),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_said_and_nothing_is_lost(desk: Desk, error: KioskError) -> None:
    """A sentence, no thanks; everything typed stays, and the next press works."""
    desk.fill()
    desk.form.consent("contact_post", True)
    desk.pen.broken = error
    desk.form.submit()
    assert "not saved" in desk.seen.failure
    assert ("full" in desk.seen.failure) is isinstance(error, StorageFull)
    assert (desk.thanked, desk.seen.busy, desk.code) == (0, False, "")
    desk.pen.broken = None
    desk.form.submit()
    assert (desk.thanked, desk.seen.failure) == (1, "")
    assert desk.pen.signatures[0].fields[FieldName.EMAIL] == "anna@example.org"
    assert desk.pen.signatures[0].consents[1].given


def test_a_sentence_never_repeats_what_was_typed(desk: Desk) -> None:
    """Problems and failures are sentences of ours."""
    desk.fill(given_name="12345 canary", family_name="canary" * 30, email="canary", postcode="1")
    desk.form.submit()
    desk.pen.broken = StorageUnavailable("canary")
    assert "canary" not in f"{desk.problems()} {desk.seen.failure}"


LATE: list[KioskError | None] = [None, *ERRORS]


@pytest.mark.parametrize("error", LATE, ids=lambda error: type(error).__name__)
def test_a_late_result_is_not_for_the_next_person(
    slow: Desk, later: Later, error: KioskError | None
) -> None:
    """After a wipe: no thanks, no code, no failure, and nothing holds up the next signature."""
    fresh = slow.everything()
    slow.fill()
    slow.form.submit()
    slow.pen.broken = error
    slow.form.wipe()
    assert slow.everything() == fresh
    later.finish()
    assert slow.everything() == fresh
    assert slow.thanked == 0
    slow.pen.broken = None
    slow.fill(given_name="Next")
    slow.form.submit()
    later.finish()
    assert slow.thanked == 1
    assert slow.pen.signatures[-1].fields[FieldName.GIVEN_NAME] == "Next"


def test_the_next_person_need_not_wait_for_the_last(slow: Desk, later: Later) -> None:
    """Both are stored, in order; the thanks are for the one who is there."""
    slow.fill(given_name="First")
    slow.form.submit()
    slow.form.wipe()
    slow.fill(given_name="Second")
    slow.form.submit()
    assert len(later.jobs) == 2
    later.finish()
    names = [each.fields[FieldName.GIVEN_NAME] for each in slow.pen.signatures]
    assert (names, slow.thanked) == (["First", "Second"], 1)


def test_wiping_forgets_everything(desk: Desk) -> None:
    """Fields, consents, problems, suggestion, countries, failure: as if nobody had been there."""
    fresh = desk.everything()
    desk.fill(given_name="Zdravko", email="zdravko@gmial.com")
    desk.form.consent("contact_email", True)
    desk.form.findCountry("ger")
    desk.form.chooseCountry("DE")
    desk.draw()
    desk.pen.broken = StorageFull("SQLITE_FULL")
    desk.form.submit()
    desk.form.type("family_name", "123")
    desk.form.leaveField("family_name")
    dirty = desk.everything()
    assert all(one != other for one, other in zip(dirty[:3], fresh[:3], strict=True))
    assert dirty[4]
    desk.form.wipe()
    assert desk.everything() == fresh
    assert "Zdravko" not in str(vars(desk.form))


TYPING = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.sampled_from(list(FieldName)), st.text(max_size=12)),
        st.tuples(st.just("leaveField"), st.sampled_from(list(FieldName))),
        st.tuples(st.just("consent"), st.sampled_from(["contact_email", "contact_post"])),
        st.tuples(st.sampled_from(["submit", "start"])),
        st.tuples(st.sampled_from(["chooseCountry", "findCountry"]), st.text(max_size=3)),
        st.tuples(st.just("quick"), st.sampled_from(["email", "family_name", "postcode"])),
        st.tuples(st.just("draw")),
        st.tuples(st.just("language"), st.sampled_from(["en", "ar"])),
    ),
    max_size=25,
)


@given(TYPING)
@settings(deadline=None)  # the first look for a country reads every language's names
def test_whatever_was_done_a_wiped_form_is_a_new_one(
    store: Store, steps: list[tuple[str, ...]]
) -> None:
    """Any sequence of a signer's acts leaves nothing after the wipe."""
    desk = Desk(store, AtOnce())
    desk.pen.broken = StorageFull("SQLITE_FULL")
    fresh = desk.everything()
    for act, *values in steps:
        if act == "language":
            desk.appeal.choose(*values)
        elif act == "consent":
            desk.form.consent(values[0], True)
        elif act == "quick":
            if desk.field(values[0])["quick"]:
                desk.form.touchQuick(values[0], 0)
        elif act == "draw":
            desk.draw()
        else:
            getattr(desk.form, act)(*map(str, values))
    desk.form.wipe()
    desk.appeal.start_over()
    assert desk.everything() == fresh


def test_another_language_changes_words_and_keeps_what_was_typed(desk: Desk) -> None:
    """Consents' wording, the keyboard and the country's name follow; values and ticks stay."""
    desk.fill()
    desk.form.consent("contact_email", True)
    desk.form.chooseCountry("DE")
    assert desk.field("country")["typed"] == "Germany"
    desk.appeal.choose("ar")
    assert desk.field("country")["typed"] == "ألمانيا"
    assert desk.field("given_name")["typed"] == "Anna"
    consents = shown(desk.seen.consents)
    assert [row["given"] for row in consents] == [True, False]
    assert [row["wording"] for row in consents] == ["أبقوني على اطلاع.", "راسلوني."]


def test_keyboards_follow_language_and_field(desk: Desk) -> None:
    """Names as the signer likes, on the screen's layout at first; addresses in Latin letters."""
    for language, layout in (("ar", "ar_AR"), ("en", "en_GB")):
        desk.appeal.choose(language)
        assert desk.seen.keyboard == layout
        assert desk.field("given_name")["keyboard"] == ""
        assert desk.field("email")["keyboard"] == LATIN_KEYBOARD
        assert desk.field("postcode")["keyboard"] == LATIN_KEYBOARD


def test_the_country_is_chosen_and_taken_back(desk: Desk) -> None:
    """The chooser finds by letters; the row shows the name; an empty code clears it."""
    desk.form.findCountry("germ")
    assert shown(desk.seen.countries) == [{"code": "DE", "name": "Germany"}]
    desk.form.chooseCountry("DE")
    assert desk.field("country")["typed"] == "Germany"
    desk.form.chooseCountry("")
    assert desk.field("country")["typed"] == ""


def test_a_required_country_is_asked_for_and_then_not(store: Store) -> None:
    """Choosing it mends the problem."""
    desk = Desk(store, AtOnce())
    campaign = replace(CAMPAIGN, fields=(FormField(FieldName.COUNTRY, required=True),))
    form = Form(Appeal((campaign,)), AtOnce(), desk.pen, lambda: 0.0)
    form.submit()
    (row,) = shown(Seen(form).fields)
    assert row["problem"]
    form.chooseCountry("DE")
    (row,) = shown(Seen(form).fields)
    assert row["problem"] == ""


def test_on_the_real_worker(qtbot: QtBot, tmp_path: Path) -> None:
    """With the application's own thread: pressed, busy, stored, thanked, and on the main thread."""
    store = open_store(tmp_path, DEVICE.public)
    worker = Worker()
    form = Form(Appeal((CAMPAIGN,)), worker, Pen(signing(store).sign), time.time)
    for name, text in GOOD.items():
        form.type(name, text)
    with qtbot.waitSignal(form.signed):
        form.submit()
        form.submit()
        assert Seen(form).busy
    assert not Seen(form).busy
    worker.stop()
    assert store.outbox.balance().signed == 1
    store.close()


def test_a_failing_disk_on_the_real_worker(qtbot: QtBot, store: Store) -> None:
    """The error comes back across threads as a sentence."""
    pen = Pen(signing(store).sign)
    pen.broken = StorageFull("SQLITE_FULL")
    worker = Worker()
    form = Form(Appeal((CAMPAIGN,)), worker, pen, time.time)
    for name, text in GOOD.items():
        form.type(name, text)
    form.submit()
    qtbot.waitUntil(lambda: Seen(form).failure != "")
    assert not Seen(form).busy
    worker.stop()


def at_home(store: Store, country: str, **changes: object) -> Desk:
    """A form of a campaign that is at home in `country`."""
    campaign = replace(CAMPAIGN, home_country=country, **changes)  # type: ignore[arg-type]
    return Desk(store, AtOnce(), campaign)


def test_capitals_come_when_a_field_is_left_and_once(desk: Desk) -> None:
    """The row shows the mended name; what is typed after that stays."""
    desk.form.type("family_name", "de la cruz")
    assert desk.field("family_name")["typed"] == "de la cruz"
    desk.form.leaveField("family_name")
    assert desk.field("family_name")["typed"] == "de la Cruz"
    desk.fill(family_name="cruz")
    assert desk.field("family_name")["typed"] == "cruz"


def test_one_touch_undoes_a_mend_for_good(desk: Desk) -> None:
    """The button below the name says what it keeps; after it nothing is mended in that field."""
    desk.form.type("family_name", "bell hooks")
    assert desk.field("family_name")["suggestion"] == ""
    desk.form.leaveField("family_name")
    row = desk.field("family_name")
    assert (row["typed"], row["suggestion"]) == ("Bell Hooks", "bell hooks")
    assert "bell hooks" in row["offer"]
    desk.form.type("family_name", row["suggestion"])
    desk.form.leaveField("family_name")
    row = desk.field("family_name")
    assert (row["typed"], row["suggestion"], row["offer"]) == ("bell hooks", "", "")
    desk.fill(family_name="bell hooks")
    desk.form.submit()
    assert desk.pen.signatures[0].fields[FieldName.FAMILY_NAME] == "bell hooks"


def test_what_is_left_out_is_said(desk: Desk) -> None:
    """When the field is left, beside it; it stops nothing, and goes when one types on."""
    desk.fill(given_name="A\ue000nna")
    row = desk.field("given_name")
    assert (row["typed"], row["problem"]) == ("Anna", "")
    assert "left out" in row["advice"]
    desk.form.submit()
    assert desk.thanked == 1
    desk.form.type("given_name", "Anna")
    assert desk.field("given_name")["advice"] == ""


def test_nobody_signs_what_they_have_not_seen(desk: Desk, qtbot: QtBot) -> None:
    """Taken out by the press on “Sign” itself: it is shown first, and the next press signs."""
    desk.fill()
    desk.form.type("family_name", "A\ue000nna")
    with qtbot.waitSignal(desk.form.firstProblem) as caught:
        desk.form.submit()
    assert caught.args == [1]
    assert (desk.thanked, desk.field("family_name")["typed"]) == (0, "Anna")
    assert desk.field("family_name")["advice"]
    desk.form.submit()
    assert desk.thanked == 1


def test_a_field_that_nobody_left_is_signed_as_it_stands(desk: Desk) -> None:
    """Return on the keyboard signs at once; whoever typed small letters has seen small letters."""
    for name, text in GOOD.items():
        desk.form.type(name, text.lower())
    desk.form.submit()
    assert desk.pen.signatures[0].fields[FieldName.GIVEN_NAME] == "anna"


def test_a_quick_key_completes_an_address(desk: Desk, qtbot: QtBot) -> None:
    """Touchable once something is typed; one touch, and on to the next field."""
    assert not desk.field("email")["live"]
    desk.form.type("email", "anna")
    row = desk.field("email")
    assert (row["live"], row["quick"][:2]) == (True, ["@", "@gmail.com"])
    with qtbot.waitSignal(desk.form.fieldDone) as caught:
        desk.form.touchQuick("email", 1)
    assert caught.args == [2]
    assert desk.field("email")["typed"] == "anna@gmail.com"


def test_an_at_sign_leaves_the_field_open(desk: Desk, qtbot: QtBot) -> None:
    """After it there is more to type."""
    desk.form.type("email", "anna")
    with qtbot.assertNotEmitted(desk.form.fieldDone):
        desk.form.touchQuick("email", 0)
    assert desk.field("email")["typed"] == "anna@"
    assert "@gmail.com" in desk.field("email")["quick"]


def test_endings_follow_the_language(desk: Desk) -> None:
    """Other readers, other habits; the other fields have no such keys."""
    desk.form.type("email", "anna@uni")
    assert desk.field("email")["quick"] == [".com", ".co.uk", ".org", ".net"]
    desk.appeal.choose("ar")
    assert desk.field("email")["quick"] == [".com", ".net", ".org", ".edu"]
    assert desk.field("given_name")["quick"] == []


def test_somebody_with_one_name_says_so(desk: Desk) -> None:
    """One touch where a family name is required; noted, signed, marked; typing takes it back."""
    desk.fill(family_name="")
    desk.form.touchQuick("family_name", 0)
    row = desk.field("family_name")
    assert "one name" in row["advice"]
    assert not row["live"]
    desk.form.type("family_name", "N")
    assert desk.field("family_name")["advice"] == ""
    desk.form.type("family_name", "")
    desk.form.touchQuick("family_name", 0)
    desk.watch += 60
    desk.form.submit()
    (signed,) = desk.pen.signatures
    assert FieldName.FAMILY_NAME not in signed.fields
    assert signed.marks == ("single_name",)


def test_where_no_family_name_is_needed_nobody_has_to_explain(store: Store) -> None:
    """The key is for required family names only."""
    fields = tuple(replace(f, required=f.name == "given_name") for f in CAMPAIGN.fields)
    assert at_home(store, "", fields=fields).field("family_name")["quick"] == []


def test_a_postcode_is_shaped_and_doubted_when_left(store: Store) -> None:
    """To the home country at first, anew when another is chosen; a doubt stops nothing."""
    desk = at_home(store, "DE")
    desk.fill(postcode="sw1a2aa")
    row = desk.field("postcode")
    assert (row["typed"], row["problem"]) == ("sw1a2aa", "")
    assert "Germany" in row["advice"]
    desk.form.chooseCountry("GB")
    assert (desk.field("postcode")["typed"], desk.field("postcode")["advice"]) == ("SW1A 2AA", "")
    desk.form.chooseCountry("")
    assert desk.field("postcode")["advice"]
    desk.form.type("postcode", "1")
    assert desk.field("postcode")["advice"] == ""
    desk.form.submit()
    assert desk.thanked == 1
    assert FieldName.COUNTRY not in desk.pen.signatures[0].fields


def test_keys_of_a_postcode_follow_the_country(store: Store) -> None:
    """Digits first at home, only digits where somebody chose so, quick digits beside letters."""
    hint = Qt.InputMethodHint
    desk = at_home(store, "DE")
    assert desk.field("postcode")["hints"] == hint.ImhPreferNumbers.value
    desk.form.chooseCountry("FR")
    assert desk.field("postcode")["hints"] == hint.ImhDigitsOnly.value
    assert desk.field("postcode")["quick"] == []
    desk.form.chooseCountry("GB")
    assert desk.field("postcode")["hints"] == hint.ImhPreferUppercase.value
    assert desk.field("postcode")["quick"] == list("0123456789")
    desk.form.type("postcode", "SW")
    desk.form.touchQuick("postcode", 1)
    assert desk.field("postcode")["typed"] == "SW1"


def test_the_home_country_comes_first_in_the_chooser(store: Store) -> None:
    """Once, whatever was typed; it is nobody's answer until it is touched."""
    desk = at_home(store, "GB")
    desk.form.findCountry("")
    codes = [row["code"] for row in shown(desk.seen.countries)]
    assert (codes[0], codes.count("GB")) == ("GB", 1)
    desk.form.findCountry("united")
    assert next(row["code"] for row in shown(desk.seen.countries)) == "GB"
    assert desk.field("country")["typed"] == ""


def test_what_a_finger_drew_is_sealed(desk: Desk, store: Store) -> None:
    """The finished lines, on the grid, inside the sealed record, and a mark beside them."""
    desk.fill()
    desk.draw()
    desk.watch += 60
    desk.form.submit()
    *_, row = store.outbox.due(0.0, 10_000)
    payload = open_envelope(parse(row.envelope), DEVICE.public, [OFFICE])
    assert payload["strokes"] == {"size": [1000, 500], "lines": [[100, 100, 300, 200]]}
    assert signature_from(payload).marks == ("finger_signature",)
