"""The command line as a whole: it teaches, and what it cannot use it names."""

import argparse
import pkgutil
import subprocess
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

import kiosk.cli
import kiosk.devtools.commands
from kiosk import paths
from kiosk.cli.main import COMMANDS, FOR_DEVELOPERS, parser
from kiosk.packs.event import load_event
from kiosk.sealing.keys import OpeningKey
from tests import forked

from . import command

README = paths.UI.parent / "README.md"


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every sub-command by name."""
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("no sub-commands")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, for one that opens a window."""
    return forked.run(*arguments)


def test_every_module_is_a_command() -> None:
    """The list in main and the modules beside it are the same."""
    packages = {kiosk.cli: COMMANDS, kiosk.devtools.commands: FOR_DEVELOPERS}
    for package, listed in packages.items():
        names = (module.name for module in pkgutil.iter_modules(package.__path__))
        there = {
            name.replace("_", "-")
            for name in names
            if hasattr(import_module(f"{package.__name__}.{name}"), "add")
        }
        assert there == set(listed)
    assert set(commands()) == {*COMMANDS, *FOR_DEVELOPERS}


@pytest.mark.parametrize("name", [*COMMANDS, *FOR_DEVELOPERS])
def test_every_command_teaches(name: str) -> None:
    """Its help says what it does and shows an example."""
    text = commands()[name].format_help()
    assert commands()[name].description
    assert f"petition-kiosk {name}" in text
    assert "example" in text.lower()


@pytest.mark.parametrize("name", [*COMMANDS, *FOR_DEVELOPERS])
def test_the_readme_names_every_command(name: str) -> None:
    """An undocumented command is a defect."""
    assert f"petition-kiosk {name}" in README.read_text("utf-8")


def test_the_readmes_event_file_loads(tmp_path: Path) -> None:
    """The example, with its blanks filled in, is an event file."""
    office, standby = OpeningKey.generate(), OpeningKey.generate()
    text = README.read_text("utf-8").split("```toml\n")[1].split("```")[0]
    text = text.replace("age1…", office.recipient, 1).replace("age1…", standby.recipient, 1)
    text = text.replace('"…"', f'"{"ab" * 32}"')
    file = tmp_path / "saturday.toml"
    file.write_text(text, "utf-8")
    event = load_event(file, paths.CAMPAIGNS)
    assert event.id == "saturday"
    assert event.recipients == (office.recipient, standby.recipient)


def broken_toml(folder: Path) -> list[object]:
    (folder / "campaign.toml").write_text('format = 1\nid = "unfinished\n')
    return ["campaign", "check", folder]


def missing_language(folder: Path) -> list[object]:
    _copy(paths.CAMPAIGNS / "chechnya", folder)
    (folder / "ar" / "story.md").unlink()
    return ["campaign", "check", folder]


def unknown_field(folder: Path) -> list[object]:
    _copy(paths.CAMPAIGNS / "chechnya", folder)
    _replace(folder / "campaign.toml", '"given_name"', '"shoe_size"')
    return ["campaign", "check", folder]


def no_picture(folder: Path) -> list[object]:
    _copy(paths.CAMPAIGNS / "chechnya", folder)
    (folder / "pictures" / "hundred.svg").write_bytes(b"\x89PNG not really")
    return ["campaign", "check", folder]


def leaving_zip(folder: Path) -> list[object]:
    with zipfile.ZipFile(folder / "pack.zip", "w") as archive:
        archive.writestr("../campaign.toml", "format = 1")
    return ["campaign", "check", folder / "pack.zip"]


def bomb(folder: Path) -> list[object]:
    with (
        zipfile.ZipFile(folder / "pack.zip", "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("campaign.toml", "w", force_zip64=True) as member,
    ):
        for _ in range(256):
            member.write(bytes(1 << 20))
    return ["campaign", "check", folder / "pack.zip"]


def wrong_key(folder: Path) -> list[object]:
    (folder / "office.key").write_text("not a key\n")
    (folder / "day.pkbundle").write_bytes(b"")
    return ["open", folder / "day.pkbundle", "--key", folder / "office.key"]


def no_bundle(folder: Path) -> list[object]:
    OpeningKey.generate().save(folder / "office.key", "office")
    (folder / "day.pkbundle").write_bytes(b"PK and nothing else")
    return ["open", folder / "day.pkbundle", "--key", folder / "office.key"]


def wrong_event(folder: Path) -> list[object]:
    (folder / "event.toml").write_text('format = 1\nid = "saturday"\nnmae = "Stall"\n')
    return ["run", "--event", folder / "event.toml"]


def no_event(folder: Path) -> list[object]:
    return ["run", "--event", folder / "none.toml"]


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (broken_toml, "campaign.toml:2"),
        (missing_language, "ar"),
        (unknown_field, "campaign.toml:"),
        (no_picture, "hundred.svg"),
        (leaving_zip, "pack.zip"),
        (bomb, "pack.zip"),
        (wrong_key, "office.key"),
        (no_bundle, "day.pkbundle"),
        (wrong_event, "event.toml:"),
        (no_event, "none.toml"),
    ],
)
def test_bad_input_is_named_with_the_way_out(
    tmp_path: Path, make: Callable[[Path], list[object]], place: str
) -> None:
    """One sentence with the place, one with what to do; exit 2; no traceback; nothing changed."""
    arguments = make(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    done = run(*arguments) if arguments[0] == "run" else command.run(*arguments)
    assert done.returncode == 2
    assert place in done.stderr
    assert "What to do: " in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert sorted(tmp_path.rglob("*")) == before


def _copy(source: Path, to: Path) -> None:
    for file in source.rglob("*"):
        target = to / file.relative_to(source)
        if file.is_dir():
            target.mkdir()
        else:
            target.write_bytes(file.read_bytes())


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
