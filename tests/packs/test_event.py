"""Event files, read and written."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import BadEvent
from kiosk.domain.event import Event, HubAddress
from kiosk.packs.event import event_text, load_event, write_event
from kiosk.packs.text import tidy
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey

from .kit import well_said

OFFICE, STANDBY = OpeningKey.generate().recipient, OpeningKey.generate().recipient
HUB = HubAddress("https://hub.example.org", "ab" * 32, "code")


def event(campaign: Path, hub: HubAddress | None = HUB, name: str = "Market") -> Event:
    """An event with everything."""
    return Event("market", name, (campaign,), OFFICE, STANDBY, hub, "246810", True)


@pytest.mark.parametrize("hub", [HUB, None])
def test_written_and_read(tmp_path: Path, hub: HubAddress | None) -> None:
    """What was written is read back equal, from a file of its owner alone, full of comments."""
    path, whole = tmp_path / "event.toml", event(tmp_path, hub)
    write_event(whole, path)
    assert load_event(path) == whole
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text("utf-8").count("\n#") >= 6


def test_least_event(tmp_path: Path) -> None:
    """Neither hub nor stand-by key need be there."""
    least = Event("a", "A", (tmp_path,), OFFICE, None, None, "0000", False)
    write_event(least, tmp_path / "event.toml")
    assert load_event(tmp_path / "event.toml") == least


def test_a_rehearsal_with_a_way_back_in(tmp_path: Path) -> None:
    """What is left out in most event files is read back as well."""
    whole = replace(event(tmp_path), rehearsal=True, reset="ab" * 32)
    write_event(whole, tmp_path / "event.toml")
    assert load_event(tmp_path / "event.toml") == whole


def test_never_over_another(tmp_path: Path) -> None:
    """An event file that exists is not overwritten."""
    path = tmp_path / "event.toml"
    write_event(event(tmp_path), path)
    with pytest.raises(BadEvent, match="already") as caught:
        write_event(event(tmp_path), path)
    well_said(caught.value)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40))
def test_any_name(tmp_path: Path, name: str) -> None:
    """Quotes, backslashes, braces, any script: a name comes back as it was, tidied."""
    path = tmp_path / "event.toml"
    path.write_text(event_text(event(tmp_path, name="a" + name)), "utf-8")
    assert load_event(path).name == tidy("a" + name)


def test_campaign_beside_or_shipped(tmp_path: Path) -> None:
    """A campaign is found beside the event file first, then among those that ship."""
    path = tmp_path / "event.toml"
    write_event(event(Path("chechnya")), path)
    assert load_event(path, CAMPAIGNS).campaigns == (CAMPAIGNS / "chechnya",)
    (tmp_path / "chechnya").mkdir()
    assert load_event(path, CAMPAIGNS).campaigns == (tmp_path / "chechnya",)


def test_loopback_hubs(tmp_path: Path) -> None:
    """Plain HTTP is for this very machine only; a closing slash is nothing."""
    for number, url in enumerate(("http://127.0.0.1:8000/", "http://[::1]:1", "http://localhost")):
        path = tmp_path / f"{number}.toml"
        write_event(event(tmp_path, HubAddress(url, "ab" * 32, "code")), path)
        found = load_event(path).hub
        assert found and found.url == url.rstrip("/")


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("format = 1", "format = 1 1", "format", "not valid TOML"),
        ("format = 1", "format = 9", "format", "format 9"),
        ('id = "market"', 'id = "Market Day"', "id =", "“id” must be"),
        ('name = "Market"', 'nmae = "Market"', "nmae", "“nmae” is not known"),
        ('pin = "246810"', 'pin = "123"', "pin =", "4 to 12 digits"),
        ('pin = "246810"', 'pin = "٤٢٤٢"', "pin =", "4 to 12 digits"),
        ('pin = "246810"', "pin = 246810", "pin =", "4 to 12 digits"),
        ("readable_lists = true", 'readable_lists = "no"', "readable_lists = ", "true or false"),
        (f'office = "{OFFICE}"', 'office = "age1nonsense"', "office =", "not an age public key"),
        (f'office = "{OFFICE}"', "", "[recipients]", "“office” is missing"),
        (f'standby = "{STANDBY}"', f'standby = "{OFFICE}"', "standby =", "own key again"),
        ("https://hub.example.org", "http://hub.example.org", "url =", "must start with https"),
        ("https://hub.example.org", "http://127.0.0.1.example.org", "url =", "start with https"),
        ("https://hub.example.org", "https://me@hub.example.org", "url =", "an address such as"),
        ("https://hub.example.org", "https://hub:99999999", "url =", "an address such as"),
        ("https://hub.example.org", "hub", "url =", "an address such as"),
        ("https://hub.example.org", "ftp://hub", "url =", "must start with https"),
        ("ab" * 32, "ab" * 31, "public_key", "64 hexadecimal digits"),
        ('enrolment_code = "code"', "", "[hub]", "“enrolment_code” is missing"),
        ("[hub]", "[hbu]", "[hbu]", "“hbu” is not known"),
        ("# rehearsal = true", 'rehearsal = "yes"', "rehearsal =", "true or false"),
        ('# reset = "…"', 'reset = "7K2M-9QX4-D0VB"', "reset =", "64 hexadecimal digits"),
    ],
    ids=lambda text: text.replace(OFFICE, "OFFICE").replace(STANDBY, "STANDBY"),
)
def test_mistake_is_named(tmp_path: Path, old: str, new: str, line: str, what: str) -> None:
    """Each mistake is refused with file, line and reason."""
    path = tmp_path / "event.toml"
    text = event_text(event(tmp_path))
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    lines = path.read_text("utf-8").split("\n")
    number = next(at for at, each in enumerate(lines, 1) if each.startswith(line))
    with pytest.raises(BadEvent) as caught:
        load_event(path)
    well_said(caught.value)
    assert caught.value.place == f"{path}:{number}"
    assert what in caught.value.what


def test_campaign_that_is_not_there(tmp_path: Path) -> None:
    """A campaign that is nowhere is refused, and those that ship are named."""
    path = tmp_path / "event.toml"
    write_event(event(Path("chechnia")), path)
    with pytest.raises(BadEvent, match="no campaign “chechnia”") as caught:
        load_event(path, CAMPAIGNS)
    well_said(caught.value)
    assert "chechnya" in caught.value.remedy


def test_no_event_file(tmp_path: Path) -> None:
    """A file that is not there is refused by name."""
    with pytest.raises(BadEvent, match="missing") as caught:
        load_event(tmp_path / "event.toml")
    assert caught.value.place == str(tmp_path / "event.toml")
