"""The commands of *Help*: the guide, and what the program says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.commands.command import Command, Requests, Section

translate = QCoreApplication.translate
GUIDE, HINTS, ABOUT, FOLDER, LOG, DIAGNOSTICS = "guide", "hints", "about", "folder", "log", "diagnostics"


def help_commands(requests: Requests) -> Iterator[Command]:
    """Make them. What each asks for is told by ``Requests.help``."""
    for what, words, keys in (
        (GUIDE, translate("Commands", "User guide"), ("F1",)),
        (HINTS, translate("Commands", "Show me around: five hints"), ()),
        (DIAGNOSTICS, translate("Commands", "Diagnostics"), ()),
        (LOG, translate("Commands", "Open log"), ()),
        (FOLDER, translate("Commands", "Open data folder"), ()),
        (ABOUT, translate("Commands", "About Flowdash Desktop"), ()),
    ):
        yield Command(f"help.{what}", Section.HELP, partial(str, words), partial(requests.help.emit, what), keys)
