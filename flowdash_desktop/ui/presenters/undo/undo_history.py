"""The list of steps: what it says of each, and when it is made anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.history import ListedStep, StepState
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.activity.comment_row import moment_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.step_texts import change_words, sentence, step_words, value_words
from flowdash_desktop.ui.undo_history.model import HistoryRow, RowAction

translate = QCoreApplication.translate
_PAUSE_MS = 50


class UndoHistoryPresenter:
    """Fills the panel for as long as it is open.

    Args:
        window: where the panel is.
        session: whose history is listed.
        scope: owns what is started here.
        shown: the id of the workflow that is shown, ``""`` for none.
        undo: undoes a step by its id.
        redo: does again what was undone last.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        shown: Callable[[], str],
        undo: Callable[[str], None],
        redo: Callable[[], None],
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._shown = shown
        self._undo = undo
        self._redo = redo
        self._connections = Connections()
        self._is_connected = False
        self._soon = QTimer(window, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(lambda: self._start(opens=False))

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._soon.stop()
        self._soon.deleteLater()
        self._connections.end()
        if self._is_connected:
            self._window.undo_history.hide()

    def open(self) -> None:
        """Open the panel, or close it where it has the keyboard."""
        if not self._is_connected:
            self._is_connected = True
            panel = self._window.undo_history
            self._connections.on(panel.undo_requested, self._undo)
            self._connections.on(panel.redo_requested, self._redo)
        if self._window.undo_history.has_keyboard:
            self._window.undo_history.close()
        else:
            self._start(opens=True)

    def changed(self) -> None:
        """Something of the history, or of the outbox, is another."""
        if self._is_connected and self._window.undo_history.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _start(self, *, opens: bool) -> None:
        self._scope.start(self._list(opens=opens), name="list the history", key="list the history")

    async def _list(self, *, opens: bool) -> None:
        shown = self._shown()
        schema = self._session.schema(shown)
        steps = await self._session.history.listed(shown)
        name = next((workflow.name for workflow in self._session.workflows if workflow.id == shown), "")
        if shown == self._shown():
            self._window.undo_history.show_steps(name, [_row(step, schema) for step in steps])
        if opens:
            self._window.undo_history.open()


def _action(step: ListedStep) -> RowAction:
    if step.is_next_again:
        return "redo"
    return "undo" if step.can_be_undone else ""


def _row(step: ListedStep, schema: WorkflowSchema | None) -> HistoryRow:
    action = _action(step)
    words = {"undo": translate("History", "Undo"), "redo": translate("History", "Redo"), "": ""}[action]
    parts = [moment_text(step.made), _state_words(step)]
    if step.later is not None and not step.summary.stays:
        parts.append(_later_words(step))
    return HistoryRow(
        step.summary.id,
        sentence(value_words(step.summary, schema)),
        " · ".join(parts),
        action,
        words,
        is_undone=step.state is StepState.UNDONE,
        needs_you=step.state is StepState.NEEDS_YOU,
        ending=change_words(step.summary, schema),
    )


def _later_words(step: ListedStep) -> str:
    later = step.later
    assert later is not None
    if later.stays:
        return translate("History", "{later} was carried out later").format(later=sentence(step_words(later)))
    return translate("History", "first undo {later}").format(later=step_words(later))


def _state_words(step: ListedStep) -> str:
    summary = step.summary
    if step.state is StepState.CONFIRMED and summary.stays:
        if 0 < summary.carried_out < summary.count:
            words = translate("History", "{done} of {count} carried out, can't be undone")
            return words.format(done=summary.carried_out, count=summary.count)
        if isinstance(summary.first.edit, AddComment):
            return translate("History", "Sent, can't be undone")
        return translate("History", "Carried out, can't be undone")
    if step.state is StepState.NOT_CARRIED_OUT and isinstance(summary.first.edit, AddComment):
        return translate("History", "Not sent")
    if step.state is StepState.UNDONE and isinstance(summary.first.edit, RunAction):
        return translate("History", "Taken back, not carried out")
    return {
        StepState.SAVED_HERE: translate("History", "Saved here, not sent yet"),
        StepState.ON_HOLD: translate("History", "Waits, can be undone"),
        StepState.SENDING: translate("History", "Sending"),
        StepState.NEEDS_YOU: translate("History", "Needs you"),
        StepState.CONFIRMED: translate("History", "Confirmed"),
        StepState.UNDONE: translate("History", "Undone"),
        StepState.NOT_CARRIED_OUT: translate("History", "Not carried out"),
    }[step.state]
