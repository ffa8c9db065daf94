"""Comparisons of instants as spans of microseconds, so that a column of them is compared by numbers alone."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

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
    """The first instant behind a wanted one, or behind its day where it is midnight."""
    assert isinstance(value, datetime)
    local = local_time(value)
    if local.time() != time.min:
        return microseconds(value) + 1
    try:
        return microseconds(datetime.combine(local.date() + timedelta(1), time()).astimezone(UTC))
    except (ValueError, OverflowError, OSError):  # the calendar's last day, or a zone that the system does not know
        return microseconds(value) + timedelta(1) // _SMALLEST
