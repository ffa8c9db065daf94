"""A press counts once the person can have seen what somebody else has changed."""

from __future__ import annotations

from flowdash_desktop.domain.triage.change_guard import SEEN_SECONDS, ChangeGuard


def changed_and_painted(at: float) -> ChangeGuard:
    guard = ChangeGuard()
    guard.changed("task")
    guard.painted(at)
    return guard


def test_a_press_soon_after_is_refused_once() -> None:
    guard = changed_and_painted(10)
    assert guard.refuses("task", 10 + SEEN_SECONDS / 2)
    assert not guard.refuses("task", 10 + SEEN_SECONDS / 2 + 0.01), "the person was told"


def test_a_press_before_it_was_painted_is_refused() -> None:
    assert changed_and_painted(10).refuses("task", 9)
    guard = ChangeGuard()
    guard.changed("task")
    assert guard.refuses("task", 100), "it is not on the screen"


def test_a_press_later_counts() -> None:
    guard = changed_and_painted(10)
    guard.painted(11)
    assert not guard.refuses("task", 10 + SEEN_SECONDS)


def test_another_change_is_looked_at_anew() -> None:
    guard = changed_and_painted(10)
    guard.changed("task")
    guard.painted(20)
    assert guard.refuses("task", 20)


def test_other_tasks_are_free() -> None:
    guard = changed_and_painted(10)
    assert not guard.refuses("another", 10)
    assert guard.refuses("task", 10), "it waits for its own"
    assert not ChangeGuard().refuses("task", 0)
