"""Blocks of cells that are pasted, filled down and emptied: planned, and shown first where something is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from flowdash_desktop.domain.cell_values import CellValue
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.cells.planning import BlockPlan, plan_block
from flowdash_desktop.ui.presenters.cells.texts import button_words, changed_words, preview_words, title_words
from flowdash_desktop.ui.preview.planned import PlannedCell
from flowdash_desktop.ui.table.events import BlockAction, BlockChange

if TYPE_CHECKING:
    from flowdash_desktop.ui.preview.model import PreviewModel


class BlockPresenter:
    """Changes blocks of cells of the workflow that is shown.

    Args:
        window: whose table has the cells.
        session: where the changes go.
        scope: owns what is started here.
        workflow: the workflow that is shown, None for none.
        tell: says what was done, and by which step.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        workflow: Callable[[], str | None],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._workflow, self._tell = workflow, tell

    def change(self, change: BlockChange) -> None:
        """Do what a person wants of a block, at once where nothing is refused."""
        workflow_id = self._workflow()
        if workflow_id is not None and change.tasks and change.fields:
            self._scope.start(self._change(workflow_id, change), name="change block")

    async def _change(self, workflow_id: str, change: BlockChange) -> None:
        schema = self._session.schema(workflow_id)
        if schema is None:
            return
        why_not = partial(self._session.bulk.why_left_out, workflow_id)
        plan = await plan_block(change, schema, self._task, why_not)
        if plan.refused or plan.outside or plan.beyond:
            self._ask(workflow_id, change.action, plan)
        else:
            await self._submit(workflow_id, change.action, plan.cells, plan.same, plan.fixed)

    def replace(self) -> None:
        """Ask what is to be found and replaced, in the selected cells or in a column."""
        # Not imported above: the first rows do not wait for dialogs.
        from flowdash_desktop.ui.presenters.cells.replacing import Replacing

        workflow_id = self._workflow()
        if workflow_id is not None and self._window.model.columnCount():
            why_not = partial(self._session.bulk.why_left_out, workflow_id)
            submit = partial(self._confirmed, workflow_id, BlockAction.REPLACE, 0)
            Replacing(self._window, self._scope, why_not, self._model_of, submit)

    def _model_of(self, plan: BlockPlan) -> PreviewModel:
        from flowdash_desktop.ui.preview.model import PreviewModel

        return PreviewModel(self._window.theme, self._window.model.schema, self._task, plan.cells)

    def _confirmed(
        self, workflow_id: str, action: BlockAction, same: int, model: PreviewModel, *, fixed: int = 0
    ) -> None:
        submitted = self._submit(workflow_id, action, model.ticked_cells(), same, fixed)
        self._scope.start(submitted, name="change block")

    def _task(self, key: TaskKey) -> Task | None:
        row = self._window.model.table.reader.row(key)
        return row.shown.task if row is not None else None

    def _ask(self, workflow_id: str, action: BlockAction, plan: BlockPlan) -> None:
        """Show which cells can't take their value, and why; the others are changed once that is confirmed."""
        # Not imported above: the first rows do not wait for dialogs.
        from flowdash_desktop.ui.preview.dialog import ChangesPreview

        window, model = self._window, self._model_of(plan)
        words = partial(button_words, action)
        said = preview_words(plan.refused, plan.outside, model.count(), plan.beyond)
        dialog = ChangesPreview(window.theme, window, title_words(action), model, words, said)

        dialog.confirmed.connect(partial(self._confirmed, workflow_id, action, plan.same, model, fixed=plan.fixed))
        dialog.open()

    async def _submit(
        self, workflow_id: str, action: BlockAction, cells: Sequence[PlannedCell], same: int, fixed: int = 0
    ) -> None:
        values = [CellValue(cell.task, cell.field, cell.value) for cell in cells]
        done = await self._session.bulk.set_cells(workflow_id, values)
        self._tell(changed_words(action, done, same, fixed), done.step)
