"""A task is duplicated with a choice of what comes along: fields, checklist, links that can be shared, and files."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.edits import StagedFile
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.ui.dialogs.duplicate_dialog import CopiedPart, DuplicateDialog
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, replace_text, says
from tests.support.http import Api


async def ask(desk: Desk) -> DuplicateDialog:
    await desk.shortcut(Qt.Key.Key_N, CONTROL | SHIFT)
    return desk.dialog(DuplicateDialog)


@story
async def test_fields_files_and_checklist_come_along(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1"))
    file = {"filename": "a.txt", "contentType": "text/plain", "base64contents": "aGVsbG8="}
    with asking(running) as api:
        api.put("T-1", {"Files": [file]}).raise_for_status()
        url = f"{api.task_url('T-1')}/checklist_items"
        api.http.post(url, json={"Stage": "Open", "title": "Call them"}).raise_for_status()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await desk.until(lambda: desk.session.activity.shown(WORKFLOW, window.detail.task, "Open").known.items, "the items")  # type: ignore[arg-type]  # a task is shown
    dialog = await ask(desk)
    assert dialog.boxes[CopiedPart.FILES].text() == "Files (1)"
    assert not dialog.boxes[CopiedPart.LINKS].isEnabled()
    click(dialog.confirm_button)
    await desk.until(lambda: window.shows_new_task, "the form")
    assert says(window.new_task, "A copy of “before”.")
    await desk.in_front()
    replace_text(desk.find("ID", QLineEdit, inside=window.new_task), "T-2")
    click(button("Create task", window.new_task))
    await desk.until(lambda: "T-2" in desk.column("ID"), "the copy")
    await desk.until_saved()
    old, new = on_server(running, "T-1"), on_server(running, "T-2")
    apart = {"ID", "Files", "Task URL", "Created On", "Updated On", "Moment"}
    assert {k: v for k, v in new.items() if k not in apart} == {k: v for k, v in old.items() if k not in apart}
    with asking(running) as api:
        (one,) = new["Files"]
        assert (one["filename"], api.file(one["blobId"]).content) == ("a.txt", b"hello")
        items: list[Any] = api.http.get(f"{api.task_url('T-2')}/checklist_items").json()
    assert [item["title"] for item in items if item["editable"]] == ["Call them"]
    await desk.close()


@story
async def test_files_come_along_as_the_program_ends(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """*Create task*, and the program is ended while the file is still being taken: the new task has it nevertheless."""
    staging: list[Path] = []
    taken: list[StagedFile] = []
    goes_on, real = Event(), AccountStore.stage

    def slow(store: AccountStore, path: Path, filename: str, content_type: str) -> StagedFile:
        staging.append(path)
        goes_on.wait(60)
        taken.append(real(store, path, filename, content_type))
        return taken[-1]

    running = server(definition("T-1"))
    given = {"filename": "a.txt", "contentType": "text/plain", "base64contents": "aGVsbG8="}
    with asking(running) as api:
        api.put("T-1", {"Files": [given]}).raise_for_status()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    click((await ask(desk)).confirm_button)
    await desk.until(lambda: window.shows_new_task, "the form")
    await desk.in_front()
    replace_text(desk.find("ID", QLineEdit, inside=window.new_task), "T-2")
    monkeypatch.setattr(AccountStore, "stage", slow)
    click(button("Create task", window.new_task))
    await desk.until(lambda: staging, "the file to be taken")
    workspace = desk.workspace
    try:
        desk.application._closing.set()  # as at the end of the desktop's session: nothing is asked
        await desk.until(lambda: workspace._has_ended, "the end")
    finally:
        goes_on.set()
    assert await desk._ended() == 0
    assert not staging[0].parent.exists(), "the copy is removed in the end"
    assert [(file.filename, file.size) for file in taken] == [("a.txt", 5)], "it was there until it was taken"


@story
async def test_links_come_along_that_do_not_leave_the_original(desk: Desk, server: StartServer) -> None:
    """Harry has one wand, which stays his; the club takes his copy too."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="wizrds")
    await desk.open_task("1", "Wizard ID")
    dialog = await ask(desk)
    click(dialog.confirm_button)
    await desk.until(lambda: window.shows_new_task, "the form")
    assert says(window.new_task, "stay with the original")
    await desk.in_front()
    replace_text(desk.find("Wizard ID", QLineEdit, inside=window.new_task), "9")
    click(button("Create task", window.new_task))
    await desk.until(lambda: "9" in desk.column("Wizard ID"), "the copy")
    await desk.until_saved()
    with closing(Api(running, "wizrds")) as api:
        old, new = api.get("1"), api.get("9")
    assert [club["Name"] for club in new["Clubs"]] == ["Quidditch"]
    assert (new["Wand"], old["Wand"]["Name"]) == (None, "Holly")
    await desk.close()


@story
async def test_a_copy_whose_form_waits_over_a_restart(desk: Desk, server: StartServer) -> None:
    """Its checklist and links are in the draft, and follow once it is created."""
    running = server(linked_workspace())
    with closing(Api(running, "wizrds")) as api:
        stage = api.get("1")["Stage"]
        api.http.post(f"{api.task_url('1')}/checklist_items", json={"Stage": stage, "title": "Polish it"})
    window = await desk.open_table(server=running, workflow_id="wizrds")
    await desk.open_task("1", "Wizard ID")
    await desk.until(lambda: desk.session.activity.shown("wizrds", window.detail.task, stage).known.items, "the items")  # type: ignore[arg-type]  # a task is shown
    click((await ask(desk)).confirm_button)
    await desk.until(lambda: window.shows_new_task, "the form")
    await desk.until(lambda: desk.session.drafts.found, "the draft")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id="wizrds")
    await desk.shortcut(Qt.Key.Key_N)
    await desk.until(lambda: window.shows_new_task, "the form")
    assert says(window.new_task, "Its checklist and links follow when it is.")
    replace_text(desk.find("Wizard ID", QLineEdit, inside=window.new_task), "9")
    click(button("Create task", window.new_task))
    await desk.until(lambda: "9" in desk.column("Wizard ID"), "the copy")
    await desk.until_saved()
    with closing(Api(running, "wizrds")) as api:
        assert [club["Name"] for club in api.get("9")["Clubs"]] == ["Quidditch"]
        items: list[Any] = api.http.get(f"{api.task_url('9')}/checklist_items").json()
    assert [item["title"] for item in items if item["editable"]] == ["Polish it"]
    assert not desk.session.drafts.found
    await desk.close()
