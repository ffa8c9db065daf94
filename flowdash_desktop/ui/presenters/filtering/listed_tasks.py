"""Views that list tasks one by one: *Later* and *Needs me*. No condition finds them, and they follow what happens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.schema import ASSIGNED_TO
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import NewsChanged, SessionEvent, StatusChanged, TasksChanged, WorkflowLoaded
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.filter_bar.view_names import LATER, NEEDS_ME, built_in_words
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce
from flowdash_desktop.ui.presenters.filtering.put_off_watch import PutOffWatch
from flowdash_desktop.ui.presenters.texts.put_off_texts import later_words

_PAUSE_MS = 100
"""Many things happen at once while tasks are read and sent; the tasks are listed anew so often at most."""
_FOLLOWED = StatusChanged | TasksChanged | NewsChanged | WorkflowLoaded


class ListedTasks:
    """The tasks of these views in the workflow that is shown.

    Args:
        window: whose table they are in.
        session: knows what needs the person, and what others changed.
        filtering: the filter in force.
        put_off: the tasks that are put off.
        workflow: the id of the workflow that is shown, None while it is being changed.

    Attributes:
        changed: called when other tasks may be in one of the views.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        filtering: FilterInForce,
        put_off: PutOffWatch,
        workflow: Callable[[], str | None],
    ) -> None:
        self._window, self._session, self._filtering = window, session, filtering
        self._put_off, self._workflow = put_off, workflow
        self.changed: Callable[[], None] = lambda: None
        self._makers: Mapping[str, Callable[[], frozenset[TaskKey]]] = MappingProxyType(
            {LATER: self._later, NEEDS_ME: self._needing_me}
        )
        self._mine: frozenset[TaskKey] = frozenset()
        self._timer = QTimer(window, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        self._connections = Connections()
        on = self._connections.on
        filtering.listed_changed = self._show_listed
        on(put_off.changed, self.refresh)
        on(filtering.viewpoint.changed, self.refresh)
        on(window.model.rows.refreshed, lambda _: self._rows_came())
        on(window.filter_bar.listed_left, filtering.leave_listed)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Follow nothing any more."""
        if isValid(self._timer):  # it goes with the window
            self._timer.stop()
        self._stop_observing()
        self._connections.end()
        self._window.model.cells.note = None

    def of(self, name: str) -> frozenset[TaskKey]:
        """The tasks of a view, none for a name that is none of them."""
        return self._makers[name]() if name in self._makers and self._workflow() is not None else frozenset()

    def choose(self, name: str) -> None:
        """Show the tasks of a view."""
        self._mine = frozenset()
        self._filtering.show_only(self.of(name), name)
        self.refresh()
        if name == NEEDS_ME and not self._filtering.viewpoint.value.me:
            self._filtering.ask_me()

    def refresh(self) -> None:
        """List the tasks of the view in force anew. Rows that someone is on stay."""
        name = self._filtering.listed
        if name == NEEDS_ME:
            # What the person has just seen is no news any more, and stays while they go through the list.
            self._mine = self._mine_of(self._mine | self._news())
            self._filtering.relist(self._waiting() | self._mine)
        elif name:
            self._filtering.relist(self.of(name))
        self._rank()
        self.changed()

    def _rank(self) -> None:
        """In *Later*, what comes back first stands first, unless the person has an order of their own."""
        put_off = self._put_off.all.values() if self._filtering.listed == LATER else ()
        in_order = sorted(put_off, key=lambda one: (one.until is None, one.until.timestamp() if one.until else 0.0))
        self._window.model.rows.set_ranks({one.task: rank for rank, one in enumerate(in_order)})

    def _show_listed(self) -> None:
        """The rows of *Later* have notes, and rows that go say from which view."""
        name, cells = self._filtering.listed, self._window.model.cells
        cells.note = self._note if name == LATER else None
        cells.listed = built_in_words(name) if name else ""
        self._rank()

    def _later(self) -> frozenset[TaskKey]:
        workflow_id, tasks = self._workflow() or "", self._put_off.tasks
        return frozenset(key for key in tasks.of(workflow_id) if tasks.is_put_off(workflow_id, key))

    def _needing_me(self) -> frozenset[TaskKey]:
        """The tasks with changes that wait for a decision, and open ones of the person that others have changed."""
        return self._waiting() | self._mine_of(self._news())

    def _waiting(self) -> frozenset[TaskKey]:
        edits = (one.edit for one in self._session.undecided)
        return frozenset(edit.task for edit in edits if edit.workflow_id == self._workflow())

    def _news(self) -> frozenset[TaskKey]:
        return frozenset(self._session.news.of(self._workflow() or "").keys)

    def _mine_of(self, keys: frozenset[TaskKey]) -> frozenset[TaskKey]:
        me = self._filtering.viewpoint.value.me
        if not me or not keys:
            return frozenset()
        return self._window.model.table.queries.open_with(keys, Condition(ASSIGNED_TO, Operator.IS_ANY_OF, (me,)))

    def _note(self, key: TaskKey) -> str:
        """Until when a task is put off, ``""`` where it is not."""
        one = self._put_off.all.get(key)
        return later_words(one.until) if one is not None else ""

    def _rows_came(self) -> None:
        if self._filtering.listed and not self._timer.isActive():
            self._timer.start(_PAUSE_MS)

    def _event(self, event: SessionEvent) -> None:
        if isinstance(event, _FOLLOWED) and not self._timer.isActive():
            self._timer.start(_PAUSE_MS)
