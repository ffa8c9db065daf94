"""The model's answers and signals: cells, flags, edits that are asked for, and precise steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal, StagedFile
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.projection import FieldMark, PendingFile, ShownTask
from flowdash_desktop.domain.schema import Stage, WorkflowSchema
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.validation_errors import Hint
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.table.events import EditRefused, SortMark, TableCounts, TableRole
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from tests.ui.table.samples import COMPANIES, FIELDS, READ_ONLY, STAGES, USERS, key, shown, task, tasks, waiting

Role = Qt.ItemDataRole
CHECKED = TaskFilter((Condition("Intl", Operator.IS_CHECKED),))


def cell(model: TaskTableModel, number: int, field: str) -> QModelIndex:
    return model.index(model.shown.row(key(number)), model.column(field))


def test_passes_qts_own_checks(model: TaskTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.rows.set_filter(TaskFilter(search="acme"))
    model.rows.set_sort((SortBy("Company Name"),))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_shows_a_cell_in_every_role(model: TaskTableModel) -> None:
    assert cell(model, 44, "Contract Value").data() == "87,109.00"
    assert cell(model, 44, "Contract Value").data(Role.EditRole) == "87109"
    assert cell(model, 44, "Expected Close").data() == "12 Jun 2026"
    assert cell(model, 44, "Assigned To").data() == "Omar Haddad"
    assert cell(model, 44, "Intl").data(Role.CheckStateRole) == Qt.CheckState.Unchecked
    assert cell(model, 44, "Notes").data() == "Called twice, waiting for an answer."
    assert cell(model, 43, "Documents").data() == "3"
    assert cell(model, 44, "Documents").data() == ""
    assert cell(model, 44, "Stage").data(TableRole.TASK_KEY) == key(44)
    assert cell(model, 44, "Stage").data(TableRole.FIELD).name == "Stage"
    assert cell(model, 44, "Stage").data(TableRole.VALUE) == task(44).stage
    assert cell(model, 44, "Employees").data(Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell(model, 44, "Stage").data(TableRole.STATE) is None
    assert cell(model, 45, "Assigned To").data(Role.AccessibleTextRole) == "Unassigned"
    assert cell(model, 45, "Intl").data(Role.AccessibleTextRole) == "checked"
    assert cell(model, 43, "Documents").data(Role.AccessibleTextRole) == "3 files"


def test_says_what_is_not_confirmed(model: TaskTableModel) -> None:
    problem = EditProblem(Refusal.INVALID, {"Company Name": ("has already been <b>taken</b>",)})
    mark = FieldMark("e", EditState.NEEDS_YOU, problem)
    file = PendingFile("f", StagedFile("s", "a.pdf", "application/pdf", 3), EditState.SENDING)
    model.rows.apply({key(44): ShownTask(task(44), {"Company Name": mark}, {"Documents": (file,)})})
    name = cell(model, 44, "Company Name")
    assert name.data(TableRole.STATE) == mark
    assert model.data(name, TableRole.ROW_STATE) is EditState.NEEDS_YOU
    assert "<b>taken</b>" in name.data(Role.ToolTipRole)
    assert "<b>taken</b>" in name.data(Role.AccessibleDescriptionRole)
    assert cell(model, 44, "Company ID").data(Role.ToolTipRole) == "Needs you: Company Name"
    documents = cell(model, 44, "Documents")
    assert documents.data() == "1"
    assert documents.data(TableRole.STATE).state is EditState.SENDING
    assert documents.data(Role.AccessibleTextRole) == "1 file, 1 not sent yet"


@pytest.mark.parametrize(
    ("field", "editable"),
    [("Company ID", False), ("Company Name", True), ("Stage", True), ("Assigned To", True), ("Documents", False),
     ("Intl", True), ("Created On", False), ("Updated On", False)],
)  # fmt: skip
def test_only_some_fields_are_edited_in_place(model: TaskTableModel, field: str, editable: bool) -> None:
    assert bool(cell(model, 44, field).flags() & Qt.ItemFlag.ItemIsEditable) is editable


def test_without_a_unique_id_nothing_is_edited(model: TaskTableModel) -> None:
    model.rows.set_schema(READ_ONLY)
    model.rows.load(tasks(3))
    flags = [model.index(0, c).flags() & Qt.ItemFlag.ItemIsEditable for c in range(model.columnCount())]
    assert not any(flags)
    assert model.setData(cell(model, 42, "Company Name"), "Other") is False


def test_asks_for_an_edit_and_keeps_the_row(model: TaskTableModel, qtbot: QtBot) -> None:
    index = cell(model, 44, "Expected Close")
    before = index.data()
    with qtbot.waitSignal(model.edit_requested) as asked:
        assert model.setData(index, "31 Jan 2027")
    base = task(44).values["Expected Close"]
    edit = asked.args[0]
    assert isinstance(edit, FieldEdit)
    assert (edit.task, edit.field, str(edit.value), edit.base) == (key(44), "Expected Close", "2027-01-31", base)
    assert index.data() == before


def test_the_same_value_is_no_edit(model: TaskTableModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.edit_requested), qtbot.assertNotEmitted(model.edit_refused):
        assert model.setData(cell(model, 44, "Contract Value"), "87,109.00")
        assert model.setData(cell(model, 45, "Assigned To"), "")


def test_refuses_what_is_not_a_value(model: TaskTableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.edit_refused) as refused, qtbot.assertNotEmitted(model.edit_requested):
        assert model.setData(cell(model, 44, "Expected Close"), "31 Feb 2026") is False
    told = refused.args[0]
    assert isinstance(told, EditRefused)
    assert told.error is not None
    assert (told.task, told.field, told.text, told.error.hint) == (
        key(44), "Expected Close", "31 Feb 2026", Hint.NO_SUCH_DAY,
    )  # fmt: skip


def test_a_refresh_never_resets(model: TaskTableModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.rows.load(tasks(80, first=30))
        model.rows.set_filter(TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("Review",)),), search="a"))
        model.rows.set_sort((SortBy("Employees", descending=True), SortBy("Company Name")))
        model.rows.set_filter(TaskFilter())
        model.rows.set_schema(WorkflowSchema(COMPANIES.workflow, (*STAGES, Stage("New")), FIELDS, USERS))
    assert model.shown.counts == TableCounts(80, 80)


def test_only_touched_rows_change(model: TaskTableModel) -> None:
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda a, b: changed.append((a.row(), b.row())))
    model.rows.apply({key(44): waiting(44, "Notes"), key(45): waiting(45, "Notes"), key(50): waiting(50, "Notes")})
    assert changed == [(2, 3), (8, 8)]


def test_many_scattered_rows_leave_in_few_steps(model: TaskTableModel) -> None:
    model.rows.load(tasks(400))
    here = [QPersistentModelIndex(model.index(row, 0)) for row in range(400)]
    removed: list[int] = []
    model.rowsRemoved.connect(lambda _, first, last: removed.append(last - first + 1))
    model.rows.set_filter(CHECKED)
    assert len(removed) == 1
    assert [i.data(TableRole.TASK_KEY) for i in here if i.isValid()] == [
        model.shown.key(row) for row in range(model.rowCount())
    ]


def test_the_kept_task_stays_and_is_dimmed(model: TaskTableModel) -> None:
    model.rows.set_filter(CHECKED)
    model.rows.keep(key(45))
    model.rows.apply({key(45): shown(45, Intl=False)})
    assert cell(model, 45, "Stage").data(TableRole.DIMMED) is True
    assert cell(model, 48, "Stage").data(TableRole.DIMMED) is False
    model.rows.apply({key(45): shown(45)})
    assert cell(model, 45, "Stage").data(TableRole.DIMMED) is False
    model.rows.apply({key(45): shown(45, Intl=False)})
    model.rows.keep(key(48))
    assert model.shown.row(key(45)) == -1


def test_another_filter_lets_a_kept_task_go_unless_it_is_held(model: TaskTableModel) -> None:
    model.rows.keep(key(44), held=True)
    model.rows.set_filter(CHECKED)
    assert cell(model, 44, "Stage").data(TableRole.DIMMED) is True
    model.rows.keep(key(44))
    model.rows.set_filter(TaskFilter(CHECKED.conditions, search="e"))
    assert model.shown.row(key(44)) == -1


def test_a_created_task_keeps_its_row_when_it_gets_its_id(model: TaskTableModel) -> None:
    new = key(7)
    made = ShownTask(task(7), is_new=True)
    model.rows.apply({new: made})
    here = QPersistentModelIndex(model.index(model.shown.row(new), 1))
    model.rows.apply({key(900): shown(900)}, {new: key(900)})
    assert here.data(TableRole.TASK_KEY) == key(900)
    assert model.rowCount() == 61


def test_the_servers_copy_came_before_the_new_id(model: TaskTableModel) -> None:
    model.rows.apply({key(7): ShownTask(task(7), is_new=True), key(900): shown(900)})
    here = QPersistentModelIndex(model.index(model.shown.row(key(7)), 1))
    model.rows.apply({key(900): shown(900)}, {key(7): key(900)})
    assert here.isValid()
    assert here.data(TableRole.TASK_KEY) == key(900)
    assert model.shown.row(key(7)) == -1


def test_the_header_tells_field_and_order(model: TaskTableModel) -> None:
    model.rows.set_sort((SortBy("Stage"), SortBy("Employees", descending=True)))
    columns = {model.headerData(c, Qt.Orientation.Horizontal): c for c in range(model.columnCount())}
    assert list(columns)[:4] == ["Company ID", "Company Name", "Stage", "Assigned To"]
    employees = model.headerData(columns["Employees"], Qt.Orientation.Horizontal, TableRole.SORT)
    assert employees == SortMark(True, 2, 2)
    assert model.headerData(columns["Notes"], Qt.Orientation.Horizontal, TableRole.SORT) is None
    spoken = Qt.ItemDataRole.AccessibleDescriptionRole
    told = {name: model.headerData(column, Qt.Orientation.Horizontal, spoken) for name, column in columns.items()}
    assert told["Stage"] == "Sorted, ascending, level 1"
    assert told["Employees"] == "Sorted, descending, level 2"
    assert told["Notes"] == ""
    model.rows.set_sort((SortBy("Stage"),))
    assert model.headerData(columns["Stage"], Qt.Orientation.Horizontal, spoken) == "Sorted, ascending"
