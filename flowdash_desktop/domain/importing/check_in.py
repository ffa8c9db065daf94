"""A file that was checked out comes back: compares what was written, what the file says now, and the present tasks.

A cell that nobody has edited in the file says nothing. One that was edited there alone is a change. One that others
have changed meanwhile, too, is a conflict, which a person decides. A row that is gone from the file changes nothing.

A cell that was brought back before is compared with what it said then, so an edit that is taken back in the file
changes the task again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from flowdash_desktop.domain.conflicts import Choice, same
from flowdash_desktop.domain.importing.bring_back import BringBack, Marks, brought_cells, brought_rows
from flowdash_desktop.domain.importing.check_out import BLANK, CheckOut, cell_marks, value_marks
from flowdash_desktop.domain.importing.columns import CellFault, ColumnUse, ImportCell, cell_at
from flowdash_desktop.domain.importing.plan import (
    Change,
    ImportOptions,
    ImportPlanner,
    PlannedRow,
    RowFault,
    RowKind,
)
from flowdash_desktop.domain.importing.values import new_problems
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value, is_blank
from flowdash_desktop.domain.validation_errors import InvalidValueError

_UNKNOWN: tuple[str, ...] = ()


class CheckInPlanner(ImportPlanner):
    """Plans the rows of a file that comes back, one after the other.

    Args:
        schema: of the workflow.
        uses: what each column becomes; the one of the unique ID finds tasks.
        options: whether rows without a task create one. A cell that was cleared in the file clears its value.
        tasks: all tasks of the workflow, and their values as they are shown.
        base: what was checked out.
        fixed: by the place of a column that can't be imported, the field that it had.
        bring_backs: the times that the file was brought back before, oldest first.

    Attributes:
        ignored: by field name, how many cells were touched of which nothing is taken.
    """

    def __init__(
        self,
        schema: WorkflowSchema,
        uses: Sequence[ColumnUse],
        options: ImportOptions,
        tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]],
        base: CheckOut,
        fixed: Mapping[int, str] | None = None,
        bring_backs: Sequence[BringBack] = (),
    ) -> None:
        uses = [replace(use, zone=base.zone) if use.field in base.kinds else use for use in uses]
        super().__init__(schema, uses, options, tasks)
        self.ignored: Counter[str] = Counter()
        self._base = base
        self._fixed = fixed or {}
        self._brought_rows = brought_rows(bring_backs)
        self._brought_cells = brought_cells(bring_backs)
        self._id_column = next((place for place, use in enumerate(uses) if use.field == base.id_field), None)
        self._found: set[str] = set()
        self._marks: dict[str, Marks] | None = None
        self._was_edited = False
        self._names_read: dict[int, tuple[str, ...]] = {}
        """By the number of a row, the fields whose cells say something."""
        self._read_now: tuple[str, ...] = ()

    def plan_all(self, rows: Iterable[tuple[int, Sequence[ImportCell]]]) -> Iterator[PlannedRow]:
        """See ``ImportPlanner``; whether a cell says anything depends on its row."""
        return (self.plan(number, cells) for number, cells in rows)

    def plan(self, number: int, cells: Sequence[ImportCell]) -> PlannedRow:
        """See ``ImportPlanner``."""
        unique_id = self._unique_id(cells)
        self._marks, self._was_edited = self._last_marks(unique_id), False
        if self._marks is not None:
            self._found.add(unique_id)
            self._count_ignored(cells)
        row = super().plan(number, cells)
        if row.kind not in (RowKind.SAME, RowKind.LEFT_OUT):
            self._names_read[number] = self._read_now
        if self._marks is None and row.kind is RowKind.NEW and self._was_brought(cells):
            return replace(row, kind=RowKind.LEFT_OUT, fault=RowFault.BROUGHT_BACK, changes={})
        return row

    @property
    def missing(self) -> tuple[str, ...]:
        """The unique IDs of tasks whose rows are gone from the file, once all rows are planned."""
        return tuple(key for key in self._base.marks if key not in self._found)

    def _unique_id(self, cells: Sequence[ImportCell]) -> str:
        cell = cell_at(cells, self._id_column) if self._id_column is not None else None
        return cell.strip() if isinstance(cell, str) else ""

    def _last_marks(self, unique_id: str) -> dict[str, Marks] | None:
        """The marks of what the file said last of a task, None where it said nothing."""
        written, brought = self._base.of_row(unique_id), self._brought_cells.get(unique_id)
        if written is None or brought is None:
            return written if brought is None else dict(brought)
        return {**written, **brought}

    def _read(self, cells: Sequence[ImportCell]) -> tuple[dict[str, Value], dict[str, InvalidValueError | CellFault]]:
        values, problems = super()._read(cells)
        self._read_now = tuple(values)
        return values, problems

    def _is_read(self, known: Field, cell: ImportCell, use: ColumnUse) -> bool:
        if self._marks is None or known.name == self._base.id_field:
            return True
        before = self._marks.get(known.name)
        if before is None:
            return True  # a column that was not in the file
        is_edited = self._is_edited(known.name, cell, use.zone, known.kind)
        self._was_edited = self._was_edited or is_edited
        return is_edited

    def _is_edited(self, name: str, cell: ImportCell, zone: str, kind: FieldKind) -> bool:
        before = (self._marks or {}).get(name, _UNKNOWN)
        return not set(cell_marks(cell, self._base.kinds.get(name, kind), zone)[:1]) & set(before)

    def _count_ignored(self, cells: Sequence[ImportCell]) -> None:
        """Count what was edited in columns that can't be imported."""
        for place, name in self._fixed.items():
            if name in (self._marks or {}) and self._is_edited(
                name, cell_at(cells, place), self._base.zone, self._base.kinds[name]
            ):
                self.ignored[name] += 1

    def _changed(self, row: PlannedRow, key: TaskKey, before: Mapping[str, Value]) -> PlannedRow:
        changes: dict[str, Change] = {}
        conflicts: dict[str, Change] = {}
        problems = new_problems(row.problems, before, self._schema)
        for name, after in row.values.items():
            known, now = self._schema.field_by_name[name], before.get(name)
            if same(after, now, known) or not self._says_something(name, after):
                continue
            if (problem := self._unchangeable(known, after)) is not None:
                problems[name] = InvalidValueError(problem)
            elif self._is_as_written(known, now):
                changes[name] = Change(now, after)
            else:
                conflicts[name] = Change(now, after)
        kind = RowKind.CONFLICT if conflicts else RowKind.CHANGED if changes else RowKind.SAME
        kind = RowKind.REFUSED if problems else kind
        values = {**{known.name: before.get(known.name) for _, _, known in self._columns}, **row.values}
        found = {"values": values, "changes": changes, "conflicts": conflicts, "problems": problems}
        return replace(row, kind=kind, key=key, **found)  # type: ignore[arg-type]  # mypy does not know each by its name

    def _says_something(self, name: str, after: Value) -> bool:
        """A cell that is blank in a row or column of which the base knows nothing says nothing."""
        return not is_blank(after) or (self._marks is not None and name in self._marks)

    def _is_as_written(self, known: Field, now: Value) -> bool:
        """Whether a value is what was written into the file."""
        before = (self._marks or {}).get(known.name)
        if before is None:
            return is_blank(now)
        return bool(set(self._value_marks(now, known)) & set(before))

    def _value_marks(self, value: Value, known: Field) -> Marks:
        return value_marks(value, known, self._schema, self._base.kinds.get(known.name, known.kind))

    def _created(self, row: PlannedRow) -> PlannedRow:
        if self._marks is None:
            return super()._created(row)
        # Its task was deleted by somebody: it is not made again behind their back.
        return replace(row, kind=RowKind.REFUSED if self._was_edited else RowKind.LEFT_OUT, fault=RowFault.TASK_GONE)

    def new_row_mark(self, cells: Sequence[ImportCell]) -> str:
        """What tells a row that was added to the file from others, wherever its columns are."""
        marks = []
        for place, use, known in self._columns:
            mark = cell_marks(cell_at(cells, place), known.kind, use.zone)[0]
            if mark != BLANK:
                marks.append(f"{known.name}: {mark}")
        return cell_marks("\n".join(sorted(marks)), FieldKind.LONG_TEXT, "")[0]

    def remembered_marks(self, row: PlannedRow, cells: Sequence[ImportCell]) -> Iterator[tuple[str, str, Marks]]:
        """What is to be remembered of a row that is carried out: unique ID, field name and marks of each cell that said
        something.

        The mark of the value is among them: the cell may have a name where the task has the person's e-mail.
        """
        unique_id, names = self._unique_id(cells), self._names_read.get(row.number, ())
        if not unique_id:
            return
        for place, use, known in self._columns:
            if known.name in names and known.name != self._base.id_field:
                kind = self._base.kinds.get(known.name, known.kind)
                marks = (
                    *cell_marks(cell_at(cells, place), kind, use.zone),
                    *self._value_marks(row.values[known.name], known),
                )
                yield unique_id, known.name, tuple(dict.fromkeys(marks))

    def _was_brought(self, cells: Sequence[ImportCell]) -> bool:
        """Whether this row became a task before; each that did counts for one row."""
        mark = self.new_row_mark(cells)
        if not self._brought_rows[mark]:
            return False
        self._brought_rows[mark] -= 1
        return True


def decided_row(row: PlannedRow, choices: Mapping[str, Choice]) -> PlannedRow:
    """A row with conflicts after they are decided: what is mine is a change, what is theirs stays."""
    mine = {name: change for name, change in row.conflicts.items() if choices.get(name) is Choice.MINE}
    changes = {**row.changes, **mine}
    return replace(row, kind=RowKind.CHANGED if changes else RowKind.SAME, changes=changes, conflicts={})
