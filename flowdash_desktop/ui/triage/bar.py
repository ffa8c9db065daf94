"""The bar above triage mode: the way back, what the queue is, its order, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.filter_bar.boxed_check import BoxedCheck
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.triage.filter_words import FilterWords
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.text import with_keys

_PROGRESS, _HEIGHT = 96, 48
_WIDE, _ROOMY = 1300, 1000


class TriageBar(QWidget):
    """Where there is little room, what is least needed goes first.

    Signals:
        leave_requested: back to the table.
        stay_toggled(bool): stay at a task after a decision about it, or go on.
        later_requested: list the tasks that were put off.
        order_requested: choose the order of the queue.

    Attributes:
        workflow: names the workflow.
        filters: says which conditions the queue was made with.
        order: names the order of the queue, and lets it be chosen.
        subject: says what the queue is made of and why the task stands where it does.
        progress, at: how far the queue is.
    """

    leave_requested = Signal()
    stay_toggled = Signal(bool)
    later_requested = Signal()
    order_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.table = QPushButton(self.tr("← Table"), self)
        self.table.setAccessibleName(self.tr("Back to the table"))
        self.table.setToolTip(with_keys(self.tr("Back to the table"), "Esc"))
        self.table.setAutoDefault(True)
        set_variant(self.table, "variant", "quiet")
        self.table.clicked.connect(self.leave_requested)
        self.workflow = ElidedLabel("", self)
        self.workflow.setMaximumWidth(240)
        self.filters = FilterWords(theme, self)
        self.order = QPushButton(self)
        self.order.setAutoDefault(True)
        self.order.clicked.connect(lambda: self.order_requested.emit())
        self._order_words = ""
        self.subject = ElidedLabel("", self)
        set_variant(self.subject, "tone", "small")
        self.stay = BoxedCheck(theme, self.tr("Stay here after a decision"), self)
        self.stay.setAccessibleName(self.tr("Stay here after a decision"))
        self.stay.setToolTip(self.tr("Do not go on to the next task by itself"))
        self.stay.toggled.connect(self.stay_toggled)
        self.later = QPushButton(self)
        self.later.setAutoDefault(True)
        self.later.setToolTip(self.tr("The tasks that were put off"))
        self.later.clicked.connect(lambda: self.later_requested.emit())
        self.show_later(0)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(_PROGRESS)
        self.progress.setAccessibleName(self.tr("Decided"))
        self.at = QLabel(self)
        self.at.setTextFormat(Qt.TextFormat.PlainText)
        self.at.setAccessibleName(self.tr("Progress"))
        set_variant(self.at, "tone", "small")
        self.room = QHBoxLayout(self)
        self.room.setContentsMargins(8, 0, 12, 0)
        self.room.setSpacing(8)
        parts: tuple[QWidget, ...] = (
            self.table,
            self.workflow,
            self.filters,
            self.order,
            self.subject,
            self.later,
            self.stay,
            self.progress,
            self.at,
        )
        for part in parts:
            self.room.addWidget(part, 1 if part is self.subject else 0)
        for button in (self.table, self.order, self.later, self.stay):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys of triage mode in force
        self.setFixedHeight(_HEIGHT)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_order(self, words: str) -> None:
        """Name the order of the queue."""
        self._order_words = words
        self.order.setAccessibleName(self.tr("Order of the queue: {order}").format(order=words))
        self.order.setToolTip(with_keys(words, "O"))
        self._fit()

    def set_stays(self, stays: bool) -> None:
        """Show whether triage mode stays at a task, as it was left."""
        self.stay.blockSignals(True)
        self.stay.setChecked(stays)
        self.stay.blockSignals(False)

    def show_later(self, count: int) -> None:
        """Say how many tasks are put off."""
        self.later.setText(self.tr("Later: {count}").format(count=counted(count)))

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Say how far the queue is."""
        if (self.progress.value(), self.progress.maximum()) != (done, max(total, 1)):
            self.progress.setUpdatesEnabled(False)  # else it would paint the whole window at once, not soon
            self.progress.setRange(0, max(total, 1))
            self.progress.setValue(done)
            self.progress.setUpdatesEnabled(True)
        self.at.setText(words)

    def _restyle(self) -> None:
        self.workflow.setFont(self._theme.font(FontRole.STRONG))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width()
        self.order.setText(self._order_words if width >= _WIDE else self.tr("Order"))
        self.filters.setVisible(width >= _ROOMY and self.filters.has_words)
        self.stay.setText(self.tr("Stay here after a decision") if width >= 1300 else self.tr("Stay here"))
        self.progress.setVisible(width >= 800)
        self.workflow.setVisible(width >= 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a bar, with a line below it."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), tokens.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.line)
        painter.end()
