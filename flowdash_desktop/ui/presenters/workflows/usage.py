"""How many tasks are in each stage of a workflow, and have a value of each of its fields."""

from __future__ import annotations

from collections.abc import Mapping

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.schema import STAGE, FieldKind
from flowdash_desktop.domain.workflow_draft.model import Section, WorkflowDraft
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow


async def usage_counts(window: MainWindow, session: Session, draft: WorkflowDraft) -> Mapping[tuple[Section, str], int]:
    """The numbers by list and id, out of the table; empty while it shows another workflow, or not all of its tasks.

    They are counted in slices, so that the window goes on although there are many tasks and fields.
    """
    model = window.model
    schema = model.schema
    if schema.workflow.id != draft.id or not session.is_complete(draft.id):
        return {}
    conditions = {(Section.STAGES, one.id): Condition(STAGE, Operator.IS_ANY_OF, (one.name,)) for one in draft.stages}
    for field in draft.fields:
        if field.name in schema.field_by_name:
            is_box = field.kind is FieldKind.CHECKBOX
            operator = Operator.IS_CHECKED if is_box else Operator.IS_NOT_BLANK
            conditions[Section.FIELDS, field.id] = Condition(field.name, operator)
    counts, slices = dict[tuple[Section, str], int](), TimeSlice()
    for part, condition in conditions.items():
        counts[part] = model.table.queries.count_of(condition)
        if slices.is_over:
            await slices.next()
            if model.schema is not schema:
                return {}
    return counts
