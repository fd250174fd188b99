"""The interface's translations are whole, and have the gaps of their sources."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("resources", "translations")
PRINTED = Path("kiosk", "app", "printing", "wording.py")
CHECK = Path("packaging", "check_translations.py")
FORMS = {"en": 2, "fr": 2, "de": 2, "es": 2, "ru": 3, "uk": 3, "tr": 1, "he": 2, "ar": 6}
"""Plural forms, as Qt's lrelease counts them for each language."""
WORDED = {"ar": 3}
"""The first forms, for none, one and two of a thing, may say the number as a word."""
PLACE = re.compile(r"%L?(n|\d)")
"""A gap that a number or word is put into; L only sets a number in the language's own digits."""
PLAIN_BLANK = re.compile(" [:;?!»]|« ")
"""Where French wants a blank that does not break; a plain one leaves the sign alone on a line."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and its translation, in all forms."""

    language: str
    context: str
    source: str
    forms: tuple[str, ...]
    done: bool
    plural: bool


def said(file: Path) -> Iterator[Said]:
    """Everything in a .ts file that is in use."""
    root = ElementTree.parse(file).getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            kind = translation.get("type")
            if kind not in ("vanished", "obsolete"):
                yield Said(
                    root.get("language", ""),
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    tuple(form.text or "" for form in list(translation) or [translation]),
                    done=kind != "unfinished",
                    plural=message.get("numerus") == "yes",
                )


def edges(text: str) -> tuple[bool, bool]:
    """Whether `text` begins and ends with a blank."""
    return text[:1].isspace(), text[-1:].isspace()


def faults(each: Said) -> set[str]:
    """What is wrong with a translation."""
    found = set()
    if not each.done or not all(each.forms):
        found.add("not translated")
    if each.plural and len(each.forms) != FORMS[each.language]:
        found.add("forms")
    wanted = Counter(PLACE.findall(each.source))
    for number, form in enumerate(each.forms):
        has = Counter(PLACE.findall(form))
        if each.plural and number < WORDED.get(each.language, 0):
            has["n"] = wanted["n"]
        if form and has != wanted:
            found.add("gaps")
        if edges(form) != edges(each.source):
            found.add("blanks at an end")
        if "'" in form or '"' in form:
            found.add("straight quotes")
        if each.language == "fr" and PLAIN_BLANK.search(form):
            found.add("plain blank")
    return found


FILES = sorted((ROOT / FOLDER).glob("*.ts"))
PLANTED = {
    "a gap is missing": ("%1 of %2", ("%1",), "gaps"),
    "a gap is doubled": ("%1 of %2", ("%1 of %2 %2",), "gaps"),
    "a gap is missing in one form": ("%n days", ("%n jour", "jours"), "gaps"),
    "a form is missing": ("%n days", ("%n jours",), "forms"),
    "one form is empty": ("%n days", ("%n jour", ""), "not translated"),
    "a blank too many": ("Sign", ("Signer ",), "blanks at an end"),
    "a blank too few": ("Sign ", ("Signer",), "blanks at an end"),
    "straight quotes": ("Touch “Done”", ('Touchez "Terminer"',), "straight quotes"),
    "a straight apostrophe": ("Close the app", ("Fermer l'application",), "straight quotes"),
    "a blank that breaks": ("Done?", ("Fini ?",), "plain blank"),
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_translation_is_sound(file: Path) -> None:
    """Each shipped language says everything, with the gaps of the source in every form."""
    everything = list(said(file))
    assert {each.language for each in everything} == {file.stem.removeprefix("kiosk_")}
    wrong = {(each.context, each.source): faults(each) for each in everything}
    assert {key: found for key, found in wrong.items() if found} == {}


def test_every_language_is_here() -> None:
    """A file for each language, and each but English has the same sentences."""
    assert {file.stem.removeprefix("kiosk_") for file in FILES} == set(FORMS)
    sources = [
        {(each.context, each.source) for each in said(file)}
        for file in FILES
        if file.stem != "kiosk_en"
    ]
    assert len(sources[0]) > 100
    assert all(each == sources[0] for each in sources)


@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_is_found(fault: str) -> None:
    """Negative control: planted in a French sentence, it is named, and nothing else is."""
    source, forms, expected = PLANTED[fault]
    plural = "%n" in source
    assert faults(Said("fr", "", source, forms, done=True, plural=plural)) == {expected}


def test_a_number_in_words_is_no_gap_missing() -> None:
    """Arabic has words for none, one and two; from three on the number must stand there."""
    forms = ("لا يوم", "يوم واحد", "يومان", "%Ln أيام", "%Ln يوماً", "%Ln يوم")
    assert faults(Said("ar", "", "%n days", forms, done=True, plural=True)) == set()
    wordless = (*forms[:3], "أيام", *forms[4:])
    assert faults(Said("ar", "", "%n days", wordless, done=True, plural=True)) == {"gaps"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_buttons_are_called_what_they_say(file: Path) -> None:
    """A sentence that tells somebody to touch a button uses the words on the button."""
    by_source = {(each.context, each.source): each.forms[0] for each in said(file)}
    for (_, source), translation in by_source.items():
        for button, screen in (("Cancel", "FormScreen"), ("Done", "ThanksScreen")):
            if f"“{button}”" in source:
                assert by_source[screen, button] in translation


def test_every_note_reaches_a_translator(tmp_path: Path) -> None:
    """No translator's note stands above a line without a sentence; control: one is planted."""
    lost = tmp_path / "Lost.qml"
    lost.write_text("import QtQml\nQtObject {\n    //: Lost.\n    property int n: 1\n}\n", "utf-8")
    bridge = (ROOT / "kiosk" / "bridge").glob("*.py")
    sources = [*(ROOT / "ui").rglob("*.qml"), *bridge, ROOT / PRINTED]
    assert complaints(sources, tmp_path) == ""
    assert "Lost.qml" in complaints([*sources, lost], tmp_path)


def complaints(sources: list[Path], folder: Path) -> str:
    """What lupdate says about `sources`."""
    lupdate = str(Path(sys.executable).parent / "pyside6-lupdate")
    command = [lupdate, "-silent", *map(str, sources), "-ts", str(folder / "fresh.ts")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the sources, the translations and their check, to break."""
    for folder in (Path("ui"), Path("kiosk", "bridge"), FOLDER):
        ignored = shutil.ignore_patterns("__pycache__", "*.qm")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    (tmp_path / PRINTED).parent.mkdir(parents=True)
    shutil.copy(ROOT / PRINTED, tmp_path / PRINTED)
    (tmp_path / CHECK).parent.mkdir()
    shutil.copy(ROOT / CHECK, tmp_path / CHECK)
    return tmp_path


def check(folder: Path) -> tuple[int, str]:
    """The exit status and the words of the check in `folder`."""
    done = subprocess.run(
        [sys.executable, folder / CHECK], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_the_check_passes(copy: Path) -> None:
    """As it is, nothing is missing in any language."""
    assert check(copy) == (0, "")


def test_the_check_finds_what_is_not_translated(copy: Path) -> None:
    """One translation is taken away: the check fails and names language and sentence."""
    file = copy / FOLDER / "kiosk_de.ts"
    whole = file.read_text("utf-8")
    empty = '<translation type="unfinished"></translation>'
    file.write_text(whole.replace("<translation>Unterschreiben</translation>", empty, 1), "utf-8")
    assert check(copy) == (1, "kiosk_de.ts: not translated: Sign\n")


def test_the_check_finds_a_new_sentence(copy: Path) -> None:
    """One sentence is added to the sources: the check names it for each language."""
    screen = copy / "ui" / "Kiosk" / "Screens" / "FaultScreen.qml"
    text = screen.read_text("utf-8")
    screen.write_text(text.replace('qsTr("Start again")', 'qsTr("Start afresh")'), "utf-8")
    status, words = check(copy)
    assert status == 1
    missing = ": missing, run “make translations”: Start afresh"
    assert words.splitlines() == [
        f"{file.name}{missing}" for file in FILES if file.stem != "kiosk_en"
    ]
