"""The table that people work in: keys, menus, editors and files. It tells what is wanted and changes no task."""

from __future__ import annotations

from typing import TypeAlias, overload

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QToolTip, QWidget

from flowdash_desktop.ui.table.cells.editing import CellEditing
from flowdash_desktop.ui.table.cells.editors import CellEditor
from flowdash_desktop.ui.table.cells.type_ahead import TypeAhead
from flowdash_desktop.ui.table.commands import TaskCommands
from flowdash_desktop.ui.table.drops import FileDrops
from flowdash_desktop.ui.table.mode_keys import ModeKeys
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.rows.mode import mode_help, mode_words
from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView
from flowdash_desktop.ui.theme import Theme

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_EXTENDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_Trigger = QAbstractItemView.EditTrigger
_ALWAYS = _Trigger.AllEditTriggers
_OPENS = (_Trigger.AnyKeyPressed, _Trigger.EditKeyPressed, _Trigger.DoubleClicked, _Trigger.AllEditTriggers)


class TaskTableView(TaskRowsView):
    """The tasks of a workflow, to work in.

    In row mode letters are commands. Enter, Left, Right or a click give a cell cursor: there typing, F2, Enter or a
    double click edits; Tab goes on to the next cell; what can't be read stays in its editor until it can, or until
    Esc. Edits are announced by the model (``TaskTableModel.edit_requested``).

    Attributes:
        editing: the editors that are open in cells.
        drops: files that are dragged onto the table or pasted.
        commands: what keys and the menu do to the selected tasks.
        mode_keys: what keys and clicks do by mode.
    """

    def __init__(self, theme: Theme, model: TaskTableModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self.editing = CellEditing(self)
        self.drops = FileDrops(self)
        self.commands = TaskCommands(self, self.drops)
        self.mode_keys = ModeKeys(self)
        self.mode_keys.look_requested.connect(self.commands.look_requested)
        self._type_ahead = TypeAhead(self)
        self.setItemDelegate(self.editing.delegate)
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Tasks"))
        keys = self.tr("Ctrl+Up and Ctrl+Down keep what is selected, Ctrl+Space picks a row or takes it out.")
        self._usage = self.tr("One task a row.") + " {mode} " + keys
        self.mode.changed.connect(self._describe)
        self._describe()

    # Editors

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
        held = self.editing.with_refused_text()
        if held is not None and trigger in _OPENS:
            if held.index == index:
                held.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            self.setState(QAbstractItemView.State.NoState)  # Qt opens no second editor while it is in another state
        is_open = super().edit(index, trigger, event)  # type: ignore[arg-type]  # without an event it is None
        if self.editing.open_editors():
            self.mode.enter_cell()
        return is_open

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor, but never one that holds a refused text."""
        if not (isinstance(editor, CellEditor) and editor.holds_refused_text):
            super().closeEditor(editor, hint)

    def rowsAboutToBeRemoved(self, parent: _Index, start: int, end: int) -> None:
        """Tasks go: what is typed into them is handed over before another one is current."""
        self.editing.hand_over_rows(range(start, end + 1))
        super().rowsAboutToBeRemoved(parent, start, end)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What keys do beside moving and typing."""
        self.highlights.set_by_keyboard(True)
        QToolTip.hideText()  # what it tells is of another row by then
        parts = self.editing.takes_key, self.groups.key, self.mode_keys.press, self.commands.press
        held = event.modifiers()
        with self.block.extending(bool(held & _EXTENDS), makes=bool(held & Qt.KeyboardModifier.ShiftModifier)):
            if any(press(event) for press in parts):
                event.accept()
                return
            super().keyPressEvent(event)
            self.target.settle()
        if event.key() == Qt.Key.Key_Home:  # also where the frozen first column is current already
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().minimum())

    def keyboardSearch(self, search: str) -> None:
        """Go to the next row that begins with what was typed."""
        self._type_ahead.typed(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever points at a task types for that one."""
        self.editing.forget_gone()
        super().mousePressEvent(event)
        self.mode_keys.click(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method composes goes into a cell only."""
        if self.mode.has_cell:
            super().inputMethodEvent(event)

    def _describe(self) -> None:
        """Tell a screen reader which mode is in force."""
        mode = f"{mode_words(self.mode.mode)}. {mode_help(self.mode.mode)}"
        self.setAccessibleDescription(self._usage.format(mode=mode))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere types there."""
        self.editing.forget_gone()
        super().focusOutEvent(event)

    # Menu, files

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
        self.commands.menu(index).popup(at)

    def take_files(self, data: QMimeData) -> None:
        """Attach files or a picture that were pasted in the editor of a cell, which asks the widgets around it."""
        self.drops.paste(data)
