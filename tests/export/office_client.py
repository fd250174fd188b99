"""Opens files in LibreOffice and says what is in them. Run by the system's Python, which has uno.

Reads a list of files to open (JSON) and answers with what stood in each; imports nothing of ours.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.uno import Exception as UnoException

PATIENCE_SECONDS = 120
UTF_8, COMMA, QUOTE = 76, 44, 34
FORMULAS, NUMBERS = 16, 1 | 2
"""com.sun.star.sheet.CellFlags: formula; value and date."""


def connected(pipe: str) -> Any:
    """The office's desktop, as soon as it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except UnoException:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )


def how(wanted: dict[str, Any]) -> tuple[PropertyValue, ...]:
    """Properties of loading: hidden, with the password, or as text with or without guesses."""
    chosen: dict[str, Any] = {"Hidden": True, "ReadOnly": True}
    if "password" in wanted:
        chosen["Password"] = wanted["password"]
    if wanted["path"].endswith(".csv"):
        guess = bool(wanted.get("guess"))
        options = [COMMA, QUOTE, UTF_8, 1, "", 0, not guess, guess, False, False, 0, guess]
        chosen["FilterName"] = "Text - txt - csv (StarCalc)"
        chosen["FilterOptions"] = ",".join(str(each).lower() for each in options)
    return tuple(PropertyValue(Name=name, Value=value) for name, value in chosen.items())


def sheet(found: Any) -> dict[str, Any]:
    """A sheet's name, its cells as they are shown, and how many are formulas or numbers."""
    cursor = found.createCursor()
    cursor.gotoEndOfUsedArea(False)
    address = cursor.RangeAddress
    used = found.getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow)
    return {
        "name": found.Name,
        "rows": [[str(cell) for cell in row] for row in used.getDataArray()],
        "formulas": used.queryContentCells(FORMULAS).Count,
        "numbers": used.queryContentCells(NUMBERS).Count,
    }


def read(desktop: Any, wanted: dict[str, Any]) -> list[dict[str, Any]] | None:
    """Every sheet of a file, or None if it does not open."""
    url = Path(wanted["path"]).as_uri()
    try:
        document = desktop.loadComponentFromURL(url, "_blank", 0, how(wanted))
    except UnoException:
        return None
    if document is None:
        return None
    sheets = [sheet(each) for each in document.Sheets]
    document.close(True)
    return sheets


def main(profile: str) -> None:
    """Start an office of our own with `profile`, read what stdin wants, end it."""
    pipe = f"lists{Path(profile).parent.name}{time.monotonic_ns()}"
    options = ["--headless", "--norestore", "--nologo", "--nodefault"]
    command = ["soffice", *options, f"-env:UserInstallation={Path(profile).as_uri()}"]
    office = subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"])
    try:
        desktop = connected(pipe)
        print(json.dumps([read(desktop, wanted) for wanted in json.load(sys.stdin)]))
        with suppress(UnoException):
            desktop.terminate()
        office.wait(PATIENCE_SECONDS)
    finally:
        office.kill()
        office.wait()


if __name__ == "__main__":
    main(sys.argv[1])
