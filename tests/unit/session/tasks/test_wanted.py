"""Which workflows are read, in which order, and which list is stopped."""

from __future__ import annotations

from typing import cast

from flowdash_desktop.session.tasks.list_loader import ListReading
from flowdash_desktop.session.tasks.wanted import Wanted
from flowdash_desktop.session.tasks.workflow_state import WorkflowState


class _Reading:
    def __init__(self) -> None:
        self.stops: list[str] = []

    def stop(self) -> None:
        self.stops.append("stopped")


class _State:
    is_complete = True


def read(wanted: Wanted, workflow_id: str) -> _Reading:
    reading = _Reading()
    wanted.begin(workflow_id, cast(ListReading, reading))
    return reading


def test_a_list_that_nobody_waits_for_is_stopped() -> None:
    """As soon as it is neither current nor beside, also where its reading begins only then."""
    wanted = Wanted()
    wanted.choose("houses")
    wanted.choose_beside("wizards")
    reading = read(wanted, "wizards")
    wanted.choose("houses")
    assert not reading.stops
    wanted.choose_beside(None)
    assert reading.stops
    assert read(wanted, "wizards").stops


def test_the_current_workflow_is_read_first() -> None:
    """Unless all of it is here, and nothing of the one beside: a person waits for that one then."""
    wanted, state = Wanted(), cast(WorkflowState, _State())
    wanted.choose("houses")
    wanted.choose_beside("wizards")
    assert wanted.in_order({}) == ["houses", "wizards"]
    assert wanted.in_order({"houses": state}) == ["wizards", "houses"]
    assert wanted.in_order({"houses": state, "wizards": state}) == ["houses", "wizards"]
