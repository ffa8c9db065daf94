"""What the table can ask of a column, however it keeps its values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from array import array
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, TypeAlias

import msgspec

from flowdash_desktop.domain.field_types import JsonValue, field_type
from flowdash_desktop.domain.filters import Condition
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.table.columns.column_batch import Cells
from flowdash_desktop.domain.table.columns.stored_columns import StoredColumn
from flowdash_desktop.domain.table.search_lines import Lines, Segments, clean
from flowdash_desktop.domain.tasks import TaskKey, Value

RawValue: TypeAlias = "JsonValue | bytes"
"""A value as the server sends it; the JSON text of it, as bytes, where it is a list."""
Codes: TypeAlias = "bytearray | array[int]"
RawColumn: TypeAlias = "Sequence[RawValue] | Cells"
"""A column of some tasks: value by value, or with much of it computed already."""
RawValues: TypeAlias = "tuple[Sequence[TaskKey], Mapping[str, Sequence[RawValue]]]"
"""Some tasks, and by field name a value for each of them."""
NO_PLACE = -1


def rows_of(flags: bytes, codes: Codes) -> bytes:
    """The rows whose code is flagged."""
    if isinstance(codes, bytearray):
        return bytes(codes.translate(flags.ljust(256, b"\0")))
    return bytes(map(flags.__getitem__, codes))


class Column(ABC):
    """The values of one field, by row.

    Attributes:
        field: the field.
        kind: the class that knows its values.
        schema: the workflow's schema.
        place: which segment of the rows' lines is this column's, ``NO_PLACE`` for none: then it looks for words itself.
        form: names this kind of column in what is stored.
    """

    form: ClassVar[str]

    def __init__(self, field: Field, schema: WorkflowSchema, lines: Lines, place: int = NO_PLACE) -> None:
        self.field = field
        self.kind = field_type(field.kind)
        self.schema = schema
        self.place = place
        self._lines = lines

    def parse(self, raw: object) -> Value:
        """A value as the API sends it, or its JSON text as bytes; blank where it can't be read."""
        try:
            if isinstance(raw, bytes):
                raw = msgspec.json.decode(raw)
            return self.kind.from_json(raw, self.field)
        except (ValueError, msgspec.MsgspecError):
            return None

    @abstractmethod
    def read(self, raws: Sequence[RawValue]) -> list[str]:
        """Append raw values.

        Returns:
            Their segments for the lines; only where there is a ``place`` do they count.
        """

    def take(self, cells: Cells) -> Segments:
        """Append values of which much is known already; as ``read`` does."""
        return self.read(cells.raws.to_list())

    @abstractmethod
    def stored(self) -> StoredColumn | None:
        """All values as a file can hold them, None where it can't."""

    @abstractmethod
    def take_stored(self, stored: StoredColumn, start: int, end: int) -> None:
        """Append values that a column of the same form and place has stored, those of the rows from ``start`` to before
        ``end``. Their lines are appended beside."""

    @abstractmethod
    def read_value(self, value: Value) -> str:
        """Append one value.

        Returns:
            Its segment; see ``read``.
        """

    @abstractmethod
    def put(self, row: int, value: Value) -> None:
        """Give a row another value."""

    def holds(self, row: int, value: Value, segments: Sequence[str]) -> bool:
        """True where a row has this value already, as far as the column can tell values apart.

        Args:
            row: which.
            value: the value.
            segments: those of the row's line.
        """
        return segments[self.place] == clean(self.segment(value))

    @abstractmethod
    def is_blank(self, row: int) -> bool:
        """True where there is no value."""

    @abstractmethod
    def key(self, row: int) -> Any:
        """The sort key of a row that is not blank; keys of one column compare with each other."""

    @abstractmethod
    def keys_of(self, rows: Sequence[int]) -> Sequence[Any]:
        """What orders these rows as ``key`` does, None for blank ones; only keys of one call compare."""

    @abstractmethod
    def text(self, row: int) -> str | None:
        """What is shown, None where only the task knows."""

    @abstractmethod
    def mask(self, condition: Condition, start: int = 0, end: int | None = None) -> bytes:
        """The rows from ``start`` to before ``end``, None for all from there, that meet a condition on this field."""

    def meets(self, row: int, condition: Condition) -> bool:
        """True where a row meets a condition on this field; ``mask`` answers the same for many rows."""
        return bool(self.mask(condition, row, row + 1)[0])

    def longest(self, many: int) -> Sequence[int]:
        """Rows among which those with the longest texts are; any where texts are about as long as each other."""
        return ()

    def found(self, word: str, start: int = 0, end: int | None = None) -> bytes | None:
        """The rows, see ``mask``, in whose values a word is, None for no row; what is in the lines is found there."""
        return None

    def has(self, row: int, word: str) -> bool:
        """True for a row that ``found`` gives."""
        return False

    def segment(self, value: Value) -> str:
        """The text to search in for a value."""
        return self.kind.search_text(value, self.field, self.schema)
