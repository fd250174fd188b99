"""The likely slip in an e-mail address's domain: mended within one provider's name, or not at all.

A wrong proposal sends somebody's mail to a stranger. So nothing is proposed for a domain that a
provider has, nor another name, nor an end that only another country's branch may have.
"""

from __future__ import annotations

from .countries import CODES
from .providers import DOMAINS, SUFFIXES

_NAMES = """
    gmail googlemail hotmail outlook yahoo icloud windowslive live aol msn rocketmail
    gmx web t-online freenet posteo arcor inbox yandex rambler
    wanadoo laposte libero virgilio tiscali fastwebnet telefonica movistar
    btinternet btopenworld virginmedia talktalk ntlworld blueyonder bluewin
    seznam centrum interia hanmail foxmail comcast verizon sbcglobal bellsouth earthlink
    sympatico videotron protonmail tutanota fastmail hushmail startmail mailfence rediffmail
"""
NAMES = tuple(_NAMES.split())
"""Whose names are mended: known to many, and no word of any language but a few short ones."""
SHORT, LONG = 5, 10
"""Below the one only two letters changed places; from the other on there may be two slips."""
SINGLE = frozenset({"gmail", "icloud"})
"""Services of one end, whatever the country."""
_BRANCHES = SUFFIXES["hotmail"] | SUFFIXES["yahoo"]
"""Ends of two parts that people know from other providers."""
_COM_TAKEN = frozenset({"co", "cm", "om"})
"""Ends of other countries that are typed for com."""
_GENERIC = frozenset(
    ["com", "net", "org", "info", "biz", "eu", "edu", "gov", "name", "pro", "mobi", "uk", "su"]
)
_ENDS = frozenset(code.lower() for code in CODES) | _GENERIC
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
_LOOKS = str.maketrans({"0": "o", "1": "l", "-": None})


def mended_domain(domain: str) -> str | None:
    """`domain`, in small letters, with its likely slip mended, or None."""
    bare = ".".join(filter(None, domain.split("."))).removeprefix("www.")
    if bare in DOMAINS:
        return bare if bare != domain else None
    name, _, end = bare.partition(".")
    if not end:
        return _without_dot(name)
    if name in SUFFIXES:
        return _joined(name, _mended_end(name, end))
    near = (each for each in NAMES if _is_slip(name, each))
    found = (_joined(each, _mended_end(each, end)) for each in near if _could_end(each, end))
    return next(filter(None, found), None)


def _could_end(name: str, end: str) -> bool:
    """Two slips at once, in name and end, are one too many; but "con" is nobody's end."""
    return end in SUFFIXES[name] or ("com" in SUFFIXES[name] and slips(end, "com") <= 1)


def _joined(name: str, end: str | None) -> str | None:
    return f"{name}.{end}" if end else None


def _without_dot(name: str) -> str | None:
    whole = (f"{each}.{end}" for each in NAMES for end in sorted(SUFFIXES[each]))
    found = next((domain for domain in whole if domain.replace(".", "") == name), None)
    return found or (f"{name}.com" if name in SINGLE else None)


def _mended_end(name: str, end: str) -> str | None:
    ends = SUFFIXES[name]
    if end in ends:
        return end
    if name in SINGLE and ("." not in end or end in _BRANCHES):
        return "com"
    last = end.rpartition(".")[2]
    if "com" in ends and (end in _COM_TAKEN or (last not in _ENDS and slips(end, "com") == 1)):
        return "com"
    if last in _ENDS:
        return None
    near = [each for each in ends if slips(end, each) == 1]
    swapped = [each for each in near if sorted(each) == sorted(end)]
    found = swapped or near
    return found[0] if len(found) == 1 else None


def _is_slip(typed: str, name: str) -> bool:
    if typed == name:
        return True
    if typed.translate(_LOOKS) == name.translate(_LOOKS):
        return True
    if len(name) < SHORT:
        return len(typed) == len(name) and sorted(typed) == sorted(name) and slips(typed, name) == 1
    if len(name) >= LONG:
        return typed[:1] == name[:1] and slips(typed, name) <= 2
    return slips(typed, name) == 1 and _is_plain(typed, name)


def _is_plain(typed: str, name: str) -> bool:
    """One slip of a finger: not another word's first letter, nor any letter for any."""
    if len(typed) != len(name):
        return typed[:1] == name[:1]
    wrong = [(one, other) for one, other in zip(typed, name, strict=True) if one != other]
    if len(wrong) == 2:  # they changed places
        return True
    ((one, other),) = wrong
    near = _beside(one, other) or {one, other} <= _VOWELS
    front = typed[:1] != name[:1]
    return (near or len(name) > SHORT) if not front else (near and len(name) > SHORT)


def _beside(one: str, other: str) -> bool:
    """Whether two keys touch on a keyboard."""
    places = {key: (x, y) for y, row in enumerate(_ROWS) for x, key in enumerate(row)}
    if one not in places or other not in places:
        return False
    (x, y), (u, v) = places[one], places[other]
    return abs(y - v) <= 1 and abs(x - u) <= 1


def slips(typed: str, meant: str) -> int:
    """How many letters are missing, too many, wrong, or in each other's place (Damerau)."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for at, letter in enumerate(typed, start=1):
        before, last, row = row, before, [at]
        for to, other in enumerate(meant, start=1):
            best = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == meant[to - 2] and typed[at - 2] == other:
                best = min(best, last[to - 2] + 1)
            row.append(best)
    return row[-1]
