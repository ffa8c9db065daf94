"""A table with tasks in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.theme import Theme
from tests.ui.table.samples import COMPANIES, tasks


@pytest.fixture
def model(qapp: QApplication) -> Iterator[TaskTableModel]:
    made = TaskTableModel()
    made.rows.set_schema(COMPANIES)
    made.rows.load(tasks(60))
    yield made
    made.deleteLater()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, model: TaskTableModel) -> TaskTableView:
    made = TaskTableView(theme, model)
    qtbot.addWidget(made)
    made.resize(1100, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made.mode.enter_cell()  # as after a click on a cell; tests/ui/table/test_modes.py has row mode
    return made
