"""Texts that only the tasks have in full are read for a preview as they are painted or compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.ui.table.bulk_edit import set_value
from flowdash_desktop.wire.lists.row_decoder import RowReader
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.e2e.test_bulk_preview import IDS, preview, there
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, press, rows_in, says
from tests.support.steady import settle

Key = Qt.Key


@story
async def test_texts_that_only_tasks_know_are_compared_as_written(desk: Desk, server: StartServer) -> None:
    """The table has long texts in one case, yet a change of the case alone is a change, by this person or another."""
    running = server(definition(*IDS))
    with asking(running) as api:
        for key, text in (("P-02", "After"), ("P-03", "after"), ("P-05", "mine")):
            assert api.put(key, {"Long text": text}).status_code == 200
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    press(desk.window.table, Key.Key_A, CONTROL)
    column = desk.window.model.column("Long text")
    set_value(desk.window.table, desk.window.model.index(0, column), desk.window.model.field(column), "after")
    dialog = await preview(desk)
    assert says(dialog, "1 task has the value already and is not listed.")
    assert rows_in(dialog)[1][1:] == ["After", "after"]
    with asking(running) as api:
        assert api.put("P-05", {"Long text": "MINE"}).status_code == 200
    desk.session.request_refresh()
    await desk.until(lambda: desk.shown("P-05").task.values["Long text"] == "MINE", "their change")
    assert rows_in(dialog)[3][1] == "mine", "the preview shows what it was opened with"
    click(dialog.confirm_button)
    await desk.until_saved()
    assert there(running, "Long text") == [*["after"] * 4, "MINE", *["after"] * 35]
    await desk.close()


@story
async def test_a_preview_reads_no_more_tasks_than_it_shows(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts that only the tasks know are read as they are painted: reading a hundred thousand would take seconds."""
    running = server(definition(*(f"P-{number:03}" for number in range(600))))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    press(desk.window.table, Key.Key_A, CONTROL)
    await settle()
    read, column = list[int](), desk.window.model.column("Long text")
    reading, values = WorkflowState.read, RowReader.values

    def noted(state: WorkflowState, text: bytes) -> Task:
        read.append(1)
        return reading(state, text)

    def noted_all(reader: RowReader, texts: Sequence[bytes]) -> Any:
        read.append(len(texts))
        return values(reader, texts)

    monkeypatch.setattr(WorkflowState, "read", noted)
    monkeypatch.setattr(RowReader, "values", noted_all)
    set_value(desk.window.table, desk.window.model.index(0, column), desk.window.model.field(column), "after")
    dialog = await preview(desk)
    await settle()
    assert dialog.model.rowCount() == 600
    assert 0 < sum(read) < 200
    click(dialog.cancel_button)
    await desk.close()
