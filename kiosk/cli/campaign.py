"""`petition-kiosk campaign`: make a campaign pack, see it while it is written, check it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadPack, BadSettings
from kiosk.packs.settings import size, text_scale

from .office.new_campaign import add_questions

if TYPE_CHECKING:
    from kiosk.domain.campaign import Campaign


EXAMPLES = """examples:
  petition-kiosk campaign new my-campaign --from text.md
  petition-kiosk campaign preview my-campaign
  petition-kiosk campaign check my-campaign
"""
OF_NEW = """examples:
  petition-kiosk campaign new my-campaign --from text.md
  petition-kiosk campaign new my-campaign --from text.html --lang de,en,ar

The text is Markdown, or what LibreOffice or Word saves as HTML: its first heading is the title, the
first two paragraphs stand at the start, its first list has the demands, everything else is the
story, a section for each heading. What only a person can write is marked, and “campaign check”
names it. A folder with anything in it is refused. Answers may be piped, a line for each question.
"""


OF_PREVIEW = """examples:
  petition-kiosk campaign preview my-campaign
  petition-kiosk campaign preview my-campaign --size 800x1280 --lang ar --text-scale 2

In the window: F1 the start, F2 the story, F3 the form, F4 the thank-you; F6 the next language,
F7 the next text size, F8 the next window size. It stays on its screen when a file is saved. What is
signed there goes nowhere. It needs a tablet's part: pip install 'petition-kiosk[tablet]'
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `campaign new`, `preview`, `add-language` and `check`."""
    campaign = commands.add_parser(
        "campaign",
        help="make a campaign pack, see it while it is written, check it",
        description="Campaign packs: the story, form, wording and colours of a campaign.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    inner = campaign.add_subparsers(metavar="COMMAND", required=True)
    new = inner.add_parser(
        "new",
        help="make a pack from a page of text and a few answers",
        description="Make a pack from a page of text and a few answers.",
        epilog=OF_NEW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    new.add_argument("folder", type=Path, metavar="FOLDER", help="the pack, not there yet")
    new.add_argument("--from", dest="text", type=Path, metavar="FILE", help="Markdown or HTML")
    add_questions(new)
    new.set_defaults(run=_new)
    preview = inner.add_parser(
        "preview",
        help="show a pack in a window that follows its files as they are saved",
        description="Show a pack in a window, as the kiosk would, that follows its files as they "
        "are saved. What “campaign check” would refuse is said in the window, until it is mended.",
        epilog=OF_PREVIEW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    preview.add_argument("folder", type=Path, metavar="FOLDER", help="a pack's folder")
    preview.add_argument("--size", type=size, metavar="WxH", help="of the window: 1280x800")
    preview.add_argument("--lang", metavar="LANGUAGE", help="what it starts in")
    preview.add_argument("--text-scale", type=text_scale, metavar="N", default=1.0, help="1 to 2")
    preview.set_defaults(run=_preview)
    language = inner.add_parser(
        "add-language",
        help="add a language to a pack, with everything to translate marked",
        description="Add a language to a pack: its two files, with everything to translate marked "
        "and “proofread = false”. What every campaign says alike stands there already, if the "
        "program knows it in that language.",
        epilog="example: petition-kiosk campaign add-language my-campaign fr",
    )
    language.add_argument("folder", type=Path, metavar="FOLDER", help="a pack's folder")
    language.add_argument("language", metavar="LANGUAGE", help="its tag, such as fr or pt-BR")
    language.set_defaults(run=_add_language)
    check = inner.add_parser(
        "check",
        help="say what a pack contains, or what is wrong with it and where",
        description="Load a pack as the kiosk would, and say what was found. Exit code 0: the "
        "pack is complete; 1: texts that “campaign new” has marked are still to be written; "
        "2: it cannot be used, and the line to correct is named.",
        epilog="example: petition-kiosk campaign check my-campaign.zip",
    )
    check.add_argument("path", type=Path, metavar="PATH", help="a pack: a folder or one zip")
    check.set_defaults(run=_check)


def _new(chosen: argparse.Namespace) -> int:
    from kiosk.packs.unfinished import unfinished

    from .office.new_campaign import begin, tell_unfinished

    campaign = begin(chosen)
    print(f"\nThe pack is in {chosen.folder}.")
    print("Still to be written, each where its mark stands:")
    if not tell_unfinished(unfinished(campaign)):
        print("  nothing")
    print("See it, while you write in its files; then have it checked:")
    print(f"  petition-kiosk campaign preview {chosen.folder}")
    print(f"  petition-kiosk campaign check {chosen.folder}")
    return 0


def _preview(chosen: argparse.Namespace) -> int:
    from PySide6.QtCore import QSize

    from kiosk.app.preview import run_preview
    from kiosk.packs.campaign import FILE

    from .run import on_screen

    if not (chosen.folder / FILE).is_file():
        raise BadPack(
            str(chosen.folder),
            f"This is no pack's folder: there is no {FILE} in it.",
            "Make one with “petition-kiosk campaign new”, or name another.",
        )
    if not ("QT_QPA_PLATFORM" in os.environ or on_screen()):
        raise BadSettings(
            "the display", "There is none for a window.", "Run it on a computer with a desktop."
        )
    window = QSize(*chosen.size) if chosen.size else None
    return run_preview(chosen.folder.absolute(), window, chosen.lang, chosen.text_scale)


def _add_language(chosen: argparse.Namespace) -> int:
    from kiosk import paths
    from kiosk.packs.beginning import translation
    from kiosk.packs.campaign import load_campaign
    from kiosk.packs.writing import add_edition

    from .office.new_campaign import check_language

    check_language(chosen.language)
    original = load_campaign(chosen.folder).editions[0]
    add_edition(
        translation(original, chosen.language, load_campaign(paths.DEFAULT_CAMPAIGN)),
        chosen.folder,
    )
    print(f"To translate: the marked texts in {chosen.folder / chosen.language}.")
    return 0


def _check(chosen: argparse.Namespace) -> int:
    from kiosk.packs.pack import open_pack
    from kiosk.packs.unfinished import unfinished

    from .office.new_campaign import tell_unfinished

    with open_pack(chosen.path) as pack:
        for label, found in _findings(pack.campaign):
            print(f"{label + ':':18}{found}")
        missing = list(unfinished(pack.campaign))
    if missing:
        print("Still to be written, each where its mark stands:")
        tell_unfinished(missing)
        print(f"The pack can be seen, and is not complete: {len(missing)} texts are missing.")
        return 1
    print("The pack is complete.")
    return 0


def _findings(campaign: Campaign) -> Iterator[tuple[str, str]]:
    from kiosk.domain.contrast import cut, pairs

    yield "Campaign", f"{campaign.id}, version {campaign.version}"
    yield "Online petition", campaign.petition_url
    yield "Second address", campaign.further_url or "none"
    for edition in campaign.editions:
        direction = ", right to left" if edition.right_to_left else ""
        unread = "" if edition.proofread else ", not yet read by a native speaker"
        yield f"Language {edition.language}", f"{edition.endonym}{direction}{unread}"
        yield "  Keyboard", _keyboard(edition.language)
        yield "  Title", edition.title
        yield "  Sections", str(len(edition.sections))
    yield (
        "Fields",
        ", ".join(
            field.name if field.required else f"{field.name} (optional)"
            for field in campaign.fields
        ),
    )
    yield ("Consents", ", ".join(f"{c.id} v{c.version}" for c in campaign.consents) or "none")
    yield "Goal of a day", f"{campaign.goal} signatures" if campaign.goal else "none"
    yield "Goes dark", f"after {campaign.dim_minutes} minutes" if campaign.dim_minutes else "never"
    yield "Pictures", ", ".join(_pictures(campaign)) or "none"
    lowest = min(pairs(campaign.colours), key=lambda pair: pair.ratio / pair.needed)
    yield (
        "Lowest contrast",
        f"{lowest.front} on {lowest.behind}, {cut(lowest.ratio)} to 1 ({lowest.needed:g} needed)",
    )


def _keyboard(language: str) -> str:
    from kiosk.domain.keyboards import LAYOUTS, has_keyboard, keyboard_for

    name = LAYOUTS[keyboard_for(language)].name
    if has_keyboard(language):
        return name
    return f"none in this language; {name} comes up, with other layouts behind the globe"


def _pictures(campaign: Campaign) -> list[str]:
    sections = (section for edition in campaign.editions for section in edition.sections)
    found = [campaign.picture, *(section.picture for section in sections)]
    return list(dict.fromkeys(path.name for path in found if path))
