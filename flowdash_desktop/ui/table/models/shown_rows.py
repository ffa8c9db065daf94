"""Which task, or which group's header, is in which row of the model."""

from __future__ import annotations

from decimal import Decimal

from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.domain.schema import Field, Workflow, WorkflowSchema
from flowdash_desktop.domain.table import Group, TableRow, TaskTable
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.events import TableCounts
from flowdash_desktop.ui.table.models.row_model import OrderedRows

NO_SCHEMA = WorkflowSchema(Workflow("", ""))


class ShownRows:
    """The rows of the model, as tasks and groups of the table behind them. It changes nothing.

    Args:
        model: the rows, by the numbers that the table gives them.

    Attributes:
        table: the table behind them: counts, filter, hidden rows.
        strays: the tasks of rows that the table knows no more, by number, until these rows are gone.
        marked: the tasks that are shown, or stand where they are, only because they are kept.
    """

    def __init__(self, model: OrderedRows) -> None:
        self._model = model
        self.table = TaskTable(NO_SCHEMA)
        self.strays: dict[int, TaskKey] = {}
        self.marked: frozenset[TaskKey] = frozenset()

    @property
    def counts(self) -> TableCounts:
        """How many tasks are shown, and how many there are."""
        return TableCounts(self.table.queries.shown, self.table.reader.total)

    @property
    def has_marked(self) -> bool:
        """True while a task is shown, or stands where it is, only because it is kept."""
        return bool(self.marked)

    def key(self, row: int) -> TaskKey | None:
        """The task of a row, None outside and for a group's header."""
        ids = self._model.row_ids()
        return self._key(ids[row]) if 0 <= row < len(ids) else None

    def _key(self, entry: int) -> TaskKey | None:
        return self.strays.get(entry) or self.table.reader.key(entry)

    def keys(self) -> tuple[TaskKey, ...]:
        """The tasks that are shown, in order."""
        return tuple(key for key in map(self._key, self._model.row_ids()) if key is not None)

    def row(self, key: TaskKey | None) -> int:
        """The row of a task, -1 where it is not shown."""
        return self.row_of_id(entry) if (entry := self.table.reader.id(key)) >= 0 else -1

    def row_of_id(self, entry: int) -> int:
        """The row of a task or header by its number, -1 where it is not shown."""
        row, ids = self.table.place(entry), self._model.row_ids()
        if 0 <= row < len(ids) and ids[row] == entry:
            return row
        try:
            return ids.index(entry) if row >= 0 or self.strays else -1
        except ValueError:
            return -1

    def is_marked(self, row: int) -> bool:
        """True for a row that goes or moves once it is kept no more."""
        return bool(self.marked) and self.key(row) in self.marked

    def is_dimmed(self, row: int) -> bool:
        """True for a row that is kept although it no longer passes the filter."""
        key = self.key(row) if self.marked else None
        return key in self.marked and key is not None and not self.table.queries.matches(key)

    def sums(self, row: int) -> list[tuple[Field, Decimal]]:
        """The sums that the header of a group shows: those of the shown columns, in the order of the workflow."""
        ids, shown = self._model.row_ids(), self.table.queries.searched_fields
        sums = self.table.queries.sums(ids[row]) if 0 <= row < len(ids) else {}
        fields = (field for field in self.table.reader.columns if shown is None or field.name in shown)
        return [(field, sums[field.name]) for field in fields if field.name in sums]

    def group_at(self, row: int) -> Group | None:
        """The group whose header a row is, None for a task."""
        ids = self._model.row_ids()
        return self.table.queries.group(ids[row]) if 0 <= row < len(ids) else None

    def row_of_group(self, value: str) -> int:
        """The row of a group's header, -1 where it is not shown."""
        entry = self.table.queries.group_of(value)
        return -1 if entry is None else self.row_of_id(entry)

    def row_at(self, row: int) -> TableRow | None:
        """The task of a row with all of its cells; None for a group's header."""
        key = self.key(row)
        return None if key is None else self.table.reader.row(key)

    def identity(self, task: TaskKey) -> Identity | None:
        """What a task is known by, as it is shown here."""
        shown = self.table.reader.shown_task(self.table.reader.id(task))
        return identity_of(shown.task, self.table.reader.schema) if shown is not None else None
