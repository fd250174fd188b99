"""A tablet's settings: what the file says, and where it is wrong."""

from pathlib import Path

import pytest

from kiosk.domain.errors import BadSettings
from kiosk.packs.settings import Settings, load_settings


def written(folder: Path, text: str) -> Path:
    """A settings file with these lines."""
    path = folder / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_every_key(tmp_path: Path) -> None:
    """Each is read; paths are as seen from the file; a stick is a name or a folder."""
    path = written(
        tmp_path,
        """
        event = "saturday.toml"
        data = "/srv/tablet"
        export = "lists"
        mirror = "ДРУГАЯ КОПИЯ"
        window = "1280x800"
        text_scale = 2
        diagonal = 10.1
        """,
    )
    assert load_settings(path) == Settings(
        event=tmp_path / "saturday.toml",
        data=Path("/srv/tablet"),
        export=tmp_path / "lists",
        mirror="ДРУГАЯ КОПИЯ",
        window=(1280, 800),
        text_scale=2.0,
        diagonal=10.1,
    )


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    """Every key may be left out."""
    assert load_settings(written(tmp_path, "# nothing yet\n")) == Settings()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('evnt = "x.toml"', "not known"),
        ("event = 3", "“event” must be"),
        ('mirror = ""', "empty"),
        ('window = "1280"', "“window” must be"),
        ('window = "10x10"', "“window” must be"),
        ("window = 1280", "“window” must be"),
        ("text_scale = 2.5", "“text_scale” must be"),
        ("text_scale = true", "“text_scale” must be"),
        ('text_scale = "2"', "“text_scale” must be"),
        ("text_scale = nan", "“text_scale” must be"),
        ("diagonal = 0", "“diagonal” must be"),
        ("event", "valid TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, line: str, what: str) -> None:
    """File and line, what is wrong, what to do."""
    path = written(tmp_path, f"# a comment\n{line}\n")
    with pytest.raises(BadSettings, match=what) as raised:
        load_settings(path)
    assert raised.value.place == f"{path}:2"
    assert raised.value.remedy


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that was asked for has to be there."""
    with pytest.raises(BadSettings, match="missing"):
        load_settings(tmp_path / "none.toml")
