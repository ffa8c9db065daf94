"""Where removed tasks of the workflows stood, read once and stored when it changes."""

from __future__ import annotations

from flowdash_desktop.domain.table.positions import Positions
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope


class TaskPositions:
    """The positions of one account's workflows.

    Args:
        arrangements: where they are stored.
        scope: owns what is started here.
    """

    def __init__(self, arrangements: Arrangements, scope: TaskScope) -> None:
        self._arrangements = arrangements
        self._scope = scope
        self._known: dict[str, Positions] = {}
        self._stored: dict[str, int] = {}

    async def of(self, workflow_id: str) -> Positions:
        """The positions of a workflow; whoever changes them calls ``store_soon``."""
        if workflow_id not in self._known:
            read = await self._arrangements.positions(workflow_id)
            self._known.setdefault(workflow_id, read)
        return self._known[workflow_id]

    def store_soon(self) -> None:
        """Store what has changed."""
        if self._changed():
            self._scope.start(self.store(), name="store positions", key="store positions")

    async def store(self) -> None:
        """Store what has changed, and return when it is on the disk."""
        for workflow_id in self._changed():
            positions = self._known[workflow_id]
            version = positions.version
            await self._arrangements.keep_positions(workflow_id, positions)
            self._stored[workflow_id] = version

    def _changed(self) -> list[str]:
        known, stored = self._known, self._stored
        return [name for name, positions in known.items() if positions.version != stored.get(name, 0)]
