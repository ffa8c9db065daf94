"""Keys of the table that edit nothing: to the next task, back to one row, and why a cell can't be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.texts import explain

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.view import TaskTableView

_TASKS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


def other_key(view: TaskTableView, event: QKeyEvent) -> bool:
    """Do what a key asks for. False for one that is none of these."""
    key, index, modifiers = Qt.Key(event.key()), view.currentIndex(), event.modifiers()
    if key in _TASKS and modifiers == Qt.KeyboardModifier.ControlModifier:
        view.step(_TASKS[key])  # as in the pane
        return True
    if key == Qt.Key.Key_Escape and not modifiers and view.target.has_several():
        view.target.go_to(index)
        return True
    task = view.tasks.key(index.row())
    if key != Qt.Key.Key_F2 or modifiers or task is None or view.tasks.can_edit(index.column()):
        return False
    field = view.tasks.field(index.column())
    if field.kind is FieldKind.FILE:
        view.task_activated.emit(task)  # the pane has the files
    else:
        view.told.emit(f"{field.name}: {explain(InvalidValueError(Problem.NOT_EDITABLE))}")
    return True
