"""The content of dialogs: it scrolls only where it does not fit."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.widgets.content_scroll import ContentScroll

_WIDTH = 300


def test_what_fits_exactly_does_not_scroll(qtbot: QtBot) -> None:
    """A bar that was there takes width, so that words need more lines, and the bar would stay."""
    window = QWidget()
    qtbot.addWidget(window)
    area = ContentScroll(window)
    label = QLabel(window)
    label.setWordWrap(True)
    area.column.addWidget(label)
    with qtbot.waitExposed(window):
        window.show()
    scrolled = []
    for count in range(20, 80):
        label.setText("word " * count)
        area.resize(_WIDTH, 30)
        qtbot.waitUntil(area.verticalScrollBar().isVisible)
        area.resize(_WIDTH, area.heightForWidth(_WIDTH))
        QApplication.processEvents()
        if area.verticalScrollBar().isVisible():
            scrolled.append(count)
    assert scrolled == []
