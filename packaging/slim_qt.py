"""Take out of an environment's Qt what a part never loads: `python packaging/slim_qt.py PART BIN`.

Qt's wheels bring every module there is, tools, headers and three copies of some libraries. What
stays is named below; of the libraries, those that what stays is linked to (ldd says which).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PICTURES = tuple(f"imageformats/libq{each}.so" for each in ("jpeg", "svg", "webp"))
"""What a pack may have; PNG is Qt's own."""
DESKTOP = ("iconengines", "platforms", "tls", *PICTURES)
SCREEN = (
    *("iconengines", "tls", "networkinformation", "xcbglintegrations", *PICTURES),
    *("wayland-graphics-integration-client", "wayland-shell-integration"),
    *("platforms/libqwayland.so", "platforms/libqxcb.so", "platforms/libqoffscreen.so"),
    *("platforminputcontexts/libcomposeplatforminputcontextplugin.so",),
    *("platforminputcontexts/libqtvirtualkeyboardplugin.so",),
    *("texttospeech/libqtexttospeech_speechd.so",),
)
"""No desktop's theme (one would bring GTK), no title bar, no screen that a network can see."""
KEYBOARD = ("QtMultimedia", "Qt/labs/folderlistmodel", "QtQuick/VirtualKeyboard")
"""What the on-screen keyboard's own QML imports."""
QML = (
    *("QtQml", "QtCore", "QtQuick/Layouts", "QtQuick/Shapes", "QtQuick/Templates"),
    *("QtQuick/Window", "QtQuick/Controls/Basic", "QtQuick/Controls/impl", *KEYBOARD),
)
PYTHON = frozenset({"__init__.py", "_config.py", "_git_pyside_version.py", "support"})


@dataclass(frozen=True)
class Part:
    """What one part loads."""

    sources: tuple[str, ...]
    """Below the package: what they import of PySide6 stays."""
    plugins: tuple[str, ...]
    """Folders, or single files in one."""
    qml: tuple[str, ...] = ()


PARTS = {
    "tablet": Part(("app", "bridge"), SCREEN, QML),
    "office": Part(("app/printing", "cli"), DESKTOP),
}


def slim(part: Part, pyside: Path, package: Path) -> None:
    """Remove what `part` does not load from `pyside`."""
    modules = _with_theirs(_imported(package / source for source in part.sources), pyside)
    for entry in pyside.iterdir():
        stem = entry.name.partition(".")[0]
        stays = entry.name in PYTHON or stem in modules or entry.name == "Qt"
        if entry.suffix == ".pyi" or not (stays or entry.name.startswith("libpyside6")):
            _remove(entry)
    qt = pyside / "Qt"
    _only(qt, {"lib", "plugins", "qml"} if part.qml else {"lib", "plugins"})
    named = [Path(each) for each in part.plugins]
    _only(qt / "plugins", {each.parts[0] for each in named})
    for folder in {qt / "plugins" / each.parent for each in named if len(each.parts) > 1}:
        _only(folder, {each.name for each in named})
    if part.qml:
        _only_modules(qt / "qml", part.qml)
    kept = [file for file in pyside.rglob("*.so*") if file.parent != qt / "lib"]
    needed = _linked(kept, qt / "lib")
    for file in (qt / "lib").iterdir():
        if file.name not in needed:
            _remove(file)


def _imported(folders: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        for source in folder.rglob("*.py"):
            yield from re.findall(r"from PySide6\.(\w+) import", source.read_text("utf-8"))


def _with_theirs(modules: Iterable[str], pyside: Path) -> set[str]:
    """`modules`, and those that they import themselves when they are loaded."""
    found: set[str] = set()
    waiting = set(modules)
    while waiting:
        name = waiting.pop()
        found.add(name)
        binary = (pyside / f"{name}.abi3.so").read_bytes()
        waiting |= {word.decode() for word in re.findall(rb"PySide6\.(Qt\w+)", binary)} - found
    return found


def _only_modules(folder: Path, kept: tuple[str, ...]) -> None:
    """Keep these QML modules, and in what is above them the files, which are modules too."""
    for entry in sorted(folder.rglob("*"), reverse=True):
        name = entry.relative_to(folder).as_posix()
        inside = any(name == each or name.startswith(f"{each}/") for each in kept)
        above = any(each.startswith(f"{name}/") for each in kept)
        beside = entry.is_file() and any(
            each.startswith(f"{Path(name).parent.as_posix()}/") for each in kept
        )
        if not (inside or above or beside):
            _remove(entry)


def _linked(files: Iterable[Path], folder: Path) -> set[str]:
    """Names of the libraries in `folder` that `files` need, and what those need."""
    told = subprocess.run(
        ["ldd", *map(str, files)], capture_output=True, text=True, check=False
    ).stdout
    paths = (Path(path) for path in re.findall(r"=> (/\S+)", told))
    return {path.name for path in paths if path.resolve().parent == folder.resolve()}


def _only(folder: Path, names: set[str]) -> None:
    for entry in folder.iterdir():
        if entry.name not in names:
            _remove(entry)


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    elif entry.exists():
        entry.unlink()


def main() -> None:
    """The part's name, and its environment's `bin`."""
    part, python = sys.argv[1], f"{sys.argv[2]}/python"
    where = "import PySide6, kiosk; print(*PySide6.__path__, *kiosk.__path__, sep='\\n')"
    found = subprocess.run([python, "-I", "-c", where], capture_output=True, text=True, check=True)
    pyside, package = map(Path, found.stdout.split("\n")[:2])
    slim(PARTS[part], pyside, package)


if __name__ == "__main__":
    main()
