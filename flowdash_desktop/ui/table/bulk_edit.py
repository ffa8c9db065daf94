"""What is set in the current cell, and in the same column of all selected tasks where that is one of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QToolTip

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.identity import identity_of
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.table.clipboard import CALCULATED
from flowdash_desktop.ui.table.events import ManyEdit
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.typed_values import read_clip
from flowdash_desktop.ui.widgets.text import plain_tooltip
from flowdash_desktop.ui.widgets.text_inputs import joined_words, on_one_line

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

_LOOKED_AT = 2000


def count_words(count: int) -> str:
    """How many tasks an editor is for."""
    return QCoreApplication.translate("TaskTable", "{count} tasks").format(count=counted(count))


def edit_targets(view: TaskRowsView, index: QModelIndex | QPersistentModelIndex) -> tuple[TaskKey, ...]:
    """The tasks that an edit of a cell is for: all that are selected where its row is one of several, else none.

    No two tasks may have one unique ID, so that is given to one at a time.
    """
    if not index.isValid() or view.tasks.field(index.column()).kind is FieldKind.UNIQUE_ID:
        return ()
    return view.target.tasks() if _is_one_of_several(view, index) else ()


def count_at(view: TaskRowsView, index: QModelIndex) -> int:
    """For how many tasks the menu of a cell is."""
    return view.target.count() if _is_one_of_several(view, index) else 1


def _is_one_of_several(view: TaskRowsView, index: QModelIndex | QPersistentModelIndex) -> bool:
    return view.target.has_several() and view.target.includes(index.row())


def common_text(view: TaskRowsView, field: Field) -> str | None:
    """What the selected tasks have in a field, as text to be edited; None where they differ, or are too many to look
    at all of them before the editor opens."""
    ids = view.target.ids()
    if len(ids) > _LOOKED_AT:
        return None
    column = view.tasks.column(field.name)
    texts = view.tasks.table.reader.texts(column, ids[:1])
    alike = bool(texts) and all(text == texts[0] for text in view.tasks.table.reader.texts(column, ids))
    if not alike:
        return None
    (value,) = view.tasks.table.reader.values(column, ids[:1])
    return field_type(field.kind).typed_text(value, field, view.tasks.schema)


def set_value(view: TaskRowsView, index: QModelIndex, field: Field, value: Value) -> None:
    """Ask for a value of a field of the task in this row, and of all selected ones where it is one of several."""
    model = view.tasks
    place = model.index(index.row(), model.column(field.name))
    tasks, row = edit_targets(view, place), model.shown.row_at(index.row())
    if tasks:
        model.many_edited.emit(ManyEdit(tasks, field.name, value))
    elif row is not None:
        task = row.shown.task
        model.request_edit(task.key, field.name, value, task.values.get(field.name), identity_of(task, model.schema))


def set_text(view: TaskRowsView, index: QModelIndex, text: str, *, is_ours: bool = False) -> bool:
    """The same with a text of the clipboard; what is no value of the field is told at the cell: False then."""
    model = view.tasks
    if not index.isValid() or model.shown.key(index.row()) is None:
        return False
    field = model.field(index.column())
    try:
        if not model.can_edit(index.column()):
            raise InvalidValueError(Problem.NOT_EDITABLE)
        value = pasted_value(text, field, model.schema, is_ours=is_ours)
    except InvalidValueError as error:
        _tell(view, index, f"{field.name}: {explain(error)}")
        return False
    set_value(view, index, field, value)
    return True


def pasted_value(text: str, field: Field, schema: WorkflowSchema, *, is_ours: bool = False) -> Value:
    """The value that a text is.

    Args:
        text: of the clipboard.
        field: whose value it is.
        schema: the workflow's.
        is_ours: it was copied out of a table of this program, in the notation that programs take.

    Raises:
        InvalidValueError: it is none that the field takes, or may be one of two days.
    """
    kind = field_type(field.kind)
    reads_strictly = is_ours and field.kind in CALCULATED
    value = kind.from_text(text, field, schema) if reads_strictly else read_clip(text, field, schema)
    kind.check(value, field, schema)
    return value


def paste_text(view: TaskRowsView, text: str, *, is_ours: bool = False) -> None:
    """Set a text of the clipboard in the current cell; an empty one empties it."""
    index = view.currentIndex()
    if not index.isValid():
        return
    kind = view.tasks.field(index.column()).kind
    if field_type(kind).multiline or kind is FieldKind.MULTIPLE_SELECT:  # whose lines are options
        set_text(view, index, text)
        return
    line, count = on_one_line(text)
    if set_text(view, index, line, is_ours=is_ours) and count > 1:
        _tell(view, index, joined_words(count))


def toggle(view: TaskRowsView, index: QModelIndex) -> None:
    """Tick the box of the current cell, or take the tick away, and the same in all selected ones."""
    checked = view.tasks.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    set_value(view, index, view.tasks.field(index.column()), not checked)


def _tell(view: TaskRowsView, index: QModelIndex, words: str) -> None:
    at = view.viewport().mapToGlobal(view.visualRect(index).bottomLeft())
    QToolTip.showText(at, plain_tooltip(words), view.viewport())
