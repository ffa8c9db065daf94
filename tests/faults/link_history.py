"""All that is known of two tasks and of what they are linked to: a run does not come again, so its report tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.faults.journal import Story
from tests.faults.link_wishes import LINKS, Wanted
from tests.faults.relations import Pair, end_of
from tests.faults.world import ID_FIELDS, LINKED, UNLINKED, Change, World

_WHOLE = ("create", "delete", "undelete")


class LinkHistory:
    """Tells the history of a pair of tasks.

    Args:
        world: what the server had.
        story: what the person did.
        wanted: what was asked for of links.
        keys: by workflow and mark, the keys that a task has had.
    """

    def __init__(
        self, world: World, story: Story, wanted: Sequence[Wanted], keys: Mapping[tuple[str, str], set[str]]
    ) -> None:
        self._world = world
        self._story = story
        self._wanted = wanted
        self._keys = keys

    def told(self, finding: str, pair: Pair) -> str:
        """A finding, and in the order of time what was asked for, answered and changed of the links of either task."""
        lines = sorted([*self._wishes(pair), *self._answers(pair), *self._changes(pair)])
        first = sorted(p for p in self._world.first_pairs if _is_near(p, pair))
        left = [f"in the outbox: {item}" for item in self._story.outbox if self._is_of(item, pair)]
        return "\n    ".join([finding, f"linked first: {first}", *(f"{at:.3f} {line}" for at, line in lines), *left])

    def _wishes(self, pair: Pair) -> Iterator[tuple[float, str]]:
        for wanted in self._wanted:
            if any(_is_near(one, pair) for one in (*wanted.pairs, *wanted.instead, *wanted.also)):
                yield wanted.wish.at, f"asked for: {wanted}"
        for wish in self._story.wishes.values():
            is_its = wish.mark == pair.at(wish.workflow)
            if is_its and (wish.kind in _WHOLE or wish.field in ID_FIELDS.values()):
                yield wish.at, f"asked for: {wish}"

    def _answers(self, pair: Pair) -> Iterator[tuple[float, str]]:
        for let in self._story.lets:
            if self._is_of(let.item, pair):
                yield let.at, f"answered after wish {let.number}: {let.answer} {let.item}"

    def _changes(self, pair: Pair) -> Iterator[tuple[float, str]]:
        for change in self._world.changes:
            if self._is_change_of(change, pair):
                yield change.at, f"changed: {change}"

    @staticmethod
    def _is_change_of(change: Change, pair: Pair) -> bool:
        if change.what in (LINKED, UNLINKED):
            return _is_near(change.pair, pair)
        is_its = change.mark == pair.at(change.workflow)
        return is_its and (change.what in ("created", "deleted") or change.field in ID_FIELDS.values())

    def _is_of(self, item: Mapping[str, Any], pair: Pair) -> bool:
        """Whether a line of the outbox is about a link of one of the tasks, or about a task as a whole."""
        if item["kind"] in LINKS and end_of(item["workflow"], item["field"]).relation != pair.relation:
            return False
        if item["kind"] not in (*LINKS, *_WHOLE):
            return False
        is_named = item["key"] in self._keys.get((item["workflow"], pair.at(item["workflow"])), ())
        return is_named or item.get("other") in (pair.first, pair.second)


def _is_near(one: Pair, pair: Pair) -> bool:
    """Whether two pairs of a relation have a task in common."""
    return one.relation == pair.relation and (one.first == pair.first or one.second == pair.second)
