"""Questions about the table as it is shown: what is in force, its groups, and counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import compress, islice

from flowdash_desktop.domain.filters import Condition, TaskFilter
from flowdash_desktop.domain.table.column_order import SortBy
from flowdash_desktop.domain.table.filter_count import FilterCount
from flowdash_desktop.domain.table.filter_masks import Selection
from flowdash_desktop.domain.table.groups.group import Group
from flowdash_desktop.domain.table.groups.grouping import Grouping
from flowdash_desktop.domain.table.row_order import RowSequence
from flowdash_desktop.domain.table.row_reader import TableReader
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.table.visible_rows import View
from flowdash_desktop.domain.tasks import TaskKey


class TableQueries:
    """What the table shows, and why. It changes nothing.

    Args:
        rows: all rows.
        reader: counts values.
        selection: the filter.
        sequence: order and groups.
        view: what is shown.
    """

    def __init__(
        self, rows: Rows, reader: TableReader, selection: Selection, sequence: RowSequence, view: View
    ) -> None:
        self._rows = rows
        self._reader = reader
        self._selection = selection
        self._sequence = sequence
        self._view = view

    @property
    def shown(self) -> int:
        """How many tasks are shown, those of collapsed groups too."""
        return self._view.count

    @property
    def filter(self) -> TaskFilter:
        """The filter in force."""
        return self._selection.filter

    def count_with(self, task_filter: TaskFilter) -> int:
        """How many tasks would pass a filter that asks for a part of what the filter in force asks for."""
        return self._selection.count_with(task_filter)

    def counting(self, task_filter: TaskFilter) -> FilterCount:
        """Begin to count the tasks that would pass any other filter."""
        return FilterCount(self._rows, self._selection, task_filter)

    def count_of(self, condition: Condition) -> int:
        """How many tasks meet a condition, whatever the filter in force asks for."""
        return self._selection.count_of(condition)

    def open_with(self, keys: Iterable[TaskKey], condition: Condition) -> frozenset[TaskKey]:
        """Those of some tasks that are in no end stage and meet a condition, whatever the filter in force asks for."""
        return self._selection.open_with(keys, condition)

    def tasks_with(self, words: Sequence[str], most: int) -> list[TaskKey]:
        """Tasks in which all of some words are found, whatever the filter in force asks for.

        Args:
            words: as ``search_words`` gives them.
            most: so many at most, the first to arrive.
        """
        rows = compress(self._rows.keys, self._selection.rows_with(words))
        return [key for key in islice(rows, most) if key is not None]

    @property
    def searched_fields(self) -> frozenset[str] | None:
        """The fields in whose columns the words of the search are looked for; None for all."""
        return self._rows.searched

    @property
    def search_words(self) -> tuple[str, ...]:
        """The words of the search, as ``spots`` takes them."""
        return self._selection.words

    def fields_with(self, row: int, words: Sequence[str]) -> list[list[str]]:
        """For each of some words the fields of a row in which the search finds it, in the order of the columns."""
        return self._rows.fields_with(row, words) if row >= 0 else [[] for _ in words]

    @property
    def sort(self) -> tuple[SortBy, ...]:
        """The order in force; empty is the server's order."""
        return self._sequence.sort

    @property
    def grouping(self) -> Grouping:
        """By what the rows are grouped; empty for no groups."""
        return self._sequence.grouping

    @property
    def collapsed(self) -> frozenset[str]:
        """The values of the groups whose rows are not shown."""
        return self._view.collapsed

    @property
    def kept(self) -> frozenset[TaskKey]:
        """The tasks that are in view whether they pass or not."""
        return self._selection.kept

    def moved_by(self, key: TaskKey) -> tuple[str, ...]:
        """The fields by which a kept task is to stand elsewhere once it is kept no more; those of groups first."""
        return self._sequence.moved_by(self._rows.ids.get(key, -1))

    def matches(self, key: TaskKey) -> bool:
        """False for a row that is only kept in view because someone is on it."""
        row = self._rows.ids.get(key)
        return row is not None and self._selection.passes(row)

    def leaves(self, key: TaskKey) -> bool:
        """True where a kept task goes or moves once it is kept no more."""
        return key in self._rows.ids and (not self.matches(key) or bool(self.moved_by(key)))

    def group(self, entry: int) -> Group | None:
        """The group of a header, None for a row. It counts what is shown below it, kept rows too: each row once.

        None also for a header of groups that were made by another field: it is still asked about while it leaves.
        """
        groups = self._sequence.groups
        path = groups.path(entry) if groups is not None and entry < 0 else ()
        if groups is None or not path:
            return None
        value, level, code = groups.value(entry), groups.levels[len(path) - 1], path[-1]
        is_collapsed, count = value in self._view.collapsed, self._view.counts.get(entry, 0)
        text, own, start = level.text(code), level.value(code), level.start(code)
        return Group(value, text, count, is_collapsed, level.by, own, len(path) - 1, start)

    def sums(self, entry: int) -> Mapping[str, Decimal]:
        """The sums of number and currency fields of the group of a header, as far as they are known exactly."""
        return self._view.totals.of(entry) if self.group(entry) is not None else {}

    def group_of(self, value: str) -> int | None:
        """The header of a group by its value, whether it is in the view or not."""
        groups = self._sequence.groups
        return None if groups is None else groups.header_of(value)

    @property
    def group_values(self) -> frozenset[str]:
        """The values of all groups, of those without a shown task too."""
        groups = self._sequence.groups
        return frozenset() if groups is None else groups.values

    def groups_above(self, key: TaskKey) -> tuple[int, ...]:
        """The headers of the groups that a task is in, from the outside in; empty without groups."""
        groups, row = self._sequence.groups, self._rows.ids.get(key)
        return () if groups is None or row is None else tuple(groups.headers(self._sequence.path(row)))

    def group_value(self, key: TaskKey) -> str | None:
        """The value of the innermost group that a task is in, None without groups."""
        groups, headers = self._sequence.groups, self.groups_above(key)
        return groups.value(headers[-1]) if groups is not None and headers else None

    def count_others(self, field: str) -> dict[str, int]:
        """How many tasks have each value of a field, of the tasks that pass what is not asked of this field."""
        return self._reader.counted(field, self._selection.others(field))
