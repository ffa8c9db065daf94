"""What is shown of rows: texts, values, tasks. Decoded only for rows that someone looks at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nlargest
from typing import TypeAlias

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.table.coloring.row_colors import RowColors
from flowdash_desktop.domain.table.columns.alike_rows import may_have, showing
from flowdash_desktop.domain.table.columns.column import RawValue, RawValues
from flowdash_desktop.domain.table.columns.dictionary_column import FewColumn
from flowdash_desktop.domain.table.columns.plain_columns import TextColumn
from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.table.view_delta import TableRow
from flowdash_desktop.domain.tasks import TaskKey, Value

RawsOf: TypeAlias = "Callable[[Sequence[TaskKey]], RawValues]"
"""Gives the raw values of the tasks that exist and that no edit changes."""
_KEPT_TASKS, _KEPT_TEXTS = 1024, 4096


class TableReader:
    """The tasks and cells of rows, by row number.

    Attributes:
        schema: the workflow's schema.
        columns: the fields, in the order of the columns.
        colors: the colours that rules give to rows.
    """

    def __init__(
        self,
        schema: WorkflowSchema,
        rows: Rows,
        shown_of: Callable[[TaskKey], ShownTask | None] | None,
        raws_of: RawsOf | None = None,
    ) -> None:
        self.schema = schema
        self.columns: tuple[Field, ...] = schema.columns
        self._rows = rows
        self.colors = RowColors(rows)
        self._shown_of = shown_of
        self._raws_of = raws_of
        self._as_written = _AsWritten(self._read_written)
        self._given: dict[int, ShownTask] = {}
        self._recent: dict[int, ShownTask] = {}

    def id(self, key: TaskKey | None) -> int:
        """The row of a task, -1 where there is none."""
        return -1 if key is None else self._rows.ids.get(key, -1)

    def ids(self, keys: Iterable[TaskKey]) -> list[int]:
        """The rows of some tasks, -1 where there is none."""
        known = self._rows.ids
        return [known.get(key, -1) for key in keys]

    def key(self, row: int) -> TaskKey | None:
        """The task of a row; None for a header, or where it is gone."""
        return self._rows.keys[row] if row >= 0 else None

    @property
    def size(self) -> int:
        """Row numbers are below this."""
        return len(self._rows)

    @property
    def total(self) -> int:
        """How many tasks there are, shown or not."""
        return len(self._rows.ids)

    def shown_task(self, row: int) -> ShownTask | None:
        """The task of a row as it is shown."""
        shown = self._given.get(row) or self._recent.get(row)
        if shown is not None:
            return shown
        key = self.key(row)
        if key is None or self._shown_of is None:
            return None
        shown = self._shown_of(key)
        if shown is not None:
            if len(self._recent) >= _KEPT_TASKS:
                self._recent.clear()
            self._recent[row] = shown
        return shown

    def row(self, key: TaskKey) -> TableRow | None:
        """A task with all of its cells, shown or not."""
        row = self._rows.ids.get(key)
        shown = self.shown_task(row) if row is not None else None
        if shown is None:
            return None
        values, schema = shown.task.values, self.schema
        return TableRow(shown, tuple(field_type(f.kind).display(values.get(f.name), f, schema) for f in self.columns))

    def given(self) -> list[ShownTask]:
        """The tasks that the table was given because nobody else has them, in the server's order."""
        return [self._given[row] for row in self._rows.order if row in self._given] if self._shown_of is None else []

    def pending(self, row: int) -> ShownTask | None:
        """The task of a row that is not all confirmed, None where it is."""
        shown = self._given.get(row)
        return shown if shown is not None and shown.is_edited else None

    def texts(self, column: int, rows: Iterable[int]) -> list[str]:
        """What is shown in a column of some rows, ``""`` for headers."""
        field = self.columns[column]
        cells = self._rows.columns[field.name]
        if isinstance(cells, FewColumn):
            texts, codes = cells.texts, cells.codes
            return [texts[codes[row]] if row >= 0 else "" for row in rows]
        rows = list(rows)
        made = [cells.text(row) if row >= 0 else "" for row in rows]
        unknown = [row for row, text in zip(rows, made, strict=True) if text is None]
        if unknown:
            return self._with_written(field.name, rows, made, unknown)
        return made  # type: ignore[return-value]  # all of them are texts

    def repeats(self, column: int) -> bool:
        """True where each different text of a column is held once, so that reading it of many rows costs nothing."""
        return isinstance(self._rows.columns[self.columns[column].name], FewColumn)

    def blanks(self, column: int, rows: Sequence[int]) -> list[int]:
        """The positions of rows that have nothing in a column, headers among them. No task is read."""
        cells = self._rows.columns[self.columns[column].name]
        return [place for place, row in enumerate(rows) if row < 0 or cells.is_blank(row)]

    def showing(self, column: int, rows: Sequence[int], value: Value) -> list[int]:
        """The positions of rows that show the same as a value; texts that differ in case may be among them. No task is
        read."""
        return showing(self._rows.columns[self.columns[column].name], self._rows.lines, rows, value)

    def may_have(self, column: int, rows: Sequence[int], text: str) -> Sequence[int]:
        """The positions of rows that may show a text, or a longer one with it inside: all that do are among them. No
        task is read."""
        return may_have(self._rows.columns[self.columns[column].name], self._rows.lines, rows, text)

    def _with_written(
        self, name: str, rows: Sequence[int], made: Sequence[str | None], unknown: Sequence[int]
    ) -> list[str]:
        """Texts of a column. A text that the column does not have is read from the task as it is written there."""
        as_written = self._as_written.texts(name, unknown)
        return [as_written[row] if text is None else text for row, text in zip(rows, made, strict=True)]

    def _read_written(self, rows: Sequence[int]) -> dict[str, list[str]]:
        """The texts of some rows as they are written, by field name; out of their raw values where nothing hinders."""
        fields = [c.field for c in self._rows.columns.values() if isinstance(c, TextColumn)]
        found, columns = self._raw_values(rows)
        texts: dict[str, list[str]] = {}
        for field in fields:
            cells = self._rows.columns[field.name]
            values = [
                cells.parse(columns[field.name][found[row]]) if row in found else self._value(row, field.name)
                for row in rows
            ]
            texts[field.name] = [cells.kind.display(value, field, self.schema) for value in values]
        return texts

    def _raw_values(self, rows: Sequence[int]) -> tuple[dict[int, int], Mapping[str, Sequence[RawValue]]]:
        """Where in columns of raw values some of these rows are, and the columns, by field name."""
        if self._raws_of is None:
            return {}, {}
        plain = {key: row for row in rows if row not in self._given and (key := self.key(row)) is not None}
        keys, columns = self._raws_of([*plain])
        return {plain[key]: place for place, key in enumerate(keys)}, columns

    def _value(self, row: int, name: str) -> Value:
        shown = self.shown_task(row)
        return shown.task.values.get(name) if shown is not None else None

    def values(self, column: int, rows: Iterable[int]) -> list[Value]:
        """The values in a column of some rows, None for headers."""
        field = self.columns[column]
        cells = self._rows.columns[field.name]
        if isinstance(cells, FewColumn):
            return [cells.values[cells.codes[row]] if row >= 0 else None for row in rows]
        tasks = [self.shown_task(row) if row >= 0 else None for row in rows]
        return [None if shown is None else shown.task.values.get(field.name) for shown in tasks]

    def longest_texts(self, column: int, many: int) -> list[str]:
        """The longest of the different texts of a column; where hardly one comes twice, of rows with long lines."""
        cells = self._rows.columns[self.columns[column].name]
        if isinstance(cells, FewColumn):
            return nlargest(many, cells.texts, key=len)
        return nlargest(many, self.texts(column, cells.longest(many)), key=len)

    def count_by(self, field: str) -> Counter[str]:
        """How many of all tasks have each value of a field, by its filter text (``""`` is blank)."""
        return self.counted(field, self._rows.alive)

    def counted(self, field: str, mask: Mask) -> Counter[str]:
        """How many of the rows of a mask have each value of a field, by its filter text."""
        cells = self._rows.columns.get(field)
        counted: Counter[str] = Counter()
        if isinstance(cells, FewColumn):
            for code, many in cells.counts(mask).items():
                counted[cells.kind.filter_text(cells.values[code])] += many
        return counted

    def remember(self, row: int, shown: ShownTask) -> None:
        """Keep a task that nobody else can give, or that is not all confirmed."""
        self._recent.pop(row, None)
        self._as_written.forget(row)
        self.colors.forget(row)
        if self._shown_of is None or shown.is_edited or shown.is_new:
            self._given[row] = shown
        else:
            self._given.pop(row, None)

    def forget(self, row: int) -> None:
        """The task of a row is gone."""
        self._given.pop(row, None)
        self._recent.pop(row, None)
        self._as_written.forget(row)


class _AsWritten:
    """Texts as they are written, of the rows that were looked at last: the table itself has them in one case only."""

    def __init__(self, read: Callable[[Sequence[int]], dict[str, list[str]]]) -> None:
        self._read = read
        self._texts: dict[str, dict[int, str]] = {}

    def texts(self, name: str, rows: Sequence[int]) -> Mapping[int, str]:
        """The texts of a field in some rows at least."""
        known = self._texts.get(name, {})
        missing = [row for row in rows if row not in known]
        if missing:
            if len(known) >= _KEPT_TEXTS:
                self._texts.clear()
                missing = list(rows)
            for field, texts in self._read(missing).items():
                self._texts.setdefault(field, {}).update(zip(missing, texts, strict=True))
        return self._texts[name]

    def forget(self, row: int) -> None:
        """A row has changed."""
        for texts in self._texts.values():
            texts.pop(row, None)
