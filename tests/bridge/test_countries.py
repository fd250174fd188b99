"""Countries in any language of a campaign, found by a few letters."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bridge.countries import countries, country_name, finder
from kiosk.domain.finding import plain
from kiosk.paths import COUNTRIES
from tests.proof import some


def matching(language: str, typed: str) -> list[tuple[str, str]]:
    """The lines that are shown for what was typed."""
    return [(line.code, line.shown) for line in finder(language).matching(typed)]


LANGUAGES = ["en", "ar", "fr", "de", "ru", "ce", "ckb", "pt-BR", "zh-Hant-TW", "sr-Latn", "ar-001"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_complete(language: str) -> None:
    """At least 240 countries and territories, each code once, each with a name."""
    found = countries(language)
    codes = [code for code, _ in found]
    assert len(found) >= 240
    assert len(set(codes)) == len(codes)
    assert {"DE", "SY", "PS", "XK", "TW", "RU", "GB", "AQ", "CI"} <= set(codes)
    assert all(name.strip() for _, name in found)
    assert not {"EU", "UN", "ZZ", "XA"} & set(codes)


@pytest.mark.parametrize("language", ["tlh", "xx-YY", "zxx"])
def test_a_language_that_nobody_has_counted_gets_english(language: str) -> None:
    """A pack in a language that CLDR does not know still has a list."""
    assert countries(language) == countries("en")


def test_names_are_in_their_language() -> None:
    """The list speaks the language asked for, and is ordered in it."""
    assert country_name("ar", "SY") == "سوريا"
    assert country_name("fr", "DE") == "Allemagne"
    assert country_name("en", "ZZ") == country_name("en", "") == ""
    names = [name for _, name in countries("fr")]
    assert names.index("Égypte") < names.index("Finlande")


@pytest.mark.parametrize(
    ("language", "typed", "code"),
    [
        ("en", "ger", "DE"),
        ("en", "GERM", "DE"),
        ("en", "kingdom", "GB"),
        ("en", "bissau", "GW"),
        ("en", "cote d'i", "CI"),
        ("en", "Côte d’I", "CI"),
        ("en", "ivoire", "CI"),
        ("en", "aland", "AX"),
        ("en", "turkiye", "TR"),
        ("fr", "egypte", "EG"),
        ("fr", "Égy", "EG"),
        ("de", "osterreich", "AT"),
        ("ar", "سوريا", "SY"),
        ("ar", "المانيا", "DE"),
        ("ar", "ألمانيا", "DE"),
        ("ru", "рос", "RU"),
        ("en", "  germany ", "DE"),
    ],
)
def test_a_few_letters_find_it(language: str, typed: str, code: str) -> None:
    """The start of any word, in any case, accents and kinds of apostrophe ignored."""
    assert code in [found for found, _ in matching(language, typed)]


def test_what_does_not_start_so_is_left_out() -> None:
    """Letters inside a word do not count, nonsense finds nothing, nothing finds everything."""
    assert "DE" not in [code for code, _ in matching("en", "many")]
    assert matching("en", "qqq") == []
    assert matching("en", "") == matching("en", "   ") == list(countries("en"))


@given(st.sampled_from(LANGUAGES), st.text(max_size=12))
@settings(deadline=None)  # the first of a language takes its time
def test_anything_may_be_typed(language: str, typed: str) -> None:
    """No error, and never a line that is not in the list."""
    assert set(matching(language, typed)) <= set(countries(language))


@pytest.mark.proof
@pytest.mark.parametrize("language", some(LANGUAGES, 5))
def test_every_country_is_found_by_its_own_name(language: str) -> None:
    """Whoever types the whole name sees it."""
    assert all(pair in matching(language, pair[1]) for pair in countries(language))


PACKS = ["en", "ar", "fr", "de", "es", "ru", "uk", "tr", "he", "fa"]
"""Languages of the packs that ship, and of those that come next."""


def table(name: str) -> list[tuple[str, ...]]:
    """The rows of a table of names."""
    lines = (COUNTRIES / name).read_text("utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines]


CLASH = {("es", "RU"), ("fr", "RU"), ("fr", "R.-U.")}
"""Short for the United Kingdom there, and Russia's code: neither is taken without a look."""


@pytest.mark.proof
@pytest.mark.parametrize("language", some(PACKS, 3))
def test_every_name_and_code_takes_its_country(language: str) -> None:
    """As CLDR names it, in its short forms, by ISO code, and by what people say, in any case."""
    called = {
        *((code, name) for code, name in countries(language)),
        *((code, code) for code, _ in countries(language)),
        *((code, three) for code, three in table("codes.tsv")),
        *((c, n) for of, c, n in (*table("cldr.tsv"), *table("common.tsv")) if of == language),
    }
    assert len(called) > 750
    found = finder(language)
    shared = {n for n, many in Counter(name for _, name in called).items() if many > 1}
    assert len(shared) == 2 + (language == "es"), "only Congo and Korea, and RU"
    for code, name in called:
        if name in shared:
            assert found.meant(name) in ("", "CG"), "CLDR's Spanish calls one of them just Congo"
            continue
        for typed in (name, f" {name.lower()} ", name.upper().replace("-", " ")):
            if (language, name) not in CLASH:
                assert found.meant(typed) == code, (name, typed)
        if (language, name) not in CLASH:
            assert found.matching(name)[0].code == code, name


@pytest.mark.parametrize(("language", "typed"), sorted(CLASH))
def test_what_two_countries_are_called_takes_neither(language: str, typed: str) -> None:
    """Both stand first in the list, to be touched."""
    assert finder(language).meant(typed) == ""
    assert {line.code for line in finder(language).matching(typed)[:2]} == {"RU", "GB"}


@pytest.mark.proof
@pytest.mark.parametrize("screen", some(PACKS, 3))
def test_it_is_found_in_another_language_than_the_screens(screen: str) -> None:
    """By its name in any of them: taken, but for a few of two countries, and never another."""
    found = finder(screen)
    for typed_in in PACKS:
        meant = [(code, found.meant(name)) for code, name in countries(typed_in)]
        assert {(code, other) for code, other in meant if other not in (code, "")} == set()
        assert sum(code == other for code, other in meant) >= 255, typed_in


SAINTS = {"saint", "sainte", "sankt", "ste"}
LEFT_OUT = {"and", "the", "und", "y", "e", "et", "и", "і", "й", "та", "ve", "و"}


@pytest.mark.proof
@pytest.mark.parametrize("language", some(PACKS, 3))
def test_a_beginning_takes_nothing(language: str) -> None:
    """Every beginning of every name, unless it is a whole name or a code itself."""
    found = finder(language)
    names = {
        *(n for each in PACKS for _, n in countries(each)),
        *(n for _, _, n in (*table("cldr.tsv"), *table("common.tsv"))),
        *(code for row in table("codes.tsv") for code in row),
        *(code for code, _ in countries("en")),
    }
    names |= {name.partition("(")[0] for name in names}
    names |= {name.removeprefix("ال") for name in names}
    whole = {bare(name) for name in names}
    for _, name in countries(language):
        for end in range(1, len(name)):
            if found.meant(name[:end]):
                assert bare(name[:end]) in whole, name[:end]


def bare(name: str) -> str:
    """Letters only, without what a name may be typed without."""
    words = re.findall(r"\w+", plain(name))
    words = ["st" if word in SAINTS else word for word in words]
    return "".join(word for word in words if word not in LEFT_OUT or len(words) == 1)


@pytest.mark.parametrize(
    ("language", "typed", "code"),
    [
        ("en", "UK", "GB"),
        ("en", "U.K.", "GB"),
        ("en", "England", "GB"),
        ("en", "northern ireland", "GB"),
        ("en", "U.S.A.", "US"),
        ("en", "u s a", "US"),
        ("en", "America", "US"),
        ("en", "Palestine", "PS"),
        ("ar", "فلسطين", "PS"),
        ("fr", "palestine", "PS"),
        ("de", "Palaestina", "PS"),
        ("es", "Palestina", "PS"),
        ("ru", "палестина", "PS"),
        ("de", "Großbritannien", "GB"),
        ("de", "Grossbritannien", "GB"),
        ("de", "Oesterreich", "AT"),
        ("de", "Suedafrika", "ZA"),
        ("de", "Aethiopien", "ET"),
        ("de", "Elfenbeinkueste", "CI"),
        ("de", "Sankt Lucia", "LC"),
        ("de", "Bosnien & Herzegowina", "BA"),
        ("en", "Saint Lucia", "LC"),
        ("en", "St Lucia", "LC"),
        ("en", "the netherlands", "NL"),
        ("en", "Antigua and Barbuda", "AG"),
        ("en", "guinea bissau", "GW"),
        ("en", "cote divoire", "CI"),
        ("en", "curacao", "CW"),
        ("en", "Burma", "MM"),
        ("en", "Holland", "NL"),
        ("en", "Swaziland", "SZ"),
        ("en", "Persia", "IR"),
        ("en", "Turkey", "TR"),
        ("en", "Congo", ""),
        ("en", "Korea", ""),
        ("ru", "Белоруссия", "BY"),
        ("ru", "острова кука", "CK"),
        ("ru", "оаэ", "AE"),
        ("en", "Белоруссия", "BY"),
        ("ru", "England", "GB"),
        ("ar", "سودان", "SD"),
        ("ar", "المانيا", "DE"),
        ("ar", "الامارات العربية المتحدة", "AE"),
        ("ar", "البوسنة و الهرسك", "BA"),
        ("fa", "ساحل عاج", "CI"),
        ("fa", "ايران", "IR"),
        ("tr", "ıspanya", "ES"),
        ("tr", "ispanya", "ES"),
        ("tr", "İSPANYA", "ES"),
        ("tr", "misir", "EG"),
        ("uk", "кот-дивуар", "CI"),
        ("he", "אנגליה", "GB"),
        ("en", "Ukra", ""),
        ("en", "UKR", "UA"),
        ("en", "St", "ST"),
        ("en", "Saint", ""),
        ("en", "germ", ""),
        ("en", "", ""),
        ("en", "...", ""),
        ("en", "the", ""),
        ("en", "and", "AD"),
    ],
)
def test_as_people_type_it(language: str, typed: str, code: str) -> None:
    """Older names, short forms, other spellings; what is nobody's whole name takes nothing."""
    assert finder(language).meant(typed) == code
    if code:
        assert finder(language).matching(typed)[0].code == code


def test_typing_never_empties_the_list_on_the_way_to_a_name() -> None:
    """Each beginning of a name as it is spoken shows its country."""
    for code, name in (("AG", "Antigua and Barbuda"), ("LC", "Saint Lucia"), ("NL", "the Nether")):
        for end in range(1, len(name) + 1):
            assert code in {line.code for line in finder("en").matching(name[:end])}, name[:end]


def test_the_tables_speak_of_known_countries() -> None:
    """No code that the form does not offer, no name twice, a line for every language of ours."""
    codes = {code for code, _ in countries("en")}
    for row in (*table("cldr.tsv"), *table("common.tsv")):
        assert row[1] in codes and row[2] == row[2].strip() != "", row
    assert {code for code, _ in table("codes.tsv")} <= codes
    assert len(set(table("common.tsv"))) == len(table("common.tsv"))
    assert {row[0] for row in table("common.tsv")} == set(PACKS)
