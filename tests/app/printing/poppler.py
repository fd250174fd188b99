"""PDFs through the eyes of poppler's programs, which know nothing of ours."""

import re
import subprocess
import unicodedata
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def poppler(program: str, *arguments: object, seconds: int = 60) -> str:
    """What one of poppler's programs prints."""
    command = [program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=True)
    return done.stdout


def page_texts(file: Path) -> list[str]:
    """Each page's words, laid out as on paper, NFKC (Arabic as letters), no direction signs."""
    text = unicodedata.normalize("NFKC", poppler("pdftotext", "-layout", file, "-", seconds=300))
    plain = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return plain.split("\f")[:-1]


def spaced(text: str) -> str:
    """With single blanks."""
    return " ".join(text.split())


def page_count(file: Path) -> int:
    """As pdfinfo counts."""
    found = re.search(r"Pages:\s+(\d+)", poppler("pdfinfo", file))
    assert found
    return int(found[1])


def grey(file: Path, page: int, dots: int = 75) -> NDArray[np.uint8]:
    """A page as a black-and-white printer sees it: 0 is black, 255 is white."""
    stem = file.with_suffix("")
    poppler("pdftoppm", "-gray", "-r", dots, "-f", page, "-l", page, "-singlefile", file, stem)
    with stem.with_suffix(".pgm").open("rb") as picture:
        header = [picture.readline() for _ in "123"]
        width, height = map(int, header[1].split())
        return np.frombuffer(picture.read(), np.uint8).reshape(height, width)


def attached(file: Path, folder: Path) -> bytes:
    """The one file inside a PDF."""
    out = folder / "attached"
    poppler("pdfdetach", "-save", 1, "-o", out, file)
    return out.read_bytes()
