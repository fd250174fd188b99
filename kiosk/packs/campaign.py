"""A pack's folder → `Campaign`: loaded whole, or refused whole with the place and the way out.

One language of a pack: `<language>/wording.toml` and `<language>/story.md`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from babel import Locale

from kiosk.domain.campaign import (
    Block,
    BlockKind,
    Campaign,
    Colours,
    Consent,
    Edition,
    FieldName,
    FormField,
)
from kiosk.domain.contrast import COLOUR, cut, pairs
from kiosk.domain.errors import BadPack
from kiosk.domain.rounding import is_told

from .archive import locate
from .pictures import check_picture
from .story import MAX_BLOCK, read_story
from .table import TomlTable

WORDING = "wording.toml"
STORY = "story.md"
MAX_TITLE = 90
MAX_BREATH = 220
MAX_ASK = 160
MAX_NOTE = 200
MAX_STATEMENT = 500
MAX_DEMAND = 220
MAX_CONSENT = 300
MAX_STEP = 220
MAX_FURTHER_WORDS = 60
"""Characters (code points), so that each text holds on its screen at the largest text size."""
_KEYS = (
    "endonym",
    "right_to_left",
    "proofread",
    "title",
    "breath",
    "ask",
    "content_note",
    "statement",
    "demands",
    "consents",
    "privacy_short",
    "privacy",
    "next_steps",
    "further",
)


def read_edition(
    root: Path, shown_root: str, language: str, consents: Sequence[Consent], *, further: bool
) -> Edition:
    """The edition in `language`, whose two files are known to be there. Raises BadPack.

    `further`: the pack names a second address, so each language has words for it.
    """
    shown = f"{shown_root}/{language}"
    wording = TomlTable.read(root / language / WORDING, f"{shown}/{WORDING}", BadPack)
    wording.only(*_KEYS)
    return Edition(
        language=language,
        endonym=wording.text("endonym", 40),
        right_to_left=wording.flag("right_to_left"),
        title=wording.text("title", MAX_TITLE),
        breath=wording.texts("breath", MAX_BREATH, 3),
        ask=wording.text("ask", MAX_ASK),
        content_note=wording.text("content_note", MAX_NOTE, least=0),
        sections=read_story(root / language / STORY, f"{shown}/{STORY}", root, shown_root),
        statement=wording.text("statement", MAX_STATEMENT),
        demands=wording.texts("demands", MAX_DEMAND, 5),
        consents=_worded_consents(wording, consents),
        privacy_short=wording.text("privacy_short", MAX_CONSENT),
        privacy=tuple(
            Block(BlockKind.PARAGRAPH, text) for text in wording.texts("privacy", MAX_BLOCK, 12)
        ),
        next_steps=wording.texts("next_steps", MAX_STEP, 4),
        further=_further(wording, further),
        proofread="proofread" not in wording.data or wording.flag("proofread"),
    )


def _further(wording: TomlTable, named: bool) -> str:
    if not named and "further" in wording.data:
        what = "“further” says what “further_url” is for, and campaign.toml names none."
        raise wording.refusal("further", what, "Name the address there, or leave the words out.")
    return wording.text("further", MAX_FURTHER_WORDS) if named else ""


def _worded_consents(wording: TomlTable, consents: Sequence[Consent]) -> dict[str, str]:
    if not consents and "consents" not in wording.data:
        return {}
    worded = wording.table("consents")
    worded.only(*(consent.id for consent in consents))
    return {consent.id: worded.text(consent.id, MAX_CONSENT) for consent in consents}


FILE = "campaign.toml"
FORMAT = 1
SLUG = r"[a-z0-9][a-z0-9-]{0,63}"
"""As in an envelope's header."""
MAX_LANGUAGES = 20
MAX_CONSENTS = 3
MAX_GOAL = 100_000
MAX_DIM_MINUTES = 24 * 60
MAX_URL = 300
"""Characters; a longer address makes a QR code that no phone reads from two metres."""
MAX_FURTHER = 60
"""Characters; its code is smaller than the petition's, and read from as far."""
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"
_CONSENT = r"[a-z][a-z0-9_]{0,31}"
_ROLES = tuple(Colours.__dataclass_fields__)


def load_campaign(folder: Path, shown: str | None = None) -> Campaign:
    """The campaign in `folder`; `shown` is how messages name the folder. Raises BadPack."""
    shown = shown or str(folder)
    file = locate(folder, FILE, lambda what, remedy: BadPack(f"{shown}/{FILE}", what, remedy))
    pack = TomlTable.read(file, f"{shown}/{FILE}", BadPack)
    check_format(pack)
    pack.only(
        *("format", "id", "version", "statement_version", "languages", "petition_url"),
        *("targets", "fields", "consents", "colours", "pictures"),
        *("home_country", "finger_signature", "goal", "dim_minutes", "further_url"),
    )
    languages = _languages(pack, folder, shown)
    consents = _consents(pack)
    further_url = read_url(pack, "further_url", MAX_FURTHER) if "further_url" in pack.data else ""
    return Campaign(
        id=pack.word("id", SLUG, "small letters, digits and hyphens, at most 64"),
        version=pack.number("version"),
        statement_version=pack.number("statement_version"),
        petition_url=read_url(pack, "petition_url", MAX_URL),
        targets=pack.texts("targets", 120, 6),
        fields=read_fields(pack),
        consents=consents,
        colours=_colours(pack),
        picture=_picture(pack, folder, shown),
        editions=tuple(
            read_edition(folder, shown, each, consents, further=bool(further_url))
            for each in languages
        ),
        home_country=read_home_country(pack),
        finger_signature="finger_signature" in pack.data and pack.flag("finger_signature"),
        goal=_goal(pack),
        dim_minutes=_dim_minutes(pack),
        further_url=further_url,
    )


def check_format(root: TomlTable, *newer: int) -> int:
    """The file's format: `FORMAT`, or one of `newer`; any other is refused."""
    found = root.number("format")
    if found not in (FORMAT, *newer):
        known = " and ".join(map(str, (FORMAT, *newer)))
        what = f"This file has format {found}; this program reads format {known}."
        raise root.refusal("format", what, "Use a newer version of Petition Kiosk.")
    return found


def _languages(pack: TomlTable, folder: Path, shown: str) -> tuple[str, ...]:
    languages = pack.texts("languages", 35, MAX_LANGUAGES)
    for at, language in enumerate(languages):
        if not re.fullmatch(LANGUAGE, language):
            what = f"“{language}” is not a language tag."
            raise pack.refusal("languages", what, "Write a tag such as “en” or “pt-BR”.", at)
        if language in languages[:at]:
            what = f"The language “{language}” is listed twice."
            raise pack.refusal("languages", what, "Remove one.", at)
        for name in (WORDING, STORY):
            _check_language_file(pack, folder, f"{language}/{name}", at)
    _check_none_forgotten(languages, folder, shown)
    return languages


def _check_language_file(pack: TomlTable, folder: Path, written: str, at: int) -> None:
    language = written.partition("/")[0]
    remedy = f"Write the file, or take “{language}” out of “languages”."
    locate(folder, written, lambda what, _: pack.refusal("languages", what, remedy, at))


def _check_none_forgotten(languages: tuple[str, ...], folder: Path, shown: str) -> None:
    for each in sorted(folder.iterdir()):
        if each.name not in languages and any((each / n).exists() for n in (WORDING, STORY)):
            raise BadPack(
                f"{shown}/{each.name}",
                f"This folder is a language that “languages” in {FILE} does not list.",
                f"Add “{each.name}” to “languages”, or remove the folder.",
            )


def read_url(pack: TomlTable, key: str, most: int) -> str:
    """An address that a QR code may carry, of at most `most` characters."""
    url = pack.text(key, most)
    try:
        parts = urlsplit(url)
        sound = parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        sound = False
    if not sound or not url.isascii() or " " in url:
        what = f"“{key}” must be an address that starts with https://."
        raise pack.refusal(key, what, "Copy the address from a browser's address bar.")
    return url


def read_home_country(pack: TomlTable) -> str:
    """A country's two letters, or "" where the pack names none."""
    if "home_country" not in pack.data:
        return ""
    code = pack.word("home_country", "[A-Z]{2}", "a country's two capital letters, such as “FR”")
    if code not in Locale("en").territories:
        what = f"“{code}” is not a country's code."
        raise pack.refusal("home_country", what, "Take it from ISO 3166 (“GB”, not “UK”).")
    return code


def _goal(pack: TomlTable) -> int:
    if "goal" not in pack.data:
        return 0
    goal = pack.number("goal")
    if goal > MAX_GOAL or not is_told(goal):
        what = f"“goal” is {goal}; the screen tells round numbers only, and no exact ones."
        remedy = "Take tens up to 100, fifties up to 1000, hundreds up to 100000."
        raise pack.refusal("goal", what, remedy)
    return goal


def _dim_minutes(pack: TomlTable) -> int:
    if "dim_minutes" not in pack.data:
        return 0
    minutes = pack.number("dim_minutes")
    if minutes > MAX_DIM_MINUTES:
        what = f"“dim_minutes” is {minutes}; at most {MAX_DIM_MINUTES} (a day) make sense."
        raise pack.refusal("dim_minutes", what, "Take fewer, or leave it out: then it stays lit.")
    return minutes


def read_fields(pack: TomlTable) -> tuple[FormField, ...]:
    """The entries of [[fields]]."""
    fields: list[FormField] = []
    for table in pack.tables("fields"):
        table.only("name", "required")
        name = table.text("name", 40)
        if name not in list(FieldName):
            what = f"The form has no field of the kind “{name}”."
            raise table.refusal("name", what, f"Possible are: {', '.join(FieldName)}.")
        if name in [field.name for field in fields]:
            raise table.refusal("name", f"The field “{name}” is there twice.", "Remove one.")
        fields.append(FormField(FieldName(name), table.flag("required")))
    if not any(field.required for field in fields):
        what = "No field is required, so that an empty form could be signed."
        raise pack.refusal("fields", what, "Make at least one of [[fields]] required.")
    return tuple(fields)


def _consents(pack: TomlTable) -> tuple[Consent, ...]:
    consents: list[Consent] = []
    for table in pack.tables("consents"):
        table.only("id", "version")
        id = table.word("id", _CONSENT, "small letters, digits and underscores, at most 32")
        if id in [consent.id for consent in consents]:
            raise table.refusal("id", f"The consent “{id}” is there twice.", "Remove one.")
        consents.append(Consent(id, table.number("version")))
    if len(consents) > MAX_CONSENTS:
        what = f"There are {len(consents)} consents; at most {MAX_CONSENTS} fit on the screen."
        raise pack.refusal("consents", what, "Remove some.")
    return tuple(consents)


def _colours(pack: TomlTable) -> Colours:
    table = pack.table("colours")
    table.only(*_ROLES)
    called = "a colour such as “#1a2b3c”"
    colours = Colours(**{role: table.word(role, COLOUR.pattern, called) for role in _ROLES})
    for pair in pairs(colours):
        if not pair.holds:
            what = (
                f"“{pair.front}” on “{pair.behind}” has a contrast of {cut(pair.ratio)} to 1;"
                f" {pair.needed:g} to 1 is needed (WCAG 2.2)."
            )
            raise table.refusal(pair.front, what, "Make one of them darker or lighter.")
    return colours


def _picture(pack: TomlTable, folder: Path, shown: str) -> Path | None:
    if "pictures" not in pack.data:
        return None
    pictures = pack.table("pictures")
    pictures.only("attract")
    written = pictures.text("attract", 200)
    path = locate(folder, written, lambda what, remedy: pictures.refusal("attract", what, remedy))
    check_picture(path, f"{shown}/{written}")
    return path
