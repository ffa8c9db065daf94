"""The yardstick of bench_startup.py: the least a PySide6 program can do to show a table of 500 tasks.

Prints the same line as the app does under FLOWDASH_BENCH_STARTUP, once the rows are painted.
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

ROWS = 500
COLUMNS = 10


class _Table(QTableView):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print(f"first-rows {time.clock_gettime(time.CLOCK_BOOTTIME) - _started_at():.3f}", flush=True)
            QTimer.singleShot(0, QApplication.quit)


def _started_at() -> float:
    """When this process was started, in seconds since the machine was."""
    with open("/proc/self/stat", encoding="ascii") as file:  # noqa: PTH123  # a bare program imports no pathlib
        ticks = int(file.read().rpartition(")")[2].split()[19])
    return ticks / 100


def _main() -> int:
    app = QApplication(sys.argv)
    model = QStandardItemModel(ROWS, COLUMNS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            model.setItem(row, column, QStandardItem(f"Cell {row} {column}"))
    window = QMainWindow()
    table = _Table()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1200, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(_main())
