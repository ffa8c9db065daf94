"""A linked task comes late, or never, while the person goes on with something else."""

from __future__ import annotations

import asyncio
from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import Loading, TasksChanged, WorkflowsChanged
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e.test_linked_in_place import at_linked
from tests.e2e.test_visits import ALT, open_house, pane_at, rows
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, replace_text, says
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

Key = Qt.Key


async def at_wand(desk: Desk, running: ServerProcess) -> MainWindow:
    """Open the wand of a wizard of the first house: two levels lead back."""
    window = await at_linked(desk, running)
    await desk.until(lambda: any("Holly" in title and row.title.opens for title, row in rows(desk).items()), "the wand")
    click(next(row.title for title, row in rows(desk).items() if "Holly" in title))
    await desk.until(lambda: pane_at(desk) == ("wands0", "1"), "the wand")
    return window


@story
async def test_a_late_task_takes_no_half_typed_text(desk: Desk, server: StartServer) -> None:
    """What is typed meanwhile stays with its task, unsaved; a notice opens the linked one, and back leads back."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    line = desk.in_pane("Name", QLineEdit)
    click(rows(desk)["1 · Harry"].title)
    line.setFocus()
    line.selectAll()
    keys(line, "Slyth")
    await desk.until(lambda: "can be opened now" in window.notice.text, "the notice")
    assert pane_at(desk) == ("houses", "1")
    assert focused() is line
    assert line.text() == "Slyth"
    with closing(Api(running, "houses")) as api:
        assert api.get("1")["Name"] == "Gryffindor"
    click(button("Open", window.notice))
    await desk.until(lambda: pane_at(desk) == ("wizrds", "1"), "Harry")
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.close()


@story
async def test_a_late_task_leaves_a_form_alone(desk: Desk, server: StartServer) -> None:
    """The form of a new task that was opened meanwhile stays, with the keyboard."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="houses")
    await open_house(desk, "1")
    click(rows(desk)["1 · Harry"].title)
    window.filter_bar.new_task_requested.emit()
    keys(focused(), "Huffle")
    await desk.until(lambda: "can be opened now" in window.notice.text, "the notice")
    assert window.shows_new_task
    assert window.new_task.isAncestorOf(focused())
    await desk.close()


@story
async def test_a_gone_task_of_this_workflow_is_said(desk: Desk, server: StartServer) -> None:
    """A link within the workflow of the table leads to a task that is gone: the window says so."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="houses")
    await open_house(desk, "1")
    desk.workspace.detail.linked_task.open("houses", TaskKey("99"), "Slytherin")
    await desk.until(lambda: "“Slytherin” is not there any more" in window.notice.text, "the words")
    assert pane_at(desk) == ("houses", "1")
    await desk.close()


@story
async def test_a_stopped_workflow_is_read_for_a_link(desk: Desk, server: StartServer) -> None:
    """The person had stopped its list: a link to a task of it reads on."""
    await desk.open_table(server=server(linked_workspace()), workflow_id="houses")
    await open_house(desk, "1")
    desk.session._reading.wanted.stopped["wizrds"] = Loading(0, None, stopped=True)
    click(rows(desk)["1 · Harry"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "1"), "Harry")
    await desk.close()


@story
async def test_the_pane_stays_as_its_workflow_goes(desk: Desk, server: StartServer) -> None:
    """The rest of a comment goes to no other task. Going on leads back, and what is typed then goes into no text."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="houses")
    await open_house(desk, "1")
    desk.in_pane("New comment", QPlainTextEdit).setFocus()
    click(rows(desk)["1 · Harry"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "1"), "Harry")
    box = desk.in_pane("New comment", QPlainTextEdit)
    replace_text(box, "Expelli")
    reading = desk.session._reading
    reading.workflows = tuple(one for one in reading.workflows if one.id != "wizrds")
    reading._announce(WorkflowsChanged())
    await desk.until(lambda: says(window.detail, "This workflow is gone"), "the words")
    keys(focused(), "armus")
    assert pane_at(desk) == ("wizrds", "1")
    assert box.toPlainText() == "Expelliarmus"
    assert not says(window.detail, "Create it again")
    click(button("Go on", window.detail))
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await settle()
    assert not isinstance(focused(), QLineEdit | QPlainTextEdit), "what is typed next is for no text"
    keys(focused(), "m")
    assert not desk.in_pane("New comment", QPlainTextEdit).toPlainText()
    await desk.close()


@story
async def test_create_again_leads_the_table_nowhere(desk: Desk, server: StartServer) -> None:
    """The person is back in the table before the task is there again: the table has a task of that unique ID, too."""
    running = server(linked_workspace())
    window = await at_linked(desk, running, "2 · Ron")
    with closing(Api(running, "wizrds")) as api:
        api.delete("2").raise_for_status()
    window.refresh_requested.emit()
    await desk.until(lambda: says(window.detail, "was deleted by somebody else"), "the words")
    window.detail.gone.create_again_requested.emit()
    await asyncio.sleep(0)
    desk.workspace.detail._leave_pane()
    await desk.until_saved()
    await desk.until_read()
    assert (pane_at(desk), window.table.current_task) == (("houses", "1"), "1")
    await desk.close()


@story
async def test_the_way_back_follows_another_unique_id(desk: Desk, server: StartServer) -> None:
    """A task on the way has another unique ID now: back leads to it."""
    await at_wand(desk, server(linked_workspace()))
    renamed = {TaskKey("1"): TaskKey("2")}
    desk.session._reading._announce(TasksChanged("wizrds", frozenset([*renamed, *renamed.values()]), renamed))
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "the task under its unique ID of now")
    await desk.close()
