"""How far a large step is sent is counted from its operations that still wait."""

from __future__ import annotations

from datetime import UTC, datetime

from flowdash_desktop.domain.edits import DeleteTask, Edit, EditState, Operation, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.undo.large_steps import LARGE, LargeSteps, Progress

NOW = datetime(2026, 12, 1, tzinfo=UTC)
IDS = [f"o{number}" for number in range(LARGE)]


def waiting(*ids: str, deletes: bool = False, state: EditState = EditState.SAVED_HERE) -> dict[str, Operation]:
    def edit(key: str) -> Edit:
        return DeleteTask("w", TaskKey(key)) if deletes else TaskEdit("w", TaskKey(key), "Text", "x", None)

    return {i: Operation(i, number, edit(i), state, created=NOW) for number, i in enumerate(ids)}


def progress(steps: LargeSteps, items: dict[str, Operation]) -> Progress | None:
    return steps.progress(items, [i for i, item in items.items() if item.state is EditState.NEEDS_YOU])


def test_what_does_not_wait_counts_as_sent() -> None:
    """A change that was refused was sent, too: the person decides about it."""
    steps = LargeSteps()
    steps.note("s", IDS)
    items = waiting(*IDS[10:]) | waiting(*IDS[:5], state=EditState.NEEDS_YOU)
    assert progress(steps, items) == Progress("s", 10, LARGE)


def test_a_step_that_is_sent_is_forgotten() -> None:
    steps = LargeSteps()
    steps.note("s", IDS)
    assert progress(steps, {}) is None
    assert not steps


def test_deletions_that_all_wait_for_undo_are_not_on_their_way() -> None:
    """Once the first is sent, the others count."""
    steps = LargeSteps()
    steps.note("s", IDS)
    assert progress(steps, waiting(*IDS, deletes=True)) is None
    assert steps
    assert progress(steps, waiting(*IDS[1:], deletes=True)) == Progress("s", 1, LARGE)


def test_the_newest_of_several_is_told() -> None:
    steps = LargeSteps()
    steps.note("old", IDS)
    steps.note("new", [f"n{i}" for i in IDS])
    items = waiting(*IDS, *(f"n{i}" for i in IDS[2:]))
    assert progress(steps, items) == Progress("new", 2, LARGE)
    steps.forget("new")
    assert progress(steps, items) == Progress("old", 0, LARGE)


def test_small_steps_are_not_followed() -> None:
    steps = LargeSteps()
    steps.note("s", IDS[1:])
    assert not steps
