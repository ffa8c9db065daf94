"""By which date a task is due: triage and the views of days ask the same."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.triage.deciding import due_field

START = Field("1", "Start Date", FieldKind.DATE)
DUE = Field("2", "Due Date", FieldKind.DATE)
CALLED = Field("3", "Called", FieldKind.DATETIME)
CLOSED = Field("4", "Deadline met", FieldKind.DATE, editable=False)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ((START, DUE), DUE),
        ((CALLED, START), START),
        ((CALLED,), CALLED),
        ((CLOSED, CALLED), CALLED),
        ((CLOSED,), None),
    ],
    ids=["by name", "a day before a moment", "a moment", "filled in by people", "none"],
)
def test_a_task_is_due_by(fields: tuple[Field, ...], wanted: Field | None) -> None:
    assert due_field(WorkflowSchema(Workflow("w", "W"), (), fields)) == wanted
