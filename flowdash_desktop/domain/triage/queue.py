"""The queue of triage mode: tasks in an order that stays as it was when the person entered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import chain, islice

from flowdash_desktop.domain.tasks import TaskKey


class Standing(Enum):
    """What became of a task of the queue."""

    OPEN = auto()
    DECIDED = auto()
    LATER = auto()
    GONE = auto()
    """It was deleted, or somebody else moved it out of what the queue is about."""


class TriageQueue:
    """Each task once, in a frozen order, and one of them current.

    A task that is skipped stays open: the queue comes back to it after the last task. Nothing but ``reorder`` moves a
    task.

    Args:
        keys: the tasks in the order in which the person sees them; a repeated one counts once.
        current: the task to begin with; the first one where it is None, or not one of them.
    """

    def __init__(self, keys: Iterable[TaskKey], current: TaskKey | None = None) -> None:
        self._order: list[TaskKey] = list(dict.fromkeys(keys))
        self._standing = dict.fromkeys(self._order, Standing.OPEN)
        self._counts = Counter(self._standing.values())
        self._places = _places(self._order)
        self._current: TaskKey | None = next(iter(self._order), None)
        if current in self._standing:
            self._current = current

    # Looking

    @property
    def current(self) -> TaskKey | None:
        """The task that is decided about now; None at the end, and in an empty queue."""
        return self._current

    @property
    def order(self) -> Sequence[TaskKey]:
        """All tasks in the frozen order."""
        return tuple(self._order)

    def __contains__(self, key: object) -> bool:
        """True for a task of the queue, whatever became of it."""
        return key in self._standing

    def standing(self, key: TaskKey) -> Standing | None:
        """What became of a task; None for one that the queue does not have."""
        return self._standing.get(key)

    def count(self, standing: Standing) -> int:
        """How many tasks stand so."""
        return self._counts[standing]

    @property
    def total(self) -> int:
        """How many tasks there are to decide about and were decided: neither gone nor put off."""
        return self.count(Standing.OPEN) + self.count(Standing.DECIDED)

    def upcoming(self, most: int) -> list[TaskKey]:
        """The open tasks that come after the current one, at most so many."""
        return [*islice(self._open_after(self._current), most)]

    # Moving

    def go_to(self, key: TaskKey) -> bool:
        """Make a task current, whatever became of it; False for one that the queue does not have."""
        if key in self._standing:
            self._current = key
        return key in self._standing

    def next(self) -> TaskKey | None:
        """Go on to the next open task, after the last one to the first that was skipped; None at the end.

        Where the current task is the only one left it stays current.
        """
        found = next(self._open_after(self._current), None)
        if found is not None:
            self._current = found
        elif self._current is None or self._standing[self._current] is not Standing.OPEN:
            self._current = None
        return self._current

    def back(self) -> TaskKey | None:
        """Go back to the task before, a decided one too; the first one stays current."""
        for at in reversed(range(self._place(self._current))):
            if self._standing[key := self._order[at]] in (Standing.OPEN, Standing.DECIDED):
                self._current = key
                break
        return self._current

    # What becomes of tasks

    def set_standing(self, key: TaskKey, standing: Standing) -> bool:
        """Note what became of a task; the current one stays current. False where nothing is different by it."""
        if key not in self._standing or self._standing[key] is standing:
            return False
        self._counts[self._standing[key]] -= 1
        self._counts[standing] += 1
        self._standing[key] = standing
        return True

    def add(self, key: TaskKey) -> None:
        """Let a task come, or come back, open: a new one stands behind all others."""
        if key not in self._standing:
            self._places[key] = len(self._order)
            self._order.append(key)
            self._counts[Standing.OPEN] += 1
            self._standing[key] = Standing.OPEN
        self.set_standing(key, Standing.OPEN)

    def rename(self, old: TaskKey, new: TaskKey) -> None:
        """The server has given a task another key."""
        if old not in self._standing or new in self._standing:
            return
        self._places[new] = at = self._places.pop(old)
        self._order[at] = new
        self._standing[new] = self._standing.pop(old)
        if self._current == old:
            self._current = new

    def reorder(self, keys: Sequence[TaskKey]) -> None:
        """Put the open tasks into another order, behind the tasks that are not open.

        The current task stays current. An open one goes first, so that none of the new order comes before it; where
        there is none the first one becomes current.

        Args:
            keys: open tasks of the queue, each once; open ones that are missing follow in their present order.
        """
        is_open = dict.fromkeys(key for key in self._order if self._standing[key] is Standing.OPEN)
        first = (key for key in chain((self._current,), keys) if key in is_open)
        opened = [*dict.fromkeys(chain(first, is_open))]
        self._order = [key for key in self._order if key not in is_open] + opened
        self._places = _places(self._order)
        if self._current is None:
            self._current = next(iter(opened), None)

    def _place(self, key: TaskKey | None) -> int:
        return len(self._order) if key is None else self._places[key]

    def _open_after(self, key: TaskKey | None) -> Iterator[TaskKey]:
        """The open tasks behind one, then those before it, without itself."""
        at = self._place(key)
        around = map(self._order.__getitem__, chain(range(at + 1, len(self._order)), range(at)))
        return (one for one in around if self._standing[one] is Standing.OPEN)


def _places(order: Sequence[TaskKey]) -> dict[TaskKey, int]:
    return {key: place for place, key in enumerate(order)}
