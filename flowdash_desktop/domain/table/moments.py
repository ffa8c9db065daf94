"""A column of instants with hardly one twice: microseconds to order by, a day and a minute to show and to find."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import repeat
from operator import contains

from flowdash_desktop.domain.field_types.dates import local_time
from flowdash_desktop.domain.filters import Condition, Operator, holds_of
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.table.column import Column, Hits, RawValue
from flowdash_desktop.domain.tasks import Value

_BLANK = -(2**63)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SMALLEST = timedelta(microseconds=1)
_SECOND, _HOUR, _DAY = 10**6, 3600 * 10**6, 86_400 * 10**6
_MINUTES = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(1440)]
_NO_MINUTE = 1440
_USUAL = len("2026-01-31T10:05:59Z")
_SIXTY = {f"{number:02}": number for number in range(60)}


class MomentColumn(Column):
    """Instants. What is shown of one is its day and its minute in the machine's zone; both repeat."""

    def __init__(self, field: Field, schema: WorkflowSchema) -> None:
        super().__init__(field, schema)
        self._moments = array("q")
        self._days = array("I")
        self._minutes = array("H")
        self._day_of: dict[tuple[int, int], int] = {}
        self._day_texts: list[str] = [""]
        self._day_searched: list[str] = [""]
        self._hours: dict[str, tuple[int, int, int]] = {}
        self._offsets: dict[int, int | None] = {}

    def read(self, raws: Sequence[RawValue]) -> None:
        """Append raw values."""
        hours, moments, days, minutes = self._hours, self._moments, self._days, self._minutes
        for raw in raws:
            if raw.__class__ is str and len(raw) == _USUAL:
                known = hours.get(raw[:14])
                minute, second = _SIXTY.get(raw[14:16]), _SIXTY.get(raw[17:19])
                if known is not None and minute is not None and second is not None and raw[16::3] == ":Z":
                    moments.append(known[0] + (minute * 60 + second) * _SECOND)
                    days.append(known[1])
                    minutes.append(known[2] + minute)
                    continue
            value = self.parse(raw)
            self.read_value(value)
            if isinstance(value, datetime) and isinstance(raw, str) and len(raw) == _USUAL and raw[16::3] == ":Z":
                self._remember_hour(raw[:14], value)

    def _remember_hour(self, text: str, value: datetime) -> None:
        """What the instants of an hour have in common, where the machine's zone is whole hours away in all of it."""
        moment = (value - _EPOCH) // _SMALLEST
        hour = moment - moment % _HOUR
        offset = self._offsets.get(hour // _HOUR)
        if offset is not None and offset % _HOUR == 0 and self._moments[-1] != _BLANK:
            self._hours[text] = hour, self._days[-1], self._minutes[-1] // 60 * 60

    def read_value(self, value: Value) -> None:
        """Append one value."""
        self._moments.append(_BLANK)
        self._days.append(0)
        self._minutes.append(_NO_MINUTE)
        self.put(len(self._moments) - 1, value)

    def put(self, row: int, value: Value) -> None:
        if not isinstance(value, datetime):
            self._moments[row], self._days[row], self._minutes[row] = _BLANK, 0, _NO_MINUTE
            return
        moment = (value - _EPOCH) // _SMALLEST
        local = moment + self._offset(moment, value)
        self._moments[row] = moment
        days = (local // _DAY, moment // _DAY)
        day = self._day_of.get(days)
        if day is None:
            day = self._new_day(days, value)
        self._days[row] = day
        self._minutes[row] = local // (60 * _SECOND) % 1440

    def _offset(self, moment: int, value: datetime) -> int:
        """How far the machine's zone is ahead then, in microseconds; asked once an hour where it is the same."""
        hour = moment // _HOUR
        known = self._offsets.get(hour, -1)
        if known == -1:
            begin = _EPOCH + hour * _HOUR * _SMALLEST
            first, last = _offset(begin), _offset(begin + (_HOUR - 1) * _SMALLEST)
            known = self._offsets[hour] = first if first == last else None
        return _offset(value) if known is None else known

    def _new_day(self, days: tuple[int, int], value: datetime) -> int:
        day = self._day_of[days] = len(self._day_texts)
        shown = self.kind.display(value, self.field, self.schema)
        self._day_texts.append(shown.rpartition(" ")[0])
        searched = self.kind.search_text(value, self.field, self.schema)
        self._day_searched.append(searched.replace(f" {shown.rpartition(' ')[2]}", "", 1))
        return day

    def is_blank(self, row: int) -> bool:
        return self._moments[row] == _BLANK

    def key(self, row: int) -> int:
        return self._moments[row]

    def keys_of(self, rows: Sequence[int]) -> list[int | None]:
        return [None if moment == _BLANK else moment for moment in map(self._moments.__getitem__, rows)]

    def text(self, row: int) -> str | None:
        if self._moments[row] == _BLANK:
            return ""
        return f"{self._day_texts[self._days[row]]} {_MINUTES[self._minutes[row]]}"

    def mask(self, condition: Condition, start: int = 0) -> bytes:
        wanted = condition.values[0] if condition.values else None
        field, schema, moments = self.field, self.schema, self._moments[start:]
        if condition.operator in (Operator.AFTER, Operator.BEFORE) and isinstance(wanted, datetime):
            # Only near the wanted instant it matters what a day is in the machine's zone.
            after = condition.operator is Operator.AFTER
            bound = (wanted - _EPOCH) // _SMALLEST
            early, late = bound - 2 * _DAY, bound + 2 * _DAY
            return bytes(
                [
                    moment != _BLANK
                    and (not after if moment < early else after if moment > late else self._holds(condition, moment))
                    for moment in moments
                ]
            )
        return bytes([holds_of(condition, field, _value(moment), schema) for moment in moments])

    def _holds(self, condition: Condition, moment: int) -> bool:
        return holds_of(condition, self.field, _value(moment), self.schema)

    def longest(self, many: int) -> Sequence[int]:
        return range(min(len(self._moments), many))

    def hits(self, word: str) -> list[Hits]:
        in_days = bytes(map(contains, self._day_searched, repeat(word)))
        in_minutes = bytes(map(contains, _MINUTES, repeat(word))) + b"\0"
        found: list[Hits] = [(in_days, self._days), (in_minutes, self._minutes)]
        return [hits for hits in found if 1 in hits[0]]

    def has(self, row: int, word: str) -> bool:
        minute = self._minutes[row]
        return word in self._day_searched[self._days[row]] or (minute < _NO_MINUTE and word in _MINUTES[minute])


def _value(moment: int) -> datetime | None:
    return None if moment == _BLANK else _EPOCH + moment * _SMALLEST


def _offset(value: datetime) -> int:
    offset = local_time(value).utcoffset()
    return 0 if offset is None else offset // _SMALLEST
