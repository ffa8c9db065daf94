"""Rows of texts with an id each, as a table of a dialog: the row that a person is on stays the current one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.ui.dialogs.sharing.column_widths import widths_in
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import plain_tooltip, short

_ROW, _LETTERS = 30, 200
_LEAST_ROWS, _LEAST_COLUMN, _PADDING, _SLACK = 3, 24, 8, 2
_MEASURED = 20
"""How many of the longest texts of a column are measured."""
_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ElideMode = Qt.TextElideMode
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
        """The names of the columns, also as tool tips for columns that are too narrow for them."""
        if orientation == Qt.Orientation.Horizontal and role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._columns[section]
        return None


class _Cells(QStyledItemDelegate):
    """Paints each text below the name of its column, and has a tool tip for a text that is cut.

    Args:
        addresses: the columns of which the middle is left out where there is no room: their ends tell them apart.
        parent: the table.
    """

    def __init__(self, addresses: Collection[int], parent: QObject) -> None:
        super().__init__(parent)
        self._addresses = addresses

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the background as everywhere, and as much of the text as there is room for."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        text, own.text = own.text, ""
        style = own.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        cut = _ElideMode.ElideMiddle if index.column() in self._addresses else _ElideMode.ElideRight
        rect = own.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.save()
        painter.setFont(own.font)
        painter.setPen(own.palette.color(QPalette.ColorRole.Text))
        leading = QStyle.visualAlignment(own.direction, Qt.AlignmentFlag.AlignLeft)
        shown = own.fontMetrics.elidedText(text, cut, rect.width())
        painter.drawText(rect, leading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the whole text where it is cut."""
        width = view.fontMetrics().horizontalAdvance(str(index.data())) + 2 * _PADDING
        if index.isValid() and width <= option.rect.width() and not str(index.data()).endswith("…"):
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)


class _Table(QTableView):
    """Enter and Delete are for the dialog; Home and End go to the first and the last row. Without rows it says why."""

    entered = Signal()
    deleted = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.empty = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.model().rowCount() - 1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            row = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.model().index(row, 0))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(_ROW, 0, -_ROW, 0), words, self.empty)
            painter.end()


class RowsTable(QWidget):
    """A table of rows, or one sentence where there are none. All columns are in view until a person makes one wider.

    Args:
        theme: the look.
        name: what it is called for people who don't see it.
        columns: their names.
        stretched: the column that takes the room that is left.
        parent: the dialog.
        addresses: the columns of addresses.

    Attributes:
        view: the table.

    Signals:
        current_changed(): another row is the current one, or it says something else.
        entered(): Enter, or a double click.
        deleted(): the Delete key.
    """

    current_changed = Signal()
    entered = Signal()
    deleted = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        columns: Sequence[str],
        stretched: int,
        parent: QWidget,
        addresses: Collection[int] = (),
    ) -> None:
        super().__init__(parent)
        self._model = RowsModel(theme, columns, self)
        self._stretched, self._wanted, self._is_fitting, self._was_dragged = stretched, [0] * len(columns), False, False
        view = self.view = _Table(self)
        view.setModel(self._model)
        view.setItemDelegate(_Cells(addresses, view))
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        set_variant(view, "variant", "framed")
        view.verticalHeader().hide()
        row = max(_ROW, theme.row_height)
        view.verticalHeader().setDefaultSectionSize(row)
        view.setMinimumHeight(_LEAST_ROWS * row + _ROW)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setTextElideMode(_ElideMode.ElideRight)
        header.setMinimumSectionSize(_LEAST_COLUMN)
        header.setFixedHeight(_ROW)
        header.sectionResized.connect(self._resized)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        view.selectionModel().currentRowChanged.connect(lambda *_: self.current_changed.emit())
        view.doubleClicked.connect(lambda _: self.entered.emit())
        view.entered.connect(self.entered)
        view.deleted.connect(self.deleted)
        view.resized.connect(self._fit)
        self._measure()

    @property
    def current(self) -> str | None:
        """The id of the current row, None for none."""
        row = self.view.currentIndex().row()
        return self._model.rows[row].id if 0 <= row < len(self._model.rows) else None

    def show_rows(self, rows: Sequence[SharedRow], empty: str) -> None:
        """Show these, or this sentence where there are none. The current row stays where it is still there."""
        before, row = self.current, self.view.currentIndex().row()
        scrolled = self.view.verticalScrollBar().value()
        self._model.show_rows(rows)
        self.show_empty(empty)
        self._measure()
        self._fit()
        if rows:
            self.choose(before if before in [one.id for one in rows] else rows[min(max(row, 0), len(rows) - 1)].id)
            self.view.verticalScrollBar().setValue(scrolled)
            self.view.scrollTo(self.view.currentIndex())
        self.current_changed.emit()

    def show_empty(self, words: str) -> None:
        """Say this while there are no rows."""
        self.view.empty = words
        self.view.setAccessibleDescription("" if self._model.rows else words)
        self.view.viewport().update()

    def choose(self, id: str | None) -> None:
        """Make this row the current one, where it is there."""
        for number, row in enumerate(self._model.rows):
            if row.id == id:
                self.view.setCurrentIndex(self._model.index(number, 0))

    # -- columns --------------------------------------------------------------------------------------------------

    def _measure(self) -> None:
        """Find how wide each column wants to be: its name, and its longest texts."""
        self.view.ensurePolished()  # else a table in a tab that was not seen yet measures another font
        header, metrics = self.view.horizontalHeader(), self.view.fontMetrics()
        for column in range(len(self._wanted)):
            texts = {short(row.cells[column], _LETTERS) for row in self._model.rows}
            longest = sorted(texts, key=len, reverse=True)[:_MEASURED]
            widest = max((metrics.horizontalAdvance(text) for text in longest), default=0)
            self._wanted[column] = max(header.sectionSizeHint(column), widest + 2 * _PADDING + _SLACK)

    def _fit(self) -> None:
        """Have all columns in view; those that a person made wider or narrower stay."""
        if self._was_dragged:
            return
        self._is_fitting = True
        for column, width in enumerate(widths_in(self.view.viewport().width(), self._wanted, self._stretched)):
            self.view.setColumnWidth(column, width)
        self._is_fitting = False

    def _resized(self) -> None:
        self._was_dragged = self._was_dragged or not self._is_fitting
