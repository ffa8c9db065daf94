"""The pane lists the tasks that are most like the one in it, with why, and leads to each and back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from flowdash_desktop.ui.detail.alike.section import _Row
from tests.e2e.test_visits import ALT, pane_at
from tests.integration.session.test_alike_tasks import WORKFLOW, claims
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, press

Key = Qt.Key


def rows(desk: Desk) -> dict[str, _Row]:
    """The rows that are shown, by what a screen reader says of them."""
    found = desk.window.detail.alike.findChildren(_Row)
    return {row.title.accessibleName(): row for row in found if row.isVisible()}


@story
async def test_alike_tasks_are_listed_with_why(desk: Desk, server: StartServer) -> None:
    """A click or Enter opens one in place, and the way back leads to the task in the table."""
    window = await desk.open_table(server=server(claims()), workflow_id=WORKFLOW)
    await desk.open_task("1", "ID")
    await desk.until(lambda: len(rows(desk)) == 2, "both alike tasks")
    assert set(rows(desk)) == {"Open: 2 · Acme: burst pipe again", "Decided: 3 · Window"}
    said = rows(desk)["Decided: 3 · Window"].title.accessibleDescription()
    assert said == "Paid · same phone"
    said = rows(desk)["Open: 2 · Acme: burst pipe again"].title.accessibleDescription()
    assert said.startswith("New · words: ")
    assert window.detail.alike.count() == "2"
    click(rows(desk)["Decided: 3 · Window"].title)
    await desk.until(lambda: pane_at(desk) == (WORKFLOW, "3"), "the alike one")
    assert window.table.current_task == "1", "the table stays"
    await desk.until(lambda: "Open: 1 · Burst pipe at Acme" in rows(desk), "what is alike that one")
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == (WORKFLOW, "1"), "the way back")
    await desk.until(lambda: len(rows(desk)) == 2, "the rows again")
    await desk.shortcut(Key.Key_J, CONTROL | SHIFT)
    assert window.detail.alike.isAncestorOf(focused())
    press(focused(), Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == (WORKFLOW, "2"), "the other one, by keys")
    await desk.close()


@story
async def test_the_section_is_closed_without_alike_tasks(desk: Desk, server: StartServer) -> None:
    """Its heading stays where it is, opens nothing, and is collapsed and opened as the others where there are some."""
    window = await desk.open_table(server=server(claims()), workflow_id=WORKFLOW)
    section = window.detail.alike
    await desk.open_task("1", "ID")
    await desk.until(lambda: len(rows(desk)) == 2, "both alike tasks")
    await desk.open_task("4", "ID")
    await desk.until(lambda: not section.is_open, "nothing")
    assert section.header is not None
    assert section.header.isVisible()
    assert section.count() == ""
    section.header.clicked.emit()
    assert not section.is_open
    await desk.open_task("1", "ID")
    await desk.until(lambda: len(rows(desk)) == 2, "both again")
    section.header.clicked.emit()
    assert not section.is_open
    await desk.open_task("2", "ID")
    await desk.until(lambda: section.count() == "1", "another task")
    assert not section.is_open, "collapsed for all tasks of the workflow"
    await desk.close()


@story
async def test_what_is_alike_follows_edits(desk: Desk, server: StartServer) -> None:
    """Made here, before they are sent."""
    await desk.open_table(server=server(claims()), workflow_id=WORKFLOW)
    await desk.open_task("4", "ID")
    desk.enter("Phone", "+49 170 123456")
    await desk.until(lambda: "Decided: 3 · Window" in rows(desk), "the same phone")
    await desk.close()
