"""The tasks as a Qt model that says exactly what became different, and never changes a task itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.problems import InvalidValueError
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.table import SortBy, TableChange, TableRow, TaskTable
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.ui.table import cell_words
from flowdash_desktop.ui.table.messages import CellEdit, EditRefused, SortMark, TableCounts, TableRole
from flowdash_desktop.ui.table.ordered_rows import OrderedRows
from flowdash_desktop.ui.table.steps import runs

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_SCHEMA = WorkflowSchema(Workflow("", ""))
_NOWHERE = QModelIndex()


def _shape(table: TaskTable) -> list[tuple[str, FieldKind]]:
    return [(field.name, field.kind) for field in table.columns]


class TaskTableModel(OrderedRows):
    """Rows are tasks, columns are fields.

    Ask for our own roles by ``model.data(index, role)``: on its way through ``QModelIndex.data`` PySide makes dates,
    tuples and enumerations into Qt's own.

    Signals:
        edit_requested: a ``CellEdit``: someone set a cell. The row changes when the session says so, by ``apply``.
        edit_refused: an ``EditRefused``: what was typed is not a value of the field.
        edit_given_up: a ``CellPlace``: text that was refused there has been thrown away by the one who typed it.
        settling: tasks, filter or schema are about to change; the last moment to ``keep`` a task.
        refresh_begun: rows are about to change for one reason, in one or several steps.
        refreshed: ``TableCounts``: they have.
        sort_changed: the order in force, a tuple of ``SortBy``.
    """

    edit_requested = Signal(object)
    edit_refused = Signal(object)
    edit_given_up = Signal(object)
    settling = Signal()
    refresh_begun = Signal()
    refreshed = Signal(object)
    sort_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = TaskTable(_NO_SCHEMA)
        self._columns: tuple[Field, ...] = ()
        self._flags: tuple[Qt.ItemFlag, ...] = ()
        self._kept: TaskKey | None = None
        self._kept_in_table: TaskKey | None = None
        self._held = False
        self._dimmed: TaskKey | None = None

    # What is shown

    @property
    def schema(self) -> WorkflowSchema:
        """The workflow's schema; an empty one before the first."""
        return self._table.schema

    @property
    def table(self) -> TaskTable:
        """The rows behind the model, to read: counts, filter, hidden rows."""
        return self._table

    @property
    def counts(self) -> TableCounts:
        """How many tasks are shown, and how many there are."""
        return TableCounts(len(self._view), self._table.total)

    def field(self, column: int) -> Field:
        """The field of a column."""
        return self._columns[column]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in the order of the columns."""
        return self._columns

    def column(self, field_name: str) -> int:
        """The column of a field, -1 where there is none."""
        return next((i for i, f in enumerate(self._columns) if f.name == field_name), -1)

    def row_at(self, row: int) -> TableRow | None:
        """The prepared row, for painting."""
        key = self.key(row)
        return None if key is None else self._table.row(key)

    def is_dimmed(self, row: int) -> bool:
        """True for a row that is kept although it no longer passes the filter."""
        return self._dimmed is not None and self.key(row) == self._dimmed

    def can_edit(self, column: int) -> bool:
        """True for a column whose cells can be edited in place."""
        return bool(self._flags[column] & Qt.ItemFlag.ItemIsEditable)

    # What changes it

    def set_schema(self, schema: WorkflowSchema) -> None:
        """Show another workflow, empty at first; ``load`` its tasks next.

        For the same workflow with the same columns (a stage or a user more) rows, order and filter stay, and the tasks
        must be loaded again all the same.
        """
        if schema == self._table.schema:
            return
        before = self._table
        after = TaskTable(schema)
        if schema.workflow.id != before.schema.workflow.id or _shape(after) != _shape(before):
            self.beginResetModel()
            self._show_columns(after)
            self._view, self._row_of, self._dimmed = [], None, None
            self._kept = self._kept_in_table = None
            self.endResetModel()
            self.refreshed.emit(self.counts)
            return
        self._settle()
        after.load([row.shown for row in map(before.row, self._view) if row is not None])
        after.set_filter(before.filter)
        after.keep(self._kept)
        self._show_columns(after)
        change = after.set_sort(before.sort)
        self._take(TableChange(change.view, frozenset(change.view)))

    def load(self, tasks: Sequence[ShownTask]) -> None:
        """Replace all tasks, in the server's order."""
        self._settle()
        self._take(self._table.load(tasks))

    def apply(
        self, changes: Mapping[TaskKey, ShownTask | None], renamed: Mapping[TaskKey, TaskKey] | None = None
    ) -> None:
        """Take changed tasks, None for those gone; ``renamed`` maps the old key of a created task to its new one."""
        renamed = renamed or {}
        self._settle()
        if self._kept is not None:
            self._kept = self._kept_in_table = renamed.get(self._kept, self._kept)
        change = self._table.apply(changes, renamed)
        again = frozenset(self.rename(renamed))
        self._take(TableChange(change.view, change.touched | again))

    def set_filter(self, task_filter: TaskFilter) -> None:
        """Show the tasks that pass; a kept one that does not goes too, unless it is held."""
        self._settle()
        change, kept = self._table.set_filter(task_filter), self._kept
        if kept is not None and not self._table.matches(kept):
            if self._held:
                change = self._table.keep(kept)
            else:
                self._kept = self._kept_in_table = None
        self._take(change)

    def set_sort(self, sort: Sequence[SortBy]) -> None:
        """Order by these fields, the first counting most."""
        if tuple(sort) == self._table.sort:
            return
        self._take(self._table.set_sort(sort))
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self.sort_changed.emit(self._table.sort)

    def keep(self, key: TaskKey | None, *, held: bool = False) -> None:
        """Keep this task in view even if it stops passing the filter, until another is kept.

        Costs nothing unless a task leaves by it: the one that was kept so far and does not pass any more.

        Args:
            key: the task someone is on.
            held: keep it also through the next change of the filter, as something is being typed into it.
        """
        self._held = held
        self._kept = key
        if self._dimmed is not None and self._dimmed != key:
            self._kept_in_table = key
            self._take(self._table.keep(key))

    def reveal(self, key: TaskKey) -> None:
        """Bring a task into view whether the filter lets it through or not, and keep it there as ``keep`` does."""
        self._settle()
        self._held = False
        self._kept = self._kept_in_table = key
        self._take(self._table.keep(key))

    @property
    def has_dimmed(self) -> bool:
        """True while a task is shown only because it is kept."""
        return self._dimmed is not None

    def request_edit(self, task: TaskKey, field_name: str, value: Value, base: Value) -> None:
        """Announce a new value unless it is the one that was shown (``base``)."""
        kind = field_type(self.schema.field_by_name[field_name].kind)
        if value != base and not (kind.is_blank(value) and kind.is_blank(base)):
            self.edit_requested.emit(CellEdit(task, field_name, value, base))

    def refuse_edit(self, refused: EditRefused) -> None:
        """Announce text that can't be a value."""
        self.edit_refused.emit(refused)

    # Steps

    def _show_columns(self, table: TaskTable) -> None:
        self._table, self._columns = table, table.columns
        self._flags = tuple(cell_words.cell_flags(field, table.schema) for field in table.columns)

    def _settle(self) -> None:
        """Before anything changes: whoever keeps a task says so now."""
        self.settling.emit()
        if self._kept != self._kept_in_table:
            self._kept_in_table = self._kept
            self._table.keep(self._kept)

    def _take(self, change: TableChange) -> None:
        dimmed = self._kept if self._kept is not None and not self._table.matches(self._kept) else None
        touched = change.touched | ({self._dimmed, dimmed} - {None} if dimmed != self._dimmed else set())
        self._dimmed = dimmed
        self.refresh_begun.emit()
        self.go_to_order(change.view)
        last_column = len(self._columns) - 1
        for first, last in runs(sorted(row for row in map(self.row, touched) if row >= 0)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))
        self.refreshed.emit(self.counts)

    # Qt's side

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self._flags[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), index.column()
        if row is None:
            return None
        field = self._columns[column]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_words.cell_text(row, column, field)
            case Qt.ItemDataRole.EditRole:
                return field_type(field.kind).to_text(row.shown.task.values.get(field.name), field, self.schema)
            case Qt.ItemDataRole.ToolTipRole:
                return cell_words.tooltip(row, field, column == 0) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return cell_words.alignment(field)
            case Qt.ItemDataRole.CheckStateRole:
                if field.kind is not FieldKind.CHECKBOX:
                    return None
                checked = row.shown.task.values.get(field.name) is True
                return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell_words.accessible_text(row, column, field)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return cell_words.accessible_description(row, field, self.is_dimmed(index.row()))
            case TableRole.TASK_KEY:
                return row.shown.key
            case TableRole.FIELD:
                return field
            case TableRole.VALUE:
                return row.shown.task.values.get(field.name)
            case TableRole.STATE:
                return cell_words.cell_mark(row, field)
            case TableRole.ROW_STATE:
                return row.shown.state
            case TableRole.DIMMED:
                return self.is_dimmed(index.row())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new value. The row stays as it is until the session announces it.

        Returns:
            False where the cell can't be edited or the text is not a value of the field (``edit_refused``).
        """
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or not self.can_edit(index.column()):
            return False
        field = self._columns[index.column()]
        base = row.shown.task.values.get(field.name)
        kind = field_type(field.kind)
        if role == Qt.ItemDataRole.CheckStateRole and field.kind is FieldKind.CHECKBOX:
            self.request_edit(row.shown.key, field.name, Qt.CheckState(value) == Qt.CheckState.Checked, base)
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value)
        if text == kind.to_text(base, field, self.schema):
            return True
        try:
            parsed = kind.from_text(text, field, self.schema)
        except InvalidValueError as error:
            self.refuse_edit(EditRefused(row.shown.key, field.name, text, error))
            return False
        self.request_edit(row.shown.key, field.name, parsed, base)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        field = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return field.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return cell_words.alignment(field)
            case TableRole.FIELD:
                return field
            case TableRole.SORT:
                sort = self._table.sort
                for level, by in enumerate(sort, 1):
                    if by.field == field.name:
                        return SortMark(by.descending, level, len(sort))
        return None
