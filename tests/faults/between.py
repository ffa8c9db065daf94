"""What somebody else did with the task at the other end of a link between the client's look at it and its request.

The version in a request is that of the task that it changes. The task at the other end has a version of its own, which
no request can name, and is named by its unique ID only. So no client can do better than look just before, and see in
the answer what has become of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.faults.link_wishes import Wanted
from tests.faults.relations import ENDS, Pair
from tests.faults.world import OURS, THEIRS, UNLINKED, Change, World


def came_between(world: World, change: Change, before: Change | None, taking: Sequence[Wanted]) -> bool:
    """Whether somebody else linked a task after the client had looked at it for this very wish, and before the
    request. The version in a request is that of the task that it changes; the task at the other end has another,
    which no request can name, so no client can do better than look."""
    if before is None or before.actor != THEIRS:
        return False
    last = _last_look(world, change, [p for w in taking for p in w.pairs])
    return any(w.wish.at < last < before.at for w in taking)


def came_before_creation(world: World, change: Change, before: Change | None, came: Pair | None) -> bool:
    """The same of a creation that brings a link: whether somebody else linked the task at its other end after the look
    at that."""
    if before is None or before.actor != THEIRS or came is None:
        return False
    return 0.0 < _last_look(world, change, [came]) < before.at


def _last_look(world: World, change: Change, pairs: Sequence[Pair]) -> float:
    """When the client has last looked, before a request, at the task that can be in one of these pairs only, and that
    the request has taken; 0 for never."""
    ends = [e for e in ENDS if e.relation == change.field and not e.to_many]
    marks = {
        (e.workflow, p.at(e.workflow)) for e in ends for p in pairs if p.at(e.workflow) == change.pair.at(e.workflow)
    }
    looks = [
        moment
        for (workflow, unique_id), moments in world.looks.items()
        if any((workflow, mark) in marks for mark in world.marks.get((workflow, unique_id), ()))
        for moment in moments
        if moment <= change.asked
    ]
    return max(looks, default=0.0)


def is_stray(world: World, wanted: Sequence[Wanted], change: Change) -> bool:
    """Whether a task was put in the place of the one that was meant after the client had looked at that, and before
    the request, which can name it by its unique ID only; it must be taken out again."""
    pair = change.pair
    ends = [end for end in ENDS if end.relation == pair.relation]
    meant = [
        (end, p.at(end.other))
        for w in wanted
        for end in ends
        for p in w.pairs
        if w.adds and w.wish.at < change.at and p.at(end.workflow) == pair.at(end.workflow) and p != pair
    ]
    places = {
        (end.other, unique_id)
        for end, other in meant
        for (workflow, unique_id), marks in world.marks.items()
        if workflow == end.other and {other, pair.at(end.other)} <= {*marks}
    }
    looks = [m for place in places for m in world.looks.get(place, ()) if m <= change.asked]
    last = max(looks, default=0.0)
    put = any(  # by somebody else, or by a request of our own that was held up on its way
        c.what == "created" and last < c.at < change.at and (c.actor == THEIRS or c.asked < last)
        for c in world.changes
        if (c.workflow, c.unique_id) in places and c.mark in (pair.first, pair.second)
    )
    later = world.changes[change.number + 1 :]
    return bool(looks) and put and any(c.actor == OURS and c.what == UNLINKED and c.pair == pair for c in later)
