"""A column whose values repeat: each different value is read, shown and compared once, a row holds its number."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from decimal import Decimal
from itertools import compress, repeat
from operator import contains
from typing import Any, cast
from weakref import proxy

from flowdash_desktop.domain.filters import Condition
from flowdash_desktop.domain.filters.holding import holds_of
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.columns.column import NO_PLACE, Codes, Column, RawValue, rows_of
from flowdash_desktop.domain.table.columns.column_batch import Cells
from flowdash_desktop.domain.table.columns.stored_columns import StoredColumn
from flowdash_desktop.domain.table.search_lines import SEPARATOR, Lines, Segments, clean
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.text.search_text import searched

_BYTE, _SHORT = 0x100, 0x10000
NARROW = _BYTE
"""Up to so many different values a search looks them up by number, which a byte tells; more are better searched in the
lines."""
_AS_IT_IS = (FieldKind.TEXT, FieldKind.URL, FieldKind.SINGLE_SELECT)
"""Kinds whose values are what is shown of them, and what they are found by."""
_ALL_BITS = b"\0\xff".ljust(256, b"\xff")
_CONDITIONS = 8
"""So many conditions are remembered, with the values that meet them."""
_UNKNOWN = 2
"""In place of 0 or 1 where it was not computed yet whether a value meets a condition."""
_TEXTS = {type(None), str}
_PLAIN = {type(None), str, bytes}
_CHECKED = {type(None), bool}


class _Codes(dict[Any, int]):
    """The number of each raw value; one that was never seen gets the next."""

    def __init__(self, column: FewColumn) -> None:
        super().__init__()
        self._column: FewColumn = proxy(column)  # no cycle: see ``FewColumn``

    def __missing__(self, raw: Any) -> int:
        value = self._column.parse(list(raw[1]) if isinstance(raw, tuple) else raw)
        code = self[raw] = self._column.code(value)
        return code

    def key_of(self, raw: RawValue, trusted: Container[object]) -> Any:
        """A raw value as a key that is equal only to what is the same to ``parse``; one of ``trusted`` is its own."""
        if type(raw) in trusted:
            return raw
        if isinstance(raw, list) and _TEXTS.issuperset(map(type, raw)):
            return list, tuple(raw)
        code = self._column.code(self._column.parse(raw))
        self[(int, code)] = code
        return int, code


class _ValueOrder:
    """How the values of a column are sorted: each one's key is computed once.

    Args:
        column: whose values.
    """

    def __init__(self, column: FewColumn) -> None:
        self._column: FewColumn = proxy(column)
        self._keys: list[Any] = [None]
        self._places: list[int | None] = []

    def key(self, code: int) -> Any:
        """What orders a value, by its number; None for blank."""
        column = self._column
        if len(self._keys) < len(column.values):
            self._keys.extend(repeat(None, len(column.values) - len(self._keys)))
        key = self._keys[code]
        if key is None and code:
            key = self._keys[code] = column.kind.sort_key(column.values[code], column.field, column.schema)
        return key

    def places(self) -> list[int | None]:
        """The place of each value among all; values that are no different in order share one. Blank has none."""
        if len(self._places) == len(self._column.values):
            return self._places
        placed: list[int | None] = [None] * len(self._column.values)
        before, place = None, -1
        for code in sorted(range(1, len(placed)), key=self.key):
            key = self.key(code)
            if key != before:
                before, place = key, place + 1
            placed[code] = place
        self._places = placed
        return placed


class FewColumn(Column):
    """Values by number; 0 is blank.

    Its parts refer to it weakly. In a cycle, a table of which nothing is needed any more would stay in memory until all
    garbage is collected, which is rare: columns that are written behind a load took 100 MB for as long.

    Attributes:
        codes: the number of each row's value: bytes up to 256 different ones, wider numbers from there.
        values: the different values.
        texts: what is shown of each.
    """

    form = "codes"

    def __init__(self, field: Field, schema: WorkflowSchema, lines: Lines) -> None:
        super().__init__(field, schema, lines)
        self.codes: Codes = bytearray()
        self.values: list[Value] = [None]
        self.texts: list[str] = [self.kind.display(None, field, schema)]
        self._searched: list[str] = [""]
        self._plain: list[str] = [""]
        self._by_value: dict[Any, int] = {None: 0}
        self._by_raw = _Codes(self)
        self._by_joined: dict[str | None, int] = {}
        self._stored: StoredColumn | None = None
        self._by_stored: list[int] = []
        self._is_as_stored = True
        self._flags: dict[Condition, bytearray] = {}
        self._order = _ValueOrder(self)
        self._trusted = _CHECKED if field.kind is FieldKind.CHECKBOX else _PLAIN

    def code(self, value: Value) -> int:
        """The number of a value, a new one where there is none yet."""
        if value is not None and self.kind.is_blank(value):
            value = None
        key = _exact(value)
        known = self._by_value.get(key)
        if known is not None:
            return known
        code = self._by_value[key] = len(self.values)
        self.values.append(value)
        if isinstance(value, str) and self.field.kind in _AS_IT_IS:
            self.texts.append(value)
            self._searched.append(clean(value))
        else:
            self.texts.append(self.kind.display(value, self.field, self.schema))
            self._searched.append(clean(self.kind.search_text(value, self.field, self.schema)))
        self._plain.append(searched(self._searched[code]))
        if code in (_BYTE, _SHORT):
            self.codes = array("H" if code == _BYTE else "I", list(self.codes))
        return code

    def read(self, raws: Sequence[RawValue]) -> list[str]:
        keys: Iterable[Any] = raws
        if not self._trusted.issuperset(map(type, raws)):
            keys = [self._by_raw.key_of(raw, self._trusted) for raw in raws]
        return self._extend(list(map(self._by_raw.__getitem__, keys)))  # type: ignore[return-value]

    def take(self, cells: Cells) -> Segments:
        keys: list[Any] = cells.raws.to_list()
        if self.field.kind is FieldKind.MULTIPLE_SELECT and not cells.joined:
            return self.read(keys)
        known: dict[Any, int] = self._by_joined if cells.joined else self._by_raw
        if cells.joined:
            for joined in [joined for joined in {*keys} if joined not in known]:
                known[joined] = self.code(self.parse(None if joined is None else joined.split(SEPARATOR)))
        return self._extend(list(map(known.__getitem__, keys)), cells.segments)

    def stored(self) -> StoredColumn | None:
        raws = list(map(self.kind.to_json, self.values))
        if list(map(_exact, map(self.parse, raws))) != list(map(_exact, self.values)):
            return None
        return StoredColumn(self.form, self.place, _typecode(self.codes), bytes(self.codes), raws)

    def take_stored(self, stored: StoredColumn, start: int, end: int) -> None:
        if self._stored is not stored:
            self._stored, self._by_stored, self._is_as_stored = stored, [-1] * len(stored.values), True
        known, codes = self._by_stored, cast("array[int]", stored.some(start, end))
        for code in sorted({*codes}):  # in the order in which they came
            if known[code] < 0:
                known[code] = self.code(self.parse(stored.values[code]))
                self._is_as_stored = self._is_as_stored and known[code] == code
        if self._is_as_stored and codes.typecode == _typecode(self.codes):
            self.codes += codes
        else:
            self.codes.extend(map(known.__getitem__, codes))

    def _extend(self, codes: list[int], segments: Segments | None = None) -> Segments:
        """Append codes; gives their segments, which may be known, where the column stands in the lines."""
        self.codes.extend(codes)
        if self.place == NO_PLACE:
            return []
        return list(map(self._searched.__getitem__, codes)) if segments is None else segments

    def read_value(self, value: Value) -> str:
        code = self.code(value)
        self.codes.append(code)
        return self._searched[code]

    def stand_in_lines(self) -> None:
        """Be found in the lines from now on."""
        self.place = self._lines.widen(map(self._searched.__getitem__, self.codes))

    def put(self, row: int, value: Value) -> None:
        code = self.code(value)
        self.codes[row] = code
        if self.place != NO_PLACE:
            self._lines.put(row, self.place, self._searched[code])

    def holds(self, row: int, value: Value, segments: Sequence[str]) -> bool:
        return self.codes[row] == self.code(value)

    def is_blank(self, row: int) -> bool:
        return self.codes[row] == 0

    def key(self, row: int) -> Any:
        return self._order.key(self.codes[row])

    def keys_of(self, rows: Sequence[int]) -> list[int | None]:
        return list(map(self._order.places().__getitem__, map(self.codes.__getitem__, rows)))

    def group_key(self, code: int) -> Any:
        """The place of a value's group among the groups: in the field's order, blank last, one value a group."""
        return (1, (), 0) if code == 0 else (0, self._order.key(code), code)

    def text(self, row: int) -> str:
        return self.texts[self.codes[row]]

    def mask(self, condition: Condition, start: int = 0, end: int | None = None) -> bytes:
        flags = self._flags.setdefault(condition, bytearray())
        flags += bytes([_UNKNOWN]) * (len(self.values) - len(flags))
        wanted = range(len(self.values)) if end is None else {*self.codes[start:end]}
        for code in wanted if _UNKNOWN in flags else ():
            if flags[code] == _UNKNOWN:
                flags[code] = holds_of(condition, self.field, self.values[code], self.schema)
        while len(self._flags) > _CONDITIONS:
            del self._flags[next(iter(self._flags))]
        return self.rows_of(flags, start, end)

    def found(self, word: str, start: int = 0, end: int | None = None) -> bytes | None:
        if self.place != NO_PLACE:
            return None
        flags = bytes(map(contains, self._plain, repeat(word)))
        return self.rows_of(flags, start, end) if 1 in flags else None

    def has(self, row: int, word: str) -> bool:
        return self.place == NO_PLACE and word in self._plain[self.codes[row]]

    def rows_of(self, flags: Iterable[int], start: int = 0, end: int | None = None) -> bytes:
        """The rows from ``start`` to before ``end`` whose value is meant, ``flags`` telling it of each value."""
        return rows_of(bytes(flags), self.codes[start:end] if start or end is not None else self.codes)

    def counts(self, mask: bytes | bytearray) -> dict[int, int]:
        """How many of some rows have each value, by its number; values that none has are left out."""
        if not isinstance(self.codes, bytearray):
            return Counter(compress(self.codes, mask))
        wanted = int.from_bytes(mask.translate(_ALL_BITS), "little")
        codes = (int.from_bytes(self.codes, "little") & wanted).to_bytes(len(self.codes), "little")
        found = {code: codes.count(code) for code in range(len(self.values))}
        found[0] -= mask.count(0)  # unwanted rows look blank
        return {code: many for code, many in found.items() if many}


def _typecode(codes: Codes) -> str:
    return "B" if isinstance(codes, bytearray) else codes.typecode


def _exact(value: Value) -> Any:
    """What is equal only where the values are shown alike: 1.0 and 1.00 are equal themselves."""
    return str(value) if isinstance(value, Decimal) else value
