"""Keeps what is half-typed, in the pane, in a cell, in the form of a new task: a moment after each key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import QCoreApplication, QTimer

from flowdash_desktop.domain.drafts import COPIED_PARTS, NEW_TASK_FORM, Draft, DraftRef, Following, is_void
from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.drafts.orphan_drafts import OrphanDraftsPresenter
from flowdash_desktop.ui.table.events import CellTyping

translate = QCoreApplication.translate

_AFTER_MS = 200


class DraftsPresenter:
    """Gathers for a fifth of a second, then writes all at once.

    Args:
        window: what is typed into.
        session: where it is kept.
        scope: owns what is started here.
        workflow_id: tells the workflow that is shown.
        go_to: shows a task, or the form of a new one for ``NEW_TASK_FORM``.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        workflow_id: Callable[[], str],
        go_to: Callable[[TaskKey], None],
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._workflow_id = workflow_id
        self._go_to = go_to
        self._changes: dict[DraftRef, Draft | None] = {}
        self._form: dict[DraftRef, Draft] = {}
        self._parts: dict[DraftRef, str] = {}
        self._restored: set[str] = set()
        self._last_time = frozenset(session.drafts.found)
        self._said = self._has_ended = False
        self._led_to: DraftRef | None = None
        """The text that *Show the text* led to last."""
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        window.detail.drafts.load(session.drafts.found)
        window.detail.drafts.on_change = self._note
        self.orphans = OrphanDraftsPresenter(window, session, scope, workflow_id)
        self._connections = Connections()
        self._connections.on(window.table.editing.typing, self._cell_typed)
        self._connections.on(window.notice.action, self._show)
        self._connections.on(window.new_task.typed, self._form_typed)
        self._connections.on(window.status.outbox.text_requested, self._go_to_text)
        self._show_count()

    def end(self) -> None:
        """Write what is left, and leave the window alone from now on."""
        self.keep()
        self._has_ended = True
        self._timer.deleteLater()
        self._connections.end()
        self.orphans.end()
        self._window.detail.drafts.on_change = lambda _ref, _draft: None
        self._window.detail.drafts.clear()
        self._window.new_task.forget()

    def begin_form(self) -> None:
        """The form of a new task was opened: put in what was typed there before the window was closed."""
        workflow_id = self._window.new_task.workflow_id
        if workflow_id in self._restored:
            return
        self._restored.add(workflow_id)
        found = self._session.drafts.found
        kept = {ref: d for ref, d in found.items() if (ref.workflow_id, ref.task) == (workflow_id, NEW_TASK_FORM)}
        kept = {ref: draft for ref, draft in kept.items() if not self.orphans.is_lost(ref, draft)}
        if kept:
            self._form |= kept
            self._parts |= {ref: draft.text for ref, draft in kept.items() if ref.is_beside_fields}
            self._window.new_task.restore({ref.field: draft.text for ref, draft in kept.items()})

    def part(self, workflow_id: str, name: str) -> str:
        """What follows the new task of a form, ``""`` for nothing; see ``COPIED_PARTS``."""
        return self._parts.get(DraftRef(workflow_id, NEW_TASK_FORM, name), "")

    def set_part(self, workflow_id: str, name: str, text: str) -> None:
        """Note what follows the new task of a form, ``""`` for nothing. It is stored with what is typed there."""
        ref = DraftRef(workflow_id, NEW_TASK_FORM, name)
        if text:
            self._parts[ref] = text
            return
        self._parts.pop(ref, None)
        if self._form.pop(ref, None) is not None:
            self._note(ref, None)

    def _parts_of(self, workflow_id: str, *, is_begun: bool) -> dict[DraftRef, Draft]:
        """What is stored of them: nothing for a form in which nothing is typed, but of a copy."""
        if not is_begun and not self.part(workflow_id, COPIED_PARTS):
            return {}
        return {ref: Draft(text, None) for ref, text in self._parts.items() if ref.workflow_id == workflow_id}

    def clean_up(self) -> None:
        """Drop drafts of an earlier start that would change nothing, as the workflow is here."""
        workflow_id = self._workflow_id()
        schema = self._session.schema(workflow_id)
        if schema is None or self._has_ended:  # the rows may come when the window has just been closed
            return
        shown, loading = self._session.shown(workflow_id), self._session.loading(workflow_id)
        for ref, draft in [*self._session.drafts.found.items()]:
            if ref.workflow_id != workflow_id or ref not in self._last_time:
                continue
            task = shown.get(ref.task)
            if task is None and loading is not None:
                continue  # it may still come
            value = task.task.values.get(ref.field) if task is not None else draft.base
            if is_void(ref, draft, schema, value):
                self._window.detail.drafts.forget(ref)
                self._note(ref, None)
        self.keep()

    def say(self) -> None:
        """Say once that something was half-typed in the workflow that is shown, and offer to go there."""
        if self._said or (self._first() is None and not self.orphans.refs()):
            return
        self._said = True
        words = translate("Presenters", "What you typed and did not save last time is kept.")
        self._window.notice.show_notice(words, actions=(("drafts", translate("Presenters", "Show")),))

    def show_orphans(self, key: TaskKey) -> bool:
        """Say that a task is gone and list what was typed for it; False where nothing was."""
        if not any(ref.task == key for ref in self.orphans.refs()):
            return False
        self._said = True  # once the list is open, nothing else is to be said of it
        self.orphans.tell_gone(key)
        self.orphans.show()
        return True

    def _first(self) -> DraftRef | None:
        """What was half-typed first of what is there from last time; the form of a new task comes last."""
        workflow_id = self._workflow_id()
        kept = self._session.drafts.found
        refs = [ref for ref in kept if ref in self._last_time and ref.workflow_id == workflow_id]
        shown, astray = self._session.shown(workflow_id), self.orphans.refs()
        found = next((ref for ref in refs if ref.task in shown and ref not in astray), None)
        return found or next((ref for ref in refs if ref.task == NEW_TASK_FORM), None)

    def _go_to_text(self) -> None:
        """Go to a text that is typed and not saved, and with each press to the next one: those of the workflow that is
        shown before those of others."""
        self.keep()
        lost, here = self.orphans.refs(), self._workflow_id()
        found = (ref for ref in self._session.drafts.found if ref not in lost)
        refs = sorted(found, key=lambda ref: ref.workflow_id != here)
        if refs:
            last = refs.index(self._led_to) if self._led_to in refs else -1
            self._led_to = refs[(last + 1) % len(refs)]
            self._lead_to(self._led_to)

    def _lead_to(self, ref: DraftRef) -> None:
        if (ref.workflow_id, ref.task) == (self._workflow_id(), NEW_TASK_FORM):
            self._go_to(NEW_TASK_FORM)
        else:
            self._window.status.outbox.show_task_requested.emit(ref.workflow_id, ref.task, ref.field)

    def _show(self, action: str) -> None:
        if action != "drafts":
            return
        self._window.notice.hide()
        self._led_to = self._first()
        if self._led_to is not None:
            self._lead_to(self._led_to)
        else:
            self.orphans.show()

    def keep(self) -> None:
        """Write what has gathered."""
        self._timer.stop()
        changes, self._changes = self._changes, {}
        if changes:
            self._scope.start(self._keep(changes, self._session.drafts.keep(changes)), name="keep drafts")
            self.orphans.refresh()

    async def _keep(self, changes: dict[DraftRef, Draft | None], keeping: Awaitable[None]) -> None:
        try:
            await keeping
        except StoreError:
            self._changes = {**changes, **self._changes}  # with the next key it is tried again
            raise

    def tasks_changed(self) -> None:
        """Some tasks are shown differently, or not at all: what was typed for them may have lost its place."""
        self.keep()
        self.orphans.refresh()
        self._show_count()

    def follow(self, followings: Sequence[Following]) -> None:
        """Tasks have other names, or are others to their server: what is half-typed for them goes on there."""
        for following in followings:
            self._move(following)
            if following.workflow_id == self._workflow_id():
                self._window.table.editing.follow(following)
        self._window.detail.follow(*followings)

    def _move(self, following: Following) -> None:
        """Let the changes that are not kept yet follow a task."""
        for ref, draft in [*self._changes.items()]:
            text = draft or Draft("", None)
            if following.concerns(ref, text):
                self._changes[ref] = None
                moved, text = following.moved(ref, text, ())
                self._changes[moved] = text if draft is not None else None

    def _show_count(self) -> None:
        """Tell the status line how many texts are typed and not saved, and *New task* whether one waits there."""
        count = self._session.drafts.count(self._changes)
        self._window.status.set_typed(count, is_choice=count == 1 and self._is_choice())
        self._window.filter_bar.set_new_task_waits(self._is_form_begun())

    def _is_choice(self) -> bool:
        """True where nothing is typed, and options are ticked in a list that is open."""
        found = self._session.drafts.found
        refs = [ref for ref in (*found, *self._changes) if self._changes.get(ref, found.get(ref)) is not None]
        return all(ref.task != NEW_TASK_FORM and self._is_of_choice(ref) for ref in refs)

    def _is_of_choice(self, ref: DraftRef) -> bool:
        schema = self._session.schema(ref.workflow_id)
        field = schema.field_by_name.get(ref.field) if schema is not None else None
        return field is not None and field.kind is FieldKind.MULTIPLE_SELECT

    def _is_form_begun(self) -> bool:
        """True while the form of a new task in the workflow that is shown holds something."""
        found, here = self._session.drafts.found, (self._workflow_id(), NEW_TASK_FORM)
        return any(
            (ref.workflow_id, ref.task) == here and self._changes.get(ref, found.get(ref)) is not None
            for ref in (*found, *self._changes)
        )

    def _note(self, ref: DraftRef, draft: Draft | None) -> None:
        self._changes[ref] = draft
        self._show_count()
        if not self._timer.isActive():
            self._timer.start()

    def _cell_typed(self, typing: CellTyping) -> None:
        drafts = self._window.detail.drafts
        draft = Draft(typing.text, typing.base, typing.identity) if typing.text is not None else None
        # When the cell is done, what was refused there may stand in the pane.
        in_pane = drafts.get(typing.task, typing.field, typing.identity)
        begun = None if in_pane else self._begun(typing)
        self._note(begun or drafts.ref(typing.task, typing.field, typing.identity), draft or in_pane)

    def _begun(self, typing: CellTyping) -> DraftRef | None:
        """What the text of a cell is kept under already. That is not what it would be kept under now, where a new task
        has got its ID since it was begun."""
        cell = (self._workflow_id(), typing.task, typing.field)
        of_cell = {
            ref: draft
            for ref, draft in {**self._session.drafts.found, **self._changes}.items()
            if (ref.workflow_id, ref.task, ref.field) == cell and draft is not None
        }
        own = (ref for ref, draft in of_cell.items() if not is_another(draft.identity, typing.identity))
        return next(own, None)

    def _form_typed(self, texts: dict[str, str]) -> None:
        workflow_id = self._window.new_task.workflow_id
        before = {ref: draft for ref, draft in self._form.items() if ref.workflow_id == workflow_id}
        now = {DraftRef(workflow_id, NEW_TASK_FORM, name): Draft(text, None) for name, text in texts.items()}
        now |= self._parts_of(workflow_id, is_begun=bool(now))
        for ref in before.keys() - now.keys():
            draft = self._form.pop(ref)
            if not self.orphans.is_lost(ref, draft):  # else its field is gone, and it is listed in the outbox
                self._note(ref, None)
        for ref, draft in now.items():
            if before.get(ref) != draft:
                self._form[ref] = draft
                self._note(ref, draft)
