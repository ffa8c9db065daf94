"""The view keeps its place: current task, selection, scrolling and columns through every refresh."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.table.arrangement import ColumnArrangement
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.events import AddFiles
from flowdash_desktop.ui.table.header.header import next_order
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.theme import Density, Theme
from tests.ui.table.samples import COMPANIES, READ_ONLY, key, shown, task, tasks, waiting

CHECKED = TaskFilter((Condition("Intl", Operator.IS_CHECKED),))
Key = Qt.Key


def place(view: TaskTableView, number: int) -> int:
    """Where a task stands in the viewport."""
    return view.rowViewportPosition(view.tasks.shown.row(key(number)))


def selected(view: TaskTableView) -> list[TaskKey]:
    return list(view.target.tasks())


def click(
    view: TaskTableView, index: QModelIndex, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    at = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def click_header(view: TaskTableView, field: str, shift: bool = False) -> None:
    section = view.tasks.column(field)
    at = QPoint(view.header.sectionViewportPosition(section) + 20, view.header.height() // 2)
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.header.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def test_has_its_accessible_name(view: TaskTableView) -> None:
    assert view.accessibleName() == "Tasks"


def test_the_current_task_and_selection_stay_through_refreshes(view: TaskTableView, qtbot: QtBot) -> None:
    model = view.tasks
    view.current.go_to(key(50))
    click(view, model.index(model.shown.row(key(52)), 1), Qt.KeyboardModifier.ControlModifier)
    assert (view.current_task, selected(view)) == (key(52), [key(50), key(52)])
    with qtbot.assertNotEmitted(view.current.changed):
        model.rows.apply({key(45): None, key(1): shown(1), key(52): waiting(52, "Notes")})
        model.rows.set_sort((SortBy("Company Name"), SortBy("Employees", descending=True)))
        model.rows.set_filter(TaskFilter(search="e"))
        model.rows.set_filter(TaskFilter())
        model.rows.load(tasks(70, first=40))
    assert view.current_task == key(52)
    assert set(selected(view)) == {key(50), key(52)}


def test_the_current_row_stays_where_it_is_on_the_screen(view: TaskTableView, qtbot: QtBot) -> None:
    view.current.go_to(key(70))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 90)
    before = place(view, 70)
    view.tasks.rows.apply({key(43): None, key(44): None, key(45): None})
    assert place(view, 70) == before
    view.tasks.rows.set_sort((SortBy("Company ID", descending=True),))
    assert place(view, 70) == before


def test_rows_above_do_not_push_what_is_read(view: TaskTableView) -> None:
    view.verticalScrollBar().setValue(20 * view.theme.row_height + 7)
    first = view.tasks.shown.key(view.rowAt(0))
    assert first is not None
    before = view.rowViewportPosition(view.tasks.shown.row(first))
    view.tasks.rows.apply({key(42): None, key(43): None})
    assert view.rowViewportPosition(view.tasks.shown.row(first)) == before


def test_at_the_top_new_rows_are_seen(view: TaskTableView) -> None:
    view.tasks.rows.set_sort((SortBy("Company ID"),))
    view.selectionModel().clear()
    view.tasks.rows.apply({key(1): shown(1)})
    assert view.verticalScrollBar().value() == 0
    assert place(view, 1) == 0


def test_a_deleted_task_hands_on_to_its_neighbour(view: TaskTableView, qtbot: QtBot) -> None:
    view.current.go_to(key(50))
    with qtbot.waitSignal(view.current.changed) as told:
        view.tasks.rows.apply({key(50): None})
    assert told.args == [key(51)]
    assert selected(view) == [key(51)]


def test_many_tasks_leave_and_the_next_one_is_current(view: TaskTableView, qtbot: QtBot) -> None:
    view.tasks.rows.load(tasks(400))
    view.current.go_to(key(301))
    with qtbot.waitSignal(view.current.changed) as told:
        view.tasks.rows.apply({key(number): None for number in range(101, 400, 2)})
    assert told.args == [key(302)]
    assert selected(view) == [key(302)]


def test_the_next_one_that_is_left_is_found_however_far_it_is(view: TaskTableView) -> None:
    view.tasks.rows.load(tasks(600))
    view.current.go_to(key(300))
    view.tasks.rows.apply({key(number): None for number in range(60, 630)})
    assert view.current_task == key(630)
    view.tasks.rows.apply({key(number): None for number in range(44, 642)})
    assert view.current_task == key(43)
    view.tasks.rows.apply({key(42): None, key(43): None})
    assert view.current_task is None


def test_the_current_task_stays_in_view_until_left(view: TaskTableView, qtbot: QtBot) -> None:
    view.tasks.rows.set_filter(CHECKED)
    view.current.go_to(key(48))
    qtbot.waitUntil(lambda: not view.current._release_timer.isActive())
    view.tasks.rows.apply({key(48): shown(48, Intl=False)})
    assert view.current_task == key(48)
    QTest.keyClick(view, Key.Key_Down)
    assert view.current_task == key(51)
    qtbot.waitUntil(lambda: view.tasks.shown.row(key(48)) == -1)
    assert view.current_task == key(51)


def test_row_stays_between_two_clicks(view: TaskTableView, qtbot: QtBot) -> None:
    """A row does not leave between the clicks of a double click."""
    view.tasks.rows.set_filter(CHECKED)
    view.current.go_to(key(45))
    qtbot.waitUntil(lambda: not view.current._release_timer.isActive())
    view.tasks.rows.apply({key(45): shown(45, Intl=False)})
    index = view.tasks.index(view.tasks.shown.row(key(51)), 0)
    at = view.visualRect(index).center()
    with qtbot.waitSignal(view.commands.task_activated) as opened:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [key(51)]
    qtbot.waitUntil(lambda: view.tasks.shown.row(key(45)) == -1)


def test_a_task_just_clicked_does_not_leave_either(view: TaskTableView, qtbot: QtBot) -> None:
    view.tasks.rows.set_filter(CHECKED)
    view.current.go_to(key(45))
    view.tasks.rows.apply({key(45): shown(45, Intl=False)})
    click(view, view.tasks.index(view.tasks.shown.row(key(51)), 1))
    view.tasks.rows.apply({key(51): shown(51, Intl=False)})
    assert view.current_task == key(51)
    assert view.tasks.shown.row(key(45)) == -1


def test_a_created_task_stays_current_under_its_new_id(view: TaskTableView, qtbot: QtBot) -> None:
    view.tasks.rows.apply({key(7): ShownTask(task(7), is_new=True)})
    view.current.go_to(key(7))
    with qtbot.assertNotEmitted(view.current.changed):
        view.tasks.rows.apply({key(900): shown(900)}, {key(7): key(900)})
    assert view.current_task == key(900)
    assert selected(view) == [key(900)]


def test_another_workflow_has_no_current_task(view: TaskTableView, qtbot: QtBot) -> None:
    view.current.go_to(key(50))
    with qtbot.waitSignal(view.current.changed) as told:
        view.tasks.rows.set_schema(READ_ONLY)
    assert told.args == [None]


def test_stepping_stops_at_the_ends(view: TaskTableView) -> None:
    view.current.go_to(key(42))
    assert not view.current.step(-1)
    assert view.current.step(1)
    assert view.current_task == key(43)


def test_a_click_on_a_header_sorts_adds_and_clears(view: TaskTableView, qtbot: QtBot) -> None:
    def sort() -> tuple[SortBy, ...]:
        return view.tasks.table.queries.sort

    click_header(view, "Company Name")
    assert sort() == (SortBy("Company Name"),)
    with qtbot.waitSignal(view.columns.rearranged):
        click_header(view, "Employees", shift=True)
    assert sort() == (SortBy("Company Name"), SortBy("Employees"))
    click_header(view, "Employees", shift=True)
    assert sort() == (SortBy("Company Name"), SortBy("Employees", descending=True))
    click_header(view, "Company Name")
    assert sort() == (SortBy("Company Name", descending=True),)
    click_header(view, "Company Name")
    assert sort() == ()


def test_the_order_of_levels_is_kept() -> None:
    two = (SortBy("A"), SortBy("B"))
    assert next_order(two, "A", add=True) == (SortBy("A", descending=True), SortBy("B"))
    assert next_order((SortBy("A", descending=True), SortBy("B")), "A", add=True) == (SortBy("B"),)
    assert next_order((), "A", add=True) == (SortBy("A"),)


def test_columns_fit_their_content(view: TaskTableView) -> None:
    widths = {column.field: column.width for column in view.columns.arrangement().columns}
    assert widths["Company Name"] > widths["Intl"]
    assert all(48 <= width <= 320 for width in widths.values())


def test_an_arrangement_comes_back(view: TaskTableView, qtbot: QtBot) -> None:
    header, model = view.header, view.tasks
    header.moveSection(header.visualIndex(model.column("Notes")), 1)
    header.resizeSection(model.column("Stage"), 177)
    header.setSectionHidden(model.column("Owner"), True)
    view.ordering.sort_by((SortBy("Stage"),))
    kept = view.columns.arrangement()
    hidden = {c.field: c.width for c in kept.columns if c.hidden}
    assert {*hidden} == {"Owner", "Created On", "Updated On"}
    assert hidden["Owner"] > 100
    model.rows.set_schema(READ_ONLY)
    model.rows.set_schema(COMPANIES)
    model.rows.load(tasks(20))
    assert view.columns.arrangement() != kept
    view.columns.restore(kept)
    assert view.columns.arrangement() == kept
    assert [c.field for c in kept.columns][:2] == ["Company ID", "Notes"]


def test_the_last_column_can_not_be_hidden(view: TaskTableView) -> None:
    layout = view.columns.arrangement()
    hidden = tuple(ColumnArrangement(c.field, c.width, True) for c in layout.columns)
    view.columns.restore(type(layout)(hidden, ()))
    assert view.header.hiddenSectionCount() == view.header.count() - 1


def test_deleting_is_only_asked_for(view: TaskTableView, qtbot: QtBot) -> None:
    view.current.go_to(key(50))
    with qtbot.waitSignal(view.commands.delete_requested) as asked:
        view.mode.leave_cell()
        QTest.keyClick(view, Key.Key_Delete)
    assert asked.args == [(key(50),)]
    assert view.tasks.shown.row(key(50)) >= 0
    view.tasks.rows.set_schema(READ_ONLY)
    view.tasks.rows.load(tasks(5))
    view.current.go_to(key(43))
    with qtbot.assertNotEmitted(view.commands.delete_requested):
        view.mode.leave_cell()
        QTest.keyClick(view, Key.Key_Delete)


def test_copies_a_cell_or_rows(view: TaskTableView, qtbot: QtBot) -> None:
    model = view.tasks
    view.columns.restore(type(view.columns.arrangement())(
        tuple(ColumnArrangement(f.name, 100, f.name not in ("Company ID", "Notes", "Intl")) for f in model.fields)
    ))  # fmt: skip
    view.setCurrentIndex(model.index(model.shown.row(key(44)), model.column("Notes")))
    QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Called twice,\nwaiting for an answer."
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    view.mode.leave_cell()  # cells are copied in cell mode: tests/ui/table/test_blocks.py
    QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not view.commands.copier.is_busy)
    lines = QGuiApplication.clipboard().text()
    assert lines == 'Company ID\tIntl\tNotes\n44\tno\t"Called twice,\nwaiting for an answer."\n45\tyes\t\n'
    assert "Called twice,<br>waiting for an answer." in QGuiApplication.clipboard().mimeData().html()


def test_the_menu_of_a_task(view: TaskTableView, qtbot: QtBot) -> None:
    view.current.go_to(key(44))
    menu = view.commands.menu(view.tasks.index(view.currentIndex().row(), view.tasks.column("Scans")))
    by_text = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(view.commands.add_files_requested) as files:
        by_text["Add files to Scans…"].trigger()
    assert files.args == [AddFiles(key(44), "Scans")]
    with qtbot.waitSignal(view.commands.task_activated) as opened:
        by_text["Open details"].trigger()
    assert opened.args == [key(44)]
    assert not by_text["Edit Scans"].isEnabled()
    menu.deleteLater()


@pytest.mark.parametrize("dark", [False, True])
def test_paints_every_kind_of_cell_and_state(view: TaskTableView, dark: bool) -> None:
    view.theme.set_scheme(dark)
    view.theme.set_density(Density.COMPACT)
    view.tasks.rows.apply({
        key(42): waiting(42, "Company Name", EditState.NEEDS_YOU),
        key(43): waiting(43, "Company ID"),
        key(44): waiting(44, "Stage", EditState.SENDING, Stage="Gone"),
    })  # fmt: skip
    view.resize(2600, 500)
    view.current.go_to(key(42))
    QTest.mouseMove(view.viewport(), QPoint(900, 40))
    image = view.grab().toImage()
    row = image.pixelColor(1, view.header.height() + view.theme.row_height // 2)
    assert row == view.theme.tokens.accent
    assert view.rowHeight(0) == 26
    view.theme.set_scheme(None)
    view.theme.set_density(Density.COMFORTABLE)


def test_first_task_is_current_without_taking_the_focus(theme: Theme, qtbot: QtBot) -> None:
    """The first task is current where nobody has chosen and the keyboard stays where it is."""
    window, model = QWidget(), TaskTableModel()
    qtbot.addWidget(window)
    line, view = QLineEdit(window), TaskTableView(theme, model, window)
    window.resize(700, 400)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    model.rows.set_schema(COMPANIES)
    model.rows.load(tasks(60))
    qtbot.waitUntil(lambda: view.current_task == model.shown.key(0))
    assert selected(view) == [model.shown.key(0)]
    assert line.hasFocus()


def test_a_few_long_names_do_not_take_the_room_of_all_columns(view: TaskTableView) -> None:
    column, short = view.tasks.column("Company Name"), [shown(n, Company_Name=f"Name {n}") for n in range(60)]
    widths = []
    for name in ("Name 60", "A name that goes on" + " and on" * 20):
        view.tasks.rows.set_schema(READ_ONLY)
        view.tasks.rows.set_schema(COMPANIES)
        view.tasks.rows.load([*short, shown(60, Company_Name=name)])
        widths.append(view.header.sectionSize(column))
    assert widths[0] == widths[1]


def test_what_a_person_looks_at_survives_a_search_of_many_rows(view: TaskTableView) -> None:
    """What is current, selected and seen stays so while thousands of rows around it come and go."""
    view.tasks.rows.load(tasks(9000, first=0))
    view.current.go_to(key(6001))
    top = view.rowViewportPosition(view.currentIndex().row())
    resets: list[bool] = []
    view.tasks.modelReset.connect(lambda: resets.append(True))
    view.tasks.rows.set_filter(TaskFilter(search="hello6"))
    assert selected(view) == [key(6001)]
    assert view.tasks.shown.counts.shown == len([n for n in range(9000) if str(n).startswith("6")])
    assert selected(view) == [key(6001)]
    assert view.current_task == key(6001)
    assert view.rowViewportPosition(view.currentIndex().row()) == top
    view.tasks.rows.set_filter(TaskFilter(search="hello7"))
    assert view.tasks.shown.row(key(6001)) == -1
    view.tasks.rows.set_filter(TaskFilter())
    assert view.tasks.shown.counts.shown == 9000
    assert not resets


def test_tasks_that_arrive_sorted_are_placed_in_the_end(view: TaskTableView, qtbot: QtBot) -> None:
    """Rows do not jump about while a long list arrives; all are where they belong when it has come."""
    model = view.tasks
    model.rows.load([])
    model.rows.set_sort((SortBy("Company ID", descending=True),))
    for first in range(0, 3000, 250):
        numbers = [str(n) for n in range(first, first + 250)]
        columns = {"Company ID": numbers, "Stage": ["Review"] * 250}
        model.rows.extend([TaskKey(n) for n in numbers], columns, {})
        shown = list(map(int, model.shown.keys()))
        assert shown == sorted(shown, reverse=True)
    model.rows.loading_done()
    qtbot.waitUntil(lambda: model.rowCount() == 3000)
    assert list(map(int, model.shown.keys())) == list(range(2999, -1, -1))


def test_a_workflow_that_comes_again_keeps_selection_and_place(view: TaskTableView, qtbot: QtBot) -> None:
    """All tasks are taken anew beside what is shown, and the change to them loses nothing."""
    model = view.tasks
    view.current.go_to(key(63))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    numbers = [n for n in range(42, 102) if n % 10]
    model.rows.begin_again()
    for part in (numbers[:25], numbers[25:]):
        assert model.rowCount() == 60, "what is shown stays until all have come"
        columns = {"Company ID": [str(n) for n in part], "Company Name": [f"Name {n}" for n in part]}
        model.rows.extend([key(n) for n in part], columns, {})
    model.rows.apply({key(61): None})
    model.rows.loading_done()
    qtbot.waitUntil(lambda: model.rowCount() == len(numbers) - 1)
    assert not resets
    assert model.shown.keys() == tuple(key(n) for n in numbers if n != 61)
    assert model.index(model.shown.row(key(63)), model.column("Company Name")).data() == "Name 63"
    assert (view.current_task, selected(view)) == (key(63), [key(63)])
