"""Stands in for logind on a bus of its own: `login1.py ADDRESS`. Run by the system's Python (gi).

It gives “delay” locks, says when one is given back, and tells of sleep when its input says so.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from gi.repository import Gio, GLib

NAME, PATH, MANAGER = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
)
INTERFACE = f"""<node><interface name="{MANAGER}">
<method name="Inhibit">
  <arg type="s" direction="in"/><arg type="s" direction="in"/>
  <arg type="s" direction="in"/><arg type="s" direction="in"/>
  <arg type="h" direction="out"/>
</method>
<signal name="PrepareForSleep"><arg type="b"/></signal>
</interface></node>"""
KEEP = True


def say(line: str) -> None:
    """One write, so that lines of several programs stay whole."""
    os.write(1, f"{line}\n".encode())


def inhibit(*call: Any) -> None:
    """A lock: one end of a pipe; the other end hears when it is closed."""
    parameters, invocation = call[5:7]
    what, _who, _why, mode = parameters.unpack()
    ours, theirs = os.pipe()
    passed = Gio.UnixFDList.new()
    number = passed.append(theirs)
    os.close(theirs)
    invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (number,)), passed)
    say(f"locked {what} {mode}")

    def let_go(descriptor: int, _condition: object) -> bool:
        os.close(descriptor)
        say("let go")
        return not KEEP

    GLib.unix_fd_add_full(0, ours, GLib.IOCondition.HUP, let_go)


def main(address: str) -> None:
    """Until the input ends."""
    loop = GLib.MainLoop()
    flags = Gio.DBusConnectionFlags
    bus = Gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
    )
    bus.register_object(
        PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], inhibit, None, None
    )
    Gio.bus_own_name_on_connection(bus, NAME, 0, lambda *_: say("logind is there"), None)

    def hear(_descriptor: int, _condition: object) -> bool:
        word = sys.stdin.readline().strip()
        if not word:
            loop.quit()
            return not KEEP
        sleeping = GLib.Variant("(b)", (word == "sleep",))
        bus.emit_signal(None, PATH, MANAGER, "PrepareForSleep", sleeping)
        return KEEP

    GLib.unix_fd_add_full(0, 0, GLib.IOCondition.IN | GLib.IOCondition.HUP, hear)
    loop.run()


if __name__ == "__main__":
    main(sys.argv[1])
