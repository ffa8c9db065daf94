"""Reading a long file: how far it is stands in a toast, and one press ends it and leaves what was shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar

from flowdash_desktop.spreadsheet.import_table import FileTable, ReadOptions, TableReader
from flowdash_desktop.ui.importing.dialog import ImportDialog
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click

ROWS = 400_000


@story
async def test_a_long_reading_is_followed_and_cancelled(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A moving bar first, then rows and a share of the file; *Cancel* ends the process, and nothing is asked."""
    path = tmp_path / "long.csv"
    path.write_text("ID,Text\n" + "".join(f"N-{number},some text\n" for number in range(ROWS)), encoding="utf-8")
    readings: list[TableReader] = []
    read = TableReader.read

    def noted(self: TableReader) -> FileTable:
        readings.append(self)
        return read(self)

    monkeypatch.setattr(TableReader, "read", noted)
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    toast = desk.window.progress
    desk.window.import_requested.emit(path)
    await desk.until(lambda: toast.isVisible() and toast.text == "Reading long.csv…", "the word that it is read")
    bar = toast.findChild(QProgressBar)
    assert bar is not None
    assert bar.maximum() == 0
    await desk.until(lambda: "rows, " in toast.text, "how far it is")
    assert 0 < bar.value() <= bar.maximum() == path.stat().st_size
    click(button("Cancel", toast))
    await desk.until(lambda: not toast.isVisible(), "the toast to go")
    (reading,) = readings
    assert reading.is_cancelled
    assert desk.window.stack.currentWidget() is desk.window.table
    assert not desk.window.notice.isVisible() or "long.csv" not in desk.window.notice.text
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, ImportDialog) and one.isVisible()]
    await desk.close()


@story
async def test_a_reading_in_the_question_is_stopped(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Read in another way, the file says there how far it is; *Stop reading* leaves the rows of before, also where
    these were not planned yet, and *Cancel* ends the process."""
    path = tmp_path / "long.csv"
    path.write_text("ID,Text,Must\n" + "".join(f"N-{number},some text,x\n" for number in range(30_000)))
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    desk.window.import_requested.emit(path)
    dialog = await desk.until_found(lambda: desk.dialog(ImportDialog), "the question")
    dialog.mapping.read_requested.emit(ReadOptions(delimiter=";"))  # while the rows are still planned
    await desk.until(lambda: dialog.stop_button.isVisible(), "the way to stop it")
    assert dialog.busy.text().startswith("Reading long.csv…")
    assert not dialog.confirm_button.isEnabled()
    click(dialog.stop_button)
    await desk.until(lambda: dialog.said.text() == "The reading was stopped. The rows are those of before.", "the word")
    assert dialog.confirm_button.text() == "Create 30,000"
    assert dialog.confirm_button.isEnabled()
    assert not dialog.stop_button.isVisible()
    readings: list[TableReader] = []
    stop = TableReader.cancel

    def noted(self: TableReader) -> None:
        readings.append(self)
        stop(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TableReader, "cancel", noted)
        dialog.mapping.read_requested.emit(ReadOptions(delimiter=";"))
        await desk.until(lambda: dialog.stop_button.isVisible(), "the reading")
        click(dialog.cancel_button)
        await desk.until(lambda: readings, "the process to end")
    await desk.close()
