"""Tasks are exported as they are shown: sorted, filtered, selected, edited here, grouped; or all of them."""

from __future__ import annotations

import csv
import json
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QRadioButton, QToolButton
from python_calamine import load_workbook

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.spreadsheet.client import FileExport
from flowdash_desktop.spreadsheet.job import FileKind, Written
from flowdash_desktop.ui.dialogs.export_dialog import ExportDialog
from flowdash_desktop.ui.presenters.round_trip import rows_to_file
from tests.e2e.everything import FULL, WORKFLOW, definition
from tests.support.definitions import EVERYTHING, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, entry

_KEYS = CONTROL | SHIFT


async def _ask(desk: Desk) -> ExportDialog:
    await desk.shortcut(Qt.Key.Key_E, _KEYS)
    return await desk.until_found(lambda: desk.dialog(ExportDialog), "the question")


def _pick(dialog: ExportDialog, words: str) -> None:
    click(next(radio for radio in dialog.findChildren(QRadioButton) if words in radio.text()))


async def _export(desk: Desk, dialog: ExportDialog, path: Path) -> None:
    """Choose the place, and wait until it is said that the file is there."""
    click(dialog.export_button)
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    assert place.defaultSuffix() == path.suffix[1:]
    place.fileSelected.emit(str(path))
    place.reject()
    await desk.until(lambda: path.name in desk.window.notice.text, "the word that it is done")


def _written(folder: Path) -> list[str]:
    """What is in a folder of the exports, whole or not."""
    return [path.name for path in folder.iterdir() if "tasks" in path.name]


def _rows(path: Path) -> list[list[object]]:
    return [list(row) for row in load_workbook(str(path)).get_sheet_by_index(0).to_python()]


@story
async def test_what_is_shown_is_exported(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """In the order of the table, with its columns, under its filter, with what is not sent yet."""
    running = server(definition("E-1", "E-2", "E-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    table, model = desk.window.table, desk.window.model
    model.rows.set_sort((SortBy("ID", descending=True),))
    running.stop()
    desk.click_cell("E-2", "Text")
    await desk.open_task("E-2", "Text")
    desk.enter("Text", "typed while the server is away")
    await desk.until(lambda: desk.shown("E-2").is_edited, "the edit")
    hidden = [f.name for f in model.schema.columns].index("Phone")
    table.header.setSectionHidden(hidden, True)
    path = tmp_path / "shown.xlsx"
    await _export(desk, await _ask(desk), path)
    heading, *rows = _rows(path)
    assert "Phone" not in heading
    assert [row[0] for row in rows] == ["E-3", "E-2", "E-1"]
    assert rows[1][heading.index("Text")] == "typed while the server is away"
    assert rows[0][heading.index("Amount")] == 99.5
    assert desk.window.notice.text == "Exported 3 tasks to shown.xlsx."
    await desk.close()


@story
async def test_selected_tasks_are_exported_alone(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """They are meant where several are selected; the file is what was selected when it was asked."""
    running = server(definition("E-1", "E-2", "E-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("E-1", "Text")
    desk.click_cell("E-2", "Text", SHIFT)
    dialog, path = await _ask(desk), tmp_path / "selected.csv"
    _pick(dialog, ".csv")
    await _export(desk, dialog, path)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["ID"] for row in rows] == ["E-1", "E-2"]
    await desk.close()


@story
async def test_all_tasks_are_exported_whatever_is_shown(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Also what the filter leaves out, in grouped rows and with every column; what was chosen is remembered."""
    done = {**FULL, "ID": "E-9", "Stage": "Closed"}
    running = server(workspace({**EVERYTHING, "tasks": [{**FULL, "ID": "E-1"}, done]}))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.window.table.ordering.group_by("Stage")
    dialog, path = await _ask(desk), tmp_path / "all.json"
    for words in ("All 2 of", f"All {len(desk.window.model.schema.columns)}", ".json"):
        _pick(dialog, words)
    await _export(desk, dialog, path)
    tasks = json.loads(path.read_text(encoding="utf-8"))
    assert [task["ID"] for task in tasks] == ["E-1", "E-9"]
    assert tasks[0]["Amount"] == "99.50"
    again = await _ask(desk)
    assert again.choice().kind is FileKind.JSON
    again.reject()
    await desk.close()


@story
async def test_a_file_that_can_t_be_written_is_said(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    running = server(definition("E-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await _export(desk, await _ask(desk), tmp_path / "gone" / "x.xlsx")
    words = "x.xlsx was not written. The folder is not there any more. Choose another one."
    assert desk.window.notice.text == words
    await desk.close()


@story
async def test_the_button_offers_the_export(desk: Desk, server: StartServer) -> None:
    """There is a visible way, too; it waits until a workflow is shown, and the focus comes back."""
    running = server(definition("E-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    more = desk.find("More for this workflow", QToolButton)
    assert more.isEnabled()
    desk.window.table.setFocus()
    entry(more.menu(), "Export…").trigger()
    dialog = await desk.until_found(lambda: desk.dialog(ExportDialog), "the question")
    dialog.reject()
    await desk.until(lambda: desk.window.table.hasFocus(), "the focus to come back")
    await desk.close()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="a process that stands still is one of POSIX systems")
@story
async def test_a_file_that_is_being_completed_is_cancelled(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """*Cancel* is there to the end: it leaves no file, and nothing is said to be exported."""
    running = server(definition("E-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    exports: list[FileExport] = []
    finish = FileExport.finish

    def stand_still(export: FileExport) -> Written:
        export._process.send_signal(signal.SIGSTOP)
        exports.append(export)
        return finish(export)

    monkeypatch.setattr(FileExport, "finish", stand_still)
    monkeypatch.setattr(rows_to_file, "_TAKES_TIME", 0)
    dialog = await _ask(desk)
    click(dialog.export_button)
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    path = tmp_path / "tasks.xlsx"
    place.fileSelected.emit(str(path))
    place.reject()
    await desk.until(lambda: exports and "Completing" in desk.window.progress.text, "the completion")
    click(button("Cancel", desk.window.progress))
    exports[0]._process.send_signal(signal.SIGCONT)
    await desk.until(lambda: not desk.window.progress.isVisible(), "the end")
    assert exports[0]._process.poll() is not None
    assert "tasks.xlsx" not in desk.window.notice.text
    assert _written(tmp_path) == []
    await desk.close()
