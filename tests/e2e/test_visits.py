"""Linked tasks say something of themselves, are opened in the pane with a way back, and are made from there."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.detail.links.linked_row import LinkedRow
from tests.support.definitions import HARRY, TICKETS, linked_workspace, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, press, replace_text, says
from tests.support.http import Api
from tests.support.server_process import ServerProcess

ALT = Qt.KeyboardModifier.AltModifier


def rows(desk: Desk) -> dict[str, LinkedRow]:
    """The rows of linked tasks, by title."""
    found = desk.window.detail.links.findChildren(LinkedRow)
    return {row.title.text(): row for row in found if row.isVisible()}


def pane_at(desk: Desk) -> tuple[str, str | None]:
    """The workflow and the key of the task in the pane."""
    return desk.window.detail.drafts.workflow_id, desk.window.detail.task


async def open_house(desk: Desk, key: str) -> None:
    await desk.open_task(key, "House ID")
    await desk.until(lambda: all(row.title.opens for row in rows(desk).values()), "the links to lead somewhere")


@story
async def test_linked_tasks_open_with_a_way_back(desk: Desk, server: StartServer) -> None:
    """Several levels deep, by keys, and each is edited as everywhere."""
    running = server(linked_workspace())
    with closing(Api(running, "wizrds")) as api:
        api.put("1", {"Assigned To": HARRY}).raise_for_status()
    window = await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    stage = rows(desk)["1 · Harry"].details.text().split(" · ")
    assert stage[-1] == "Harry Potter"
    title = rows(desk)["2 · Ron"].title
    title.setFocus()
    press(title, Qt.Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    assert window.detail.header.back.isVisible()
    assert (desk.workspace.list.workflow_id, window.table.current_task) == ("houses", "1"), "the table stays"
    desk.enter("Name", "Ronald")
    await desk.until_saved()
    with closing(Api(running, "wizrds")) as api:
        assert (api.get("1")["Name"], api.get("2")["Name"]) == ("Harry", "Ronald")
    await desk.until(lambda: any(row.title.opens for row in rows(desk).values()), "the way to the house")
    click(next(row.title for row in rows(desk).values() if row.title.opens))
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.shortcut(Qt.Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron again")
    click(window.detail.header.back)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    assert not window.detail.header.back.isVisible()
    await desk.until(lambda: "2 · Ronald" in rows(desk), "the new name")
    await desk.close()


@story
async def test_a_restart_returns_to_the_table_of_a_visit(desk: Desk, server: StartServer) -> None:
    """The way back is not stored. The pane shows the task from which the linked one was opened, one press before it."""
    running = server(linked_workspace())
    await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    title = rows(desk)["2 · Ron"].title
    title.setFocus()
    press(title, Qt.Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id="houses")
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    assert (desk.workspace.list.workflow_id, window.table.current_task) == ("houses", "1")
    assert not window.detail.header.back.isVisible()
    await desk.until(lambda: "2 · Ron" in rows(desk), "the link")
    await desk.close()


@story
async def test_a_linked_task_is_made_from_here(desk: Desk, server: StartServer) -> None:
    """The form of the other workflow opens; what is created is linked, and the person is back where they were."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    click(desk.in_pane("Wizards: New…", QPushButton))
    await desk.until(lambda: window.shows_new_task, "the form")
    assert desk.workspace.list.workflow_id == "houses", "the table stays"
    for name, text in {"Wizard ID": "77", "Name": "Neville"}.items():
        replace_text(desk.find(name, QLineEdit, inside=window.new_task), text)
    click(button("Create task", window.new_task))
    await desk.until(lambda: not window.shows_new_task and pane_at(desk) == ("houses", "1"), "the house")
    await desk.until_saved()
    with closing(Api(running, "houses")) as api:
        assert "Neville" in [one["Name"] for one in api.get("1")["Wizards"]]
    await desk.until(lambda: "77 · Neville" in rows(desk), "the row")
    await desk.close()


def numbered_by_the_server() -> dict[str, Any]:
    """People with tickets, which the server numbers."""
    fields = [{"id": "id", "name": "Person ID", "type": "uniqueId"}, {"id": "name", "name": "Name", "type": "text"}]
    people = {"id": "people", "name": "People", "stages": [{"name": "Here"}], "fields": fields}
    tasks = [{"Person ID": "1", "Name": "Ida", "Tickets": [{"Ticket": "7"}]}]
    link = {"from": "people", "to": "tckets", "kind": "one-to-many", "name": "Tickets", "inverseName": "Person"}
    return workspace({**people, "tasks": tasks}, TICKETS, links=[link])


async def ask_for_ticket(desk: Desk) -> None:
    """Show the form of a new ticket that is to be linked to Ida."""
    await desk.open_task("1", "Person ID")
    await desk.until(lambda: all(row.title.opens for row in rows(desk).values()), "the link to lead somewhere")
    click(desk.in_pane("Tickets: New…", QPushButton))
    await desk.until(lambda: desk.window.shows_new_task, "the form")


def tickets(running: ServerProcess) -> list[str]:
    with closing(Api(running, "people")) as api:
        return [one["Subject"] for one in api.get("1")["Tickets"]]


@story
async def test_a_new_linked_task_waits_for_its_number(desk: Desk, server: StartServer) -> None:
    """The server gives the number: the link waits in the outbox until the task has one."""
    running = server(numbered_by_the_server())
    await desk.open_table(server=running, workflow_id="people")
    await ask_for_ticket(desk)
    replace_text(desk.find("Subject", QLineEdit, inside=desk.window.new_task), "Help")
    click(button("Create task", desk.window.new_task))
    await desk.until(lambda: not desk.window.shows_new_task, "the way back")
    await desk.until_saved()
    assert tickets(running) == ["Seventh", "Help"]
    await desk.close()


@story
async def test_a_promised_link_outlives_the_end(desk: Desk, server: StartServer) -> None:
    """The program ends before the server has numbered the task: the link is shown, and made at the next start."""
    first = server(numbered_by_the_server())
    await desk.open_table(server=first, workflow_id="people")
    await ask_for_ticket(desk)
    port = first.base_url.rpartition(":")[2]
    first.kill()
    desk.window.refresh_requested.emit()
    await desk.until(lambda: desk.session.status.connection is Connection.OFFLINE, "the line to be gone")
    replace_text(desk.find("Subject", QLineEdit, inside=desk.window.new_task), "Help")
    click(button("Create task", desk.window.new_task))
    await desk.until(lambda: "Help" in rows(desk), "the row")
    await desk.put_away()
    desk.another_start()
    with ServerProcess(first.folder, arguments=("--port", port)) as again:
        assert tickets(again) == ["Seventh"]
        await desk.open_table(server=again, workflow_id="people")
        await desk.until_saved()
        assert tickets(again) == ["Seventh", "Help"]
        await desk.close()


@story
async def test_a_form_for_a_link_waits_over_a_restart(desk: Desk, server: StartServer) -> None:
    """What is begun there says for which task it is, and is linked once it is created."""
    running = server(numbered_by_the_server())
    window = await desk.open_table(server=running, workflow_id="people")
    await ask_for_ticket(desk)
    assert says(window.new_task, "The new task will be linked to “Ida”.")
    replace_text(desk.find("Subject", QLineEdit, inside=window.new_task), "Help")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id="tckets")
    await desk.shortcut(Qt.Key.Key_N)
    await desk.until(lambda: window.shows_new_task, "the form")
    assert says(window.new_task, "The new task will be linked to “Ida”.")
    click(button("Create task", window.new_task))
    await desk.until(lambda: "Help" in desk.column("Subject"), "the task")
    await desk.until_saved()
    assert tickets(running) == ["Seventh", "Help"]
    await desk.shortcut(Qt.Key.Key_N)
    await desk.until(lambda: window.shows_new_task, "the form")
    assert not says(window.new_task, "will be linked"), "the next one is for no link"
    await desk.close()
