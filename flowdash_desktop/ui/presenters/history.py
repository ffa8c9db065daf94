"""Undo and redo in the window: what can be taken back, in words, and what waits for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import EditState, PendingEdit
from flowdash_desktop.domain.history import Step
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.history import CannotUndoError
from flowdash_desktop.session.outbox import BeingSentError
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.step_words import doing, redo_words, undo_words


class HistoryPresenter:
    """Follows a session's history.

    Args:
        window: whose actions and notice they are.
        session: what is undone.
        scope: owns what is started here.
        title_of: what the task of an edit is called.
        go_to: makes a task current in the table, if its workflow is shown.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        title_of: Callable[[PendingEdit], str],
        go_to: Callable[[str, TaskKey], None],
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._title_of = title_of
        self._go_to = go_to
        self._told = self._announced = ""
        self._connections = Connections()
        on = self._connections.on
        on(window.undo_action.triggered, self.undo)
        on(window.redo_action.triggered, self.redo)
        on(window.notice.action, self._undo_told)
        on(window.held.action, lambda _: self._scope.start(self._keep_held(), name="undo"))

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._window.held.hide()
        self._window.show_history("", "")

    def changed(self) -> None:
        """What can be undone or done again is another."""
        history = self._session.history
        last, again = history.last, history.next
        self._window.show_history(undo_words(last) if last else "", redo_words(again) if again else "")
        self._forget_told()

    def show_held(self) -> None:
        """Say which deletions and actions wait, for as long as they do."""
        held, notice = self._held(), self._window.held
        if not held:
            notice.hide()
            return
        names = {item.edit.name if isinstance(item.edit, RunAction) else None for item in held}
        words = doing(len(held), self._title_of(held[0]), names.pop() if len(names) == 1 else "")
        if notice.isHidden() or notice.text != words:
            notice.show_notice(words, actions=(("undo", self._window.tr("Undo")),), closable=False)

    def tell(self, words: str, step: str) -> None:
        """Say what was done, with a way to take it back while its step (``""`` for none) is the newest."""
        self._told = step
        actions = (("undo", self._window.tr("Undo")),) if step else ()
        self._window.notice.show_notice(words, actions=actions)
        self._announced = words

    def _undo_told(self, name: str) -> None:
        last = self._session.history.last
        if name == "undo" and self._told and last is not None and last.id == self._told:
            self._window.notice.hide()
            self.undo()

    def _forget_told(self) -> None:
        """Another step is the newest: the button would take that one back."""
        last = self._session.history.last
        if self._told and (last is None or last.id != self._told):
            self._told = ""
            if self._window.notice.text == self._announced:
                self._window.notice.hide()

    def undo(self) -> None:
        """Take the newest step back."""
        self._scope.start(self._turn(self._session.undo()), name="undo")

    def redo(self) -> None:
        """Do again what was undone last."""
        self._scope.start(self._turn(self._session.redo()), name="redo")

    async def _turn(self, turning: Awaitable[Step | None]) -> None:
        notice = self._window.notice
        try:
            step = await turning
        except BeingSentError:
            notice.show_notice(self._window.tr("It is being sent right now. Try again in a moment."), tone="warning")
        except CannotUndoError:
            notice.show_notice(self._window.tr("Nothing is kept that would bring this back."), tone="warning")
        else:
            tasks = {(c.edit.workflow_id, c.edit.task) for c in step.changes} if step is not None else set()
            if len(tasks) == 1:
                self._go_to(*tasks.pop())

    def _held(self) -> list[PendingEdit]:
        waiting = (EditState.SAVED_HERE,)
        return [i for i in self._session.held if i.state in waiting and not i.attempts]

    async def _keep_held(self) -> None:
        """Take back what waits: by the history where it is the newest step, else one by one."""
        await self._session.history.load()  # what waits is shown before its step is read back
        held, last = {item.id for item in self._held()}, await self._session.history.read_last()
        if last is not None and {change.edit_id for change in last.changes} == held:
            await self._turn(self._session.undo())
            return
        for edit_id in held:
            await self._session.decisions.discard(edit_id)
