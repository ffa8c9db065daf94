"""Planned cells as a table; all but the refused ones may be unticked. Texts are made for the rows that are seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.preview.planned import PlannedCell, refusal_words
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_LETTERS = 120
TASK, FIELD, BEFORE, AFTER, WHY = range(5)


class PreviewModel(QAbstractTableModel):
    """Planned cells in their order, then the refused ones.

    Args:
        theme: the look.
        schema: of the workflow.
        task_of: a task as it is shown, None where it is gone.
        planned: the cells.
        refused: the cells that stay as they are, where ``planned`` are the others alone; else they are among those.

    Attributes:
        planned: the cells.

    Signals:
        ticked: a cell was ticked or unticked.
    """

    ticked = Signal()

    def __init__(
        self,
        theme: Theme,
        schema: WorkflowSchema,
        task_of: Callable[[TaskKey], Task | None],
        planned: Sequence[PlannedCell],
        parent: QObject | None = None,
        *,
        refused: Sequence[PlannedCell] | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._schema, self._task_of = theme, schema, task_of
        self.planned = self._fitting = planned
        self._refused: Sequence[PlannedCell] = refused or ()
        if refused is None:
            self._refused = [cell for cell in planned if cell.why_not is not None]
            self._fitting = [cell for cell in planned if cell.why_not is None]
        self._unticked: set[int] = set()
        self._first_refused = len(self._fitting)

    @property
    def refused(self) -> int:
        """How many cells stay as they are whatever is ticked."""
        return len(self._refused)

    @property
    def first_refused(self) -> int:
        """The row of the first refused cell, or the row after the last where none is."""
        return self._first_refused

    @property
    def shows_only_refused(self) -> bool:
        """True while the other cells are hidden."""
        return self._first_refused < len(self._fitting)

    def show_only_refused(self, on: bool) -> None:
        """Hide the cells that can be ticked, or show them again. What is ticked stays ticked."""
        self.beginResetModel()
        self._first_refused = 0 if on else len(self._fitting)
        self.endResetModel()

    def count(self) -> int:
        """How many cells are ticked."""
        return len(self._fitting) - len(self._unticked)

    def ticked_cells(self) -> list[PlannedCell]:
        """The cells that are ticked."""
        return [cell for place, cell in enumerate(self._fitting) if place not in self._unticked]

    def ticked_places(self) -> list[int]:
        """Where the ticked cells stand among all cells with a box."""
        return [place for place in range(len(self._fitting)) if place not in self._unticked]

    def cell(self, row: int) -> PlannedCell:
        """The cell of a row."""
        first = self._first_refused
        return self._fitting[row] if row < first else self._refused[row - first]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._first_refused + len(self._refused)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else WHY + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return {
            TASK: translate("Preview", "Task"),
            FIELD: translate("Preview", "Field"),
            BEFORE: translate("Preview", "Before"),
            AFTER: translate("Preview", "After"),
            WHY: translate("Preview", "Why not"),
        }[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        if index.column() == TASK and index.row() < self._first_refused:
            flags |= flag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.CheckStateRole:
            return self._check_state(row) if column == TASK else None
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return self._text(self.cell(row), column)
        if role == _Role.ForegroundRole:
            return self._color(row, column)
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        place = index.row()
        if role != _Role.CheckStateRole or index.column() != TASK or place >= self._first_refused:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._unticked.discard(place)
        else:
            self._unticked.add(place)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def tick(self, rows: Iterable[int], on: bool) -> None:
        """Tick the cells of some rows, or untick them, with one signal for all. Refused ones stay as they are."""
        places = {row for row in rows if row < self._first_refused}
        if not places:
            return
        self._unticked = self._unticked - places if on else self._unticked | places
        self.dataChanged.emit(self.index(min(places), TASK), self.index(max(places), TASK))
        self.ticked.emit()

    def are_ticked(self, rows: Iterable[int]) -> bool:
        """True where the cells of all these rows are ticked that can be."""
        return not any(row in self._unticked for row in rows if row < self._first_refused)

    def unticked_cells(self) -> set[tuple[TaskKey, str]]:
        """The cells that are not ticked, by task and field."""
        return {(self._fitting[place].task, self._fitting[place].field) for place in self._unticked}

    def untick(self, cells: Collection[tuple[TaskKey, str]]) -> None:
        """Untick these cells, as they were in another plan."""
        if cells:
            self.tick([n for n, cell in enumerate(self._fitting) if (cell.task, cell.field) in cells], False)

    def tick_all(self, on: bool) -> None:
        """Tick all cells, or none."""
        self._unticked = set() if on else set(range(len(self._fitting)))
        if self.rowCount():
            self.dataChanged.emit(self.index(0, TASK), self.index(self.rowCount() - 1, TASK))
        self.ticked.emit()

    def _check_state(self, row: int) -> Qt.CheckState | None:
        if row >= self._first_refused:
            return None
        return Qt.CheckState.Unchecked if row in self._unticked else Qt.CheckState.Checked

    def _color(self, row: int, column: int) -> QColor | None:
        tokens = self._theme.tokens
        if row >= self._first_refused:
            return {WHY: tokens.error, TASK: None}.get(column, tokens.muted)
        return tokens.muted if column in (FIELD, BEFORE) else None

    def _text(self, cell: PlannedCell, column: int) -> str:
        if column == FIELD:
            return cell.field
        if column == WHY:
            return self._reason(cell)
        if column == AFTER and cell.why_not is None:
            return short(cell.after, _LETTERS) or self._value(cell.field, cell.value)
        return self._task_words(cell) if column == TASK else self._now(cell)

    def _task_words(self, cell: PlannedCell) -> str:
        task = self._task_of(cell.task)
        return str(cell.task) if task is None else self._title(task)

    def _now(self, cell: PlannedCell) -> str:
        """What a cell shows now; what is refused shows it after the change, too."""
        if cell.before is not None:
            return short(cell.before, _LETTERS) or translate("Preview", "blank")
        task = self._task_of(cell.task)
        return "" if task is None else self._value(cell.field, task.values.get(cell.field))

    def _reason(self, cell: PlannedCell) -> str:
        words = refusal_words(cell.why_not)
        if not cell.text or not isinstance(cell.why_not, InvalidValueError):
            return words
        return translate("Preview", "“{text}”: {reason}").format(text=short(cell.text, _LETTERS), reason=words)

    def _title(self, task: Task) -> str:
        title = self._schema.title_field
        text = field_type(title.kind).display(task.values.get(title.name), title, self._schema) if title else ""
        return short("  ".join(part for part in dict.fromkeys((task.unique_id or "", text)) if part), _LETTERS)

    def _value(self, name: str, value: Value) -> str:
        field = self._schema.field_by_name.get(name)
        text = "" if field is None else field_type(field.kind).display(value, field, self._schema)
        return short(text, _LETTERS) or translate("Preview", "blank")
