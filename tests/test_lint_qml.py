"""The linter of QML knows the bridge's types, also what they have from their base class."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINT = ROOT / "packaging" / "lint_qml.py"
SECONDS = 120
SOUND = """\
import QtQml
import Kiosk.Bridge

QtObject {
    id: root

    required property Lists lists
    required property Packing packing
    readonly property bool busy: root.lists.busy || root.packing.busy
    readonly property string words: root.lists.message + root.packing.countWords

    function shut(): void {
        root.lists.forget();
        root.packing.look();
    }
}
"""
MISSPELT = {"lists.busy": "lists.bussy", "countWords": "countWord", "forget()": "forgett()"}
"""From the base class, of the class's own, and a slot of the base class."""


def complaints(*files: Path) -> str:
    """What the linter says; "" if all are sound."""
    command = [sys.executable, str(LINT), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    said = done.stdout + done.stderr
    assert (done.returncode != 0) is bool(said.strip())
    return said


def test_what_is_inherited_is_known_and_what_is_misspelt_is_not(tmp_path: Path) -> None:
    """A sound file passes; each planted slip is found, at its name."""
    sound = tmp_path / "Sound.qml"
    sound.write_text(SOUND)
    assert complaints(sound) == ""
    files = []
    for number, (right, wrong) in enumerate(MISSPELT.items()):
        assert right in SOUND
        files.append(tmp_path / f"Slip{number}.qml")
        files[-1].write_text(SOUND.replace(right, wrong))
    said = complaints(*files)
    for file, wrong in zip(files, MISSPELT.values(), strict=True):
        name = wrong.split(".")[-1].removesuffix("()")
        assert any(file.name in line and f'"{name}"' in line for line in said.splitlines()), said
