"""Building, damaging and zipping packs."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.domain.errors import BadInput, BadPack
from kiosk.packs.pack import open_pack


@dataclass(frozen=True)
class Workbench:
    """A pack's folder and the workspace that zips are unpacked in."""

    folder: Path
    workspace: Path

    def write(self, name: str, content: str | bytes) -> None:
        """Put a file into the pack."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def change(self, name: str, old: str, new: str) -> None:
        """Replace text in a file of the pack; the text must be there."""
        text = (self.folder / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def line(self, name: str, text: str) -> int:
        """The line on which `text` first stands."""
        lines = (self.folder / name).read_text("utf-8").split("\n")
        return next(number for number, line in enumerate(lines, 1) if text in line)

    def zip(self, name: str = "pack.zip", inside: str = "") -> Path:
        """A zip of the pack, beside it; `inside` is a folder to put it in."""
        path = self.folder.parent / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for each in sorted(self.folder.rglob("*")):
                archive.write(each, inside + each.relative_to(self.folder).as_posix())
        return path

    def refused(self, path: Path | None = None) -> BadPack:
        """The refusal of the pack (or of `path`): well said, and nothing left behind."""
        with pytest.raises(BadPack) as caught:
            open_pack(path or self.folder, self.workspace)
        well_said(caught.value)
        assert list(self.workspace.iterdir()) == []
        return caught.value


def well_said(error: BadInput) -> None:
    """What and remedy are sentences."""
    for sentence in (error.what, error.remedy):
        assert sentence.endswith((".", "?")), sentence
        assert sentence[0].isupper() or sentence[0] == "“", sentence
