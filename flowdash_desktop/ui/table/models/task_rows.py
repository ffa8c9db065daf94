"""What changes the rows of the model: tasks that come, filter, order, groups, and work in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table import DeltaKind, Grouping, SortBy, TableChange, TaskTable, ViewStep
from flowdash_desktop.domain.table.columns.column import RawColumn
from flowdash_desktop.domain.table.positions import Positions
from flowdash_desktop.domain.table.row_reader import RawsOf
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.models.renumbering import renumbered
from flowdash_desktop.ui.table.models.row_model import OrderedRows, Place, runs, shape, tasks_only
from flowdash_desktop.ui.table.models.shown_rows import NO_SCHEMA, ShownRows
from flowdash_desktop.ui.table.models.table_changes import appended, in_turn

ShownOf = Callable[[TaskKey], ShownTask | None]
_SLICE_SECONDS = 0.005
_SCREEN = 200  # more rows than can be seen: rows behind them are shown now and then
_ARRIVING_MS, _PAUSE_MS = 100, 4
"""The pauses of that, and between two slices of what is prepared before someone asks for it."""


class TaskRows(QObject):
    """Changes which tasks are shown, in which order.

    Args:
        model: the rows that views see; it announces each change of them.
        shown: reads the table behind these rows.
        show_table: shows the columns of another table.

    Signals:
        settling: tasks, filter or schema are about to change; the last moment to ``keep`` a task.
        refresh_begun: rows are about to change for one reason, in one or several steps.
        refreshed: ``TableCounts``: they have.
        sort_changed: the order in force, a tuple of ``SortBy``.
        grouping_changed: rows are grouped otherwise, or a group was opened or closed.
        prepared: many rows have come, and all that someone may ask for of them is ready.
    """

    settling = Signal()
    refresh_begun = Signal()
    refreshed = Signal(object)
    sort_changed = Signal(object)
    grouping_changed = Signal()
    prepared = Signal()

    def __init__(self, model: OrderedRows, shown: ShownRows, show_table: Callable[[TaskTable], None]) -> None:
        super().__init__(model)
        self._model = model
        self._shown = shown
        self._show_table = show_table
        self._source: tuple[ShownOf | None, RawsOf | None, Positions] = None, None, Positions()
        self._next: TaskTable | None = None
        self._loading = self._next_is_whole = False
        self._ranks: Mapping[TaskKey, int] = {}
        self._kept: frozenset[TaskKey] = frozenset()
        self._staying_in_table: frozenset[TaskKey] = frozenset()
        self._held: TaskKey | None = None
        self._arrived: list[int] = []
        self._arriving = QTimer(self, singleShot=True)
        self._arriving.timeout.connect(self._show_arrived)
        self._work = QTimer(self, singleShot=True)
        self._work.timeout.connect(self._go_on)

    # Groups

    def set_grouping(self, grouping: Grouping, collapsed: frozenset[str] = frozenset()) -> None:
        """Group the rows by the values of one or two fields; empty for no groups. Weeks begin as they do where the
        person lives."""
        queries = self._table.queries
        if (grouping, collapsed) != (queries.grouping, queries.collapsed):
            place = tasks_only(self._table.place)  # headers have other numbers
            first_weekday = QLocale().firstDayOfWeek().value - 1
            self._take(self._table.set_grouping(grouping, collapsed, first_weekday), place=place)
            self.grouping_changed.emit()

    def set_collapsed(self, values: frozenset[str]) -> None:
        """Show of these groups only the headers."""
        if values != self._table.queries.collapsed:
            self._take(self._table.set_collapsed(values))
            self.grouping_changed.emit()

    def toggle_group(self, value: str) -> None:
        """Open or close a group."""
        self.set_collapsed(self._table.queries.collapsed ^ {value})

    # Tasks

    def set_source(
        self, source: ShownOf | None, raws: RawsOf | None = None, positions: Positions | None = None
    ) -> None:
        """Where a task comes from when someone looks at it, for tables from now on; None: they keep what they get.

        Args:
            source: gives a whole task.
            raws: gives raw values of several.
            positions: where removed tasks stood.
        """
        self._source = source, raws, positions or Positions()

    def set_schema(self, schema: WorkflowSchema) -> None:
        """Show another workflow, empty at first; its tasks come next.

        For the same workflow with the same columns (a stage or a user more) rows, order and filter stay until the tasks
        have come again, which they must.
        """
        before = self._table
        if schema == before.reader.schema:
            return
        after = TaskTable(schema, *self._source)
        is_other = schema.workflow.id != before.reader.schema.workflow.id
        if is_other or shape(after.reader.columns) != shape(before.reader.columns):
            self._model.beginResetModel()
            self._show_table(after)
            self._model.renumber([])
            self._shown.marked, self._next, self._loading = frozenset(), None, False
            self._arrived = []
            self._kept = self._staying_in_table = frozenset()
            self._ranks = {}
            self._model.endResetModel()
            self.sort_changed.emit(())  # nothing of the workflow before stays in force
            self.grouping_changed.emit()
            self.refreshed.emit(self._shown.counts)
            return
        self.begin_again(schema)
        if given := before.reader.given():
            assert self._next is not None
            self._next.load(given)
            self._change_over()

    def clear(self) -> None:
        """Show no workflow."""
        self.set_schema(NO_SCHEMA)

    def begin_again(self, schema: WorkflowSchema | None = None) -> None:
        """All tasks come once more; what is shown stays until the last one has (``loading_done``)."""
        self._next = TaskTable(schema or self._table.reader.schema, *self._source)
        self._next_is_whole = False

    def load(self, tasks: Sequence[ShownTask]) -> None:
        """Replace all tasks, in the server's order, and keep them."""
        self.begin_again()
        assert self._next is not None
        self._next.load(tasks)
        self._change_over()

    def extend(
        self,
        keys: Sequence[TaskKey],
        columns: Mapping[str, RawColumn],
        links: Mapping[int, str],
        overlaid: Mapping[TaskKey, ShownTask | None] | None = None,
    ) -> None:
        """Take more tasks from raw values; more may come until ``loading_done``.

        Args:
            keys: the tasks, in the server's order.
            columns: raw values by field name, each as long as ``keys``.
            links: by place in ``keys``, the titles of linked tasks.
            overlaid: tasks that are to be shown otherwise, None for those not to be shown.
        """
        self._loading = True
        if self._next is not None:
            self._next.extend(keys, columns, links)
            if overlaid:
                self._next.apply(overlaid)
            return
        self._settle()
        change = self._table.extend(keys, columns, links)
        if overlaid:  # before a row becomes current: it would stay where its older values put it
            self._take(in_turn(change, self._table.apply(overlaid)))
            return
        end = self._model.rowCount() + len(self._arrived)
        come = appended(change, end) if end >= _SCREEN else None
        if come is None:
            self._take(change)
            return
        self._arrived += come
        if not self._arriving.isActive():
            self._arriving.start(_ARRIVING_MS)

    def _show_arrived(self) -> None:
        """Show the rows that have come behind all others since this was done last."""
        self._take(TableChange(self._table.view, steps=()))

    def loading_done(self) -> None:
        """No more tasks come for now."""
        self._loading = False
        self._show_arrived()
        self._next_is_whole = self._next is not None
        self._work.start(0)

    def apply(
        self, changes: Mapping[TaskKey, ShownTask | None], renamed: Mapping[TaskKey, TaskKey] | None = None
    ) -> None:
        """Take changed tasks, None for those gone; ``renamed`` maps the old key of a created task to its new one."""
        renamed = renamed or {}
        if self._next is not None:  # rows that it does not know yet come to it as they are then
            known = {key: shown for key, shown in changes.items() if self._next.reader.id(key) >= 0}
            self._next.apply(known, renamed)
        self._settle()
        self._kept = self._staying_in_table = frozenset(renamed.get(key, key) for key in self._kept)
        gone = [key for key, shown in changes.items() if shown is None] + list(renamed.values())
        # They have names until their rows are gone.
        self._shown.strays = {self._table.reader.id(key): key for key in gone}
        self._take(self._table.apply(changes, renamed))
        if not self._table.is_settled:
            self._work.start(0)  # many came at once: they are shown when the order that is in force holds them

    # Filter, order

    def set_filter(self, task_filter: TaskFilter, *, lets_go: bool = True) -> None:
        """Show the tasks that pass; a kept one that does not goes too, unless it is held.

        Args:
            task_filter: what is looked for.
            lets_go: False leaves the kept ones where they are: it was not a person who changed the filter.
        """
        self._settle()
        change = self._table.set_filter(task_filter, self._held, lets_go=lets_go)
        self._kept = self._staying_in_table = self._table.queries.kept
        self._take(change)

    def search_in(self, fields: frozenset[str]) -> None:
        """Look for the words of the search in the columns of these shown fields only."""
        self._settle()
        change = self._table.search_in(fields, self._held)
        self._kept = self._staying_in_table = self._table.queries.kept
        if change.steps is None:
            self._take(change)
        if not self._loading and self._table.reader.total:
            self._work.start(_PAUSE_MS)

    def set_sort(self, sort: Iterable[SortBy]) -> None:
        """Order by these fields, the first counting most."""
        if (sort := tuple(sort)) != self._table.queries.sort:
            change = self._table.set_sort(sort)
            if columns := self._model.columnCount():
                self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)
            self._take(change, reordered=True)
            self.sort_changed.emit(sort)

    def set_ranks(self, ranks: Mapping[TaskKey, int]) -> None:
        """While no order is in force, let these tasks stand first, the lowest rank before all; empty for none."""
        if ranks != self._ranks:
            self._ranks = ranks
            self._settle()
            self._take(self._table.set_ranks(ranks), reordered=True)

    def keep(self, key: TaskKey | None, *others: TaskKey, held: bool = False) -> None:
        """Keep tasks in view, and where they stand, whatever becomes of their values, until others are kept.

        Args:
            key: the task someone is on. It costs nothing unless one that was kept before leaves or moves by it.
            others: the tasks that are selected with it.
            held: keep the first also through the next change of the filter, as something is being typed into it.
        """
        self._held = key if held else None
        self._kept = frozenset(others) if key is None else frozenset((key, *others))
        if not self._shown.marked <= self._kept:
            self._staying_in_table = self._kept
            self._take(self._table.keep(*self._kept))

    def stays_put(self, key: TaskKey) -> bool:
        """True for a task that stays where it is for now."""
        return key in self._staying_in_table

    def reveal(self, key: TaskKey) -> None:
        """Bring a task into view whether the filter lets it through or not, and keep it there as ``keep`` does."""
        self._settle()
        self._held = None
        for _ in range(2):  # when the current row leaves by it, the next one becomes current and is kept at first
            self._kept = self._staying_in_table = frozenset((key,))
            self._take(self._table.keep(key))
        groups = map(self._table.queries.group, self._table.queries.groups_above(key))
        closed = {group.value for group in groups if group is not None and group.collapsed}
        if closed:
            self.set_collapsed(self._table.queries.collapsed - closed)

    # Steps

    @property
    def _table(self) -> TaskTable:
        return self._shown.table

    def _settle(self) -> None:
        """Before anything changes: whoever keeps a task says so now."""
        self.settling.emit()
        if self._kept != self._staying_in_table:
            self._staying_in_table = self._kept
            change = self._table.keep(*self._kept)
            if change.steps != ():
                self._take(change)

    def _take(
        self, change: TableChange, all_updated: bool = False, reordered: bool = False, place: Place | None = None
    ) -> None:
        model, shown = self._model, self._shown
        marked = frozenset(filter(self._table.queries.leaves, self._kept))
        altered = change.altered | {self._table.reader.id(key) for key in marked | shown.marked}
        shown.marked = marked
        self.refresh_begun.emit()
        if change.steps is None:
            model.go_to(change.view, place or self._table.place, reordered)
        else:
            come = (ViewStep(DeltaKind.INSERT, model.rowCount(), self._arrived),) if self._arrived else ()
            model.take_steps((*come, *change.steps))
        self._arrived = []
        self._arriving.stop()
        shown.strays.clear()
        all_updated = all_updated or len(altered) > _SCREEN  # to find each row would take longer than to look at all
        rows = range(model.rowCount()) if all_updated else sorted(r for r in map(shown.row_of_id, altered) if r >= 0)
        for first, last in runs(rows):
            model.dataChanged.emit(model.index(first, 0), model.index(last, model.columnCount() - 1))
        self.refreshed.emit(shown.counts)

    def _change_over(self) -> None:
        """From the table that was filled beside to that one: what is shown goes with its tasks."""
        self._settle()
        before, after = self._table, self._next
        assert after is not None
        self._next, self._next_is_whole = None, False
        after.take_over(before)
        self._shown.strays.clear()
        self._model.renumber(renumbered(self._model.row_ids(), before, after, self._shown.strays))
        self._show_table(after)
        self._take(after.settle(), all_updated=True)

    def _go_on(self) -> None:
        """A slice of what there is to do beside: an order, or what someone may ask for next."""
        if self._next is not None and self._next_is_whole:
            if not self._next.prepare_for(self._table.queries.sort, _SLICE_SECONDS):
                self._change_over()
            self._work.start(0)
        elif self._loading:
            return
        elif not self._table.is_settled:
            if not self._table.prepare_for(self._table.queries.sort, _SLICE_SECONDS):
                self._settle()
                self._take(self._table.settle())
            self._work.start(0)
        elif self._table.prepare(_SLICE_SECONDS):
            self._work.start(_PAUSE_MS)
        else:
            self.prepared.emit()
