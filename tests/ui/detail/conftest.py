"""The two panes in windows of their own."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.ui.detail import DetailPane, NewTaskPane
from flowdash_desktop.ui.theme import Theme
from tests.support.hands import in_front
from tests.ui.editors.samples import SCHEMA, task


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> DetailPane:
    """The detail pane with a task in it, active."""
    made = DetailPane(theme)
    qtbot.addWidget(made)
    made.resize(454, 900)
    in_front(made, qtbot)
    made.show_task(ShownTask(task()), SCHEMA)
    return made


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> NewTaskPane:
    """The pane of a new task, begun and active."""
    made = NewTaskPane(theme)
    qtbot.addWidget(made)
    made.resize(454, 900)
    in_front(made, qtbot)
    made.begin(SCHEMA)
    return made
