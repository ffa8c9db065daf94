"""Until when a checklist that was read counts: others may have worked it off since."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.activity import Part
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

FRESH_SECONDS = 120.0
"""A checklist counts for so long, unless the server says sooner that something of its task has changed."""
_REMEMBERED = 512
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Asked:
    """A reading of a checklist.

    Attributes:
        at: when it was asked for, in seconds of ``time.monotonic``.
        version: the text of the task at that moment, None for a task that is not here.
    """

    at: float
    version: bytes | None


class ChecklistFreshness:
    """Notes when the checklist of each task was read, and in which version of the task.

    Args:
        state_of: a workflow as it is shown.
    """

    def __init__(self, state_of: Callable[[str], WorkflowState | None]) -> None:
        self._state_of = state_of
        self._read: dict[TaskRef, Asked] = {}
        self._ended: dict[TaskRef, float] = {}
        self._all_ended = 0.0

    def asked(self, ref: TaskRef) -> Asked:
        """A reading that begins now; see ``Asked``."""
        return Asked(time.monotonic(), self._version(ref))

    def note(self, ref: TaskRef, asked: Asked) -> bool:
        """The checklist of a task was read; False where it may have changed since it was asked for."""
        if asked.at <= max(self._all_ended, self._ended.get(ref, 0.0)):
            return False
        _put(self._read, ref, asked)
        return True

    def note_found(self, ref: TaskRef, asked: Asked, found: Mapping[Part, object]) -> None:
        """The parts of a task were read, its checklist perhaps among them; an error stands for one that was not."""
        if Part.CHECKLIST in found and not isinstance(found[Part.CHECKLIST], FlowdashError):
            self.note(ref, asked)

    def end(self, ref: TaskRef | None) -> None:
        """A checklist may have changed, None for any: what was asked for before does not count any more."""
        if ref is None:
            self._all_ended = time.monotonic()
            self._read.clear()
        else:
            _put(self._ended, ref, time.monotonic())
            self._read.pop(ref, None)

    def is_fresh(self, ref: TaskRef) -> bool:
        """Whether the checklist of a task counts."""
        asked = self._read.get(ref)
        is_young = asked is not None and time.monotonic() - asked.at < FRESH_SECONDS
        return is_young and asked is not None and asked.version == self._version(ref)

    def _version(self, ref: TaskRef) -> bytes | None:
        state = self._state_of(ref[0])
        return state.text(ref[1]) if state is not None else None


def _put(remembered: dict[TaskRef, _T], ref: TaskRef, value: _T) -> None:
    """Remember a value of a task, and forget the oldest."""
    remembered.pop(ref, None)
    while len(remembered) >= _REMEMBERED:
        remembered.pop(next(iter(remembered)))
    remembered[ref] = value
