"""The orders of a queue: as the table is sorted, oldest first, similar ones together, simple ones first.

Each order is a permutation of the table's, and says of each task why it stands where it does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from flowdash_desktop.domain.tasks import TaskKey

USUAL_DAYS = 3
"""So long a task waits at most, where the person has chosen an order and no bound."""


class QueueOrder(StrEnum):
    """How a queue is ordered; the values are stored."""

    SORTED = "sorted"
    OLDEST = "oldest"
    SIMILAR = "similar"
    SIMPLE = "simple"


@dataclass(frozen=True, slots=True)
class OrderChoice:
    """What a person has chosen for a workflow.

    Attributes:
        order: the order.
        days: no task waits longer; 0 for no bound, None where nothing was chosen.
    """

    order: QueueOrder = QueueOrder.SORTED
    days: int | None = None

    @property
    def bound(self) -> int:
        """The days in force, 0 for no bound. The order of the table is left alone unless a bound was chosen."""
        usual = 0 if self.order is QueueOrder.SORTED else USUAL_DAYS
        return usual if self.days is None else self.days


@dataclass(frozen=True, slots=True)
class Traits:
    """What orders look at.

    Attributes:
        key: the task.
        waited: the days since it was created; None where that is not known.
        likenesses: what it may have in common with others, in words for a person.
        missing: how many required fields are blank.
        files: how many files it has.
        letters: how many letters its texts have.
    """

    key: TaskKey
    waited: float | None = None
    likenesses: tuple[str, ...] = ()
    missing: int = 0
    files: int = 0
    letters: int = 0


class Why(Enum):
    """Why a task stands where it does."""

    SORTED = auto()
    WAITED_LONGEST = auto()
    WAITS_TOO_LONG = auto()
    ALIKE = auto()
    UNLIKE = auto()
    SIMPLE = auto()


@dataclass(frozen=True, slots=True)
class Placed:
    """A task at its position.

    Attributes:
        key: the task.
        why: why it stands there.
        days: how many whole days it has waited, None where that is not known.
        likeness: what it has in common with the tasks around it, ``""`` for nothing.
        alike: how many tasks have that in common.
        missing, files: what there is to do with it.
    """

    key: TaskKey
    why: Why
    days: int | None = None
    likeness: str = ""
    alike: int = 0
    missing: int = 0
    files: int = 0


def arranged(tasks: Sequence[Traits], choice: OrderChoice) -> list[Placed]:
    """Put tasks in an order.

    A task that has waited as long as the bound, or longer, stands before every task that has not, the oldest first.
    Tasks that the order does not tell apart stay in the given order.

    Args:
        tasks: in the order of the table, each once.
        choice: the order and the bound.
    """
    bound = choice.bound
    late = [one for one in tasks if bound and one.waited is not None and one.waited >= bound]
    is_late = {one.key for one in late}
    late.sort(key=_age, reverse=True)
    rest = [one for one in tasks if one.key not in is_late]
    return [_placed(one, Why.WAITS_TOO_LONG) for one in late] + _ordered(rest, choice.order)


def _ordered(tasks: list[Traits], order: QueueOrder) -> list[Placed]:
    if order is QueueOrder.OLDEST:
        return [_placed(one, Why.WAITED_LONGEST) for one in sorted(tasks, key=_age, reverse=True)]
    if order is QueueOrder.SIMPLE:
        return [
            _placed(one, Why.SIMPLE) for one in sorted(tasks, key=lambda one: (one.missing, one.files, one.letters))
        ]
    if order is QueueOrder.SIMILAR:
        return _together(tasks)
    return [_placed(one, Why.SORTED) for one in tasks]


def _together(tasks: Sequence[Traits]) -> list[Placed]:
    """Tasks with the same likeness beside each other, where the first of them stands."""
    often = Counter(likeness for one in tasks for likeness in set(one.likenesses))
    groups: dict[str | TaskKey, list[Traits]] = {}
    shared = {one.key: _likeness(one, often, len(tasks)) for one in tasks}
    for one in tasks:
        groups.setdefault(shared[one.key] or one.key, []).append(one)
    return [
        _placed(one, Why.ALIKE if len(group) > 1 else Why.UNLIKE, shared[one.key], len(group))
        for group in groups.values()
        for one in group
    ]


def _likeness(one: Traits, often: Mapping[str, int], total: int) -> str:
    """What a task has in common with most others, as long as it tells them from the rest; ``""`` for nothing.

    What more than half of all tasks have says nothing about one, unless there is nothing else.
    """
    common = [likeness for likeness in one.likenesses if often[likeness] > 1]
    telling = [likeness for likeness in common if often[likeness] * 2 <= total]
    return max(telling or common, key=lambda likeness: (often[likeness], likeness), default="")


def _work(one: Traits) -> tuple[int, int, int]:
    """What there is to do with a task."""
    return one.missing, one.files, one.letters


def _age(one: Traits) -> float:
    """How long a task has waited; one of which that is not known counts as new."""
    return one.waited if one.waited is not None else float("-inf")


def _placed(one: Traits, why: Why, likeness: str = "", alike: int = 0) -> Placed:
    days = None if one.waited is None else max(0, int(one.waited))
    return Placed(one.key, why, days, likeness if why is Why.ALIKE else "", alike, one.missing, one.files)
