"""The commands of the viewer, for the sheet of keys and the palette. The viewer itself has their keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.commands.command import Command, Commands, Scope, Section
from flowdash_desktop.ui.viewer.commands import KEYS, command_words
from flowdash_desktop.ui.viewer.commands import Command as ViewerCommand
from flowdash_desktop.ui.viewer.panel import ViewerPanel

translate = QCoreApplication.translate


def viewer_commands(window: QWidget, panel: ViewerPanel) -> Commands:
    """Make them, each with the words and the keys that it has in the viewer.

    Raises:
        ValueError: two commands have one key.
    """
    return Commands(window, [_command(panel, command) for command in ViewerCommand])


def _command(panel: ViewerPanel, command: ViewerCommand) -> Command:
    def why_not() -> str:
        return "" if command in panel.usable() else translate("Commands", "Not possible now")

    def words() -> str:
        return command_words(command).rstrip("…")

    return Command(
        f"viewer.{command.value}", Section.VIEWER, words, partial(panel.do, command),
        KEYS[command], why_not, makes_shortcut=False, scope=Scope.VIEWER, fixed=KEYS[command],
    )  # fmt: skip
