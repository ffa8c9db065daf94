"""What an import would do: each row of the file against the task that it is of. Nothing is changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

from flowdash_desktop.domain.conflicts import same
from flowdash_desktop.domain.edits import AttachFile, CreateTask, StagedFile, TaskEdit, new_task_key
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.importing.columns import CellFault, ColumnUse, ImportCell, cell_at
from flowdash_desktop.domain.importing.files import FileColumns, FilesOfCell, FilesToFind, NamedFile
from flowdash_desktop.domain.importing.values import read_cell
from flowdash_desktop.domain.schema import STAGE, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value, is_blank
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem

_MOST_SEEN = 4096
_NO_FILES = FilesToFind()


class RowKind(Enum):
    """What becomes of a row."""

    CHANGED = "changed"
    NEW = "new"
    SAME = "same"
    REFUSED = "refused"
    LEFT_OUT = "left out"
    CONFLICT = "changed on both sides"


class RowFault(Enum):
    """Why a row as a whole is refused."""

    SEVERAL_TASKS = "several tasks"
    ROW_AGAIN = "row again"
    TASK_GONE = "task gone"
    BROUGHT_BACK = "brought back"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person has decided for the file as a whole.

    Attributes:
        clears_blanks: a blank cell makes the value of its task blank; otherwise the task keeps it.
        creates_tasks: a row without a task becomes one; otherwise it is left out.
        takes_elsewhere: files outside of the folder of the imported file are added, too.
    """

    clears_blanks: bool = False
    creates_tasks: bool = True
    takes_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A value before and after."""

    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of the file, and what becomes of it.

    Attributes:
        number: of the row in the file, from 1.
        kind: what becomes of it.
        key: the task that it is of, None for a new one or none.
        values: by field name, what the row says of each field that it has a value for.
        changes: by field name, what is to change; of a new task, all of its values.
        conflicts: by field name, what others have changed since the file was written, and the file says otherwise.
        problems: by field name, why a cell is refused.
        fault: why the row as a whole is refused.
        before: the number of the first row with the same key, where this one is refused for that; else 0.
        files: by the name of a file field, what becomes of the files that its cell names. A refused cell keeps its
            files out, and nothing else of its row.
    """

    number: int
    kind: RowKind
    key: TaskKey | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    changes: Mapping[str, Change] = field(default_factory=dict)
    conflicts: Mapping[str, Change] = field(default_factory=dict)
    problems: Mapping[str, InvalidValueError | CellFault] = field(default_factory=dict)
    fault: RowFault | None = None
    before: int = 0
    files: Mapping[str, FilesOfCell] = field(default_factory=dict)

    @property
    def has_refusal(self) -> bool:
        """Whether the row, or a cell of files in it, is refused."""
        return self.kind is RowKind.REFUSED or any(files.is_refused for files in self.files.values())


class ImportPlanner:
    """Plans rows, one after the other.

    Args:
        schema: of the workflow.
        uses: what each column becomes.
        options: what the person has decided.
        tasks: all tasks of the workflow, and their values as they are shown.
        files: the files that cells name, and those of the tasks.
    """

    def __init__(
        self,
        schema: WorkflowSchema,
        uses: Sequence[ColumnUse],
        options: ImportOptions,
        tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]],
        files: FilesToFind = _NO_FILES,
    ) -> None:
        self._schema = schema
        self._options = options
        used = [
            (place, use, schema.field_by_name[use.field])
            for place, use in enumerate(uses)
            if use.field is not None and use.field in schema.field_by_name
        ]
        self._files = FileColumns(schema, used, files)
        self._columns = self._files.others
        self._file_cells: Mapping[str, ImportCell] = {}
        """Of the row that is planned, the cells that name files, by field name."""
        self._seen: list[dict[ImportCell, Value | InvalidValueError]] = [{} for _ in self._columns]
        """Of each column, what its cells mean: most columns say the same few things again and again."""
        self._keys = [(place, use, known) for place, use, known in self._columns if use.finds_task]
        self._tasks: dict[tuple[str, ...], tuple[TaskKey, Mapping[str, Value]] | None] = {}
        self._rows: dict[tuple[str, ...], int] = {}
        if self._keys:
            self._index(tasks)

    def _index(self, tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]]) -> None:
        """Know each task by what finds it; None for what finds several."""
        for key, values in tasks:
            name = tuple(_key_text(values.get(known.name), known) for _, _, known in self._keys)
            self._tasks[name] = None if name in self._tasks else (key, values)

    def plan(self, number: int, cells: Sequence[ImportCell]) -> PlannedRow:
        """What becomes of a row."""
        values, problems = self._read(cells)
        self._file_cells = self._files.cells(cells)
        name = self._name(values) if not any(known.name in problems for _, _, known in self._keys) else None
        row = PlannedRow(number, RowKind.REFUSED, values=values, problems=problems)
        if name is not None and name in self._rows:
            return replace(row, fault=RowFault.ROW_AGAIN, before=self._rows[name])
        if name is not None:
            self._rows[name] = number
            if name in self._tasks and self._tasks[name] is None:
                return replace(row, fault=RowFault.SEVERAL_TASKS)
        found = self._tasks.get(name) if name is not None else None
        if found is not None:
            return self._with_files(self._changed(row, *found))
        return self._with_files(self._created(row))

    def _with_files(self, row: PlannedRow) -> PlannedRow:
        """A row with what becomes of the files that it names."""
        if not self._file_cells or row.kind is RowKind.LEFT_OUT or row.fault is not None:
            return row
        files = self._files.planned(self._file_cells, row.key)
        adds = any(one.adds for one in files.values())
        kind = RowKind.CHANGED if adds and row.kind is RowKind.SAME else row.kind
        if self._fails(row, files, adds=adds):
            kind = RowKind.REFUSED
        return replace(row, kind=kind, files=files)

    def _fails(self, row: PlannedRow, files: Mapping[str, FilesOfCell], *, adds: bool) -> bool:
        """Whether refused files leave nothing of a row, or a new task without a file that it must have."""
        refused = [self._schema.field_by_name[name] for name, one in files.items() if one.is_refused]
        if not refused:
            return False
        has_nothing = not adds and not row.changes
        return has_nothing or (row.kind is RowKind.NEW and any(known.required for known in refused))

    def _read(self, cells: Sequence[ImportCell]) -> tuple[dict[str, Value], dict[str, InvalidValueError | CellFault]]:
        values: dict[str, Value] = {}
        problems: dict[str, InvalidValueError | CellFault] = {}
        for (place, use, known), seen in zip(self._columns, self._seen, strict=True):
            cell = cell_at(cells, place)
            if not self._is_read(known, cell, use):
                continue
            if isinstance(cell, CellFault):
                problems[known.name] = cell
                continue
            value = seen[cell] if cell in seen else self._meaning(cell, use, known, seen)
            if isinstance(value, InvalidValueError):
                problems[known.name] = value
            else:
                values[known.name] = value
        return values, problems

    def _is_read(self, known: Field, cell: ImportCell, use: ColumnUse) -> bool:
        """Whether a cell says anything."""
        return True

    def _meaning(
        self, cell: ImportCell, use: ColumnUse, known: Field, seen: dict[ImportCell, Value | InvalidValueError]
    ) -> Value | InvalidValueError:
        """The value of a cell, or why it has none."""
        value: Value | InvalidValueError
        try:
            value = read_cell(cell, use, known, self._schema)
        except InvalidValueError as error:
            value = error
        if len(seen) < _MOST_SEEN:
            seen[cell] = value
        return value

    def _name(self, values: Mapping[str, Value]) -> tuple[str, ...] | None:
        """What the row's task is found by; None where all of it is blank."""
        name = tuple(_key_text(values.get(known.name), known) for _, _, known in self._keys)
        return name if any(name) else None

    def _changed(self, row: PlannedRow, key: TaskKey, before: Mapping[str, Value]) -> PlannedRow:
        changes: dict[str, Change] = {}
        problems = dict(row.problems)
        for name, after in row.values.items():
            known, now = self._schema.field_by_name[name], before.get(name)
            if (is_blank(after) and not self._options.clears_blanks) or same(after, now, known):
                continue
            if (problem := self._unchangeable(known, after)) is not None:
                problems[name] = InvalidValueError(problem)
            else:
                changes[name] = Change(now, after)
        kind = RowKind.CHANGED if changes else RowKind.SAME
        return replace(row, kind=RowKind.REFUSED if problems else kind, key=key, changes=changes, problems=problems)

    def _unchangeable(self, known: Field, after: Value) -> Problem | None:
        """Why a field of a task that is there can't become this, None where it can."""
        has_address = self._schema.unique_id_field is not None
        if not has_address or not known.editable or known.kind is FieldKind.UNIQUE_ID:
            return Problem.NOT_EDITABLE
        return Problem.REQUIRED if is_blank(after) and known.required else None

    def _created(self, row: PlannedRow) -> PlannedRow:
        values = {name: value for name, value in row.values.items() if not is_blank(value)}
        if not self._options.creates_tasks or not (values or row.problems or self._file_cells):
            return replace(row, kind=RowKind.LEFT_OUT)
        problems = {**self._missing(values), **row.problems}
        changes = {name: Change(None, value) for name, value in values.items()}
        return replace(row, kind=RowKind.REFUSED if problems else RowKind.NEW, changes=changes, problems=problems)

    def _missing(self, values: Mapping[str, Value]) -> dict[str, InvalidValueError | CellFault]:
        """Why a new task can't have these values: what it must have is not there, or the server sets it."""
        problems: dict[str, InvalidValueError | CellFault] = {}
        for known in self._schema.columns:
            if known.autoincrement and known.name in values:
                problems[known.name] = InvalidValueError(Problem.SET_BY_SERVER)
            elif self._is_missing(known, values):
                problems[known.name] = InvalidValueError(Problem.REQUIRED)
        return problems

    def _is_missing(self, known: Field, values: Mapping[str, Value]) -> bool:
        """True for a field that a new task must have, and that nothing else gives it."""
        if known.name in values or known.name in self._file_cells or known.autoincrement or known.name == STAGE:
            return False
        return known.required or known.kind is FieldKind.UNIQUE_ID


StagedFiles: TypeAlias = Mapping[tuple[int, str], Sequence[StagedFile]]
"""By the number of a row and the name of a field, the files that are added."""


def edits_of(
    rows: Iterable[PlannedRow], schema: WorkflowSchema, staged: StagedFiles = MappingProxyType({})
) -> Iterator[TaskEdit | CreateTask | AttachFile]:
    """What carries out these rows; none for a row that changes nothing or is refused.

    A new task without a stage begins in the first one.
    """
    for row in rows:
        key = row.key
        if row.kind is RowKind.CHANGED and key is not None:
            for name, change in row.changes.items():
                yield TaskEdit(schema.workflow.id, key, name, change.after, change.before)
        elif row.kind is RowKind.NEW:
            key = new_task_key()
            yield CreateTask(schema.workflow.id, key, _values_of(row, schema))
        if key is not None:
            yield from _attached(row, key, schema, staged)


def _values_of(row: PlannedRow, schema: WorkflowSchema) -> Mapping[str, Value]:
    values = {name: change.after for name, change in row.changes.items()}
    if schema.stages:
        values.setdefault(STAGE, schema.stages[0].name)
    return values


def _attached(row: PlannedRow, key: TaskKey, schema: WorkflowSchema, staged: StagedFiles) -> Iterator[AttachFile]:
    for name in row.files:
        yield from (AttachFile(schema.workflow.id, key, name, file) for file in staged.get((row.number, name), ()))


def files_to_add(rows: Iterable[PlannedRow]) -> Iterator[tuple[int, str, NamedFile]]:
    """The number of the row, the name of the field, and each file that these rows add."""
    for row in rows:
        if row.kind in (RowKind.CHANGED, RowKind.NEW):
            for name, files in row.files.items():
                yield from ((row.number, name, file) for file in files.added if files.adds)


def counted(rows: Iterable[PlannedRow]) -> Mapping[RowKind, int]:
    """How many rows there are of each kind."""
    return Counter(row.kind for row in rows)


def _key_text(value: Value, known: Field) -> str:
    return field_type(known.kind).filter_text(value).strip()
