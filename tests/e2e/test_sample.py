"""The sample is thrown away and brought back; workflows of one's own beside it are never touched."""

from __future__ import annotations

from typing import Any

import httpx
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
from flowdash_desktop.wire.definition_changes import DeleteWorkflow
from tests.e2e.test_start_page import SAMPLE, names, start_page, title
from tests.e2e.test_workflows import choose, open_menu, undo
from tests.support.desk import Desk, story

AWAY, BACK = "Throw the sample away", "Bring the sample back"


async def definition(desk: Desk) -> Any:
    """What the local server has."""
    url, key = desk.local_endpoint
    async with httpx.AsyncClient(headers={"Authorization": f"Bearer {key}"}) as http:
        answer = await http.get(f"{url}/api/v1/workspace/definition")
    assert answer.status_code == 200
    return answer.json()


async def own_workflow(desk: Desk) -> None:
    """Make *Support requests* beside the sample, with a task."""
    desk.window.filter_bar.more.workflows.new_requested.emit()
    dialog = await desk.until_found(lambda: desk.dialog(NewWorkflowDialog), "the question")
    dialog.templates[1].click()
    dialog.confirm_button.click()
    await desk.until(lambda: title(desk) == "Support requests", "the workflow")
    await desk.until(lambda: desk.window.stack.currentWidget() is not desk.window.table, "its empty page")


async def sample_entry(desk: Desk, words: str) -> None:
    """Choose the entry of the menu, which says what it does now."""
    entries = await open_menu(desk)
    await desk.until(lambda: entries.sample.text() == words and entries.sample.isEnabled(), words)
    await choose(desk, entries.sample)


@story
async def test_the_sample_goes_and_own_work_stays(desk: Desk) -> None:
    """*Undo* brings it back as it was left, with what was done in it; its people stay, as they may be needed."""
    await desk.open_table()
    await desk.open_task("C-1001", "Company Name")
    desk.enter("Company Name", "Renamed here")
    await desk.until_saved()
    await own_workflow(desk)
    before = await definition(desk)
    await sample_entry(desk, AWAY)
    await desk.until(lambda: names(desk) == ["Support requests"], "only the own workflow")
    assert "own workflows are as they were" in desk.window.notice.text
    assert title(desk) == "Support requests"
    after = await definition(desk)
    assert after["workflows"] == [before["workflows"][-1]]
    assert after["users"] == before["users"]
    await undo(desk, "as you left it")
    await desk.until(lambda: names(desk) == [*SAMPLE, "Support requests"], "all of it")
    assert {**await definition(desk), "revision": 0} == {**before, "revision": 0}
    desk.workspace.show_workflow("vndonb")
    await desk.until(lambda: "Renamed here" in desk.column("Company Name"), "what was done in it")
    await desk.close()


@story
async def test_the_sample_comes_back_beside_own_work(desk: Desk) -> None:
    """It is as it came with the program, also long after it was thrown away, and nothing of one's own is changed."""
    await desk.open_table()
    await own_workflow(desk)
    await sample_entry(desk, AWAY)
    await desk.until(lambda: names(desk) == ["Support requests"], "only the own workflow")
    before = (await definition(desk))["workflows"]
    await desk.close()
    desk.another_start()
    await desk.open()
    await desk.until(lambda: title(desk) == "Support requests", "the workflow")
    await desk.until(lambda: desk.session.workspace is not None, "the server")
    await sample_entry(desk, BACK)
    await desk.until(lambda: names(desk) == ["Support requests", *SAMPLE], "both")
    await desk.until(lambda: title(desk) == "Vendor onboarding", "the sample")
    await desk.until_rows()
    after = await definition(desk)
    assert after["workflows"][:1] == before
    assert len(after["users"]) == 9, "people are there once"
    entries = await open_menu(desk)
    assert entries.sample.text() == AWAY
    desk.popup().close()
    await desk.close()


@story
async def test_only_what_is_missing_of_the_sample_comes_back(desk: Desk) -> None:
    """A workflow of it that is there is not overwritten."""
    await desk.open_table()
    await desk.open_task("C-1001", "Company Name")
    desk.enter("Company Name", "Renamed here")
    await desk.until_saved()
    await desk.session.workspace_changes.make([DeleteWorkflow(workflow="cntcts")])
    await desk.until(lambda: "Contacts" not in names(desk), "one is missing")
    start = desk.application._begin
    assert start is not None
    await start._sample.bring()
    await desk.until(lambda: sorted(names(desk)) == sorted(SAMPLE), "all of it")
    desk.workspace.show_workflow("vndonb")
    await desk.until(lambda: "Renamed here" in desk.column("Company Name"), "what was done in it")
    await desk.close()


@story
async def test_the_sample_alone_leaves_nothing_behind(new_desk: Desk) -> None:
    """Looked at and thrown away, it leaves the start page, and none of its people."""
    await new_desk.open()
    page = await start_page(new_desk)
    page.sample.click()
    await new_desk.until_rows()
    await new_desk.until(new_desk.window.welcome.isVisible, "the word that this is sample data")
    await sample_entry(new_desk, AWAY)
    await start_page(new_desk)
    assert not new_desk.window.welcome.isVisible(), "there is none any more"
    found = await definition(new_desk)
    assert (found["workflows"], found["users"], found["links"]) == ([], [], [])
    undo_button = [b for b in new_desk.window.notice.findChildren(QPushButton) if b.text() == "Undo"]
    assert len(undo_button) == 1
    page.sample.click()
    await new_desk.until(lambda: names(new_desk) == SAMPLE, "it again")
    await new_desk.until_rows()
    await new_desk.close()
