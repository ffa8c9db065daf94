"""Tasks are edited in a spreadsheet and come back: what was edited there counts, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QRadioButton

from flowdash_desktop.domain.importing.plan import PlannedRow, RowFault, RowKind
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.plan_model import FIRST_FIELD
from flowdash_desktop.ui.importing.texts import row_text
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.support.definitions import EVERYTHING, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, press
from tests.support.programs import Programs
from tests.support.server_process import ServerProcess
from tests.support.spreadsheets.saved_again import Sheet, load, save_as_excel, save_as_libreoffice, save_as_ods
from tests.support.steady import settle
from tests.support.tcp_proxy import TcpProxy


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Programs]:
    """The system's programs; documents are in a folder of the test."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    found = Programs()
    found.begin()
    yield found
    found.end()


async def check_out(desk: Desk, programs: Programs) -> Path:
    """Press the key, and wait until the file is opened."""
    before = len(programs.opened)
    await desk.shortcut(Qt.Key.Key_X, CONTROL | SHIFT)
    await desk.until(lambda: len(programs.opened) > before, "the file to be opened")
    return programs.opened[-1]


def edit(path: Path, change: Callable[[Sheet, list[Sheet]], object], save: Callable[..., None] = save_as_excel) -> None:
    """Change a file as a person does in another program, and save it there."""
    sheets = load(path)
    change(next(sheet for sheet in sheets if not sheet.hidden), sheets)
    save(path, sheets)


def turn_columns(tasks: Sheet, _: list[Sheet]) -> None:
    """Move the columns, which changes no task."""
    tasks.rows = [row[::-1] for row in tasks.rows]


async def bring_back(desk: Desk, path: Path) -> ImportDialog:
    """Import the file, and wait for what it would do."""
    desk.window.import_requested.emit(path)
    return await asked(desk)


async def asked(desk: Desk) -> ImportDialog:
    dialog = await desk.until_found(lambda: desk.dialog(ImportDialog), "what it would do")
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.model.columnCount() > FIRST_FIELD, "the plan")
    return dialog


def applied(dialog: ImportDialog) -> dict[str, dict[str, object]]:
    """What would be changed, by unique ID and field."""
    rows: Sequence[PlannedRow] = dialog.model.applied()
    return {str(row.key): {name: change.after for name, change in row.changes.items()} for row in rows}


@story
async def test_only_edited_cells_come_back(desk: Desk, server: StartServer, programs: Programs) -> None:
    """Sorted, with a column hidden, rows sorted and columns moved in the file; others changed other cells meanwhile."""
    running = server(definition("R-1", "R-2", "R-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.window.model.rows.set_sort((SortBy("ID", descending=True),))
    path = await check_out(desk, programs)
    assert path == Path.home() / "Documents" / f"{EVERYTHING['name']}.xlsx"
    words = f"3 tasks are in {path.name}. Edit and save it there, then bring it back here."
    await desk.until(lambda: desk.window.notice.text == words, desk.window.notice.text)
    with asking(running) as api:
        api.put("R-1", {"Phone": "+1 555 9999"})

    def change(tasks: Sheet, sheets: list[Sheet]) -> None:
        assert [row[0] for row in tasks.rows] == ["ID", "R-3", "R-2", "R-1"]
        tasks.put("R-1", "Text", "edited there")
        tasks.put("R-1", "Date", date(2027, 2, 28))
        tasks.put("R-2", "Amount", None)
        tasks.rows[1:] = sorted(tasks.rows[1:], key=lambda row: str(row[0]))
        tasks.rows = [row[::-1] for row in tasks.rows]
        sheets.reverse()

    edit(path, change)
    desk.session.reconnect()
    await desk.until(lambda: desk.shown("R-1").task.values["Phone"] == "+1 555 9999", "the other's change")
    dialog = await bring_back(desk, path)
    assert dialog.windowTitle() == f"Bring back into {EVERYTHING['name']}"
    assert applied(dialog) == {
        "R-1": {"Text": "edited there", "Date": date(2027, 2, 28)},
        "R-2": {"Amount": None},
    }
    click(dialog.confirm_button)
    await desk.until(lambda: on_server(running, "R-1")["Text"] == "edited there", "the edit")
    await desk.until_saved()
    one, two, three = (on_server(running, key) for key in ("R-1", "R-2", "R-3"))
    assert (one["Phone"], one["Date"], two["Amount"]) == ("+1 555 9999", "2027-02-28", None)
    assert all(three[name] == value for name, value in FULL.items())
    again = await bring_back(desk, path)
    assert applied(again) == {}
    again.reject()
    await desk.close()


@story
async def test_both_sides_are_asked_about(desk: Desk, server: StartServer, programs: Programs) -> None:
    """Cells that others have changed, too, show both values; each is decided, or all alike, before anything is done."""
    running = server(definition("R-1", "R-2", "R-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)

    def change(tasks: Sheet, _: list[Sheet]) -> None:
        for key in ("R-1", "R-2", "R-3"):
            tasks.put(key, "Text", f"mine {key}")
        tasks.put("R-1", "Amount", 5)

    edit(path, change, save_as_libreoffice)
    with asking(running) as api:
        api.put("R-1", {"Text": "theirs", "Amount": "7"})
        api.put("R-2", {"Text": "theirs, too"})
        api.put("R-3", {"Text": "mine R-3"})
    desk.session.reconnect()
    await desk.until(lambda: desk.shown("R-3").task.values["Text"] == "mine R-3", "the other's changes")
    dialog = await bring_back(desk, path)
    panel = dialog.conflicts
    assert dialog.model.conflicts() == (3, 0)
    assert not dialog.confirm_button.isEnabled()
    assert dialog.said.text() == "Choose first which value is to be where a cell was changed on both sides."
    dialog.resize(684, 427)  # as on a screen of 1440 x 900 where everything is twice as large
    await settle()
    for part in (panel.all_theirs, panel.all_mine, panel.findChildren(QRadioButton)[0]):
        assert dialog.rect().contains(QRect(part.mapTo(dialog, QPoint()), part.size()))
    keep, take, *others = panel.findChildren(QRadioButton)
    assert (keep.accessibleName(), take.accessibleName(), len(others)) == ("keep theirs", "take mine R-1", 2)
    click(take)
    click(others[0])
    assert dialog.model.conflicts() == (3, 2)
    dialog.table.setCurrentIndex(dialog.model.index(1, 1))
    await settle()
    keep, take = (radio for radio in panel.findChildren(QRadioButton) if radio.isVisible())
    assert keep.accessibleName() == "keep theirs, too"
    press(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.conflicts() == (2, 2)
    assert applied(dialog) == {"R-1": {"Text": "mine R-1"}}
    press(dialog.table, Qt.Key.Key_Space)
    click(panel.all_theirs)
    assert not dialog.confirm_button.isEnabled()
    assert dialog.said.text() == "No row of this file would change anything."
    click(panel.all_mine)
    assert dialog.confirm_button.text() == "Change 2"
    click(dialog.confirm_button)
    await desk.until(lambda: on_server(running, "R-2")["Text"] == "mine R-2", "the choice")
    await desk.until_saved()
    assert [on_server(running, "R-1")[name] for name in ("Text", "Amount")] == ["mine R-1", "5"]
    await desk.close()


@story
async def test_rows_come_and_go(desk: Desk, server: StartServer, programs: Programs) -> None:
    """A row that is gone is named and its task stays; a copied row is refused, a new one becomes a task."""
    running = server(workspace({**EVERYTHING, "tasks": [{**FULL, "ID": f"R-{n}"} for n in range(1, 5)]}, TICKETS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    with asking(running) as api:
        api.delete("R-4")
    desk.session.reconnect()
    await desk.until(lambda: "R-4" not in desk.column("ID"), "the task to go")

    def change(tasks: Sheet, _: list[Sheet]) -> None:
        tasks.put("R-2", "Text", "edited")
        tasks.put("R-4", "Text", "edited, and deleted by others")
        tasks.rows.append(list(tasks.row("R-2")))
        del tasks.rows[1]
        tasks.add({"ID": "R-9", "Must": "given"})

    edit(path, change, save_as_ods)
    dialog = await bring_back(desk, path)
    assert "A row is gone from the file. Its task stays as it is: R-1" in dialog.check_in.text()
    assert dialog.confirm_button.text() == "Change 1 and create 1"
    refused = {row.number: row_text(row) for row in dialog.model.refused()}
    assert refused == {4: "The task was deleted after the file was written.", 5: "Row 2 is of the same task."}
    click(dialog.confirm_button)
    await desk.until(lambda: ids(running) == ["R-1", "R-2", "R-3", "R-9"], "the new task")
    await desk.until_saved()
    assert on_server(running, "R-2")["Text"] == "edited"
    await desk.close()


@story
async def test_a_new_row_becomes_a_task_once(desk: Desk, server: StartServer, programs: Programs) -> None:
    """Its ID is given by the server, so it is remembered that it has come back; also after a restart."""
    running = server(workspace(TICKETS, EVERYTHING))
    await desk.open_table(server=running, workflow_id=TICKETS["id"])
    path = await check_out(desk, programs)
    edit(path, lambda tasks, _: tasks.add({"Subject": "new there"}))
    dialog = await bring_back(desk, path)
    assert dialog.confirm_button.text() == "Create 1"
    click(dialog.confirm_button)
    await desk.until(lambda: "new there" in desk.column("Subject"), "the new task")
    await desk.until_saved()
    await desk.close()
    await desk.open_table(server=running, workflow_id=TICKETS["id"])
    edit(path, turn_columns, save_as_ods)
    dialog = await bring_back(desk, path)
    dialog.model.show_kinds((RowKind.LEFT_OUT,))
    assert [dialog.model.row_at(n).fault for n in range(dialog.model.rowCount())] == [RowFault.BROUGHT_BACK]
    assert not dialog.confirm_button.isEnabled()
    dialog.reject()
    await desk.close()


@story
async def test_an_edit_is_taken_back_in_the_file(desk: Desk, server: StartServer, programs: Programs) -> None:
    """The same file comes back three times, once after a restart: each time its last edits count, and only they."""
    running = server(definition("R-1", "R-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    for text in ("B", str(FULL["Text"]), "C"):
        edit(path, lambda tasks, _, text=text: tasks.put("R-1", "Text", text))  # type: ignore[misc]  # a lambda with a default
        dialog = await bring_back(desk, path)
        assert applied(dialog) == {"R-1": {"Text": text}}
        click(dialog.confirm_button)
        await desk.until(lambda text=text: on_server(running, "R-1")["Text"] == text, "the edit")  # type: ignore[misc]  # a lambda with a default
        await desk.until_saved()
        await desk.close()
        await desk.open_table(server=running, workflow_id=WORKFLOW)
    with asking(running) as api:
        api.put("R-1", {"Text": "theirs"})
    desk.session.reconnect()
    await desk.until(lambda: desk.shown("R-1").task.values["Text"] == "theirs", "the other's change")
    edit(path, lambda tasks, _: tasks.put("R-2", "Text", "D"))
    dialog = await bring_back(desk, path)
    assert (applied(dialog), dialog.model.conflicts()) == ({"R-2": {"Text": "D"}}, (0, 0))
    dialog.reject()
    await desk.close()


@story
async def test_what_was_undone_can_come_back(desk: Desk, server: StartServer, programs: Programs) -> None:
    """New rows and edits of a step that was undone count again, also after another edit and a restart."""
    running = server(workspace(TICKETS, EVERYTHING))
    await desk.open_table(server=running, workflow_id=TICKETS["id"])
    path = await check_out(desk, programs)

    def change(tasks: Sheet, _: list[Sheet]) -> None:
        tasks.put("7", "Subject", "edited there")
        tasks.add({"Subject": "new there"})

    edit(path, change)
    dialog = await bring_back(desk, path)
    assert dialog.confirm_button.text() == "Change 1 and create 1"
    click(dialog.confirm_button)
    await desk.until(lambda: "new there" in desk.column("Subject"), "the new task")
    await desk.until_saved()
    await desk.in_front()
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: not {"new there", "edited there"} & {*desk.column("Subject")}, "the undo")
    await desk.until_saved()
    await desk.open_task("8", "Subject")
    desk.enter("Subject", "typed")
    await desk.until(lambda: "typed" in desk.column("Subject"), "the edit")
    await desk.until_saved()
    await desk.close()
    await desk.open_table(server=running, workflow_id=TICKETS["id"])
    dialog = await bring_back(desk, path)
    assert dialog.confirm_button.text() == "Change 1 and create 1"
    dialog.reject()
    await desk.close()


@story
async def test_without_its_hidden_sheet_all_cells_count(desk: Desk, server: StartServer, programs: Programs) -> None:
    """It is said plainly, as of a file whose IDs are gone. A whole file is brought back in its own workflow."""
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    whole = load(path)
    damages: dict[str, Callable[[Sheet, list[Sheet]], object]] = {
        "The hidden sheet of this file is gone": lambda tasks, sheets: sheets.remove(sheets[1]),
        "The hidden sheet of this file is damaged": lambda tasks, sheets: sheets[1].rows.pop(),
        "The column ID is gone from this file": lambda tasks, sheets: [row.pop(0) for row in tasks.rows],
    }
    for words, change in damages.items():
        save_as_excel(path, whole)
        edit(path, change)
        dialog = await bring_back(desk, path)
        assert dialog.check_in.text().startswith(words)
        dialog.reject()
        await settle()
    save_as_excel(path, whole)
    desk.window.filter_bar.workflow_chosen.emit(TICKETS["id"])
    await desk.until(lambda: desk.window.model.schema.workflow.id == TICKETS["id"], "the other workflow")
    await desk.until_rows()
    dialog = await bring_back(desk, path)
    assert desk.window.model.schema.workflow.id == WORKFLOW, "it is brought back where it belongs"
    assert not dialog.check_in.text()
    dialog.reject()
    await desk.close()


@story
async def test_tasks_that_nobody_can_change_stay(desk: Desk, server: StartServer, programs: Programs) -> None:
    """Without a unique ID there is nothing to bring back; nothing is written, and it is said why."""
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id="notess")
    await desk.shortcut(Qt.Key.Key_X, CONTROL | SHIFT)
    words = "The tasks of “Notes” have no unique ID, so they can't be changed by a file. Export them instead."
    await desk.until(lambda: desk.window.notice.text == words, "the word")
    assert programs.opened == []
    await desk.close()


def ids(running: ServerProcess) -> list[str]:
    with asking(running) as api:
        return sorted(str(task["ID"]) for task in api.list())


@story
async def test_offline_filtered_and_grouped(desk: Desk, server: StartServer, programs: Programs) -> None:
    """What is shown goes out, with what is not sent yet; it comes back without the server, too."""
    closed = {**FULL, "ID": "R-9", "Stage": "Closed"}
    running = server(workspace({**EVERYTHING, "tasks": [*({**FULL, "ID": f"R-{n}"} for n in (1, 2)), closed]}, TICKETS))
    async with TcpProxy(running.base_url) as line:
        await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        desk.window.table.ordering.group_by("Stage")
        running.stop()
        desk.click_cell("R-2", "Text")
        await desk.open_task("R-2", "Text")
        desk.enter("Text", "typed offline")
        await desk.until(lambda: desk.shown("R-2").is_edited, "the edit")
        path = await check_out(desk, programs)

        def change(tasks: Sheet, _: list[Sheet]) -> None:
            assert [row[0] for row in tasks.rows] == ["ID", "R-1", "R-2"]
            assert tasks.row("R-2")[tasks.column("Text")] == "typed offline"
            tasks.put("R-1", "Stage", "Closed")
            tasks.put("R-2", "Number", 77)

        edit(path, change, save_as_libreoffice)
        dialog = await bring_back(desk, path)
        assert {key: set(of) for key, of in applied(dialog).items()} == {"R-1": {"Stage"}, "R-2": {"Number"}}
        click(dialog.confirm_button)
        await desk.until(lambda: len(desk.session.pending) == 3, "the edits to be kept")
        running.start()
        line.lead_to(running.base_url)
        desk.session.reconnect()
        await desk.until_saved()
        two = on_server(running, "R-2")
        assert (two["Text"], two["Number"], on_server(running, "R-1")["Stage"]) == ("typed offline", "77", "Closed")
        await desk.close()
