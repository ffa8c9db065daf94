"""A server that has too many requests gets fewer of them, and none for as long as it asks."""

from __future__ import annotations

from datetime import UTC, datetime

from flowdash_desktop.domain.edits import EditState, Operation, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.sending.pace import Pace
from flowdash_desktop.session.outbox.sending.waits import Waits

_EDIT = TaskEdit("compan", TaskKey("1"), "Name", "New", "Old")


def test_too_many_requests_become_half_as_many() -> None:
    pace = Pace(8)
    pace.too_many()
    assert pace.limit == 4
    for _ in range(5):
        pace.too_many()
    assert pace.limit == 1


def test_answers_bring_back_one_request_after_another() -> None:
    pace = Pace(4)
    pace.too_many()
    limits = []
    for _ in range(9):
        pace.answered()
        limits.append(pace.limit)
    assert limits == [2, 3, 3, 3, 4, 4, 4, 4, 4]


def test_everything_waits_as_long_as_the_server_asks() -> None:
    """The sleeper wakes then, also where the operation that met it is gone; *Retry* does not wait."""
    now = [100.0]
    waits = Waits(lambda: now[0], hold_seconds=0)
    item = Operation("a", 1, _EDIT, EditState.SAVED_HERE, datetime(2026, 1, 1, tzinfo=UTC))
    waits.begin_pass()
    waits.put_all_off(30.0)
    assert not waits.is_due(item, now[0])
    assert waits.all_wait
    assert waits.seconds_left({}) == 30.0
    now[0] = 131.0
    assert waits.is_due(item, now[0])
    waits.put_all_off(30.0)
    waits.forget_all()
    assert waits.is_due(item, now[0])
