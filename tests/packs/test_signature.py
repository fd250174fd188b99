"""Event files signed by the organisers: what may be changed after that, and what may not."""

import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import BadEvent
from kiosk.domain.event import Event
from kiosk.packs.event import load_event, sign_event, write_event
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.spoken import in_words

from .kit import Workbench, well_said
from .test_event import HUB

KEY = SigningKey.generate()
OFFICE, STANDBY = OpeningKey.generate().recipient, OpeningKey.generate().recipient


@pytest.fixture
def file(bench: Workbench) -> Path:
    """A signed event file beside its pack."""
    path = bench.folder.parent / "event.toml"
    pack = Path(bench.folder.name)
    write_event(Event("market", "Market", (pack,), OFFICE, STANDBY, HUB, "246810", True), path, KEY)
    return path


def refused(file: Path) -> BadEvent:
    """The refusal: well said, with the signer in words and the line of the signature."""
    with pytest.raises(BadEvent) as caught:
        load_event(file)
    well_said(caught.value)
    assert in_words(KEY.public) in caught.value.what
    assert "from the office" in caught.value.remedy
    lines = file.read_text("utf-8").splitlines()
    assert caught.value.place == f"{file}:{lines.index('[signature]') + 1}"
    return caught.value


def test_a_signed_file_names_its_signer(file: Path) -> None:
    """It loads, by its owner alone, and says whose it is."""
    assert load_event(file).signer == KEY.public
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_comments_and_blanks_are_free(file: Path) -> None:
    """What TOML says is signed, not how it is written."""
    text = file.read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    lines = [f"  {line}   # noted" if "=" in line else line for line in lines]
    file.write_text("\r\n\r\n".join(["# Mine now", *lines]), "utf-8")
    assert load_event(file).signer == KEY.public


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('pin = "246810"', 'pin = "246811"'),
        (f'office = "{OFFICE}"', f'office = "{STANDBY}"'),
        ("https://hub.example.org", "https://hub.example.net"),
        ("readable_lists = true", "readable_lists = false"),
        ("# rehearsal = true", "rehearsal = true"),
        (f'standby = "{STANDBY}"', ""),
        ('pin = "246810"', "pin = 2026-11-24"),
        ('campaign = "pack"', 'campaign = "nowhere"'),
        ("format = 1", "format = 1.0"),
        ("format = 1", "format = true"),
    ],
    ids=["pin", "office", "hub", "lists", "rehearsal", "standby", "date", "pack", "float", "flag"],
)
def test_any_other_change_is_refused(file: Path, old: str, new: str) -> None:
    """Whatever value it is, and before anything else is said about it."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    assert "was changed after it was signed" in refused(file).what


def test_a_changed_pack_is_refused(file: Path, bench: Workbench) -> None:
    """The wording of what people sign is signed, too; put back, all is well again."""
    bench.change("en/story.md", "lake", "sea")
    assert "“pack” is not the one that was signed" in refused(file).what
    bench.change("en/story.md", "sea", "lake")
    assert load_event(file).signer == KEY.public


def test_another_pack_s_digest_helps_nobody(file: Path, bench: Workbench) -> None:
    """It stands in the signature, so it cannot be put right beside it."""
    bench.change("en/story.md", "lake", "sea")
    text = file.read_text("utf-8")
    other = sign_event(_copied(file, "other.toml"), SigningKey.generate())
    assert other.signer
    digest = (file.with_name("other.toml").read_text("utf-8")).rpartition("campaign = ")[2][:66]
    before = text.rpartition("campaign = ")[2][:66]
    file.write_text(text.replace(before, digest), "utf-8")
    assert "was changed after it was signed" in refused(file).what


def _copied(file: Path, name: str) -> Path:
    copy = file.with_name(name)
    copy.write_bytes(file.read_bytes())
    return copy


def test_a_signature_taken_from_another_key_is_refused(file: Path) -> None:
    """Who puts another name on it has not signed it."""
    stranger = SigningKey.generate()
    file.write_text(file.read_text("utf-8").replace(KEY.public, stranger.public), "utf-8")
    with pytest.raises(BadEvent, match=in_words(stranger.public)):
        load_event(file)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, 4000), bit=st.integers(0, 6))
def test_no_flipped_bit_passes_as_another_event(file: Path, at: int, bit: int) -> None:
    """One bit anywhere: refused, or it was in a comment or a blank and the event is the same."""
    whole = file.read_bytes()
    flipped = bytearray(whole)
    flipped[at % len(whole)] ^= 1 << bit
    copy = file.with_name("flipped.toml")
    copy.write_bytes(flipped)
    try:
        found = load_event(copy)
    except BadEvent:
        return
    assert found == load_event(file)


def test_signing_by_hand(file: Path) -> None:
    """A file that was changed is signed again as it stands; all other lines stay, twice over."""
    other = SigningKey.generate()
    text = file.read_text("utf-8").replace('name = "Market"', 'name = "Fair"  # renamed')
    file.write_text(text, "utf-8")
    for key in (other, KEY):
        event = sign_event(file, key)
        assert (event.signer, event.name) == (key.public, "Fair")
        assert file.read_text("utf-8").count("[signature]") == 1
    before, after = (each.partition("\n# Signed")[0] for each in (text, file.read_text("utf-8")))
    assert after == before
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.glob(".*")] == []


def test_a_file_that_cannot_be_used_is_not_signed(file: Path) -> None:
    """A signature says that a tablet can run it; the file stays as it was."""
    text = file.read_text("utf-8").replace('pin = "246810"', 'pin = "2"')
    file.write_text(text, "utf-8")
    with pytest.raises(BadEvent, match="4 to 12 digits"):
        sign_event(file, KEY)
    assert file.read_text("utf-8") == text


def test_an_old_signature_is_taken_out_however_it_is_written(file: Path) -> None:
    """On one line, above everything else."""
    text = file.read_text("utf-8").partition("\n[signature]")[0]
    file.write_text(f'signature = {{ key = "{KEY.public}", value = "" }}\n{text}\n', "utf-8")
    assert sign_event(file, KEY).signer == KEY.public


def test_an_old_signature_that_cannot_be_taken_out_is_said(file: Path) -> None:
    """Its value goes on over further lines: refused with the way out, and nothing is lost."""
    text = file.read_text("utf-8").replace('value = "', 'value = """\n').rstrip() + '""\n'
    file.write_text(text, "utf-8")
    with pytest.raises(BadEvent, match="cannot be taken out") as caught:
        sign_event(file, KEY)
    well_said(caught.value)
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (f'key = "{KEY.public}"', 'key = "nobody"', "64 hexadecimal"),
        (f'key = "{KEY.public}"', "", "“key” is missing"),
        ("[signature]", "[signature]\nby = 1", "“by” is not known"),
    ],
    ids=["key", "none", "more"],
)
def test_a_signature_that_is_none_is_named(file: Path, old: str, new: str, what: str) -> None:
    """With its line."""
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(BadEvent, match=what):
        load_event(file)
