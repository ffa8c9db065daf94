"""A real Secret Service: gnome-keyring on a private D-Bus, unlocked, with a home of its own; ended with the test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]  # it has no types
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection  # type: ignore[import-untyped]

PASSWORD = b"open sesame"
SERVICE = "org.freedesktop.secrets"
START_SECONDS = 20.0
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""A bus that starts no services by itself."""


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment whose home is ``folder``, without the display, bus and keyring of whoever runs the tests."""
    unwanted = ("DBUS_", "GNOME_", "XDG_", "DISPLAY", "WAYLAND", "SSH_", "PYTHON_KEYRING", "KEYRING_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    places = {"HOME": folder / "home", "XDG_RUNTIME_DIR": folder / "run"}
    places |= {f"XDG_{name}_HOME": folder / "home" / name.lower() for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o700)
    return {**kept, **{name: str(place) for name, place in places.items()}, **more}


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """Run a D-Bus with nobody on it, and give its address."""
    config = folder / "bus.conf"
    config.write_text(_BUS.format(socket=folder / "bus"), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment(folder)
    ) as bus:
        try:
            assert bus.stdout is not None
            address = bus.stdout.readline().strip()
            assert address, "the bus did not start"
            yield address
        finally:
            bus.kill()


@contextmanager
def keyring_daemon(folder: Path) -> Iterator[Mapping[str, str]]:
    """Run an unlocked keyring, and give the environment in which programs find it.

    Args:
        folder: an empty folder with a short path: the bus has its socket there.
    """
    with private_bus(folder) as address:
        variables = environment(folder, DBUS_SESSION_BUS_ADDRESS=address)
        with (
            open_dbus_connection(address) as connection,
            subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=variables,
            ) as daemon,
        ):
            try:
                with _names_taken(connection) as taken:
                    assert daemon.stdin is not None
                    daemon.stdin.write(PASSWORD)
                    daemon.stdin.close()
                    while next(taken) != SERVICE:
                        pass
                yield variables
            finally:
                daemon.kill()


@contextmanager
def _names_taken(connection: DBusConnection) -> Iterator[Iterator[str]]:
    """The names that programs take on the bus, as they do."""
    rule = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
    Proxy(message_bus, connection, timeout=START_SECONDS).AddMatch(rule)

    def names() -> Iterator[str]:
        while True:
            name, _, owner = connection.recv_until_filtered(queue, timeout=START_SECONDS).body
            if owner:
                yield name

    with connection.filter(rule) as queue:
        yield names()
