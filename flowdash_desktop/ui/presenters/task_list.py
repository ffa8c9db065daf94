"""Filter bar and table: what is looked for, and the rows that come of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from functools import partial
from time import perf_counter

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, WorkflowSchema
from flowdash_desktop.domain.table.arrangement import TableArrangement
from flowdash_desktop.domain.table.positions import Positions
from flowdash_desktop.domain.table.renamed import renamed_table
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.tasks.task_batch import TaskSlice
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.filter_bar.tally import Tally
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.bulk.presenter import BulkPresenter
from flowdash_desktop.ui.presenters.cells.pasting import LongPasting
from flowdash_desktop.ui.presenters.cells.presenter import BlockPresenter
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.field_edits import FieldEdits
from flowdash_desktop.ui.presenters.filtering.bringing_back import BringingBack
from flowdash_desktop.ui.presenters.filtering.built_in_views import BuiltInViews
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce
from flowdash_desktop.ui.presenters.filtering.listed_tasks import ListedTasks
from flowdash_desktop.ui.presenters.filtering.more_hits import MoreHits
from flowdash_desktop.ui.presenters.filtering.no_match import why_nothing
from flowdash_desktop.ui.presenters.filtering.put_off_watch import PutOffWatch
from flowdash_desktop.ui.presenters.filtering.unreadable_tasks import UnreadableTasksPresenter
from flowdash_desktop.ui.presenters.row_memory import RowMemory
from flowdash_desktop.ui.presenters.saved_views import SavedViews
from flowdash_desktop.ui.presenters.task_positions import TaskPositions
from flowdash_desktop.ui.presenters.texts.texts import Words

_START = TaskFilter(active_only=True)
_SLICE_SECONDS = 0.006
"""So long tasks are read in one turn of the loop."""
_COUNTING_MS = 150


class TaskListPresenter:
    """One workflow at a time in the table.

    Args:
        window: whose filter bar and table they are.
        session: where the tasks come from.
        arrangements: where filters, columns and views are kept.
        scope: owns what is started here.
        on_new_task: the person wants to make one.
        tell: says what was done, and by which step.

    Attributes:
        filtering: the filter in force.
        put_off: the tasks that are put off.
        bulk: changes and deletes many tasks.
        search: what was looked for in another window of the same account; the next workflow that is shown takes it.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        arrangements: Arrangements,
        scope: TaskScope,
        on_new_task: Callable[[], None],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window = window
        self._session, self._arrangements = session, arrangements
        self._scope, self._tell = scope, tell
        self._field_edits = FieldEdits(window, session, scope)
        self._workflow_id: str | None = None
        self.filtering = FilterInForce(window, arrangements, scope, lambda: self._workflow_id, self._show_counts)
        self.put_off = PutOffWatch(window, session, arrangements, scope)
        self._bringing_back = BringingBack(window, self.put_off)
        self._listed = ListedTasks(window, session, self.filtering, self.put_off, lambda: self._workflow_id)
        built_in = BuiltInViews(window, self.filtering, self._changed_tasks, self._listed)
        self._saved_views = SavedViews(window, arrangements, scope, self.filtering, built_in)
        self._more_hits = MoreHits(window)
        self._unreadable = UnreadableTasksPresenter(window, session, lambda: self._workflow_id)
        self._memory = RowMemory(window.table, arrangements)
        self._is_begun, self.search = False, ""
        self._arranged: tuple[str, TableArrangement] | None = None
        """What was arranged last, until it is stored."""
        self._positions = TaskPositions(arrangements, scope)
        self._parts: Iterator[TaskSlice] | None = None
        self._counting = QTimer(window, singleShot=True)
        self._counting.timeout.connect(self._show_counts)
        self._connections = Connections()
        on, table, stack = self._connections.on, window.table, window.stack
        on(window.model.edit_requested, self._edit)
        shown = lambda: self._workflow_id  # noqa: E731
        self.bulk = BulkPresenter(window, session, scope, arrangements.bulk, shown, tell)
        on(window.model.many_edited, self.bulk.set_value)
        on(window.table.commands.bulk_options_requested, self.bulk.open_options)
        self._blocks = BlockPresenter(window, session, scope, arrangements.bulk, shown, tell)
        self._pasting = LongPasting(window, scope, shown, tell)
        on(window.table.commands.long_pasted, self._pasting.paste)
        on(window.table.commands.block_changed, self._blocks.change)
        on(window.table.commands.replace_requested, self._blocks.replace)
        on(window.model.rows.refreshed, lambda _: self._count_soon())
        on(window.model.rows.refreshed, lambda _: self._memory.restore())
        on(window.model.rows.sort_changed, lambda _: self._layout_changed())
        on(table.columns.rearranged, self._layout_changed)
        on(table.commands.delete_requested, self.bulk.delete)
        on(stack.new_task_requested, on_new_task)
        on(stack.retry_requested, session.reconnect)

    def end(self) -> None:
        """Take what is being typed, and leave the window alone from now on."""
        self.leave()
        self._counting.stop()
        self.filtering.end()
        self._listed.end()
        self._bringing_back.end()
        self._more_hits.end()
        self._unreadable.end()
        self.put_off.end()
        self._saved_views.end()
        self.bulk.end()
        self._connections.end()

    async def store_arrangement(self) -> None:
        """Store how the table was arranged last, where the person and removed tasks were, if that is not done yet."""
        await self._positions.store()
        await self._memory.store()
        if (arranged := self._arranged) is not None:
            await self._arrangements.keep_table(*arranged)
            self._arranged = None if self._arranged is arranged else self._arranged

    def leave(self) -> None:
        """Take what is being typed and arranged while it is known of which workflow it is."""
        self._window.table.editing.take_all()
        if self._workflow_id is not None:
            self._memory.remember(self._workflow_id)
        if self._window.table.columns.come_to_rest():
            self._layout_changed()

    def _changed_tasks(self) -> frozenset[TaskKey]:
        """The tasks that others changed since the person last looked."""
        return frozenset(self._session.news.of(self._workflow_id).keys) if self._workflow_id else frozenset()

    @property
    def is_returning(self) -> bool:
        """True while the task that was current before is still to come: no other one becomes current by itself."""
        return self._memory.is_waiting

    @property
    def workflow_id(self) -> str | None:
        """The workflow that is shown, None while it is being changed."""
        return self._workflow_id

    async def show(self, workflow_id: str) -> None:
        """Go to a workflow: its filter, columns and views as they were left, its tasks when they come."""
        self._workflow_id = self._parts = None
        kept, listed = await self._arrangements.filter(workflow_id), await self._arrangements.listed_view(workflow_id)
        was_active = await self._arrangements.was_active_only(workflow_id)
        await self._saved_views.show(workflow_id)
        await self._memory.load(workflow_id)
        self._workflow_id = workflow_id
        self.bulk.again.begin()
        self._memory.go_to(workflow_id)
        self._unreadable.show()
        bar = self._window.filter_bar
        kept = replace(_START if kept is None else kept, search=self.search)
        self.search = ""
        self.filtering.begin(kept, listed, was_active_only=was_active)
        self._scope.start(self.put_off.load(workflow_id), name="read later", key="read later")
        if self._session.schema(workflow_id) is None:
            bar.set_schema(None)
            bar.set_enabled_for_workflow(False)
            self._window.stack.show_loading(Words.loading())
        else:
            await self.loaded(schema_changed=True)

    async def loaded(self, *, schema_changed: bool) -> None:
        """Take the workflow's schema and tasks as a whole."""
        workflow_id = self._workflow_id
        if workflow_id is None or (schema := self._session.schema(workflow_id)) is None:
            return
        renames = await self._arrangements.renames(workflow_id, schema)
        arranged = await self._table_as_arranged(workflow_id) if schema_changed else None
        positions = await self._positions.of(workflow_id)
        if workflow_id != self._workflow_id:
            return
        if schema_changed:
            self._saved_views.follow(schema, renames)
        window, current = self._window, self._current_task_of(workflow_id)
        self._expect_tasks(schema if schema_changed else None, renames, positions, returns=current is not None)
        window.filter_bar.set_enabled_for_workflow(True)
        self.filtering.apply()
        if arranged is not None:
            window.table.columns.restore(renamed_table(arranged, renames))
        self._open_view()
        self._begin_reading(workflow_id)
        if current is not None and current != window.table.current_task:
            window.table.current.go_to(current, by_itself=True)
        self._show_counts()

    async def _table_as_arranged(self, workflow_id: str) -> TableArrangement | None:
        """How the table was arranged last, whether that is stored yet or not; None where it never was."""
        stored = await self._arrangements.table(workflow_id)
        latest = self._arranged
        return latest[1] if latest is not None and latest[0] == workflow_id else stored

    def _open_view(self) -> None:
        """Show the default view at first. It is stored at once: the next schema is shown as the table was stored."""
        if self._saved_views.open_default():
            self._window.table.columns.come_to_rest()
            self._store_layout()
        self._saved_views.compare()

    def _current_task_of(self, workflow_id: str) -> TaskKey | None:
        """The current task, None while it is one of another workflow, which may have a task of this name here."""
        if self._window.model.schema.workflow.id != workflow_id:
            return None
        return self._window.table.current_task

    def _expect_tasks(self, schema: WorkflowSchema | None, renames: Renames, at: Positions, *, returns: bool) -> None:
        """All tasks come, with another ``schema`` or once more."""
        model = self._window.model
        if not self._is_begun:
            self._is_begun = True
            model.rows.clear()  # the account that was shown before may have the same workflow
        if schema is not None and schema != model.schema:
            self._take_schema(schema, renames, at, returns=returns)
        elif model.shown.counts.total:
            model.rows.begin_again()

    def _take_schema(self, schema: WorkflowSchema, renames: Renames, at: Positions, *, returns: bool) -> None:
        """Show the fields of another schema. The rows go, and come again; so does the current one if it ``returns``."""
        window, workflow_id = self._window, schema.workflow.id
        window.model.rows.set_source(
            lambda key: self._session.shown(workflow_id).get(key),
            lambda keys: self._session.raws(workflow_id, keys),
            at,
        )
        if returns:
            self._memory.remember(workflow_id)
            self._memory.go_to(workflow_id)
        window.model.rows.set_schema(schema)
        window.filter_bar.set_schema(schema, renames)
        window.filter_bar.set_can_create(True)

    def _begin_reading(self, workflow_id: str) -> None:
        """Read the tasks: the first of them at once, the others while the window lives."""
        self._parts = self._session.slices(workflow_id)
        if self._read_on():
            self._scope.start(self._read_all(), name="read tasks", key="read tasks")

    def _read_on(self) -> bool:
        """Take tasks for some milliseconds; True while more tasks are here."""
        end = perf_counter() + _SLICE_SECONDS
        while self._parts is not None:
            part = next(self._parts, None)
            if part is None:
                self._parts = None
                if self._workflow_id is not None and not self._is_coming():
                    self._window.model.rows.loading_done()
                break
            self._window.model.rows.extend(part.keys, part.columns(), part.links(), part.overlaid)
            if perf_counter() >= end:
                return True
        return False

    async def _read_all(self) -> None:
        """Take the rest, and let the window live between two slices."""
        await asyncio.sleep(0)
        while self._read_on():
            self._count_soon()
            await asyncio.sleep(0)
        self._show_counts()

    def arrived(self, part: TaskSlice) -> None:
        """Take tasks that have just come from the server."""
        if self._workflow_id is not None and self._parts is None:  # else they come with the tasks that are being read
            self._window.model.rows.extend(part.keys, part.columns(), part.links(), part.overlaid)
            self._count_soon()

    def complete(self) -> None:
        """All tasks of the workflow have come."""
        if self._workflow_id is not None and self._parts is None:
            self._window.model.rows.loading_done()
            self._show_counts()

    def changed(self, keys: Set[TaskKey], renamed: Mapping[TaskKey, TaskKey]) -> None:
        """Take some tasks as they are shown now."""
        if self._workflow_id is None or self._session.schema(self._workflow_id) is None:
            return
        shown = self._session.shown(self._workflow_id)
        self.filtering.follow(renamed)
        self._window.model.rows.apply({key: shown.get(key) for key in keys}, renamed)
        self._positions.store_soon()
        self._count_soon()

    def unavailable(self, reason: Reason) -> None:
        """The workflow can't be read and there is nothing to show of it."""
        self._window.stack.show_error(Words.not_read(), error_text(reason))

    def go_to(self, key: TaskKey) -> None:
        """Make a task current, whether the filter lets it through or not."""
        self._window.model.rows.reveal(key)
        self._window.table.current.go_to(key)

    def _is_coming(self) -> bool:
        """Tasks are still being read, and nobody has stopped it."""
        loading = self._session.loading(self._workflow_id) if self._workflow_id is not None else None
        return self._parts is not None or (loading is not None and not loading.stopped)

    def _count_soon(self) -> None:
        """Tell the counts with the next turn of the loop that has nothing else to do, once for many changes; while
        tasks come in, only now and then, because that means to count all of them."""
        if not self._is_coming():
            self._counting.start(0)
        elif not self._counting.isActive():
            self._counting.start(_COUNTING_MS)

    def _show_counts(self) -> None:
        self._counting.stop()
        model, bar = self._window.model, self._window.filter_bar
        counts = model.shown.counts
        bar.set_result_count(counts.shown, counts.total)
        self._more_hits.count()
        bar.set_counts(*(Tally(partial(model.table.queries.count_others, field)) for field in (STAGE, ASSIGNED_TO)))
        if counts.shown:
            self._window.stack.show_table()
        elif self._is_coming() or not model.table.is_settled:
            self._window.stack.show_loading(Words.loading())
        elif counts.total:
            nothing = why_nothing(model.table, imported=bool(bar.imported), listed=self.filtering.listed)
            self.filtering.way_out = nothing.way_out
            self._window.stack.show_no_match(nothing.text, nothing.button)
        elif self._workflow_id is not None and self._session.is_complete(self._workflow_id):
            self._window.stack.show_empty()
        else:
            self._show_unread()
        if not self._is_coming() and model.table.is_settled:
            self._memory.forget()

    def _show_unread(self) -> None:
        """Say why there are no rows while the list was never read whole: it is coming, or the server is away."""
        status = self._session.status
        if status.connection is Connection.OFFLINE:
            self._window.stack.show_error(Words.not_read(), error_text(status.reason))
        else:
            self._window.stack.show_loading(Words.loading())

    def connection_changed(self) -> None:
        """Say again why there are no rows, where the list was never read whole."""
        workflow_id, total = self._workflow_id, self._window.model.shown.counts.total
        if workflow_id is not None and not total and not self._session.is_complete(workflow_id):
            self._show_counts()

    def _layout_changed(self) -> None:
        model = self._window.model
        if self._workflow_id is None or self._workflow_id != model.schema.workflow.id or not model.shown.counts.total:
            return
        self._store_layout()

    def _store_layout(self) -> None:
        if self._workflow_id is not None:
            self._arranged = self._workflow_id, self._window.table.columns.arrangement()
            self._scope.start(self.store_arrangement(), name="keep columns", key=f"keep columns of {self._workflow_id}")

    def _edit(self, edit: FieldEdit) -> None:
        if self._workflow_id is not None:
            self._field_edits.submit(self._workflow_id, edit)
