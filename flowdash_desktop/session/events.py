"""What a session announces. Observers are called on the event loop's thread, after the change is in force."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.status import SyncStatus


@dataclass(frozen=True, slots=True)
class WorkflowsChanged:
    """The list of workflows, or the workspace's name, is new."""


@dataclass(frozen=True, slots=True)
class WorkflowLoaded:
    """A workflow's schema or all of its tasks came, from the cache or the server: read it as a whole."""

    workflow_id: str
    schema_changed: bool


@dataclass(frozen=True, slots=True)
class TasksChanged:
    """Some tasks are shown differently now, or came, or went.

    Attributes:
        workflow_id: where.
        keys: which; one that the session does not show any more is gone.
        renamed: the old key of each task that was just created on the server, and its new one.
    """

    workflow_id: str
    keys: frozenset[TaskKey]
    renamed: Mapping[TaskKey, TaskKey] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The account's state is another."""

    status: SyncStatus


@dataclass(frozen=True, slots=True)
class HistoryChanged:
    """What can be undone, or done again, is another."""


@dataclass(frozen=True, slots=True)
class UploadProgressed:
    """A file is on its way: bytes sent of the whole request."""

    edit_id: str
    sent: int
    total: int


@dataclass(frozen=True, slots=True)
class KeyNeeded:
    """The server does not take the API key: nothing is sent until another is given. ``words`` say why."""

    words: str


@dataclass(frozen=True, slots=True)
class WorkflowUnavailable:
    """A workflow could not be read and nothing of it is in the cache; ``words`` say why."""

    workflow_id: str
    words: str


SessionEvent: TypeAlias = (
    WorkflowsChanged
    | WorkflowLoaded
    | TasksChanged
    | StatusChanged
    | HistoryChanged
    | UploadProgressed
    | KeyNeeded
    | WorkflowUnavailable
)
Observer: TypeAlias = Callable[[SessionEvent], None]


class Observers:
    """Those who are told. A fault of one of them stops neither the others nor the session."""

    def __init__(self) -> None:
        self._observers: list[Observer] = []

    def add(self, observer: Observer) -> Callable[[], None]:
        """Tell ``observer`` of everything from now on; the answer is a call that ends it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer) if observer in self._observers else None

    def tell(self, event: SessionEvent) -> None:
        """Tell all."""
        for observer in tuple(self._observers):
            try:
                observer(event)
            except Exception as error:
                context = {"message": "an observer failed", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)
