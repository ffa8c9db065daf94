"""What each cell of a block becomes, and which cells can't take what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from flowdash_desktop.domain.cell_values import CellValue, LeftOut
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.session.concurrency.time_slice import TimeSlice, in_slices
from flowdash_desktop.ui.preview.planned import PlannedCell
from flowdash_desktop.ui.table.bulk_edit import pasted_value
from flowdash_desktop.ui.table.cells.cell_texts import is_edited_in_cell
from flowdash_desktop.ui.table.events import BlockAction, BlockChange
from flowdash_desktop.ui.table.tab_separated import rows_of
from flowdash_desktop.ui.widgets.text_inputs import on_one_line

WhyNot = Callable[[CellValue], LeftOut | None]
_Reading = Value | InvalidValueError


@dataclass(slots=True)
class BlockPlan:
    """What becomes of a block.

    Attributes:
        cells: the cells that change and the refused ones, in the order of the rows.
        same: how many have the value already.
        outside: how many cells of the clipboard have no cell of the block.
        fixed: how many cells were to be emptied and can't be changed.
        beyond: how many cells change that were not selected.
        refused: how many cells can't take what is wanted.
    """

    cells: list[PlannedCell] = field(default_factory=list)
    same: int = 0
    outside: int = 0
    fixed: int = 0
    beyond: int = 0
    refused: int = 0

    def add(self, cell: PlannedCell | None) -> None:
        """Add a cell; None is one that has its value already."""
        if cell is None:
            self.same += 1
        else:
            self.cells.append(cell)
            self.refused += cell.why_not is not None


class Readings:
    """What texts are read as, each of them once.

    Args:
        schema: of the workflow.
        is_ours: the texts were copied out of a table of this program.
    """

    def __init__(self, schema: WorkflowSchema, *, is_ours: bool = False) -> None:
        self._schema = schema
        self._is_ours = is_ours
        self._known: dict[tuple[str, str], _Reading] = {}

    def of(self, text: str, of_field: Field) -> _Reading:
        """The value of a text, or why it is none."""
        known = of_field.name, text
        if known not in self._known:
            self._known[known] = self._read(text, of_field)
        return self._known[known]

    def _read(self, text: str, of_field: Field) -> _Reading:
        kind = of_field.kind
        if not field_type(kind).multiline and kind is not FieldKind.MULTIPLE_SELECT:
            text = on_one_line(text)[0]
        try:
            return pasted_value(text, of_field, self._schema, is_ours=self._is_ours)
        except InvalidValueError as error:
            return error


async def plan_block(
    change: BlockChange,
    schema: WorkflowSchema,
    task_of: Callable[[TaskKey], Task | None],
    why_not: WhyNot,
    source: Task | None = None,
) -> BlockPlan:
    """Plan a change of a block, some milliseconds at a time.

    Args:
        change: what a person wants.
        schema: of the workflow.
        task_of: a task as it is shown, None where it is gone.
        why_not: why a cell would be left as it is, None where it would get its value.
        source: the first task as it was shown when the key was pressed; without it nothing is filled down.
    """
    plan, turns = BlockPlan(), TimeSlice()
    fields = [schema.field_by_name[name] for name in change.fields if name in schema.field_by_name]
    rows = await in_slices(rows_of(change.lines))
    for key, of_field, text, reading in _wanted(change, fields, schema, source, plan, rows):
        _add(plan, _planned(key, of_field, text, reading, why_not, task_of, schema), task_of, schema)
        if turns.is_over:
            await turns.next()
    if change.action is BlockAction.PASTE and not change.repeats and fields:
        selected = change.tasks[0], fields[0].name
        plan.beyond = sum(cell.why_not is None and (cell.task, cell.field) != selected for cell in plan.cells)
    return plan


def _wanted(
    change: BlockChange,
    fields: list[Field],
    schema: WorkflowSchema,
    source: Task | None,
    plan: BlockPlan,
    rows: Sequence[Sequence[str]],
) -> Iterator[tuple[TaskKey, Field, str, _Reading]]:
    """The cells that are meant, and what is wanted in each."""
    match change.action:
        case BlockAction.PASTE:
            yield from _pasted(change, fields, Readings(schema, is_ours=change.is_ours), plan, rows)
        case BlockAction.CLEAR:
            readings = Readings(schema)
            for key in change.tasks:
                for of_field in fields:
                    yield key, of_field, "", readings.of("", of_field)
        case BlockAction.FILL:
            if source is None:
                return
            filled = [_to_fill(source, of_field, schema) for of_field in fields]
            for key in change.tasks[1:]:
                for of_field, (text, reading) in zip(fields, filled, strict=True):
                    yield key, of_field, text, reading


def _to_fill(source: Task, of_field: Field, schema: WorkflowSchema) -> tuple[str, _Reading]:
    """What a field is filled with, or why it can't be: an option of before, or a stage, may have gone."""
    value, kind = source.values.get(of_field.name), field_type(of_field.kind)
    text = kind.display(value, of_field, schema)
    try:
        kind.check(value, of_field, schema)
    except InvalidValueError as error:
        return text, error
    return text, value


def _pasted(
    change: BlockChange, fields: list[Field], readings: Readings, plan: BlockPlan, rows: Sequence[Sequence[str]]
) -> Iterator[tuple[TaskKey, Field, str, _Reading]]:
    width = max(map(len, rows))
    down = _count(len(rows), len(change.tasks), repeats=change.repeats)
    across = _count(width, len(fields), repeats=change.repeats)
    plan.outside = len(rows) * width - min(len(rows), down) * min(width, across)
    for place, key in enumerate(change.tasks[:down]):
        row = rows[place % len(rows)]
        if width > 1 and [*row] == [""]:
            continue  # a blank line between the rows of a table has no cells
        for at, of_field in enumerate(fields[:across]):
            column = at % width
            if column < len(row):
                yield key, of_field, row[column], readings.of(row[column], of_field)


def _count(given: int, room: int, *, repeats: bool) -> int:
    """How many rows or columns get a value: all of a block that is a multiple of what is given, else what fits."""
    return room if repeats and room % given == 0 else min(given, room)


def _planned(
    key: TaskKey,
    of_field: Field,
    text: str,
    reading: _Reading,
    why_not: WhyNot,
    task_of: Callable[[TaskKey], Task | None],
    schema: WorkflowSchema,
) -> PlannedCell | None:
    """What becomes of a cell; one that can't take what it has already stays as it is."""
    task = task_of(key)
    base = None if task is None else task.values.get(of_field.name)
    if isinstance(reading, InvalidValueError) and task is not None and text == _shown(base, of_field, schema):
        return None
    return planned_cell(key, of_field, text, reading, why_not, base)


def planned_cell(
    key: TaskKey, of_field: Field, text: str, reading: _Reading, why_not: WhyNot, base: Value
) -> PlannedCell | None:
    """What becomes of a cell that shows ``base``; None where it has the value already."""
    if isinstance(reading, InvalidValueError):
        return PlannedCell(key, of_field.name, None, text, reading, base=base)
    why = why_not(CellValue(key, of_field.name, reading, base=base))
    if why is LeftOut.SAME:
        return None
    return PlannedCell(key, of_field.name, reading, text, why, base=base)


def _add(
    plan: BlockPlan, cell: PlannedCell | None, task_of: Callable[[TaskKey], Task | None], schema: WorkflowSchema
) -> None:
    """Add a cell to a plan. One that is fixed is no fault where it says what was given for it."""
    of_field = None if cell is None else schema.field_by_name[cell.field]
    is_edited = of_field is None or (is_edited_in_cell(of_field, schema) and of_field.kind is not FieldKind.UNIQUE_ID)
    if cell is None or of_field is None or is_edited:
        plan.add(cell)
        return
    task = task_of(cell.task)
    if task is not None and cell.text == _shown(task.values.get(cell.field), of_field, schema):
        plan.same += 1
    elif not cell.text:
        plan.fixed += 1
    else:
        fixed = InvalidValueError(Problem.NOT_EDITABLE)
        plan.add(PlannedCell(cell.task, cell.field, None, cell.text, fixed, base=cell.base))


def _shown(value: Value, of_field: Field, schema: WorkflowSchema) -> str:
    return field_type(of_field.kind).display(value, of_field, schema)
