"""Rows of texts with an id each, as a table of a dialog: the row that a person is on stays the current one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QStackedLayout, QTableView, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import plain_tooltip, short

_ROW, _LETTERS = 30, 200
_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class SharedRow:
    """What a row says.

    Attributes:
        id: names what it is about.
        cells: a text for each column.
        muted: it is not in force any more.
    """

    id: str
    cells: tuple[str, ...]
    muted: bool = False


class RowsModel(QAbstractTableModel):
    """The rows in their order."""

    def __init__(self, theme: Theme, columns: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._columns = theme, columns
        self.rows: Sequence[SharedRow] = ()

    def show_rows(self, rows: Sequence[SharedRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many texts each has."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """The text of a cell; all of the row's for people who don't see it."""
        row = self.rows[index.row()]
        text = row.cells[index.column()]
        if role == _Role.DisplayRole:
            return short(text, _LETTERS)
        if role == _Role.ToolTipRole:
            return plain_tooltip(text)
        if role == _Role.ForegroundRole and row.muted:
            return self._theme.tokens.muted
        if role == _Role.AccessibleTextRole:
            named = (f"{name}: {cell}" for name, cell in zip(self._columns, row.cells, strict=True) if cell)
            return ", ".join(named)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._columns[section]
        return None


class _Table(QTableView):
    """Enter and Delete are for the dialog."""

    entered = Signal()
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class RowsTable(QWidget):
    """A table of rows, or one sentence where there are none.

    Args:
        theme: the look.
        name: what it is called for people who don't see it.
        columns: their names.
        stretched: the column that takes the room that is left.
        parent: the dialog.

    Attributes:
        view: the table.

    Signals:
        current_changed(): another row is the current one, or it says something else.
        entered(): Enter, or a double click, on the current row.
        deleted(): Delete on the current row.
    """

    current_changed = Signal()
    entered = Signal()
    deleted = Signal()

    def __init__(self, theme: Theme, name: str, columns: Sequence[str], stretched: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = RowsModel(theme, columns, self)
        view = self.view = _Table(self)
        view.setModel(self._model)
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        set_variant(view, "variant", "framed")
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(max(_ROW, theme.row_height))
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        set_variant(self._empty, "tone", "muted")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(view)
        view.selectionModel().currentRowChanged.connect(lambda *_: self.current_changed.emit())
        view.doubleClicked.connect(lambda _: self.entered.emit())
        view.entered.connect(self.entered)
        view.deleted.connect(self.deleted)

    @property
    def current(self) -> str | None:
        """The id of the current row, None for none."""
        row = self.view.currentIndex().row()
        return self._model.rows[row].id if 0 <= row < len(self._model.rows) else None

    def show_rows(self, rows: Sequence[SharedRow], empty: str) -> None:
        """Show these, or this sentence where there are none. The current row stays where it is still there."""
        before, row = self.current, self.view.currentIndex().row()
        had_focus = self.view.hasFocus()
        self._model.show_rows(rows)
        self._empty.setText(empty)
        self._stack.setCurrentWidget(self.view if rows else self._empty)
        if rows:
            if had_focus:
                self.view.setFocus()
            self.choose(before if before in [one.id for one in rows] else rows[min(max(row, 0), len(rows) - 1)].id)
            for column in range(self._model.columnCount()):
                if self.view.horizontalHeader().sectionResizeMode(column) != QHeaderView.ResizeMode.Stretch:
                    self.view.resizeColumnToContents(column)
        self.current_changed.emit()

    def choose(self, id: str | None) -> None:
        """Make this row the current one, where it is there."""
        for number, row in enumerate(self._model.rows):
            if row.id == id:
                self.view.setCurrentIndex(self._model.index(number, 0))
