"""Columns: shown, hidden, moved, resized, fit to what they hold, and the first one staying while others scroll."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.table.cells.editors import CellEditor
from flowdash_desktop.ui.table.header.column_menu import ColumnMenu, StayOpenMenu, open_column_list
from flowdash_desktop.ui.table.header.header import TaskHeader
from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.widgets import ChoicePopup
from tests.ui.table.samples import COMPANIES, READ_ONLY, key, shown

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def menu_of(view: TaskTableView, field: str, qtbot: QtBot) -> ColumnMenu:
    """The menu of a column, open."""
    view.header.menu_requested.emit(view.tasks.column(field), view.mapToGlobal(QPoint(60, 10)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ColumnMenu)
    qtbot.waitUntil(menu.isVisible)
    return menu


def columns_of(view: TaskTableView, qtbot: QtBot) -> StayOpenMenu:
    """The list of columns in the header's menu, open."""
    menu = menu_of(view, "Stage", qtbot)
    menu.setActiveAction(menu.columns.menuAction())
    QTest.keyClick(menu, Key.Key_Right)
    qtbot.waitUntil(menu.columns.isVisible)
    return menu.columns


def press(menu: StayOpenMenu, text: str) -> None:
    """Click on a line of the menu."""
    action = next(a for a in menu.actions() if a.text() == text)
    QTest.mouseClick(menu, Left, pos=menu.actionGeometry(action).center())


def middle(header: TaskHeader, field_column: int) -> QPoint:
    """A place on a column's name, as it is seen."""
    return QPoint(header.shown_left(field_column) + header.sectionSize(field_column) // 2, header.height() // 2)


def drag(header: TaskHeader, start: QPoint, end: QPoint) -> None:
    """Press, move in some steps, let go."""
    viewport = header.viewport()
    QTest.mousePress(viewport, Left, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(viewport, start + (end - start) * step / 8)
    QTest.mouseRelease(viewport, Left, pos=end)


def scroll_sideways(view: TaskTableView, by: int = 300) -> None:
    view.horizontalScrollBar().setValue(by)
    assert view.header.offset() == by


def fields(view: TaskTableView) -> list[str]:
    return [column.field for column in view.columns.arrangement().columns if not column.hidden]


def test_the_menu_hides_several_columns_in_one_go(view: TaskTableView, qtbot: QtBot) -> None:
    columns = columns_of(view, qtbot)
    with qtbot.waitSignal(view.columns.rearranged):
        press(columns, "Stage")
        press(columns, "Notes")
    assert columns.isVisible(), "it is there for the next one"
    assert not {"Stage", "Notes"} & set(fields(view))
    press(columns, "Stage")
    assert "Stage" in fields(view)
    press(columns, "All columns")
    assert len(fields(view)) == view.header.count()


def test_another_workflow_begins_with_all_columns_but_two(view: TaskTableView) -> None:
    """The built-in dates are hidden at first: every task has them, and the pane shows them."""
    view.header.setSectionHidden(1, True)
    view.header.set_freezes_first(False)
    view.tasks.rows.set_schema(READ_ONLY)
    assert {f.name for f in view.tasks.fields} - {*fields(view)} == {"Created On", "Updated On"}
    assert view.header.freezes_first


def test_the_last_column_can_not_be_hidden_by_its_menu(view: TaskTableView, qtbot: QtBot) -> None:
    columns = columns_of(view, qtbot)
    names = fields(view)
    for name in names:
        press(columns, name)
    assert fields(view) == [names[-1]]
    columns.close()


def test_the_menu_sorts_and_moves(view: TaskTableView, qtbot: QtBot) -> None:
    press(menu_of(view, "Stage", qtbot), "Sort by Stage, descending")
    assert view.tasks.table.queries.sort == (SortBy("Stage", descending=True),)
    before = fields(view)
    at = before.index("Stage")
    press(menu_of(view, "Stage", qtbot), "Move Stage left")
    assert fields(view)[at - 1 : at + 1] == ["Stage", before[at - 1]]
    press(menu_of(view, "Stage", qtbot), "Move Stage right")
    assert fields(view) == before


def test_the_menu_brings_the_columns_back_as_at_first(view: TaskTableView, qtbot: QtBot) -> None:
    at_first = view.columns.arrangement().columns
    press(menu_of(view, "Stage", qtbot), "Move Stage left")
    press(menu_of(view, "Notes", qtbot), "Hide Notes")
    view.header.resizeSection(view.tasks.column("Company Name"), 700)
    assert view.columns.arrangement().columns != at_first
    with qtbot.waitSignal(view.columns.rearranged):
        press(menu_of(view, "Stage", qtbot), "Reset columns")
    assert view.columns.arrangement().columns == at_first


def test_a_fitted_column_leaves_room_for_others(view: TaskTableView, qtbot: QtBot) -> None:
    view.tasks.rows.load([shown(1, Company_Name="A very long name indeed, of a company " * 9)])
    press(menu_of(view, "Company Name", qtbot), "Fit Company Name to its contents")
    assert view.header.sectionSize(view.tasks.column("Company Name")) == 480


def test_keys_toggle_a_column_in_the_menu(view: TaskTableView, qtbot: QtBot) -> None:
    columns = columns_of(view, qtbot)
    columns.setActiveAction(next(a for a in columns.actions() if a.text() == "Notes"))
    QTest.keyClick(columns, Key.Key_Space)
    assert "Notes" not in fields(view)
    assert columns.isVisible()
    columns.close()


def test_the_first_column_stays_while_the_others_scroll(view: TaskTableView) -> None:
    first, second = view.tasks.index(2, 0), view.tasks.index(2, 1)
    place, other = view.visualRect(first), view.visualRect(second)
    scroll_sideways(view)
    assert view.visualRect(first) == place
    assert view.visualRect(second).left() == other.left() - 300
    assert view.indexAt(place.center()) == first
    QTest.mouseClick(view.viewport(), Left, pos=view.visualRect(view.tasks.index(4, 0)).center())
    assert view.currentIndex() == view.tasks.index(4, 0)


def test_the_first_column_is_painted_where_it_stays(view: TaskTableView) -> None:
    here = view.visualRect(view.tasks.index(2, 0))
    before = view.viewport().grab(here.adjusted(0, 0, -1, 0)).toImage()
    scroll_sideways(view)
    assert view.viewport().grab(here.adjusted(0, 0, -1, 0)).toImage() == before
    view.header.set_freezes_first(False)
    assert view.viewport().grab(here.adjusted(0, 0, -1, 0)).toImage() != before


def test_keys_bring_cells_out_from_the_first_column(view: TaskTableView) -> None:
    """The keyboard brings cells out from below the first column."""
    view.current.go_to(key(45))
    for _ in range(12):
        QTest.keyClick(view, Key.Key_Right)
    assert view.header.offset() > 0
    while view.currentIndex().column() > 1:
        QTest.keyClick(view, Key.Key_Left)
        assert view.visualRect(view.currentIndex()).left() >= view.header.frozen_width()
    before = view.header.offset()
    scroll_sideways(view, 200)
    QTest.keyClick(view, Key.Key_Left)
    assert view.header.offset() == 200, f"it is seen already, no need to go back to {before}"


def test_the_frozen_name_sorts_resizes_and_offers_its_own_menu(view: TaskTableView, qtbot: QtBot) -> None:
    scroll_sideways(view)
    header = view.header
    QTest.mouseClick(header.viewport(), Left, pos=middle(header, 0))
    assert view.tasks.table.queries.sort == (SortBy("Company ID"),)
    assert header.section_at(5) == 0
    width = header.sectionSize(0)
    edge = QPoint(header.shown_left(0) + width - 1, header.height() // 2)
    drag(header, edge, edge + QPoint(40, 0))
    assert header.sectionSize(0) == width + 40
    assert header.visualIndex(0) == 0


def test_frozen_column_is_dragged_and_replaced(view: TaskTableView) -> None:
    """A frozen column is dragged among the others and another is the first."""
    header, model = view.header, view.tasks
    scroll_sideways(view)
    target = model.column("Contract Value")
    drag(header, middle(header, 0), middle(header, target) + QPoint(header.sectionSize(target) // 3, 0))
    assert fields(view)[0] == "Company Name"
    assert header.visualIndex(0) == fields(view).index("Contract Value") + 1
    assert header.frozen_section() == model.column("Company Name")


def test_a_column_is_dragged_to_the_front_of_the_frozen_one(view: TaskTableView) -> None:
    header, model = view.header, view.tasks
    scroll_sideways(view)
    drag(header, middle(header, model.column("Contract Value")), QPoint(4, header.height() // 2))
    assert fields(view)[:2] == ["Contract Value", "Company ID"]


def test_frozen_column_is_at_the_right_from_right_to_left(view: TaskTableView) -> None:
    """It stays at the right edge where one reads from right to left."""
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    header, index = view.header, view.tasks.index(2, 0)
    place = view.visualRect(index)
    assert place.right() == view.viewport().width() - 1
    scroll_sideways(view)
    assert view.visualRect(index) == place
    assert view.indexAt(place.center()) == index
    QTest.mouseClick(header.viewport(), Left, pos=middle(header, 0))
    assert view.tasks.table.queries.sort == (SortBy("Company ID"),)
    for column in (12, 1):
        view.setCurrentIndex(view.tasks.index(2, column))
        assert view.visualRect(view.currentIndex()).right() < view.viewport().width() - header.frozen_width()


def test_a_first_column_that_would_take_the_view_is_not_frozen(view: TaskTableView) -> None:
    view.header.resizeSection(0, 900)
    assert view.header.frozen_section() == -1
    scroll_sideways(view)
    assert view.visualRect(view.tasks.index(2, 0)).left() == -300


def test_an_editor_goes_below_the_frozen_column(view: TaskTableView, qtbot: QtBot) -> None:
    assert view.editing.edit_cell(key(44), "Company Name")
    (editor,) = view.viewport().findChildren(CellEditor)
    assert editor.mask().isEmpty()
    scroll_sideways(view, 40)
    qtbot.waitUntil(lambda: not editor.mask().isEmpty())
    seen = editor.mask().boundingRect().translated(editor.pos())
    assert seen.left() == view.header.frozen_width()
    scroll_sideways(view, 0)
    qtbot.waitUntil(lambda: editor.mask().isEmpty())


def test_freezing_is_kept_with_the_arrangement(view: TaskTableView, qtbot: QtBot) -> None:
    assert view.columns.arrangement().frozen
    menu = menu_of(view, "Stage", qtbot)
    with qtbot.waitSignal(view.columns.rearranged):
        press(menu, "Freeze the first column")
    menu.close()
    kept = view.columns.arrangement()
    assert not kept.frozen
    view.header.set_freezes_first(True)
    view.columns.restore(kept)
    assert not view.header.freezes_first


@pytest.mark.parametrize("scrolled", [0, 60])
def test_a_double_click_on_the_divider_fits_the_longest_text(view: TaskTableView, scrolled: int) -> None:
    header, column = view.header, view.tasks.column("Company Name")
    long = "A company whose name is far down and long"
    view.tasks.rows.apply({key(900): shown(900, Company_Name=long)})
    view.horizontalScrollBar().setValue(scrolled)
    edge = QPoint(header.shown_left(column) + header.sectionSize(column) - 1, header.height() // 2)
    QTest.mouseDClick(header.viewport(), Left, pos=edge)
    cells = view.rows.cells
    assert not cells.is_elided(long, header.sectionSize(column), view.tasks.field(column))
    assert cells.is_elided(long, header.sectionSize(column) - 40, view.tasks.field(column))


def test_the_frozen_divider_fits_too(view: TaskTableView) -> None:
    header = view.header
    header.resizeSection(0, 250)
    scroll_sideways(view)
    QTest.mouseDClick(header.viewport(), Left, pos=QPoint(249, header.height() // 2))
    assert header.sectionSize(0) < 250


def test_all_columns_are_fit_by_the_menu(view: TaskTableView, qtbot: QtBot) -> None:
    header = view.header
    shown = [section for section in range(header.count()) if not header.isSectionHidden(section)]
    for section in shown:
        header.resizeSection(section, 50)
    press(menu_of(view, "Stage", qtbot), "Fit all columns")
    qtbot.waitUntil(lambda: all(header.sectionSize(s) >= header.wanted_width(s) for s in shown))


def test_many_columns_are_ticked_in_a_list(view: TaskTableView, qtbot: QtBot) -> None:
    """A menu of thousands of entries takes seconds to open and can't be searched; the last column stays."""
    many = [Field(f"m{n}", f"Field {n}", FieldKind.TEXT) for n in range(3_000)]
    view.tasks.rows.set_schema(replace(COMPANIES, fields=(*COMPANIES.fields, *many)))
    view.tasks.rows.load([shown(44)])
    columns = columns_of(view, qtbot)
    assert [a.text() for a in columns.actions() if a.text()] == ["All columns", "Choose columns…"]
    columns.actions()[-1].trigger()
    columns.close()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    QTest.keyClicks(popup._search, "2999")
    QTest.keyClick(popup._search, Key.Key_Space)
    QTest.keyClick(popup._search, Key.Key_Return)
    assert view.header.isSectionHidden(view.tasks.column("Field 2999"))
    assert not popup.isVisible()
    popup = open_column_list(view.header, QPoint(10, 10))
    popup._model._chosen = {0}
    popup._choose(popup._model.index(0))
    assert popup._model.chosen_values() == (0,), "the last one stays"
    popup.close()
    press(columns_of(view, qtbot), "All columns")
    assert view.header.visible_count() == view.header.count()


def test_an_arrangement_names_only_columns_that_changed(view: TaskTableView) -> None:
    """And puts them back as they were at first, whatever was done to them meanwhile."""
    named = [Field(f"m{number}", f"More {number}", FieldKind.TEXT) for number in range(1000)]
    schema = replace(COMPANIES, fields=(*COMPANIES.fields, *named))
    view.tasks.rows.set_schema(schema)
    header, columns = view.header, view.columns
    at_first, order = columns.arrangement(), [header.logicalIndex(n) for n in range(header.count())]
    assert len(at_first.columns) <= 200
    moved, hidden = view.tasks.column("More 900"), view.tasks.column("More 700")
    header.moveSection(header.visualIndex(moved), 0)
    header.resizeSection(moved, 222)
    header.setSectionHidden(hidden, True)
    arranged = columns.arrangement()
    assert (arranged.columns[0].field, arranged.columns[0].width) == ("More 900", 222)
    assert [one.field for one in arranged.columns if one.hidden and one.field.startswith("More")] == ["More 700"]

    columns.restore(at_first)
    assert [header.logicalIndex(n) for n in range(header.count())] == order
    assert not header.isSectionHidden(hidden)
    assert columns.arrangement() == at_first
    columns.restore(arranged)
    assert columns.arrangement() == arranged
