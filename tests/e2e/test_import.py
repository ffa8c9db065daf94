"""A spreadsheet becomes tasks: asked first, carried out as one step, undone by one key, and nothing of it is lost."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QRadioButton, QScrollArea
from python_calamine import load_workbook

from flowdash_desktop.domain.importing.plan import RowKind
from flowdash_desktop.spreadsheet.import_table import ReadOptions
from flowdash_desktop.spreadsheet.job import CellKind, Column, ExportJob, FileKind
from flowdash_desktop.spreadsheet.process import write_file
from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.plan_model import FIRST_FIELD
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.support.definitions import EVERYTHING, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, press
from tests.support.server_process import ServerProcess
from tests.support.steady import settle
from tests.support.tcp_proxy import TcpProxy

HEADINGS = ("ID", "Text", "Amount", "Date", "Stage", "Must", "Remark")
ROWS: list[list[str | bool | None]] = [
    ["I-1", "from the file", "1200.50", "2026-12-04", "Open", "must", "x"],
    ["I-2", "before", "99.50", "2026-01-31", "Open", "must", "x"],
    ["I-3", "new here", None, None, "Open", "given", "x"],
    ["I-4", "no stage", "1", None, "Nowhere", "given", "x"],
]


def _write(path: Path, rows: Sequence[Sequence[str | bool | None]] = ROWS) -> Path:
    kinds = {"Amount": CellKind.NUMBER, "Date": CellKind.DAY}
    columns = [Column(name, kinds.get(name, CellKind.TEXT)) for name in HEADINGS]
    job = ExportJob(str(path), FileKind(path.suffix[1:]), "Rows", columns)
    assert write_file(job, iter([[list(row) for row in rows]])).fault is None
    return path


async def _open(desk: Desk, path: Path) -> ImportDialog:
    """Import a file that is chosen by the system's dialog, and wait for what it would do."""
    await desk.shortcut(Qt.Key.Key_I, CONTROL | SHIFT)
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    place.fileSelected.emit(str(path))
    place.reject()
    return await _asked(desk)


async def _asked(desk: Desk) -> ImportDialog:
    dialog = await desk.until_found(lambda: desk.dialog(ImportDialog), "what it would do")
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.model.columnCount() > FIRST_FIELD, "the plan")
    return dialog


def _chips(dialog: ImportDialog) -> list[QPushButton]:
    return [b for b in dialog.findChildren(QPushButton) if b.isCheckable()]


def _chip(dialog: ImportDialog, words: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().endswith(words) and b.isCheckable())


def _shown(dialog: ImportDialog) -> list[int]:
    return [dialog.model.row_at(row).number for row in range(dialog.model.rowCount())]


def _ids(running: ServerProcess) -> list[str]:
    with asking(running) as api:
        return sorted(str(task["ID"]) for task in api.list())


@story
async def test_rows_change_and_create_tasks(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """What each row would do is shown first; then one step does it, and one key takes it back; sorted and filtered."""
    running = server(definition("I-1", "I-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx"))
    assert dialog.confirm_button.text() == "Change 1 and create 1"
    assert _shown(dialog) == [2, 4]
    click(_chip(dialog, "refused"))
    assert _shown(dialog) == [5]
    click(_chip(dialog, "as they are"))
    assert _shown(dialog) == [3]
    click(dialog.confirm_button)
    words = "Imported rows.xlsx: one task changed, one task created."
    await desk.until(lambda: desk.window.notice.text == words, "the word that it is done")
    await desk.until_saved()
    changed, made = on_server(running, "I-1"), on_server(running, "I-3")
    assert (changed["Text"], changed["Amount"], changed["Date"]) == ("from the file", "1200.5", "2026-12-04")
    assert [made[name] for name in ("Text", "Must", "Stage")] == ["new here", "given", "Open"]
    assert on_server(running, "I-2")["Text"] == "before"
    await desk.in_front()
    click(button("Undo", desk.window.notice))
    await desk.until(lambda: _ids(running) == ["I-1", "I-2"], "the new task to go")
    await desk.until_saved()
    assert on_server(running, "I-1")["Text"] == "before"
    await desk.close()


@story
async def test_the_same_file_changes_nothing_again(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The second time each row is as it is, and the columns are those of the first time."""
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = _write(tmp_path / "rows.xlsx", ROWS[:3])
    dialog = await _open(desk, path)
    uses = dialog.mapping.uses
    assert [use.field for use in uses] == [*HEADINGS[:-1], None]
    click(dialog.confirm_button)
    await desk.until(lambda: desk.window.notice.isVisible(), "the word that it is done")
    await desk.until_saved()
    again = await _open(desk, path)
    assert again.mapping.uses == uses
    assert {row.kind for row in map(again.model.row_at, range(again.model.rowCount()))} == set()
    assert not again.confirm_button.isEnabled()
    assert again.said.text() == "No row of this file would change anything."
    again.reject()
    await desk.close()


@story
async def test_unticked_rows_stay_out(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Space unticks the row of the current cell; the button counts what is left."""
    running = server(definition("I-1", "I-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx"))
    dialog.table.setCurrentIndex(dialog.model.index(0, 3))
    press(dialog.table, Qt.Key.Key_Space)
    assert dialog.confirm_button.text() == "Create 1"
    click(dialog.confirm_button)
    await desk.until(lambda: _ids(running) == ["I-1", "I-2", "I-3"], "the new task")
    assert on_server(running, "I-1")["Text"] == "before"
    await desk.close()


@story
async def test_refused_rows_are_saved_with_their_reasons(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx"))
    click(dialog.refused_button)
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    target = tmp_path / "refused.xlsx"
    place.fileSelected.emit(str(target))
    place.reject()
    await desk.until(target.exists, "the file")
    heading, row = load_workbook(str(target)).get_sheet_by_index(0).to_python()
    assert heading == [*HEADINGS, "Why it was refused"]
    assert row[:2] == ["I-4", "no stage"]
    assert "Stage: This is not a stage of this workflow" in str(row[-1])
    await desk.until(lambda: dialog.said.text() == "Saved one refused row to refused.xlsx.", "the word that it is done")
    dialog.reject()
    await desk.close()


@story
async def test_an_import_waits_for_the_server(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Offline it is saved here, and is sent when the server is back."""
    running = server(definition("I-1", "I-2"))
    async with TcpProxy(running.base_url) as line:
        await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        running.stop()
        dialog = await _open(desk, _write(tmp_path / "rows.csv"))
        click(dialog.confirm_button)
        await desk.until(lambda: len(desk.session.pending) > 1, "the edits to be kept")
        assert desk.shown("I-1").task.values["Text"] == "from the file"
        running.start()
        line.lead_to(running.base_url)
        desk.session.reconnect()
        await desk.until_saved()
        assert _ids(running) == ["I-1", "I-2", "I-3"]
        assert on_server(running, "I-1")["Amount"] == "1200.50"
        await desk.close()


@story
async def test_a_value_changed_by_others_is_asked_about(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Somebody changes a cell between the question and the answer: theirs is not overwritten unseen."""
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx", ROWS[:1]))
    with asking(running) as api:
        api.put("I-1", {"Text": "somebody else's"})
    click(dialog.confirm_button)
    await desk.until_needs_you("I-1")
    await desk.until(lambda: Decimal(on_server(running, "I-1")["Amount"]) == 1200.5, "what nobody else changed")
    assert on_server(running, "I-1")["Text"] == "somebody else's"
    await desk.close()


@story
async def test_columns_are_chosen_by_hand(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A field is taken from the column that had it; without a key, each row is a new task and its ID is in the way."""
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx", ROWS[:1]))
    mapping = dialog.mapping
    mapping.choose(HEADINGS.index("Remark"), "Text")
    assert mapping.uses[HEADINGS.index("Text")].field is None
    await desk.until(lambda: dialog.model.columnCount() == len(HEADINGS) - 1 + FIRST_FIELD, "the columns")
    await desk.until(lambda: dialog.confirm_button.isEnabled(), "the plan")
    (row,) = dialog.model.applied()
    assert row.changes["Text"].after == "x"
    mapping.find_by("")
    await desk.until(lambda: [r.kind for r in dialog.model.applied()] == [RowKind.NEW], "a new task")
    dialog.reject()
    await desk.close()


@story
async def test_a_file_is_dropped_on_an_empty_workflow(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """With the marks between its values found, and another one chosen in vain."""
    running = server(workspace({**EVERYTHING, "tasks": []}, TICKETS))
    await desk.open(server=running, workflow_id=WORKFLOW)
    stack = desk.window.stack
    await desk.until(lambda: stack.currentWidget() is not stack.view and stack.second_button.isVisible(), "the page")
    path = tmp_path / "rows.csv"
    path.write_text("ID;Text;Must\nD-1;eins;ja\nD-2;zwei;ja\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    stack.dropEvent(QDropEvent(QPointF(20, 20), copy, data, left, none))
    dialog = await _asked(desk)
    assert dialog.confirm_button.text() == "Create 2"
    click(dialog.confirm_button)
    await desk.until(lambda: _ids(running) == ["D-1", "D-2"], "the tasks")
    await desk.until(lambda: desk.column("ID") == ["D-1", "D-2"], str(desk.column("ID")))
    await desk.close()


@story
async def test_a_file_that_is_none_is_said(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """In plain words, and nothing else happens."""
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    whole = _write(tmp_path / "whole.xlsx").read_bytes()
    broken, gone = tmp_path / "broken.xlsx", tmp_path / "gone.xlsx"
    broken.write_bytes(whole[: len(whole) // 2])
    for path in (broken, gone):
        desk.window.notice.hide()
        desk.window.import_requested.emit(path)
        await desk.until(lambda: desk.window.notice.isVisible(), "the word that it is none")
        assert desk.window.notice.text.startswith(f"{path.name} was not imported. ")
    with contextlib.suppress(AssertionError):
        desk.dialog(ImportDialog)
        raise RuntimeError("it was opened")
    assert {**on_server(running, "I-1"), "Stage": "Open"}["Text"] == FULL["Text"]
    await desk.close()


@story
async def test_a_spreadsheet_becomes_a_workflow_of_its_own(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Its columns become fields, its states stages and its rows tasks; what it would become is shown first."""
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = tmp_path / "Vendors.csv"
    lines = [f"V-{n},Vendor {n},{('Open', 'Review', 'Closed')[n % 3]},{n}.50,2026-12-0{n + 1}" for n in range(6)]
    path.write_text("\n".join(["Vendor No.,Name,Status,Value,Close", *lines]), encoding="utf-8")
    menu = desk.window.filter_bar.more.workflows
    menu.about_to_open.emit()
    await desk.until(menu.from_file.isEnabled, "the server to say that it takes changes")
    menu.from_file.trigger()
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    place.fileSelected.emit(str(path))
    place.reject()
    dialog = await desk.until_found(lambda: desk.dialog(NewWorkflowDialog), "what it would become")
    assert dialog.name.line.text() == "Vendors"
    click(button("Create", dialog))
    question = await _asked(desk)
    assert question.confirm_button.text() == "Create 6"
    assert [use.field for use in question.mapping.uses] == ["Vendor No.", "Name", "Stage", "Value", "Close"]
    click(question.confirm_button)
    await desk.until(lambda: len(desk.column("Vendor No.")) == 4, "the active tasks")
    await desk.until_saved()
    workflow = desk.window.model.schema
    assert desk.column("Vendor No.") == ["V-0", "V-1", "V-3", "V-4"], "in the order of the file"
    assert [stage.name for stage in workflow.stages] == ["Open", "Review", "Closed"]
    with asking(running, workflow.workflow.id) as api:
        tasks = {task["Vendor No."]: task for task in api.list()}
    assert len(tasks) == 6
    assert (tasks["V-4"]["Stage"], tasks["V-4"]["Value"], tasks["V-4"]["Close"]) == ("Review", "4.50", "2026-12-05")
    await desk.close()


@story
async def test_the_question_fits_a_small_screen(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """As on a screen of 1440 x 900 where everything is twice as large: the chips wrap, and the button is seen."""
    running = server(definition("I-1", "I-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx"))
    dialog.resize(684, 427)
    assert (dialog.width(), dialog.height()) == (684, 427)
    await settle()
    inside = dialog.rect()
    assert inside.contains(dialog.confirm_button.geometry())
    assert all(inside.contains(QRect(chip.mapTo(dialog, QPoint()), chip.size())) for chip in _chips(dialog))
    dialog.reject()
    await desk.close()


@story
async def test_another_way_of_reading_begins_anew(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Another mark between the values: nothing of the columns before is left, all rows are ticked again, and Enter
    presses no button that has not the focus."""
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = tmp_path / "rows.csv"
    path.write_text("ID,Text,Must\nI-8,a;b,x\nI-9,c;d,x\n", encoding="utf-8")
    dialog = await _open(desk, path)
    radio = dialog.mapping.findChildren(QRadioButton)[0]
    for part in (dialog.table, radio):
        part.setFocus()
        press(part, Qt.Key.Key_Return)
        assert dialog.isVisible()
    dialog.table.setCurrentIndex(dialog.model.index(0, 3))
    press(dialog.table, Qt.Key.Key_Space)
    assert dialog.confirm_button.text() == "Create 1"
    for mark, columns in ((";", 2), (",", 3)):
        dialog.mapping.read_requested.emit(ReadOptions(delimiter=mark))
        await desk.until(lambda columns=columns: len(dialog.mapping.uses) == columns, "the other columns")  # type: ignore[misc]  # a lambda with a default
        await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
        await settle()
        fits = [label for label in dialog.mapping.findChildren(QLabel) if label.text().endswith("fit")]
        assert len(fits) == sum(use.field is not None for use in dialog.mapping.uses)
    assert dialog.confirm_button.text() == "Create 2"
    dialog.reject()
    await desk.close()


@story
async def test_nothing_is_imported_while_tasks_are_coming(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A row whose task has not come yet would be taken for a new one; it is said, and works once all are here."""
    running = server(definition("I-1"))
    async with TcpProxy(running.base_url) as line:
        held = line.hold_answers(f"GET /api/v1/workflows/{WORKFLOW}/tasks".encode(), once=False)
        await desk.open(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        await held.answered.wait()
        await desk.until(lambda: desk.workspace.list.workflow_id == WORKFLOW, "the workflow")
        path = _write(tmp_path / "rows.xlsx", ROWS[:1])
        desk.window.import_requested.emit(path)
        assert desk.window.notice.text.startswith("The tasks of this workflow are still being read.")
        held.release.set()
        await desk.until_rows()
        desk.window.import_requested.emit(path)
        dialog = await _asked(desk)
        assert dialog.confirm_button.text() == "Change 1"
        dialog.reject()
        await desk.close()


@story
async def test_the_zone_of_a_heading_is_shown(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Moments of a file from elsewhere are the same instants here; the question says by whose clock they are read."""
    running = server(definition("I-1", "I-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = tmp_path / "rows.csv"
    lines = ["ID,Moment (Asia/Tokyo)", "I-1,2026-01-31 21:00:00", "I-2,2026-02-01 21:00:00"]
    path.write_text("\n".join(lines), encoding="utf-8")
    dialog = await _open(desk, path)
    labels = [label.text() for label in dialog.mapping.findChildren(QLabel) if label.isVisible()]
    assert "Asia/Tokyo time" in labels
    assert [row.number for row in dialog.model.applied()] == [3]
    click(dialog.confirm_button)
    await desk.until(lambda: on_server(running, "I-2")["Moment"] == "2026-02-01T12:00:00Z", "the instant")
    await desk.close()


@story
async def test_a_long_zone_leaves_the_columns_in_sight(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """It is cut off, with all of it in its tool tip: the columns of the question need no scroll bar."""
    running = server(definition("I-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = tmp_path / "rows.csv"
    heading = "ID;Amount;Moment (America/Argentina/ComodRivadavia)"
    path.write_text(f"{heading}\nI-1;1,50;2026-01-31 21:00:00\n", encoding="utf-8")
    dialog = await _open(desk, path)
    area = next(area for area in dialog.findChildren(QScrollArea) if area.isAncestorOf(dialog.mapping))
    assert area.horizontalScrollBar().maximum() == 0
    dialog.reject()
    await desk.close()
