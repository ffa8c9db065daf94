"""How far the changes of large steps have been sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from flowdash_desktop.domain.edits import Operation

LARGE = 50
"""So many changes take long enough to be sent that a person wants to see how far they are."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step has been sent.

    Attributes:
        step: its id.
        sent: how many of its changes the server has answered.
        total: how many it has.
    """

    step: str
    sent: int
    total: int


@dataclass(frozen=True, slots=True)
class Cancelled:
    """What became of cancelling a step.

    Attributes:
        stopped: how many of its changes were taken back before they were sent.
        left: how many new tasks stay, as they were changed since.
    """

    stopped: int = 0
    left: int = 0


class LargeSteps:
    """The operations of the large steps in force, by the steps' ids, the oldest step first."""

    def __init__(self) -> None:
        self._operations: dict[str, frozenset[str]] = {}

    def note(self, step_id: str, operations: Iterable[str | None]) -> None:
        """Remember the operations of a step that was made or done again, where it is a large one."""
        ids = self._operations.get(step_id, frozenset()) | frozenset(filter(None, operations))
        if len(ids) >= LARGE:
            self._operations[step_id] = ids

    def forget(self, step_id: str) -> None:
        """A step is undone, or as far as it was sent."""
        self._operations.pop(step_id, None)

    @property
    def least(self) -> int:
        """So many changes make a step a large one."""
        return LARGE

    def load(self, steps: Mapping[str, list[str]]) -> None:
        """Take the operations of steps as they were stored."""
        for step_id, operations in steps.items():
            self.note(step_id, operations)

    def progress(self, items: Mapping[str, Operation], undecided: Collection[str]) -> Progress | None:
        """How far the newest step has come that is being sent, None where none is. Done ones are forgotten.

        What waits so that it can be undone is not being sent before the first of its step is.

        Args:
            items: the operations that wait, by their ids.
            undecided: the ids of operations that wait for a decision of the person.
        """
        for step_id, ids in reversed([*self._operations.items()]):
            left = ids.intersection(items).difference(undecided)  # asked some times a second, of 100,000 rows
            if not left:
                self.forget(step_id)
            elif len(left) < len(ids) or not all(items[i].is_on_hold for i in left):
                return Progress(step_id, len(ids) - len(left), len(ids))
        return None

    def __bool__(self) -> bool:
        """True where a large step may be on its way."""
        return bool(self._operations)
