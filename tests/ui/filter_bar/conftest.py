"""A filter bar in a window, ready for keys."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.theme import Theme
from tests.support.hands import in_front
from tests.ui.filter_bar.samples import SCHEMA, WORKFLOWS


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> FilterBar:
    made = FilterBar(theme)
    qtbot.addWidget(made)
    made.set_workflows(WORKFLOWS, "wf-1")
    made.set_schema(SCHEMA)
    made.set_counts({"Not Started": 120, "Approved": 7}, {"ana@x.example": 20, "": 107})
    made.set_result_count(127, 127)
    made.resize(1400, 82)
    in_front(made, qtbot)
    return made


@pytest.fixture
def heard(bar: FilterBar) -> list[TaskFilter]:
    """Every filter that the bar has announced."""
    said: list[TaskFilter] = []
    bar.filter_changed.connect(said.append)
    return said
