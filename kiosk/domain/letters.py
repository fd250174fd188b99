"""Which letters hide behind a key: every letter of a name in Latin or Cyrillic has its key.

A letter with marks hides behind the letter below them (ế behind e); one that Unicode does not
take apart behind the keys of `BEHIND`, and behind those of theirs (ꙑ behind ы, and behind и): so
every layout of a script has a key for it, whatever letters the layout itself shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from .exemplars import CYRILLIC, LATIN
from .keyboards import KEYBOARDS
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
