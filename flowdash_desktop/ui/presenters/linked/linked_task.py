"""A linked task in the pane in the place of the table's current one, while the table stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.drafts import NEW_TASK_FORM
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import (
    ActivityChanged,
    LoadingProgressed,
    SessionEvent,
    StatusChanged,
    TasksChanged,
    WorkflowEvent,
    WorkflowLoaded,
    WorkflowsChanged,
    WorkflowUnavailable,
)
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.linked.meanwhile import Meanwhile

translate = QCoreApplication.translate
_OPEN = "open linked"
_BY_PERSON = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@dataclass(frozen=True, slots=True)
class PaneActs:
    """What the rest of the pane's presenter does for a linked task.

    Attributes:
        show: shows a task of the pane's workflow, None for none.
        refresh: shows the task of the pane as it is now, or says that it is gone.
        begin_form: shows the form of a new task in a workflow.
        activity_changed: comments, checklist or actions of a task are others.
        changed: another task is in the pane, of the table or not.
    """

    show: Callable[[TaskKey | None], None]
    refresh: Callable[[], None]
    begin_form: Callable[[str], None]
    activity_changed: Callable[[TaskKey], None]
    changed: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Sought:
    """A task that is to be shown once it is here, ``NEW_TASK_FORM`` for the form of a new one."""

    workflow_id: str
    key: TaskKey
    title: str
    arrived: Callable[[], None]
    absent: Callable[[], None]


class LinkedTaskInPane(QObject):
    """Shows a task of any workflow in the pane, until the person goes back to the table.

    The keyboard tells which task is meant: as soon as the table gets it, the pane shows the table's current task again.

    Args:
        window: whose pane and table they are.
        session: where tasks come from.
        scope: owns what is started here.
        table_workflow: gives the id of the workflow in the table.
        acts: what the rest of the pane's presenter does.

    Attributes:
        table_workflow: gives that id.
        table_entered: called when the person goes to the table while another task is in the pane.
        renamed: called with a workflow, and the old and new unique IDs of its tasks.
        connected: called when the server can be asked again.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        table_workflow: Callable[[], str],
        acts: PaneActs,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._scope = window, session, scope
        self.table_workflow, self._acts = table_workflow, acts
        self._workflow_id = self._beside = ""
        self._sought: _Sought | None = None
        self._late: _Sought | None = None
        """It came when the person had begun something else: they open it by the notice."""
        self._meanwhile = Meanwhile(window)
        self.renamed: Callable[[str, Mapping[TaskKey, TaskKey]], None] = lambda *_: None
        window.notice.action.connect(self._notice_pressed)
        self.table_entered: Callable[[], None] = self.close
        self.connected: Callable[[], None] = lambda: None
        self._is_online = False
        self._entered = QTimer(self, singleShot=True)
        self._entered.timeout.connect(self._look_for_focus)
        window.table.installEventFilter(self)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._stop_observing()
        self._window.table.removeEventFilter(self)
        self._window.notice.action.disconnect(self._notice_pressed)
        self._entered.stop()
        self.leave()
        self.deleteLater()

    @property
    def is_open(self) -> bool:
        """True while the pane shows a linked task in the place of the table's current one."""
        return bool(self._workflow_id)

    @property
    def workflow_id(self) -> str:
        """The workflow of the linked task, ``""`` while there is none."""
        return self._workflow_id

    def open(
        self,
        workflow_id: str,
        key: TaskKey,
        title: str,
        arrived: Callable[[], None] = lambda: None,
        absent: Callable[[], None] = lambda: None,
    ) -> None:
        """Show a task as soon as it is here, or say why it can't be shown.

        Args:
            workflow_id: its workflow.
            key: its unique ID; ``NEW_TASK_FORM`` for the form of a new one.
            title: what it is called where it can't be shown.
            arrived: called just before it is shown.
            absent: called where it turns out that it is not there any more.
        """
        self._seek(_Sought(workflow_id, key, title, arrived, absent))
        self._meanwhile.end()
        self._look()
        if self._sought is not None:
            self._meanwhile.begin()
            self._read(workflow_id, is_sought=True)

    def show_here(self, key: TaskKey) -> None:
        """Show another task of the same workflow in the place of the linked one."""
        self._acts.show(key)

    def close(self) -> None:
        """Show the table's current task again."""
        self._seek(None)
        self._read("")
        if self.is_open:
            self._leave_focus()
            self._take_pane("")
            self._acts.show(self._window.table.current_task)
            self._tell()
            self._leave_focus()  # the notice about a gone task, and the ways that go, give it back to where it was

    def leave(self) -> None:
        """Another workflow is shown, which takes the pane: look for no task any more."""
        self._seek(None)
        self._read("")
        if self.is_open:
            self._take_pane("")
            self._tell()

    def form_closed(self) -> None:
        """The form of a new task gives the pane back: read what is open, and no other workflow."""
        if self._sought is None:
            self._read(self._workflow_id)

    # Which task it is

    def _seek(self, sought: _Sought | None) -> None:
        self._sought = sought
        if sought is None:
            self._meanwhile.end()

    def _look(self, *, is_read: bool = False) -> None:
        """Show what is sought, where it is here; say that it is gone once its workflow ``is_read``."""
        sought = self._sought
        if sought is None:
            return
        workflow_id, is_form = sought.workflow_id, sought.key == NEW_TASK_FORM
        is_offline = self._session.status.connection is Connection.OFFLINE
        if is_form and self._session.schema(workflow_id) is None:
            return
        if is_form or sought.key in self._session.shown(workflow_id):
            self._arrive(sought)
        elif (is_read or is_offline) and not self._is_coming(workflow_id):
            self._miss(sought)

    def _arrive(self, sought: _Sought) -> None:
        """Show it, unless the person has begun something else meanwhile, as what they type is not for this task."""
        is_late = self._meanwhile.has_begun
        self._seek(None)
        if is_late:
            self._late = sought
            words = translate("LinkedTask", "“{task}” can be opened now.").format(task=sought.title)
            actions = ((_OPEN, translate("LinkedTask", "Open")),)
            self._window.notice.show_notice(words, actions=actions, leaves=True)
            self._read(self._workflow_id)
        elif sought.key == NEW_TASK_FORM:
            self._read(sought.workflow_id)
            sought.arrived()
            self._acts.begin_form(sought.workflow_id)
        else:
            self._show(sought)

    def _notice_pressed(self, name: str) -> None:
        late, self._late = (self._late, None) if name == _OPEN else (None, self._late)
        if late is not None:
            self.open(late.workflow_id, late.key, late.title, late.arrived, late.absent)

    def _is_coming(self, workflow_id: str) -> bool:
        """True while more tasks of a workflow come, or nothing of it is here."""
        loading = self._session.loading(workflow_id)
        return self._session.schema(workflow_id) is None or (loading is not None and not loading.stopped)

    def _miss(self, sought: _Sought) -> None:
        if self._session.is_complete(sought.workflow_id):
            words = translate("LinkedTask", "“{task}” is not there any more.")
            sought.absent()
        else:
            words = translate("LinkedTask", "“{task}” is not among the tasks that are here. Not all have come yet.")
        self._give_up(words.format(task=sought.title))

    def _give_up(self, words: str) -> None:
        self._seek(None)
        self._read(self._workflow_id)
        self._window.notice.show_notice(words, tone="warning")

    def _show(self, sought: _Sought) -> None:
        window = self._window
        window.table.editing.take_all()
        sought.arrived()
        is_table = sought.workflow_id == self.table_workflow() and sought.key == window.table.current_task
        self._take_focus()
        self._take_pane("" if is_table else sought.workflow_id)
        self._acts.show(sought.key)
        window.show_detail()
        window.open_side()
        self._take_focus()
        self._tell()

    def _take_focus(self) -> None:
        """What had the keyboard in the pane is another task's, and what has it in the table is not meant any more."""
        focus, pane = QApplication.focusWidget(), self._window.detail
        is_here = focus is not None and any(part.isAncestorOf(focus) for part in (pane, self._window.stack))
        if is_here and pane.header.back.isVisible():
            pane.header.back.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_here:
            pane.take_focus()

    def _leave_focus(self) -> None:
        """What has the keyboard in the pane takes no more text: it is another task's in a moment."""
        focus, pane = QApplication.focusWidget(), self._window.detail
        if focus is not None and pane.isAncestorOf(focus):
            pane.take_focus()

    def _take_pane(self, workflow_id: str) -> None:
        """Let the pane be for tasks of a workflow, ``""`` for the one in the table."""
        pane, current = self._window.detail, self._window.table.current
        pane.commit_typing()
        pane.clear(empties=False)
        self._workflow_id, current.is_elsewhere = workflow_id, bool(workflow_id)
        pane.drafts.workflow_id = workflow_id or self.table_workflow()
        self._read(workflow_id)

    def _tell(self) -> None:
        """Another task is in the pane: commands act on that one."""
        self._acts.changed()
        self._window.table.current.left.emit()
        self._window.table.current.target_changed.emit()

    def _read(self, workflow_id: str, *, is_sought: bool = False) -> None:
        """Read a workflow beside the table's; for a sought task also that one, as its end is to be told."""
        beside = workflow_id if is_sought or workflow_id != self.table_workflow() else ""
        if is_sought or beside != self._beside:
            self._beside = beside
            self._scope.start(self._session.open_beside(beside or None), name="read linked", key="read linked")

    # What happens meanwhile

    def _event(self, event: SessionEvent) -> None:
        """Keep the linked task up to date, and look for the one that is sought."""
        if isinstance(event, WorkflowsChanged):
            self._workflows_changed()
        elif isinstance(event, StatusChanged):
            self._status_changed(is_online=event.status.connection is Connection.ONLINE)
        elif isinstance(event, WorkflowEvent):
            if isinstance(event, TasksChanged) and event.renamed:
                self._follow(event)
            if self._sought is not None and self._sought.workflow_id == event.workflow_id:
                self._event_of_sought(event)
            elif self.is_open and self._workflow_id == event.workflow_id:
                self._event_of_open(event)

    def _status_changed(self, *, is_online: bool) -> None:
        self._look()
        was_online, self._is_online = self._is_online, is_online
        if is_online and not was_online:
            self.connected()

    def _workflows_changed(self) -> None:
        """The pane stays with its task, read-only, where its workflow is gone, until that is there again."""
        known = {workflow.id for workflow in self._session.workflows}
        if self.is_open and (self._workflow_id not in known or self._window.detail.is_gone):
            self._acts.refresh()

    def _follow(self, event: TasksChanged) -> None:
        """Tasks have other unique IDs: what is sought, and the way, go with them."""
        sought = self._sought
        if sought is not None and sought.workflow_id == event.workflow_id and sought.key in event.renamed:
            self._sought = replace(sought, key=event.renamed[sought.key])
        self.renamed(event.workflow_id, event.renamed)

    def _event_of_sought(self, event: WorkflowEvent) -> None:
        match event:
            case WorkflowUnavailable():
                self._say_unavailable(event.reason)
            case LoadingProgressed(loading=None):
                self._look(is_read=True)
            case _:
                self._look()

    def _say_unavailable(self, reason: Reason) -> None:
        if self._sought is not None:
            words = translate("LinkedTask", "“{task}” can't be opened. {reason}")
            self._give_up(words.format(task=self._sought.title, reason=error_text(reason)))

    def _event_of_open(self, event: WorkflowEvent) -> None:
        pane = self._window.detail
        match event:
            case TasksChanged():
                for old, new in event.renamed.items():
                    pane.rename_task(old, new)
                if pane.task in event.keys:
                    self._acts.refresh()
            case WorkflowLoaded():
                self._acts.refresh()
            case ActivityChanged():
                self._acts.activity_changed(event.key)
            case _:
                pass

    # The keyboard goes to the table

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the table's current task when the table gets the keyboard. Where Qt gives it there for a moment, as what
        had it goes, nothing happens."""
        if self.is_open and isinstance(event, QFocusEvent) and event.gotFocus():
            if event.reason() in _BY_PERSON:
                self.table_entered()
            else:
                self._entered.start(0)
        return super().eventFilter(watched, event)

    def _look_for_focus(self) -> None:
        focus, table = QApplication.focusWidget(), self._window.table
        if not self.is_open or focus is None or not (focus is table or table.isAncestorOf(focus)):
            return
        if self._window.detail.is_gone:  # its head had the keyboard, and is covered now
            self._window.detail.take_focus()
        else:
            self.table_entered()
