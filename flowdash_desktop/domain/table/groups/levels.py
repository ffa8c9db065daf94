"""The groups of one field: a number for each group, and the group of each row, read from the field's column."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import Any

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import show_day
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.columns.column import Column
from flowdash_desktop.domain.table.columns.datetime_column import MomentColumn
from flowdash_desktop.domain.table.columns.dictionary_column import FewColumn
from flowdash_desktop.domain.table.groups.grouping import DATE_KINDS, GroupBy, can_group, start_of

_BLANK = (1, (), 0)


class Level(ABC):
    """The groups of one field. A group's number, its code, stays; 0 is the group of blank values.

    Attributes:
        field: the field.
        by: how it makes groups.
    """

    def __init__(self, field: Field, by: GroupBy) -> None:
        self.field = field
        self.by = by
        self.kind = field_type(field.kind)

    @abstractmethod
    def code(self, row: int) -> int:
        """The group of a row."""

    @abstractmethod
    def codes(self) -> Sequence[int]:
        """The groups of all rows."""

    @property
    @abstractmethod
    def size(self) -> int:
        """Codes are below this."""

    @abstractmethod
    def key(self, code: int) -> Any:
        """Orders the groups: in the field's order, blank last, one code a group."""

    @abstractmethod
    def value(self, code: int) -> str:
        """A text that tells the groups apart and stays: ``""`` for blank, the first day of a week or month."""

    @abstractmethod
    def text(self, code: int) -> str:
        """What is shown of the values of a group, ``""`` for blank."""

    @abstractmethod
    def code_like(self, other: Level, code: int) -> int:
        """The group here that is a group of a level of another table, which is made by the same field."""

    def start(self, code: int) -> date | None:
        """The first day of a group of dates; None for others."""
        return None

    def places(self) -> list[int]:
        """The place of each group among all, by its code."""
        places = [0] * self.size
        for place, code in enumerate(sorted(range(self.size), key=self.key)):
            places[code] = place
        return places


class ValueLevel(Level):
    """Each different value is a group; the column numbers them already."""

    def __init__(self, column: FewColumn, by: GroupBy) -> None:
        super().__init__(column.field, by)
        self._column = column

    def code(self, row: int) -> int:
        return self._column.codes[row]

    def codes(self) -> Sequence[int]:
        return self._column.codes

    @property
    def size(self) -> int:
        return len(self._column.values)

    def key(self, code: int) -> Any:
        return self._column.group_key(code)

    def value(self, code: int) -> str:
        return self.kind.filter_text(self._column.values[code]) if code else ""

    def text(self, code: int) -> str:
        return self._column.texts[code] if code else ""

    def code_like(self, other: Level, code: int) -> int:
        assert isinstance(other, ValueLevel)
        return self._column.code(other._column.values[code])


class _Buckets(Level):
    """Several values are one group. A group's key is a value that stands for all of them."""

    def __init__(self, field: Field, by: GroupBy, schema: WorkflowSchema, first_weekday: int) -> None:
        super().__init__(field, by)
        self._schema, self._first_weekday = schema, first_weekday
        self._keys: list[Any] = [None]
        self._codes: dict[Any, int] = {None: 0}

    def _code_of(self, key: Any) -> int:
        """The code of a key, a new one where there is none yet."""
        code = self._codes.setdefault(key, len(self._keys))
        if code == len(self._keys):
            self._keys.append(key)
        return code

    @property
    def size(self) -> int:
        return len(self._keys)

    def code_like(self, other: Level, code: int) -> int:
        assert isinstance(other, _Buckets)
        return self._code_of(other._keys[code])

    def key(self, code: int) -> Any:
        return (0, self._keys[code], code) if code else _BLANK

    def value(self, code: int) -> str:
        return str(self._keys[code].isoformat()) if code else ""

    def text(self, code: int) -> str:
        return self.kind.display(self._keys[code], self.field, self._schema) if code else ""

    def start(self, code: int) -> date | None:
        return self._keys[code] if code and self.field.kind in DATE_KINDS else None


class _ColumnBuckets(_Buckets):
    """Groups of a column whose values are numbered: each number belongs to a group."""

    def __init__(self, column: FewColumn, by: GroupBy, schema: WorkflowSchema, first_weekday: int) -> None:
        super().__init__(column.field, by, schema, first_weekday)
        self._column = column
        self._by_number: list[int] = [0]

    def code(self, row: int) -> int:
        number = self._column.codes[row]
        if number >= len(self._by_number):
            self._go_on()
        return self._by_number[number]

    def codes(self) -> Sequence[int]:
        self._go_on()
        return list(map(self._by_number.__getitem__, self._column.codes))

    @property
    def size(self) -> int:
        self._go_on()
        return len(self._keys)

    def _go_on(self) -> None:
        """Take the values that the column has numbered since."""
        for value in self._column.values[len(self._by_number) :]:
            self._by_number.append(self._code_of(self._key(value)))

    def _key(self, value: Any) -> Any:
        return start_of(value, self.by.unit, self._first_weekday)


class DateLevel(_ColumnBuckets):
    """Dates by their day, their week or their month."""


class OptionsLevel(_ColumnBuckets):
    """Sets of options: the same options in another order are the same group, and a row is in one group."""

    def _key(self, value: Any) -> Any:
        options = {option: place for place, option in enumerate(self.field.options)}
        return tuple(sorted(value, key=lambda one: (options.get(one, len(options)), one)))

    def key(self, code: int) -> Any:
        return (0, self.kind.sort_key(self._keys[code], self.field, self._schema), code) if code else _BLANK

    def value(self, code: int) -> str:
        return self.kind.filter_text(self._keys[code]) if code else ""


class MomentLevel(_Buckets):
    """Instants by the day, week or month in the machine's zone, which typed dates mean as well."""

    def __init__(self, column: MomentColumn, by: GroupBy, schema: WorkflowSchema, first_weekday: int) -> None:
        super().__init__(column.field, by, schema, first_weekday)
        self._column = column
        self._by_day: dict[int | None, int] = {None: 0}

    def code(self, row: int) -> int:
        return self._code_of_day(self._column.local_day(row))

    def codes(self) -> Sequence[int]:
        days = self._column.local_days()
        for day in {*days} - self._by_day.keys():
            self._code_of_day(day)
        return list(map(self._by_day.__getitem__, days))

    def _code_of_day(self, day: int | None) -> int:
        """The group of a day, by its ordinal."""
        code = self._by_day.get(day)
        if code is None:
            assert day is not None
            code = self._code_of(start_of(date.fromordinal(day), self.by.unit, self._first_weekday))
            self._by_day[day] = code
        return code

    def text(self, code: int) -> str:
        return show_day(self._keys[code]) if code else ""


def level_of(column: Column | None, by: GroupBy, schema: WorkflowSchema, first_weekday: int) -> Level | None:
    """The groups of a column; None where its values make none."""
    if column is None or not can_group(by, column.field):
        return None
    if isinstance(column, MomentColumn):
        return MomentLevel(column, by, schema, first_weekday)
    if not isinstance(column, FewColumn):
        return None
    if column.field.kind is FieldKind.MULTIPLE_SELECT:
        return OptionsLevel(column, by, schema, first_weekday)
    if column.field.kind is FieldKind.DATE:
        return DateLevel(column, by, schema, first_weekday)
    return ValueLevel(column, by)
