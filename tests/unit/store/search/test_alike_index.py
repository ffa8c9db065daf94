"""The index of traits finds what is alike, follows changes, and may go at any time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.alike.traits import Mark, MarkKind, Traits, words_in
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.search_text import search_words
from flowdash_desktop.store.search.alike_index import AlikeIndex, IndexedTask

KEYS = [TaskKey(key) for key in "123"]
PHONE = Mark(MarkKind.PHONE, "123456789")


@pytest.fixture
def index(tmp_path: Path) -> Iterator[AlikeIndex]:
    index = AlikeIndex(tmp_path / "account" / "alike.db")
    yield index
    index.close()


def task(key: str, text: str = "", *marks: Mark, digest: bytes = b"1") -> IndexedTask:
    return IndexedTask(TaskKey(key), digest, Traits(words_in([text]), frozenset(marks)))


def found(index: AlikeIndex, one: IndexedTask, workflow: str = "w") -> list[str]:
    return [other.task for other in index.find(workflow, one.traits, one.task)]


def test_the_most_alike_come_first(index: AlikeIndex) -> None:
    own = task("1", "Renewal for Acme, boiler", PHONE)
    index.put("w", [own, task("2", "Acme renewal"), task("3", "boiler"), task("4", "roof", PHONE)])
    assert found(index, own) == ["4", "2"], "one word alone is no reason"
    first, second = index.find("w", own.traits, own.task)
    assert (first.kinds, first.words) == ((MarkKind.PHONE,), ())
    assert (second.kinds, set(second.words)) == ((), {"Renewal", "Acme"})


def test_only_tasks_of_the_workflow_are_found(index: AlikeIndex) -> None:
    own = task("1", "", PHONE)
    index.put("w", [own])
    index.put("v", [task("2", "", PHONE)])
    assert found(index, own) == []
    index.keep_only(["w"])
    assert index.digests("v", KEYS) == {}
    assert index.digests("w", KEYS) == {"1": b"1"}


def test_a_changed_task_is_found_by_what_it_says_now(index: AlikeIndex) -> None:
    own = task("1", "Acme renewal", PHONE)
    index.put("w", [own, task("2", "", PHONE), task("3", "Acme renewal")])
    index.put("w", [task("2", "roof", digest=b"2")], [TaskKey("3")])
    assert found(index, own) == []
    assert index.digests("w", KEYS) == {"1": b"1", "2": b"2"}


def test_tasks_are_listed_in_parts(index: AlikeIndex) -> None:
    index.put("w", [task(key) for key in ("b", "c", "a")])
    index.put("v", [task("d")])
    assert index.tasks_after("w", TaskKey(""), 2) == ["a", "b"]
    assert index.tasks_after("w", TaskKey("b"), 2) == ["c"]
    assert index.tasks_after("w", TaskKey("c"), 2) == []


def named(key: str, name: str) -> IndexedTask:
    return task(key)._replace(name=name, stage="Open")


def test_tasks_are_found_by_the_beginnings_of_words(index: AlikeIndex) -> None:
    """Those of other workflows, the ones that changed last first; accents and case count for nothing."""
    index.put("w", [named("1", "R-1 Boiler")])
    index.put("v", [named("1", "V-1 Kürzel Boiler"), named("2", "V-2 boilers of Acme"), named("3", "V-3 Roof")])
    index.put("v", [named("1", "V-1 Kürzel Boiler")])

    def found(text: str, most: int = 9) -> list[str]:
        return [one.name for one in index.named(search_words(text), "w", most)]

    assert found("boi") == ["V-1 Kürzel Boiler", "V-2 boilers of Acme"]
    assert found("boi", 1) == ["V-1 Kürzel Boiler"]
    assert found("KURZ v-1") == ["V-1 Kürzel Boiler"]
    assert found("oiler") == found("boi roof") == found("-") == []
    (only,) = index.named(("roof",), "w", 9)
    assert only == ("v", "3", "V-3 Roof", "Open")


@pytest.mark.parametrize("typed", ['"', 'a" OR "b', "a*", "NEAR(", "-", "v:1", "^v"])
def test_what_is_typed_is_no_query(index: AlikeIndex, typed: str) -> None:
    """Signs of the query language are part of the word."""
    index.put("v", [named("1", "Boiler")])
    assert not index.named(search_words(typed), "w", 9)


def test_names_of_tasks_that_are_gone_are_forgotten(index: AlikeIndex) -> None:
    index.put("v", [named("1", "Boiler"), named("2", "Boiler")])
    index.put("v", [named("1", "Roof")], [TaskKey("2")])
    assert not index.named(("boiler",), "w", 9)
    index.keep_only(["w"])
    assert not index.named(("roof",), "w", 9)


@pytest.mark.parametrize("content", [b"nothing that SQLite reads" * 300, b""])
def test_a_damaged_index_begins_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "alike.db").write_bytes(content)
    index = AlikeIndex(tmp_path / "alike.db")
    assert index.digests("w", KEYS) == {}
    own = task("1", "", PHONE)
    index.put("w", [own, task("2", "", PHONE)])
    assert found(index, own) == ["2"]
    index.close()


def test_signs_in_texts_are_no_query(index: AlikeIndex) -> None:
    own = task("1", 'NEAR "quoted" AND (or) * naïve straße Ⅻ １２３')
    index.put("w", [own, task("2", 'near "quoted" and')])
    assert found(index, own) == ["2"]


def test_a_unique_id_stands_first(index: AlikeIndex) -> None:
    """Newer tasks whose names begin in the same way would take all the room that there is."""
    index.put("v", [named("C-1", "C-1 Roof")])
    index.put("v", [named(f"C-1-{number}", f"C-1-{number} Roof") for number in range(9)])
    index.put("u", [named("c-1", "c-1 Boiler")])
    found = index.named(search_words("C-1"), "w", 3)
    assert [(one.workflow_id, one.task) for one in found] == [("u", "c-1"), ("v", "C-1"), ("v", "C-1-8")]
    assert index.named(search_words("c-1 roof"), "w", 9)[0].task == "C-1-8"
