"""Stands in for logind on a bus of its own: `login1.py ADDRESS`. Run by the system's Python (gi).

It gives locks, says when one is given back, tells of sleep when its input says so, and sets a
session's brightness unless it was started with a second word.
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
SESSION = f"""<node><interface name="{NAME}.Session"><method name="SetBrightness">
  <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="in"/>
</method></interface></node>"""
SAVER = "org.freedesktop.ScreenSaver"
SAVER_PATH = "/org/freedesktop/ScreenSaver"
SAVERS = f"""<node><interface name="{SAVER}">
<method name="Inhibit">
  <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
</method>
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
    given_back = "let go" if what == "sleep" else f"let go of {what}"

    def let_go(descriptor: int, _condition: object) -> bool:
        os.close(descriptor)
        say(given_back)
        return not KEEP

    GLib.unix_fd_add_full(0, ours, GLib.IOCondition.HUP, let_go)


def set_brightness(*call: Any) -> None:
    """As asked, or not."""
    parameters, invocation = call[5:7]
    say(" ".join(["brightness", *map(str, parameters.unpack())]))
    if len(sys.argv) > 2:
        invocation.return_dbus_error("org.freedesktop.DBus.Error.AccessDenied", "no")
    else:
        invocation.return_value(None)


def hold_saver(*call: Any) -> None:
    """As a desktop's session does it: until whoever asked leaves the bus."""
    bus, sender, parameters, invocation = call[0], call[1], call[5], call[6]
    say(f"saver held for {parameters.unpack()[0]}")
    Gio.bus_watch_name_on_connection(bus, sender, 0, None, lambda *_: say("saver let go"))
    invocation.return_value(GLib.Variant("(u)", (7,)))


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
    session = Gio.DBusNodeInfo.new_for_xml(SESSION).interfaces[0]
    bus.register_object(f"{PATH}/session/auto", session, set_brightness, None, None)
    savers = Gio.DBusNodeInfo.new_for_xml(SAVERS).interfaces[0]
    bus.register_object(SAVER_PATH, savers, hold_saver, None, None)
    Gio.bus_own_name_on_connection(bus, SAVER, 0, None, None)
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
