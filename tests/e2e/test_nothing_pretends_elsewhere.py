"""Triage, imports and the workflow editor show such names and texts with marks, too."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.plan_model import FIRST_FIELD
from tests.e2e.test_nothing_pretends import WORKFLOW, Walk, definition, odd, painted
from tests.e2e.workflow_editor import open_editor, page_of
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, press

__all__ = ["painted"]


@story
async def test_triage_shows_marks(desk: Desk, server: StartServer, painted: set[str]) -> None:
    desk.hold_seconds = 3600
    window = await desk.open_table(server=server(definition()), workflow_id=WORKFLOW)
    walk = Walk(desk, painted)
    await desk.until(lambda: window.table.current_task is not None, "a current task")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    await desk.shortcut(Qt.Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.triage.is_on, "triage mode")
    await walk.look("triage")
    for button in (window.triage.bar.order, window.triage.bar.later):
        if button.isEnabled():
            button.click()
        await walk.look("a list of triage")
        walk.close()
    assert walk.marked > 5, "the names were shown"
    assert not walk.wrong, "\n".join(dict.fromkeys(walk.wrong))
    await desk.close()


@story
async def test_imports_show_marks(desk: Desk, server: StartServer, painted: set[str], tmp_path: Path) -> None:
    window = await desk.open_table(server=server(definition()), workflow_id=WORKFLOW)
    file = tmp_path / f"{odd('rows')[:20]}.csv"
    with file.open("w", encoding="utf-8", newline="") as rows:
        writer = csv.writer(rows)
        writer.writerow([odd("ID"), odd("Title"), odd("One"), odd("Unknown")])
        writer.writerow([odd("1"), odd("Other"), odd("Red"), odd("x")])
        writer.writerow([odd("9"), odd("New"), odd("No option"), odd("y")])
    window.import_requested.emit(file)
    dialog = await desk.until_found(lambda: desk.dialog(ImportDialog), "what it would do")
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.model.columnCount() > FIRST_FIELD, "the plan")
    walk = Walk(desk, painted)
    await walk.look("the import")
    assert walk.marked > 5, "the names were shown"
    assert not walk.wrong, "\n".join(dict.fromkeys(walk.wrong))
    dialog.reject()
    await desk.close()


@story
async def test_the_workflow_editor_shows_marks(desk: Desk, server: StartServer, painted: set[str]) -> None:
    await desk.open_table(server=server(definition()), workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    walk = Walk(desk, painted)
    for section in Section:
        if section in editor.body.pages:
            page = page_of(editor, section)
            press(page.table, Qt.Key.Key_Home)
        else:
            editor.body.sections.setCurrentRow(list(Section).index(section))
        await walk.look(f"the editor's {section.name.lower()}")
    assert walk.marked > 20, "the names were shown"
    assert not walk.wrong, "\n".join(dict.fromkeys(walk.wrong))
    editor.close()
    await desk.close()
