"""What was typed for tasks or fields that are gone, or for one whose ID is another's: it is listed in the outbox."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.drafts import NEW_TASK_FORM, Draft, DraftRef, Following
from flowdash_desktop.domain.identity import identity_of, is_another
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.dialogs.orphan_draft_row import OrphanDraft
from flowdash_desktop.ui.edit_texts import draft_words
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.texts import Words

translate = QCoreApplication.translate

_SHOW = "kept texts"


class OrphanDraftsPresenter:
    """Follows what is half-typed in the workflow that is shown.

    Args:
        window: whose outbox and notice tell of it.
        session: where it is kept.
        scope: owns what is started here.
        workflow_id: tells the workflow.
    """

    def __init__(self, window: MainWindow, session: Session, scope: TaskScope, workflow_id: Callable[[], str]) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._workflow_id = workflow_id
        self._known: frozenset[DraftRef] | None = None
        self._connections = Connections()
        self._connections.on(window.status.outbox.text_discarded, self._discard)
        self._connections.on(window.notice.action, self._act)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._window.status.outbox.set_texts(())

    def begin(self) -> None:
        """Another workflow is shown: what is found there is nothing new."""
        self._known = None
        self._window.status.outbox.set_texts(())

    def refs(self) -> frozenset[DraftRef]:
        """The drafts of the workflow that no editor shows."""
        workflow_id = self._workflow_id()
        if self._session.schema(workflow_id) is None or self._session.loading(workflow_id) is not None:
            return frozenset()  # a task that is not here may still come
        return frozenset(ref for ref, draft in self._session.drafts.found.items() if self.is_lost(ref, draft))

    def is_lost(self, ref: DraftRef, draft: Draft) -> bool:
        """True for a draft of the workflow that is shown, whose task or field is gone or whose ID is another task's."""
        schema = self._session.schema(ref.workflow_id)
        if ref.workflow_id != self._workflow_id() or schema is None:
            return False
        if not ref.is_beside_fields and ref.field not in schema.field_by_name:
            return True
        if ref.task == NEW_TASK_FORM:
            return False
        shown = self._session.shown(ref.workflow_id).get(ref.task)
        return shown is None or is_another(draft.identity, identity_of(shown.task, schema))

    def refresh(self) -> None:
        """List it as it is now, once it is known whether a task has only got another unique ID."""
        lost = self.refs() - (self._known or frozenset())
        if lost:
            self._scope.start(self._look_for(lost), name="look for tasks", key="look for tasks")
        else:
            self._tell()

    async def _look_for(self, lost: frozenset[DraftRef]) -> None:
        """Go with tasks to the unique IDs that somebody else has given them."""
        workflow_id = self._workflow_id()
        for ref in sorted(lost, key=str):
            draft = self._session.drafts.found.get(ref)
            if draft is None or draft.identity is None:
                continue
            key = await self._session.drafts.find_task(ref.workflow_id, draft.identity)
            if workflow_id != self._workflow_id():
                return
            if key is not None and key != ref.task:
                self._session.drafts.follow(Following(ref.workflow_id, ref.task, draft.identity, key, draft.identity))
        self._tell()

    def _tell(self) -> None:
        """List it, and say so where a task has just gone."""
        pane = self._window.detail
        before, refs, found = self._known, self.refs(), self._session.drafts.found
        told_there = {ref for ref in refs if pane.is_gone and ref.task == pane.task}  # until the person goes on
        self._known = refs - told_there
        self._window.status.outbox.set_texts([self._kept(ref, found[ref]) for ref in found if ref in refs])
        shown = self._session.shown(self._workflow_id())
        gone = [ref for ref in self._known - before if ref.task not in shown] if before is not None else []
        if gone:
            self._say_gone(gone[0], (_SHOW, translate("Presenters", "Show")))

    def tell_gone(self, key: TaskKey) -> None:
        """Say that a task is gone that the person wanted to see because of what is typed for it."""
        ref = next((ref for ref in self.refs() if ref.task == key), None)
        if ref is not None:
            self._say_gone(ref)

    def _say_gone(self, ref: DraftRef, *actions: tuple[str, str]) -> None:
        words = translate("Presenters", "“{task}” is gone. What you typed for it is kept in the outbox.")
        title = self._title(ref, self._session.drafts.found[ref])
        self._window.notice.show_notice(words.format(task=title), tone="warning", actions=actions, leaves=True)

    def show(self) -> None:
        """Show the list."""
        self._window.status.outbox.show_above(self._window.status)

    def _kept(self, ref: DraftRef, draft: Draft) -> OrphanDraft:
        return OrphanDraft(ref, self._title(ref, draft), draft_words(ref.field), draft.text)

    def _title(self, ref: DraftRef, draft: Draft) -> str:
        name = draft.identity.title if draft.identity is not None else ""
        return Words.titled(name, "" if ref.is_of_new_task else ref.task) or translate("Presenters", "A new task")

    def _discard(self, ref: DraftRef) -> None:
        self._session.drafts.keep({ref: None})
        self._window.detail.drafts.forget(ref)
        self._window.detail.orphan_drafts_notice.refresh()
        self.refresh()

    def _act(self, action: str) -> None:
        if action == _SHOW:
            self._window.notice.hide()
            self.show()
