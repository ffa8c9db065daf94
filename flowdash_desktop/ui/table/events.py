"""What the table tells its presenter, as frozen values, and the roles under which its model keeps a cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, auto

from PySide6.QtCore import Qt

from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError


class TableRole(IntEnum):
    """Roles of our own, beside Qt's."""

    TASK_KEY = Qt.ItemDataRole.UserRole + 1
    """The task's ``TaskKey``."""
    FIELD = Qt.ItemDataRole.UserRole + 2
    """The column's ``Field``; also a role of the header."""
    VALUE = Qt.ItemDataRole.UserRole + 3
    """The typed value, None where blank."""
    STATE = Qt.ItemDataRole.UserRole + 4
    """The ``FieldMark`` of the cell, None where all is confirmed."""
    ROW_STATE = Qt.ItemDataRole.UserRole + 5
    """The task's most pressing ``EditState``, None where all is confirmed."""
    DIMMED = Qt.ItemDataRole.UserRole + 6
    """True for a row that is kept although it no longer passes the filter."""
    SORT = Qt.ItemDataRole.UserRole + 7
    """Of the header: ``SortMark``, None where the column does not count in the order."""


@dataclass(frozen=True, slots=True)
class SortMark:
    """A column's part in the order: its direction, its level from 1, and how many levels there are."""

    descending: bool
    level: int
    levels: int


@dataclass(frozen=True, slots=True)
class ManyEdit:
    """A person gave a field of several tasks one value."""

    tasks: tuple[TaskKey, ...]
    field: str
    value: Value


class BlockAction(Enum):
    """What a person does to a block of cells."""

    PASTE = auto()
    """Set the texts of the clipboard."""
    FILL = auto()
    """Give all cells of a column what its first cell has."""
    CLEAR = auto()
    """Empty all cells."""
    REPLACE = auto()
    """Replace a text in the cells that have it."""
    SET = auto()
    """Give one field of several tasks a value."""


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A person changes a block of cells.

    Attributes:
        action: what is done to it.
        tasks: its tasks from top to bottom.
        fields: its fields by name, as the columns stand.
        lines: what is pasted, as tab-separated lines; begun at the first cell.
        repeats: what is pasted is repeated over a block that it fits into a whole number of times.
        is_ours: what is pasted was copied here.
    """

    action: BlockAction
    tasks: tuple[TaskKey, ...]
    fields: tuple[str, ...]
    lines: str = ""
    repeats: bool = False
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class EditRefused:
    """What was typed is not taken. The text is kept in its editor, and here.

    Attributes:
        error: why it can't be a value of the field; None where nothing is wrong with it, and only its cell has gone.
        base: the value that was shown when it was begun.
        identity: what the task was known by then.
    """

    task: TaskKey
    field: str
    text: str
    error: InvalidValueError | None
    base: Value = None
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class CellTyping:
    """What is being typed in a cell: text other than the value it was begun with, None when it is not any more.

    Attributes:
        base: the value that was shown when it was begun.
        identity: what the task was known by then.
    """

    task: TaskKey
    field: str
    text: str | None
    base: Value
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class CellPlace:
    """One field of one task."""

    task: TaskKey
    field: str


@dataclass(frozen=True, slots=True)
class AddFiles:
    """A person asks to choose files for one file field of one task."""

    task: TaskKey
    field: str


@dataclass(frozen=True, slots=True)
class TableCounts:
    """How many tasks are shown, and how many there are."""

    shown: int
    total: int
