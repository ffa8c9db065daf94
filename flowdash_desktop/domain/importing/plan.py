"""What an import would do: each row of the file against the task that it is of. Nothing is changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice, zip_longest
from types import MappingProxyType
from typing import TypeAlias, cast

from flowdash_desktop.domain.conflicts import same
from flowdash_desktop.domain.edits import AttachFile, CreateTask, StagedFile, TaskEdit, new_task_keys
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.importing.columns import CellFault, ColumnUse, ImportCell, cell_at
from flowdash_desktop.domain.importing.files import FileColumns, FilesOfCell, FilesToFind, NamedFile
from flowdash_desktop.domain.importing.values import Meaning, Problems, cell_reader, divided, new_problems, value_test
from flowdash_desktop.domain.schema import STAGE, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value, is_blank
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem

_MOST_SEEN = 4096
_NO_FILES = FilesToFind()
_BLOCK = 256
"""So many rows are read column by column."""


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


class Additions(Mapping[str, Change]):
    """The changes that a new task consists of: each of its values, from nothing. Made when they are asked for."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values

    def __getitem__(self, name: str) -> Change:
        return Change(None, self._values[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return repr(dict(self))

    def values_after(self) -> dict[str, Value]:
        """The values of the task."""
        return dict(self._values)


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
        self._readers = [cell_reader(use, known, schema) for _, use, known in self._columns]
        self._tests = [value_test(use, known) for _, use, known in self._columns]
        self._seen: list[dict[ImportCell, Meaning]] = [{} for _ in self._columns]
        """Of each column, what its cells mean: most columns say the same few things again and again."""
        self._refused: set[str] = set()
        """The fields of which some cell was refused."""
        self._rules = _rules_of_new(schema)
        """The fields that new tasks must have, or can't have."""
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

    def plan_all(self, rows: Iterable[tuple[int, Sequence[ImportCell]]]) -> Iterator[PlannedRow]:
        """What becomes of rows, each with its number. Quicker than one after the other: columns are read as such."""
        remaining = iter(rows)
        while block := list(islice(remaining, _BLOCK)):
            read = self._read_block([cells for _, cells in block])
            for (number, cells), (values, problems) in zip(block, read, strict=True):
                yield self._planned(number, cells, values, problems)

    def plan(self, number: int, cells: Sequence[ImportCell]) -> PlannedRow:
        """What becomes of a row."""
        return self._planned(number, cells, *self._read(cells))

    def _planned(
        self, number: int, cells: Sequence[ImportCell], values: dict[str, Value], problems: Problems
    ) -> PlannedRow:
        self._file_cells = self._files.cells(cells)
        name = self._name(values) if not problems or not self._keys_are_among(problems) else None
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

    def _keys_are_among(self, problems: Problems) -> bool:
        return any(known.name in problems for _, _, known in self._keys)

    def _read_block(self, block: Sequence[Sequence[ImportCell]]) -> Iterator[tuple[dict[str, Value], Problems]]:
        """The values and the problems of some rows."""
        names = [known.name for _, _, known in self._columns]
        if len({*names}) < len(names):  # what two columns say of one field is put together row by row
            yield from map(self._read, block)
            return
        cells_of = [*zip_longest(*block)]
        columns = [self._column(column, cells_of, len(block)) for column in range(len(names))]
        refused = [name for name in names if name in self._refused]
        for meanings in zip(*columns, strict=True) if columns else ((),) * len(block):
            found = dict(zip(names, meanings, strict=True))
            yield divided(found, refused) if refused else (cast("dict[str, Value]", found), {})

    def _column(self, column: int, cells_of: Sequence[Sequence[ImportCell]], rows: int) -> Sequence[Meaning]:
        """What the cells of one of the columns mean."""
        place, seen = self._columns[column][0], self._seen[column]
        cells = cells_of[place] if place < len(cells_of) else (None,) * rows
        test, texts = self._tests[column], {*cells}
        if test is not None and not texts <= seen.keys():
            texts.discard(None)
            if all(text.__class__ is str for text in texts) and test(cast("Sequence[str]", [*texts])):
                return cast("Sequence[Meaning]", cells)
        return [seen[cell] if cell in seen else self._meaning(cell, column) for cell in cells]

    def _read(self, cells: Sequence[ImportCell]) -> tuple[dict[str, Value], Problems]:
        values: dict[str, Value] = {}
        problems: Problems = {}
        for column, ((place, use, known), seen) in enumerate(zip(self._columns, self._seen, strict=True)):
            cell = cell_at(cells, place)
            if not self._is_read(known, cell, use):
                continue
            value = seen[cell] if cell in seen else self._meaning(cell, column)
            if isinstance(value, InvalidValueError | CellFault):
                problems[known.name] = value
            else:
                values[known.name] = value
        return values, problems

    def _is_read(self, known: Field, cell: ImportCell, use: ColumnUse) -> bool:
        """Whether a cell says anything."""
        return True

    def _meaning(self, cell: ImportCell, column: int) -> Meaning:
        """The value of a cell of one of the columns, or why it has none."""
        meaning: Meaning
        try:
            meaning = cell if isinstance(cell, CellFault) else self._readers[column](cell)
        except InvalidValueError as error:
            meaning = error
        if isinstance(meaning, InvalidValueError | CellFault):
            self._refused.add(self._columns[column][2].name)
        seen = self._seen[column]
        if len(seen) < _MOST_SEEN:
            seen[cell] = meaning
        return meaning

    def _name(self, values: Mapping[str, Value]) -> tuple[str, ...] | None:
        """What the row's task is found by; None where all of it is blank."""
        if not self._keys:
            return None
        name = tuple([_key_text(values.get(known.name), known) for _, _, known in self._keys])
        return name if any(name) else None

    def _changed(self, row: PlannedRow, key: TaskKey, before: Mapping[str, Value]) -> PlannedRow:
        changes: dict[str, Change] = {}
        problems = new_problems(row.problems, before, self._schema)
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
        values = {name: value for name, value in row.values.items() if value or not is_blank(value)}
        if not self._options.creates_tasks or not (values or row.problems or self._file_cells):
            return replace(row, kind=RowKind.LEFT_OUT)
        problems = {**self._missing(values), **row.problems}
        kind = RowKind.REFUSED if problems else RowKind.NEW
        return PlannedRow(row.number, kind, None, row.values, Additions(values), problems=problems)

    def _missing(self, values: Mapping[str, Value]) -> Problems:
        """Why a new task can't have these values: what it must have is not there, or the server sets it."""
        return {
            known.name: InvalidValueError(rule)
            for known, rule in self._rules
            if (known.name in values or known.name in self._file_cells) is (rule is Problem.SET_BY_SERVER)
        }


def _rules_of_new(schema: WorkflowSchema) -> list[tuple[Field, Problem]]:
    return [(known, rule) for known in schema.columns if (rule := _rule_of_new(known)) is not None]


def _rule_of_new(known: Field) -> Problem | None:
    """What is wrong with a field of a new task: that it has a value, or that it has none. None where neither is."""
    if known.autoincrement:
        return Problem.SET_BY_SERVER
    is_needed = known.name != STAGE and (known.required or known.kind is FieldKind.UNIQUE_ID)
    return Problem.REQUIRED if is_needed else None


StagedFiles: TypeAlias = Mapping[tuple[int, str], Sequence[StagedFile]]
"""By the number of a row and the name of a field, the files that are added."""


def edits_of(
    rows: Iterable[PlannedRow], schema: WorkflowSchema, staged: StagedFiles = MappingProxyType({})
) -> Iterator[TaskEdit | CreateTask | AttachFile]:
    """What carries out these rows; none for a row that changes nothing or is refused.

    A new task without a stage begins in the first one.
    """
    new_keys = new_task_keys()
    for row in rows:
        key = row.key
        if row.kind is RowKind.CHANGED and key is not None:
            for name, change in row.changes.items():
                yield TaskEdit(schema.workflow.id, key, name, change.after, change.before)
        elif row.kind is RowKind.NEW:
            key = next(new_keys)
            yield CreateTask(schema.workflow.id, key, _values_of(row, schema))
        if key is not None:
            yield from _attached(row, key, schema, staged)


def _values_of(row: PlannedRow, schema: WorkflowSchema) -> Mapping[str, Value]:
    changes = row.changes
    if isinstance(changes, Additions):
        values = changes.values_after()
    else:
        values = {name: change.after for name, change in changes.items()}
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
