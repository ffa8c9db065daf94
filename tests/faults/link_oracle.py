"""The verdict on links: each pair of tasks by itself, whichever end it was changed from.

A pair has no value of its own by which a change could be told from another of the kind. So it is judged by time: a
change from here needs a wish that was made before it, and that nobody has carried out yet; a wish is carried out where
the pair is as it was wished for at some moment after it was made. What cannot be told by that is said where it is let
pass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.faults.between import came_before_creation, came_between, is_stray
from tests.faults.journal import Story, Wish
from tests.faults.link_history import LinkHistory
from tests.faults.link_wishes import LinkWishes, Wanted
from tests.faults.matching import is_of
from tests.faults.relations import ENDS, FIRST, SECOND, Pair, end_of
from tests.faults.returning_links import ReturningLinks
from tests.faults.verdict import Verdict
from tests.faults.world import (
    LINKED,
    OURS,
    RESTORED,
    THEIRS,
    TO_ANOTHER,
    UNLINKED,
    WITH_ITS_TASK,
    Change,
    World,
)


class LinkOracle:
    """Judges the links of one run.

    Args:
        world: what the server had.
        story: what the person did.
        wishes: what was asked for, and not refused.
        keys: by workflow and mark, the keys that a task has had.
        verdict: takes what is found.
    """

    def __init__(
        self,
        world: World,
        story: Story,
        wishes: Sequence[Wish],
        keys: Mapping[tuple[str, str], set[str]],
        verdict: Verdict,
    ) -> None:
        self._world = world
        self._story = story
        self._keys = keys
        self._found = verdict
        self._wishes = LinkWishes(world, story, wishes, keys)
        self._wanted = self._wishes.wanted
        self._told = LinkHistory(world, story, self._wanted, keys).told
        self._returning = ReturningLinks(
            world, story, self._wishes, keys, self._is_listed, self._takes_back, verdict, self._told
        )

    def judge(self, is_let_go: Callable[[Wish], bool], is_deleted_here: Callable[[Wish], bool]) -> None:
        """Look at every change of a pair, and at every wish for one; see ``Oracle`` for what is to be told."""
        self._look_at_changes()
        for wanted in self._wanted:
            if wanted.wish.kept and not (is_let_go(wanted.wish) or is_deleted_here(wanted.wish)):
                self._look_at_wish(wanted)
        self._look_at_the_end(lambda wish: is_let_go(wish) or is_deleted_here(wish))

    # -- every change was asked for, once, and in order ---------------------------------------------------------------

    def _look_at_changes(self) -> None:
        pairs, last = {*self._world.first_pairs}, dict[Pair, Change]()
        reached: dict[Pair, int] = {}
        went: dict[tuple[str, str], tuple[Change, frozenset[Pair]]] = {}
        for change in self._world.changes:
            place = (change.workflow, change.mark)
            if change.what == "deleted":
                went[place] = change, frozenset(p for p in pairs if p.at(change.workflow) == change.mark)
            elif change.what == "created" and change.actor == OURS and place in went:
                self._returning.look(change, *went[place], pairs)
            elif change.what in (LINKED, UNLINKED):
                pair = change.pair
                if change.actor != OURS:
                    if change.how == WITH_ITS_TASK or change.actor == RESTORED:
                        # With its task it is gone whatever was wished for, and a backup knows of nothing later: that
                        # it is linked (or not) once more is not brought back, also where the same wish is sent again.
                        reached.pop(pair, None)
                elif change.how == WITH_ITS_TASK and change.what == UNLINKED and pair in reached:
                    # The deletion is judged. A wish follows the task when that is there again, so the last one may be
                    # carried out once more.
                    reached[pair] -= 1
                elif change.what == LINKED:
                    self._look_at_linking(change, pair, reached, went)
                else:
                    self._look_at_unlinking(change, pair, reached, last)
                (pairs.add if change.what == LINKED else pairs.discard)(pair)
                last[pair] = change

    def _look_at_linking(
        self,
        change: Change,
        pair: Pair,
        reached: dict[Pair, int],
        went: Mapping[tuple[str, str], tuple[Change, frozenset[Pair]]],
    ) -> None:
        if change.how == WITH_ITS_TASK:
            self._look_at_brought(change, pair, went)
            return
        asked = [w for w in self._wanted if w.adds and pair in w.pairs and w.wish.at < change.at]
        if asked:
            self._reach(change, asked, reached)
        elif not is_stray(self._world, self._wanted, change):
            self._found.unasked.append(self._told(f"{change}", pair))

    def _look_at_brought(
        self, change: Change, pair: Pair, went: Mapping[tuple[str, str], tuple[Change, frozenset[Pair]]]
    ) -> None:
        """A task that was there before comes with what it was linked to."""
        for workflow in (FIRST, SECOND):
            if (gone := went.get((workflow, pair.at(workflow)))) is None:
                continue
            if pair in gone[1]:
                return
            # Deleted elsewhere, it comes back as the app had read it last: somebody else may have unlinked it since, or
            # set the server back, and nothing tells that any more. What the person has unlinked stays unlinked.
            before = [c for c in self._world.changes if c.number < gone[0].number and self._is_of(c, pair)]
            was_there = pair in self._world.first_pairs or any(c.what == LINKED for c in before)
            if gone[0].actor != OURS and was_there:
                if before and before[-1].what == UNLINKED and before[-1].actor == OURS:
                    self._found.brought_back.append(self._told(f"{change}, after {before[-1]}", pair))
                return
        self._found.unasked.append(self._told(f"{change}", pair))

    @staticmethod
    def _is_of(change: Change, pair: Pair) -> bool:
        return change.what in (LINKED, UNLINKED) and change.pair == pair

    def _look_at_unlinking(
        self, change: Change, pair: Pair, reached: dict[Pair, int], last: Mapping[Pair, Change]
    ) -> None:
        if change.how == WITH_ITS_TASK:
            return
        before = last.get(pair)
        if change.how == TO_ANOTHER:
            came = self._in_the_place_of(change)
            taking = [w for w in self._wanted if w.adds and came in w.pairs and w.wish.at < change.at]
            own = before is not None and before.actor == OURS
            seen = any(pair in w.instead or self._wishes.insisted(w) for w in taking)
            if not taking:
                if not came_before_creation(self._world, change, before, came):
                    self._found.unasked.append(self._told(f"{change}", pair))
            elif not (own or seen or came_between(self._world, change, before, taking)):
                self._found.overwritten.append(self._told(f"{change}, over {before or 'what was there first'}", pair))
            numbers = [w.wish.number for w in taking]
            carried_out = min(
                (n for n in numbers if came and n > reached.get(came, 0)), default=max(numbers, default=0)
            )
            reached[pair] = max(reached.get(pair, 0), carried_out)
            return
        asked = [w for w in self._wanted if not w.adds and pair in (*w.pairs, *w.also) and w.wish.at < change.at]
        if not asked and before is not None and before.actor == OURS and is_stray(self._world, self._wanted, before):
            return  # it is taken out again
        if not asked:
            theirs = before is not None and before.actor == THEIRS
            found = self._found.overwritten if theirs else self._found.unasked
            found.append(self._told(f"{change}, over {before}", pair))
        else:
            self._reach(change, asked, reached)

    def _in_the_place_of(self, change: Change) -> Pair | None:
        """The pair that came with the change that took one away."""
        for later in self._world.changes[change.number + 1 :]:
            if later.actor != change.actor or later.what not in (LINKED, UNLINKED):
                return None
            if later.what == LINKED and self._takes(later.pair, change.pair):
                return later.pair
        return None

    @staticmethod
    def _takes(pair: Pair, other: Pair) -> bool:
        """Whether two pairs share an end that holds one task only."""
        ends = [end for end in ENDS if end.relation == pair.relation and not end.to_many]
        return pair.relation == other.relation and any(pair.at(e.workflow) == other.at(e.workflow) for e in ends)

    def _reach(self, change: Change, asked: Sequence[Wanted], reached: dict[Pair, int]) -> None:
        """Note which wish a change carries out: the oldest that is newer than what was reached for its pair."""
        now = reached.get(change.pair, 0)
        numbers = [w.wish.number for w in asked]
        again = [w.wish.number for w in asked if w.wish.number == now and self._wishes.insisted(w)]
        newer = [number for number in numbers if number > now] + again
        if newer:
            reached[change.pair] = min(newer)
        elif any(self._wishes.insisted(w, since=now) for w in asked):
            return  # the person has seen that there was a newer one
        elif now in numbers:
            self._found.doubled.append(self._told(f"{change}: wish {now} was carried out before", change.pair))
        else:
            self._found.brought_back.append(self._told(f"{change}, after wish {now}", change.pair))

    # -- every wish is somewhere --------------------------------------------------------------------------------------

    def _look_at_wish(self, wanted: Wanted) -> None:
        wish = wanted.wish
        if self._is_listed(wanted) or self._is_let_go(wanted) or self._superseded(wanted):
            return
        if self._takes_back(wanted) is not None:
            return
        if not self._held_since(wanted):
            found = f"{wish} ({wanted.pairs}; there: {sorted(self._there(wanted))})"
            self._found.lost.append(self._told(found, wanted.pairs[0]))

    def _there(self, wanted: Wanted) -> set[Pair]:
        end = end_of(wanted.wish.workflow, wanted.wish.field)
        mark, relation = wanted.pairs[0].at(end.workflow), end.relation
        return {p for p in self._world.pairs if p.relation == relation and p.at(end.workflow) == mark}

    def _is_listed(self, wanted: Wanted) -> bool:
        return any(self._is_told(item, wanted) for item in self._story.outbox)

    def _is_let_go(self, wanted: Wanted) -> bool:
        """Whether the person has let go of what was to go in the place of what was never sent."""
        after = (let for let in self._story.lets if let.answer == "discard" and let.number >= wanted.wish.number)
        return any(self._is_told(let.item, wanted) for let in after)

    def _is_told(self, item: dict[str, Any], wanted: Wanted) -> bool:
        """Whether a line of the outbox is about a wish; or about what was there before, which goes instead of what was
        never sent."""
        wish = wanted.wish
        is_its = item["workflow"] == wish.workflow and item["key"] in self._keys[wish.workflow, wish.mark]
        if not is_its or item.get("field") != wish.field:
            return False
        if is_of(item, wish):
            return True
        end = end_of(wish.workflow, wish.field)
        is_less = item["kind"] == "unlink" == wish.kind
        return is_less and end.pair(wish.mark, self._wishes.mark_at(end.other, item["other"])) in wanted.also

    def _held_since(self, wanted: Wanted) -> bool:
        """Whether the pair was as it was wished for in some moment since. (Whether it was so by this wish or because
        somebody else had wished for the same can't be told, and comes to the same.)"""
        pairs = {*self._world.first_pairs}
        for change in self._world.changes:
            if change.at > wanted.wish.at and self._is_so(wanted, pairs):
                return True
            if change.what in (LINKED, UNLINKED):
                (pairs.add if change.what == LINKED else pairs.discard)(change.pair)
        return self._is_so(wanted, pairs)

    @staticmethod
    def _is_so(wanted: Wanted, pairs: set[Pair]) -> bool:
        return any((pair in pairs) for pair in wanted.pairs) if wanted.adds else not pairs & {*wanted.gone}

    def _superseded(self, wanted: Wanted) -> bool:
        """Whether the person has wished for the contrary since, or for another task in its place."""
        return any(self._takes_the_place(later, wanted) for later in self._wanted)

    def _takes_the_place(self, later: Wanted, wanted: Wanted) -> bool:
        pair = wanted.pairs[0]
        if later.wish.number <= wanted.wish.number:
            return False
        if later.adds != wanted.adds:
            # One that was cut off by a kill may have been kept all the same: then it has taken this one out of the
            # outbox, and leaves nothing.
            return pair in later.pairs
        if not self._is_in_the_place_of(later, wanted):
            return False
        return later.wish.kept or self._is_listed(later) or self._held_since(later)

    def _is_in_the_place_of(self, later: Wanted, wanted: Wanted) -> bool:
        """Whether a newer wish is for another task where only one can be."""
        pair, is_newer = wanted.pairs[0], later.wish.number > wanted.wish.number
        return is_newer and later.adds and any(other != pair and self._takes(other, pair) for other in later.pairs)

    def _takes_back(self, wanted: Wanted) -> Wanted | None:
        """The wish that one takes out of the outbox, as it was not sent and this is its contrary: so nothing is left of
        both, whatever the server has. None where it did get there, or there was none."""
        if not wanted.wish.over or wanted.also:
            return None
        place = (wanted.wish.workflow, wanted.wish.mark, wanted.wish.field)
        for earlier in reversed(self._wanted[: self._wanted.index(wanted)]):
            if (earlier.wish.workflow, earlier.wish.mark, earlier.wish.field) == place:
                if earlier.adds == wanted.adds and earlier.pairs[0] == wanted.pairs[0]:
                    continue
                made = self._made(earlier)
                was_sent = any(c.at > earlier.wish.at for c in made) and not self._is_of_an_older_one(earlier, made)
                return None if was_sent else earlier
        return None

    def _made(self, wanted: Wanted) -> list[Change]:
        """The changes that such a wish makes, whichever made them: none goes as another comes in its place, and none
        comes or goes with its task."""
        what = LINKED if wanted.adds else UNLINKED
        mine = [c for c in self._world.changes if (c.actor, c.what) == (OURS, what) and c.pair in wanted.pairs]
        return [c for c in mine if not c.how]

    def _is_of_an_older_one(self, wanted: Wanted, made: Sequence[Change]) -> bool:
        """Whether the same was wished for before, as at the other end, and had not come yet: then what came later is of
        that one, and stays when this one is taken back."""
        before = [w for w in self._wanted if w.wish.number < wanted.wish.number and {*w.pairs} & {*wanted.pairs}]
        last = before[-1] if before else None
        if last is None or last.adds != wanted.adds:
            return False
        return not any(last.wish.at < c.at <= wanted.wish.at for c in made)

    # -- the last word counts -----------------------------------------------------------------------------------------

    def _look_at_the_end(self, is_over: Callable[[Wish], bool]) -> None:
        """What the person wished for last is so in the end, unless it was somebody else who made it otherwise. (What
        was otherwise before the wish, and stayed so, is lost.)"""
        last_of: dict[Pair, Change] = {c.pair: c for c in self._world.changes if c.what in (LINKED, UNLINKED)}
        newest: dict[Pair, Wanted] = {}
        taken_back = [(wanted, earlier) for wanted in self._wanted if (earlier := self._takes_back(wanted)) is not None]
        none_left = [one.wish.number for pair in taken_back for one in pair]
        for wanted in self._wanted:
            for pair in wanted.gone:
                if wanted.wish.number not in none_left:
                    newest[pair] = wanted
        for pair, wanted in newest.items():
            change = last_of.get(pair)
            if change is None or change.actor != OURS or (pair in self._world.pairs) == wanted.adds:
                continue
            if change.at < wanted.wish.at or not wanted.wish.kept or self._is_listed(wanted) or is_over(wanted.wish):
                continue
            if change.how == WITH_ITS_TASK and change.what == UNLINKED:
                continue
            if self._insisted(pair, wanted):
                continue
            # The older one may be on its way from the other end when the contrary leaves nothing at this one: then that
            # is sent all the same, and counts.
            contrary = [w for w, _ in taken_back if w.adds != wanted.adds and pair in w.pairs]
            if any(later.wish.number > wanted.wish.number for later in contrary):
                continue
            if change.how == TO_ANOTHER and (self._superseded(wanted) or self._is_chosen(change, wanted)):
                continue
            if change.what == UNLINKED and any(self._is_in_the_place_of(later, wanted) for later in self._wanted):
                continue  # also where that one was taken back since: then nothing is left in that place
            if change.how == WITH_ITS_TASK and self._was_linked_since(pair, change, wanted):
                continue
            self._found.brought_back.append(self._told(f"{change}, though the last wish was {wanted.wish}", pair))

    def _insisted(self, pair: Pair, wanted: Wanted) -> bool:
        """Whether the person has had the contrary sent again since, that was still listed as it may have arrived."""
        contrary = "unlink" if wanted.adds else "link"
        for let in self._story.lets:
            item = let.item
            if let.answer == "retry" and let.number >= wanted.wish.number and item["kind"] == contrary:
                end = end_of(item["workflow"], item["field"])
                is_its = item["key"] in self._keys[end.workflow, pair.at(end.workflow)]
                if is_its and end.relation == pair.relation:
                    other = self._wishes.mark_at(end.other, item["other"])
                    if end.pair(pair.at(end.workflow), other) == pair:
                        return True
        return False

    def _is_chosen(self, change: Change, wanted: Wanted) -> bool:
        """Whether the person was shown the newer link, and chose the older one that has come in its place."""
        came = self._in_the_place_of(change)
        return came is not None and self._wishes.chosen_over(came, change.pair, since=wanted, before=change.at)

    def _was_linked_since(self, pair: Pair, change: Change, wanted: Wanted) -> bool:
        """Whether somebody else had linked it after the person unlinked it, and before its task went: then that is what
        comes with the task, as it was seen then."""
        before = [c for c in self._world.changes[: change.number] if self._is_of(c, pair) and c.how != WITH_ITS_TASK]
        last = before[-1] if before else None
        return last is not None and (last.actor, last.what) == (THEIRS, LINKED) and last.at > wanted.wish.at
