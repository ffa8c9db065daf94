"""The head of the pane: what stands in its lines where there is little room."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.detail.header import TaskHeader
from flowdash_desktop.ui.theme import Theme


@pytest.mark.parametrize("width", [360, 700])
def test_the_ways_out_of_a_linked_task_fit_its_width(qtbot: QtBot, theme: Theme, width: int) -> None:
    """Long names give way and keep their beginning. A screen reader has them whole."""
    header = TaskHeader(theme)
    qtbot.addWidget(header)
    header.resize(width, 120)
    header.show()
    header.show_back("Brightwater Packaging and Sons")
    header.show_origin("Vendor onboarding and reviews")
    qtbot.waitUntil(lambda: header.origin.width() > 50)
    back, origin = header.back, header.origin
    assert header.minimumSizeHint().width() <= 360
    assert back.geometry().right() < origin.geometry().left()
    assert origin.geometry().right() < width
    assert all(button.width() >= button.fontMetrics().horizontalAdvance(button.text()) for button in (back, origin))
    assert back.text().startswith("← Back to Bright")
    assert origin.text().startswith("Show in Vendor")
    assert origin.accessibleName() == "Show in Vendor onboarding and reviews"
