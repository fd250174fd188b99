"""`petition-kiosk screenshots`: pictures, contact sheet, findings, exit status."""

import subprocess
import sys
from pathlib import Path

from PIL import Image

from kiosk.devtools.pictures.contact_sheet import GAP, LABEL, THUMB, contact_sheet
from tests.proof import long


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The real command."""
    command = [sys.executable, "-m", "kiosk", "screenshots", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@long
def test_pictures_sheet_and_findings(tmp_path: Path) -> None:
    """One language, one size, two states: two pictures, a sheet, the lines, and nothing found."""
    few = ("--lang", "ar", "--size", "1280x800", "--text-scale", "1")
    done = run(tmp_path, *few, "--state", "attract", "--state", "story-1")
    assert (done.returncode, (tmp_path / "findings.txt").read_text("utf-8")) == (0, "")
    assert "ar-1280x800-100: 2 states, 0 findings" in done.stdout
    assert {file.name for file in tmp_path.glob("*.png")} == {
        "ar-1280x800-100-attract.png",
        "ar-1280x800-100-story-1.png",
        "sheet-ar-100.png",
    }


def test_what_there_is_not_is_named(tmp_path: Path) -> None:
    """An unknown state or language ends it before anything is rendered."""
    for option in ("--state", "--lang"):
        done = run(tmp_path / "none", option, "atract")
        assert done.returncode == 2
        assert "atract" in done.stderr
    assert not (tmp_path / "none").exists()


def test_a_flawed_picture_has_a_red_frame(tmp_path: Path) -> None:
    """A sheet of two sizes: as wide as the pictures, one framed, one missing."""
    files = [tmp_path / name for name in ("wide.png", "high.png")]
    Image.new("RGB", (800, 500), "white").save(files[0])
    Image.new("RGB", (500, 800), "white").save(files[1])
    rows = [("first", files), ("second", [tmp_path / "none.png", files[1]])]
    contact_sheet(rows, frozenset({"wide.png"}), tmp_path / "sheet.png")
    with Image.open(tmp_path / "sheet.png") as sheet:
        assert sheet.size == (2 * (384 + 150 + 3 * GAP) + GAP, THUMB[1] + LABEL + 2 * GAP)
        assert sheet.getpixel((GAP - 2, GAP + 50)) == (0xA0, 0, 0)
        assert sheet.getpixel((384 + 2 * GAP - 2, GAP + 50)) == (0xD8, 0xD8, 0xD8)
