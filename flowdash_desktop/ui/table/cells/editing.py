"""The editors that are open in cells: what is typed in them is taken, told, or handed over when they go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.table.cells.delegate import TaskDelegate, refusal
from flowdash_desktop.ui.table.cells.editors import CellEditor, Ending
from flowdash_desktop.ui.table.events import CellTyping, EditRefused

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellEditing(QObject):
    """What is typed in the cells of a view. A text that is no value stays in its editor until it is one, or until Esc.

    Args:
        view: whose cells.

    Attributes:
        delegate: opens the editors.

    Signals:
        typing: ``CellTyping``.
    """

    typing = Signal(object)

    def __init__(self, view: TaskRowsView) -> None:
        super().__init__(view)
        self._view, self._tasks = view, view.tasks
        self._editors: list[CellEditor] = []
        self._left: EditRefused | None = None
        """What was being typed for a task that is gone, until the person does something else."""
        self.delegate = TaskDelegate(view, self._opened)
        self.delegate.editing_ended.connect(self._ended)
        view.current.typed_into = self._typed_into
        view.current.about_to_leave.connect(self._hand_over_current)
        self._tasks.modelAboutToBeReset.connect(self.hand_over_all)

    # Open editors

    def edit_cell(self, key: TaskKey, field_name: str) -> bool:
        """Open the editor of a cell. False where it is not shown or can't be edited."""
        view, index = self._view, self._tasks.index(self._tasks.shown.row(key), self._tasks.column(field_name))
        if not index.isValid() or view.isColumnHidden(index.column()):
            return False
        view.scrollTo(index)
        view.target.go_to(index)
        asked = QAbstractItemView.EditTrigger.AllEditTriggers
        return bool(view.edit(index, asked, None))  # type: ignore[call-overload]  # no event asked for it

    def open_editors(self) -> tuple[CellEditor, ...]:
        """The editors that hold text: the one being typed into, and one whose text was refused."""
        return tuple(editor for editor in self._editors if not editor.done)

    def with_refused_text(self) -> CellEditor | None:
        """The editor that holds a refused text, which stays open in its own cell."""
        return next((editor for editor in self._editors if editor.holds_refused_text), None)

    def go_to(self, task: TaskKey, field: str) -> bool:
        """Give the keyboard to the open editor of a cell, in view; False where there is none."""
        for editor in self.open_editors():
            if editor.field.name == field and editor.index.isValid() and self._key(editor) == task:
                self._view.scrollTo(editor.index)
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def commit(self) -> bool:
        """Commit what is typed in the cell that has the keyboard; False where it is not a value: the cell says why."""
        for editor in self.open_editors():
            if editor.is_in_use:
                editor.end(Ending.COMMIT)
                return editor.done
        return True

    def commit_all(self) -> bool:
        """Commit what is typed in all cells, before a question covers them; False where one is not a value, which has
        the keyboard then and says why."""
        for editor in self.open_editors():
            editor.end(Ending.COMMIT)
            if not editor.done:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def take_all(self) -> None:
        """The person goes elsewhere: what was typed is asked for, or told as refused, while its cell is there."""
        for editor in self.open_editors():
            self.delegate.take(editor)
            editor.finish()
        self._editors, self._left = [], None

    def follow(self, following: Following) -> None:
        """A task has another name, or is another to its server: what is typed into its cells goes on."""
        for editor in self.open_editors():
            key = self._key(editor)
            if key in (following.old, following.new) and not is_another(editor.identity, following.before):
                editor.identity = following.now or editor.identity

    def _opened(self, editor: CellEditor) -> None:
        """Remember an editor while it lives; its task stays in view."""
        self._editors = [*self.open_editors(), editor]
        editor.typed.connect(partial(self._typed, editor, self._key(editor)))

    def _typed(self, editor: CellEditor, key_then: TaskKey | None) -> None:
        key = self._key(editor) if editor.index.isValid() else key_then
        if key is not None:
            text = editor.text() if editor.is_changed else None
            self.typing.emit(CellTyping(key, editor.field.name, text, editor.base, editor.identity))

    def _typed_into(self) -> QPersistentModelIndex | None:
        """The cell whose task stays in view, None where no editor is open."""
        editors = self.open_editors()
        if not editors:
            return None
        in_use = next((editor for editor in editors if editor.is_in_use), None)
        return (in_use or self.with_refused_text() or editors[-1]).index

    def _key(self, editor: CellEditor) -> TaskKey | None:
        return self._tasks.shown.key(editor.index.row())

    # Cells that go

    def hand_over_all(self) -> None:
        """The cells here are about to go, and nobody has asked for it: what was typed is told, and not saved."""
        for editor in self.open_editors():
            self._hand_over(editor, None)
        self._editors = []

    def hand_over_rows(self, rows: Iterable[int]) -> None:
        """Tasks go while someone types: what was typed is handed over, not lost."""
        for editor in self.open_editors():
            if editor.index.row() in rows:
                self._hand_over(editor, InvalidValueError(Problem.NO_SUCH_TASK))

    def forget_gone(self) -> None:
        """The person does something else than to type on for a task that is gone."""
        self._left = None

    def _hand_over_current(self) -> None:
        """What is typed into the current row is told first: it is for the task that had its unique ID."""
        self.hand_over_rows((self._view.currentIndex().row(),))

    def _hand_over(self, editor: CellEditor, why: InvalidValueError | None) -> None:
        """Tell what is typed in a cell that goes, and let the next keys go on with it, wherever the focus would be."""
        key = self._key(editor)
        if editor.is_changed and key is not None:
            self._left = refusal(editor, key, why)
            self._tasks.refuse_edit(self._left)
        editor.finish()
        if editor.is_in_use:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys pressed on the view

    def takes_key(self, event: QKeyEvent) -> bool:
        """True for a key that goes no further, as it belongs to a text that is typed or was typed."""
        return self._goes_on_typing(event) or self._is_refused_here()

    def _is_refused_here(self) -> bool:
        """True while the cell that is typed in holds a text that is no value: keys do not leave its row then, or the
        next command would act on another task than the one typed for."""
        typing = [editor for editor in self.open_editors() if editor.is_in_use and editor.is_changed]
        return not all(self.delegate.can_take(editor) for editor in typing)

    def _goes_on_typing(self, event: QKeyEvent) -> bool:
        """True for a key of somebody who has not seen yet that the task is gone: the text goes on where it is kept, and
        no other task is typed into. Enter, or any other key, is the end of it."""
        left, self._left = self._left, None
        if left is None:
            return False
        if event.key() == Qt.Key.Key_Backspace:
            self._left = replace(left, text=left.text[:-1])
        elif event.text().isprintable() and event.text():
            self._left = replace(left, text=left.text + event.text())
        else:
            return event.key() in _ENTER
        self._tasks.refuse_edit(self._left)
        return True

    # From one cell to the next

    def _ended(self, index: QPersistentModelIndex, how: Ending) -> None:
        self._editors = list(self.open_editors())
        view = self._view
        view.current.keep()
        if how is Ending.COMMIT_AND_NEXT:
            self._edit_beside(index, 1)
        elif how is Ending.COMMIT_AND_PREVIOUS:
            self._edit_beside(index, -1)
        elif view.mode.ends_with_edit:
            view.mode.leave_cell()
        elif how is Ending.COMMIT_AND_BELOW and not view.mode.always_edits:
            self._go_below(index)

    def _go_below(self, index: _Index) -> None:
        """Go on to the cell below, as in a spreadsheet; at the last task stay."""
        view = self._view
        row = view.groups.next_task(index.row() + 1, 1) if index.isValid() else -1
        if row >= 0 and index.row() == view.currentIndex().row():
            below = self._tasks.index(row, index.column())
            view.current.is_below_edit = True
            view.target.go_to(below)
            view.current.is_below_edit = False
            view.scrollTo(below)

    def _edit_beside(self, index: _Index, step: int) -> None:
        """Edit the next cell that can be edited, in this row or the one below (or above)."""
        header, model = self._view.header, self._tasks
        columns = [
            section
            for section in map(header.logicalIndex, range(header.count()))
            if not header.isSectionHidden(section)
            and model.can_edit(section)
            and model.field(section).kind is not FieldKind.CHECKBOX
        ]
        if not index.isValid() or index.column() not in columns:
            return
        place = columns.index(index.column()) + step
        row = index.row() + (step if not 0 <= place < len(columns) else 0)
        key = model.shown.key(row)
        if key is not None:
            self.edit_cell(key, model.field(columns[place % len(columns)]).name)
