"""Capitals of names: mended where nobody set any, left alone where somebody did.

Which words stay small is a table by language, kept by hand. It is cautious: whoever is mended
wrongly takes it back with one touch.

Signs in an e-mail address that only look like those they stand for.
"""

from __future__ import annotations

import re

from .finding import plain
from .text import clean
from .unicode import nfkc, script

_BY_LANGUAGE = {
    "de": ("von", "vom", "zu", "zum", "zur", "den", "der", "af", "av"),
    "nl": ("van", "den", "der", "de", "ter", "ten", "te", "'t", "’t"),
    "fr": ("de", "du", "des"),
    "es": ("de", "del"),
    "pt": ("do", "da", "das", "dos"),
    "it": ("di", "del", "della", "degli", "dei"),
    "ar": ("bin", "bint", "ibn", "ould", "al", "el"),
}
LEADING = frozenset(word for words in _BY_LANGUAGE.values() for word in words) - {"des"}
"""Words that a family name may begin with in small letters, if more follows."""
INNER = LEADING | {"la", "las", "los", "le", "les", "lo", "e", "i", "y"}
"""The same inside a name. Alone at the front they are not: Le Pen, La Fontaine, Lo Monaco."""
_GIVEN = {
    "es": frozenset({"de", "del", "la", "las", "los"}),
    "pt": frozenset({"de", "do", "da", "das", "dos"}),
}
"""Inside given names, where somebody reads a language that has them there (María del Carmen)."""
_ONLY_SPANISH = (("del",), ("de", "la"), ("de", "las"), ("de", "los"))
"""These are so in whatever language somebody reads; "van" or "di" may be a name (Thi Van Anh)."""
_VIETNAMESE = frozenset(
    {"nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do"}
) | {"ho", "ngo", "duong", "ly", "dinh", "truong", "lam", "doan", "trinh", "mai", "dao", "cao"}
"""Family names, without their marks, after which "van" is a name and no particle."""
BEFORE_APOSTROPHE = frozenset({"o", "d", "l", "m", "n", "dell", "dall", "nell", "sant"})
"""What stands before an apostrophe that a capital follows (O'Neill, but Sa'id, Мар'яна)."""
_PARTS = re.compile(r"([-‐‑'’])")
_LETTERS = re.compile(r"([^\W\d_]|[\u0300-\u036f]|[-‐‑'’.])+")
"""What a word of a name is made of; anything else is left as it is."""
_DOTTED = frozenset({"tr", "az"})
"""Languages in which the capital of i is İ (Unicode, SpecialCasing)."""


def mend_name(typed: str, language: str, *, family: bool) -> str:
    """`typed`, cleaned, with the capitals that nobody set.

    A capital at the very front may be the on-screen keyboard's own; any other was meant, and so
    was every small letter beside it (ap Gruffydd). `language` is a BCP 47 tag.
    """
    cleaned = clean(typed)
    if cleaned != cleaned.lower() and not _only_front(cleaned):
        return cleaned
    words = cleaned.split(" ")
    first = words[0]
    if family and len(words) > 1 and first.lower() in LEADING and _only_front(" ".join(words)):
        first = first.lower()
    lower = [word.lower() for word in words]
    mended = []
    for at, word in enumerate([first, *words[1:]]):
        untouched = not _LETTERS.fullmatch(word)
        small = _stays_small(lower, at, language, family=family)
        before = lower[at - 1] if at else ""
        mended.append(word if untouched or small else _word(word, _spelling(language, before)))
    return " ".join(mended)


def _only_front(text: str) -> bool:
    """Whether there is one capital, the first letter: perhaps nobody's choice."""
    return text[:1] != text[:1].lower() and text[1:] == text[1:].lower()


def _stays_small(words: list[str], at: int, language: str, *, family: bool) -> bool:
    """Whether the word at `at` is a particle there: never the last one of a name."""
    word, after = words[at], words[at + 1 :]
    if not after:
        return False
    if not family:
        spanish = any(
            tuple(words[start : start + len(each)]) == each
            for each in _ONLY_SPANISH
            for start in range(max(1, at - len(each) + 1), at + 1)
        )
        return at > 0 and (spanish or word in _GIVEN.get(language.partition("-")[0], ()))
    if word == "und":
        return at > 0 and words[at - 1] in LEADING and after[0] in LEADING
    if word == "van" and at > 0 and plain(words[0]) in _VIETNAMESE:
        return False
    return word in (INNER if at else LEADING)


def _spelling(language: str, before: str) -> str:
    """The language whose capitals a word gets: Dutch after a word that only Dutch has."""
    return "nl" if before in ("van", "ter", "ten", "'t", "’t") else language.partition("-")[0]


def _word(word: str, language: str) -> str:
    parts = _PARTS.split(word)
    for at in range(0, len(parts), 2):
        if at == 0 or _begins(parts[at - 1], parts[at - 2]):
            parts[at] = _capital(parts[at], language)
    return "".join(parts)


def _begins(sign: str, before: str) -> bool:
    return sign not in "'’" or before.lower() in BEFORE_APOSTROPHE


def _capital(part: str, language: str) -> str:
    letter = part[:1]
    if letter == "i" and language in _DOTTED:
        return "İ" + part[1:]
    if language == "nl" and part[:2].lower() == "ij":  # one letter to the Dutch
        return "IJ" + part[2:]
    # Title case, not upper: Georgian names never begin with a letter of capital height.
    capital = letter.title()
    return capital + part[1:] if len(capital) == 1 else part


_SIGNS = {
    **dict.fromkeys("‘’‛′`´ʹʻʼʽ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("。．｡", "."),
}
"""What keyboards set by themselves: typographic apostrophes and dashes, dots of other widths."""
_ADDRESS_LETTERS = dict(
    zip(
        "аеорсухіјѕһԁԛԝӏкмтвнАВЕКМНОРСТУХІЈЅαορνυικτχΑΒΕΖΗΙΚΜΝΟΡΤΥΧօոսհ",
        "aeopcyxijshdqwlkmtbhABEKMHOPCTYXIJSaopvuiktxABEZHIKMNOPTYXonuh",
        strict=True,
    )
)
"""Letters of Cyrillic, Greek and Armenian that look like Latin ones (Unicode, confusables.txt)."""
_WORDS = re.compile(r"[^\W\d_]+")


def plain_address(address: str) -> str:
    """`address` with the signs and letters that it seems to have."""
    text = nfkc(nfkc("".join(_SIGNS.get(c, c) for c in address)).replace(" ", ""))
    local, at, domain = text.rpartition("@")
    if _latin_end(domain):
        local, domain = _latin(local), _latin(domain)
    return f"{local}{at}{domain.replace(',', '.')}" if at else text


def misleads(address: str) -> bool:
    """Whether some sign is not what it looks like, or one word is of two scripts."""
    return plain_address(address) != address or any(map(_is_mixed, _WORDS.findall(address)))


def _latin(text: str) -> str:
    """With each word Latin that is partly so, or that nobody could tell from one that is."""
    return _WORDS.sub(lambda word: _looks_latin(word[0]), text)


def _looks_latin(word: str) -> str:
    found = "".join(_ADDRESS_LETTERS.get(c, c) for c in word)
    return found if all(script(c) == "LATIN" for c in found) else word


def _latin_end(domain: str) -> bool:
    """Whether the domain ends as the addresses of Latin letters do, perhaps in look-alikes."""
    end = _looks_latin(domain.rpartition(".")[2])
    return bool(end) and all(script(c) == "LATIN" for c in end if c.isalpha())


def _is_mixed(word: str) -> bool:
    return len({script(c) for c in word} & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"}) > 1
