"""What the bench of size is held against, each in a process of its own and printed as JSON.

``parse LIST`` reads the list with the usual libraries. ``proxy LIST`` shows it the usual way, a Python model under a
``QSortFilterProxyModel``, and types and sorts in it; that needs seconds a step, so it is done only a few times.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from tests.benchmarks.many.data import AMOUNT, DUE, FIELDS, SUBJECT

NAMES = (*(name for name, _ in FIELDS), "Stage", "Assigned To", "Created On", "Updated On")
ROUNDS = 5


def parse(path: Path) -> dict[str, float]:
    """The best of several times for each library, in seconds."""
    data = path.read_bytes()

    def best(read: Callable[[bytes], object]) -> float:
        times = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            found = read(data)
            times.append(time.perf_counter() - begun)
            del found
        return min(times)

    return {"json.loads": best(json.loads), "msgspec": best(msgspec.json.decode)}


def proxy(path: Path) -> dict[str, Any]:
    """Seconds from a key, a click and a choice to the picture."""
    from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, QSortFilterProxyModel, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTableView, QVBoxLayout, QWidget

    app = QApplication([])
    rows = [_texts(task) for task in msgspec.json.decode(path.read_bytes())]
    typed = {NAMES.index(name): kind for name, kind in ((AMOUNT, float), (SUBJECT, str), (DUE, str))}

    class Model(QAbstractTableModel):
        def rowCount(self, parent: Any = None) -> int:
            return len(rows)

        def columnCount(self, parent: Any = None) -> int:
            return len(NAMES)

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            if role == Qt.ItemDataRole.DisplayRole:
                return rows[index.row()][index.column()]
            if role == Qt.ItemDataRole.UserRole:
                text = rows[index.row()][index.column()]
                return typed[index.column()](text or 0)
            return None

    class Painted(QObject):
        at = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.at += event.type() == QEvent.Type.UpdateRequest
            return False

    window, line, view, between, model = QMainWindow(), QLineEdit(), QTableView(), QSortFilterProxyModel(), Model()
    between.setSourceModel(model)
    between.setFilterKeyColumn(-1)
    between.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    between.setSortRole(Qt.ItemDataRole.UserRole)
    view.setModel(between)
    line.textChanged.connect(between.setFilterFixedString)
    central = QWidget()
    layout = QVBoxLayout(central)
    layout.addWidget(line)
    layout.addWidget(view)
    window.setCentralWidget(central)
    window.resize(1280, 800)
    window.show()
    painted = Painted()
    window.installEventFilter(painted)

    def settle() -> None:
        for _ in range(20):
            app.processEvents()

    def timed(step: Callable[[], object]) -> float:
        settle()
        before, begun = painted.at, time.perf_counter()
        step()
        while painted.at == before:
            app.processEvents()
        return time.perf_counter() - begun

    line.setFocus()
    keys = [timed(lambda letter=letter: QTest.keyClicks(line, letter)) for letter in "inv"]  # type: ignore[misc]  # a lambda with a default
    cleared = timed(line.clear)
    ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    sorts = {
        what: timed(lambda name=name: view.sortByColumn(NAMES.index(name), ascending))  # type: ignore[misc]  # a lambda with a default
        for what, name in (("text", SUBJECT), ("number", AMOUNT), ("date", DUE))
    }
    again = timed(lambda: view.sortByColumn(NAMES.index(AMOUNT), descending))
    between.setFilterKeyColumn(NAMES.index("Stage"))
    other = timed(lambda: between.setFilterFixedString("Triaged"))
    return {"keys": keys, "cleared": cleared, "sort": sorts, "re-sort": again, "filter": other}


def _texts(task: dict[str, Any]) -> tuple[str, ...]:
    def text(value: Any) -> str:
        if isinstance(value, list):
            return ", ".join(v["filename"] if isinstance(v, dict) else str(v) for v in value)
        return "" if value is None else str(value)

    return tuple(text(task[name]) for name in NAMES)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps({"parse": parse, "proxy": proxy}[sys.argv[1]](Path(sys.argv[2]))))
