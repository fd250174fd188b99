"""What one signer typed: checked in any script, never looked up, signed clean."""

import socket
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.campaign import Edition, FieldName, FormField
from kiosk.domain.draft import (
    FAST_SECONDS,
    OLD_CLOCK,
    SLOWEST_SECONDS,
    Draft,
    FieldProblem,
    check_email,
)
from kiosk.domain.signature import GivenConsent
from kiosk.domain.text import clean
from tests.clock import HOUR

from .kit import ARABIC, CAMPAIGN, ENGLISH

OPENED = 1_000.0
GIVEN, FAMILY, EMAIL = FieldName.GIVEN_NAME, FieldName.FAMILY_NAME, FieldName.EMAIL
POSTCODE, COUNTRY = FieldName.POSTCODE, FieldName.COUNTRY


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tripwire: whoever asks for a host or opens a socket here fails loudly."""

    def trip(*_: object, **__: object) -> None:
        raise AssertionError("something typed was looked up")

    for name in ("getaddrinfo", "gethostbyname", "create_connection", "socket"):
        monkeypatch.setattr(socket, name, trip)


def draft(**values: str) -> Draft:
    """A draft of the lake campaign, opened at OPENED."""
    return Draft(CAMPAIGN, OPENED, {FieldName(name): text for name, text in values.items()})


def test_the_tripwire_is_armed() -> None:
    """Control: a look-up would be noticed."""
    with pytest.raises(AssertionError):
        socket.getaddrinfo("example.org", 25)


@pytest.mark.parametrize(
    "name",
    [
        "Anna",
        "O'Neill",
        "O’Neill",
        "de la Cruz",
        "Müller-Lüdenscheidt",
        "Nguyễn",
        "محمد",
        "عبد الرحمن",
        "王",
        "王小明",
        "さくら",
        "김",
        "Ζωή",
        "Зоя",
        "नमिता",
        "አበበ",
        "ꮳꮃꭹ",
        "Þór",
        "X Æ A-12",
        "J.",
        "𞤀𞤣𞤢𞤥",
        "Anna 🌊",
        "نمی\u200cخواهم",
    ],
)
@pytest.mark.parametrize("field", [GIVEN, FAMILY])
def test_names_of_all_kinds_are_names(field: FieldName, name: str) -> None:
    """Any script, particles, apostrophes, one letter: a name is what has a letter."""
    assert draft(**{field: name}).check_field(field) is None


@pytest.mark.parametrize("name", ["😀", "👩‍👩‍👧", "---", "12345", "'", "♥♥♥", "\u0301\u0301"])
def test_a_name_without_a_letter_is_none(name: str) -> None:
    """Emoji, digits and strokes alone are refused."""
    assert draft(given_name=name).check_field(GIVEN) is FieldProblem.NO_LETTERS


@pytest.mark.parametrize("empty", ["", "   ", "\u200b\u202e", "\t\r\n", "\u2028"])
def test_nothing_is_nothing_however_it_looks(empty: str) -> None:
    """Blanks and invisible characters are an empty field: required or fine."""
    assert draft(given_name=empty).check_field(GIVEN) is FieldProblem.REQUIRED
    assert draft(email=empty).check_field(EMAIL) is None


@pytest.mark.parametrize("letter", ["a", "王", "𞤀", "é"])
def test_a_name_has_at_most_120_code_points(letter: str) -> None:
    """Counted after cleaning, in code points, not in bytes."""
    assert draft(given_name=letter * 120).check_field(GIVEN) is None
    assert draft(given_name=letter * 121).check_field(GIVEN) is FieldProblem.TOO_LONG
    assert draft(given_name=f"  {letter * 120}\u200b ").check_field(GIVEN) is None


def test_a_postcode_has_at_most_16_code_points() -> None:
    """Any postcode of any country; digits alone are fine."""
    for text, problem in (("12345", None), ("SW1A 1AA", None), ("1" * 17, FieldProblem.TOO_LONG)):
        assert draft(postcode=text).check_field(POSTCODE) is problem
    assert draft(postcode="1" * 16).check_field(POSTCODE) is None


@pytest.mark.parametrize(
    "address",
    [
        "anna@example.org",
        "O'Neill@example.ie",
        "a+b@example.co.uk",
        "x@münchen.de",
        "用户@例子.广告",
        "a@xn--mnchen-3ya.de",
        "عمر@مثال.السعودية",
        f"{'a' * 64}@example.org",
        f"{'é' * 32}@example.org",
    ],
)
def test_addresses_that_are_addresses(address: str) -> None:
    """Plain and internationalised ones pass, up to the limits in octets."""
    assert check_email(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "anna",
        "anna@",
        "@example.org",
        "anna@example",
        "anna@localhost",
        "anna@@example.org",
        "an na@example.org",
        "anna..b@example.org",
        ".anna@example.org",
        "anna@example..org",
        "anna@exa_mple.org",
        "anna@[127.0.0.1]",
        "anna@127.0.0.1",
        "Anna <anna@example.org>",
        "anna@example.org, b@example.org",
        "anna@example.org?subject=x",
        f"anna@{'b' * 64}.org",
    ],
)
def test_addresses_that_are_none(address: str) -> None:
    """What cannot be delivered to as it stands is said at once."""
    assert check_email(address) is FieldProblem.EMAIL_FORM


@pytest.mark.parametrize("letter", ["a", "é", "王"])
def test_an_address_is_limited_in_octets(letter: str) -> None:
    """254 octets in all and 64 before the @, whatever the script."""
    octets = len(letter.encode())
    domain = ".".join(["b" * 60] * 3) + ".org"
    fits = letter * (64 // octets)
    assert check_email(f"{fits}@{'b' * 60}.org") is None
    assert check_email(f"{fits}{letter}@example.org") is FieldProblem.TOO_LONG
    assert check_email(f"a@{domain}") is None
    assert check_email(f"{'a' * 64}@{'b' * 4}.{domain}") is FieldProblem.TOO_LONG


def test_check_names_every_field_that_cannot_stay() -> None:
    """All problems at once, none for fields that are fine or were not asked."""
    assert draft().check() == {GIVEN: FieldProblem.REQUIRED, FAMILY: FieldProblem.REQUIRED}
    wrong = draft(given_name="王", family_name="😀", email="anna", postcode="1" * 17)
    assert wrong.check() == {
        FAMILY: FieldProblem.NO_LETTERS,
        EMAIL: FieldProblem.EMAIL_FORM,
        POSTCODE: FieldProblem.TOO_LONG,
    }
    assert draft(given_name="Anna", family_name="de la Cruz", country="AQ").check() == {}


def test_a_campaign_may_ask_for_one_name_only() -> None:
    """Where a family name is not required, people with a single name sign."""
    fields = (FormField(GIVEN, required=True), FormField(FAMILY, required=False))
    single = Draft(replace(CAMPAIGN, fields=fields), OPENED, {GIVEN: "Suharto"})
    assert single.check() == {}
    assert single.sign("en", OPENED + 60, HOUR).fields == {GIVEN: "Suharto"}


ANY = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("a \u200b\u202e\ud800\u0000\u0301=")),
    max_size=140,
)


@given(st.fixed_dictionaries(dict.fromkeys(FieldName, ANY)))
def test_what_is_signed_is_clean(typed: dict[FieldName, str]) -> None:
    """Whatever is typed, check never fails, and only cleaned, non-empty values are signed."""
    made = Draft(CAMPAIGN, OPENED, dict(typed))
    made.check()
    fields = made.sign("en", OPENED, HOUR).fields
    for name, value in fields.items():
        assert value
        assert value == clean(value) == clean(typed[name])
    assert fields.keys() == {name for name in FieldName if clean(typed[name])}


def test_only_fields_that_are_asked_are_signed() -> None:
    """A value for a field that the campaign does not ask is dropped."""
    narrow = replace(CAMPAIGN, fields=CAMPAIGN.fields[:1])
    made = Draft(narrow, OPENED, {GIVEN: "Anna", EMAIL: "anna@example.org"})
    assert made.sign("en", OPENED, HOUR).fields == {GIVEN: "Anna"}


def test_consents_are_no_until_they_are_yes() -> None:
    """Nothing is pre-ticked: each consent is recorded with its version, refused by default."""
    made = draft(given_name="Anna", family_name="Ng")
    assert made.sign("en", OPENED, HOUR).consents == (
        GivenConsent("contact_email", 4, given=False),
        GivenConsent("contact_post", 1, given=False),
    )
    made.consents |= {"contact_post": True, "a_consent_nobody_knows": True}
    assert made.sign("en", OPENED, HOUR).consents == (
        GivenConsent("contact_email", 4, given=False),
        GivenConsent("contact_post", 1, given=True),
    )


@pytest.mark.parametrize(("language", "read"), [("en", ENGLISH), ("ar", ARABIC), ("tlh", ENGLISH)])
def test_what_was_read_is_signed(language: str, read: Edition) -> None:
    """Language, versions and the digest of the wording on screen go along."""
    found = draft(given_name="Anna", family_name="Ng").sign(language, OPENED, HOUR)
    assert (found.language, found.wording) == (read.language, read.wording_digest())
    assert (found.campaign_version, found.statement_version, found.hour) == (3, 2, HOUR)


@pytest.mark.parametrize(
    ("seconds", "filled", "marks"),
    [
        (FAST_SECONDS - 1, FAST_SECONDS - 1, ("fast",)),
        (FAST_SECONDS, FAST_SECONDS, ()),
        (61.4, 61, ()),
        (SLOWEST_SECONDS + 1, SLOWEST_SECONDS, ()),
        (1_796_012_238.0, SLOWEST_SECONDS, ()),
        (-3600, 0, ("fast",)),
    ],
)
def test_the_time_to_fill(seconds: float, filled: int, marks: tuple[str, ...]) -> None:
    """Whole seconds, never negative nor more than an hour; too fast is marked, not refused."""
    found = draft(given_name="Anna", family_name="Ng").sign("en", OPENED + seconds, HOUR)
    assert (found.fill_seconds, found.marks) == (filled, marks)


@pytest.mark.parametrize(
    ("hour", "old"),
    [("1970-01-01T00Z", True), ("2016-02-29T23Z", True), (HOUR, False), ("2107-01-01T00Z", False)],
)
def test_a_clock_behind_the_release_is_marked(hour: str, old: bool) -> None:
    """The office is told that the hour is wrong; nothing is refused."""
    found = draft(given_name="Anna", family_name="Ng").sign("en", OPENED + 60, hour)
    assert (OLD_CLOCK in found.marks) is old
    assert found.hour == hour


def test_a_draft_never_shows_what_was_typed() -> None:
    """Its repr, which a log or a crash could print, has no value and no consent."""
    made = draft(given_name="Zdravko", email="zdravko@example.org")
    made.consents["contact_email"] = True
    for secret in ("Zdravko", "zdravko", "contact_email': True"):
        assert secret not in f"{made!r} {made}"


def test_a_name_is_mended_once() -> None:
    """When its field is left first with something in it; somebody may insist on small letters."""
    made = draft(given_name="bell", family_name="")
    for name in (GIVEN, FAMILY):
        made.settle(name, "en")
    assert made.values[GIVEN] == "Bell"
    made.type(GIVEN, "bell")
    made.type(FAMILY, "hooks")
    for name in (GIVEN, FAMILY):
        made.settle(name, "en")
    assert (made.values[GIVEN], made.values[FAMILY]) == ("bell", "Hooks")


def test_other_fields_are_left_as_typed() -> None:
    """An address is nobody's name."""
    made = draft(email="anna@example.org")
    made.settle(EMAIL, "en")
    assert made.values == {EMAIL: "anna@example.org"}


def test_one_name_is_enough_for_who_has_one() -> None:
    """Said so, a required family name is not asked for, and the office sees why."""
    made = draft(given_name="Suharto", family_name="x")
    made.claim_one_name()
    assert made.check() == {}
    found = made.sign("en", OPENED + 60, HOUR)
    assert (found.fields, found.marks) == ({GIVEN: "Suharto"}, ("single_name",))


def test_one_name_is_taken_back_by_typing_another() -> None:
    """Then it is asked for again once it is erased."""
    made = draft(given_name="Suharto")
    made.claim_one_name()
    made.type(FAMILY, "N")
    made.type(FAMILY, "")
    assert made.check() == {FAMILY: FieldProblem.REQUIRED}


@pytest.mark.parametrize(
    ("home", "chosen", "typed", "written", "doubted"),
    [
        ("GB", "", "sw1a2aa", "SW1A 2AA", False),
        ("DE", "", "sw1a2aa", "sw1a2aa", True),
        ("DE", "GB", "sw1a2aa", "SW1A 2AA", False),
        ("GB", "HK", "sw1a2aa", "sw1a2aa", False),
        ("", "", "sw1a2aa", "sw1a2aa", False),
        ("GB", "", "", "", False),
    ],
)
def test_a_postcode_is_shaped_to_its_country(
    home: str, chosen: str, typed: str, written: str, doubted: bool
) -> None:
    """The chosen country's, or else the campaign's; one that looks different can be signed."""
    made = Draft(replace(CAMPAIGN, home_country=home), OPENED)
    made.values |= {GIVEN: "Anna", FAMILY: "Ng", POSTCODE: typed, COUNTRY: chosen}
    made.settle(POSTCODE, "en")
    assert (made.values[POSTCODE], made.doubts_postcode()) == (written, doubted)
    assert made.check() == {}
    assert made.sign("en", OPENED, HOUR).fields.get(COUNTRY, "") == chosen


@pytest.mark.parametrize(
    ("home", "typed", "chosen", "written", "doubted"),
    [
        ("LV", "1010", ["AT"], "1010", False),
        ("LV", "1010", ["DE", "AT"], "1010", False),
        ("LV", "1010", ["AT", "LV"], "LV-1010", False),
        ("LV", "1010", ["HK"], "1010", False),
        ("LV", "1010", ["DE"], "1010", True),
        ("GB", "sw1a2aa", ["US", "GB"], "SW1A 2AA", False),
        ("GB", "sw1a2aa", ["US"], "sw1a2aa", True),
        ("DE", "D-10115", ["AT", "DE"], "10115", False),
        ("DE", "D-10115", ["AT"], "D-10115", True),
        ("SK", "01001", ["DE"], "01001", False),
        ("JP", "1540023", ["CN"], "1540023", True),
    ],
)
def test_a_postcode_is_shaped_from_what_was_typed(
    home: str, typed: str, chosen: list[str], written: str, doubted: bool
) -> None:
    """Anew for each country that is chosen, and never from another country's shape."""
    made = Draft(replace(CAMPAIGN, home_country=home), OPENED)
    made.type(POSTCODE, typed)
    made.settle(POSTCODE, "en")
    for country in chosen:
        made.type(COUNTRY, country)
        made.settle(POSTCODE, "en")
        made.settle(POSTCODE, "en")
    assert (made.values[POSTCODE], made.doubts_postcode()) == (written, doubted)


def test_a_shape_that_was_typed_on_leaves_with_its_country() -> None:
    """Latvia's sign stood there when a digit was corrected; Austria does not inherit it."""
    made = Draft(replace(CAMPAIGN, home_country="LV"), OPENED)
    made.type(POSTCODE, "1010")
    made.settle(POSTCODE, "en")
    made.type(POSTCODE, "LV-1011")
    made.settle(POSTCODE, "en")
    made.type(COUNTRY, "AT")
    made.settle(POSTCODE, "en")
    assert (made.values[POSTCODE], made.doubts_postcode()) == ("1011", False)


def test_what_is_taken_out_is_noted_until_it_is_typed_anew() -> None:
    """In any field that is typed; blanks and what keyboards add unseen are no loss."""
    made = draft(given_name="A\ue000nna", family_name=" Ng\u200e ", postcode="1\x07")
    for name in (GIVEN, FAMILY, POSTCODE):
        made.settle(name, "en")
        made.settle(name, "en")
    assert made.dropped == {GIVEN, POSTCODE}
    assert (made.values[GIVEN], made.values[POSTCODE]) == ("Anna", "1")
    made.type(GIVEN, "Anna")
    made.settle(GIVEN, "en")
    assert made.dropped == {POSTCODE}


def test_a_name_of_one_new_character_can_be_signed() -> None:
    """Of Unicode 15, and of a later one than any table here."""
    for name in ("\U00031350", "\U0003347b"):
        assert draft(given_name=name, family_name=name).check() == {}


def test_a_mend_is_undone_for_good() -> None:
    """What was typed is offered while the mend stands; once it is taken, nothing is mended."""
    made = draft()
    made.type(FAMILY, " macdonald  ross")
    assert made.unmended(FAMILY) == ""
    made.settle(FAMILY, "en")
    assert (made.values[FAMILY], made.unmended(FAMILY)) == ("Macdonald Ross", "macdonald ross")
    made.type(FAMILY, made.unmended(FAMILY))
    for typed in ("macdonald ross", "macdonald", "bell hooks"):
        made.type(FAMILY, typed)
        made.settle(FAMILY, "de")
        assert (made.values[FAMILY], made.unmended(FAMILY)) == (typed, "")


def test_what_a_finger_drew_is_signed_and_marked() -> None:
    """Thinned, and said in a mark; nothing of it in the draft's repr."""
    made = draft(given_name="Anna", family_name="Ng")
    made.strokes = (((1, 2), (30, 40)), ((777, 5),))
    found = made.sign("en", OPENED + 60, HOUR)
    assert (found.strokes, found.marks) == (made.strokes, ("finger_signature",))
    assert "777" not in repr(made)
