"""The list of what was done in the workflow that is shown. It stays open while the person works in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.undo_history.delegate import HistoryDelegate
from flowdash_desktop.ui.undo_history.model import HistoryModel, HistoryRow
from flowdash_desktop.ui.widgets.text import PlainLabel

_WIDTH = 420
_MARGIN = 8
_MOST_ROWS_SEEN = 8
_FEWEST_ROWS_SEEN = 3
_WIDE, _TOAST = 900, 68
"""Over a narrower area a toast would be under the panel, so the panel leaves room for one below."""
_AROUND_ROWS = 96
"""What the title and the sentence below it need at least."""


class UndoHistoryPanel(QFrame):
    """Stands over the lower left corner of a part of the window, and moves nothing.

    Signals:
        undo_requested(str): undo the step with this id.
        redo_requested(): do again what was undone last.
        closed(): it was closed.
    """

    undo_requested = Signal(str)
    redo_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget, area: QWidget) -> None:
        """``host``: the parent, which never lays it out; ``area``: the part of the host that it may cover."""
        super().__init__(host)
        self._theme, self._host, self._area = theme, host, area
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Undo history"))
        self._title = QLabel(self.tr("Undo history"), self)
        set_variant(self._title, "tone", "heading")
        self._summary = PlainLabel("", self)
        set_variant(self._summary, "tone", "muted")
        self.model = HistoryModel()
        self.list = _StepList(theme, self.model, self)
        self.list.acted.connect(self._act)
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        area.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        self._summary.setContentsMargins(16, 0, 16, 0)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._summary)
        column.addSpacing(4)
        column.addWidget(self.list, 1)

    def show_steps(self, workflow: str, rows: Sequence[HistoryRow]) -> None:
        """List the steps of a workflow; the row that is current stays."""
        current = self.list.current_row()
        at = self.list.currentIndex().row()
        self.model.set_rows(rows)
        words = self.tr("What was done in {workflow}, the newest first.") if rows else ""
        words = words or self.tr("Nothing was done in {workflow} yet.")
        self._summary.setText(words.format(workflow=workflow))
        self.list.setAccessibleName(self._summary.text())
        self.list.setVisible(bool(rows))
        place = self.model.row_of(current.step_id) if current is not None else -1
        place = place if place >= 0 else min(max(at, 0), len(rows) - 1)
        if place >= 0 and place != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(place))
        if not rows and self.has_keyboard:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    @property
    def has_keyboard(self) -> bool:
        """It is open, and a part of it has the focus."""
        focused = QApplication.focusWidget()
        return self.isVisible() and focused is not None and self.isAncestorOf(focused)

    def open(self) -> None:
        """Show it, and give it the keyboard."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._before = focused
        self._place()
        self.show()
        self.raise_()
        target = self.list if self.model.rows else self.close_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hide_and_return(self) -> None:
        """Close it; the keyboard goes back to where it was."""
        had_focus = self.has_keyboard
        before, self._before = self._before, None
        self.hide()
        if had_focus and before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def close(self) -> bool:
        """See ``hide_and_return``."""
        self.hide_and_return()
        return True

    def _act(self, row: HistoryRow) -> None:
        if row.action == "undo":
            self.undo_requested.emit(row.step_id)
        elif row.action == "redo":
            self.redo_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the area."""
        if watched is self._area and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        area = QRect(self._area.mapTo(self._host, QPoint(0, 0)), self._area.size())
        bottom = area.bottom() + 1 - _MARGIN - (_TOAST if area.width() < _WIDE else 0)
        width = min(_WIDTH, area.width() - 2 * _MARGIN)
        self.resize(width, self.height())
        room = 0
        if self.model.rows:
            room = self.list.sizeHintForRow(0) * min(max(len(self.model.rows), _FEWEST_ROWS_SEEN), _MOST_ROWS_SEEN)
        self.list.setFixedHeight(min(room, max(0, bottom - area.top() - _MARGIN - _AROUND_ROWS)))
        height = min(self._column.totalHeightForWidth(width), bottom - area.top() - _MARGIN)
        self.setGeometry(QRect(area.left() + _MARGIN, bottom - height, width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card over the table."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.field_line, 1))
        painter.setBrush(tokens.panel)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _restyle(self) -> None:
        self.close_button.setIcon(self._theme.icon("close", self._theme.tokens.muted))
        self.update()


class _StepList(QListView):
    """The rows; Enter, Space or a click press the button of one.

    Signals:
        acted: the ``HistoryRow`` whose button was pressed.
    """

    acted = Signal(object)

    def __init__(self, theme: Theme, model: HistoryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = HistoryDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def current_row(self) -> HistoryRow | None:
        """The row that is current."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def button_of(self, index: QModelIndex) -> QRect:
        """Where the button of a row is in the viewport; an empty rectangle for no button."""
        return self._delegate.button_rect(self.visualRect(index), self._rows.rows[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press the button of the current row."""
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row is not None:
            if not event.isAutoRepeat():
                self.acted.emit(row)
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a button presses it."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        is_press = event.button() is Qt.MouseButton.LeftButton and index.isValid()
        if is_press and self.button_of(index).contains(at):
            self.acted.emit(self._rows.rows[index.row()])
