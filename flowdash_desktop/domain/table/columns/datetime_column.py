"""A column of instants with hardly one twice: microseconds to order and to show them by."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime
from itertools import filterfalse

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.filters.holding import holds_of
from flowdash_desktop.domain.filters.spans import span_of
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.table.columns.column import Column, RawValue
from flowdash_desktop.domain.table.columns.column_batch import Cells
from flowdash_desktop.domain.table.columns.datetime_texts import (
    BLANK,
    DAY,
    EPOCH,
    FIRST_DAY,
    HOUR,
    MINUTE,
    MINUTES,
    SECOND,
    SMALLEST,
    MomentWords,
)
from flowdash_desktop.domain.table.columns.stored_columns import StoredColumn
from flowdash_desktop.domain.table.search_lines import Lines, Segments
from flowdash_desktop.domain.tasks import Value

_USUAL = len("2026-01-31T10:05:59Z")
_SIXTY = {f"{number:02}": number for number in range(60)}


class MomentColumn(Column):
    """Instants. They are found by their day and minute in the machine's zone."""

    form = "moments"

    def __init__(self, field: Field, schema: WorkflowSchema, lines: Lines, place: int) -> None:
        super().__init__(field, schema, lines, place)
        self._moments = array("q")
        self._words = MomentWords()
        self._hours: dict[str, tuple[int, str, int] | None] = {}

    def read(self, raws: Sequence[RawValue]) -> list[str]:
        usual = self._read_usual(raws)
        return [self.read_value(self.parse(raw)) for raw in raws] if usual is None else usual

    def take(self, cells: Cells) -> Segments:
        if cells.segments is None or cells.numbers is None:
            return super().take(cells)
        self._moments.extend(cells.numbers)  # type: ignore[arg-type]
        return cells.segments

    def stored(self) -> StoredColumn | None:
        return StoredColumn(self.form, self.place, "q", self._moments.tobytes())

    def take_stored(self, stored: StoredColumn, start: int, end: int) -> None:
        self._moments.extend(stored.some(start, end))  # type: ignore[arg-type]

    # Whole, as it is a row of passes over a list, each by C code: its branches are comprehensions. 100,000 values take
    # less than a third of the time that they take one by one.
    def _read_usual(self, raws: Sequence[RawValue]) -> list[str] | None:
        """Append values that all look like ``2026-01-31T10:05:59Z`` in a short way: an hour is read once.

        Returns:
            None where one does not, or the machine's zone is not whole hours away; nothing was appended then.
        """
        texts = [raw for raw in raws if isinstance(raw, str) and len(raw) == _USUAL]
        if len(texts) < len(raws) or {text[13::3] for text in texts} != {"::Z"}:
            return None
        heads = [text[:13] for text in texts]
        hours = self._hours
        for head in [*filterfalse(hours.__contains__, {*heads})]:
            self._read_hour(head)
        minutes = [_SIXTY.get(text[14:16]) for text in texts]
        seconds = [_SIXTY.get(text[17:19]) for text in texts]
        known = list(map(hours.__getitem__, heads))
        if None in known or None in minutes or None in seconds:
            return None
        found = list(zip(known, minutes, seconds, strict=True))
        self._moments.extend([hour[0] + (m * 60 + s) * SECOND for hour, m, s in found])  # type: ignore[index, operator]
        return [f"{hour[1]} {MINUTES[hour[2] + m]}" for hour, m, _ in found]  # type: ignore[index, operator]

    def _read_hour(self, head: str) -> None:
        """What the instants of an hour have in common, None where that can't be told."""
        value = self.parse(f"{head}:00:00Z")
        self._hours[head] = None
        if isinstance(value, datetime):
            moment = _moment(value)
            offset = self._words.offset_of_hour(moment // HOUR)
            if offset is not None and offset % HOUR == 0:
                local = moment + offset
                self._hours[head] = moment, self._words.day(local // DAY, moment // DAY), local // MINUTE % 1440

    def read_value(self, value: Value) -> str:
        self._moments.append(_moment(value))
        return self.segment(value)

    def put(self, row: int, value: Value) -> None:
        self._moments[row] = _moment(value)
        self._lines.put(row, self.place, self.segment(value))

    def holds(self, row: int, value: Value, segments: Sequence[str]) -> bool:
        return self._moments[row] == _moment(value)

    def segment(self, value: Value) -> str:
        return self._words.text(_moment(value))

    def local_day(self, row: int) -> int | None:
        """The day of a row in the machine's zone, by its ordinal; None for blank."""
        return self._day_of(self._moments[row])

    def local_days(self) -> list[int | None]:
        """The same for all rows."""
        moments, words = self._moments, self._words
        hours = {moment // HOUR for moment in moments} - {BLANK // HOUR}
        offsets = {hour: words.offset_of_hour(hour) for hour in hours}
        offsets[BLANK // HOUR] = 0
        if None in offsets.values():  # the clocks change within an hour
            return list(map(self._day_of, moments))
        first = FIRST_DAY
        days = [(moment + offsets[moment // HOUR]) // DAY + first for moment in moments]  # type: ignore[operator]
        none = BLANK // DAY + first
        return [None if day == none else day for day in days] if none in days else days  # type: ignore[return-value]

    def _day_of(self, moment: int) -> int | None:
        return None if moment == BLANK else (moment + self._words.offset(moment)) // DAY + FIRST_DAY

    def is_blank(self, row: int) -> bool:
        return self._moments[row] == BLANK

    def key(self, row: int) -> int:
        return self._moments[row]

    def keys_of(self, rows: Sequence[int]) -> list[int | None]:
        return [None if moment == BLANK else moment for moment in map(self._moments.__getitem__, rows)]

    def text(self, row: int) -> str | None:
        return self.kind.display(_value(self._moments[row]), self.field, self.schema)

    def mask(self, condition: Condition, start: int = 0, end: int | None = None) -> bytes:
        field, schema, moments = self.field, self.schema, self._moments[start:end]
        if condition.operator is Operator.IS_BLANK:
            return bytes(map(BLANK.__eq__, moments))
        span = span_of(condition)  # BLANK is before all of them
        if span is not None:
            begin, end = span
            return bytes([begin <= moment < end for moment in moments])
        return bytes([holds_of(condition, field, _value(moment), schema) for moment in moments])

    def longest(self, many: int) -> Sequence[int]:
        return range(min(len(self._moments), many))


def _moment(value: Value) -> int:
    return (value - EPOCH) // SMALLEST if isinstance(value, datetime) else BLANK


def _value(moment: int) -> datetime | None:
    return None if moment == BLANK else EPOCH + moment * SMALLEST
