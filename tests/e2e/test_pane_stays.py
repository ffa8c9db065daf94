"""The pane turns to no other task by itself: not by a filter, another field, another ID or another workflow."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import TasksChanged
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.e2e.test_gone_task import delete, opened, until_gone
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import replace_text
from tests.support.tcp_proxy import TcpProxy


@story
async def test_a_task_with_a_new_id_takes_the_pane_along(desk: Desk, server: StartServer) -> None:
    """Somebody else gives the task another unique ID: it is not gone, and nothing is said."""
    await opened(desk, server)
    pane = desk.window.detail
    replace_text(desk.in_pane("Number", QLineEdit), "twelve")
    state = desk.session._reading.state(WORKFLOW)
    assert state is not None
    text = state.text(TaskKey("A-2"))
    assert text is not None
    state.remove(TaskKey("A-2"))
    state.put(TaskKey("B-2"), text.replace(b'"A-2"', b'"B-2"'))
    desk.session._services.announce(TasksChanged(WORKFLOW, frozenset(map(TaskKey, ("A-2", "B-2")))))
    await desk.until(lambda: pane.task == "B-2" == desk.window.table.current_task, "the same task")
    assert not pane.is_gone
    assert desk.in_pane("Number", QLineEdit).text() == "twelve"
    await desk.close()


@story
async def test_a_task_that_is_typed_into_stays_through_a_filter(desk: Desk, server: StartServer) -> None:
    """A half-typed comment keeps its task current; without one the row leaves with the filter."""
    await opened(desk, server)
    window = desk.window
    box = desk.in_pane("New comment", QPlainTextEdit)
    replace_text(box, "half")
    window.table.setFocus()
    window.model.rows.set_filter(TaskFilter(search="A-3"))
    assert desk.column("ID") == ["A-2", "A-3"]
    assert (window.detail.task, window.table.target.tasks()) == ("A-2", ("A-2",))
    replace_text(box, "")
    window.table.setFocus()
    window.model.rows.set_filter(TaskFilter(search="A-1"))
    await desk.until(lambda: window.detail.task == "A-1", "the task that is left")
    await desk.close()


@story
async def test_another_workflow_begins_after_a_gone_task(desk: Desk, server: StartServer) -> None:
    """The vacancy belongs to its workflow; back there nothing is current by mistake."""
    running = await opened(desk, server)
    delete(running, "A-2")
    await until_gone(desk, "A-2")
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: "Subject" in [field.name for field in desk.window.model.fields], "the tickets")
    await desk.until(lambda: desk.window.table.current_task is not None, "the first ticket")
    await desk.until(lambda: desk.window.detail.task == desk.window.table.current_task, "the pane")
    assert not desk.window.detail.is_gone
    await desk.close()


@story
async def test_a_new_field_leaves_what_is_typed(desk: Desk, server: StartServer) -> None:
    """Somebody adds a field to the workflow: rows and editors are made anew, around the same task."""
    running = server(definition(*(f"A-{number}" for number in range(1, 400))))
    with asking(running) as api:
        fields = api.http.get(f"{api.workflow_url}/fields").json()
    async with TcpProxy(running.base_url) as line:
        window = await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("A-300", "ID")
        await desk.in_front()
        box = desk.in_pane("New comment", QPlainTextEdit)
        replace_text(box, "half a comment")
        seen: list[object] = []
        window.table.current.changed.connect(lambda _: seen.append(window.detail.task))
        more = [*fields, {**fields[0], "id": "fnew", "name": "Brand new", "type": "text", "required": False}]
        rule = line.answer(f"GET /api/v1/workflows/{WORKFLOW}/fields".encode(), json.dumps(more).encode(), once=False)
        await desk.shortcut(Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier)
        await desk.until(lambda: window.model.column("Brand new") >= 0, "the field")
        await desk.until(lambda: window.table.current_task == "A-300", "the same task")
        assert set(seen) <= {"A-300"}
        assert window.detail.task == "A-300"
        assert desk.in_pane("New comment", QPlainTextEdit).toPlainText() == "half a comment"
        assert rule is not None
        await desk.close()
