"""What the Debian packages are made of: files that agree with each other and the program."""

import re
import runpy
import shlex
import subprocess
from configparser import ConfigParser
from pathlib import Path

import PySide6
import pytest

from kiosk import __version__
from kiosk.app import exporter, health
from kiosk.cli.main import parser
from kiosk.packs.settings import Settings, load_settings

ROOT = Path(__file__).parents[1]
DEBIAN = ROOT / "packaging/debian"
UNITS = sorted([*DEBIAN.glob("*.service"), *DEBIAN.glob("*.timer")])
SCRIPTS = [
    *(ROOT / "packaging/debs.sh", DEBIAN / "environment.sh", DEBIAN / "backup"),
    *sorted([*DEBIAN.glob("*.bin"), *DEBIAN.glob("*.postinst"), *DEBIAN.glob("*.prerm")]),
]


def unit(path: Path) -> ConfigParser:
    """A unit, of whose repeated keys the last one counts."""
    read = ConfigParser(strict=False, interpolation=None, delimiters="=")
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(path.read_text("utf-8"))
    return read


def program(command: str) -> list[str]:
    """What `command` gives our program."""
    words = shlex.split(command.replace("$PETITION_KIOSK_HUB_OPTIONS", ""))
    start = words.index("kiosk") if "kiosk" in words else words.index("/usr/bin/petition-kiosk")
    return words[start + 1 :]


def test_each_package_has_what_it_promises() -> None:
    """Three packages; the units' users are made, their state is where the manual says."""
    control = (DEBIAN / "control").read_text("utf-8")
    packages = re.findall(r"^Package: (\S+)$", control, re.MULTILINE)
    assert packages == ["petition-kiosk", "petition-kiosk-session", "petition-kiosk-hub"]
    users = {"petition-kiosk": "petition-kiosk-session", "petition-kiosk-hub": "petition-kiosk-hub"}
    found = {unit(each)["Service"]["User"] for each in UNITS if each.suffix == ".service"}
    assert found == set(users)
    for user, package in users.items():
        assert f"u {user} " in (DEBIAN / f"{package}.sysusers").read_text("utf-8")
    for part in ("tablet", "hub"):
        assert f"environment.sh {part} " in (DEBIAN / "rules").read_text("utf-8")
        assert (ROOT / f"packaging/locks/{part}.txt").exists()


def test_what_units_start_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    """The session's and the hub's command lines, and the backup's."""
    monkeypatch.setenv("PETITION_KIOSK_HUB_DATA", "/var/lib/petition-kiosk-hub")
    session = program(unit(DEBIAN / "petition-kiosk-session.service")["Service"]["ExecStart"])
    chosen = parser().parse_args(session)
    assert chosen.settings == Path("/etc/petition-kiosk/settings.toml")
    hub = program(unit(DEBIAN / "petition-kiosk-hub.service")["Service"]["ExecStart"])
    assert parser().parse_args(hub).data == Path("/var/lib/petition-kiosk-hub")
    line = next(x for x in (DEBIAN / "backup").read_text("utf-8").splitlines() if "kiosk hub" in x)
    assert parser().parse_args(program(line)).data == Path("/var/lib/petition-kiosk-hub")


def test_the_settings_that_ship_load(tmp_path: Path) -> None:
    """With nothing but the event's folder; what they show as an example is understood too."""
    text = (DEBIAN / "settings.toml").read_text("utf-8")
    file = tmp_path / "settings.toml"
    file.write_text(text, "utf-8")
    assert load_settings(file) == Settings(event=tmp_path / "event")
    file.write_text(re.sub(r"^#(\w+ =)", r"\1", text, flags=re.MULTILINE), "utf-8")
    assert load_settings(file) == Settings(
        tmp_path / "event", None, None, "SECOND COPY", None, 1.2, 10.1
    )


def test_the_self_check_is_content_with_what_the_session_sets(tmp_path: Path) -> None:
    """Terminals, SysRq keys and dumps; without the session's files they are not green."""
    folder = tmp_path / "etc/systemd/logind.conf.d"
    folder.mkdir(parents=True)
    (folder.parent / "logind.conf").write_text("[Login]\n")

    def terminals() -> bool | None:
        lines = health.self_check(tmp_path, tmp_path)
        return next(each.ok for each in lines if each.code == "terminals")

    assert not terminals()
    (folder / "petition-kiosk.conf").write_text((DEBIAN / "logind.conf").read_text("utf-8"))
    assert terminals()
    assert "\nkernel.sysrq = 0\n" in (DEBIAN / "sysctl.conf").read_text("utf-8")
    session = unit(DEBIAN / "petition-kiosk-session.service")["Service"]
    assert session["LimitCORE"] == "0"
    assert Path(shlex.split(session["ExecStart"])[0]).name in health.SESSIONS


def test_sticks_are_mounted_where_the_program_looks() -> None:
    """By systemd's own program, for the session's user, with nothing on them that runs."""
    rule = (DEBIAN / "petition-kiosk-session.udev").read_text("utf-8")
    command = re.search(r'RUN\{program\}\+="(.*)"', rule)
    assert command is not None
    # systemd-mount(1): of one argument, below this folder.
    assert exporter.is_removable(Path("/run/media/system/STICK"))
    words = shlex.split(command[1])
    assert words[0] == "/usr/bin/systemd-mount"
    assert words[-1] == "$devnode"
    options = next(each for each in words if each.startswith("--options="))
    assert {"nosuid", "nodev"} <= set(options.removeprefix("--options=").split(","))
    user = re.search(r"uid=([a-z-]+),gid=([a-z-]+)", rule)
    assert user is not None
    assert f"u {user[1]} " in (DEBIAN / "petition-kiosk-session.sysusers").read_text("utf-8")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_read_by_their_shell(script: Path) -> None:
    """As far as the shell looks before it runs them."""
    shell = script.read_text("utf-8").partition("\n")[0].removeprefix("#!")
    assert shell in ("/bin/sh", "/bin/bash")
    subprocess.run([shell, "-n", script], check=True)


def test_the_version_stands_in_one_place() -> None:
    """The packages ask the program."""
    command = re.search(
        r"^version=\$\((sed .*)\)$", (ROOT / "packaging/debs.sh").read_text("utf-8"), re.M
    )
    assert command is not None
    told = subprocess.run(
        command[1], shell=True, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == __version__
    assert not [each for each in DEBIAN.iterdir() if each.name == "changelog"]


def test_what_stays_of_qt_is_there() -> None:
    """A plug-in that Qt renamed would be missing on every tablet, and nothing would say so."""
    qt = Path(PySide6.__path__[0]) / "Qt"
    part = runpy.run_path(str(ROOT / "packaging/slim_qt.py"))["PARTS"]["tablet"]
    assert [each for each in part.plugins if not (qt / "plugins" / each).exists()] == []
    assert [each for each in part.qml if not (qt / "qml" / each).exists()] == []
