"""The on-screen keyboard's layouts: which there are, and which one a language is typed on.

Which letters hide behind a key: every letter of a name in Latin or Cyrillic has its key.

A letter with marks hides behind the letter below them (ế behind e); one that Unicode does not
take apart behind the keys of `BEHIND`, and behind those of theirs (ꙑ behind ы, and behind и): so
every layout of a script has a key for it, whatever letters the layout itself shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from .exemplars import CYRILLIC, LATIN
from .unicode import nfc, nfd

BEHIND = {
    ",": "ʔʕ’'-ʼʻʾʿˀˤː·ꞌ",
    "a": "æǽəǝɑª",
    "b": "ɓ",
    "c": "ǀǂ",
    "d": "ðđɖɗʣ",
    "e": "æǽœəǝɛᵉ",
    "f": "ƒ",
    "g": "ǥɣᵍ",
    "h": "ħʰʔʕ",
    "i": "ıİɨɩɪĳ",
    "k": "ĸƙ",
    "l": "łŀɬƛ",
    "n": "ŋɲⁿ",
    "o": "œøɔº",
    "p": "þ",
    "q": "ǃ",
    "s": "ßſ",
    "t": "þŧʦ",
    "u": "ʉʊᵘ",
    "v": "ʋǂ",
    "w": "ʷ",
    "x": "ǁ",
    "y": "ƴ",
    "z": "ʒ",
    "а": "яәӕ",
    "г": "ґғҕӷꙉ",
    "д": "ђꙣ",
    "е": "єѣѥꙓэӕ",
    "ж": "җџ",
    "з": "ҙӡѕꙁꙃꙅ",
    "и": "йіјѵꙇꙟыӏъь",
    "й": "ј",
    "к": "қҝҟҡѯҁ",
    "л": "љԕꙥ",
    "м": "ꙧ",
    "н": "њңҥӊ",
    "о": "өҩѡѻѽѿꙍꙩꙫꙭꙮꚙꚛ",
    "п": "ԥҧѱ",
    "р": "ԗ",
    "с": "ѕҫ",
    "т": "ҭћ",
    "у": "ѵүұꙋѫѭю",
    "ф": "ѳ",
    "х": "ӏҳһ",
    "ц": "ҵꙡ",
    "ч": "ћҷҹҽҿџ",
    "ш": "щ",
    "ъ": "ьꙿ",
    "ы": "ꙑ",
    "ь": "ӏъꙏ",
    "э": "єә",
    "ю": "ꙕ",
    "я": "ѧѩꙗꙙꙛꙝԙ",
}
"""A key → letters behind it that are no other letter with a mark."""
CAPITALS = {"ß": "ẞ", "ı": ""}
"""Where Unicode's own capital is two letters, or the key itself."""


@cache
def alternatives() -> dict[str, list[str]]:
    """A key's letter → what hides behind it; capitals behind capitals.

    Letters of languages that have a layout come first, then those that many languages share.
    """
    found: dict[str, list[str]] = {}
    for letter in _by_use():
        for key in keys_of(letter):
            _add(found, key, letter)
    return found


def letters_of(language: str) -> list[str]:
    """What `language` writes besides a to z, in CLDR's order; in other scripts nothing."""
    return (LATIN.get(language) or CYRILLIC.get(language) or "").split()


def keys_of(letter: str) -> Iterator[str]:
    """Every key behind which `letter` hides, near and far."""
    seen, wanted = {letter}, [letter]
    while wanted:
        near = wanted.pop()
        base = nfd(near)[0]
        for key in [*([base] if base != near else []), *_homes().get(near, ())]:
            if key not in seen:
                seen.add(key)
                wanted.append(key)
                yield key


@cache
def _homes() -> dict[str, list[str]]:
    """A letter → the keys that `BEHIND` names for it."""
    found: dict[str, list[str]] = {}
    for key, letters in BEHIND.items():
        for letter in letters:
            found.setdefault(letter, []).append(key)
    return found


def _by_use() -> list[str]:
    """Every letter that hides somewhere."""
    tables = [*LATIN.items(), *CYRILLIC.items()]
    languages = Counter(letter for _, letters in tables for letter in letters.split())
    common = {x for tag, letters in tables if tag in KEYBOARDS for x in letters.split()}
    every = dict.fromkeys([*BEHIND[","], *languages])
    return sorted(every, key=lambda x: (x not in common, -languages[x]))


def _add(found: dict[str, list[str]], key: str, letter: str) -> None:
    capital = nfc(CAPITALS.get(letter, letter.upper()))
    for place, shown in ((key, letter), (key.upper(), capital)):
        behind = found.setdefault(place, [])
        if shown and shown != place and shown not in behind:
            behind.append(shown)


class Script(StrEnum):
    """What a layout writes; the value is what stands on the key that leads to it."""

    LATIN = "Aa"
    CYRILLIC = "Яя"
    GREEK = "Αα"
    ARABIC = "اب"
    HEBREW = "אב"
    DEVANAGARI = "अआ"


@dataclass(frozen=True, slots=True)
class Layout:
    """One of Qt Virtual Keyboard's layouts."""

    code: str
    """Qt's name of it."""
    name: str
    """Its language, in that language."""
    script: Script = Script.LATIN

    @property
    def language(self) -> str:
        """The language's code."""
        return self.code.partition("_")[0]


_LAYOUTS = (
    Layout("ar_AR", "العربية", Script.ARABIC),
    Layout("bg_BG", "Български", Script.CYRILLIC),
    Layout("cs_CZ", "Čeština"),
    Layout("da_DK", "Dansk"),
    Layout("de_DE", "Deutsch"),
    Layout("el_GR", "Ελληνικά", Script.GREEK),
    Layout("en_GB", "English"),
    Layout("es_ES", "Español"),
    Layout("et_EE", "Eesti"),
    Layout("fa_FA", "فارسی", Script.ARABIC),
    Layout("fi_FI", "Suomi"),
    Layout("fr_FR", "Français"),
    Layout("he_IL", "עברית", Script.HEBREW),
    Layout("hi_IN", "हिन्दी", Script.DEVANAGARI),
    Layout("hr_HR", "Hrvatski"),
    Layout("hu_HU", "Magyar"),
    Layout("id_ID", "Indonesia"),
    Layout("it_IT", "Italiano"),
    Layout("lv_LV", "Latviešu"),
    Layout("ms_MY", "Melayu"),
    Layout("nb_NO", "Norsk"),
    Layout("nl_NL", "Nederlands"),
    Layout("pl_PL", "Polski"),
    Layout("pt_PT", "Português"),
    Layout("ro_RO", "Română"),
    Layout("ru_RU", "Русский", Script.CYRILLIC),
    Layout("sk_SK", "Slovenčina"),
    Layout("sl_SI", "Slovenščina"),
    Layout("sq_AL", "Shqip"),
    Layout("sr_SP", "Српски", Script.CYRILLIC),
    Layout("sv_SE", "Svenska"),
    Layout("tr_TR", "Türkçe"),
    Layout("uk_UA", "Українська", Script.CYRILLIC),
    Layout("vi_VN", "Tiếng Việt"),
)
LAYOUTS = {layout.code: layout for layout in _LAYOUTS}
"""One for each language that Qt has a layout for; its variants by country have the same letters."""
KEYBOARDS = {layout.language: layout.code for layout in _LAYOUTS} | {
    "bs": "hr_HR",
    "nn": "nb_NO",
    "no": "nb_NO",
    "mk": "sr_SP",
}
"""A language → its layout."""
LATIN_KEYBOARD = "en_GB"
CYRILLIC_KEYBOARD = "ru_RU"


def has_keyboard(language: str) -> bool:
    """Whether there is a layout for `language` (a BCP 47 tag), in the script it names."""
    return keyboard_for(language) == KEYBOARDS.get(language.partition("-")[0])


def keyboard_for(language: str) -> str:
    """The layout for text in `language`; without one of its own, one in its script, or Latin."""
    code, *more = language.split("-")
    own = KEYBOARDS.get(code)
    if own and not (LAYOUTS[own].script is Script.CYRILLIC and "Latn" in more):
        return own
    cyrillic = (code in CYRILLIC and "Latn" not in more) or "Cyrl" in more
    return CYRILLIC_KEYBOARD if cyrillic else LATIN_KEYBOARD


def offered(languages: Iterable[str]) -> list[Layout]:
    """Every layout, those of a campaign's `languages` first, the others by their names."""
    first = dict.fromkeys(keyboard_for(language) for language in languages)
    rest = sorted(LAYOUTS.values(), key=lambda layout: layout.name)
    return [*(LAYOUTS[code] for code in first), *(each for each in rest if each.code not in first)]


def standing(languages: Iterable[str]) -> dict[Script, str]:
    """A script → the layout that stands for it: the campaign's first, Latin and Cyrillic always."""
    wanted = [LAYOUTS[keyboard_for(language)] for language in languages]
    wanted += [LAYOUTS[LATIN_KEYBOARD], LAYOUTS[CYRILLIC_KEYBOARD]]
    return {layout.script: layout.code for layout in reversed(wanted)}
