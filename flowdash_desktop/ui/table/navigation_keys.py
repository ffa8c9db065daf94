"""Keys of the table that edit nothing: to the next task, a row picked, back to one row, a look at files, why a cell
can't be edited."""

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
_WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_CONTROL = Qt.KeyboardModifier.ControlModifier


def press_navigation_key(
    view: TaskRowsView, event: QKeyEvent, open_task: Callable[[TaskKey], None], look: Callable[[], None]
) -> bool:
    """Do what a key asks for.

    Args:
        view: the rows.
        event: the press.
        open_task: shows a task in the pane.
        look: shows the files of the current task.

    Returns:
        False for a key that is none of these.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key == Qt.Key.Key_Space and _is_on_a_task(view):
        _press_space(view, event, look)
        return True
    if modifiers == _CONTROL:
        return _press_with_control(view, key)
    if modifiers:
        return False
    if key == Qt.Key.Key_Escape and view.target.has_several():
        view.target.go_to(view.currentIndex())
        return True
    return key == Qt.Key.Key_F2 and _explain_fixed_cell(view, open_task)


def _press_space(view: TaskRowsView, event: QKeyEvent, look: Callable[[], None]) -> None:
    if event.modifiers() == _CONTROL:
        view.target.pick(view.currentIndex())
    elif not event.modifiers() and not event.isAutoRepeat():
        look()


def _is_on_a_task(view: TaskRowsView) -> bool:
    """True where Space shows the files of the task and Ctrl+Space picks its row: in the cell of a checkbox it ticks."""
    index = view.currentIndex()
    return index.isValid() and view.tasks.field(index.column()).kind is not FieldKind.CHECKBOX


def _press_with_control(view: TaskRowsView, key: Qt.Key) -> bool:
    if key in _WALKS:
        return view.target.walk(_WALKS[key])
    if key in _TASKS:
        view.current.step(_TASKS[key])  # as in the pane
        return True
    return False


def _explain_fixed_cell(view: TaskRowsView, open_task: Callable[[TaskKey], None]) -> bool:
    """Say why the current cell can't be edited; False where it can, or where there is none."""
    index = view.currentIndex()
    task = view.tasks.shown.key(index.row())
    if task is None or view.tasks.can_edit(index.column()):
        return False
    field = view.tasks.field(index.column())
    if field.kind is FieldKind.FILE:
        open_task(task)  # the pane has the files
    else:
        view.told.emit(f"{field.name}: {explain(InvalidValueError(Problem.NOT_EDITABLE))}")
    return True
