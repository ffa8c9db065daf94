"""Blocks of cells that are pasted, filled down and emptied: planned, and shown first where something is refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.outbox.bulk import ManyChanged
from flowdash_desktop.session.outbox.bulk_settings import BulkSettings
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.cells.planning import BlockPlan, plan_block
from flowdash_desktop.ui.presenters.cells.texts import (
    button_words,
    changed_words,
    changing_words,
    nothing_to_fill_from,
    preview_words,
    title_words,
)
from flowdash_desktop.ui.presenters.field_edits import where_they_went
from flowdash_desktop.ui.preview.planned import PlannedCell
from flowdash_desktop.ui.table.events import BlockAction, BlockChange

if TYPE_CHECKING:
    from flowdash_desktop.ui.preview.model import PreviewModel

_TAKES_TIME = 1000
"""So many cells are not changed at once for the eye."""


class BlockPresenter:
    """Changes blocks of cells of the workflow that is shown.

    Args:
        window: whose table has the cells.
        session: where the changes go.
        scope: owns what is started here.
        settings: from how many tasks on a change is previewed.
        workflow: the workflow that is shown, None for none.
        tell: says what was done, and by which step.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        settings: BulkSettings,
        workflow: Callable[[], str | None],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._workflow, self._tell = workflow, tell
        self._settings = settings
        self._one_at_a_time = asyncio.Lock()
        """Whoever presses a key while a block is planned gets both, in this order."""

    def change(self, change: BlockChange) -> None:
        """Do what a person wants of a block, at once where nothing is refused."""
        workflow_id = self._workflow()
        if workflow_id is None or not change.tasks or not change.fields or not self._window.table.editing.commit():
            return
        source = self._task(workflow_id, change.tasks[0])
        if change.action is BlockAction.FILL and source is None:
            self._tell(nothing_to_fill_from(), "")
            return
        if len(change.tasks) * len(change.fields) > _TAKES_TIME:
            words = changing_words(len(change.tasks) * len(change.fields))
            self._window.notice.show_notice(words, closable=False)
        since = self._session.bulk.newest()
        self._scope.start(self._change(workflow_id, change, source, since), name="change block")

    async def _change(self, workflow_id: str, change: BlockChange, source: Task | None, since: int) -> None:
        async with self._one_at_a_time:
            schema = self._session.schema(workflow_id)
            if schema is None:
                return
            why_not = partial(self._session.bulk.why_left_out, workflow_id, since=since)
            plan = await plan_block(change, schema, partial(self._task, workflow_id), why_not, source)
            cells: Sequence[PlannedCell] = plan.cells
            if plan.refused or plan.outside or plan.beyond or self._is_of_many(plan):
                self._window.notice.hide()
                cells = await self._asked(workflow_id, change.action, plan)
                if not cells:
                    return
            await self._submit(workflow_id, change.action, cells, plan.same, plan.fixed)

    def _is_of_many(self, plan: BlockPlan) -> bool:
        return len({cell.task for cell in plan.cells}) >= self._settings.choices.values_from

    def replace(self) -> None:
        """Ask what is to be found and replaced, in the selected cells or in a column."""
        # Not imported above: the first rows do not wait for dialogs.
        from flowdash_desktop.ui.presenters.cells.replacing import Replacing

        workflow_id = self._workflow()
        # What is half typed is taken first, or no key would reach its editor below the question.
        model = self._window.model
        if workflow_id is None or model.schema.workflow.id != workflow_id or not model.columnCount():
            return
        if not self._window.table.editing.commit_all():
            return
        why_not = partial(self._session.bulk.why_left_out, workflow_id)
        dialog = Replacing(
            self._window,
            self._scope,
            why_not,
            partial(self._model_of, workflow_id),
            lambda cells: self._scope.start(self._submit(workflow_id, BlockAction.REPLACE, cells, 0), name="replace"),
        ).dialog
        dialog.finished.connect(lambda _: self._window.table.setFocus(Qt.FocusReason.OtherFocusReason))

    def _model_of(self, workflow_id: str, plan: BlockPlan) -> PreviewModel:
        from flowdash_desktop.ui.preview.model import PreviewModel

        schema = self._session.schema(workflow_id) or self._window.model.schema
        return PreviewModel(self._window.theme, schema, partial(self._task, workflow_id), plan.cells)

    def _task(self, workflow_id: str, key: TaskKey) -> Task | None:
        shown = self._session.shown(workflow_id).get(key)
        return shown.task if shown is not None else None

    async def _asked(self, workflow_id: str, action: BlockAction, plan: BlockPlan) -> list[PlannedCell]:
        """Show which cells can't take their value, and why; gives the cells to change."""
        # Not imported above: the first rows do not wait for dialogs.
        from flowdash_desktop.ui.preview.dialog import ChangesPreview

        window, model = self._window, self._model_of(workflow_id, plan)
        answer: asyncio.Future[list[PlannedCell]] = asyncio.get_running_loop().create_future()

        def take(cells: list[PlannedCell]) -> None:
            if not answer.done():
                answer.set_result(cells)

        words = partial(button_words, action)
        said = preview_words(plan.refused, plan.outside, model.count(), plan.beyond)
        choices = self._settings.choices
        dialog = ChangesPreview(
            window.theme, window, title_words(action), model, words, said, asks_from=choices.values_from
        )

        def remember() -> None:
            if dialog.asking is not None and dialog.asking.number() != choices.values_from:
                stored = self._settings.store(replace(self._settings.choices, values_from=dialog.asking.number()))
                self._scope.start(stored, name="store choices")

        dialog.confirmed.connect(remember)
        dialog.confirmed.connect(lambda: take(model.ticked_cells()))
        dialog.finished.connect(lambda _: take([]))
        dialog.finished.connect(lambda _: window.table.setFocus(Qt.FocusReason.OtherFocusReason))
        dialog.open()
        return await answer

    async def _submit(
        self, workflow_id: str, action: BlockAction, cells: Sequence[PlannedCell], same: int, fixed: int = 0
    ) -> None:
        done = await self._session.bulk.set_cells(workflow_id, cells)
        where = self._where_they_went(workflow_id, cells, done)
        self._tell(f"{changed_words(action, done, same, fixed)} {where}".strip(), done.step)

    def _where_they_went(self, workflow_id: str, cells: Sequence[PlannedCell], done: ManyChanged) -> str:
        """Where rows are that no longer stand where they were, by the field that orders them."""
        model = self._window.model
        if not done.changed or model.schema.workflow.id != workflow_id:
            return ""
        fields, queries = dict.fromkeys(cell.field for cell in cells), model.table.queries
        ordering = [by.field for by in queries.sort] + [by.field for by in queries.grouping]
        field = next((name for name in ordering if name in fields), next(iter(fields)))
        return where_they_went(model, field, tuple(dict.fromkeys(done.changed)))
