"""Comparisons of instants as spans of microseconds, so that a column of them is compared by numbers alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from flowdash_desktop.domain.field_types.dates import local_time
from flowdash_desktop.domain.filters.conditions import Condition, Operator
from flowdash_desktop.domain.tasks import Value

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SMALLEST = timedelta(microseconds=1)
_FAR = 2**62
"""Microseconds that no instant is away from 1970."""


def microseconds(moment: datetime) -> int:
    """An instant in microseconds since 1970."""
    return (moment - _EPOCH) // _SMALLEST


def span_of(condition: Condition) -> tuple[int, int] | None:
    """The instants that meet a comparison: the first one, and the first one behind, in microseconds since 1970.

    Where no time is typed, all of that day in the machine's zone is meant. None for a condition that compares no
    instants.
    """
    values = condition.values
    if not values or not all(isinstance(value, datetime) for value in values):
        return None
    begin, end = _begin(values[0]), _end(values[0])
    return {
        Operator.IS: (begin, end),
        Operator.BEFORE: (-_FAR, begin),
        Operator.AFTER: (end, _FAR),
        Operator.AT_LEAST: (begin, _FAR),
        Operator.AT_MOST: (-_FAR, end),
        Operator.BETWEEN: (begin, _end(values[-1])),
    }.get(condition.operator)


def _begin(value: Value) -> int:
    assert isinstance(value, datetime)
    return microseconds(value)


def _end(value: Value) -> int:
    """The first instant behind a wanted one, or behind its day where the day begins with it.

    In some zones a day begins at one o'clock, as the clocks go forward at midnight.
    """
    assert isinstance(value, datetime)
    day = local_time(value).date()
    try:
        if local_time(value).time() != time.min and value != start_of(day):
            return microseconds(value) + 1
        return microseconds(start_of(day + timedelta(1)))
    except (ValueError, OverflowError, OSError):  # the calendar's last day, or a zone that the system does not know
        return microseconds(value) + timedelta(1) // _SMALLEST


def start_of(day: date) -> datetime:
    """The first instant of a day in the machine's zone.

    ``astimezone`` gives an instant of the day before where the clocks go forward at midnight; ``timestamp`` does not.

    Raises:
        ValueError, OverflowError, OSError: the calendar ends, or the system does not know the zone.
    """
    return datetime.fromtimestamp(datetime.combine(day, time()).timestamp(), UTC)
