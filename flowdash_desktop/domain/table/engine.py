"""The table engine: rows of one workflow, filtered, searched, sorted and grouped into a view. No Qt, no tasks.

Values are kept by column; a task as a whole is asked for where someone looks at it. A wholesale change is done by C
code over all rows (masks, orders that are kept, ``compress``); one changed task costs some comparisons per order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.column_order import SortBy
from flowdash_desktop.domain.table.columns.column import RawColumn
from flowdash_desktop.domain.table.columns.column_batch import Cells
from flowdash_desktop.domain.table.filter_masks import Selection
from flowdash_desktop.domain.table.groups.grouping import Grouping
from flowdash_desktop.domain.table.positions import Arranged, Positions
from flowdash_desktop.domain.table.row_moves import RowMoves
from flowdash_desktop.domain.table.row_order import RowSequence
from flowdash_desktop.domain.table.row_reader import RawsOf, TableReader
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.table.table_queries import TableQueries
from flowdash_desktop.domain.table.view_delta import TableChange, ViewStep
from flowdash_desktop.domain.table.visible_rows import View
from flowdash_desktop.domain.tasks import TaskKey

ShownOf = Callable[[TaskKey], ShownTask | None]
_FEW = 64
"""Up to so many tasks are put in one by one."""
_MANY = 16
"""From so many changed tasks, or steps, on single ones are no longer worth it."""


class TaskTable:
    """Rows and the view of them. Not thread-safe; every call is a computation in memory.

    Args:
        schema: the workflow's.
        shown_of: gives a task as it is shown; without it the table keeps the tasks that it is given.
        raws_of: gives raw values of some tasks; without it whole tasks are asked for to show a text of one.
        positions: where removed tasks stood; tasks that come again return there.

    Attributes:
        reader: the tasks and cells of rows.
        queries: what is in force, groups, and counts.
    """

    def __init__(
        self,
        schema: WorkflowSchema,
        shown_of: ShownOf | None = None,
        raws_of: RawsOf | None = None,
        positions: Positions | None = None,
    ) -> None:
        self._rows = Rows(schema)
        self._selection = Selection(self._rows)
        self._sequence = RowSequence(self._rows)
        self._view = View(self._sequence, self._rows)
        self._moves = RowMoves(self._selection, self._sequence, self._view)
        self._hold: TaskKey | None = None
        self._positions = Positions() if positions is None else positions
        self.reader = TableReader(schema, self._rows, shown_of, raws_of)
        self.queries = TableQueries(self._rows, self.reader, self._selection, self._sequence, self._view)

    @property
    def view(self) -> Sequence[int]:
        """What is shown, in order: row numbers, and below 0 the headers of groups."""
        return self._view.entries

    def place(self, row: int) -> int:
        """Where in the view an entry is, -1 where it is not shown."""
        if row < 0:
            return self._sequence.place(self._view.entries, row) if self._sequence.groups is not None else -1
        return self._view.place(row) if row < self._moves.settled and self._rows.alive[row] else -1

    # Tasks

    def load(self, tasks: Iterable[ShownTask]) -> TableChange:
        """Append tasks that are not there yet."""
        self._add([*tasks])
        return self._appended()

    def _add(self, tasks: Sequence[ShownTask]) -> None:
        for row, shown in enumerate(tasks, self._rows.add(tasks)):
            self.reader.remember(row, shown)

    def extend(
        self, keys: Sequence[TaskKey], columns: Mapping[str, RawColumn], links: Mapping[int, str]
    ) -> TableChange:
        """Append tasks from raw values by field name; tasks that are there already stay as they are."""
        known = self._rows.ids
        if not known.keys().isdisjoint(keys):
            fresh = [place for place, key in enumerate(keys) if key not in known]
            columns = {name: _some(raws, fresh) for name, raws in columns.items()}
            links = {new: links[place] for new, place in enumerate(fresh) if place in links}
            keys = [keys[place] for place in fresh]
        self._rows.extend(keys, columns, links)
        return self._appended()

    def _appended(self) -> TableChange:
        start = self._selection.size
        self._moves.is_stirred = True
        self._selection.extend(start)
        fresh = range(start, len(self._rows))
        arranged = self._rows.arrange(self._positions, start)
        if len(fresh) <= _FEW and self._moves.settled == start and arranged is not Arranged.ALL_ROWS:
            self._moves.settled = len(self._rows)
            steps: list[ViewStep] = []
            for row in fresh:
                steps += self._moves.insert(row)
            return TableChange(self.view, frozenset(self._view.take_recounted()), tuple(steps))
        if self._sequence.is_plain and arranged is Arranged.NOTHING:
            self._sequence.append(fresh)
            self._moves.settled = len(self._rows)
            return TableChange(self.view, steps=self._view.append(start, self._selection.mask_shown(start)))
        self._sequence.forget()  # the orders that were made before do not hold these rows
        if start > _FEW * 16 and not self._sequence.is_plain:
            return TableChange(self.view, steps=())
        return self.settle()

    @property
    def is_settled(self) -> bool:
        """False while rows that came are not shown yet, as an order or groups are in force."""
        return self._moves.settled == len(self._rows)

    def settle(self) -> TableChange:
        """Show the rows that came, where they belong."""
        self._moves.settled = len(self._rows)
        self._sequence.make()
        return self._refreshed()

    def apply(
        self, changes: Mapping[TaskKey, ShownTask | None], renamed: Mapping[TaskKey, TaskKey] | None = None
    ) -> TableChange:
        """Take changed tasks, None for those gone; ``renamed`` maps the old key of a created task to its new one."""
        come = self._all_new(changes) if len(changes) > _MANY and not renamed else []
        return self.load(come) if come else self._apply_known(changes, renamed or {})

    def _apply_known(
        self, changes: Mapping[TaskKey, ShownTask | None], renamed: Mapping[TaskKey, TaskKey]
    ) -> TableChange:
        """``apply`` where some of the tasks are there, or return to where they stood."""
        steps: list[ViewStep] = []
        affected: set[int] = set()
        many = len(changes) > _MANY
        for old, new in renamed.items():
            steps += self._rename(old, new, affected)
        changes = self._rows.that_matter(changes)
        changed = self._changed_by(changes) if many else {}
        steps += self._apply_each(changes, changed, affected)
        anew = many and any(True for _ in self._moves.turning(affected))
        if anew:
            self._refreshed()
        steps += self._moves.unpin_settled()
        affected |= self._view.take_recounted()
        return TableChange(self.view, frozenset(affected), tuple(steps) if len(steps) <= _MANY and not anew else None)

    def _all_new(self, changes: Mapping[TaskKey, ShownTask | None]) -> list[ShownTask]:
        """The tasks, where none of them is there, and none returns to where it stood; else none."""
        come = [shown for shown in changes.values() if shown is not None]
        is_known = not self._rows.ids.keys().isdisjoint(changes) or any(key in self._positions for key in changes)
        return [] if is_known or len(come) < len(changes) else come

    def _changed_by(self, changes: Mapping[TaskKey, ShownTask | None]) -> dict[int, list[str]]:
        """The columns in which many tasks have other values, by row; the orders that these void are let go of."""
        changed = self._rows.changed_rows(changes, self.reader.pending)
        is_value_alone = len(changed) == len(changes)  # a row that comes or goes is in every order
        self._sequence.forget_unused({*chain(*changed.values())} if is_value_alone else self._rows.columns)
        return changed

    def _rename(self, old: TaskKey, new: TaskKey, affected: set[int]) -> list[ViewStep]:
        """Give a task another key; its row is added to ``affected``."""
        ids = self._rows.ids
        if old != new and old in ids and new in ids:
            self._positions.replaced(new, self._rows.before(ids[new]), ids)
        self._positions.rename(old, new)
        if old in self._selection.kept:
            self._selection.kept = self._selection.kept - {old} | {new}
        if old == new or old not in ids:
            return []
        # Where the server's copy came first, the row made here takes its place.
        steps = self._drop(ids[new]) if new in ids else []
        self._rows.rename(old, new)
        affected.add(ids[new])
        return steps

    def _apply_each(
        self, changes: Mapping[TaskKey, ShownTask | None], changed: Mapping[int, list[str]], affected: set[int]
    ) -> list[ViewStep]:
        """Take tasks one by one; tasks that return to their positions come last, all at once."""
        ids = self._rows.ids
        steps: list[ViewStep] = []
        returning: list[ShownTask] = []
        for key, shown in changes.items():
            row = ids.get(key)
            if shown is None:
                if row is not None:
                    self._positions.note(key, self._rows.before(row), ids)
                    steps += self._drop(row)
            elif row is not None:
                affected.add(row)
                steps += self._update(row, shown, changed.get(row))
            elif key in self._positions:
                returning.append(shown)
            else:
                steps += self._insert(shown)
        return steps + self._insert(*returning)

    def _drop(self, row: int) -> list[ViewStep]:
        """The task of a row is gone."""
        self._moves.is_stirred = True
        steps = self._moves.remove(row)
        self._sequence.pins.pop(row, None)
        self._rows.order.pop(self._rows.position_in_order(row))
        self._rows.forget(row)
        self.reader.forget(row)
        return steps

    def _update(self, row: int, shown: ShownTask, known: list[str] | None) -> list[ViewStep]:
        """Give a row another task. ``known`` says in which columns it has other values, where that is known: it is one
        of many then, which come and go together where the filter says otherwise now."""
        if row >= self._moves.settled:  # orders that are prepared for it hold it already
            self._sequence.lift(row)
            self._put(row, shown, self._rows.columns)
            self._sequence.lay(row)
            return []
        changed = self._rows.changed(row, shown.task) if known is None else known
        if self._sequence.fields.isdisjoint(changed):  # it stays where it is, unless the filter says otherwise
            self._revalue(row, shown, changed)
            return self._moves.show_or_hide(row) if known is None else []
        self._moves.is_stirred = True
        if self._rows.keys[row] in self._selection.kept:
            # Someone is on it: it goes where it belongs when they leave it.
            if row not in self._sequence.pins:
                self._sequence.pin_row(row)
            self._revalue(row, shown, changed)
            return []
        before = self._view.place(row)
        self._sequence.remove(row, changed)
        self._view.lift(row, before)
        self._put(row, shown, changed)
        self._sequence.insert(row, changed)
        return self._view.lay(row, before, self._selection.shows(row))

    def _insert(self, *tasks: ShownTask) -> list[ViewStep]:
        """Put in tasks that are not there: where they stood before they were removed, or else behind all others."""
        settled, start, steps = self.is_settled, len(self._rows), list[ViewStep]()
        self._moves.is_stirred = self._moves.is_stirred or bool(tasks)
        if tasks:
            self._add(tasks)
        self._selection.extend(start)
        self._rows.arrange(self._positions, start, alone=True)
        for shown in tasks:
            if not shown.is_new:
                self._positions.forget(shown.key)
        if settled:
            self._moves.settled = len(self._rows)
        for row in range(start, len(self._rows)):
            if settled:
                steps += self._moves.insert(row)
            else:
                self._sequence.lay(row)
        return steps

    def _revalue(self, row: int, shown: ShownTask, changed: Sequence[str]) -> None:
        """Give a row that stays where it is other values in these columns."""
        self._sequence.lift(row, changed)
        self._view.revalue(row, lambda: self._put(row, shown, changed))
        self._sequence.lay(row, changed)

    def _put(self, row: int, shown: ShownTask, names: Iterable[str]) -> None:
        self._rows.put(row, shown.task, names)
        self.reader.remember(row, shown)
        self._selection.update(row, shown.task)

    # What is shown of them

    def set_filter(self, task_filter: TaskFilter, hold: TaskKey | None = None, *, lets_go: bool = True) -> TableChange:
        """Show the tasks that pass; a kept task that does not pass this filter is let go.

        Args:
            task_filter: what is looked for.
            hold: keep this one all the same.
            lets_go: False keeps all of them: no person has changed the filter.
        """
        self._hold = hold
        self._selection.set(task_filter)
        if lets_go:
            self._let_go()
        return self._refreshed()

    def search_in(self, fields: frozenset[str] | None, hold: TaskKey | None = None) -> TableChange:
        """Look for the words of the search in the columns of these fields, None for all. A kept task without them
        there is let go, but for ``hold``."""
        if not self._selection.search_in(fields):
            return TableChange(self.view, steps=())
        self._hold = hold
        self._let_go()
        return self._refreshed()

    def _let_go(self) -> None:
        going = [key for key in self._selection.kept if key != self._hold and not self.queries.matches(key)]
        self._selection.kept = self._selection.kept.difference(going)
        for key in going:
            self._moves.unpin(self.reader.id(key))

    def set_sort(self, sort: Iterable[SortBy]) -> TableChange:
        """Order by these fields, the first counting most; the server's order settles ties."""
        self._sequence.sort = tuple(sort)
        self._sequence.pins.clear()
        return self.settle()

    def set_ranks(self, ranks: Mapping[TaskKey, int]) -> TableChange:
        """While no order is in force, let these tasks stand first, the lowest rank before all; empty for none."""
        self._sequence.rank(ranks)
        return self.settle()

    def set_grouping(
        self, grouping: Grouping, collapsed: frozenset[str] = frozenset(), first_weekday: int = 0
    ) -> TableChange:
        """Group the rows by the values of one or two fields; empty for no groups.

        Args:
            grouping: the levels.
            collapsed: the values of the groups whose rows are not shown.
            first_weekday: the day on which a week begins, 0 for Monday.
        """
        self._sequence.group(grouping, first_weekday)
        self._sequence.pins.clear()
        self._view.collapsed = collapsed
        return self.settle()

    def set_collapsed(self, values: frozenset[str]) -> TableChange:
        """Show no rows of these groups."""
        changed = values ^ self._view.collapsed
        self._view.collapsed = values
        headers = frozenset(h for h in map(self.queries.group_of, changed) if h is not None)
        return TableChange(self._refreshed().view, headers)

    def keep(self, *keys: TaskKey | None) -> TableChange:
        """Keep these tasks in view, and in their places, even if they stop passing the filter or their values say
        otherwise, until others are kept."""
        affected = self._keep_only(key for key in keys if key is not None)
        moving = [row for row in self._sequence.pins if self._rows.keys[row] not in self._selection.kept]
        if len(moving) + len([*self._moves.turning(affected)]) > _MANY and self.is_settled:
            self._sequence.release(moving)
            self._sequence.make()
            return TableChange(self._refreshed().view, frozenset(affected))
        steps = [step for row in moving for step in self._moves.unpin(row)]
        for row in self._moves.turning(sorted(affected)):
            steps += self._moves.show_or_hide(row)
        return TableChange(self.view, frozenset(affected | self._view.take_recounted()), tuple(steps))

    def _keep_only(self, keys: Iterable[TaskKey]) -> set[int]:
        """Keep these tasks and no others; gives the rows of all that are kept now or were before."""
        before, self._selection.kept = self._selection.kept, frozenset(keys)
        return {self._rows.ids[key] for key in before | self._selection.kept if key in self._rows.ids}

    def prepare(self, seconds: float) -> bool:
        """Order columns, and make ready what a search looks through, before someone asks for it, for so long.

        Returns:
            True while there is more to do.
        """
        return self._sequence.prepare(seconds) or self._rows.lines.search.prepare(seconds)

    def prepare_for(self, sort: Iterable[SortBy], seconds: float) -> bool:
        """Order the columns that ``sort`` needs, for so long.

        Returns:
            True while there is more to do for it.
        """
        return self._sequence.prepare_for([by.field for by in sort], seconds)

    def take_over(self, other: TaskTable) -> None:
        """Take filter, order, groups and the kept tasks of another table; ``settle`` puts them in force."""
        self._sequence.sort = other._sequence.sort
        self._sequence.rank(other._sequence.ranks)
        self._sequence.group_like(other._sequence)
        self._view.collapsed = other._view.collapsed
        self._selection.search_in(other.queries.searched_fields)
        self._selection.set(other.queries.filter)
        self._selection.kept, self._hold = other._selection.kept, other._hold
        pinned = ((there, self.reader.id(other.reader.key(there))) for there in other._sequence.pins)
        self._sequence.take_over_pins(other._sequence, ((there, row) for there, row in pinned if row >= 0))

    def _refreshed(self) -> TableChange:
        """The view made anew, without the rows that wait for an order."""
        self._moves.is_stirred = True
        shown = self._selection.mask_shown()
        waiting = len(shown) - self._moves.settled
        self._view.make(shown[: self._moves.settled] + bytes(waiting) if waiting else shown)
        return TableChange(self.view)


def _some(raws: RawColumn, places: Sequence[int]) -> RawColumn:
    return raws.some(places) if isinstance(raws, Cells) else [raws[place] for place in places]
