"""Texts and lists of hostile sizes in the real window, from a real server: what is made for them has a bound."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.e2e.everything import asking
from tests.support.definitions import Definition, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hostile_workspace import LISTS, TEXTS, lists_workflow, texts_workflow

MANY = 400
MOST_WIDGETS = 4_000


def definition() -> Definition:
    """Long texts, and a task with many things of each kind."""
    other = {
        "id": "other0",
        "name": "Other",
        "stages": [{"name": "Open"}],
        "fields": [{"id": "id", "name": "Other ID", "type": "uniqueId"}],
        "tasks": [{"Other ID": str(n)} for n in range(MANY)],
    }
    link = {"from": LISTS, "to": "other0", "kind": "one-to-many", "name": "Others", "inverseName": "List"}
    return workspace(texts_workflow(), lists_workflow(MANY), other, links=[link])


@story
async def test_long_texts_are_cut_and_are_not_changed_by_it(desk: Desk, server: StartServer) -> None:
    running = server(definition())
    window = await desk.open_table(server=running, workflow_id=TEXTS)
    with asking(running, TEXTS) as api:
        before = {task: api.get(task) for task in ("letters", "words", "line", "lines")}
    for task in before:
        await desk.open_task(task, "ID")
        texts = [w.text() for w in window.findChildren(QLabel)] + [w.text() for w in window.findChildren(QLineEdit)]
        texts += [w.toPlainText() for w in window.findChildren(QPlainTextEdit)]
        assert max(map(len, texts)) <= 200_001, task
        notes = window.detail.editor("Notes").input
        assert isinstance(notes, QPlainTextEdit)
        assert notes.isReadOnly()
    assert not desk.session.pending, "nothing was edited by looking at it"
    with asking(running, TEXTS) as api:
        assert {task: api.get(task) for task in before} == before
    await desk.close()


@story
async def test_many_of_all_make_a_bounded_number_of_widgets(desk: Desk, server: StartServer) -> None:
    window = await desk.open_table(server=server(definition()), workflow_id=LISTS)
    await desk.open_task("1", "ID")
    await desk.until(lambda: window.detail.activity.checklist.rows_made > 0, "items")
    await desk.until(lambda: window.detail.header.action_bar.buttons, "actions")
    assert window.detail.activity.checklist.rows_made == 60
    assert len(window.detail.header.action_bar.buttons) == 40
    assert len(window.findChildren(QWidget)) < MOST_WIDGETS
    await desk.close()
