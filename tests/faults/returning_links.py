"""The verdict on the links of a task that is there again: it has those that can be had, but for what is taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from tests.faults.journal import Story
from tests.faults.link_wishes import LinkWishes, Wanted
from tests.faults.relations import ENDS, Pair, end_of, mark_of
from tests.faults.verdict import Verdict
from tests.faults.world import ID_FIELDS, LINKED, OURS, UNLINKED, WITH_ITS_TASK, Change, World


class ReturningLinks:
    """Judges what a task comes with.

    Args:
        world: what the server had.
        story: what the person did.
        wishes: what was asked for of links.
        keys: by workflow and mark, the keys that a task has had.
        is_listed: whether a wish is in the outbox in the end.
        takes_back: the wish that one takes out of the outbox, so that nothing is left of both.
        verdict: takes what is found.
        told: tells the history of a pair with it.
    """

    def __init__(
        self,
        world: World,
        story: Story,
        wishes: LinkWishes,
        keys: Mapping[tuple[str, str], set[str]],
        is_listed: Callable[[Wanted], bool],
        takes_back: Callable[[Wanted], Wanted | None],
        verdict: Verdict,
        told: Callable[[str, Pair], str],
    ) -> None:
        self._world = world
        self._story = story
        self._wishes = wishes
        self._keys = keys
        self._is_listed = is_listed
        self._takes_back = takes_back
        self._found = verdict
        self._told = told

    def look(self, creation: Change, gone: Change, held: frozenset[Pair], pairs: set[Pair]) -> None:
        came = {*self._coming_with(creation)}
        known = held if gone.actor == OURS else held & self._seen_of(creation)
        for pair in sorted(known):
            if pair in came or self._follows(creation, pair) or self._is_undone(creation, pair):
                continue
            if self._is_free(creation, gone, pair, pairs | came):
                found = f"{pair} of a task that was there before, and came again by {creation}"
                self._found.lost.append(self._told(found, pair))

    def _follows(self, creation: Change, pair: Pair) -> bool:
        """Whether what the person saw was their own wish for a link, which goes on to the new task: then it is linked
        after that, or waits."""
        mine = [w for w in self._wishes.wanted if w.adds and pair in w.pairs and w.wish.at < creation.at]
        later = self._world.changes[creation.number + 1 :]
        linked = any((c.actor, c.what) == (OURS, LINKED) and c.pair == pair for c in later)
        return bool(mine) and (linked or any(self._is_listed(w) for w in mine))

    def _is_undone(self, creation: Change, pair: Pair) -> bool:
        """Whether the person had wished for the contrary before, or for another in its place: then it need not come
        back for a moment. What is asked for at the other end may mean any link of these two tasks, as nobody says which
        it is at this one."""
        of_both = {Pair(end.relation, pair.first, pair.second) for end in ENDS}
        pairs = [(w, earlier) for w in self._wishes.wanted if (earlier := self._takes_back(w)) is not None]
        none_left = {wanted.wish.number for both in pairs for wanted in both}
        wants_thaw = False
        for wanted in self._wishes.wanted:
            if wanted.wish.at >= creation.at or wanted.wish.number in none_left:
                continue
            if wanted.adds and pair in wanted.pairs:
                wants_thaw = False
            less = {*wanted.instead} if wanted.adds else {*wanted.pairs, *wanted.also}
            wants_thaw |= bool(less & ({pair} if wanted.wish.workflow == creation.workflow else of_both))
        return wants_thaw

    def _coming_with(self, creation: Change) -> Iterator[Pair]:
        for change in self._world.changes[creation.number + 1 :]:
            if change.what in (LINKED, UNLINKED):
                if change.how == WITH_ITS_TASK and change.what == LINKED:
                    yield change.pair
                continue
            if (change.workflow, change.mark) != (creation.workflow, creation.mark) or change.what == "deleted":
                return

    def _seen_of(self, creation: Change) -> set[Pair]:
        """What the person saw of a task's links when they had it created again."""
        keys = self._keys[creation.workflow, creation.mark]
        found: set[Pair] = set()
        for let in self._story.lets:
            is_its = let.item["workflow"] == creation.workflow and let.item["key"] in keys
            if let.answer == "create again" and is_its:
                for name, others in let.item.get("links", {}).items():
                    end = end_of(creation.workflow, name)
                    found |= {end.pair(creation.mark, self._wishes.mark_at(end.other, page)) for page in others}
        return found

    def _is_free(self, creation: Change, gone: Change, pair: Pair, pairs: set[Pair]) -> bool:
        """Whether the task at the other end was there all the time, and may have one more."""
        end = next(e for e in ENDS if (e.workflow, e.relation) == (creation.workflow, pair.relation))
        other = pair.at(end.other)
        since = [c for c in self._world.changes[: creation.number] if (c.workflow, c.mark) == (end.other, other)]
        if not since and other not in self._first_marks:
            return False
        if since and any(c.what in ("created", "deleted") for c in since if c.number > gone.number):
            return False  # it went, too; where it is there again it may be another
        if any(c.number > gone.number and c.field == ID_FIELDS[end.other] and c.what == "value" for c in since):
            return False  # it has another unique ID since, and the API finds a task by nothing else
        taken = any(p != pair and p.relation == pair.relation and p.at(end.other) == other for p in pairs)
        return end.inverse.to_many or not taken

    @cached_property
    def _first_marks(self) -> set[str]:
        return {mark_of(task) for tasks in self._world.first.values() for task in tasks.values()}
