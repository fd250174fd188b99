"""Fail on a sentence that a language lacks, and on a .ts file that is behind the sources."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
PLURAL_ONLY = "kiosk_en"
"""English is the source; only its plurals need sentences."""


def sources() -> list[str]:
    """Every file that has sentences."""
    found = sorted((ROOT / "ui").rglob("*.qml"))
    bridge = sorted((ROOT / "kiosk" / "bridge").glob("*.py"))
    return list(map(str, (*found, *bridge, ROOT / "kiosk" / "app" / "printing" / "wording.py")))


def sentences(file: Path) -> dict[tuple[str, str], bool]:
    """(context, source) to whether it is translated; sentences no longer in use are left out."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            kind = translation.get("type")
            if kind not in ("vanished", "obsolete"):
                forms = list(translation) or [translation]
                done = kind != "unfinished" and all(form.text for form in forms)
                found[name, message.findtext("source", "")] = done
    return found


def wanted(stem: str) -> set[tuple[str, str]]:
    """What lupdate finds in the sources today."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        plural = ["-pluralonly"] if stem == PLURAL_ONLY else []
        command = [str(Path(sys.executable).parent / "pyside6-lupdate"), "-silent", *plural]
        subprocess.run([*command, *sources(), "-ts", str(fresh)], check=True, capture_output=True)
        return set(sentences(fresh))


def main() -> int:
    """Say what is missing; 0 if nothing is."""
    problems = []
    for file in sorted(FOLDER.glob("*.ts")):
        there = sentences(file)
        problems += [
            f"{file.name}: not translated: {text}" for (_, text), ok in there.items() if not ok
        ]
        missing = wanted(file.stem) - set(there)
        problems += [
            f"{file.name}: missing, run “make translations”: {text}" for _, text in missing
        ]
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
