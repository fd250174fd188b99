"""E-mail: likely slips, and endings that save touches."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.addresses import (
    COMMON_DOMAINS,
    HABITS,
    MOST_ENDINGS,
    TOP_LEVEL,
    endings,
    suggest_email,
    well_formed,
)
from kiosk.domain.names import misleads
from kiosk.domain.text import clean

from .domains import PROVIDERS, SLIPS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a@gmial.com", "a@gmail.com"),
        ("a@gmail.co", "a@gmail.com"),
        ("a@hotmial.com", "a@hotmail.com"),
        ("a@hotmail.con", "a@hotmail.com"),
        ("a@yahooo.com", "a@yahoo.com"),
        ("a@outlok.com", "a@outlook.com"),
        (" A.B@GMIAL.COM ", "A.B@gmail.com"),
        ("a@posteo.de", None),
        ("a@GMAIL.com", None),
        ("a@example.org", None),
        ("a@uni-tübingen.de", None),
        ("a@hotmail.it", None),
        ("a@outlook.it", None),
        ("a@mail.de", None),
        ("a@yahoo.com.mx", None),
        ("a@hotmail.fe", None),
        ("a@gmail.con", "a@gmail.com"),
        ("a@gmail.de", "a@gmail.com"),
        ("a@gmail,com", "a@gmail.com"),
        ("a@gmail..com", "a@gmail.com"),
        ("a@yahoo.co.ku", "a@yahoo.co.uk"),
        ("a@t-onlien.de", "a@t-online.de"),
        ("a@grange.fr", None),
        ("a@never.com", None),
        ("a@webb.de", None),
        ("o’brien@example.org", "o'brien@example.org"),
        ("аnna@example.org", "anna@example.org"),
        ("anna@gmаil.com", "anna@gmail.com"),
        ("сор@mail.ru", "cop@mail.ru"),
        ("ａｎｎａ＠ｄｏｃｏｍｏ．ｎｅ．ｊｐ", "anna@docomo.ne.jp"),
        ("anna–maria@example.org", "anna-maria@example.org"),
        ("иван@почта.рф", None),
        ("иван@example.com", None),
        ("пример@gmial.com", "пример@gmail.com"),
        ("a..b@docomo.ne.jp", None),
        ("a@yahoo.ca", None),
        ("a@posteo.net", None),
        ("a@fastmail.fm", None),
        ("a@tuta.io", None),
        ("gmial.com", None),
        ("@gmial.com", None),
        ("a@", None),
        ("", None),
    ],
)
def test_a_slip_in_a_common_domain_is_noticed(typed: str, meant: str | None) -> None:
    """A likely slip is offered mended; a sister domain of the same firm is no slip."""
    assert suggest_email(typed) == meant


@pytest.mark.parametrize("domain", COMMON_DOMAINS)
def test_a_common_domain_is_never_corrected(domain: str) -> None:
    """Nothing is offered for what many people have."""
    assert suggest_email(f"anna@{domain}") is None


TYPED = st.one_of(
    st.text(max_size=40),
    st.builds("{}@{}".format, st.text(max_size=8), st.text(max_size=14)),
    st.builds("a@{}{}".format, st.sampled_from(COMMON_DOMAINS), st.text(max_size=2)),
)


@given(TYPED)
@settings(deadline=None)
def test_a_suggestion_is_another_sound_address(typed: str) -> None:
    """Whatever is typed: no error, never the same again, and a suggestion needs no other."""
    found = suggest_email(typed)
    if found is not None:
        assert found != clean(typed)
        assert suggest_email(found) is None
        assert well_formed(found)


def shown(typed: str, language: str = "en") -> list[str]:
    """What stands on the keys."""
    return [ending.shown for ending in endings(typed, language)]


def whole(typed: str, language: str = "en") -> list[str]:
    """The addresses that one touch completes."""
    return [ending.address for ending in endings(typed, language) if ending.whole]


@pytest.mark.parametrize("language", [*HABITS, "tlh", "pt-BR"])
def test_before_the_at_sign_one_touch_completes(language: str) -> None:
    """An "@", then addresses that readers of the language often have."""
    first, *others = endings("anna", language)
    assert (first.shown, first.address, first.whole) == ("@", "anna@", False)
    assert [each.address for each in others] == [
        f"anna@{domain}" for domain in HABITS.get(language, HABITS["en"])[:MOST_ENDINGS]
    ]


def test_after_the_at_sign_they_continue_what_was_typed() -> None:
    """Only those that begin so, the language's own habits first."""
    assert shown("anna@")[:2] == ["@gmail.com", "@hotmail.com"]
    assert whole("anna@", "de")[1] == "anna@gmx.de"
    assert whole("anna@h")[0] == "anna@hotmail.com"
    assert whole("anna@GM", "de")[:2] == ["anna@gmail.com", "anna@gmx.de"]


def test_a_domain_of_ones_own_gets_its_end() -> None:
    """As many ends as fit, in the language's order; a begun one is continued."""
    assert shown("anna@uni-koeln", "de") == [".de", ".com", ".org", ".net"]
    assert whole("anna@uni-koeln.d", "de") == ["anna@uni-koeln.de"]
    assert whole("anna@soas.a") == ["anna@soas.ac.uk"]


@pytest.mark.parametrize("typed", ["anna@gmail.com", "anna@example.org", "anna@a.b.c"])
def test_a_whole_address_needs_nothing(typed: str) -> None:
    """No key repeats what stands there already."""
    assert typed not in whole(typed)


@given(st.text(max_size=12), st.sampled_from(["", "@", "@g", "@web.d", "@x"]))
def test_every_key_continues_what_was_typed(local: str, rest: str) -> None:
    """Whatever stands there: few keys, each with the same beginning, none twice."""
    typed = local.replace("@", "") + rest
    found = endings(typed, "de")
    assert len(found) <= MOST_ENDINGS + 1
    assert len({ending.shown for ending in found}) == len(found)
    for ending in found:
        assert ending.address.startswith(typed.strip())


def test_the_tables_speak_of_known_domains() -> None:
    """A habit that is no common domain would be "corrected" at once; each is well formed."""
    domains = {domain for each in HABITS.values() for domain in each}
    assert domains <= set(COMMON_DOMAINS)
    assert HABITS.keys() == TOP_LEVEL.keys()
    assert all(well_formed(f"anna@{domain}") for domain in domains)


@pytest.mark.parametrize("domain", PROVIDERS)
def test_nobody_is_sent_to_another_provider(domain: str) -> None:
    """A domain where people have their mail is never proposed away, whatever it resembles."""
    assert suggest_email(f"anna@{domain}") is None


def test_slips_of_a_finger_are_mended() -> None:
    """Nine in ten of a list made without this code, to what was meant; the others stay as typed,
    but for very few.
    """
    found = {typed: suggest_email(f"anna@{typed}") for typed in SLIPS}
    right = [typed for typed, meant in SLIPS.items() if found[typed] == f"anna@{meant}"]
    wrong = [t for t, meant in SLIPS.items() if found[t] not in (None, f"anna@{meant}")]
    assert len(right) >= 0.9 * len(SLIPS), sorted(set(SLIPS) - set(right))
    assert len(wrong) <= 0.01 * len(SLIPS), wrong


def test_the_lists_are_long_enough_and_apart() -> None:
    """Five hundred providers, two hundred slips, and none in both."""
    assert len(set(PROVIDERS)) >= 500
    assert len(SLIPS) >= 200
    assert not set(SLIPS) & set(PROVIDERS)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("o’brien@example.org", True),
        ("аnna@example.org", True),
        ("annaж@example.org", True),
        ("ａｎｎａ@example.org", True),
        ("o'brien@example.org", False),
        ("иван@example.org", False),
        ("иван.ivanov@example.org", False),
        ("anna-maria@uni-tübingen.de", False),
        ("νίκος@example.gr", False),
        ("", False),
    ],
)
def test_what_only_looks_like_an_address_is_told(address: str, told: bool) -> None:
    """A typographic apostrophe, a letter of another script in a word: the eye does not see it."""
    assert misleads(address) is told


@pytest.mark.parametrize(
    ("address", "sound"),
    [
        ("a..b@docomo.ne.jp", True),
        ("a.@docomo.ne.jp", True),
        ("a...b.@ezweb.ne.jp", True),
        ("a..b@au.com", True),
        ("a..b@gmail.com", False),
        ("a..b@notdocomo.ne.jp", False),
        (".@docomo.ne.jp", False),
        ("a b@docomo.ne.jp", False),
    ],
)
def test_the_dots_of_japans_carriers(address: str, sound: bool) -> None:
    """They were given out so and are in use; nowhere else are they an address."""
    assert well_formed(address) is sound
