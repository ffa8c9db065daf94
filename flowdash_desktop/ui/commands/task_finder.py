"""Where the palette gets tasks of other workflows from, and tells which task was chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from flowdash_desktop.domain.tasks import TaskKey


@dataclass(frozen=True, slots=True)
class FoundTask:
    """A task of a workflow that is not shown.

    Attributes:
        workflow_id: its workflow.
        key: which task.
        name: its unique ID and its title.
        where: the names of its workflow and its stage.
        color: of its stage, None where that is not known.
        is_exact: its unique ID is all that was typed.
    """

    workflow_id: str
    key: TaskKey
    name: str
    where: str
    color: str | None
    is_exact: bool = False


class TaskFinder(QObject):
    """Between the palette of a window and the account that is shown in it.

    Signals:
        wanted(tuple): tasks of other workflows are looked for, in which these words are found.
        arrived(tuple, list): for these words these tasks, each a ``FoundTask``, were found.
        chosen(str, TaskKey, str): a task is to be shown; its workflow, which one, and what it is called.
    """

    wanted = Signal(object)
    arrived = Signal(object, object)
    chosen = Signal(str, object, str)
