"""Text that is being typed in the cells: committed before a command, and gone back to where it was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.cells.editors import Ending

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.view import TaskTableView


def commit_typing(view: TaskTableView) -> bool:
    """Commit what is typed in the cell that has the keyboard; False where it is not a value: the cell says why."""
    for editor in view.open_editors():
        if editor.is_in_use:
            editor.end(Ending.COMMIT)
            return editor.done
    return True


def go_to_typing(view: TaskTableView, task: TaskKey, field: str) -> bool:
    """Give the keyboard to the open editor of a cell, in view; False where there is none."""
    for editor in view.open_editors():
        if editor.field.name == field and editor.index.isValid() and view.tasks.shown.key(editor.index.row()) == task:
            view.scrollTo(editor.index)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
