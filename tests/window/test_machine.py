"""Short runs of the machine from fixed seeds; ``make soak WINDOW=1`` makes long ones from any."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.async_qt.loop import run as run_loop
from tests.window.campaign import Campaign, replay_file
from tests.window.machine import Machine, Run, steps_of
from tests.window.rules import RULES, Rule, Step, always
from tests.window.scene import Scene

_STEPS = 90


def explored(app: QApplication, folder: Path, seed: int, steps: int = _STEPS, only: Sequence[str] = ()) -> Run:
    """Do a seed's steps on a loop of its own."""
    runs: list[Run] = []

    async def main() -> int:
        runs.append(await Machine(app, folder).explore(seed, steps, only=only))
        return 0

    run_loop(app, main)
    return runs[0]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [1, 3])
def test_the_window_shows_what_the_model_says(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    run = explored(qapp, tmp_path / "window", seed)
    if run.wrong:
        run.keep(replay_file(seed))
    assert not run.wrong, f"{run.told()}\nagain: make soak WINDOW=1 REPLAY=build/window/{seed}.json"
    assert len(run.steps) == _STEPS


@pytest.mark.timeout(300)
def test_the_viewer_shows_the_current_task(qapp: QApplication, tmp_path: Path) -> None:
    """Opened, walked through and closed, between files that are added, actions, and another order."""
    rules = ("look", "attach", "sort", "walk", "act", "switch_workflow")
    run = explored(qapp, tmp_path / "window", 5, 30, rules)
    if run.wrong:
        run.keep(replay_file(5))
    assert not run.wrong, run.told()
    assert "look" in {step.rule for step in run.steps}


@pytest.mark.timeout(300)
def test_blocks_of_cells_change_as_one_step(qapp: QApplication, tmp_path: Path) -> None:
    """Filled down, emptied and pasted into, between deletions and steps that are undone."""
    rules = ("fill_down", "empty_cells", "paste_into_block", "delete", "undo", "redo")
    run = explored(qapp, tmp_path / "window", 9, 24, rules)
    if run.wrong:
        run.keep(replay_file(9))
    assert not run.wrong, run.told()
    assert {"fill_down", "empty_cells", "paste_into_block"} <= {step.rule for step in run.steps}


@pytest.mark.timeout(300)
def test_filters_and_their_alternatives_are_met(qapp: QApplication, tmp_path: Path) -> None:
    """Conditions of every kind, joined by *and* and by *or*, ticked, changed and removed, while tasks are edited."""
    rules = ("add_filter", "add_alternative", "remove_filter", "tick_filter", "change_filter", "active_only", "act")
    run = explored(qapp, tmp_path / "window", 7, 40, rules)
    if run.wrong:
        run.keep(replay_file(7))
    assert not run.wrong, run.told()
    assert "add_alternative" in {step.rule for step in run.steps}


@pytest.mark.timeout(300)
def test_groups_of_two_levels_hold_their_tasks(qapp: QApplication, tmp_path: Path) -> None:
    """Any field, dates by day, week and month, two levels, opened and closed while tasks are edited and undone."""
    rules = (
        "group", "group_second", "click_group", "walk", "type_in_cell", "enter", "escape", "choose_in_pane",
        "tick_cell", "undo", "sort",
    )  # fmt: skip
    run = explored(qapp, tmp_path / "window", 11, 60, rules)
    if run.wrong:
        run.keep(replay_file(11))
    assert not run.wrong, run.told()
    assert "group_second" in {step.rule for step in run.steps}


@pytest.mark.timeout(300)
def test_the_table_stays_beside_linked_tasks(qapp: QApplication, tmp_path: Path) -> None:
    """A linked task is opened, renamed and left by each way, between walks, sorts and edits of others."""
    rules = ("visit", "walk", "sort", "act", "undo", "somebody_edits", "somebody_deletes", "switch_workflow")
    run = explored(qapp, tmp_path / "window", 9, 40, rules)
    if run.wrong:
        run.keep(replay_file(9))
    assert not run.wrong, run.told()
    assert "visit" in {step.rule for step in run.steps}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [9, 11])
def test_triage_decides_each_task_once(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    """Entered and left between filters, orders and edits of others; undone where decisions wait."""
    rules = ("triage", "triage_and_undo", "add_filter", "remove_filter", "sort", "walk", "act", "somebody_edits")
    run = explored(qapp, tmp_path / "window", seed, 25, rules)
    if run.wrong:
        run.keep(replay_file(seed))
    assert not run.wrong, run.told()
    assert {"triage", "triage_and_undo"} & {step.rule for step in run.steps}


@pytest.mark.timeout(300)
def test_a_checklist_comes_before_its_action(qapp: QApplication, tmp_path: Path) -> None:
    """An action leads to the items that are open, also in triage mode, between ticks, filters and restarts."""
    checklist = ("act_by_checklist", "triage_by_checklist", "tick_item")
    rules = (*checklist, "act", "walk", "add_filter", "remove_filter", "sort", "undo", "start_again")
    run = explored(qapp, tmp_path / "window", 14, 30, rules)
    if run.wrong:
        run.keep(replay_file(14))
    assert not run.wrong, run.told()
    assert {"act_by_checklist", "triage_by_checklist"} & {step.rule for step in run.steps}


@pytest.mark.timeout(300)
def test_a_duplicate_is_closed_and_named_once(qapp: QApplication, tmp_path: Path) -> None:
    """Between walks, edits, filters, restarts and a line that goes."""
    rules = ("duplicate_by_letter", "stage_by_letter", "walk", "add_filter", "remove_filter", "undo", "start_again")
    run = explored(qapp, tmp_path / "window", 4, 25, rules)
    if run.wrong:
        run.keep(replay_file(4))
    assert not run.wrong, run.told()
    assert "duplicate_by_letter" in {step.rule for step in run.steps}


@pytest.mark.timeout(300)
def test_the_queue_follows_its_own_rules(qapp: QApplication, tmp_path: Path) -> None:
    """Tasks put off and brought back, other orders, no line, and others' edits while the person decides."""
    queue = ("put_off", "bring_back", "put_off_until_it_changes", "other_order")
    meanwhile = ("triage", "triage_without_a_line", "triage_beside_others")
    rules = (*queue, *meanwhile, "add_filter", "remove_filter", "sort", "walk", "somebody_edits")
    run = explored(qapp, tmp_path / "window", 15, 25, rules)
    if run.wrong:
        run.keep(replay_file(15))
    assert not run.wrong, run.told()
    assert len({*queue, *meanwhile} & {step.rule for step in run.steps}) > 2


@pytest.mark.timeout(300)
@pytest.mark.listening
@pytest.mark.parametrize("seed", [5, 9])
def test_others_come_and_go_and_nothing_moves(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    """Somebody else looks at tasks, types there and changes them, between walks, orders, groups and decisions."""
    looks = ("somebody_looks", "somebody_leaves", "somebody_edits")
    rules = (*looks, "walk", "sort", "group", "add_filter", "remove_filter", "act", "triage", "switch_workflow")
    run = explored(qapp, tmp_path / "window", seed, 30, rules)
    if run.wrong:
        run.keep(replay_file(seed))
    assert not run.wrong, run.told()
    # Which of them a walk comes by also depends on what has been loaded by then.
    assert {"somebody_looks", "somebody_edits"} & {step.rule for step in run.steps}


async def _nothing(scene: Scene) -> None:
    """A rule that does nothing."""


async def _broken(scene: Scene) -> None:
    raise KeyError("Name")


@pytest.mark.timeout(300)
def test_an_error_in_a_rule_stops_its_run_alone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error in the machine itself stops one run, whose list is shortened and kept; the next run begins."""
    monkeypatch.setattr("tests.window.campaign.FOLDER", tmp_path)
    for name in list(RULES):
        monkeypatch.delitem(RULES, name)
    monkeypatch.setitem(RULES, "nothing", Rule("nothing", "do nothing", 1, always, _nothing))
    monkeypatch.setitem(RULES, "broken", Rule("broken", "break", 1, always, _broken))
    campaign = Campaign(2, steps=6)

    async def main() -> int:
        await campaign.run(Machine(qapp, tmp_path / "window"), runs=2)
        return 0

    run_loop(qapp, main)
    assert campaign.runs == 2
    assert [[step.rule for step in run.steps] for run in campaign.faults] == [["broken"], ["broken"]]
    assert "KeyError('Name'), at test_machine.py" in campaign.report()
    assert steps_of(replay_file(3)) == (3, [Step("broken", ())])


def test_a_run_is_written_and_read_back(tmp_path: Path) -> None:
    run = Run(7, [Step("walk", ("Down",)), Step("start_again", ())], ["something"])
    run.keep(tmp_path / "steps.json")
    assert steps_of(tmp_path / "steps.json") == (7, run.steps)
    assert "press Down in the table" in run.told()
