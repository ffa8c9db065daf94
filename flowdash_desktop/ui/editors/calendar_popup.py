"""The calendar that drops down below a date, with a time below it for a moment."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QPoint, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLabel, QPushButton, QTimeEdit, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.calendar import dress_calendar


class _Clock(QTimeEdit):
    """A time of day; Enter is for the popup around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            event.ignore()
        else:
            super().keyPressEvent(event)


class CalendarPopup(QFrame):
    """A month to choose a day from; Enter or a click chooses, Esc closes. Of a moment the time can be set before.

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
        self._is_time_set = False
        self._time = QWidget(self)
        self.clock = _Clock(self._time)
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setAccessibleName(self.tr("Time"))
        self.clock.timeChanged.connect(self._time_set)
        at = QHBoxLayout(self._time)
        at.setContentsMargins(8, 0, 8, 0)
        at.addWidget(QLabel(self.tr("Time"), self._time))
        at.addWidget(self.clock, 1)
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
        column.addWidget(self._time)
        column.addLayout(buttons)

    def open_below(self, widget: QWidget, day: date | None, clearable: bool, clock: time | None = None) -> None:
        """Show it below a widget, at this day (today where there is none), with a time where there is one to set."""
        self.none.setVisible(clearable)
        self._time.setVisible(clock is not None)
        if clock is not None:
            self.clock.setTime(QTime(clock.hour, clock.minute, clock.second))
        self._is_time_set = False
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

    def time_set(self) -> time | None:
        """The time that the person has set here, None where they have set none."""
        now = self.clock.time()
        return time(now.hour(), now.minute(), now.second()) if self._is_time_set else None

    def _time_set(self) -> None:
        self._is_time_set = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the time takes it with the day that is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.clock.hasFocus():
            self._choose(self.calendar.selectedDate())
        else:
            super().keyPressEvent(event)

    def _choose(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))

    def _choose_none(self) -> None:
        self.close()
        self.chosen.emit(None)
