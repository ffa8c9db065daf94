"""What a wish for a link is about: the pairs of tasks, by their marks, that are to be or not to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.faults.journal import Story, Wish
from tests.faults.matching import is_of
from tests.faults.relations import Pair, end_of
from tests.faults.world import World

LINKS = ("link", "unlink")
"""The kinds of wishes that are about links."""
_WANTED = ("retry", "apply here")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wish for a link.

    Attributes:
        adds: the pair is to be, else not to be.
        pairs: which; several where the person has turned it to another task.
        instead: the pairs that the person saw in the places that this one takes.
        also: the pairs that may go with one that is unlinked, as they were there before it and it may never have been
            sent.
    """

    wish: Wish
    adds: bool
    pairs: tuple[Pair, ...]
    instead: tuple[Pair, ...] = ()
    also: tuple[Pair, ...] = ()

    @property
    def gone(self) -> tuple[Pair, ...]:
        """What is not to be there any more: where what was never sent is taken back, what was there before that."""
        return (*self.pairs, *self.also) if self.wish.over else self.pairs


def by_marks(world: World, story: Story) -> Story:
    """A story with the tasks at the other ends of links named by their marks: one that was created again has another
    page than when the wish was made, and what waits for it follows it there."""

    def mark(workflow: str, field: str, page: str) -> str:
        return world.pages.get((end_of(workflow, field).other, page), page)

    def named(item: dict[str, Any]) -> dict[str, Any]:
        is_link = item["kind"] in LINKS
        return {**item, "other": mark(item["workflow"], item["field"], item["other"])} if is_link else item

    wishes = {
        number: replace(wish, other=mark(wish.workflow, wish.field, wish.other)) if wish.kind in LINKS else wish
        for number, wish in story.wishes.items()
    }
    lets = [replace(let, item=named(let.item)) for let in story.lets]
    return replace(story, wishes=wishes, lets=lets, outbox=[*map(named, story.outbox)])


class LinkWishes:
    """The wishes for links of one run.

    Attributes:
        wanted: each, oldest first.
    """

    def __init__(
        self, world: World, story: Story, wishes: Sequence[Wish], keys: Mapping[tuple[str, str], set[str]]
    ) -> None:
        self._world = world
        self._story = story
        self._keys = keys
        self.wanted: list[Wanted] = []
        for wish in wishes:
            if wish.kind in LINKS:
                self.wanted.append(self._resolved(wish))

    def _resolved(self, wish: Wish) -> Wanted:
        end = end_of(wish.workflow, wish.field)
        other = self.mark_at(end.other, wish.other)
        marks = [wish.mark, *self._turned_to(wish)]
        pairs = [end.pair(mark, other) for mark in marks]
        if wish.kind == "link":
            instead = [end.pair(wish.mark, self.mark_at(end.other, page)) for page in wish.base or ()]
            # Which of its links that is, nobody says to the person: it may be taken from any of these.
            instead += [end.pair(self.mark_at(end.workflow, page), other) for page in wish.taken]
            return Wanted(wish, True, tuple(pairs), tuple(instead))
        before = [
            end.pair(wish.mark, self.mark_at(end.other, page)) for page in (*(wish.base or ()), *self._there(wish))
        ]
        return Wanted(wish, False, tuple(pairs), also=tuple(before))

    def _there(self, wish: Wish) -> Iterator[str]:
        """The pages of the tasks that others had put in the place of one that is unlinked, and that the person has seen
        there and wanted to give way to it."""
        for let in self._story.lets:
            item = let.item
            is_its = item["workflow"] == wish.workflow and item["key"] in self._keys[wish.workflow, wish.mark]
            is_of_it = (item["kind"], item.get("field"), item.get("other")) == ("link", wish.field, wish.other)
            if let.answer == "retry" and is_its and is_of_it and item.get("there"):
                yield item["there"]

    def mark_at(self, workflow: str, page: str) -> str:
        """The mark of the task that has or had a page."""
        return self._world.pages.get((workflow, page), page)

    def _turned_to(self, wish: Wish) -> Iterator[str]:
        """The tasks that had the unique ID when the person wanted the wish there."""
        for let in self._story.lets:
            is_its = let.item["workflow"] == wish.workflow and let.item["key"] in self._keys[wish.workflow, wish.mark]
            if let.answer == "apply here" and is_its and is_of(let.item, wish):
                yield from self._world.marks.get((wish.workflow, let.item["key"]), ())

    def insisted(self, wanted: Wanted, since: int = 0) -> bool:
        """Whether the person wanted it once more when it needed them, ``since`` a newer wish was made."""
        keys = self._keys[wanted.wish.workflow, wanted.wish.mark]
        return any(
            let.answer in _WANTED and let.number >= since and let.item["key"] in keys and is_of(let.item, wanted.wish)
            for let in self._story.lets
        )

    def chosen_over(self, chosen: Pair, seen: Pair, since: Wanted, before: float) -> bool:
        """Whether the person saw one pair in the place of another and chose the other, ``since`` a wish was made and
        ``before`` a time. To have it sent again says so only where they were shown what is there."""
        return any(
            let.answer == "retry"
            and let.number >= since.wish.number
            and let.at < before
            and let.item["kind"] == "link"
            and let.item.get("there")
            and (chosen, seen) == self._choice(let.item, chosen)
            for let in self._story.lets
        )

    def _choice(self, item: Mapping[str, Any], chosen: Pair) -> tuple[Pair, Pair] | None:
        """What a comparison showed: the link that is wanted, and what is there instead. None of another task."""
        end = end_of(item["workflow"], item["field"])
        mark = chosen.at(end.workflow)
        if item["key"] not in self._keys[end.workflow, mark]:
            return None
        mine, there = (end.pair(mark, self.mark_at(end.other, item[name])) for name in ("other", "there"))
        return mine, there
