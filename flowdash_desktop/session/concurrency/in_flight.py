"""The tasks whose edits are on their way to the outbox: no list may take them away before they are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.index import TaskRef


class Expected:
    """Counts them, as several edits of one task may be on their way."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[TaskKey]] = {}

    def keys_in(self, workflow_id: str) -> Mapping[TaskKey, int]:
        """The tasks of one workflow."""
        return self._counts.get(workflow_id, {})

    def expect(self, tasks: Iterable[TaskRef]) -> Callable[[], None]:
        """Edits of these tasks are on their way, until the answer is called."""
        expected: dict[str, list[TaskKey]] = {}
        for workflow_id, key in tasks:
            expected.setdefault(workflow_id, []).append(key)
        for workflow_id, keys in expected.items():
            self._counts.setdefault(workflow_id, Counter()).update(keys)

        def arrived() -> None:
            for workflow_id, keys in expected.items():
                self._counts[workflow_id].subtract(keys)
                left = +self._counts[workflow_id]
                if left:
                    self._counts[workflow_id] = left
                else:
                    del self._counts[workflow_id]

        return arrived
