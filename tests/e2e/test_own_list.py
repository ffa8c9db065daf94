"""A person's own list, all the way: a spreadsheet becomes a workflow, is decided, edited elsewhere, and handed back."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMenu, QRadioButton

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.dialogs.export_dialog import ExportDialog
from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
from tests.e2e.test_round_trip import asked, check_out, edit, programs
from tests.support.desk import Desk, story
from tests.support.hands import SHIFT, button, click, drop_files, entry
from tests.support.programs import Programs
from tests.support.spreadsheets.saved_again import (
    SOFFICE,
    Cell,
    Sheet,
    load,
    save_as_excel,
    save_as_libreoffice,
    save_by_libreoffice,
)

__all__ = ["programs"]

HEADINGS = ["Vendor No.", "Name", "Status", "Value", "Close", "Checked", "Called", "Remark"]
LIST: list[list[Cell]] = [
    ["0041", "Acme, Inc.", "Open", 1200.5, date(2026, 12, 4), True, datetime(2026, 11, 3, 9, 30), "=not a formula"],
    ["0042", "Øre & Søn", "Open", -3.25, date(2026, 12, 5), False, datetime(2026, 11, 4, 0, 0), "two\nlines"],
    ["0043", "Kestrel", "Review", 0.1, None, False, None, None],
    ["0044", "Tern", "Review", 7, date(2027, 1, 31), True, datetime(2026, 10, 25, 23, 59), "_x0041_"],
    ["0045", "Osterveld", "Closed", 999999999, date(2025, 1, 1), True, None, "done long ago"],
    ["0046", "Ñandú", "Open", 12, date(2026, 12, 9), False, None, "call again"],
]


@story
async def test_a_list_goes_all_the_way(new_desk: Desk, programs: Programs, tmp_path: Path) -> None:
    """From an empty folder; LibreOffice itself saves the file where it is installed. Every cell is right at the end."""
    desk = new_desk
    await desk.open()
    await desk.until(lambda: desk.window.shows_start, "the start page")
    await desk.until(lambda: desk.session.workspace is not None, "the local server")
    mine = tmp_path / "Vendors.xlsx"
    save_as_excel(mine, [Sheet("List", False, [list(HEADINGS), *(list(row) for row in LIST)])])
    assert drop_files(desk.window.start.viewport(), QPoint(4, 4), [mine])
    dialog = await desk.until_found(lambda: desk.dialog(NewWorkflowDialog), "what it would become")
    click(button("Create", dialog))
    question = await asked(desk)
    assert question.confirm_button.text() == "Create 6"
    click(question.confirm_button)
    await desk.until(lambda: len(desk.column("Name")) == 5, "the active tasks")
    await desk.until_saved()
    desk.window.model.rows.set_sort((SortBy("Vendor No."),))
    desk.click_cell("0041", "Name")
    desk.click_cell("0042", "Name", SHIFT)
    menu = desk.menu_at("0042", "Name")
    stages = entry(menu, "Set stage of 2 tasks").menu()
    assert isinstance(stages, QMenu)
    next(action for action in stages.actions() if action.text() == "Review").trigger()
    menu.close()
    await desk.until_saved()
    click(desk.find("Active only", QCheckBox))
    desk.window.table.clearSelection()
    path = await check_out(desk, programs)

    def change(tasks: Sheet, _: list[Sheet]) -> None:
        tasks.put("0043", "Name", "Kestrel & Moss")
        tasks.put("0043", "Close", date(2027, 2, 28))
        tasks.put("0041", "Value", 1300)
        tasks.put("0044", "Checked", False)
        tasks.put("0046", "Remark", None)
        tasks.rows.remove(tasks.row("0045"))
        tasks.rows[1:] = reversed(tasks.rows[1:])
        tasks.add({"Vendor No.": "0047", "Name": "New there", "Stage": "Open", "Value": 5.0})

    edit(path, change, save_as_libreoffice if SOFFICE is None else save_by_libreoffice)
    await desk.until(lambda: desk.window.notice.text == f"{path.name} was changed.", "the notice")
    await desk.in_front()
    click(button("Bring it back…", desk.window.notice))
    question = await asked(desk)
    assert question.check_in.text() == "A row is gone from the file. Its task stays as it is: 0045"
    assert question.confirm_button.text() == "Change 4 and create 1"
    click(question.confirm_button)
    await desk.until(lambda: "0047" in desk.column("Vendor No."), "the new task")
    await desk.until_saved()
    back = tmp_path / "back.xlsx"
    await _export_all(desk, back)
    assert (
        _cells(back)
        == {
            "0041": ["Acme, Inc.", "Review", 1300, *LIST[0][4:]],
            "0042": ["Øre & Søn", "Review", *LIST[1][3:6], date(2026, 11, 4), LIST[1][7]],  # so midnight is read
            "0043": ["Kestrel & Moss", "Review", 0.1, date(2027, 2, 28), False, None, None],
            "0044": ["Tern", "Review", 7, date(2027, 1, 31), False, *LIST[3][6:]],
            "0045": LIST[4][1:],
            "0046": [*LIST[5][1:-1], None],
            "0047": ["New there", "Open", 5, None, None, None, None],
        }
    )
    await desk.close()


async def _export_all(desk: Desk, path: Path) -> None:
    desk.window.export_requested.emit()
    dialog = await desk.until_found(lambda: desk.dialog(ExportDialog), "the question")
    for radio in dialog.findChildren(QRadioButton):
        if radio.text().startswith("All "):
            click(radio)
    click(dialog.export_button)
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    place.fileSelected.emit(str(path))
    place.reject()
    await desk.until(lambda: desk.window.notice.text == f"Exported 7 tasks to {path.name}.", "the file")


def _cells(path: Path) -> dict[str, list[object]]:
    """The cells of the fields of the list, by its first column."""
    sheet = load(path)[0]
    places = [sheet.column(heading.replace("Status", "Stage")) for heading in HEADINGS]
    return {str(row[places[0]]): [row[place] for place in places[1:]] for row in sheet.rows[1:]}
