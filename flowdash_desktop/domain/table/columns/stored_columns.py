"""The columns of a whole table as a file can hold them: taken by a table that is filled with the same rows again.

Nothing in them is computed anew: the line of each row, and of each column its codes, numbers, instants or marks.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from flowdash_desktop.domain.field_types import JsonValue

if TYPE_CHECKING:
    import polars

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class StoredColumn:
    """One column.

    Attributes:
        form: the kind of column that has made it, and that alone takes it.
        place: which segment of the lines is this column's.
        typecode: how a value is held, as ``array`` names it.
        data: a value for each row.
        values: what the numbers in ``data`` stand for, as JSON; of columns whose values repeat.
    """

    form: str
    place: int
    typecode: str
    data: bytes
    values: Sequence[JsonValue] = ()

    def some(self, start: int, end: int) -> array[int] | array[float]:
        """The values of the rows from ``start`` to before ``end``."""
        found: array[int] | array[float] = array(self.typecode)
        size = found.itemsize
        found.frombytes(memoryview(self.data)[start * size : end * size])
        return found

    def __len__(self) -> int:
        return len(self.data) // array(self.typecode).itemsize


@dataclass(frozen=True, slots=True, eq=False)
class StoredRows:
    """All columns of a table.

    Attributes:
        width: how many segments a line has.
        lines: the line of each row.
        columns: by field name.
    """

    width: int
    lines: polars.Series
    columns: Mapping[str, StoredColumn]


class Unread(Mapping[K, V]):
    """What is read when someone looks into it.

    Args:
        read: reads all of it.
    """

    def __init__(self, read: Callable[[], Mapping[K, V]]) -> None:
        self._read = read
        self._found: Mapping[K, V] | None = None

    def _all(self) -> Mapping[K, V]:
        if self._found is None:
            self._found = self._read()
        return self._found

    def __getitem__(self, key: K) -> V:
        return self._all()[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


class StoredPart(Unread[str, V]):
    """The columns of some tasks, which are rows of stored columns. Who can't take those reads the tasks' own values.

    Args:
        rows: the stored columns.
        start: the row of the first task.
        many: how many tasks.
        read: reads the values out of the tasks' texts.
    """

    def __init__(self, rows: StoredRows, start: int, many: int, read: Callable[[], Mapping[str, V]]) -> None:
        super().__init__(read)
        self.rows, self.start, self.end = rows, start, start + many
