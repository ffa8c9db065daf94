"""A comment that was sent stays, and what was done beside it in one step is undone all the same."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.history import Hindrance, StepState
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import StepMade, StepTurned
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from tests.integration.session.activity import ORDERS, comment, definition
from tests.integration.session.conftest import Open
from tests.support.fixtures_server import StartServer


async def test_what_stands_beside_a_comment_is_undone(open_live: Open, server: StartServer) -> None:
    """The list of steps offers it, and the event of the undo has the id that the step had."""
    live = await open_live(server(definition(2)), ORDERS)
    key = TaskKey("O-1")
    before = live.shown(key, ORDERS).task.stage
    edit = TaskEdit(ORDERS, key, STAGE, "Open", before)
    await live.session.submit(comment(key, "Duplicate of O-2"), edit, step_id="both")
    assert StepMade("both", (comment(key, "Duplicate of O-2"), edit)) in live.events
    await live.until_saved()
    (listed,) = await live.session.history.listed(ORDERS)
    assert listed.can_be_undone
    turned = await live.session.undo(ORDERS)
    assert turned is not None
    assert [change.edit for change in turned.step.changes] == [edit]
    assert turned.carried_out == 1
    assert StepTurned("both", undone=True, part=turned.step.id) in live.events
    await live.until_saved()
    assert live.shown(key, ORDERS).task.stage == before
    states = {(step.state, step.summary.carried_out) for step in await live.session.history.listed(ORDERS)}
    assert states == {(StepState.UNDONE, 0), (StepState.CONFIRMED, 1)}
    with pytest.raises(CannotUndoError) as caught:
        await live.session.undo(ORDERS)
    assert caught.value.why is Hindrance.CARRIED_OUT
    await live.session.redo(ORDERS)
    assert live.shown(key, ORDERS).task.stage == "Open"
    await live.until_saved()
