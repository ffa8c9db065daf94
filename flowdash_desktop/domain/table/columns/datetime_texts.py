"""What an instant is found by: its day and its minute in the machine's zone, and its day in UTC. All of them repeat."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from flowdash_desktop.domain.field_types.dates import local_time, show_day

BLANK = -(2**63)
"""No instant, among microseconds since 1970."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SMALLEST = timedelta(microseconds=1)
SECOND, MINUTE, HOUR, DAY = 10**6, 60 * 10**6, 3600 * 10**6, 86_400 * 10**6
MINUTES = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(1440)]
_FIRST_DAY = date(1970, 1, 1)
FIRST_DAY = _FIRST_DAY.toordinal()
"""The day of ``EPOCH``, by its ordinal."""


class MomentWords:
    """Makes them, and remembers what it made. Not for several threads."""

    def __init__(self) -> None:
        self._days: dict[tuple[int, int], str] = {}
        self._day_offsets: dict[int, int | None] = {}
        self._offsets: dict[int, int | None] = {}

    def text(self, moment: int) -> str:
        """The text to search in for an instant, in microseconds since 1970; ``""`` for ``BLANK``."""
        if moment == BLANK:
            return ""
        local = moment + self.offset(moment)
        return f"{self.day(local // DAY, moment // DAY)} {MINUTES[local // MINUTE % 1440]}"

    def offset(self, moment: int) -> int:
        """How far the machine's zone is ahead at an instant, in microseconds."""
        known = self.offset_of_hour(moment // HOUR)
        return _offset(moment) if known is None else known

    def offset_of_hour(self, hour: int) -> int | None:
        """The same for all of an hour, by hours since 1970; None where it changes within it."""
        day = hour // 24
        if day not in self._day_offsets:
            self._day_offsets[day] = _constant_offset(day * DAY, DAY)
        offset = self._day_offsets[day]
        if offset is not None:
            return offset
        if hour not in self._offsets:
            self._offsets[hour] = _constant_offset(hour * HOUR, HOUR)
        return self._offsets[hour]

    def day(self, local: int, utc: int) -> str:
        """The day in the machine's zone as it is shown, and the one in UTC as it is sent; both by days since 1970."""
        known = self._days.get((local, utc))
        if known is None:
            shown, sent = (_FIRST_DAY + timedelta(days) for days in (local, utc))
            known = self._days[local, utc] = f"{show_day(shown)}\n{sent.isoformat()}".casefold()
        return known


def _constant_offset(begin: int, length: int) -> int | None:
    first, last = _offset(begin), _offset(begin + length - 1)
    return first if first == last else None  # no zone changes there and back within a day


def _offset(moment: int) -> int:
    offset = local_time(EPOCH + moment * SMALLEST).utcoffset()
    return 0 if offset is None else offset // SMALLEST
