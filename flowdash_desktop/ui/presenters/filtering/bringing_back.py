"""*Bring back* in the table: the selected tasks are not put off any more."""

from __future__ import annotations

from collections.abc import Sequence

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.put_off_watch import PutOffWatch
from flowdash_desktop.ui.presenters.texts.put_off_texts import back_words, undo_words
from flowdash_desktop.ui.task_actions import FOR_HOW_MANY

_UNDO = "put off again"


class BringingBack:
    """Offers it while a task that is meant is put off.

    Args:
        window: whose table has the tasks.
        put_off: knows what is put off.
    """

    def __init__(self, window: MainWindow, put_off: PutOffWatch) -> None:
        self._window, self._put_off = window, put_off
        self._back: Sequence[PutOff] = ()
        window.table.commands.before_offering = self._offer
        self._connections = Connections()
        self._connections.on(window.task_actions.bring_back.triggered, lambda _=False: self._bring_back())
        self._connections.on(window.notice.action, self._noticed)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._window.table.commands.before_offering = lambda: None
        self._connections.end()

    def _chosen_put_off(self) -> list[TaskKey]:
        """The tasks that are meant and put off."""
        known = self._put_off.tasks
        if not self._put_off.all:  # a hundred thousand tasks may be selected
            return []
        return [key for key in self._window.table.target.tasks() if known.is_put_off(self._put_off.workflow_id, key)]

    def _offer(self) -> None:
        count, action = len(self._chosen_put_off()), self._window.task_actions.bring_back
        action.setProperty(FOR_HOW_MANY, count)
        action.setVisible(count > 0)

    def _bring_back(self) -> None:
        before = self._put_off.all
        self._back = [before[key] for key in self._chosen_put_off()]
        for one in self._back:
            self._put_off.bring_back(one.task)
        if self._back:
            words = back_words([one.title for one in self._back])
            self._window.notice.show_notice(words, actions=((_UNDO, undo_words()),), leaves=True)

    def _noticed(self, name: str) -> None:
        if name == _UNDO:
            back, self._back = self._back, ()
            for one in back:
                self._put_off.put_off(one.task, one.title, one.until)
