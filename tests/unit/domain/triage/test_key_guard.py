"""Which key presses count in triage mode."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.triage.key_guard import REPEAT_SECONDS, EventClock, KeyGuard, Verdict


def guard(task: str = "a", now: float = 10.0) -> KeyGuard:
    made = KeyGuard()
    made.paint(task, now)
    return made


def test_a_key_counts_for_the_task_on_the_screen() -> None:
    assert guard().judge("1", "a", 10.0) is Verdict.COUNTS


def test_a_key_is_ignored_until_the_task_is_painted() -> None:
    """The pane has the next task already; the person still sees the one before."""
    assert guard().judge("1", "b", 10.5) is Verdict.OTHER_TASK
    assert KeyGuard().judge("1", "a", 10.5) is Verdict.OTHER_TASK
    assert guard().judge("1", None, 10.5) is Verdict.OTHER_TASK


def test_a_key_that_went_down_before_the_painting_is_ignored() -> None:
    """It waited while the window was busy, and was meant for the task before."""
    assert guard(now=10.0).judge("1", "a", 9.99) is Verdict.OTHER_TASK


def test_the_same_key_is_ignored_just_after_the_next_task_came() -> None:
    made = guard()
    made.decided("1")
    made.paint("b", 11.0)
    assert made.judge("1", "b", 11.0 + REPEAT_SECONDS - 0.01) is Verdict.TWICE
    assert made.judge("2", "b", 11.0) is Verdict.COUNTS
    assert made.judge("1", "b", 11.0 + REPEAT_SECONDS) is Verdict.COUNTS


def test_painting_the_same_task_again_changes_nothing() -> None:
    made = guard()
    made.decided("1")
    made.paint("b", 11.0)
    made.paint("b", 12.0)
    assert made.judge("1", "b", 11.5) is Verdict.COUNTS


def test_an_event_without_a_stamp_happens_now() -> None:
    assert EventClock().moment(0, 5.0) == 5.0


@given(st.floats(1, 1e6), st.lists(st.floats(0, 4), min_size=1))
def test_an_event_that_waited_is_known_by_its_stamp(start: float, waits: list[float]) -> None:
    """One that was handled at once tells how the two clocks stand to each other."""
    clock = EventClock()
    clock.moment(round(start * 1000), 100.0)
    for number, wait in enumerate(waits, start=1):
        down = 100.0 + number * 5
        moment = clock.moment(round(start * 1000) + number * 5000, down + wait)
        assert abs(moment - down) < 0.01


def test_a_clock_that_was_set_is_learned_anew() -> None:
    clock = EventClock()
    clock.moment(1_000, 100.0)
    assert clock.moment(2_000, 200.0) == 200.0
