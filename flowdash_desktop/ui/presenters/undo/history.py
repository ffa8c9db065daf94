"""Undo and redo in the window: what was undone and where, what can't be, and what waits so that it can be undone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.history import TurnedStep, UndoStep
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.outbox import BeingSentError
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.activity.item_place import position_of
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.step_texts import (
    being_sent_words,
    hindrance_words,
    last_change_words,
    nothing_words,
    redo_words,
    sentence,
    step_words,
    turned_words,
    undo_words,
    waiting_words,
    with_way_back,
)
from flowdash_desktop.ui.presenters.undo.undo_history import UndoHistoryPresenter
from flowdash_desktop.ui.sentences import ended
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate

_NAME_LETTERS = 100

NoticeActions: TypeAlias = Sequence[tuple[str, str]]
"""The name and the words of each button of a message."""


class HistoryPresenter:
    """Follows the history of the workflow that is shown.

    Args:
        window: whose actions and notices they are.
        session: what is undone.
        scope: owns what is started here.
        shown: the id of the workflow that is shown, ``""`` for none.
        title_of: what the task of an edit is called.
        go_to: makes a task current in the table, if its workflow is shown.

    Attributes:
        elsewhere: gives the workflow of a linked task that is open beside the table, ``""`` for none: *Undo* is for it.
        show_task: shows a task of any workflow, and a field of it.
        says_held: whether a notice says what waits; else another part of the window does.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        shown: Callable[[], str],
        title_of: Callable[[Operation], str],
        go_to: Callable[[str, TaskKey], None],
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._shown = shown
        self.elsewhere: Callable[[], str] = lambda: ""
        self.show_task: Callable[[str, str, str], None] = lambda _workflow, _key, _field: None
        self._last_change = ""
        self._title_of = title_of
        self._go_to = go_to
        self._offered: Literal["undo", "redo"] = "undo"
        self._announced_step = self._announced = ""
        self._waiting: tuple[str, tuple[str, ...]] = ("", ())
        self.says_held = True
        self._tell_after: str | None = None
        """The newest step before one that is to be told; None where nothing is."""
        self.listing = UndoHistoryPresenter(window, session, scope, self._of, self.undo_step, self.redo)
        self._connections = Connections()
        on = self._connections.on
        on(window.undo_actions.undo_requested, self.undo)
        on(window.undo_actions.redo_requested, self.redo)
        on(window.undo_actions.tell_requested, self._tell_next)
        on(window.undo_actions.history.triggered, self.listing.open)
        on(window.notice.action, self._notice_pressed)
        on(window.held.action, self._undo_waiting)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self.listing.end()
        self._window.held.hide()
        if self._window.notice.text == self._announced:
            self._window.notice.hide()
        self._window.show_history("", "")

    def changed(self) -> None:
        """What can be undone or done again is another, or another workflow is shown."""
        last, again = self._session.history.ends(self._of())
        undo, redo = undo_words(last) if last else "", redo_words(again) if again else ""
        self._window.show_history(self._named(undo), self._named(redo))
        self._withdraw()
        if last is not None and self._tell_after not in (None, last.id):
            self._tell_after = None
            self.tell(ended(sentence(step_words(last))), last.id)
        self.listing.changed()

    def _of(self) -> str:
        """The workflow whose steps are undone: the one of the task in the pane."""
        return self.elsewhere() or self._shown()

    def _named(self, words: str) -> str:
        """What is said of a step, with its workflow where that is not the one in the table."""
        of = self._of()
        if not words or of == self._shown():
            return words
        return translate("History", "In {workflow}: {what}").format(workflow=self.name_of(of), what=words)

    # What waits

    def show_held(self) -> None:
        """Say which deletion or action waits, the newest step of several; for as long as it does."""
        steps, notice = self._session.history.on_hold(), self._window.held
        if not steps or not self.says_held:
            self._waiting = "", ()
            notice.hide()
            return
        step_id, items = steps[-1]
        self._waiting = step_id, tuple(item.id for item in items)
        words = self._waiting_words(items)
        others = sum(len(other) for _, other in steps[:-1])
        if others == 1:
            words += " " + translate("History", "1 more waits.")
        elif others:
            words += " " + translate("History", "{count} more wait.").format(count=others)
        if notice.isHidden() or notice.text != words:
            notice.show_notice(words, actions=(("undo", translate("History", "Undo")),), closable=False)

    def _waiting_words(self, items: list[Operation]) -> str:
        edit = items[0].edit
        action = edit.name if isinstance(edit, RunAction) else None
        online = self._session.status.connection is Connection.ONLINE
        words = waiting_words(len(items), self._title_of(items[0]), action, online=online)
        if edit.workflow_id == self._shown():
            return words
        name = self.name_of(edit.workflow_id)
        return translate("History", "In {workflow}: {what}").format(workflow=name, what=words)

    def _undo_waiting(self, _: str) -> None:
        step_id, edit_ids = self._waiting
        if step_id:
            self.undo_step(step_id)
        else:
            self._scope.start(self._discard(edit_ids), name="undo")

    def take_back(self, edit_id: str) -> None:
        """Undo an edit that is not sent: by its step, so that it can be done again, where the step has no others."""
        self._scope.start(self._take_back(edit_id), name="take back")

    async def _take_back(self, edit_id: str) -> None:
        step = await self._session.history.step_with(edit_id)
        if step is not None and len(step.changes) == 1:
            await self._turn(self._session.undo_step(step.id), undo=True, workflow_id=step.changes[0].edit.workflow_id)
        else:
            await self._discard((edit_id,))

    async def _discard(self, edit_ids: tuple[str, ...]) -> None:
        for edit_id in edit_ids:
            await self._session.decisions.discard(edit_id)

    # What is said, and what can be done about it

    def tell(self, words: str, step: str, more: NoticeActions = ()) -> None:
        """Say what was done, with a way to undo it while its step (``""`` for none) is the newest.

        ``more`` are other buttons; whoever gives them hears them pressed.
        """
        self._say(words, "undo", step, more)

    def _tell_next(self) -> None:
        last, _ = self._session.history.ends(self._of())
        self._tell_after = last.id if last is not None else ""

    def _say(self, words: str, offered: Literal["undo", "redo"], step: str, more: NoticeActions = ()) -> None:
        self._offered, self._announced_step, self._announced = offered, step, words
        button = translate("History", "Undo") if offered == "undo" else translate("History", "Redo")
        actions = (*more, (offered, button)) if step else more
        self._window.notice.show_notice(words, actions=actions, leaves=True)

    def _warn(self, words: str) -> None:
        self._announced_step, self._announced = "", words
        history = ("history", translate("History", "Undo history"))
        self._window.notice.show_notice(words, tone="warning", actions=(history,), leaves=True)

    def _offered_now(self) -> str:
        last, again = self._session.history.ends(self._of())
        step = last if self._offered == "undo" else again
        return step.id if step is not None else ""

    def _notice_pressed(self, name: str) -> None:
        if name == "history" and self._window.notice.text == self._announced:
            self._window.notice.hide()
            self.listing.open()
        elif name == "show" and self._window.notice.text == self._announced:
            self._window.notice.hide()
            self._show_last_change()
        elif name == self._offered and self._announced_step and self._announced_step == self._offered_now():
            self._window.notice.hide()
            if name == "undo":
                self.undo()
            else:
                self.redo()

    def _show_last_change(self) -> None:
        step, _ = self._session.history.ends(self._last_change)
        if step is not None:
            edit = step.first.edit
            self.show_task(edit.workflow_id, str(edit.task), getattr(edit, "field", ""))

    def _withdraw(self) -> None:
        """Another step is next: the button of the notice would turn that one."""
        if self._announced_step and self._announced_step != self._offered_now():
            self._announced_step = ""
            if self._window.notice.text == self._announced:
                self._window.notice.hide()

    # Undo and redo

    def undo(self) -> None:
        """Undo the newest step of the workflow that is shown."""
        shown = self._of()
        self._scope.start(self._undo_newest(shown), name="undo")

    async def _undo_newest(self, workflow_id: str) -> None:
        try:
            turned = await self._session.undo(workflow_id)
        except CannotUndoError as error:
            steps = await self._session.history.listed(workflow_id)
            words = hindrance_words(error, undo=True)
            if any(step.can_be_undone and step.summary.id != error.step.id for step in steps):
                keys = self._window.undo_actions.history.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                words = with_way_back(words, keys)
            self._warn(words)
        except BeingSentError as error:
            self._warn(being_sent_words(error.step))
        else:
            last = await self._session.history.last_workflow() if turned is None else ""
            if self.name_of(last) and last != workflow_id:
                self._say_last_change(workflow_id, last)
            else:
                self._tell_turned(turned, undo=True, workflow_id=workflow_id)

    def _say_last_change(self, workflow_id: str, last: str) -> None:
        """Nothing can be undone here: say where the last change was, with the way there."""
        self._last_change = last
        words = last_change_words(nothing_words(self.name_of(workflow_id), undo=True), self.name_of(last))
        self._say(words, "undo", "", (("show", translate("History", "Show")),))

    def undo_step(self, step_id: str) -> None:
        """Undo one step, if no later one stands on it."""
        self._scope.start(self.undone(step_id), name="undo")

    async def undone(self, step_id: str) -> None:
        """``undo_step``, over once it is said what became of it."""
        await self._turn(self._session.undo_step(step_id), undo=True, workflow_id=self._of())

    def redo(self) -> None:
        """Do again what was undone last in the workflow that is shown."""
        shown = self._of()
        self._scope.start(self._turn(self._session.redo(shown), undo=False, workflow_id=shown), name="redo")

    async def _turn(self, turning: Awaitable[TurnedStep | None], *, undo: bool, workflow_id: str) -> None:
        try:
            turned = await turning
        except BeingSentError as error:
            self._warn(being_sent_words(error.step))
        except CannotUndoError as error:
            self._warn(hindrance_words(error, undo=undo))
        else:
            self._tell_turned(turned, undo=undo, workflow_id=workflow_id)

    def _tell_turned(self, turned: TurnedStep | None, *, undo: bool, workflow_id: str) -> None:
        if turned is None:
            self._say(nothing_words(self.name_of(workflow_id), undo=undo), "undo", "")
            return
        of = turned.step.changes[0].edit.workflow_id if turned.step.changes else workflow_id
        words = turned_words(turned, self._session.schema(of), undone=undo)
        if of != self._shown():
            words = translate("History", "In {workflow}: {what}").format(workflow=self.name_of(of), what=words)
        self._show_rows(turned.step, undo=undo)
        if turned.step.id in (step_id for step_id, _ in self._session.history.on_hold()):
            return  # it is not done again yet: the notice of what waits says so, and offers Undo
        self._say(words, "redo" if undo else "undo", turned.step.id if of == self._of() else "")

    def _show_rows(self, step: UndoStep, *, undo: bool) -> None:
        """Bring a task of the step into view and make it current; the keyboard stays where it is."""
        table, current = self._window.table, self._window.table.current_task
        tasks = dict.fromkeys((change.edit.workflow_id, change.edit.task) for change in step.changes)
        if len(tasks) > 1 and current is not None and (self._shown(), current) in tasks:
            table.scrollTo(table.currentIndex())  # the selection stays
            return
        there = self._session.shown(self._shown())
        found = next((task for task in tasks if task[0] == self._shown() and task[1] in there), None)
        if found is not None:
            self._go_to(*found)
            self._show_cell(step, found[1])
            self._show_item(step, found[1], undo=undo)

    def _show_cell(self, step: UndoStep, task: TaskKey) -> None:
        """Make the cell current that the step changed, where it is one that is shown."""
        table = self._window.table
        names = {getattr(change.edit, "field", "") for change in step.changes if change.edit.task == task}
        column = table.tasks.column(names.pop()) if len(names) == 1 else -1
        if column >= 0 and table.current_task == task and not table.isColumnHidden(column):
            index = table.tasks.index(table.currentIndex().row(), column)
            table.target.go_to(index)
            table.scrollTo(index)

    def _show_item(self, step: UndoStep, task: TaskKey, *, undo: bool) -> None:
        """Lead to the item of the checklist that the step changed; the pane opens where it was hidden.

        The form of a new task stays, and the keyboard moves only from rows that the pane covers when it opens.
        """
        window, edit = self._window, step.changes[0].edit
        place = position_of(edit, undone=undo) if len(step.changes) == 1 and edit.task == task else None
        if place is None or window.shows_new_task:
            return
        was_hidden = not window.detail.isVisible()
        window.open_side()
        if was_hidden and window.table.hasFocus():
            window.detail.go_to_section(PaneSection.CHECKLIST)
        window.detail.activity.checklist.lead_to(place)

    def name_of(self, workflow_id: str | None) -> str:
        """What a workflow is called, as it is shown; ``""`` for one that is not there."""
        return short(next((w.name for w in self._session.workflows if w.id == workflow_id), ""), _NAME_LETTERS)
