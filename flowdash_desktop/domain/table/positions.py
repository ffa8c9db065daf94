"""Where tasks stood in the server's order before they were removed, so that they return to their position.

A server lists a task that is created again behind all others. The position is remembered as the task that stood before
it. Tasks return in the opposite order of their removal, each right behind that task, or behind the one before that.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from enum import Enum

from flowdash_desktop.domain.tasks import TaskKey

_MOST = 2000
_LONGEST_GAP = 64
"""So many removed tasks between two others are looked at."""


class Arranged(Enum):
    """What putting rows in their remembered positions has changed."""

    NOTHING = "nothing"
    NEW_ROWS = "new rows"
    ALL_ROWS = "all rows"


class Positions:
    """The positions of removed tasks, those removed last at the end; of more than 2,000 the oldest are forgotten.

    Attributes:
        before: by task, the one that stood before it; None for the first position.
        version: counts the changes.
    """

    def __init__(self, before: Mapping[TaskKey, TaskKey | None] | None = None) -> None:
        self.before: dict[TaskKey, TaskKey | None] = dict(before or {})
        self.version = 0
        self._behind = {before: key for key, before in self.before.items()}

    def __contains__(self, key: TaskKey) -> bool:
        return key in self.before

    def note(self, key: TaskKey, before: TaskKey | None, there: Container[TaskKey]) -> None:
        """Remember where a task stood when it was removed.

        Args:
            key: the task.
            before: the one that stood before it; removed ones that stood between the two are found here.
            there: all tasks that are not removed.
        """
        self.before.pop(key, None)
        before = self._last_removed(key, before, there)
        self.before[key] = before
        self._behind[before] = key
        if len(self.before) > _MOST:
            del self.before[next(iter(self.before))]
        self.version += 1

    def replaced(self, key: TaskKey, before: TaskKey | None, there: Container[TaskKey]) -> None:
        """Another row takes a task's name, so that removed tasks no longer stand behind that name.

        Args:
            key: the name.
            before: the task that stood before the row that had the name.
            there: all tasks that are not removed.
        """
        for removed in [removed for removed, stood in self.before.items() if stood == key]:
            self.before[removed] = self._last_removed(removed, before, there)
            self._behind[self.before[removed]] = removed
            self.version += 1

    def _last_removed(self, key: TaskKey, before: TaskKey | None, there: Container[TaskKey]) -> TaskKey | None:
        """The last of the removed tasks that stood between a task and the one that is left before it, or that one."""
        for _ in range(_LONGEST_GAP):
            removed = self._behind.get(before)
            if removed is None or removed == key or removed in there or self.before.get(removed, removed) != before:
                break
            before = removed
        return before

    def forget(self, key: TaskKey) -> None:
        """The server lists the task in its position by itself."""
        if self.before.pop(key, key) != key:
            self.version += 1

    def rename(self, old: TaskKey, new: TaskKey) -> None:
        """A task has got another unique ID."""
        if old in self.before or old in self.before.values():
            named = {old: new}
            self.before = {
                named.get(key, key): None if before is None else named.get(before, before)
                for key, before in self.before.items()
            }
            self._behind = {before: key for key, before in self.before.items()}
            self.version += 1

    def arranged(self, order: Iterable[int], rows: Mapping[TaskKey, int], start: int) -> list[int]:
        """Rows in an order in which the ones with a position stand there.

        Args:
            order: all rows, as the server lists them.
            rows: the row of each task.
            start: rows below this one stay as they are.
        """
        placed = [key for key in reversed(self.before) if rows.get(key, -1) >= start and self._is_known(key, rows)]
        moving = {rows[key] for key in placed}
        return _woven((row for row in order if row not in moving), self._followers(placed, rows, moving))

    def _followers(
        self, placed: Iterable[TaskKey], rows: Mapping[TaskKey, int], moving: Container[int]
    ) -> dict[int, list[int]]:
        """The rows of tasks with a position by the row that each is to stand behind, -1 for the first position.

        Args:
            placed: the tasks, the last removed first: each one then finds only the tasks that come back before it.
            rows: the row of each task.
            moving: the rows of ``placed``.
        """
        done, behind = set[int](), dict[int, list[int]]()
        for key in placed:
            before = (rows[k] for k in self._chain(key) if k in rows)
            found = (row for row in before if row not in moving or row in done)
            behind.setdefault(next(found, -1), []).append(rows[key])
            done.add(rows[key])
        return behind

    def _chain(self, key: TaskKey) -> Iterator[TaskKey]:
        """The task that stood before this one, the one that stood before that, and so on as far as that is known."""
        seen = {key}
        before = self.before.get(key)
        while before is not None and before not in seen:
            yield before
            seen.add(before)
            before = self.before.get(before)

    def _is_known(self, key: TaskKey, rows: Mapping[TaskKey, int]) -> bool:
        """False where nothing is left of what stood before a task."""
        last = key
        for last in self._chain(key):
            if last in rows:
                return True
        return last in self.before and self.before[last] is None


def _woven(order: Iterable[int], behind: Mapping[int, list[int]]) -> list[int]:
    """Rows in order, each with the rows behind it, and again with those behind these; ``behind`` -1 come first."""
    made: list[int] = []
    for row in (-1, *order):
        if row not in behind:
            made.append(row)
            continue
        waiting = [row]
        while waiting:
            made.append(waiting.pop())
            waiting += behind.get(made[-1], ())
    return [row for row in made if row >= 0]
