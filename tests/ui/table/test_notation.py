"""The table in a language that writes 1.250,50 and 31.01.2026: shown, edited, added up, copied and pasted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.field_types.notation import ENGLISH, use_notation
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.language.languages import notation_of
from flowdash_desktop.ui.presenters.cells.planning import Readings
from flowdash_desktop.ui.table.block_sums import BlockSums
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import COMPANIES, key, shown
from tests.ui.table.test_block_commands import changes, paste
from tests.ui.table.test_blocks import CONTROL, SHIFT, click, press

Key = Qt.Key


@pytest.fixture
def model(qapp: QApplication) -> Iterator[TaskTableModel]:
    """Three tasks in a German window."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    use_notation(notation_of(QLocale("de_DE")))
    made = TaskTableModel()
    made.rows.set_schema(COMPANIES)
    rows = ((42, 1250, "1250.5", date(2026, 12, 31)), (43, 7, "12345678.9", date(2026, 1, 5)), (44, 12, "3.25", None))
    made.rows.load(
        [
            shown(n, Employees=Decimal(few), Contract_Value=Decimal(sum_), Expected_Close=day)
            for n, few, sum_, day in rows
        ]
    )
    yield made
    made.deleteLater()
    use_notation(ENGLISH)
    QLocale.setDefault(before)


def texts(view: TaskTableView, field: str) -> list[str]:
    return view.tasks.cells.texts(view.tasks.column(field), range(3))


def asked(view: TaskTableView) -> list[Value]:
    found: list[Value] = []
    view.tasks.edit_requested.connect(lambda edit: found.append(edit.value))
    return found


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_cells_show_the_notation(view: TaskTableView) -> None:
    assert texts(view, "Employees") == ["1.250", "7", "12"]
    assert texts(view, "Contract Value") == ["1.250,50", "12.345.678,90", "3,25"]
    assert texts(view, "Expected Close") == ["31.12.2026", "05.01.2026", ""]


def test_a_cell_that_is_left_as_it_was_asks_for_nothing(view: TaskTableView) -> None:
    edits = asked(view)
    for field in ("Employees", "Contract Value", "Expected Close"):
        index = view.tasks.index(0, view.tasks.column(field))
        assert view.tasks.setData(index, view.tasks.data(index, Qt.ItemDataRole.EditRole))
        assert view.tasks.setData(index, view.tasks.data(index, Qt.ItemDataRole.DisplayRole))
    assert [edit for edit in edits if edit not in (Decimal(1250), Decimal("1250.50"), date(2026, 12, 31))] == []


def test_the_sum_of_a_block_is_in_the_notation(view: TaskTableView, qtbot: QtBot) -> None:
    sums = BlockSums(view)
    click(view, 42, "Contract Value")
    press(view, Key.Key_Down, SHIFT, 2)
    qtbot.waitUntil(lambda: "12.346.932,65" in sums.words())


def test_a_copied_block_is_pasted_as_the_same_values(view: TaskTableView) -> None:
    """The spreadsheet programs of this computer get what is shown. The window reads its own rows from their English
    form, whatever language it has by then."""
    click(view, 42, "Employees")
    press(view, Key.Key_Down, SHIFT)
    press(view, Key.Key_Right, SHIFT, 2)
    press(view, Key.Key_C, CONTROL)
    assert clipboard() == "1.250\t1.250,50\t31.12.2026\n7\t12.345.678,90\t05.01.2026\n"
    found = changes(view)
    press(view, Key.Key_V, CONTROL)
    (change,) = found
    assert change.lines == "1,250\t1,250.50\t31 Dec 2026\n7\t12,345,678.90\t5 Jan 2026\n"
    readings = Readings(COMPANIES, is_ours=change.is_ours)
    fields = [COMPANIES.field_by_name[name] for name in change.fields]
    values = [
        readings.of(text, field) for text, field in zip(change.lines.split("\n")[0].split("\t"), fields, strict=True)
    ]
    assert values == [Decimal(1250), Decimal("1250.50"), date(2026, 12, 31)]


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [("Employees", "1.250", Decimal(1250)), ("Expected Close", "31.12.2026", date(2026, 12, 31))],
)
def test_one_copied_cell_is_pasted_as_the_same_value(view: TaskTableView, field: str, text: str, value: Value) -> None:
    """It may be pasted into a text that is being typed, where it is read as the person writes it."""
    edits = asked(view)
    click(view, 42, field)
    press(view, Key.Key_C, CONTROL)
    assert clipboard() == text
    click(view, 44, field)
    press(view, Key.Key_V, CONTROL)
    assert edits == [value]


def test_a_pasted_number_that_may_be_two_is_not_taken(view: TaskTableView) -> None:
    edits = asked(view)
    click(view, 44, "Employees")
    paste(view, "1,250")
    assert edits == []
    paste(view, "1.250")
    assert edits == [Decimal(1250)]


def test_what_is_shown_is_found(view: TaskTableView) -> None:
    for word, found in (("1.250,5", [42]), ("12345678,9", [43]), ("31.12.", [42]), ("2026-01-05", [43])):
        view.tasks.rows.set_filter(TaskFilter(search=word))
        assert [view.tasks.shown.key(row) for row in range(view.tasks.rowCount())] == [key(number) for number in found]


def test_a_check_box_is_copied_as_its_field_reads_it(view: TaskTableView, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where *yes* has another word: no field reads that."""
    monkeypatch.setattr(cell_texts, "translate", lambda _context, text, *_: f"<{text}>")
    click(view, 42, "Intl")
    press(view, Key.Key_C, CONTROL)
    assert (view.tasks.column("Intl") >= 0, clipboard()) == (True, "yes")
