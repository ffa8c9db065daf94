"""What NetworkManager says of the line is heeded. A stand-in answers for it, on a real bus."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jeepney import MessageType, message_bus, new_error, new_method_return  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

from flowdash_desktop.session.connection.metered_line import ask_system
from tests.support.keyring_daemon import private_bus

NAME = "org.freedesktop.NetworkManager"


@contextmanager
def network_manager(address: str, metered: int | None) -> Iterator[None]:
    """Answer one question; with None that there is no such property."""
    connection = open_dbus_connection(address)
    Proxy(message_bus, connection).RequestName(NAME)

    def answer() -> None:
        while (asked := connection.receive()).header.message_type is not MessageType.method_call:
            pass
        assert asked.body == (NAME, "Metered")
        if metered is None:
            connection.send(new_error(asked, "org.freedesktop.DBus.Error.UnknownProperty"))
        else:
            connection.send(new_method_return(asked, "v", (("u", metered),)))

    thread = threading.Thread(target=answer)
    thread.start()
    yield
    thread.join()
    connection.close()


@pytest.mark.parametrize(
    ("said", "is_metered"), [(0, False), (1, True), (2, False), (3, True), (4, False), (None, False)]
)
def test_the_system_says_whether_the_line_is_metered(
    said: int | None, is_metered: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        with network_manager(address, said):
            assert ask_system() is is_metered


def test_without_network_manager_or_bus_no_line_is_metered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with private_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        assert ask_system() is False
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    assert ask_system() is False
