"""Comments, a checklist and actions, and edits of them, for the task of ``tests.ui.editors.samples``."""

from __future__ import annotations

from datetime import UTC, datetime

from flowdash_desktop.domain.activity import Action, ChecklistItem, Comment, ItemStatus, ShownActivity, TaskActivity
from flowdash_desktop.domain.edits import Edit, EditProblem, EditState, PendingEdit
from flowdash_desktop.domain.tasks import TaskKey

KEY = TaskKey("44")
WF = "wf-1"
WRITTEN = datetime(2026, 1, 31, 12, 30, tzinfo=UTC)
REJECT, APPROVE = Action("r", "Reject", "#d6455d"), Action("a", "Approve & go", "#1f9254")
COMMENTS = (Comment("Ana <b>", "first <i>words</i>", WRITTEN), Comment("", "x" * 400, None))
CALL = ChecklistItem("1", "Call", ItemStatus.COMPLETED, False, "ana@x.example", "Review")
WRITE = ChecklistItem("2", "Write & sign", ItemStatus.BLANK, True, None, "Review")
OLD = ChecklistItem("3", "Find it", ItemStatus.SKIPPED, False, None, "Not Started")


def known(
    comments: tuple[Comment, ...] | None = COMMENTS,
    items: tuple[ChecklistItem, ...] | None = (OLD, CALL, WRITE),
    actions: tuple[Action, ...] | None = (REJECT, APPROVE),
) -> ShownActivity:
    """What is known of the task."""
    return ShownActivity(TaskActivity(comments, items, actions, "Review", WRITTEN), actions, frozenset(), {})


def pending(
    number: int, edit: Edit, state: EditState = EditState.SAVED_HERE, problem: EditProblem | None = None
) -> PendingEdit:
    """An edit in the outbox."""
    return PendingEdit(f"e{number}", number, edit, state, WRITTEN, 0, problem)
