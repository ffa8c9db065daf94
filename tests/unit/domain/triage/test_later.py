"""Tasks that were put off come back by time or by a change, and never when they are gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from flowdash_desktop.domain.schema import UPDATED_ON
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.domain.triage.later import PutOff, in_hours, is_due, next_moment, state_of, tomorrow

NOW = datetime(2027, 3, 5, 14, 30, 20, tzinfo=UTC)


def task(**values: Value) -> Task:
    return Task(TaskKey("1"), "1", values)


def put_off(until: datetime | None, of: Task | None = None) -> PutOff:
    return PutOff(TaskKey("1"), "One", until, state_of(of or task()))


def test_a_task_comes_back_at_its_moment() -> None:
    assert not is_due(put_off(NOW), NOW - timedelta(seconds=1), task())
    assert is_due(put_off(NOW), NOW, task())
    assert not is_due(put_off(NOW), NOW, None), "it is gone"


def test_a_task_comes_back_once_it_changes() -> None:
    before = task(Amount=Decimal(1), **{UPDATED_ON: NOW})
    one = put_off(None, before)
    assert not is_due(one, NOW, task(Amount=Decimal(1), **{UPDATED_ON: NOW + timedelta(days=1)}))
    assert is_due(one, NOW, task(Amount=Decimal(2)))


def test_the_order_of_values_is_no_change() -> None:
    assert state_of(task(a="1", b="2")) == state_of(task(b="2", a="1"))


def test_the_next_moment_is_the_first_by_time() -> None:
    assert next_moment([put_off(None)], NOW) is None
    soon, late = put_off(NOW + timedelta(seconds=5)), put_off(NOW + timedelta(days=1))
    assert next_moment([late, soon], NOW) == 5


def test_a_moment_that_has_passed_starts_no_timer() -> None:
    """The task of a passed moment is not here: a timer would start again and again, for good."""
    past, soon = put_off(NOW - timedelta(days=1)), put_off(NOW + timedelta(seconds=5))
    assert next_moment([past], NOW) is None
    assert next_moment([past, soon], NOW) == 5


def test_offered_moments() -> None:
    assert in_hours(NOW, 3) == datetime(2027, 3, 5, 17, 30, tzinfo=UTC)
    assert tomorrow(NOW) == datetime(2027, 3, 6, 9, 0, tzinfo=UTC)
