"""What a session announces. Observers are called on the event loop's thread, after the change is in force."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import Edit
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.history import TurnedStep
from flowdash_desktop.domain.presence import OthersChange
from flowdash_desktop.domain.schema import User
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.status import SyncStatus
from flowdash_desktop.session.tasks.task_batch import TaskSlice
from flowdash_desktop.wire.lists.unreadable import UnreadableTask


@dataclass(frozen=True, slots=True)
class WorkflowsChanged:
    """The list of workflows, or the workspace's name, is new."""


@dataclass(frozen=True, slots=True)
class WorkflowLoaded:
    """A workflow is best read as a whole now: its first tasks came, or another schema, or too many changes to name.

    More of its tasks may still be on their way: they are announced by ``TasksArrived``.
    """

    workflow_id: str
    schema_changed: bool


@dataclass(frozen=True, slots=True)
class TasksChanged:
    """Some tasks are shown differently now, or went, or came by an edit of the person's own.

    Attributes:
        workflow_id: where.
        keys: which, new ones in the order in which they were made; one that the session does not show any more is gone.
        renamed: the old key of each task that was just created on the server, and its new one.
    """

    workflow_id: str
    keys: Set[TaskKey]
    renamed: Mapping[TaskKey, TaskKey] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TasksFollowed:
    """Tasks were created, created again or renamed: what is half-typed for them goes on under their new names. All that
    one answer of the server renames comes in one event, before ``TasksChanged``."""

    followings: Sequence[Following]


@dataclass(frozen=True, slots=True)
class TasksArrived:
    """Tasks that were not there before, while a list is read: they follow the ones that are.

    Whoever is still reading the workflow by ``Session.slices`` finds them there.
    """

    workflow_id: str
    part: TaskSlice


@dataclass(frozen=True, slots=True)
class Loading:
    """How far the tasks of a workflow have come that are not all here.

    Attributes:
        count: how many are.
        total: how many there will be, about; None where that is not known.
        stopped: they don't come by themselves any more, as the person has stopped them.
    """

    count: int
    total: int | None = None
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class LoadingProgressed:
    """The tasks of a workflow are coming and take their time; None when all are here, or no more come for now.

    The last word comes for each first reading that was announced before its end, the others only where it takes long.
    """

    workflow_id: str
    loading: Loading | None


@dataclass(frozen=True, slots=True)
class NewsChanged:
    """What others changed in these tasks is marked anew, or was seen."""

    workflow_id: str
    keys: frozenset[TaskKey]


@dataclass(frozen=True, slots=True)
class OthersChanged:
    """Others have changed these tasks, of which each was known before."""

    workflow_id: str
    changes: Mapping[TaskKey, OthersChange]


@dataclass(frozen=True, slots=True)
class PresenceChanged:
    """Others are at these tasks now, or not any more."""

    workflow_id: str
    keys: frozenset[TaskKey]


@dataclass(frozen=True, slots=True)
class ActivityChanged:
    """What is known of a task's comments, checklist or actions is another, or was looked for in vain."""

    workflow_id: str
    key: TaskKey


@dataclass(frozen=True, slots=True)
class UnreadableFound:
    """A list that was read to its end holds items that can't be shown; or holds none any more.

    Attributes:
        workflow_id: where.
        count: how many; 0 for none any more.
        tasks: what is known of the first of them.
    """

    workflow_id: str
    count: int
    tasks: Sequence[UnreadableTask] = ()


@dataclass(frozen=True, slots=True)
class AlikeChanged:
    """Other tasks of a workflow may be alike than before."""

    workflow_id: str


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The account's state is another."""

    status: SyncStatus


@dataclass(frozen=True, slots=True)
class HistoryChanged:
    """What can be undone, or done again, is another."""


@dataclass(frozen=True, slots=True)
class StepMade:
    """A person did something, and it is durable here. Undo and redo are no new steps.

    Attributes:
        step: the id of the undo step.
        edits: what was asked for; there may be thousands.
    """

    step: str
    edits: Sequence[Edit]


@dataclass(frozen=True, slots=True)
class StepTurned:
    """A step was undone, or done again.

    Attributes:
        step: the id of the step.
        undone: it was undone.
        part: the id that the part has which was turned, where the rest of the step stays; ``""`` for the whole step.
        remaining: the tasks for which the step stays as it was.
    """

    step: str
    undone: bool
    part: str = ""
    remaining: frozenset[TaskKey] = frozenset()

    @classmethod
    def of(cls, turned: TurnedStep, *, undone: bool) -> StepTurned:
        """What is announced of a step that was turned."""
        part = turned.step.id if turned.step.id != turned.was else ""
        return cls(turned.was, undone, part, turned.remaining)


@dataclass(frozen=True, slots=True)
class UploadProgressed:
    """A file is on its way: bytes sent of the whole request."""

    edit_id: str
    sent: int
    total: int


@dataclass(frozen=True, slots=True)
class KeyNeeded:
    """The server does not take the API key: nothing is sent until another is given. ``reason`` says why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class OwnUserLearned:
    """The server has said whose the API key is: this user's, None for nobody's."""

    user: User | None


@dataclass(frozen=True, slots=True)
class OtherWorkspaceFound:
    """Address and key lead to another workspace: nothing is read and nothing is sent until another key is given.

    Attributes:
        own: the account's workspace.
        found: the one that answered.
        waiting: how many edits wait for the account's workspace.
    """

    own: WorkspaceIdentity
    found: WorkspaceIdentity
    waiting: int


@dataclass(frozen=True, slots=True)
class WorkflowUnavailable:
    """A workflow could not be read and nothing of it is in the cache; ``reason`` says why."""

    workflow_id: str
    reason: Reason


SessionEvent: TypeAlias = (
    WorkflowsChanged
    | WorkflowLoaded
    | TasksFollowed
    | TasksArrived
    | TasksChanged
    | LoadingProgressed
    | NewsChanged
    | OthersChanged
    | PresenceChanged
    | ActivityChanged
    | UnreadableFound
    | AlikeChanged
    | StatusChanged
    | HistoryChanged
    | StepMade
    | StepTurned
    | UploadProgressed
    | KeyNeeded
    | OwnUserLearned
    | OtherWorkspaceFound
    | WorkflowUnavailable
)
WorkflowEvent: TypeAlias = (
    WorkflowLoaded
    | TasksArrived
    | TasksChanged
    | LoadingProgressed
    | NewsChanged
    | ActivityChanged
    | WorkflowUnavailable
)
"""What matters to the window only while the workflow is shown."""
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
