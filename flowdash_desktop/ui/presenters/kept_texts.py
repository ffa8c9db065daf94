"""What was typed for tasks that are gone, or gave their unique ID to another: it is listed in the outbox."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.domain.drafts import NEW_TASK_FORM, Draft, DraftRef, Following
from flowdash_desktop.domain.identity import identity_of, is_another
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.dialogs.kept_text_row import KeptText
from flowdash_desktop.ui.edit_words import draft_words
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.words import Words

_SHOW = "kept texts"


class KeptTextsPresenter:
    """Follows what is half-typed in the workflow that is shown.

    Args:
        window: whose outbox and notice tell of it.
        session: where it is kept.
        workflow_id: tells the workflow.
    """

    def __init__(self, window: MainWindow, session: Session, workflow_id: Callable[[], str]) -> None:
        self._window = window
        self._session = session
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
        return frozenset(ref for ref, draft in self._session.drafts.found.items() if self._is_lost(ref, draft))

    def _is_lost(self, ref: DraftRef, draft: Draft) -> bool:
        if ref.workflow_id != self._workflow_id() or ref.task == NEW_TASK_FORM:
            return False
        shown, schema = self._session.shown(ref.workflow_id).get(ref.task), self._session.schema(ref.workflow_id)
        if shown is None or schema is None:
            return True
        return is_another(draft.about, identity_of(shown.task, schema))

    def refresh(self) -> None:
        """List it as it is now; say so where a task has just gone, and follow one that has another unique ID."""
        before, refs = self._known, self.refs()
        if refs and refs != before:
            followed = [self._follow(ref) for ref in sorted(refs - (before or frozenset()), key=str)]
            refs = self.refs() if any(followed) else refs
        self._known = refs
        found = self._session.drafts.found
        self._window.status.outbox.set_texts([self._kept(ref, found[ref]) for ref in found if ref in refs])
        shown = self._session.shown(self._workflow_id())
        gone = [ref for ref in refs - before if ref.task not in shown] if before is not None else []
        if gone:
            words = self._window.tr("“{task}” is gone. What you typed for it is kept in the outbox.")
            title = self._title(gone[0], found[gone[0]])
            actions = ((_SHOW, self._window.tr("Show")),)
            self._window.notice.show_notice(words.format(task=title), tone="warning", actions=actions)

    def show(self) -> None:
        """Show the list."""
        self._window.status.outbox.show_above(self._window.status)

    def _follow(self, ref: DraftRef) -> bool:
        """Go with a task to the unique ID that somebody else has given it, if it is still there."""
        about = self._session.drafts.found[ref].about
        key = self._session.drafts.find_task(ref.workflow_id, about) if about is not None else None
        if key is not None and key != ref.task:
            self._session.drafts.follow(Following(ref.workflow_id, ref.task, about, key, about))
        return key is not None

    def _kept(self, ref: DraftRef, draft: Draft) -> KeptText:
        return KeptText(ref, self._title(ref, draft), draft_words(ref.field), draft.text)

    def _title(self, ref: DraftRef, draft: Draft) -> str:
        name = draft.about.title if draft.about is not None else ""
        return Words.titled(name, "" if ref.is_of_new_task else ref.task) or self._window.tr("A new task")

    def _discard(self, ref: DraftRef) -> None:
        self._session.drafts.keep({ref: None})
        self._window.detail.drafts.forget(ref)
        self._window.detail.kept_texts.refresh()
        self.refresh()

    def _act(self, action: str) -> None:
        if action == _SHOW:
            self._window.notice.hide()
            self.show()
