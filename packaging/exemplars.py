"""The letters of names in Latin and Cyrillic by language, from CLDR's exemplar characters.

    npm pack cldr-misc-full && tar xzf cldr-misc-full-*.tgz
    .venv/bin/python packaging/exemplars.py package > kiosk/domain/exemplars.py
    .venv/bin/ruff format kiosk/domain/exemplars.py

A letter is what one key types: a letter with its marks. Of digraphs the letters count; a to z,
which every Latin keyboard has, are left out. A region's variant appears where it differs.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
import unicodedata
from collections import Counter
from pathlib import Path

HEAD = '''"""The letters of names, by language: exemplar characters of Unicode's CLDR {version}.

Made by `packaging/exemplars.py`; main and auxiliary letters, without a to z. The facts are
Unicode's (Copyright © 1991-2026 Unicode, Inc.), under the licence Unicode-3.0.
"""

from __future__ import annotations
'''
SCRIPTS = ("LATIN", "CYRILLIC")
RAISED = frozenset({"MODIFIER", "FEMININE", "MASCULINE", "SUPERSCRIPT"})
"""First words of the names of letters that stand beside those of any script: ʼ ʻ ʷ ª º ⁿ."""


A_TO_Z = frozenset("abcdefghijklmnopqrstuvwxyz")


def characters(pattern: str) -> list[str]:
    """The members of a UnicodeSet as CLDR writes exemplars: letters, {clusters}, a-z."""
    found: list[str] = []
    members = re.finditer(r"\{([^}]*)\}|(-)|\\u([0-9A-Fa-f]{4})|\\?(.)", pattern[1:-1])
    ranged = False
    for cluster, dash, code, plain in (m.groups() for m in members):
        if plain == " ":
            continue
        if dash:
            ranged = True
            continue
        letter = (cluster or plain or chr(int(code, 16))).replace("\\", "")
        if ranged:
            found += map(chr, range(ord(found[-1]) + 1, ord(letter) + 1))
        else:
            found.append(letter)
        ranged = False
    return found


def letters(cluster: str) -> list[str]:
    """Each letter of a cluster, with its marks, composed."""
    parts = unicodedata.normalize("NFD", cluster)
    found = re.findall(r"[^\W\d_][\u0300-\u036f\u1dc0-\u1dff]*", parts)
    return [unicodedata.normalize("NFC", letter) for letter in found]


def script(letter: str) -> str:
    """The first word of its name in Unicode."""
    return unicodedata.name(letter[0], "?").split()[0]


def languages(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Script → language → letters, without those that every layout of Latin has."""
    found: dict[str, dict[str, list[str]]] = {name: {} for name in SCRIPTS}
    for place in sorted(folder.iterdir()):
        facts = json.loads((place / "characters.json").read_text("utf-8"))
        sets = facts["main"][place.name]["characters"]
        main = characters(sets["exemplarCharacters"])
        every = [each for part in (main, characters(sets.get("auxiliary", "[]"))) for each in part]
        scripts = Counter(script(letter) for each in main for letter in letters(each))
        if not scripts or (kind := scripts.most_common(1)[0][0]) not in found:
            continue
        wanted = (letter for each in every for letter in letters(each))
        own = [x for x in dict.fromkeys(wanted) if x not in A_TO_Z and script(x) in {kind, *RAISED}]
        parent = found[kind].get(place.name.partition("-")[0])
        if own and (parent is None or not set(own) <= set(parent)):
            found[kind][place.name] = own
    return found


def main(package: Path) -> None:
    """Print the module."""
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    print(HEAD.format(version=version))
    for name, table in languages(package / "main").items():
        print(f"{name} = {{")
        for language, own in table.items():
            lines = textwrap.wrap(" ".join(own), 84)
            if len(lines) == 1:
                print(f'    "{language}": "{lines[0]}",')
                continue
            print(f'    "{language}": (')
            for number, line in enumerate(lines):
                print(f'        "{line}{"" if number == len(lines) - 1 else " "}"')
            print("    ),")
        print("}")
        print(
            f'"""{name.capitalize()} letters: a language\'s tag → its own, with blanks between."""'
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
