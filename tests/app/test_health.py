"""What the machine tells, read from made-up /sys and /proc trees, and once from the real one."""

import os
from pathlib import Path

import pytest

from kiosk.app.health import DEEPEST, RELEASED, Power, power, self_check
from kiosk.services.desk import Check


class Machine:
    """A tree of files as the kernel shows them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "data"
        self.data.mkdir(parents=True)

    def file(self, path: str, text: object = "") -> Path:
        """A file of the tree; the kernel ends each with a line break."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{text}\n")
        return file

    def battery(self, name: str, **files: object) -> None:
        """A power supply; `type` is Battery if not given."""
        for key, value in {"type": "Battery", **files}.items():
            self.file(f"sys/class/power_supply/{name}/{key}", value)

    def power(self) -> Power:
        """As read."""
        return power(self.root)

    def device(self, name: str, *below: str, uuid: str | None = None) -> Path:
        """A block device on top of others; with a device mapper's uuid if it is one of those."""
        folder = self.root / "sys/devices" / name
        (folder / "slaves").mkdir(parents=True)
        for each in below:
            (folder / "slaves" / each).symlink_to(self.root / "sys/devices" / each)
        if uuid is not None:
            self.file(f"sys/devices/{name}/dm/uuid", uuid)
        named = self.root / "sys/class/block" / name
        named.parent.mkdir(parents=True, exist_ok=True)
        named.symlink_to(folder)
        return folder

    def holds(self, name: str) -> None:
        """The file system with everything on it, the data folder too, lies on this device."""
        number = self.data.stat().st_dev
        link = self.root / f"sys/dev/block/{os.major(number)}:{os.minor(number)}"
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(self.root / "sys/devices" / name)

    def swaps(self, *lines: str) -> None:
        """/proc/swaps."""
        head = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority"
        self.file("proc/swaps", "\n".join([head, *lines]))

    def process(self, number: object, name: str, parent: int) -> None:
        """A process."""
        self.file(f"proc/{number}/comm", name)
        self.file(f"proc/{number}/status", f"Name:\t{name}\nPid:\t{number}\nPPid:\t{parent}")

    def says(self, code: str, now: float = RELEASED + 1) -> bool | None:
        """One line of the self-check."""
        found = {each.code: each.ok for each in self_check(self.data, self.root, lambda: now)}
        return found[code]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine that tells nothing yet."""
    return Machine(tmp_path / "root")


ENERGY = {"energy_full": 50_000_000, "energy_now": 25_000_000, "power_now": 10_000_000}
CHARGE = {"charge_full": 8_000_000, "charge_now": 2_000_000, "current_now": 1_000_000}


def test_no_battery_is_no_power(machine: Machine) -> None:
    """Neither where there is no such folder, nor where only the mains are in it."""
    assert machine.power() == Power()
    machine.battery("AC", type="Mains", online=1)
    assert machine.power() == Power()


@pytest.mark.parametrize(
    ("files", "percent", "hours"), [(ENERGY, 50, 2.5), (CHARGE, 25, 2.0)], ids=["energy", "charge"]
)
def test_a_battery_by_energy_or_charge(
    machine: Machine, files: dict[str, object], percent: int, hours: float
) -> None:
    """What is left over what it holds; what is left over what it gives."""
    machine.battery("BAT0", status="Discharging", **files)
    assert machine.power() == Power(percent, hours, charging=False)


def test_a_current_may_be_counted_backwards(machine: Machine) -> None:
    """Some drivers say with a minus that it flows out."""
    machine.battery("BAT0", status="Discharging", **{**CHARGE, "current_now": -1_000_000})
    assert machine.power() == Power(25, 2.0, charging=False)


def test_energy_is_never_divided_by_a_current(machine: Machine) -> None:
    """A battery that tells both is read in one unit; of one that tells halves, no hours."""
    machine.battery("BAT0", status="Discharging", **ENERGY, current_now=1_000_000)
    assert machine.power() == Power(50, 2.5, charging=False)
    machine.battery("BAT0", power_now="")
    assert machine.power() == Power(50, None, charging=False)


def test_two_batteries_are_one(machine: Machine) -> None:
    """Their energies add up; the one that gives nothing at the moment counts too."""
    machine.battery("BAT0", status="Discharging", **ENERGY)
    idle = {"energy_full": 50_000_000, "energy_now": 50_000_000, "power_now": 0}
    machine.battery("BAT1", status="Unknown", **idle)
    assert machine.power() == Power(75, 7.5, charging=False)


def test_two_batteries_in_two_units_have_no_hours(machine: Machine) -> None:
    """Watts and amperes do not add up: the middle of their shares, and no guess beyond."""
    machine.battery("BAT0", status="Discharging", **ENERGY)
    machine.battery("BAT1", status="Discharging", **CHARGE)
    assert machine.power() == Power(38, None, charging=False)


@pytest.mark.parametrize(
    ("states", "charging"),
    [
        (["Charging"], True),
        (["Full"], True),
        (["Not charging"], True),
        (["Charging", "Unknown"], True),
        (["Discharging"], False),
        (["Discharging", "Not charging"], False),
        (["Unknown"], False),
        ([""], False),
    ],
)
def test_whether_it_is_plugged_in(machine: Machine, states: list[str], charging: bool) -> None:
    """Said by the batteries; what does not tell is not taken for plugged in."""
    for number, state in enumerate(states):
        machine.battery(f"BAT{number}", status=state, **ENERGY)
    found = machine.power()
    assert found.charging is charging
    assert (found.hours_left is None) is charging


def test_a_share_is_enough(machine: Machine) -> None:
    """Many tablets tell nothing but a percentage; the middle of two."""
    machine.battery("battery", status="Discharging", capacity=63)
    assert machine.power() == Power(63, None, charging=False)
    machine.battery("other", status="Discharging", capacity=0)
    assert machine.power() == Power(32, None, charging=False)


def test_a_worn_battery_is_not_more_than_full(machine: Machine) -> None:
    """It holds more than it says that it can."""
    machine.battery("BAT0", status="Full", energy_full=40_000_000, energy_now=42_000_000)
    assert machine.power() == Power(100, None, charging=True)


def test_an_idle_battery_has_no_hours(machine: Machine) -> None:
    """Nothing flows: nothing to divide by."""
    machine.battery("BAT0", status="Discharging", **{**ENERGY, "power_now": 0})
    assert machine.power() == Power(50, None, charging=False)


def test_the_mouses_battery_is_not_the_tablets(machine: Machine) -> None:
    """Peripherals say that they are of a device, and are passed over; so is an empty bay."""
    machine.battery("hidpp_battery_0", scope="Device", status="Discharging", capacity=5)
    assert machine.power() == Power()
    machine.battery("BAT0", scope="System", present=1, status="Full", **ENERGY)
    machine.battery("BAT1", present=0, status="Unknown", capacity=0)
    assert machine.power() == Power(50, None, charging=True)


@pytest.mark.parametrize("text", ["", "n/a", "²", "--5", "1 2"])
def test_what_is_no_number_is_not_told(machine: Machine, text: str) -> None:
    """A driver's odd answer is no crash."""
    machine.battery("BAT0", status="Discharging", energy_full=text, capacity=text)
    assert machine.power() == Power(None, None, charging=False)


def test_a_machine_that_tells_nothing(machine: Machine) -> None:
    """Whatever stands in a file is neither good nor bad then."""
    silent = ("disk_encrypted", "swap", "dumps", "sysrq", "session", "terminals", "usb")
    assert {code: machine.says(code) for code in silent} == dict.fromkeys(silent)


def test_every_line_has_its_place(machine: Machine) -> None:
    """The order in which the desk shows them; none twice."""
    codes = [each.code for each in self_check(machine.data, machine.root)]
    assert codes == [
        "own_user",
        "disk_encrypted",
        "swap",
        "dumps",
        "sysrq",
        "session",
        "terminals",
        "usb",
        "clock",
    ]


@pytest.mark.parametrize("uuid", ["CRYPT-LUKS2-aa-luks", "CRYPT-PLAIN-root"])
def test_dm_crypt_below_the_file_system(machine: Machine, uuid: str) -> None:
    """The plainest way: file system on dm-crypt on a partition."""
    machine.device("sda3")
    machine.device("dm-0", "sda3", uuid=uuid)
    machine.holds("dm-0")
    assert machine.says("disk_encrypted") is True


def test_a_plain_partition_is_not_encrypted(machine: Machine) -> None:
    """Control: nothing lies below it."""
    machine.device("sda3")
    machine.holds("sda3")
    assert machine.says("disk_encrypted") is False


@pytest.mark.parametrize("sealed", [True, False])
def test_a_volume_group_on_dm_crypt(machine: Machine, sealed: bool) -> None:
    """File system on LVM on dm-crypt, as installers do it; control: the same on a bare disk."""
    machine.device("sda3")
    machine.device("dm-0", "sda3", uuid="CRYPT-LUKS2-aa" if sealed else "LVM-cc")
    machine.device("dm-1", "dm-0", uuid="LVM-bbbb")
    machine.holds("dm-1")
    assert machine.says("disk_encrypted") is sealed


@pytest.mark.parametrize("second", ["dm-1", "sdb1"])
def test_one_bare_disk_of_two_spoils_it(machine: Machine, second: str) -> None:
    """A volume over two disks is encrypted where both are."""
    machine.device("sda3")
    machine.device("sdb1")
    machine.device("dm-0", "sda3", uuid="CRYPT-LUKS2-aa")
    machine.device("dm-1", "sdb1", uuid="CRYPT-LUKS2-bb")
    machine.device("dm-2", "dm-0", second, uuid="LVM-cccc")
    machine.holds("dm-2")
    assert machine.says("disk_encrypted") is (second == "dm-1")


def test_a_tower_of_devices_ends(machine: Machine) -> None:
    """More layers than anybody builds, or a loop, are no proof and no endless walk."""
    top = DEEPEST + 3
    machine.device("dm-0", uuid="CRYPT-LUKS2-aa")
    for number in range(1, top + 1):
        machine.device(f"dm-{number}", f"dm-{number - 1}", uuid="LVM-bb")
    machine.holds(f"dm-{top}")
    assert machine.says("disk_encrypted") is False


def test_a_file_system_without_a_device_does_not_tell(machine: Machine) -> None:
    """An overlay or a network's: no device of its number."""
    machine.device("sda3")
    assert machine.says("disk_encrypted") is None


def test_a_folder_that_is_gone_does_not_tell(machine: Machine) -> None:
    """No crash either."""
    machine.device("sda3")
    machine.holds("sda3")
    machine.data.rmdir()
    assert machine.says("disk_encrypted") is None


ON_DISK = "/dev/sda2                               partition\t8388604\t\t0\t\t-2"
IN_FILE = "/swapfile                               file\t\t2097148\t\t0\t\t-2"
IN_MEMORY = "/dev/zram0                              partition\t4194300\t\t0\t\t100"
SEALED = "/dev/dm-1                               partition\t8388604\t\t0\t\t-2"


@pytest.mark.parametrize(
    ("lines", "good"),
    [
        ([], True),
        ([IN_MEMORY], True),
        ([ON_DISK], False),
        ([IN_FILE], False),
        ([SEALED], True),
        ([IN_MEMORY, ON_DISK], False),
        ([IN_MEMORY, SEALED], True),
        ([SEALED, IN_FILE], False),
    ],
)
def test_swap(machine: Machine, lines: list[str], good: bool) -> None:
    """None, compressed memory or an encrypted device; never a bare disk, nor a file on one."""
    machine.device("sda2")
    machine.device("sda3")
    machine.device("dm-1", "sda3", uuid="CRYPT-PLAIN-swap")
    machine.holds("sda3")
    machine.file("swapfile")
    machine.swaps(*lines)
    assert machine.says("swap") is good


@pytest.mark.parametrize(("most", "good"), [("0", True), ("max", False), ("4096", False)])
def test_swap_that_this_process_may_not_use(machine: Machine, most: str, good: bool) -> None:
    """systemd's MemorySwapMax=0, as the session has it; any more is swap after all."""
    machine.swaps(ON_DISK)
    machine.file("proc/self/cgroup", "0::/system.slice/petition-kiosk-session.service\n")
    group = "sys/fs/cgroup/system.slice/petition-kiosk-session.service"
    machine.file(f"{group}/memory.swap.max", f"{most}\n")
    assert machine.says("swap") is good


def test_a_swap_file_on_an_encrypted_disk(machine: Machine) -> None:
    """It is as safe as everything beside it."""
    machine.device("sda3")
    machine.device("dm-0", "sda3", uuid="CRYPT-LUKS2-aa")
    machine.holds("dm-0")
    machine.file("swapfile")
    machine.swaps(IN_FILE)
    assert machine.says("swap") is True


@pytest.mark.parametrize("line", ["/dev/gone partition 1 0 -2", "/gone file 1 0 -2"])
def test_swap_that_cannot_be_looked_at_is_not_good(machine: Machine, line: str) -> None:
    """There is swap, and nobody knows that it is encrypted."""
    machine.swaps(line)
    assert machine.says("swap") is False


LIMITS = """Limit                     Soft Limit           Hard Limit           Units
Max cpu time              unlimited            unlimited            seconds
Max core file size        {soft:<20} {hard:<20} bytes
Max open files            1024                 524288               files"""


@pytest.mark.parametrize(
    ("soft", "hard", "good"),
    [("0", "0", True), ("0", "unlimited", False), ("unlimited", "unlimited", False)],
)
def test_dumps(machine: Machine, soft: str, hard: str, good: bool) -> None:
    """Both limits are zero: what the process may raise again is no lock."""
    machine.file("proc/self/limits", LIMITS.format(soft=soft, hard=hard))
    assert machine.says("dumps") is good


def test_limits_without_dumps_do_not_tell(machine: Machine) -> None:
    """Another kernel's file."""
    machine.file("proc/self/limits", "Max cpu time  unlimited  unlimited  seconds")
    assert machine.says("dumps") is None


@pytest.mark.parametrize(
    ("text", "good"), [("0", True), ("1", False), ("176", False), ("", None), ("off", None)]
)
def test_sysrq(machine: Machine, text: str, good: bool | None) -> None:
    """Zero switches every one of those keys off."""
    machine.file("proc/sys/kernel/sysrq", text)
    assert machine.says("sysrq") is good


@pytest.mark.parametrize(
    ("above", "alone"),
    [
        (["cage"], True),
        (["sh", "cage"], True),
        (["sh", "gnome-shell"], False),
        (["bash", "tmux: server"], False),
    ],
)
def test_the_session(machine: Machine, above: list[str], alone: bool) -> None:
    """Some process above this one is a compositor for one program, however far up."""
    parents = range(100, 100 + len(above))
    machine.process("self", "petition-kiosk", parents[0])
    for number, name in zip(parents, above, strict=True):
        machine.process(number, name, number + 1 if number < parents[-1] else 1)
    assert machine.says("session") is alone


@pytest.mark.parametrize("parent", [0, 1])
def test_without_processes_above_it_the_session_does_not_tell(
    machine: Machine, parent: int
) -> None:
    """Started by the system's first process, or from another's container."""
    machine.process("self", "petition-kiosk", parent)
    machine.process(1, "cage", 0)
    assert machine.says("session") is None


def test_a_ring_of_processes_ends(machine: Machine) -> None:
    """A tree that was read while it changed: no endless walk."""
    machine.process("self", "petition-kiosk", 100)
    machine.process(100, "sh", 101)
    machine.process(101, "sh", 100)
    assert machine.says("session") is False


LOCKED = "[Login]\nNAutoVTs=0\nReserveVT=0"
AS_SHIPPED = "[Login]\n#NAutoVTs=0\n#ReserveVT=0"


@pytest.mark.parametrize(
    ("files", "good"),
    [
        ({"logind.conf": LOCKED}, True),
        ({"logind.conf": "[Login]\n NAutoVTs = 0 \nReserveVT =0"}, True),
        ({"logind.conf": AS_SHIPPED}, False),
        ({"logind.conf": "[Login]\nNAutoVTs=0"}, False),
        ({"logind.conf": "[Login]\nReserveVT=0"}, False),
        ({"logind.conf": AS_SHIPPED, "logind.conf.d/kiosk.conf": LOCKED}, True),
        ({"logind.conf.d/kiosk.conf": LOCKED}, True),
        ({"logind.conf": LOCKED, "logind.conf.d/more.conf": "[Login]\nNAutoVTs=6"}, False),
        ({"logind.conf": AS_SHIPPED, "logind.conf.d/kiosk.conf.old": LOCKED}, False),
    ],
)
def test_terminals(machine: Machine, files: dict[str, str], good: bool) -> None:
    """Both settings are zero; the last file that says so counts, comments and others do not."""
    for name, text in files.items():
        machine.file(f"etc/systemd/{name}", text)
    assert machine.says("terminals") is good


@pytest.mark.parametrize("runs", [True, False])
def test_usb(machine: Machine, runs: bool) -> None:
    """USBGuard's daemon runs, or another does."""
    machine.process(1, "systemd", 0)
    machine.process(812, "usbguard-daemon" if runs else "usbguard-dbus", 1)
    machine.file("proc/sys/comm", "usbguard-daemon")
    assert machine.says("usb") is runs


@pytest.mark.parametrize(("now", "right"), [(0.0, False), (RELEASED, False), (RELEASED + 1, True)])
def test_the_clock(machine: Machine, now: float, right: bool) -> None:
    """One that is older than this program was never set."""
    assert machine.says("clock", now) is right


def test_whoever_may_do_everything_is_not_the_apps_own_user(machine: Machine) -> None:
    """As this test's own user says."""
    assert machine.says("own_user") is (os.geteuid() != 0)


def test_the_real_machine_is_read_without_an_error(tmp_path: Path) -> None:
    """Whatever it is: every line has one of three answers, and the clock of this day is right."""
    found = self_check(tmp_path)
    assert all(isinstance(each, Check) and each.ok in (True, False, None) for each in found)
    assert found[-1] == Check("clock", True)
    here = power()
    assert here.percent is None or 0 <= here.percent <= 100
    assert here.hours_left is None or here.hours_left >= 0


def test_reading_changes_nothing(machine: Machine) -> None:
    """The tree is the same before and after."""
    machine.battery("BAT0", status="Full", **ENERGY)
    machine.swaps(ON_DISK)
    machine.process("self", "petition-kiosk", 1)
    before = sorted((str(path), path.lstat().st_mtime_ns) for path in machine.root.rglob("*"))
    machine.power()
    self_check(machine.data, machine.root)
    after = sorted((str(path), path.lstat().st_mtime_ns) for path in machine.root.rglob("*"))
    assert after == before
