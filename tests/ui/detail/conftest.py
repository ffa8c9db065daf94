"""A theme, and the two panes in windows of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.ui.detail import DetailPane, NewTaskPane
from flowdash_desktop.ui.theme import Theme
from tests.ui.editors.samples import SCHEMA, task

ICONS = Path(__file__).parents[3] / "resources" / "icons" / "ui"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, ICONS)
    made.set_scheme(False)
    yield made
    made.set_scheme(None)
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> DetailPane:
    """The detail pane with a task in it, active."""
    made = DetailPane(theme)
    qtbot.addWidget(made)
    made.resize(454, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_task(ShownTask(task()), SCHEMA)
    return made


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> NewTaskPane:
    """The pane of a new task, begun and active."""
    made = NewTaskPane(theme)
    qtbot.addWidget(made)
    made.resize(454, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin(SCHEMA)
    return made
