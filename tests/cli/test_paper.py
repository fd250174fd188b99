"""`petition-kiosk paper`: printed, typed in, sealed, opened with the tablets', counted right."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from kiosk import paths
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.event import Event
from kiosk.domain.paper_notes import PaperTally
from kiosk.domain.sheet import Sheet, find_sheet
from kiosk.domain.signature import GivenConsent, SheetLine
from kiosk.export.bundle import read_bundle
from kiosk.hub.database import open_storage
from kiosk.hub.identity import new_key
from kiosk.packs.event import load_event, write_event
from kiosk.packs.pack import open_pack
from kiosk.services.listing import REHEARSAL, Opened, open_all
from tests import forked
from tests.clock import NOW
from tests.disk_search import hits
from tests.export.stall import OFFICE, bundle, day, signature

from . import command
from .terminal import Terminal

DAY = datetime.fromtimestamp(NOW, UTC).date().isoformat()


@pytest.fixture(scope="module")
def campaign() -> Iterator[Campaign]:
    """The one that ships."""
    with open_pack(paths.DEFAULT_CAMPAIGN) as pack:
        yield pack.campaign


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """The tablets' event file."""
    path = tmp_path / "market.toml"
    write_event(
        Event(
            id="market",
            name="Market",
            campaigns=(Path("chechnya"),),
            office=OFFICE.recipient,
            standby=None,
            hub=None,
            pin="246813",
            readable_lists=False,
        ),
        path,
    )
    return path


def mark(campaign: Campaign, number: int, language: str = "en") -> str:
    """What stands on a sheet."""
    return Sheet(campaign, campaign.edition(language), number).mark


def table(path: Path, rows: Sequence[dict[str, object]]) -> Path:
    """A CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def row(campaign: Campaign, sheet: int, line: int, **cells: object) -> dict[str, object]:
    """One line of paper."""
    return {
        "sheet": mark(campaign, sheet),
        "line": line,
        "given_name": f"Paper{sheet}",
        "family_name": f"Line{'abcdefghijklmnop'[line]}",
        "email": f"s{sheet}l{line}@example.org",
        "postcode": "SW1A1AA",
        "country": "United Kingdom",
        "contact_email": "yes" if line % 2 else "no",
        "day": DAY,
    } | cells


def opened(folder: Path) -> list[Opened]:
    """What the office finds in the newest bundle in `folder`."""
    newest = max(folder.glob("*.pkbundle"), key=lambda path: int(re.findall(r"\d+", path.stem)[-1]))
    sealed = read_bundle(newest)
    envelopes = [found for _, found in sealed.envelopes()]
    return list(open_all(envelopes, sealed.manifest.kiosk_key, [OFFICE]).opened)


def lists(folder: Path) -> list[dict[str, str]]:
    """Everybody who is counted."""
    found: list[dict[str, str]] = []
    for part in ("contact", "signature-only"):
        (path,) = folder.glob(f"*-archive-*-{part}.csv")
        with path.open(encoding="utf-8-sig", newline="") as file:
            found += csv.DictReader(file)
    return found


def through_a_hub(data: Path, bundles: Sequence[Path], key: Path, out: Path) -> str:
    """What `hub list` says of `bundles` once a hub has taken them in."""
    new_key(data)
    with open_storage(data, None):
        pass
    words = ("hub", "import", "--data", data, *bundles, "--admit", "--yes")
    done = command.run(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert "40 stored" in done.stdout and "60 stored" in done.stdout
    listed = command.run("hub", "list", out, "--data", data, "--key", key)
    assert (listed.returncode, listed.stderr) == (0, "")
    return listed.stdout


def test_from_the_printer_to_the_list(
    tmp_path: Path, campaign: Campaign, event: Path, key: Path, out: Path
) -> None:
    """Four sheets decoded, forty lines typed in, opened with a tablet's sixty; five signed both."""
    pdf = tmp_path / "sheets.pdf"
    done = forked.run("paper", "print", pdf, "--sheets", "4", "--first", "17")
    assert (done.returncode, done.stderr) == (0, "")
    assert "The next ones: --first 21" in done.stdout
    with pdfium.PdfDocument(pdf) as document:
        codes = [
            zxingcpp.read_barcodes(document[page].render(scale=3).to_pil())
            for page in range(0, len(document), 2)
        ]
    sheets = [find_sheet(campaign, found.text) for (found,) in codes]
    numbers = [sheet.number for sheet in sheets if sheet]
    assert numbers == [17, 18, 19, 20]

    rows = [row(campaign, sheet, line) for sheet in numbers for line in range(1, 11)]
    rows = [each | {"sheet": codes[n // 10][0].text} for n, each in enumerate(rows)]
    folder = tmp_path / "typed"
    lines = table(tmp_path / "lines.csv", rows)
    done = forked.run("paper", "enter", folder, "--event", event, "--csv", lines)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{lines}: 40 lines taken" in done.stdout
    assert "40 lines of paper, sealed" in done.stdout

    both = [
        signature(
            {
                FieldName.GIVEN_NAME: "Paper17",
                FieldName.FAMILY_NAME: f"line{'abcdefghijklmnop'[line]}",
                FieldName.EMAIL: f"S17L{line}@example.org",
            }
        )
        for line in range(1, 6)
    ]
    alone = [
        signature({FieldName.GIVEN_NAME: f"Tablet {n}", FieldName.EMAIL: f"t{n}@example.org"})
        for n in range(55)
    ]
    tablet = tmp_path / "tablet.pkbundle"
    bundle(tablet, list(day([*alone, *both])))
    (paper,) = folder.glob("*.pkbundle")
    done = forked.run(
        "open", tablet, paper, "--key", key, "--output", out, "--to", "archive", "--to", "hand-in"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        "chechnya: 100 opened (60 on tablets, 40 on paper), 95 are different people "
        "(57 on tablets, 38 on paper), 5 are doubles" in done.stdout
    )
    people = lists(out)
    assert len(people) == 95
    on_paper = [each for each in people if each["paper_sheet"]]
    places = {(each["paper_sheet"], each["paper_line"]) for each in on_paper}
    assert len(places) == len(on_paper) == 38
    assert places < {(str(s), str(n)) for s in numbers for n in range(1, 11)}
    assert {each["postcode"] for each in on_paper} == {"SW1A 1AA"}
    assert {each["country"] for each in on_paper} == {"GB"}
    assert {each["marks"] for each in on_paper} == {"paper"}
    assert all(each["hour"] == f"{DAY}T00Z" for each in on_paper)
    (doubles,) = out.glob("*-doubles.csv")
    assert len(doubles.read_text("utf-8-sig").splitlines()) == 6
    assert "100 opened (60 on tablets, 40 on paper), 95 are" in through_a_hub(
        tmp_path / "hub", [tablet, paper], key, tmp_path / "lists"
    )
    (petition,) = out.glob("*-hand-in-1.pdf")
    with pdfium.PdfDocument(petition) as document:
        cover = document[0].get_textpage().get_text_range().split()
    assert cover[cover.index("Signatures") + 1] == "95"
    assert cover[cover.index("paper") + 1] == "38"


def test_a_typist_at_a_terminal(tmp_path: Path, campaign: Campaign, event: Path) -> None:
    """By keyboard alone: a slip in a sheet's number, as above, unreadable, back, only one name."""
    folder = tmp_path / "typed"
    with Terminal(("paper", "enter", str(folder), "--event", str(event)), tmp_path) as terminal:
        sheet = "the end)"
        terminal.answer(sheet, mark(campaign, 12, "de").replace("12", "21"))
        terminal.wait_for("is no sheet of this campaign")
        terminal.answer(sheet, mark(campaign, 12, "de").lower())
        terminal.wait_for("Sheet 12, Deutsch")
        terminal.answer("Signed on", "2999-01-01")
        terminal.wait_for("no day on which somebody can have signed")
        terminal.answer("Signed on", DAY)

        def line(number: int, *answers: str) -> None:
            terminal.wait_for(f"Line {number}\n")
            for answer in answers:
                terminal.wait_for(": ")
                terminal.enter(answer)

        line(1, "anna", "von berg", "anna@example", "anna@example.org", "10115", "Germany", "a")
        line(2, "Ben", ".", "", ".", ".", "")
        line(3, "-")
        line(4, "Wrong", "Person", "", "", "", "")
        line(5, "<")
        terminal.wait_for("Line 4 is taken back")
        line(4, "Madonna", "", "1", "madonna@gmial.com")
        terminal.wait_for("Does it say madonna@gmail.com?")
        terminal.answer("Postcode", "<")
        line(4, "Suharto", "", "1", "", "", "ID", "D", "")
        line(5, ">")
        terminal.wait_for("Sheet 12: 3 lines taken, not read: 3")
        terminal.answer(sheet, "")
        terminal.wait_for("3 lines of paper, sealed")
        assert terminal.end() == 0
        assert "\x1b[3J" in terminal.raw
    found = {each.signature.paper: each.signature for each in opened(folder)}
    assert list(found) == [SheetLine(12, 1), SheetLine(12, 2), SheetLine(12, 4)]
    anna, ben, suharto = found.values()
    assert anna.fields == {
        FieldName.GIVEN_NAME: "Anna",
        FieldName.FAMILY_NAME: "von Berg",
        FieldName.EMAIL: "anna@example.org",
        FieldName.POSTCODE: "10115",
        FieldName.COUNTRY: "DE",
    }
    assert (anna.language, anna.wording) == ("de", campaign.edition("de").wording_digest())
    assert [consent.given for consent in anna.consents] == [True]
    assert (ben.fields[FieldName.FAMILY_NAME], ben.fields[FieldName.COUNTRY]) == ("von Berg", "DE")
    assert FieldName.EMAIL not in ben.fields
    assert [consent.given for consent in ben.consents] == [False]
    assert suharto.fields == {FieldName.GIVEN_NAME: "Suharto", FieldName.COUNTRY: "ID"}
    assert suharto.marks == ("single_name", "paper")
    assert hits([folder], ["anna@example.org", "von Berg", "Suharto", "Madonna"]) == []


def test_what_was_left_goes_on(tmp_path: Path, campaign: Campaign, event: Path) -> None:
    """A typist whose machine dies has lost the line that was being typed, and no other."""
    folder = tmp_path / "typed"
    words = ("paper", "enter", str(folder), "--event", str(event), "--day", DAY)
    answers = ("Ann", "Lee", "", "", "", "")
    with Terminal(words, tmp_path) as terminal:
        terminal.answer("the end)", mark(campaign, 3))
        terminal.answer("Signed on", "")
        for answer in (*answers, "Bob"):
            terminal.wait_for(": ")
            terminal.enter(answer)
        terminal.wait_for(": ")
        terminal.kill()
    with Terminal(words, tmp_path) as terminal:
        terminal.answer("the end)", mark(campaign, 3))
        terminal.wait_for("1 of its lines are here already")
        terminal.answer("Signed on", "")
        terminal.wait_for("Line 2\n")
        terminal.answer("", ">")
        terminal.answer("the end)", "")
        assert terminal.end() == 0
    assert [each.signature.paper for each in opened(folder)] == [SheetLine(3, 1)]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"sheet": "17"}, "sheet is no sheet of this campaign"),
        ({"line": "x"}, "line is no number from 1 to 99"),
        ({"given_name": ""}, "given_name is missing"),
        ({"family_name": "***"}, "family_name has no letter"),
        ({"email": "secret@"}, "email is no e-mail address"),
        ({"country": "Secretland"}, "country is no country"),
        ({"contact_email": "maybe"}, "contact_email is neither yes nor no"),
        ({"day": "2999-01-01"}, "day: This is no day"),
        ({"line": 1}, "this sheet and line are in the file twice"),
    ],
)
def test_mistakes_in_a_table_are_named_by_line(
    tmp_path: Path, campaign: Campaign, event: Path, cells: dict[str, object], said: str
) -> None:
    """With the file's line, without what was typed, and nothing is taken."""
    rows = [row(campaign, 5, 1), row(campaign, 5, 2) | cells, row(campaign, 5, 3)]
    file = table(tmp_path / "lines.csv", rows)
    folder = tmp_path / "typed"
    done = command.run("paper", "enter", folder, "--event", event, "--csv", file)
    assert done.returncode == 2
    assert f"{file}, line 3: {said}" in done.stderr
    assert f"{file}: 1 mistakes; nothing was taken.\n  What to do: " in done.stderr
    assert "ecret" not in done.stderr
    assert list(folder.glob("*.pkbundle")) == []
    assert command.run("paper", "bundle", folder, "--event", event).returncode == 1


def test_a_table_with_another_header_is_refused(
    tmp_path: Path, campaign: Campaign, event: Path
) -> None:
    """A column that is mistyped would be lost in silence; a name in its place is not quoted."""
    full = row(campaign, 5, 1)
    wrong = {("Secret Name" if name == "email" else name): full[name] for name in full}
    del wrong["day"]
    file = table(tmp_path / "lines.csv", [wrong])
    done = command.run("paper", "enter", tmp_path / "typed", "--event", event, "--csv", file)
    assert done.returncode == 2
    assert "line 1: a column “day” is missing" in done.stderr
    assert "line 1: 1 columns are none of: contact_email, country, day, email" in done.stderr
    assert "Secret" not in done.stderr


def test_tables_as_spreadsheets_write_them(tmp_path: Path, campaign: Campaign, event: Path) -> None:
    """With semicolons, a byte order mark, empty rows; in another encoding it is refused whole."""
    cells = row(campaign, 5, 1, given_name="Zoë")
    text = ";".join(cells) + "\r\n" + ";".join(map(str, cells.values())) + "\r\n;;;;;;;;\r\n"
    file, folder = tmp_path / "lines.csv", tmp_path / "typed"
    enter = ("paper", "enter", folder, "--event", event, "--csv", file)
    file.write_bytes(text.encode("cp1252"))
    done = command.run(*enter)
    assert done.returncode == 2 and "This is no CSV file that can be read" in done.stderr
    file.write_bytes(text.encode("utf-8-sig"))
    assert command.run(*enter).returncode == 0
    (only,) = opened(folder)
    assert only.signature.fields[FieldName.GIVEN_NAME] == "Zoë"


def test_one_typist_a_folder(tmp_path: Path, event: Path) -> None:
    """Two at once would not see each other's lines."""
    words = ("paper", "enter", str(tmp_path / "typed"), "--event", str(event))
    with Terminal(words, tmp_path) as terminal:
        terminal.wait_for("the end)")
        second = command.run(*words)
        assert second.returncode == 2
        assert "Somebody is typing into this folder" in second.stderr


def test_the_same_line_again(tmp_path: Path, campaign: Campaign, event: Path) -> None:
    """Is noticed; a longer table goes on where the shorter one ended."""
    folder, file = tmp_path / "typed", tmp_path / "lines.csv"
    enter = ("paper", "enter", folder, "--event", event, "--csv", file)
    table(file, [row(campaign, 5, 1)])
    assert command.run(*enter).returncode == 0
    table(file, [row(campaign, 5, 1), row(campaign, 5, 2)])
    again = command.run(*enter)
    assert again.returncode == 2
    assert "line 2: this sheet and line are here already" in again.stderr
    assert f"{file}: 1 lines taken" in command.run(*enter, "--go-on").stdout
    assert [each.signature.paper for each in opened(folder)] == [SheetLine(5, 1), SheetLine(5, 2)]


def test_two_typists_of_one_sheet(
    tmp_path: Path, campaign: Campaign, event: Path, key: Path, out: Path
) -> None:
    """The same line under the same name counts once, also without an address; another name does
    not vanish, and somebody is asked to look at the sheet.
    """
    rows = [row(campaign, 5, n, email="") for n in (1, 2)]
    second = [rows[0] | {"postcode": "E1 6AN"}, rows[1] | {"given_name": "Other"}]
    for name, each in (("one", rows), ("two", second)):
        file = table(tmp_path / f"{name}.csv", each)
        done = command.run("paper", "enter", tmp_path / name, "--event", event, "--csv", file)
        assert done.returncode == 0
    done = command.run("open", *tmp_path.glob("*/*.pkbundle"), "--key", key, "--output", out)
    assert "4 opened (0 on tablets, 4 on paper), 3 are different people" in done.stdout
    assert done.stderr.startswith("sheet 5, line 2 was typed in more than once")
    assert {each["given_name"] for each in lists(out)} == {"Paper5", "Other"}


def test_the_letters_after_a_number_prove_it(campaign: Campaign) -> None:
    """Every other number, every other language and another wording are noticed."""
    here = mark(campaign, 17)
    assert find_sheet(campaign, f" {here.replace('-', ' ').lower()}") == Sheet(
        campaign, campaign.edition("en"), 17
    )
    letters = here.partition("-")[2]
    assert find_sheet(campaign, "17") is None
    passed = [n for n in range(1, 2000) if find_sheet(campaign, f"{n}-{letters}")]
    assert 17 in passed and len(passed) < 5
    for language in ("de", "ar"):
        found = find_sheet(campaign, mark(campaign, 17, language))
        assert found and found.edition.language == language
    assert find_sheet(replace(campaign, statement_version=2), here) is None
    changed = tuple(replace(each, statement="Another.") for each in campaign.editions)
    assert find_sheet(replace(campaign, editions=changed), here) is None


def test_what_the_stall_noted_is_held_against_what_is_typed_in(
    tmp_path: Path, campaign: Campaign, event: Path, key: Path, out: Path
) -> None:
    """Each sheet whose lines differ is named, and those that are still out; no other word."""
    rows = [row(campaign, sheet, line) for sheet in (17, 18, 30) for line in (1, 2)]
    file, folder = table(tmp_path / "lines.csv", rows), tmp_path / "typed"
    assert command.run("paper", "enter", folder, "--event", event, "--csv", file).returncode == 0
    (typed,) = folder.glob("*.pkbundle")
    tablet, later = tmp_path / "tablet.pkbundle", tmp_path / "later.pkbundle"
    # A slip in the older bundle, which was taken back.
    slip = PaperTally(((17, 2), (25, 9)), ((18, 21),))
    bundle(tablet, list(day([signature({})])), paper=slip)
    noted = PaperTally(((17, 2), (18, 3), (19, 4)), ((20, 21),))
    rows_later = list(day([signature({}), signature({FieldName.EMAIL: "b@example.org"})]))
    bundle(later, rows_later, paper=noted)
    opening = ("open", "--key", key, "--output", out)
    done = command.run(*opening, typed, later, tablet)
    assert done.returncode == 0
    assert "signed 2, noted on paper 9 lines on 3 sheets, still out 2 (sheets 20–21)\n" in (
        done.stdout
    )
    assert "chechnya: noted at the stall 9 lines on 3 sheets, typed in 6 lines on 3" in done.stdout
    assert done.stderr.splitlines() == [
        "sheets still out: 20–21",
        "sheet 18: noted 3 lines, typed in 2",
        "sheet 19: noted 4 lines, typed in 0",
        "sheet 30: noted 0 lines, typed in 2",
    ]
    silent = command.run(*opening, typed)
    assert silent.stderr == "" and "noted at the stall" not in silent.stdout


def test_a_rehearsal_s_sheets_stay_in_it(tmp_path: Path, campaign: Campaign, event: Path) -> None:
    """Printed with its event file, typed in with it; the real event refuses them, and it others."""
    practice = tmp_path / "practice.toml"
    write_event(replace(load_event(event, paths.CAMPAIGNS), rehearsal=True), practice)
    pdf = tmp_path / "sheets.pdf"
    done = forked.run("paper", "print", pdf, "--event", practice, "--sheets", "1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "English, a rehearsal. Print on both sides" in done.stdout
    with pdfium.PdfDocument(pdf) as document:
        (code,) = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
    of_practice = row(campaign, 1, 1) | {"sheet": code.text}
    for which, mine, others in (
        (practice, of_practice, row(campaign, 1, 1)),
        (event, row(campaign, 1, 1), of_practice),
    ):
        enter = ("paper", "enter", tmp_path / which.stem, "--event", which, "--csv")
        refused = command.run(*enter, table(tmp_path / "others.csv", [others]))
        assert refused.returncode == 2
        assert "one is for a rehearsal and the other is not" in refused.stderr
        assert command.run(*enter, table(tmp_path / "mine.csv", [mine])).returncode == 0
    (written,) = (tmp_path / practice.stem).glob("*.pkbundle")
    assert written.name.startswith(REHEARSAL)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--first", "0"), "--first, --sheets, --lines: Sheets are numbered from 1 to 99999"),
        (("--sheets", "0"), "--first, --sheets, --lines: "),
        (("--lang", "xx"), "--lang: The campaign has no “xx”."),
    ],
)
def test_what_cannot_be_printed(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    """Is said with its flag, and leaves nothing."""
    done = forked.run("paper", "print", tmp_path / "a.pdf", *words)
    assert done.returncode == 2
    assert done.stderr.startswith(said)
    assert list(tmp_path.iterdir()) == []


def test_a_consent_on_paper_is_a_consent(campaign: Campaign, tmp_path: Path, event: Path) -> None:
    """Ticked or not, it is the campaign's, in the version that was printed."""
    file = table(tmp_path / "lines.csv", [row(campaign, 5, 1), row(campaign, 5, 2)])
    command.run("paper", "enter", tmp_path / "typed", "--event", event, "--csv", file)
    first, second = opened(tmp_path / "typed")
    assert first.signature.consents == (GivenConsent("contact_email", 1, True),)
    assert second.signature.consents == (GivenConsent("contact_email", 1, False),)
