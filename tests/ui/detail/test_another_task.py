"""What the pane says of edits whose task has lost its unique ID to another one, and the answers it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import ActivityEdit, AddComment, TickItem
from flowdash_desktop.domain.edits import EditProblem, EditState, Operation, Refusal
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.ui.detail import DetailPane
from tests.ui.detail.activity_samples import KEY, WF, pending
from tests.ui.detail.looking import button, buttons, click
from tests.ui.editors.samples import SCHEMA, task

FIRST, SECOND = Identity("ooCwnZ", "", "Acme"), Identity("gqCQRO", "", "XYZ")
COMMENT = AddComment(WF, KEY, "For the first")
TICK = TickItem(WF, KEY, "2", "Write", ItemStatus.COMPLETED, ItemStatus.BLANK)


def astray(number: int, edit: ActivityEdit) -> Operation:
    problem = EditProblem(Refusal.ANOTHER_TASK, {}, there=SECOND)
    return replace(pending(number, edit, EditState.NEEDS_YOU, problem), identity=FIRST)


@pytest.mark.parametrize("edits", [(TICK, COMMENT), (COMMENT, TICK)])
def test_what_can_be_applied_there_is_offered_beside_what_cannot(
    pane: DetailPane, edits: tuple[ActivityEdit, ...]
) -> None:
    items = tuple(astray(number, edit) for number, edit in enumerate(edits, start=1))
    asked: list[object] = []
    pane.whole.apply_here_requested.connect(asked.append)
    pane.whole.let_go_requested.connect(asked.append)
    pane.whole.create_again_requested.connect(asked.append)
    pane.show_task(ShownTask(task("44"), astray=items), SCHEMA)
    for answer in ("Apply there", "Create it again", "Discard"):
        click(button(pane, answer))
    assert asked == [("e1", "e2"), "e1", ("e1", "e2")]


def test_a_change_of_an_item_is_never_offered_to_the_other_task(pane: DetailPane) -> None:
    pane.show_task(ShownTask(task("44"), astray=(astray(1, TICK),)), SCHEMA)
    assert "Apply there" not in buttons(pane)
    assert "Discard" in buttons(pane)
