"""What the columns of a file become is remembered per workflow and row of headings."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.ui.importing.dialog import ImportDialog
from tests.e2e.everything import asking
from tests.support.definitions import TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click
from tests.support.server_process import ServerProcess

FIRST, OTHER = "tckets", "others"


def fields(dialog: ImportDialog) -> list[str | None]:
    """What the columns become."""
    return [use.field for use in dialog.mapping.uses]


def subjects(running: ServerProcess) -> set[str]:
    with asking(running, FIRST) as api:
        return {str(task["Subject"]) for task in api.list()}


async def opened(desk: Desk, path: Path) -> ImportDialog:
    """Import a file, and wait for what it would do: no column of it may become a field."""
    desk.window.import_requested.emit(path)
    dialog = await desk.until_found(lambda: desk.dialog(ImportDialog), "what it would do")
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.mapping.uses, "the plan")
    return dialog


async def choose(desk: Desk, path: Path) -> None:
    """Import a file whose headings name no field, the second column as the subject."""
    dialog = await opened(desk, path)
    assert fields(dialog) == [None, None]
    assert dialog.said.text() == "Choose on the left what each column becomes."
    dialog.mapping.choose(1, "Subject")
    await desk.until(lambda: dialog.confirm_button.isEnabled(), "the plan")
    click(dialog.confirm_button)


@story
async def test_a_mapping_is_remembered_by_headings(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Also after a restart, and whatever the letters of the headings; not in another workflow, and not for another row
    of headings."""
    running = server(workspace({**TICKETS, "tasks": []}, {**TICKETS, "id": OTHER, "name": "Others"}))
    await desk.open(server=running, workflow_id=FIRST)
    await desk.until(lambda: desk.window.model.schema.workflow.id == FIRST, "the workflow")
    first, again, more = (tmp_path / f"{name}.csv" for name in ("first", "again", "more"))
    first.write_text("Name;Remark\nA;one\n", encoding="utf-8")
    again.write_text(" NAME ;remark\nB;two\nC;three\n", encoding="utf-8")
    more.write_text("Name;Remark;More\nD;four;x\n", encoding="utf-8")
    await choose(desk, first)
    await desk.until(lambda: subjects(running) == {"one"}, "the first task")
    await desk.until_saved()
    await desk.close()

    await desk.open(server=running, workflow_id=FIRST)
    await desk.until(lambda: desk.window.model.rowCount() == 1, "the task")
    dialog = await opened(desk, again)
    assert fields(dialog) == [None, "Subject"], "as it was chosen for these headings"
    assert dialog.confirm_button.text() == "Create 2"
    click(dialog.confirm_button)
    await desk.until(lambda: subjects(running) == {"one", "two", "three"}, "the other tasks")
    await desk.until_saved()
    dialog = await opened(desk, more)
    assert fields(dialog) == [None, None, None], "other headings were never asked about"
    dialog.reject()

    desk.workspace.show_workflow(OTHER)
    await desk.until(lambda: desk.window.model.schema.workflow.id == OTHER, "the other workflow")
    await desk.until(lambda: desk.session.is_complete(OTHER) and desk.window.model.rowCount() == 2, "its tasks")
    dialog = await opened(desk, first)
    assert fields(dialog) == [None, None], "the other workflow has a mapping of its own"
    dialog.reject()
    await desk.close()
