"""The commands of the window's colours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.commands.command import Command, Requests, Section
from flowdash_desktop.ui.theme.appearance import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST

translate = QCoreApplication.translate


def appearance_commands(requests: Requests) -> Iterator[Command]:
    """Make them. What each chooses is told by ``Requests.appearance``, None for what the system says."""
    for name, words, scheme in (
        ("light", translate("Commands", "Appearance: light"), LIGHT),
        ("dark", translate("Commands", "Appearance: dark"), DARK),
        ("light contrast", translate("Commands", "Appearance: high contrast, light"), LIGHT_CONTRAST),
        ("dark contrast", translate("Commands", "Appearance: high contrast, dark"), DARK_CONTRAST),
        ("as system", translate("Commands", "Appearance: same as the system"), None),
    ):
        run = partial(requests.appearance.emit, scheme)
        yield Command(f"window.{name}", Section.WINDOW, partial(str, words), run, ())
