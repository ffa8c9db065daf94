"""What was told and waits: later events go before earlier ones, within bounds."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from flowdash_desktop.api.errors import UnexpectedAnswerError
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.listening.received import MOST_NAMED, ReceivedChanges

A, B = TaskKey("a"), TaskKey("b")


def keys_of(texts: Sequence[bytes]) -> list[TaskKey]:
    return [TaskKey(json.loads(text)["id"]) for text in texts]


def received(*events: tuple[str, object]) -> ReceivedChanges:
    made = ReceivedChanges(0)
    for kind, data in events:
        made.add(kind, data if isinstance(data, bytes) else json.dumps(data).encode(), keys_of)
    return made


def test_the_last_word_on_a_task_counts() -> None:
    first = ("tasks", {"etag": "1", "ids": ["a", "b"], "tasks": [{"id": "a", "n": 1}, {"id": "b"}]})
    made = received(first, ("tasks", {"etag": "2", "ids": ["a"], "tasks": []}))
    assert (made.etag, made.texts, made.named) == ("2", {A: None, B: b'{"id": "b"}'}, set())
    assert not made.is_list_wanted


def test_tasks_that_do_not_come_along_are_to_be_read() -> None:
    assert received(("tasks", {"etag": "1", "ids": ["a"]})).named == {A}
    other = received(("tasks", {"etag": "1", "ids": ["a"], "tasks": [{"id": "never named"}]}))
    assert (other.named, other.texts) == ({A}, {})


def test_where_none_is_named_the_list_is_wanted() -> None:
    assert received(("reset", {"etag": "1", "ids": []})).is_list_wanted
    many = [("tasks", {"etag": "1", "ids": [f"{number}"]}) for number in range(MOST_NAMED + 1)]
    made = received(*many)
    assert made.is_list_wanted
    assert not made.named


def test_activity_and_schema_are_told_apart() -> None:
    made = received(("activity", {"id": "a"}), ("schema", {}), ("another", b"\xff"))
    assert (made.activity, made.is_schema_changed, made.is_any_activity) == ({A}, True, False)
    assert received(("activity", {"id": None})).is_any_activity


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{", b'{"ids": "a"}', b'{"ids": [1]}', b'{"tasks": 7}', b"\xff", b"[" * 9999]
)
def test_odd_contents_are_one_kind_of_error(data: bytes) -> None:
    with pytest.raises(UnexpectedAnswerError):
        received(("tasks", data))
