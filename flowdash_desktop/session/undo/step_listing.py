"""Where the steps of the history are on their way, as the outbox tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.history import ListedStep, NotedStep, StepState


def listed_step(step: NotedStep, items: Mapping[str, Operation], *, is_next_again: bool) -> ListedStep:
    """A step with its state.

    Args:
        step: as it is noted.
        items: the outbox by id.
        is_next_again: *Redo* does it again.
    """
    state = _state(step, [items[edit_id] for edit_id in step.edit_ids & items.keys()])
    later = None if state is StepState.ON_HOLD else step.later
    return ListedStep(step.summary, step.made, state, later, is_next_again)


def _state(step: NotedStep, waiting: Sequence[Operation]) -> StepState:
    if step.undone:
        return StepState.UNDONE
    if step.never_done:
        return StepState.NOT_CARRIED_OUT
    if any(item.is_on_hold for item in waiting):
        return StepState.ON_HOLD
    states = {item.state for item in waiting}
    for state, listed in (
        (EditState.NEEDS_YOU, StepState.NEEDS_YOU),
        (EditState.SENDING, StepState.SENDING),
        (EditState.SAVED_HERE, StepState.SAVED_HERE),
    ):
        if state in states:
            return listed
    return StepState.CONFIRMED
