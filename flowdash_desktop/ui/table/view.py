"""The table that people work in: keys, menus, editors and files. It tells what is wanted and changes no task."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TypeAlias, overload

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QToolTip, QWidget

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.table.bulk_edit import paste_text, set_text, toggle
from flowdash_desktop.ui.table.cells.delegate import TaskDelegate, refusal
from flowdash_desktop.ui.table.cells.editors import CellEditor, Ending
from flowdash_desktop.ui.table.cells.type_ahead import TypeAhead
from flowdash_desktop.ui.table.context_menu import TaskMenu, copy_cell, copy_rows
from flowdash_desktop.ui.table.copy_rows import RowsCopier
from flowdash_desktop.ui.table.drops import FileDrops
from flowdash_desktop.ui.table.events import CellTyping, EditRefused
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.navigation_keys import press_navigation_key
from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.files.file_data import has_files, has_only_picture

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Trigger = QAbstractItemView.EditTrigger
_ALWAYS = _Trigger.AllEditTriggers
_OPENS = (_Trigger.AnyKeyPressed, _Trigger.EditKeyPressed, _Trigger.DoubleClicked, _Trigger.AllEditTriggers)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TaskTableView(TaskRowsView):
    """The tasks of a workflow, to work in.

    Typing, F2, Enter or a double click edits a cell; Tab goes on to the next one; what can't be read stays in its
    editor until it can, or until Esc. Edits are announced by the model (``TaskTableModel.edit_requested``).

    Signals:
        task_activated: a ``TaskKey`` was opened by Enter, a double click or the menu.
        delete_requested: a tuple of ``TaskKey`` to delete, once confirmed.
        files_dropped: ``FilesAdded``, also where they were pasted.
        picture_pasted: ``ImagePasted``.
        add_files_requested: ``AddFiles``.
        typing: ``CellTyping``.
    """

    task_activated = Signal(object)
    delete_requested = Signal(object)
    files_dropped = Signal(object)
    picture_pasted = Signal(object)
    add_files_requested = Signal(object)
    typing = Signal(object)

    def __init__(self, theme: Theme, model: TaskTableModel, parent: QWidget | None = None) -> None:
        self._editors: list[CellEditor] = []
        self._left: EditRefused | None = None
        """What was being typed for a task that is gone, until the person does something else."""
        self.more_actions: tuple[QAction, ...] = ()
        """Actions of the window that the menu offers too."""
        super().__init__(theme, model, parent)
        self.cells = TaskDelegate(self, self.editor_opened)
        self.drops = FileDrops(self)
        self.drops.files_dropped.connect(self.files_dropped)
        self.drops.picture_pasted.connect(self.picture_pasted)
        self.copier = RowsCopier(self)
        self._type_ahead = TypeAhead(self)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setAccessibleName(self.tr("Tasks"))
        keys = self.tr("Ctrl+Up and Ctrl+Down keep what is selected, Ctrl+Space picks a row or takes it out.")
        self.setAccessibleDescription(self.tr("One task a row. Enter edits a cell or opens the task.") + " " + keys)
        self.doubleClicked.connect(self._double_clicked)
        self.cells.editing_ended.connect(self._editing_ended)
        model.modelAboutToBeReset.connect(self.hand_over_typing)

    # Editors

    def edit_cell(self, key: TaskKey, field_name: str) -> bool:
        """Open the editor of a cell. False where it is not shown or can't be edited."""
        index = self.tasks.index(self.tasks.shown.row(key), self.tasks.column(field_name))
        if not index.isValid() or self.isColumnHidden(index.column()):
            return False
        self.scrollTo(index)
        self.target.go_to(index)
        return self.edit(index, _Trigger.AllEditTriggers, None)

    def open_editors(self) -> tuple[CellEditor, ...]:
        """The editors that hold text: the one being typed into, and one whose text was refused."""
        return tuple(editor for editor in self._editors if not editor.done)

    def editor_opened(self, editor: CellEditor) -> None:
        """Remember an editor while it lives; its task stays in view."""
        self._editors = [*self.open_editors(), editor]
        key = self.tasks.shown.key(editor.index.row())
        editor.typed.connect(partial(self._typed, editor, key))

    def _typed(self, editor: CellEditor, key_then: TaskKey | None) -> None:
        key = self.tasks.shown.key(editor.index.row()) if editor.index.isValid() else key_then
        if key is not None:
            text = editor.text() if editor.is_changed else None
            self.typing.emit(CellTyping(key, editor.field.name, text, editor.base, editor.identity))

    def take_typing(self) -> None:
        """The person goes elsewhere: what was typed is asked for, or told as refused, while its cell is there."""
        for editor in self.open_editors():
            self.cells.take(editor)
            editor.finish()
        self._editors, self._left = [], None

    def hand_over_typing(self) -> None:
        """The cells here are about to go, and nobody has asked for it: what was typed is told, and not saved."""
        for editor in self.open_editors():
            self._hand_over(editor, None)
        self._editors = []

    def leave_current(self) -> None:
        """What is typed into the current row is told first: it is for the task that had its unique ID."""
        row = self.currentIndex().row()
        for editor in self.open_editors():
            if editor.index.row() == row:
                self._hand_over(editor, InvalidValueError(Problem.NO_SUCH_TASK))
        super().leave_current()

    def follow(self, following: Following) -> None:
        """A task has another name, or is another to its server: what is typed into its cells goes on."""
        for editor in self.open_editors():
            key = self.tasks.shown.key(editor.index.row())
            if key in (following.old, following.new) and not is_another(editor.identity, following.before):
                editor.identity = following.now or editor.identity

    def keep_current(self) -> None:
        """A task that is typed into comes before the current one, and stays whatever is filtered."""
        editors = self.open_editors()
        if not editors:
            super().keep_current()
            return
        self._release_timer.stop()
        typed_into = next((editor for editor in editors if editor.is_in_use), None) or self._held() or editors[-1]
        self.tasks.rows.keep(self.tasks.shown.key(typed_into.index.row()), *self.selected_to_stay(), held=True)

    @overload
    def edit(self, index: _Index, /) -> None: ...
    @overload
    def edit(self, index: _Index, trigger: QAbstractItemView.EditTrigger, event: QEvent | None, /) -> bool: ...
    def edit(
        self, index: _Index, trigger: QAbstractItemView.EditTrigger = _ALWAYS, event: QEvent | None = None, /
    ) -> bool | None:
        """Open an editor, in view. One that holds a refused text stays open in its own cell."""
        if trigger in _OPENS:
            self.scrollTo(index)
        held = self._held()
        if held is not None and trigger in _OPENS:
            if held.index == index:
                held.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            self.setState(QAbstractItemView.State.NoState)  # Qt opens no second editor while it is in another state
        return super().edit(index, trigger, event)  # type: ignore[arg-type]  # without an event it is None

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor, but never one that holds a refused text."""
        if not (isinstance(editor, CellEditor) and editor.holds_refused_text):
            super().closeEditor(editor, hint)

    def rowsAboutToBeRemoved(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """A task goes while someone types: what was typed is handed over, not lost."""
        for editor in self.open_editors():
            if start <= editor.index.row() <= end:
                self._hand_over(editor, InvalidValueError(Problem.NO_SUCH_TASK))
        super().rowsAboutToBeRemoved(parent, start, end)

    def _hand_over(self, editor: CellEditor, why: InvalidValueError | None) -> None:
        """Tell what is typed in a cell that goes, and let the next keys go on with it, wherever the focus would be."""
        key = self.tasks.shown.key(editor.index.row())
        if editor.is_changed and key is not None:
            self._left = refusal(editor, key, why)
            self.tasks.refuse_edit(self._left)
        editor.finish()
        if editor.is_in_use:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> CellEditor | None:
        return next((editor for editor in self._editors if editor.holds_refused_text), None)

    def _editing_ended(self, index: QPersistentModelIndex, how: Ending) -> None:
        self._editors = list(self.open_editors())
        self.keep_current()
        if how is Ending.COMMIT_AND_NEXT:
            self._edit_beside(index, 1)
        elif how is Ending.COMMIT_AND_PREVIOUS:
            self._edit_beside(index, -1)

    def _edit_beside(self, index: QPersistentModelIndex, step: int) -> None:
        """Edit the next cell that can be edited, in this row or the one below (or above)."""
        header, model = self.header, self.tasks
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

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What keys do beside moving and typing."""
        self._set_by_keyboard(True)
        QToolTip.hideText()  # what it tells is of another row by then
        if self._goes_on_typing(event) or self._is_refused_here():
            event.accept()
            return
        if self.groups.key(event):
            event.accept()
            return
        if not self._command(event):
            super().keyPressEvent(event)
            self.target.settle()
            if event.key() == Qt.Key.Key_Home:  # also where the frozen first column is current already
                self.horizontalScrollBar().setValue(self.horizontalScrollBar().minimum())
            return
        event.accept()

    def _command(self, event: QKeyEvent) -> bool:
        """A key that acts on the target; True for one."""
        index, key = self.currentIndex(), event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(self, self.copier) if self.target.has_several() else copy_cell(self)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.modifiers() not in _PLAIN:
            return press_navigation_key(self, event, self.task_activated.emit)
        elif key in _ENTER:
            self._enter(index)
        elif key == Qt.Key.Key_Delete:
            self.request_deletion()
        elif key == Qt.Key.Key_Backspace:
            if index.isValid() and self.tasks.can_edit(index.column()):
                set_text(self, index, "")
        else:
            return press_navigation_key(self, event, self.task_activated.emit)
        return True

    def _is_refused_here(self) -> bool:
        """True while the cell that is typed in holds a text that is no value: keys do not leave its row then, or the
        next command would act on another task than the one typed for."""
        typing = [editor for editor in self.open_editors() if editor.is_in_use and editor.is_changed]
        return not all(self.cells.can_take(editor) for editor in typing)

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
        self.tasks.refuse_edit(self._left)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever points at a task types for that one."""
        self._left = None
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere types there."""
        self._left = None
        super().focusOutEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next row that begins with what was typed."""
        self._type_ahead.typed(search)

    def request_deletion(self) -> None:
        """Ask for the deletion of the tasks that are meant, in view."""
        keys = self.target.tasks()
        if keys and self.tasks.schema.unique_id_field is not None:
            self.scrollTo(self.currentIndex())
            self.delete_requested.emit(keys)

    def _enter(self, index: QModelIndex) -> None:
        key = self.tasks.shown.key(index.row())
        if key is None:
            return
        self.scrollTo(index)
        if not self.tasks.can_edit(index.column()):
            self.task_activated.emit(key)
        elif self._is_checkbox(index):
            toggle(self, index)
        else:
            self.edit(index, _Trigger.AllEditTriggers, None)

    def _is_checkbox(self, index: QModelIndex) -> bool:
        return self.tasks.field(index.column()).kind is FieldKind.CHECKBOX

    def _double_clicked(self, index: QModelIndex) -> None:
        key = self.tasks.shown.key(index.row())
        if key is not None and not self.tasks.can_edit(index.column()):
            self.task_activated.emit(key)

    # Menu

    def _paste(self) -> None:
        """Take what the clipboard has: files and a picture are attached to the task, a text goes into the cell."""
        data = QGuiApplication.clipboard().mimeData()
        has_more = has_files(data) or has_only_picture(data)
        self.take_files(data) if has_more else paste_text(self, data.text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done here."""
        index, at = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            self.scrollTo(index)
            corner = self.visualRect(index).bottomLeft() + QPoint(8, 0) if index.isValid() else QPoint(8, 8)
            at = self.viewport().mapToGlobal(corner)
        elif index.isValid():
            self.target.point_at(index)
        self.menu_of(index).popup(at)

    def menu_of(self, index: QModelIndex) -> TaskMenu:
        """What can be done with the selected tasks and the cell at ``index``, which is current."""
        menu = TaskMenu(self, index, self.more_actions)
        menu.task_activated.connect(self.task_activated)
        menu.add_files_requested.connect(self.add_files_requested)
        menu.rows_copied.connect(lambda: copy_rows(self, self.copier))
        menu.delete_requested.connect(self.request_deletion)
        return menu

    # Files

    @property
    def drop_row(self) -> int:
        """The row that files are dragged over, -1 for none."""
        return self.drops.row

    def take_files(self, data: QMimeData) -> None:
        """Attach files or a picture that were pasted on a row, or in the editor of a cell."""
        self.drops.paste(data)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files come."""
        if self.drops.enter(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        self.drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They go again."""
        self.drops.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are dropped."""
        self.drops.drop(event)
