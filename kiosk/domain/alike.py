"""Signs in an e-mail address that only look like those they stand for."""

from __future__ import annotations

import re

from .unicode import nfkc, script

_SIGNS = {
    **dict.fromkeys("‘’‛′`´ʹʻʼʽ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("。．｡", "."),
}
"""What keyboards set by themselves: typographic apostrophes and dashes, dots of other widths."""
_LETTERS = dict(
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
    found = "".join(_LETTERS.get(c, c) for c in word)
    return found if all(script(c) == "LATIN" for c in found) else word


def _latin_end(domain: str) -> bool:
    """Whether the domain ends as the addresses of Latin letters do, perhaps in look-alikes."""
    end = _looks_latin(domain.rpartition(".")[2])
    return bool(end) and all(script(c) == "LATIN" for c in end if c.isalpha())


def _is_mixed(word: str) -> bool:
    return len({script(c) for c in word} & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"}) > 1
