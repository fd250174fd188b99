"""The licences of what we ship of others, one text: `licences.py PART …`, to standard output.

Whatever each distribution's wheel brings as its licence and notices, as it is; once where several
have the same.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution

from bill_of_materials import Component, locked

TEXT = re.compile(
    r"\.dist-info/(licen[cs]es/|(.*/)?[^/]*(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$)",
    re.IGNORECASE,
)
RULE = "=" * 78
QT = ("pyside6-addons", "pyside6-essentials", "shiboken6")
OF_QT = """\
Its wheel brings no text. PySide6 and shiboken6, with the Qt that is in them, are used under the GNU
General Public License, version 3, whose text is our own LICENSE; what Qt in turn contains of
others, and under which licences, is listed in Qt's documentation, “Licenses Used in Qt”.
"""
ELSEWHERE = "Needed on other systems only, and not part of what is released here.\n"


def main(parts: list[str]) -> None:
    """Write what `parts` ship, by name."""
    found = {each.name: each for part in parts for each in locked(part)}
    names = sorted(found)
    said = [f"Petition Kiosk ({', '.join(parts)}) contains these works of others.\n", *names, ""]
    seen: dict[str, str] = {}
    for name in names:
        told = found[name].licence
        words = told.get("expression") or told["license"]["name"]
        said += [RULE, f"{name} {found[name].version}: {words}", RULE, ""]
        for place, text in texts(found[name]):
            before = seen.setdefault(text, name)
            said += [f"--- {place}", "", text if before == name else f"As that of {before}.", ""]
    sys.stdout.buffer.write("\n".join(said).encode())


def texts(component: Component) -> Iterator[tuple[str, str]]:
    """Name and text of each licence file. Raises ValueError where there is none."""
    try:
        files = distribution(component.name).files or []
    except PackageNotFoundError:
        yield component.name, ELSEWHERE
        return
    there = sorted((str(each), each) for each in files if TEXT.search(str(each)))
    for place, file in there:
        text = file.read_binary().decode("utf-8", "replace").replace("\r\n", "\n")
        yield place.partition(".dist-info/")[2], text
    if component.name in QT:
        yield component.name, OF_QT
    elif not there:
        raise ValueError(f"{component.name} brings no licence: look for its text")


if __name__ == "__main__":
    main(sys.argv[1:])
