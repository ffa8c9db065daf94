"""The verdict: was anything lost, doubled, brought back, overwritten unseen, or changed that nobody had asked for?

It holds what was asked for and called saved (the journal) against every change of the server (the world) and what the
app says still needs the person (the outbox). Nothing of the app under test takes part in it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from tests.faults.journal import Story, Wish
from tests.faults.link_oracle import LinkOracle
from tests.faults.link_wishes import LINKS, by_marks
from tests.faults.matching import Making, is_fulfilled, is_of, same, wants
from tests.faults.verdict import Verdict
from tests.faults.world import (
    FILE_FIELDS,
    ID_FIELDS,
    LINKED,
    OURS,
    RESTORED,
    THEIRS,
    UNLINKED,
    Change,
    World,
    watched,
)

_WANTED = ("retry", "apply here")
"""Answers by which the person wants what was typed here all the same."""


class Oracle:
    """Judges one run, once nothing moves any more."""

    def __init__(self, world: World, story: Story) -> None:
        self._world = world
        self._story = story = by_marks(world, story)
        self._verdict = Verdict()
        self._wishes = [w for w in story.wishes.values() if not w.refused]
        self._keys: dict[tuple[str, str], set[str]] = defaultdict(set)
        for (workflow, unique_id), marks in world.marks.items():
            for mark in marks:
                self._keys[workflow, mark].add(unique_id)
        for wish in story.wishes.values():
            self._keys[wish.workflow, wish.mark].add(wish.key)
        for item in (*story.outbox, *(let.item for let in story.lets)):  # what is created again has a name of its own
            if item.get("mark"):
                self._keys[item["workflow"], item["mark"]].add(item["key"])
        unmarked = [item for item in story.outbox if item["kind"] == "create" and item.get("mark") is None]
        for (workflow, _), keys in self._keys.items():  # where nothing is kept of a task that is to be created again
            if self._is_to_be_there_again(keys):
                keys |= {item["key"] for item in unmarked if item["workflow"] == workflow}
        self._now = {(w, t.get("Mark")): t for w, tasks in world.tasks.items() for t in tasks.values()}

    def judge(self) -> Verdict:
        """Look at everything."""
        verdict, story = self._verdict, self._story
        kept = [wish for wish in self._wishes if wish.kept]
        verdict.wishes = len(kept)
        verdict.links = sum(wish.kind in LINKS for wish in kept)
        verdict.needs_you = len(story.outbox)
        verdict.discarded = sum(let.answer == "discard" for let in story.lets)
        verdict.applied = sum(change.actor == OURS for change in self._world.changes)
        self._look_at_changes()
        for wish in kept:
            if wish.kind not in LINKS and not self._is_settled(wish):
                verdict.lost.append(f"{wish} (there: {watched(self._now.get((wish.workflow, wish.mark)))})")
        LinkOracle(self._world, story, self._wishes, self._keys, verdict).judge(self._is_let_go, self._deleted_here)
        return verdict

    # -- every change was asked for, once, and in order ---------------------------------------------------------------

    def _look_at_changes(self) -> None:
        at: dict[tuple[str, str, str], int] = {}
        last: dict[tuple[str, str, str], Change] = {}
        created: dict[tuple[str, str], int] = defaultdict(int)
        added: dict[tuple[str, str, str], int] = defaultdict(int)
        there = {(w, str(t.get("Mark"))) for w, tasks in self._world.first.items() for t in tasks.values()}
        restores = [*self._world.restores]
        making, brought = Making(), set[tuple[str, str]]()
        for change in self._world.changes:
            if change.what in (LINKED, UNLINKED):
                continue
            place = (change.workflow, change.mark, change.field)
            while (
                restores and change.number >= restores[0]
            ):  # with what was gone by then, that it was made is forgotten
                restores.pop(0)
                created = defaultdict(int, {p: n for p, n in created.items() if p in there})
                at = {p: n for p, n in at.items() if p[:2] in there}
            if change.what in ("created", "deleted"):
                (there.add if change.what == "created" else there.discard)(place[:2])
            if change.actor == RESTORED and change.what == "created":
                created[place[:2]] = 1
                brought.add(place[:2])
            if change.actor == OURS:
                match change.what:
                    case "created":
                        self._look_at_creation(change, created)
                    case "file added":
                        self._look_at_file(change, added)
                    case "file removed":
                        self._must_be_asked(change, "detach", file=change.old)
                    case "deleted":
                        self._must_be_asked(change, "delete")
                    case "value":
                        self._look_at_value(change, at, last, is_made=making.holds(change))
            elif change.actor == RESTORED:
                if change.what == "value":
                    at.pop(place, None)
                if change.what == "deleted":
                    created.pop(place[:2], None)
                    at = {p: n for p, n in at.items() if p[:2] != place[:2]}
                    added = defaultdict(int, {p: n for p, n in added.items() if p[:2] != place[:2]})
                if change.what == "file removed":
                    added.pop((change.workflow, change.mark, str(change.old)), None)
            if change.what == "deleted":  # with its files: one that is made again may get them again
                added = defaultdict(int, {p: n for p, n in added.items() if p[:2] != place[:2]})
                last = {p: one for p, one in last.items() if p[:2] != place[:2]}  # one that comes back is as it was
                if place[:2] in brought:  # what a backup had brought is gone: that may be made again, too
                    brought.discard(place[:2])
                    created[place[:2]] = max(0, created[place[:2]] - 1)
            last[place] = change
            making.go_on(change)

    def _look_at_creation(self, change: Change, created: dict[tuple[str, str], int]) -> None:
        place = (change.workflow, change.mark)
        created[place] += 1
        again = sum(let.answer == "create again" and let.item["key"] in self._keys[place] for let in self._story.lets)
        asked = sum(w.kind in ("create", "undelete") for w in self._of(change))
        if not asked + again:
            self._verdict.unasked.append(f"{change}")
        elif created[place] > asked + again:
            self._verdict.doubled.append(f"{change}")

    def _look_at_file(self, change: Change, added: dict[tuple[str, str, str], int]) -> None:
        if not any(w.kind == "attach" and w.file == change.new for w in self._of(change)):
            self._verdict.unasked.append(f"{change}")
        place = (change.workflow, change.mark, str(change.new))
        added[place] += 1
        if added[place] > 1:
            self._verdict.doubled.append(f"{change}")

    def _look_at_value(
        self,
        change: Change,
        at: dict[tuple[str, str, str], int],
        last: dict[tuple[str, str, str], Change],
        *,
        is_made: bool,
    ) -> None:
        place = (change.workflow, change.mark, change.field)
        if change.field == ID_FIELDS[change.workflow] and change.workflow == "tckets":
            return  # the server gives it
        if is_made and self._created_again(change):
            return
        values = (v for w in self._of(change) if w.field == change.field for v in (w.base, w.value))
        seen = {item for value in values if isinstance(value, list) for item in value}
        asked = [w.number for w in self._of(change) if wants(w, change, seen)]
        if not asked:
            self._verdict.unasked.append(f"{change}")
            return
        reached = at.get(place, 0)
        newer = [number for number in asked if number > reached or (number == reached and self._insisted(change))]
        newer = newer or [number for number in asked if self._insisted(change, since=reached)]
        if not newer:
            self._verdict.brought_back.append(f"{change}, after that of wish {at[place]}")
            return
        before = last.get(place)
        is_list = isinstance(change.old or change.new, list)  # merged: what goes must have been seen, see above
        theirs = before if before is not None and (before.actor, before.what) == (THEIRS, "value") else None
        if theirs is not None and not is_list and not self._seen(change, theirs):
            self._verdict.overwritten.append(f"{change}, over {theirs}")
        at[place] = newer[0]

    def _created_again(self, change: Change) -> bool:
        keys = self._keys[change.workflow, change.mark]
        again = any(let.answer == "create again" and let.item["key"] in keys for let in self._story.lets)
        return again or any(w.kind == "undelete" and w.mark == change.mark for w in self._wishes)

    def _insisted(self, change: Change, *, since: int | None = None) -> bool:
        """Whether the person wanted what was typed here although somebody else had changed the field; ``since`` a newer
        wish was made: this very value."""
        keys = self._keys[change.workflow, change.mark]
        return any(
            let.answer in _WANTED
            and let.item["key"] in keys
            and let.item["kind"] in ("edit", "create")
            and let.item.get("field", change.field) == change.field
            and (since is None or (let.number >= since and let.item.get("value") == change.new))
            for let in self._story.lets
        )

    def _seen(self, change: Change, before: Change) -> bool:
        """Whether the person had seen what somebody else had made of the field, or insisted."""
        edits = (w for w in self._of(change) if w.kind == "edit" and w.field == change.field)
        return self._insisted(change) or any(w.base == before.new for w in edits)

    def _must_be_asked(self, change: Change, kind: str, *, file: Any = None) -> None:
        if not any(w.kind == kind and (file is None or w.file == file) for w in self._of(change)):
            self._verdict.unasked.append(f"{change}")

    def _of(self, change: Change) -> list[Wish]:
        """The wishes for a task; what was wished for the task that had its unique ID before, once the person has seen
        both and still wanted it, is among them."""
        agreed = {
            (let.item["kind"], let.item.get("field", ""), str(let.item.get("value")))
            for let in self._story.lets
            if let.answer in _WANTED and (let.item["workflow"], let.item["key"]) == (change.workflow, change.unique_id)
        }
        return [
            w
            for w in self._wishes
            if w.workflow == change.workflow
            and (
                w.mark == change.mark
                or (change.unique_id in self._keys[w.workflow, w.mark] and (w.kind, w.field, str(w.value)) in agreed)
            )
        ]

    # -- every wish is somewhere --------------------------------------------------------------------------------------

    def _is_settled(self, wish: Wish) -> bool:
        if self._is_listed(wish) or self._is_let_go(wish):
            return True
        task = self._now.get((wish.workflow, wish.mark))
        match wish.kind:
            case "delete":
                mine = [c for c in self._world.changes if (c.workflow, c.mark) == (wish.workflow, wish.mark)]
                gone = task is None or any(c.what == "deleted" for c in mine)  # by whomever; a backup brings it back
                return gone or self._thought_better(wish)
            case "undelete":
                return task is not None or not self._was_deleted_last(wish)
            case "create":
                return task is not None or self._was(wish, "created") or self._deleted_here(wish)
            case "attach":
                names = [f["filename"] for f in (task or {}).get(FILE_FIELDS[wish.workflow]) or ()]
                return names.count(wish.file) == 1 or self._was(wish, "file added") or self._deleted_here(wish)
            case "detach":
                names = [f["filename"] for f in (task or {}).get(FILE_FIELDS[wish.workflow]) or ()]
                return wish.file not in names or self._was(wish, "file removed")
        if self._superseded(wish) or self._deleted_here(wish):
            return True
        if task is None:
            return wish.value == wish.base or self._was_there(wish)
        return is_fulfilled(wish, task.get(wish.field)) or self._changed_by_others_since(wish)

    def _thought_better(self, wish: Wish) -> bool:
        """Whether a deletion was undone since."""
        return any(
            (w.kind, w.workflow, w.mark) == ("undelete", wish.workflow, wish.mark) and w.number > wish.number
            for w in self._wishes
        )

    def _was_deleted_last(self, wish: Wish) -> bool:
        """Whether a task is gone by the deletion that was undone. One that was gone before (the person may still ask
        to delete what shows an edit of it) is as gone as it was; so is one that was deleted once more since, or whose
        older deletion the person had sent again."""
        mine = [c for c in self._world.changes if (c.workflow, c.mark) == (wish.workflow, wish.mark)]
        whole = [c for c in mine if c.what in ("created", "deleted")]
        deletions = [w for w in self._wishes if (w.kind, w.workflow, w.mark) == ("delete", wish.workflow, wish.mark)]
        undone = max((w.at for w in deletions if w.number < wish.number), default=0.0)
        again = any(w.number > wish.number for w in deletions) or self._is_deletion_sent_again(wish)
        gone = bool(whole) and (whole[-1].actor, whole[-1].what) == (OURS, "deleted") and whole[-1].at >= undone
        return gone and not again

    def _is_listed(self, wish: Wish) -> bool:
        keys = self._keys[wish.workflow, wish.mark]
        for item in self._story.outbox:
            if item["workflow"] != wish.workflow:
                continue
            unmarked = item["kind"] == "create" and item.get("mark") is None and self._is_to_be_there_again(keys)
            if item["key"] in keys or item.get("mark") == wish.mark or unmarked:
                if item["kind"] == "create":
                    value = item["value"]
                    is_in_it = wish.kind == "edit" and value.get(wish.field) == wish.value
                    if is_in_it or wish.kind in ("create", "undelete"):
                        return True
                elif is_of(item, wish):
                    return True
        return False

    def _is_to_be_there_again(self, keys: set[str]) -> bool:
        """Whether a task is to be created again. Where nothing is kept of it but what was typed, it has no mark."""
        return any(let.answer == "create again" and let.item["key"] in keys for let in self._story.lets)

    def _is_let_go(self, wish: Wish) -> bool:
        keys = self._keys[wish.workflow, wish.mark]
        for let in self._story.lets:
            if let.answer == "discard" and let.number >= wish.number and let.item["workflow"] == wish.workflow:
                if let.item["kind"] == "create" and (let.item.get("mark") == wish.mark or let.item["key"] in keys):
                    return True
                if let.item["key"] in keys and is_of(let.item, wish):
                    return True
            goes = wish.kind not in ("edit", "attach", *LINKS)  # that is in the new creation, or follows it
            if goes and let.answer == "create again" and let.number >= wish.number and let.item["key"] in keys:
                return True
            here = let.answer == "apply here" and let.number >= wish.number and let.item["key"] in keys
            if here and is_of(let.item, wish):
                return True  # it is for another task from now on
        return False

    def _was(self, wish: Wish, what: str) -> bool:
        """Whether the server had it once; who came after it may have taken it away again."""
        for change in self._world.changes:
            if (change.actor, change.what) == (OURS, what) and (change.workflow, change.mark) == (
                wish.workflow,
                wish.mark,
            ):
                if what == "value" and (change.field, change.new) != (wish.field, wish.value):
                    continue
                if what == "file added" and change.new != wish.file:
                    continue
                if what == "file removed" and change.old != wish.file:
                    continue
                return what != "file added" or self._taken_away_since(change)
        return False

    def _was_there(self, wish: Wish) -> bool:
        """Whether a task that is gone has held the value."""
        place = (wish.workflow, wish.mark, wish.field)
        changes = [c for c in self._world.changes if (c.workflow, c.mark, c.field) == place]
        first = [t.get(wish.field) for t in self._world.first[wish.workflow].values() if t.get("Mark") == wish.mark]
        held = [*first, *(value for c in changes for value in (c.old, c.new))]
        if isinstance(wish.value or wish.base, list):  # what was only taken away may have been gone already
            return any(is_fulfilled(wish, value) for value in held or [None])
        return wish.value is None or wish.value in held

    def _taken_away_since(self, change: Change) -> bool:
        later = self._world.changes[change.number + 1 :]
        mine = [c for c in later if (c.workflow, c.mark) == (change.workflow, change.mark)]
        return any(c.blob_id == change.blob_id or c.what == "deleted" for c in mine)

    def _superseded(self, wish: Wish) -> bool:
        """Whether the person has wished for something else since: of this task, or of what was shown in its place; or
        has put there what they had typed for the task that had its unique ID before."""
        keys, place = self._keys[wish.workflow, wish.mark], (wish.workflow, "edit", wish.field)
        return any(
            let.answer == "apply here"
            and let.number >= wish.number
            and let.item["key"] in keys
            and (let.item["workflow"], let.item["kind"], let.item.get("field")) == place
            for let in self._story.lets
        ) or any(
            other.kind == "edit"
            and other.number > wish.number
            and (other.workflow, other.field) == (wish.workflow, wish.field)
            and (other.mark == wish.mark or other.key == wish.key)
            # One that was cut off by a kill may have been kept all the same; back to what was there before, it takes
            # this one out of the outbox and leaves nothing.
            and (
                other.kept
                or self._is_listed(other)
                or self._was(other, "value")
                or same(other.value, wish.base)
                or self._was_asked_about(other)
            )
            for other in self._wishes
        )

    def _was_asked_about(self, wish: Wish) -> bool:
        """Whether the person has answered what became of a wish: then it was kept, though nothing says so."""
        keys = self._keys[wish.workflow, wish.mark]
        return any(
            let.number >= wish.number
            and (let.item["workflow"], let.item["key"]) in {(wish.workflow, key) for key in keys}
            and is_of(let.item, wish)
            for let in self._story.lets
        )

    def _deleted_here(self, wish: Wish) -> bool:
        same = [w for w in self._wishes if (w.workflow, w.mark) == (wish.workflow, wish.mark)]
        if any(w.kind == "delete" and w.kept for w in same) and (wish.workflow, wish.mark) not in self._now:
            return True
        # What waited for the person goes with a task that they delete, also where somebody else had deleted it before,
        # where they had asked for that earlier and have it sent again, and when a backup brings it back later.
        place = ("deleted", wish.workflow, wish.mark)
        deleted = any((c.what, c.workflow, c.mark) == place for c in self._world.changes)
        return deleted and (
            any(w.kind == "delete" and w.number > wish.number for w in same) or self._is_deletion_sent_again(wish)
        )

    def _is_deletion_sent_again(self, wish: Wish) -> bool:
        """Whether the person has had the deletion of its task sent again since a wish was made."""
        return self._story.has_sent_again("delete", wish, self._keys[wish.workflow, wish.mark])

    def _changed_by_others_since(self, wish: Wish) -> bool:
        """Whether the server has had the value, and somebody else or a backup has changed it or its task since."""
        place = (wish.workflow, wish.mark)
        mine = [c for c in self._world.changes if (c.workflow, c.mark) == place and c.field in (wish.field, "")]
        for number, change in enumerate(mine):
            here = change.field == wish.field
            if here and change.actor != OURS and is_fulfilled(wish, change.old):
                return True
            if here and is_fulfilled(wish, change.new) and any(c.actor != OURS for c in mine[number + 1 :]):
                return True
        return False
