"""The table engine: rows of one workflow, filtered, searched and sorted into a view of task keys. No Qt.

Display text, search text and sort keys are made once for each version of a task. The view is a list of keys;
``TableChange`` says what became different, so that a model can announce exactly that.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import total_ordering
from typing import cast

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.base import SortKey
from flowdash_desktop.domain.filters import TaskFilter, passes
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey


@dataclass(frozen=True, slots=True)
class SortBy:
    """One level of the order: a field's name and its direction. Blanks come last in both."""

    field: str
    descending: bool = False


@dataclass(slots=True)
class TableRow:
    """A task with its prepared cells: ``display`` one text a column, ``found_in`` all of it for the search."""

    shown: ShownTask
    display: tuple[str, ...]
    found_in: str
    place: int
    """Its place in the server's order, which settles ties."""
    passes: bool = False
    """It passes the filter in force."""
    order: SortKey | None = None
    """Its key in the order in force, made when first needed."""


@total_ordering
class _Descending:
    """A sort key the other way round."""

    __slots__ = ("key",)

    def __init__(self, key: SortKey) -> None:
        self.key = key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Descending) and self.key == other.key

    def __lt__(self, other: _Descending) -> bool:
        return other.key < self.key

    __hash__ = None  # type: ignore[assignment]  # it is compared, never kept in a set


@dataclass(frozen=True, slots=True)
class TableChange:
    """A new view, and the keys among it whose cells changed."""

    view: tuple[TaskKey, ...]
    touched: frozenset[TaskKey] = field(default_factory=frozenset)


class TaskTable:
    """Rows and the view of them. Not thread-safe; every call is a computation in memory."""

    def __init__(self, schema: WorkflowSchema) -> None:
        self.schema = schema
        self.columns: tuple[Field, ...] = schema.columns
        self._kinds = tuple((column, field_type(column.kind)) for column in self.columns)
        self._rows: dict[TaskKey, TableRow] = {}
        self._filter = TaskFilter()
        self._sort: tuple[SortBy, ...] = ()
        self._kept: TaskKey | None = None
        self._view: tuple[TaskKey, ...] = ()
        self._next_place = 0

    @property
    def view(self) -> tuple[TaskKey, ...]:
        """The keys that are shown, in order."""
        return self._view

    @property
    def total(self) -> int:
        """How many tasks there are, shown or not."""
        return len(self._rows)

    @property
    def filter(self) -> TaskFilter:
        """The filter in force."""
        return self._filter

    @property
    def sort(self) -> tuple[SortBy, ...]:
        """The order in force; empty is the server's order."""
        return self._sort

    def row(self, key: TaskKey) -> TableRow | None:
        """The row of a task, shown or not."""
        return self._rows.get(key)

    def matches(self, key: TaskKey) -> bool:
        """False for a row that is only kept in view because someone is on it."""
        row = self._rows.get(key)
        return row is not None and row.passes

    def load(self, tasks: Iterable[ShownTask]) -> TableChange:
        """Replace all rows; the order given is the order of the server."""
        before = self._rows
        self._rows = {}
        self._next_place = 0
        for shown in tasks:
            old = before.get(shown.key)
            row = self._rows[shown.key] = self._prepare(shown, self._next_place, old)
            row.passes = self._passes(row)
            self._next_place += 1
        touched = {k for k, r in self._rows.items() if k in before and before[k].shown is not r.shown}
        return self._refreshed(touched)

    def apply(self, changes: Mapping[TaskKey, ShownTask | None], renamed: Mapping[TaskKey, TaskKey]) -> TableChange:
        """Take changed tasks, None for those gone; ``renamed`` maps the old key of a created task to its new one."""
        for old_key, new_key in renamed.items():
            if old_key in self._rows:
                moved = self._rows.pop(old_key)
                self._rows.setdefault(new_key, moved)
            if self._kept == old_key:
                self._kept = new_key
        if renamed:
            self._view = tuple(dict.fromkeys(renamed.get(key, key) for key in self._view))
        touched = set()
        for key, shown in changes.items():
            old = self._rows.get(key)
            if shown is None:
                self._rows.pop(key, None)
                continue
            if old is None:
                place, self._next_place = self._next_place, self._next_place + 1
            else:
                place = old.place
                touched.add(key)
            row = self._rows[key] = self._prepare(shown, place, old)
            row.passes = self._passes(row)
        return self._replaced(changes.keys() | set(renamed), touched)

    def set_filter(self, task_filter: TaskFilter) -> TableChange:
        """Show the tasks that pass; a kept task that does not pass this filter is let go."""
        self._filter = task_filter
        for row in self._rows.values():
            row.passes = self._passes(row)
        if self._kept is not None and not self.matches(self._kept):
            self._kept = None
        return self._refreshed()

    def set_sort(self, sort: Sequence[SortBy]) -> TableChange:
        """Order by these fields, the first counting most; the server's order settles ties."""
        self._sort = tuple(sort)
        for row in self._rows.values():
            row.order = None
        return self._refreshed()

    def keep(self, key: TaskKey | None) -> TableChange:
        """Keep this task in view even if it stops passing the filter, until another is kept."""
        before = self._kept
        self._kept = key
        touched = {k for k in (before, key) if k is not None}
        return self._replaced(touched, touched)

    def count_by(self, field_name: str) -> Counter[str]:
        """How many of all tasks have each value of a field, by its filter text (``""`` is blank)."""
        known = self.schema.field_by_name.get(field_name)
        if known is None:
            return Counter()
        kind = field_type(known.kind)
        return Counter(kind.filter_text(r.shown.task.values.get(field_name)) for r in self._rows.values())

    def _prepare(self, shown: ShownTask, place: int, old: TableRow | None) -> TableRow:
        if old is not None and (old.shown is shown or old.shown.task == shown.task):
            return TableRow(shown, old.display, old.found_in, place)
        values, schema = shown.task.values, self.schema
        display: list[str] = []
        searched: list[str] = []
        for column, kind in self._kinds:
            value = values.get(column.name)
            if value is None:
                display.append("")
                continue
            text = kind.display(value, column, schema)
            display.append(text)
            if text:
                searched.append(text)
            exact = kind.filter_text(value)
            if exact and exact != text:
                searched.append(exact)
        searched += [linked.title for link in shown.task.links.values() for linked in link.tasks]
        return TableRow(shown, tuple(display), "\n".join(searched).casefold(), place)

    def _passes(self, row: TableRow) -> bool:
        words = self._filter.search.casefold().split()
        return all(word in row.found_in for word in words) and passes(self._filter, row.shown.task, self.schema)

    def _refreshed(self, touched: Iterable[TaskKey] = ()) -> TableChange:
        """The view made anew."""
        chosen = [(key, row) for key, row in self._rows.items() if row.passes or key == self._kept]
        chosen.sort(key=lambda item: item[1].place)
        for level in reversed(self._sort):
            self._sort_level(chosen, level)
        self._view = tuple(key for key, _ in chosen)
        return TableChange(self._view, frozenset(touched) & set(self._view))

    def _replaced(self, keys: Set[TaskKey], touched: Iterable[TaskKey]) -> TableChange:
        """The view with only these tasks taken out and put where they belong now; the others keep their order."""
        if len(keys) > max(8, len(self._rows) // 16):
            return self._refreshed(touched)
        view = [key for key in self._view if key not in keys]
        for key in keys:
            row = self._rows.get(key)
            if row is not None and (row.passes or key == self._kept):
                insort(view, key, key=self._order)
        self._view = tuple(view)
        return TableChange(self._view, frozenset(touched) & set(view))

    def _order(self, key: TaskKey) -> SortKey:
        """The place of a task's row by one key that orders as ``_refreshed`` does."""
        row = self._rows[key]
        if row.order is None:
            parts: list[object] = []
            for level in self._sort:
                known = self.schema.field_by_name.get(level.field)
                if known is None:
                    continue
                kind, value = field_type(known.kind), row.shown.task.values.get(level.field)
                if kind.is_blank(value):
                    parts.append((1,))
                else:
                    sort_key = kind.sort_key(value, known, self.schema)
                    parts.append((0, _Descending(sort_key) if level.descending else sort_key))
            row.order = cast("SortKey", (*parts, row.place))
        return row.order

    def _sort_level(self, chosen: list[tuple[TaskKey, TableRow]], level: SortBy) -> None:
        known = self.schema.field_by_name.get(level.field)
        if known is None:
            return
        kind = field_type(known.kind)
        filled: list[tuple[SortKey, tuple[TaskKey, TableRow]]] = []
        blank: list[tuple[TaskKey, TableRow]] = []
        for item in chosen:
            value = item[1].shown.task.values.get(level.field)
            if kind.is_blank(value):
                blank.append(item)
            else:
                filled.append((kind.sort_key(value, known, self.schema), item))
        filled.sort(key=lambda pair: pair[0], reverse=level.descending)
        chosen[:] = [item for _, item in filled] + blank
