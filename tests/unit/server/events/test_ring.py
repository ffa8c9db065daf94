"""Commits that are remembered for those who come back."""

from __future__ import annotations

import pytest

from flowdash_desktop.server.events import ring as ring_module
from flowdash_desktop.server.events.ring import Ring
from flowdash_desktop.server.storage.commits import Commit, together


def commit(name: str, unique_id: str) -> Commit:
    return Commit(name, {1: name}, {1: frozenset({(1, unique_id)})}, ids=frozenset({name}))


def test_what_came_later_is_known_for_ten_minutes() -> None:
    now = [0.0]
    ring = Ring(lambda: now[0])
    begin = ring.last
    first, second = commit("one", "1"), commit("two", "2")
    ring.add(first)
    ring.add(second)
    assert ring.after(begin) == [first, second]
    assert ring.after("one") == [second]
    assert ring.after("two") == []
    assert ring.after("never") is None
    now[0] = 601.0
    assert ring.after("one") is None
    assert ring.after("two") == []


def test_so_many_commits_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that writes all the time does not fill its memory; whoever comes back later reads the list."""
    monkeypatch.setattr(ring_module, "_MOST", 2)
    ring = Ring()
    commits = [commit(str(number), "1") for number in range(4)]
    for one in commits:
        ring.add(one)
    assert ring.after("0") is None
    assert ring.after("1") == commits[2:]


def test_commits_told_together_are_told_again_whole() -> None:
    """Another server may have told the first of them alone."""
    ring = Ring()
    both = together([commit("one", "1"), commit("two", "2")])
    ring.add(both)
    assert ring.after("one") == [both]
    assert ring.after("two") == []
    assert both.tasks == {1: frozenset({(1, "1"), (1, "2")})}


@pytest.mark.parametrize("most", [10_000, 100])
def test_a_commit_is_its_text_within_the_bound(most: int) -> None:
    """Where there is no room for names, all may have changed."""
    one = Commit("a", {1: "s"}, {1: frozenset({(7, "x" * 200)})}, {2: None}, schema=True, ids=frozenset({"a"}))
    read = Commit.of_text(one.text(most))
    assert read == (one if most > 1000 else Commit("a", {1: "s"}, {1: None}, {2: None}, schema=True, ids=one.ids))
