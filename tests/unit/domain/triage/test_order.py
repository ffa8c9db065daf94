"""The orders of a queue: the same tasks once, stable, with a reason for each position and a bound that holds."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.order import OrderChoice, QueueOrder, Traits, Why, arranged

WORDS = ["Kind: New", "Kind: Old", "@a.example", "acme"]
TASKS = st.lists(
    st.builds(
        Traits,
        st.sampled_from([TaskKey(letter) for letter in "abcdefghij"]),
        st.none() | st.sampled_from([0.0, 0.5, 2.9, 3.0, 3.0, 9.0]),
        st.lists(st.sampled_from(WORDS), max_size=3, unique=True).map(tuple),
        st.integers(0, 2),
        st.integers(0, 2),
        st.integers(0, 2),
    ),
    max_size=10,
    unique_by=lambda one: one.key,
)
CHOICES = st.builds(OrderChoice, st.sampled_from(QueueOrder), st.none() | st.integers(0, 9))


def keys(tasks: list[Traits], order: QueueOrder, days: int | None = 0) -> str:
    return "".join(one.key for one in arranged(tasks, OrderChoice(order, days)))


def task(letter: str, waited: float | None = None, *likenesses: str, missing: int = 0, files: int = 0) -> Traits:
    return Traits(TaskKey(letter), waited, likenesses, missing, files)


@given(TASKS, CHOICES)
def test_each_order_has_each_task_once(tasks: list[Traits], choice: OrderChoice) -> None:
    assert sorted(one.key for one in arranged(tasks, choice)) == sorted(one.key for one in tasks)


@given(TASKS, CHOICES)
def test_no_task_waits_behind_one_within_the_bound(tasks: list[Traits], choice: OrderChoice) -> None:
    """What has waited too long stands first, the oldest of all at the very front."""
    waited = {one.key: one.waited for one in tasks}
    late = [
        waited[one.key] is not None and choice.bound > 0 and waited[one.key] >= choice.bound  # type: ignore[operator]
        for one in arranged(tasks, choice)
    ]
    assert late == sorted(late, reverse=True)
    first = [waited[one.key] for one in arranged(tasks, choice)][: sum(late)]
    assert first == sorted(first, reverse=True)  # type: ignore[type-var]
    said = [one.why is Why.WAITS_TOO_LONG for one in arranged(tasks, choice)]
    assert said == late


@given(TASKS, CHOICES)
def test_an_order_is_stable(tasks: list[Traits], choice: OrderChoice) -> None:
    """Tasks that it does not tell apart stay as they were, and ordering again changes nothing."""
    by_key = {one.key: one for one in tasks}
    once = [by_key[one.key] for one in arranged(tasks, choice)]
    assert [by_key[one.key] for one in arranged(once, choice)] == once
    places = {one.key: place for place, one in enumerate(tasks)}
    for before, after in pairwise(once):
        same = (before.waited, before.likenesses, before.missing, before.files, before.letters)
        if same == (after.waited, after.likenesses, after.missing, after.files, after.letters):
            assert places[before.key] < places[after.key]


@given(TASKS)
def test_as_sorted_is_the_order_of_the_table(tasks: list[Traits]) -> None:
    """Unless the person chose a bound, nothing is moved out of it."""
    assert [one.key for one in arranged(tasks, OrderChoice())] == [one.key for one in tasks]


@given(TASKS)
def test_similar_tasks_stand_together(tasks: list[Traits]) -> None:
    shared = [one.likeness for one in arranged(tasks, OrderChoice(QueueOrder.SIMILAR, 0)) if one.likeness]
    starts = [word for place, word in enumerate(shared) if place == 0 or shared[place - 1] != word]
    assert len(starts) == len(set(starts))


def test_the_oldest_comes_first_and_the_unknown_last() -> None:
    assert keys([task("a"), task("b", 1), task("c", 5), task("d", 1)], QueueOrder.OLDEST) == "cbda"


def test_a_simple_task_lacks_nothing_and_has_few_files() -> None:
    tasks = [task("a", missing=1), task("b", files=3), task("c", files=1), task("d")]
    assert keys(tasks, QueueOrder.SIMPLE) == "dcba"


def test_alike_tasks_say_what_they_have_in_common() -> None:
    tasks = [task("a", None, "acme"), task("b", None, "other"), task("c", None, "acme"), task("d")]
    placed = arranged(tasks, OrderChoice(QueueOrder.SIMILAR, 0))
    assert [(one.key, one.why, one.likeness, one.alike) for one in placed] == [
        ("a", Why.ALIKE, "acme", 2),
        ("c", Why.ALIKE, "acme", 2),
        ("b", Why.UNLIKE, "", 1),
        ("d", Why.UNLIKE, "", 1),
    ]


def test_what_most_tasks_have_tells_none_of_them_apart() -> None:
    tasks = [task("a", None, "all", "acme"), task("b", None, "all"), task("c", None, "all", "acme"), task("d")]
    assert keys(tasks, QueueOrder.SIMILAR) == "acbd"


def test_a_chosen_order_has_a_bound_unless_it_is_taken_off() -> None:
    tasks = [task("a", 1.0), task("b", 4.0, files=2)]
    assert keys(tasks, QueueOrder.SIMPLE, None) == "ba"
    assert keys(tasks, QueueOrder.SIMPLE, 0) == "ab"
    assert keys(tasks, QueueOrder.SORTED, 3) == "ba"
    assert arranged(tasks, OrderChoice(QueueOrder.SIMPLE))[0].days == 4
