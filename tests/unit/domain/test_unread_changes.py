"""What others changed since the person last looked."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.schema import STAGE, UPDATED_ON, Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey
from flowdash_desktop.domain.unread_changes import News, TaskNews, changed_fields, news_of, redefined_fields

A, B = TaskKey("a"), TaskKey("b")
values = st.dictionaries(st.sampled_from(["Stage", "Name", "Note"]), st.sampled_from(["x", "y", None]))


def task(**fields: str | None) -> Task:
    return Task(A, "a", fields)


def test_a_task_that_was_not_known_is_new() -> None:
    assert news_of(None, task(Name="x")) == TaskNews(created=True)


def test_the_fields_that_others_changed_are_named() -> None:
    assert news_of(task(Name="x", Stage="1"), task(Name="y", Stage="1")) == TaskNews(fields=frozenset({"Name"}))


def test_a_blank_value_is_the_same_as_none() -> None:
    assert news_of(task(Name=None), task()) is None


def test_the_time_of_a_change_is_no_change() -> None:
    before, after = (Task(A, "a", {UPDATED_ON: at}) for at in ("1", "2"))
    assert news_of(before, after) is None


def test_a_link_counts_too() -> None:
    linked = Task(A, "a", {}, links={"Orders": Link((LinkedTask({"No": "1"}),), to_many=True)})
    assert news_of(task(), linked) == TaskNews(fields=frozenset({"Orders"}))


def test_where_a_linked_task_is_does_not_count() -> None:
    here, there = (
        Task(A, "a", {}, links={"Orders": Link((LinkedTask({"No": "1", "Task URL": at}),), to_many=True)})
        for at in ("http://127.0.0.1:1/t/1", "http://127.0.0.1:2/t/1")
    )
    assert news_of(here, there) is None


def test_what_was_edited_here_is_no_news() -> None:
    before, after = task(Name="x", Stage="1"), task(Name="y", Stage="2")
    assert news_of(before, after, ["Name"]) == TaskNews(fields=frozenset({"Stage"}))
    assert news_of(before, after, ["Name", "Stage"]) is None


@given(values, values)
def test_comparison_is_symmetric_and_empty_for_equals(one: dict[str, str | None], other: dict[str, str | None]) -> None:
    """Nothing is new between two that are alike and the other way round is as new."""
    first, second = Task(A, "a", one), Task(A, "a", other)
    assert changed_fields(first, first) == frozenset()
    assert changed_fields(first, second) == changed_fields(second, first)
    assert all(one.get(name) != other.get(name) for name in changed_fields(first, second))


def test_marks_stay_until_the_task_is_seen_and_add_up() -> None:
    news = News()
    assert news.add({A: TaskNews(fields=frozenset({"Name"}))}) == {A}
    assert news.add({A: TaskNews(fields=frozenset({"Stage"})), B: TaskNews(created=True)}) == {A, B}
    assert news.of(A) == TaskNews(fields=frozenset({"Name", "Stage"}))
    assert news.add({B: TaskNews(fields=frozenset({"Name"}))}) == frozenset(), "a new task is new as a whole"
    assert news.keys == {A, B}
    assert news.seen([A, TaskKey("unknown")]) == {A}
    assert news.of(A) is None
    assert list(news) == [B]


def test_a_mark_goes_with_its_task() -> None:
    news = News({A: TaskNews(created=True)})
    news.rename(A, B)
    assert A not in news
    assert news.of(B) == TaskNews(created=True)
    assert len(news) == 1


def test_fields_that_are_others_now_are_named() -> None:
    """Renamed, of another type, without an option that was there, or new; one more option redefines nothing."""

    def schema(*fields: Field, stages: tuple[str, ...] = ("Open", "Done")) -> WorkflowSchema:
        return WorkflowSchema(Workflow("w", "W"), tuple(map(Stage, stages)), fields)

    one, two = Field("a", "One", FieldKind.TEXT), Field("b", "Two", FieldKind.SINGLE_SELECT, options=("x", "y"))
    more = replace(two, options=("x", "y", "z"))
    assert redefined_fields(schema(one, two), schema(two, one)) == frozenset()
    assert redefined_fields(schema(one, two), schema(one, more)) == frozenset()
    assert redefined_fields(schema(one, more), schema(replace(one, name="1"), two)) == {"One", "1", "Two"}
    assert redefined_fields(schema(one), schema(replace(one, kind=FieldKind.NUMBER), stages=("Open",))) == {
        "One",
        STAGE,
    }
