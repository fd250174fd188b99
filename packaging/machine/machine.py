"""A virtual machine that starts into the kiosk, driven as hands and eyes would.

QEMU without hardware virtualisation, spoken to by QMP (qemu.org, QEMU QMP Reference Manual); on its
serial line somebody is root, who asks what no picture tells. Pictures are compared by pixels.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PIL import Image, ImageChops

SIZE = (1280, 800)
MOST = 32767
"""The far edge of QEMU's tablet."""
PLAIN, WITH_AVX = "Nehalem", "max"
"""With what QEMU 7.2 does for AVX, Mesa's llvmpipe ends in a segmentation fault."""
PATIENCE = 420.0
"""Seconds for a start: software emulation, perhaps beside other work."""


class Machine:
    """One machine that is on. What it does to its disk is thrown away, unless `keep`."""

    def __init__(
        self,
        disk: Path,
        folder: Path | None = None,
        *,
        keep: bool = False,
        screens: int = 1,
        cpu: str = PLAIN,
    ) -> None:
        """`disk`: what build.sh made, its kernel beside it. `folder` gets pictures and logs."""
        self._own = Path(tempfile.mkdtemp(prefix="machine-"))
        self.folder = folder or self._own
        self.folder.mkdir(parents=True, exist_ok=True)
        self.size = SIZE
        suite = disk.with_suffix("")
        self._process = subprocess.Popen(
            [
                *("qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", cpu),
                *("-smp", "2", "-m", "2048"),
                *("-kernel", f"{suite.parent / suite.name.split('-')[0]}.vmlinuz"),
                *("-initrd", f"{suite.parent / suite.name.split('-')[0]}.initrd"),
                *("-append", "root=/dev/vda rw console=tty0 console=ttyS0 quiet"),
                "-drive",
                f"file={disk},if=virtio,format=raw,snapshot={'off' if keep else 'on'}",
                "-device",
                f"virtio-vga,xres={SIZE[0]},yres={SIZE[1]},max_outputs={screens}",
                *("-device", "qemu-xhci", "-device", "usb-tablet,id=finger"),
                *("-display", "none", "-nic", "none"),
                "-chardev",
                f"socket,id=line,path={self._own}/line,server=on,wait=off,"
                f"logfile={self.folder}/serial.log",
                *("-serial", "chardev:line"),
                *("-qmp", f"unix:{self._own}/qmp,server=on,wait=off"),
            ],
            stdin=subprocess.DEVNULL,
        )
        self._qmp = _connect(self._own / "qmp")
        self._answers = self._qmp.makefile("r")
        self._answers.readline()
        self.ask("qmp_capabilities")
        self._line = _connect(self._own / "line")
        self._heard = b""

    def ask(self, command: str, **arguments: object) -> object:
        """One command of QMP, and what it returns. Raises RuntimeError if it is refused."""
        self._qmp.sendall(json.dumps({"execute": command, "arguments": arguments}).encode())
        while True:
            answer = json.loads(self._answers.readline())
            if "error" in answer:
                raise RuntimeError(f"{command}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def picture(self, name: str = "") -> Image.Image:
        """What the screen shows; kept as `name`.png if it has one."""
        file = self.folder / f"{name or 'last'}.png"
        self.ask("screendump", filename=str(file.absolute()), format="png")
        with Image.open(file) as shown:
            return shown.convert("RGB")

    def touch(self, x: float, y: float, seconds: float = 0.2) -> None:
        """A finger at `x`, `y`, pixels of the screen, that stays `seconds`."""
        # From elsewhere: the kernel keeps a place that is the same again from a new compositor.
        for away in (1, 0):
            axes = (("x", x + away, self.size[0]), ("y", y + away, self.size[1]))
            self._events(
                {"type": "abs", "data": {"axis": axis, "value": round(at * MOST / most)}}
                for axis, at, most in axes
            )
            time.sleep(0.3)
        for down in (True, False):
            self._events([{"type": "btn", "data": {"down": down, "button": "left"}}])
            time.sleep(seconds)

    def _events(self, events: Iterable[object]) -> None:
        self.ask("input-send-event", events=list(events))

    def press(self, keys: str, milliseconds: int = 100) -> None:
        """Keys together, by QEMU's names: `ctrl-alt-f2`."""
        pressed = [{"type": "qcode", "data": each} for each in keys.split("-")]
        self.ask("send-key", keys=pressed, **{"hold-time": milliseconds})
        time.sleep(milliseconds / 1000 + 0.1)

    def type(self, text: str) -> None:
        """Letters, digits and spaces on a keyboard with the US layout."""
        names = {" ": "spc", ".": "dot", "@": "shift-2", "-": "minus"}
        for letter in text:
            key = names.get(letter, letter.lower())
            self.press(f"shift-{key}" if letter.isupper() else key)

    def run(self, command: str, patience: float = 120) -> str:
        """What `command` says in the machine, as root. Raises RuntimeError if it fails."""
        mark = secrets.token_hex(8)
        self._heard = b""
        self._line.sendall(f"{{ {command}\n}} 2>&1; echo {mark}=$?=\n".encode())
        said = self._listen(rf"{mark}=(\d+)=", patience)
        text, _, status = said.rstrip("=").rpartition(f"{mark}=")
        if status != "0":
            raise RuntimeError(f"{command}: {text}")
        return text.replace("\r\n", "\n").strip()

    def log_in(self, patience: float = PATIENCE) -> None:
        """Wait until somebody is root on the serial line. Raises TimeoutError."""
        self._listen("listening", patience)
        self.run("true")

    def _listen(self, pattern: str, patience: float) -> str:
        end = time.monotonic() + patience
        while not re.search(pattern, self._heard.decode("utf-8", "replace")):
            self._line.settimeout(max(0.01, end - time.monotonic()))
            try:
                self._heard += self._line.recv(65536)
            except TimeoutError:
                raise TimeoutError(self._heard.decode("utf-8", "replace")) from None
        said = self._heard.decode("utf-8", "replace")
        found = re.search(pattern, said)
        assert found is not None
        return said[: found.end()]

    def until(
        self, right: Callable[[Image.Image], bool], what: str, patience: float = PATIENCE
    ) -> Image.Image:
        """The first picture for which `right`. Raises TimeoutError with `what` after `patience`."""
        end = time.monotonic() + patience
        while True:
            shown = self.picture()
            if right(shown):
                return shown
            if time.monotonic() > end:
                self.picture("timeout")
                raise TimeoutError(f"no {what}, see {self.folder}/timeout.png")
            time.sleep(1)

    def off(self) -> None:
        """The plug is pulled."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._qmp.close()
        self._line.close()
        shutil.rmtree(self._own, ignore_errors=True)

    def __enter__(self) -> Machine:
        return self

    def __exit__(self, *_: object) -> None:
        self.off()


def _connect(path: Path) -> socket.socket:
    end = time.monotonic() + 30
    while True:
        try:
            found = socket.socket(socket.AF_UNIX)
            found.connect(str(path))
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return found


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ by more than a shade: 0 to 1; 1 for other sizes."""
    if one.size != other.size:
        return 1.0
    grey = ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > 12))
    return grey.histogram()[255] / (one.size[0] * one.size[1])


def colours(picture: Image.Image) -> int:
    """How many: a black or a text screen has few."""
    return len(picture.getcolors(picture.size[0] * picture.size[1]) or [])


def drawn(picture: Image.Image) -> bool:
    """Whether this is a screen of the kiosk: smooth letters and a picture, no terminal."""
    return colours(picture) > 200


def main() -> None:
    """Start the machine, wait for the kiosk, leave a picture."""
    disk = Path(sys.argv[1] if len(sys.argv) > 1 else ".build/machine/trixie.img")
    start = time.monotonic()
    with Machine(disk, disk.parent / "pictures") as machine:
        machine.until(drawn, "attract screen")
        print(f"a screen of the kiosk after {time.monotonic() - start:.0f} s")
        machine.log_in()
        print(machine.run("systemctl --no-pager status petition-kiosk-session petition-kiosk-hub"))
        machine.picture("start")


if __name__ == "__main__":
    main()
