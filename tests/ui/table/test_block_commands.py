"""Commands of cells: what they ask for, and what they say where they can't do anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import GroupBy
from flowdash_desktop.ui.table.events import BlockChange
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.test_blocks import BOTH, CONTROL, SHIFT, block, click, press

Key = Qt.Key
CODE = "def f():\n\treturn 1\n\nprint(f())\n"


def changes(view: TaskTableView) -> list[BlockChange]:
    found: list[BlockChange] = []
    view.commands.block_changed.connect(found.append)
    return found


def told(view: TaskTableView) -> list[str]:
    found: list[str] = []
    view.told.connect(found.append)
    return found


def paste(view: TaskTableView, text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    press(view, Key.Key_V, CONTROL)


@pytest.fixture
def header(view: TaskTableView) -> TaskTableView:
    """A table whose cursor is on the header of a group, in cell mode."""
    view.tasks.rows.set_grouping((GroupBy(STAGE),))
    view.target.go_to(view.tasks.index(0, view.tasks.column("Company Name")))
    view.mode.enter_cell()
    assert view.tasks.shown.key(view.currentIndex().row()) is None
    return view


def test_a_text_with_tabs_stays_in_its_multiline_cell(view: TaskTableView) -> None:
    """Code and logs have tabs; only cells of a table are parted."""
    asked, edits = changes(view), []
    view.tasks.edit_requested.connect(lambda edit: edits.append(edit))
    view.target.go_to(view.tasks.index(2, view.tasks.column("Notes")))
    paste(view, CODE, "<div>def f():</div>")
    assert asked == []
    assert [edit.value for edit in edits] == [CODE]
    paste(view, "a\tb", "<table><tr><td>a<td>b</table>")
    assert [change.lines for change in asked] == ["a\tb"]


def test_rows_copied_here_are_cells_without_html(view: TaskTableView) -> None:
    """So many rows are copied as text alone."""
    asked = changes(view)
    view.target.go_to(view.tasks.index(2, view.tasks.column("Notes")))
    press(view, Key.Key_Down, SHIFT)
    press(view, Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().mimeData()
    data = QMimeData()
    for name in copied.formats():
        if name != "text/html":
            data.setData(name, copied.data(name))
    QGuiApplication.clipboard().setMimeData(data)
    view.target.go_to(view.tasks.index(6, view.tasks.column("Notes")))
    press(view, Key.Key_V, CONTROL)
    assert len(asked) == 1


def test_nothing_is_pasted_on_the_header_of_a_group(header: TaskTableView) -> None:
    """Nobody selected the tasks below it. The same for filling and emptying."""
    asked, said = changes(header), told(header)
    paste(header, "a\tb\nc\td", "<table><tr><td>a<td>b<tr><td>c<td>d</table>")
    press(header, Key.Key_D, CONTROL)
    press(header, Key.Key_Delete)
    assert asked == []
    assert said == ["The header of a group has no cells. Go to a task first."] * 3


def test_copy_on_a_header_leaves_the_clipboard_alone(header: TaskTableView) -> None:
    said = told(header)
    QGuiApplication.clipboard().setText("precious")
    press(header, Key.Key_C, CONTROL)
    press(header, Key.Key_C, BOTH)
    press(header, Key.Key_Escape)
    press(header, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "precious"
    assert said == ["Nothing is copied: no task is selected."] * 3


def test_filling_the_first_row_says_why_it_can_not(view: TaskTableView) -> None:
    asked, said = changes(view), told(view)
    view.target.go_to(view.tasks.index(0, view.tasks.column("Company Name")))
    press(view, Key.Key_D, CONTROL)
    assert (asked, said) == ([], ["There is no cell above to fill from."])


def test_an_empty_text_empties_the_cell(view: TaskTableView) -> None:
    edits = []
    view.tasks.edit_requested.connect(lambda edit: edits.append(edit))
    view.target.go_to(view.tasks.index(2, view.tasks.column("Notes")))
    paste(view, "")
    assert [edit.value for edit in edits] == [None]


def test_moving_columns_gives_a_block_no_other_columns(view: TaskTableView) -> None:
    """It keeps its columns, or the current one alone; what shows its sums is told."""
    click(view, 44, "Company Name")
    press(view, Key.Key_Right, SHIFT, 2)
    header, names = view.header, block(view)[1]
    changed: list[bool] = []
    view.block.changed.connect(lambda: changed.append(True))
    header.moveSection(header.visualIndex(view.tasks.column("Employees")), header.count() - 1)
    assert (block(view)[1], changed) == (names, []), "a move beside it"
    header.moveSection(header.visualIndex(view.tasks.column(STAGE)), header.count() - 1)
    assert (block(view)[1], changed) == (["Assigned To"], [True])
