"""An action is run on those of several tasks whose stage offers it, which have all it needs and wait for nothing."""

from __future__ import annotations

from datetime import UTC, datetime

from flowdash_desktop.domain.activity import Action, Requirements
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.domain.triage.needs import Gaps
from flowdash_desktop.domain.triage.together import Hindered, lacks, offered_action, why_no_action

KEY = TaskKey("1")
PAY = Action("a2", "Pay", requires=Requirements(("Amount",)))


def shown(*activity: Operation) -> ShownTask:
    return ShownTask(Task(KEY, "1", {STAGE: "New"}), activity=activity)


def waiting(state: EditState = EditState.SAVED_HERE) -> Operation:
    return Operation("e1", 1, RunAction("w", KEY, "a1", "Refuse", "New"), state, datetime.now(UTC))


def test_what_a_stage_does_not_offer_is_not_run() -> None:
    assert why_no_action("Pay", shown(), None) is Hindered.NOT_KNOWN
    assert why_no_action("Pay", shown(), ()) is Hindered.NOT_OFFERED
    assert why_no_action("Pay", shown(), (PAY,)) is None
    assert offered_action("Pay", (PAY,)) is PAY


def test_one_action_at_a_time_is_run_on_a_task() -> None:
    assert why_no_action("Pay", shown(waiting()), (PAY,)) is Hindered.RUNNING
    assert why_no_action("Pay", shown(waiting(EditState.NEEDS_YOU)), (PAY,)) is None


def test_what_an_action_needs_is_told() -> None:
    assert lacks(PAY.requires, shown(), ()) == Gaps(("Amount",))
    assert lacks(Requirements(), shown(), ()) == Gaps()
