"""The outbox in the window: which edits wait, and what a person decides about them."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.texts import Words


class OutboxPresenter:
    """Fills the panel, and passes on what is asked for in it.

    Args:
        window: whose status bar has the panel.
        session: whose edits wait.
        scope: owns what is started here.
        take_back: undoes an edit that was not sent yet (its id).
        show_task: goes to the task of an edit (workflow id, task key, the field to go to or ``""``).
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        take_back: Callable[[str], None],
        show_task: Callable[[str, str, str], None],
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._connections = Connections()
        on, panel = self._connections.on, window.status.outbox
        decide, start = session.decisions, scope.start
        on(window.status.needs_you_clicked, lambda: panel.show_above(window.status))
        on(panel.answered, self.answer)
        on(panel.all_answered, self._answer_all)
        on(panel.undo_requested, take_back)
        on(panel.create_again_requested, lambda edit_id: start(decide.create_again(edit_id), name="create again"))
        on(panel.apply_here_requested, lambda edit_id: start(decide.apply_here(edit_id), name="apply here"))
        on(panel.remove_anyway_requested, lambda edit_id: start(decide.go_without_copy(edit_id), name="remove"))
        on(panel.show_task_requested, show_task)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()

    def show(self) -> None:
        """Show the edits that wait now."""
        self._window.status.outbox.set_items(self._session.pending, self._title_of, self._text_of)

    def answer(self, given: EditAnswer) -> None:
        """Send an edit again, or ask whether it is to be discarded."""
        match given.answer:
            case Answer.RETRY:
                self._scope.start(self._session.decisions.retry(given.edit_id), name="retry")
            case Answer.DISCARD:
                self.ask_to_discard(given.edit_id)

    def _answer_all(self, answer: Answer, edit_ids: list[str]) -> None:
        """Send all edits again that need the person, or ask whether they are to be let go."""
        if answer is Answer.RETRY:
            self._scope.start(self._session.decisions.retry_all(edit_ids), name="retry all")
        else:
            self.ask_to_discard(*edit_ids)

    def ask_to_discard(self, *edit_ids: str) -> None:
        """Give edits up, once the person has confirmed it."""
        ids = frozenset(edit_ids)
        pending = [item for item in self._session.pending if item.id in ids]
        title, text, button = Words.discard_these(pending, self._title_of)
        dialog = dialogs.ConfirmDialog(self._window.theme, self._window, title, text, button, danger=True)
        dialog.confirmed.connect(
            lambda: self._scope.start(self._session.decisions.discard_all(edit_ids), name="discard")
        )
        dialog.open()

    def _title_of(self, item: Operation) -> str:
        return operation_title(self._session, item)

    def _text_of(self, item: Operation) -> str:
        return Words.edit_text(item.edit, self._session.schema(item.edit.workflow_id))


def operation_title(session: Session, item: Operation) -> str:
    """What the task of an edit is called, as it was known where its unique ID belongs to another task now."""
    edit = item.edit
    if item.problem is not None and item.problem.there is not None and item.identity is not None:
        return Words.titled(item.identity.title, edit.task)  # what is shown by this name now is another
    schema = session.schema(edit.workflow_id)
    task = session.known(edit.workflow_id, edit.task)
    return Words.task_title(task, schema) if schema is not None and task is not None else str(edit.task)
