"""Lists that are taken text by text leave what the server said, whatever is in them and wherever they end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, EditState, Operation, TaskEdit
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.session.outbox.index import Contents
from flowdash_desktop.session.outbox.own_changes import OwnChanges
from flowdash_desktop.session.tasks import list_merge
from flowdash_desktop.session.tasks.list_merge import ListChanges, ListMerge
from flowdash_desktop.session.tasks.workflow_state import SLICE, WorkflowState
from flowdash_desktop.wire.json import encode
from tests.unit.store.samples import NOON

SCHEMA = WorkflowSchema(
    Workflow("w", "W"), fields=(Field("f1", "ID", FieldKind.UNIQUE_ID), Field("f2", "Name", FieldKind.TEXT))
)
_WAITS = EditState.SAVED_HERE, NOON
Items = Sequence[tuple[str, str]]

items = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("xyz")), max_size=10)
unique = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("xyz")), max_size=8, unique_by=lambda i: i[0])


def text(key: str, name: str) -> bytes:
    return encode({"ID": key, "Name": name})


def state(pending: Sequence[Operation] = ()) -> WorkflowState:
    """An empty workflow with these edits."""

    def of_task(_: str, key: TaskKey) -> Sequence[Operation]:
        return [item for item in pending if item.edit.task == key]

    own = OwnChanges(lambda: Contents(pending))
    return WorkflowState(SCHEMA, of_task, lambda _: {item.edit.task for item in pending}, own)


def edited(edit: TaskEdit | DeleteTask | RunAction, now: EditState = EditState.SAVED_HERE) -> Operation:
    return Operation("e", 1, edit, now, NOON)


def read(into: WorkflowState, listed: Items, at_once: int = 3) -> tuple[list[TaskKey], ListChanges]:
    """One whole list, a few at a time: the tasks that came, and what it brought."""
    reading, new = ListMerge(into), list[TaskKey]()
    for start in range(0, len(listed), at_once):
        new += reading.add([text(*item) for item in listed[start : start + at_once]])
    return new, reading.finish()


def names(of: WorkflowState) -> list[tuple[str, object]]:
    return [(key, shown.task.values["Name"]) for key, shown in of.shown.items()]


@given(items, items, st.integers(1, 5), st.integers(1, 5))
def test_what_is_here_after_a_list_is_what_it_said(first: Items, second: Items, one: int, other: int) -> None:
    here = state()
    for listed, at_once in ((first, one), (second, other)):
        before = dict(names(here))
        was_complete = here.is_complete
        new, taken = read(here, listed, at_once)
        expected = dict(listed)
        assert dict(names(here)) == expected
        assert len(here) == len(expected)
        assert [*here.shown] == [*dict.fromkeys(key for key, _ in listed)], "the server's order"
        assert new == [key for key in dict.fromkeys(key for key, _ in listed) if key not in before]
        assert taken.shown is not None
        first_said = dict(reversed(listed))
        for key in before.keys() | expected.keys():
            known = before[key] if key in before else first_said[key]
            assert (key in taken.shown) == (expected.get(key) != known)
        if taken.texts is not None:
            assert was_complete
            after: dict[str, bytes | None] = {k: text(k, str(v)) for k, v in before.items()}
            after.update({str(key): value for key, value in taken.texts.items()})
            assert {k: v for k, v in after.items() if v is not None} == {k: text(k, v) for k, v in expected.items()}


@given(unique, items, st.integers(0, 10))
def test_a_list_that_breaks_off_removes_nothing(first: Items, second: Items, end: int) -> None:
    here = state()
    read(here, first)
    reading = ListMerge(here)
    reading.add([text(*item) for item in second[:end]])
    reading.break_off()
    assert dict(names(here)) == {**dict(first), **dict(second[:end])}
    read(here, second)
    assert dict(names(here)) == dict(second)


@given(unique, unique, st.sampled_from("abc"), st.sampled_from(["confirmed", None]), st.booleans())
def test_an_older_list_does_not_undo_what_an_edit_s_answer_said(
    first: Items, second: Items, key: str, name: str | None, early: bool
) -> None:
    here = state()
    read(here, first)
    reading = ListMerge(here)
    answer = Task(TaskKey(key), key, {"ID": key, "Name": name}) if name is not None else None
    if early:
        here.confirm(TaskKey(key), answer)
    reading.add([text(*item) for item in second])
    if not early:
        here.confirm(TaskKey(key), answer)
    reading.finish()
    expected: dict[str, object] = {k: v for k, v in second if k != key}
    if name is not None:
        expected[key] = name
    assert dict(names(here)) == expected
    read(here, second)
    assert dict(names(here)) == dict(second), "the next list was asked for after the answer"


def test_what_is_no_task_is_counted_and_passed_over() -> None:
    here = state()
    reading = ListMerge(here)
    new = reading.add([text("a", "x"), b"null", b'{"Name":"of nobody"}', b'{"ID":"\xff"}', text("b", "y")])
    assert new == ["a", "b"]
    assert reading.unreadable == 3


def test_another_text_of_the_same_task_is_kept_but_is_no_change() -> None:
    here = state()
    read(here, [("a", "x")])
    reading = ListMerge(here)
    other = b'{"Name": "x", "ID": "a"}'
    reading.add([other])
    taken = reading.finish()
    assert (taken.shown, taken.texts) == (frozenset(), {"a": other})


def test_more_changes_than_can_be_named_are_not_named() -> None:
    here = state()
    many = [(str(number), "x") for number in range(list_merge.MANY + 1)]
    read(here, many, SLICE)
    _, taken = read(here, [(key, "y") for key, _ in many], SLICE)
    assert taken.shown is None
    assert taken.texts is not None
    assert len(taken.texts) == len(many)


def test_edits_lie_over_what_a_list_says() -> None:
    pending = [edited(TaskEdit("w", TaskKey("a"), "Name", "mine", None)), edited(DeleteTask("w", TaskKey("b")))]
    here = state(pending)
    read(here, [("a", "x"), ("b", "x"), ("c", "x")])
    assert names(here) == [("a", "mine"), ("c", "x")]
    assert len(here.shown) == 2
    assert TaskKey("b") not in here.shown
    (part,) = here.slices()
    assert [*part.keys] == ["a", "b", "c"]
    assert part.columns()["Name"] == ("x", "x", "x")
    assert {k: v and v.task.values["Name"] for k, v in part.overlaid.items()} == {"a": "mine", "b": None}
    _, taken = read(here, [("a", "y"), ("b", "x"), ("c", "x")])
    assert taken.shown == frozenset(), "the edit hides it"
    pending.clear()
    assert here.reproject([TaskKey("a"), TaskKey("b"), TaskKey("c")]) == {"a", "b"}
    assert names(here) == [("a", "y"), ("b", "x"), ("c", "x")]


def test_slices_also_give_what_comes_and_not_what_goes_meanwhile() -> None:
    here = state()
    many = [(str(number), "x") for number in range(3 * SLICE)]
    read(here, many, SLICE)
    slices = here.slices()
    found = [*next(slices).keys]
    here.remove(TaskKey(str(SLICE)))
    here.put(TaskKey("late"), text("late", "x"))
    found += next(slices).keys
    here.put_in_order([TaskKey("late"), *(TaskKey(key) for key, _ in reversed(many))])
    for part in slices:
        found += part.keys
    assert len(found) == len(set(found))
    assert set(found) == {key for key, _ in many if key != str(SLICE)} | {"late"}


def test_slices_of_tasks_made_here_are_short() -> None:
    """An import has made thousands that the server does not have yet: one slice of all would hold the window up.

    What is confirmed meanwhile is no new task any more.
    """
    made = [Operation(str(n), n, CreateTask("w", TaskKey(f"new:{n}"), {"Name": "x"}), *_WAITS) for n in range(600)]
    pending = {item.edit.task: [item] for item in made}
    here = WorkflowState(SCHEMA, lambda _, key: pending.get(key, ()), lambda _: pending.keys())
    slices = here.slices()
    found = [*next(slices).overlaid]
    assert found == [item.edit.task for item in made[:SLICE]]
    del pending[TaskKey("new:599")]
    here.put(TaskKey("a"), text("a", "x"))
    parts = [[*part.overlaid] for part in slices]
    assert max(map(len, parts)) <= SLICE
    assert [key for part in parts for key in part] == [item.edit.task for item in made[SLICE:-1]]


def test_some_tasks_are_given_in_the_order_asked_for() -> None:
    here = state([edited(TaskEdit("w", TaskKey("b"), "Name", "mine", None))])
    read(here, [("a", "x"), ("b", "x"), ("c", "x")])
    (part,) = here.slices([TaskKey("c"), TaskKey("gone"), TaskKey("b")])
    assert [*part.keys] == ["c", "b"]
    assert [*part.overlaid] == ["b"]


def test_only_recent_tasks_are_kept_as_objects() -> None:
    """Only the last tasks that were looked at are kept as objects."""
    here = state()
    read(here, [(str(number), "x") for number in range(1_000)], SLICE)
    first = here.shown[TaskKey("1")]
    assert here.shown[TaskKey("1")] is first
    assert len([*here.shown.values()]) == 1_000
    assert here.shown[TaskKey("1")] is not first
    assert here.shown[TaskKey("1")] == first


def test_another_schema_changes_how_everything_is_read() -> None:
    here = state()
    read(here, [("a", "x")])
    assert here.shown[TaskKey("a")].task.values == {"ID": "a", "Name": "x"}
    here.schema = WorkflowSchema(Workflow("w", "W"), fields=SCHEMA.fields[:1])
    assert here.shown[TaskKey("a")].task.values == {"ID": "a"}
    (part,) = here.slices()
    assert "Name" not in part.columns()


def test_a_task_made_here_meanwhile_has_its_position_in_the_list() -> None:
    """Somebody else made *x*, then *n* was made here; a list with both came to a window that knew of *n* alone."""
    here = state()
    read(here, [("a", "one")])
    reading = ListMerge(here)
    here.confirm(TaskKey("n"), Task(TaskKey("n"), "n", {"ID": "n", "Name": "mine"}))
    reading.add([text("a", "one"), text("x", "theirs"), text("n", "mine")])
    reading.finish()
    assert list(here.shown) == ["a", "x", "n"]


def test_what_an_own_action_does_is_no_news() -> None:
    """While an action is on its way no field of its task is news. One that was not sent yet changes nothing."""
    run = RunAction("w", TaskKey("a"), "start", "Start", "New")
    for now, news in ((EditState.SENDING, {"b"}), (EditState.SAVED_HERE, {"a", "b"})):
        here = state([edited(run, now)])
        read(here, [("a", "x"), ("b", "x")])
        _, taken = read(here, [("a", "y"), ("b", "y")])
        assert taken.news.keys() == news


def linked(name: str, other: str) -> list[bytes]:
    """A task that is linked to two tasks of another workflow."""
    pages = [{"No": "7", "Name": name, "Task URL": "/t/p7"}, {"No": "8", "Name": other, "Task URL": "/t/p8"}]
    return [encode({"ID": "a", "Name": "x", "Others": pages})]


@pytest.mark.parametrize("page", ["p7", ""])
@pytest.mark.parametrize("now", [EditState.SENDING, EditState.SAVED_HERE])
def test_what_a_sent_edit_does_at_linked_tasks_is_no_news(page: str, now: EditState) -> None:
    """A list may show an edit before its answer comes. What was not sent is in no list, and hides no other's change."""
    edit = TaskEdit("other", TaskKey("7"), "Name", "mine", "old")
    here = state([replace(edited(edit, now), identity=Identity(page, ""))])
    for name, other, news in (
        ("old", "old", False),
        ("mine", "old", now is not EditState.SENDING),
        ("mine", "x", True),
    ):
        reading = ListMerge(here)
        reading.add(linked(name, other))
        assert bool(reading.finish().news) is news


def test_an_edit_of_another_page_hides_no_change() -> None:
    """Two workflows have tasks of the same unique ID."""
    edit = TaskEdit("third", TaskKey("7"), "Name", "mine", "old")
    here = state([replace(edited(edit, EditState.SENDING), identity=Identity("p9", ""))])
    news = []
    for name in ("old", "new"):
        reading = ListMerge(here)
        reading.add(linked(name, "old"))
        news.append(reading.finish().news)
    assert news == [{}, {"a": TaskNews(fields=frozenset({"Others"}))}]
