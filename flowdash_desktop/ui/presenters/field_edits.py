"""What was set in a field, in the pane or in a cell, on its way into the outbox."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.domain.drafts import Draft
from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.texts import Words

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel


class FieldEdits:
    """Hands values over; one that the disk refuses goes back into its editor as it was typed.

    Args:
        window: whose pane has the editors.
        session: where edits go.
        scope: owns what is started here.
    """

    def __init__(self, window: MainWindow, session: Session, scope: TaskScope) -> None:
        self._window = window
        self._session = session
        self._scope = scope

    def submit(self, workflow_id: str, asked: FieldEdit) -> None:
        """Ask for a value in a field of the task that the person saw."""
        edit = TaskEdit(workflow_id, asked.task, asked.field, asked.value, asked.base)
        submitted = self._session.submit(edit, identities={asked.task: asked.identity})
        self._scope.start(self._keep(edit, asked.identity, submitted), name="edit")

    async def _keep(self, edit: TaskEdit, identity: Identity | None, submitted: Awaitable[None]) -> None:
        try:
            await submitted
        except StoreError:
            self._give_back(edit, identity)
            raise

    def _give_back(self, edit: TaskEdit, identity: Identity | None) -> None:
        pane, schema = self._window.detail, self._session.schema(edit.workflow_id)
        field = schema.field_by_name.get(edit.field) if schema is not None else None
        if schema is None or field is None or field.kind is FieldKind.CHECKBOX:
            return
        if pane.drafts.workflow_id == edit.workflow_id and pane.drafts.get(edit.task, edit.field, identity) is None:
            text = field_type(field.kind).typed_text(edit.value, field, schema)
            pane.editors.take_typed(edit.task, edit.field, Draft(text, edit.base, identity))


def where_they_went(model: TaskTableModel, field: str, changed: Sequence[TaskKey]) -> str:
    """Where tasks are that were changed together: the selected rows stay where they were. ``""`` where none moved."""
    moved = [key for key in changed if not model.rows.stays_put(key)]
    if not moved or len(changed) < 2:
        return ""
    shown = set(model.row_ids())
    hidden = sum(model.table.reader.id(key) not in shown for key in moved)
    queries = model.table.queries
    by = {by.field: is_group for levels, is_group in ((queries.sort, False), (queries.grouping, True)) for by in levels}
    return Words.rows_moved(field, hidden, grouped=by.get(field, False)) if hidden or field in by else ""
