"""The menus of all commands: the menu bar, the button of the menu, and the end of the table's context menu."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from flowdash_desktop.ui.commands.command import Command, Commands, Section, section_words
from flowdash_desktop.ui.table.bulk_edit import count_words
from flowdash_desktop.ui.widgets.text import plain_tooltip, short

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_LETTERS = 48


def entry_words(command: Command) -> str:
    """The words of a menu entry, with the key at its end. The key is only shown: whoever has it makes it work."""
    words, count = short(command.words(), _LETTERS).replace("&", "&&"), command.count()
    if count != 1:
        words = translate("Commands", "{command} ({tasks})").format(command=words, tasks=count_words(count))
    return f"{words}\t{command.shown_key}" if command.keys else words


class CommandMenus(QObject):
    """Makes menus of the table of commands. Each menu says anew what can be done when it opens.

    Args:
        window: whose menus.
        commands: all of them.
    """

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._commands = window, commands

    def sections(self, parent: QWidget) -> list[QMenu]:
        """A menu for each section that has commands."""
        there = {command.section for command in self._commands}
        return [self._menu(parent, section) for section in Section if section in there]

    def whole(self, parent: QWidget) -> QMenu:
        """One menu with a submenu for each section."""
        menu = QMenu(parent)
        menu.setAccessibleName(translate("Commands", "Menu"))
        for submenu in self.sections(menu):
            menu.addMenu(submenu)
        return menu

    def add_task_commands(self, menu: QMenu) -> None:
        """Add a submenu of the commands for the tasks that are meant to a context menu."""
        submenu = QMenu(translate("Commands", "All commands for tasks"), menu)
        self._fill(submenu, (command for command in self._commands if command.for_tasks))
        menu.addMenu(submenu)

    def _menu(self, parent: QWidget, section: Section) -> QMenu:
        menu = QMenu(section_words(section), parent)
        menu.setObjectName(section.name)
        menu.aboutToShow.connect(partial(self._refill, menu, section))
        self._refill(menu, section)
        return menu

    def _refill(self, menu: QMenu, section: Section) -> None:
        menu.clear()
        self._window.filter_bar.more.workflows.about_to_open.emit()  # its entries are told what can be done now
        self._fill(menu, (command for command in self._commands if command.section is section))

    def _fill(self, menu: QMenu, commands: Iterable[Command]) -> None:
        menu.setToolTipsVisible(True)
        for command in commands:
            self._add(menu, command)

    def _add(self, menu: QMenu, command: Command) -> QAction:
        # Made here: the object that addAction(words) gives may be the stale one of a deleted object of that address.
        action = QAction(entry_words(command), menu)
        menu.addAction(action)
        reason = command.why_not()
        action.setObjectName(command.id)
        action.setEnabled(not reason)
        action.setToolTip(plain_tooltip(reason))
        action.setStatusTip(reason)
        action.triggered.connect(lambda _=False, id=command.id: self._commands.run(id))
        return action
