"""What the pane says where something can't be removed because no copy of it can be had, and the answers it takes."""

from __future__ import annotations

import pytest

from flowdash_desktop.api.errors import RequestFault
from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.events import Answer, EditAnswer
from tests.ui.detail.looking import button, click
from tests.ui.editors.samples import SCHEMA, task

FAILED = Reason(RequestFault.SERVER_FAILED, {"status": "500"})
NOT_COPIED = Reason(SessionFault.FILE_NOT_COPIED, {"name": "plan.pdf", "reason": FAILED})
PROBLEM = EditProblem(Refusal.NO_COPY, {}, reason=NOT_COPIED)


@pytest.mark.parametrize("field", ["", "Documents"], ids=["the task", "a file"])
def test_it_can_be_removed_all_the_same_tried_again_or_kept(pane: DetailPane, field: str) -> None:
    asked: list[tuple[str, str] | EditAnswer] = []
    pane.whole.anyway_requested.connect(lambda edit_id: asked.append(("anyway", edit_id)))
    pane.answered.connect(asked.append)
    mark = FieldMark("e1", EditState.NEEDS_YOU, PROBLEM)
    pane.show_task(ShownTask(task("44"), marks={field: mark}), SCHEMA)
    for answer in ("Remove without a copy", "Retry", "Discard"):
        click(button(pane, answer))
    assert asked == [("anyway", "e1"), EditAnswer("e1", Answer.RETRY), EditAnswer("e1", Answer.DISCARD)]
