"""Keys of the table that edit nothing: to the next task, back to one row, and why a cell can't be edited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView
from flowdash_desktop.ui.texts import explain

_TASKS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


def press_navigation_key(view: TaskRowsView, event: QKeyEvent, open_task: Callable[[TaskKey], None]) -> bool:
    """Do what a key asks for.

    Args:
        view: the rows.
        event: the press.
        open_task: shows a task in the pane.

    Returns:
        False for a key that is none of these.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key in _TASKS and modifiers == Qt.KeyboardModifier.ControlModifier:
        view.step(_TASKS[key])  # as in the pane
        return True
    if modifiers:
        return False
    if key == Qt.Key.Key_Escape and view.target.has_several():
        view.target.go_to(view.currentIndex())
        return True
    return key == Qt.Key.Key_F2 and _explain_fixed_cell(view, open_task)


def _explain_fixed_cell(view: TaskRowsView, open_task: Callable[[TaskKey], None]) -> bool:
    """Say why the current cell can't be edited; False where it can, or where there is none."""
    index = view.currentIndex()
    task = view.tasks.key(index.row())
    if task is None or view.tasks.can_edit(index.column()):
        return False
    field = view.tasks.field(index.column())
    if field.kind is FieldKind.FILE:
        open_task(task)  # the pane has the files
    else:
        view.told.emit(f"{field.name}: {explain(InvalidValueError(Problem.NOT_EDITABLE))}")
    return True
