"""Which columns are near a place: those alone are asked for, however many there are."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.table.header.frozen_header import FrozenFirstHeader

WIDTH = 400


def shown(qtbot: QtBot, columns: int, direction: Qt.LayoutDirection) -> tuple[QWidget, FrozenFirstHeader]:
    """A window, and in it a header of columns of 100 pixels; some are hidden, and one was moved."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(direction)
    header = FrozenFirstHeader(window)
    layout = QHBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(header)
    header.setModel(QStandardItemModel(0, columns, header))
    header.setStretchLastSection(False)
    for hidden in (1, 4, columns - 1):
        header.setSectionHidden(hidden, True)
    header.moveSection(6, 3)
    window.resize(WIDTH, 40)
    with qtbot.waitExposed(window):
        window.show()
    return window, header


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("columns", [7, 40])
def test_the_columns_near_a_place_are_those_that_overlap(
    qtbot: QtBot, columns: int, direction: Qt.LayoutDirection
) -> None:
    """At every offset, hidden and moved columns among them, also where there is room behind the last one."""
    _window, header = shown(qtbot, columns, direction)

    def all_between(left: int, right: int) -> list[int]:
        found = []
        for section in map(header.logicalIndex, range(columns)):
            begin, width = header.sectionViewportPosition(section), header.sectionSize(section)
            if not header.isSectionHidden(section) and begin <= right and begin + width > left:
                found.append(section)
        return found

    for offset in (0, 50, 100, 730, 2000):
        header.setOffset(offset)
        for left, right in ((0, WIDTH - 1), (99, 100), (150, 150), (-20, 30), (WIDTH, 2 * WIDTH)):
            assert header.sections_between(left, right) == all_between(left, right), (offset, left, right)


def test_columns_far_away_are_not_asked_for(qtbot: QtBot) -> None:
    _window, header = shown(qtbot, 5000, Qt.LayoutDirection.LeftToRight)
    header.setOffset(1000)
    with patch.object(header, "sectionViewportPosition", wraps=header.sectionViewportPosition) as asked:
        assert len(header.sections_between(0, WIDTH - 1)) >= WIDTH // 100
    assert asked.call_count < 20
