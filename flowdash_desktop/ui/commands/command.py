"""One command, and the table of all commands of a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Section(Enum):
    """Where a command stands on the sheet of keys."""

    VIEWER = auto()
    FIND = auto()
    TASKS = auto()
    TRIAGE = auto()
    CELLS = auto()
    DETAILS = auto()
    UNDO = auto()
    WORKFLOW = auto()
    WINDOW = auto()


def section_words(section: Section) -> str:
    """The heading of a section."""
    return {
        Section.VIEWER: QCoreApplication.translate("Commands", "In the viewer"),
        Section.FIND: QCoreApplication.translate("Commands", "Find and show"),
        Section.TASKS: QCoreApplication.translate("Commands", "Tasks"),
        Section.TRIAGE: QCoreApplication.translate("Commands", "Triage"),
        Section.CELLS: QCoreApplication.translate("Commands", "Cells"),
        Section.DETAILS: QCoreApplication.translate("Commands", "Details"),
        Section.UNDO: QCoreApplication.translate("Commands", "Undo"),
        Section.WORKFLOW: QCoreApplication.translate("Commands", "Workflow"),
        Section.WINDOW: QCoreApplication.translate("Commands", "Window"),
    }[section]


def _always() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for.

    Attributes:
        id: names it for good, also where its words change.
        section: where it stands on the sheet of keys.
        words: what it is called now; without a mnemonic.
        run: does it.
        keys: its keys, in Qt's portable form; the first one is shown.
        why_not: why it can't be done now, ``""`` where it can.
        makes_shortcut: the table gives the window its keys. False where an action or a widget has them.
        mode: its keys work in this mode of the window alone, so the window may use them otherwise; ``""`` for always.
    """

    id: str
    section: Section
    words: Callable[[], str]
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    why_not: Callable[[], str] = _always
    makes_shortcut: bool = True
    mode: str = ""

    def run_if_possible(self) -> str:
        """Do it where it can be done.

        Returns:
            Why it can't, ``""`` where it was done.
        """
        reason = self.why_not()
        if not reason:
            self.run()
        return reason

    @property
    def shown_key(self) -> str:
        """The first key as this system writes it, ``""`` for none."""
        return shown_key(self.keys[0]) if self.keys else ""


def shown_key(keys: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def of_action(id: str, section: Section, action: QAction) -> Command:
    """The command that an action is: its words, its keys and whether it is enabled are the action's own."""

    def why_not() -> str:
        if action.isEnabled() and action.isVisible():
            return ""
        return action.statusTip() or QCoreApplication.translate("Commands", "Not possible now")

    keys = tuple(key.toString(QKeySequence.SequenceFormat.PortableText) for key in action.shortcuts())
    return Command(
        id, section, lambda: action.text().replace("&&", "&").rstrip("…"), action.trigger, keys, why_not, False
    )


def _check(commands: Sequence[Command]) -> None:
    """Find a fault of the program: what two commands have in common."""
    keys = ((command.mode, QKeySequence(key).toString()) for command in commands for key in command.keys)
    for what, names in (("id", [("", command.id) for command in commands]), ("key", list(keys))):
        twice = sorted(name for name, many in Counter(names).items() if many > 1)
        if twice:
            raise ValueError(f"two commands have one {what}: {twice}")


class Commands:
    """The commands of one window, in the order in which they are listed.

    Args:
        window: gets the keys of the commands with ``makes_shortcut``.
        commands: all of them.

    Raises:
        ValueError: two commands have one id, or one key.
    """

    def __init__(self, window: QWidget, commands: Sequence[Command]) -> None:
        self._all = tuple(commands)
        self._by_id = {command.id: command for command in commands}
        _check(self._all)
        for command in self._all:
            if command.makes_shortcut:
                self._make_shortcuts(window, command)

    def _make_shortcuts(self, window: QWidget, command: Command) -> None:
        for key in command.keys:
            QShortcut(QKeySequence(key), window).activated.connect(partial(self.run, command.id))

    def __iter__(self) -> Iterator[Command]:
        """All commands, in order."""
        return iter(self._all)

    def run(self, id: str) -> str:
        """Do a command where it can be done.

        Returns:
            Why it can't, ``""`` where it was done.
        """
        return self._by_id[id].run_if_possible()


def in_front(front: Iterable[Command], behind: Iterable[Command]) -> list[Command]:
    """What can be asked for while a part of the window has the keyboard.

    Args:
        front: the commands of the part, which takes its keys before the window does.
        behind: the commands of the window. Those with the words of a command in front are left out, and so are the keys
            that work only where the part does not have the keyboard.
    """
    made = list(front)
    words = {command.words() for command in made}
    taken = {QKeySequence(key).toString() for command in made for key in command.keys}
    for command in behind:
        if command.words() not in words:
            keys = tuple(key for key in command.keys if QKeySequence(key).toString() not in taken)
            made.append(replace(command, keys=keys))
    return made
