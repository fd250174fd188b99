"""`petition-kiosk poster`, as it is typed."""

import subprocess
from pathlib import Path

import pytest

from tests import forked


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the real command, in a process of its own."""
    return forked.run("poster", *arguments)


def test_a_poster_and_not_over_another(tmp_path: Path) -> None:
    """One line says what was made; a second time needs --force."""
    file = tmp_path / "poster.pdf"
    done = run(file, "--lang", "ar", "--size", "A3")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{file}: A3, العربية. Print it at 100 %, not “fit to page”.\n"
    first = file.read_bytes()
    assert first.startswith(b"%PDF-")

    again = run(file)
    assert again.returncode == 2
    assert again.stderr.startswith(f"{file}: There is a file of this name already.\n  What to do: ")
    assert file.read_bytes() == first
    assert run(file, "--force").returncode == 0
    assert file.read_bytes() != first


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{folder}/a.pdf", "--lang", "xx"], "--lang: The campaign has no “xx”.\n  What to do: It"),
        (["{folder}/none/a.pdf"], "{folder}/none/a.pdf: There is no such folder."),
        (["{folder}", "--force"], "{folder}: There is a file of this name already."),
        (["/proc/a.pdf"], "/proc/a.pdf: The poster cannot be written here ("),
        (["{folder}/a.pdf", "--campaign", "{folder}/none"], "{folder}/none: There is no such pack"),
        (["{folder}/a.pdf", "--campaign", "{folder}"], "{folder}/campaign.toml"),
    ],
)
def test_what_cannot_be_done_is_named_with_the_way_out(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    """Exit 2, the place first, what to do after it, and nothing is left behind."""
    done = run(*(each.format(folder=tmp_path) for each in arguments))
    assert done.returncode == 2
    assert done.stderr.startswith(said.format(folder=tmp_path))
    assert "What to do: " in done.stderr
    assert list(tmp_path.iterdir()) == []
