"""The views that list tasks one by one: *Later* and *Needs me*. They follow what happens, and outlast a restart."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.commands.go_menu import GoMenu
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from flowdash_desktop.ui.filter_bar.view_names import NEEDS_ME
from tests.e2e.everything import FULL, WORKFLOW, asking, definition
from tests.e2e.test_built_in_views import _open, _rows
from tests.e2e.test_conflicts import both_change
from tests.e2e.test_me import say_uma
from tests.e2e.test_news import described
from tests.support.definitions import EVERYTHING, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import SHIFT, button, click, entry, focused, keys, press, says

ALL = ["R-1", "R-2", "R-3"]


def put_off(desk: Desk, key: str) -> None:
    """Put a task off until it changes."""
    assert desk.workspace.list.put_off.put_off(TaskKey(key), key, None) is not None


def choose(desk: Desk, view: str) -> None:
    click(desk.find(view, MenuRow, inside=_open(desk)))


def in_force(desk: Desk) -> str:
    return desk.find("Saved views", QPushButton).accessibleDescription()


@story
async def test_later_lists_what_is_put_off_with_its_date(desk: Desk, server: StartServer) -> None:
    """It outlasts a restart, a task that others change leaves it, and its chip leads back to all tasks."""
    running = server(definition(*ALL))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    put_off(desk, "R-2")
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    desk.workspace.list.put_off.put_off(TaskKey("R-3"), "R-3", tomorrow)
    popup = _open(desk)
    await desk.until(lambda: _rows(popup).get("Later") == "2", "the count")
    click(desk.find("Later", MenuRow, inside=popup))
    await desk.until(lambda: desk.column("ID") == ["R-3", "R-2"], "what comes back first")
    assert in_force(desk) == "Later"
    assert "Later: When it changes" in described(desk, "R-2")
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.column("ID") == ["R-3", "R-2"], "the same after a restart")
    assert in_force(desk) == "Later"
    await desk.open_task("R-3", "ID")
    with asking(running) as api:
        assert api.put("R-2", {"Text": "theirs"}).status_code == 200
    desk.session.request_refresh()
    await desk.until(lambda: desk.column("ID") == ["R-3"], "the changed one to leave")
    popup = _open(desk)
    await desk.until(lambda: _rows(popup).get("Later") == "1", "the count")
    put_off(desk, "R-1")
    await desk.until(lambda: _rows(popup).get("Later") == "2", "the count to follow while the list is open")
    popup.close()
    click(desk.find("View Later", FilterChip))
    await desk.until(lambda: desk.column("ID") == ALL, "all tasks")
    assert in_force(desk) == ""
    assert "Later" not in described(desk, "R-1")
    await desk.close()


@story
async def test_a_task_that_comes_back_stays_while_it_is_current(desk: Desk, server: StartServer) -> None:
    """Nothing goes from under the eyes; the row says why it goes. An empty list says what would be in it."""
    running = server(definition(*ALL))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    put_off(desk, "R-2")
    choose(desk, "Later")
    await desk.open_task("R-2", "ID")
    desk.workspace.list.put_off.bring_back(TaskKey("R-2"))
    await desk.until(lambda: "no longer matches the filter (Later)" in described(desk, "R-2"), "why it goes")
    assert desk.column("ID") == ["R-2"]
    choose(desk, "Overdue")
    choose(desk, "Later")
    await desk.until(lambda: window.stack._no_match.isVisible(), "nothing")
    click(button("Show all tasks", window.stack))
    await desk.until(lambda: desk.column("ID") == ALL, "all tasks")
    await desk.close()


@story
async def test_needs_me_lists_decisions_and_own_changed_tasks(desk: Desk, server: StartServer) -> None:
    """What was decided leaves it; a task of one's own that others changed stays while one goes through the list."""
    tasks = [{**FULL, "ID": key, "Assigned To": USER if key == "R-3" else None} for key in ALL]
    running = server(workspace({**EVERYTHING, "tasks": tasks}))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    choose(desk, "Needs me")
    await say_uma(desk)
    assert desk.column("ID") == []
    click(desk.find("View Needs me", FilterChip))
    await desk.until(lambda: desk.column("ID") == ALL, "all tasks")
    await both_change(desk, running, "R-1")
    with asking(running) as api:
        assert api.put("R-3", {"Text": "theirs"}).status_code == 200
    desk.session.request_refresh()
    popup = _open(desk)
    await desk.until(lambda: _rows(popup).get("Needs me") == "2", "the count")
    click(desk.find("Needs me", MenuRow, inside=popup))
    await desk.until(lambda: desk.column("ID") == ["R-1", "R-3"], "what needs the person")
    await desk.in_front()
    await desk.open_task("R-3", "ID")
    await desk.until(lambda: "R-3" not in desk.session.news.of(WORKFLOW), "that it was seen")
    await desk.open_task("R-1", "ID")
    assert desk.column("ID") == ["R-1", "R-3"], "what was seen stays"
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.column("ID") == ["R-1"], "what still needs the person after a restart")
    await desk.open_task("R-1", "ID")
    click(button("Use theirs", desk.window.detail))
    await desk.until_saved()
    await desk.until(lambda: "(Needs me)" in described(desk, "R-1"), "that it leaves")
    await desk.close()


@story
async def test_needs_me_does_not_look_through_the_outbox(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each event there may be 100,000 changes in it that wait to be sent; the undecided ones are known."""
    running = server(definition(*ALL))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    await both_change(desk, running, "R-1")
    with monkeypatch.context() as patched:
        patched.setattr(Session, "pending", property(lambda _: pytest.fail("the outbox is looked through")))
        assert desk.workspace.list._listed.of(NEEDS_ME) == {TaskKey("R-1")}
    await desk.close()


@story
async def test_saving_says_that_the_list_of_later_is_not_saved(desk: Desk, server: StartServer) -> None:
    """A saved view has a filter and a table; what is put off is stored elsewhere, and changes."""
    await desk.open_table(server=server(definition(*ALL)), workflow_id=WORKFLOW)
    await desk.until_read()
    put_off(desk, "R-3")
    words = "Filter, order and columns are saved, but not which tasks “Later” lists."
    choose(desk, "Later")
    await desk.until(lambda: desk.column("ID") == ["R-3"], "what is put off")
    desk.window.filter_bar.save_view()
    assert says(desk.popup(), words)
    desk.popup().close()
    choose(desk, "Unassigned")
    desk.window.filter_bar.save_view()
    assert not says(desk.popup(), words)
    desk.popup().close()
    await desk.close()


@story
async def test_later_and_needs_me_have_letters_of_g(desk: Desk, server: StartServer) -> None:
    await desk.open_table(server=server(definition(*ALL)), workflow_id=WORKFLOW)
    put_off(desk, "R-3")
    await desk.in_front()
    desk.window.enter_table()
    press(focused(), Qt.Key.Key_G)
    press(desk.popup(), Qt.Key.Key_L)
    await desk.until(lambda: desk.column("ID") == ["R-3"], "what is put off")
    await desk.close()


@story
async def test_an_empty_view_is_left_and_entered_by_keys(desk: Desk, server: StartServer) -> None:
    """The views button names no view that was left, *Active only* is as before, and `G` works without rows."""
    window = await desk.open_table(server=server(definition(*ALL)), workflow_id=WORKFLOW)
    await desk.until_read()
    active = desk.find("Active only", QCheckBox)
    assert active.isChecked()
    choose(desk, "Later")
    await desk.until(lambda: window.stack._no_match.isVisible(), "nothing")
    assert (in_force(desk), active.isChecked()) == ("Later", False)
    await desk.in_front()
    window.stack.take_focus()
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: desk.column("ID") == ALL, "all tasks")
    assert (in_force(desk), active.isChecked()) == ("", True)
    choose(desk, "Later")
    await desk.until(lambda: window.stack._no_match.isVisible(), "nothing")
    click(desk.find("View Later", FilterChip))
    await desk.until(lambda: desk.column("ID") == ALL, "all tasks")
    assert (in_force(desk), active.isChecked()) == ("", True)
    choose(desk, "Later")
    await desk.until(lambda: window.stack._no_match.isVisible(), "nothing")
    await desk.in_front()
    for at in (window.stack._no_match, window.stack._no_match.button):
        at.setFocus()
        press(focused(), Qt.Key.Key_G)
        assert isinstance(desk.popup(), GoMenu)
        press(desk.popup(), Qt.Key.Key_Escape)
    press(window.stack._no_match.button, Qt.Key.Key_G)
    keys(desk.popup(), "a")
    await desk.until(lambda: desk.column("ID") == ALL, "all tasks")
    assert not active.isChecked(), "that view is without any filter"
    await desk.close()


@story
async def test_active_only_comes_back_after_a_restart(desk: Desk, server: StartServer) -> None:
    """A view that lists its tasks switches it off. It is as it was before the view, and in the view as it was left."""
    running = server(definition(*ALL))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    put_off(desk, "R-2")
    choose(desk, "Later")
    await desk.until(lambda: desk.column("ID") == ["R-2"], "the list")
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.column("ID") == ["R-2"], "the list")
    active = desk.find("Active only", QCheckBox)
    assert not active.isChecked()
    click(desk.find("View Later", FilterChip))
    await desk.until(lambda: desk.column("ID") == ALL, "all tasks")
    assert active.isChecked()
    choose(desk, "Later")
    await desk.until(lambda: desk.column("ID") == ["R-2"], "the list")
    click(active)
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.column("ID") == ["R-2"], "the list")
    assert desk.find("Active only", QCheckBox).isChecked()
    await desk.close()


@story
async def test_a_task_under_later_is_brought_back_by_menu(desk: Desk, server: StartServer) -> None:
    """Also several at once; the notice takes it back. A task that is not put off has no such entry."""
    await desk.open_table(server=server(definition(*ALL)), workflow_id=WORKFLOW)
    await desk.until_read()
    off = desk.workspace.list.put_off
    put_off(desk, "R-1")
    put_off(desk, "R-2")
    words = [action.text() for action in desk.menu_at("R-3", "Text").actions() if action.isVisible()]
    assert "Bring back" not in words
    desk.popup().close()
    choose(desk, "Later")
    await desk.until(lambda: desk.column("ID") == ["R-1", "R-2"], "the list")
    await desk.in_front()
    entry(desk.menu_at("R-1", "Text"), "Bring back").trigger()
    assert set(off.all) == {"R-2"}
    assert desk.window.notice.text == "R-1 is not put off any more."
    click(button("Undo", desk.window.notice))
    assert set(off.all) == {"R-1", "R-2"}
    await desk.until(lambda: sorted(desk.column("ID")) == ["R-1", "R-2"], "the list")
    desk.click_cell("R-1", "Text")
    desk.click_cell("R-2", "Text", SHIFT)
    entry(desk.menu_at("R-1", "Text"), "Bring 2 tasks back").trigger()
    assert not off.all
    assert desk.window.notice.text == "2 tasks are not put off any more."
    await desk.close()
