"""A stick that can be pulled out: a file system on a loop device, for root only.

Three ways of pulling, from most to least like a hand:

* `shut`: the file system is shut down (ioctl FS_IOC_SHUTDOWN without flushing its log): at once
  nothing reaches the medium any more, pages that were not written are lost, every call on open
  files fails with EIO. That is what a pulled stick does to whoever holds a file on it.
* then `umount --lazy`, as desktops do when the device has gone: the name disappears at once,
  and the kernel says so in /proc/self/mountinfo.
* `losetup --detach` at last, so that the next mount reads the medium and plays back its log.

A device-mapper table of `error` would cut in the block layer and so fit FAT as well; it needs
dm in the kernel, which small machines and containers often lack.
"""

import fcntl
import os
import struct
import subprocess
import time
from pathlib import Path

from kiosk.paths import sync_folder

WAIT_SECONDS = 20
LOOK_SECONDS = 0.01
_SHUTDOWN = 0x8004587D
"""FS_IOC_SHUTDOWN (linux/fs.h): _IOR('X', 125, __u32)."""
_NO_LOG_FLUSH = 2


class Stick:
    """`folder` is where it is mounted while it is in; what is on it lies in `folder/copy`."""

    def __init__(self, folder: Path, megabytes: int = 8) -> None:
        """Make the medium and put it in. Raises OSError where that is not allowed."""
        self._folder = folder
        self._image = folder.with_suffix(".img")
        self._device: str | None = None
        folder.mkdir()
        with self._image.open("wb") as file:
            file.truncate(megabytes << 20)
        _run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0", str(self._image))
        self.put_in()
        self.place.mkdir()
        sync_folder(folder)

    @property
    def place(self) -> Path:
        """Exists only while the stick is in."""
        return self._folder / "copy"

    def put_in(self, options: str = "rw") -> None:
        """Mount it, once the kernel has let go of the device that was pulled.

        Whoever held a file on it keeps that alive for a moment, and its last old blocks could
        still reach the image: a real stick comes back as another device.
        """
        end = time.monotonic() + WAIT_SECONDS
        while _run("losetup", "--associated", str(self._image)):
            if time.monotonic() > end:
                raise OSError("the pulled device is still in use")
            time.sleep(LOOK_SECONDS)
        self._device = _run("losetup", "--find", "--show", str(self._image)).strip()
        _run("mount", "-o", options, self._device, str(self._folder))

    def shut(self) -> None:
        """From this instant nothing reaches the medium, and every call on it fails."""
        descriptor = os.open(self._folder, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, _SHUTDOWN, struct.pack("I", _NO_LOG_FLUSH))
        finally:
            os.close(descriptor)

    def take_out(self) -> None:
        """In good order. Raises OSError while anything on it is in use."""
        _run("umount", str(self._folder))
        self._let_go()

    def unmount(self) -> None:
        """Take the name away, whoever holds files on it."""
        _run("umount", "--lazy", str(self._folder))
        self._let_go()

    def pull(self) -> None:
        """Out with it."""
        self.shut()
        self.unmount()

    def close(self) -> None:
        """Leave nothing mounted."""
        if self._device:
            if self._folder.is_mount():
                self.unmount()
            else:
                self._let_go()

    def _let_go(self) -> None:
        if self._device:
            _run("losetup", "--detach", self._device)
        self._device = None


def _run(*command: str) -> str:
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=WAIT_SECONDS)
    except FileNotFoundError as error:
        raise OSError(f"{command[0]}: there is no such program") from error
    if ended.returncode:
        raise OSError(f"{command[0]}: {ended.stderr.strip()}")
    return ended.stdout
