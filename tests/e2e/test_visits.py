"""Linked tasks say something of themselves, are opened in the pane with a way back, and are made from there."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from flowdash_desktop.ui.detail.links.linked_row import LinkedRow
from tests.support.definitions import HARRY, TICKETS, linked_workspace, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, press, replace_text
from tests.support.http import Api

ALT = Qt.KeyboardModifier.AltModifier


def rows(desk: Desk) -> dict[str, LinkedRow]:
    """The rows of linked tasks, by title."""
    found = desk.window.detail.links.findChildren(LinkedRow)
    return {row.title.text(): row for row in found if row.isVisible()}


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
    await desk.until(lambda: window.detail.task == "2" and desk.workspace.list.workflow_id == "wizrds", "Ron")
    assert window.detail.header.back.isVisible()
    desk.enter("Name", "Ronald")
    await desk.until_saved()
    with closing(Api(running, "wizrds")) as api:
        assert api.get("2")["Name"] == "Ronald"
    await desk.until(lambda: any(row.title.opens for row in rows(desk).values()), "the way to the house")
    click(next(row.title for row in rows(desk).values() if row.title.opens))
    await desk.until(lambda: desk.workspace.list.workflow_id == "houses", "the house")
    await desk.shortcut(Qt.Key.Key_Left, ALT)
    await desk.until(lambda: desk.workspace.list.workflow_id == "wizrds" and window.detail.task == "2", "Ron again")
    click(window.detail.header.back)
    await desk.until(lambda: desk.workspace.list.workflow_id == "houses" and window.detail.task == "1", "the house")
    assert not window.detail.header.back.isVisible()
    await desk.until(lambda: "2 · Ronald" in rows(desk), "the new name")
    await desk.close()


@story
async def test_a_linked_task_is_made_from_here(desk: Desk, server: StartServer) -> None:
    """The form of the other workflow opens; what is created is linked, and the person is back where they were."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    click(desk.in_pane("Wizards: New…", QPushButton))
    await desk.until(lambda: window.shows_new_task, "the form")
    assert desk.workspace.list.workflow_id == "wizrds"
    for name, text in {"Wizard ID": "77", "Name": "Neville"}.items():
        replace_text(desk.find(name, QLineEdit, inside=window.new_task), text)
    click(button("Create task", window.new_task))
    await desk.until(lambda: desk.workspace.list.workflow_id == "houses" and window.detail.task == "1", "the house")
    await desk.until_saved()
    with closing(Api(running, "houses")) as api:
        assert "Neville" in [one["Name"] for one in api.get("1")["Wizards"]]
    await desk.until(lambda: "77 · Neville" in rows(desk), "the row")
    await desk.close()


@story
async def test_a_new_linked_task_waits_for_its_number(desk: Desk, server: StartServer) -> None:
    """The server gives the number: the link waits in the outbox until the task has one."""
    fields = [{"id": "id", "name": "Person ID", "type": "uniqueId"}, {"id": "name", "name": "Name", "type": "text"}]
    people = {"id": "people", "name": "People", "stages": [{"name": "Here"}], "fields": fields}
    tasks = [{"Person ID": "1", "Name": "Ida", "Tickets": [{"Ticket": "7"}]}]
    link = {"from": "people", "to": "tckets", "kind": "one-to-many", "name": "Tickets", "inverseName": "Person"}
    running = server(workspace({**people, "tasks": tasks}, TICKETS, links=[link]))
    window = await desk.open_table(server=running, workflow_id="people")
    await desk.open_task("1", "Person ID")
    await desk.until(lambda: all(row.title.opens for row in rows(desk).values()), "the link to lead somewhere")
    click(desk.in_pane("Tickets: New…", QPushButton))
    await desk.until(lambda: window.shows_new_task, "the form")
    replace_text(desk.find("Subject", QLineEdit, inside=window.new_task), "Help")
    click(button("Create task", window.new_task))
    await desk.until(lambda: desk.workspace.list.workflow_id == "people", "the way back")
    await desk.until_saved()
    with closing(Api(running, "people")) as api:
        assert [one["Subject"] for one in api.get("1")["Tickets"]] == ["Seventh", "Help"]
    await desk.close()
