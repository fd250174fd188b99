"""Packs from a folder: loaded whole, or refused with place, reason and way out."""

import os
from pathlib import Path

import pytest

from kiosk.domain.campaign import BlockKind, Consent, FieldName, FormField
from kiosk.packs.campaign import load_campaign
from kiosk.packs.pack import open_pack

from .kit import Workbench


def test_whole(bench: Workbench) -> None:
    """A complete pack arrives complete: form, consents, story blocks, pictures."""
    campaign = load_campaign(bench.folder)
    assert (campaign.id, campaign.version, campaign.statement_version) == ("small", 1, 2)
    assert campaign.fields == (
        FormField(FieldName.GIVEN_NAME, True),
        FormField(FieldName.EMAIL, False),
    )
    assert campaign.consents == (Consent("contact_email", 3),)
    assert campaign.picture == bench.folder / "pictures/a.svg"
    english = campaign.edition("en")
    assert english.content_note == ""
    assert english.consents == {"contact_email": "Keep me informed."}
    (section,) = english.sections
    assert section.picture == bench.folder / "pictures/lake.png"
    assert [(block.kind, block.text) for block in section.blocks] == [
        (BlockKind.PARAGRAPH, "It was clean once."),
        (BlockKind.ITEM, "a swan"),
        (BlockKind.QUOTE, "Quote"),
        (BlockKind.SOURCE, "Source: a swan."),
    ]


def test_the_form_may_be_told_more(bench: Workbench) -> None:
    """A home country and a pad for fingers, if the pack says so; neither if it is silent."""
    silent = load_campaign(bench.folder)
    assert (silent.home_country, silent.finger_signature) == ("", False)
    told = 'format = 1\nhome_country = "GB"\nfinger_signature = true'
    bench.change("campaign.toml", "format = 1", told)
    campaign = load_campaign(bench.folder)
    assert (campaign.home_country, campaign.finger_signature) == ("GB", True)


def test_text_is_tidied(bench: Workbench) -> None:
    """Texts come out in NFC and on one line; a byte order mark and CR LF do no harm."""
    bench.change("en/wording.toml", '"Clean the lake."', '"""\nCle\u0301an\n  the lake."""')
    whole = (bench.folder / "en/wording.toml").read_text("utf-8").replace("\n", "\r\n")
    bench.write("en/wording.toml", "\ufeff" + whole)
    assert load_campaign(bench.folder).edition("en").statement == "Cl\u00e9an the lake."


CAMPAIGN, WORDING = "campaign.toml", "en/wording.toml"
MISTAKES = [
    (CAMPAIGN, "format = 1", 'format = 1\nfurther_url = "http://x.org"', "further_url", "https://"),
    (
        CAMPAIGN,
        "format = 1",
        f'format = 1\nfurther_url = "https://x.org/{"a" * 60}"',
        "further_url",
        "60",
    ),
    (CAMPAIGN, "version = 1\n", "version = = 1\n", "version = =", "valid TOML"),
    (CAMPAIGN, "format = 1", "format = 2", "format", "reads format 1"),
    (CAMPAIGN, "format = 1", "format = true", "format", "whole number"),
    (
        CAMPAIGN,
        "format = 1",
        'format = 1\nhome_country = "UK"',
        "home_country",
        "not a country's code",
    ),
    (CAMPAIGN, "format = 1", 'format = 1\nhome_country = "gb"', "home_country", "capital letters"),
    (CAMPAIGN, "format = 1", "format = 1\nfinger_signature = 1", "finger_sign", "true or false"),
    (CAMPAIGN, "format = 1", "format = 1\ngoal = 45.5", "goal", "whole number"),
    (CAMPAIGN, "format = 1", "format = 1\ngoal = 45", "goal", "round numbers only"),
    (CAMPAIGN, "format = 1", "format = 1\ngoal = 130", "goal", "round numbers only"),
    (CAMPAIGN, "format = 1", "format = 1\ngoal = 100100", "goal", "is 100100"),
    (CAMPAIGN, "format = 1", "format = 1\ndim_minutes = 0", "dim_minutes", "1 or more"),
    (CAMPAIGN, "format = 1", "format = 1\ndim_minutes = 1441", "dim_minutes", "a day"),
    (CAMPAIGN, 'id = "small"', 'id = "Not a slug"', "id =", "“id” must be"),
    (CAMPAIGN, "version = 1", "version = 0", "version", "1 or more"),
    (CAMPAIGN, "targets", "tragets", "tragets", "“tragets” is not known"),
    (CAMPAIGN, "required = true", "requierd = true", "requierd", "“requierd” is not known"),
    (CAMPAIGN, 'name = "email"', 'name = "phone"', "phone", "no field of the kind “phone”"),
    (CAMPAIGN, 'name = "email"', 'name =  "given_name"', 'name =  "', "twice"),
    (CAMPAIGN, "required = true", "required = false", "[[fields]]", "No field is required"),
    (CAMPAIGN, "required = true", 'required = "yes"', 'required = "yes"', "true or false"),
    (CAMPAIGN, "https://example.org/p", "http://example.org/p", "petition_url", "https://"),
    (CAMPAIGN, "https://example.org/p", "https://me@example.org", "petition_url", "https://"),
    (CAMPAIGN, '"fr"]', '"en"]', "languages", "listed twice"),
    (CAMPAIGN, '"fr"]', '"English"]', "languages", "not a language tag"),
    (CAMPAIGN, '"fr"]', '"de"]', "languages", "no file “de/wording.toml”"),
    (CAMPAIGN, '"fr"]', "4]", "languages", "not a text"),
    (CAMPAIGN, '["The council"]', "[]", "targets", "0 entries"),
    (CAMPAIGN, 'ink = "#221c2e"', 'ink = "navy"', "ink =", "“ink” must be a colour"),
    (CAMPAIGN, 'ink = "#221c2e"', 'ink = "#777777"', "ink =", "contrast of 4.04 to 1; 7 to 1"),
    (CAMPAIGN, 'line = "#877e91"', 'line = "#cccccc"', "line =", "contrast of 1.45 to 1; 3 to 1"),
    (CAMPAIGN, 'ink = "#221c2e"\n', "", "[colours]", "“ink” is missing"),
    (CAMPAIGN, "pictures/a.svg", "pictures/b.svg", "attract", "no file “pictures/b.svg”"),
    (CAMPAIGN, "pictures/a.svg", "../a.svg", "attract", "leads out of the pack"),
    (CAMPAIGN, "pictures/a.svg", "/etc/passwd", "attract", "leads out of the pack"),
    (CAMPAIGN, "pictures/a.svg", "C:/a.svg", "attract", "leads out of the pack"),
    (WORDING, 'title = "Keep the lake clean"\n', "", "endonym", "“title” is missing"),
    (WORDING, "Keep the lake clean", "x" * 91, "title", "91 characters; at most 90"),
    (WORDING, "Keep the lake clean", "  ", "title", "“title” is empty"),
    (WORDING, "Keep the lake clean", r"Keep\u202E", "title", "control character U+202E"),
    (WORDING, "Keep the lake clean", "Keep\u2028", "title", "control character U+2028"),
    (WORDING, "The lake is dirty.", "x" * 221, "breath", "221 characters; at most 220"),
    (WORDING, '["The lake is dirty."]', '["a","a","a","a"]', "breath", "4 entries"),
    (WORDING, "Sign for a clean lake.", "x" * 161, "ask", "161 characters; at most 160"),
    (WORDING, "Clean the lake.", "x" * 501, "statement", "501 characters; at most 500"),
    (WORDING, '"Stop the spill."', '"a",\n"' + "x" * 221 + '"', "xxx", "221 characters"),
    (WORDING, '["Stop the spill."]', '["a","a","a","a","a","a"]', "demands", "6 entries"),
    (WORDING, "Keep me informed.", "x" * 301, "contact_email", "301 characters; at most 300"),
    (WORDING, "contact_email", "contact_emial", "contact_emial", "not known here"),
    (WORDING, 'contact_email = "Keep me informed."', "", "[consents]", "is missing"),
    (WORDING, "right_to_left = false", "right_to_left = 0", "right_to_left", "true or false"),
    (WORDING, "right_to_left", "proofread = 0\nright_to_left", "proofread", "true or false"),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "what"), MISTAKES)
def test_mistake_is_named(
    bench: Workbench, file: str, old: str, new: str, line: str, what: str
) -> None:
    """Each mistake is refused, from folder and zip, with file, line and reason."""
    bench.change(file, old, new)
    number = bench.line(file, line)
    error = bench.refused()
    assert error.place == f"{bench.folder}/{file}:{number}"
    assert what in error.what
    archive = bench.zip()
    assert bench.refused(archive).place == f"{archive}/{file}:{number}"


def test_unknown_field_lists_the_known(bench: Workbench) -> None:
    """Who asks for a field that there is not is told which there are."""
    bench.change(CAMPAIGN, '"email"', '"phone"')
    remedy = bench.refused().remedy
    assert all(name in remedy for name in FieldName)


def test_typo_is_understood(bench: Workbench) -> None:
    """The nearest known key is suggested."""
    bench.change(WORDING, "privacy_short", "privcy_short")
    assert bench.refused().remedy == "Did you mean “privacy_short”?"


def test_what_a_pack_may_leave_out(bench: Workbench) -> None:
    """Packs from before there was a goal, a dark screen or a mark stay what they were."""
    before = load_campaign(bench.folder)
    assert (before.goal, before.dim_minutes, before.editions[0].proofread) == (0, 0, True)
    bench.change(CAMPAIGN, "format = 1", "format = 1\ngoal = 250\ndim_minutes = 20")
    bench.change(WORDING, "right_to_left", "proofread = false\nright_to_left")
    now = load_campaign(bench.folder)
    assert (now.goal, now.dim_minutes) == (250, 20)
    assert [edition.proofread for edition in now.editions] == [False, True]
    assert now.editions[0].wording_digest() == before.editions[0].wording_digest()


FURTHER = 'format = 1\nfurther_url = "https://example.org/mp"'


def test_a_second_address(bench: Workbench) -> None:
    """With words in each language; it is not what anybody puts their name to."""
    before = load_campaign(bench.folder)
    assert (before.further_url, before.editions[0].further) == ("", "")
    bench.change(CAMPAIGN, "format = 1", FURTHER)
    for language in ("en", "fr"):
        wording = f"{language}/wording.toml"
        bench.change(wording, "right_to_left", f'further = "Write, {language}"\nright_to_left')
    now = load_campaign(bench.folder)
    assert now.further_url == "https://example.org/mp"
    assert [edition.further for edition in now.editions] == ["Write, en", "Write, fr"]
    assert now.editions[0].wording_digest() == before.editions[0].wording_digest()


def test_a_second_address_without_words(bench: Workbench) -> None:
    """Refused where the words are missing; and words without an address, too."""
    bench.change(CAMPAIGN, "format = 1", FURTHER)
    assert "further" in bench.refused().what
    bench.change(CAMPAIGN, FURTHER, "format = 1")
    bench.change(WORDING, "right_to_left", 'further = "Write"\nright_to_left')
    assert "names none" in bench.refused().what


def test_a_key_of_a_newer_version(bench: Workbench) -> None:
    """What this program has never heard of is named, and so is the way out."""
    bench.change(WORDING, "right_to_left", "hummed = true\nright_to_left")
    assert "a newer version knows it" in bench.refused().remedy


@pytest.mark.parametrize("name", ["wording.toml", "story.md"])
def test_missing_language_file(bench: Workbench, name: str) -> None:
    """A listed language without one of its files is refused at the list."""
    (bench.folder / "fr" / name).unlink()
    error = bench.refused()
    assert error.place.endswith(f"campaign.toml:{bench.line(CAMPAIGN, 'languages')}")
    assert f"fr/{name}" in error.what
    assert "“fr”" in error.remedy


def test_forgotten_language(bench: Workbench) -> None:
    """A language's folder that is not listed is refused, not passed over."""
    bench.change(CAMPAIGN, '["en", "fr"]', '["en"]')
    error = bench.refused()
    assert error.place == f"{bench.folder}/fr"
    assert "does not list" in error.what


def test_no_pack_at_all(bench: Workbench, tmp_path: Path) -> None:
    """Nothing there, an empty folder, and a folder without its first file are refused."""
    assert "no such pack" in bench.refused(tmp_path / "nothing").what
    (bench.folder / CAMPAIGN).unlink()
    error = bench.refused()
    assert error.place == f"{bench.folder}/campaign.toml"
    assert "no file “campaign.toml”" in error.what


def test_not_utf8(bench: Workbench) -> None:
    """A file in another encoding is refused at the first wrong line."""
    bench.write(WORDING, b'endonym = "English"\ntitle = "caf\xe9"\n')
    error = bench.refused()
    assert error.place.endswith("en/wording.toml:2")
    assert "UTF-8" in error.what


def test_enormous_text(bench: Workbench) -> None:
    """A text of more than a mebibyte is the wrong file."""
    bench.write("en/story.md", "x" * (1024 * 1024 + 1))
    assert "larger than 1 MiB" in bench.refused().what


def test_nested_without_end(bench: Workbench) -> None:
    """A file that nests beyond all measure is refused, not a crash."""
    bench.write(WORDING, "a = " + "[" * 100_000)
    assert bench.refused().place.startswith(f"{bench.folder}/en/wording.toml")


@pytest.mark.parametrize("name", ["campaign.toml", "en/story.md", "pictures/a.svg"])
def test_link_out_of_the_pack(bench: Workbench, tmp_path: Path, name: str) -> None:
    """A symbolic link to a file elsewhere is refused even if that file is sound."""
    path = bench.folder / name
    outside = tmp_path / path.name
    path.rename(outside)
    path.symlink_to(outside)
    assert "leads out of the pack" in bench.refused().what


def test_link_inside_the_pack(bench: Workbench) -> None:
    """A symbolic link that stays inside is only a second name."""
    path = bench.folder / "pictures/a.svg"
    path.rename(path.with_name("b.svg"))
    path.symlink_to("b.svg")
    assert load_campaign(bench.folder).picture == path


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: os.symlink(path, path)])
def test_no_ordinary_file(bench: Workbench, make: object) -> None:
    """A pipe does not hang, a link to itself does not crash."""
    (bench.folder / "campaign.toml").unlink()
    assert callable(make)
    make(bench.folder / "campaign.toml")
    assert "campaign.toml" in bench.refused().place


def test_folder_needs_no_cleaning(bench: Workbench) -> None:
    """Closing a pack that is a folder leaves it alone, however often."""
    with open_pack(bench.folder, bench.workspace) as pack:
        pack.close()
    assert load_campaign(bench.folder) == pack.campaign
