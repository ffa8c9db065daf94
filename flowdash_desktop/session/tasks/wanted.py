"""Which workflows are read: the current one, and another one beside it."""

from __future__ import annotations

from collections.abc import Mapping

from flowdash_desktop.session.events import Loading
from flowdash_desktop.session.tasks.list_loader import ListReading
from flowdash_desktop.session.tasks.workflow_state import WorkflowState


class Wanted:
    """The workflows that are read, and the ones that the person has stopped.

    Attributes:
        current: the workflow that was opened last.
        beside: another workflow of which a task is open, or the one of which a task is sought.
        stopped: how far each workflow had come that the person has stopped.
    """

    def __init__(self) -> None:
        self.current: str | None = None
        self.beside: str | None = None
        self.stopped: dict[str, Loading] = {}
        self._continued: set[str] = set()
        self._list: tuple[str, ListReading] | None = None

    def choose(self, workflow_id: str) -> None:
        """Make a workflow current. A list for which nobody waits any more is read no further."""
        self.current = workflow_id
        self._stop_unwanted()

    def choose_beside(self, workflow_id: str | None) -> None:
        """Read one more workflow, None for none, also where the person had stopped it."""
        self.beside = workflow_id
        self.go_on(workflow_id)
        self._stop_unwanted()

    def _stop_unwanted(self) -> None:
        if self._list is not None and self._list[0] not in (self.current, self.beside):
            self._list[1].stop()

    def go_on(self, workflow_id: str | None) -> None:
        """Read on where the person had stopped it."""
        if workflow_id is not None and (reading := self.reading(workflow_id)) is not None:
            reading.is_halted = False
        if workflow_id is not None and self.stopped.pop(workflow_id, None) is not None:
            self._continued.add(workflow_id)

    def is_continued(self, workflow_id: str) -> bool:
        """True, once, where a workflow goes on with what was stopped."""
        is_so = workflow_id in self._continued
        self._continued.discard(workflow_id)
        return is_so

    def all(self) -> list[str]:
        """The workflows, each once."""
        return [*dict.fromkeys(filter(None, (self.current, self.beside)))]

    def in_order(self, states: Mapping[str, WorkflowState]) -> list[str]:
        """The workflows in the order in which they are read.

        The current one is first, unless all of it is here and nothing of the one beside.
        """
        current = states.get(self.current or "")
        is_beside_first = self.beside not in states and current is not None and current.is_complete
        return self.all()[::-1] if is_beside_first else self.all()

    # The list that is being read

    def begin(self, workflow_id: str, reading: ListReading) -> None:
        """A list is read from now on, unless nobody waits for it any more."""
        self._list = workflow_id, reading
        self._stop_unwanted()

    def end(self) -> None:
        """No list is read now."""
        self._list = None

    def reading(self, workflow_id: str) -> ListReading | None:
        """The reading of a workflow's list, None while it is not read."""
        return self._list[1] if self._list is not None and self._list[0] == workflow_id else None
