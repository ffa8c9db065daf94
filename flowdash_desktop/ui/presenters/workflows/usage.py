"""How many tasks are in each stage of a workflow, and have a value of each of its fields."""

from __future__ import annotations

from collections.abc import Mapping

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.schema import STAGE, FieldKind
from flowdash_desktop.domain.workflow_draft.model import Section, WorkflowDraft
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow


def usage_counts(window: MainWindow, session: Session, draft: WorkflowDraft) -> Mapping[tuple[Section, str], int]:
    """The numbers by list and id, out of the table; empty while it shows another workflow, or not all of its tasks."""
    model = window.model
    if model.schema.workflow.id != draft.id or not session.is_complete(draft.id):
        return {}
    conditions = {(Section.STAGES, one.id): Condition(STAGE, Operator.IS_ANY_OF, (one.name,)) for one in draft.stages}
    for field in draft.fields:
        if field.name in model.schema.field_by_name:
            is_box = field.kind is FieldKind.CHECKBOX
            operator = Operator.IS_CHECKED if is_box else Operator.IS_NOT_BLANK
            conditions[Section.FIELDS, field.id] = Condition(field.name, operator)
    count = model.table.queries.count_of
    return {part: count(condition) for part, condition in conditions.items()}
