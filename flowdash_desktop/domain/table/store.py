"""The rows of a workflow, column by column. A row's number is its own for the life of the table."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.table import masks
from flowdash_desktop.domain.table.columns.column import NO_PLACE, Column, RawColumn, RawValue
from flowdash_desktop.domain.table.columns.column_batch import Cells
from flowdash_desktop.domain.table.columns.datetime_column import MomentColumn
from flowdash_desktop.domain.table.columns.dictionary_column import NARROW, FewColumn
from flowdash_desktop.domain.table.columns.plain_columns import FilesColumn, NumberColumn, TextColumn
from flowdash_desktop.domain.table.columns.stored_columns import StoredPart, StoredRows
from flowdash_desktop.domain.table.columns.string_store import PART
from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.table.positions import Arranged, Positions
from flowdash_desktop.domain.table.search_lines import SEPARATOR, Lines, Segments, clean
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.domain.text.search_text import searched

_LONG: dict[FieldKind, type[FilesColumn | MomentColumn | NumberColumn | TextColumn]] = {
    FieldKind.UNIQUE_ID: TextColumn,
    FieldKind.LONG_TEXT: TextColumn,
    FieldKind.PHONE: TextColumn,
    FieldKind.EMAIL: TextColumn,
    FieldKind.CURRENCY: NumberColumn,
    FieldKind.FILE: FilesColumn,
    FieldKind.DATETIME: MomentColumn,
}
_MAY_GROW: dict[FieldKind, type[FilesColumn | MomentColumn | NumberColumn | TextColumn]] = {
    FieldKind.TEXT: TextColumn,
    FieldKind.URL: TextColumn,
    FieldKind.NUMBER: NumberColumn,
}
_SOME, _MANY = 4096, 8192


class Rows:
    """What is known of each row.

    Attributes:
        keys: the task of each row, None where it is gone.
        ids: the row of each task.
        alive: 1 for each row whose task is there.
        places: each row's place in the server's order.
        order: the rows that are there, in the server's order.
        is_in_number_order: the server's order is that of the rows' numbers.
        lines: the text of each row, to search in.
        columns: by field name.
        searched: the names of the columns in which a search looks; None for all.
    """

    def __init__(self, schema: WorkflowSchema) -> None:
        self.schema = schema
        self.keys: list[TaskKey | None] = []
        self.ids: dict[TaskKey, int] = {}
        self.alive = bytearray()
        self.places = array("q")
        self.order = array("i")
        self.is_in_number_order = True
        self.lines = Lines()
        self.columns: dict[str, Column] = {}
        for field in schema.columns:
            if field.kind in _LONG:
                column: Column = _LONG[field.kind](field, schema, self.lines, self.lines.width)
                self.lines.width += 1
            else:
                column = FewColumn(field, schema, self.lines)
            self.columns[field.name] = column
        self.searched: frozenset[str] | None = None
        self._next_position = 0
        self._tell_search()

    def __len__(self) -> int:
        return len(self.keys)

    def extend(self, keys: Sequence[TaskKey], columns: Mapping[str, RawColumn], links: Mapping[int, str]) -> None:
        """Append tasks that are not there yet, from raw values by field name, or from stored columns."""
        if isinstance(columns, StoredPart) and self._takes(columns.rows):
            self._take_stored(columns)
            self._add_keys(keys)
            return
        nothing: Sequence[RawValue] = [None] * len(keys)
        segments: dict[int, Segments] = {}
        for name, column in self.columns.items():
            cells = columns.get(name, nothing)
            segments[column.place] = column.take(cells) if isinstance(cells, Cells) else column.read(cells)
        self._add_lines(links, segments, len(keys))
        self._add_keys(keys)
        self._grow()

    def stored(self) -> StoredRows | None:
        """The columns as a file can hold them, None where one of them can't be stored."""
        columns = {name: made for name, column in self.columns.items() if (made := column.stored()) is not None}
        if len(columns) < len(self.columns):
            return None
        return StoredRows(self.lines.width, self.lines.texts.packed(), columns)

    def _takes(self, rows: StoredRows) -> bool:
        """Let the lines have the segments that stored ones have, in the same places; False where they can't."""
        stored = rows.columns
        if stored.keys() != self.columns.keys():
            return False
        for name in sorted(stored, key=lambda name: stored[name].place):
            column, other = self.columns[name], stored[name]
            if isinstance(column, FewColumn) and other.place != column.place == NO_PLACE:
                column.stand_in_lines()
                self._tell_search()
            if isinstance(column, FewColumn) and other.form != column.form and column.field.kind in _MAY_GROW:
                column = self._grown(name, column)
            if (column.form, column.place) != (other.form, other.place):
                return False
        return self.lines.width == rows.width

    def _take_stored(self, part: StoredPart[RawColumn]) -> None:
        for name, column in self.columns.items():
            column.take_stored(part.rows.columns[name], part.start, part.end)
        for start in range(part.start, part.end, PART):
            self.lines.texts.extend_packed(part.rows.lines.slice(start, min(PART, part.end - start)).rechunk())

    def add(self, tasks: Sequence[ShownTask]) -> int:
        """Append tasks.

        Returns:
            The row of the first.
        """
        first, segments = len(self.keys), dict[int, Segments]()
        blank: Sequence[RawValue] = [None] * len(tasks)
        for name, column in self.columns.items():
            values = [shown.task.values.get(name) for shown in tasks]
            is_blank = not any(value is not None for value in values)  # as in most of thousands of fields
            segments[column.place] = column.read(blank) if is_blank else [*map(column.read_value, values)]
        self._add_lines({place: linked_text(one.task) for place, one in enumerate(tasks)}, segments, len(tasks))
        self._add_keys([shown.key for shown in tasks])
        self._grow()
        return first

    def changed(self, row: int, task: Task) -> list[str]:
        """The columns of which a task has another value than its row."""
        return self._changed_among(self.columns, row, task)

    def _changed_among(self, names: Collection[str], row: int, task: Task) -> list[str]:
        if not names:
            return []
        segments, values, columns = self.lines.parts(row), task.values, self.columns
        return [name for name in names if not columns[name].holds(row, values.get(name), segments)]

    def that_matter(self, changes: Mapping[TaskKey, ShownTask | None]) -> Mapping[TaskKey, ShownTask | None]:
        """The changes without tasks that are gone and have no row: it has another name now, or never came."""
        return {key: shown for key, shown in changes.items() if shown is not None or key in self.ids}

    def changed_rows(
        self, tasks: Mapping[TaskKey, ShownTask | None], before: Callable[[int], ShownTask | None]
    ) -> dict[int, list[str]]:
        """The same of many tasks, by row; tasks that come or go are left out. ``before`` gives what is shown in a row,
        as far as that is at hand: only the columns are looked at in which it may have other values."""
        changed: dict[int, list[str]] = {}
        for key, shown in tasks.items():
            if shown is not None and (row := self.ids.get(key)) is not None:
                known = before(row)
                names: Collection[str] = self.columns
                if known is not None:
                    names = _perhaps_others(self.columns, known.task.values, shown.task.values)
                changed[row] = self._changed_among(names, row, shown.task)
        return changed

    def put(self, row: int, task: Task, names: Iterable[str]) -> None:
        """Give a row the values of a task in these columns, and what it is linked to."""
        for name in names:
            self.columns[name].put(row, task.values.get(name))
        linked = linked_text(task)
        if self.lines.segment(row, 0) != clean(linked):
            self.lines.put(row, 0, linked)

    def rename(self, old: TaskKey, new: TaskKey) -> None:
        """Give a row's task another name."""
        row = self.ids.pop(old)
        self.ids[new] = row
        self.keys[row] = new

    def forget(self, row: int) -> None:
        """The task of a row is gone; the order of the server is the caller's to keep."""
        key = self.keys[row]
        if key is not None:
            del self.ids[key]
        self.keys[row] = None
        self.alive[row] = 0

    def search_in(self, names: frozenset[str] | None) -> None:
        """Look in these columns, and in the titles of linked tasks, when words are searched; None for all columns."""
        self.searched = names
        self._tell_search()

    def _tell_search(self) -> None:
        places = [column.place for column in self.searched_columns() if column.place != NO_PLACE]
        self.lines.search.look_in([0, *places], self.lines.width)

    def searched_columns(self) -> list[Column]:
        """The columns in which a search looks."""
        names = self.searched
        return [column for name, column in self.columns.items() if names is None or name in names]

    def found(self, word: str, within: Mask | None) -> bytearray:
        """The rows in which a word is found, as ``search_words`` gives it; see ``SearchIndex.found``."""
        found = self.lines.search.found(word, within)
        for column in self.searched_columns():
            rows = column.found(word)
            if rows is not None:
                found = bytearray(masks.either(found, rows))
        return found

    def found_between(self, word: str, start: int, end: int) -> bytearray:
        """The same among the rows from ``start`` to before ``end``."""
        found = self.lines.search.found_between(word, start, end)
        for column in self.searched_columns():
            rows = column.found(word, start, end)
            if rows is not None:
                found = bytearray(masks.either(found, rows))
        return found

    def position_in_order(self, row: int) -> int:
        """Where in the server's order a row is."""
        return bisect_left(self.order, self.places[row], key=self.places.__getitem__)

    def before(self, row: int) -> TaskKey | None:
        """The task that stands before a row in the server's order, None for the first."""
        at = self.position_in_order(row)
        return self.keys[self.order[at - 1]] if at else None

    def arrange(self, positions: Positions, start: int, *, alone: bool = False) -> Arranged:
        """Put rows that have a position where they stood, whatever the server's order is.

        Args:
            positions: where they stood.
            start: rows from here on are new.
            alone: put only those there.
        """
        if positions.before.keys().isdisjoint(self.keys[start:]):
            return Arranged.NOTHING
        before, self.order = self.order, array("i", positions.arranged(self.order, self.ids, start if alone else 0))
        if self.order == before:
            return Arranged.NOTHING
        self.is_in_number_order = False
        self._next_position = len(self.order)
        for place, row in enumerate(self.order):
            self.places[row] = place
        older = (array("i", filter(start.__gt__, order)) for order in (before, self.order))
        return Arranged.NEW_ROWS if next(older) == next(older) else Arranged.ALL_ROWS

    def has(self, row: int, word: str) -> bool:
        """True where a word is found in a column of a row that is searched, or in its links."""
        return word in self.lines.search.text(row) or any(c.has(row, word) for c in self.searched_columns())

    def fields_with(self, row: int, words: Sequence[str]) -> list[list[str]]:
        """For each word the names of the columns of a row in which a search finds it."""
        parts = searched(self.lines.texts[row]).split(SEPARATOR)
        columns = self.searched_columns()
        return [
            [
                column.field.name
                for column in columns
                if (column.has(row, word) if column.place == NO_PLACE else word in parts[column.place])
            ]
            for word in words
        ]

    def _add_lines(self, links: Mapping[int, str], segments: dict[int, Segments], many: int) -> None:
        in_order = [segments[place] for place in range(1, self.lines.width)]
        texts = [part for part in in_order if isinstance(part, list)]
        if len(texts) < len(in_order):
            self.lines.add_packed(links, in_order)
            return
        titles = [links.get(row, "") for row in range(many)]
        if not self.lines.add(titles, texts):
            self.lines.add(list(map(clean, titles)), [list(map(clean, part)) for part in texts])

    def _add_keys(self, keys: Sequence[TaskKey]) -> None:
        first = len(self.keys)
        rows = range(first, first + len(keys))
        self.keys += keys
        self.ids.update(zip(keys, rows, strict=True))
        self.alive += b"\x01" * len(keys)
        self.places.extend(range(self._next_position, self._next_position + len(keys)))
        self._next_position += len(keys)
        self.order.extend(rows)

    def _grow(self) -> None:
        """Find in the lines, and then keep as text, what does not repeat enough to be looked up by number."""
        many = max(_MANY, len(self.keys) // 4)
        often = len(self.keys) * 3 // 4
        for name, column in self.columns.items():
            if not isinstance(column, FewColumn) or len(column.values) <= NARROW:
                continue
            if column.place == NO_PLACE:
                column.stand_in_lines()
                self._tell_search()
            hardly_repeats = len(column.values) > many or (len(column.values) > _SOME and len(column.values) > often)
            if hardly_repeats and column.field.kind in _MAY_GROW:
                self._grown(name, column)

    def _grown(self, name: str, column: FewColumn) -> Column:
        """Keep as text what is in a column that stands in the lines."""
        grown = _MAY_GROW[column.field.kind](column.field, self.schema, self.lines, column.place)
        for code in column.codes:
            grown.read_value(column.values[code])
        self.columns[name] = grown
        return grown


def linked_text(task: Task) -> str:
    """What a task is found by of those it is linked to."""
    return "\n".join(linked.title for link in task.links.values() for linked in link.tasks)


def _perhaps_others(names: Iterable[str], some: Mapping[str, Value], others: Mapping[str, Value]) -> Collection[str]:
    """The columns whose values are neither the very same nor equal texts; other equal ones may be written otherwise."""
    pairs = ((name, some.get(name), others.get(name)) for name in names)
    return [name for name, a, b in pairs if a is not b and not (type(a) is str and type(b) is str and a == b)]
