"""What a command does to each of many tasks, and which of them are left out and why. It reads columns, never tasks one
by one, so that a hundred thousand take no longer than a person notices."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from flowdash_desktop.domain.activity import Requirements
from flowdash_desktop.domain.cell_values import LeftOut
from flowdash_desktop.domain.conflicts import same
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.tasks.seen import ShownThen
from flowdash_desktop.ui.presenters.bulk.texts import (
    has_open_items,
    nobody_assigned,
    not_offered,
    on_its_way,
    what_is_blank,
)
from flowdash_desktop.ui.preview.planned import LazyCells, PlannedCell
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel

OpenItems: TypeAlias = Callable[[Sequence[TaskKey]], Sequence[int]]
"""Gives the positions of those tasks whose stage has open items of the checklist, as far as that is known."""


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """What becomes of many tasks.

    Attributes:
        tasks: the tasks that are changed, in the order of the rows.
        fitting: a planned cell for each.
        refused: a planned cell for each task that is left out, with the reason.
        same: how many have the value already; they are in neither.
    """

    tasks: Sequence[TaskKey]
    fitting: Sequence[PlannedCell]
    refused: Sequence[PlannedCell]
    same: int = 0


class SeenTexts:
    """What a column showed of many tasks in one moment. A text that only the task knows is read when it is asked for.

    Args:
        model: the rows.
        tasks: which tasks.
        field: the name of the column.
        then: the values of the tasks in this moment, None for a column whose texts repeat.
    """

    def __init__(
        self, model: TaskTableModel, tasks: Sequence[TaskKey], field: str, then: ShownThen | None = None
    ) -> None:
        reader, self._schema = model.table.reader, model.schema
        self._tasks, self._then = tasks, then
        self.rows = reader.ids(tasks)
        self._field, column = model.schema.field_by_name[field], model.column(field)
        self._texts: list[str] | None = None
        if then is None or reader.repeats(column):
            self._texts = reader.texts(column, self.rows)
        self._places: dict[TaskKey, int] = {}

    def text(self, place: int) -> str:
        """What was shown of the task at a position."""
        if self._texts is not None or self._then is None:
            return self._texts[place] if self._texts is not None else ""
        return self._shown(self._then.value(self._tasks[place], self._field.name))

    def are_as_before(self, key: TaskKey, value: Value) -> bool:
        """True where a value of a task is shown as it was then."""
        if not self._places:
            self._places = {key: place for place, key in enumerate(self._tasks)}
        place = self._places.get(key)
        return place is not None and self._shown(value) == self.text(place)

    def _shown(self, value: Value) -> str:
        return field_type(self._field.kind).display(value, self._field, self._schema)


def plan_value(
    model: TaskTableModel,
    tasks: Sequence[TaskKey],
    field: Field,
    value: Value,
    seen: SeenTexts,
    needing: Collection[TaskKey],
) -> BulkPlan:
    """Plan a value for a field of many tasks.

    Args:
        model: the rows.
        tasks: which tasks.
        field: which field.
        value: what it becomes.
        seen: what it shows now.
        needing: the tasks that need the person first.
    """
    new = field_type(field.kind).display(value, field, model.schema)
    left_out = _left_out(tasks, seen, needing)
    has_it = _have(model, field, value, seen.rows)
    open_to_it = [place for place in range(len(tasks)) if place not in has_it and place not in left_out]
    refused = [*left_out]

    def fitting(at: int) -> PlannedCell:
        place = open_to_it[at]
        return PlannedCell(tasks[place], field.name, value, new, before=seen.text(place))

    def left(at: int) -> PlannedCell:
        place = refused[at]
        return PlannedCell(tasks[place], field.name, None, new, left_out[place], before=seen.text(place))

    changed = [tasks[place] for place in open_to_it]
    return BulkPlan(changed, LazyCells(changed, fitting), LazyCells([tasks[p] for p in refused], left), len(has_it))


def _left_out(tasks: Sequence[TaskKey], seen: SeenTexts, needing: Collection[TaskKey]) -> dict[int, LeftOut]:
    """Why tasks stay as they are, by their positions."""
    found = {place: LeftOut.GONE for place, row in enumerate(seen.rows) if row < 0}
    if needing:
        found |= {place: LeftOut.NEEDING for place, key in enumerate(tasks) if key in needing}
    return found


def _have(model: TaskTableModel, field: Field, value: Value, rows: Sequence[int]) -> frozenset[int]:
    """The positions of the tasks that have a value, read of those alone that show it; two people may have one name."""
    reader, column = model.table.reader, model.column(field.name)
    if field_type(field.kind).is_blank(value):
        return frozenset(place for place in reader.blanks(column, rows) if rows[place] >= 0)
    alike = reader.showing(column, rows, value)
    values = reader.values(column, [rows[place] for place in alike])
    return frozenset(place for place, now in zip(alike, values, strict=True) if _is_alike(value, now, field))


def _is_alike(value: Value, now: Value, field: Field) -> bool:
    kind = field_type(field.kind)
    return same(value, now, field) or (kind.is_blank(value) and kind.is_blank(now))


def plan_of(
    model: TaskTableModel,
    tasks: Sequence[TaskKey],
    after: str,
    why_not: Callable[[Sequence[TaskKey], Sequence[int]], dict[int, str]],
) -> BulkPlan:
    """Plan a command that is no value, as an action or a deletion.

    Args:
        model: the rows.
        tasks: which tasks.
        after: what is shown of each task afterwards.
        why_not: given the tasks and their rows, says why some are left out, by their positions.
    """
    seen = SeenTexts(model, tasks, STAGE)
    reasons = why_not(tasks, seen.rows)
    fits, refused = [place for place in range(len(tasks)) if place not in reasons], sorted(reasons)

    def fitting(at: int) -> PlannedCell:
        return PlannedCell(tasks[fits[at]], STAGE, None, before=seen.text(fits[at]), after=after)

    def left(at: int) -> PlannedCell:
        place = refused[at]
        return PlannedCell(tasks[place], STAGE, None, after, reasons[place], before=seen.text(place))

    run = [tasks[place] for place in fits]
    return BulkPlan(run, LazyCells(run, fitting), LazyCells([tasks[place] for place in refused], left))


def why_not_run(
    model: TaskTableModel,
    action: str,
    ready: Collection[TaskKey],
    busy: Collection[TaskKey],
    requires: Requirements,
    open_items: OpenItems,
) -> Callable[[Sequence[TaskKey], Sequence[int]], dict[int, str]]:
    """Why an action is not run on some tasks.

    Args:
        model: the rows.
        action: its name.
        ready: the tasks in its stage that have no action on its way.
        busy: those of its stage that have one.
        requires: what the server says that a task must have.
        open_items: knows checklists.
    """

    def reasons(tasks: Sequence[TaskKey], rows: Sequence[int]) -> dict[int, str]:
        found = {
            place: on_its_way() if key in busy else not_offered(action)
            for place, key in enumerate(tasks)
            if key not in ready
        }
        for name, blank in _missing(model, rows, requires):
            words = nobody_assigned() if name == ASSIGNED_TO else what_is_blank(name)
            found |= {place: words for place in blank if place not in found}
        for place in open_items(tasks) if requires.checklist else ():
            found.setdefault(place, has_open_items())
        return found

    return reasons


def lacking(
    model: TaskTableModel,
    tasks: Sequence[TaskKey],
    rows: Sequence[int],
    requires: Requirements,
    open_items: OpenItems,
) -> set[int]:
    """The positions of tasks that lack what an action requires, as far as it is known: most checklists are not."""
    found = set(chain.from_iterable(blank for _, blank in _missing(model, rows, requires)))
    return found.union(open_items(tasks)) if requires.checklist else found


def _missing(model: TaskTableModel, rows: Sequence[int], requires: Requirements) -> Iterator[tuple[str, Sequence[int]]]:
    """Each required column with the positions of the rows that have nothing in it."""
    for name in (*requires.fields, *([ASSIGNED_TO] if requires.assigned else [])):
        yield name, _blank(model, rows, name)


def _blank(model: TaskTableModel, rows: Sequence[int], name: str) -> list[int]:
    """The positions of rows that have nothing in a column. Files on their way count."""
    column = model.column(name)
    if column < 0:
        return []
    reader = model.table.reader
    return [
        place
        for place in reader.blanks(column, rows)
        if (shown := reader.pending(rows[place])) is None or not shown.pending_files.get(name)
    ]
