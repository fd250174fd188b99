"""What the Debian packages are made of: files that agree with each other and the program."""

import json
import os
import re
import runpy
import shlex
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
import yaml

from kiosk import __version__
from kiosk.app import exporter, health
from kiosk.cli.hub.where import DATABASE
from kiosk.cli.main import parser
from kiosk.packs.settings import Settings, load_settings

ROOT = Path(__file__).parents[1]
DEBIAN = ROOT / "packaging/debian"
UNITS = sorted([*DEBIAN.glob("*.service"), *DEBIAN.glob("*.timer")])
SCRIPTS = [
    *sorted([*(ROOT / "packaging").glob("*.sh"), *(ROOT / "packaging").glob("[bm]*/*.sh")]),
    *(DEBIAN / name for name in ("environment.sh", "backup", "session", "program")),
    *sorted(each for kind in ("bin", "p*inst", "p*rm") for each in DEBIAN.glob(f"*.{kind}")),
]


HUB_UNITS = sorted(DEBIAN.glob("petition-kiosk-hub*.service"))
EXPOSURE = 2.0
"""Of ten, by systemd's own count, at most."""
FOREIGN = ("basic", "sysinit", "shutdown", "multi-user", "network-online", "timers", "graphical")
"""Targets of systemd's that our units name, or that it gives all units."""


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
    found = {unit(each)["Service"].get("User") for each in UNITS if each.suffix == ".service"}
    assert found == set(users)
    for user, package in users.items():
        assert f"u {user} " in (DEBIAN / f"{package}.sysusers").read_text("utf-8")
    for part in ("tablet", "hub"):
        assert f"environment.sh {part} " in (DEBIAN / "rules").read_text("utf-8")
        assert (ROOT / f"packaging/locks/{part}.txt").exists()


def test_what_units_start_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    """The session's and the hub's command lines, and the backup's."""
    monkeypatch.setenv("PETITION_KIOSK_HUB_DATA", "/var/lib/petition-kiosk-hub")
    command = (DEBIAN / "program").read_text("utf-8").splitlines()[-1]
    chosen = parser().parse_args(program(command))
    assert chosen.settings == Path("/etc/petition-kiosk/settings.toml")
    hub = program(unit(DEBIAN / "petition-kiosk-hub.service")["Service"]["ExecStart"])
    assert parser().parse_args(hub).data == Path("/var/lib/petition-kiosk-hub")
    line = next(x for x in (DEBIAN / "backup").read_text("utf-8").splitlines() if "kiosk hub" in x)
    assert parser().parse_args(program(line)).data == Path("/var/lib/petition-kiosk-hub")


def test_what_the_page_tells_people_to_type_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line with `petition-kiosk-hub`, as the package's command hands it on."""
    monkeypatch.setenv("PETITION_KIOSK_HUB_DATA", "/var/lib/petition-kiosk-hub")
    page = (ROOT / "packaging/README.md").read_text("utf-8")
    lines = re.findall(r"sudo petition-kiosk-hub ([^`|\n]+)", page)
    assert len(lines) >= 5
    for words in map(shlex.split, lines):
        chosen = parser().parse_args(words if words[0] == "kiosk" else ["hub", *words])
        assert chosen.data == Path("/var/lib/petition-kiosk-hub")


def container_command(text: str) -> list[str]:
    """What a container starts, as its file says."""
    (entry,) = re.findall(r"^ENTRYPOINT (.+)$", text, re.MULTILINE)
    (command,) = re.findall(r"^CMD (.+)$", text, re.MULTILINE)
    return [*json.loads(entry)[1:], *json.loads(command)]


def test_the_container_starts_a_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its command lines are understood, its folder is the hub's, what it copies is made here."""
    text = (ROOT / "packaging/hub/Containerfile").read_text("utf-8")
    (data,) = re.findall(r"^VOLUME (\S+)$", text, re.MULTILINE)
    monkeypatch.setenv("PETITION_KIOSK_HUB_DATA", data)
    assert f"ENV PETITION_KIOSK_HUB_DATA={data}\n" in text
    command = container_command(text)
    chosen = parser().parse_args(command)
    assert (chosen.data, chosen.behind_proxy) == (Path(data), True)
    composed = yaml.safe_load((ROOT / "packaging/hub/compose.yaml").read_text("utf-8"))
    hub = composed["services"]["hub"]
    monkeypatch.setenv("PETITION_KIOSK_HUB_DATABASE", hub["environment"][DATABASE])
    chosen = parser().parse_args([command[0], *shlex.split(hub["command"])])
    assert chosen.database == "postgresql://petition@database/petition"
    assert hub["volumes"] == [f"hub:{data}"]
    copied = [
        each
        for each in re.findall(r"^COPY (\S+) ", text, re.MULTILINE)
        if not each.startswith("--")
    ]
    assert copied == ["packaging/locks/hub.txt", "dist/petition_kiosk-*.whl"]


def test_windows_starts_what_its_installer_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell's command line is understood; its program is one that the bundle has."""
    for name in [each for each in os.environ if each.startswith("PETITION_KIOSK_")]:
        monkeypatch.delenv(name)
    bundle = ROOT / "packaging/bundle"
    (shell,) = (
        each.attrib["Shell"]
        for each in ElementTree.parse(bundle / "windows/shell-launcher.xml").iter()
        if "petition-kiosk" in each.attrib.get("Shell", "")
    )
    start, *words = shlex.split(shell.replace("\\", "/"))
    chosen = parser().parse_args(words)
    assert (chosen.problems_on_screen, chosen.settings.name) == (True, "settings.toml")
    folder, _, program_file = start.rpartition("/")
    installer = (bundle / "windows/petition-kiosk.iss").read_text("utf-8")
    assert "DefaultDirName={autopf}\\" + folder.rpartition("/")[2] in installer
    assert f'"{{app}}\\{program_file}"' in installer
    assert f'"{program_file.removesuffix(".exe")}"' in (bundle / "petition-kiosk.spec").read_text()


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
    assert session["MemorySwapMax"] == "0"
    script = (DEBIAN / Path(session["ExecStart"]).name).read_text("utf-8")
    assert set(re.findall("exec /usr/bin/([a-z]+)", script)) == {"cage", "weston"} < health.SESSIONS


def test_sticks_are_mounted_where_the_program_looks() -> None:
    """By systemd's own program, for the session's user, with nothing on them that runs."""
    rule = (DEBIAN / "petition-kiosk-session.udev").read_text("utf-8")
    command = re.search(r'RUN\{program\}\+="(.*)"', rule)
    assert command is not None
    # One parent that is something else is enough for it: nothing was ever mounted.
    assert not re.search("^SUBSYSTEMS!=", rule, re.MULTILINE)
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


def installed(folder: Path, *units: Path) -> list[str]:
    """A root with the units where systemd looks, and something to run where they say; names."""
    place = folder / "usr/lib/systemd/system"
    place.mkdir(parents=True)
    for each in FOREIGN:
        (place / f"{each}.target").write_text("[Unit]\n")
    (place / "seatd.service").write_text("[Service]\nExecStart=/usr/sbin/seatd\n")
    (folder / "usr/sbin").mkdir()
    (folder / "usr/sbin/seatd").touch(0o755)
    for path in units:
        text = path.read_text("utf-8")
        # As debhelper names them: PACKAGE.NAME.service, or PACKAGE.service.
        name = ".".join(path.name.split(".")[-2:])
        (place / name).write_text(text)
        for program in re.findall(r"^Exec\w+=[-+@!]*(/\S+)", text, re.MULTILINE):
            file = folder / program.lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(0o755)
    return [".".join(path.name.split(".")[-2:]) for path in units]


def analyzed(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """What systemd says."""
    return subprocess.run(
        ["systemd-analyze", "--no-pager", *words], capture_output=True, text=True, check=False
    )


def test_systemd_reads_every_unit(tmp_path: Path) -> None:
    """No word that it does not know, nothing that it would ignore; a misspelt one is found."""
    names = installed(tmp_path / "good", *UNITS)
    told = analyzed("verify", "--man=no", f"--root={tmp_path / 'good'}", *names)
    assert (told.returncode, told.stderr) == (0, "")
    wrong = tmp_path / UNITS[0].name
    wrong.write_text(UNITS[0].read_text("utf-8").replace("UMask=", "UMusk="))
    (name,) = installed(tmp_path / "bad", wrong)
    assert "UMusk" in analyzed("verify", "--man=no", f"--root={tmp_path / 'bad'}", name).stderr


@pytest.mark.parametrize("path", HUB_UNITS, ids=lambda path: path.name)
def test_what_listens_to_the_world_is_shut_in(path: Path, tmp_path: Path) -> None:
    """By systemd's count; the same unit without its walls fails."""

    def exposure(text: str, folder: Path) -> tuple[int, float]:
        folder.mkdir()
        (folder / path.name).write_text(text)
        (name,) = installed(folder / "root", folder / path.name)
        limit = f"--threshold={round(10 * EXPOSURE)}"
        told = analyzed("security", "--offline=yes", limit, f"--root={folder / 'root'}", name)
        found = re.search(r"exposure level for \S+: ([\d.]+)", told.stdout)
        assert found, told.stderr
        return told.returncode, float(found[1])

    text = path.read_text("utf-8")
    status, level = exposure(text, tmp_path / "as-it-is")
    assert (status, level <= EXPOSURE) == (0, True)
    bare = re.sub(r"^(Protect|Private|Restrict|SystemCall).*\n", "", text, flags=re.MULTILINE)
    status, level = exposure(bare, tmp_path / "bare")
    assert (status != 0, level > EXPOSURE) == (True, True)


def test_systemd_waits_for_the_hubs_word() -> None:
    """Ready and alive are told by the program, so that a start that failed is one that failed."""
    service = unit(DEBIAN / "petition-kiosk-hub.service")["Service"]
    assert service["Type"] == "notify"
    assert service["WatchdogSec"]
    # The word of a child is not that of all of them.
    assert service.get("NotifyAccess", "main") == "main"


class Session:
    """The session's script over a root of its own; compositors say how they were started."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.drm = root / "sys/class/drm"
        self.drm.mkdir(parents=True)
        (root / "run").mkdir()
        text = (DEBIAN / "session").read_text("utf-8")
        for name in ("cage", "weston"):
            stub = root / name
            stub.write_text('#!/bin/sh\necho "$0 $*"\nenv\n')
            stub.chmod(0o755)
            text = text.replace(f"exec /usr/bin/{name}", f"exec {stub}")
        (root / "weston.ini").write_text((DEBIAN / "weston.ini").read_text("utf-8"))
        text = text.replace("/sys/class/drm", str(self.drm))
        text = text.replace("here=/usr/lib/petition-kiosk-session", f"here={root}")
        self.script = root / "session"
        self.script.write_text(text)

    def screen(self, driver: str, *outputs: str) -> None:
        """A card of this driver with these outputs."""
        (self.drm / "drivers" / driver).mkdir(parents=True)
        (self.drm / "card0/device").mkdir(parents=True)
        (self.drm / "card0/device/driver").symlink_to(self.drm / "drivers" / driver)
        for each in outputs:
            (self.drm / f"card0-{each}").mkdir()
            (self.drm / f"card0-{each}/status").write_text("connected\n")

    def start(self, **environment: str) -> subprocess.CompletedProcess[str]:
        """One start."""
        return subprocess.run(
            ["sh", self.script],
            env={
                "PATH": f"{self.root}:/usr/bin:/bin",
                "XDG_RUNTIME_DIR": str(self.root / "run"),
                "WATCHDOG_PID": "1",
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
        )

    def note(self, starts: int, seconds_ago: float) -> None:
        """So many starts before, the last one so long ago."""
        now = float(Path("/proc/uptime").read_text("ascii").split()[0])
        (self.root / "run/starts").write_text(f"{starts} {int(now - seconds_ago)}\n")


def drawn_by_software(started: subprocess.CompletedProcess[str]) -> bool:
    """Both halves, or neither."""
    lines = started.stdout.splitlines()
    compositor, program = "WLR_RENDERER=pixman" in lines, "QT_QUICK_BACKEND=software" in lines
    assert compositor is program
    return compositor


def test_a_session_that_ends_soon_is_drawn_otherwise(tmp_path: Path) -> None:
    """Twice as it should be, then without the graphics chip, then by Xwayland too."""
    session = Session(tmp_path)
    session.screen("i915", "eDP-1")
    starts = [session.start() for _ in range(6)]
    assert [each.returncode for each in starts] == [0] * 6
    assert [drawn_by_software(each) for each in starts] == [False, False, True, True, True, True]
    assert ["QT_QPA_PLATFORM=xcb" in each.stdout for each in starts] == [False] * 4 + [True] * 2
    assert starts[0].stdout.startswith(f"{tmp_path}/cage -d -m last -- {tmp_path}/program\n")
    assert "WATCHDOG_PID" not in starts[0].stdout, "the program beats, not the compositor"


@pytest.mark.parametrize(("seconds_ago", "otherwise"), [(100.0, True), (130.0, False)])
def test_a_session_that_ended_late_is_drawn_as_it_should_be(
    tmp_path: Path, seconds_ago: float, otherwise: bool
) -> None:
    """What ran for more than two minutes did not fail for its driver."""
    session = Session(tmp_path)
    session.screen("i915", "eDP-1")
    session.note(4, seconds_ago)
    assert drawn_by_software(session.start()) is otherwise


@pytest.mark.parametrize(
    ("driver", "software"),
    [("virtio_gpu", True), ("simple-framebuffer", True), ("bochs-drm", True), ("amdgpu", False)],
)
def test_without_a_graphics_chip_nothing_is_tried(
    tmp_path: Path, driver: str, software: bool
) -> None:
    """Told by the name of the kernel's driver."""
    session = Session(tmp_path)
    session.screen(driver, "Virtual-1")
    assert drawn_by_software(session.start()) is software


def test_a_screen_that_is_mounted_turned(tmp_path: Path) -> None:
    """weston turns every output; a wrong angle is said, and so is that it is missing."""
    session = Session(tmp_path)
    session.screen("i915", "eDP-1", "HDMI-A-1")
    started = session.start(SCREEN_TURNED="90")
    assert started.stdout.startswith(f"{tmp_path}/weston --config=")
    written = (tmp_path / "run/weston.ini").read_text("utf-8")
    for name in ("eDP-1", "HDMI-A-1"):
        assert f"[output]\nname={name}\ntransform=rotate-90\n" in written
    session.note(2, 10.0)
    assert session.start(SCREEN_TURNED="90").stdout.startswith(f"{tmp_path}/weston --use-pixman ")
    assert session.start(SCREEN_TURNED="45").returncode == 1
    (tmp_path / "weston").unlink()
    missing = session.start(SCREEN_TURNED="180")
    assert missing.returncode == 1
    assert "apt install weston" in missing.stderr
