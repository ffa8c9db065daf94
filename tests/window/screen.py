"""What a person sees: rows, the pane, the focus, words. Read from the widgets' public face, never from presenters."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView
from flowdash_desktop.ui.widgets.toasts.banner import Banner
from tests.window.groups import Group

W = TypeVar("W", bound=QWidget)
_GROUP = re.compile(r"(.*), ([\d,]+) tasks?, (collapsed|expanded)(, second level)?(?:, (.*))?")


class Screen:
    """The window, looked at from outside."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self._named: dict[str, list[QWidget]] | None = None
        self._rows: list[str | Group] | None = None

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Read the names of all widgets and the rows once: nothing changes while the loop does not turn."""
        self._named, self._rows = {}, None
        for widget in self.window.findChildren(QWidget):
            if name := widget.accessibleName():
                self._named.setdefault(name, []).append(widget)
        try:
            yield
        finally:
            self._named = self._rows = None

    def find(self, name: str, kind: type[W], inside: QWidget | None = None) -> W:
        """The one visible widget with an accessible name."""
        found = self.all(name, kind, inside)
        assert len(found) == 1, f"{len(found)} widgets are called {name!r}"
        return found[0]

    def all(self, name: str, kind: type[W], inside: QWidget | None = None) -> list[W]:
        """Every visible widget with an accessible name."""
        if self._named is not None and inside is None:
            return [w for w in self._named.get(name, ()) if isinstance(w, kind) and w.isVisible()]
        root = inside or self.window
        return [w for w in root.findChildren(kind) if w.accessibleName() == name and w.isVisible()]

    # The table

    @cached_property
    def table(self) -> QTableView:
        """The table, shown or not."""
        (found,) = (w for w in self.window.findChildren(QTableView) if w.accessibleName() == "Tasks")
        return found

    @cached_property
    def _model(self) -> QAbstractItemModel:
        return self.table.model()

    def columns(self) -> dict[str, int]:
        """The shown columns from left to right: their names and their logical numbers."""
        header = self.table.horizontalHeader()
        shown = [c for c in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(c)]
        return {str(self._model.headerData(c, Qt.Orientation.Horizontal)): c for c in shown}

    def all_columns(self) -> dict[str, int]:
        """Every column, hidden or not."""
        many = self._model.columnCount()
        return {str(self._model.headerData(c, Qt.Orientation.Horizontal)): c for c in range(many)}

    def rows(self) -> list[str | Group]:
        """The rows from the top: unique IDs, and the headers of groups."""
        if not self.table.isVisible():
            return []
        if self._rows is not None:
            return list(self._rows)
        rows = [self._row(row) for row in range(self._model.rowCount())]
        if self._named is not None:
            self._rows = rows
        return list(rows)

    def _row(self, row: int) -> str | Group:
        text = str(self._model.index(row, 0).data() or "")
        found = _GROUP.fullmatch(text)
        if found is None:
            return text
        return Group(found[1], int(found[2].replace(",", "")), found[3] == "collapsed", int(bool(found[4])))

    def seen_rows(self) -> range:
        """The rows that are in view."""
        table = self.table
        first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        return range(max(first, 0), (last if last >= 0 else self._model.rowCount() - 1) + 1)

    def key(self, index: QModelIndex) -> str | None:
        """The unique ID of an index's row; None for no row and for the header of a group."""
        entry = self._row(index.row()) if index.isValid() else None
        return entry if isinstance(entry, str) else None

    def cell(self, row: int, column: int) -> str:
        """What a cell shows."""
        return str(self._model.index(row, column).data() or "")

    def row_of(self, key: str) -> int:
        """The row of a task, -1 where it is not shown."""
        return next((row for row in range(self._model.rowCount()) if self._row(row) == key), -1)

    def current(self) -> str | None:
        """The task of the current row."""
        return self.key(self.table.currentIndex())

    def current_row(self) -> int:
        """The current row, -1 for none."""
        return self.table.currentIndex().row()

    def is_picking(self) -> bool:
        """Whether rows are picked one by one by ``X``, so that the arrows keep what is selected."""
        assert isinstance(self.table, TaskRowsView)
        return self.words("Mode of the table").startswith("Row mode") and self.table.target.is_picking

    def selected(self) -> list[str]:
        """The selected tasks from top to bottom."""
        rows = sorted({part.row() for part in self.table.selectionModel().selectedRows()})
        keys = (self.key(self._model.index(row, 0)) for row in rows)
        return [key for key in keys if key is not None]

    def positions(self) -> dict[str, tuple[int, int]]:
        """Where the parts of the window begin that nobody moves by working: left and top, by name."""
        parts = ("Workflow", "Search tasks", "Tasks", "Task details")
        found = {name: widgets[0] for name in parts if (widgets := self.all(name, QWidget))}
        corners = {name: widget.mapTo(self.window, widget.rect().topLeft()) for name, widget in found.items()}
        return {name: (corner.x(), corner.y()) for name, corner in corners.items()}

    # Words

    def words(self, name: str) -> str:
        """What the label or button with an accessible name says, ``""`` where it is not visible."""
        for widget in self.all(name, QWidget):
            for attribute in ("words", "text"):
                if callable(read := getattr(widget, attribute, None)):
                    return str(read())
        return ""

    def status(self) -> str:
        """The sync status."""
        return self.words("Sync status")

    def needs_attention(self) -> str:
        """What the status bar says of changes that wait for the person's decision, ``""`` for nothing."""
        found = [b for b in self.window.findChildren(QPushButton) if "not accepted" in b.accessibleDescription()]
        return next((button.text() for button in found if button.isVisible()), "")

    def labels(self, inside: QWidget | None = None) -> list[str]:
        """The texts of all visible labels."""
        return [label.text() for label in (inside or self.window).findChildren(QLabel) if label.isVisible()]

    def notices(self) -> list[str]:
        """What the notices over the rows say."""
        return [banner.text for banner in self.window.findChildren(Banner) if banner.isVisible()]

    def buttons(self, text: str) -> list[QPushButton]:
        """The visible buttons with a text."""
        return [b for b in self.window.findChildren(QPushButton) if b.text() == text and b.isVisible()]

    def chips(self) -> list[QAbstractButton]:
        """The chips of the filters in force, in reading order."""
        found = [
            b for b in self.window.findChildren(QAbstractButton) if "change this condition" in b.accessibleDescription()
        ]
        shown = [chip for chip in found if chip.isVisible()]
        return sorted(
            shown, key=lambda chip: (chip.mapToGlobal(chip.pos() * 0).y(), chip.mapToGlobal(chip.pos() * 0).x())
        )

    # The pane

    @property
    def pane(self) -> QWidget | None:
        """The pane of the current task, where it is at the side."""
        found = self.all("Task details", QWidget)
        return found[0] if found else None

    def pane_task(self) -> str | None:
        """The unique ID that the pane shows, None where it shows no task."""
        pane = self.pane
        if pane is None:
            return None
        return self.pane_texts().get("ID")

    def pane_others(self) -> str:
        """What the pane says of others at its task."""
        found = self.all("Others at this task", QWidget)
        return found[0].accessibleDescription() if found else ""

    def row_words(self, row: int) -> str:
        """What a row says of itself to who does not see it."""
        return str(self._model.index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")

    def pane_texts(self) -> dict[str, str]:
        """The texts in the fields of the pane, by name."""
        pane = self.pane
        if pane is None:
            return {}
        lines = [(line.accessibleName(), line.text()) for line in pane.findChildren(QLineEdit) if line.isVisible()]
        areas = [area for area in pane.findChildren(QPlainTextEdit) if area.isVisible()]
        return dict([*lines, *((area.accessibleName(), area.toPlainText()) for area in areas)])

    def pane_choices(self, names: Container[str]) -> dict[str, str]:
        """What is chosen in the fields of the pane that have one of these names."""
        pane = self.pane
        found = pane.findChildren(QPushButton) if pane is not None else ()
        shown = [button for button in found if button.accessibleName() in names and button.isVisible()]
        return {button.accessibleName(): button.text().replace("&&", "&") for button in shown}

    # The focus

    def focus(self) -> QWidget | None:
        """The widget that takes the keys, of an open popup before the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.window.focusWidget()

    def focus_is_below(self) -> bool:
        """The focus is in the status bar."""
        bar, focus = self.find("Sync status", QWidget).parentWidget(), self.focus()
        return bar is not None and focus is not None and bar.isAncestorOf(focus)

    def focus_is_seen(self) -> bool:
        """The widget with the focus takes up room on the screen."""
        focus = self.focus()
        return focus is not None and focus.isVisible() and not focus.size().isEmpty()

    def focus_words(self) -> str:
        """Where the focus is, in words."""
        return _described(self.focus())


def _described(widget: QWidget | None) -> str:
    if widget is None or widget.isWindow():
        return "nowhere"
    names: list[str] = [] if widget.accessibleName() else [str(getattr(widget, "text", str)()) or type(widget).__name__]
    above: QWidget | None = widget
    while above is not None and not above.isWindow():
        if above.accessibleName():
            names.append(above.accessibleName())
        above = above.parentWidget()
    return " in ".join(names)
