"""Comments, a checklist and actions, and edits of them, for the task of ``tests.ui.editors.samples``."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QWidget

from flowdash_desktop.domain.activity import Action, ChecklistItem, Comment, ItemStatus, ShownActivity, TaskActivity
from flowdash_desktop.domain.edits import Edit, EditProblem, EditState, Operation
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.widgets.wrapped import ReadText
from tests.ui.detail.looking import named
from tests.ui.editors.samples import SCHEMA, task

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
) -> Operation:
    """An edit in the outbox."""
    return Operation(f"e{number}", number, edit, state, WRITTEN, 0, problem)


def show(pane: DetailPane, what: ShownActivity, *edits: Operation, key: str = "44", online: bool = True) -> None:
    """Show the task with what is known of it, and edits that wait."""
    pane.activity.source = lambda _workflow, _task, _stage: what
    pane.activity.online = online
    pane.show_task(ShownTask(task(key), activity=edits), SCHEMA)
    pane.activity.refresh()


def wishes(pane: DetailPane) -> list[object]:
    """What the pane asks for from now on."""
    said: list[object] = []
    pane.activity.edit_requested.connect(said.append)
    return said


def labels(pane: DetailPane) -> list[str]:
    """What all labels say."""
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]


def texts(pane: DetailPane) -> list[str]:
    """The words of all comments that are shown."""
    return [text.toPlainText() for text in pane.findChildren(ReadText) if text.isVisible()]


def box(pane: DetailPane) -> QPlainTextEdit:
    """The box of a new comment."""
    found = named(pane, "New comment")
    assert isinstance(found, QPlainTextEdit)
    return found


def check(pane: DetailPane, title: str) -> QCheckBox:
    """The box of an item."""
    found = named(pane, title)
    assert isinstance(found, QCheckBox)
    return found


def row_of(pane: DetailPane, title: str) -> QWidget:
    """The row of an item."""
    row = check(pane, title).parentWidget()
    assert row is not None
    return row
