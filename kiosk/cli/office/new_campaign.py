"""`petition-kiosk campaign new`: the questions, the pack that comes of them, what is left to do."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.domain.errors import BadInput, BadSettings

from .dialogue import NO, YES, Dialogue, EndOfAnswers

if TYPE_CHECKING:
    from kiosk.domain.campaign import Campaign, FormField
    from kiosk.packs.beginning import Beginning
    from kiosk.packs.manuscript import Manuscript
    from kiosk.packs.table import TomlTable

FLAGS = {
    "title": "what the start says in large letters",
    "id": "the campaign's short name, such as keep-the-library",
    "petition": "the online petition's address",
    "targets": "who is asked; “;” between several",
    "lang": "the text's language, then those it will be translated to: de, en, ar",
    "ask": "one line: what a signature asks for",
    "statement": "what one puts one's name to",
    "fields": "what the form asks; “?” after what may stay empty",
    "country": "whose postcodes to expect, such as DE",
    "contact": "yes: people may tick that they want to be written to by e-mail",
    "organiser": "who collects, and how to reach them, for the privacy notice",
    "accent": "one colour, such as #1d5a3e; the others are made to go with it",
}
"""Each question's flag, in the order of asking, and what it is about."""
FIELDS = "given_name, family_name, email?, postcode?"
TOLD = 5
"""So many places of each file are named; a translation has dozens."""
_Answer = TypeVar("_Answer")


def add_questions(command: argparse.ArgumentParser) -> None:
    """A flag for each question: what it answers is not asked."""
    for name, explained in FLAGS.items():
        command.add_argument(f"--{name}", metavar="ANSWER", help=explained)


def begin(chosen: argparse.Namespace) -> Campaign:
    """Ask, write the pack, and say what is left to do. Raises BadInput; nothing is written then."""
    from kiosk import paths
    from kiosk.packs.beginning import begin_campaign
    from kiosk.packs.campaign import load_campaign
    from kiosk.packs.manuscript import Manuscript, read_manuscript
    from kiosk.packs.writing import refuse_taken, write_pack

    refuse_taken(chosen.folder)
    text = read_manuscript(chosen.text) if chosen.text else Manuscript()
    # Whoever pipes answers has them all; a prompt more does them no harm.
    dialogue = Dialogue(attended=True)
    try:
        _tell_text(dialogue, text, chosen.text)
        answers = CampaignQuestions(dialogue, chosen).answered(text)
    except KeyboardInterrupt:
        dialogue.tell("\nStopped; nothing was written.")
        raise
    except EndOfAnswers as error:
        what = "The answers ended before the last question; nothing was written."
        remedy = "Give a line for each question, an empty one for what is proposed."
        raise BadSettings("the answers", what, remedy) from error
    campaign = begin_campaign(answers, text, load_campaign(paths.DEFAULT_CAMPAIGN))
    write_pack(campaign, chosen.folder)
    return campaign


def _tell_text(dialogue: Dialogue, text: Manuscript, source: Path | None) -> None:
    if source is None:
        dialogue.tell("Without --from the pack has no text yet: its places are marked.")
    else:
        dialogue.tell(
            f"{source.name}: {len(text.breath)} paragraphs for the start, {len(text.demands)} "
            f"demands, {len(text.sections)} sections of story."
        )
    for each in text.said:
        dialogue.tell(each)
    dialogue.tell("Enter takes what stands in brackets. Ctrl+C leaves; nothing is written then.\n")


class CampaignQuestions:
    """Asks what a text does not tell, one thing after another, by the rules of a pack."""

    def __init__(self, dialogue: Dialogue, chosen: argparse.Namespace) -> None:
        self._dialogue = dialogue
        self._chosen = chosen

    def answered(self, text: Manuscript) -> Beginning:
        """Everything. Raises BadInput for a flag's answer, or where answers end too early."""
        from kiosk.domain.contrast import COLOUR
        from kiosk.packs.beginning import Beginning
        from kiosk.packs.campaign import (
            MAX_ASK,
            MAX_STATEMENT,
            MAX_TITLE,
            MAX_URL,
            SLUG,
            read_home_country,
            read_url,
        )

        title = self._ask(
            "title",
            "The title, such as “Keep our library open”",
            lambda answer: _table(title=answer).text("title", MAX_TITLE),
            text.title or None,
        )
        id = self._ask(
            "id",
            "A short name for files and lists, such as keep-the-library",
            lambda answer: _table(id=answer).word("id", SLUG, "small letters, digits, hyphens"),
            _slug(title),
        )
        petition = self._ask(
            "petition",
            "The online petition, such as https://example.org/library",
            lambda answer: read_url(_table(petition_url=answer), "petition_url", MAX_URL),
        )
        targets = self._ask(
            "targets",
            "Who is asked, such as “The town council; The mayor”",
            lambda answer: _table(targets=_listed(answer, ";")).texts("targets", 120, 6),
        )
        languages = self._ask(
            "lang",
            "The text's language, and others to come, such as “de, en, ar”",
            _languages,
            "en",
        )
        ask = self._ask(
            "ask",
            "What a signature asks for: “Sign to keep our library open.” (Enter: later)",
            lambda answer: _table(ask=answer).text("ask", MAX_ASK, least=0),
        )
        proposal = f"{', '.join(targets)}: {ask}"[:MAX_STATEMENT] if ask else None
        statement = self._ask(
            "statement",
            "What one puts one's name to: “To the town council: keep our library open.”"
            + ("" if proposal else " (Enter: later)"),
            lambda answer: _table(statement=answer).text("statement", MAX_STATEMENT, least=0),
            proposal,
        )
        fields = self._ask("fields", "What the form asks; “?”: may stay empty", _fields, FIELDS)
        names = [field.name for field in fields]
        country = ""
        if "postcode" in names:
            country = self._ask(
                "country",
                "Whose postcodes, such as DE (Enter: anybody's)",
                lambda answer: answer and read_home_country(_table(home_country=answer.upper())),
            )
        contact = "email" in names and self._ask(
            "contact", "May people tick that they want e-mails from you, yes or no", _yes, "yes"
        )
        organiser = self._ask(
            "organiser",
            "Who collects, and how to reach them: “Friends of the Library, 1 Mill Lane, "
            "friends@example.org” (Enter: later)",
            lambda answer: _table(organiser=answer).text("organiser", 300, least=0),
        )
        accent = self._ask(
            "accent",
            "One colour, such as #1d5a3e (Enter: a calm blue)",
            lambda answer: (
                answer
                and _table(accent=answer).word("accent", COLOUR.pattern, "written like #1d5a3e")
            ),
        )
        return Beginning(
            id=id,
            title=title,
            petition_url=petition,
            targets=targets,
            languages=languages,
            ask=ask,
            statement=statement,
            fields=fields,
            contact=contact,
            organiser=organiser,
            home_country=country,
            accent=accent,
        )

    def _ask(
        self,
        name: str,
        question: str,
        read: Callable[[str], _Answer],
        usual: str | None = None,
    ) -> _Answer:
        """What `read` makes of the answer; it raises BadInput over one that cannot be used."""
        found: list[_Answer] = []

        def check(answer: str) -> str:
            try:
                found.append(read(answer.strip()))
            except BadInput as error:
                raise BadSettings(f"--{name}", error.what, error.remedy) from None
            return answer

        given = getattr(self._chosen, name)
        self._dialogue.ask(question, f"--{name}", given, usual=usual, check=check)
        if given is None and not sys.stdin.isatty():
            self._dialogue.tell()
        return found[-1]


def _table(**answer: object) -> TomlTable:
    """An answer as if it stood in a pack: its rules are the pack's."""
    from kiosk.packs.table import TomlTable

    return TomlTable("the answer", BadSettings, {}, answer)


def _listed(answer: str, mark: str) -> list[str]:
    return [part for each in answer.split(mark) if (part := each.strip())]


def _languages(answer: str) -> tuple[str, ...]:
    from kiosk.packs.campaign import MAX_LANGUAGES

    tags = _table(lang=_listed(answer, ",")).texts("lang", 35, MAX_LANGUAGES)
    for tag in tags:
        check_language(tag)
    if len(set(tags)) < len(tags):
        raise BadSettings("--lang", "A language is there twice.", "Name each once.")
    return tags


def check_language(tag: str) -> None:
    """Raise BadSettings unless it is a language's tag, of a language that is known."""
    from kiosk.packs.beginning import locale_of
    from kiosk.packs.campaign import LANGUAGE

    if not re.fullmatch(LANGUAGE, tag) or locale_of(tag) is None:
        what = f"“{tag}” is not a language's tag."
        raise BadSettings("--lang", what, "Write a tag such as “en” or “pt-BR”.")


def _fields(answer: str) -> tuple[FormField, ...]:
    from kiosk.packs.campaign import read_fields

    named = _listed(answer, ",")
    return read_fields(
        _table(
            fields=[
                {"name": each.rstrip("? "), "required": not each.endswith("?")} for each in named
            ]
        )
    )


def _yes(answer: str) -> bool:
    if answer.lower() not in (*YES, *NO):
        raise BadSettings("--contact", "That is neither yes nor no.", "Type y or n.")
    return answer.lower() in YES


def _slug(title: str) -> str:
    """A proposal for an id: what ASCII has of the title."""
    from kiosk.domain.unicode import nfkd

    plain = nfkd(title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or "campaign"


def tell_unfinished(found: Iterable[tuple[str, str]]) -> bool:
    """Print what is still to be written, by file; whether there is anything."""
    from kiosk.packs.unfinished import around_mark

    by_file: dict[str, list[str]] = {}
    for place, text in found:
        file, _, where = place.partition(", ")
        by_file.setdefault(file, []).append(f"{where}: {around_mark(text)}")
    for file, places in by_file.items():
        print(f"  {file}: {len(places)} {'text' if len(places) == 1 else 'texts'}")
        for place in places[:TOLD]:
            print(f"    {place}")
        if len(places) > TOLD:
            print(f"    and {len(places) - TOLD} more")
    return bool(by_file)
