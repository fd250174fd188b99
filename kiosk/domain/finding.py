"""How a chooser finds the line that somebody types, in any script and however they spell it.

Typing narrows the list down; only a whole name takes a line. Two lines of the same name are never
told apart by guessing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .unicode import category, combining_class, nfkd

_LETTERS = {
    **dict(zip("ıøłđðħəґىیکةہ", "iolddheгييكهه", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ـ": "",
    "ʼ": " ",
}
"""Letters that no decomposition makes plain, what Arabic and Persian write differently, and an
apostrophe that counts as a letter."""
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})
"""How these are typed where the keyboard lacks them."""
_SHORT = ((re.compile(r"\bо ва\b"), "острова"), (re.compile(r"\bо в\b"), "остров"))
"""Russian writes “islands” short."""
_PASSED_OVER = frozenset(["and", "the", "und", "y", "e", "et", "и", "і", "й", "та", "ve", "و"])
_SAINT = {
    **dict.fromkeys(["st", "ste", "saint", "sainte", "sankt"], "st"),
    **dict.fromkeys(["св", "святой", "святая", "святого", "святые"], "св"),
}
_ASIDE = re.compile(r"\s*\([^)]*\)")
_ARTICLE = "ال"
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChooserLine:
    """One line of a chooser."""

    code: str
    shown: str
    others: Sequence[str] = ()
    """Other names for it in the language on screen, and its codes."""
    foreign: Sequence[str] = ()
    """Its names in other languages."""


@dataclass(slots=True)
class Finder:
    """Finds among `lines`, in their order."""

    lines: Sequence[ChooserLine]
    _own: dict[str, set[Words]] = field(init=False)
    _foreign: dict[str, set[Words]] = field(init=False)
    _named: tuple[dict[str, set[str]], ...] = field(init=False)
    """The codes of each whole name: shown ones, others, foreign ones."""

    def __post_init__(self) -> None:
        shown = {line.code: {*_readings(line.shown)} for line in self.lines}
        others = {
            line.code: {*_all(line.others), *_readings(_ASIDE.sub("", line.shown))}
            for line in self.lines
        }
        self._own = {code: shown[code] | others[code] for code in shown}
        self._foreign = {line.code: {*_all(line.foreign)} for line in self.lines}
        self._named = tuple(map(_by_name, (shown, others, self._foreign)))

    def meant(self, typed: str) -> str:
        """The code of the one line of which `typed` is a name or code, else "".

        A name as it is shown counts before other names and codes, and these before names in other
        languages; what two lines are called is neither's name.
        """
        found: set[str] = next(filter(None, self._whole(typed)), set())
        return next(iter(found)) if len(found) == 1 else ""

    def matching(self, typed: str, first: str = "") -> list[ChooserLine]:
        """Lines of which `typed` is a name or begins a word of one; all if nothing is typed.

        Whole names come before others, and then the line whose code is `first`. Names in other
        languages count only whole, or where nothing else is found.
        """
        begun = {"".join(words) for words in _unfinished([*_typed(typed)] or [()])}
        *own, foreign = self._whole(typed)
        named = set().union(*own)
        found = named | foreign | {c for c, r in self._own.items() if _begin(begun, r)}
        found = found or {c for c, r in self._foreign.items() if _begin(begun, r)}
        kept = (line for line in self.lines if line.code in found)
        return sorted(
            kept, key=lambda c: (c.code not in named, c.code not in foreign, c.code != first)
        )

    def _whole(self, typed: str) -> list[set[str]]:
        wanted = {"".join(words) for words in _typed(typed)}
        return [{code for name in wanted for code in names.get(name, ())} for names in self._named]


def _by_name(readings: Mapping[str, Iterable[Words]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for code, each in readings.items():
        for words in each:
            found.setdefault("".join(words), set()).add(code)
    return found


def plain(text: str) -> str:
    """`text` without case, accents and signs, and what different keyboards write differently."""
    return nfkd(text.casefold()).translate(_PLAIN)


class _Plain(dict[int, str]):
    """What each character becomes: looked up once, since long lists are made of few letters."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if combining_class(letter) or category(letter) == "Cf":
            found = ""
        elif category(letter)[0] in "LNM":
            found = _LETTERS.get(letter, letter)
        else:
            found = " "
        self[code] = _LETTERS.get(letter, found)
        return self[code]


_PLAIN = _Plain()


def _all(names: Iterable[str]) -> Iterator[Words]:
    return (words for name in names for words in _readings(name))


def _readings(name: str) -> Iterator[Words]:
    """The ways to type `name`, also with its letters or its saints spelt out."""
    for spelt in dict.fromkeys((name, name.casefold().translate(_SPELT_OUT))):
        for words in _typed(spelt):
            yield words
            if len(words) > 1 and "st" in words:
                for saint in ("saint", "sankt"):
                    yield tuple(saint if word == "st" else word for word in words)


def _typed(text: str) -> Iterator[Words]:
    """`text` as its words in plain letters, and without what may be left out."""
    words = tuple(_words(text))
    letters = all(len(word) == 1 for word in words)  # U.A.E. has no “and” in it
    alone = letters or len(words) == 1  # and “St” is a code
    short = words if alone else tuple(_short(w) for w in words if w not in _PASSED_OVER)
    yield from filter(None, dict.fromkeys((words, short)))
    if any(word.startswith(_ARTICLE) for word in text.split()):
        yield tuple(_without_article(text, short))


def _short(word: str) -> str:
    return _SAINT.get(word, word).removeprefix("و" if word.startswith(f"و{_ARTICLE}") else "")


def _words(name: str) -> list[str]:
    text = plain(name)
    for short, whole in _SHORT:
        text = short.sub(whole, text)
    return text.split()


def _without_article(name: str, words: Words) -> Iterator[str]:
    """Arabic: ألمانيا begins like an article and has none, so the unfolded word counts."""
    bare = {plain(word) for word in name.split() if word.startswith(_ARTICLE)}
    for word in words:
        yield word.removeprefix(_ARTICLE) if word in bare and len(word) > 4 else word


def _unfinished(readings: Iterable[Words]) -> Iterator[Words]:
    """Also without a last word that may become one that is passed over."""
    for words in readings:
        yield words
        if len(words) > 1 and any(each.startswith(words[-1]) for each in _PASSED_OVER):
            yield words[:-1]


def _begin(begun: set[str], readings: Iterable[Words]) -> bool:
    return any(
        "".join(words[at:]).startswith(each)
        for words in readings
        for at in range(len(words))
        for each in begun
    )


def names_by_code(rows: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """(code, name) pairs gathered: every name of each code, in order."""
    found: dict[str, list[str]] = {}
    for code, name in rows:
        found.setdefault(code, []).append(name)
    return {code: tuple(names) for code, names in found.items()}
