"""A list that was checked out falls on the window: it is known by its hidden sheet, and its edits are brought back."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from unittest.mock import AsyncMock

import pytest
import xlwt
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from flowdash_desktop.store.database import StoreError, StoreFault
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts
from flowdash_desktop.ui.widgets.files.file_data import PathReader
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.e2e.test_files_from_addresses import drop
from tests.e2e.test_round_trip import applied, asked, check_out, edit, programs
from tests.support.definitions import EVERYTHING
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click
from tests.support.programs import Programs
from tests.support.spreadsheets.saved_again import Sheet, load, save_as_ods

__all__ = ["programs"]
_PLAIN = xlwt.Style.default_style


def data(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


async def edited(desk: Desk, programs: Programs, save: object = None) -> Path:
    """A list that was checked out, and edited in another program."""
    path = await check_out(desk, programs)
    change = lambda tasks, _: tasks.put("R-1", "Text", "edited there")  # noqa: E731
    edit(path, change, save_as_ods) if save else edit(path, change)
    return path


def _is_gone(dialog: ImportDialog) -> bool:
    return not (isValid(dialog) and dialog.isVisible())


def _put(text: str, tasks: Sheet, _: list[Sheet]) -> None:
    tasks.put("R-2", "Text", text)


def _has_answered(reader: PathReader) -> bool:
    return reader.kinds is not None


def save_as_xls(source: Path, target: Path) -> None:
    """Save a workbook as the old kind, its hidden sheets hidden."""
    book = xlwt.Workbook()
    for sheet in load(source):
        made = book.add_sheet(sheet.name)
        made.visibility = int(sheet.hidden)
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if cell is not None:
                    is_day = isinstance(cell, date)
                    made.write(row, column, cell, xlwt.easyxf(num_format_str="yyyy-mm-dd") if is_day else _PLAIN)
    book.save(str(target))


def names(desk: Desk, key: str) -> list[str]:
    return [one.filename for one in desk.shown(key).task.files("Files")]


@pytest.mark.parametrize("target", ["row", "below the rows", "pane", "first row of the window"])
@story
async def test_a_list_may_fall_anywhere(desk: Desk, server: StartServer, programs: Programs, target: str) -> None:
    """On a task, on its pane or on neither, it is not attached: what was edited in it is shown, and what it is."""
    running = server(definition("R-1", "R-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await edited(desk, programs)
    await desk.open_task("R-1", "ID")
    view = desk.window.table.viewport()
    places: dict[str, tuple[QWidget, QPoint]] = {
        "row": (view, QPoint(view.width() // 2, 16)),
        "below the rows": (view, QPoint(view.width() // 2, view.height() - 60)),
        "pane": (desk.window.detail, QPoint(60, 200)),
        "first row of the window": (desk.window, QPoint(300, 10)),
    }
    widget, at = places[target]
    if target == "below the rows":  # a person holds it there until the words say what will happen
        reader = desk.window.table.drops._reader
        reader.begin((path,))
        await desk.until(lambda: reader.kinds is not None, "the answer of the file system")
    assert drop(widget, at, data(path))
    dialog = await asked(desk)
    assert dialog.windowTitle() == f"Bring back into {EVERYTHING['name']}"
    assert dialog.what.text().startswith(f"This is the list of “{EVERYTHING['name']}” that was checked out on ")
    assert applied(dialog) == {"R-1": {"Text": "edited there"}}
    click(dialog.confirm_button)
    await desk.until(lambda: on_server(running, "R-1")["Text"] == "edited there", "the edit")
    await desk.until_saved()
    assert names(desk, "R-1") == []
    await desk.close()


@story
async def test_other_files_are_attached_beside_a_list(
    desk: Desk, server: StartServer, programs: Programs, tmp_path: Path
) -> None:
    """Dropped together on a row: the list comes back, the other file goes to the task; saved by LibreOffice, too."""
    running = server(definition("R-1", "R-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await edited(desk, programs)
    note = tmp_path / "note.txt"
    note.write_text("beside it")
    view = desk.window.table.viewport()
    assert drop(view, QPoint(view.width() // 2, 16), data(note, path))
    dialog = await asked(desk)
    assert applied(dialog) == {"R-1": {"Text": "edited there"}}
    dialog.reject()
    await desk.until_saved()
    await desk.until(lambda: [*names(desk, "R-1"), *names(desk, "R-2")] == ["note.txt"], "the other file")
    await desk.close()


@pytest.mark.parametrize("target", ["row", "pane", "first row of the window"])
@story
async def test_lists_come_back_one_after_the_other(
    desk: Desk, server: StartServer, programs: Programs, target: str
) -> None:
    """Three lists in one drop: once one is decided, or left alone, the next is asked about."""
    running = server(definition("R-1", "R-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await edited(desk, programs)
    second, third = path.with_name("second.xlsx"), path.with_name("third.xlsx")
    for copy, text in ((second, "edited again"), (third, "left alone")):
        copy.write_bytes(path.read_bytes())
        edit(copy, partial(_put, text))
    await desk.open_task("R-1", "ID")
    view = desk.window.table.viewport()
    widget, at = {
        "row": (view, QPoint(view.width() // 2, 16)),
        "pane": (desk.window.detail, QPoint(60, 200)),
        "first row of the window": (desk.window, QPoint(300, 10)),
    }[target]
    for reader in (desk.window.table.drops._reader, desk.window.detail.file_target._reader):
        reader.begin((path, second, third))  # a person holds them there until the words say what will happen
        await desk.until(partial(_has_answered, reader), "the answer of the file system")
    assert drop(widget, at, data(path, second, third))
    dialog = await asked(desk)
    assert applied(dialog) == {"R-1": {"Text": "edited there"}}
    click(dialog.confirm_button)
    await desk.until(lambda: not (isValid(dialog) and dialog.isVisible()), "the question to go")
    dialog = await asked(desk)
    assert dialog._file == second.name
    assert applied(dialog)["R-2"] == {"Text": "edited again"}
    dialog.reject()
    await desk.until(lambda: not (isValid(dialog) and dialog.isVisible()), "the question to go")
    dialog = await asked(desk)
    assert dialog._file == third.name
    dialog.reject()
    await desk.until_saved()
    assert on_server(running, "R-1")["Text"] == "edited there"
    await desk.close()


@story
async def test_a_list_saved_as_xls_is_known(desk: Desk, server: StartServer, programs: Programs) -> None:
    """The old kind of workbook has the hidden sheet, too: dropped on a row it comes back, and is not attached."""
    running = server(definition("R-1", "R-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = (await edited(desk, programs)).with_suffix(".xls")
    save_as_xls(path.with_suffix(".xlsx"), path)
    view = desk.window.table.viewport()
    assert drop(view, QPoint(view.width() // 2, 16), data(path))
    dialog = await asked(desk)
    assert applied(dialog) == {"R-1": {"Text": "edited there"}}
    dialog.reject()
    await desk.until_saved()
    assert names(desk, "R-1") == []
    await desk.close()


@story
async def test_a_list_goes_to_its_workflow(desk: Desk, server: StartServer, programs: Programs) -> None:
    """Also while another workflow is shown."""
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await edited(desk, programs)
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: desk.window.model.schema.workflow.id == "tckets", "the other workflow")
    await desk.until(lambda: desk.session.is_complete("tckets"), "its tasks")
    desk.window.import_requested.emit(path)
    dialog = await asked(desk)
    assert desk.window.model.schema.workflow.id == WORKFLOW
    assert applied(dialog) == {"R-1": {"Text": "edited there"}}
    dialog.reject()
    await desk.close()


@story
async def test_a_list_of_another_workspace_is_refused(desk: Desk, server: StartServer, programs: Programs) -> None:
    """It says where it is from; its rows may be imported as any other file's, and not unasked."""
    first, second = server(definition("R-1")), server(definition("R-1", workspace={"id": "other", "name": "Other"}))
    await desk.open_table(server=first, workflow_id=WORKFLOW)
    path = await edited(desk, programs)
    await desk.close()
    await desk.open_table(server=second, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.session.is_complete(WORKFLOW), "its tasks")
    desk.window.import_requested.emit(path)
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert question.windowTitle() == "This list is of another workspace"
    question.reject()
    await desk.until(lambda: not question.isVisible(), "the question to go")
    desk.window.import_requested.emit(path)
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(question.confirm_button)
    dialog: ImportDialog = await asked(desk)
    assert dialog.windowTitle() == f"Import into {EVERYTHING['name']}"
    assert dialog.check_in.text() == "This is an ordinary import: every cell of the file counts."
    dialog.reject()
    await desk.close()


@story
async def test_a_failed_import_holds_no_later_file_back(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk refuses while the first file is opened: the one that waits is asked about, and so is a later one."""
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    files = [tmp_path / f"{name}.csv" for name in ("first", "second", "third")]
    for file in files:
        file.write_text("ID,Text\nR-1,after\n")
    arrangements = desk.workspace._arrangements
    read = AsyncMock(side_effect=[StoreError(StoreFault.NOT_WRITABLE), None, None])
    monkeypatch.setattr(arrangements, "import_uses", read)
    for file in files[:2]:
        desk.window.import_requested.emit(file)
    dialog = await asked(desk)
    assert dialog._file == "second.csv"
    dialog.reject()
    await desk.until(lambda: not (isValid(dialog) and dialog.isVisible()), "the question to go")
    desk.window.import_requested.emit(files[2])
    dialog = await asked(desk)
    assert dialog._file == "third.csv"
    dialog.reject()
    (fault,) = desk.faults
    assert "data folder not writable" in fault
    desk.faults.clear()
    await desk.close()


@story
async def test_files_that_wait_are_refused_while_tasks_are_read(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tasks are being read once the first file is left alone: none that waits comes up after a later one."""
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    files = [tmp_path / f"{name}.csv" for name in ("first", "second", "third", "fourth")]
    for file in files:
        file.write_text("ID,Text\nR-1,after\n")
    for file in files[:3]:
        desk.window.import_requested.emit(file)
    dialog = await asked(desk)
    with monkeypatch.context() as reading:
        reading.setattr(desk.session, "is_complete", lambda _: False)
        dialog.reject()
        await desk.until(lambda: desk.window.notice.text == ImportTexts.still_reading(), "the words")
    for file in (files[3], files[0]):
        desk.window.import_requested.emit(file)
        dialog = await asked(desk)
        assert dialog._file == file.name
        dialog.reject()
        await desk.until(partial(_is_gone, dialog), "the question to go")
    await desk.close()
