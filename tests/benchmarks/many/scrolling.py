"""Fifty rows of all columns repainted: the program's table, and beside it a plain ``QTableView`` of the same texts."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

from flowdash_desktop.ui.main_window import MainWindow
from tests.benchmarks.many.screen import Screen

ROWS, STEPS, WIDTH = 50, 60, 130


class Static(QAbstractTableModel):
    """Texts in lists."""

    def __init__(self, texts: list[list[str]]) -> None:
        super().__init__()
        self._texts = texts

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._texts[0])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._texts[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def _repainted(view: QTableView) -> list[tuple[float, float]]:
    """Seconds of each repaint of the whole viewport, a quarter of it further each time; and of processor time."""
    bar, found = view.verticalScrollBar(), []
    page = bar.pageStep()
    for step in range(STEPS):
        bar.setValue((step + 1) * page // 4)
        begun, busy = time.perf_counter(), time.thread_time()
        view.viewport().repaint()
        found.append((time.perf_counter() - begun, time.thread_time() - busy))
    return found


def _seen(view: QTableView) -> tuple[int, int]:
    """How many rows and columns can be seen."""
    area = view.viewport()
    last_row, last_column = view.rowAt(area.height() - 1), view.columnAt(area.width() - 1)
    columns = view.model().columnCount() if last_column < 0 else last_column - view.columnAt(0) + 1
    return last_row - view.rowAt(0) + 1, columns


async def scroll(window: MainWindow, screen: Screen) -> dict[str, Any]:
    """Make the window as large as it takes, and repaint both tables by turns."""
    table, model = window.table, window.model
    header, columns = table.horizontalHeader(), model.columnCount()
    for column in range(columns):
        header.resizeSection(column, WIDTH)
    before = window.size()
    height = table.rowHeight(0) * ROWS + window.height() - table.viewport().height()
    await screen.timed(
        lambda: window.resize(WIDTH * columns + window.width() - table.viewport().width() + 400, height + 2),
        lambda: True,
    )
    table.horizontalScrollBar().setValue(0)
    many = min(model.rowCount(), 5000)
    plain = QTableView()
    texts = [[str(model.index(row, c).data() or "") for c in range(columns)] for row in range(many)]
    plain.setModel(static := Static(texts))
    plain.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    plain.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    plain.verticalHeader().setDefaultSectionSize(table.rowHeight(0))
    for column in range(columns):
        plain.setColumnWidth(column, WIDTH)
    plain.show()
    await screen.timed(window.update, lambda: True)
    plain.resize(
        WIDTH * columns + plain.width() - plain.viewport().width(),
        table.rowHeight(0) * ROWS + plain.height() - plain.viewport().height(),
    )
    await screen.timed(window.update, lambda: True)
    ours, theirs = [], []
    for _ in range(3):
        ours += _repainted(table)
        theirs += _repainted(plain)
    seen = {
        "ours": [seconds for seconds, _ in ours],
        "ours busy": [busy for _, busy in ours],
        "plain": [seconds for seconds, _ in theirs],
        "plain busy": [busy for _, busy in theirs],
        "seen": _seen(table),
        "seen plain": _seen(plain),
    }
    plain.close()
    plain.deleteLater()
    static.deleteLater()
    await screen.timed(lambda: window.resize(before), lambda: True)
    window.activateWindow()  # no window manager gives it back what it had before the other table came
    return seen
