"""What triage mode of an account works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.presenters.task_list import TaskListPresenter
from flowdash_desktop.ui.presenters.undo.history import HistoryPresenter

if TYPE_CHECKING:
    from flowdash_desktop.ui.presenters.activity import ActivityPresenter
    from flowdash_desktop.ui.presenters.alike.presenter import AlikePresenter


@dataclass(frozen=True, slots=True)
class TriageOf:
    """The presenters that triage mode asks.

    Attributes:
        session: the account.
        arrangements: how the person has arranged it.
        scope: owns what is started.
        tasks: the table.
        history: undoes.
        activity: gives what runs actions.
        alike: gives what marks duplicates.
    """

    session: Session
    arrangements: Arrangements
    scope: TaskScope
    tasks: TaskListPresenter
    history: HistoryPresenter
    activity: Callable[[], ActivityPresenter]
    alike: Callable[[], AlikePresenter]
