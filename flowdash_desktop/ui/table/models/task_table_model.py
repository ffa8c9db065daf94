"""The tasks as a Qt model that says exactly what became different, and never changes a task itself."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.events import EditRefused, SortMark, TableRole
from flowdash_desktop.ui.table.models.row_model import Index, OrderedRows
from flowdash_desktop.ui.table.models.shown_rows import ShownRows
from flowdash_desktop.ui.table.models.task_cells import TaskCells
from flowdash_desktop.ui.table.models.task_rows import TaskRows
from flowdash_desktop.ui.table.texts.group_texts import group_words
from flowdash_desktop.ui.typed_values import read_value

_NOWHERE = QModelIndex()
_MANY_NEWS = 200
_NAME_LETTERS = 200
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
"""The roles by which a group's header says its words."""

_OF_PEOPLE = [Qt.ItemDataRole.AccessibleDescriptionRole]


class TaskTableModel(OrderedRows):
    """Rows are tasks, columns are fields; where rows are grouped the first of a group is its header.

    Ask for our own roles by ``model.data(index, role)``: on its way through ``QModelIndex.data`` PySide makes dates,
    tuples and enumerations into Qt's own. What is painted is asked of ``cells``.

    Signals:
        edit_requested: a ``FieldEdit``: someone set a cell. The row changes when the session says so, by ``apply``.
        many_edited: a ``ManyEdit``: the same for several tasks at once.
        edit_refused: an ``EditRefused``: what was typed is not a value of the field, or its cell has gone.
        edit_given_up: a ``CellPlace``: text that was refused there has been thrown away by the one who typed it.

    Attributes:
        shown: which task or group is in which row.
        cells: what the cells say and hold.
        rows: changes the rows: tasks that come, filter, order, groups.
    """

    edit_requested = Signal(object)
    many_edited = Signal(object)
    edit_refused = Signal(object)
    edit_given_up = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = ShownRows(self)
        self.cells = TaskCells(self, self.shown)
        self.rows = TaskRows(self, self.shown, self._show_table)
        self._columns: tuple[Field, ...] = ()
        self._places: dict[str, int] = {}
        self._flags: tuple[Qt.ItemFlag, ...] = ()

    @property
    def table(self) -> TaskTable:
        """The rows behind the model, to read: counts, filter, hidden rows."""
        return self.shown.table

    @property
    def schema(self) -> WorkflowSchema:
        """The workflow's schema; an empty one before the first."""
        return self.shown.table.reader.schema

    # Columns

    def field(self, column: int) -> Field:
        """The field of a column."""
        return self._columns[column]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in the order of the columns."""
        return self._columns

    def column(self, field_name: str) -> int:
        """The column of a field, -1 where there is none."""
        return self._places.get(field_name, -1)

    def can_edit(self, column: int) -> bool:
        """True for a column whose cells can be edited in place."""
        return bool(self._flags[column] & Qt.ItemFlag.ItemIsEditable)

    def news_changed(self, keys: Collection[TaskKey]) -> None:
        """What is new about these tasks is another; many of them at once are announced as a whole."""
        if len(keys) > _MANY_NEWS:
            if self.rowCount():
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
            return
        for row in (row for key in keys if (row := self.shown.row(key)) >= 0):
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def people_changed(self, keys: Collection[TaskKey]) -> None:
        """Others are at these tasks now, or not any more: the marks are somewhere in their rows."""
        last = self.columnCount() - 1
        for row in (row for key in keys if (row := self.shown.row(key)) >= 0):
            self.dataChanged.emit(self.index(row, 0), self.index(row, last), _OF_PEOPLE)

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

    def _show_table(self, table: TaskTable) -> None:
        self.shown.table = table
        self._columns = table.reader.columns
        self._places = {field.name: place for place, field in reversed([*enumerate(self._columns)])}
        self._flags = tuple(cell_texts.cell_flags(field, table.reader.schema) for field in table.reader.columns)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.shown.group_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return self._flags[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole and self._view[row] >= 0:
            return self.cells.texts(column, (row,))[0]
        if role == TableRole.TASK_KEY:
            return self.shown.key(row)
        group = self.shown.group_at(row)
        if group is not None:
            wanted = role in _TEXTS and column == 0
            return group_words(group, self.schema, self.shown.sums(row)) if wanted else None
        return self.cells.data(row, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new value. The row stays as it is until the session announces it.

        Returns:
            False where the cell can't be edited or the text is not a value of the field (``edit_refused``).
        """
        row = self.shown.row_at(index.row()) if index.isValid() else None
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
        if text == kind.typed_text(base, field, self.schema):
            return True
        try:
            parsed = read_value(text, field, self.schema)
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
                return harmless_line(field.name, _NAME_LETTERS)
            case Qt.ItemDataRole.TextAlignmentRole:
                return cell_texts.alignment(field)
            case TableRole.FIELD:
                return field
            case TableRole.SORT:
                return self._sort_mark(field)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._spoken_sort(field)
        return None

    def _sort_mark(self, field: Field) -> SortMark | None:
        sort = self.table.queries.sort
        found = (
            SortMark(by.descending, level, len(sort)) for level, by in enumerate(sort, 1) if by.field == field.name
        )
        return next(found, None)

    def _spoken_sort(self, field: Field) -> str:
        """How the rows are sorted by a column, for a screen reader; ``""`` for not at all."""
        mark = self._sort_mark(field)
        if mark is None:
            return ""
        words = self.tr("Sorted, descending") if mark.descending else self.tr("Sorted, ascending")
        level = self.tr("{sorted}, level {level}").format(sorted=words, level=mark.level)
        return words if mark.levels == 1 else level
