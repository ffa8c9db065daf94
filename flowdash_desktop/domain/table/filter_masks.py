"""Which rows are to be shown: a mask for each condition and each word, kept right row by row, joined when asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter, Viewpoint
from flowdash_desktop.domain.filters.conditions import OPPOSITES
from flowdash_desktop.domain.filters.holding import holds
from flowdash_desktop.domain.filters.relative import resolved
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import masks
from flowdash_desktop.domain.table.columns.dictionary_column import FewColumn
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.domain.text.search_text import typed_words

_KEPT_WORDS = 16
"""Words whose rows are remembered: taking letters away, or typing on, starts from these."""


class Selection:
    """The filter in force.

    Attributes:
        filter: what is looked for.
        kept: the tasks that are shown whether they pass or not.
        size: how many rows it knows of.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.filter = TaskFilter()
        self.kept: frozenset[TaskKey] = frozenset()
        self._conditions: dict[Condition, bytearray] = {}
        self._active: bytearray | None = None
        self._only: bytearray | None = None
        self._found: dict[str, bytearray] = {}
        self._words: tuple[str, ...] = ()
        self.size = 0

    def set(self, task_filter: TaskFilter) -> None:
        """Look for something else."""
        is_same_view = task_filter.viewpoint == self.filter.viewpoint
        self.filter = task_filter
        known, self._conditions = self._conditions, {}
        for condition in chain.from_iterable(task_filter.groups):
            made = known.get(condition) if is_same_view or not condition.operator.is_relative else None
            self._conditions[condition] = bytearray(self._mask(condition)) if made is None else made
        if task_filter.active_only and self._active is None:
            self._active = bytearray(self._ongoing())
        self._only = None if task_filter.only is None else bytearray(self._chosen(task_filter.only))
        self._words = typed_words(task_filter.search)
        self._look_for_words()

    def _look_for_words(self) -> None:
        """Find the words of the search, and let go of the words that were looked for longest ago."""
        for word in self._words:
            found = self._found.pop(word, None)
            self._found[word] = self._find(word) if found is None else found  # the newest last
        for word in [word for word in self._found if word not in self._words][: len(self._found) - _KEPT_WORDS]:
            del self._found[word]

    def _find(self, word: str) -> bytearray:
        """The rows that a word is in. It can be nowhere else than a known word that is part of it."""
        within = min(
            (mask for part, mask in self._found.items() if part in word), key=lambda m: m.count(1), default=None
        )
        return self._rows.found(word, within)

    def search_in(self, names: frozenset[str] | None) -> bool:
        """Look for words in these columns only, None for all.

        Returns:
            True where words are looked for, so that other rows may pass now.
        """
        if names == self._rows.searched:
            return False
        self._rows.search_in(names)
        self._found.clear()
        for word in self._words:
            self._found[word] = self._find(word)
        return bool(self._words)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are looked for, as ``spots`` takes them."""
        return self._words

    def _mask(self, condition: Condition, start: int = 0) -> bytes:
        return self._mask_from(self.filter.viewpoint, condition, start)

    def _mask_from(self, viewpoint: Viewpoint, condition: Condition, start: int, end: int | None = None) -> bytes:
        fixed = resolved(condition, self._rows.schema, viewpoint)
        made = self._fixed_mask(fixed[0], start, end)
        for other in fixed[1:]:
            made = masks.both(made, self._fixed_mask(other, start, end))
        return made

    def _fixed_mask(self, condition: Condition, start: int, end: int | None) -> bytes:
        column = self._rows.columns.get(condition.field)
        if column is None:
            many = (len(self._rows) if end is None else end) - start
            return masks.every(many) if condition.operator is Operator.IS_BLANK else masks.none(many)
        opposite = OPPOSITES.get(condition.operator)
        if opposite is not None:
            return masks.turned(column.mask(replace(condition, operator=opposite), start, end))
        return column.mask(condition, start, end)

    def _ongoing(self, start: int = 0, end: int | None = None) -> bytes:
        """The rows from ``start`` to before ``end`` that are in no end stage."""
        column, is_end = self._rows.columns[STAGE], self._rows.schema.is_end_stage
        assert isinstance(column, FewColumn)
        return column.rows_of([not (isinstance(value, str) and is_end(value)) for value in column.values], start, end)

    def _chosen(self, only: frozenset[TaskKey], start: int = 0) -> bytearray:
        """The rows of some tasks."""
        rows, chosen = self._rows.ids, bytearray(len(self._rows) - start)
        for key in only:
            if (row := rows.get(key, -1)) >= start:
                chosen[row - start] = 1
        return chosen

    def passes(self, row: int) -> bool:
        """True for a row that passes."""
        if not self._rows.alive[row] or not all(mask[row] for mask in self._always()):
            return False
        groups = self._groups()
        return not groups or any(all(mask[row] for mask in group) for group in groups)

    def shows(self, row: int) -> bool:
        """True for a row that passes, or whose task is kept."""
        return self._rows.keys[row] in self.kept or self.passes(row)

    def mask(self, start: int = 0) -> bytes:
        """The rows from ``start`` on that pass."""
        return self._joined(None, start)

    def mask_shown(self, start: int = 0) -> masks.Mask:
        """The same, with the rows of the kept tasks."""
        passing = self.mask(start)
        rows = [row for key in self.kept if (row := self._rows.ids.get(key, -1)) >= start]
        if all(passing[row - start] for row in rows):
            return passing
        mask = bytearray(passing)
        for row in rows:
            mask[row - start] = 1
        return mask

    def others(self, field: str) -> bytes:
        """The rows that would pass if there were no condition on this field."""
        return self._joined(field)

    def count_with(self, task_filter: TaskFilter) -> int:
        """How many rows would pass a filter that asks for a part of what this one asks for."""
        words = typed_words(task_filter.search)
        parts: list[bytes | bytearray] = []
        parts += [self._active] if task_filter.active_only and self._active is not None else []
        parts += [self._only] if task_filter.only is not None and self._only is not None else []
        parts += [self._found[word] for word in words]
        joined = int.from_bytes(self._rows.alive, "little")
        for mask in parts:
            joined &= int.from_bytes(mask, "little")
        groups = [[self._conditions[condition] for condition in group] for group in task_filter.groups]
        return (joined & _any_of(groups, 0) if groups else joined).bit_count()

    def open_with(self, keys: Iterable[TaskKey], condition: Condition) -> frozenset[TaskKey]:
        """Those of some tasks that are in no end stage and meet a condition, whatever the filter asks."""
        rows, mask, ongoing = self._rows.ids, self._mask(condition), self._ongoing()
        return frozenset(key for key in keys if (row := rows.get(key, -1)) >= 0 and mask[row] and ongoing[row])

    def count_between(self, task_filter: TaskFilter, start: int, end: int) -> int:
        """How many of the rows from ``start`` to before ``end`` would pass another filter; it is not remembered."""
        rows, seen, only = self._rows, task_filter.viewpoint, task_filter.only
        words = typed_words(task_filter.search)
        parts: list[bytes | bytearray] = [rows.alive[start:end]]
        parts += [rows.found_between(word, start, end) for word in words]
        parts += [self._ongoing(start, end)] if task_filter.active_only else []
        parts += [bytes(map(only.__contains__, rows.keys[start:end]))] if only is not None else []
        joined = _all_of(parts, 0)
        groups = [[self._mask_from(seen, one, start, end) for one in group] for group in task_filter.groups]
        return (joined & _any_of(groups, 0) if groups else joined).bit_count()

    def rows_with(self, words: Sequence[str]) -> bytes:
        """The rows in which all of these words are found, as ``search_words`` gives them, whatever the filter asks."""
        joined = int.from_bytes(self._rows.alive, "little")
        for word in words:
            found = self._found[word] if word in self._found else self._find(word)
            joined &= int.from_bytes(found, "little")
        return joined.to_bytes(len(self._rows), "little")

    def count_of(self, condition: Condition) -> int:
        """How many rows meet a condition, whatever the filter asks for."""
        alive, mask = self._rows.alive, self._mask(condition)
        return (int.from_bytes(alive, "little") & int.from_bytes(mask, "little")).bit_count()

    def _joined(self, without: str | None, start: int = 0) -> bytes:
        joined = _all_of([self._rows.alive, *self._always()], start)
        groups = self._groups(without)
        if groups:
            joined &= _any_of(groups, start)
        return joined.to_bytes(len(self._rows) - start, "little")

    def _groups(self, without: str | None = None) -> list[list[bytearray]]:
        """The masks of each group, but for conditions on one field; nothing where one of them lets all rows pass."""
        groups = [[self._conditions[one] for one in group if one.field != without] for group in self.filter.groups]
        return groups if all(groups) else []

    def _always(self) -> Iterator[bytes | bytearray]:
        """The masks that hold whichever group a row meets."""
        if self.filter.active_only and self._active is not None:
            yield self._active
        if self._only is not None:
            yield self._only
        yield from map(self._found.__getitem__, self._words)

    def extend(self, start: int) -> None:
        """Look at rows that were appended."""
        for condition, mask in self._conditions.items():
            mask += self._mask(condition, start)
        if self._active is not None:
            self._active += self._ongoing(start)
        if self._only is not None and self.filter.only is not None:
            self._only += self._chosen(self.filter.only, start)
        for word in [word for word in self._found if word not in self._words]:
            del self._found[word]  # not looked for any more, so not worth keeping right
        for word, mask in self._found.items():
            mask += bytes([self._rows.has(row, word) for row in range(start, len(self._rows))])
        self.size = len(self._rows)

    def update(self, row: int, task: Task) -> None:
        """Look at a row that changed."""
        for condition, mask in self._conditions.items():
            mask[row] = holds(condition, task, self._rows.schema, self.filter.viewpoint)
        if self._active is not None:
            self._active[row] = not self._rows.schema.is_end_stage(task.stage)
        for word, mask in self._found.items():
            mask[row] = self._rows.has(row, word)


def _all_of(parts: Sequence[bytes | bytearray], start: int) -> int:
    """The rows from ``start`` on that are in all of some masks, as a number."""
    joined = -1
    for mask in parts:
        joined &= int.from_bytes(mask[start:] if start else mask, "little")
    return joined


def _any_of(groups: Sequence[Sequence[bytes | bytearray]], start: int) -> int:
    """The rows from ``start`` on that are in all masks of one of the groups, as a number."""
    joined = 0
    for group in groups:
        joined |= _all_of(group, start)
    return joined
