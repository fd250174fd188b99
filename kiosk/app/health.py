"""What the machine tells: its battery, and how well it is locked (SECURITY.md, “The machine”).

Everything is read from the system's own files below `root`; nothing is started, nothing changed.
What cannot be told is None, never a guess.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.services.desk import Check

ROOT = Path("/")
RELEASED = 1_790_000_000.0
"""September 2026, Unix seconds: a clock that says less was never set."""
SESSIONS = frozenset({"cage", "gamescope", "kiosk-shell", "gnome-kiosk", "weston"})
"""Compositors that show one program and nothing else."""
UNITS = (("energy", "power"), ("charge", "current"))
"""What is held and what flows: µWh and µW, or µAh and µA."""
PLUGGED_IN = frozenset({"Charging", "Full", "Not charging"})
DEEPEST = 8
"""Layers of block devices below a file system, and of processes above this one."""


@dataclass(frozen=True, slots=True)
class Power:
    """All batteries together; every field is None or False where there is none."""

    percent: int | None = None
    hours_left: float | None = None
    charging: bool = False


@dataclass(frozen=True, slots=True)
class _Store:
    """What a battery holds, in one of `UNITS`: energies never meet charges."""

    unit: str
    full: int
    now: int
    draw: int

    @property
    def percent(self) -> int:
        """A worn battery may hold more than it says it can."""
        return min(100, round(100 * self.now / self.full))


def power(root: Path = ROOT) -> Power:
    """From /sys/class/power_supply (the kernel's ABI, sysfs-class-power)."""
    batteries = [each for each in _folders(root / "sys/class/power_supply") if _is_ours(each)]
    states = {_text(each / "status") for each in batteries}
    charging = "Discharging" not in states and not states.isdisjoint(PLUGGED_IN)
    whole = _together([_store(each) for each in batteries])
    if whole is None:
        shares = [share for each in batteries if (share := _share(each)) is not None]
        return Power(round(sum(shares) / len(shares)) if shares else None, None, charging)
    left = None if charging or not whole.draw else round(whole.now / whole.draw, 1)
    return Power(whole.percent, left, charging)


def self_check(
    folder: Path, root: Path = ROOT, clock: Callable[[], float] = time.time
) -> tuple[Check, ...]:
    """Every line, for a kiosk that keeps its data in `folder`. It judges, and blocks nothing."""
    clock_right = Check("clock", clock() > RELEASED)
    if sys.platform == "win32":
        # No program can tell from inside; Home and Pro cannot do it at all.
        return Check("windows", None), clock_right
    return (
        Check("own_user", _own_user()),
        Check("disk_encrypted", _encrypted(folder, root)),
        Check("swap", _no_swap(root)),
        Check("dumps", _no_dumps(root)),
        Check("sysrq", _zero(root / "proc/sys/kernel/sysrq")),
        Check("session", _alone(root)),
        Check("terminals", _no_terminals(root)),
        Check("usb", _usb_guarded(root)),
        clock_right,
    )


def _is_ours(supply: Path) -> bool:
    """Whether it is a battery of the tablet: no mouse's, and no empty bay."""
    battery = _text(supply / "type") == "Battery" and _text(supply / "scope") != "Device"
    return battery and _number(supply / "present") != 0


def _store(battery: Path) -> _Store | None:
    for held, flow in UNITS:
        full, now = _number(battery / f"{held}_full"), _number(battery / f"{held}_now")
        if full and now is not None:
            # Some drivers put a minus before what flows out.
            return _Store(held, full, now, abs(_number(battery / f"{flow}_now") or 0))
    return None


def _together(stores: Sequence[_Store | None]) -> _Store | None:
    """All as one, if all tell what they hold, in one unit."""
    known = [each for each in stores if each is not None]
    if not known or len(known) < len(stores) or len({each.unit for each in known}) > 1:
        return None
    full, now = sum(each.full for each in known), sum(each.now for each in known)
    return _Store(known[0].unit, full, now, sum(each.draw for each in known))


def _share(battery: Path) -> int | None:
    told, store = _number(battery / "capacity"), _store(battery)
    return store.percent if told is None and store else told


def _own_user() -> bool:
    return os.geteuid() != 0


def _encrypted(folder: Path, root: Path) -> bool | None:
    """Whether every way down from the file system to the disks leads through dm-crypt."""
    try:
        device = folder.stat().st_dev
    except OSError:
        return None
    start = root / f"sys/dev/block/{os.major(device)}:{os.minor(device)}"
    return _sealed(start.resolve(), DEEPEST) if start.exists() else None


def _sealed(device: Path, depth: int) -> bool:
    if (_text(device / "dm/uuid") or "").startswith("CRYPT-"):
        return True
    below = [each.resolve() for each in _folders(device / "slaves")]
    return bool(below) and depth > 0 and all(_sealed(each, depth - 1) for each in below)


def _no_swap(root: Path) -> bool | None:
    if _kept_in_memory(root):
        return True
    lines = (_text(root / "proc/swaps") or "").splitlines()
    if not lines:
        return None
    return all(_unreadable(line.split(), root) for line in lines[1:])


def _kept_in_memory(root: Path) -> bool:
    """Whether the kernel may swap nothing of this process's group (systemd's MemorySwapMax=0)."""
    group = (_text(root / "proc/self/cgroup") or "").removeprefix("0::/")
    folder = root / "sys/fs/cgroup" / group
    return _text(folder / "memory.swap.max") == "0"


def _unreadable(swap: Sequence[str], root: Path) -> bool:
    """Whether nobody reads it from the disk: compressed memory is on none."""
    name, kind = swap[:2]
    if name.startswith("/dev/zram"):
        return True
    if kind == "file":
        return _encrypted(root / name.lstrip("/"), root) is True
    return _sealed((root / "sys/class/block" / Path(name).name).resolve(), DEEPEST)


def _no_dumps(root: Path) -> bool | None:
    status = _text(root / "proc/self/limits") or ""
    line = next((each for each in status.splitlines() if each.startswith("Max core file")), "")
    return line.split()[4:6] == ["0", "0"] if line else None


def _zero(file: Path) -> bool | None:
    number = _number(file)
    return None if number is None else number == 0


def _alone(root: Path) -> bool | None:
    """Whether one of the processes above this one is a compositor for a single program."""
    names = [_text(process / "comm") for process in _ancestors(root)]
    return any(name in SESSIONS for name in names) if names else None


def _ancestors(root: Path) -> Iterator[Path]:
    process = root / "proc/self"
    for _ in range(DEEPEST):
        status = _text(process / "status") or ""
        parent = next((x.split()[1] for x in status.splitlines() if x.startswith("PPid:")), "0")
        if parent in ("0", "1"):
            return
        process = root / "proc" / parent
        yield process


def _no_terminals(root: Path) -> bool | None:
    """Whether logind keeps no other terminals ready (NAutoVTs=0, ReserveVT=0)."""
    files = [root / "etc/systemd/logind.conf", *_files(root / "etc/systemd/logind.conf.d")]
    found: dict[str, str] = {}
    for file in files:
        for line in (_text(file) or "").splitlines():
            key, _, value = line.partition("=")
            found[key.strip()] = value.strip()
    if not files[0].exists() and len(files) == 1:
        return None
    return found.get("NAutoVTs") == found.get("ReserveVT") == "0"


def _usb_guarded(root: Path) -> bool | None:
    """Whether USBGuard's daemon runs."""
    if not (root / "proc/1").exists():
        return None
    processes = (each for each in _folders(root / "proc") if each.name.isdigit())
    return any(_text(process / "comm") == "usbguard-daemon" for process in processes)


def _text(file: Path) -> str | None:
    try:
        return file.read_text("utf-8", "replace").strip()
    except OSError:
        return None


def _number(file: Path) -> int | None:
    try:
        return int(_text(file) or "")
    except ValueError:
        return None


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if each.is_dir())
    except OSError:
        return []


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if each.suffix == ".conf")
    except OSError:
        return []
