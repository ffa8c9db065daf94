"""The calendar that drops down below a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.calendar import dress_calendar


class CalendarPopup(QFrame):
    """A month to choose a day from; Enter or a click chooses, Esc closes.

    Signals:
        chosen(date | None): a day, or None for no date.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make it hidden."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.calendar = QCalendarWidget(self)
        dress_calendar(theme, self.calendar)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        self.today = QPushButton(self.tr("Today"), self)
        self.today.setProperty("variant", "link")
        self.today.clicked.connect(lambda: self._choose(QDate.currentDate()))
        self.none = QPushButton(self.tr("No date"), self)
        self.none.setProperty("variant", "link")
        self.none.clicked.connect(self._choose_none)
        buttons = QHBoxLayout()
        buttons.addWidget(self.today)
        buttons.addStretch()
        buttons.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.calendar)
        column.addLayout(buttons)

    def open_below(self, widget: QWidget, day: date | None, clearable: bool) -> None:
        """Show it below a widget, at this day (today where there is none)."""
        self.none.setVisible(clearable)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.adjustSize()
        at = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        screen = widget.screen().availableGeometry()
        if at.y() + self.height() > screen.bottom():
            at.setY(widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        self.move(at)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))

    def _choose_none(self) -> None:
        self.close()
        self.chosen.emit(None)
