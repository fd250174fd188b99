"""A `Campaign` → a pack's folder: the way back of `load_campaign`, for packs that a program makes.

What is written here is read there as the same campaign (a test writes the campaigns that ship).
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from urllib.parse import quote

from kiosk.domain.campaign import Block, BlockKind, Campaign, Edition, Section
from kiosk.domain.errors import BadPack

from .campaign import FILE, FORMAT, STORY, WORDING, load_campaign

_MARKUP = re.compile(r"([\\`*_#<>&~|]|\](?=[\[:]))")
_LOOKS_LIKE_A_LINK = re.compile(r"(!(?=\[)|\](?=\())")
_AT_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
_LANGUAGES = re.compile(r"^languages\s*=\s*\[[^\]]*\]", re.MULTILINE)
_MORE = """
# More that may stand above the first [[fields]], without its “#”:
# finger_signature = true    who likes may sign with a finger, too
# goal = 200                 a thermometer of the day's signatures, in tenths
# dim_minutes = 20           the start goes dark when nobody has touched it for so long
# A picture for the start: below a line [pictures] write attract = "pictures/NAME.svg"
"""


def write_pack(campaign: Campaign, folder: Path) -> None:
    """Make `folder`, which is not there or empty: the whole pack, or nothing of it.

    Raises BadPack where something is in the way, and for a campaign that would not load.
    """
    refuse_taken(folder)
    with _beside(folder) as fresh:
        _write(fresh / FILE, campaign_text(campaign))
        for edition in campaign.editions:
            _write_edition(edition, fresh, fresh / edition.language)
        load_campaign(fresh, str(folder))
        _rename(fresh, folder)


def add_edition(edition: Edition, folder: Path) -> None:
    """Put a language into the pack `folder`: its two files, and its name in campaign.toml.

    Raises BadPack where its folder is there, or campaign.toml lists languages in an unusual way.
    """
    listed = [each.language for each in load_campaign(folder).editions]
    file = folder / FILE
    line = f"languages = {_toml([*listed, edition.language])}"
    text, found = _LANGUAGES.subn(lambda _: line, file.read_text("utf-8"))
    if found != 1:
        what = "The line “languages = […]” was not found."
        raise BadPack(str(file), what, "Let it stand once, at the beginning of a line.")
    refuse_taken(folder / edition.language)
    with _beside(folder) as fresh:
        _write_edition(edition, folder, fresh / "made")
        _write(fresh / FILE, text)
        _rename(fresh / "made", folder / edition.language)
        (fresh / FILE).replace(file)


def refuse_taken(folder: Path) -> None:
    """Raise BadPack if `folder` is a file, or has anything in it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = "There is something here already, and nothing is ever written over it."
        raise BadPack(str(folder), what, "Name a folder that is not there yet.")


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder on the same disk, that is gone at the end unless it was renamed."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise BadPack(str(folder), "Nothing can be written here.", "Name another.") from error
    try:
        fresh.chmod(0o755)
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _rename(fresh: Path, folder: Path) -> None:
    try:
        fresh.rename(folder)
    except OSError as error:
        refuse_taken(folder)
        raise BadPack(str(folder), "This folder cannot be made.", "Name another.") from error


def _write_edition(edition: Edition, root: Path, place: Path) -> None:
    place.mkdir()
    _write(place / WORDING, wording_text(edition))
    _write(place / STORY, story_text(edition.sections, root))


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8", newline="\n")


def campaign_text(campaign: Campaign) -> str:
    """`campaign.toml`, with what else may stand in it as comments; without pictures."""
    lines = [
        "# Check this pack with “petition-kiosk campaign check”, see it with “campaign preview”.",
        f"format = {FORMAT}",
        f"id = {_toml(campaign.id)}",
        f"version = {campaign.version}",
        "# Raise it when the statement or a demand changes in meaning.",
        f"statement_version = {campaign.statement_version}",
        "# The first language is the one the kiosk starts in.",
        f"languages = {_toml([each.language for each in campaign.editions])}",
        "# What the QR code carries.",
        f"petition_url = {_toml(campaign.petition_url)}",
        f"targets = {_toml(campaign.targets)}",
    ]
    if campaign.home_country:
        lines.append(f"home_country = {_toml(campaign.home_country)}")
    if campaign.further_url:
        lines.append(f"further_url = {_toml(campaign.further_url)}")
    if campaign.finger_signature:
        lines.append("finger_signature = true")
    if campaign.goal:
        lines.append(f"goal = {campaign.goal}")
    if campaign.dim_minutes:
        lines.append(f"dim_minutes = {campaign.dim_minutes}")
    lines += _MORE.rstrip().split("\n")
    for field in campaign.fields:
        lines += ["", "[[fields]]", f"name = {_toml(field.name)}"]
        lines.append(f"required = {_toml(field.required)}")
    for consent in campaign.consents:
        lines += ["", "[[consents]]", f"id = {_toml(consent.id)}", f"version = {consent.version}"]
    lines += ["", "# Too pale a pair is refused, with its line.", "[colours]"]
    lines += [f"{role} = {_toml(colour)}" for role, colour in asdict(campaign.colours).items()]
    return "\n".join((*lines, ""))


def wording_text(edition: Edition) -> str:
    """`wording.toml`."""
    lines = [
        f"endonym = {_toml(edition.endonym)}",
        f"right_to_left = {_toml(edition.right_to_left)}",
    ]
    if not edition.proofread:
        lines += ["# Until somebody whose language it is has read it.", "proofread = false"]
    lines += ["", f"title = {_toml(edition.title)}", "# The start: one to three sentences."]
    lines += _listed("breath", edition.breath)
    lines += ["# One line: what a signature asks for.", f"ask = {_toml(edition.ask)}"]
    lines += ["# Such as: “This story describes violence.”"]
    lines += [f"content_note = {_toml(edition.content_note)}", ""]
    lines += ["# What one puts one's name to.", f"statement = {_toml(edition.statement)}"]
    lines += _listed("demands", edition.demands)
    lines += ["", f"privacy_short = {_toml(edition.privacy_short)}"]
    lines += _listed("privacy", [block.text for block in edition.privacy])
    lines += ["", "# On the thank-you screen.", *_listed("next_steps", edition.next_steps)]
    if edition.further:
        lines.append(f"further = {_toml(edition.further)}")
    if edition.consents:
        lines += ["", "[consents]"]
        lines += [f"{id} = {_toml(text)}" for id, text in edition.consents.items()]
    return "\n".join((*lines, ""))


def _listed(key: str, texts: Iterable[str]) -> list[str]:
    return [f"{key} = [", *(f"  {_toml(text)}," for text in texts), "]"]


def _toml(value: object) -> str:
    """A text, flag or list of texts; JSON's escapes are TOML's, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def story_text(sections: Sequence[Section], root: Path) -> str:
    """`story.md`; pictures are named from the pack's top, `root`."""
    parts: list[str] = []
    for section in sections:
        parts.append(f"## {_escaped(section.title)}")
        if section.picture:
            inside = section.picture.resolve().relative_to(root.resolve()).as_posix()
            parts.append(f"![]({quote(inside)})")
        before: BlockKind | None = None
        for block in section.blocks:
            if block.kind is before is BlockKind.QUOTE:
                parts[-1] += f"\n>\n> {_escaped(block.text)}"
            elif block.kind is before is BlockKind.ITEM:
                parts[-1] += f"\n{_block(block)}"
            else:
                parts.append(_block(block))
            before = block.kind
    return "\n\n".join((*parts, "")).rstrip() + "\n"


def _block(block: Block) -> str:
    text = _escaped(block.text)
    match block.kind:
        case BlockKind.PARAGRAPH:
            return text
        case BlockKind.ITEM:
            return f"- {text}"
        case BlockKind.QUOTE:
            return f"> {text}"
        case BlockKind.SOURCE:
            return f"*{text}*"


def _escaped(text: str) -> str:
    """So that Markdown reads it as it stands. A “](”, which no story may have, is taken apart."""
    apart = _LOOKS_LIKE_A_LINK.sub(r"\1 ", text)
    return _AT_START.sub(_after_backslash, _MARKUP.sub(r"\\\1", apart))


def _after_backslash(found: re.Match[str]) -> str:
    start = found[1]
    return f"\\{start}" if not start.isdigit() else f"{start}\\"
