"""One command, and the table of all commands of a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.widgets.key_tips import use_keys


class Section(Enum):
    """Where a command stands on the sheet of keys."""

    VIEWER = auto()
    FIND = auto()
    TASKS = auto()
    TRIAGE = auto()
    CELLS = auto()
    ACTIONS = auto()
    DETAILS = auto()
    UNDO = auto()
    WORKFLOW = auto()
    WINDOW = auto()
    GO = auto()
    HELP = auto()


def section_words(section: Section) -> str:
    """The heading of a section."""
    return {
        Section.VIEWER: QCoreApplication.translate("Commands", "In the viewer"),
        Section.FIND: QCoreApplication.translate("Commands", "Find and show"),
        Section.TASKS: QCoreApplication.translate("Commands", "Tasks"),
        Section.TRIAGE: QCoreApplication.translate("Commands", "Triage"),
        Section.CELLS: QCoreApplication.translate("Commands", "Cells"),
        Section.ACTIONS: QCoreApplication.translate("Commands", "Actions"),
        Section.DETAILS: QCoreApplication.translate("Commands", "Details"),
        Section.UNDO: QCoreApplication.translate("Commands", "Undo"),
        Section.WORKFLOW: QCoreApplication.translate("Commands", "Workflow"),
        Section.WINDOW: QCoreApplication.translate("Commands", "Window"),
        Section.GO: QCoreApplication.translate("Commands", "Go to views and workflows"),
        Section.HELP: QCoreApplication.translate("Commands", "Help"),
    }[section]


class Scope(Enum):
    """Where a key works. One key may do two things only in scopes that never overlap."""

    WINDOW = auto()
    """Everywhere in the window."""
    TABLE = auto()
    """In the table, in both modes."""
    ROWS = auto()
    """In the table in row mode."""
    CELLS = auto()
    """In the table in cell mode."""
    PANE = auto()
    """In the pane of a task."""
    VIEWER = auto()
    """In the viewer of files, which has the keys for itself while it is open."""
    TRIAGE = auto()
    """In triage mode, which has the keys for itself while it is open."""


_OWN = (Scope.VIEWER, Scope.TRIAGE)
_APART = ({Scope.ROWS, Scope.CELLS}, {Scope.TABLE, Scope.PANE}, {Scope.ROWS, Scope.PANE}, {Scope.CELLS, Scope.PANE})
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def overlap(one: Scope, other: Scope) -> bool:
    """True where a key of one scope could also be meant for the other."""
    if one in _OWN or other in _OWN:
        return one is other
    return {one, other} not in _APART


def is_row_key(keys: str) -> bool:
    """True for keys that write in a text: letters, digits, Space, Backspace. They are commands in row mode alone.

    Signs as ``/`` and ``?`` work in the whole window, wherever nothing is typed.
    """
    sequence = QKeySequence(keys)
    if sequence.count() != 1:
        return False
    combination = sequence[0]  # type: ignore[index]  # the stub has no such method
    if combination.keyboardModifiers() & _MODIFIERS:
        return False
    key = combination.key()
    is_letter = key < _NAMED_KEYS and sequence.toString()[-1:].isalnum()
    return is_letter or key in (Qt.Key.Key_Space, Qt.Key.Key_Backspace)


_NAMED_KEYS = 0x01000000
"""Keys from here on have a name and write nothing, as ``F2``."""


def _always() -> str:
    return ""


def _one() -> int:
    return 1


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
        scope: where its keys work, those of row mode apart (``is_row_key``).
        for_tasks: it acts on the tasks that are meant, so the context menu of the table has it.
        repeats: a key of row mode that is held down does it again.
        fixed: those of its keys that can't be changed: every program has them, or parts of the window know them.
        action: what has its keys and gets others, those of row mode apart.
        count: on how many of the tasks that are meant it acts.
        more_words: other words under which the palette finds it, that are not shown.
    """

    id: str
    section: Section
    words: Callable[[], str]
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    why_not: Callable[[], str] = _always
    makes_shortcut: bool = True
    scope: Scope = Scope.WINDOW
    for_tasks: bool = False
    repeats: bool = False
    fixed: tuple[str, ...] = ()
    action: QAction | None = None
    count: Callable[[], int] = _one
    more_words: str = ""

    def scope_of(self, keys: str) -> Scope:
        """Where one of its keys works."""
        return Scope.ROWS if is_row_key(keys) and self.scope in (Scope.WINDOW, Scope.TABLE) else self.scope

    @property
    def shown(self) -> str:
        """The first key in Qt's portable form, ``""`` for none."""
        return self.keys[0] if self.keys else ""

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
        return shown_key(self.shown) if self.keys else ""


def shown_key(keys: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def of_action(
    id: str, section: Section, action: QAction, row_keys: tuple[str, ...] = (), *, for_tasks: bool = False
) -> Command:
    """The command that an action is: its words, its keys and whether it is enabled are the action's own.

    Args:
        id: names it for good.
        section: where it stands on the sheet of keys.
        action: does it.
        row_keys: its keys in row mode, which the action does not have.
        for_tasks: it acts on the tasks that are meant.
    """

    def why_not() -> str:
        if action.isEnabled() and action.isVisible():
            return ""
        return action.statusTip() or QCoreApplication.translate("Commands", "Not possible now")

    keys = tuple(key.toString(QKeySequence.SequenceFormat.PortableText) for key in action.shortcuts())
    return Command(
        id, section, lambda: action.text().replace("&&", "&").rstrip("…"), action.trigger, (*keys, *row_keys), why_not,
        False, for_tasks=for_tasks, action=action,
    )  # fmt: skip


def clashes(commands: Sequence[Command]) -> list[tuple[str, Command, Command]]:
    """The keys that would do two things in one scope, each with its two commands."""
    found: list[tuple[str, Command, Command]] = []
    owners: dict[str, list[tuple[Scope, Command]]] = {}
    for command in commands:
        for key in dict.fromkeys(QKeySequence(one).toString() for one in command.keys):
            scope, others = command.scope_of(key), owners.setdefault(key, [])
            found += [(key, other, command) for there, other in others if overlap(there, scope)]
            others.append((scope, command))
    return found


def _check(commands: Sequence[Command]) -> None:
    """Find a fault of the program: what two commands have in common."""
    twice = sorted(name for name, many in Counter(command.id for command in commands).items() if many > 1)
    if twice:
        raise ValueError(f"two commands have one id: {twice}")
    if found := clashes(commands):
        raise ValueError(f"two commands have one key: {[(key, a.id, b.id) for key, a, b in found]}")


class Requests(QObject):
    """What commands ask of the presenter that has the table of commands.

    Signals:
        go: show where one letter leads to: views and workflows.
        change_keys: show all commands, to give them other keys.
        menu: open the menu of all commands.
        appearance: ``"light"``, ``"dark"``, or None for the appearance of the system.
        language: a code such as ``"de"``, or None for the language of the system.
        share: share the workspace that is shown.
        help: show what the program says of itself; which part is named as in ``help_commands``.

    Attributes:
        why_not_share: gives why it can't be shared, ``""`` where it can.
    """

    why_not_share: Callable[[], str] = staticmethod(_always)

    go = Signal()
    change_keys = Signal()
    menu = Signal()
    appearance = Signal(object)
    language = Signal(object)
    share = Signal()
    help = Signal(str)


class Commands(QObject):
    """The commands of one window, in the order in which they are listed.

    Args:
        window: gets the keys of the commands with ``makes_shortcut``.
        commands: all of them, with the keys that the program itself gives them.
        requests: what these commands ask of whoever has them.

    Attributes:
        usual: the commands with these keys.
        requests: what commands ask of whoever has them.

    Signals:
        changed: commands have other keys.

    Raises:
        ValueError: two commands have one id, or one key.
    """

    changed = Signal()

    def __init__(self, window: QWidget, commands: Sequence[Command], requests: Requests | None = None) -> None:
        super().__init__(window)
        self.requests = requests or Requests(self)
        self._window = window
        self.usual = tuple(commands)
        self._all: tuple[Command, ...] = ()
        self._by_id: dict[str, Command] = {}
        self._shortcuts: list[QShortcut] = []
        self._put(commands)

    def use(self, commands: Sequence[Command]) -> None:
        """Put keys in force, everywhere and at once.

        Args:
            commands: all of them, with these keys.

        Raises:
            ValueError: two commands have one id, or one key.
        """
        self._put(commands)
        pairs = zip(self.usual, self._all, strict=True)
        use_keys({was.shown: now.shown for was, now in pairs if was.shown != now.shown})
        self.changed.emit()

    def _put(self, commands: Sequence[Command]) -> None:
        _check(commands)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._shortcuts = []
        self._all = tuple(commands)
        self._by_id = {command.id: command for command in commands}
        for command in self._all:
            keys = [QKeySequence(key) for key in command.keys if command.scope_of(key) is not Scope.ROWS]
            if command.makes_shortcut:
                self._make_shortcuts(command, keys)
            elif command.action is not None:
                command.action.setShortcuts(keys)

    def _make_shortcuts(self, command: Command, keys: Sequence[QKeySequence]) -> None:
        """Make them for the window. Those of row mode are the table's."""
        for key in keys:
            shortcut = QShortcut(key, self._window)
            shortcut.activated.connect(partial(self.run, command.id))
            self._shortcuts.append(shortcut)

    def __iter__(self) -> Iterator[Command]:
        """All commands, in order."""
        return iter(self._all)

    def of_id(self, id: str) -> Command:
        """The command of this id.

        Raises:
            KeyError: there is none.
        """
        return self._by_id[id]

    def of_row_key(self, keys: str) -> Command | None:
        """The command that a key does in row mode, in Qt's portable form; None for none."""
        return next((c for c in self._all for key in c.keys if key == keys and c.scope_of(key) is Scope.ROWS), None)

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
