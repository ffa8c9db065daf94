"""Between the view and its cells: opens their editors, takes what was typed, and says what is cut off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import identity_of
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.table.bulk_edit import common_text, edit_targets, toggle
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.cells.editors import CellEditor, Ending
from flowdash_desktop.ui.table.events import CellPlace, EditRefused, ManyEdit
from flowdash_desktop.ui.table.header.header import GUTTER
from flowdash_desktop.ui.table.painting.cell_painting import check_box
from flowdash_desktop.ui.table.painting.search_hits import aside_words
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

translate = QCoreApplication.translate

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_MODIFIERS = Qt.KeyboardModifier.NoModifier


class TaskDelegate(QStyledItemDelegate):
    """Opens the editors of cells and says what is to be known of them. Painting is ``RowsPainter``'s.

    Args:
        view: whose cells.
        opened: is called with each editor that opens.

    Signals:
        editing_ended: the editor of a cell closed; the index, and the ``Ending``.
    """

    editing_ended = Signal(object, object)

    def __init__(self, view: TaskRowsView, opened: Callable[[CellEditor], None]) -> None:
        super().__init__(view)
        self._view = view
        self._opened = opened
        self._model = view.tasks

    # Looks

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The width of a cell's text; a row's height."""
        text = str(index.data() or "")
        return QSize(option.fontMetrics.horizontalAdvance(text) + 48, self._view.theme.row_height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The state in words, and the full text where it is cut; always plain."""
        row = self._model.shown.row_at(index.row()) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or row is None:
            return False
        field = self._model.field(index.column())
        text = cell_texts.cell_text(row, index.column(), field)
        words = [str(self._model.data(index, Qt.ItemDataRole.ToolTipRole) or "")]
        first = index.column() == self._view.header.first_section()
        if self._view.rows.cells.is_elided(text, option.rect.width(), field, first):
            words.insert(0, row.display[index.column()])
        words.append(self._model.cells.why_marked(index.row())[1])
        words.append(aside_words(self._view, index.row()))
        words.append(self._model.cells.people_words(index.row()))
        shown = "\n".join(w for w in words if w)
        QToolTip.showText(event.globalPos(), plain_tooltip(shown), view.viewport(), view.visualRect(index))
        return True

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """The editor of a cell."""
        # Not imported above: the first rows do not wait for popups and calendars.
        from flowdash_desktop.ui.table.cells.choice_editors import editor_class

        model, view = self._model, self._view
        field = model.field(index.column())
        made, row = editor_class(field.kind), model.shown.row_at(index.row())
        if made is None or row is None:
            return None  # type: ignore[return-value]  # Qt takes it for "no editor"
        here = QPersistentModelIndex(index)
        editor = made(view.theme, field, model.schema, here, row.shown.task.values.get(field.name), parent)
        editor.identity = identity_of(row.shown.task, model.schema)
        if index.column() == view.header.first_section():
            editor.indent(GUTTER)
        if tasks := edit_targets(view, index):
            editor.be_for(tasks)
        editor.ended.connect(lambda how: self._end(editor, how))
        editor.refusal_lifted.connect(lambda: self._forget_refusal(editor))
        self._opened(editor)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Put the value in, once: what is typed is never overwritten by a refresh."""
        if isinstance(editor, CellEditor):
            field = self._model.field(index.column())
            text: str | None = field_type(field.kind).typed_text(editor.base, field, self._model.schema)
            if editor.tasks and (text := common_text(self._view, field)) is None:
                editor.say_different(translate("TaskTable", "Different values"))
            editor.start(text or "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Ask for what was typed."""
        if isinstance(editor, CellEditor):
            self.take(editor)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Over its cell."""
        viewport = self._view.viewport().rect()
        cell = self._view.visualRect(index)
        if isinstance(editor, CellEditor):
            editor.setGeometry(editor.geometry_in(cell, viewport))
            self._view.frozen.keep_clear(editor, index)

    def take(self, editor: CellEditor) -> bool:
        """Announce the new value. False where the text is not a value: then the editor stays, and says why."""
        if editor.done or not editor.index.isValid():
            return True
        if not editor.is_changed:
            editor.finish()
            return True
        key = self._model.shown.key(editor.index.row())
        if key is None:
            return True
        if not self.can_take(editor):
            return False
        value = editor.read()
        editor.finish()
        if editor.tasks:
            self._model.many_edited.emit(ManyEdit(editor.tasks, editor.field.name, value))
        else:
            self._model.request_edit(key, editor.field.name, value, editor.base, editor.identity)
        return True

    def can_take(self, editor: CellEditor) -> bool:
        """True where the text is a value. Else the editor says why not, and the text is remembered as a draft."""
        try:
            editor.read()
        except InvalidValueError as error:
            key = self._model.shown.key(editor.index.row())
            if editor.refuse(explain(error)) and key is not None:
                self._model.refuse_edit(refusal(editor, key, error))
            return False
        return True

    def _forget_refusal(self, editor: CellEditor) -> None:
        """The text is the field's value again: there is no draft."""
        key = self._model.shown.key(editor.index.row())
        if key is not None:
            self._model.edit_given_up.emit(CellPlace(key, editor.field.name))

    def _end(self, editor: CellEditor, how: Ending) -> None:
        index = QPersistentModelIndex(editor.index)
        if how is Ending.GIVE_UP:
            refused, key = editor.holds_refused_text, self._model.shown.key(editor.index.row())
            editor.finish()
            if refused and key is not None:
                self._model.edit_given_up.emit(CellPlace(key, editor.field.name))
        elif not self.take(editor):
            return
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.editing_ended.emit(index, Ending.COMMIT if editor.tasks else how)  # no other cell of so many is next

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Editors know by themselves when they end."""
        return False

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Toggle a checkbox by a click on it or by Space."""
        if self._model.field(index.column()).kind is not FieldKind.CHECKBOX or not self._model.can_edit(index.column()):
            return False
        if isinstance(event, QKeyEvent):
            if event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Select):
                return False
            toggle(self._view, self._model.index(index.row(), index.column()))
            return True
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        box: QRect = check_box(option.rect)
        if event.modifiers() != _NO_MODIFIERS or not box.contains(event.position().toPoint()):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            return self._toggle(index)
        return event.type() == QEvent.Type.MouseButtonDblClick

    def _toggle(self, index: _Index) -> bool:
        checked = self._model.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return self._model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def refusal(editor: CellEditor, task: TaskKey, error: InvalidValueError | None) -> EditRefused:
    """What is typed in a cell of a task, and is not taken."""
    return EditRefused(task, editor.field.name, editor.text(), error, editor.base, editor.identity)
