"""Whether traffic on the line in use costs money, such as that of a phone: files are not fetched ahead there."""

from __future__ import annotations

import asyncio
import sys

from flowdash_desktop.session.concurrency.daemon_threads import in_thread

_SERVICE, _PATH = "org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager"
_METERED = frozenset((1, 3))
"""NetworkManager's *NMMetered*: yes, and a guess of yes. https://networkmanager.dev/docs/api/latest/nm-dbus-types.html"""
_ANSWER_SECONDS = 2.0


class MeteredLine:
    """What the system said last.

    Attributes:
        is_metered: traffic costs money. False where the system does not say so.
    """

    def __init__(self) -> None:
        self.is_metered = False

    async def watch(self, first: float = 5.0, every: float = 60.0) -> None:
        """Ask after ``first`` seconds and then every some seconds, until cancelled."""
        await asyncio.sleep(first)
        while True:
            self.is_metered = await in_thread(ask_system, "metered line")
            await asyncio.sleep(every)


def ask_system() -> bool:
    """Ask NetworkManager on Linux; other systems are not asked. It may block for some seconds, so call it on a thread.

    Qt's own way is not used: it asks on the window's thread.
    """
    if sys.platform != "linux":
        return False
    try:
        from jeepney import DBusAddress, MessageType, Properties  # type: ignore[import-untyped]  # it has no types
        from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
    except ImportError:  # it comes with keyring, on Linux
        return False
    question = Properties(DBusAddress(_PATH, _SERVICE, _SERVICE)).get("Metered")
    try:
        with open_dbus_connection("SYSTEM", auth_timeout=_ANSWER_SECONDS) as connection:
            answer = connection.send_and_get_reply(question, timeout=_ANSWER_SECONDS)
    except (OSError, ValueError, RuntimeError):  # no bus, or one that does not answer
        return False
    return bool(answer.header.message_type is MessageType.method_return and answer.body[0][1] in _METERED)
