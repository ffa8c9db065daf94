"""Each action has one position in its workflow, and its name can always be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QCheckBox

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_bar import ActionBar
from tests.support.desk import Desk, story
from tests.support.hands import CONTROL, click
from tests.support.steady import settle

SAMPLE = ["Start", "Send to review", "Put on hold", "Resume", "Reject", "Approve", "Reopen"]


def places(bar: ActionBar) -> dict[str, QRect]:
    """Where each action is."""
    return {button.action.name: button.geometry() for button in bar.buttons}


def at_stage(desk: Desk, stage: str) -> list[TaskKey]:
    """The tasks of the sample workspace at a stage."""
    return [key for key, shown in desk.session.shown(desk.session.workflows[0].id).items() if shown.task.stage == stage]


@story
async def test_all_actions_have_their_places_at_once(desk: Desk) -> None:
    """*Resume* and *Reopen* once came when a task of their stages was looked at, and moved the others."""
    window = await desk.open_table()
    window.welcome.hide()
    click(desk.find("Active only", QCheckBox))
    await desk.until(lambda: "Approved" in desk.column("Stage"), "all tasks")
    await desk.open_task("C-1001", "Company ID")
    bar = window.detail.header.action_bar
    await desk.until(lambda: bar.buttons, "the actions")
    assert [button.action.name for button in bar.buttons] == SAMPLE
    assert [button.digit for button in bar.buttons] == [1, 2, 3, 4, 5, 6, 7]
    await settle()
    before = places(bar)
    for stage in ("Not Started", "In Progress", "Review", "On Hold", "Approved", "Rejected"):
        key = at_stage(desk, stage)[0]
        window.table.current.go_to(key)
        await desk.until(lambda key=key: window.detail.task == key, key)  # type: ignore[misc]  # the loop
        await desk.until(lambda: any(button.isEnabled() for button in bar.buttons), "the actions")
        await settle()
        assert places(bar) == before, stage
    await desk.close()


@story
@pytest.mark.parametrize("size", [(1440, 900), (1024, 640), (640, 400)])
async def test_names_stay_beside_a_count_and_while_one_waits(desk: Desk, size: tuple[int, int]) -> None:
    """*Start* for four tasks once read "(4)", and "…" while it waited. Nothing moves by that."""
    desk.hold_seconds = 3600
    window = await desk.open_table()
    window.welcome.hide()
    window.resize(*size)
    keys, bar = at_stage(desk, "Not Started")[:4], window.detail.header.action_bar
    await desk.open_task(keys[0], "Company ID")
    await desk.until(lambda: len(bar.buttons) == len(SAMPLE), "the actions")
    window.open_side()
    await settle()
    before = places(bar)
    assert [button.shown_words() for button in bar.buttons] == SAMPLE
    assert len({button.shows_keys for button in bar.buttons}) == 1
    for key in keys[1:]:
        desk.click_cell(key, "Company ID", CONTROL)
    await desk.until(lambda: "1 of the selected tasks" in bar.buttons[0].toolTip(), "the one that has an assignee")
    window.open_side()
    await settle()
    assert bar.buttons[0].shown_words() in ("Start (1)", "Start")
    assert [button.shown_words() for button in bar.buttons[1:]] == SAMPLE[1:]
    assert len({button.shows_keys for button in bar.buttons}) == 1
    assert places(bar) == before
    shown = desk.session.shown(desk.session.workflows[0].id)
    await desk.open_task(next(key for key in keys if shown[key].task.assigned_to), "Company ID")
    window.open_side()
    await settle()
    click(bar.buttons[0])
    await desk.until(lambda: bar.buttons[0].accessibleDescription() == "On its way", "the action")
    await settle()
    assert bar.buttons[0].shown_words() in ("Start…", "Start")
    assert [button.shown_words() for button in bar.buttons[1:]] == SAMPLE[1:]
    assert places(bar) == before
    await desk.close()
