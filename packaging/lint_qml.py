"""Lint QML against the types that Python registers: a misspelt Python property is an error.

Qt's own tools read the sources: metaobjectdump over the bridge, qmltyperegistrar for a module,
qmllint with that module on its path. Everything is made below .build/.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
MODULE = ROOT / ".build" / "qml" / "Kiosk" / "Bridge"
BIN = Path(sys.executable).parent
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
SAME = {"QStringList": "QList<QString>", "QVariantList": "QList<QVariant>"}
"""The same type to Qt, but not to its linter."""
BRIDGE, BASE = ROOT / "kiosk" / "bridge", "desk_task"


def make_module() -> None:
    """Write `qmldir` and `.qmltypes` of Kiosk.Bridge."""
    MODULE.mkdir(parents=True, exist_ok=True)
    sources = [s for s in BRIDGE.glob("*.py") if "QML_IMPORT_NAME" in s.read_text("utf-8")]
    # In one run, the base class first: the tool must have met it to know what is made of it.
    sources.sort(key=lambda source: (source.stem != BASE, source.stem))
    dumped = json.loads(_run("pyside6-metaobjectdump", *sources))
    text = json.dumps(dumped)
    objects = [each["className"] for file in dumped for each in file["classes"]]
    for made in (*objects, "QAbstractItemModel"):
        text = text.replace(f'"type": "{made}"', f'"type": "{made}*"')
    for qt, linted in SAME.items():
        text = text.replace(f'"{qt}"', f'"{linted}"')
    dump = MODULE / "bridge.json"
    dump.write_text(text, "utf-8")
    types = MODULE / "bridge.qmltypes"
    foreign = ",".join(str(METATYPES / f"qt6{m}_metatypes.json") for m in ("core", "gui"))
    _run(
        "pyside6-qmltyperegistrar",
        "--generate-qmltypes",
        types,
        "-o",
        MODULE / "unused.cpp",
        "--import-name",
        "Kiosk.Bridge",
        "--major-version",
        "1",
        "--foreign-types",
        foreign,
        dump,
    )
    (MODULE / "qmldir").write_text("module Kiosk.Bridge\ntypeinfo bridge.qmltypes\n", "utf-8")


def lint(files: list[str]) -> int:
    """The linter's verdict; any warning is one too many."""
    command = [
        str(BIN / "pyside6-qmllint"),
        "-W",
        "0",
        "--unqualified",
        "error",
        "-I",
        str(ROOT / ".build" / "qml"),
        "-I",
        str(ROOT / "ui"),
        *(str((ROOT / file).resolve()) for file in files),
    ]
    return subprocess.run(command, check=False).returncode


def _run(tool: str, *arguments: object) -> str:
    command = [str(BIN / tool), *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    make_module()
    sys.exit(lint(sys.argv[1:]))
