"""Linked tasks are opened while they are hidden, gone, out of reach, or changed by others."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import Qt

from flowdash_desktop.session.status import Connection
from tests.e2e.test_visits import ALT, open_house, pane_at, rows
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.steady import settle


def shown_tasks(desk: Desk) -> list[tuple[str, str]]:
    """Every task that the pane shows from now on, with its workflow; filled as it goes on."""
    seen: list[tuple[str, str]] = []
    pane = desk.window.detail
    pane.files.changed.connect(lambda shown: seen.append((pane.drafts.workflow_id, shown.key)) if shown else None)
    return seen


async def back_at_the_house(desk: Desk) -> None:
    """Press Alt+Left, and wait for the house."""
    await desk.shortcut(Qt.Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")


@story
async def test_a_linked_task_opens_though_it_is_filtered_out(desk: Desk, server: StartServer) -> None:
    """The filter of its workflow hides closed tasks: it is shown all the same, no other on the way, and kept fresh."""
    running = server(linked_workspace())
    with closing(Api(running, "wizrds")) as api:
        api.put("2", {"Stage": "Closed"}).raise_for_status()
    window = await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    seen = shown_tasks(desk)
    click(rows(desk)["2 · Ron"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    await settle()
    assert {task for workflow, task in seen if workflow == "wizrds"} == {"2"}
    assert window.table.current_task == "1", "the table stays"
    with closing(Api(running, "wizrds")) as api:
        api.put("2", {"Name": "Ronald"}).raise_for_status()
    window.refresh_requested.emit()
    await desk.until(lambda: window.detail.header.title.text() == "Ronald", "what somebody else typed")
    await back_at_the_house(desk)
    await desk.close()


@story
async def test_a_linked_task_that_is_gone_is_said(desk: Desk, server: StartServer) -> None:
    """Somebody else deletes it just before: the window says so, no other task is shown for it, and back leads back."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    ron, seen = rows(desk)["2 · Ron"].title, shown_tasks(desk)
    with closing(Api(running, "wizrds")) as api:
        api.delete("2").raise_for_status()
    click(ron)
    await desk.until(lambda: "not there any more" in window.notice.text, "the words")
    assert ("wizrds", "2") not in seen
    assert pane_at(desk) == ("houses", "1")
    assert not window.detail.header.back.isVisible()
    await desk.until(lambda: [*rows(desk)] == ["1 · Harry"], "the list without it")
    await desk.close()


@story
async def test_linked_tasks_are_edited_without_a_line(desk: Desk, server: StartServer) -> None:
    """What was seen before opens, also after a restart; the edit is sent once the server is back. What was never seen
    says that it is out of reach."""
    first = server(linked_workspace())
    window = await desk.open_table(server=first, workflow_id="houses")
    await open_house(desk, "1")
    click(rows(desk)["2 · Ron"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    await desk.until(lambda: not desk.session.status.refreshing, "the list")
    await back_at_the_house(desk)
    await desk.close()
    port = first.base_url.rpartition(":")[2]
    first.kill()
    desk.another_start()
    window = await desk.open(server=first, workflow_id="houses")
    await desk.until(lambda: desk.application._workspace is not None, "the account")
    await desk.until(lambda: desk.session.status.connection is Connection.OFFLINE, "the line to be gone")
    await desk.until(lambda: "1" in desk.column("House ID"), "the house")
    await open_house(desk, "1")
    click(rows(desk)["2 · Ron"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    desk.enter("Name", "Ronald")
    await desk.until(lambda: len(desk.session.pending) == 1, "the edit")
    assert desk.session.pending[0].edit.workflow_id == "wizrds"
    await back_at_the_house(desk)
    assert "Ron" not in window.undo_action.text(), "Undo is for the task that is shown"
    with ServerProcess(first.folder, arguments=("--port", port)) as again:
        window.refresh_requested.emit()
        await desk.until_saved()
        with closing(Api(again, "wizrds")) as api:
            assert (api.get("1")["Name"], api.get("2")["Name"]) == ("Harry", "Ronald")
        await desk.until(lambda: "2 · Ronald" in rows(desk), "the new name")
        await desk.close()
