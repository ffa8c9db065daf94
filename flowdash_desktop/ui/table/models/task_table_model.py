"""The tasks as a Qt model that says exactly what became different, and never changes a task itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.table import TableRow, TaskTable
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.events import EditRefused, SortMark, TableRole
from flowdash_desktop.ui.table.models.row_model import Index
from flowdash_desktop.ui.table.models.task_row_model import TaskRows
from flowdash_desktop.ui.table.texts import dimmed_texts, moving_texts
from flowdash_desktop.ui.table.texts.group_texts import group_words
from flowdash_desktop.ui.table.texts.unread_texts import news_words

_NOWHERE = QModelIndex()
_MANY_NEWS = 200


class TaskTableModel(TaskRows):
    """Rows are tasks, columns are fields; where rows are grouped the first of a group is its header.

    Ask for our own roles by ``model.data(index, role)``: on its way through ``QModelIndex.data`` PySide makes dates,
    tuples and enumerations into Qt's own. What is painted is asked for a column at a time (``texts``, ``values``).

    Signals:
        edit_requested: a ``FieldEdit``: someone set a cell. The row changes when the session says so, by ``apply``.
        many_edited: a ``ManyEdit``: the same for several tasks at once.
        edit_refused: an ``EditRefused``: what was typed is not a value of the field, or its cell has gone.
        edit_given_up: a ``CellPlace``: text that was refused there has been thrown away by the one who typed it.

    Attributes:
        news: gives what others changed in a task and was not seen yet, None for nothing.
    """

    edit_requested = Signal(object)
    many_edited = Signal(object)
    edit_refused = Signal(object)
    edit_given_up = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.news: Callable[[TaskKey], TaskNews | None] = lambda _: None
        self._columns: tuple[Field, ...] = ()
        self._flags: tuple[Qt.ItemFlag, ...] = ()

    # Columns and cells

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

    def can_edit(self, column: int) -> bool:
        """True for a column whose cells can be edited in place."""
        return bool(self._flags[column] & Qt.ItemFlag.ItemIsEditable)

    def row_at(self, row: int) -> TableRow | None:
        """The task of a row with all of its cells; None for a group's header."""
        key = self.key(row)
        return None if key is None else self._table.reader.row(key)

    def identity(self, task: TaskKey) -> Identity | None:
        """What a task is known by, as it is shown here."""
        row = self._table.reader.row(task)
        return identity_of(row.shown.task, self.schema) if row is not None else None

    def texts(self, column: int, rows: Sequence[int]) -> list[str]:
        """What the cells of some rows say, on one line each; ``""`` for blank ones and headers."""
        field = self._columns[column]
        made = self._table.reader.texts(column, self._ids(rows))
        if field.kind is FieldKind.FILE:
            pending = ((place, self.pending(row)) for place, row in enumerate(rows))
            for place, shown in pending:
                if shown is not None:
                    made[place] = str(cell_texts.file_count(shown, field.name) or "")
        elif field_type(field.kind).multiline:
            return list(map(cell_texts.one_line, made))
        return made

    def values(self, column: int, rows: Sequence[int]) -> list[Value]:
        """What the cells of some rows hold; None for blank ones and headers."""
        return self._table.reader.values(column, self._ids(rows))

    def pending(self, row: int) -> ShownTask | None:
        """The task of a row that is not all confirmed, None where it is."""
        return self._table.reader.pending(self._view[row])

    def longest_texts(self, column: int, many: int) -> list[str]:
        """The longest of the different texts of a column."""
        longest = self._table.reader.longest_texts(column, many)
        return list(map(cell_texts.one_line, longest))

    def count_by(self, field_name: str) -> dict[str, int]:
        """How many of all tasks have each value of a field, by its filter text."""
        return self._table.reader.count_by(field_name)

    def count_others(self, field_name: str) -> dict[str, int]:
        """The same of the tasks that pass the filter, except for what it asks of this field."""
        return self._table.queries.count_others(field_name)

    def is_news(self, row: int) -> bool:
        """True for a row with changes of others that were not seen yet."""
        key = self.key(row)
        return key is not None and self.news(key) is not None

    def news_changed(self, keys: Collection[TaskKey]) -> None:
        """What is new about these tasks is another; many of them at once are announced as a whole."""
        if len(keys) > _MANY_NEWS:
            if self.rowCount():
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
            return
        for row in (row for key in keys if (row := self.row(key)) >= 0):
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def why_marked(self, row: int) -> tuple[str, str]:
        """Why a row goes or moves when the person leaves it: in few words, and in a sentence; "" where it does not."""
        found = self.row_at(row) if self.is_marked(row) else None
        if found is None:
            return "", ""
        if self.is_dimmed(row):
            unmet = dimmed_texts.unmet(self._table.queries.filter, found.shown.task, self.schema)
            return dimmed_texts.chip_words(unmet), dimmed_texts.whole_words(unmet)
        by = self._table.queries.moved_by(found.shown.key), self.grouping
        return moving_texts.chip_words(*by), moving_texts.whole_words(*by)

    # What is asked for

    def request_edit(
        self, task: TaskKey, field_name: str, value: Value, base: Value, identity: Identity | None = None
    ) -> None:
        """Announce a new value of the task with this identity, unless it is the one that was shown (``base``)."""
        kind = field_type(self.schema.field_by_name[field_name].kind)
        if value != base and not (kind.is_blank(value) and kind.is_blank(base)):
            self.edit_requested.emit(FieldEdit(task, field_name, value, base, identity))

    def refuse_edit(self, refused: EditRefused) -> None:
        """Announce text that can't be a value."""
        self.edit_refused.emit(refused)

    # Qt's side

    def _show_columns(self, table: TaskTable) -> None:
        super()._show_columns(table)
        self._columns = table.reader.columns
        self._flags = tuple(cell_texts.cell_flags(field, table.reader.schema) for field in table.reader.columns)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.group_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return self._flags[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole and self._view[row] >= 0:
            return self.texts(column, (row,))[0]
        if role == TableRole.TASK_KEY:
            return self.key(row)
        group = self.group_at(row)
        if group is not None:
            return group_words(group, self.grouping_field) if role in _TEXTS and column == 0 else None
        answer = _CELL_DATA.get(role)
        if answer is None:
            return None
        task = self.row_at(row)
        return answer(_Cell(self, task, row, column)) if task is not None else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new value. The row stays as it is until the session announces it.

        Returns:
            False where the cell can't be edited or the text is not a value of the field (``edit_refused``).
        """
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or not self.can_edit(index.column()):
            return False
        field = self._columns[index.column()]
        base, identity = row.shown.task.values.get(field.name), identity_of(row.shown.task, self.schema)
        kind = field_type(field.kind)
        if role == Qt.ItemDataRole.CheckStateRole and field.kind is FieldKind.CHECKBOX:
            self.request_edit(row.shown.key, field.name, Qt.CheckState(value) == Qt.CheckState.Checked, base, identity)
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value)
        if text == kind.to_text(base, field, self.schema):
            return True
        try:
            parsed = kind.from_text(text, field, self.schema)
        except InvalidValueError as error:
            self.refuse_edit(EditRefused(row.shown.key, field.name, text, error, base, identity))
            return False
        self.request_edit(row.shown.key, field.name, parsed, base, identity)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        field = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return field.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return cell_texts.alignment(field)
            case TableRole.FIELD:
                return field
            case TableRole.SORT:
                sort = self._table.queries.sort
                for level, by in enumerate(sort, 1):
                    if by.field == field.name:
                        return SortMark(by.descending, level, len(sort))
        return None


class _Cell(NamedTuple):
    """The cell of a task, of which one role is asked."""

    model: TaskTableModel
    task: TableRow
    row: int
    column: int

    @property
    def field(self) -> Field:
        return self.model.field(self.column)

    @property
    def value(self) -> Value:
        return self.task.shown.task.values.get(self.field.name)

    @property
    def news(self) -> str:
        """What others changed in the task, said in its first cell only."""
        return news_words(self.model.news(self.task.shown.key)) if self.column == 0 else ""


def _edit_text(cell: _Cell) -> str:
    return field_type(cell.field.kind).to_text(cell.value, cell.field, cell.model.schema)


def _tooltip(cell: _Cell) -> str | None:
    own = cell_texts.tooltip(cell.task, cell.field, cell.column == 0)
    return "\n".join(filter(None, (own, cell.news))) or None


def _check_state(cell: _Cell) -> Qt.CheckState | None:
    if cell.field.kind is not FieldKind.CHECKBOX:
        return None
    return Qt.CheckState.Checked if cell.value is True else Qt.CheckState.Unchecked


def _accessible_description(cell: _Cell) -> str:
    why = cell.model.why_marked(cell.row)[1]
    own = cell_texts.accessible_description(cell.task, cell.field, why)
    return " ".join(filter(None, (own, cell.news)))


_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
"""The roles by which a group's header says its words."""
_CELL_DATA: Mapping[int, Callable[[_Cell], object]] = {
    Qt.ItemDataRole.EditRole: _edit_text,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.TextAlignmentRole: lambda cell: cell_texts.alignment(cell.field),
    Qt.ItemDataRole.CheckStateRole: _check_state,
    Qt.ItemDataRole.AccessibleTextRole: lambda cell: cell_texts.accessible_text(cell.task, cell.column, cell.field),
    Qt.ItemDataRole.AccessibleDescriptionRole: _accessible_description,
    TableRole.FIELD: lambda cell: cell.field,
    TableRole.VALUE: lambda cell: cell.value,
    TableRole.STATE: lambda cell: cell_texts.cell_mark(cell.task, cell.field),
    TableRole.ROW_STATE: lambda cell: cell.task.shown.state,
    TableRole.DIMMED: lambda cell: cell.model.is_dimmed(cell.row),
}
"""What a task's cell answers by role. The text that it displays is not here: it is asked for most, so ``data`` gives it
before it makes the row."""
