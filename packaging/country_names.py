"""Make resources/countries/cldr.tsv and codes.tsv from an unpacked CLDR.

    npm pack cldr-localenames-full cldr-core      # then unpack both
    python packaging/country_names.py FOLDER-OF-LOCALENAMES FOLDER-OF-CORE

Babel has CLDR's names of territories, and leaves out their short forms and variants ("UK",
"Palestine", "Czech Republic"), and the codes of three letters. Only what Babel lacks is kept.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from kiosk.domain.postcodes import CODES

RESOURCES = Path(__file__).resolve().parent.parent / "resources" / "countries"


def main(names: Path, core: Path) -> None:
    """Write both files."""
    files = sorted(names.glob("main/*/territories.json"))
    lines = [line for file in files for line in _others(file)]
    _write("cldr.tsv", ("language", "code", "name"), lines)
    supplement = json.loads((core / "supplemental" / "codeMappings.json").read_text("utf-8"))
    codes = supplement["supplemental"]["codeMappings"]
    three = [(c, codes[c]["_alpha3"]) for c in sorted(CODES) if "_alpha3" in codes.get(c, ())]
    _write("codes.tsv", ("code", "alpha3"), three)


def _others(file: Path) -> list[tuple[str, str, str]]:
    language = file.parent.name
    if "-" in language:  # a region's own names are its language's, nearly always
        return []
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))["main"][language]
    names: dict[str, str] = found["localeDisplayNames"]["territories"]
    alternatives = ((key.partition("-alt-"), name) for key, name in names.items())
    kept = {
        (language, code, name)
        for (code, alt, _), name in alternatives
        if alt and code in CODES and name != names.get(code)
    }
    return sorted(kept)


def _write(name: str, columns: tuple[str, ...], lines: list[Any]) -> None:
    text = "".join("\t".join(line) + "\n" for line in (columns, *lines))
    (RESOURCES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
