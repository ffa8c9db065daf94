"""The queue of triage mode: a frozen order, each task once, and no open task that is never reached."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.queue import Standing, TriageQueue

KEYS = [TaskKey(letter) for letter in "abcdefgh"]
SOME = st.lists(st.sampled_from(KEYS), max_size=8)


def queue(letters: str) -> TriageQueue:
    return TriageQueue(map(TaskKey, letters))


def decide(made: TriageQueue) -> TaskKey | None:
    """Decide about the current task and go on."""
    assert made.current is not None
    made.set_standing(made.current, Standing.DECIDED)
    return made.next()


def test_an_empty_queue_has_no_task() -> None:
    made = queue("")
    assert (made.current, made.next(), made.back(), made.total, made.upcoming(5)) == (None, None, None, 0, [])


def test_a_skipped_task_comes_again_after_the_last() -> None:
    made = queue("abc")
    assert made.next() == "b"
    assert decide(made) == "c"
    assert decide(made) == "a"
    assert made.next() == "a", "it is the only one left"
    assert decide(made) is None


def test_back_leads_to_decided_tasks_too() -> None:
    made = queue("abc")
    decide(made)
    assert made.back() == "a"
    assert made.back() == "a"
    assert made.next() == "b"


def test_tasks_that_are_gone_or_put_off_are_passed_by() -> None:
    made = queue("abcd")
    made.set_standing(TaskKey("b"), Standing.GONE)
    made.set_standing(TaskKey("c"), Standing.LATER)
    assert made.total == 2
    assert made.upcoming(5) == ["d"]
    assert made.next() == "d"
    assert made.back() == "a"


def test_an_undone_decision_is_open_in_its_old_position() -> None:
    made = queue("abc")
    decide(made)
    decide(made)
    made.set_standing(TaskKey("a"), Standing.OPEN)
    made.go_to(TaskKey("a"))
    assert made.next() == "c"
    assert made.order == ("a", "b", "c")


def test_a_created_task_keeps_its_position_under_its_new_key() -> None:
    made = queue("abc")
    made.rename(TaskKey("a"), TaskKey("z"))
    assert made.order == ("z", "b", "c")
    assert made.current == "z"


def test_another_order_moves_open_tasks_only() -> None:
    made = queue("abcd")
    decide(made)
    made.reorder([TaskKey("d"), TaskKey("b")])
    assert made.current == "b"
    assert made.order == ("a", "b", "d", "c"), "the task on the screen stays, and the new order begins behind it"
    assert made.next() == "d"


def test_another_order_keeps_a_decided_task_on_the_screen() -> None:
    made = queue("abc")
    decide(made)
    made.back()
    made.reorder([TaskKey("c"), TaskKey("b")])
    assert made.current == "a"
    assert made.next() == "c"


def test_another_order_begins_anew_at_the_end() -> None:
    made = queue("ab")
    decide(made)
    decide(made)
    made.set_standing(TaskKey("b"), Standing.OPEN)
    made.reorder([TaskKey("b")])
    assert made.current == "b"


@given(SOME)
def test_deciding_one_after_the_other_reaches_each_task_once(keys: list[TaskKey]) -> None:
    made, seen = TriageQueue(keys), []
    while made.current is not None:
        seen.append(made.current)
        decide(made)
    assert seen == list(dict.fromkeys(keys))


class QueueMachine(RuleBasedStateMachine):
    """Whatever happens, the order stays, and an open task is current or comes next."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = TriageQueue(KEYS)

    @rule()
    def skip(self) -> None:
        self.queue.next()

    @rule()
    def back(self) -> None:
        self.queue.back()

    @precondition(lambda self: self.queue.current is not None)
    @rule()
    def decide(self) -> None:
        decide(self.queue)

    @rule(key=st.sampled_from(KEYS), standing=st.sampled_from(Standing))
    def change(self, key: TaskKey, standing: Standing) -> None:
        self.queue.set_standing(key, standing)

    @rule(key=st.sampled_from(KEYS))
    def visit(self, key: TaskKey) -> None:
        self.queue.go_to(key)

    @invariant()
    def the_order_is_frozen(self) -> None:
        assert list(self.queue.order) == KEYS

    @invariant()
    def every_open_task_is_current_or_comes(self) -> None:
        is_open = {key for key in KEYS if self.queue.standing(key) is Standing.OPEN}
        current = self.queue.current
        assert is_open == {*self.queue.upcoming(len(KEYS)), *([current] if current in is_open else [])}
        assert self.queue.total == len(is_open) + self.queue.count(Standing.DECIDED)


TestQueue = QueueMachine.TestCase
