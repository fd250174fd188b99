"""Three parts in one repository: each names what it needs, and starts without the others'."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from grimp import ImportGraph, build_graph

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
IMPORTED_AS = {
    "email_validator": "email-validator",
    "markdown_it": "markdown-it-py",
    "msoffcrypto": "msoffcrypto-tool",
    "PIL": "pillow",
    "prometheus_client": "prometheus-client",
    "PySide6": "pyside6-essentials",
    "shiboken6": "pyside6-essentials",
    "pydantic": "fastapi",
    "starlette": "fastapi",
}
"""Distribution of a module, where they are not called alike."""
STARTS = {
    "tablet": ("kiosk.app", "kiosk.bridge", "kiosk.storage", "kiosk.export", "kiosk.packs"),
    "hub": ("kiosk.hub", "kiosk.cli.hub.serve", "kiosk.cli.hub.status", "kiosk.cli.kiosk"),
    "office": (
        *("kiosk.app.printing", "kiosk.cli.campaign", "kiosk.cli.event", "kiosk.cli.forward"),
        *("kiosk.cli.init", "kiosk.cli.keys", "kiosk.cli.open", "kiosk.cli.poster"),
        *("kiosk.cli.recover",),
    ),
}
"""Where each part begins; what these import, and so on, it needs."""


def needed(graph: ImportGraph, starts: tuple[str, ...]) -> set[str]:
    """Modules outside the project and outside Python."""
    own = {name for start in starts for name in (start, *graph.find_descendants(start))}
    reached = set(own)
    for name in own & graph.modules:
        reached |= graph.find_upstream_modules(name)
    outside = {name for name in reached if not name.startswith("kiosk")}
    return {name for name in outside if name not in sys.stdlib_module_names}


def named(*extras: str) -> set[str]:
    """Distributions of the core and of `extras`."""
    lines = [*PROJECT["dependencies"]]
    for extra in extras:
        lines += PROJECT["optional-dependencies"][extra]
    return {line.partition(">=")[0].partition("[")[0].lower() for line in lines}


@pytest.mark.parametrize("part", STARTS)
def test_a_part_names_all_that_it_imports(part: str) -> None:
    """And an office nothing of a hub's server, a hub nothing of a window."""
    graph = build_graph("kiosk", include_external_packages=True)
    imported = needed(graph, STARTS[part])
    there = {IMPORTED_AS.get(name, name.lower()) for name in imported}
    assert there <= named(part), there - named(part)
    assert len(there) > 5


def test_a_wheel_leaves_out_what_is_for_developers(tmp_path: Path) -> None:
    """Neither what drives the window nor the gallery; everything else of the interface is in it."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", tmp_path], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert not [name for name in names if "devtools" in name or "Gallery" in name]
    interface = {path.relative_to(ROOT / "ui").as_posix() for path in (ROOT / "ui").rglob("*.qml")}
    assert {f"kiosk/_ui/{name}" for name in interface - {"Gallery.qml"}} <= names
    assert "kiosk/_resources/campaigns/chechnya/campaign.toml" in names


def test_a_command_whose_part_is_missing_says_which(tmp_path: Path) -> None:
    """Not a traceback: what is missing, and what to install."""
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "sitecustomize.py").write_text(
        "import sys\n"
        "class Without:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('PySide6', 'fastapi'):\n"
        "            raise ModuleNotFoundError(name, name=name)\n"
        "sys.meta_path.insert(0, Without())\n"
    )

    def told(*words: object) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *map(str, words)],
            env={"PYTHONPATH": f"{tmp_path / 'without'}:{ROOT}", "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stderr

    assert told("poster", tmp_path / "a.pdf") == (
        2,
        "petition-kiosk poster: the part for this is not installed here (PySide6 is missing).\n"
        "  What to do: pip install 'petition-kiosk[office]'\n",
    )
    status, words = told("hub", "serve", "--data", tmp_path / "hub", "--port", 0)
    assert (status, "petition-kiosk[hub]" in words) == (2, True)
