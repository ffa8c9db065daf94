"""Which rows pass the filter: a mask for each condition and each word, kept right row by row, joined when asked."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter, holds
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import masks
from flowdash_desktop.domain.table.few import FewColumn
from flowdash_desktop.domain.table.find import Find
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.tasks import Task, TaskKey

_KEPT_WORDS = 16
"""Words whose rows are remembered: taking letters away, or typing on, starts from these."""


class Selection:
    """The filter in force.

    Attributes:
        filter: what is looked for.
        size: how many rows it knows of.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.filter = TaskFilter()
        self._conditions: dict[Condition, bytearray] = {}
        self._active: bytearray | None = None
        self._only: bytearray | None = None
        self._finds: dict[str, Find] = {}
        self._words: tuple[str, ...] = ()
        self.size = 0

    def set(self, task_filter: TaskFilter) -> None:
        """Look for something else; words may take further steps (``is_done``, ``step``)."""
        self.filter = task_filter
        known, self._conditions = self._conditions, {}
        for condition in task_filter.conditions:
            made = known.get(condition)
            self._conditions[condition] = bytearray(self._mask(condition)) if made is None else made
        if task_filter.active_only and self._active is None:
            self._active = bytearray(self._ongoing())
        self._only = None if task_filter.only is None else bytearray(self._chosen(task_filter.only))
        self._words = tuple(dict.fromkeys(task_filter.search.casefold().split()))
        for word in self._words:
            find = self._finds.pop(word, None) or Find(self._rows, word, self._known_rows(word))
            self._finds[word] = find  # the newest last
        unfinished = [w for w, find in self._finds.items() if not find.is_done and w not in self._words]
        for word in [*unfinished, *(w for w in self._finds if w not in self._words)][: self._too_many(len(unfinished))]:
            self._finds.pop(word, None)

    def _too_many(self, unfinished: int) -> int:
        return max(unfinished, len(self._finds) - _KEPT_WORDS)

    def _known_rows(self, word: str) -> bytearray | None:
        """The rows of the rarest known word that is part of this one: it can be nowhere else."""
        known = [f.mask for part, f in self._finds.items() if part in word and f.is_done]
        return min(known, key=lambda mask: mask.count(1), default=None)

    def _mask(self, condition: Condition, start: int = 0) -> bytes:
        column = self._rows.columns.get(condition.field)
        if column is None:
            many = len(self._rows) - start
            return masks.every(many) if condition.operator is Operator.IS_BLANK else masks.none(many)
        return column.mask(condition, start)

    def _ongoing(self, start: int = 0) -> bytes:
        """The rows that are in no end stage."""
        column, is_end = self._rows.columns[STAGE], self._rows.schema.is_end_stage
        assert isinstance(column, FewColumn)
        return column.rows_of([not (isinstance(value, str) and is_end(value)) for value in column.values], start)

    def _chosen(self, only: frozenset[TaskKey], start: int = 0) -> bytearray:
        """The rows of some tasks."""
        rows, chosen = self._rows.ids, bytearray(len(self._rows) - start)
        for key in only:
            if (row := rows.get(key, -1)) >= start:
                chosen[row - start] = 1
        return chosen

    @property
    def is_done(self) -> bool:
        """True when it is known of every row whether it passes."""
        return all(self._finds[word].is_done for word in self._words)

    @property
    def open_rows(self) -> int:
        """How many rows are still to be looked at."""
        return max((self._finds[word].open.count(1) for word in self._words), default=0)

    def step(self, until: float = 0.0) -> bool:
        """Look at more rows, one slice at least, until ``perf_counter`` says so.

        Returns:
            True while there are more.
        """
        for word in self._words:
            find = self._finds[word]
            while not find.is_done:
                find.step()
                if perf_counter() >= until:
                    return not self.is_done
        return False

    def look_at(self, row: int) -> bool:
        """Look at one row before its turn: does it pass?"""
        for word in self._words:
            self._finds[word].look_at(row)
        return self.passes(row)

    def passes(self, row: int) -> bool:
        """True for a row that passes, as far as it has been looked at."""
        return bool(self._rows.alive[row]) and all(mask[row] for mask in self._masks())

    def may_pass(self, row: int) -> bool:
        """True for a row that passes, or may yet: a word is still to be looked for in it."""
        if not self._rows.alive[row]:
            return False
        if self.filter.active_only and self._active is not None and not self._active[row]:
            return False
        if self._only is not None and not self._only[row]:
            return False
        finds = (self._finds[word] for word in self._words)
        return all(m[row] for m in self._conditions.values()) and all(f.mask[row] or f.open[row] for f in finds)

    def mask(self) -> bytes:
        """The rows that pass, as far as they have been looked at."""
        return self._joined(None)

    def open_mask(self) -> bytes:
        """The rows that may pass yet: nothing speaks against them so far, and a word is still to be looked for."""
        may, unknown = bytes(self._joined(None, hopeful=True)), masks.none(len(self._rows))
        for word in self._words:
            unknown = masks.either(unknown, self._finds[word].open)
        return masks.both(may, unknown)

    def others(self, field: str) -> bytes:
        """The rows that would pass if there were no condition on this field."""
        return self._joined(field)

    def _joined(self, without: str | None, hopeful: bool = False) -> bytes:
        joined = int.from_bytes(self._rows.alive, "little")
        for mask in self._masks(without, hopeful):
            joined &= int.from_bytes(mask, "little")
        return joined.to_bytes(len(self._rows), "little")

    def _masks(self, without: str | None = None, hopeful: bool = False) -> Iterator[bytes | bytearray]:
        for condition, mask in self._conditions.items():
            if condition.field != without:
                yield mask
        if self.filter.active_only and self._active is not None:
            yield self._active
        if self._only is not None:
            yield self._only
        for word in self._words:
            find = self._finds[word]
            yield masks.either(find.mask, find.open) if hopeful and not find.is_done else find.mask

    def extend(self, start: int) -> None:
        """Look at rows that were appended."""
        for condition, mask in self._conditions.items():
            mask += self._mask(condition, start)
        if self._active is not None:
            self._active += self._ongoing(start)
        if self._only is not None and self.filter.only is not None:
            self._only += self._chosen(self.filter.only, start)
        self._forget_words()
        self.size = len(self._rows)
        for find in self._finds.values():
            find.extend(start)

    def _forget_words(self) -> None:
        """Words that are not looked for any more are not worth keeping right."""
        for word in [word for word in self._finds if word not in self._words]:
            del self._finds[word]

    def update(self, row: int, task: Task) -> None:
        """Look at a row that changed."""
        for condition, mask in self._conditions.items():
            mask[row] = holds(condition, task, self._rows.schema)
        if self._active is not None:
            self._active[row] = not self._rows.schema.is_end_stage(task.stage)
        for find in self._finds.values():
            find.update(row)
