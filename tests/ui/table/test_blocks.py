"""Blocks of cells in cell mode: selected by keys and by mouse, painted, and copied."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import GroupBy
from flowdash_desktop.ui.table.block_sums import BlockSums
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import key, shown

Key = Qt.Key
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip
BOTH = SHIFT | CONTROL
_LEFT = Qt.MouseButton.LeftButton


def point(view: TaskTableView, number: int, field: str) -> QPoint:
    """The middle of a cell that is seen."""
    return view.visualRect(view.tasks.index(view.tasks.shown.row(key(number)), view.tasks.column(field))).center()


def click(view: TaskTableView, number: int, field: str, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(view.viewport(), _LEFT, modifier, point(view, number, field))


def press(view: TaskTableView, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(view, pressed, modifiers)


def block(view: TaskTableView) -> tuple[list[str], list[str]]:
    """The tasks and the fields of the block."""
    return [str(task) for task in view.target.tasks()], [view.tasks.field(s).name for s in view.block.sections()]


def copied(view: TaskTableView) -> str:
    press(view, Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()


@pytest.fixture
def cell(view: TaskTableView) -> TaskTableView:
    """A table whose cursor is the name of the third task."""
    click(view, 44, "Company Name")
    assert block(view) == (["44"], ["Company Name"])
    return view


def test_shift_and_arrows_extend_a_block_from_its_first_cell(cell: TaskTableView) -> None:
    press(cell, Key.Key_Down, SHIFT, 2)
    press(cell, Key.Key_Right, SHIFT)
    assert block(cell) == (["44", "45", "46"], ["Company Name", STAGE])
    press(cell, Key.Key_Up, SHIFT, 3)
    assert block(cell) == (["43", "44"], ["Company Name", STAGE])
    press(cell, Key.Key_Left, SHIFT, 2)
    assert block(cell) == (["43", "44"], ["Company ID", "Company Name"])
    press(cell, Key.Key_Right)
    assert block(cell) == (["43"], ["Company Name"]), "an arrow alone lets go of it"


def test_dragging_selects_a_block_in_either_direction(view: TaskTableView) -> None:
    QTest.mousePress(view.viewport(), _LEFT, NONE, point(view, 47, "Assigned To"))
    for number, field in ((46, "Assigned To"), (45, STAGE), (45, "Company Name")):
        QTest.mouseMove(view.viewport(), point(view, number, field))
    QTest.mouseRelease(view.viewport(), _LEFT, NONE, point(view, 45, "Company Name"))
    assert block(view) == (["45", "46", "47"], ["Company Name", STAGE, "Assigned To"])


def test_ctrl_shift_leads_to_the_edges(cell: TaskTableView) -> None:
    press(cell, Key.Key_Down, BOTH)
    press(cell, Key.Key_Left, BOTH)
    tasks, fields = block(cell)
    assert (tasks[0], tasks[-1], len(tasks)) == ("44", "101", 58)
    assert fields == ["Company ID", "Company Name"]
    press(cell, Key.Key_Home, BOTH)
    assert block(cell) == (["42", "43", "44"], ["Company ID", "Company Name"])
    press(cell, Key.Key_End, BOTH)
    tasks, fields = block(cell)
    assert (len(tasks), fields[0], fields[-1]) == (58, "Company Name", "Scans")


def test_ctrl_a_selects_all_cells_and_shift_space_whole_rows(cell: TaskTableView) -> None:
    press(cell, Key.Key_Space, SHIFT)
    tasks, fields = block(cell)
    assert (tasks, len(fields)) == (["44"], cell.header.visible_count())
    press(cell, Key.Key_A, CONTROL)
    tasks, fields = block(cell)
    assert (len(tasks), len(fields)) == (60, cell.header.visible_count())


def test_clicks_extend_a_block_and_add_rows_to_it(cell: TaskTableView) -> None:
    click(cell, 45, STAGE, SHIFT)
    assert block(cell) == (["44", "45"], ["Company Name", STAGE])
    click(cell, 45, "Company Name", SHIFT)
    assert block(cell) == (["44", "45"], ["Company Name"])
    click(cell, 45, STAGE, SHIFT)
    click(cell, 48, STAGE, CONTROL)
    assert block(cell) == (["44", "45", "48"], ["Company Name", STAGE])
    click(cell, 45, STAGE, CONTROL)
    assert block(cell) == (["44", "48"], ["Company Name", STAGE])
    click(cell, 50, "Assigned To", CONTROL)
    assert block(cell) == (["44", "48", "50"], ["Assigned To"]), "beside the columns it has the pressed one alone"
    click(cell, 48, "Company Name")
    assert block(cell) == (["48"], ["Company Name"])


def test_a_right_click_inside_keeps_the_block(cell: TaskTableView) -> None:
    press(cell, Key.Key_Down, SHIFT)
    press(cell, Key.Key_Right, SHIFT, 2)
    QTest.mouseClick(cell.viewport(), Qt.MouseButton.RightButton, NONE, point(cell, 44, STAGE))
    assert block(cell) == (["44", "45"], ["Company Name", STAGE, "Assigned To"])
    QTest.mouseClick(cell.viewport(), Qt.MouseButton.RightButton, NONE, point(cell, 50, STAGE))
    assert block(cell) == (["50"], [STAGE])


def test_rows_that_were_picked_give_a_block_of_one_column(cell: TaskTableView) -> None:
    """It moves sideways with the cell, as what is typed there is for all of these rows."""
    press(cell, Key.Key_Escape)
    cell.target.turn_pick()
    cell.go_on(1)
    cell.target.turn_pick()
    cell.go_on(1)
    assert cell.block.sections() == []
    press(cell, Key.Key_Return)
    press(cell, Key.Key_Right)
    assert block(cell) == (["44", "45", "46"], [STAGE])


def test_esc_leaves_the_rows_of_a_block_selected(cell: TaskTableView) -> None:
    press(cell, Key.Key_Down, SHIFT, 2)
    press(cell, Key.Key_Escape)
    assert (cell.target.count(), cell.block.sections()) == (3, [])


def test_a_block_stays_while_others_change_rows(cell: TaskTableView) -> None:
    press(cell, Key.Key_Down, SHIFT, 2)
    press(cell, Key.Key_Right, SHIFT)
    cell.tasks.rows.apply({key(42): None, key(45): shown(45, Company_Name="Other"), key(500): shown(500)})
    assert block(cell) == (["44", "45", "46"], ["Company Name", STAGE])
    cell.tasks.rows.apply({key(46): None})
    assert block(cell) == (["44", "45"], ["Company Name", STAGE])


def test_headers_of_groups_are_no_part_of_a_block(view: TaskTableView) -> None:
    view.tasks.rows.set_grouping((GroupBy(STAGE),))
    first = view.tasks.shown.key(1)
    assert first is not None
    view.current.go_to(first)
    view.setCurrentIndex(view.tasks.index(1, view.tasks.column("Company Name")))
    press(view, Key.Key_Down, BOTH)
    tasks, fields = block(view)
    assert (len(tasks), fields) == (60, ["Company Name"])
    assert len(copied(view).splitlines()) == 60


def test_hidden_and_moved_columns_are_left_out_and_in_order(cell: TaskTableView) -> None:
    header = cell.header
    header.show_column(cell.tasks.column(STAGE), False)
    header.moveSection(header.visualIndex(cell.tasks.column("Employees")), 1)
    click(cell, 44, "Employees")
    press(cell, Key.Key_Right, SHIFT, 2)
    assert block(cell) == (["44"], ["Employees", "Company Name", "Assigned To"])


def test_a_block_is_copied_with_and_without_names(cell: TaskTableView) -> None:
    """Row mode copies whole rows as before."""
    press(cell, Key.Key_Down, SHIFT)
    press(cell, Key.Key_Right, SHIFT)
    lines = copied(cell).splitlines()
    assert [line.split("\t")[0] for line in lines] == [shown(n).task.values["Company Name"] for n in (44, 45)]
    press(cell, Key.Key_C, BOTH)
    assert QGuiApplication.clipboard().text().splitlines() == [f"Company Name\t{STAGE}", *lines]
    assert QGuiApplication.clipboard().mimeData().html().count("<td") == 4
    press(cell, Key.Key_Escape)
    assert copied(cell).splitlines()[0].startswith(f"Company ID\tCompany Name\t{STAGE}\t")
    click(cell, 44, "Company Name")
    assert copied(cell) == lines[0].split("\t")[0], "one cell is copied as its text"


def _color(view: TaskTableView, at: QPoint) -> str:
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name()


def test_a_block_is_painted_apart_from_its_rows(cell: TaskTableView) -> None:
    press(cell, Key.Key_Down, SHIFT)
    press(cell, Key.Key_Right, SHIFT)
    tokens, spot = cell.theme.tokens, QPoint(0, 9)
    rect = cell.visualRect(cell.tasks.index(cell.tasks.shown.row(key(44)), cell.tasks.column("Company Name")))
    assert _color(cell, rect.topRight() + spot - QPoint(6, 0)) == tokens.block.name()
    assert _color(cell, rect.topLeft() + spot) == tokens.accent.name(), "its frame"
    beside = cell.visualRect(cell.tasks.index(cell.tasks.shown.row(key(44)), cell.tasks.column("Assigned To")))
    assert _color(cell, beside.topRight() + spot - QPoint(6, 0)) == tokens.selection.name()
    press(cell, Key.Key_Escape)
    assert _color(cell, rect.topRight() + spot - QPoint(6, 0)) == tokens.selection.name()


def test_the_selected_cells_are_counted_and_added(cell: TaskTableView, qtbot: QtBot) -> None:
    """Numbers and amounts; words are only counted, as are numbers beside amounts."""
    sums = BlockSums(cell)

    def said() -> str:
        qtbot.waitUntil(lambda: not sums.is_busy)
        return sums.words()

    assert said() == ""
    click(cell, 44, "Employees")
    press(cell, Key.Key_Down, SHIFT, 2)
    values = [shown(number).task.values["Employees"] for number in (44, 45, 46)]
    total = sum(value for value in values if isinstance(value, Decimal))
    assert said().startswith(f"Count 3 · Sum {total:,} · Average ")
    press(cell, Key.Key_Right, SHIFT)
    assert said() == "Count 6"
    click(cell, 44, "Contract Value")
    press(cell, Key.Key_Down, SHIFT)
    amounts = [shown(number).task.values["Contract Value"] for number in (44, 45)]
    total = sum(value for value in amounts if isinstance(value, Decimal))
    assert said() == f"Count 2 · Sum {total:,.2f} · Average {total / 2:,.2f}"
    cell.tasks.rows.apply({key(45): shown(45, Contract_Value=Decimal("1.50"))})
    assert "Sum " in said()
    assert said() != f"Count 2 · Sum {total:,.2f} · Average {total / 2:,.2f}"
    press(cell, Key.Key_Escape)
    assert said() == ""
