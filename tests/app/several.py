"""Three campaigns on one tablet: the two that ship, and a third made of one of them."""

import re
import shutil
from pathlib import Path

from kiosk import paths

THIRD = "river"
TITLES = {
    "de": "Lasst die Murmel wieder frei fließen",
    "en": "Let the Murmel flow freely again",
    "ar": "دعوا نهر المورمل يجري حرًّا من جديد",
}


def three_packs(folder: Path) -> tuple[Path, Path, Path]:
    """The packs; the third, in German, English and Arabic alone, is made in `folder`."""
    library = paths.CAMPAIGNS / "library"
    third = folder / THIRD
    shutil.copytree(library, third, ignore=shutil.ignore_patterns("he", "ru"))
    _change(
        third / "campaign.toml",
        (r'\Aid = "library"|(?m:^)id = "library"', f'id = "{THIRD}"'),
        (r"licht-an", "fluss"),
        (r"languages = .*", f"languages = {list(TITLES)}".replace("'", '"')),
    )
    for language, title in TITLES.items():
        _change(third / language / "wording.toml", (r"(?m)^title = .*", f'title = "{title}"'))
    return paths.DEFAULT_CAMPAIGN, library, third


def _change(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for was, now in changes:
        text, count = re.subn(was, now, text, count=1)
        assert count, was
    file.write_text(text, "utf-8")
