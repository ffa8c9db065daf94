"""Why rows of a spreadsheet are refused is read in the question before the import, with keys alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from flowdash_desktop.ui.importing.plan_model import REASON
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_import import HEADINGS, _chip, _open, _write
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, press


@story
async def test_why_rows_are_refused_is_read_without_a_pointer(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A required field without a column is named beside the columns; below the rows stands the current one's reason."""
    await desk.open_table(server=server(definition("I-1", "I-2")), workflow_id=WORKFLOW)
    dialog = await _open(desk, _write(tmp_path / "data.xlsx"))
    missing = dialog.mapping.missing
    assert not missing.isVisible()
    dialog.mapping.choose(HEADINGS.index("ID"), "")
    await desk.until(missing.isVisible, "the field that nothing fills")
    assert missing.text() == "ID is required and no column fills it."
    click(_chip(dialog, "refused"))
    assert dialog.why.isVisible()
    assert "ID: " in dialog.why.text()
    last = dialog.model.rowCount() - 1
    for _ in range(last):
        press(dialog.table, Qt.Key.Key_Down)
    assert "ID: " in dialog.why.text()
    assert "Stage: " in dialog.why.text(), "each row has its own"
    reasons = [str(dialog.model.index(row, REASON).data()) for row in range(last + 1)]
    assert not dialog.table.isColumnHidden(REASON)
    assert all("ID: " in reason for reason in reasons), "the reason of each row is read beside its number"
    assert ["Stage: " in reason for reason in reasons] == [False] * last + [True]
    click(_chip(dialog, "What will change"))
    assert dialog.table.isColumnHidden(REASON), "a row that will change has none"
    dialog.reject()
    await desk.close()
